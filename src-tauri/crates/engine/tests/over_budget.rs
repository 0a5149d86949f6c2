//! Rules that are too much for the diagrams are released, named, and checked when something is chosen.

use std::fmt::Write as _;

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Diagnostics, Model, compile};
use engine::session::{Exactness, Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder};
use quantity::{Measure, Unit};

const NUMBERS: usize = 6;
const GUARDS: usize = 8;

/// Six numbers that one rule adds up, each with eight limits of its own at which a choice closes: nine to the sixth power of
/// classes.
fn text() -> String {
    let mut text = "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\nbase_price = \"1.00\"\n".to_owned();
    for number in 0..NUMBERS {
        let _ = write!(
            text,
            "[[option]]\nid = \"n{number}\"\nlabel = \"N\"\nkind = \"number\"\nunit = \"mm\"\nmin = \"1\"\nmax = \"1000\"\nstep = \"1\"\n"
        );
    }
    for guard in 0..GUARDS {
        let _ = write!(
            text,
            "[[option]]\nid = \"c{guard}\"\nlabel = \"C\"\nkind = \"one\"\nvalues = [{{ id = \"thin\", label = \"Thin\" }}, {{ id = \"thick\", label = \"Thick\" }}]\n"
        );
    }
    text += "[[rule]]\nid = \"all\"\nrule = \"[n0] + [n1] + [n2] + [n3] + [n4] + [n5] at most 3000 mm\"\n";
    for number in 0..NUMBERS {
        for guard in 0..GUARDS {
            let from = 100 * (guard + 1) + 7 * number;
            let _ = write!(
                text,
                "[[rule]]\nid = \"g{number}-{guard}\"\nrule = \"when [n{number}] at least {from} mm then [c{guard}] is thick\"\n"
            );
        }
    }
    text
}

fn compiled(text: String) -> (Model, Diagnostics) {
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    compile(&package.template, &package.library)
}

fn path(name: &str) -> Path {
    Path::of(&Slug::new(name).expect("a slug"))
}

fn mm(n: i64) -> Answer {
    Answer::Number(Measure::new(n, Unit::Mm))
}

#[test]
fn heavy_rules_are_released_and_still_checked() {
    let (model, found) = compiled(text());
    println!(
        "{} cells, {} edges, released {:?}",
        found.cells, found.edges, found.released
    );
    assert!(
        !found.released.is_empty() && found.released.len() < NUMBERS * GUARDS,
        "some are kept, some are too much"
    );
    let late = found.released.last().expect("one").as_str();
    assert!(
        late.starts_with('g'),
        "{late}: what adds up all numbers needs no cells of its own"
    );

    // None that a released rule is about is shown as complete.
    let mut session = Session::new(&model, &Book::default(), 1);
    let (number, guard) = late[1..].split_once('-').expect("two numbers");
    for name in [format!("n{number}"), format!("c{guard}")] {
        let view = session.view();
        let option = view.options.iter().find(|o| o.path == path(&name)).expect("the option");
        assert!(
            matches!(&option.exactness, Exactness::CheckedOnChoice(rule) if found.released.contains(rule)),
            "{name}"
        );
    }

    // What it forbids is refused at the second of two taps, in its name.
    assert_eq!(session.choose(&path(&format!("n{number}")), mm(990)), Ok(()));
    let thin = Answer::One(Slug::new("thin").expect("a slug"));
    let conflict = session
        .choose(&path(&format!("c{guard}")), thin)
        .expect_err("it must be thick");
    assert_eq!(
        conflict.reason.rules.iter().map(Slug::as_str).collect::<Vec<_>>(),
        [late]
    );
    assert_eq!(conflict.reason.choices.len(), 1);
}

#[test]
fn millions_of_combinations_are_a_few_cells() {
    let mut text = "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\nbase_price = \"1.00\"\n".to_owned();
    for name in ["a", "b", "c"] {
        let _ = write!(
            text,
            "[[option]]\nid = \"{name}\"\nlabel = \"{name}\"\nkind = \"number\"\nunit = \"mm\"\nmin = \"1\"\nmax = \"250000\"\nstep = \"1\"\n"
        );
    }
    text += "[[rule]]\nid = \"volume\"\nrule = \"[a] * [b] * [c] at most 1000000 mm * 1 mm * 1 mm\"\n";
    text += "[[rule]]\nid = \"flat\"\nrule = \"[a] at most 400 mm\"\n";
    let (model, found) = compiled(text);
    assert_eq!((found.released, found.cells), (Vec::new(), 1));
    let mut session = Session::new(&model, &Book::default(), 1);
    assert!(session.choose(&path("a"), mm(401)).is_err());
    assert_eq!(session.choose(&path("a"), mm(400)), Ok(()));
    assert_eq!(session.choose(&path("b"), mm(1000)), Ok(()));
    let Open::Ranges(open) = &session.view().options[2].open else {
        panic!("there is something left for c");
    };
    assert_eq!((open.len(), open[0].to.clone()), (1, Measure::new(2, Unit::Mm)));
    let conflict = session
        .choose(&path("c"), mm(3))
        .expect_err("400 * 1000 * 3 is too much");
    assert_eq!((conflict.reason.rules.len(), conflict.reason.choices.len()), (1, 2));
    assert_eq!(conflict.ways.len(), 2, "the one or the other: {:?}", conflict.ways);
    assert_eq!(session.choose(&path("c"), mm(2)), Ok(()));
    assert!(session.view().complete);
}
