//! A pair of shoes, designed on the customer's screen by a finger alone: no mouse, no key.

use std::time::Duration;

use product_tests::driver::{Home, Screen};
use serde_json::{Value, json};

use crate::both::{Both, asked};

/// Counts what reached the page, by what it came from.
const COUNT: &str = r"
    window.met = {};
    for (const kind of ['pointerdown', 'keydown'])
        addEventListener(kind, (event) => {
            const from = event.pointerType ?? kind;
            window.met[from] = (window.met[from] ?? 0) + 1;
        }, true);
";

/// A finger finds its place and touches it in one breath: between two scripts the page may move under it.
/// What it does to the page comes in the order of the standard: `WebKitWebDriver` would make a mouse of it.
const HAND: &str = r"
    // The middle of what a selector finds, brought into sight, if it is there and nothing lies over it.
    function middle(selector) {
        const found = document.querySelector(selector);
        if (!found) return null;
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = found.getBoundingClientRect();
        const at = [box.x + box.width / 2, box.y + box.height / 2];
        const top = document.elementFromPoint(...at);
        return top && (found.contains(top) || top.contains(found)) ? at : null;
    }
    // A place on the picture where this part lies uppermost.
    function part(hotspot) {
        const box = document.querySelector('[data-testid=stage]').getBoundingClientRect();
        for (let y = box.top; y < box.bottom; y += 6)
            for (let x = box.left; x < box.right; x += 6)
                if ([[0, 0], [5, 5], [-5, -5]].every(([a, b]) => document.elementFromPoint(x + a, y + b)?.closest('[data-hotspot]')?.dataset.hotspot === hotspot))
                    return [x, y];
        return null;
    }
    function touch([x, y]) {
        const on = document.elementFromPoint(x, y);
        const finger = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerId: 2, pointerType: 'touch', isPrimary: true };
        if (on.dispatchEvent(new PointerEvent('pointerdown', { ...finger, button: 0, buttons: 1 }))) {
            const field = on.closest('input, textarea, button, [tabindex]');
            if (field) field.focus();
            else document.activeElement?.blur();
        }
        on.dispatchEvent(new PointerEvent('pointerup', { ...finger, button: 0 }));
        on.dispatchEvent(new PointerEvent('click', { ...finger, button: 0, detail: 1 }));
    }
    const at = PLACE(arguments[0]);
    if (at) touch(at);
    return at !== null;
";

/// One finger on the screen.
struct Finger<'a> {
    both: &'a Both,
}

