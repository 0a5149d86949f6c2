//! What each kind of option has of its own.

use quantity::{Number, Unit};

use super::values::list;
use super::{Around, MOST_PIECES};
use crate::slug::Slug;
use crate::template::faults;
use crate::template::fields::Fields;
use crate::template::{AllowedCharacters, Kind};

/// Finest grid of a number: more steps than these are a slip in `step`.
const MOST_STEPS: i64 = 1_000_000;
/// Longest text a customer can be asked for.
const MOST_CHARACTERS: u32 = 10_000;

/// Reads the keys of a kind.
pub(super) fn kind(fields: &Fields<'_>, word: &str, palette: Option<&Slug>, around: &Around<'_>) -> Option<Kind> {
    match word {
        "one" => {
            let (show, values) = list(fields, palette, around, false);
            Some(Kind::One { show, values })
        }
        "several" => several(fields, palette, around),
        "switch" => Some(Kind::Switch {
            price: fields.amount("price"),
            minutes: fields.positive_amount("minutes"),
        }),
        "number" => number(fields),
        "text" => text(fields),
        _ => Some(Kind::Note),
    }
}

fn several(fields: &Fields<'_>, palette: Option<&Slug>, around: &Around<'_>) -> Option<Kind> {
    let (show, values) = list(fields, palette, around, true);
    let min = fields.count("min", 0, MOST_PIECES).unwrap_or(0);
    let max = fields.count("max", 1, MOST_PIECES);
    let id = fields.name();
    let pieces = values.iter().fold(0u32, |sum, value| sum.saturating_add(value.max));
    if max.is_some_and(|max| min > max) {
        return fields.say("min", faults::min_above_max(id));
    }
    if min > pieces {
        return fields.say("min", faults::min_too_high(id, pieces));
    }
    Some(Kind::Several { show, values, min, max })
}

fn number(fields: &Fields<'_>) -> Option<Kind> {
    const OF: &str = "an option of kind `number`";
    let unit = if fields.item("unit").is_some() {
        fields.unit("unit")
    } else {
        Some(Unit::One)
    };
    for key in ["min", "max", "step"] {
        if fields.item(key).is_none() {
            fields.missing::<()>(key, OF);
        }
    }
    let unit = unit?;
    let (min, max, step) = (
        fields.number_in("min", unit),
        fields.number_in("max", unit),
        fields.number_in("step", unit),
    );
    let (min, max, step) = (min?, max?, step?);
    let id = fields.name();
    if min > max {
        return fields.say("min", faults::min_above_max(id));
    }
    if !step.is_positive() {
        return fields.say("step", faults::not_positive("step"));
    }
    let steps = (&max - &min).checked_div(&step)?.floor();
    if steps > Number::from(MOST_STEPS) {
        return fields.say("step", faults::step_too_fine(id, MOST_STEPS));
    }
    Some(Kind::Number { unit, min, max, step })
}

fn text(fields: &Fields<'_>) -> Option<Kind> {
    let required = fields.flag("required").unwrap_or(false);
    if fields.item("max_chars").is_none() {
        fields.missing::<()>("max_chars", "an option of kind `text`");
    }
    let max_chars = fields.count("max_chars", 1, MOST_CHARACTERS);
    let max_lines = fields.count("max_lines", 1, 1_000).unwrap_or(1);
    let allowed = fields.text("allowed").map(|text| allowed(text.value));
    if allowed
        .as_ref()
        .is_some_and(|allowed| *allowed == AllowedCharacters::default())
    {
        let id = fields.name();
        return fields.say("allowed", faults::not_a_length_of_text(id));
    }
    let price_per_char = fields.amount("price_per_char");
    let free_chars = fields.count("free_chars", 0, MOST_CHARACTERS).unwrap_or(0);
    Some(Kind::Text {
        required,
        max_chars: max_chars?,
        max_lines,
        allowed,
        price_per_char,
        free_chars,
    })
}

/// Reads `letters digits spaces .-&`.
fn allowed(text: &str) -> AllowedCharacters {
    let mut allowed = AllowedCharacters::default();
    for word in text.split_whitespace() {
        match word {
            "letters" => allowed.letters = true,
            "digits" => allowed.digits = true,
            "spaces" => allowed.spaces = true,
            characters => {
                for c in characters.chars().filter(|c| !c.is_control()) {
                    if !allowed.also.contains(c) {
                        allowed.also.push(c);
                    }
                }
            }
        }
    }
    allowed
}
