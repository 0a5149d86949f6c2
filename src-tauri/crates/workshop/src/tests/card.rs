//! The small papers about a design that isn't ordered, and the way back from their codes.

use domain::{Carried, LineId, Other, PaperSize};
use engine::answer::{Answer, Answers};
use quantity::Money;
use sheets::{Pages, Scale, Warning};

use super::{Shop, key_ring, one, path, sample, settings, several};
use crate::{Error, NewWorkshop, Workshop};

/// A key ring with something at every option, four of it, named and kept.
fn kept(shop: &mut Shop) -> LineId {
    let design = shop.design();
    shop.choose(design, "leather", one("oxblood"));
    shop.choose(design, "extras", several(&["loop"]));
    shop.choose(design, "stitched", Answer::Switch(true));
    shop.choose(design, "length", Answer::Number("11 cm".parse().unwrap()));
    shop.choose(design, "engraving", Answer::Text("„Für Zoë“ & 'x'+<y>%".to_owned()));
    shop.workshop.design_quantity(design, 4).unwrap();
    shop.workshop.design_name(design, "Ada's größter Anhänger").unwrap();
    shop.workshop.design_keep(design).unwrap();
    design
}

/// A workshop that holds the template and nothing else.
fn elsewhere() -> (tempfile::TempDir, Workshop) {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings();
    let new = NewWorkshop { settings, logo: None };
    // Ids that count from elsewhere, so that no row has the same.
    let mut workshop = Workshop::create(&folder.path().join("other.atelier"), new, super::env(9_000)).unwrap();
    workshop.template_import(&key_ring()).unwrap();
    (folder, workshop)
}

fn finished(workshop: &Workshop, id: LineId) -> Answers {
    workshop.design(id).unwrap().piece.effective()
}

fn card_qr(workshop: &Workshop, id: LineId) -> String {
    workshop.design_card(&workshop.design(id).unwrap()).unwrap().qr
}

fn all_text(pages: &Pages) -> String {
    pages.texts().join("\n")
}

#[test]
fn a_card_opens_the_same_piece_in_a_workshop_that_holds_only_the_template() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let qr = card_qr(&shop.workshop, design);
    assert!(qr.is_ascii(), "{qr}");
    let (_folder, mut other) = elsewhere();
    let opened = other.design_meant(&qr).unwrap();
    assert!(opened.misfits.is_empty());
    assert_eq!(opened.piece.effective(), finished(&shop.workshop, design));
    assert_eq!(
        finished(&other, opened.line.id),
        finished(&shop.workshop, design),
        "and it is kept so"
    );
    assert_eq!(opened.line.quantity, 4);
    assert_eq!(opened.line.name, "Ada's größter Anhänger");
    assert_eq!(
        opened.price().unwrap(),
        shop.workshop.design(design).unwrap().price().unwrap()
    );
}

#[test]
fn every_pick_of_every_sample_comes_back_from_its_card() {
    for (name, template) in [
        ("bag", "messenger-bag"),
        ("chocolate", "chocolate-bar"),
        ("shirt", "shirt"),
    ] {
        let (_folder, mut workshop) = sample(name);
        let shelved = workshop.templates().unwrap();
        let shelved = shelved.iter().find(|one| one.slug.as_str() == template);
        let shelved = shelved.unwrap_or_else(|| panic!("{name} sells {template}")).clone();
        let presets = workshop.template_card(shelved).unwrap().presets;
        for preset in presets.iter().map(|preset| preset.preset.id.to_string()) {
            let design = workshop.design_start(template, Some(&preset)).unwrap();
            let expected = design.piece.effective();
            let card = workshop.design_card(&design).unwrap();
            assert!(card.qr.len() < 1_000, "{preset}: {} bytes", card.qr.len());
            let again = workshop.design_meant(&card.qr).unwrap();
            assert_ne!(again.line.id, design.line.id, "{preset} was never kept");
            assert_eq!(again.piece.effective(), expected, "{preset}");
            workshop.design_drop(design.line.id).unwrap();
        }
    }
}

