//! What is on the papers.

use domain::{Audience, PaperSize, Status};
use engine::answer::Answer;

use sheets::Scale;

use super::{Shop, bag, one};

#[test]
fn every_answer_is_on_the_sheet_verbatim_and_no_customer_or_price() {
    let mut shop = Shop::new();
    let design = shop.design();
    shop.choose(design, "engraving", Answer::Text("„Für Zoë“ & 'x' <y>".to_owned()));
    shop.choose(design, "leather", one("oxblood"));
    let number = shop.take(design, "Secret Customer");
    let order = shop.workshop.order(&number).unwrap();
    let sheets = shop.workshop.bench_sheets(&order).unwrap();
    let answers: Vec<_> = sheets[0].sections.iter().flat_map(|section| &section.answers).collect();
    let told: Vec<_> = answers
        .iter()
        .map(|answer| (answer.label.as_str(), answer.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Leather", "Oxblood"),
            ("Size", "M"),
            ("Extras", "none"),
            ("Stitched edge", "no"),
            ("Length", "9 cm"),
            ("Engraving", "„Für Zoë“ & 'x' <y>"),
        ]
    );
    assert!(answers[5].large, "texts are set large");
    let all = format!("{:?}", sheets[0]);
    assert!(!all.contains("Secret"), "the bench sees no customer");
    assert!(!all.contains("EUR") && !all.contains('€'), "and no price");
    assert_eq!(sheets[0].notes, "Gift wrap");
}

#[test]
fn more_than_one_piece_says_so_wherever_it_counts() {
    let mut shop = Shop::new();
    let design = shop.design();
    shop.workshop.design_quantity(design, 4).unwrap();
    let number = shop.take(design, "Ada");
    let order = shop.workshop.order(&number).unwrap();
    let sheet = shop.workshop.bench_sheets(&order).unwrap().remove(0);
    assert_eq!(
        (sheet.quantity.as_str(), sheet.steps[0].time.as_str()),
        ("4 ×", "4 × 10 min")
    );
    assert_eq!(sheet.time, "40 min");
}

#[test]
fn a_material_that_is_used_twice_stands_there_once() {
    let (_folder, bag) = bag();
    let order = bag.order("W-1037").unwrap();
    let sheet = bag.bench_sheets(&order).unwrap().remove(0);
    let black: Vec<_> = sheet
        .materials
        .iter()
        .filter(|material| material.label == "Black Cordura")
        .collect();
    assert_eq!(black.len(), 1, "two of its panels and the body are black: {black:?}");
    let used = order.lines[0].snapshot().unwrap().materials.len();
    assert!(sheet.materials.len() < used);
}

#[test]
fn the_language_of_the_workshop_is_the_papers() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    let german = domain::Settings {
        language: "de".to_owned(),
        ..shop.workshop.settings().unwrap()
    };
    shop.workshop.change_settings(german).unwrap();
    let order = shop.workshop.order(&number).unwrap();
    let sheet = shop.workshop.bench_sheets(&order).unwrap().remove(0);
    assert_eq!(sheet.piece, "Schlüsselring");
    assert_eq!(sheet.sections[0].answers[0].text, "Hellbraun");
}

#[test]
fn the_bag_fits_one_a4_and_prints_the_same_bytes_again() {
    let (_folder, bag) = bag();
    for order in bag.orders("", 20).unwrap() {
        let number = order.order.number.as_str();
        if order.order.status == Status::Cancelled {
            continue;
        }
        let pages = bag.paper(number, Audience::Bench, PaperSize::A4).unwrap();
        assert_eq!(pages.pages.len(), 1, "{number} on one A4");
        assert!(pages.warnings.is_empty(), "{number}: {:?}", pages.warnings);
        assert!(pages.images.len() >= 2, "picture and logo");
    }
    let pdf = || {
        bag.paper_pdf("W-1042", Audience::Bench, PaperSize::A5, Scale::TRUE)
            .unwrap()
            .1
    };
    assert!(pdf() == pdf(), "byte for byte");
    assert!(pdf().starts_with(b"%PDF-"));
}

#[test]
fn a_cancelled_order_gets_no_paper_until_it_is_taken_up_again() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    let pdf = shop
        .workshop
        .paper_pdf(&number, Audience::Bench, PaperSize::A4, Scale::TRUE)
        .unwrap()
        .1;
    shop.workshop.order_status(&number, Status::Cancelled).unwrap();
    let printed = shop
        .workshop
        .paper_pdf(&number, Audience::Bench, PaperSize::A4, Scale::TRUE);
    assert_eq!(printed.err().unwrap().code(), "order.cancelled_paper");
    let shown = shop.workshop.paper(&number, Audience::Bench, PaperSize::A4);
    assert_eq!(shown.err().unwrap().code(), "order.cancelled_paper");
    shop.workshop.order_status(&number, Status::New).unwrap();
    let again = shop
        .workshop
        .paper_pdf(&number, Audience::Bench, PaperSize::A4, Scale::TRUE)
        .unwrap()
        .1;
    assert!(again == pdf, "the same paper, byte for byte");
}
