//! Moments, as the workshop file keeps them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A moment, in milliseconds UTC since 1970. Comes from an injected clock, never from here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// Date and time of day on the workshop's wall clock.
    pub fn local(self, zone: Tz) -> NaiveDateTime {
        // Milliseconds beyond chrono's ±262,000 years can't come from a clock; the epoch stands in for them.
        DateTime::<Utc>::from_timestamp_millis(self.0)
            .unwrap_or_default()
            .with_timezone(&zone)
            .naive_local()
    }

    /// The date on the workshop's wall calendar.
    pub fn date(self, zone: Tz) -> NaiveDate {
        self.local(zone).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_the_workshops_own() {
        let late = Instant(1_780_354_800_000); // 1 June 2026, 23:00 UTC
        assert_eq!(late.date(Tz::UTC).to_string(), "2026-06-01");
        assert_eq!(
            late.date(Tz::Europe__Berlin).to_string(),
            "2026-06-02",
            "one in the morning in Berlin"
        );
    }
}
