//! Short texts for answers and conflicts, so that the tables stay readable.

use engine::answer::{Answer, Path};
use engine::colour::Colour;
use engine::model::{Model, compile};
use engine::session::{Cause, Chosen, Conflict, Open};
use engine::slug::Slug;
use engine::template::{self, Folder, Kind};
use quantity::Measure;

/// The model of a template's text.
pub fn model_of(text: &str) -> Model {
    let folder = Folder::from([("template.toml".to_owned(), text.as_bytes().to_vec())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    compile(&package.template, &package.library).0
}

pub fn tray() -> Model {
    model_of(include_str!("tray.toml"))
}

/// A template of plain switches and `rules`.
pub fn switches(names: &[&str], rules: &str) -> String {
    let mut text = "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\nbase_price = \"1.00\"\n".to_owned();
    for name in names {
        text += &format!("[[option]]\nid = \"{name}\"\nlabel = \"{name}\"\nkind = \"switch\"\n");
    }
    text + rules
}

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

pub fn path(option: &str) -> Path {
    Path::of(&slug(option))
}

/// `size=l`, `lid=on`, `width=36cm`, `feet=round:2,cork:1`, `name="Ada"` (a stroke is a line break).
pub fn choose(model: &Model, text: &str) -> (Path, Answer) {
    let (option, answer) = text.split_once('=').expect("option=answer");
    let def = model.template().options.iter().find(|o| o.id.as_str() == option);
    let answer = match def.map(|o| &o.kind) {
        _ if answer.starts_with('"') => Answer::Text(answer.trim_matches('"').replace('/', "\n")),
        Some(Kind::Date { .. }) => Answer::Date(answer.parse().expect("a day")),
        Some(Kind::Colour { .. }) => Answer::Colour(Colour::parse(answer).expect("a colour")),
        Some(Kind::Upload { .. }) => Answer::Upload(serde_json::from_str(answer).expect("an upload")),
        Some(Kind::Switch { .. }) => Answer::Switch(answer == "on"),
        Some(Kind::Number { .. }) => Answer::Number(Measure::parse(answer).expect("a measure")),
        Some(Kind::Several { .. }) => {
            let piece = |part: &str| {
                let (value, n) = part.split_once(':').expect("value:n");
                (slug(value), n.parse().expect("a count"))
            };
            Answer::Several(answer.split(',').map(piece).collect())
        }
        _ => Answer::One(slug(answer)),
    };
    (path(option), answer)
}

fn answer_text(answer: &Answer) -> String {
    match answer {
        Answer::One(value) => value.to_string(),
        Answer::Switch(on) => (if *on { "on" } else { "off" }).to_owned(),
        Answer::Number(measure) => measure.to_string(),
        Answer::Date(day) => day.to_string(),
        Answer::Colour(colour) => colour.to_string(),
        Answer::Upload(upload) => serde_json::to_string(upload).expect("it becomes text"),
        Answer::Text(text) => format!("\"{}\"", text.replace('\n', "/")),
        Answer::Several(pieces) => {
            let parts: Vec<String> = pieces.iter().map(|(value, n)| format!("{value}:{n}")).collect();
            parts.join(",")
        }
    }
}

/// Open values in a line.
pub fn shown(open: &Open) -> String {
    match open {
        Open::Values(values) => values.iter().map(Slug::as_str).collect::<Vec<_>>().join(" "),
        Open::States(states) => states
            .iter()
            .map(|s| if *s { "on" } else { "off" })
            .collect::<Vec<_>>()
            .join(" "),
        Open::Ranges(ranges) => {
            let range = |r: &engine::session::Range| format!("{}..{}", r.from.value, r.to.value);
            ranges.iter().map(range).collect::<Vec<_>>().join(" ")
        }
        Open::Free => "free".to_owned(),
        Open::Nothing => "nothing".to_owned(),
    }
}

/// A conflict in a line: what was wanted, the cause, the rules, the choices, the ways round.
pub fn told(conflict: &Conflict) -> String {
    let chosen = |c: &Chosen| format!("{}={}", c.option, answer_text(&c.answer));
    let cause = match &conflict.reason.cause {
        Cause::Rules => "Rules".to_owned(),
        Cause::SoldOut(until) => format!("SoldOut {until}"),
        Cause::Ended(last) => format!("Ended {last}"),
        Cause::Hidden => "Hidden".to_owned(),
        Cause::FallsAway(options) => {
            let options: Vec<String> = options.iter().map(ToString::to_string).collect();
            format!("FallsAway {}", options.join(" "))
        }
        Cause::Unknown => "Unknown".to_owned(),
        Cause::WrongKind => "WrongKind".to_owned(),
        Cause::Range { from, to, nearest, .. } => {
            let nearest: Vec<String> = nearest.iter().map(|m| m.value.to_string()).collect();
            format!("{}..{}, nearest {}", from.value, to.value, nearest.join(" "))
        }
        Cause::Count { min, max, given } => format!("Count {min}..{max} not {given}"),
        Cause::TooLong { max, given } => format!("TooLong {max} not {given}"),
        Cause::TooManyLines { max, given } => format!("TooManyLines {max} not {given}"),
        Cause::Day { from, until } => {
            let day = |day: &Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
            format!("Day {}..{}", day(from), day(until))
        }
        Cause::Character(c) => format!("Character {c}"),
        Cause::Word => "Word".to_owned(),
    };
    let mut text = format!("{}: {cause}", chosen(&conflict.wanted));
    let list = |text: &mut String, word: &str, parts: Vec<String>| {
        if !parts.is_empty() {
            *text += &format!("{word}{}", parts.join(" "));
        }
    };
    list(
        &mut text,
        " by ",
        conflict.reason.rules.iter().map(ToString::to_string).collect(),
    );
    list(
        &mut text,
        " because ",
        conflict.reason.choices.iter().map(chosen).collect(),
    );
    for way in &conflict.ways {
        let change = |(path, to): &(Path, Option<Answer>)| match to {
            Some(to) => format!("{path}={}", answer_text(to)),
            None if way.gone.contains(path) => format!("{path} gone"),
            None => format!("{path}="),
        };
        list(&mut text, "; or ", way.changes.iter().map(change).collect());
    }
    text
}
