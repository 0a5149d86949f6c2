//! Rows and products within a product, from the template's folder to the paper at the bench.

use std::process::Command;

use serde_json::json;

use crate::Place;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/gift-box");

const ORDER: [&str; 16] = [
    "--set",
    "wood=ash",
    "--set",
    "with-pen=on",
    "--set",
    "pen/body=brass",
    "--set",
    "names=2",
    "--set",
    "names[1]/text=Ada",
    "--set",
    "names[2]/text=Bo",
    "--set",
    "day=2027-02-14",
    "--set",
    "ribbon=#8A2BE2",
];

#[test]
fn names_and_a_pen_reach_the_bench() {
    let place = Place::empty();
    let file = place.workshop();
    place.done(&["new", &file, "--name", "Holz"]);
    place.done(&["template", "import", &file, FOLDER]);
    let order = ["order", "new", &file, "--customer", "Ada", "--template", "gift-box"];
    let open = place.call(&[&order[..], &ORDER].concat());
    assert_eq!(open.code, 1);
    assert_eq!(open.json["code"], json!("design.incomplete"));
    assert!(open.json.to_string().contains("Name 2 · Lettering"), "{}", open.json);
    let fonts = ["--set", "names[1]/font=script", "--set", "names[2]/font=block"];
    place.done(&[&order[..], &ORDER, &fonts].concat());

    let paper = place.text("bench.pdf");
    place.done(&[
        "sheet",
        &file,
        "W-1001",
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &paper,
    ]);
    let text = Command::new("pdftotext")
        .args(["-raw", &paper, "-"])
        .output()
        .expect("pdftotext can be started");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let told = [
        "Name 1 · Text\nAda",
        "Name 2 · Text\nBo",
        "Name 1\nLettering Script",
        "Name 2: Carve 4 min",
        "Pen: Turn the pen 35 min",
        "Day burnt into the lid\n14 February 2027",
        "Ribbon #8a2be2",
    ];
    for told in told {
        assert!(text.contains(told), "{told}\n{text}");
    }
    assert!(!text.contains("Name 3"), "{text}");
}

#[test]
fn what_closes_a_row_says_so() {
    let place = Place::empty();
    let design = |settings: &[&str]| place.call(&[&["design", "--template-dir", FOLDER], settings].concat());
    let oak = design(&["--set", "wood=oak", "--set", "names=1", "--set", "names[1]/font=script"]);
    assert_eq!(oak.code, 1);
    let options = oak.json["options"].as_array().cloned().unwrap_or_default();
    let font = options
        .iter()
        .find(|option| option["id"] == "names[1]/font")
        .expect("it is told");
    assert_eq!(font["closed"][0]["value"], json!("script"));
    assert_eq!(font["closed"][0]["because"][0]["rule"], json!("oak-is-hard"));
    let brass = design(&[
        "--set",
        "with-pen=on",
        "--set",
        "pen/body=brass",
        "--set",
        "pen/clip=on",
    ]);
    assert_eq!(brass.code, 1);
    assert!(
        brass.json["options"].to_string().contains("pen/brass-has-none"),
        "{}",
        brass.json
    );
}

#[test]
fn days_and_colours_are_typed() {
    let place = Place::empty();
    let set = |setting: &str| place.call(&["design", "--template-dir", FOLDER, "--set", setting]);
    for (setting, code) in [("day=soon", "input.date"), ("ribbon=blue", "input.colour")] {
        assert_eq!(set(setting).json["code"], json!(code), "{setting}");
    }
    let early = set("day=1899-12-31");
    assert!(
        early
            .json
            .to_string()
            .contains("Days from 1 Jan 1900 to 31 Dec 2099 can be chosen."),
        "{}",
        early.json
    );
    let piece = set("ribbon=0E5C4D");
    assert!(
        piece.json["price"].to_string().contains("Dyeing the ribbon"),
        "{}",
        piece.json
    );
}

#[test]
fn more_rows_than_there_is_room_for_are_told_to_the_maker() {
    let place = Place::empty();
    let folder = place.text("box");
    place.done(&["template", "check", FOLDER]);
    copy(FOLDER.as_ref(), folder.as_ref());
    let file = place.path("box").join("template.toml");
    let text = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(&file, text.replace("max = 10\n", "max = 12\n")).expect("it can be written");
    let checked = place.call(&["template", "check", &folder]);
    assert_eq!(checked.code, 1);
    let findings = checked.json["findings"].as_array().cloned().unwrap_or_default();
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].to_string().contains("Names: 12"), "{findings:#?}");
}

#[test]
fn a_template_with_products_goes_out_and_comes_in() {
    let place = Place::empty();
    let file = place.workshop();
    place.done(&["new", &file, "--name", "Holz"]);
    place.done(&["template", "import", &file, FOLDER]);
    let folder = place.text("out");
    place.done(&["template", "export", &file, "gift-box", &folder]);
    assert!(place.path("out").join("pen").join("template.toml").is_file());
    let again = place.done(&["template", "import", &file, &folder]);
    assert_eq!(again["new"], json!(false), "{again}");
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for entry in std::fs::read_dir(from).expect("it can be listed") {
        let entry = entry.expect("it can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("it can be copied");
        }
    }
}
