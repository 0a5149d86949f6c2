//! Rows and a product within a product in the Studio: by typed keys, axe watching.

use std::process::Command;
use std::time::Duration;

use fantoccini::key::Key;
use product_tests::driver::{Home, Window};
use product_tests::{program, root};

use crate::watch::Watch;

#[tokio::test]
async fn names_come_as_they_are_counted() {
    let home = Home::for_pictures("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.enter("door-look").await;
    window.enter("sample-bag").await;
    window.text_of("start-piece").await;
    window.close().await;
    let workshop = home.files("atelier").remove(0);
    let mut import = Command::new(program("atelier-cli"));
    import
        .args(["template", "import"])
        .arg(&workshop)
        .arg(root().join("tests/cli/gift-box"));
    // The window may still be putting the file down.
    let mut tries = (0..50).map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        import.status().expect("atelier-cli can be started").success()
    });
    assert!(tries.any(|taken| taken), "the template is taken in");

    let window = Window::open(&home).await;
    window.text_of("start-piece").await;
    window.type_text("n").await;
    window.enter("pick-gift-box-plain").await;
    window.text_of("price-total").await;
    let mut watch = Watch::new("en-within");
    assert!(window.text().await.contains("Name 1") && !window.text().await.contains("Name 2"));
    window.tab_to("number-names").await;
    window.type_text("2").await;
    window.press(Key::Enter).await;
    window.wait_for("Name 2").await;
    window.walk_to_choice("names[2]/font", "script").await;
    window.press(Key::Enter).await;
    // What the choice closes says so: the other wood now names it.
    window.wait_for("Not with name 2 · Lettering").await;
    watch.look(&window, "rows").await;
    window.walk_to_choice("wood", "oak").await;
    window.press(Key::Enter).await;
    let reason = window.text_of("conflict-reason").await;
    assert!(reason.contains("name 2 · Lettering"), "{reason}");
    watch.look(&window, "rows-closed").await;
    window.press(Key::Escape).await;
    window.tab_to("date-day").await;
    window.type_text("soon").await;
    window.press(Key::Enter).await;
    window.wait_for("is not a date").await;
    for _ in 0..4 {
        window.press(Key::Backspace).await;
    }
    window.type_text("14.2.2027").await;
    window.press(Key::Enter).await;
    window.wait_for("Saved").await;
    window.tab_to("colour-ribbon-light").await;
    for _ in 0..9 {
        window.press(Key::Right).await;
    }
    window.wait_for("Take it back").await;
    watch.look(&window, "day-and-colour").await;
    window.close().await;
    watch.is_content();
}
