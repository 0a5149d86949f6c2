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
    assert_eq!(place.done(&["check", &old])["ok"], true, "looked at as it is");
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

/// Version 2 knew designs only. Its journal tells rows without the fields that came later.
#[test]
fn version_2_opens_with_its_orders_and_takes_part_in_the_trade() {
    let place = Place::empty();
    let old = of_version(&place, 2).to_string_lossy().into_owned();
    assert_eq!(place.done(&["check", &old])["ok"], true, "looked at as it is");
    let looked = place.done(&["order", "show", &old, "W-1001"]);
    place.done(&["order", "pay", &old, "W-1001", "5"]);
    assert!(place.path("old.before-version-3.atelier").is_file());
    let paid = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(paid["lines"], looked["lines"], "the piece is as it was");
    assert_ne!(paid["row"]["to_pay"], looked["row"]["to_pay"]);
    assert_eq!(place.done(&["check", &old])["ok"], true);
    // The template, both orders step by step, the status, the card, the payment: all of it can be taken back, past the
    // change of shape.
    const ALL: usize = 11;
    for _ in 0..ALL {
        place.done(&["undo", &old]);
    }
    assert_eq!(
        place.done(&["order", "list", &old])["orders"].as_array().map(Vec::len),
        Some(0)
    );
    for _ in 0..ALL {
        place.done(&["redo", &old]);
    }
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["lines"], looked["lines"]);
    assert_eq!(place.done(&["check", &old])["ok"], true);
}

/// Version 3 called everything as everywhere, and its papers were black.
#[test]
fn version_3_opens_with_its_order_and_takes_a_colour() {
    let place = Place::empty();
    let old = of_version(&place, 3).to_string_lossy().into_owned();
    let looked = place.done(&["order", "show", &old, "W-1001"]);
    place.done(&["settings", &old, "--colour", "#8a2148"]);
    assert!(place.path("old.before-version-4.atelier").is_file());
    assert_eq!(place.done(&["order", "show", &old, "W-1001"]), looked);
    assert_eq!(place.done(&["check", &old])["ok"], true);
    // The colour, the address, the tax, the payment, the order, the template: all of it can be taken back and done again.
    for _ in 0..6 {
        place.done(&["undo", &old]);
    }
    for _ in 0..6 {
        place.done(&["redo", &old]);
    }
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["lines"], looked["lines"]);
    assert_eq!(place.done(&["settings", &old])["colour"], "#8a2148");
}

/// Version 4 knew no customer's screen.
#[test]
fn version_4_opens_with_its_order_and_colour() {
    let place = Place::empty();
    let old = of_version(&place, 4).to_string_lossy().into_owned();
    let looked = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(
        place.done(&["settings", &old])["colour"],
        "#8a2148",
        "looked at as it is"
    );
    assert!(!place.path("old.before-version-5.atelier").exists());
    place.done(&["order", "pay", &old, "W-1001", "5"]);
    assert!(place.path("old.before-version-5.atelier").is_file());
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["lines"], looked["lines"]);
    assert_eq!(place.done(&["check", &old])["ok"], true);
    // The payment, the colour, the status: past the change of shape.
    for _ in 0..3 {
        place.done(&["undo", &old]);
    }
    assert_ne!(place.done(&["settings", &old])["colour"], "#8a2148");
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["row"]["status"], "new");
    for _ in 0..3 {
        place.done(&["redo", &old]);
    }
    assert_eq!(place.done(&["settings", &old])["colour"], "#8a2148");
    assert_eq!(place.done(&["check", &old])["ok"], true);
}

/// Version 5 knew neither terms nor signatures.
#[test]
fn version_5_opens_with_its_order_and_nothing_agreed() {
    let place = Place::empty();
    let old = of_version(&place, 5).to_string_lossy().into_owned();
    let looked = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(looked["agreement"]["terms"], "", "looked at as it is");
    assert!(!place.path("old.before-version-6.atelier").exists());
    place.done(&["order", "pay", &old, "W-1001", "5"]);
    assert!(place.path("old.before-version-6.atelier").is_file());
    let paid = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(
        (&paid["lines"], &paid["agreement"]),
        (&looked["lines"], &looked["agreement"])
    );
    // Both payments and the order: past the change of shape.
    for _ in 0..3 {
        place.done(&["undo", &old]);
    }
    for _ in 0..3 {
        place.done(&["redo", &old]);
    }
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["lines"], looked["lines"]);
    assert_eq!(place.done(&["check", &old])["ok"], true);
}

