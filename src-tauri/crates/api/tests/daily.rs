//! The daily look at the whole file: once a day, told when something is wrong.

use std::path::Path;

use api::{Access, App, Places};

fn app(folder: &Path) -> App {
    App::new(Places::inside(folder)).unwrap_or_else(|error| panic!("{}", error.message))
}

#[test]
fn damage_is_told_and_soundness_is_remembered() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("own.atelier");
    let mut app = app(folder.path());
    app.create_empty(&file, "Own", "EUR").expect("a workshop can be made");
    let look = app.check_due().expect("it was never looked at");
    app.checked(look.run().expect("it can be read")).expect("it is sound");
    assert!(app.check_due().is_none(), "once a day is enough");

    app.take_sample("bag").expect("the sample's template comes in");
    drop(app);
    let mut bytes = std::fs::read(&file).expect("the file can be read");
    // Inside a picture, where opening doesn't look.
    let picture = bytes
        .windows(4)
        .position(|window| window == b"IDAT")
        .expect("the template has pictures");
    bytes[picture + 8] ^= 1;
    std::fs::write(&file, bytes).expect("the file can be written");
    let settings = Places::inside(folder.path()).settings();
    let text = std::fs::read_to_string(&settings).expect("there are settings");
    let asked_again = text.replace("\"checked\"", "\"once\"");
    std::fs::write(&settings, asked_again).expect("they can be written");
    let mut app = self::app(folder.path());
    app.open(&file, Access::Work).expect("its end is sound");
    let look = app.check_due().expect("nobody remembers a look");
    let told = app
        .checked(look.run().expect("it can be read"))
        .map_err(|error| app.word(&error));
    assert_eq!(told.err().map(|error| error.code).as_deref(), Some("workshop.damaged"));
    assert!(app.check_due().is_none(), "told once a day, not every minute");
}

#[test]
fn a_copy_that_is_stopped_is_none_and_throws_none_away() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("own.atelier");
    let mut app = app(folder.path());
    app.create_empty(&file, "Own", "EUR").expect("a workshop can be made");
    let round = app.copy_now().expect("it is open");
    app.copied(round.run(&mut |_| true)).expect("a copy is taken");
    app.take_sample("bag").expect("there is something new");
    let copies = |app: &App| app.copies().expect("they are told").places[0].copies.len();
    assert_eq!(copies(&app), 1);
    for renewing in [false, true] {
        let round = if renewing { app.copy_renewing() } else { app.copy_now() };
        let copied = round.expect("it is open").run(&mut |_| false);
        assert!(copied.was_stopped());
        let told = app.copied(copied).map_err(|error| app.word(&error));
        assert_eq!(told.err().map(|error| error.code).as_deref(), Some("work.stopped"));
        assert_eq!(copies(&app), 1, "the earlier one is still there");
    }
}
