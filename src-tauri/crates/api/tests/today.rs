//! Today: what waits for the customer, and the bench's sheets in one go.

use api::types::DepositView;
use api::{App, Places};

fn sample(folder: &std::path::Path, name: &str) -> App {
    let mut app = App::new(Places::inside(folder)).unwrap_or_else(|error| panic!("{}", error.message));
    app.look_around(name).expect("the sample opens");
    app
}

#[test]
fn all_sheets_of_today_are_one_file_and_each_is_noted() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut app = sample(folder.path(), "chocolate");
    let today = app.today().expect("there is a today");
    assert!(today.sheets >= 3, "{}", today.sheets);
    let out = app.print_today(&mut |_| true).expect("they are printed");
    let pdf = std::fs::read(&out.path).expect("the file is there");
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(out.message.contains(&today.sheets.to_string()), "{}", out.message);
    let agreed = today.due.iter().filter(|row| row.status == "agreed");
    let at_the_bench: Vec<&str> = today
        .making
        .iter()
        .chain(agreed)
        .map(|row| row.number.as_str())
        .collect();
    assert_eq!(at_the_bench.len(), today.sheets);
    for number in at_the_bench {
        assert!(!app.order(number).expect("an order").papers.is_empty(), "{number}");
    }
    let ready = &today.ready[0].number;
    assert!(
        app.order(ready).expect("an order").papers.is_empty(),
        "what is ready needs none"
    );
    let again = app.print_today(&mut |_| true).expect("once more");
    assert_eq!(again.path, out.path, "the same file of the same day");
}

#[test]
fn an_open_deposit_waits_for_the_customer() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut app = sample(folder.path(), "bag");
    let waits = |app: &App| {
        let today = app.today().expect("there is a today");
        today
            .waiting
            .into_iter()
            .map(|one| (one.order.number, one.what))
            .collect::<Vec<_>>()
    };
    let before = waits(&app);
    let number = "W-1042";
    assert!(before.iter().all(|(waiting, _)| waiting != number), "{before:?}");
    let deposit = DepositView {
        kind: "amount".to_owned(),
        value: "40".to_owned(),
    };
    app.ask_deposit(number, &deposit).expect("a deposit can be asked for");
    let asked = waits(&app);
    let what = asked
        .iter()
        .find(|(waiting, _)| waiting == number)
        .map(|(_, what)| what.as_str());
    assert_eq!(what, Some("deposit of €40.00 open"));
}
