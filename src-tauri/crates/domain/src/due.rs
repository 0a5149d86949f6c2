//! Dates from a lead time.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day that lies `days` working days (Monday to Friday) after `from`. With 0 days: `from` itself, or the next
/// working day when it falls on a weekend.
pub fn after_working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let mut day = from;
    let mut left = days;
    while left > 0 || !is_working_day(day) {
        day = next(day);
        if is_working_day(day) {
            left = left.saturating_sub(1);
        }
    }
    day
}

/// True from Monday to Friday.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn next(day: NaiveDate) -> NaiveDate {
    // The calendar ends in the year 262142; nobody's lead time reaches it.
    day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, days: u32, want: &str) {
        let from: NaiveDate = from.parse().unwrap();
        assert_eq!(after_working_days(from, days).to_string(), want, "{from} + {days}");
    }

    #[test]
    fn weekends_do_not_count() {
        check("2026-06-01", 0, "2026-06-01"); // a Monday
        check("2026-06-01", 4, "2026-06-05");
        check("2026-06-01", 5, "2026-06-08");
        check("2026-06-05", 1, "2026-06-08"); // Friday to Monday
        check("2026-06-06", 0, "2026-06-08"); // a Saturday
        check("2026-06-06", 1, "2026-06-08");
        check("2026-06-07", 10, "2026-06-19");
        check("2026-12-30", 3, "2027-01-04");
    }
}
