//! The shirtmaker's sample: what was measured once is taken from the card, and stands on the sheet with what is added for ease.

use std::process::Command;

use fantoccini::key::Key;
use product_tests::driver::{Home, Window};
use product_tests::program;

use crate::watch::Watch;

#[tokio::test]
async fn from_measures_to_the_sheet() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("shirt").await;
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
    let number = window.ask("return document.querySelector('h1').innerText;").await;
    let number = number
        .as_str()
        .unwrap_or_default()
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    let text = sheet(&home, &number);
    assert_eq!(text.matches('\u{c}').count(), 1, "one A4 page: {text}");
    for measured in [
        "Chest 94 cm +12 cm 106 cm",
        "Waist 81 cm +13 cm 94 cm",
        "Shoulder, left 13.5 cm",
    ] {
        assert!(text.contains(measured), "{measured}: {text}");
    }
    window.close().await;
    watch.is_content();
}

/// The words of an order's sheet for the bench, blanks made single.
fn sheet(home: &Home, number: &str) -> String {
    let paper = home.path("sheet.pdf");
    let made = Command::new(program("atelier-cli"))
        .arg("sheet")
        .arg(&home.files("atelier")[0])
        .args([number, "--audience", "bench", "--paper", "a4", "--out"])
        .arg(&paper)
        .output()
        .expect("the command line runs");
    assert!(made.status.success(), "{made:?}");
    let read = Command::new("pdftotext").arg("-layout").arg(&paper).arg("-").output();
    let text = read.expect("pdftotext runs").stdout;
    let text = String::from_utf8_lossy(&text);
    let lines = text.split('\n').map(|line| {
        line.split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}
