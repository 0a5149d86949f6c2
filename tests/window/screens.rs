//! A walk through every screen, light and dark, English and German: axe finds nothing to mend on any of them. With
//! `ATELIER_SHOTS` naming a folder, each is also kept as a picture.

use fantoccini::key::Key;

use crate::watch::Watch;
use product_tests::driver::{Home, Window};

/// The customers of the walk.
const NAMES: [&str; 8] = [
    "Ada Brandt",
    "Noor Haddad",
    "Ben Osei",
    "Cleo Marchetti",
    "Tove Lund",
    "Ines Prado",
    "Karim Saleh",
    "Mio Tanaka",
];

/// The narrowest window, in pixels.
const NARROW: u32 = 320;
/// Steps of enlarging, at most.
const MOST_STEPS: usize = 20;

/// The screens that a language and a look are walked through in.
struct Walk {
    window: Window,
    watch: Watch,
    taken: usize,
    printed: bool,
}

#[tokio::test]
async fn screens_in_english() {
    walk("en_GB.UTF-8", "en").await;
}

#[tokio::test]
async fn screens_in_german() {
    walk("de_DE.UTF-8", "de").await;
}

async fn walk(locale: &'static str, language: &str) {
    let home = Home::for_pictures(locale);
    let window = Window::open(&home).await;
    let mut walk = Walk {
        window,
        watch: Watch::new(language),
        taken: 0,
        printed: false,
    };
    walk.doors(language).await;
    for theme in ["light", "dark"] {
        walk.watch.name = format!("{language}-{theme}");
        walk.wear(theme).await;
        walk.rooms().await;
    }
    // German has the longer words.
    if language == "de" {
        walk.watch.name = format!("{language}-large");
        walk.enlarge().await;
        walk.rooms().await;
        walk.watch.name = format!("{language}-narrow");
        walk.make_narrow().await;
        walk.rooms().await;
    }
    walk.window.close().await;
    walk.watch.is_content();
}

impl Walk {
    /// The first run, in the look of the system; ends in the sample workshop.
    async fn doors(&mut self, language: &str) {
        self.watch.name = format!("{language}-light");
        self.window.text_of("door-look").await;
        self.watch.look(&self.window, "first-run").await;
        self.window.enter("door-start").await;
        self.window.text_of("new-create").await;
        self.watch.look(&self.window, "new-workshop").await;
        self.window.enter("new-back").await;
        self.window.enter("door-look").await;
        self.window.text_of("sample-bag").await;
        self.watch.look(&self.window, "samples").await;
        self.window.enter("sample-bag").await;
        self.window.text_of("start-piece").await;
    }

    /// Chooses a look in the settings, which are a screen too.
    async fn wear(&mut self, theme: &str) {
        self.go('e').await;
        self.window.tab_to("theme-").await;
        while self.window.focused().await != format!("theme-{theme}") {
            self.window.press(Key::Right).await;
        }
        let worn = "return getComputedStyle(document.documentElement).colorScheme;";
        self.window.wait_until(worn, theme).await;
    }

    /// Every room, once.
    async fn rooms(&mut self) {
        self.lists().await;
        self.go('e').await;
        self.window.text_of("theme-").await;
        self.watch.look(&self.window, "settings").await;
        self.window.enter("settings-copies").await;
        self.window.text_of("copies-here").await;
        self.watch.look(&self.window, "copies").await;
        self.go('l').await;
        self.window.text_of("template-take").await;
        self.watch.look(&self.window, "templates").await;
        self.trade().await;
        self.people().await;
        self.studio().await;
        self.order().await;
    }

    /// Everything twice as large, as a person does it: with the keys. That is a window of half the width.
    async fn enlarge(&mut self) {
        let before = self.width().await;
        for _ in 0..MOST_STEPS {
            if self.width().await * 2 <= before {
                return;
            }
            self.window.chord(&[Key::Control], '+').await;
            self.window.settle().await;
        }
        panic!("Ctrl + never made the page twice as large");
    }

