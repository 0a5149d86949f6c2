//! What holds for every bench sheet, on the page model: all words are there, nothing leaves the paper, rows stay whole.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

use domain::hash::Hash;
use domain::paper::{BenchSheet, CutGroup, CutRow, View};
use domain::printed::PaperSize;
use proptest::prelude::*;
use sheets::{Assets, Item, Page, Pages, PathStep, Um, Warning, layout, mm, pt};

mod fixture;
mod random;

const PAPERS: [PaperSize; 3] = [PaperSize::A4, PaperSize::A5, PaperSize::Letter];

/// Left, top, right and bottom edge of the ink of one item; letters are taken for boxes from their ascenders to their descenders.
fn bounds(item: &Item) -> (Um, Um, Um, Um) {
    match item {
        Item::Text(run) => (
            run.x,
            run.y - run.size * 4 / 5,
            run.x + run.width,
            run.y + run.size * 3 / 10,
        ),
        Item::Image(image) => (image.x, image.y, image.x + image.width, image.y + image.height),
        Item::Shape(shape) => {
            let points = shape.path.iter().flat_map(|step| match *step {
                PathStep::Move(x, y) | PathStep::Line(x, y) => vec![(x, y)],
                PathStep::Curve(a, b, c, d, x, y) => vec![(a, b), (c, d), (x, y)],
                PathStep::Close => Vec::new(),
            });
            points.fold((Um::MAX, Um::MAX, Um::MIN, Um::MIN), |(l, t, r, b), (x, y)| {
                (l.min(x), t.min(y), r.max(x), b.max(y))
            })
        }
    }
}

/// Every printer leaves some millimetres white.
fn assert_within(page: &Page) {
    for item in &page.items {
        let (left, top, right, bottom) = bounds(item);
        let white = mm(4);
        assert!(
            left >= white && top >= white && right <= page.width - white && bottom <= page.height - white,
            "{item:?} leaves the paper"
        );
    }
}

fn assert_says_everything(sheet: &BenchSheet, paper: PaperSize) {
    let pages = layout(sheet, paper, &Assets::default());
    let texts = pages.texts();
    for said in random::everything(sheet) {
        assert!(texts.contains(&said), "{paper:?}: `{said}` is not on the sheet");
    }
    pages.pages.iter().for_each(assert_within);
}

#[test]
fn the_full_bag_is_on_its_sheets() {
    for sheet in [fixture::english(), fixture::german()] {
        PAPERS
            .into_iter()
            .for_each(|paper| assert_says_everything(&sheet, paper));
    }
}

#[test]
fn the_full_bag_fits_one_a4_and_two_a5() {
    for sheet in [fixture::english(), fixture::german()] {
        assert_eq!(
            layout(&sheet, PaperSize::A4, &Assets::default()).pages.len(),
            1,
            "{}",
            sheet.language
        );
        assert_eq!(
            layout(&sheet, PaperSize::A5, &Assets::default()).pages.len(),
            2,
            "{}",
            sheet.language
        );
    }
}

#[test]
fn the_number_and_texts_of_the_customer_are_large() {
    for paper in PAPERS {
        let pages = layout(&fixture::english(), paper, &Assets::default());
        let size = |text: &str| {
            pages.pages[0].items.iter().find_map(|item| match item {
                Item::Text(run) if run.text.contains(text) => Some(run.size),
                _ => None,
            })
        };
        assert!(size("W-1042").unwrap() >= pt(280), "the number has 28 pt at least");
        assert!(
            size("Ada Öztürk").unwrap() >= pt(180),
            "a customer's text has 18 pt at least"
        );
    }
}

#[test]
fn a_long_number_keeps_its_size_and_takes_two_lines() {
    let sheet = BenchSheet {
        number: "WORKSHOP-2026-1042-B".into(),
        ..fixture::english()
    };
    assert_says_everything(&sheet, PaperSize::A5);
}

#[test]
fn a_part_of_the_cut_list_stays_on_one_page() {
    let rows = (0..60).map(|at| CutRow {
        label: format!("Part {at}, with a name that takes more than a single line on this paper"),
        count: at.to_string(),
        length: format!("{at} cm"),
        ..CutRow::default()
    });
    let cuts = vec![CutGroup {
        material: "Cordura".into(),
        colour: None,
        rows: rows.collect(),
    }];
    let sheet = BenchSheet {
        cuts,
        ..fixture::english()
    };
    let pages = layout(&sheet, PaperSize::A5, &Assets::default());
    assert!(pages.pages.len() > 2);
    for at in 0..60 {
        let (name, length) = (format!("Part {at}, "), format!("{at} cm"));
        let holds = |page: &&Page| {
            let mut texts = page.items.iter().filter_map(|item| match item {
                Item::Text(run) => Some(&*run.text),
                _ => None,
            });
            texts.clone().any(|text| text.starts_with(&name)) && texts.any(|text| text == length)
        };
        assert_eq!(
            pages.pages.iter().filter(holds).count(),
            1,
            "name and length of part {at} are on one page"
        );
    }
    let again = pages.texts().concat().matches("Cut list, continued").count();
    assert!(again >= 1, "the heading comes again");
}

#[test]
fn following_pages_say_which_sheet_they_belong_to() {
    let pages = layout(&fixture::english(), PaperSize::A5, &Assets::default());
    for (at, page) in pages.pages.iter().enumerate() {
        let says = |words: &str| {
            page.items
                .iter()
                .any(|item| matches!(item, Item::Text(run) if &*run.text == words))
        };
        assert!(says("W-1042"), "page {at} has the number");
        assert!(
            says(&format!("Page {} of {}", at + 1, pages.pages.len())),
            "page {at} has its number"
        );
    }
}

