//! A design's short code: what was chosen of a template's version, in a dozen characters that can be read out.
//!
//! What it is: the finite choices of a finished piece (lists, switches, how many, how many rows) become a number, one digit for each level with
//! as many values as were still open there. What the rules decide anyway costs nothing, and every number that can be read back
//! is a piece that can be made. Options and values go by their permanent ordinals.
//!
//! What it is not: it doesn't hold texts and measures, which are too long to be read out, nor the template itself.
//!
//! Where to start: [`DesignCode`].

use std::fmt;
use std::str::FromStr;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use crate::answer::{Answer, Answers, Path};
use crate::model::Model;
use crate::model::level::{LevelId, OptionLevels, Role};
use crate::model::positions::Positions;
use crate::session::Session;
use crate::template::{Kind, Value};

/// Thirty-one characters of which no two look or sound alike: a prime number, so that the check letter notices every wrong
/// character and every two neighbours that changed places.
const ALPHABET: &[u8; 31] = b"023456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters that tell the version.
const TAG: usize = 4;
/// Most characters that are read.
const LONGEST: usize = 400;
/// Characters between two strokes.
const GROUP: usize = 4;

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignCode {
    tag: u32,
    choices: BigUint,
}

/// The text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// A character that no code has.
    #[error("a code has no `{0}`")]
    Character(char),
    /// Too short or too long.
    #[error("a code has another length")]
    Length,
    /// One of its characters is wrong, or two changed places.
    #[error("the code has a mistake in it")]
    Mistake,
}

impl DesignCode {
    /// Of the piece that a session would finish now, made of the template's version with this hash; `None` when there is no
    /// piece.
    pub fn of(session: &Session, version: &[u8]) -> Option<Self> {
        session.finished()?;
        let mut choices = BigUint::zero();
        let mut unit = BigUint::from(1u8);
        walk(session.model(), |level, open| {
            let taken = session.position(level);
            let digit = open.iter().position(|position| *position == taken)?;
            choices += &unit * digit;
            unit *= open.len();
            Some(digit)
        })?;
        let tag = tag(version);
        Some(Self { tag, choices })
    }

    /// Is it of the version with this hash? Two versions in a million share a code's first letters.
    pub fn is_of(&self, version: &[u8]) -> bool {
        self.tag == tag(version)
    }

    /// The answers that it stands for; `None` when no piece of `model` has such a number.
    pub fn answers(&self, model: &Model) -> Option<Answers> {
        let mut left = self.choices.clone();
        let taken = walk(model, |_, open| {
            let (rest, digit) = left.div_rem(&BigUint::from(open.len()));
            left = rest;
            digit.to_usize()
        })?;
        let at = |level: LevelId| taken.iter().find(|t| t.0 == level).map(|t| t.1);
        let options = model.template().options.iter().enumerate();
        let answers = options.filter_map(|(index, option)| {
            let path = Path::of(&option.id);
            let answer = match (&option.kind, &model.levels().of_option[index]) {
                (Kind::One { values, .. }, OptionLevels::Single(level)) => {
                    Answer::One(values.get(at(*level)? as usize)?.id.clone())
                }
                (Kind::Switch { .. }, OptionLevels::Single(level)) => match at(*level)? {
                    state @ 0..2 => Answer::Switch(state == 1),
                    _ => return None,
                },
                (Kind::Number { .. }, OptionLevels::Single(level)) => {
                    let grid = model.levels().grids[index].as_ref()?;
                    let at = at(*level).filter(|at| *at < grid.count)?;
                    Answer::Number(grid.measure(at))
                }
                (
                    Kind::Several { values, .. },
                    OptionLevels::Several {
                        presence,
                        values: levels,
                    },
                ) => {
                    if presence.is_some_and(|presence| at(presence) != Some(0)) {
                        return None;
                    }
                    let many = |(value, level): (&Value, &LevelId)| Some((value.id.clone(), at(*level)?));
                    let chosen = values.iter().zip(levels).filter_map(many);
                    Answer::Several(chosen.filter(|(_, many)| *many > 0).collect())
                }
                _ => return None,
            };
            Some((path, answer))
        });
        let answers = answers.collect();
        left.is_zero().then_some(answers)
    }
}

