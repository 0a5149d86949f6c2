//! The sample workshop.

use domain::{Action, Status};
use engine::answer::Answer;
use engine::session::Cause;
use engine::slug::Slug;

use super::path;
use super::{bag, env, sample};
use crate::{Choice, SAMPLES};

#[test]
fn the_sample_has_twelve_orders_with_true_journals() {
    for (name, first, last) in [
        ("bag", "W-1031", "W-1042"),
        ("chocolate", "T-208", "T-219"),
        ("pen", "P-512", "P-523"),
        ("ring", "R-208", "R-219"),
        ("shirt", "S-31", "S-42"),
        ("shoe", "P-412", "P-423"),
    ] {
        assert!(SAMPLES.contains(&name));
        let (_folder, shop) = sample(name);
        let orders = shop.orders("", 100).unwrap();
        assert_eq!(orders.len(), 12);
        let numbers: Vec<_> = orders.iter().rev().map(|brief| brief.order.number.as_str()).collect();
        assert_eq!((numbers[0], numbers[11]), (first, last));
        let at = |status| orders.iter().filter(|brief| brief.order.status == status).count();
        assert_eq!(at(Status::Delivered), 2);
        assert_eq!(at(Status::Cancelled), 1);
        for brief in &orders {
            let file = shop.order(&brief.order.number).unwrap();
            let snapshot = file.lines[0].snapshot();
            assert!(
                snapshot.is_some_and(|frozen| frozen.picture.is_some()),
                "{} is frozen with its picture",
                brief.order.number
            );
            let oldest_first: Vec<_> = file.history.iter().rev().map(|happened| happened.at).collect();
            assert!(oldest_first.is_sorted(), "{}", brief.order.number);
            assert!(
                oldest_first.iter().all(|at| at.0 <= super::NOW),
                "nothing lies after today"
            );
        }
        assert!(shop.settings().unwrap().sample);
        let checkup = shop.check().unwrap();
        assert!(checkup.is_sound(), "{checkup:?}");
    }
}

#[test]
fn two_bars_at_least_and_five_toppings_at_most() {
    let (_folder, mut shop) = sample("chocolate");
    let design = shop.design_start("chocolate-bar", None).unwrap();
    assert_eq!(design.line.quantity, 2, "as few as can be had");
    let toppings = |names: &[&str]| {
        let one = |name: &&str| (Slug::new(name).unwrap(), 1);
        Answer::Several(names.iter().map(one).collect())
    };
    let mut choose = |answer: Answer| {
        shop.design_choose(design.line.id, &path("toppings"), Some(answer))
            .unwrap()
    };
    let five = ["almond", "fig", "rose", "mango", "sea-salt"];
    assert!(matches!(choose(toppings(&five)), Choice::Taken(_)));
    let six = [&five[..], &["kiwi"]].concat();
    let Choice::Closed { conflict, .. } = choose(toppings(&six)) else {
        panic!("the sixth is refused");
    };
    assert_eq!(
        conflict.reason.cause,
        Cause::Count {
            min: 0,
            max: 5,
            given: 6
        }
    );
    let Choice::Closed { conflict, .. } = choose(toppings(&["dragon-fruit"])) else {
        panic!("it is sold out");
    };
    assert!(matches!(conflict.reason.cause, Cause::SoldOut(_)));
    let one = shop.design_quantity(design.line.id, 1).unwrap();
    assert_eq!(one.misfits[0].reason.rules[0].as_str(), "two-at-least");
}

