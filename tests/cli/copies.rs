//! Copies of a workshop file, and putting one back.

use std::path::Path;

use crate::Place;

/// Writes over the middle of a file, as a failing disk does.
fn spoil(file: &Path) {
    let mut bytes = std::fs::read(file).expect("the file can be read");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 20_000].fill(0xa5);
    std::fs::write(file, bytes).expect("the file can be written");
}

fn take_order(place: &Place, customer: &str) -> String {
    let order = place.done(&[
        "order",
        "new",
        &place.workshop(),
        "--customer",
        customer,
        "--template",
        "messenger-bag",
    ]);
    order["number"].as_str().expect("an order has a number").to_owned()
}

#[test]
fn a_damaged_workshop_comes_back_with_what_was_done_since_the_copy() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    let before = take_order(&place, "Ada Brandt");
    let copy = place.done(&["backup", &workshop]);
    assert_eq!(copy["new"], true);
    assert_eq!(
        place.done(&["backup", &workshop])["new"],
        false,
        "nothing was done since"
    );
    let after = take_order(&place, "Ben Osei");
    spoil(&place.path("sample.atelier"));
    assert_eq!(place.call(&["check", &workshop]).code, 1, "the damage is noticed");

    let restored = place.done(&["restore", &workshop]);
    assert_eq!(restored["copy"], copy["copy"]);
    let aside = restored["aside"].as_str().expect("the old file was set aside");
    assert!(Path::new(aside).is_file(), "never deleted");
    assert!(place.done(&["check", &workshop])["ok"].as_bool().unwrap_or(false));
    assert_eq!(
        place.done(&["order", "show", &workshop, &before])["number"],
        before.as_str()
    );
    let kept = restored["added"].as_u64().unwrap_or(0) > 0;
    let told = restored["lost"].to_string().contains(&after) || restored["more_lost"] == true;
    assert!(
        kept || told,
        "what came after is there or is told to be lost: {restored}"
    );
    let next = take_order(&place, "Cleo Marchetti");
    assert!(next != after && next != before, "no number is given twice");
    assert!(
        place.history().contains("Put back from the copy"),
        "{}",
        place.history()
    );
}

#[test]
fn a_lost_workshop_comes_back_from_a_place_that_is_named() {
    let place = Place::with_sample();
    let (workshop, stick) = (place.workshop(), place.text("stick"));
    place.refused(&["backup", &workshop, "--to", &stick], "copy.place_missing");
    std::fs::create_dir(&stick).expect("the stick is plugged in");
    place.done(&["backup", &workshop, "--to", &stick]);
    let before = place.done(&["order", "list", &workshop]);
    std::fs::remove_file(&workshop).expect("the file is lost");
    place.refused(&["restore", &workshop], "copy.none");
    assert_eq!(
        place.done(&["copies", &workshop, "--at", &stick])["copies"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    place.done(&["restore", &workshop, "--at", &stick]);
    assert_eq!(place.done(&["order", "list", &workshop]), before);
}

#[test]
fn a_copy_is_refused_for_work() {
    let place = Place::with_sample();
    let copy = place.done(&["backup", &place.workshop()])["copy"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    place.refused(&["order", "list", &copy], "workshop.is_copy");
    place.refused(&["undo", &copy], "workshop.is_copy");
}

#[test]
fn without_a_copy_what_can_be_read_is_kept() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    spoil(&place.path("sample.atelier"));
    let restored = place.done(&["restore", &workshop, "--remains"]);
    assert!(Path::new(restored["aside"].as_str().unwrap_or_default()).is_file());
    assert!(place.done(&["check", &workshop])["ok"].as_bool().unwrap_or(false));
    assert!(
        !place.done(&["order", "list", &workshop])["orders"]
            .as_array()
            .is_none_or(Vec::is_empty)
    );
}
