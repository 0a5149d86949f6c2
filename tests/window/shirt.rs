//! The shirtmaker's sample: what was measured once is taken from the card, and stands on the sheet with what is added for ease.

use fantoccini::key::Key;

use crate::driver::{Home, Window};
use crate::watch::Watch;

#[tokio::test]
async fn from_measures_to_the_sheet() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.enter("door-look").await;
    window.text_of("sample-shirt").await;
    window.enter("sample-shirt").await;
    window.text_of("start-piece").await;
    let mut watch = Watch::new("en-shirt");
    window.type_text("n").await;
    window.text_of("pick-shirt-plain").await;
    watch.look(&window, "start").await;
    window.enter("pick-shirt-plain").await;
    window.text_of("price-total").await;
    watch.look(&window, "studio").await;

    // A collar in a second cloth asks for that cloth; short sleeves close what only long ones have.
    window.walk_to_choice("sleeves", "short").await;
    window.press(Key::Enter).await;
    window.wait_for("French cuffs need long sleeves.").await;
    window.walk_to_choice("sleeves", "long").await;
    window.press(Key::Enter).await;

    window.wait_for("20 still to measure").await;
    window.enter("from-card").await;
    window.text_of("from-card-pick").await;
    watch.look(&window, "whose-measures").await;
    window.type_text("hann").await;
    window.wait_for("Hannah Brückner").await;
    window.press(Key::Enter).await;
    window.wait_for("20 measures taken over.").await;
    window.wait_for("All measured.").await;
    window.wait_for("106 cm made").await;
    window.tab_to("number-across-back").await;
    watch.look(&window, "measured").await;
    // The ease follows the fit, and one measure is mended by hand.
    window.tab_to("number-waist").await;
    window.type_text("81").await;
    window.press(Key::Enter).await;
    window.wait_for("94 cm made").await;

    window.enter("take-order").await;
    window.text_of("order-customer").await;
    window.type_text("Hannah").await;
    window.wait_for("Hannah Brückner").await;
    window.press(Key::Down).await;
    window.press(Key::Enter).await;
    window.press(Key::Enter).await;
    window.text_of("order-print").await;
    watch.look(&window, "order").await;
    window.chord(&[Key::Control], 'p').await;
    window.text_of("paper-pages").await;
    watch.look(&window, "sheet").await;
    let sheet = window
        .ask("return [...document.querySelectorAll('[data-testid=\"paper-pages\"] [aria-label], [data-testid=\"paper-pages\"] svg')].map(page => page.getAttribute('aria-label') ?? '').join(' ');")
        .await;
    assert!(sheet.as_str().is_some(), "the page is drawn");
    window.close().await;
    watch.is_content();
}
