//! What `[option].name` says of a chosen value or swatch.

use quantity::Measure;

use super::value::{EvalError, Evaluated, Value};
use crate::book::{Library, Swatch};
use crate::slug::Slug;
use crate::template;

/// The value's own name as a word (`attribute` is `None`), or one of its attributes: the value's own first, then the
/// swatch's, then what every swatch has (`colour`, `width`).
pub(crate) fn of_value(
    option: &Slug,
    value: &template::Value,
    attribute: Option<&Slug>,
    library: &Library,
) -> Evaluated {
    let Some(name) = attribute else {
        return Ok(Value::word(value.id.as_str()));
    };
    let swatch = value.swatch.then(|| library.get(&value.id)).flatten();
    let own = value.attributes.get(name).or_else(|| swatch?.attributes.get(name));
    match own {
        Some(template::Attribute::Measure(measure)) => Ok(Value::Quantity(measure.quantity())),
        Some(template::Attribute::Word(word)) => Ok(Value::word(word)),
        None => swatch
            .and_then(|swatch| of_swatch(swatch, name.as_str()))
            .ok_or_else(|| EvalError::NoAttribute(option.clone(), name.clone())),
    }
}

fn of_swatch(swatch: &Swatch, name: &str) -> Option<Value> {
    match name {
        "colour" => Some(Value::word(&swatch.colour)),
        "width" => Some(Value::Quantity(Measure::parse(swatch.width.as_ref()?).ok()?.quantity())),
        _ => None,
    }
}
