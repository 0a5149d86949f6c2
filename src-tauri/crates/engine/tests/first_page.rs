//! The example of the engine's first page, and that it stands there as it is here.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model;
use engine::session::{Goal, Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder, Package};

#[test]
#[rustfmt::skip]
fn from_a_template_to_an_answer() -> Result<(), Box<dyn std::error::Error>> {
    // The page has it from here
    let toml = r#"
        format = 1
        id = "box"
        label = "Box"
        currency = "EUR"
        base_price = "40.00"
        option = [
            { id = "size", label = "Size", kind = "one", values = [{ id = "m", label = "M" }, { id = "l", label = "L", price = "12.00" }] },
            { id = "wood", label = "Wood", kind = "one", values = [{ id = "ash", label = "Ash" }, { id = "walnut", label = "Walnut", price = "20.00" }] },
        ]
        rule = [
            { id = "short", rule = "when [size] is l then [wood] is not walnut", because = "Our walnut boards are too short." },
        ]
    "#;
    // The files of a template, by name and in memory. What is wrong with them comes back, all of it at once.
    let folder = Folder::from([("template.toml".to_owned(), toml.into())]);
    let Package { template, library } = template::read(&folder).expect("a template without faults");
    // Beside the model comes what the diagrams were too small for, if anything.
    let (model, _) = model::compile(&template, &library);

    // Nothing is sold out; one piece. Where rules ask how many are wanted, `Session::least_quantity` knows the fewest.
    let mut session = Session::new(&model, &Book::default(), 1);
    let (size, wood) = (Path::parse("size")?, Path::parse("wood")?);
    session.choose(&size, Answer::One(Slug::new("l")?)).expect("it is open");
    assert_eq!(session.view().options[1].open, Open::Values(vec![Slug::new("ash")?]));
    assert_eq!(session.price().total.to_string(), "52.00 EUR");

    // How many pieces can still be made.
    assert_eq!(session.count().number.to_string(), "1");

    // Why walnut is closed, in the maker's words, and a way to have it: what changes, and what that costs. A limit of an option itself
    // (a text too long, a day too early) has no rules to blame and often no ways.
    let walnut = Answer::One(Slug::new("walnut")?);
    let closed = session.why_closed(&wood, &walnut).expect("it is closed");
    let rule = model.rule(&closed.reason.rules[0]).expect("a rule of the template");
    assert_eq!(rule.because.get("en"), "Our walnut boards are too short.");
    let way = &closed.ways[0];
    assert_eq!(way.changes, [(size, Some(Answer::One(Slug::new("m")?)))]);
    assert_eq!(way.price_difference.to_string(), "8.00 EUR");
    session.set_all(way.answers.clone()).expect("a way can be taken");

    // The cheapest piece with these choices.
    let best = session.complete(&Goal::Cheapest).expect("there is one");
    assert_eq!(best.price.to_string(), "60.00 EUR");
    // to here.
    Ok(())
}

#[test]
fn the_page_has_the_same() {
    let own = include_str!("first_page.rs").lines();
    let own = own
        .skip_while(|line| !line.ends_with("The page has it from here"))
        .skip(1);
    let own = own.take_while(|line| !line.ends_with("// to here."));
    let own: Vec<&str> = own.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    let page = include_str!("../src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//!"));
    let page = page.map(|line| line.strip_prefix(' ').unwrap_or(line));
    let page: Vec<&str> = page
        .skip_while(|line| *line != "```")
        .skip(1)
        .take_while(|line| *line != "```")
        // What is brought in stands at the top of this file.
        .skip_while(|line| line.starts_with("use ") || line.is_empty())
        .collect();
    assert!(own.len() > 30);
    assert_eq!(own, page);
    let brought_in = |text: &'static str| {
        text.lines()
            .filter(|line| line.contains("use engine::"))
            .map(|line| line.trim_start_matches("//! "))
    };
    let in_page: Vec<&str> = brought_in(include_str!("../src/lib.rs")).collect();
    let own: Vec<&str> = brought_in(include_str!("first_page.rs"))
        .filter(|line| line.starts_with("use"))
        .collect();
    assert_eq!(own, in_page);
}
