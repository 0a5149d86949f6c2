//! Days and times of day, as the workshop's calendar has them. What day it is comes in; nothing here reads a clock.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::Words;

impl Words {
    /// "12 June", "12. Juni"
    pub fn day(&self, date: NaiveDate) -> String {
        self.text("date.day", &self.date_parts(date))
    }

    /// "Sunday, 22 November", "Sonntag, 22. November"
    pub fn weekday_and_day(&self, date: NaiveDate) -> String {
        self.text("date.weekday", &self.date_parts(date))
    }

    /// "22 Nov 2026", "22. Nov. 2026"
    pub fn date(&self, date: NaiveDate) -> String {
        self.text("date.full", &self.date_parts(date))
    }

    /// "2 June 2026", "2. Juni 2026"
    pub fn long_date(&self, date: NaiveDate) -> String {
        self.text("date.long", &self.date_parts(date))
    }

    /// "Fri 12 June 2026", "Fr 12. Juni 2026"
    pub fn due_date(&self, date: NaiveDate) -> String {
        self.text("date.due", &self.date_parts(date))
    }

    /// "about 12 June", "etwa am 12. Juni"
    pub fn about(&self, date: NaiveDate) -> String {
        self.text("date.about", &[("day", self.day(date))])
    }

    /// "until 31 March 2027", "bis 31. März 2027"
    pub fn until(&self, last: NaiveDate) -> String {
        self.text("date.until", &[("date", self.long_date(last))])
    }

    /// "today", "tomorrow", "yesterday", "Tuesday" within the coming six days, "12 June" within half a year, else "12 Jun 2027".
    pub fn relative(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (date - today).num_days() {
            0 => self.text("date.today", &[]),
            1 => self.text("date.tomorrow", &[]),
            -1 => self.text("date.yesterday", &[]),
            2..=6 => self.weekday(date),
            -182..=182 => self.day(date),
            _ => self.date(date),
        }
    }

    /// "Tuesday"
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.text(&format!("date.weekday.{}", date.weekday().number_from_monday()), &[])
    }

    /// "14:02"
    pub fn time(&self, at: NaiveDateTime) -> String {
        format!("{}:{:02}", at.hour(), at.minute())
    }

    /// "today 14:02", "yesterday 9:30", "12 June, 14:02"
    pub fn moment(&self, at: NaiveDateTime, today: NaiveDate) -> String {
        let near = (at.date() - today).num_days().abs() <= 1;
        let args = [("day", self.past_day(at.date(), today)), ("time", self.time(at))];
        self.text(if near { "date.moment.near" } else { "date.moment" }, &args)
    }

    /// "today", "yesterday", "3 days ago", from a month on the day itself.
    pub fn ago(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (today - date).num_days() {
            days @ 2..=30 => self.text("date.days_ago", &[("days", days.to_string())]),
            _ => self.past_day(date, today),
        }
    }

    /// As [`relative`](Self::relative), but never a bare weekday, which would point ahead.
    fn past_day(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (date - today).num_days() {
            2..=6 => self.day(date),
            _ => self.relative(date, today),
        }
    }

    /// "25 min", "2 h", "2 h 25 min"
    pub fn minutes(&self, minutes: u32) -> String {
        let args = [
            ("hours", (minutes / 60).to_string()),
            ("minutes", (minutes % 60).to_string()),
        ];
        let code = match (minutes / 60, minutes % 60) {
            (0, _) => "duration.minutes",
            (_, 0) => "duration.hours",
            _ => "duration.both",
        };
        self.text(code, &args)
    }

    fn date_parts(&self, date: NaiveDate) -> [(&'static str, String); 6] {
        let weekday = date.weekday().number_from_monday();
        [
            ("weekday", self.weekday(date)),
            (
                "short_weekday",
                self.text(&format!("date.short_weekday.{weekday}"), &[]),
            ),
            ("day", date.day().to_string()),
            ("month", self.text(&format!("date.month.{}", date.month()), &[])),
            (
                "short_month",
                self.text(&format!("date.short_month.{}", date.month()), &[]),
            ),
            ("year", date.year().to_string()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_in_words() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let day = on("2026-11-22");
        assert_eq!(en.day(day), "22 November");
        assert_eq!(de.day(day), "22. November");
        assert_eq!(en.weekday_and_day(day), "Sunday, 22 November");
        assert_eq!(de.weekday_and_day(day), "Sonntag, 22. November");
        assert_eq!(en.date(day), "22 Nov 2026");
        assert_eq!(de.date(day), "22. Nov. 2026");
        assert_eq!(de.date(on("2026-05-03")), "3. Mai 2026", "May has no dot");
        assert_eq!(en.long_date(day), "22 November 2026");
        assert_eq!(de.due_date(day), "So 22. November 2026");
        assert_eq!(en.due_date(on("2026-06-12")), "Fri 12 June 2026");
        assert_eq!(en.about(on("2026-06-12")), "about 12 June");
        assert_eq!(de.about(on("2026-06-12")), "etwa am 12. Juni");
    }

    #[test]
    fn near_days_have_names() {
        let en = Words::new("en");
        let today = on("2026-06-10"); // a Wednesday
        for (date, want) in [
            ("2026-06-10", "today"),
            ("2026-06-11", "tomorrow"),
            ("2026-06-09", "yesterday"),
            ("2026-06-12", "Friday"),
            ("2026-06-16", "Tuesday"),
            ("2026-06-17", "17 June"),
            ("2026-06-08", "8 June"),
            ("2027-06-08", "8 Jun 2027"),
        ] {
            assert_eq!(en.relative(on(date), today), want, "{date}");
        }
        assert_eq!(Words::new("de").relative(on("2026-06-11"), today), "morgen");
        for (date, want) in [
            ("2026-06-10", "today"),
            ("2026-06-09", "yesterday"),
            ("2026-06-07", "3 days ago"),
            ("2026-05-01", "1 May"),
        ] {
            assert_eq!(en.ago(on(date), today), want, "{date}");
        }
    }

    #[test]
    fn moments_and_durations() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let today = on("2026-06-10");
        let at = |day: &str, h, m| on(day).and_hms_opt(h, m, 9).unwrap();
        assert_eq!(en.moment(at("2026-06-10", 14, 2), today), "today 14:02");
        assert_eq!(de.moment(at("2026-06-09", 9, 30), today), "gestern 9:30");
        assert_eq!(en.moment(at("2026-06-02", 9, 5), today), "2 June, 9:05");
        assert_eq!(en.minutes(25), "25 min");
        assert_eq!(en.minutes(120), "2 h");
        assert_eq!(de.minutes(145), "2 Std. 25 Min.");
    }
}
