//! At the counter: how few keys it takes.

use fantoccini::key::Key;
use product_tests::driver::{Home, Window};

/// The sample bag's workshop with a piece begun in the Studio.
async fn begun(window: &Window) {
    window.look_around("bag").await;
    window.type_text("n").await;
    window.text_of("pick-messenger-bag-plain").await;
    window.enter("pick-messenger-bag-plain").await;
    window.text_of("price-total").await;
}

#[tokio::test]
async fn the_phone_rings_in_the_middle_of_a_design() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    begun(&window).await;
    window.walk_to_choice("size", "xl").await;
    window.press(Key::Enter).await;
    window.wait_for("shoulder will be glad").await;
    let before = window.text_of("price-total").await;

    window.keys_pressed();
    window.type_text("/").await;
    window.text_of("palette-input").await;
    window.type_text("frej").await;
    window.wait_for("W-10").await;
    let answer = window.text_of("palette-hit-0").await;
    assert!(answer.contains("Freja Sørensen"), "who: {answer}");
    assert!(
        ["ready", "making", "agreed", "handed over", "new"]
            .iter()
            .any(|status| answer.to_lowercase().contains(status)),
        "where it stands: {answer}"
    );
    window.press(Key::Escape).await;
    let keys = window.keys_pressed();
    assert!(keys <= 8, "{keys} keys");
    assert_eq!(window.text_of("price-total").await, before, "nothing is lost");
    assert!(
        window.focused().await.starts_with("choice-size-xl"),
        "back where it was"
    );
    window.close().await;
}

#[tokio::test]
async fn somebody_known_wants_one_like_it_with_a_change() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.look_around("bag").await;

    window.keys_pressed();
    // Who, and what they had.
    window.type_text("/").await;
    window.text_of("palette-input").await;
    window.type_text("frej").await;
    window.wait_for("W-10").await;
    window.press(Key::Enter).await;
    window.text_of("line-again").await;
    // One like it, in another binding.
    window.type_text("a").await;
    window.text_of("take-order").await;
    window.type_text("3").await;
    window.press(Key::Right).await;
    window.press(Key::Enter).await;
    window.wait_for("Saved on this computer").await;
    // Taken, for the same person.
    window.chord(&[Key::Control], char::from(Key::Enter)).await;
    window.text_of("order-customer").await;
    window.press(Key::Enter).await;
    window.text_of("order-print").await;
    assert!(window.text().await.contains("Freja Sørensen"));
    // The deposit.
    window.type_text("d").await;
    window.text_of("deposit-value").await;
    window.type_text("30").await;
    window.press(Key::Enter).await;
    window.text_of("money-deposit").await;
    // A paper for the bench, and one for the customer.
    window.chord(&[Key::Control], 'p').await;
    window.text_of("paper-pages").await;
    window.chord(&[Key::Control], 'p').await;
    window.text_of("first-print-do").await;
    window.press(Key::Enter).await;
    window.text_of("paper-open").await;
    window.tab_to("reader-bench").await;
    window.press(Key::Right).await;
    window.press(Key::Right).await;
    window.wait_for("Nothing that is meant for you alone").await;
    window.text_of("paper-pages").await;
    window.chord(&[Key::Control], 'p').await;
    window.text_of("paper-open").await;
    let keys = window.keys_pressed();
    assert!(keys <= 40, "{keys} keys");
    window.close().await;
}

#[tokio::test]
async fn a_workshop_that_is_tapped_in_the_file_manager_opens() {
    let home = Home::new("en_GB.UTF-8");
    let file = home.path("Boxes and more.atelier");
    home.cli(&["new", &file.to_string_lossy(), "--sample", "chocolate"]);
    let window = Window::open_with(&home, &[&file.to_string_lossy()]).await;
    window.text_of("start-piece").await;
    window.type_text("g").await;
    window.type_text("o").await;
    window.wait_for("T-219").await;
    window.close().await;

    // It was the last one that was open, so it opens again; one that isn't there is told.
    let gone = home.path("gone.atelier");
    let window = Window::open_with(&home, &[&gone.to_string_lossy()]).await;
    window.wait_for("gone.atelier").await;
    window.close().await;
}

#[tokio::test]
async fn the_code_of_a_printed_card_opens_on_a_fresh_install() {
    let home = Home::new("en_GB.UTF-8");
    let made = home.path("made.atelier").to_string_lossy().into_owned();
    home.cli(&["new", &made, "--sample", "bag"]);
    let sets = ["--set", "left=sail-ember", "--set", "strap=125 cm", "--set", "name=Ada"];
    let told = home.cli(&[&["design", &made, "messenger-bag", "--json"][..], &sets].concat());
    let design: serde_json::Value = serde_json::from_slice(&told.stdout).expect("plain JSON");
    let (code, price) = (&design["code"], &design["price"]["total"]);
    // As its QR code says it, and as a scanner types it.
    let scanned = format!("ATELIER:{}?strap=125+cm&name=Ada#Fern", code.as_str().expect("a code"));

    // A window that was never opened before, and a workshop with nothing but the template.
    let own = home.path("own.atelier").to_string_lossy().into_owned();
    home.cli(&["new", &own]);
    let folder = product_tests::root().join("assets/samples/bag");
    home.cli(&["template", "import", &own, &folder.to_string_lossy()]);
    let window = Window::open_with(&home, &[&own]).await;
    window.text_of("start-piece").await;
    window.type_text("/").await;
    window.text_of("palette-input").await;
    window.type_text(&scanned).await;
    window.text_of("palette-hit-0").await;
    window.press(Key::Enter).await;
    let total = window.text_of("price-total").await;
    assert_eq!(total, format!("€{}", price.as_str().expect("a price")));
    let state = r#"return [document.querySelector("[data-testid=piece-name]").value, document.querySelector("[data-testid=number-strap]").value,
        document.querySelector("[data-testid=text-name]").value, document.querySelector("[data-testid=choice-left-sail-ember]").ariaChecked]"#;
    let state = window.page.execute(state, vec![]).await.expect("what is chosen");
    assert_eq!(state, serde_json::json!(["Fern", "125 cm", "Ada", "true"]));
    window.close().await;
}
