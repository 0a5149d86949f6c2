//! Both windows show the same piece, and the customer's gets nothing else.

use std::time::Duration;

use product_tests::driver::{Home, Screen};
use serde_json::json;

use super::left_is;
use crate::both::Both;

#[tokio::test]
async fn both_windows_are_in_step_and_the_customer_gets_nothing_but_theirs() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::open(&home).await;

    both.at_customer().await;
    both.until(
        "the picture",
        "return document.querySelector('[data-testid=stage] svg') !== null",
    )
    .await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    screen.whole().keep("en-customer-both");
    both.tap("choice-left-sail-ember").await;
    both.until("the customer's choice", &left_is("sail-ember")).await;
    both.at_maker().await;
    both.until("the maker sees it", &left_is("sail-ember")).await;
    both.tap("choice-left-canvas-moss").await;
    both.at_customer().await;
    both.until("the customer sees the maker's", &left_is("canvas-moss"))
        .await;
    both.tap("counter-back").await;
    both.until("back takes the maker's choice back", &left_is("sail-ember"))
        .await;

    // Every command of the product, asked from the customer's window: only theirs answer.
    let list = std::fs::read_to_string(product_tests::root().join("src-tauri/commands.txt")).expect("the list");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let (mut theirs, mut others) = (0, 0);
    for line in lines {
        let (command, windows) = line.split_once(' ').expect("a command and its windows");
        let allowed = windows.split_whitespace().any(|window| window == "counter");
        let ask = r#"
            const [command, done] = [arguments[0], arguments[arguments.length - 1]];
            const args = { id: "x", path: "left", answer: { kind: "clear" }, touched: true, held: false, across: 200, template: "t", preset: "p",
                answers: "{}", name: "", photos: [], text: "a", view: "all", search: "", from: 0, number: "W-1001" };
            window.__TAURI_INTERNALS__.invoke(command, args).then((answer) => done("answered"), (refused) => done(String(refused?.code ?? refused)));
        "#;
        if ["counter_leave", "counter_done"].contains(&command) {
            continue;
        }
        let said = both
            .window
            .page
            .execute_async(ask, vec![json!(command)])
            .await
            .expect("it is asked");
        let said = said.as_str().unwrap_or_default().to_owned();
        let refused = said.contains("not allowed") || said.contains("not found");
        assert_eq!(refused, !allowed, "{command}: {said}");
        theirs += usize::from(allowed);
        others += usize::from(!allowed);
    }
    assert!(theirs > 8 && others > 80, "{theirs} and {others}");

    let out = "location.href = 'index.html'; return location.pathname";
    both.window.page.execute(out, vec![]).await.expect("it is tried");
    tokio::time::sleep(Duration::from_millis(400)).await;
    let there = both
        .window
        .page
        .execute("return location.pathname", vec![])
        .await
        .expect("an address");
    assert_eq!(there, json!("/counter.html"), "nothing leads out of the page");
    let menu = "const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true }); return !document.body.dispatchEvent(event)";
    assert_eq!(
        both.window.page.execute(menu, vec![]).await.expect("it is tried"),
        json!(true),
        "no menu of the browser's"
    );
    both.at_maker().await;
    both.window.close().await;
}

#[tokio::test]
async fn a_swatch_on_the_table_is_chosen_by_its_tag() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::open(&home).await;
    both.at_customer().await;
    both.tap("choice-left-sail-ember").await;
    both.until("a choice by hand", &left_is("sail-ember")).await;
    // The left panel has the focus; the tag is for it.
    both.window.type_text("swatch:canvas-moss\u{e007}").await;
    both.until("the swatch on the left panel", &left_is("canvas-moss"))
        .await;

    // Nowhere in particular: it is asked where.
    let away = "document.activeElement?.blur()";
    both.window.page.execute(away, vec![]).await.expect("the focus goes");
    both.window.type_text("swatch:sail-reef\u{e007}").await;
    both.until(
        "three panels to choose from",
        "return document.querySelectorAll('[data-testid=scan-which] li button').length === 3",
    )
    .await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    screen.whole().keep("en-customer-scan");
    both.tap("scan-right").await;
    let right = "return document.querySelector('[data-testid=\"choice-right-sail-reef\"]')?.getAttribute('aria-checked') === 'true'";
    both.until("the swatch on the right panel", right).await;

    // Sold out: the one that looks most like it is offered.
    both.window.page.execute(away, vec![]).await.expect("the focus goes");
    both.window.type_text("swatch:cordura-plum\u{e007}").await;
    both.tap("scan-left").await;
    both.tap("scan-nearest").await;
    both.until(
        "another in its place",
        "return document.querySelector('[data-testid=scan-closed]') === null",
    )
    .await;
    let left = "return [...document.querySelectorAll('[data-testid^=\"choice-left-\"][aria-checked=true]')].map((one) => one.dataset.testid).join()";
    let taken = format!(
        "const now = (() => {{ {left} }})(); return now !== 'choice-left-canvas-moss' && now !== 'choice-left-cordura-plum'"
    );
    both.until("another in its place", &taken).await;
    both.at_maker().await;
    both.window.close().await;
}