#[test]
fn where_it_was_kept_a_card_opens_what_waits_there() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let qr = card_qr(&shop.workshop, design);
    shop.workshop.design_quantity(design, 6).unwrap();
    shop.workshop.design_name(design, "Grace's").unwrap();
    let opened = shop.workshop.design_meant(&qr).unwrap();
    assert_eq!(opened.line.id, design, "the very one, not a second one");
    let code = shop.workshop.design(design).unwrap().line.code;
    assert_eq!(shop.workshop.design_meant(&code).unwrap().line.id, design);
    let number = shop.take(design, "Ada");
    for text in [&qr, &code] {
        let refused = shop.workshop.design_meant(text);
        assert!(matches!(refused, Err(Error::DesignOrdered(ordered)) if ordered == number));
    }
}

#[test]
fn a_code_opens_what_its_card_shows_whatever_became_of_the_piece() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let (qr, answers) = (card_qr(&shop.workshop, design), finished(&shop.workshop, design));
    let first = shop.workshop.design(design).unwrap().line;
    shop.choose(design, "leather", one("black"));
    let changed = shop.workshop.design(design).unwrap().line;
    assert!(
        !changed.kept && changed.code.is_empty(),
        "it is kept nowhere as it is now"
    );
    for text in [&qr, &first.code] {
        let opened = shop.workshop.design_meant(text).unwrap();
        assert_ne!(opened.line.id, design);
        assert_eq!(opened.piece.effective(), answers);
        assert_eq!(
            (&opened.line.name, opened.line.price),
            (&first.name, first.price),
            "as it was kept"
        );
    }
    // What is kept now has a card of its own; playing on from there leaves both.
    let second = shop.workshop.design_keep(design).unwrap().line.code;
    assert_ne!(second, first.code);
    let words = Other {
        words: "stitched in two colours".to_owned(),
        price: Money::zero(quantity::Currency::EUR),
        material: String::new(),
    };
    shop.workshop
        .design_other(design, &path("leather"), Some(words))
        .unwrap();
    assert_eq!(shop.workshop.designs(9).unwrap().len(), 3);
    // Taken back, it is the piece of the first card again, and no other.
    shop.workshop.undo().unwrap();
    assert_eq!(shop.workshop.design(design).unwrap().line.code, second);
    shop.workshop.undo().unwrap();
    shop.workshop.undo().unwrap();
    let again = shop.workshop.design(design).unwrap().line;
    assert!(again.kept && again.code == first.code);
    assert_eq!(shop.workshop.designs(9).unwrap().len(), 1);
    shop.workshop.redo().unwrap();
    assert_ne!(shop.workshop.design_coded(&first.code).unwrap(), design);
    // Who comes back to it by choosing and keeps it has no second one.
    shop.choose(design, "leather", one("oxblood"));
    assert_eq!(shop.workshop.design_keep(design).unwrap().line.code, first.code);
    assert_eq!(shop.workshop.design_coded(&first.code).unwrap(), design);
    assert_eq!(shop.workshop.designs(9).unwrap().len(), 1);
    shop.workshop.undo().unwrap();
    assert_eq!(shop.workshop.designs(9).unwrap().len(), 2);
}

#[test]
fn the_codes_that_the_readme_shows_open_in_the_sample() {
    let (_folder, workshop) = sample("bag");
    let readme = include_str!("../../../../../README.md");
    let codes: Vec<&str> = [
        "atelier-cli card workshop.atelier ",
        "atelier-cli share workshop.atelier ",
    ]
    .into_iter()
    .filter_map(|command| readme.split(command).nth(1)?.split_whitespace().next())
    .collect();
    assert_eq!(codes.len(), 2);
    for code in codes {
        assert!(workshop.design_told(code).is_ok(), "{code} is of another sample");
    }
}

#[test]
fn what_was_thrown_away_is_begun_anew_from_its_card() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let (qr, answers) = (card_qr(&shop.workshop, design), finished(&shop.workshop, design));
    shop.workshop.design_drop(design).unwrap();
    let again = shop.workshop.design_meant(&qr).unwrap();
    assert_ne!(again.line.id, design);
    assert_eq!(again.piece.effective(), answers);
    assert!(
        again.line.code.is_empty(),
        "it is kept under a code of its own, if at all"
    );
}

#[test]
fn the_code_of_the_choices_opens_all_but_what_was_typed() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let card = shop.workshop.design_card(&shop.workshop.design(design).unwrap());
    let choices = card.unwrap().choices;
    let (_folder, mut other) = elsewhere();
    let opened = other.design_meant(&choices.to_lowercase()).unwrap();
    let answers = opened.piece.effective();
    assert_eq!(answers[&path("leather")], one("oxblood"));
    assert_eq!(answers[&path("extras")], several(&["loop"]));
    assert_eq!(answers[&path("stitched")], Answer::Switch(true));
    assert_eq!(
        answers[&path("length")],
        Answer::Number("9 cm".parse().unwrap()),
        "as the template has it"
    );
    assert!(!answers.contains_key(&path("engraving")));
}

