//! What a calculation gives, and how that is said.

use quantity::Dimension;

/// What a calculation gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Amount(Dimension),
    Word,
    /// Already complained about.
    Unknown,
}

impl Kind {
    /// In words: "a length", "money".
    pub fn words(self) -> String {
        let Kind::Amount(dimension) = self else {
            return "a word".to_owned();
        };
        let plain = match dimension {
            Dimension::NONE => "a bare number",
            Dimension::LENGTH => "a length",
            Dimension::AREA => "an area",
            Dimension::VOLUME => "a volume",
            Dimension::MASS => "a weight",
            Dimension::TIME => "a time",
            Dimension::MONEY => "money",
            _ => return mixed_words(dimension),
        };
        plain.to_owned()
    }
}

/// `money per length`, `length × weight²`.
fn mixed_words(dimension: Dimension) -> String {
    let parts = [
        ("money", dimension.money),
        ("length", dimension.length),
        ("weight", dimension.mass),
        ("time", dimension.time),
    ];
    let power = |(name, exponent): &(&str, i8)| match exponent.unsigned_abs() {
        1 => (*name).to_owned(),
        n => format!("{name}^{n}"),
    };
    let above: Vec<String> = parts.iter().filter(|(_, exponent)| *exponent > 0).map(power).collect();
    let below: Vec<String> = parts.iter().filter(|(_, exponent)| *exponent < 0).map(power).collect();
    let above = if above.is_empty() {
        "a number".to_owned()
    } else {
        above.join(" × ")
    };
    if below.is_empty() {
        above
    } else {
        format!("{above} per {}", below.join(" and "))
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
