//! Who leaves leaves nothing on the screen, and a power cut brings the customer's back, not the maker's.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::key::Key;
use product_tests::driver::{Home, PATIENCE, Screen, Window};
use serde_json::json;

use super::left_is;
use crate::both::{Both, asked};

#[tokio::test]
async fn who_is_done_leaves_nothing_and_can_be_brought_back() {
    let home = Home::new("en_GB.UTF-8");
    let both = Both::open(&home).await;
    both.at_maker().await;
    let settings = json!({ "greeting": "Touch a bag", "thanks": "", "guided": false, "seconds": 20, "second": "", "letters": "house", "locked": false });
    let changed = asked(&both.window, "counter_change", json!({ "settings": settings })).await;
    assert_eq!(changed["seconds"], 20, "{changed}");

    both.at_customer().await;
    both.tap("choice-left-sail-ember").await;
    both.until("the choice", &left_is("sail-ember")).await;
    // Our own keyboard: a name, letter by letter.
    both.tap("piece-name").await;
    both.until(
        "the keyboard",
        "return document.querySelector('[data-keyboard]') !== null",
    )
    .await;
    for letter in ["A", "d", "a"] {
        let selector = format!("[data-key=\"{letter}\"]");
        let key = both
            .window
            .page
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(&selector))
            .await;
        key.unwrap_or_else(|_| panic!("a key for {letter}"))
            .click()
            .await
            .expect("it can be pressed");
    }
    both.tap("key-done").await;
    both.until(
        "the keyboard is away",
        "return document.querySelector('[data-keyboard]') === null",
    )
    .await;
    let state = r#"return JSON.stringify([...document.querySelectorAll("[aria-checked=true]")].map((one) => one.dataset.testid))"#;
    let before = both.window.page.execute(state, vec![]).await.expect("what is chosen");

    // Nobody is beside them: the maker's window lies behind this one, and the clock of ten minutes is not waited for here.
    let asking = "return document.querySelector('[data-testid=asked]') !== null";
    assert_eq!(
        both.window.page.execute(asking, vec![]).await.expect("a look"),
        json!(false)
    );
    both.tap("counter-done").await;
    both.until(
        "what can be begun",
        "return document.body.textContent.includes('Touch a bag')",
    )
    .await;
    both.until_nothing_is_left_of("Ada").await;

    both.at_maker().await;
    both.until(
        "the maker hears of it",
        "return document.querySelector('[data-testid=bring-back]') !== null",
    )
    .await;
    let strip = both
        .window
        .page
        .execute(
            "return document.querySelector('[data-testid=customer-strip]').textContent",
            vec![],
        )
        .await;
    assert!(
        strip
            .expect("a strip")
            .as_str()
            .unwrap_or_default()
            .contains("Ada, just left")
    );
    let press = "document.querySelector('[data-testid=bring-back]').click()";
    both.window
        .page
        .execute(press, vec![])
        .await
        .expect("it can be pressed");
    both.at_customer().await;
    both.until("the piece is back", &left_is("sail-ember")).await;
    let after = both.window.page.execute(state, vec![]).await.expect("what is chosen");
    assert_eq!(after, before, "the identical design");
    let name = both
        .window
        .page
        .execute(
            "return document.querySelector('[data-testid=piece-name]').value",
            vec![],
        )
        .await;
    assert_eq!(name.expect("a name"), json!("Ada"));
    both.at_maker().await;
    both.window.close().await;
}

#[tokio::test]
async fn after_a_power_cut_the_customers_screen_returns_and_asks_for_the_pin() {
    let home = Home::new("en_GB.UTF-8");
    let both = Both::open(&home).await;
    both.at_maker().await;
    let words = asked(&both.window, "counter_pin", json!({ "pin": "4711" })).await;
    assert_eq!(words.as_str().unwrap_or_default().split(' ').count(), 5, "{words}");
    both.window.kill().await;

    let begin = "return document.querySelector('[data-testid^=begin-]') !== null";
    let both = Both::of(Window::open(&home).await).await;
    both.at_customer().await;
    both.until("what can be begun", begin).await;
    for wrong in ["0000", "1111", "2222"] {
        let answer = asked(&both.window, "counter_leave", json!({ "pin": wrong })).await;
        assert_eq!(answer["left"], false, "{answer}");
    }
    both.window.kill().await;

    // The guesses are counted in the file.
    let both = Both::of(Window::open(&home).await).await;
    both.at_customer().await;
    both.until("what can be begun", begin).await;
    let early = asked(&both.window, "counter_leave", json!({ "pin": "4711" })).await;
    let waited = early["wait"].as_u64().unwrap_or_default();
    assert!(
        early["left"] == false && (1..=5).contains(&waited),
        "even the right one waits: {early}"
    );
    tokio::time::sleep(Duration::from_secs(waited)).await;
    both.window.press(Key::F11).await;
    both.until(
        "the PIN is asked for",
        "return document.querySelector('[data-testid=leave-pin]') !== null",
    )
    .await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    Screen::open().whole().keep("en-customer-pin");
    for digit in ["digit-4", "digit-7", "digit-1", "digit-1", "leave-do"] {
        both.tap(digit).await;
    }
    both.at_maker().await;
    both.until(
        "the maker's window is back",
        "return document.visibilityState === 'visible'",
    )
    .await;
    let windows = both.window.page.windows().await.expect("windows");
    assert_eq!(windows.len(), 1, "the customer's is closed");
    both.window.close().await;
}
