//! What a session answers, as tables: one small template, choices in a line of text, and what follows from them.

mod full;
mod reading;
mod typed;

use engine::book::Book;
use engine::model::{Diagnostics, compile};
use engine::session::{Open, Session};
use reading::{choose, model_of, path, shown, told, tray};

fn session_with(choices: &str) -> Session {
    let mut session = Session::new(&tray(), &Book::default(), 1);
    for choice in choices.split_whitespace() {
        let (option, answer) = choose(session.model(), choice);
        assert_eq!(session.choose(&option, answer), Ok(()), "{choice} of {choices}");
    }
    session
}

#[test]
fn the_tray_is_sound() {
    let (_, found) = compile(tray().template(), tray().library());
    assert_eq!(
        found,
        Diagnostics {
            edges: found.edges,
            parts: found.parts,
            modules: found.modules,
            ..Diagnostics::default()
        }
    );
}

#[test]
fn open_values_follow_every_choice() {
    let cases = [
        ("", "size", "s m l"),
        ("width=36cm", "size", "l"),
        ("lid=on", "size", "m l"),
        ("lid=on size=m", "size", "m l"),
        ("size=m", "width", "20..34"),
        ("size=l", "width", "20..40"),
        ("size=s", "lid", "off"),
        ("size=s", "hinge", "nothing"),
        ("hinge=steel", "lid", "on"),
        ("", "hinge", "brass steel"),
        ("", "feet", "round square cork"),
        ("feet=round:1", "feet", "round square cork"),
        ("feet=cork:1,round:1", "feet", "round cork"),
        ("feet=round:2,cork:1", "feet", "round cork"),
        ("", "name", "free"),
        ("", "polish", "nothing"),
    ];
    for (choices, option, expected) in cases {
        let view = session_with(choices).view();
        let seen = view.options.iter().find(|o| o.path == path(option)).expect("an option");
        assert_eq!(shown(&seen.open), expected, "{option} after `{choices}`");
    }
}

#[test]
fn what_is_closed_is_explained() {
    let cases = [
        (
            "size=s",
            "lid=on",
            "lid=on: Rules by small-is-open because size=s; or size=m",
        ),
        (
            "lid=on",
            "size=s",
            "size=s: Rules by small-is-open because lid=on; or lid=off",
        ),
        (
            "hinge=brass",
            "lid=off",
            "lid=off: FallsAway hinge because hinge=brass; or hinge gone",
        ),
        (
            "lid=off",
            "hinge=brass",
            "hinge=brass: Hidden because lid=off; or lid=on",
        ),
        (
            "size=s",
            "hinge=brass",
            "hinge=brass: Hidden by small-is-open because size=s; or size=m",
        ),
        (
            "size=m",
            "width=36cm",
            "width=36 cm: 20..34, nearest 34 by wide-is-large because size=m; or size=l",
        ),
        ("size=m", "width=31cm", "width=31 cm: 20..34, nearest 30 32"),
        ("", "width=41cm", "width=41 cm: 20..40, nearest 40"),
        ("size=m", "width=19cm", "width=19 cm: 20..34, nearest 20"),
        (
            "feet=cork:1,round:1",
            "feet=cork:1,round:1,square:1",
            "feet=square:1: Rules by cork-alone because feet=cork:1; or feet=round:1,square:1",
        ),
        ("", "feet=round:2,square:2", "feet=round:2,square:2: Count 2..3 not 4"),
        ("", "feet=round:3", "feet=round:3: Count 0..2 not 3"),
        ("", "size=xl", "size=xl: Unknown"),
        ("", "colour=red", "colour=red: Unknown"),
        ("", "lid=\"yes\"", "lid=\"yes\": WrongKind"),
        ("", "width=3kg", "width=3 kg: WrongKind"),
        ("", "name=\"Friedrich\"", "name=\"Friedrich\": TooLong 5 not 9"),
        ("", "name=\"a/b/c\"", "name=\"a/b/c\": TooManyLines 2 not 3"),
        ("", "name=\"R2\"", "name=\"R2\": Character 2"),
    ];
    for (choices, wanted, expected) in cases {
        let session = session_with(choices);
        let (option, answer) = choose(session.model(), wanted);
        let conflict = session
            .why_closed(&option, &answer)
            .unwrap_or_else(|| panic!("{wanted} is open"));
        assert_eq!(told(&conflict), expected, "{wanted} after `{choices}`");
    }
}

#[test]
fn a_text_counts_characters_as_people_do() {
    for text in ["Zoë", "Zoe\u{308}", "Jörg", "a b", "ab/cd", "क्षि"] {
        let wanted = format!("name=\"{text}\"");
        let session = session_with("");
        let (option, answer) = choose(session.model(), &wanted);
        assert_eq!(
            session.why_closed(&option, &answer),
            None,
            "{text} fits five characters"
        );
    }
}

