//! `template`: out and in again, and faults with their place.

use std::process::Command;

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

/// A seller of computers writes a template: the fast processor and both tuners don't go with the only system there is.
fn pc(place: &Place, name: &str, mend: impl Fn(String) -> String) -> String {
    let draft = mend(include_str!("pc/template.toml").to_owned());
    std::fs::create_dir(place.path(name)).expect("a folder can be made");
    std::fs::write(place.path(name).join("template.toml"), draft).expect("a file can be written");
    place.text(name)
}

#[test]
fn a_draft_that_leads_nowhere_is_refused_with_an_example() {
    let place = Place::empty();
    let reply = place.call(&["template", "check", &pc(&place, "draft", |draft| draft)]);
    assert_eq!((reply.code, &reply.json["ok"]), (1, &serde_json::json!(false)));
    let findings = reply.json["findings"].as_array().expect("a list").clone();
    let of = |code: &str| {
        let found: Vec<_> = findings.iter().filter(|found| found["code"] == code).collect();
        assert_eq!(found.len(), 1, "{findings:#?}");
        let text = |key: &str| found[0][key].as_str().expect("a text").to_owned();
        (text("text"), text("example"), text("mend"))
    };
    let (text, example, mend) = of("finding.contradiction");
    assert!(
        text.contains("cable-needs-media-edition") && text.contains("satellite-needs-media-edition"),
        "{text}"
    );
    assert!(!text.contains("six-cores"), "only what is needed: {text}");
    assert!(
        example.contains("TV tuner: Cable") && example.contains("Operating system: Home edition"),
        "{example}"
    );
    assert!(mend.contains("Operating system") && mend.contains("none"), "{mend}");
    let (text, example, mend) = of("finding.never");
    assert!(
        text.contains("Processor: Six cores") && text.contains("six-cores-need-professional"),
        "{text}"
    );
    assert!(example.contains("Operating system: Home edition"), "{example}");
    assert!(mend.contains("Operating system"), "{mend}");
}

#[test]
fn none_mends_the_draft() {
    let place = Place::empty();
    let system = |draft: String| {
        let none = "values = [{ id = \"none\", label = \"None\" }, { id = \"home\"";
        draft.replace("values = [{ id = \"home\"", none)
    };
    let tuner = |draft: String| {
        let none = "values = [\n  { id = \"none\", label = \"None\" },\n  { id = \"cable\"";
        draft.replace("values = [\n  { id = \"cable\"", none)
    };
    let mended = place.done(&["template", "check", &pc(&place, "mended", |draft| tuner(system(draft)))]);
    assert_eq!(mended["ok"], true, "{mended:#}");
    assert_eq!(mended["findings"], serde_json::json!([]));
    let codes = |name: &str, draft: &dyn Fn(String) -> String| {
        let half = place.call(&["template", "check", &pc(&place, name, draft)]);
        assert_eq!(half.code, 1);
        let findings = half.json["findings"].as_array().expect("a list").iter();
        let codes: Vec<String> = findings.map(|found| found["code"].to_string()).collect();
        codes.join(" ")
    };
    // With "none" among the tuners pieces can be made, but neither the fast processor nor a tuner is for anybody.
    assert_eq!(codes("tuner", &tuner), r#""finding.never" "finding.only""#);
    // With "none" among the systems nobody can have the other one, since a tuner is still a must.
    assert_eq!(codes("system", &system), r#""finding.only" "finding.adds_nothing""#);
}

/// A shoe studio: twenty questions, eighteen rules that meddle with one another, and trillions of shoes. A program that shares
/// nothing with ours counts them, with all rules and with each of them left out.
#[test]
fn trillions_of_shoes_are_counted_exactly() {
    let place = Place::empty();
    let template = include_str!("shoe/template.toml");
    let rules: Vec<&str> = template
        .split("[[rule]]\nid = \"")
        .skip(1)
        .filter_map(|rule| rule.split('"').next())
        .collect();
    assert!(rules.len() >= 10);
    let check = |name: &str, template: &str| {
        std::fs::create_dir(place.path(name)).expect("a folder can be made");
        std::fs::write(place.path(name).join("template.toml"), template).expect("a file can be written");
        let checked = place.call(&["template", "check", &place.text(name)]).json;
        checked["count"].as_str().expect("a count").replace(',', "")
    };
    let counted = |without: &[&str]| {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/shoe/count.py");
        let told = Command::new("python3")
            .arg(program)
            .args(without)
            .output()
            .expect("Python is there");
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8_lossy(&told.stdout).trim().to_owned()
    };
    let all = check("all", template);
    assert_eq!(all, "6536954930220");
    assert_eq!(counted(&[]), all);
    let sound = place.done(&["template", "check", &place.text("all")]);
    assert_eq!(sound["findings"], serde_json::json!([]));
    for rule in rules {
        let parts = template
            .split("[[rule]]")
            .filter(|part| !part.starts_with(&format!("\nid = \"{rule}\"")));
        let without = check(rule, &parts.collect::<Vec<_>>().join("[[rule]]"));
        assert_ne!(without, all, "{rule} makes a difference");
        assert_eq!(counted(&["--without", rule]), without, "without {rule}");
    }
}
