//! Days as people write them in tables, in English and German. Whether 6/12 is in June or in December is decided for a
//! column as a whole.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::headers::fold;

/// Years that an order may be due in: beyond them it is a slip of the finger.
pub(super) const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Words that may stand with a day and say nothing more: days of the week and small words.
const FILLERS: &str = "mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|\
    thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|the|of|der|\
    den|dem|am|on";

/// Months, folded, each under all its names.
const MONTHS: [&str; 12] = [
    "january|januar|janner|jaenner",
    "february|februar|feber",
    "march|marz|maerz|mrz",
    "april",
    "may|mai",
    "june|juni",
    "july|juli",
    "august",
    "september|sept",
    "october|oktober",
    "november",
    "december|dezember",
];

/// A day as it is written.
enum Written {
    /// Year, month, day, in an order that leaves no doubt.
    Clear(i32, u32, u32),
    /// Two numbers and a year, if one is named.
    Pair(u32, u32, Option<i32>),
    /// A month by its name, and a day of it.
    Named(u32, u32),
}

/// Days that a day without a year may be over: an order that is late is still to be made.
const GRACE: i64 = 60;

/// Reads a day that an order may be due on. One without a year is the next one, unless it was over only just now.
pub(super) fn date(text: &str, day_first: bool, today: NaiveDate) -> Option<NaiveDate> {
    date_within(text, day_first, today, YEARS)
}

/// The same of any of these years.
pub(super) fn date_within(
    text: &str,
    day_first: bool,
    today: NaiveDate,
    years: RangeInclusive<i32>,
) -> Option<NaiveDate> {
    let (year, month, day) = match written(text)? {
        Written::Clear(year, month, day) => (Some(year), month, day),
        Written::Pair(day, month, year) if day_first => (year, month, day),
        Written::Pair(month, day, year) => (year, month, day),
        Written::Named(month, day) => (None, month, day),
    };
    let dated = |year| NaiveDate::from_ymd_opt(year, month, day).filter(|_| years.contains(&year));
    match year {
        Some(year) => dated(year),
        // "Dez 27" and "06/26" are a month and a year as often as a day.
        None if is_month_and_year(text, today) => None,
        None => (today.year() - 1..=today.year() + 1)
            .filter_map(dated)
            .find(|day| (*day - today).num_days() >= -GRACE),
    }
}

/// True for a month and two figures behind it that may stand for one of the next years. With a point between or behind them
/// they are a day.
fn is_month_and_year(text: &str, today: NaiveDate) -> bool {
    let words = words(text);
    let [first, second] = words.as_slice() else {
        return false;
    };
    let this = today.year().rem_euclid(100);
    let is_month = short(first).map_or_else(|| month(first).is_some(), |month| (1..=12).contains(&month));
    let is_year = short(second).is_some_and(|year| (this..this + 4).contains(&i32::try_from(year).unwrap_or(0)));
    let points = short(first).is_some() && text.contains('.');
    is_month && is_year && !points && !text.trim_end().ends_with('.')
}

/// True when it is a day beyond doubt, read one way or the other.
pub(super) fn is_date(text: &str) -> bool {
    let any = NaiveDate::MIN.with_year(2000).unwrap_or(NaiveDate::MIN);
    // "12.6" may be a price.
    let doubtful = matches!(written(text), Some(Written::Pair(_, _, None))) && !text.trim_end().ends_with('.');
    !doubtful && date(text, true, any).or_else(|| date(text, false, any)).is_some()
}

/// True unless some days of a column only make sense with the month first and none only with the day first.
pub(super) fn day_first<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let mut month_first = false;
    for text in texts {
        // Without a year it may be no day at all.
        if let Some(Written::Pair(first, second, Some(_))) = written(text) {
            if first > 12 {
                return true;
            }
            month_first |= second > 12;
        }
    }
    !month_first
}

fn written(text: &str) -> Option<Written> {
    let words = words(text);
    let (first, second, third) = match words.as_slice() {
        [first, second, third] => (first, second, third),
        [first, second] => {
            return match (short(first), short(second)) {
                (Some(first), Some(second)) => Some(Written::Pair(first, second, None)),
                (Some(day), None) => Some(Written::Named(month(second)?, day)),
                (None, Some(day)) => Some(Written::Named(month(first)?, day)),
                (None, None) => None,
            };
        }
        _ => return None,
    };
    if first.len() == 4 && number(first).is_some() {
        let year = i32::try_from(number(first)?).ok()?;
        return Some(Written::Clear(year, short(second)?, short(third)?));
    }
    let year = year(third)?;
    match (short(first), short(second)) {
        (Some(first), Some(second)) => Some(Written::Pair(first, second, Some(year))),
        (Some(day), None) => Some(Written::Clear(year, month(second)?, day)),
        (None, Some(day)) => Some(Written::Clear(year, month(first)?, day)),
        (None, None) => None,
    }
}

