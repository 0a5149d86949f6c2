//! The customer's screen: in step with the maker's, cleared when it is left, and closed to everything that isn't theirs.

mod leaving;
mod play;
mod step;

use std::time::Duration;

use fantoccini::key::Key;
use product_tests::driver::{Home, Screen};
use serde_json::json;

use crate::both::{Both, asked};
use crate::watch::Watch;

/// The choice of a colour for the left panel, as the page shows it.
fn left_is(swatch: &str) -> String {
    format!(
        "return document.querySelector('[data-testid=\"choice-left-{swatch}\"]')?.getAttribute('aria-checked') === 'true'"
    )
}

/// What a finger could miss: everything that can be pressed and is smaller than 56 pixels one way.
pub const SMALL: &str = r#"
    return [...document.querySelectorAll("button, a, input, textarea, select, [role=radio]")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".hidden-text, .parts"))
        .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
        .filter(([one, box]) => !["radio", "checkbox"].includes(one.type) && box.width > 1 && (box.height < 55.5 || box.width < 44))
        .map(([one, box]) => `${one.dataset.testid ?? one.textContent.trim()} ${Math.round(box.width)} × ${Math.round(box.height)}`);
"#;

/// What moves by itself though the person asked for a still screen.
pub const MOVES: &str = r#"
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    return [...document.querySelectorAll("body *")]
        .filter((one) => { const style = getComputedStyle(one); return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration)); })
        .map((one) => `${one.tagName} ${one.className} moves`);
"#;

/// The home of a person who asked their system for a still screen.
pub fn still(language: &'static str) -> Home {
    let home = Home::for_pictures(language);
    let system = home.path("config/gtk-3.0");
    std::fs::create_dir(&system).expect("the system's settings can be made");
    std::fs::write(system.join("settings.ini"), "[Settings]\ngtk-enable-animations=false\n")
        .expect("the person's wish");
    home
}