/// Decides the finite levels one by one, in the order of ordinals: `choose` gets what is open, by ordinal, and says which of
/// it is taken.
fn walk(model: &Model, mut choose: impl FnMut(LevelId, &[u32]) -> Option<usize>) -> Option<Vec<(LevelId, u32)>> {
    let (all, mut reach) = model.fresh().clone();
    let mut taken = Vec::new();
    for level in finite(model) {
        let part = model.part_of(level);
        let modules = &model.parts()[part].modules;
        let open = reach[part].open(modules, level).intersect(&all[level as usize]);
        let mut open: Vec<u32> = open.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi).collect();
        open.sort_by_key(|position| ordinal(model, level, *position));
        let position = *open.get(choose(level, &open)?)?;
        std::sync::Arc::make_mut(&mut reach[part]).narrow(modules, level, &Positions::one(position));
        taken.push((level, position));
    }
    Some(taken)
}

/// The levels of lists, switches and quantities, by ordinal.
fn finite(model: &Model) -> Vec<LevelId> {
    let options = &model.template().options;
    let mut levels: Vec<LevelId> = (0..options.len())
        .filter(|option| match options[*option].kind {
            // How many rows there are is a choice like any other, as long as no block decides it.
            Kind::Number { .. } => {
                let mut own = model.levels().ids(*option);
                model.counts_rows(&Path::of(&options[*option].id))
                    && own.all(|level| model.levels().level(level).member.is_none())
            }
            Kind::Note => false,
            ref kind => kind.typed().is_none(),
        })
        .flat_map(|option| model.levels().ids(option))
        .collect();
    let value = |level: LevelId| match model.levels().level(level).role {
        Role::Quantity(value) => 1 + values(&options[model.levels().level(level).option].kind)[value].ordinal,
        _ => 0,
    };
    levels.sort_by_key(|level| (options[model.levels().level(*level).option].ordinal, value(*level)));
    levels
}

/// Where a position comes among those of its level.
fn ordinal(model: &Model, level: LevelId, position: u32) -> u32 {
    let known = model.levels().level(level);
    let values = values(&model.template().options[known.option].kind);
    match (known.role, values.get(position as usize)) {
        (Role::Whole, Some(value)) => value.ordinal,
        // Absent stands last.
        (Role::Whole, None) if !values.is_empty() => u32::MAX,
        _ => position,
    }
}

fn values(kind: &Kind) -> &[Value] {
    match kind {
        Kind::One { values, .. } | Kind::Several { values, .. } => values,
        _ => &[],
    }
}

fn tag(version: &[u8]) -> u32 {
    let number = version
        .iter()
        .take(8)
        .fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    (number % (ALPHABET.len() as u64).pow(TAG as u32)) as u32
}

/// The digits of a number, the most significant first, at least so many.
fn digits(mut number: BigUint, least: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    while !number.is_zero() || digits.len() < least {
        let (rest, digit) = number.div_rem(&BigUint::from(ALPHABET.len()));
        digits.push(digit.to_u8().unwrap_or_default());
        number = rest;
    }
    digits.reverse();
    digits
}

fn number(digits: &[u8]) -> BigUint {
    digits
        .iter()
        .fold(BigUint::zero(), |number, digit| number * ALPHABET.len() + *digit)
}

/// What the weighted sum of all digits leaves over.
fn check(digits: &[u8]) -> u8 {
    let weighted = digits.iter().zip((1..ALPHABET.len() as u64).cycle());
    let sum: u64 = weighted.map(|(digit, weight)| u64::from(*digit) * weight).sum();
    (sum % ALPHABET.len() as u64) as u8
}

impl fmt::Display for DesignCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = digits(self.tag.into(), TAG);
        all.extend(digits(self.choices.clone(), 1));
        all.push(check(&all));
        for (at, digit) in all.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(ALPHABET[usize::from(*digit)]))?;
        }
        Ok(())
    }
}

impl FromStr for DesignCode {
    type Err = NotACode;

