//! Makes the project's pictures: the samples, their makers' logos, the app's icons.
//!
//! `cargo run -p art --release` writes them into assets/, where they are committed: floats and packers differ a little
//! between machines, and a picture that someone agreed to must keep its bytes. It draws; it knows nothing of templates,
//! and how a picture follows a design is `scene`'s. Start at `bag::make`, `chocolate::make`,
//! `pen::make`, `ring::make`, `shirt::make` or `shoe::make`. With a sample's name behind it (`art pen`) it makes that one only.

mod bag;
mod chocolate;
mod error;
mod field;
mod geometry;
mod icons;
mod lettering;
mod light;
mod maker;
mod mask;
mod noise;
mod pack;
mod pen;
mod recipe;
mod relief;
mod ribbon;
mod ring;
mod sheet;
mod shirt;
mod shoe;
mod stitch;
mod weave;

use std::path::Path;
use std::process::ExitCode;

use error::ArtError;
use sheet::Files;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The typeface of the sample maker's mark.
const FONT: &str = "BricolageGrotesque-Bold-Latin.ttf";

fn run() -> Result<(), ArtError> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    let font = read(&assets.join("fonts").join(FONT))?;
    let face = ttf_parser::Face::parse(&font, 0).map_err(|e| ArtError::Letter(e.to_string()))?;
    let samples = assets.join("samples");
    let only = std::env::args().nth(1);
    let wanted = |name: &str| only.as_ref().is_none_or(|only| only == name);
    if wanted("bag") {
        let mut bag = bag::make()?;
        bag.extend(maker::make(&face)?);
        sample(&samples.join("bag"), bag, bag::SEED)?;
    }
    if wanted("chocolate") {
        let folder = samples.join("chocolate");
        let swatches = read(&folder.join("swatches.toml"))?;
        let chocolate = chocolate::make(&face, &String::from_utf8_lossy(&swatches))?;
        sample(&folder, chocolate, chocolate::SEED)?;
    }
    if wanted("pen") {
        let mut pen = pen::make(&face)?;
        let recipe = recipe::write_for(&pen, pen::SEED, FONT, pen::GRID);
        pen.insert("recipe.toml".to_owned(), recipe.into_bytes());
        write_all(&samples.join("pen"), &pen)?;
    }
    if wanted("ring") {
        sample(&samples.join("ring"), ring::make(&face)?, ring::SEED)?;
    }
    if wanted("shirt") {
        sample(&samples.join("shirt"), shirt::make(&face)?, shirt::SEED)?;
    }
    if wanted("shoe") {
        sample(&samples.join("shoe"), shoe::make(&face)?, shoe::SEED)?;
    }
    if wanted("icons") {
        write_all(&assets.join("icons"), &icons::make()?)?;
    }
    Ok(())
}

fn sample(folder: &Path, mut files: Files, seed: u64) -> Result<(), ArtError> {
    let recipe = recipe::write(&files, seed, FONT);
    files.insert("recipe.toml".to_owned(), recipe.into_bytes());
    write_all(folder, &files)
}

fn write_all(folder: &Path, files: &Files) -> Result<(), ArtError> {
    files
        .iter()
        .try_for_each(|(name, bytes)| write(&folder.join(name), bytes))
}

fn read(path: &Path) -> Result<Vec<u8>, ArtError> {
    std::fs::read(path).map_err(|source| ArtError::File {
        path: shown(path),
        source,
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ArtError> {
    println!("{:>8} {}", bytes.len(), shown(path));
    std::fs::write(path, bytes).map_err(|source| ArtError::File {
        path: shown(path),
        source,
    })
}

fn shown(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
