//! What the QR code of a design says: all of it, so that it opens again on any computer that holds its template.
//!
//! `atelier:9K3F-2MX7-0A/K7M4FX?engraving=Ada&length=9+cm&quantity=2#For+Zo%C3%AB`: the short code of what was chosen from
//! lists; the code that the piece was kept under in its own workshop, if it was; what was typed, by the path of its option, in
//! the form that templates have it in; how many, unless it is one; the piece's own name. Everything is ASCII, because a scanner types it on whatever
//! keyboard the computer believes in.
//!
//! What it is not: it holds no price (whoever could write one would pay it) and nothing that was agreed besides the choices.
//!
//! Where to start: [`Carried`].

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use engine::answer::{Answer, Answers, Path};
use engine::code::{DesignCode, NotACode};
use engine::model::Model;
use engine::session::Session;
use engine::template::Kind;
use quantity::Measure;

use crate::code;

/// What stands in front of everything of ours that is scanned.
pub const SCHEME: &str = "atelier:";
/// The name by which it says how many; no option can have it.
const QUANTITY: &str = "quantity";
/// Most bytes that are read: more than the largest QR code holds.
const LONGEST: usize = 4_000;

/// A design as its QR code holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What was chosen from lists, and of which version.
    pub code: DesignCode,
    /// What it was kept under in its own workshop; empty: it wasn't.
    pub kept: String,
    /// How many equal pieces.
    pub quantity: u32,
    /// What was typed, as text.
    typed: BTreeMap<Path, String>,
    /// The piece's own name; empty: none.
    pub name: String,
}

/// The text is nothing that a QR code of a design says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCarried {
    /// Its short code can't be read.
    #[error(transparent)]
    Code(#[from] NotACode),
    /// What follows the short code can't be read.
    #[error("what follows the code can't be read")]
    Rest,
}

impl Carried {
    /// Of the piece that a session would finish now, made of the template's version with this hash; `None` when there is no
    /// piece.
    pub fn of(session: &Session, version: &[u8]) -> Option<Self> {
        let code = DesignCode::of(session, version)?;
        let told = code.answers(session.model())?;
        let typed = session.finished()?.into_iter();
        let typed = typed.filter(|(path, _)| !told.contains_key(path) && !path.is_quantity());
        Some(Self {
            typed: typed
                .filter_map(|(path, answer)| Some((path, written(&answer)?)))
                .collect(),
            quantity: session.quantity(),
            kept: String::new(),
            name: String::new(),
            code,
        })
    }

    /// The choices alone.
    pub const fn choices(code: DesignCode) -> Self {
        Self {
            code,
            kept: String::new(),
            quantity: 1,
            typed: BTreeMap::new(),
            name: String::new(),
        }
    }

    /// How many equal pieces it asks for; `None`: as few as can be had.
    pub fn many(&self) -> Option<u32> {
        (self.quantity != 1).then_some(self.quantity)
    }

    /// The answers that it stands for; `None` when no piece of `model` has them.
    pub fn answers(&self, model: &Model) -> Option<Answers> {
        let mut answers = self.code.answers(model)?;
        for (path, text) in &self.typed {
            let option = model
                .template()
                .options
                .iter()
                .find(|option| option.id == path.name())?;
            answers.insert(path.clone(), read(&option.kind, text)?);
        }
        Some(answers)
    }
}

/// A typed answer as text; `None`: it is chosen from a list and stands in the code.
fn written(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Number(measure) => Some(measure.to_string()),
        Answer::Text(text) => Some(text.clone()),
        Answer::Date(day) => Some(day.to_string()),
        Answer::Colour(colour) => Some(colour.to_string()),
        // A picture fits into no code.
        Answer::One(_) | Answer::Several(_) | Answer::Switch(_) | Answer::Upload(_) => None,
    }
}

