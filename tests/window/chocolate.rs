//! The chocolate maker's sample: a hundred toppings by keyboard, what somebody can't eat, and the sixth topping refused.

use fantoccini::key::Key;

use crate::watch::Watch;
use product_tests::driver::{Home, Window};

#[tokio::test]
async fn five_of_a_hundred_toppings() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.enter("door-look").await;
    window.text_of("sample-chocolate").await;
    window.tab_to("sample-chocolate").await;
    window.press(Key::Enter).await;
    window.text_of("start-piece").await;
    let mut watch = Watch::new("en-chocolate");
    watch.look(&window, "today").await;
    window.type_text("n").await;
    window.text_of("pick-chocolate-bar-forest").await;
    watch.look(&window, "start").await;
    window.enter("pick-chocolate-bar-plain").await;
    window.text_of("price-total").await;
    assert!(window.text().await.contains("0 of 5"), "{}", window.text().await);

    window.tab_to("choice-free-from-nuts").await;
    window.press(Key::Enter).await;
    window.wait_for("It holds nuts.").await;
    assert!(
        window.text().await.contains("19 are closed"),
        "what closes many is said once"
    );
    for (letters, topping) in [
        ("rasp", "raspberry"),
        ("rose p", "rose"),
        ("mango", "mango"),
        ("nibs", "cocoa-nibs"),
        ("sea salt", "sea-salt"),
    ] {
        window.tab_to("find-toppings").await;
        window.type_text(letters).await;
        window.press(Key::Tab).await;
        assert_eq!(
            window.focused().await,
            format!("choice-toppings-{topping}"),
            "after {letters}"
        );
        window.press(Key::Enter).await;
        window.text_of(&format!("in-toppings-{topping}")).await;
        window.tab_to("find-toppings").await;
        window.press(Key::Escape).await;
    }
    window.wait_for("5 of 5").await;
    watch.look(&window, "five-toppings").await;
    window.type_text("kiwi").await;
    window.press(Key::Tab).await;
    window.press(Key::Enter).await;
    let reason = window.text_of("conflict-reason").await;
    assert_eq!(reason, "At most 5, this would be 6.");
    watch.look(&window, "sixth-topping").await;
    window.close().await;
    watch.is_content();
}
