//! The main job from end to end, by typed keys alone: no click, no focus by script. Reading the page is allowed.

use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::key::Key;
use product_tests::driver::{Home, Window};
use serde_json::Value;

const NAME: &str = "Jürgen & O'Brien";

#[tokio::test]
async fn from_the_first_run_to_the_paper_and_back() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("bag").await;
    design_with_a_way_round(&window).await;
    let number = take_order(&window).await;
    let paper = print(&window).await;
    let workshop = home.files("atelier").remove(0);
    every_answer_is_on(&home, &workshop, &number, &paper);
    let printed = std::fs::read(&paper).expect("the paper can be read");

    window.kill().await;
    let window = Window::open(&home).await;
    window.text_of("start-piece").await;
    go(&window, 'o').await;
    window.wait_for(&number).await;

    window.chord(&[Key::Control], 'z').await;
    window.wait_for(&format!("{number} is cancelled")).await;
    window.wait_for("sheet from").await;
    assert_eq!(
        order(&home, &workshop, &number)["row"]["status"],
        "cancelled",
        "it keeps its number and stands as cancelled"
    );
    window.chord(&[Key::Control, Key::Shift], 'z').await;
    window.wait_for("Done again").await;
    assert_eq!(order(&home, &workshop, &number)["row"]["status"], "new", "as before");
    assert!(
        paper_now(&home, &workshop, &number) == printed,
        "the paper changed with undo and redo"
    );
    window.close().await;
}

#[tokio::test]
async fn what_never_left_the_house_undoes_without_trace() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("bag").await;
    let workshop = home.files("atelier").remove(0);
    let before = orders(&home, &workshop);
    design_with_a_way_round(&window).await;
    let number = take_order(&window).await;
    let after = orders(&home, &workshop);
    window.chord(&[Key::Control], 'z').await;
    window.wait_for("Taken back").await;
    assert_eq!(orders(&home, &workshop), before, "the order is gone without trace");
    window.chord(&[Key::Control, Key::Shift], 'z').await;
    window.wait_for("Done again").await;
    assert_eq!(orders(&home, &workshop), after, "{number} is as it was");
    window.close().await;
}

/// A bag from a maker's pick; XS closes the large laptop sleeve, says why, and the offered change opens it.
async fn design_with_a_way_round(window: &Window) {
    window.type_text("n").await;
    window.text_of("pick-messenger-bag-plain").await;
    window.enter("pick-messenger-bag-plain").await;
    window.text_of("price-total").await;
    window.walk_to_choice("size", "xs").await;
    window.press(Key::Enter).await;
    window.wait_for("doesn't fit an XS").await;
    window.walk_to_choice("laptop", "inch-16").await;
    window.press(Key::Enter).await;
    let reason = window.text_of("conflict-reason").await;
    assert!(
        reason.contains("XS") && reason.chars().count() <= 90,
        "one short sentence with the reason: {reason}"
    );
    let way = window.text_of("way-0").await;
    assert!(
        way.contains("Size: XS →"),
        "the change is told before it is taken: {way}"
    );
    window.press(Key::Enter).await;
}

async fn take_order(window: &Window) -> String {
    window.tab_to("text-name").await;
    window.type_text(NAME).await;
    window.enter("take-order").await;
    window.text_of("order-customer").await;
    window.type_text("Ada Brandt").await;
    window.press(Key::Enter).await;
    let taken = window.text_of("order-print").await;
    assert!(!taken.is_empty());
    window
        .ask("return document.querySelector('h1').innerText;")
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

async fn print(window: &Window) -> PathBuf {
    window.chord(&[Key::Control], 'p').await;
    window.text_of("paper-pages").await;
    window.chord(&[Key::Control], 'p').await;
    // The first time on a computer it asks which printer; Enter goes on.
    window.text_of("first-print-do").await;
    window.press(Key::Enter).await;
    window.text_of("paper-open").await;
    let path = window
        .ask("return document.querySelector('[data-testid=\"paper-open\"]').dataset.path;")
        .await;
    PathBuf::from(path.as_str().unwrap_or_default())
}

/// G, then the letter of a room.
async fn go(window: &Window, room: char) {
    window.type_text("g").await;
    window.type_text(&room.to_string()).await;
}

fn every_answer_is_on(home: &Home, workshop: &Path, number: &str, paper: &Path) {
    let read = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(paper)
        .arg("-")
        .output();
    let lines = String::from_utf8_lossy(&read.expect("pdftotext can be started").stdout).into_owned();
    let read = plain(&lines);
    let order = order(home, workshop, number);
    let answers = order["lines"][0]["answers"].as_array().expect("the piece has answers");
    assert!(answers.len() > 15, "the bag has about twenty options");
    for answer in answers {
        for part in ["label", "answer"] {
            let text = answer[part].as_str().unwrap_or_default();
            assert!(read.contains(&plain(text)), "“{text}” is not on the paper: {read}");
        }
    }
    assert!(
        lines.contains(NAME),
        "the name inside is on the paper, verbatim with its blanks: {lines}"
    );
}

/// Without the blanks: lines may break anywhere.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

fn order(home: &Home, workshop: &Path, number: &str) -> Value {
    home.told(&["order", "show", &text(workshop), number])
}

fn orders(home: &Home, workshop: &Path) -> Value {
    home.told(&["order", "list", &text(workshop)])
}

fn paper_now(home: &Home, workshop: &Path, number: &str) -> Vec<u8> {
    let out = home.path("again.pdf");
    home.cli(&[
        "sheet",
        &text(workshop),
        number,
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &text(&out),
    ]);
    std::fs::read(out).expect("the paper was written")
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
