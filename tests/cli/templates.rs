//! `template`: out and in again, and faults with their place.

use crate::{Place, bytes};

#[test]
fn export_and_import_give_the_same_back() {
    let place = Place::with_sample();
    let (first, second) = (place.text("first"), place.text("second"));
    place.done(&["template", "export", &place.workshop(), "messenger-bag", &first]);
    let imported = place.done(&["template", "import", &place.workshop(), &first]);
    assert_eq!(imported["new"], false, "it was here already, word for word");
    place.done(&["new", &place.text("other.atelier"), "--name", "Other"]);
    place.done(&["template", "import", &place.text("other.atelier"), &first]);
    place.done(&[
        "template",
        "export",
        &place.text("other.atelier"),
        "messenger-bag",
        &second,
    ]);
    for file in ["template.toml", "swatches.toml"] {
        let same = bytes(&place.path("first").join(file)) == bytes(&place.path("second").join(file));
        assert!(same, "{file} changed on its way through a workshop");
    }
}

#[test]
fn a_fault_has_its_line_and_column() {
    let place = Place::empty();
    std::fs::create_dir(place.path("bad")).expect("a folder can be made");
    let text = "format = 1\nid = \"bag\"\nlabel = \"Bag\"\ncurrency = \"EUR\"\nbase_price = \"1\"\n\n[[rule]]\nid = \"r\"\nrule = \"[size] is xs\"\n";
    std::fs::write(place.path("bad").join("template.toml"), text).expect("a file can be written");
    let reply = place.call(&["template", "check", &place.text("bad")]);
    assert_eq!((reply.code, &reply.json["ok"]), (1, &serde_json::json!(false)));
    let problem = &reply.json["problems"][0];
    assert_eq!(
        (problem["file"].as_str(), problem["line"].as_u64()),
        (Some("template.toml"), Some(9)),
        "{problem}"
    );
    assert!(problem["column"].as_u64().is_some_and(|column| column > 1) && problem["text"].is_string());
}