#[test]
fn what_can_be_had_no_more_is_told_and_not_dropped() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let qr = card_qr(&shop.workshop, design);
    let (_folder, mut other) = elsewhere();
    let newer = String::from_utf8(key_ring().remove("template.toml").unwrap()).unwrap();
    let newer = newer.replace("max = \"14\"", "max = \"10\"");
    other
        .template_import(&[("template.toml".to_owned(), newer.into_bytes())].into())
        .unwrap();
    other.template_release("key-ring").unwrap();
    let opened = other.design_meant(&qr).unwrap();
    let told: Vec<String> = opened.misfits.iter().map(|one| one.wanted.option.to_string()).collect();
    assert_eq!(told, ["length"]);
}

#[test]
fn what_is_no_code_says_so() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let qr = card_qr(&shop.workshop, design);
    for (text, code) in [
        ("K7M", "code.unknown"),
        ("", "code.unknown"),
        ("9K3F-2MX7-0A", "design.code_unreadable"),
        ("atelier:W-1042", "design.code_unreadable"),
        ("atelier:", "design.code_unreadable"),
    ] {
        let refused = shop.workshop.design_meant(text).err().map(|error| error.code());
        assert_eq!(refused, Some(code), "{text:?}");
    }
    let many = qr.replace("quantity=4", "quantity=0");
    shop.workshop.design_drop(design).unwrap();
    assert!(matches!(shop.workshop.design_meant(&many), Err(Error::Quantity(0))));
    let folder = tempfile::tempdir().unwrap();
    let new = NewWorkshop {
        settings: settings(),
        logo: None,
    };
    let mut empty = Workshop::create(&folder.path().join("empty.atelier"), new, super::env(5_000)).unwrap();
    let refused = empty.design_meant(&qr).err().map(|error| error.code());
    assert_eq!(refused, Some("design.code_unknown"), "it holds no template");
}

#[test]
fn a_card_says_what_it_must_and_nothing_of_a_customer_or_of_costs() {
    let mut shop = Shop::new();
    let german = domain::Settings {
        language: "de".to_owned(),
        address: "Hafenstraße 1\nwww.fern.example".to_owned(),
        ..shop.workshop.settings().unwrap()
    };
    shop.workshop.change_settings(german).unwrap();
    shop.order("Geheime Kundin", "x");
    let design = kept(&mut shop);
    let pages = shop
        .workshop
        .card(&shop.workshop.design(design).unwrap(), PaperSize::A4)
        .unwrap();
    assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
    assert_eq!(pages.pages.len(), 1);
    let text = all_text(&pages);
    let code = domain::code::shown(&shop.workshop.design(design).unwrap().line.code);
    for told in [
        "4 × Ada's größter Anhänger",
        "Schlüsselring",
        "Ochsenblut",
        "Gürtelschlaufe",
        "„Für Zoë“ & 'x'+<y>%",
        "11 cm",
        // The clock says 22 November.
        "Preis gültig bis 22. Dezember 2026",
        "Hafenstraße 1 · www.fern.example",
        "Fern & Fell",
        &code,
    ] {
        assert_eq!(text.matches(told).count(), 2, "{told} is on both: {text}");
    }
    assert!(!text.contains("Geheime"), "{text}");
    let total = shop.workshop.design(design).unwrap().price().unwrap();
    let total = total.checked_mul(4).unwrap();
    assert!(text.contains(&words::Words::new("de").money(&total)), "{text}");
}

#[test]
fn a_card_is_the_same_bytes_on_the_same_day() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let pdf = |shop: &Shop| {
        shop.workshop
            .card_pdf(&shop.workshop.design(design).unwrap(), PaperSize::A5, Scale::TRUE)
            .unwrap()
            .1
    };
    assert!(pdf(&shop) == pdf(&shop), "byte for byte");
    assert!(pdf(&shop).starts_with(b"%PDF-"));
}