fn read(kind: &Kind, text: &str) -> Option<Answer> {
    match kind {
        Kind::Number { .. } => Measure::parse(text).ok().map(Answer::Number),
        Kind::Text { .. } => Some(Answer::Text(text.to_owned())),
        Kind::Date { .. } => text.parse().ok().map(Answer::Date),
        Kind::Colour { .. } => text.parse().ok().map(Answer::Colour),
        _ => None,
    }
}

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", self.code)?;
        if !self.kept.is_empty() {
            write!(f, "/{}", self.kept)?;
        }
        let quantity = (self.quantity != 1).then(|| (QUANTITY.to_owned(), self.quantity.to_string()));
        let typed = self.typed.iter().map(|(path, text)| (path.to_string(), text.clone()));
        for (at, (name, text)) in typed.chain(quantity).enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            write!(f, "{sign}{}={}", escaped(&name), escaped(&text))?;
        }
        if !self.name.is_empty() {
            write!(f, "#{}", escaped(&self.name))?;
        }
        Ok(())
    }
}

impl FromStr for Carried {
    type Err = NotCarried;

    fn from_str(text: &str) -> Result<Self, NotCarried> {
        let text = text.trim();
        let scheme = text
            .get(..SCHEME.len())
            .filter(|start| start.eq_ignore_ascii_case(SCHEME));
        if scheme.is_none() || text.len() > LONGEST {
            return Err(NotCarried::Rest);
        }
        let (rest, name) = divided(&text[SCHEME.len()..], '#');
        let (rest, typed) = divided(rest, '?');
        let (code, kept) = divided(rest, '/');
        let mut carried = Self {
            kept: match kept {
                "" => String::new(),
                kept => code::parse(kept).ok_or(NotCarried::Rest)?,
            },
            name: plain(name).ok_or(NotCarried::Rest)?,
            ..Self::choices(code.parse()?)
        };
        for pair in typed.split('&').filter(|pair| !pair.is_empty()) {
            let (name, text) = pair.split_once('=').ok_or(NotCarried::Rest)?;
            let (name, text) = (plain(name), plain(text));
            let (name, text) = name.zip(text).ok_or(NotCarried::Rest)?;
            if name == QUANTITY {
                carried.quantity = text.parse().map_err(|_| NotCarried::Rest)?;
                continue;
            }
            let path = Path::parse(&name).map_err(|_| NotCarried::Rest)?;
            carried.typed.insert(path, text);
        }
        Ok(carried)
    }
}

fn divided(text: &str, at: char) -> (&str, &str) {
    text.split_once(at).unwrap_or((text, ""))
}

/// As forms on the web are sent: blanks as `+`, all else that isn't plain as `%` and two digits for each byte.
fn escaped(text: &str) -> String {
    use fmt::Write as _;
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'-' | b'.' | b'_' | b'~' | b'/' | b'[' | b']' => out.push(char::from(byte)),
            plain if plain.is_ascii_alphanumeric() => out.push(char::from(plain)),
            // Writing to a string can't fail.
            other => drop(write!(out, "%{other:02X}")),
        }
    }
    out
}

