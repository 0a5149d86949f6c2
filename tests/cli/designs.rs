//! `design`: open, closed and why.

use serde_json::{Value, json};

use crate::Place;

const XS: [&str; 4] = ["--set", "size=xs", "--set", "laptop=inch-16"];

fn option<'a>(design: &'a Value, id: &str) -> &'a Value {
    let found = design["options"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|option| option["id"] == id);
    found.unwrap_or_else(|| panic!("there is no option {id}"))
}

fn closed<'a>(design: &'a Value, id: &str, value: &str) -> Option<&'a Value> {
    option(design, id)["closed"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|closed| closed["value"] == value)
}

#[test]
fn a_closed_value_exits_1_and_says_why() {
    let place = Place::with_sample();
    let reply = place.call(&[&["design", &place.workshop(), "messenger-bag"], &XS[..]].concat());
    assert_eq!(reply.code, 1);
    assert_eq!(
        (&reply.json["valid"], &reply.json["complete"]),
        (&json!(false), &json!(false))
    );
    let because = &closed(&reply.json, "laptop", "inch-16").expect("it is closed")["because"][0];
    assert_eq!(because["choices"], json!([{ "option": "size", "value": "xs" }]));
    assert!(because["rule"].is_string() && because["text"].as_str().is_some_and(|text| text.chars().count() <= 90));
}

#[test]
fn the_order_of_settings_means_nothing() {
    let place = Place::with_sample();
    let design = |settings: &[&str]| {
        let words: Vec<&str> = settings.iter().flat_map(|setting| ["--set", setting]).collect();
        place
            .call(&[&["design", &place.workshop(), "messenger-bag"], &words[..]].concat())
            .json
    };
    let there = design(&["size=xs", "laptop=inch-16", "strap=90 cm", "name=Zoë"]);
    let back = design(&["name=Zoë", "strap=90 cm", "laptop=inch-16", "size=xs"]);
    assert_eq!(there, back);
}

#[test]
fn a_template_folder_needs_no_workshop() {
    let place = Place::with_sample();
    let folder = place.text("bag");
    place.done(&["template", "export", &place.workshop(), "messenger-bag", &folder]);
    let here = place.done(&["design", "--template-dir", &folder, "--set", "size=l"]);
    assert_eq!(option(&here, "size")["answer"], "l");
    assert_eq!(here["price"]["currency"], "EUR");
    let sum: f64 = lines(&here).sum();
    let total: f64 = here["price"]["total"]
        .as_str()
        .and_then(|t| t.parse().ok())
        .expect("a plain decimal");
    assert!((sum - total).abs() < 0.001, "the lines add up");
    assert!(
        here["count"].as_str().is_some_and(|count| count.len() > 9),
        "the count is exact, as text"
    );
}

fn lines(design: &Value) -> impl Iterator<Item = f64> + '_ {
    let lines = design["price"]["lines"].as_array().into_iter().flatten();
    lines.filter_map(|line| line["amount"].as_str()?.parse::<f64>().ok())
}

#[test]
fn numbers_are_stretches_with_a_step() {
    let place = Place::with_sample();
    let design = place.done(&["design", &place.workshop(), "messenger-bag"]);
    let open = &option(&design, "strap")["open"][0];
    assert!(
        open["from"].is_string() && open["to"].is_string() && open["step"].is_string(),
        "{open}"
    );
    assert_eq!(option(&design, "strap")["kind"], "number");
}

#[test]
fn what_is_mistyped_is_named() {
    let place = Place::with_sample();
    let design = |setting: &str, code: &str| {
        place.refused(&["design", &place.workshop(), "messenger-bag", "--set", setting], code);
    };
    design("colour=red", "input.option");
    design("strap=long", "input.number");
    design("grab-handle=perhaps", "input.switch");
    design("size", "input.setting");
    place.refused(
        &[
            "design",
            &place.workshop(),
            "messenger-bag",
            "--set",
            "size=m",
            "--set",
            "size=l",
        ],
        "input.twice",
    );
    place.refused(&["design", &place.workshop(), "teapot"], "template.unknown");
}

#[test]
fn a_code_opens_a_design_again_without_a_database() {
    let place = Place::with_sample();
    let set = [
        "--set",
        "size=xs",
        "--set",
        "centre=sail-ember",
        "--set",
        "extras=key-leash",
        "--set",
        "strap=80 cm",
    ];
    let first = place.done(&[&["design", &place.workshop(), "messenger-bag"][..], &set].concat());
    let code = first["code"].as_str().expect("a code").to_owned();
    assert!(
        code.len() < 30 && code.chars().all(|c| c == '-' || c.is_ascii_alphanumeric()),
        "{code}"
    );
    // Another computer that has the template, and nothing of this workshop.
    let folder = place.text("template");
    place.done(&["template", "export", &place.workshop(), "messenger-bag", &folder]);
    let other = place.text("other.atelier");
    place.done(&["new", &other, "--name", "Other"]);
    place.refused(&["design", &other, "--code", &code], "design.code_unknown");
    place.done(&["template", "import", &other, &folder]);
    let spoken = code.to_lowercase().replace('-', " ");
    let again = place.done(&["design", &other, "--code", &spoken]);
    let answers = |design: &Value| {
        let options = design["options"].as_array().expect("a list").iter();
        let finite =
            options.filter(|option| !["number", "text"].contains(&option["kind"].as_str().unwrap_or_default()));
        finite.map(|option| option["told"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        answers(&again),
        answers(&first),
        "lists, switches and quantities as they were"
    );
    assert_eq!(again["code"], code.as_str());
    let wrong = code.replace(|c| c == code.chars().next_back().expect("a letter"), "Z");
    if wrong != code {
        place.refused(&["design", &other, "--code", &wrong], "design.code_unreadable");
    }
    let changed = place.done(&["design", &other, "--code", &code, "--set", "size=s"]);
    assert_ne!(changed["code"], code.as_str(), "answers come in place of the code's");
}

#[test]
fn the_best_piece_and_a_total_to_keep_to() {
    let place = Place::with_sample();
    let design = |more: &[&str]| {
        let workshop = place.workshop();
        let start = ["design", &workshop, "messenger-bag", "--set", "size=l"];
        place.done(&[&start[..], more].concat())
    };
    let total = |design: &Value| -> f64 {
        let total = design["price"]["total"].as_str().expect("a plain decimal");
        total.parse().expect("a number")
    };
    let (plain, cheapest) = (design(&[]), design(&["--best", "cheapest"]));
    assert_eq!(
        (
            &cheapest["best"]["proven"],
            option(&cheapest, "size")["answer"].as_str()
        ),
        (&json!(true), Some("l"))
    );
    assert!(
        total(&cheapest) < total(&plain),
        "two pockets and buckles aren't needed"
    );
    assert_eq!(cheapest["complete"], true);
    let under = |amount: f64| design(&["--under", &format!("{amount:.2}")])["under"].clone();
    assert_eq!(under(total(&cheapest))["too_little"], false);
    let less = under(total(&cheapest) - 0.01);
    assert_eq!(less["too_little"], true, "with an L nothing is cheaper");
    let way = &less["ways"][0];
    let saved: f64 = way["price_difference"]
        .as_str()
        .and_then(|text| text.parse().ok())
        .expect("a plain decimal");
    assert!(total(&plain) + saved < total(&cheapest), "{way}");
    assert!(
        way["changes"].as_array().is_some_and(|changes| !changes.is_empty()),
        "{way}"
    );
    place.refused(
        &["design", &place.workshop(), "messenger-bag", "--under", "cheap"],
        "input.money",
    );
}