#[tokio::test]
async fn the_customers_screen_is_for_fingers_and_axe_finds_nothing_on_it() {
    let home = still("en_GB.UTF-8");
    let both = Both::open(&home).await;
    both.at_customer().await;
    let still = "return matchMedia('(prefers-reduced-motion: reduce)').matches";
    both.until("nothing is to move", still).await;
    let mut watch = Watch::new("en-customer");
    let mut small = Vec::new();
    let there = |name: &str| format!("return document.querySelector('[data-testid={name}]') !== null");
    let stage = "return document.querySelector('[data-testid=stage] svg') !== null";
    both.until("the picture", stage).await;
    let dialog = |open: bool| format!("return (document.querySelector('dialog[open]') !== null) === {open}");
    for (theme, width, height) in [
        ("light", 1280, 800),
        ("dark", 1920, 1080),
        ("dark", 1280, 800),
        ("light", 800, 1280),
    ] {
        both.window
            .page
            .set_window_rect(0, 0, width, height)
            .await
            .expect("another size");
        let dress = format!("document.documentElement.dataset.theme = '{theme}'");
        both.window.page.execute(&dress, vec![]).await.expect("another look");
        let name = |screen: &str| format!("{screen}-{theme}-{width}");
        let mut look = async |screen: &str| {
            watch.look(&both.window, &name(screen)).await;
            for wrong in [SMALL, MOVES] {
                let found = both.window.page.execute(wrong, vec![]).await.expect("a look");
                let found = found.as_array().cloned().unwrap_or_default();
                small.extend(found.iter().map(|one| format!("{}: {one}", name(screen))));
            }
        };
        look("piece").await;
        both.tap("play").await;
        both.until("what to play", &there("play-panel")).await;
        look("play").await;
        both.tap("play").await;
        both.tap("compare-do").await;
        both.tap("choice-size-l").await;
        for (opens, shows) in [
            ("compare-do", "compare"),
            ("beside", "beside-menu"),
            ("true-size", "screen-size"),
        ] {
            both.tap(opens).await;
            both.until(shows, &there(shows)).await;
            look(shows).await;
            both.window.press(Key::Escape).await;
            both.until("it is away", &dialog(false)).await;
        }
        let away = "document.activeElement?.blur()";
        both.window.page.execute(away, vec![]).await.expect("the focus goes");
        both.window.type_text("swatch:sail-reef\u{e007}").await;
        both.until("which part", &there("scan-which")).await;
        look("scan").await;
        both.window.press(Key::Escape).await;
        both.until("it is away", &dialog(false)).await;
        both.tap("piece-name").await;
        both.until(
            "the keyboard",
            "return document.querySelector('[data-keyboard]') !== null",
        )
        .await;
        look("keyboard").await;
        both.tap("key-done").await;
        both.until(
            "the keyboard is away",
            "return document.querySelector('[data-keyboard]') === null",
        )
        .await;
        both.tap("keep").await;
        both.until("what is taken home", &there("kept-qr")).await;
        look("kept").await;
        both.tap("kept-on").await;
        both.tap("choice-size-xs").await;
        let closed = "return document.body.textContent.includes(\"doesn't fit an XS\")";
        both.until("what no longer fits says so", closed).await;
        both.tap("choice-laptop-inch-16").await;
        both.until(
            "the reason",
            "return document.querySelector('[data-testid=conflict-reason]') !== null",
        )
        .await;
        look("closed").await;
        both.window.press(Key::Escape).await;
        both.tap("counter-back").await;
        both.tap("counter-done").await;
        both.until(
            "what can be begun",
            "return document.querySelector('[data-testid^=begin-]') !== null",
        )
        .await;
        look("attract").await;
        both.tap("begin-messenger-bag-plain").await;
        both.until("the picture", stage).await;
    }

    // One question at a time.
    both.at_maker().await;
    let settings = json!({ "greeting": "", "thanks": "", "guided": true, "seconds": 120, "second": "", "letters": "house", "locked": false });
    asked(&both.window, "counter_change", json!({ "settings": settings })).await;
    both.at_customer().await;
    both.until("one question alone", &there("guided-next")).await;
    both.tap("guided-next").await;
    for theme in ["light", "dark"] {
        let dress = format!("document.documentElement.dataset.theme = '{theme}'");
        both.window.page.execute(&dress, vec![]).await.expect("another look");
        watch.look(&both.window, &format!("guided-{theme}")).await;
        let found = both.window.page.execute(SMALL, vec![]).await.expect("a look");
        small.extend(
            found
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| format!("guided: {one}")),
        );
    }
    both.at_maker().await;
    both.window.close().await;
    watch.is_content();
    small.sort();
    small.dedup();
    assert!(
        small.is_empty(),
        "too small for a finger, or moving:\n{}",
        small.join("\n")
    );
}

/// The page to sign is there.
const SIGN_PAGE: &str = "return document.querySelector('[data-testid=sign-page-do]') !== null";

/// Draws a line into the box to sign in.
const DRAW: &str = r#"
    const pad = document.querySelector('[data-testid=signature]');
    const box = pad.getBoundingClientRect();
    const at = (kind, x, y) => pad.dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, pointerId: 1,
        clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
    pad.setPointerCapture = () => undefined;
    at("pointerdown", 0.1, 0.7); at("pointermove", 0.3, 0.3); at("pointermove", 0.6, 0.7); at("pointerup", 0.6, 0.7);
"#;

/// What the customer has signed so far, as the page draws it.
const INK: &str = "return (document.querySelector('[data-testid=signature-ink]')?.getAttribute('d') ?? '') !== ''";