#[test]
fn late_choices_are_blamed_first() {
    let rules = "
        [[rule]]
        id = \"not-both\"
        rule = \"not ([a] is on and [c] is on)\"
        [[rule]]
        id = \"nor-these\"
        rule = \"not ([b] is on and [c] is on)\"";
    let model = model_of(&reading::switches(&["a", "b", "c"], rules));
    for (order, blamed) in [("a=on b=on", "b=on"), ("b=on a=on", "a=on")] {
        let mut session = Session::new(&model, &Book::default(), 1);
        for choice in order.split(' ') {
            let (option, answer) = choose(&model, choice);
            assert_eq!(session.choose(&option, answer), Ok(()));
        }
        let (option, answer) = choose(&model, "c=on");
        let told = told(&session.why_closed(&option, &answer).expect("closed"));
        assert!(told.contains(&format!("because {blamed};")), "{told} after {order}");
        assert!(told.ends_with("or a=off b=off"), "both must change: {told}");
    }
}

#[test]
fn prices_follow_the_lines() {
    let cases = [
        // base 20, freight 6, the first two feet 0.90
        ("", "26.90"),
        ("width=26cm", "24.90"),
        // 3.335 is 3.34 on its line
        ("size=l", "30.24"),
        // lid 5, brass 1, edge 0.011 * 50 = 0.55
        ("lid=on", "33.45"),
        ("lid=on hinge=steel", "32.45"),
        ("name=\"Ada\"", "27.90"),
        ("feet=square:2,round:1", "27.30"),
    ];
    for (choices, expected) in cases {
        let price = session_with(choices).price();
        assert_eq!(
            price.total.to_string(),
            format!("{expected} EUR"),
            "`{choices}`: {price:#?}"
        );
        assert_eq!(
            price.lines.iter().map(|l| l.amount.minor).sum::<i64>(),
            price.total.minor
        );
    }
}

#[test]
fn a_formula_without_a_value_is_told() {
    let view = session_with("size=l width=38cm").view();
    let problems: Vec<String> = view
        .problems
        .iter()
        .map(|p| format!("{:?}: {}", p.place, p.error))
        .collect();
    assert_eq!(problems, ["Price(Slug(\"freight\")): `freight` has no row for it"]);
}

#[test]
fn amounts_and_work_follow_the_piece() {
    let session = session_with("lid=on size=l feet=round:2,square:1");
    let materials = session.materials();
    // 30 cm by 300 mm / 2 + 1 cm
    assert_eq!(
        materials[0].quantity.in_unit(materials[0].unit).map(|n| n.to_string()),
        Some("0.048".to_owned())
    );
    let parts: Vec<_> = session
        .parts()
        .iter()
        .map(|p| (p.count, p.width.value.to_string()))
        .collect();
    assert_eq!(parts, [(3, "160".to_owned())]);
    let steps: Vec<_> = session.steps().iter().map(|s| (s.id.to_string(), s.minutes)).collect();
    assert_eq!(steps, [("saw".to_owned(), 10), ("hang".to_owned(), 4)]);
    assert_eq!(session.minutes(), 10 + 4 + 5 + 4, "steps, the large size, the lid");
    let reminders: Vec<_> = session
        .reminders()
        .iter()
        .map(|r| r.text.get("en").to_owned())
        .collect();
    assert_eq!(reminders, ["Measure twice.", "Long saw."]);
    assert_eq!(session.view().advice.len(), 1, "a large tray should have a name");
}

#[test]
fn a_piece_is_complete_when_nothing_is_left_to_ask() {
    let cases = [
        ("", "feet"),
        ("feet=round:1", "feet"),
        ("feet=round:2", ""),
        ("feet=round:2 lid=on", "hinge"),
        ("feet=round:2 hinge=steel", ""),
    ];
    for (choices, missing) in cases {
        let view = session_with(choices).view();
        let names: Vec<String> = view.missing.iter().map(ToString::to_string).collect();
        assert_eq!(names.join(" "), missing, "`{choices}`");
        assert_eq!(view.complete, missing.is_empty());
    }
}

