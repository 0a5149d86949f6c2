//! The sides of an ordered piece: kept with it, shown on its papers, gone with it.

use domain::paper::BenchSheet;
use domain::{Audience, Hash, LineId, PaperSize, Status};
use engine::answer::Answer;
use engine::template::Folder;
use sheets::{Assets, Scale};

use super::{Shop, key_ring, sample};

/// A key ring with three sides, of which the last looks like the first.
fn two_sided() -> Folder {
    let view = |id: &str, en: &str, de: &str, fill: &str| {
        format!(
            r#"
[[view]]
id = "{id}"
label = {{ en = "{en}", de = "{de}" }}
width = 40
height = 30
[[view.layer]]
id = "ring"
kind = "shape"
path = "M5 5L35 5L35 25L5 25Z"
fill = "{fill}"
"#
        )
    };
    let picture = [
        view("front", "Front", "Vorn", "#7a4a2b"),
        view("back", "Back", "Hinten", "#31504a"),
        view("worn", "In the hand", "In der Hand", "#7a4a2b"),
    ];
    let mut folder = key_ring();
    let template = String::from_utf8(folder["template.toml"].clone()).unwrap();
    let named = template.replace(r#"id = "key-ring""#, r#"id = "two-sided""#);
    folder.insert("template.toml".to_owned(), named.into_bytes());
    folder.insert("picture.toml".to_owned(), picture.concat().into_bytes());
    folder
}

/// A workshop that sells them.
fn shop() -> Shop {
    let mut shop = Shop::new();
    shop.workshop.template_import(&two_sided()).unwrap();
    shop
}

fn begun(shop: &mut Shop) -> LineId {
    shop.workshop.design_start("two-sided", None).unwrap().line.id
}

/// What an order's only piece keeps: of each side drawing and print.
fn kept(shop: &Shop, number: &str) -> Vec<Hash> {
    let order = shop.workshop.order(number).unwrap();
    let picture = order.lines[0].snapshot().unwrap().picture.clone().unwrap();
    picture.views().flat_map(|view| [view.svg, view.print]).collect()
}

fn there(shop: &Shop, hashes: &[Hash]) -> usize {
    let there = hashes
        .iter()
        .filter(|hash| shop.workshop.db().attachment(**hash).unwrap().is_some());
    there.count()
}

#[test]
fn every_side_is_kept_with_the_order_as_it_was_drawn() {
    let mut shop = shop();
    let design = begun(&mut shop);
    let drawn: Vec<String> = {
        let piece = shop.workshop.design(design).unwrap().piece;
        piece.stills().unwrap().into_iter().map(|(_, svg)| svg).collect()
    };
    let number = shop.take(design, "Ada");
    let order = shop.workshop.order(&number).unwrap();
    let picture = order.lines[0].snapshot().unwrap().picture.as_ref().unwrap();
    let sides: Vec<_> = picture
        .views()
        .map(|view| (view.id.as_str(), view.label.get("en"), view.label.get("de")))
        .collect();
    assert_eq!(
        sides,
        [
            ("front", "Front", "Vorn"),
            ("back", "Back", "Hinten"),
            ("worn", "In the hand", "In der Hand")
        ]
    );
    let again: Vec<String> = picture
        .views()
        .map(|view| shop.workshop.agreed_view(view).unwrap())
        .collect();
    assert_eq!(again, drawn, "character for character");
    assert_eq!(
        shop.workshop.agreed_picture(&order.lines[0]).unwrap(),
        Some(drawn[0].clone())
    );
}

#[test]
fn papers_show_the_sides_with_what_they_are_called_and_none_twice() {
    let mut shop = shop();
    let design = begun(&mut shop);
    let number = shop.take(design, "Ada");
    for (language, front, back) in [("en", "Front", "Back"), ("de", "Vorn", "Hinten")] {
        let settings = domain::Settings {
            language: language.to_owned(),
            ..shop.workshop.settings().unwrap()
        };
        shop.workshop.change_settings(settings).unwrap();
        let order = shop.workshop.order(&number).unwrap();
        let sheet = shop.workshop.bench_sheets(&order).unwrap().remove(0);
        let piece = shop.workshop.customer_paper(&order).unwrap().pieces.remove(0);
        for (side, views) in [(sheet.side, sheet.views), (piece.side, piece.views)] {
            assert_eq!(side, front);
            let labels: Vec<_> = views.iter().map(|view| view.label.as_str()).collect();
            assert_eq!(labels, [back], "in the hand it looks as it does in front");
        }
    }
}

#[test]
fn the_sides_of_the_pen_are_on_its_papers_and_it_prints_the_same_bytes_again() {
    let (_folder, pen) = sample("pen");
    let number = "P-523";
    for audience in [Audience::Bench, Audience::Customer, Audience::Counter] {
        let pages = pen.paper(number, audience, PaperSize::A4).unwrap();
        let texts = pages.texts();
        for side in ["The pen", "Clip and name", "Tip and ink"] {
            assert!(texts.contains(&side.to_owned()), "{audience}: {side} is named");
        }
        assert!(pages.warnings.is_empty(), "{audience}: {:?}", pages.warnings);
        assert!(pages.images.len() >= 3, "{audience}: and shown");
        let pdf = || pen.paper_pdf(number, audience, PaperSize::A4, Scale::TRUE).unwrap().1;
        assert!(pdf() == pdf(), "{audience}: byte for byte");
    }
}

#[test]
fn further_sides_cost_no_sheet_a_page() {
    for name in ["pen", "ring", "shoe"] {
        let (_folder, shop) = sample(name);
        for brief in shop.orders("", 20).unwrap() {
            let number = &brief.order.number;
            let order = shop.order(number).unwrap();
            for sheet in shop.bench_sheets(&order).unwrap() {
                assert!(!sheet.views.is_empty(), "{name} has several sides");
                let mut assets = Assets::default();
                for hash in sheet
                    .picture
                    .into_iter()
                    .chain(sheet.views.iter().map(|view| view.picture))
                {
                    assets
                        .insert(hash, &shop.db().attachment(hash).unwrap().unwrap())
                        .unwrap();
                }
                let pages = |sheet: &BenchSheet| sheets::layout(sheet, PaperSize::A4, &assets).pages.len();
                let alone = BenchSheet {
                    side: String::new(),
                    views: Vec::new(),
                    ..sheet.clone()
                };
                assert!(pages(&sheet) <= pages(&alone), "{name} {number}");
            }
        }
    }
}

#[test]
fn an_order_taken_back_and_taken_again_has_all_its_sides() {
    let mut shop = shop();
    let design = begun(&mut shop);
    let number = shop.take(design, "Ada");
    let all = kept(&shop, &number);
    let taken = shop.dump();
    shop.workshop.undo().unwrap();
    assert!(shop.workshop.check().unwrap().is_sound());
    let mut shop = shop.reopen();
    shop.workshop.redo().unwrap();
    assert_eq!(shop.dump(), taken);
    assert_eq!(kept(&shop, &number), all);
    assert_eq!(there(&shop, &all), all.len());
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn who_is_erased_leaves_no_side_behind() {
    let mut shop = shop();
    let design = begun(&mut shop);
    shop.choose(design, "engraving", Answer::Text("Sentinelle".to_owned()));
    let number = shop.take(design, "Sentinelle");
    let all = kept(&shop, &number);
    assert_eq!(there(&shop, &all), 6);
    shop.workshop.order_status(&number, Status::Cancelled).unwrap();
    let card = shop.workshop.customers("Sentinelle", 9).unwrap()[0].id;
    shop.workshop.customer_erase(card).unwrap();
    assert_eq!(there(&shop, &all), 0, "the engraving may be on any of them");
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn an_order_of_somebody_else_keeps_the_sides_that_both_have() {
    let mut shop = shop();
    let design = begun(&mut shop);
    shop.choose(design, "engraving", Answer::Text("Sentinelle".to_owned()));
    let one = shop.take(design, "Sentinelle");
    let design = begun(&mut shop);
    let other = shop.take(design, "Ada");
    shop.workshop.order_status(&one, Status::Cancelled).unwrap();
    let card = shop.workshop.customers("Sentinelle", 9).unwrap()[0].id;
    shop.workshop.customer_erase(card).unwrap();
    let all = kept(&shop, &other);
    assert_eq!(there(&shop, &all), all.len());
}

#[test]
fn what_was_ordered_before_sides_were_kept_is_shown_as_before() {
    let mut shop = shop();
    let design = begun(&mut shop);
    let number = shop.take(design, "Ada");
    let mut order = shop.workshop.order(&number).unwrap();
    let snapshot = order.lines[0].designed_mut().unwrap().snapshot.as_mut().unwrap();
    let picture = snapshot.picture.as_mut().unwrap();
    picture.further.clear();
    (picture.first.id, picture.first.label) = Default::default();
    let print = picture.first.print;
    assert!(shop.workshop.agreed_picture(&order.lines[0]).unwrap().is_some());
    let sheet = shop.workshop.bench_sheets(&order).unwrap().remove(0);
    let piece = shop.workshop.customer_paper(&order).unwrap().pieces.remove(0);
    assert_eq!(
        (sheet.picture, sheet.side.as_str(), sheet.views.len()),
        (Some(print), "", 0)
    );
    assert_eq!(
        (piece.picture, piece.side.as_str(), piece.views.len()),
        (Some(print), "", 0)
    );
}
