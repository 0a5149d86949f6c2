//! Workshop files of every version that was ever used: each still opens, with everything in it.

use std::path::PathBuf;

use product_tests::root;

use crate::Place;

/// A copy of the file of that version.
fn of_version(place: &Place, version: u32) -> PathBuf {
    let path = place.path("old.atelier");
    let file = root().join(format!("tests/files/version-{version}.atelier"));
    std::fs::copy(file, &path).expect("the file is there");
    path
}

#[test]
fn version_1_opens_with_its_orders_and_is_copied_before() {
    let place = Place::empty();
    let old = of_version(&place, 1).to_string_lossy().into_owned();
    // Looking changes nothing.
    let before = place.done(&["order", "list", &old]);
    assert_eq!(before["orders"].as_array().map(Vec::len), Some(2));
    assert!(!place.path("old.before-version-2.atelier").exists());
    place.done(&["order", "status", &old, "W-1001", "making"]);
    assert!(
        place.path("old.before-version-2.atelier").is_file(),
        "a copy was made before"
    );
    let first = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(
        (&first["row"]["status"], &first["row"]["customer"]),
        (&"making".into(), &"Zoë Müller".into())
    );
    assert!(
        first["lines"][0]["answers"]
            .as_array()
            .is_some_and(|answers| answers.len() > 3)
    );
    assert_eq!(place.done(&["check", &old])["ok"], true);
    place.done(&["undo", &old]);
    place.done(&["undo", &old]);
    assert_eq!(
        place.done(&["order", "show", &old, "W-1001"])["row"]["status"],
        "new",
        "undo reaches back"
    );
    let sheet = place.text("sheet.pdf");
    place.done(&[
        "sheet",
        &old,
        "W-1002",
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &sheet,
    ]);
    place.done(&["backup", &old]);
    std::fs::remove_file(&old).expect("it was there");
    place.done(&["restore", &old]);
    assert_eq!(
        place.done(&["order", "list", &old])["orders"].as_array().map(Vec::len),
        Some(2)
    );
}
