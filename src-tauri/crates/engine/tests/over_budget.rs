//! A rule that is too much for the diagrams is released, named, and checked when something is chosen.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::compile;
use engine::session::{Exactness, Session};
use engine::slug::Slug;
use engine::template::{self, Folder};
use quantity::{Measure, Unit};

#[test]
fn a_heavy_rule_is_released_and_still_checked() {
    let mut text = "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\nbase_price = \"1.00\"\n".to_owned();
    for name in ["a", "b", "c"] {
        text += &format!(
            "[[option]]\nid = \"{name}\"\nlabel = \"{name}\"\nkind = \"number\"\nunit = \"mm\"\nmin = \"1\"\nmax = \"250000\"\nstep = \"1\"\n"
        );
    }
    text += "[[rule]]\nid = \"volume\"\nrule = \"[a] * [b] * [c] at most 1000000 mm * 1 mm * 1 mm\"\n";
    text += "[[rule]]\nid = \"flat\"\nrule = \"[a] at most 400 mm\"\n";
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (model, found) = compile(&package.template, &package.library);
    assert_eq!(found.released.iter().map(Slug::as_str).collect::<Vec<_>>(), ["volume"]);

    let path = |name: &str| Path::top(Slug::new(name).expect("a slug"));
    let mm = |n: i64| Answer::Number(Measure::new(n, Unit::Mm));
    let mut session = Session::new(&model, &Book::default(), 1);
    for option in session.view().options {
        assert_eq!(
            option.exactness,
            Exactness::CheckedOnChoice(Slug::new("volume").expect("a slug"))
        );
    }
    assert!(
        session.choose(&path("a"), mm(401)).is_err(),
        "the light rule is still in the diagram"
    );
    assert_eq!(session.choose(&path("a"), mm(400)), Ok(()));
    assert_eq!(session.choose(&path("b"), mm(1000)), Ok(()));
    let conflict = session
        .choose(&path("c"), mm(3))
        .expect_err("400 * 1000 * 3 is too much");
    assert_eq!(conflict.reason.rules.len(), 1);
    assert_eq!(conflict.reason.choices.len(), 2);
    assert_eq!(session.choose(&path("c"), mm(2)), Ok(()));
    assert!(session.view().complete);
}