    /// As large as it was, in a window of 320 pixels.
    async fn make_narrow(&mut self) {
        self.window.chord(&[Key::Control], '0').await;
        let height = 640;
        self.window
            .page
            .set_window_size(NARROW, height)
            .await
            .expect("the window can be made narrow");
        for _ in 0..200 {
            if self.width().await == i64::from(NARROW) {
                return;
            }
            self.window.settle().await;
        }
        panic!("the window never became {NARROW} wide but {}", self.width().await);
    }

    /// Width of the page in its own pixels.
    async fn width(&self) -> i64 {
        let width = self.window.ask("return innerWidth;").await;
        width.as_i64().expect("a window has a width")
    }

    async fn lists(&mut self) {
        for (letter, name, there) in [
            ('t', "today", "start-piece"),
            ('o', "orders", "orders-search"),
            ('c', "customers", "customers-search"),
        ] {
            self.go(letter).await;
            self.window.text_of(there).await;
            self.watch.look(&self.window, name).await;
        }
        self.window.enter("customer-").await;
        self.window.text_of("order-").await;
        self.watch.look(&self.window, "customer").await;
        self.window.enter("customer-change").await;
        self.window.text_of("card-change").await;
        self.watch.look(&self.window, "customer-card").await;
        self.window.press(Key::Escape).await;
        self.window.enter("customer-erase").await;
        self.window.text_of("erase-close").await;
        self.watch.look(&self.window, "customer-erase").await;
        self.window.press(Key::Escape).await;
        self.window.chord(&[Key::Control], 'k').await;
        self.window.text_of("palette-input").await;
        self.window.type_text("a").await;
        self.window.text_of("palette-hit-0").await;
        self.watch.look(&self.window, "palette").await;
        self.window.press(Key::Escape).await;
        self.window.type_text("?").await;
        self.window.text_of("key-help").await;
        self.watch.look(&self.window, "keys").await;
        self.window.press(Key::Escape).await;
    }

    async fn studio(&mut self) {
        self.window.type_text("n").await;
        self.window.text_of("pick-messenger-bag-plain").await;
        self.watch.look(&self.window, "start").await;
        self.window.enter("pick-messenger-bag-plain").await;
        self.window.text_of("price-total").await;
        self.watch.look(&self.window, "studio").await;
        self.play().await;
        self.window.walk_to_choice("size", "xs").await;
        self.window.press(Key::Enter).await;
        self.window.walk_to_choice("laptop", "inch-16").await;
        self.window.press(Key::Enter).await;
        self.window.text_of("conflict-reason").await;
        self.watch.look(&self.window, "studio-closed").await;
        self.window.press(Key::Escape).await;
        self.window.enter("take-order").await;
        self.window.text_of("order-customer").await;
        self.watch.look(&self.window, "take-order").await;
        // Somebody new each time: of a known name, Enter takes the card first.
        self.window.type_text(NAMES[self.taken % NAMES.len()]).await;
        self.taken += 1;
        self.window.press(Key::Enter).await;
        self.window.text_of("order-print").await;
    }

    /// What lies about the choices: play, one beside the other, how large it is, keeping it.
    async fn play(&mut self) {
        self.window.enter("play").await;
        self.window.text_of("play-panel").await;
        self.watch.look(&self.window, "studio-play").await;
        self.window.enter("compare-do").await;
        self.window.walk_to_choice("size", "l").await;
        self.window.press(Key::Enter).await;
        for (opens, there) in [
            ("compare-do", "compare"),
            ("beside", "beside-menu"),
            ("true-size", "screen-size"),
            ("keep", "kept-code-large"),
        ] {
            self.window.enter(opens).await;
            self.window.text_of(there).await;
            self.watch.look(&self.window, &format!("studio-{there}")).await;
            self.window.press(Key::Escape).await;
        }
    }

