//! The customer's screen left alone: it asks, puts away what was made and is ready for the next; not while the maker is there.
//! Timed in truth, with the shortest time that a maker may set.

use std::time::Duration;

use product_tests::driver::{Home, PATIENCE, Screen, Window};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::both::{Both, asked};

/// The shortest time until somebody who does nothing is asked, and how long they are asked.
const IDLE: Duration = Duration::from_secs(20);
const ASKED: Duration = Duration::from_secs(15);

const IS_ASKED: &str = "return document.querySelector('[data-testid=asked]') !== null";

#[tokio::test]
async fn who_leaves_without_a_word_is_asked_and_put_away_and_nobody_while_the_maker_is_there() {
    let home = Home::new("en_GB.UTF-8");
    let both = Both::open(&home).await;
    both.at_maker().await;
    let settings = json!({ "greeting": "Touch a bag", "thanks": "", "guided": false, "seconds": IDLE.as_secs(), "second": "", "letters": "house", "locked": false });
    let changed = asked(&both.window, "counter_change", json!({ "settings": settings })).await;
    assert_eq!(changed["seconds"], IDLE.as_secs(), "{changed}");
    // After a power cut the customer's screen is back by itself: the maker has touched nothing since.
    both.window.kill().await;
    let both = Both::of(Window::open(&home).await).await;

    both.at_customer().await;
    both.tap("begin-messenger-bag-market").await;
    both.tap("choice-left-sail-ember").await;
    let chosen =
        "return [...document.querySelectorAll('[aria-checked=true]')].map((one) => one.dataset.testid).join(' ')";
    let ember = format!("{chosen}.includes('choice-left-sail-ember')");
    both.until("the choice", &ember).await;
    let before = look(&both, chosen).await;
    let touched = Instant::now();
    within(&both, "they are asked", IS_ASKED, IDLE + ASKED).await;
    assert!(
        touched.elapsed() > IDLE - Duration::from_secs(3),
        "not before their time"
    );
    Screen::open().whole().keep("en-customer-asked");
    let free = "return document.querySelector('[data-testid^=begin-]') !== null";
    within(&both, "the screen is free", free, ASKED + PATIENCE).await;
    assert!(touched.elapsed() > IDLE + ASKED - Duration::from_secs(3));
    both.until_nothing_is_left_of("sail-ember").await;

    // The maker brings it back, and is there from now on.
    both.at_maker().await;
    both.until(
        "the maker hears of it",
        "return document.querySelector('[data-testid=bring-back]') !== null",
    )
    .await;
    let press = "document.querySelector('[data-testid=bring-back]').click()";
    both.window
        .page
        .execute(press, vec![])
        .await
        .expect("it can be pressed");
    both.at_customer().await;
    both.until("the piece is back", &ember).await;
    assert_eq!(look(&both, chosen).await, before, "the identical design");
    let talk = Instant::now();
    while talk.elapsed() < IDLE + ASKED + Duration::from_secs(2) {
        assert_eq!(
            look(&both, IS_ASKED).await,
            json!(false),
            "nobody is asked while they talk"
        );
        sleep(Duration::from_millis(500)).await;
    }
    assert_eq!(look(&both, chosen).await, before);
    both.at_maker().await;
    both.window.close().await;
}

async fn look(both: &Both, script: &str) -> Value {
    both.window.page.execute(script, vec![]).await.expect("a script runs")
}

/// Waits for what takes its own time.
async fn within(both: &Both, what: &str, script: &str, patience: Duration) {
    let end = Instant::now() + patience;
    while look(both, script).await != json!(true) {
        assert!(Instant::now() < end, "{what}: never");
        sleep(Duration::from_millis(200)).await;
    }
}
