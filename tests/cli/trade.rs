//! The trade without a template: words, articles, money, measures, tables.

use crate::{Place, bytes};

#[test]
fn an_order_of_words_is_paid_and_found_by_what_is_left() {
    let place = Place::with_sample();
    let shop = place.workshop();
    let taken = place.done(&[
        "order",
        "new",
        &shop,
        "--customer",
        "Zoë Ahlers",
        "--words",
        "Belt, 3 cm\nbrass buckle",
        "--price",
        "85",
    ]);
    let number = taken["number"].as_str().expect("it has a number").to_owned();
    assert_eq!(taken["lines"][0]["kind"], "free");
    place.done(&["order", "deposit", &shop, &number, "--percent", "50"]);
    let paid = place.done(&["order", "pay", &shop, &number, "40.50"]);
    assert_eq!(paid["row"]["to_pay"], "€44.50");
    assert_eq!(paid["bill"]["deposit_open"], "€2.00");
    place.refused(&["order", "pay", &shop, &number, "1e3"], "input.money");
    place.refused(
        &["order", "pay", &shop, &number, "5", "--day", "2999-01-01"],
        "payment.ahead",
    );
    place.refused(
        &["order", "discount", &shop, &number, "--percent", "5"],
        "discount.reason_missing",
    );
    place.refused(
        &[
            "order", "discount", &shop, &number, "--to", "5", "--piece", "9", "--reason", "x",
        ],
        "line.unknown",
    );
    place.refused(
        &["order", "new", &shop, "--customer", "A", "--words", " ", "--price", "1"],
        "order.words_missing",
    );
    place.done(&["undo", &shop]);
    assert_eq!(
        place.done(&["order", "show", &shop, &number])["row"]["to_pay"],
        "€85.00"
    );
}

#[test]
fn a_table_comes_in_whole_or_not_at_all() {
    let place = Place::with_sample();
    let shop = place.workshop();
    let table = place.path("orders.csv");
    let rows = "Kunde;Telefon;Was;Preis;Fällig\nMara Lind;0171 555;Gürtel;85,00 €;12.6.2027\nJon;;Tasche;billig;\n";
    std::fs::write(&table, rows).expect("it can be written");
    let table = table.to_string_lossy().into_owned();
    let before = place.history();
    let tried = place.call(&["table", &shop, &table, "--try"]);
    assert_eq!(
        (tried.code, &tried.json["preview"]["faulty"]),
        (1, &1.into()),
        "{}",
        tried.json
    );
    place.refused(&["table", &shop, &table], "import.faulty");
    assert_eq!(place.history(), before, "nothing half done");
    place.done(&["table", &shop, &table, "--leave-out"]);
    let found = place.done(&["order", "list", &shop, "--search", "lind gürtel"]);
    assert_eq!(found["orders"].as_array().map(Vec::len), Some(1));
    place.done(&["undo", &shop]);
    let found = place.done(&["order", "list", &shop, "--search", "lind"]);
    assert_eq!(found["orders"].as_array().map(Vec::len), Some(0));
    place.refused(&["table", &shop, &shop], "import.unreadable");
}

