//! The PDF file: the same input gives the same bytes, and what a reader takes from it is what was typed.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

use std::io::Write;
use std::process::{Command, Stdio};

use domain::instant::Instant;
use domain::paper::BenchSheet;
use domain::printed::PaperSize;
use proptest::prelude::*;
use sheets::{Assets, Meta, Scale, layout, pdf, svg};

mod fixture;
mod random;

fn meta(sheet: &BenchSheet) -> Meta {
    Meta {
        title: format!("{} {}", sheet.number, sheet.piece),
        created: Instant(1_780_000_000_000),
        language: sheet.language.clone(),
        id: sheet.number.clone(),
        scale: Scale::TRUE,
    }
}

fn file(sheet: &BenchSheet, paper: PaperSize, assets: &Assets) -> Vec<u8> {
    pdf(&layout(sheet, paper, assets), &meta(sheet)).unwrap()
}

/// A picture of 8 × 6 pixels, half of it transparent.
fn picture() -> Vec<u8> {
    let pixels = image::RgbaImage::from_fn(8, 6, |x, y| {
        image::Rgba([20 * x as u8, 40 * y as u8, 90, if x < 4 { 255 } else { 0 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// What `pdftotext` reads, without white space; `None` when the program is not installed.
fn read(pdf: &[u8]) -> Option<String> {
    let program = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut program) = program else {
        println!("skipped: pdftotext (poppler-utils) is not installed");
        return None;
    };
    program.stdin.take().unwrap().write_all(pdf).unwrap();
    Some(without_space(
        &String::from_utf8(program.wait_with_output().unwrap().stdout).unwrap(),
    ))
}

fn without_space(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let mut assets = Assets::default();
    assets.insert(fixture::PICTURE, &picture()).unwrap();
    let sheet = fixture::german();
    let first = file(&sheet, PaperSize::A4, &assets);
    assert_eq!(first, file(&sheet, PaperSize::A4, &assets));
    let mut other = Assets::default();
    other.insert(fixture::PICTURE, &picture()).unwrap();
    assert_eq!(
        first,
        file(&sheet, PaperSize::A4, &other),
        "made ready again, the picture is the same"
    );
    let changed = BenchSheet {
        notes: "Another note".into(),
        ..sheet
    };
    assert_ne!(first, file(&changed, PaperSize::A4, &assets));
}

#[test]
fn the_file_says_how_it_wants_to_be_printed() {
    let bytes = file(&fixture::german(), PaperSize::A4, &Assets::default());
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-1.7"));
    for part in ["/PrintScaling/None", "/Lang(de)", "/CreationDate(D:20260528202640Z)"] {
        assert!(text.contains(part), "{part} is in the file");
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let mut assets = Assets::default();
    assert!(assets.insert(fixture::PICTURE, b"GIF89a").is_err());
    assert!(assets.insert(fixture::PICTURE, b"\x89PNG\r\n\x1a\nbroken").is_err());
}

#[test]
fn the_preview_draws_the_same_page_without_fonts() {
    let mut assets = Assets::default();
    assets.insert(fixture::PICTURE, &picture()).unwrap();
    let pages = layout(&fixture::english(), PaperSize::A4, &assets);
    let drawn = svg(&pages, 0);
    assert!(drawn.contains(r#"viewBox="0 0 210 297""#));
    assert!(drawn.contains("data:image/png;base64,"));
    for never in ["<text", "font", "<script", "style", "http://www.w3.org/1999"] {
        assert!(!drawn.contains(never), "{never} is not in the preview");
    }
    assert_eq!(drawn, svg(&pages, 0));
    assert_eq!(svg(&pages, 7), "", "there is no such page");
}

#[test]
fn the_full_bag_can_be_read_back() {
    for sheet in [fixture::english(), fixture::german()] {
        for paper in [PaperSize::A4, PaperSize::A5] {
            let Some(read) = read(&file(&sheet, paper, &Assets::default())) else {
                return;
            };
            for said in random::everything(&sheet) {
                assert!(
                    read.contains(&without_space(&said)),
                    "`{said}` can't be read in the PDF on {paper:?}"
                );
            }
        }
    }
}

#[test]
fn letters_that_share_a_glyph_are_read_as_typed() {
    for text in [
        "a\u{a0}b c",
        "é e\u{301}",
        "office ﬁ fi",
        "Ω \u{2126}",
        "K \u{212a}",
        "‐ -",
        "µ μ",
        "Ада Ada",
        "🦊 fox",
    ] {
        let sheet = BenchSheet {
            name: text.into(),
            ..fixture::english()
        };
        let Some(read) = read(&file(&sheet, PaperSize::A4, &Assets::default())) else {
            return;
        };
        assert!(read.contains(&without_space(text)), "`{text}` is read as typed");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sheet_gives_the_same_bytes_twice(sheet in random::sheet()) {
        let assets = Assets::default();
        prop_assert!(file(&sheet, PaperSize::A5, &assets) == file(&sheet, PaperSize::A5, &assets));
    }

    #[test]
    fn any_short_answer_can_be_read_back(text in random::text(5), large in any::<bool>(), a5 in any::<bool>()) {
        let mut sheet = fixture::german();
        sheet.sections[0].answers[0].text.clone_from(&text);
        sheet.sections[0].answers[0].large = large;
        let paper = if a5 { PaperSize::A5 } else { PaperSize::A4 };
        if let Some(read) = read(&file(&sheet, paper, &Assets::default())) {
            prop_assert!(read.contains(&without_space(&text)), "`{}` can't be read in `{}`", text, read);
        }
    }
}

#[test]
fn a_letter_that_no_font_has_is_read_once() {
    // Its picture is made of other letters, some of which stand nowhere else on the paper.
    let mut sheet = fixture::german();
    sheet.sections[0].answers[0].text = "12 3/8 🦊 Öl".to_owned();
    for paper in [PaperSize::A4, PaperSize::A5] {
        if let Some(read) = read(&file(&sheet, paper, &Assets::default())) {
            assert!(read.contains("Größe123/8🦊Öl"), "{read}");
        }
    }
}
