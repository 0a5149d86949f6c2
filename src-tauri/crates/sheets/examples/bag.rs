//! Lays the full messenger bag out and writes PDF and SVG files: `cargo run -p sheets --example bag -- FOLDER [PICTURE]`.
//! Prints how many pages each paper takes, the warnings, and the CPU time of a warm sheet.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use domain::instant;
use domain::printed::PaperSize;
use sheets::{Assets, Meta, layout, pdf, svg};

#[path = "../tests/fixture/mod.rs"]
mod fixture;

/// How often the warm sheet is made.
const RUNS: u32 = 50;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let mut assets = Assets::default();
    if let Some(picture) = arguments.next() {
        assets.insert(fixture::PICTURE, &std::fs::read(picture)?)?;
    }
    for sheet in [fixture::english(), fixture::german()] {
        for (paper, name) in [
            (PaperSize::A4, "a4"),
            (PaperSize::A5, "a5"),
            (PaperSize::Letter, "letter"),
        ] {
            let meta = Meta {
                title: format!("{} {}", sheet.number, sheet.piece),
                created: instant::Instant(1_780_000_000_000),
                language: sheet.language.clone(),
                id: format!("{} bench {name}", sheet.number),
                scale: sheets::Scale::TRUE,
            };
            let pages = layout(&sheet, paper, &assets);
            let file = Path::new(&folder).join(format!("bag-{}-{name}.pdf", sheet.language));
            std::fs::write(&file, pdf(&pages, &meta)?)?;
            for page in 0..pages.pages.len() {
                std::fs::write(file.with_extension(format!("{page}.svg")), svg(&pages, page))?;
            }
            let begun = Instant::now();
            for _ in 0..RUNS {
                pdf(&layout(&sheet, paper, &assets), &meta)?;
            }
            let each = begun.elapsed() / RUNS;
            println!(
                "{}: {} pages, {:?}, {each:?} each",
                file.display(),
                pages.pages.len(),
                pages.warnings
            );
        }
    }
    Ok(())
}