#[test]
fn measures_are_kept_and_asked_about() {
    let place = Place::with_sample();
    let shop = place.workshop();
    place.done(&[
        "customer",
        "new",
        &shop,
        "Ada Brandt",
        "--contact",
        "0171 5550101",
        "--allergies",
        "nickel",
    ]);
    let kept = place.done(&[
        "customer",
        "measure",
        &shop,
        "Ada Brandt",
        "--figure",
        "shirt",
        "--set",
        "neck=38+2",
        "--set",
        "chest=10",
    ]);
    let set = &kept["measures"][0];
    assert_eq!(
        (&set["rows"][0]["typed"], &set["rows"][0]["finished"]),
        (&"38 cm +2 cm".into(), &"40 cm".into())
    );
    assert_eq!(set["questions"].as_array().map(Vec::len), Some(2), "{set}");
    place.refused(
        &[
            "customer",
            "measure",
            &shop,
            "Ada Brandt",
            "--figure",
            "shirt",
            "--set",
            "neck=wide",
        ],
        "input.measure",
    );
    place.done(&["customer", "new", &shop, "A. Brandt", "--contact", "ada@example.org"]);
    let joined = place.done(&["customer", "join", &shop, "Ada Brandt", "A. Brandt"]);
    assert_eq!(joined["row"]["contact"], "0171 5550101\nada@example.org");
    let allowed = place.done(&["customer", "allow", &shop, "Ada Brandt", "pictures"]);
    assert_eq!(allowed["consents"][0]["allowed"], true);
    let out = place.path("ada.json");
    place.done(&[
        "customer",
        "export",
        &shop,
        "Ada Brandt",
        "--out",
        &out.to_string_lossy(),
    ]);
    let all = String::from_utf8(bytes(&out)).expect("it is text");
    for told in ["ada@example.org", "nickel", "38 cm", "A. Brandt"] {
        assert!(all.contains(told), "{told} goes out with her");
    }
}

#[test]
fn a_version_waits_until_it_is_used() {
    let place = Place::with_sample();
    let shop = place.workshop();
    let folder = place.text("bag");
    place.done(&["template", "export", &shop, "messenger-bag", &folder]);
    let toml = place.path("bag").join("template.toml");
    let text = String::from_utf8(bytes(&toml)).expect("it is text");
    std::fs::write(&toml, text.replacen("base_price = \"", "base_price = \"1", 1)).expect("it can be written");
    let from = |place: &Place| place.done(&["template", "list", &shop])["templates"][0]["from"].clone();
    let before = from(&place);
    assert_eq!(place.done(&["template", "import", &shop, &folder])["version"], 2);
    assert_eq!(from(&place), before, "it waits");
    let waiting = place.done(&["template", "changes", &shop, "messenger-bag"]);
    assert_eq!(
        waiting["waiting"]["changes"].as_array().map(Vec::len),
        Some(1),
        "{waiting}"
    );
    place.done(&["template", "use", &shop, "messenger-bag"]);
    assert_ne!(from(&place), before);
    place.refused(&["template", "use", &shop, "messenger-bag"], "template.nothing_waits");
    place.done(&["template", "stop", &shop, "messenger-bag"]);
    assert_eq!(
        place.done(&["template", "list", &shop])["templates"]
            .as_array()
            .map(Vec::len),
        Some(0)
    );
}

#[test]
fn a_table_goes_out_without_formulas_and_comes_in_again() {
    let place = Place::with_sample();
    let shop = place.workshop();
    place.done(&[
        "customer",
        "new",
        &shop,
        "=HYPERLINK(\"http://x\")",
        "--contact",
        "+49 171 5550101",
        "--note=-1+1",
    ]);
    let out = place.path("customers.csv");
    let written = place.done(&["list", &shop, "customers", "--out", &out.to_string_lossy()]);
    let text = String::from_utf8(bytes(&out)).expect("it is text");
    for line in text.lines().skip(1) {
        for cell in line.split(',').map(|cell| cell.trim_matches('"')) {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell} would be calculated");
        }
    }
    place.refused(
        &["list", &shop, "customers", "--out", &out.to_string_lossy()],
        "file.exists",
    );
    let other = place.text("other.atelier");
    place.done(&["new", &other]);
    place.done(&["table", &other, &out.to_string_lossy()]);
    let again = place.done(&["customer", "list", &other]);
    assert_eq!(
        again["customers"].as_array().map(|rows| rows.len().into()),
        Some(written["rows"].clone())
    );
    let found = place.done(&["customer", "list", &other, "--search", "hyperlink"]);
    assert_eq!(
        found["customers"][0]["contact"], "+49 171 5550101",
        "the guard is taken off again"
    );
    let orders = place.path("orders.csv");
    assert_eq!(
        place.done(&["list", &shop, "orders", "--out", &orders.to_string_lossy()])["rows"],
        12
    );
}
