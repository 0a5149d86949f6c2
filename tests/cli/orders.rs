//! `order`, `sheet`, `history`, `undo`, `redo`.

use crate::{Place, bytes};

fn take(place: &Place) -> String {
    let workshop = place.workshop();
    let words = [
        "order",
        "new",
        &workshop,
        "--customer",
        "Ada Brandt",
        "--template",
        "messenger-bag",
    ];
    let more = [
        "--set",
        "size=l",
        "--set",
        "name=Ada",
        "--quantity",
        "2",
        "--note",
        "Ring the bell.",
    ];
    let order = place.done(&[&words[..], &more[..]].concat());
    assert_eq!(order["lines"][0]["quantity"], 2);
    order["number"].as_str().expect("an order has a number").to_owned()
}

#[test]
fn an_order_is_taken_found_and_moved_on() {
    let place = Place::with_sample();
    let number = take(&place);
    let found = place.done(&["order", "list", &place.workshop(), "--search", "brandt"]);
    assert_eq!(found["orders"][0]["number"].as_str(), Some(number.as_str()));
    let moved = place.done(&["order", "status", &place.workshop(), &number, "making"]);
    assert_eq!(moved["row"]["status"], "making");
    place.refused(
        &["order", "status", &place.workshop(), &number, "delivered"],
        "order.status_refused",
    );
    place.refused(&["order", "show", &place.workshop(), "W-9"], "order.unknown");
}

#[test]
fn the_same_customer_gets_no_second_card() {
    let place = Place::with_sample();
    let (one, two) = (take(&place), take(&place));
    let customer = |number: &str| place.done(&["order", "show", &place.workshop(), number])["customer_id"].clone();
    assert_ne!(one, two, "numbers are never used twice");
    assert_eq!(customer(&one), customer(&two));
}

#[test]
fn what_can_not_be_had_leaves_nothing_behind() {
    let place = Place::with_sample();
    let before = place.done(&["history", &place.workshop()]);
    let workshop = place.workshop();
    let words = [
        "order",
        "new",
        &workshop,
        "--customer",
        "Ada",
        "--template",
        "messenger-bag",
    ];
    place.refused(
        &[&words[..], &["--set", "size=xs", "--set", "laptop=inch-16"]].concat(),
        "choice.closed",
    );
    place.refused(&[&words[..], &["--quantity", "99999"]].concat(), "design.quantity");
    let nobody = [
        "order",
        "new",
        &workshop,
        "--customer",
        " ",
        "--template",
        "messenger-bag",
    ];
    place.refused(&nobody, "customer.name_missing");
    assert_eq!(place.done(&["history", &place.workshop()]), before);
}

#[test]
fn undo_and_redo_keep_the_paper_byte_for_byte() {
    let place = Place::with_sample();
    let number = take(&place);
    let sheet = |name: &str| {
        let (workshop, out) = (place.workshop(), place.text(name));
        place.done(&[
            "sheet",
            &workshop,
            &number,
            "--audience",
            "bench",
            "--paper",
            "a5",
            "--out",
            &out,
        ]);
        bytes(&place.path(name))
    };
    let before = sheet("before.pdf");
    assert!(before.starts_with(b"%PDF-"), "it is a PDF");
    place.done(&["undo", &place.workshop()]);
    place.refused(&["order", "show", &place.workshop(), &number], "order.unknown");
    place.done(&["redo", &place.workshop()]);
    assert!(sheet("after.pdf") == before, "the paper changed with undo and redo");
    let history = place.done(&["history", &place.workshop(), &number]);
    assert!(
        history["entries"].as_array().is_some_and(|entries| entries.len() >= 3),
        "taking, undo and redo are told"
    );
}

#[test]
fn a_paper_never_takes_the_place_of_the_workshop() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    let before = std::fs::read(&workshop).expect("the workshop can be read");
    let sheet = ["sheet", &workshop, "W-1042", "--audience", "bench", "--paper", "a4"];
    place.refused(&[&sheet[..], &["--out", &workshop]].concat(), "paper.not_pdf");
    assert!(std::fs::read(&workshop).expect("it is still there") == before);
}

