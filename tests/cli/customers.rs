//! Customers: their cards, everything about one of them, and erasing one for good.

use std::path::Path;

use crate::Place;

/// Stands nowhere else.
const NAME: &str = "Quillfeather";

/// True when the name stands anywhere in the workshop's own files, in any capitals.
fn traced(folder: &Path) -> bool {
    let name = NAME.to_ascii_lowercase();
    let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
    entries.filter(|entry| entry.path().is_file()).any(|entry| {
        let bytes = std::fs::read(entry.path()).unwrap_or_default().to_ascii_lowercase();
        bytes.windows(name.len()).any(|window| window == name.as_bytes())
    })
}

fn order(place: &Place) -> String {
    let (workshop, inside) = (place.workshop(), format!("name={NAME}"));
    let note = format!("ring {NAME} first");
    let words = [
        "order",
        "new",
        &workshop,
        "--customer",
        NAME,
        "--template",
        "messenger-bag",
    ];
    let more = ["--set", "size=l", "--set", &inside, "--note", &note];
    let order = place.done(&[&words[..], &more[..]].concat());
    order["number"].as_str().expect("an order has a number").to_owned()
}

#[test]
fn a_card_is_changed_and_changed_back() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    order(&place);
    let card = ["customer", "edit", &workshop, NAME];
    place.done(&[&card[..], &["--contact", "0171 2345", "--note", "likes it green"]].concat());
    let shown = place.done(&["customer", "show", &workshop, NAME]);
    assert_eq!(shown["row"]["contact"], "0171 2345");
    assert_eq!(shown["note"], "likes it green");
    place.refused(&[&card[..], &["--name", "  "]].concat(), "customer.name_missing");
    place.refused(&["customer", "show", &workshop, "Nobody"], "customer.unknown");
    place.done(&["undo", &workshop]);
    assert_eq!(place.done(&["customer", "show", &workshop, NAME])["note"], "");
}

#[test]
fn an_erased_customer_is_nowhere_in_the_file_and_the_order_stays() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    let number = order(&place);
    let before = place.done(&["order", "show", &workshop, &number]);
    // What is under way can't be made without its words.
    place.refused(&["customer", "erase", &workshop, NAME], "customer.orders_open");
    place.done(&["order", "status", &workshop, &number, "cancelled"]);
    place.done(&["backup", &workshop]);
    let out = place.text("about.json");
    place.done(&["customer", "export", &workshop, NAME, "--out", &out]);
    place.refused(&["customer", "export", &workshop, NAME, "--out", &out], "file.exists");
    let about = std::fs::read_to_string(&out).expect("it was written");
    assert!(
        about.contains(&number) && about.contains(&format!("ring {NAME} first")),
        "{about}"
    );
    std::fs::remove_file(&out).expect("it was written");

    assert!(traced(place.folder.path()), "the name was there");
    let erased = place.done(&["customer", "erase", &workshop, NAME]);
    assert_eq!(erased["copies"], 1, "{erased}");
    assert!(!traced(place.folder.path()), "the name is still there");

    place.refused(&["customer", "show", &workshop, NAME], "customer.unknown");
    let after = place.done(&["order", "show", &workshop, &number]);
    assert_eq!(after["row"]["total"], before["row"]["total"]);
    assert_eq!(after["row"]["customer"], "Erased customer");
    assert_eq!(
        place.done(&["order", "list", &workshop, "--search", "quillf"])["orders"],
        serde_json::json!([])
    );
    assert_eq!(place.done(&["check", &workshop])["ok"], true);
    place.refused(&["undo", &workshop], "undo.nothing");
    assert!(!place.history().contains(NAME));

    // The copy holds them until it goes; replaced, it doesn't.
    let copies = || place.done(&["copies", &workshop])["copies"].clone();
    place.done(&["backup", &workshop, "--alone"]);
    let copies = copies();
    assert_eq!(copies.as_array().map(Vec::len), Some(1));
    let copy = copies[0]["path"].as_str().unwrap_or_default().to_owned();
    assert!(!traced(Path::new(&copy).parent().expect("it lies in a folder")));
    place.done(&["restore", &workshop]);
    place.refused(&["customer", "show", &workshop, NAME], "customer.unknown");
}
