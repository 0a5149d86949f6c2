//! A workshop file that was damaged while it was closed: one button brings everything back.

use fantoccini::key::Key;
use product_tests::driver::{Home, PATIENCE, Window};
use product_tests::program;

#[tokio::test]
async fn a_damaged_workshop_is_put_back_by_one_button() {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.text_of("door-start").await;
    window.enter("door-start").await;
    window.text_of("new-create").await;
    window.type_text("Fern and Fell").await;
    window.press(Key::Enter).await;
    window.text_of("today-copies").await;
    // One's own workshop is empty; the sample's bag is a start.
    window.type_text("n").await;
    window.text_of("sample-bag").await;
    window.enter("sample-bag").await;
    window.text_of("pick-messenger-bag-plain").await;
    let workshop = home.files("atelier").remove(0);
    // The first round comes by itself.
    let end = tokio::time::Instant::now() + PATIENCE;
    while home.files("atelier-copy").is_empty() {
        assert!(tokio::time::Instant::now() < end, "no copy was ever taken");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    window.kill().await;
    let mut bytes = std::fs::read(&workshop).expect("the file can be read");
    bytes.fill(0xa5);
    std::fs::write(&workshop, bytes).expect("the file can be written");

    let window = Window::open(&home).await;
    window.text_of("rescue-put-back").await;
    window.enter("rescue-put-back").await;
    window.text_of("today-copies").await;
    window.wait_for("Put back as it was").await;
    let aside = home.files_named(".aside-");
    assert!(!aside.is_empty(), "the damaged file was kept");
    window.close().await;
    let check = std::process::Command::new(program("atelier-cli"))
        .args(["check", &workshop.to_string_lossy()])
        .env("XDG_CONFIG_HOME", home.path("config"))
        .env("XDG_DATA_HOME", home.path("data"))
        .status();
    assert!(check.expect("atelier-cli can be started").success());
}