#[test]
fn what_only_lets_answers_fall_away_names_them_and_what_stays_in_the_way_comes_first() {
    let model = model_of(
        "format = 1
        id = \"t\"
        label = \"T\"
        currency = \"EUR\"
        base_price = \"1.00\"
        [[option]]
        id = \"model\"
        label = \"Model\"
        kind = \"one\"
        values = [{ id = \"loafer\", label = \"loafer\" }, { id = \"oxford\", label = \"oxford\" }]
        [[option]]
        id = \"saddle\"
        label = \"Saddle\"
        kind = \"one\"
        when = \"[model] is loafer\"
        values = [{ id = \"red\", label = \"red\" }, { id = \"brown\", label = \"brown\" }]
        [[option]]
        id = \"beads\"
        label = \"Beads\"
        kind = \"several\"
        max = 2
        when = \"[model] is loafer\"
        values = [{ id = \"glass\", label = \"glass\" }, { id = \"bone\", label = \"bone\" }]
        [[option]]
        id = \"length\"
        label = \"Length\"
        kind = \"number\"
        unit = \"cm\"
        min = \"1\"
        max = \"9\"
        step = \"1\"
        when = \"[model] is loafer\"
        [[option]]
        id = \"sole\"
        label = \"Sole\"
        kind = \"one\"
        values = [{ id = \"crepe\", label = \"crepe\" }, { id = \"leather\", label = \"leather\" }]
        [[rule]]
        id = \"no-crepe\"
        rule = \"when [model] is oxford then [sole] is leather\"",
    );
    let cases = [
        (
            "saddle=red",
            "model=oxford: FallsAway saddle because saddle=red; or saddle gone",
        ),
        (
            "length=3cm beads=glass:1 saddle=red",
            "model=oxford: FallsAway saddle beads length because saddle=red; or saddle gone beads gone length gone",
        ),
        // However late it was chosen: the sole is still there afterwards, and must be another.
        (
            "sole=crepe saddle=red",
            "model=oxford: Rules by no-crepe because sole=crepe; or saddle gone sole=leather",
        ),
    ];
    for (choices, expected) in cases {
        let mut session = Session::new(&model, &Book::default(), 1);
        for choice in choices.split_whitespace() {
            let (option, answer) = choose(&model, choice);
            assert_eq!(session.choose(&option, answer), Ok(()), "{choice}");
        }
        let (option, answer) = choose(&model, "model=oxford");
        let conflict = session.why_closed(&option, &answer).expect("it takes a yes");
        assert_eq!(told(&conflict), expected, "after `{choices}`");
        let way = conflict.ways[0].answers.clone();
        assert_eq!(session.set_all(way), Ok(()));
        assert!(!session.answers().contains_key(&path("saddle")));
    }
}

#[test]
fn sold_out_is_closed_and_says_until_when() {
    let book = Book {
        sold_out: [("size/l".to_owned(), "2026-06-12".to_owned())].into(),
        ..Book::default()
    };
    let session = Session::new(&tray(), &book, 1);
    let open = session.view().options.remove(0).open;
    assert_eq!(shown(&open), "s m");
    let cases = [
        ("size=l", "size=l: SoldOut 2026-06-12"),
        // What only the sold out value would allow is sold out with it.
        ("width=36cm", "width=36 cm: SoldOut 2026-06-12 by wide-is-large"),
    ];
    for (wanted, expected) in cases {
        let (option, answer) = choose(session.model(), wanted);
        assert_eq!(told(&session.why_closed(&option, &answer).expect("closed")), expected);
    }
}

#[test]
fn what_was_stored_and_no_longer_fits_is_given_back() {
    let model = tray();
    let answers = ["size=s", "lid=on", "width=24cm", "colour=red"].map(|c| choose(&model, c));
    let mut session = Session::new(&model, &Book::default(), 1);
    let refused = session.restore(answers.clone().into());
    let told: Vec<String> = refused.iter().map(|c| c.wanted.option.to_string()).collect();
    assert_eq!(told, ["lid", "colour"]);
    assert_eq!(session.answers().len(), 2);
    let before = session.view();
    assert!(session.set_all(answers.into()).is_err());
    assert_eq!(session.view(), before, "all or nothing");
}

#[test]
fn clearing_opens_again_and_a_blank_text_is_no_answer() {
    let mut session = session_with("size=s name=\"Ada\"");
    let (name, blank) = choose(session.model(), "name=\" \"");
    assert_eq!(session.choose(&name, blank), Ok(()));
    assert_eq!(session.answers().len(), 1);
    session.clear(&path("size"));
    assert_eq!(session.view(), session_with("").view());
}

#[test]
fn a_contradiction_is_told_and_nothing_panics() {
    let rules = "
        [[rule]]
        id = \"both\"
        rule = \"[a] is on and [b] is on\"
        [[rule]]
        id = \"harmless\"
        rule = \"when [a] is on then [c] is on\"
        [[rule]]
        id = \"never\"
        rule = \"[b] is off\"";
    let model = model_of(&reading::switches(&["a", "b", "c"], rules));
    let (_, found) = compile(model.template(), model.library());
    assert!(found.impossible);
    assert_eq!(
        found.contradiction.iter().map(|r| r.as_str()).collect::<Vec<_>>(),
        ["both", "never"]
    );
    let mut session = Session::new(&model, &Book::default(), 1);
    let (option, answer) = choose(&model, "c=on");
    assert!(session.choose(&option, answer).is_err());
    assert_eq!(session.finished(), None);
    let view = session.view();
    assert_eq!((view.count.number, view.complete), (0u32.into(), false));
    assert!(view.options.iter().all(|o| o.open == Open::Nothing));
}
