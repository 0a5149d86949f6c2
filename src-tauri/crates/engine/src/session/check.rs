//! An answer against its own option: kind, known values, limits. What passes becomes limits on levels.

use std::collections::BTreeMap;

use quantity::Measure;
use unicode_segmentation::UnicodeSegmentation;

use super::ways::MOST_WAYS;
use super::{Cause, Chosen, Conflict, Limits, Reason, Session, Way};
use crate::answer::{Answer, Path};
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::model::value_index;
use crate::slug::Slug;
use crate::template::{AllowedCharacters, Kind, OptionDef, Value, is_within};

/// A text of nothing but blanks is no answer.
pub(super) fn is_blank(answer: &Answer) -> bool {
    matches!(answer, Answer::Text(text) if text.trim().is_empty())
}

#[allow(
    clippy::result_large_err,
    reason = "a conflict is an ordinary answer, made for one person to read"
)]
impl Session {
    /// The option and what `answer` leaves to its levels; a conflict without rules when the option itself refuses.
    pub(super) fn checked(&self, path: &Path, answer: &Answer) -> Result<(usize, Limits), Conflict> {
        let refused = |cause| Conflict {
            wanted: Chosen {
                option: path.clone(),
                answer: answer.clone(),
            },
            reason: Reason {
                rules: Vec::new(),
                choices: Vec::new(),
                cause,
            },
            ways: Vec::new(),
        };
        let option = self
            .model
            .levels()
            .option_at(path)
            .ok_or_else(|| refused(Cause::Unknown))?;
        let limits = limits(self, option, answer).map_err(refused)?;
        Ok((option, limits))
    }

    /// The conflict with one value more than a several may have: told is that value alone, and it can come in place of another. When
    /// rules close it whatever else is taken out, they are to blame. `with_ways`: else only the reason is wanted.
    pub(super) fn one_too_many(&self, conflict: Conflict, with_ways: bool) -> Conflict {
        let Some(option) = self.model.levels().option_at(&conflict.wanted.option) else {
            return conflict;
        };
        let (Cause::Count { max, given, .. }, Answer::Several(wanted)) =
            (&conflict.reason.cause, &conflict.wanted.answer)
        else {
            return conflict;
        };
        let Kind::Several { max: Some(most), .. } = &self.model.template().options[option].kind else {
            return conflict;
        };
        if most != max || *given != max + 1 {
            return conflict;
        }
        let path = &conflict.wanted.option;
        let now = match self.chosen[option].as_ref().or_else(|| self.effective().get(path)) {
            Some(Answer::Several(now)) => now,
            _ => return conflict,
        };
        let more = |(value, many): &(&Slug, &u32)| now.get(*value).is_none_or(|before| before < *many);
        let mut grown = wanted.iter().filter(more);
        let (Some((value, many)), None) = (grown.next(), grown.next()) else {
            return conflict;
        };
        let others = || wanted.keys().filter(|other| *other != value);
        let alone = Answer::Several([(value.clone(), *many)].into());
        let fits = |answer: &Answer| limits(self, option, answer).is_ok_and(|limits| self.fits(option, &limits));
        let closed = !others().any(|other| fits(&without(wanted, other)));
        let by_rules = others().next().filter(|_| closed).and_then(|other| {
            let answer = without(wanted, other);
            let limits = limits(self, option, &answer).ok()?;
            Some(self.conflict_told(path, option, &answer, &limits, false).reason)
        });
        let mut ways: Vec<Way> = others()
            .filter(|_| with_ways)
            .filter_map(|other| self.in_place_of(path, option, wanted, other))
            .collect();
        ways.sort_by_key(|way| way.price_difference.minor.abs());
        ways.truncate(MOST_WAYS);
        Conflict {
            wanted: Chosen {
                answer: alone,
                ..conflict.wanted
            },
            reason: by_rules.unwrap_or(conflict.reason),
            ways,
        }
    }

