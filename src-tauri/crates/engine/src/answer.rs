//! What was chosen: answers, and the paths they are filed under.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use quantity::Measure;
use serde::{Deserialize, Serialize};

use crate::colour::Colour;
use crate::slug::{NotASlug, Slug};
use crate::template::QUANTITY;
use crate::upload::Upload;

/// Where an option stands in a piece: `size`, and once pieces nest or repeat, `names[2]/text` (rows count from 1).
/// Every answer, reason and price line is filed under a path, never under a position in a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Path(Vec<Segment>);

/// One step of a [`Path`]: a name, and the row when the thing is repeated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    /// The option, group or nested product.
    pub name: Slug,
    /// The row, counted from 1; `None` where nothing is repeated.
    pub row: Option<u32>,
}

/// The text can't be a path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not the name of an option")]
pub struct NotAPath {
    /// What was given.
    pub text: String,
}

impl Path {
    /// The path of an option of a compiled template, whose name it is. From text: [`Path::parse`].
    pub fn of(option: &Slug) -> Self {
        let plain = || {
            vec![Segment {
                name: option.clone(),
                row: None,
            }]
        };
        match option.as_str().contains('/') {
            true => Self::parse(option.as_str()).unwrap_or_else(|_| Self(plain())),
            false => Self(plain()),
        }
    }

    /// The option's name in the template as the maker has it: `names/font`.
    pub fn without_rows(&self) -> Slug {
        let plain = |segment: &Segment| Segment {
            name: segment.name.clone(),
            row: None,
        };
        Self(self.0.iter().map(plain).collect()).name()
    }

    /// The option's name in a compiled template.
    pub fn name(&self) -> Slug {
        match self.0.as_slice() {
            [Segment { name, row: None }] => name.clone(),
            _ => Slug::path(self),
        }
    }

    /// Is it how many equal pieces are wanted, which is no answer of the piece?
    pub fn is_quantity(&self) -> bool {
        matches!(self.0.as_slice(), [only] if only.row.is_none() && only.name.as_str() == QUANTITY)
    }

    /// Reads `names[2]/text`.
    pub fn parse(text: &str) -> Result<Self, NotAPath> {
        let wrong = || NotAPath { text: text.to_owned() };
        let segment = |part: &str| -> Result<Segment, NotAPath> {
            let (name, row) = match part.strip_suffix(']').and_then(|p| p.split_once('[')) {
                Some((name, row)) => (name, Some(row.parse().ok().filter(|r| *r > 0).ok_or_else(wrong)?)),
                None => (part, None),
            };
            Ok(Segment {
                name: Slug::new(name).map_err(|_: NotASlug| wrong())?,
                row,
            })
        };
        Ok(Self(text.split('/').map(segment).collect::<Result<_, _>>()?))
    }

    /// The steps from the piece inwards.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("/")?;
            }
            write!(f, "{}", segment.name)?;
            if let Some(row) = segment.row {
                write!(f, "[{row}]")?;
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for Path {
    type Error = NotAPath;
    fn try_from(text: String) -> Result<Self, NotAPath> {
        Self::parse(&text)
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.to_string()
    }
}

/// One answer to one option. Between programs: `{"one":"m"}`, `{"several":{"nut":2}}`, `{"switch":true}`,
/// `{"number":"110 cm"}`, `{"text":"Ada"}`, `{"date":"2027-02-14"}`, `{"colour":"#0e5c4d"}`,
/// `{"upload":{"picture":"5fe1…","width":1200,"height":480}}`; templates have a shorter form for defaults and presets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One value of a list.
    One(Slug),
    /// Several values of a list, each with how many (at least 1). Empty means: deliberately none.
    Several(BTreeMap<Slug, u32>),
    /// A switch.
    Switch(bool),
    /// A number as typed, with its unit.
    Number(Measure),
    /// Text, verbatim.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A colour.
    Colour(Colour),
    /// A picture of the customer's own.
    Upload(Upload),
}

/// All answers of one piece, by path. The order of this map is the order of names, not of the template.
pub type Answers = BTreeMap<Path, Answer>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_into_rows_and_nested_products() {
        for text in ["size", "names[2]/text", "frame/corner[12]/wood"] {
            let path = Path::parse(text).expect("a path");
            assert_eq!(path.to_string(), text);
            assert_eq!((path.name().as_str(), Path::of(&path.name())), (text, path.clone()));
            // As answers are kept in the workshop file.
            let answers = Answers::from([(path, Answer::Switch(true))]);
            let kept = serde_json::to_string(&answers).expect("answers become text");
            assert_eq!(serde_json::from_str::<Answers>(&kept).expect("and come back"), answers);
        }
        let rows = ["names[10]/text", "names[2]/text"].map(|text| Path::parse(text).expect("a path"));
        assert!(rows[1] < rows[0], "rows are counted, not spelled");
        for text in ["", "/", "names[0]/text", "names[x]", "names[1", "a//b", "names[-1]"] {
            assert!(Path::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn answers_have_the_form_that_programs_know() {
        let slug = |text: &str| Slug::new(text).expect("a slug");
        let cases = [
            (Answer::One(slug("m")), r#"{"one":"m"}"#),
            (Answer::Several([(slug("nut"), 2)].into()), r#"{"several":{"nut":2}}"#),
            (Answer::Switch(true), r#"{"switch":true}"#),
            (
                Answer::Number(Measure::parse("110 cm").expect("a measure")),
                r#"{"number":"110 cm"}"#,
            ),
            (Answer::Text("Ada".to_owned()), r#"{"text":"Ada"}"#),
            (
                Answer::Date(NaiveDate::from_ymd_opt(2027, 2, 14).expect("a day")),
                r#"{"date":"2027-02-14"}"#,
            ),
            (
                Answer::Colour(Colour::parse("#0E5C4d").expect("a colour")),
                r##"{"colour":"#0e5c4d"}"##,
            ),
        ];
        for (answer, text) in cases {
            assert_eq!(serde_json::to_string(&answer).expect("it becomes text"), text);
            assert_eq!(serde_json::from_str::<Answer>(text).expect("and comes back"), answer);
        }
    }
}
