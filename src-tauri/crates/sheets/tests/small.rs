//! The small papers about a design: nothing leaves a card, no two things lie on one another, and both cards are whole.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

use domain::Hash;
use domain::paper::order::Fact;
use domain::paper::recovery::RecoverySlip;
use domain::paper::{CardLabels, Colour, DesignCard, ShareCard, SwatchTag, SwatchTags};
use domain::printed::PaperSize;
use proptest::prelude::*;
use sheets::{
    Assets, Item, Page, Pages, PathStep, Um, Warning, card_layout, mm, recovery_layout, share_layout, tags_layout,
};

const PICTURE: Hash = Hash([7; 32]);
const LOGO: Hash = Hash([8; 32]);
/// What two neighbours may overlap by.
const ROUNDED: Um = 20;
const PAPERS: [PaperSize; 3] = [PaperSize::A4, PaperSize::A5, PaperSize::Letter];

fn assets(pictures: [(Hash, u32, u32); 2]) -> Assets {
    let mut assets = Assets::default();
    for (hash, width, height) in pictures {
        let pixels = image::RgbImage::from_pixel(width, height, image::Rgb([90, 40, 20]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        assets.insert(hash, &bytes.into_inner()).unwrap();
    }
    assets
}

fn fact(label: &str, text: &str, colour: Option<[u8; 3]>) -> Fact {
    Fact {
        label: label.to_owned(),
        text: text.to_owned(),
        colour: colour.map(Colour),
    }
}

fn card() -> DesignCard {
    DesignCard {
        language: "de".to_owned(),
        labels: CardLabels {
            code: "Zum Wiederöffnen".to_owned(),
            how: "Diese Karte zeigen oder den Code nennen.".to_owned(),
            more: "und {count} weitere".to_owned(),
        },
        workshop: "Farn & Fels".to_owned(),
        address: vec!["Hafenstraße 1".to_owned(), "www.farn.example".to_owned()],
        logo: Some(LOGO),
        colour: Some(Colour([0x7a, 0x3b, 0x1d])),
        second: Some(Colour([0xe3, 0xa8, 0x2b])),
        title: "Zoës größte Tasche".to_owned(),
        under: "Kuriertasche".to_owned(),
        picture: Some(PICTURE),
        facts: (1..=20)
            .map(|at| fact(&format!("Teil {at}"), "Ochsenblut", Some([120, 20, 20])))
            .collect(),
        price: "148,00 €".to_owned(),
        valid: "Preis gültig bis 22. Dezember 2026".to_owned(),
        code: "K7M 4F6".to_owned(),
        choices: "2E9T-2K03-WE5K-9CS".to_owned(),
        qr: "atelier:2E9T-2K03-WE5K-9CS/K7M4F6?strap=110+cm".to_owned(),
    }
}

fn shared() -> ShareCard {
    ShareCard {
        workshop: card().workshop,
        logo: Some(LOGO),
        title: card().title,
        under: card().under,
        picture: Some(PICTURE),
        web: "www.farn.example".to_owned(),
        code: card().choices,
        qr: "https://www.farn.example".to_owned(),
        ..ShareCard::default()
    }
}

/// Left, top, right and bottom edge; letters from their capitals' height to their descenders.
fn bounds(item: &Item) -> (Um, Um, Um, Um) {
    match item {
        Item::Text(run) => (run.x, run.y - run.size * 3 / 4, run.x + run.width, run.y + run.size / 4),
        Item::Image(image) => (image.x, image.y, image.x + image.width, image.y + image.height),
        Item::Shape(shape) => {
            let point = |step: &PathStep| match *step {
                PathStep::Move(x, y) | PathStep::Line(x, y) | PathStep::Curve(_, _, _, _, x, y) => Some((x, y)),
                PathStep::Close => None,
            };
            let points: Vec<_> = shape.path.iter().filter_map(point).collect();
            let (across, down): (Vec<Um>, Vec<Um>) = points.into_iter().unzip();
            let ends = |of: &[Um]| (of.iter().copied().min().unwrap(), of.iter().copied().max().unwrap());
            let ((left, right), (top, bottom)) = (ends(&across), ends(&down));
            (left, top, right, bottom)
        }
    }
}

/// Texts, pictures and the code: whatever must not lie on anything else.
fn solid(page: &Page) -> Vec<(Um, Um, Um, Um)> {
    let solid = |item: &&Item| match item {
        Item::Text(run) => !run.glyphs.is_empty(),
        Item::Image(_) => true,
        // A QR code has many steps; lines, bands and chips have few.
        Item::Shape(shape) => shape.path.len() > 100,
    };
    page.items.iter().filter(solid).map(bounds).collect()
}

fn assert_apart(page: &Page, what: &str) {
    let boxes = solid(page);
    for (at, a) in boxes.iter().enumerate() {
        for b in &boxes[at + 1..] {
            // Runs of one line meet, to the micrometre that each is rounded by.
            let (left, top, right, bottom) = (b.0 + ROUNDED, b.1 + ROUNDED, b.2 - ROUNDED, b.3 - ROUNDED);
            let apart = a.2 <= left || right <= a.0 || a.3 <= top || bottom <= a.1;
            assert!(apart, "{what}: {a:?} lies on {b:?}");
        }
    }
}

#[test]
fn two_whole_cards_stand_one_above_the_other() {
    let assets = assets([(PICTURE, 40, 30), (LOGO, 30, 10)]);
    for paper in PAPERS {
        let pages = card_layout(&card(), paper, &assets);
        assert!(pages.warnings.is_empty() && pages.pages.len() == 1);
        let page = &pages.pages[0];
        assert_apart(page, &paper.to_string());
        let (left, top) = ((page.width - mm(148)) / 2, (page.height - mm(210)) / 2);
        for (l, t, r, b) in solid(page) {
            let upper = b <= top + mm(98);
            let lower = t >= top + mm(112);
            assert!(upper || lower, "{paper}: {t} to {b} is cut through");
            assert!(l >= left + mm(7) && r <= left + mm(141), "{paper}: {l} to {r}");
            assert!(t >= top + mm(6) && b <= top + mm(204));
        }
        let texts = pages.texts();
        for text in [
            "Zoës größte Tasche",
            "K7M 4F6",
            "148,00 €",
            "Preis gültig bis 22. Dezember 2026",
        ] {
            assert_eq!(texts.iter().filter(|told| *told == text).count(), 2, "{text}");
        }
        // What has no row of its own stands in a few lines, and what has no room there is counted.
        let all = texts.join(" ");
        for fact in card().facts {
            let words: Vec<&str> = fact.text.split_whitespace().collect();
            assert!(words.iter().all(|word| all.contains(word)), "{}: {all}", fact.text);
        }
        let counts = |pages: &Pages| {
            let texts = pages.texts();
            texts
                .iter()
                .any(|text| text.starts_with("und ") && text.ends_with(" weitere"))
        };
        assert!(!counts(&pages), "{paper}");
        let facts = card().facts.into_iter().cycle().take(90).collect();
        let crowded = card_layout(&DesignCard { facts, ..card() }, paper, &assets);
        assert!(counts(&crowded), "{paper}");
        assert_apart(&crowded.pages[0], "crowded");
    }
}

#[test]
fn what_fits_is_told_without_a_rest() {
    let few = DesignCard {
        facts: vec![fact("Leder", "Hellbraun", None), fact("Größe", "M", None)],
        ..card()
    };
    let texts = card_layout(&few, PaperSize::A4, &Assets::default()).texts();
    assert!(texts.contains(&"Hellbraun".to_owned()));
    assert!(!texts.iter().any(|text| text.contains("weitere")));
}

#[test]
fn a_picture_that_is_lost_is_told_and_the_card_stands() {
    let pages = card_layout(&card(), PaperSize::A4, &Assets::default());
    assert_eq!(
        pages.warnings,
        [
            Warning::MissingImage { hash: LOGO },
            Warning::MissingImage { hash: PICTURE }
        ]
    );
    assert!(pages.texts().contains(&"K7M 4F6".to_owned()));
}

#[test]
fn a_shared_picture_holds_its_picture_above_its_words() {
    let assets = assets([(PICTURE, 30, 40), (LOGO, 10, 30)]);
    let pages = share_layout(&shared(), &assets);
    assert!(pages.warnings.is_empty());
    let page = &pages.pages[0];
    assert_eq!((page.width * 5, page.height * 4), (mm(600), mm(600)));
    assert_apart(page, "shared");
}

/// What people write, as wide as it can be: letters that no font has are printed as numbers, six times as wide, and told.
fn text(least: usize, most: usize) -> impl Strategy<Value = String> {
    let letters = format!("[a-zA-Z0-9äöüÄÖÜßéñőΑ-ΡΣ-Ωа-яא-ת &'„“.,W-]{{{least},{most}}}");
    proptest::string::string_regex(&letters).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_leaves_a_card_whatever_stands_on_it(
        title in text(1, 80), under in text(0, 60), workshop in text(1, 60), price in "[0-9.,]{1,14} €",
        address in prop::collection::vec(text(0, 60), 0..6), facts in prop::collection::vec((text(1, 60), text(1, 200), any::<bool>()), 0..12),
        qr in "[a-z]{0,900}", wide in 1u32..60, high in 1u32..60, pictured: bool,
    ) {
        let assets = assets([(PICTURE, wide, high), (LOGO, high, wide)]);
        let card = DesignCard {
            title: title.clone(), under: under.clone(), workshop: workshop.clone(), price, address,
            facts: facts.iter().map(|(label, text, coloured)| fact(label, text, coloured.then_some([1, 2, 3]))).collect(),
            qr,
            picture: pictured.then_some(PICTURE),
            ..card()
        };
        for paper in PAPERS {
            let pages = card_layout(&card, paper, &assets);
            let page = &pages.pages[0];
            assert_apart(page, &format!("{paper} {card:?}"));
            let (left, top) = ((page.width - mm(148)) / 2, (page.height - mm(210)) / 2);
            for (l, t, r, b) in solid(page) {
                prop_assert!(l >= left + mm(6) && r <= left + mm(142) && t >= top + mm(5) && b <= top + mm(205), "{l} {t} {r} {b}");
            }
        }
        let shared = ShareCard { title, under, workshop, ..shared() };
        assert_apart(&share_layout(&shared, &assets).pages[0], &format!("{shared:?}"));
    }

    #[test]
    fn no_tag_reaches_into_another(
        tags in prop::collection::vec((text(1, 60), text(0, 30), "[0-9]{0,4} cm", "[a-z-]{1,40}", any::<bool>()), 1..40),
    ) {
        let tags: Vec<SwatchTag> = tags.into_iter().map(|(label, supplier_code, width, id, coloured)| SwatchTag {
            label, supplier_code, width,
            colour: coloured.then_some(Colour([9, 99, 199])),
            photo: coloured.then_some(PICTURE),
            until: if coloured { "bis 31. März 2027".to_owned() } else { String::new() },
            qr: format!("swatch:{id}"),
        }).collect();
        let count = tags.len();
        let sheet = SwatchTags { language: "de".to_owned(), tags };
        let assets = assets([(PICTURE, 12, 25), (LOGO, 1, 1)]);
        for (paper, across, down) in [(PaperSize::A4, 3, 9), (PaperSize::A5, 2, 6), (PaperSize::Letter, 3, 8)] {
            let pages = tags_layout(&sheet, paper, &assets);
            prop_assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
            prop_assert_eq!(pages.pages.len(), count.div_ceil(usize::try_from(across * down).unwrap()));
            for page in &pages.pages {
                assert_apart(page, &format!("{paper} {sheet:?}"));
                let (left, top) = ((page.width - across * mm(55)) / 2, (page.height - down * mm(30)) / 2);
                for (l, t, r, b) in solid(page) {
                    prop_assert!((l - left) / mm(55) == (r - left) / mm(55) && (t - top) / mm(30) == (b - top) / mm(30));
                    prop_assert!(l > left + mm(2) && t > top + mm(1), "{} {} {} {}", l, t, r, b);
                }
            }
        }
    }
}

#[test]
fn a_tag_shows_the_stuff_and_until_when_it_is_offered() {
    let tag = |photo| SwatchTag {
        label: "Sommerleinen".to_owned(),
        colour: Some(Colour([9, 99, 199])),
        photo,
        supplier_code: "SL 40".to_owned(),
        width: "148 cm".to_owned(),
        until: "bis 31. März 2027".to_owned(),
        qr: "swatch:linen".to_owned(),
    };
    let tags = vec![tag(Some(PICTURE)), tag(None), tag(Some(Hash([1; 32])))];
    let sheet = SwatchTags {
        language: "de".to_owned(),
        tags,
    };
    let pages = tags_layout(&sheet, PaperSize::A4, &assets([(PICTURE, 120, 250), (LOGO, 1, 1)]));
    let items = &pages.pages[0].items;
    let photos: Vec<_> = items
        .iter()
        .filter(|item| matches!(item, Item::Image(_)))
        .map(bounds)
        .collect();
    let [(left, top, right, bottom)] = photos[..] else {
        panic!("one photo: {photos:?}")
    };
    assert_eq!((right - left, bottom - top), (mm(12), mm(25)));
    let patch = |item: &&Item| matches!(item, Item::Shape(shape) if shape.fill == Some(Colour([9, 99, 199])));
    assert_eq!(
        items.iter().filter(patch).count(),
        2,
        "the colour stands for a photo that isn't there"
    );
    assert_eq!(pages.images.keys().collect::<Vec<_>>(), [&PICTURE]);
    assert_eq!(pages.warnings, [Warning::MissingImage { hash: Hash([1; 32]) }]);
    let texts = pages.texts();
    assert_eq!(
        texts.iter().filter(|text| text.contains("bis 31. März 2027")).count(),
        3,
        "{texts:?}"
    );
}

/// Half a day would be a wrong one.
#[test]
fn a_last_day_is_never_cut_whatever_else_stands_on_the_tag() {
    let (long, code) = ("Sommerleinen in Köper, gewaschen und gekrumpft ", "SL-40/");
    for (names, codes) in (0..4).flat_map(|names| (0..30).map(move |codes| (names, codes))) {
        let tag = SwatchTag {
            label: format!("S{}", long.repeat(names)),
            colour: Some(Colour([9, 99, 199])),
            photo: None,
            supplier_code: code.repeat(codes),
            width: "148 cm, mit Webkante 152 cm".to_owned(),
            until: "bis einschließlich 30. September 2027".to_owned(),
            qr: "swatch:linen".to_owned(),
        };
        let sheet = SwatchTags {
            language: "de".to_owned(),
            tags: vec![tag],
        };
        let pages = tags_layout(&sheet, PaperSize::A4, &assets([(PICTURE, 1, 1), (LOGO, 1, 1)]));
        let texts = pages.texts().join(" ");
        assert!(
            texts.ends_with("bis einschließlich 30. September 2027"),
            "{names} {codes}: {texts}"
        );
        // What there is room for is there, only smaller.
        assert!(codes > 6 || texts.contains("152 cm"), "{names} {codes}: {texts}");
        assert_apart(&pages.pages[0], &texts);
    }
}

/// A second colour may be too pale to be read.
#[test]
fn a_second_colour_is_a_line_and_no_letter() {
    let (pale, assets) = (Colour([0xd9, 0xc7, 0xa7]), assets([(PICTURE, 30, 40), (LOGO, 10, 30)]));
    let second = Some(pale);
    let card = card_layout(&DesignCard { second, ..card() }, PaperSize::A4, &assets);
    let shared = share_layout(&ShareCard { second, ..shared() }, &assets);
    for (pages, wanted) in [(card, 2), (shared, 1)] {
        let (mut lines, mut letters) = (0, 0);
        for item in &pages.pages[0].items {
            match item {
                Item::Shape(shape) if shape.fill == Some(pale) => lines += 1,
                Item::Text(run) if run.colour == pale => letters += 1,
                _ => {}
            }
        }
        assert_eq!((lines, letters), (wanted, 0));
    }
}

#[test]
fn a_slip_bears_the_words_in_their_order_on_every_paper() {
    let words = ["kofa", "rimo", "telo", "basi", "nado"];
    let slip = RecoverySlip {
        workshop: "Farn & Fels".to_owned(),
        colour: Some(Colour([0x7a, 0x3b, 0x1d])),
        title: "Wenn du die PIN vergisst".to_owned(),
        about: "Diese Wörter öffnen den Bildschirm des Kunden statt der PIN. ".repeat(3),
        words: words.map(str::to_owned).to_vec(),
        keep: "Bewahr diesen Zettel auf, wo nur du hinschaust, und nicht am Tresen. ".repeat(2),
        date: "Gedruckt am 28. November 2026".to_owned(),
    };
    for paper in PAPERS {
        let pages = recovery_layout(&slip, paper);
        assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
        let texts = pages.texts();
        let place = |wanted: &str| texts.iter().position(|text| text.contains(wanted));
        let places: Vec<usize> = words.iter().filter_map(|word| place(word)).collect();
        assert_eq!(places.len(), words.len(), "{texts:?}");
        assert!(places.is_sorted(), "{texts:?}");
        for text in ["Farn & Fels", "Wenn du die PIN vergisst", "Tresen", "28. November 2026"] {
            assert!(place(text).is_some(), "{text}: {texts:?}");
        }
        assert_apart(&pages.pages[0], &format!("the slip on {paper:?}"));
    }
}
