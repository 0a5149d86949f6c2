//! docs/rules.md tells the truth: every example reads, and what it says follows does follow.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder, Kind};
use quantity::Measure;

/// What stands above every example.
const HEAD: &str = "format = 1\nid = \"example\"\nlabel = \"Example\"\ncurrency = \"EUR\"\nbase_price = \"0.00\"\n";

/// The templates and, for each, what is tried.
fn examples() -> Vec<(String, Vec<String>)> {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/rules.md");
    let page = std::fs::read_to_string(page).expect("the page is part of the tree");
    let blocks: Vec<(&str, &str)> = page
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|b| b.split_once('\n'))
        .collect();
    let mut examples = Vec::new();
    for pair in blocks.windows(2) {
        if let [("toml", template), ("tried", tried)] = pair {
            examples.push((format!("{HEAD}{template}"), tried.lines().map(str::to_owned).collect()));
        }
    }
    assert_eq!(
        examples.len(),
        blocks.iter().filter(|block| block.0 == "toml").count(),
        "every example is tried"
    );
    examples
}

fn slug(text: &str) -> Slug {
    let path = Path::parse(text).unwrap_or_else(|_| panic!("{text} is no name"));
    path.name()
}

/// An answer as the page writes it: `large`, `nuts + 2 rum`, `on`, `60 cm`, `"Ada"`.
fn answer(model: &Model, option: &str, text: &str) -> Answer {
    let def = model.template().options.iter().find(|o| o.id.as_str() == option);
    let def = def.unwrap_or_else(|| panic!("there is no {option}"));
    match def.kind {
        Kind::One { .. } => Answer::One(slug(text)),
        Kind::Switch { .. } => Answer::Switch(text == "on"),
        Kind::Number { .. } => Answer::Number(Measure::parse(text).expect("a measure")),
        Kind::Text { .. } => Answer::Text(text.trim_matches('"').to_owned()),
        Kind::Several { .. } => {
            let many = |part: &str| match part.split_once(' ') {
                Some((many, value)) => (slug(value), many.parse().expect("how many")),
                None => (slug(part), 1),
            };
            Answer::Several(text.split(" + ").map(many).collect())
        }
        Kind::Date { .. } => Answer::Date(text.parse().expect("a day")),
        Kind::Upload { .. } => Answer::Upload(serde_json::from_str(text).expect("an upload")),
        Kind::Colour { .. } => Answer::Colour(engine::colour::Colour::parse(text).expect("a colour")),
        Kind::Note | Kind::Rows(_) | Kind::Product(_) => panic!("{option} has no answer"),
    }
}

/// With what is chosen of a list besides.
fn added(now: Option<&Answer>, more: Answer) -> Answer {
    match (now, more) {
        (Some(Answer::Several(now)), Answer::Several(more)) => {
            let mut all: BTreeMap<Slug, u32> = now.clone();
            all.extend(more);
            Answer::Several(all)
        }
        (_, more) => more,
    }
}

fn check(model: &Model, line: &str) {
    let (given, follows) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
    let mut session = Session::new(model, &Book::default(), 1);
    for choice in given.split("; ").filter(|_| given != "nothing") {
        let (option, text) = choice.split_once(" is ").unwrap_or_else(|| panic!("{choice}"));
        let path = Path::of(&slug(option));
        let taken = session.choose(&path, answer(model, option, text));
        assert!(taken.is_ok(), "{line}: {choice} is closed");
    }
    if let Some(price) = follows.strip_prefix("costs ") {
        assert_eq!(session.price().total.to_number().to_decimal(2), price, "{line}");
    } else if let Some(many) = follows.strip_suffix(" pieces") {
        assert_eq!(session.count().number.to_string(), many, "{line}");
    } else if let Some(rule) = follows.strip_prefix("advised by ") {
        let advice = session.view().advice;
        let advice = advice.first().map_or("nothing", |rule| rule.as_str());
        assert_eq!(advice, rule, "{line}");
    } else if let Some((option, range)) = follows.split_once(" from ") {
        let index = model.template().options.iter().position(|o| o.id.as_str() == option);
        let Open::Ranges(ranges) = session.open_values().remove(index.expect("a known option")) else {
            panic!("{line}: no range");
        };
        let ends = [&ranges[0].from, &ranges[ranges.len() - 1].to];
        assert_eq!(format!("{} to {}", ends[0], ends[1]), range, "{line}");
    } else {
        let (option, open, text) = match (follows.split_once(" can be "), follows.split_once(" can't be ")) {
            (Some((option, text)), _) => (option, true, text),
            (_, Some((option, text))) => (option, false, text),
            _ => panic!("{line} is not understood"),
        };
        let path = Path::of(&slug(option));
        let wanted = added(session.answers().get(&path), answer(model, option, text));
        let why = session.why_closed(&path, &wanted);
        assert_eq!(why.is_none(), open, "{line}");
        if let Some(conflict) = why {
            let told = !conflict.reason.rules.is_empty() || !conflict.reason.choices.is_empty();
            assert!(told, "{line}: it says why");
        }
    }
}

#[test]
fn what_the_page_says_follows() {
    let examples = examples();
    assert!(examples.len() >= 20, "twenty examples");
    for (text, tried) in examples {
        let folder = Folder::from([("template.toml".to_owned(), text.clone().into_bytes())]);
        let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        let (model, _) = compile(&package.template, &package.library);
        let found = engine::review::review(&package.template, &package.library);
        assert_eq!(found.findings, [], "the example leads somewhere\n{text}");
        assert!(tried.len() >= 2, "{text}");
        tried.iter().for_each(|line| check(&model, line));
    }
}
