//! Answers as people type them, read into what the engine takes: "110", "1,1 m", "43 1/4 in"; on the command line also
//! values by name, "on" and "off", several with how many.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::colour::Colour;
use engine::slug::Slug;
use engine::template::{Kind, OptionDef, Template};
use quantity::{Currency, Measure, Money, Number, Unit};
use words::Words;

/// What was typed can't be an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistyped {
    /// There is no such option.
    Option(String),
    /// A number was asked for.
    Number(String),
    /// A number of per cent was asked for.
    Percent(String),
    /// A sum of money was asked for.
    Money(String),
    /// A value's name was asked for.
    Value(String),
    /// `on` or `off` was asked for.
    Switch(String),
    /// A day was asked for.
    Day(String),
    /// A colour was asked for.
    Colour(String),
    /// A picture isn't typed.
    Upload(String),
    /// Two answers to a question that takes one.
    Twice(String),
    /// Not `PATH=VALUE`.
    Setting(String),
}

/// The option at the end of `path`.
pub fn option<'t>(template: &'t Template, path: &Path) -> Result<&'t OptionDef, Mistyped> {
    let found = template.options.iter().find(|option| option.id == path.name());
    found.ok_or_else(|| Mistyped::Option(path.to_string()))
}

/// Reads a number. One without a unit is in the option's; a comma is a decimal mark in languages that write it so.
pub fn measure(words: &Words, typed: &str, unit: Unit) -> Result<Measure, Mistyped> {
    let comma = words.language() == "de" || is_decimal_comma(typed);
    let text = if comma {
        typed.replace(',', ".")
    } else {
        typed.to_owned()
    };
    let read = Measure::parse(&text).map_err(|_| Mistyped::Number(typed.to_owned()))?;
    Ok(if read.unit == Unit::One {
        Measure::new(read.value, unit)
    } else {
        read
    })
}

/// Reads a sum of money: "12,50", "12.50", "€ 1,200", "85,-", "85 Euro", "-5". More decimals than the currency has coins are
/// refused.
pub fn money(words: &Words, typed: &str, currency: Currency) -> Result<Money, Mistyped> {
    let wrong = || Mistyped::Money(typed.to_owned());
    // The minus stands before the currency's sign too: as this program writes it itself.
    let typed_sum = typed.trim();
    let (minus, sum) = match typed_sum.strip_prefix(['-', '−']) {
        Some(sum) => ("-", sum),
        None => ("", typed_sum),
    };
    let figure = workshop::spreadsheet::bare_sum(sum, currency).replace('−', "-");
    let figure = format!("{minus}{figure}");
    let value = Number::parse(&point(words, &figure, currency.exponent()).ok_or_else(wrong)?).map_err(|_| wrong())?;
    let money = Money::from_number(&value, currency).map_err(|_| wrong())?;
    if money.to_number() == value {
        Ok(money)
    } else {
        Err(wrong())
    }
}

/// Reads a small number: "19", "8,1", "50 %". Nobody takes thousands of per cent: every mark stands before decimals.
pub fn decimal(typed: &str) -> Result<Number, Mistyped> {
    let wrong = || Mistyped::Percent(typed.to_owned());
    let figure = typed.trim().trim_end_matches('%').trim_end();
    Number::parse(&figure.replace(',', ".")).map_err(|_| wrong())
}

