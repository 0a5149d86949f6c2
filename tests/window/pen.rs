//! The pen's mark: a customer's own picture, put on in the Studio, laid by keys, engraved instead of printed.

use fantoccini::key::Key;
use serde_json::Value;

use crate::both::Both;
use crate::customer::{MOVES, SMALL, still};
use crate::watch::Watch;
use product_tests::driver::{Home, Window};

/// A drawing of 480 × 200 pixels in two colours on white is dropped into the file field, as choosing a file would.
const PUT: &str = r##"
    const [done] = arguments;
    const canvas = Object.assign(document.createElement("canvas"), { width: 480, height: 200 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, 480, 200);
    pen.fillStyle = "#0e2a6b";
    pen.fillRect(20, 20, 160, 160);
    pen.fillStyle = "#7a1020";
    pen.beginPath();
    pen.arc(340, 100, 80, 0, 7);
    pen.fill();
    canvas.toBlob((blob) => {
      const carried = new DataTransfer();
      carried.items.add(new File([blob], "mark.png", { type: "image/png" }));
      const field = document.querySelector('[data-testid="upload-file-logo"]');
      field.files = carried.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      done(true);
    }, "image/png");
"##;

/// Where a layer lays the picture, if it is on the drawing.
const LAID: &str = r#"
    const layer = document.querySelector('[id$="mark-printed-picture"]');
    return layer && layer.getAttribute("transform");
"#;

#[tokio::test]
async fn a_mark_is_put_on_and_laid() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.enter("door-look").await;
    window.enter("sample-pen").await;
    window.text_of("start-piece").await;
    window.type_text("n").await;
    window.enter("pick-pen-plain").await;
    window.text_of("price-total").await;
    let mut watch = Watch::new("en-pen");
    for (from, to) in [("mark-none", "mark-casing"), ("mark-way-engraved", "mark-way-printed")] {
        window.tab_to(&format!("choice-{from}")).await;
        window.press(Key::Right).await;
        assert_eq!(window.focused().await, format!("choice-{to}"));
        window.press(Key::Enter).await;
    }
    // A plate pays from 25 pens on: the way round is in focus.
    window.text_of("conflict-reason").await;
    window.press(Key::Enter).await;
    window
        .wait_until(r#"return String(!document.querySelector("dialog[open]"))"#, "true")
        .await;
    window.text_of("upload-choose-logo").await;
    watch.look(&window, "no-mark").await;
    window
        .page
        .execute_async(PUT, Vec::new())
        .await
        .expect("a file is chosen");
    let told = window.text_of("upload-told-logo").await;
    assert_eq!(told, "16 mm × 6.7 mm on the piece, 762 dots an inch");
    watch.look(&window, "mark-printed").await;

    // The drawing has it, and each press of a key moves it.
    let laid = async || window.page.execute(LAID, Vec::new()).await.expect("the page answers");
    let before = loop {
        match laid().await {
            Value::String(transform) => break transform,
            _ => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
        }
    };
    window.tab_to("upload-place-logo").await;
    for _ in 0..5 {
        window.press(Key::Right).await;
    }
    while laid().await == Value::String(before.clone()) {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    watch.look(&window, "mark-moved").await;
    window.tab_to("choice-mark-way-printed").await;
    window.press(Key::Left).await;
    window.press(Key::Enter).await;
    watch.look(&window, "mark-engraved").await;
    window.close().await;
    watch.is_content();
}

#[tokio::test]
async fn a_customers_mark_is_laid_on_their_own_screen() {
    let home = still("en_GB.UTF-8");
    let both = Both::begun(&home, "pen", "pen-plain").await;
    both.at_customer().await;
    both.tap("choice-mark-casing").await;
    let there = |name: &str| format!("return document.querySelector('[data-testid={name}]') !== null");
    both.until("where their picture goes", &there("option-logo")).await;
    let mut watch = Watch::new("en-customer-pen");
    let mut wrong = Vec::new();
    for screen in ["no-mark", "mark"] {
        if screen == "mark" {
            // They give it to the maker, whose window has it put on.
            both.at_maker().await;
            both.until("a place for a picture", &there("upload-choose-logo")).await;
            let put = both.window.page.execute_async(PUT, vec![]).await;
            put.expect("a file is chosen");
            both.at_customer().await;
            both.until("how large it is", &there("upload-told-logo")).await;
        }
        for (theme, width, height) in [("light", 1280, 800), ("dark", 1920, 1080), ("dark", 800, 1280)] {
            let sized = both.window.page.set_window_rect(0, 0, width, height).await;
            sized.expect("another size");
            let dress = format!(
                "document.documentElement.dataset.theme = '{theme}';
                document.querySelector('[data-testid=option-logo]').scrollIntoView({{ block: 'center' }})"
            );
            both.window.page.execute(&dress, vec![]).await.expect("another look");
            let screen = format!("{screen}-{theme}-{width}");
            watch.look(&both.window, &screen).await;
            for check in [SMALL, MOVES] {
                let found = both.window.page.execute(check, vec![]).await.expect("a look");
                let found = found.as_array().cloned().unwrap_or_default();
                wrong.extend(found.iter().map(|one| format!("{screen}: {one}")));
            }
        }
    }
    let laid = r#"return [...document.querySelectorAll('[id*="mark-casing"][id$="-picture"]')].some((layer) => layer.getAttribute("transform"))"#;
    both.until("it is on the picture", laid).await;
    both.at_maker().await;
    both.window.close().await;
    watch.is_content();
    assert!(wrong.is_empty(), "not for a finger:\n{}", wrong.join("\n"));
}
