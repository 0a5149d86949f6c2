//! How many equal pieces are wanted, in rules and prices.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder};
use quantity::{Measure, Unit};

const PEN: &str = r#"
    format = 1
    id = "pen"
    label = "Pen"
    currency = "EUR"
    base_price = "20"
    option = [
        { id = "logo", label = "Logo", kind = "one", values = [{ id = "none", label = "None" }, { id = "engraved", label = "Engraved" }, { id = "cast", label = "Cast" }] },
        { id = "box", label = "Box", kind = "switch" },
        { id = "surprise", label = "Surprise", kind = "switch" },
    ]
    rule = [
        { id = "cast-from-fifty", rule = "when [logo] is cast then [quantity] at least 50" },
        { id = "one-surprise", rule = "when [quantity] less than 5 then [surprise] is off" },
    ]
    price = [
        { id = "logo", label = "Logo", when = "[logo] is engraved", amount = "if [quantity] at least 10 then 3 EUR else 5 EUR" },
        { id = "form", label = "Form", when = "[logo] is cast", amount = "200 EUR / [quantity]" },
    ]
"#;

fn model(text: &str) -> Model {
    let folder = Folder::from([("template.toml".to_owned(), text.as_bytes().to_vec())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    compile(&package.template, &package.library).0
}

fn session(model: &Model, quantity: u32) -> Session {
    Session::new(model, &Book::default(), quantity)
}

fn path(text: &str) -> Path {
    Path::parse(text).expect("a path")
}

fn one(value: &str) -> Answer {
    Answer::One(Slug::new(value).expect("a slug"))
}

fn many(quantity: u32) -> Answer {
    Answer::Number(Measure::new(quantity, Unit::One))
}

#[test]
fn the_fewest_that_can_be_had_is_known() {
    let least = |rule: &str| {
        let rules = format!("rule = [\n{{ id = \"few\", rule = \"{rule}\" }},");
        Session::least_quantity(&model(&PEN.replace("rule = [", &rules)), &Book::default())
    };
    assert_eq!(Session::least_quantity(&model(PEN), &Book::default()), 1);
    assert_eq!(least("[quantity] at least 2"), 2);
    assert_eq!(least("[logo] is cast"), 50, "by another rule");
    assert_eq!(
        least("[quantity] at least 2 and [quantity] at most 1"),
        1,
        "nothing can be had"
    );
}

#[test]
fn rules_ask_how_many_are_wanted_and_blame_it() {
    let model = model(PEN);
    let ten = session(&model, 10);
    let logo = &ten.view().options[0];
    assert_eq!(logo.closed, [Slug::new("cast").expect("a slug")]);
    let why = ten.why_closed(&path("logo"), &one("cast")).expect("it is closed");
    let blamed: Vec<_> = why
        .reason
        .choices
        .iter()
        .map(|chosen| (chosen.option.to_string(), chosen.answer.clone()))
        .collect();
    assert_eq!(blamed, [("quantity".to_owned(), many(10))]);
    assert_eq!(why.ways[0].changes, [(path("quantity"), Some(many(50)))]);
    assert_eq!(session(&model, 50).view().options[0].closed, []);
}

#[test]
fn it_is_not_a_choice_of_the_piece() {
    let model = model(PEN);
    let mut pens = session(&model, 10);
    assert!(pens.answers().is_empty());
    let quantity = model
        .template()
        .options
        .iter()
        .position(|option| option.is_quantity())
        .expect("it is asked for");
    assert!(!pens.view().options[quantity].visible);
    // Two logos, with a box and without, with a surprise and without.
    assert_eq!(pens.count().number, 8u32.into());
    assert_eq!(session(&model, 1).count().number, 4u32.into());
    pens.choose(&path("quantity"), many(60)).expect("so many can be had");
    assert_eq!((pens.quantity(), pens.answers().len()), (60, 0));
    pens.choose(&path("logo"), one("cast")).expect("from fifty on");
    let conflict = pens
        .choose(&path("quantity"), many(20))
        .expect_err("too few for a cast logo");
    assert_eq!(conflict.reason.choices[0].option, path("logo"));
    assert_eq!(pens.quantity(), 60);
    pens.clear(&path("quantity"));
    assert_eq!(pens.quantity(), 60, "there is always some quantity");
    let surprise = pens.surprise(3).expect("a piece");
    assert!(!surprise.contains_key(&path("quantity")));
}

#[test]
fn answers_that_need_more_pieces_come_back() {
    let model = model(PEN);
    let mut fifty = session(&model, 50);
    fifty.choose(&path("logo"), one("cast")).expect("from fifty on");
    let mut two = session(&model, 2);
    let refused = two.restore(fifty.answers().clone());
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].wanted.option, path("logo"));
}

#[test]
fn how_many_comes_before_what_hangs_on_it() {
    let model = model(PEN);
    let mut pens = session(&model, 1);
    let all = [(path("logo"), one("cast")), (path("quantity"), many(50))];
    assert_eq!(pens.set_all(all.into()), Ok(()));
    assert_eq!(pens.quantity(), 50);
}

#[test]
fn prices_go_down_with_more_pieces() {
    let model = model(PEN);
    let price = |quantity: u32, logo: &str| {
        let mut pens = session(&model, quantity);
        pens.choose(&path("logo"), one(logo)).expect("it can be had");
        pens.price().total.to_string()
    };
    assert_eq!(price(9, "engraved"), "25.00 EUR");
    assert_eq!(price(10, "engraved"), "23.00 EUR");
    assert_eq!(price(50, "cast"), "24.00 EUR");
    assert_eq!(price(300, "cast"), "20.67 EUR");
}

#[test]
fn too_few_for_any_piece_is_said() {
    let model = model(&format!("{PEN}[[preset]]\nid = 'p'\nlabel = 'P'\n").replace(
        r#"rule = ["#,
        r#"rule = [{ id = "in-pairs", rule = "[quantity] at least 2" }, "#,
    ));
    let one = session(&model, 1);
    let conflict = one.quantity_conflict().expect("one is too few");
    assert_eq!(conflict.reason.rules, [Slug::new("in-pairs").expect("a slug")]);
    let mut all_else = one.clone();
    for (option, answer) in [("logo", self::one("none")), ("box", Answer::Switch(true))] {
        all_else.choose(&path(option), answer).expect("it can be had");
    }
    let view = all_else.view();
    assert!(
        view.missing.is_empty() && !view.complete,
        "nothing is missing, and it can't be made"
    );
    let mut again = session(&model, 1);
    assert_eq!(again.restore(Default::default()).len(), 1);
    again.choose(&path("quantity"), many(2)).expect("two can be had");
    assert_eq!((again.quantity_conflict(), again.quantity()), (None, 2));
    assert!(session(&model, 2).quantity_conflict().is_none());
}

#[test]
fn without_a_word_about_it_there_is_no_such_option() {
    let plain = model(
        &PEN.lines()
            .filter(|line| !line.contains("[quantity]"))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    assert!(plain.template().options.iter().all(|option| !option.is_quantity()));
    let ten = session(&plain, 10);
    assert_eq!((ten.quantity(), ten.view().options.len()), (10, 3));
    assert!(matches!(ten.view().options[0].open, Open::Values(_)));
}
