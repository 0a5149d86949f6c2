//! Measures of people, kept with the day they were taken.
//!
//! Each measure is three numbers that are all kept: what the tape said, what the maker adds ("42+8"), and what is made of
//! both. A [`Figure`] is what a craft measures: its landmarks, with the unit, what is usual, and what asks for a second
//! look. A maker may add landmarks of their own.
//!
//! What it is not: garment sizes, ring sizes or size charts. Where to start: [`MeasureSet`], then [`Figure`].

use chrono::NaiveDate;
use engine::slug::Slug;
use quantity::{Measure, MeasureError, Unit};
use serde::{Deserialize, Serialize};

use crate::id::{CustomerId, MeasuresId};

/// What was measured of one customer on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureSet {
    /// Permanent name.
    pub id: MeasuresId,
    /// Whose.
    pub customer: CustomerId,
    /// Which figure's landmarks ("shirt"), one of [`FIGURES`].
    pub figure: Slug,
    /// The day they were taken.
    pub taken: NaiveDate,
    /// The measures, in the figure's order, the maker's own last.
    pub measures: Vec<Taken>,
    /// What else was seen ("left shoulder lower"); may be empty.
    pub note: String,
}

/// One measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The landmark: a name of the figure's, or the maker's own words.
    pub landmark: Landmark,
    /// What the tape said, as it was typed.
    pub body: Measure,
    /// What is added for ease; `None`: nothing.
    pub allowance: Option<Measure>,
}

/// Where it is measured.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Landmark {
    /// One of the figure's.
    Known(Slug),
    /// The maker's own.
    Own(String),
}

/// The text can't be a measure with its allowance.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The number or its unit can't be read.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// A length and a weight don't add up.
    #[error("these can't be added")]
    Mixed,
    /// Nobody measures less than nothing.
    #[error("below nought")]
    Negative,
}

impl Taken {
    /// Reads "42", "42+8", "16 1/2 in + 1 in" or "42 - 2"; what has no unit is in `unit`.
    pub fn parse(landmark: Landmark, text: &str, unit: Unit) -> Result<Self, NotTaken> {
        // A sign at the very front belongs to the number, and is refused with it.
        let mut signs = text.char_indices().skip(1);
        let sign = signs.find(|(at, c)| matches!(c, '+' | '-' | '−') && !joins_fraction(text, *at));
        let (body, allowance) = match sign {
            None => (text, None),
            Some((at, sign)) => {
                let (body, rest) = text.split_at(at);
                let amount = with_unit(&rest[sign.len_utf8()..], unit)?;
                let value = if sign == '+' { amount.value } else { -&amount.value };
                (body, Some(Measure::new(value, amount.unit)))
            }
        };
        let body = with_unit(body, unit)?;
        if body.value.is_negative() {
            return Err(NotTaken::Negative);
        }
        let taken = Self {
            landmark,
            body,
            allowance: allowance.filter(|allowance| !allowance.value.is_zero()),
        };
        taken.finished().map(|_| taken)
    }

    /// What is made: body and allowance together, in the body's unit, exactly.
    pub fn finished(&self) -> Result<Measure, NotTaken> {
        let Some(allowance) = &self.allowance else {
            return Ok(self.body.clone());
        };
        let allowance = allowance.in_unit(self.body.unit).ok_or(NotTaken::Mixed)?;
        let value = &self.body.value + &allowance.value;
        if value.is_negative() {
            return Err(NotTaken::Negative);
        }
        Ok(Measure::new(value, self.body.unit))
    }
}

/// True for the dash of `36-1/2`, written without blanks between a whole number and a fraction: thirty-six and a half, as
/// people write it on paper. With blanks around it, or as a true minus, it takes something off.
fn joins_fraction(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let Some(after) = after.strip_prefix('-') else {
        return false;
    };
    let whole = before.rsplit([' ', '+']).next().unwrap_or_default();
    let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let figures = after
        .split(|c: char| !c.is_ascii_digit() && c != '/')
        .next()
        .unwrap_or_default();
    let is_fraction = figures
        .split_once('/')
        .is_some_and(|(over, under)| !over.is_empty() && !under.is_empty());
    is_whole && is_fraction
}