/// The parts of a day, folded. A time of day behind it is left out.
fn words(text: &str) -> Vec<String> {
    let day = match text.split_once('T') {
        // 2026-06-12T10:00
        Some((day, _)) if day.len() == 10 && day.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => text,
    };
    let words: Vec<&str> = day.split_whitespace().take_while(|word| !word.contains(':')).collect();
    fold(&words.join(" "))
        .split(' ')
        .filter(|word| !word.is_empty() && !FILLERS.split('|').any(|filler| filler == *word))
        .map(str::to_owned)
        .collect()
}

fn number(word: &str) -> Option<u32> {
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    if digits { word.parse().ok() } else { None }
}

/// The number of a day or month; "12th" is one too.
fn short(word: &str) -> Option<u32> {
    let endings = ["st", "nd", "rd", "th"];
    let digits = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    if digits.len() <= 2 { number(digits) } else { None }
}

fn year(word: &str) -> Option<i32> {
    let year = i32::try_from(number(word)?).ok()?;
    match word.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The month of that name, or of its first letters, three at least.
fn month(word: &str) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let place = MONTHS
        .iter()
        .position(|names| names.split('|').any(|name| name.starts_with(word)))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str, day_first: bool) -> Option<NaiveDate> {
        super::date(text, day_first, NaiveDate::from_ymd_opt(2026, 11, 27).unwrap())
    }

    #[test]
    fn days_read_as_they_are_written() {
        for text in [
            "2026-06-12",
            "2026/6/12",
            "2026-06-12 10:30:00",
            "2026-06-12T10:30",
            "12.6.2026",
            "12.06.26",
            "12/6/2026",
            "12-06-2026",
            "Fr., 12.06.2026",
            "12 June 2026",
            "12th of June 2026",
            "June 12, 2026",
            "Jun 12 '26",
            "12. Juni 2026",
            "Freitag, den 12. Juni 2026",
        ] {
            assert_eq!(
                date(text, true).map(|day| day.to_string()).as_deref(),
                Some("2026-06-12"),
                "{text}"
            );
        }
        for (text, day) in [
            ("3. März 2027", "2027-03-03"),
            ("3. Ma\u{308}rz 2027", "2027-03-03"),
            ("24 Dez 26", "2026-12-24"),
            ("1. Mai 2026", "2026-05-01"),
            ("24.12.", "2026-12-24"),
            ("24. Dezember", "2026-12-24"),
            ("Dec 24", "2026-12-24"),
            ("15/1", "2027-01-15"),
            ("12 June", "2027-06-12"),
            ("1.11.", "2026-11-01"),
            ("1 Sep", "2027-09-01"),
            ("26.6.", "2027-06-26"),
            ("27 Dec", "2026-12-27"),
            ("28.12", "2026-12-28"),
            ("27/1", "2027-01-27"),
            ("29/12", "2026-12-29"),
        ] {
            assert_eq!(
                date(text, true).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{text}"
            );
        }
        for text in [
            "",
            "soon",
            "31.2.",
            "31.2.2026",
            "06/13/2026",
            "12.6.2206",
            "12.6.206",
            "1.234,50",
            "46185",
            "0171 555 01",
            "12 Ju 2026",
            "Dez 27",
            "06/26",
            "Mai 27",
            "1. 2. 3. 2026",
        ] {
            assert_eq!(date(text, true), None, "{text}");
        }
    }

    #[test]
    fn a_column_is_read_one_way() {
        for (column, first) in [
            (["6/12/2026", "7/8/2026"].as_slice(), true),
            (["6/12/2026", "13/8/2026"].as_slice(), true),
            (["6/12/2026", "6/13/2026"].as_slice(), false),
            (["6/13/2026", "13/6/2026"].as_slice(), true),
            (["2026-06-13", "later"].as_slice(), true),
        ] {
            assert_eq!(day_first(column.iter().copied()), first, "{column:?}");
        }
        let day = date("6/12/2026", false).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2026-06-12"));
    }
}