#[tokio::test]
async fn a_customer_signs_on_their_own_screen_and_only_what_they_read_is_ordered() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::open(&home).await;
    let page = SIGN_PAGE;
    let piece = "return document.querySelector('[data-testid=piece-name]') !== null";

    // What the maker asks for comes up on the customer's screen; the sample asks for a signature.
    both.at_maker().await;
    both.press("take-order").await;
    both.until(
        "the page of the order",
        "return document.querySelector('[data-testid=sign-there]') !== null",
    )
    .await;
    let typed = r#"
        const field = document.querySelector('[data-testid=order-customer]');
        field.value = "Ada Brandt";
        field.dispatchEvent(new Event("input", { bubbles: true }));
    "#;
    both.window.page.execute(typed, vec![]).await.expect("a name is typed");
    both.press("sign-there").await;
    both.at_customer().await;
    both.until("the page to sign", page).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    screen.whole().keep("en-customer-sign");
    let small = both.window.page.execute(SMALL, vec![]).await.expect("a look");
    assert_eq!(small, json!([]), "too small for a finger");
    let text = "return document.body.innerText";
    let text = both.window.page.execute(text, vec![]).await.expect("a text");
    assert!(
        !text.as_str().unwrap_or_default().contains("Ada"),
        "nothing of the maker's page"
    );

    // Reloaded it comes again, with nothing that was begun.
    both.window.page.execute(DRAW, vec![]).await.expect("a stroke");
    both.until("the stroke", INK).await;
    both.window.page.refresh().await.expect("it begins anew");
    both.until("the page again", page).await;
    let ink = both.window.page.execute(INK, vec![]).await.expect("a look");
    assert_eq!(ink, json!(false), "nothing that was begun");

    // Not yet, and once more.
    both.tap("sign-page-not-yet").await;
    both.until("the piece is back", piece).await;
    both.at_maker().await;
    both.until(
        "the maker reads it",
        "return document.querySelector('[data-testid=sign-said]') !== null",
    )
    .await;
    both.press("sign-there").await;
    both.at_customer().await;
    both.until("the page to sign", page).await;
    both.window.page.execute(DRAW, vec![]).await.expect("a stroke");
    both.until("the stroke", INK).await;
    both.tap("sign-page-do").await;
    both.until(
        "a word of thanks",
        "return document.querySelector('[data-testid=sign-thanks]') !== null",
    )
    .await;
    both.tap("sign-thanks-on").await;
    both.until("the piece is back", piece).await;
    let nothing = "return document.querySelector('[data-testid=signature-ink]') === null && localStorage.length === 0";
    both.until("nothing of the signature is left", nothing).await;

    // The maker has it; another deposit is another page, and the same again is what was signed.
    both.at_maker().await;
    let signed = "return document.querySelector('[data-testid=signed-there] path') !== null";
    both.until("the signature", signed).await;
    both.press("take-deposit-percent").await;
    both.until(
        "it lapses and says why",
        "return document.querySelector('[data-testid=sign-said]')?.textContent.includes('price') === true",
    )
    .await;
    let none = "document.querySelector('[data-testid=take-deposit-] input').click()";
    both.window.page.execute(none, vec![]).await.expect("no deposit");
    both.until("it holds again", signed).await;
    both.window.close().await;
}

/// The picture is to be made out whatever the window's size.
const PICTURE: &str = r#"
    const [both, ordered, stage] = [".both", ".ordered", ".ordered .stage"].map((name) => document.querySelector(name));
    both.scrollTop = ordered.scrollTop = 0;
    const boxes = [both, ordered, stage].map((one) => one.getBoundingClientRect());
    const height = Math.min(...boxes.map((box) => box.bottom)) - Math.max(...boxes.map((box) => box.top));
    return height < 140 ? [`a picture ${height} high`] : [];
"#;

/// And what has just changed is in sight.
const NOTE: &str = r#"
    const box = document.querySelector("[data-testid=sign-page-changed]").getBoundingClientRect();
    const around = document.querySelector(".both").getBoundingClientRect();
    return box.top < around.top - 1 || box.bottom > around.bottom + 1 ? ["what changed is out of sight"] : [];
"#;