fn with_unit(text: &str, unit: Unit) -> Result<Measure, MeasureError> {
    let read = Measure::parse(text.trim())?;
    Ok(if read.unit == Unit::One {
        Measure::new(read.value, unit)
    } else {
        read
    })
}

/// What a craft measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name; `words` has `figure.NAME` for it.
    pub name: &'static str,
    /// Its landmarks in the order they are taken.
    pub landmarks: &'static [Mark],
    /// What asks for a second look: the first is usually at least the second.
    pub at_least: &'static [(&'static str, &'static str)],
}

/// One landmark of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its name; `words` has `landmark.NAME`, and `landmark.NAME.how` for how it is taken.
    pub name: &'static str,
    /// The least that is usual, in millimetres.
    pub from: i64,
    /// The most that is usual, in millimetres.
    pub to: i64,
}

const fn mark(name: &'static str, from: i64, to: i64) -> Mark {
    Mark { name, from, to }
}

/// The figures that the product knows. What is usual covers grown people; anything outside is asked about, never refused.
pub const FIGURES: [Figure; 6] = [
    Figure {
        name: "shirt",
        landmarks: &[
            mark("neck", 300, 520),
            mark("shoulders", 360, 600),
            mark("shoulder-left", 100, 200),
            mark("shoulder-right", 100, 200),
            mark("across-front", 280, 560),
            mark("across-back", 300, 580),
            mark("chest", 700, 1500),
            mark("stomach", 600, 1600),
            mark("waist", 550, 1500),
            mark("hips", 700, 1600),
            mark("nape-to-waist", 340, 560),
            mark("back-length", 600, 950),
            mark("front-length", 600, 950),
            mark("sleeve", 500, 800),
            mark("sleeve-right", 500, 800),
            mark("armhole", 360, 680),
            mark("upper-arm", 220, 520),
            mark("elbow", 200, 460),
            mark("wrist", 130, 240),
            mark("watch-wrist", 140, 280),
        ],
        at_least: &[
            ("chest", "neck"),
            ("chest", "upper-arm"),
            ("upper-arm", "wrist"),
            ("armhole", "upper-arm"),
            ("watch-wrist", "wrist"),
            ("back-length", "nape-to-waist"),
        ],
    },
    Figure {
        name: "trousers",
        landmarks: &[
            mark("waist", 550, 1500),
            mark("hips", 700, 1600),
            mark("rise", 180, 400),
            mark("thigh", 400, 900),
            mark("knee", 280, 600),
            mark("outside-leg", 800, 1300),
            mark("inside-leg", 600, 1000),
        ],
        at_least: &[("thigh", "knee"), ("outside-leg", "inside-leg"), ("hips", "thigh")],
    },
    Figure {
        name: "foot",
        landmarks: &[
            mark("foot-length-left", 200, 330),
            mark("foot-length-right", 200, 330),
            mark("ball-left", 190, 310),
            mark("ball-right", 190, 310),
            mark("instep-left", 200, 330),
            mark("instep-right", 200, 330),
            mark("heel-left", 260, 420),
            mark("heel-right", 260, 420),
        ],
        at_least: &[],
    },
    Figure {
        name: "hand",
        landmarks: &[
            mark("hand-round", 150, 270),
            mark("hand-length", 150, 230),
            mark("wrist", 130, 240),
            mark("finger-left", 40, 80),
            mark("finger-right", 40, 80),
        ],
        at_least: &[("hand-round", "finger-left"), ("hand-round", "finger-right")],
    },
    Figure {
        name: "head",
        landmarks: &[mark("head-round", 500, 640), mark("ear-to-ear", 280, 420)],
        at_least: &[("head-round", "ear-to-ear")],
    },
    Figure {
        name: "belt",
        landmarks: &[
            mark("waist", 550, 1500),
            mark("hips", 700, 1600),
            mark("worn-length", 600, 1600),
        ],
        at_least: &[],
    },
];

/// The figure of that name.
pub fn figure(name: &Slug) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.name == name.as_str())
}

