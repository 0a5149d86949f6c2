//! A person at the keyboard: keys go to wherever the window has its focus, and nothing is clicked or focused by script.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::atomic::Ordering;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

use super::{PATIENCE, Window};

/// What has the focus, by the name that the page gives it for tests.
const FOCUSED: &str = "return document.activeElement?.closest('[data-testid]')?.dataset.testid ?? '';";

/// Answers two frames after the last movement has ended; what goes on for ever is not waited for.
const STILL: &str = r"
    const done = arguments[arguments.length - 1];
    const frames = then => requestAnimationFrame(() => requestAnimationFrame(then));
    const ends = a => a.effect?.getComputedTiming().endTime !== Infinity;
    frames(() => Promise.allSettled(document.getAnimations().filter(ends).map(a => a.finished)).then(() => frames(() => done(1))));
";

/// Stops on the way round a screen, at most.
const MOST_TABS: usize = 400;
/// Choices of one option, at most.
const MOST_CHOICES: usize = 60;

/// All that can be read in the window now.
const READ: &str = "return document.body.innerText.replace(/\\s+/g, ' ');";

impl Window {
    /// Types text, letter by letter.
    pub async fn type_text(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".into());
        for letter in text.chars() {
            actions = actions
                .then(KeyAction::Down { value: letter })
                .then(KeyAction::Up { value: letter });
        }
        self.count(text.chars().count());
        self.page.perform_actions(actions).await.expect("keys can be typed");
    }

    /// Presses and lets go of one key.
    pub async fn press(&self, key: Key) {
        self.chord(&[], char::from(key)).await;
    }

    /// Presses a key while others are held.
    pub async fn chord(&self, held: &[Key], key: char) {
        let mut actions = KeyActions::new("keyboard".into());
        for &modifier in held {
            actions = actions.then(KeyAction::Down {
                value: char::from(modifier),
            });
        }
        actions = actions
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for &modifier in held.iter().rev() {
            actions = actions.then(KeyAction::Up {
                value: char::from(modifier),
            });
        }
        self.count(1);
        self.page.perform_actions(actions).await.expect("keys can be pressed");
    }

    fn count(&self, keys: usize) {
        self.keys.fetch_add(keys, Ordering::Relaxed);
    }

    /// How many keys were pressed since the last time this was asked.
    pub fn keys_pressed(&self) -> usize {
        self.keys.swap(0, Ordering::Relaxed)
    }

    /// What has the focus.
    pub async fn focused(&self) -> String {
        self.ask(FOCUSED).await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until something whose name begins with `name` has the focus.
    pub async fn tab_to(&self, name: &str) {
        let mut seen = BTreeSet::new();
        for _ in 0..MOST_TABS {
            let here = self.focused().await;
            if here.starts_with(name) {
                return;
            }
            seen.insert(here);
            self.press(Key::Tab).await;
        }
        panic!("Tab never came to {name}. It came by: {seen:?}");
    }

    /// Goes to a choice of an option: with Tab to its group, with the arrows within it.
    pub async fn walk_to_choice(&self, option: &str, value: &str) {
        self.tab_to(&format!("choice-{option}-")).await;
        self.press(Key::Home).await;
        let wanted = format!("choice-{option}-{value}");
        for _ in 0..MOST_CHOICES {
            if self.focused().await == wanted {
                return;
            }
            self.press(Key::Right).await;
        }
        panic!("the arrows never came to {wanted}");
    }

    /// Goes to something and presses Enter.
    pub async fn enter(&self, name: &str) {
        self.tab_to(name).await;
        self.press(Key::Enter).await;
    }

    /// From the first run into a sample workshop.
    pub async fn look_around(&self, sample: &str) {
        let door = format!("sample-{sample}");
        self.text_of("door-look").await;
        self.enter("door-look").await;
        self.text_of(&door).await;
        self.enter(&door).await;
        self.text_of("start-piece").await;
    }

    /// The text of the first thing in the page whose name begins with `name`, once it is there.
    pub async fn text_of(&self, name: &str) -> String {
        let script = format!("return document.querySelector('[data-testid^=\"{name}\"]')?.innerText ?? null;");
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            if let Some(text) = self.ask(&script).await.as_str() {
                return text.to_owned();
            }
            assert!(
                tokio::time::Instant::now() < end,
                "{name} never came. There is: {}",
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// True when there is something in the page whose name begins with `name`.
    pub async fn exists(&self, name: &str) -> bool {
        let script = format!("return document.querySelector('[data-testid^=\"{name}\"]') !== null;");
        self.ask(&script).await == true
    }

    /// Waits until a reading script answers `wanted`.
    pub async fn wait_until(&self, script: &str, wanted: &str) {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            let answer = self.ask(script).await;
            if answer.as_str().is_some_and(|answer| answer.trim() == wanted) {
                return;
            }
            assert!(tokio::time::Instant::now() < end, "it never was {wanted} but {answer}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Answers the system's own question for a file, which is no page: its path is typed, then Enter, until the question is
    /// gone.
    pub async fn answer_the_system(title: &str, path: &str) {
        let keys = |words: &[&str]| {
            let told = Command::new("xdotool").args(words).output();
            told.expect("xdotool can be started").status.success()
        };
        let title = format!("^{title}$");
        let asked = ["search", "--onlyvisible", "--name", &title];
        assert!(
            keys(&["search", "--sync", "--onlyvisible", "--name", &title]),
            "the system asks"
        );
        for _ in 0..5 {
            // It may still be looking through the folder, and lose what is typed.
            tokio::time::sleep(Duration::from_millis(500)).await;
            keys(&[&asked[..], &["windowfocus", "--sync"]].concat());
            keys(&["key", "ctrl+a"]);
            keys(&["type", "--delay", "20", path]);
            keys(&["key", "Return"]);
            for _ in 0..20 {
                if !keys(&asked) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        panic!("the system goes on asking for {path}");
    }

    /// All that can be read now.
    pub async fn text(&self) -> String {
        self.ask(READ).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until `part` can be read.
    pub async fn wait_for(&self, part: &str) {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            let text = self.text().await;
            if text.contains(part) {
                return;
            }
            assert!(
                tokio::time::Instant::now() < end,
                "“{part}” never came. There is: {text}"
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Runs a reading script in the page.
    pub async fn ask(&self, script: &str) -> Value {
        self.page.execute(script, Vec::new()).await.expect("the page answers")
    }

    /// Waits until what was last changed has been painted and nothing moves or fades any more.
    pub async fn settle(&self) {
        self.page
            .execute_async(STILL, Vec::new())
            .await
            .expect("the page paints");
    }
}