#[tokio::test]
async fn the_page_to_sign_is_for_fingers_and_axe_finds_nothing_on_it() {
    for (language, name) in [("en_GB.UTF-8", "en-customer"), ("de_DE.UTF-8", "de-customer")] {
        look_at_the_page_to_sign(&still(language), name).await;
    }
}

async fn look_at_the_page_to_sign(home: &Home, name: &str) {
    let both = Both::open(home).await;
    let mut watch = Watch::new(name);
    let mut wrong = Vec::new();
    let mut look = async |both: &Both, screen: &str, theme: &str, checks: &[&str]| {
        let dress = format!("document.documentElement.dataset.theme = '{theme}'");
        both.window.page.execute(&dress, vec![]).await.expect("another look");
        let screen = format!("{screen}-{theme}");
        watch.look(&both.window, &screen).await;
        for check in checks {
            let found = both.window.page.execute(check, vec![]).await.expect("a look");
            let found = found.as_array().cloned().unwrap_or_default();
            wrong.extend(found.iter().map(|one| format!("{name}-{screen}: {one}")));
        }
    };
    both.at_maker().await;
    both.press("take-order").await;
    both.press("sign-there").await;
    let piece = asked(&both.window, "counter_state", json!({})).await["piece"].clone();
    both.at_customer().await;
    both.until("the page to sign", SIGN_PAGE).await;
    // As large as screens on a counter are, and once low and narrow. Each time something has just changed.
    for (at, (theme, width, height)) in [
        ("light", 1280, 800),
        ("dark", 1920, 1080),
        ("dark", 800, 1280),
        ("light", 800, 1280),
        ("light", 640, 640),
    ]
    .into_iter()
    .enumerate()
    {
        let sized = both.window.page.set_window_rect(0, 0, width, height).await;
        sized.expect("another size");
        look(&both, &format!("sign-{width}"), theme, &[SMALL, MOVES, PICTURE]).await;
        both.at_maker().await;
        let order = json!({ "design": piece, "due": format!("2099-12-{}", 10 + at), "deposit": { "kind": "percent", "value": "50" } });
        asked(&both.window, "sign_state", json!({ "asked": order })).await;
        both.at_customer().await;
        let day = format!(
            "return document.querySelector('[data-testid=sign-page-day]').textContent.includes('{}')",
            10 + at
        );
        both.until("another day", &day).await;
        look(&both, &format!("sign-changed-{width}"), theme, &[SMALL, MOVES, NOTE]).await;
    }
    both.window
        .page
        .set_window_rect(0, 0, 1280, 800)
        .await
        .expect("another size");
    both.tap("sign-page-turn").await;
    let keys = "return document.querySelector('[data-keyboard]') !== null";
    both.until("the keyboard", keys).await;
    for theme in ["light", "dark"] {
        look(&both, "sign-name", theme, &[SMALL, MOVES]).await;
    }
    both.tap("key-done").await;
    both.tap("sign-page-turn").await;
    // A word of thanks stays for a moment only: it is looked at twice.
    for theme in ["light", "dark"] {
        both.at_maker().await;
        both.press("sign-back").await;
        both.press("sign-there").await;
        both.at_customer().await;
        // Until the page of before has made room for the new one.
        tokio::time::sleep(Duration::from_millis(400)).await;
        both.until("the page to sign", SIGN_PAGE).await;
        both.window.page.execute(DRAW, vec![]).await.expect("a stroke");
        both.until("the stroke", INK).await;
        both.tap("sign-page-do").await;
        let thanks = "return document.querySelector('[data-testid=sign-thanks]') !== null";
        both.until("a word of thanks", thanks).await;
        look(&both, "sign-thanks", theme, &[SMALL, MOVES]).await;
    }
    both.at_maker().await;
    both.window.close().await;
    watch.is_content();
    wrong.sort();
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "not for everybody's hands and eyes:\n{}",
        wrong.join("\n")
    );
}
