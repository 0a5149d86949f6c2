//! Whether constraints leave anything within some bounds, and how far a number can go.
//!
//! Bounds are narrowed by every constraint in turn until nothing changes; what is left open is tried at the corner that the
//! constraints like best, and else halved.

use super::{Constraint, Effort, Span, TooLong, Truth};

/// Rounds of narrowing before halving goes on: two constraints can push each other along step by step.
const ROUNDS: usize = 16;

/// Narrows the bounds to what can keep all constraints; false: nothing can.
pub(crate) fn narrow(held: &[&Constraint], bounds: &mut [Span]) -> bool {
    for _ in 0..ROUNDS {
        let mut changed = false;
        for constraint in held {
            if !constraint.narrow(bounds, &mut changed) {
                return false;
            }
        }
        if !changed {
            break;
        }
    }
    true
}

/// Can all constraints be kept within the bounds?
pub(crate) fn possible(held: &[&Constraint], bounds: &[Span], effort: &mut Effort) -> Result<bool, TooLong> {
    let mut bounds = bounds.to_vec();
    if !narrow(held, &mut bounds) {
        return Ok(false);
    }
    let mut open = Vec::with_capacity(held.len());
    for constraint in held {
        match constraint.truth(&bounds) {
            Truth::Always => {}
            Truth::Never => return Ok(false),
            Truth::Open => open.push(*constraint),
        }
    }
    if open.is_empty() || does_corner(&open, &bounds) {
        return Ok(true);
    }
    effort.step()?;
    let numbers = open.iter().flat_map(|constraint| constraint.numbers());
    let widest = numbers.max_by_key(|number| width(&bounds, *number)).unwrap_or(0) as usize;
    let (lo, hi) = bounds[widest];
    let middle = lo + (hi - lo) / 2;
    for half in [(lo, middle), (middle + 1, hi)] {
        bounds[widest] = half;
        if possible(&open, &bounds, effort)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn width(bounds: &[Span], number: u8) -> i64 {
    let (lo, hi) = bounds[number as usize];
    hi - lo
}

/// Are the constraints kept where each number stands at the end that more of them like?
fn does_corner(open: &[&Constraint], bounds: &[Span]) -> bool {
    let mut corner = bounds.to_vec();
    for (number, span) in corner.iter_mut().enumerate() {
        if span.0 < span.1 {
            let likes = open.iter().filter_map(|c| c.leaning(number as u8, bounds));
            let end = if likes.map(i32::from).sum::<i32>() > 0 {
                span.1
            } else {
                span.0
            };
            *span = (end, end);
        }
    }
    open.iter().all(|constraint| constraint.truth(&corner) == Truth::Always)
}

/// Which end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The smallest position.
    Least,
    /// The largest.
    Most,
}

/// The smallest or largest position of a number with which all constraints can be kept; `None`: there is none.
pub(crate) fn end(
    held: &[&Constraint],
    bounds: &[Span],
    number: u8,
    which: End,
    effort: &mut Effort,
) -> Result<Option<i64>, TooLong> {
    let mut bounds = bounds.to_vec();
    if !narrow(held, &mut bounds) {
        return Ok(None);
    }
    let at = number as usize;
    let (lo, hi) = bounds[at];
    let first = if which == End::Least { lo } else { hi };
    bounds[at] = (first, first);
    if possible(held, &bounds, effort)? {
        return Ok(Some(first));
    }
    if lo == hi {
        return Ok(None);
    }
    effort.step()?;
    let rest = if which == End::Least {
        (lo + 1, hi)
    } else {
        (lo, hi - 1)
    };
    let middle = rest.0 + (rest.1 - rest.0) / 2;
    let mut halves = [(rest.0, middle), (middle + 1, rest.1)];
    if which == End::Most {
        halves.reverse();
    }
    for half in halves.into_iter().filter(|half| half.0 <= half.1) {
        bounds[at] = half;
        if let Some(found) = end(held, &bounds, number, which, effort)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Has a number no gap between its ends, whatever of the others is fixed? Known where every other number has one end that
/// all constraints like better: it may then stand there, and what is left of each constraint is one stretch.
pub(crate) fn is_straight(held: &[&Constraint], bounds: &[Span], number: u8) -> bool {
    let by_bounds = |constraint: &&&Constraint| matches!(constraint, Constraint::AtMost(_));
    let once = |constraint: &&&Constraint| constraint.leaning(number, bounds).is_some();
    if !held
        .iter()
        .all(|constraint| by_bounds(&constraint) && once(&constraint))
    {
        return false;
    }
    let others = (0..bounds.len()).filter(|other| *other != number as usize && bounds[*other].0 < bounds[*other].1);
    others.into_iter().all(|other| {
        let mut likes = held.iter().map(|constraint| constraint.leaning(other as u8, bounds));
        let mut common = 0;
        likes.all(|like| match like {
            Some(0) => true,
            Some(like) if common == 0 || common == like => {
                common = like;
                true
            }
            _ => false,
        })
    })
}