/// Version 6 knew swatches by their colour alone.
#[test]
fn version_6_opens_with_its_swatches_and_takes_a_photo() {
    let place = Place::empty();
    let old = of_version(&place, 6).to_string_lossy().into_owned();
    let looked = place.done(&["order", "show", &old, "W-1001"]);
    assert!(!place.path("old.before-version-7.atelier").exists());
    place.done(&["order", "pay", &old, "W-1001", "5"]);
    assert!(place.path("old.before-version-7.atelier").is_file());
    let paid = place.done(&["order", "show", &old, "W-1001"]);
    assert_eq!(paid["lines"], looked["lines"]);
    // The same template with a photo is a newer version.
    let folder = place.path("scarf").to_string_lossy().into_owned();
    place.done(&["template", "export", &old, "scarf", &folder]);
    let swatches = std::fs::read_to_string(place.path("scarf/swatches.toml")).expect("it has swatches");
    let photo = "colour = \"#d8c8a8\"\nphoto = \"linen.png\"\nphoto_width = \"60 mm\"";
    std::fs::write(
        place.path("scarf/swatches.toml"),
        swatches.replace("colour = \"#d8c8a8\"", photo),
    )
    .expect("the folder can be written");
    let picture = root().join("assets/samples/shirt/cover.png");
    std::fs::copy(picture, place.path("scarf/linen.png")).expect("a photo");
    place.done(&["template", "import", &old, &folder]);
    place.done(&["template", "use", &old, "scarf"]);
    assert_eq!(place.done(&["order", "show", &old, "W-1001"])["lines"], looked["lines"]);
    // The photo, the payments, the order, the templates: past the change of shape.
    for _ in 0..4 {
        place.done(&["undo", &old]);
    }
    for _ in 0..4 {
        place.done(&["redo", &old]);
    }
    assert_eq!(place.done(&["check", &old])["ok"], true);
}

/// Everything in a folder, by name.
fn contents(folder: &std::path::Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder can be read").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let inner = contents(&entry.path()).into_iter();
            found.extend(inner.map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            found.insert(name, std::fs::read(entry.path()).expect("the file can be read"));
        }
    }
    found
}

#[test]
fn the_whole_workshop_goes_out_as_plain_files_and_in_again_as_the_same() {
    let place = Place::with_sample();
    let (workshop, out, again) = (place.workshop(), place.text("out"), place.text("again"));
    place.done(&["export", &workshop, &out]);
    place.refused(&["export", &workshop, &out], "template.folder_taken");
    let new = place.text("new.atelier");
    place.done(&["import", &new, &out]);
    place.refused(&["import", &new, &out], "workshop.exists");
    assert_eq!(place.done(&["check", &new])["ok"], true);
    place.done(&["export", &new, &again]);
    assert!(
        contents(&place.path("out")) == contents(&place.path("again")),
        "equal, byte for byte"
    );
    for words in [
        &["order", "list"][..],
        &["customer", "list"],
        &["history"],
        &["template", "list"],
    ] {
        let of = |file: &str| place.done(&[words, &[file]].concat());
        assert_eq!(of(&workshop), of(&new), "{words:?}");
    }
}

#[test]
fn a_folder_that_does_not_hold_together_is_refused_with_its_place() {
    let place = Place::with_sample();
    let (out, new) = (place.text("out"), place.text("new.atelier"));
    place.done(&["export", &place.workshop(), &out]);
    let spoil = |name: &str, how: &dyn Fn(String) -> String| {
        let path = place.path("out").join(name);
        let before = std::fs::read_to_string(&path).expect("the file can be read");
        std::fs::write(&path, how(before.clone())).expect("the file can be written");
        let reply = place.call(&["import", &new, &out]);
        std::fs::write(&path, before).expect("the file can be written");
        let code = reply.json["code"].as_str().unwrap_or_default().to_owned();
        assert_eq!(reply.code, 1, "{name}: {}", reply.json);
        assert!(
            ["workshop.export_unreadable", "workshop.damaged"].contains(&code.as_str()),
            "{name}: {}",
            reply.json
        );
        assert!(!place.path("new.atelier").exists(), "nothing was made");
    };
    spoil("workshop.json", &|text| text.replace("atelier-workshop", "other"));
    spoil("customer.jsonl", &|text| text.replacen("Walter", "Valter", 1));
    spoil("customer.jsonl", &|text| {
        text.lines().skip(1).map(|line| format!("{line}\n")).collect()
    });
    spoil("orders.jsonl", &|text| text.replacen('{', "", 1));
    spoil("line.jsonl", &|text| text.replacen("price_minor", "price", 1));
    spoil("journal.jsonl", &|text| text.replacen("W-1035", "W-1036", 1));
    place.done(&["import", &new, &out]);
}
