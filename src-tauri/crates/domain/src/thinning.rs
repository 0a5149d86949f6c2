//! Which copies of a workshop file are kept: all of the last hours, then one an hour, one a day, one a week.

use std::collections::BTreeSet;

use crate::instant::Instant;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// From what age on a copy shares its place with others, and how long a place is; ages in milliseconds.
const STAGES: [(i64, i64); 3] = [(2 * HOUR, HOUR), (2 * DAY, DAY), (5 * WEEK, WEEK)];

/// How long a copy is kept at most, in milliseconds; the newest is kept for ever.
pub const KEPT_AT_MOST: i64 = 53 * WEEK;

/// The copies that aren't worth their room any more. Of those that share a place the newest stays; the newest of all
/// always does, and so does one from the future, since a clock that was wrong is no reason to throw anything away.
pub fn superfluous(taken: &[Instant], now: Instant) -> Vec<Instant> {
    let newest_first: BTreeSet<_> = taken.iter().map(|at| std::cmp::Reverse(*at)).collect();
    let mut places = BTreeSet::new();
    let mut gone = Vec::new();
    for (index, std::cmp::Reverse(at)) in newest_first.into_iter().enumerate() {
        let first_of_its_place = place(at, now).is_none_or(|place| places.insert(place));
        let too_old = now.0.saturating_sub(at.0) > KEPT_AT_MOST;
        if index > 0 && (too_old || !first_of_its_place) {
            gone.push(at);
        }
    }
    gone
}

/// The place that a copy of this age shares with others; `None` while it is young. Places are fixed stretches of time, so
/// that what is thinned today and what tomorrow agree.
fn place(at: Instant, now: Instant) -> Option<(i64, i64)> {
    let age = now.0.saturating_sub(at.0);
    let stage = STAGES.iter().rev().find(|(from, _)| age >= *from)?;
    Some((stage.1, at.0.div_euclid(stage.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000_000;

    fn kept(ages: &[i64]) -> Vec<i64> {
        let taken: Vec<Instant> = ages.iter().map(|age| Instant(NOW - age)).collect();
        let gone = superfluous(&taken, Instant(NOW));
        taken
            .iter()
            .filter(|at| !gone.contains(at))
            .map(|at| NOW - at.0)
            .collect()
    }

    #[test]
    fn half_a_year_of_copies_every_half_hour_becomes_a_few_dozen() {
        let ages: Vec<i64> = (0..26 * 7 * 48).map(|half_hours| half_hours * HOUR / 2).collect();
        let kept = kept(&ages);
        let within = |from: i64, to: i64| kept.iter().filter(|age| (from..to).contains(*age)).count();
        assert_eq!(within(0, 2 * HOUR), 4, "every one of the last two hours");
        assert!(
            (46..=48).contains(&within(2 * HOUR, 2 * DAY)),
            "one an hour for two days"
        );
        assert!(
            (33..=35).contains(&within(2 * DAY, 5 * WEEK)),
            "one a day for five weeks"
        );
        assert!(
            (20..=22).contains(&within(5 * WEEK, 26 * WEEK)),
            "one a week after that"
        );
    }

    #[test]
    fn the_newest_stays_however_old_it_is() {
        assert_eq!(kept(&[100 * WEEK]), [100 * WEEK]);
        assert_eq!(kept(&[100 * WEEK, 101 * WEEK]), [100 * WEEK]);
    }

    #[test]
    fn a_copy_from_the_future_harms_no_other() {
        assert_eq!(kept(&[-DAY, 0, HOUR]), [-DAY, 0, HOUR]);
    }

    #[test]
    fn thinning_day_by_day_never_leaves_a_gap_wider_than_thinning_once() {
        // A copy an hour for ten weeks, thinned after each one, as it happens in use.
        let mut held: Vec<Instant> = Vec::new();
        let hours = 10 * 7 * 24;
        for hour in 0..=hours {
            let now = Instant(NOW + hour * HOUR);
            held.push(now);
            let gone = superfluous(&held, now);
            held.retain(|at| !gone.contains(at));
        }
        let gaps = held.windows(2).map(|pair| (pair[0], pair[1].0 - pair[0].0));
        for (from, gap) in gaps {
            let age = NOW + hours * HOUR - from.0;
            let allowed = if age < DAY {
                2 * HOUR
            } else if age < 4 * WEEK {
                2 * DAY
            } else {
                2 * WEEK
            };
            assert!(
                gap <= allowed,
                "a gap of {} h at an age of {} h",
                gap / HOUR,
                age / HOUR
            );
        }
    }
}