impl Finger<'_> {
    /// Touches what one of the hand's ways to find a place finds, as soon as it is there, and lifts again.
    async fn touches(&self, what: &str, place: &str, argument: &str) {
        let end = tokio::time::Instant::now() + product_tests::driver::PATIENCE;
        let script = HAND.replace("PLACE", place);
        let page = &self.both.window.page;
        while page
            .execute(&script, vec![json!(argument)])
            .await
            .expect("a finger can touch")
            != json!(true)
        {
            if tokio::time::Instant::now() >= end {
                Screen::open().whole().keep("shoe-stuck");
                panic!("{what} isn't there to be touched");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tokio::time::sleep(Duration::from_millis(60)).await;
    }

    /// Touches what a test knows by this name.
    async fn taps(&self, name: &str) {
        self.finds(name, &format!("[data-testid=\"{name}\"]")).await;
    }

    async fn finds(&self, name: &str, selector: &str) {
        self.touches(name, "middle", selector).await;
    }

    /// Touches a part of the picture.
    async fn part(&self, hotspot: &str) {
        self.touches(hotspot, "part", hotspot).await;
    }

    /// Writes on the keyboard of the screen, after what is there is rubbed out; puts the keyboard away.
    async fn writes(&self, field: &str, text: &str) {
        self.taps(field).await;
        let keys = "return document.querySelector('[data-keyboard]') !== null";
        self.both.until("the keyboard", keys).await;
        let selector = format!("[data-testid=\"{field}\"]");
        // A number is written anew; words go on at their end.
        let held = format!(
            "return document.querySelector('{selector}').selectionStart === 0 ? 1 : document.querySelector('{selector}').value.length"
        );
        let rubs = self.both.window.page.execute(&held, vec![]).await.expect("a look");
        for _ in 0..rubs.as_u64().unwrap_or_default() {
            self.taps("key-rub").await;
        }
        let mut side = "letters";
        for letter in text.chars() {
            let wanted = if letter.is_alphanumeric() || " .,-'".contains(letter) {
                "letters"
            } else {
                "signs"
            };
            if wanted != side {
                self.taps("key-side").await;
                side = wanted;
            }
            match letter {
                ' ' => self.taps("key-space").await,
                _ => {
                    self.finds(&letter.to_string(), &format!("[data-key=\"{letter}\"]"))
                        .await
                }
            }
        }
        let there = format!("return document.querySelector('{selector}').value === '{text}'");
        self.both.until(text, &there).await;
        self.taps("key-done").await;
    }

    async fn sees(&self, what: &str, script: &str) {
        self.both.until(what, &format!("return {script}")).await;
    }

    /// A choice is made, and said to be.
    async fn chooses(&self, choice: &str) {
        self.taps(&format!("choice-{choice}")).await;
        self.made(choice).await;
    }

    async fn made(&self, choice: &str) {
        let chosen = format!(
            "document.querySelector('[data-testid=\"choice-{choice}\"]')?.getAttribute('aria-checked') === 'true'"
        );
        self.sees(choice, &chosen).await;
    }
}

#[tokio::test]
async fn a_pair_of_shoes_is_designed_by_touch_alone() {
    let (home, screen) = (Home::new("en_GB.UTF-8"), Screen::open());
    let both = Both::begun(&home, "shoe", "shoe-plain").await;
    both.at_customer().await;
    let finger = Finger { both: &both };
    let page = &both.window.page;
    page.execute(COUNT, vec![]).await.expect("it is counted");

    // From what the maker shows to a pair of one's own.
    finger.taps("counter-done").await;
    finger.taps("begin-shoe-campus").await;
    finger
        .sees(
            "the picture",
            "document.querySelector('[data-testid=stage] svg') !== null",
        )
        .await;
    // A loafer's saddle falls away with the loafer: that is asked first.
    finger.taps("choice-model-derby").await;
    finger.taps("way-take-0").await;
    finger.made("model-derby").await;
    finger.chooses("toe-cap").await;

    // A part of the picture leads to its leather.
    let focused = "document.activeElement?.closest('[data-option]')?.dataset.option";
    for (part, leather, finish) in [
        ("vamp", "calf-petrol", "suede"),
        ("quarters", "calf-cognac", "grain"),
        ("cap", "calf-oxblood", "patent"),
    ] {
        finger.part(part).await;
        finger.sees(part, &format!("{focused} === '{part}'")).await;
        finger.chooses(&format!("{part}-{leather}")).await;
        finger.chooses(&format!("{part}-finish-{finish}")).await;
    }
    screen.whole().keep("en-shoe-leather");

    // Two feet, each in its own size.
    finger.writes("number-size-left", "43.5").await;
    finger.chooses("width-right-h").await;

    // Words that the maker doesn't press into shoes, however they are spaced.
    let field = "document.querySelector('[data-testid=text-stamp]')";
    let refusal = "document.getElementById('option-stamp-field').getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent.trim())[0]";
    let mut said = Vec::new();
    for word in ["Dork Wad", "Dorkwad"] {
        finger.writes("text-stamp", word).await;
        finger
            .sees(word, &format!("{field}.getAttribute('aria-invalid') === 'true'"))
            .await;
        let words = page.execute(&format!("return {refusal}"), vec![]).await;
        said.push(words.expect("a refusal"));
        screen
            .whole()
            .keep(&format!("en-shoe-{}", word.to_lowercase().replace(' ', "-")));
    }
    assert_eq!(said[0], said[1], "refused alike");
    finger.writes("text-stamp", "Ada").await;
    finger
        .sees("letters", &format!("{field}.getAttribute('aria-invalid') === 'false'"))
        .await;
    finger.chooses("stamp-look-gold").await;
    finger.writes("piece-name", "For Ada").await;
    finger.taps("keep").await;
    finger
        .sees(
            "it is kept",
            "document.querySelector('[data-testid=keep]').textContent.trim() === 'Kept'",
        )
        .await;
    let home = "/[A-Z0-9]{3} [A-Z0-9]{3}/.test(document.querySelector('[data-testid=kept-code]')?.textContent ?? '') && document.querySelector('[data-testid=kept-qr] path') !== null";
    finger.sees("what is taken home", home).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    screen.whole().keep("en-shoe-kept");
    finger.taps("kept-on").await;

    let met = page.execute("return window.met", vec![]).await.expect("a count");
    let kinds: Vec<_> = met.as_object().expect("counts").keys().collect();
    assert_eq!(kinds, ["touch"], "a finger alone: {met}");
    let touches = met["touch"].as_u64().unwrap_or_default();
    assert!(touches > 40, "{touches}");

    // The maker has all of it.
    both.at_maker().await;
    let today = asked(&both.window, "today", json!({})).await;
    let kept = &today["designs"][0];
    assert_eq!(kept["name"], "For Ada", "{kept}");
    let view = asked(&both.window, "design_open", json!({ "id": kept["id"] })).await;
    let options: Vec<&Value> = view["sections"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|section| section["options"].as_array().into_iter().flatten())
        .collect();
    let kind = |path: &str| {
        let found = options.iter().find(|option| option["path"] == path);
        &found.unwrap_or_else(|| panic!("no option {path}"))["kind"]
    };
    let chosen = |path: &str| {
        let choices = kind(path)["choices"].as_array().into_iter().flatten();
        let one = choices.clone().find(|choice| choice["chosen"] == true);
        one.map(|choice| choice["value"].clone()).unwrap_or_default()
    };
    assert_eq!(chosen("model"), "derby");
    assert_eq!(chosen("vamp"), "calf-petrol");
    assert_eq!(chosen("quarters-finish"), "grain");
    assert_eq!(chosen("stamp-look"), "gold");
    assert_eq!(kind("size-left")["value"], "43.5");
    assert_eq!(kind("size-right")["value"], "42");
    assert_eq!(kind("stamp")["value"], "Ada");
    both.window.close().await;
}