/// Something about a set that asks for a second look. Never a refusal: people differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusual {
    /// Outside what is usual, from and to in millimetres.
    Range {
        /// The landmark.
        landmark: Slug,
        /// The least that is usual.
        from: Measure,
        /// The most that is usual.
        to: Measure,
    },
    /// Larger here than there, which is seldom so.
    Larger {
        /// What is the larger one here.
        landmark: Slug,
        /// What usually is.
        than: Slug,
    },
}

/// What of a set asks for a second look, in the figure's order.
pub fn unusual(set: &MeasureSet) -> Vec<Unusual> {
    let Some(figure) = figure(&set.figure) else {
        return Vec::new();
    };
    let body = |name: &str| {
        let found = set
            .measures
            .iter()
            .find(|taken| matches!(&taken.landmark, Landmark::Known(slug) if slug.as_str() == name));
        found.and_then(|taken| taken.body.in_unit(Unit::Mm))
    };
    let slug = |name: &str| Slug::new(name).ok();
    let ranges = figure.landmarks.iter().filter_map(|mark| {
        let value = body(mark.name)?.value;
        let outside = value < mark.from.into() || value > mark.to.into();
        outside.then_some(Unusual::Range {
            landmark: slug(mark.name)?,
            from: Measure::new(mark.from, Unit::Mm),
            to: Measure::new(mark.to, Unit::Mm),
        })
    });
    let pairs = figure.at_least.iter().filter_map(|(larger, smaller)| {
        let upside_down = body(larger)?.value < body(smaller)?.value;
        upside_down.then_some(Unusual::Larger {
            landmark: slug(smaller)?,
            than: slug(larger)?,
        })
    });
    ranges.chain(pairs).collect()
}

/// A landmark in two sets of one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Where.
    pub landmark: Landmark,
    /// Before; `None`: not taken then.
    pub before: Option<Measure>,
    /// After; `None`: not taken any more.
    pub after: Option<Measure>,
    /// After less before, in the later unit; `None` where one is missing or they can't be compared.
    pub difference: Option<Measure>,
}

