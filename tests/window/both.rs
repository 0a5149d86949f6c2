//! The maker's window and the customer's, of one program.

use std::time::Duration;

use fantoccini::Locator;
use product_tests::driver::{Home, PATIENCE, Screen, Window};
use serde_json::{Value, json};

/// The two windows of one program.
pub struct Both {
    /// Both are driven by one; which of them is in front is told by `at_maker` and `at_customer`.
    pub window: Window,
    maker: fantoccini::wd::WindowHandle,
    customer: fantoccini::wd::WindowHandle,
}

impl Both {
    /// The sample bag in the maker's Studio, and the same piece on the customer's screen before it: there is one screen only.
    pub async fn open(home: &Home) -> Self {
        Self::begun(home, "bag", "messenger-bag-plain").await
    }

    /// The same with another sample's piece.
    pub async fn begun(home: &Home, sample: &str, pick: &str) -> Self {
        let window = Window::open(home).await;
        window.enter("door-look").await;
        window.enter(&format!("sample-{sample}")).await;
        window.text_of("start-piece").await;
        window.type_text("n").await;
        window.enter(&format!("pick-{pick}")).await;
        window.text_of("price-total").await;
        window.enter("counter-show").await;
        Self::of(window).await
    }

    /// The windows of a program whose customer's screen is open, or about to be.
    pub async fn of(window: Window) -> Self {
        let maker = window.page.window().await.expect("the maker's window");
        let end = tokio::time::Instant::now() + PATIENCE;
        let customer = loop {
            let windows = window.page.windows().await.expect("windows");
            if let Some(other) = windows.into_iter().find(|one| *one != maker) {
                break other;
            }
            assert!(tokio::time::Instant::now() < end, "the customer's window never came");
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        Self {
            window,
            maker,
            customer,
        }
    }

    pub async fn at_customer(&self) {
        self.window
            .page
            .switch_to_window(self.customer.clone())
            .await
            .expect("the customer's window");
    }

    pub async fn at_maker(&self) {
        self.window
            .page
            .switch_to_window(self.maker.clone())
            .await
            .expect("the maker's window");
    }

    /// Taps what a test knows by this name, brought to the middle first.
    pub async fn tap(&self, name: &str) {
        let selector = format!("[data-testid=\"{name}\"]");
        let there = format!(
            "const found = document.querySelector('{selector}'); found?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return found !== null"
        );
        self.until(name, &there).await;
        // The maker's window is behind the customer's and paints nothing that could be waited for.
        tokio::time::sleep(Duration::from_millis(200)).await;
        let element = self
            .window
            .page
            .find(Locator::Css(&selector))
            .await
            .expect("it was there");
        if let Err(refused) = element.click().await {
            Screen::open().whole().keep("customer-stuck");
            panic!("{name} can't be tapped: {refused}");
        }
    }

    /// Presses what a test knows by this name in the maker's window, which lies behind the customer's: by script.
    pub async fn press(&self, name: &str) {
        let there = format!("return document.querySelector('[data-testid=\"{name}\"]') !== null");
        self.until(name, &there).await;
        let press = format!("document.querySelector('[data-testid=\"{name}\"]').click()");
        self.window
            .page
            .execute(&press, vec![])
            .await
            .expect("it can be pressed");
    }

    /// Waits until the page in front holds nothing of somebody who left: not this word, nor anything stored, nor a page to go back to, nor the keyboard.
    pub async fn until_nothing_is_left_of(&self, word: &str) {
        let nothing = format!(
            r#"
            // Pictures are letters too, of which any three may be a name.
            const text = document.documentElement.outerHTML.replaceAll(/data:[^"]*/g, "");
            return !text.includes("{word}") && localStorage.length === 0 && sessionStorage.length === 0 && document.cookie === ""
                && history.length <= 2 && document.querySelector("[data-keyboard]") === null;
            "#
        );
        self.until("nothing of them is left", &nothing).await;
    }

    /// Runs a script in the window in front until it says yes.
    pub async fn until(&self, what: &str, script: &str) {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            let said = self.window.page.execute(script, vec![]).await.expect("a script runs");
            if said == Value::Bool(true) {
                return;
            }
            if tokio::time::Instant::now() >= end {
                Screen::open().whole().keep("customer-stuck");
                panic!("{what} never happened: {said}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }
}

/// Answers the question of a command, in the window in front.
pub async fn asked(window: &Window, command: &str, args: Value) -> Value {
    let ask = r#"
        const [command, args, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, args).then(done, (refused) => done({ refused: refused?.code ?? String(refused) }));
    "#;
    window
        .page
        .execute_async(ask, vec![json!(command), args])
        .await
        .expect("it is asked")
}