#[test]
fn the_price_holds_for_a_month_of_the_workshops_days() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    // 14:02 in Dublin is tomorrow on Kiritimati.
    let far = domain::Settings {
        time_zone: chrono_tz::Tz::Pacific__Kiritimati,
        ..shop.workshop.settings().unwrap()
    };
    shop.workshop.change_settings(far).unwrap();
    let card = shop.workshop.design_card(&shop.workshop.design(design).unwrap());
    assert_eq!(card.unwrap().valid, "Price valid until 23 December 2026");
}

#[test]
fn a_piece_that_is_not_finished_promises_no_price() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    shop.workshop
        .book_set(domain::book::BookEntry::SoldOut {
            key: "leather/oxblood".to_owned(),
            until: String::new(),
        })
        .unwrap();
    let card = shop.workshop.design_card(&shop.workshop.design(design).unwrap());
    assert_eq!(
        card.unwrap().valid,
        "Something is still to be chosen. The price may change."
    );
}

#[test]
fn the_longest_names_stay_on_the_card() {
    let mut shop = Shop::new();
    let long = "Überlängenverbindungsstückhersteller ".repeat(2);
    let settings = domain::Settings {
        name: long.clone(),
        address: "Donaudampfschifffahrtsstraße 1234, 99999 Ort\n".repeat(9),
        ..shop.workshop.settings().unwrap()
    };
    shop.workshop.change_settings(settings).unwrap();
    let design = kept(&mut shop);
    shop.workshop
        .design_name(design, &"Größtmöglicherschlüsselanhänger".repeat(3))
        .unwrap();
    let other = Other {
        words: "a fern ".repeat(70),
        price: Money::zero(quantity::Currency::EUR),
        material: String::new(),
    };
    shop.workshop
        .design_other(design, &path("leather"), Some(other))
        .unwrap();
    for size in PaperSize::ALL {
        let pages = shop
            .workshop
            .card(&shop.workshop.design(design).unwrap(), size)
            .unwrap();
        let page = &pages.pages[0];
        let (left, right) = ((page.width - 148_000) / 2, (page.width + 148_000) / 2);
        for run in page.items.iter().filter_map(sheets::Item::run) {
            assert!(run.x >= left && run.x + run.width <= right, "{size}: {:?}", run.text);
            assert!(run.y < page.height, "{size}: {:?}", run.text);
        }
        assert!(all_text(&pages).contains("and "), "what has no room is counted");
    }
}

#[test]
fn more_than_a_qr_code_holds_is_told_and_the_card_keeps_its_code() {
    let template = String::from_utf8(key_ring().remove("template.toml").unwrap()).unwrap();
    let long = template.replace("max_chars = 24", "max_chars = 4000");
    let (_folder, mut workshop) = elsewhere();
    let folder = [("template.toml".to_owned(), long.into_bytes())].into();
    workshop.template_import(&folder).unwrap();
    workshop.template_release("key-ring").unwrap();
    let design = workshop.design_start("key-ring", None).unwrap().line.id;
    let words = Answer::Text("ß".repeat(2_000));
    workshop.design_choose(design, &path("engraving"), Some(words)).unwrap();
    workshop.design_keep(design).unwrap();
    let pages = workshop.card(&workshop.design(design).unwrap(), PaperSize::A4).unwrap();
    assert!(matches!(pages.warnings[..], [Warning::QrTooLong { .. }]));
    let code = domain::code::shown(&workshop.design(design).unwrap().line.code);
    assert!(all_text(&pages).contains(&code));
}

#[test]
fn no_measure_of_a_body_is_written_out_on_a_card() {
    let (_folder, mut shirts) = sample("shirt");
    let design = shirts.design_start("shirt", None).unwrap();
    let measured = design.piece.model().template().options.iter();
    let measured: Vec<_> = measured.filter(|option| option.landmark.is_some()).collect();
    assert!(measured.len() > 3, "a shirt is measured");
    let card = shirts.design_card(&design).unwrap();
    for option in measured {
        let label = option.called();
        assert!(card.facts.iter().all(|fact| fact.label != label.get("en")), "{label:?}");
        assert!(
            card.qr.contains(option.id.as_str()),
            "and rides in the code: {}",
            card.qr
        );
    }
}