#[test]
fn a_picture_that_is_not_there_is_reported() {
    let pages = layout(&fixture::english(), PaperSize::A4, &Assets::default());
    assert_eq!(pages.warnings, [Warning::MissingImage { hash: fixture::PICTURE }]);
}

#[test]
fn a_letter_that_no_font_has_is_reported_by_name() {
    let sheet = BenchSheet {
        piece: "Bag 🦊".into(),
        picture: None,
        ..fixture::english()
    };
    let pages = layout(&sheet, PaperSize::A4, &Assets::default());
    assert_eq!(pages.warnings, [Warning::MissingGlyph { text: "🦊".into() }]);
}

#[test]
fn papers_put_together_keep_their_texts_apart() {
    let one = |name: &str| {
        let sheet = BenchSheet {
            name: name.into(),
            picture: None,
            ..fixture::english()
        };
        layout(&sheet, PaperSize::A4, &Assets::default())
    };
    let mut both = Pages::none(PaperSize::A4);
    both.append(one("first bag"));
    both.append(one("second bag"));
    assert_eq!(both.pages.len(), 2);
    let texts = both.texts();
    for name in ["first bag", "second bag"] {
        assert!(texts.contains(&name.to_owned()), "{name} is there by itself");
    }
}

/// Pictures of these sizes in pixels, each with a hash of its own.
fn pictures(sizes: &[(u32, u32)]) -> (Assets, Vec<Hash>) {
    let mut assets = Assets::default();
    let hashes = (0..).zip(sizes).map(|(at, &(width, height))| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let picture = image::RgbImage::from_pixel(width, height, image::Rgb([at, 90, 60]));
        picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        assets.insert(Hash([at; 32]), &bytes.into_inner()).unwrap();
        Hash([at; 32])
    });
    let hashes = hashes.collect();
    (assets, hashes)
}

#[test]
fn every_side_is_shown_once_with_what_it_is_called_and_pushes_nothing() {
    let shapes = [(40, 30), (16, 10), (10, 16), (30, 30), (60, 10)];
    for (paper, count) in PAPERS
        .into_iter()
        .flat_map(|paper| (1..6).map(move |count| (paper, count)))
    {
        for shape in 0..shapes.len() {
            let sizes: Vec<_> = shapes.iter().cycle().skip(shape).take(count + 1).copied().collect();
            let (assets, hashes) = pictures(&sizes);
            let label = |at: usize| ["Front", "Back", "Inside, pocket open", "Sole", "", "Clip"][at].to_owned();
            let alone = BenchSheet {
                picture: Some(hashes[0]),
                ..fixture::german()
            };
            let views = (1..).zip(&hashes[1..]).map(|(at, hash)| View {
                picture: *hash,
                label: label(at),
            });
            let sheet = BenchSheet {
                side: label(0),
                views: views.collect(),
                ..alone.clone()
            };
            let pages = layout(&sheet, paper, &assets);
            assert_eq!(pages.warnings, []);
            pages.pages.iter().for_each(assert_within);
            let texts = pages.texts().concat();
            let called = sheet.views.iter().map(|view| &view.label).chain([&sheet.side]);
            called.for_each(|label| assert!(texts.contains(label), "{paper:?}: {label}"));
            let images = pages
                .pages
                .iter()
                .flat_map(|page| &page.items)
                .filter_map(|item| match item {
                    Item::Image(image) => Some(image),
                    _ => None,
                });
            let images: Vec<_> = images.collect();
            assert_eq!(images.len(), count + 1, "each once");
            for (at, one) in images.iter().enumerate() {
                for other in &images[at + 1..] {
                    let apart = one.x + one.width <= other.x
                        || other.x + other.width <= one.x
                        || one.y + one.height <= other.y
                        || other.y + other.height <= one.y;
                    assert!(apart, "{paper:?}, {count}: {one:?} lies on {other:?}");
                }
            }
            if count < 4 {
                let before = layout(&alone, paper, &assets).pages.len();
                assert!(pages.pages.len() <= before, "{paper:?}, {count}, {shape}: a page more");
            }
        }
    }
}

#[test]
fn a_lost_picture_leaves_the_other_sides() {
    let (assets, hashes) = pictures(&[(40, 30), (40, 30)]);
    let lost = Hash([99; 32]);
    let view = |picture, label: &str| View {
        picture,
        label: label.into(),
    };
    let sheet = BenchSheet {
        picture: Some(lost),
        side: "Front".into(),
        views: vec![view(hashes[0], "Back"), view(Hash([98; 32]), "Nowhere")],
        ..fixture::english()
    };
    for paper in PAPERS {
        let pages = layout(&sheet, paper, &assets);
        assert_eq!(pages.warnings.len(), 2, "both that are lost are told");
        assert_eq!(pages.images.len(), 1);
        let texts = pages.texts();
        assert!(texts.contains(&"Back".to_owned()) && !texts.contains(&"Nowhere".to_owned()));
    }
}

#[test]
fn an_empty_sheet_is_a_sheet() {
    for paper in PAPERS {
        let pages = layout(&BenchSheet::default(), paper, &Assets::default());
        assert_eq!(pages.pages.len(), 1);
        assert_eq!(pages.warnings, []);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_any_sheet_is_on_its_pages(sheet in random::sheet(), paper in prop::sample::select(&PAPERS[..])) {
        assert_says_everything(&sheet, paper);
    }

    #[test]
    fn what_no_font_has_is_always_reported(sheet in random::sheet()) {
        let warnings = layout(&sheet, PaperSize::A4, &Assets::default()).warnings;
        let reported = warnings.contains(&Warning::MissingGlyph { text: "🦊".into() });
        let asked = random::everything(&sheet).iter().any(|text| text.contains('🦊'));
        prop_assert_eq!(reported, asked);
    }
}