    /// The way to `wanted` with one `other` less.
    fn in_place_of(&self, path: &Path, option: usize, wanted: &BTreeMap<Slug, u32>, other: &Slug) -> Option<Way> {
        let answer = without(wanted, other);
        let limits = limits(self, option, &answer).ok()?;
        if !self.fits(option, &limits) {
            return None;
        }
        let mut taken = self.clone();
        taken.narrow(option, &limits);
        taken.took(path, option, answer.clone());
        if taken.released_against(&self.parts_of(option)).is_some() {
            return None;
        }
        Some(Way {
            price_difference: taken.price().total.checked_sub(self.price().total).ok()?,
            answers: taken.answers().clone(),
            changes: vec![(path.clone(), Some(answer))],
            gone: Vec::new(),
        })
    }
}

/// One of a value less.
fn without(values: &BTreeMap<Slug, u32>, one: &Slug) -> Answer {
    let less = values
        .iter()
        .map(|(value, many)| (value.clone(), many - u32::from(value == one)));
    Answer::Several(less.filter(|(_, many)| *many > 0).collect())
}

/// What `answer` leaves to the levels of `option`, or why the option itself refuses it.
pub(super) fn limits(session: &Session, option: usize, answer: &Answer) -> Result<Limits, Cause> {
    let def = &session.model.template().options[option];
    let levels = &session.model.levels().of_option[option];
    match (&def.kind, answer, levels) {
        (Kind::One { values, .. }, Answer::One(value), OptionLevels::Single(level)) => {
            let position = value_index(def, value).ok_or(Cause::Unknown)?;
            on_sale(session, option, &values[position as usize])?;
            Ok(vec![(*level, Positions::one(position))])
        }
        (Kind::Switch { .. }, Answer::Switch(on), OptionLevels::Single(level)) => {
            Ok(vec![(*level, Positions::one(u32::from(*on)))])
        }
        (Kind::Number { .. }, Answer::Number(measure), OptionLevels::Single(level)) => Ok(vec![(
            *level,
            Positions::one(grid_position(session, option, *level, measure)?),
        )]),
        (Kind::Several { .. }, Answer::Several(pieces), OptionLevels::Several { presence, values }) => {
            several(session, option, pieces, *presence, values)
        }
        (
            Kind::Text {
                max_chars,
                max_lines,
                allowed,
                blocked,
                ..
            },
            Answer::Text(text),
            _,
        ) => {
            check_text(text, *max_chars, *max_lines, allowed.as_ref())?;
            if blocked.hit(text) {
                return Err(Cause::Word);
            }
            let position = u32::from(!text.trim().is_empty());
            Ok(session
                .model
                .levels()
                .ids(option)
                .map(|l| (l, Positions::one(position)))
                .collect())
        }
        (Kind::Date { from, until, .. }, Answer::Date(day), _) if is_within(*day, *from, *until) => {
            Ok(answered(levels))
        }
        (Kind::Date { from, until, .. }, Answer::Date(_), _) => Err(Cause::Day {
            from: *from,
            until: *until,
        }),
        (Kind::Colour { .. }, Answer::Colour(_), _) | (Kind::Upload { .. }, Answer::Upload(_), _) => {
            Ok(answered(levels))
        }
        _ => Err(Cause::WrongKind),
    }
}

/// Something typed is there, whatever it is.
fn answered(levels: &OptionLevels) -> Limits {
    match levels {
        OptionLevels::Single(level) => vec![(*level, Positions::one(1))],
        _ => Vec::new(),
    }
}

fn on_sale(session: &Session, option: usize, value: &Value) -> Result<(), Cause> {
    session.gone(option, value).map_or(Ok(()), Err)
}

