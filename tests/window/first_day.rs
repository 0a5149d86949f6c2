//! The first day: each of the three doors, a list of customers that comes in and goes again, another language and look.

use std::fmt::Write as _;
use std::path::Path;

use fantoccini::Locator;
use fantoccini::key::Key;
use product_tests::driver::{Home, Window};
use serde_json::json;

use crate::watch::Watch;

/// Rows of the list, and those of them that can't be used.
const ROWS: usize = 300;
const FAULTY: usize = 12;
/// Rows that take a while.
const LONG: usize = 9_000;

#[tokio::test]
async fn the_first_door_leads_around_and_out_again() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("shirt").await;
    window.text_of("ribbon").await;
    window.type_text("go").await;
    window.wait_for("S-42").await;
    window.enter("ribbon-end").await;
    // Out again: the doors, and no order of the sample in a workshop of one's own.
    window.text_of("door-start").await;
    own_workshop(&window, "Leather & Lind").await;
    assert!(!window.exists("ribbon").await, "one's own workshop has no ribbon");
    write_order(&window, "Mara Lind", "Belt, 3 cm", "85").await;
    let heading = window.ask("return document.querySelector('h1').innerText;").await;
    let heading = heading.as_str().unwrap_or_default();
    assert_eq!(heading, "W-1001", "the sample used up no numbers");
    window.close().await;
}

#[tokio::test]
async fn the_second_door_leads_to_a_workshop_of_ones_own() {
    let home = Home::new("de_DE.UTF-8");
    let window = Window::open(&home).await;
    own_workshop(&window, "Sattlerei Lind").await;
    window.wait_for("Sattlerei Lind").await;
    let file = home.files("atelier").remove(0);
    window.close().await;

    let orders = home.told(&["order", "list", &file.to_string_lossy()]);
    assert_eq!(orders, json!({ "orders": [] }), "nothing is in it but what one brings");
    // It opens by itself the next time.
    let window = Window::open(&home).await;
    window.wait_for("Sattlerei Lind").await;
    window.close().await;
}

#[tokio::test]
async fn the_third_door_opens_a_file() {
    let home = Home::new("en_GB.UTF-8");
    let file = home.path("home").join("boxes.atelier");
    home.cli(&["new", &file.to_string_lossy(), "--sample", "chocolate"]);
    let window = Window::open(&home).await;
    window.text_of("door-open").await;
    window.enter("door-open").await;
    // The system's own question: the driver doesn't reach it, a keyboard does.
    Window::answer_the_system("Open a workshop", &file.to_string_lossy()).await;
    window.text_of("start-piece").await;
    window.type_text("go").await;
    window.wait_for("T-219").await;
    window.close().await;
}

#[tokio::test]
async fn a_list_of_three_hundred_comes_in_and_goes_again() {
    let home = Home::new("en_GB.UTF-8");
    let list = home.path("home").join("customers.csv");
    std::fs::write(&list, customers()).expect("the list can be written");
    let window = Window::open(&home).await;
    own_workshop(&window, "Leather & Lind").await;
    bring(&window, &list).await;

    let told = window.text_of("table-told").await;
    assert!(
        told.contains(&(ROWS - FAULTY).to_string()),
        "what would come in: {told}"
    );
    let faults = window.text_of("table-faults").await;
    assert_eq!(faults.lines().count(), FAULTY, "each by its row: {faults}");
    assert!(faults.contains("Row 26: ") && faults.contains("Row 301: "), "{faults}");
    window.enter("table-take").await;
    window.wait_for(&format!("new customers {}", ROWS - FAULTY)).await;
    window.wait_for("Person 299 ").await;
    assert!(
        !window.text().await.contains("Person 1 "),
        "only what is in sight stands in the page"
    );
    window.ask("document.querySelector('main').scrollTop = 1e9;").await;
    window.wait_for("Person 1 ").await;

    window.chord(&[Key::Control], 'z').await;
    window.wait_for("Taken back").await;
    window.wait_for("Nobody here yet").await;
    window.chord(&[Key::Control, Key::Shift], 'z').await;
    window.wait_for("Person 299 ").await;
    let file = home.files("atelier").remove(0);
    window.close().await;
    let kept = home.told(&["customer", "list", &file.to_string_lossy()]);
    assert_eq!(kept["customers"].as_array().map(Vec::len), Some(ROWS - FAULTY));
}

