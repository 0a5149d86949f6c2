//! The customer's screen: in step with the maker's, cleared when it is left, and closed to everything that isn't theirs.

use std::time::Duration;

use fantoccini::Locator;
use product_tests::driver::{Home, PATIENCE, Screen, Window};
use serde_json::{Value, json};

/// The two windows of one program.
struct Both {
    window: Window,
    maker: fantoccini::wd::WindowHandle,
    customer: fantoccini::wd::WindowHandle,
}

impl Both {
    /// The sample bag in the maker's Studio, and the same piece on the customer's screen before it: there is one screen only.
    async fn open(home: &Home) -> Self {
        let window = Window::open(home).await;
        window.enter("door-look").await;
        window.enter("sample-bag").await;
        window.text_of("start-piece").await;
        window.type_text("n").await;
        window.enter("pick-messenger-bag-plain").await;
        window.text_of("price-total").await;
        let maker = window.page.window().await.expect("the maker's window");
        window.enter("counter-show").await;
        let customer = loop {
            let windows = window.page.windows().await.expect("windows");
            if let Some(other) = windows.into_iter().find(|one| *one != maker) {
                break other;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        Self {
            window,
            maker,
            customer,
        }
    }

    async fn at_customer(&self) {
        self.window
            .page
            .switch_to_window(self.customer.clone())
            .await
            .expect("the customer's window");
    }

    async fn at_maker(&self) {
        self.window
            .page
            .switch_to_window(self.maker.clone())
            .await
            .expect("the maker's window");
    }

    /// Taps what a test knows by this name.
    async fn tap(&self, name: &str) {
        let selector = format!("[data-testid=\"{name}\"]");
        let element = self
            .window
            .page
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(&selector))
            .await;
        element
            .unwrap_or_else(|_| panic!("{name} is there"))
            .click()
            .await
            .expect("it can be tapped");
    }

    /// Runs a script in the window in front until it says yes.
    async fn until(&self, what: &str, script: &str) {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            let said = self.window.page.execute(script, vec![]).await.expect("a script runs");
            if said == Value::Bool(true) {
                return;
            }
            assert!(tokio::time::Instant::now() < end, "{what} never happened: {said}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }
}

/// The choice of a colour for the left panel, as the page shows it.
fn left_is(swatch: &str) -> String {
    format!(
        "return document.querySelector('[data-testid=\"choice-left-{swatch}\"]')?.getAttribute('aria-checked') === 'true'"
    )
}

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
                answers: "{}", name: "", text: "a", view: "all", search: "", from: 0, number: "W-1001" };
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