/// Where on the grid a measure lies; off the grid the cause carries the nearest that can be had.
fn grid_position(session: &Session, option: usize, level: LevelId, measure: &Measure) -> Result<u32, Cause> {
    let grid = session.model.levels().grids[option].as_ref().ok_or(Cause::WrongKind)?;
    let steps = grid.steps_to(measure).ok_or(Cause::WrongKind)?;
    let whole = steps
        .to_integer()
        .and_then(|i| u32::try_from(i).ok())
        .filter(|i| *i < grid.count);
    whole.ok_or_else(|| {
        let below = steps
            .floor()
            .to_integer()
            .map_or(-1, |i| i.clamp(-1, i64::from(grid.count)));
        session.range_cause(option, level, below)
    })
}

/// All values with their quantities. Fewer than the minimum is an answer not yet complete: what is named stays in, the rest
/// is open.
fn several(
    session: &Session,
    option: usize,
    pieces: &BTreeMap<Slug, u32>,
    presence: Option<LevelId>,
    own: &[LevelId],
) -> Result<Limits, Cause> {
    let def = &session.model.template().options[option];
    let Kind::Several { values, min, max, .. } = &def.kind else {
        return Err(Cause::WrongKind);
    };
    for (id, given) in pieces {
        let value = &values[value_index(def, id).ok_or(Cause::Unknown)? as usize];
        if *given > value.max.max(1) {
            return Err(Cause::Count {
                min: 0,
                max: value.max.max(1),
                given: *given,
            });
        }
        if *given > 0 {
            on_sale(session, option, value)?;
        }
    }
    let total = pieces.values().fold(0u32, |sum, n| sum.saturating_add(*n));
    let most = values.iter().fold(0u32, |sum, v| sum.saturating_add(v.max.max(1)));
    if max.is_some_and(|max| total > max) {
        return Err(Cause::Count {
            min: *min,
            max: max.unwrap_or(most),
            given: total,
        });
    }
    let levels = session.model.levels();
    let mut limits: Limits = presence.map(|p| (p, levels.level(p).present())).into_iter().collect();
    for (level, value) in own.iter().copied().zip(values) {
        let given = pieces.get(&value.id).copied().unwrap_or(0);
        let open_upwards = total < *min;
        let last = if open_upwards {
            levels.level(level).size - 1
        } else {
            given
        };
        limits.push((level, Positions::span(given, last)));
    }
    Ok(limits)
}

fn check_text(text: &str, max_chars: u32, max_lines: u32, allowed: Option<&AllowedCharacters>) -> Result<(), Cause> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let lines = count(text.lines().count());
    if lines > max_lines.max(1) {
        return Err(Cause::TooManyLines {
            max: max_lines.max(1),
            given: lines,
        });
    }
    let characters = count(text.lines().map(|line| line.graphemes(true).count()).sum());
    if characters > max_chars {
        return Err(Cause::TooLong {
            max: max_chars,
            given: characters,
        });
    }
    let mut letters = text.lines().flat_map(|line| line.graphemes(true));
    letters
        .find_map(|letter| refused(letter, allowed))
        .map_or(Ok(()), |c| Err(Cause::Character(c)))
}

/// The character of a cluster ("e" with an accent of its own, a syllable of several signs) that is not allowed.
fn refused(cluster: &str, allowed: Option<&AllowedCharacters>) -> Option<char> {
    let mut characters = cluster.chars();
    let first = characters.next()?;
    let Some(set) = allowed else {
        return cluster.chars().find(|c| c.is_control());
    };
    if !is_allowed(first, set) {
        return Some(first);
    }
    let part_of_letter = set.letters && first.is_alphabetic();
    characters.find(|c| !part_of_letter && !is_allowed(*c, set))
}

fn is_allowed(c: char, set: &AllowedCharacters) -> bool {
    set.also.contains(c)
        || set.letters && c.is_alphabetic()
        || set.digits && c.is_ascii_digit()
        || set.spaces && matches!(c, ' ' | '\u{a0}')
}

/// The path of the option with this index.
pub(super) fn path_of(options: &[OptionDef], option: usize) -> Path {
    Path::of(&options[option].id)
}
