//! Answers in files (defaults, presets), checked against their option's own limits.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quantity::{Measure, Number, RoundingMode, Unit};
use toml_edit::Item;

use super::faults;
use super::fields::{self, Fields, slug, start_of, text_in, text_of};
use super::source::{Source, Text};
use super::text_limits::{TextRefused, check_text};
use super::{Kind, OptionDef, Value};
use crate::answer::Answer;
use crate::colour::Colour;
use crate::problem::Fault;
use crate::slug::Slug;

/// Reads an answer to `option`; `at` is where to point when the item has no place of its own.
pub(super) fn answer(source: &Source<'_>, item: &Item, at: usize, option: &OptionDef) -> Option<Answer> {
    let at = start_of(item, at);
    let say = |fault: Fault| {
        source.say(at, fault);
        None
    };
    let id = option.id.as_str();
    let wrong = |expected: &str| say(faults::answer_kind(id, expected));
    match &option.kind {
        Kind::One { values, .. } => match text_of(item) {
            Some(text) => Some(Answer::One(value(source, &text, option, values)?)),
            None => wrong("the id of a value in quotes"),
        },
        Kind::Several { values, min, max, .. } => {
            let chosen = several(source, item, at, option, values)?;
            let given = chosen.values().fold(0u32, |sum, n| sum.saturating_add(*n));
            let most = max.unwrap_or_else(|| values.iter().fold(0u32, |sum, value| sum.saturating_add(value.max)));
            if given < *min || given > most {
                return say(faults::answer_count(id, *min, most, given));
            }
            Some(Answer::Several(chosen))
        }
        Kind::Switch { .. } => match item.as_bool() {
            Some(on) => Some(Answer::Switch(on)),
            None => wrong("true or false"),
        },
        Kind::Number { unit, min, max, step } => {
            let text = text_of(item).map(|text| text.value.to_owned());
            match text.or_else(|| item.as_integer().map(|n| n.to_string())) {
                Some(text) => number(&text, id, *unit, [min, max, step]).map_or_else(say, |m| Some(Answer::Number(m))),
                None => wrong("a number with its unit in quotes"),
            }
        }
        Kind::Text {
            max_chars,
            max_lines,
            allowed,
            ..
        } => match text_of(item) {
            Some(text) => match check_text(text.value, *max_chars, *max_lines, allowed.as_ref()) {
                Ok(()) => Some(Answer::Text(text.value.to_owned())),
                Err(refused) => say(text_fault(refused, id)),
            },
            None => wrong("text in quotes"),
        },
        Kind::Date { from, until, .. } => match text_of(item).and_then(|text| fields::day(text.value)) {
            Some(day) if is_within(day, *from, *until) => Some(Answer::Date(day)),
            Some(_) => say(faults::answer_day(id, &days(*from, *until))),
            None => wrong("a day in quotes, like 2027-02-14"),
        },
        Kind::Colour { .. } => match text_of(item).and_then(|text| Colour::parse(text.value).ok()) {
            Some(colour) => Some(Answer::Colour(colour)),
            None => wrong("a colour in quotes, like #0e5c4d"),
        },
        Kind::Rows(rows) => match item.as_integer().and_then(|n| u32::try_from(n).ok()) {
            Some(many) if (rows.min..=rows.max).contains(&many) => Some(Answer::Number(Measure {
                value: Number::from(many),
                unit: Unit::One,
            })),
            Some(_) => say(faults::answer_range(id, &rows.min.to_string(), &rows.max.to_string())),
            None => wrong("how many rows, without quotes"),
        },
        Kind::Upload { .. } => say(faults::upload_answered(id)),
        Kind::Note => say(faults::note_answered(id)),
        Kind::Product(_) => say(faults::product_answered(id)),
    }
}

/// Is the day one that can be chosen?
pub(crate) fn is_within(day: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

fn days(from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    let side = |word: &str, day: Option<NaiveDate>| day.map(|day| format!("{word} {day}"));
    let sides: Vec<String> = [side("from", from), side("until", until)]
        .into_iter()
        .flatten()
        .collect();
    sides.join(" ")
}

fn value(source: &Source<'_>, text: &Text<'_>, option: &OptionDef, values: &[Value]) -> Option<Slug> {
    let id = slug(source, text)?;
    if values.iter().any(|value| value.id == id) {
        return Some(id);
    }
    let known = values.iter().map(|value| value.id.as_str());
    source.say(
        text.span.start,
        faults::answer_value(option.id.as_str(), text.value).near(text.value, known),
    );
    None
}

/// `["pad", "laptop"]` or `{ nut = 2 }`.
fn several(
    source: &Source<'_>,
    item: &Item,
    at: usize,
    option: &OptionDef,
    values: &[Value],
) -> Option<BTreeMap<Slug, u32>> {
    let expected = "a list of ids in quotes, or a table with how many of each";
    let mut chosen = BTreeMap::new();
    let mut sound = true;
    let mut add = |text: Option<Text<'_>>, at: usize, count: Option<u32>| {
        let (Some(text), Some(count)) = (text, count) else {
            source.say(at, faults::answer_kind(option.id.as_str(), expected));
            return sound = false;
        };
        match value(source, &text, option, values) {
            Some(id) => *chosen.entry(id).or_insert(0u32) += count,
            None => sound = false,
        }
    };
    if let Some(array) = item.as_array() {
        for value in array {
            add(text_in(value), value.span().map_or(at, |span| span.start), Some(1));
        }
    } else if let Some(table) = item.as_table_like() {
        for (key, item) in Fields::new(source, table, item.span()).entries() {
            let count = item
                .as_integer()
                .and_then(|n| u32::try_from(n).ok())
                .filter(|n| (1..=10_000).contains(n));
            add(Some(key), start_of(item, at), count);
        }
    } else {
        add(None, at, None);
    }
    for value in values {
        if chosen.get(&value.id).is_some_and(|count| *count > value.max) {
            source.say(
                at,
                faults::answer_too_many(option.id.as_str(), value.id.as_str(), value.max),
            );
            sound = false;
        }
    }
    sound.then_some(chosen)
}

/// A number within `[min, max, step]`; without a unit it is in the option's.
fn number(text: &str, id: &str, unit: Unit, [min, max, step]: [&Number; 3]) -> Result<Measure, Fault> {
    let Some(mut measure) = fields::measure(text) else {
        return Err(faults::not_a_measure(text));
    };
    if measure.unit == Unit::One {
        measure.unit = unit;
    }
    let Some(here) = measure.in_unit(unit).map(|here| here.value) else {
        return Err(faults::answer_measure(id, unit.symbol()));
    };
    let shown = |value: Number| Measure { value, unit }.to_string();
    if here < *min || here > *max {
        return Err(faults::answer_range(id, &shown(min.clone()), &shown(max.clone())));
    }
    let above_min = &here - min;
    let to = |mode| {
        above_min
            .round_to(step, mode)
            .map(|offset| shown(min + offset))
            .unwrap_or_default()
    };
    match above_min.checked_div(step).is_some_and(|steps| steps.is_integer()) {
        true => Ok(measure),
        false => Err(faults::answer_step(id, &to(RoundingMode::Down), &to(RoundingMode::Up))),
    }
}

fn text_fault(refused: TextRefused, id: &str) -> Fault {
    match refused {
        TextRefused::Lines(most, given) => faults::answer_lines(id, most, given),
        TextRefused::Length(most, given) => faults::answer_too_long(id, most, given),
        TextRefused::Character(c) => faults::answer_character(id, c),
    }
}