    async fn order(&mut self) {
        self.watch.look(&self.window, "order").await;
        self.window.enter("order-change").await;
        self.window.text_of("change-do").await;
        self.watch.look(&self.window, "order-change").await;
        self.window.press(Key::Escape).await;
        self.window.chord(&[Key::Control], 'p').await;
        self.window.text_of("paper-pages").await;
        self.watch.look(&self.window, "paper").await;
        self.window.chord(&[Key::Control], 'p').await;
        if !self.printed {
            self.window.text_of("first-print-do").await;
            self.watch.look(&self.window, "first-print").await;
            self.window.press(Key::Enter).await;
            self.printed = true;
        }
        self.window.text_of("paper-open").await;
        self.watch.look(&self.window, "paper-printed").await;
        self.window.tab_to("reader-").await;
        self.window.press(Key::Right).await;
        self.window.settle().await;
        self.watch.look(&self.window, "paper-counter").await;
        self.window.press(Key::Right).await;
        self.window.settle().await;
        self.watch.look(&self.window, "paper-customer").await;
    }

    /// Words with a price, a payment, something taken off: an order that began with no template.
    async fn trade(&mut self) {
        self.go('o').await;
        self.window.text_of("orders-search").await;
        self.window.type_text("w").await;
        self.window.text_of("write-order-dialog").await;
        self.watch.look(&self.window, "write-order").await;
        self.window.type_text(NAMES[self.taken % NAMES.len()]).await;
        self.taken += 1;
        self.window.tab_to("line-words").await;
        self.window.type_text("Belt like last year, 3 cm").await;
        self.window.tab_to("line-price").await;
        self.window.type_text("85").await;
        self.window.enter("write-order-do").await;
        self.window.text_of("to-pay").await;
        self.watch.look(&self.window, "order-of-words").await;
        for (opens, there, name) in [
            ("pay", "pay-dialog", "pay"),
            ("discount", "discount-dialog", "discount"),
            ("line-add", "line-form-dialog", "line-add"),
        ] {
            self.window.enter(opens).await;
            self.window.text_of(there).await;
            self.watch.look(&self.window, name).await;
            self.window.press(Key::Escape).await;
        }
        self.window.enter("pay").await;
        self.window.text_of("pay-dialog").await;
        self.window.enter("pay-do").await;
        self.window.text_of("payment").await;
        self.watch.look(&self.window, "order-paid").await;
    }

    /// Measures, joining two cards, a table that comes in.
    async fn people(&mut self) {
        self.go('c').await;
        self.window.text_of("customers-search").await;
        self.window.enter("customer-").await;
        self.window.text_of("order-").await;
        for (opens, there, name) in [
            ("measures-take", "measures-dialog", "measures"),
            ("customer-join", "join-dialog", "customer-join"),
        ] {
            self.window.enter(opens).await;
            self.window.text_of(there).await;
            self.watch.look(&self.window, name).await;
            self.window.press(Key::Escape).await;
        }
        self.window.type_text("i").await;
        self.window.text_of("table-text").await;
        self.watch.look(&self.window, "table").await;
        self.window.tab_to("table-text").await;
        for row in [
            "Name;Phone;Order;Price;Due;No",
            "Mara Lind;0171 555;Belt;85;12.6.2027;",
            "Jon;;Bag;cheap;;",
            "Sam Okafor;;Bag;85;;W-1035",
        ] {
            self.window.type_text(row).await;
            self.window.press(Key::Enter).await;
        }
        self.window.enter("table-read").await;
        self.window.text_of("table-told").await;
        let there = self.window.text_of("table-there").await;
        assert!(
            there.contains("W-1035"),
            "an order that is there is told apart: {there}"
        );
        self.watch.look(&self.window, "table-read").await;
    }

    async fn go(&self, room: char) {
        self.window.type_text("g").await;
        self.window.type_text(&room.to_string()).await;
    }
}