    /// Reads a code as people type it: in small letters, with blanks, with O for nought.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut all = Vec::new();
        for character in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let known = match character.to_ascii_uppercase() {
                'O' => '0',
                other => other,
            };
            let digit = ALPHABET.iter().position(|c| char::from(*c) == known);
            all.push(digit.ok_or(NotACode::Character(character))? as u8);
            if all.len() > LONGEST {
                return Err(NotACode::Length);
            }
        }
        if all.len() < TAG + 2 {
            return Err(NotACode::Length);
        }
        let (rest, last) = all.split_at(all.len() - 1);
        if check(rest) != last[0] {
            return Err(NotACode::Mistake);
        }
        let (tag, choices) = rest.split_at(TAG);
        Ok(Self {
            tag: number(tag).to_u32().unwrap_or_default(),
            choices: number(choices),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_comes_back_as_it_was_read_out(tag in 0u32..923_521, choices in any::<u128>()) {
            let code = DesignCode { tag, choices: choices.into() };
            let text = code.to_string();
            prop_assert_eq!(text.parse(), Ok(code.clone()));
            let spoken = text.to_lowercase().replace('0', "o").replace('-', " ");
            prop_assert_eq!(spoken.parse(), Ok(code));
        }

        #[test]
        fn one_wrong_character_is_noticed(choices in any::<u64>(), at in 0usize..30, other in 0usize..31) {
            let text = DesignCode { tag: 77, choices: choices.into() }.to_string().replace('-', "");
            let mut wrong = text.clone().into_bytes();
            let at = at % wrong.len();
            wrong[at] = ALPHABET[other];
            let wrong = String::from_utf8(wrong).expect("letters");
            prop_assert_eq!(wrong.parse::<DesignCode>().is_ok(), wrong == text);
        }

        #[test]
        fn two_that_changed_places_are_noticed(choices in any::<u64>(), at in 0usize..30) {
            let text = DesignCode { tag: 4_711, choices: choices.into() }.to_string().replace('-', "");
            let mut wrong = text.clone().into_bytes();
            let at = at % (wrong.len() - 2);
            wrong.swap(at, at + 1);
            let wrong = String::from_utf8(wrong).expect("letters");
            prop_assert_eq!(wrong.parse::<DesignCode>().is_ok(), wrong == text);
        }
    }

    /// `a` decides `b` on one side: three pieces, so that two bits hold a number too many.
    const HALF_DECIDED: &str = r#"
        format = 1
        id = "half"
        label = "Half"
        currency = "EUR"
        option = [
            { id = "a", label = "A", kind = "one", values = [{ id = "p", label = "P" }, { id = "q", label = "Q" }] },
            { id = "b", label = "B", kind = "one", values = [{ id = "x", label = "X" }, { id = "y", label = "Y" }] },
        ]
        rule = [{ id = "half", rule = "when [a] is p then [b] is x" }]
    "#;

    #[test]
    fn what_rules_decide_costs_nothing_and_every_number_is_a_piece_or_none() {
        let folder = [("template.toml".to_owned(), HALF_DECIDED.as_bytes().to_vec())].into();
        let package = crate::template::read(&folder).expect("a template");
        let (model, _) = crate::model::compile(&package.template, &package.library);
        let answers = |choices: u32| {
            let choices = choices.into();
            let answers = DesignCode { tag: 0, choices }.answers(&model)?;
            Some(answers.into_values().map(|answer| match answer {
                Answer::One(value) => value.to_string(),
                other => panic!("{other:?}"),
            }))
        };
        let pieces: Vec<String> = (0..8).filter_map(answers).map(|values| values.collect()).collect();
        assert_eq!(pieces, ["px", "qx", "qy"]);
    }

    #[test]
    fn what_is_no_code_says_so() {
        assert_eq!("2345".parse::<DesignCode>(), Err(NotACode::Length));
        assert_eq!("2345-1".parse::<DesignCode>(), Err(NotACode::Character('1')));
        assert_eq!("Z".repeat(500).parse::<DesignCode>(), Err(NotACode::Length));
    }
}