#[test]
fn what_is_not_made_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.atelier");
    assert_eq!(
        crate::Workshop::create_sample(&path, "no-such", env(0))
            .err()
            .unwrap()
            .code(),
        "sample.unknown"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let settings = domain::Settings {
        name: "  ".to_owned(),
        ..super::settings()
    };
    let new = crate::NewWorkshop {
        settings,
        logo: Some(b"no picture".to_vec()),
    };
    let refused = crate::Workshop::create(&path, new.clone(), env(0)).err().unwrap();
    assert_eq!(refused.code(), "workshop.logo_refused");
    let refused = crate::Workshop::create(&path, crate::NewWorkshop { logo: None, ..new }, env(0))
        .err()
        .unwrap();
    assert_eq!(refused.code(), "workshop.name_missing");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_pictures_of_the_orders_are_kept_whole() {
    let (_folder, bag) = bag();
    let order = bag.order("W-1042").unwrap();
    let drawn = bag
        .agreed_picture(&order.lines[0])
        .unwrap()
        .expect("the bag has a picture");
    scene::check_profile(&drawn).unwrap();
    assert!(drawn.contains("data:image/png;base64,"), "the images are inside again");
    let size = std::fs::metadata(bag.path()).unwrap().len();
    assert!(
        size < 16 << 20,
        "twelve orders share the template's images: {size} bytes"
    );
}

#[test]
fn the_history_calls_a_sold_out_swatch_by_its_label() {
    let (_folder, bag) = bag();
    let told: Vec<_> = bag
        .history(99)
        .unwrap()
        .into_iter()
        .map(|happened| happened.action)
        .collect();
    let plum = Action::BookChanged {
        entry: "Plum Cordura".to_owned(),
    };
    assert!(told.contains(&plum), "{told:?}");
}

fn measured(answer: &Answer) -> String {
    let Answer::Number(measure) = answer else {
        panic!("{answer:?}")
    };
    measure.to_string()
}

#[test]
fn measures_of_a_card_fill_a_design() {
    let (_folder, mut shop) = sample("shirt");
    let figure = Slug::new("shirt").unwrap();
    let all = shop.measured(&figure, "").unwrap();
    assert_eq!(all.len(), 7, "everybody who was measured, the latest first");
    assert!(all.is_sorted_by(|a, b| a.set.taken >= b.set.taken));
    assert!(shop.measured(&Slug::new("trousers").unwrap(), "").unwrap().is_empty());
    let found = shop.measured(&figure, "tadhg").unwrap();
    let [card] = &found[..] else { panic!("one of that name") };

    let id = shop.design_start("shirt", None).unwrap().line.id;
    let before = shop.history(1000).unwrap().len();
    let taken = shop.design_measures(id, card.set.id).unwrap();
    assert_eq!((taken.taken, taken.left.len()), (20, 0));
    let answered = |shop: &crate::Workshop, name: &str| {
        let design = shop.design(id).unwrap();
        design.piece.session.answers().get(&path(name)).map(measured)
    };
    // The card says 44+1; the template adds the ease by itself, so the body is what counts.
    assert_eq!(answered(&shop, "neck").as_deref(), Some("44 cm"));
    assert_eq!(answered(&shop, "chest").as_deref(), Some("120 cm"));
    assert!(
        shop.design(id).unwrap().piece.missing().is_empty(),
        "nothing is missing"
    );
    assert_eq!(
        shop.history(1000).unwrap().len(),
        before + 1,
        "one step back takes all of them"
    );
    shop.undo().unwrap();
    assert_eq!(answered(&shop, "chest"), None);
}

#[test]
fn a_measure_goes_to_the_nearest_step_and_what_does_not_fit_is_left() {
    let (_folder, mut shop) = sample("shirt");
    let customer = shop.customer_new("Ada", "", "").unwrap().id;
    let taken = |name: &str, text: &str| {
        domain::measures::Taken::parse(
            domain::measures::Landmark::Known(Slug::new(name).unwrap()),
            text,
            quantity::Unit::In,
        )
        .unwrap()
    };
    let set = domain::MeasureSet {
        id: [0; 16].into(),
        customer,
        figure: Slug::new("shirt").unwrap(),
        taken: shop.today_date().unwrap(),
        measures: vec![
            taken("shoulders", "17 + 1/4"),
            taken("chest", "38"),
            taken("sleeve", "9"),
        ],
        note: String::new(),
    };
    let set = shop.measures_keep(None, set).unwrap();
    let id = shop.design_start("shirt", None).unwrap().line.id;
    let took = shop.design_measures(id, set.id).unwrap();
    assert_eq!((took.taken, took.left.len()), (2, 1), "nobody's sleeve is nine inches");
    let answers = took.design.piece.session.answers();
    // 17 1/4 in with what is added are 43.815 cm, for the template adds nothing there; 38 in are 96.52 cm.
    assert_eq!(measured(&answers[&path("shoulders")]), "44 cm");
    assert_eq!(measured(&answers[&path("chest")]), "96.5 cm");
}

#[test]
fn a_view_of_the_orders_holds_what_it_says() {
    let (_folder, shop) = sample("shirt");
    use crate::View::{All, Due, Making, Open, Ready};
    use crate::{Listed, OrderBrief, Part, View};
    let seen =
        |view: View, text: &str, part: Part| -> Listed<OrderBrief> { shop.orders_seen(view, text, part).unwrap() };
    let count = |view: View, text: &str| {
        let all = seen(view, text, Part::ALL);
        assert_eq!(all.rows.len(), all.count as usize);
        all.count
    };
    assert_eq!(
        [All, Open, Due, Making, Ready].map(|view| count(view, "")),
        [12, 9, 2, 3, 2]
    );
    assert_eq!(count(Open, "rafael"), 2, "words narrow a view down");
    assert_eq!(count(Ready, "hannah"), 0);
    for (view, text) in [(All, ""), (All, "s-3"), (Open, ""), (Open, "shirt")] {
        let all = seen(view, text, Part::ALL);
        assert!(all.count > 6, "{view:?} {text}");
        let mut parts = Vec::new();
        for from in (0..all.count).step_by(4) {
            let part = seen(view, text, Part { from, limit: 4 });
            assert_eq!((part.count, part.more), (all.count, false));
            parts.extend(part.rows);
        }
        assert_eq!(parts, all.rows, "the parts are the whole: {view:?} {text}");
    }
    let open = seen(Open, "", Part::ALL);
    let due: Vec<_> = open
        .rows
        .iter()
        .map(|brief| (brief.order.due.is_none(), brief.order.due))
        .collect();
    assert!(due.is_sorted(), "those due first first");
}

#[test]
fn one_like_an_ordered_piece_begins_in_the_newest_version() {
    let (_folder, mut shop) = sample("shirt");
    let ordered = shop.order("S-33").unwrap().lines.remove(0);
    let design = shop.design_again(ordered.id).unwrap();
    let answers = design.piece.session.answers();
    assert_eq!(answers[&path("collar")], Answer::One(Slug::new("cutaway").unwrap()));
    assert_eq!(
        measured(&answers[&path("sleeve-right")]),
        "66 cm",
        "measures come along"
    );
    assert_eq!((design.line.order, design.line.quantity), (None, ordered.quantity));
    assert_eq!(design.price().unwrap(), design.line.price);
    assert!(design.misfits.is_empty() && design.piece.missing().is_empty());

    // What is sold out since is told, not dropped.
    let cloth = Slug::new("twill-navy").unwrap();
    shop.book_set(domain::book::BookEntry::SoldOutSwatch(cloth)).unwrap();
    let design = shop.design_again(ordered.id).unwrap();
    assert_eq!(design.misfits.len(), 1);
    let begun = design.line.id;
    assert!(
        shop.design_again(begun).is_err(),
        "a design that nobody ordered is no piece of an order"
    );
}

#[test]
fn a_word_that_the_shoemaker_refuses_is_refused_however_it_is_written() {
    let (_folder, mut shop) = sample("shoe");
    let id = shop.design_start("shoe", None).unwrap().line.id;
    for word in ["Dork Wad", "Dorkwad", "D0RKWAD"] {
        let Ok(Choice::Closed { conflict, .. }) =
            shop.design_choose(id, &path("stamp"), Some(Answer::Text(word.into())))
        else {
            panic!("{word} was taken")
        };
        assert_eq!(conflict.reason.cause, Cause::Word, "{word}");
    }
    let taken = shop
        .design_choose(id, &path("stamp"), Some(Answer::Text("Ada".into())))
        .unwrap();
    assert!(matches!(taken, Choice::Taken(_)));
}
