//! Numbers, units and attributes.

use quantity::{Measure, MeasureError, Number, Unit};
use toml_edit::{Item, Value};

use super::{Fields, slug, text_of};
use crate::template::faults;
use crate::template::source::Text;
use crate::template::{Attribute, Attributes};

/// Longest number, in characters.
const LONGEST_NUMBER: usize = 40;

/// A number is written in its shortest form, which may be longer than it was read: thirty threes behind a point are a fraction
/// of sixty digits.
pub(in crate::template) fn is_short(value: &Number) -> bool {
    value.to_string().len() <= LONGEST_NUMBER
}

impl<'a> Fields<'a> {
    /// An exact number in quotes; whole numbers may go without.
    pub fn number(&self, key: &'static str) -> Option<Number> {
        let text = self.number_text(key)?;
        let short = |number: &Number| text.len() <= LONGEST_NUMBER && is_short(number);
        match Number::parse(&text).ok().filter(short) {
            Some(number) => Some(number),
            None => self.say(key, faults::not_an_amount(&text)),
        }
    }

    /// Money: a number, nought when the key is absent.
    pub fn amount(&self, key: &'static str) -> Number {
        self.number(key).unwrap_or_default()
    }

    /// A number that isn't negative, nought when the key is absent.
    pub fn positive_amount(&self, key: &'static str) -> Number {
        let number = self.amount(key);
        if number.is_negative() {
            self.say::<()>(key, faults::negative(key));
            return Number::zero();
        }
        number
    }

    fn number_text(&self, key: &'static str) -> Option<String> {
        let item = self.item(key)?;
        match item {
            Item::Value(Value::String(text)) => Some(text.value().clone()),
            Item::Value(Value::Integer(number)) => Some(number.value().to_string()),
            Item::Value(Value::Float(_)) => {
                let written = item
                    .span()
                    .and_then(|span| self.source.text.get(span))
                    .unwrap_or_default();
                self.say(key, faults::fraction_unquoted(key, written))
            }
            _ => self.wrong(key, "a number in quotes", item),
        }
    }

    /// A number in `unit`; written with another unit of the same kind it is converted.
    pub fn number_in(&self, key: &'static str, unit: Unit) -> Option<Number> {
        let text = self.number_text(key)?;
        let Some(measure) = measure(&text) else {
            return self.say(key, faults::not_a_measure(&text));
        };
        if measure.unit == Unit::One {
            return Some(measure.value);
        }
        match measure.in_unit(unit).filter(|measure| is_short(&measure.value)) {
            Some(measure) => Some(measure.value),
            None => self.say(key, faults::not_a_measure(&text)),
        }
    }

    /// A unit's symbol.
    pub fn unit(&self, key: &'static str) -> Option<Unit> {
        let text = self.text(key)?;
        match Unit::parse(text.value) {
            Some(unit) => Some(unit),
            None => self.say(key, faults::not_a_unit(text.value).near(text.value, unit_symbols())),
        }
    }

    /// What rules may ask: a measure, a number or a word under each name.
    pub fn attributes(&self, key: &'static str) -> Attributes {
        let Some(table) = self.table(key) else {
            return Attributes::new();
        };
        let attribute = |(name, item): (Text<'a>, &'a Item)| {
            let name = slug(self.source, &name)?;
            Some((name, self.attribute(item)?))
        };
        table.entries().filter_map(attribute).collect()
    }

    fn attribute(&self, item: &Item) -> Option<Attribute> {
        if let Some(number) = item.as_integer() {
            return Some(Attribute::Measure(Measure::new(number, Unit::One)));
        }
        let Some(text) = text_of(item) else {
            return self.wrong("attributes", "a measure or a word in quotes", item);
        };
        if let Some(measure) = measure(text.value) {
            return Some(Attribute::Measure(measure));
        }
        if text.value.trim().is_empty() || text.value.chars().count() > 200 {
            self.source.say(text.span.start, faults::not_a_measure(text.value));
            return None;
        }
        // A slip in the unit would quietly turn a measure into a word. What has no number is meant as one: "pink" is no slip of "in".
        let numbered = text.value.contains(|c: char| c.is_ascii_digit());
        if let (true, Err(MeasureError::Unit(unit))) = (numbered, Measure::parse(text.value)) {
            let fault = faults::not_a_unit(&unit).near(&unit, unit_symbols());
            if fault.args.last().is_some_and(|(_, near)| !near.is_empty()) {
                self.source.say(text.span.start, fault);
                return None;
            }
        }
        Some(Attribute::Word(text.value.to_owned()))
    }
}

/// A measure of bearable length.
pub(in crate::template) fn measure(text: &str) -> Option<Measure> {
    let fits = text.len() <= LONGEST_NUMBER + 10;
    let read = fits.then(|| Measure::parse(text).ok()).flatten();
    read.filter(|measure| is_short(&measure.value))
}

fn unit_symbols() -> impl Iterator<Item = &'static str> {
    Unit::ALL
        .into_iter()
        .map(Unit::symbol)
        .filter(|symbol| !symbol.is_empty())
}
