//! Answers as people type them, read into what the engine takes: "110", "1,1 m", "43 1/4 in"; on the command line also
//! values by name, "on" and "off", several with how many.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::slug::Slug;
use engine::template::{Kind, OptionDef, Template};
use quantity::{Measure, Unit};
use words::Words;

/// What was typed can't be an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistyped {
    /// There is no such option.
    Option(String),
    /// A number was asked for.
    Number(String),
    /// A value's name was asked for.
    Value(String),
    /// `on` or `off` was asked for.
    Switch(String),
    /// Two answers to a question that takes one.
    Twice(String),
    /// Not `PATH=VALUE`.
    Setting(String),
}

/// The option at the end of `path`.
pub fn option<'t>(template: &'t Template, path: &Path) -> Result<&'t OptionDef, Mistyped> {
    let found = template.options.iter().find(|option| option.id == *path.option());
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
        Kind::One { .. } | Kind::Note => slug(value).map(|value| Some(Answer::One(value))),
        Kind::Switch { .. } => switch(value).map(|on| Some(Answer::Switch(on))),
        Kind::Number { unit, .. } => measure(words, value, *unit).map(|number| Some(Answer::Number(number))),
        Kind::Text { .. } => Ok(Some(Answer::Text(value.to_owned()))),
    }
}

fn several<const N: usize>(values: [(Slug, u32); N]) -> Answer {
    Answer::Several(values.into_iter().filter(|(_, count)| *count > 0).collect())
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
}