/// A figure with a point before its decimals and no marks between thousands; `None` when nobody can tell what is meant. Most
/// sums have `places` decimals.
fn point(words: &Words, figure: &str, places: u32) -> Option<String> {
    let mark = match (figure.rfind('.'), figure.rfind(',')) {
        // The later one stands before the decimals.
        (Some(point), Some(comma)) => Some(if point > comma { '.' } else { ',' }),
        (Some(_), None) | (None, Some(_)) => {
            let sign = if figure.contains('.') { '.' } else { ',' };
            let behind = figure.len() - figure.rfind(sign)? - 1;
            let usual = if words.language() == "de" { ',' } else { '.' };
            // Of some currencies the smallest coin is a thousandth.
            let coins = places == 3 && sign == usual;
            let thousands = figure.matches(sign).count() > 1 || (behind == 3 && !coins);
            // "1.234": thousands, unless that sign is the language's own for decimals, where it could be either.
            match (thousands, sign == usual) {
                (true, true) if figure.matches(sign).count() == 1 => return None,
                (true, _) => None,
                (false, _) => Some(sign),
            }
        }
        (None, None) => None,
    };
    let (whole, decimals) = match mark {
        Some(mark) => figure.rsplit_once(mark)?,
        None => (figure, ""),
    };
    let mut groups = whole.trim_start_matches('-').split(['.', ',']);
    let first = groups.next()?;
    let mut rest = groups.peekable();
    let grouped = rest.peek().is_none() || (1..=3).contains(&first.len());
    if !grouped || rest.any(|group| group.len() != 3) {
        return None;
    }
    let whole: String = whole.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    Some(if decimals.is_empty() {
        whole
    } else {
        format!("{whole}.{decimals}")
    })
}

/// True for "1,15 m" wherever it is typed: one comma, no point, and not the three figures of a thousand after it.
fn is_decimal_comma(typed: &str) -> bool {
    let Some((_, after)) = typed.split_once(',') else {
        return false;
    };
    let figures = after.chars().take_while(char::is_ascii_digit).count();
    !after.contains(',') && !typed.contains('.') && figures > 0 && figures != 3
}

/// Reads the `PATH=VALUE` settings of the command line. Their order means nothing: `o=` leaves an option open, as if
/// nobody had answered (for a several: deliberately none); a several may be set again and again, all else once.
pub fn settings(
    words: &Words,
    template: &Template,
    settings: &[String],
) -> Result<Vec<(Path, Option<Answer>)>, Mistyped> {
    let mut read: BTreeMap<Path, Option<Answer>> = BTreeMap::new();
    for setting in settings {
        let (left, value) = setting
            .split_once('=')
            .ok_or_else(|| Mistyped::Setting(setting.clone()))?;
        let (path, counted) = target(template, left)?;
        let answer = one_setting(words, option(template, &path)?, counted.as_ref(), value)?;
        let joined = match read.remove(&path) {
            None => answer,
            Some(before) => join(before, answer).ok_or_else(|| Mistyped::Twice(left.to_owned()))?,
        };
        read.insert(path, joined);
    }
    Ok(read.into_iter().collect())
}

/// `toppings.nut` is the value `nut` of `toppings`; without a dot it is the option itself.
fn target(template: &Template, left: &str) -> Result<(Path, Option<Slug>), Mistyped> {
    let unknown = || Mistyped::Option(left.to_owned());
    let (path, value) = match left.split_once('.') {
        Some((path, value)) => (
            path,
            Some(Slug::new(value).map_err(|_| Mistyped::Value(value.to_owned()))?),
        ),
        None => (left, None),
    };
    let path = Path::parse(path.trim()).map_err(|_| unknown())?;
    option(template, &path)?;
    Ok((path, value))
}

