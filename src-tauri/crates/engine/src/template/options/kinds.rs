//! What each kind of option has of its own.

use quantity::{Number, Unit};

use super::values::list;
use super::{Around, MOST_PIECES, Within};
use crate::slug::Slug;
use crate::template::fields::Fields;
use crate::template::listed::Listed;
use crate::template::{AllowedCharacters, BlockedWords, Charge, Kind, Rows, faults, read};

/// Finest grid of a number: more steps than these are a slip in `step`.
const MOST_STEPS: i64 = 1_000_000;
/// Longest text a customer can be asked for.
const MOST_CHARACTERS: u32 = 10_000;

/// Dots of an inch that print well, seen from an arm's length.
pub(in crate::template) const USUAL_DOTS: u32 = 200;
/// Most that can be asked for.
const MOST_DOTS: u32 = 2_400;

/// Most rows.
const MOST_ROWS: u32 = 500;
/// How deep products within products can go.
const DEEPEST: usize = 8;

/// Reads the keys of a kind.
pub(super) fn kind<'a>(
    fields: &Fields<'a>,
    word: &str,
    palette: Option<&Slug>,
    around: &Around<'_>,
    within: &mut Within<'a>,
) -> Option<Kind> {
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
        "date" => date(fields),
        "colour" => Some(Kind::Colour {
            required: fields.flag("required").unwrap_or(false),
        }),
        "upload" => Some(Kind::Upload {
            required: fields.flag("required").unwrap_or(false),
            dpi: fields.count("dpi", 0, MOST_DOTS).unwrap_or(USUAL_DOTS),
        }),
        "rows" => rows(fields, around, within),
        "product" => product(fields, around, within),
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
    let charge = match (fields.item("charge").is_some(), fields.item("free").is_some()) {
        (true, true) => return fields.say("free", faults::both_keys("charge", "free")),
        (true, false) => fields.word("charge", &[("each", Charge::Each), ("dearest", Charge::Dearest)])?,
        (false, true) => Charge::AllBut(fields.count("free", 1, MOST_PIECES)?),
        (false, false) => Charge::Each,
    };
    Some(Kind::Several {
        show,
        values,
        min,
        max,
        charge,
    })
}

fn rows<'a>(fields: &Fields<'a>, around: &Around<'_>, within: &mut Within<'a>) -> Option<Kind> {
    let label = fields.labels("row");
    let min = fields.count("min", 0, MOST_ROWS).unwrap_or(0);
    if fields.item("max").is_none() {
        fields.missing::<()>("max", "an option of kind `rows`");
    }
    let max = fields.count("max", 1, MOST_ROWS);
    let prefix = format!("{}{}/", around.files.prefix, fields.name());
    let listed = Listed::read(fields, &around.rows(&prefix));
    if listed.is_empty() {
        fields.source.say(fields.start(), faults::no_questions(fields.name()));
    }
    *within = Within::Rows(Box::new(listed));
    let max = max?;
    if min > max {
        return fields.say("min", faults::min_above_max(fields.name()));
    }
    Some(Kind::Rows(Box::new(Rows {
        label,
        min,
        max,
        // The lists are read once all names are known.
        ..Rows::default()
    })))
}

/// Reads the template in the folder that goes by the option's name.
fn product(fields: &Fields<'_>, around: &Around<'_>, within: &mut Within<'_>) -> Option<Kind> {
    let name = fields.name();
    let prefix = format!("{}{name}/", around.files.prefix);
    let files = around.files.inside(&prefix);
    if files.depth() > DEEPEST {
        return fields.say("id", faults::too_deep_products(DEEPEST));
    }
    if files.get(read::FILE).is_none() {
        return fields.say("id", faults::no_product(name));
    }
    let (product, names) = read::template(files, around.library, fields.source.problems())?;
    if product.currency != around.currency {
        let (given, expected) = (product.currency.code(), around.currency.code());
        return fields.say("id", faults::other_currency(given, expected));
    }
    *within = Within::Product(Box::new(names));
    Some(Kind::Product(Box::new(product)))
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
    let blocked = fields.text("blocked").map(|text| BlockedWords::parse(text.value));
    let price_per_char = fields.amount("price_per_char");
    let free_chars = fields.count("free_chars", 0, MOST_CHARACTERS).unwrap_or(0);
    Some(Kind::Text {
        required,
        max_chars: max_chars?,
        max_lines,
        allowed,
        blocked: blocked.unwrap_or_default(),
        price_per_char,
        free_chars,
    })
}

fn date(fields: &Fields<'_>) -> Option<Kind> {
    let required = fields.flag("required").unwrap_or(false);
    let (from, until) = (fields.day("from"), fields.day("until"));
    if let (Some(from), Some(until)) = (from, until)
        && from > until
    {
        return fields.say("from", faults::from_after_until(fields.name()));
    }
    Some(Kind::Date { required, from, until })
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