#[test]
fn one_answer_and_none_to_the_same_question_is_no_order() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    let settings = ["--set", "size=s", "--set", "size="];
    place.refused(
        &[&["design", &workshop, "messenger-bag"][..], &settings].concat(),
        "input.twice",
    );
}

#[test]
fn a_day_that_has_passed_is_promised_to_nobody() {
    let place = Place::with_sample();
    let workshop = place.workshop();
    let order = [
        "order",
        "new",
        &workshop,
        "--customer",
        "Zoë",
        "--template",
        "messenger-bag",
        "--due",
    ];
    place.refused(&[&order[..], &["2020-01-01"]].concat(), "order.due_past");
    assert_eq!(place.done(&[&order[..], &["2999-12-31"]].concat())["number"], "W-1043");
    assert_eq!(
        place.done(&["order", "show", &workshop, "1043"])["number"],
        "W-1043",
        "as people say it"
    );
}

#[test]
fn the_day_and_the_note_of_an_order_change_and_change_back() {
    let place = Place::with_sample();
    let (workshop, number) = (place.workshop(), take(&place));
    let before = place.done(&["order", "show", &workshop, &number]);
    let edit = ["order", "edit", &workshop, &number];
    place.done(&[&edit[..], &["--due", "2999-12-31", "--note", "gift wrap"]].concat());
    let after = place.done(&["order", "show", &workshop, &number]);
    assert_eq!(
        (&after["due_day"], &after["note"]),
        (&"2999-12-31".into(), &"gift wrap".into())
    );
    place.refused(&[&edit[..], &["--due", "2020-01-01"]].concat(), "order.due_past");
    place.done(&["undo", &workshop]);
    place.done(&["undo", &workshop]);
    let again = place.done(&["order", "show", &workshop, &number]);
    assert_eq!(
        (&again["due_day"], &again["note"]),
        (&before["due_day"], &before["note"])
    );
}

const PEN: &str = r#"
format = 1
id = "pen"
label = "Pen"
currency = "EUR"
base_price = "20"
option = [{ id = "logo", label = "Logo", kind = "one", default = "none", values = [{ id = "none", label = "None" }, { id = "cast", label = "Cast" }] }]
rule = [{ id = "cast-from-fifty", rule = "when [logo] is cast then [quantity] at least 50", because = "A mould pays from fifty on." }]
price = [{ id = "mould", label = "Mould", when = "[logo] is cast", amount = "200 EUR / [quantity]" }]
"#;

#[test]
fn what_hangs_on_the_quantity_is_told_and_priced() {
    let place = Place::empty();
    let (file, folder) = (place.workshop(), place.text("pen"));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    std::fs::write(place.path("pen").join("template.toml"), PEN).expect("it can be written");
    place.done(&["new", &file, "--name", "Pens"]);
    place.done(&["template", "import", &file, &folder]);
    let order = |quantity: &str| {
        let words = [
            "order",
            "new",
            &file,
            "--customer",
            "Ada",
            "--template",
            "pen",
            "--set",
            "logo=cast",
        ];
        place.call(&[&words[..], &["--quantity", quantity]].concat())
    };
    let few = order("10");
    assert_eq!(few.code, 1);
    assert!(
        few.json.to_string().contains("A mould pays from fifty on."),
        "{}",
        few.json
    );
    let many = order("50");
    assert_eq!(many.code, 0, "{}", many.error);
    assert!(many.json.to_string().contains("1,200.00"), "50 at 24.00: {}", many.json);
    let tried = place.call(&[
        "design",
        "--template-dir",
        &folder,
        "--set",
        "quantity=100",
        "--set",
        "logo=cast",
    ]);
    assert_eq!(
        (tried.code, &tried.json["price"]["total"]),
        (0, &serde_json::json!("22.00"))
    );
}