fn one_setting(
    words: &Words,
    option: &OptionDef,
    counted: Option<&Slug>,
    value: &str,
) -> Result<Option<Answer>, Mistyped> {
    let slug = |text: &str| Slug::new(text.trim()).map_err(|_| Mistyped::Value(text.to_owned()));
    if let Some(counted) = counted {
        let count: u32 = value.trim().parse().map_err(|_| Mistyped::Number(value.to_owned()))?;
        return Ok(Some(several([(counted.clone(), count)])));
    }
    match &option.kind {
        Kind::Several { .. } if value.trim().is_empty() => Ok(Some(several([]))),
        _ if value.is_empty() => Ok(None),
        Kind::Several { .. } => Ok(Some(several([(slug(value)?, 1)]))),
        Kind::One { .. } | Kind::Note | Kind::Rows(_) | Kind::Product(_) => {
            slug(value).map(|value| Some(Answer::One(value)))
        }
        Kind::Switch { .. } => switch(value).map(|on| Some(Answer::Switch(on))),
        Kind::Number { unit, .. } => measure(words, value, *unit).map(|number| Some(Answer::Number(number))),
        Kind::Text { .. } => Ok(Some(Answer::Text(value.to_owned()))),
        Kind::Date { .. } => {
            let day = value.trim().parse().map_err(|_| Mistyped::Day(value.to_owned()))?;
            Ok(Some(Answer::Date(day)))
        }
        Kind::Upload { .. } => Err(Mistyped::Upload(option.id.to_string())),
        Kind::Colour { .. } => colour(value).map(|colour| Some(Answer::Colour(colour))),
    }
}

fn several<const N: usize>(values: [(Slug, u32); N]) -> Answer {
    Answer::Several(values.into_iter().filter(|(_, count)| *count > 0).collect())
}

/// Reads `#0e5c4d`, also without its first sign.
pub fn colour(typed: &str) -> Result<Colour, Mistyped> {
    let digits = typed.trim().trim_start_matches('#');
    Colour::parse(&format!("#{digits}")).map_err(|_| Mistyped::Colour(typed.to_owned()))
}

fn switch(text: &str) -> Result<bool, Mistyped> {
    match text.trim() {
        "on" | "yes" | "true" => Ok(true),
        "off" | "no" | "false" => Ok(false),
        _ => Err(Mistyped::Switch(text.to_owned())),
    }
}

/// Two settings of one option; `None` when it takes only one.
fn join(before: Option<Answer>, now: Option<Answer>) -> Option<Option<Answer>> {
    match (before, now) {
        (Some(Answer::Several(mut before)), Some(Answer::Several(now))) => {
            for (value, count) in now {
                *before.entry(value).or_insert(0) += count;
            }
            Some(Some(Answer::Several(before)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_is_read_as_it_is_meant() {
        let english = Words::new("en");
        let read = |typed| measure(&english, typed, Unit::Cm).map(|measure| measure.to_string());
        assert_eq!(read("1,15 m"), Ok("1.15 m".to_owned()));
        assert_eq!(read("112,4"), Ok("112.4 cm".to_owned()));
        assert!(
            read("1,150").is_err(),
            "a thousand and more, or a little over one: nobody knows"
        );
        assert!(read("1,15,2").is_err());
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        let (english, german) = (Words::new("en"), Words::new("de"));
        for (typed, minor) in [
            ("12.50", 1_250),
            ("12,50", 1_250),
            ("€ 1,200.00", 120_000),
            ("1.200,00 €", 120_000),
            ("85", 8_500),
            ("85 EUR", 8_500),
            ("-5", -500),
            ("−5,5", -550),
            ("−€8.00", -800),
            ("-€8", -800),
            ("- EUR 8", -800),
            ("€ −8", -800),
            ("−8,00 €", -800),
            ("1,234,567", 123_456_700),
        ] {
            for words in [&english, &german] {
                let read = money(words, typed, Currency::EUR).map(|money| money.minor);
                assert_eq!(read, Ok(minor), "{typed} in {}", words.language());
            }
        }
        assert_eq!(money(&english, "1,200", Currency::EUR).map(|m| m.minor), Ok(120_000));
        assert_eq!(money(&german, "1.200", Currency::EUR).map(|m| m.minor), Ok(120_000));
        for typed in ["", "abc", "12.345.6,7", "1.2345", "12 €!", "--5", "-€-5", "-", "1e5"] {
            assert!(money(&english, typed, Currency::EUR).is_err(), "{typed}");
        }
        assert!(
            money(&english, "1.234", Currency::EUR).is_err(),
            "a thousand, or a little over one?"
        );
        assert!(money(&german, "1,234", Currency::EUR).is_err());
    }
}
