//! Templates in and out.

use engine::template::Folder;

use domain::Settings;

use super::{Shop, bag, env, key_ring, settings};
use crate::{NewWorkshop, Workshop, folder, sample_template};

#[test]
fn what_goes_out_comes_in_as_the_same() {
    let mut shop = Shop::new();
    let out = shop.workshop.template_export("key-ring").unwrap();
    let again = shop.workshop.template_import(&out).unwrap();
    assert!(!again.new, "word for word the same");
    assert_eq!(shop.workshop.template_export("key-ring").unwrap(), out);
}

#[test]
fn what_comes_in_goes_out_in_normal_form_with_its_pictures() {
    let mut shop = Shop::new();
    let bag = sample_template("bag").unwrap();
    shop.workshop.template_import(&bag).unwrap();
    let out = shop.workshop.template_export("messenger-bag").unwrap();
    let package = engine::template::read(&bag).unwrap();
    assert_eq!(engine::template::read(&out).unwrap().template, package.template);
    for name in package.template.files.keys() {
        assert_eq!(out[name], bag[name], "{name}");
    }
    let disk = tempfile::tempdir().unwrap();
    folder::write(&out, disk.path()).unwrap();
    assert_eq!(folder::read(disk.path()).unwrap(), out);
}

#[test]
fn the_card_says_what_the_cheapest_piece_costs() {
    let shop = Shop::new();
    let card = shop
        .workshop
        .template_card(shop.workshop.template("key-ring").unwrap())
        .unwrap();
    assert_eq!((card.from.minor, card.presets.len()), (1200, 1));
    let (_folder, bag) = bag();
    let piece = bag.blank_piece("messenger-bag", Some(1)).unwrap();
    let cheapest = piece.session.complete(&engine::session::Goal::Cheapest).unwrap();
    assert!(cheapest.proven);
    let card = bag.template_card(bag.template("messenger-bag").unwrap()).unwrap();
    assert!(
        card.presets
            .iter()
            .all(|pick| pick.piece.session.price().total.minor >= card.from.minor)
    );
    assert_eq!(card.from, cheapest.price);
}

#[test]
fn an_edit_is_a_new_version_and_going_back_is_another() {
    let mut shop = Shop::new();
    let edited = edit("Key ring", "Key fob");
    assert_eq!(shop.workshop.template_import(&edited).unwrap().number, 2);
    assert_eq!(
        shop.workshop.template("key-ring").unwrap().label.get("en"),
        "Key ring",
        "it waits"
    );
    shop.workshop.template_release("key-ring").unwrap();
    assert_eq!(shop.workshop.template("key-ring").unwrap().label.get("en"), "Key fob");
    let back = shop.workshop.template_import(&key_ring()).unwrap();
    assert_eq!((back.number, back.new), (3, true));
    assert_eq!(shop.workshop.templates().unwrap().len(), 1);
}

#[test]
fn a_design_keeps_the_version_that_it_was_begun_with() {
    let mut shop = Shop::new();
    let design = shop.design();
    shop.workshop.template_import(&edit("\"12.00\"", "\"99.00\"")).unwrap();
    shop.workshop.template_release("key-ring").unwrap();
    assert_eq!(
        shop.workshop
            .design(design)
            .unwrap()
            .piece
            .session
            .view()
            .price
            .total
            .minor,
        1200
    );
}

#[test]
fn what_cannot_come_in_says_why_and_leaves_no_trace() {
    let mut shop = Shop::new();
    let before = shop.dump();
    let wrong = shop
        .workshop
        .template_import(&edit("[size] is s", "[siez] is s"))
        .unwrap_err();
    assert_eq!(wrong.code(), "template.problems");
    let foreign = shop.workshop.template_import(&edit("\"EUR\"", "\"USD\"")).unwrap_err();
    assert_eq!(foreign.code(), "template.currency");
    assert_eq!(shop.dump(), before);
}

fn edit(from: &str, to: &str) -> Folder {
    let text = String::from_utf8(key_ring()["template.toml"].clone()).unwrap();
    Folder::from([("template.toml".to_owned(), text.replace(from, to).into_bytes())])
}

#[test]
fn the_samples_template_is_a_start_in_any_currency() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        currency: "GBP".parse().unwrap(),
        ..settings()
    };
    let new = NewWorkshop { settings, logo: None };
    let mut workshop = Workshop::create(&folder.path().join("own.atelier"), new, env(0)).unwrap();
    let taken = workshop.template_take_sample("bag").unwrap();
    assert!(taken.new);
    let card = workshop.template_card(taken.shelved).unwrap();
    assert_eq!(card.from.currency.code(), "GBP");
    assert!(workshop.check().unwrap().is_sound());
}

#[test]
fn swatches_are_those_of_now_after_a_change_and_after_its_undo() {
    let (_folder, mut workshop) = bag();
    let called = |workshop: &Workshop| {
        let design = workshop.blank_piece("messenger-bag", Some(1)).unwrap();
        let swatches = design.model().library().values();
        swatches
            .map(|swatch| swatch.label.get("en").to_owned())
            .collect::<Vec<_>>()
    };
    let before = called(&workshop);
    assert!(before.contains(&"Rust Cordura".to_owned()));
    let mut folder = workshop.template_export("messenger-bag").unwrap();
    let swatches = String::from_utf8(folder["swatches.toml"].clone()).unwrap();
    let renamed = swatches.replace("Rust Cordura", "Brick Cordura");
    folder.insert("swatches.toml".to_owned(), renamed.into_bytes());
    workshop.template_import(&folder).unwrap();
    workshop.template_release("messenger-bag").unwrap();
    assert!(called(&workshop).contains(&"Brick Cordura".to_owned()));
    workshop.undo().unwrap();
    assert_eq!(called(&workshop), before);
    // Somebody who only reads sees what another program writes meanwhile.
    let reader = Workshop::read(workshop.path(), env(9)).unwrap();
    assert_eq!(called(&reader), before);
    workshop.redo().unwrap();
    assert!(called(&reader).contains(&"Brick Cordura".to_owned()));
}