#[tokio::test]
async fn a_long_list_tells_how_far_it_is_and_can_be_stopped() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let list = home.path("home").join("customers.csv");
    let rows: String = (0..LONG)
        .map(|row| format!("Person {row};0171 {row};Belt, 3 cm;85\n"))
        .collect();
    std::fs::write(&list, format!("Name;Phone;Order;Price\n{rows}")).expect("the list can be written");
    let window = Window::open(&home).await;
    own_workshop(&window, "Leather & Lind").await;
    bring(&window, &list).await;
    window.text_of("table-told").await;
    window.enter("table-take").await;
    let told = window.text_of("work-table_in").await;
    assert!(
        told.contains(" of ") && told.contains("Cancel"),
        "how far it is: {told}"
    );
    let mut watch = Watch::new("en-light");
    watch.look(&window, "long-work").await;
    window.enter("work-stop").await;
    window.wait_for("Stopped. Nothing was changed.").await;
    watch.is_content();
    window.type_text("gc").await;
    window.wait_for("Nobody here yet").await;
    window.close().await;
}

#[tokio::test]
async fn language_and_look_change_while_one_looks() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("bag").await;
    window.type_text("n").await;
    window.enter("pick-messenger-bag-plain").await;
    window.text_of("price-total").await;
    window.walk_to_choice("size", "xl").await;
    window.press(Key::Enter).await;
    window.wait_for("shoulder will be glad").await;

    window.type_text("ge").await;
    window.tab_to("language-").await;
    window.press(Key::Right).await;
    window.wait_for("Einstellungen").await;
    window.tab_to("theme-").await;
    window.press(Key::Right).await;
    window.press(Key::Right).await;
    let worn = "return getComputedStyle(document.documentElement).colorScheme;";
    window.wait_until(worn, "dark").await;
    let ground = window
        .ask("return getComputedStyle(document.documentElement).backgroundColor;")
        .await;
    assert_eq!(ground, "rgb(16, 24, 21)", "the page is dark too");

    // The piece that was begun speaks German too, and still is what it was.
    window.press(Key::Escape).await;
    window.wait_for("Größe").await;
    let chosen = window
        .ask("return document.querySelector('[data-testid=\"choice-size-xl\"]').getAttribute('aria-checked');")
        .await;
    assert_eq!(chosen, "true");
    window.close().await;

    // And all of it is so the next time.
    let window = Window::open(&home).await;
    window.wait_for("Heute").await;
    window.wait_until(worn, "dark").await;
    window.close().await;
}

/// Through the second door, with a name and nothing else.
async fn own_workshop(window: &Window, name: &str) {
    window.text_of("door-start").await;
    window.enter("door-start").await;
    window.text_of("new-name").await;
    window.type_text(name).await;
    window.press(Key::Enter).await;
    window.text_of("start-piece").await;
}

/// A list as a file, chosen on the page that takes tables in.
async fn bring(window: &Window, list: &Path) {
    window.type_text("gc").await;
    window.text_of("customers-table").await;
    window.enter("customers-table").await;
    window.text_of("table-text").await;
    let input = window.page.find(Locator::Css("[data-testid=table-input]")).await;
    let input = input.expect("a file can be chosen");
    let chosen = input.send_keys(&list.to_string_lossy()).await;
    chosen.expect("the list can be chosen");
}

async fn write_order(window: &Window, who: &str, what: &str, price: &str) {
    window.type_text("go").await;
    window.text_of("orders-search").await;
    window.type_text("w").await;
    window.text_of("write-order-dialog").await;
    window.type_text(who).await;
    window.tab_to("line-words").await;
    window.type_text(what).await;
    window.tab_to("line-price").await;
    window.type_text(price).await;
    window.enter("write-order-do").await;
    window.text_of("to-pay").await;
}

/// A list as people have them, with a row in 25 that can't be used.
fn customers() -> String {
    let mut list = "Name;Phone;Order;Price\n".to_owned();
    for row in 1..=ROWS {
        let line = if row % (ROWS / FAULTY) == 0 {
            format!("Person {row};0171 {row:04};Belt;cheap")
        } else {
            format!("Person {row} Lind;0171 {row:04};;")
        };
        writeln!(list, "{line}").expect("a text can be written to");
    }
    list
}
