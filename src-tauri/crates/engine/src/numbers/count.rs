//! How many combinations keep some constraints.

use super::solve::narrow;
use super::{Constraint, Effort, Span, TooLong, Truth};

/// How many combinations within the bounds keep all constraints.
pub(crate) fn count(held: &[&Constraint], bounds: &[Span], effort: &mut Effort) -> Result<u128, TooLong> {
    let mut bounds = bounds.to_vec();
    if !narrow(held, &mut bounds) {
        return Ok(0);
    }
    let mut open = Vec::with_capacity(held.len());
    for constraint in held {
        match constraint.truth(&bounds) {
            Truth::Always => {}
            Truth::Never => return Ok(0),
            Truth::Open => open.push(*constraint),
        }
    }
    if open.is_empty() {
        return product(&bounds, |_| true);
    }
    let mut numbers: Vec<u8> = open.iter().flat_map(|constraint| constraint.numbers()).collect();
    numbers.retain(|number| bounds[*number as usize].0 < bounds[*number as usize].1);
    numbers.sort_unstable();
    numbers.dedup();
    // What no open constraint is about goes with everything.
    let others = product(&bounds, |number| !numbers.contains(&(number as u8)))?;
    for (number, span) in bounds.iter_mut().enumerate() {
        if !numbers.contains(&(number as u8)) {
            span.1 = span.0;
        }
    }
    let width = |number: &u8| bounds[*number as usize].1 - bounds[*number as usize].0;
    let mut ways = 0u128;
    let mut add = |bounds: &[Span]| {
        effort.step()?;
        ways = ways.checked_add(count(&open, bounds, effort)?).ok_or(TooLong)?;
        Ok(())
    };
    if numbers.len() == 2 {
        // With one of two fixed the other is mostly one stretch.
        let at = numbers.iter().copied().min_by_key(width).unwrap_or(0) as usize;
        for position in bounds[at].0..=bounds[at].1 {
            let mut fixed = bounds.clone();
            fixed[at] = (position, position);
            add(&fixed)?;
        }
    } else {
        let at = numbers.iter().copied().max_by_key(width).unwrap_or(0) as usize;
        let (lo, hi) = bounds[at];
        let middle = lo + (hi - lo) / 2;
        for half in [(lo, middle), (middle + 1, hi)] {
            bounds[at] = half;
            add(&bounds)?;
        }
    }
    ways.checked_mul(others).ok_or(TooLong)
}

fn product(bounds: &[Span], counts: impl Fn(usize) -> bool) -> Result<u128, TooLong> {
    let widths = bounds.iter().enumerate().filter(|(number, _)| counts(*number));
    let mut widths = widths.map(|(_, (lo, hi))| (hi - lo + 1).unsigned_abs().into());
    widths
        .try_fold(1u128, |product, width| product.checked_mul(width))
        .ok_or(TooLong)
}
