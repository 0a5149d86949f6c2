//! What a customer does with their piece by touch.

use std::time::Duration;

use product_tests::driver::{Home, Screen};
use serde_json::json;

use crate::both::{Both, asked};

#[tokio::test]
async fn a_customer_plays_compares_and_is_led_by_touch() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::open(&home).await;
    both.at_customer().await;
    let fill = "[...document.querySelectorAll('[data-testid=stage] [data-hotspot=left] path')].map((path) => path.getAttribute('fill')).join()";
    both.until("the picture", &format!("return {fill} !== ''")).await;
    let first = both.window.page.execute(&format!("return {fill}"), vec![]).await;
    let first = first.expect("a colour").as_str().unwrap_or_default().to_owned();
    both.tap("play").await;
    // Each side is as likely to stay as it was as any other colour is to come.
    for _ in 0..4 {
        both.tap("surprise-colours").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    both.tap("counter-back").await;
    for _ in 0..4 {
        both.tap("counter-back").await;
    }
    both.until(
        "back leads to the first colour",
        &format!("return {fill} === '{first}'"),
    )
    .await;

    let size = |size: &str| {
        format!(
            "return document.querySelector('[data-testid=\"choice-size-{size}\"]')?.getAttribute('aria-checked') === 'true'"
        )
    };
    both.tap("compare-do").await;
    both.tap("choice-size-l").await;
    both.until("the larger one", &size("l")).await;
    both.tap("compare-do").await;
    both.until(
        "both pieces",
        "return document.querySelectorAll('[data-testid=compare] thead th').length === 2",
    )
    .await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    screen.whole().keep("en-customer-compare");
    let rows = both
        .window
        .page
        .execute("return [...document.querySelectorAll('[data-testid=compare] tbody tr')].map((row) => row.innerText).join()", vec![])
        .await;
    let rows = rows.expect("rows").as_str().unwrap_or_default().to_owned();
    assert!(rows.starts_with("Size") && !rows.contains("Left panel"), "{rows}");
    both.tap("compare-take-1").await;
    both.until("the other one", &size("m")).await;
    both.at_maker().await;
    both.until("the maker has it, too", &size("m")).await;

    let settings = json!({ "greeting": "", "thanks": "", "guided": true, "seconds": 120, "second": "", "letters": "house", "locked": false });
    asked(&both.window, "counter_change", json!({ "settings": settings })).await;
    both.at_customer().await;
    both.tap("play").await;
    both.until(
        "one question alone",
        "return document.querySelectorAll('.choices [data-option]').length === 1",
    )
    .await;
    both.tap("guided-next").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    screen.whole().keep("en-customer-guided");
    let small = "return [...document.querySelectorAll('.play button')].filter((one) => one.offsetParent && !one.closest('.parts'))
        .map((one) => [one.dataset.testid ?? one.textContent, one.getBoundingClientRect().height]).filter(([, high]) => high < 56)";
    let small = both.window.page.execute(small, vec![]).await.expect("heights");
    assert_eq!(small, json!([]), "too small for a finger");
    both.at_maker().await;
    both.window.close().await;
}

/// What a notice lies over that can be tapped, the picture, and what lies over the notice.
const COVERED: &str = r#"
    const box = document.querySelector(".toast").getBoundingClientRect();
    const under = new Set();
    for (let x = box.left + 8; x < box.right - 8; x += 4)
        for (let y = box.top + 8; y < box.bottom - 8; y += 4)
            document.elementsFromPoint(x, y).forEach((one, depth) => {
                const hit = one.closest("button, a, input, [role=radio], [data-testid=stage]") ?? (depth === 0 ? one : null);
                if (hit && !hit.closest(".toast")) under.add(hit.dataset.testid ?? hit.textContent.trim());
            });
    return [...under];
"#;
/// The keys of the keyboard that is up, and those of its buttons that are too small for a finger.
const KEYS: &str = r#"
    const keys = [...document.querySelectorAll("[data-keyboard] [data-key]")].map((one) => one.dataset.key).join("");
    const small = [...document.querySelectorAll("[data-keyboard] button")]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width < 55.5 || box.height < 55.5 || box.right > innerWidth || box.bottom > innerHeight);
    return [keys, small.length];
"#;

#[tokio::test]
async fn a_notice_covers_nothing_and_a_number_is_written_on_figures() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::open(&home).await;
    both.at_customer().await;
    let there = |selector: &str| format!("return document.querySelector('{selector}') !== null");
    both.until("the picture", &there("[data-testid=stage] svg")).await;
    for (width, height) in [(1280, 800), (1920, 1080), (800, 1280)] {
        let resized = both.window.page.set_window_rect(0, 0, width, height).await;
        resized.expect("another size");
        let away = "document.activeElement?.blur()";
        both.window.page.execute(away, vec![]).await.expect("the focus goes");
        both.window.type_text("swatch:nobodys\u{e007}").await;
        both.until("what is said", &there(".toast")).await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        screen.whole().keep(&format!("en-customer-notice-{width}"));
        let covered = both.window.page.execute(COVERED, vec![]).await.expect("a look");
        assert_eq!(covered, json!([]), "under the notice at {width} × {height}");
        let whole = "const top = document.querySelector('.play').getBoundingClientRect().top; return [top, scrollY]";
        let whole = both.window.page.execute(whole, vec![]).await.expect("a look");
        assert_eq!(whole, json!([0, 0]), "the page stays where it is at {width} × {height}");
        let away = "document.querySelectorAll('.toast .away').forEach((one) => one.click())";
        both.window.page.execute(away, vec![]).await.expect("it is put away");
        both.tap("number-strap").await;
        both.until("the keyboard", &there("[data-keyboard]")).await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        screen.whole().keep(&format!("en-customer-figures-{width}"));
        let keys = both.window.page.execute(KEYS, vec![]).await.expect("the keys");
        assert_eq!(keys, json!(["1234567890", 0]), "at {width} × {height}");
        both.tap("key-done").await;
    }
    both.at_maker().await;
    both.window.close().await;
}