/// The way back; `None`: it was never sent like this.
fn plain(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use engine::book::Book;
    use proptest::prelude::*;

    use super::*;

    const TAG: &str = r#"
        format = 1
        id = "tag"
        label = "Tag"
        currency = "EUR"
        option = [
            { id = "wood", label = "Wood", kind = "one", values = [{ id = "ash", label = "Ash" }, { id = "oak", label = "Oak" }] },
            { id = "hole", label = "Hole", kind = "switch" },
            { id = "words", label = "Words", kind = "text", max_chars = 60, max_lines = 3 },
            { id = "length", label = "Length", kind = "number", unit = "in", min = "1", max = "9", step = "1/8", default = "3 3/8 in" },
            { id = "day", label = "Day", kind = "date" },
            { id = "ink", label = "Ink", kind = "colour" },
        ]
    "#;

    fn model() -> Model {
        let folder = [("template.toml".to_owned(), TAG.as_bytes().to_vec())].into();
        let package = engine::template::read(&folder).expect("a template");
        engine::model::compile(&package.template, &package.library).0
    }

    fn given(pairs: &[(&str, Answer)]) -> Answers {
        let path = |name: &str| Path::parse(name).expect("a path");
        pairs
            .iter()
            .map(|(name, answer)| (path(name), answer.clone()))
            .collect()
    }

    proptest! {
        #[test]
        fn what_was_typed_comes_back_to_the_letter(words in "[^\\p{C}]{0,60}", eighths in 8u32..=72, oak: bool, hole: bool, name in "[^\\p{C}]{0,40}", many in 1u32..9999) {
            let model = model();
            let mut session = Session::new(&model, &Book::default(), many);
            let wood = if oak { "oak" } else { "ash" };
            let answers = given(&[
                ("wood", Answer::One(engine::slug::Slug::new(wood).expect("a slug"))),
                ("hole", Answer::Switch(hole)),
                ("words", Answer::Text(words)),
                ("length", Answer::Number(Measure::parse(&format!("{eighths}/8 in")).expect("a measure"))),
                ("day", Answer::Date("2027-02-14".parse().expect("a day"))),
                ("ink", Answer::Colour("#0e5c4d".parse().expect("a colour"))),
            ]);
            prop_assert!(session.restore(answers).is_empty());
            let carried = Carried { name, kept: "K7M4F6".to_owned(), ..Carried::of(&session, &[9; 32]).expect("a piece") };
            let text = carried.to_string();
            prop_assert!(text.is_ascii() && !text.contains(' '), "{}", text);
            let read = text.parse::<Carried>();
            prop_assert!(read.is_ok(), "{} can't be read: {:?}", text, read);
            let Ok(read) = read else { return Ok(()) };
            prop_assert_eq!(&read.name, &carried.name);
            prop_assert_eq!(read.quantity, many);
            let mut again = Session::new(&model, &Book::default(), read.quantity);
            prop_assert!(again.restore(read.answers(&model).expect("of this template")).is_empty());
            prop_assert_eq!(again.finished(), session.finished());
        }

        #[test]
        fn whatever_is_scanned_is_read_or_refused(text in "\\PC{0,80}") {
            let _ = text.parse::<Carried>();
            let _ = format!("{SCHEME}{text}").parse::<Carried>();
        }
    }

    #[test]
    fn it_is_written_as_the_page_says() {
        let model = model();
        let mut session = Session::new(&model, &Book::default(), 2);
        let none = session.restore(given(&[("words", Answer::Text("Für Zoë & 1+1".to_owned()))]));
        assert!(none.is_empty());
        let carried = Carried {
            kept: code::from_random([3; 16]),
            name: "Zoë's".to_owned(),
            ..Carried::of(&session, &[9; 32]).expect("a piece")
        };
        let text = carried.to_string();
        let expected = format!(
            "atelier:{}/{}?length=3+3%2F8+in&words=F%C3%BCr+Zo%C3%AB+%26+1%2B1&quantity=2#Zo%C3%AB%27s",
            carried.code, carried.kept
        );
        assert_eq!(text.replace("3/8", "3%2F8"), expected);
        assert_eq!(text.parse(), Ok(carried.clone()));
        assert_eq!(
            text.replace("atelier:", "ATELIER:").parse(),
            Ok(carried),
            "a scanner with caps lock"
        );
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let code = Carried::of(&Session::new(&model(), &Book::default(), 1), &[9; 32])
            .expect("a piece")
            .code;
        for wrong in [
            code.to_string(),
            format!("atelier:{code}?words"),
            format!("atelier:{code}?words=%F"),
            format!("atelier:{code}?words=%FF"),
            format!("atelier:{code}?names[0]=x"),
            format!("atelier:{code}?quantity=-1"),
            format!("atelier:{code}/O0I1LS"),
            "atelier:W-1042".to_owned(),
            "ät".to_owned(),
            format!("atelier:{code}?words={}", "x".repeat(5_000)),
        ] {
            assert!(wrong.parse::<Carried>().is_err(), "{wrong}");
        }
        let foreign: Carried = format!("atelier:{code}?nowhere=x").parse().expect("it can be read");
        assert_eq!(foreign.answers(&model()), None, "and is of no template");
        let kind: Carried = format!("atelier:{code}?wood=ash").parse().expect("it can be read");
        assert_eq!(kind.answers(&model()), None, "a list stands in the code alone");
    }
}