#[test]
fn a_shared_picture_tells_no_price_and_nothing_that_was_typed() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let pages = shop.workshop.share(&shop.workshop.design(design).unwrap()).unwrap();
    let text = all_text(&pages);
    assert!(text.contains("Ada's größter Anhänger") && text.contains("Key ring") && text.contains("Fern & Fell"));
    assert!(!text.contains('€') && !text.contains("Zoë"), "{text}");
    let carried = shop.workshop.design(design).unwrap().carried().unwrap();
    assert!(text.contains(&carried.code.to_string()));
    assert!(!text.contains(&carried.kept), "it opens no piece that waits here");
    assert_eq!(
        Carried::choices(carried.code.clone()).to_string(),
        format!("atelier:{}", carried.code)
    );
    let settings = domain::Settings {
        address: "1 Quay\nwww.fern.example".to_owned(),
        ..shop.workshop.settings().unwrap()
    };
    shop.workshop.change_settings(settings).unwrap();
    assert!(
        all_text(&shop.workshop.share(&shop.workshop.design(design).unwrap()).unwrap()).contains("www.fern.example")
    );
}

#[test]
fn a_shared_picture_is_four_by_five_and_the_same_every_time() {
    let (_folder, mut bag) = sample("bag");
    let design = bag.design_start("messenger-bag", None).unwrap().line.id;
    let png = bag.share_png(&bag.design(design).unwrap()).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!((side(16), side(20)), (1200, 1500));
    assert!(
        png == bag.share_png(&bag.design(design).unwrap()).unwrap(),
        "byte for byte"
    );
    assert!(
        bag.share_pdf(&bag.design(design).unwrap()).unwrap() == bag.share_pdf(&bag.design(design).unwrap()).unwrap()
    );
    let pages = bag.share(&bag.design(design).unwrap()).unwrap();
    assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
    assert_eq!(pages.images.len(), 2, "piece and logo");
    let card = bag.card(&bag.design(design).unwrap(), PaperSize::A4).unwrap();
    assert_eq!(card.images.len(), 2, "and on its card");
}

#[test]
fn every_swatch_that_a_template_offers_gets_one_tag() {
    let (_folder, mut bag) = sample("bag");
    let tags = bag.swatch_tags("messenger-bag", &[]).unwrap().tags;
    assert!(tags.len() > 20, "{}", tags.len());
    let codes: std::collections::BTreeSet<&str> = tags.iter().map(|tag| tag.qr.as_str()).collect();
    assert_eq!(codes.len(), tags.len(), "each once");
    assert!(tags.iter().all(|tag| tag.colour.is_some() && !tag.label.is_empty()));
    let petrol = [String::from("cordura-sky")];
    let told = bag.swatch_tags("messenger-bag", &petrol).unwrap().tags;
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].label.as_str(), told[0].qr.as_str()),
        ("Sky Cordura", "swatch:cordura-sky")
    );
    assert!(told[0].width.ends_with(" cm"), "{:?}", told[0]);
    let german = domain::Settings {
        language: "de".to_owned(),
        ..bag.settings().unwrap()
    };
    bag.change_settings(german).unwrap();
    assert_eq!(
        bag.swatch_tags("messenger-bag", &petrol).unwrap().tags[0].label,
        "Cordura Himmelblau"
    );
    let pages = bag.tag_pages("messenger-bag", &[], PaperSize::A4).unwrap();
    assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
    assert_eq!(pages.pages.len(), tags.len().div_ceil(27), "27 to a sheet");
    let pdf = || {
        bag.tags_pdf("messenger-bag", &[], PaperSize::Letter, Scale::TRUE)
            .unwrap()
            .1
    };
    assert!(pdf() == pdf(), "byte for byte");
}

#[test]
fn what_is_no_swatch_of_a_template_has_no_tag() {
    let (_folder, bag) = sample("bag");
    let refused = bag.swatch_tags("messenger-bag", &["unobtainium".to_owned()]);
    assert_eq!(refused.err().map(|error| error.code()), Some("swatch.unknown"));
    let shop = Shop::new();
    let refused = shop.workshop.swatch_tags("key-ring", &[]);
    assert_eq!(refused.err().map(|error| error.code()), Some("swatch.none"));
}

#[test]
fn what_an_erased_customers_cards_are_called_by_is_told() {
    let mut shop = Shop::new();
    let design = kept(&mut shop);
    let code = shop.workshop.design(design).unwrap().line.code;
    let number = shop.take(design, "Ada");
    shop.workshop.order_status(&number, domain::Status::Cancelled).unwrap();
    let customer = shop.workshop.order(&number).unwrap().brief.customer.id;
    let called = shop.workshop.customer_erase(customer).unwrap();
    for name in [&code, &number, &design.to_string()] {
        assert!(called.contains(name), "{name} in {called:?}");
    }
}