/// Two sets side by side: every landmark of either, in the later one's order, those that are only in the earlier one last.
pub fn compare(before: &MeasureSet, after: &MeasureSet) -> Vec<Compared> {
    let find = |set: &MeasureSet, landmark: &Landmark| {
        let found = set.measures.iter().find(|taken| taken.landmark == *landmark);
        found.map(|taken| taken.body.clone())
    };
    let gone = before
        .measures
        .iter()
        .filter(|taken| find(after, &taken.landmark).is_none());
    let all = after.measures.iter().chain(gone);
    let compared = all.map(|taken| {
        let (old, new) = (find(before, &taken.landmark), find(after, &taken.landmark));
        let difference = old.as_ref().zip(new.as_ref()).and_then(|(old, new)| {
            let value = &new.value - &old.in_unit(new.unit)?.value;
            Some(Measure::new(value, new.unit))
        });
        Compared {
            landmark: taken.landmark.clone(),
            before: old,
            after: new,
            difference,
        }
    });
    compared.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    fn taken(name: &str, text: &str) -> Taken {
        Taken::parse(Landmark::Known(slug(name)), text, Unit::Cm).unwrap()
    }

    #[track_caller]
    fn check(text: &str, unit: Unit, body: &str, allowance: Option<&str>, finished: &str) {
        let taken = Taken::parse(Landmark::Own("seat".to_owned()), text, unit).unwrap();
        assert_eq!(taken.body.to_string(), body, "{text}");
        assert_eq!(
            taken.allowance.as_ref().map(ToString::to_string).as_deref(),
            allowance,
            "{text}"
        );
        assert_eq!(taken.finished().unwrap().to_string(), finished, "{text}");
        let json = serde_json::to_string(&taken).unwrap();
        assert_eq!(serde_json::from_str::<Taken>(&json).unwrap(), taken, "kept as typed");
    }

    #[test]
    fn a_dash_before_a_fraction_is_read_as_people_write_it() {
        let finished = |text: &str| {
            let landmark = Landmark::Own("strap".to_owned());
            let taken = Taken::parse(landmark, text, Unit::In).unwrap();
            (taken.finished().unwrap().to_string(), taken.allowance.is_some())
        };
        for (text, expected, allowance) in [
            ("36-1/2", "36 1/2 in", false),
            ("34-3/4 in", "34 3/4 in", false),
            ("38 1/2+1-1/4", "39 3/4 in", true),
            ("36-1/2+1", "37 1/2 in", true),
            ("36 - 1/2", "35 1/2 in", true),
            ("36 −1/2", "35 1/2 in", true),
            ("36 1/2-1/2", "36 in", true),
            ("36-2", "34 in", true),
        ] {
            assert_eq!(finished(text), (expected.to_owned(), allowance), "{text}");
        }
    }

    #[test]
    fn body_and_allowance_are_both_kept() {
        check("42+8", Unit::Cm, "42 cm", Some("8 cm"), "50 cm");
        check("42", Unit::Cm, "42 cm", None, "42 cm");
        check(" 38.5 + 0.75 ", Unit::Cm, "38.5 cm", Some("0.75 cm"), "39.25 cm");
        check("12 3/8 + 1/64", Unit::In, "12 3/8 in", Some("1/64 in"), "12 25/64 in");
        check("16 1/2 in + 1 cm", Unit::Cm, "16 1/2 in", Some("1 cm"), "4291/254 in");
        check("42 − 2", Unit::Cm, "42 cm", Some("-2 cm"), "40 cm");
        check("42+0", Unit::Cm, "42 cm", None, "42 cm");
    }

    #[test]
    fn what_is_no_measure_is_refused() {
        for text in ["", "+", "wide", "42+", "42+8+1", "-3", "4-9", "42 + 3 kg", "1/0"] {
            assert!(
                Taken::parse(Landmark::Known(slug("neck")), text, Unit::Cm).is_err(),
                "{text}"
            );
        }
    }

    fn set(measures: Vec<Taken>) -> MeasureSet {
        MeasureSet {
            id: MeasuresId::from([1; 16]),
            customer: CustomerId::from([2; 16]),
            figure: slug("shirt"),
            taken: "2026-03-01".parse().unwrap(),
            measures,
            note: String::new(),
        }
    }

    #[test]
    fn what_is_unusual_is_asked_about() {
        assert_eq!(unusual(&set(vec![taken("neck", "39"), taken("chest", "100")])), []);
        let odd = unusual(&set(vec![
            taken("neck", "390 mm"),
            taken("chest", "10"),
            taken("wrist", "7 in"),
        ]));
        assert_eq!(odd.len(), 2, "{odd:?}");
        assert!(matches!(&odd[0], Unusual::Range { landmark, .. } if landmark.as_str() == "chest"));
        assert!(
            matches!(&odd[1], Unusual::Larger { landmark, than } if (landmark.as_str(), than.as_str()) == ("neck", "chest"))
        );
    }

    #[test]
    fn two_days_are_compared_across_units() {
        let before = set(vec![taken("neck", "15 in"), taken("chest", "100")]);
        let after = set(vec![taken("neck", "39"), taken("wrist", "17")]);
        let compared = compare(&before, &after);
        let told: Vec<_> = compared
            .iter()
            .map(|row| (row.before.is_some(), row.difference.as_ref().map(ToString::to_string)))
            .collect();
        assert_eq!(told, [(true, Some("0.9 cm".to_owned())), (false, None), (true, None)]);
    }

    #[test]
    fn figures_name_each_landmark_once_and_only_their_own() {
        for figure in &FIGURES {
            assert!(Slug::new(figure.name).is_ok());
            let names: BTreeSet<_> = figure.landmarks.iter().map(|mark| mark.name).collect();
            assert_eq!(names.len(), figure.landmarks.len(), "{}", figure.name);
            assert!(
                figure
                    .landmarks
                    .iter()
                    .all(|mark| Slug::new(mark.name).is_ok() && mark.from < mark.to)
            );
            let pairs = figure.at_least.iter().flat_map(|(larger, smaller)| [larger, smaller]);
            assert!(pairs.into_iter().all(|name| names.contains(name)), "{}", figure.name);
        }
    }
}
