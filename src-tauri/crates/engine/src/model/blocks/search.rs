//! Whether some numbers can keep a condition that is about nothing but numbers.

use super::side::side;
use crate::model::arena::{Arena, Cond, CondId};
use crate::model::level::{LevelId, Levels};
use crate::numbers::cells::Side;
use crate::numbers::constraint::Constraint;
use crate::numbers::solve::{narrow, possible as can_keep};
use crate::numbers::{Effort, Span, TooLong};

/// Steps of one search.
const STEPS: u32 = 20_000;
/// Most numbers that are looked at together, and most of them that can be absent.
const MOST_NUMBERS: usize = 64;
const MOST_HIDDEN: usize = 8;

/// Can `condition`, which is about numbers of blocks alone, be kept? `None`: it takes too long to say.
pub(crate) fn possible(arena: &Arena<'_>, levels: &Levels, condition: CondId) -> Option<bool> {
    let numbers: Vec<LevelId> = arena.support(condition).into_iter().collect();
    let may_hide: Vec<usize> = (0..numbers.len())
        .filter(|at| levels.level(numbers[*at]).absent.is_some())
        .collect();
    if numbers.len() > MOST_NUMBERS || may_hide.len() > MOST_HIDDEN {
        return None;
    }
    let mut effort = Effort::new(STEPS);
    for some in 0..1u64 << may_hide.len() {
        let hidden = may_hide.iter().enumerate().filter(|(bit, _)| some >> bit & 1 == 1);
        let hidden = hidden.fold(0u64, |all, (_, at)| all | 1 << at);
        let span = |(at, level): (usize, &LevelId)| {
            let size = levels.level(*level).present().len() as i64;
            if hidden >> at & 1 == 1 {
                (size, size)
            } else {
                (0, size - 1)
            }
        };
        let search = Search {
            arena,
            numbers: &numbers,
            hidden,
        };
        let bounds: Vec<Span> = numbers.iter().enumerate().map(span).collect();
        match search.keep(vec![condition], Vec::new(), bounds, &mut effort) {
            Ok(true) => return Some(true),
            Ok(false) => {}
            Err(TooLong) => return None,
        }
    }
    Some(false)
}

struct Search<'a> {
    arena: &'a Arena<'a>,
    numbers: &'a [LevelId],
    hidden: u64,
}

impl Search<'_> {
    /// Can all of `open` be kept beside what is held?
    fn keep(
        &self,
        mut open: Vec<CondId>,
        mut held: Vec<Constraint>,
        mut bounds: Vec<Span>,
        effort: &mut Effort,
    ) -> Result<bool, TooLong> {
        // What leaves a choice comes last, when as much as possible is known.
        let mut choices: Vec<CondId> = Vec::new();
        while let Some(id) = open.pop() {
            match self.arena.cond(id) {
                Cond::All(parts) => open.extend(parts.iter()),
                Cond::Any(_) => choices.push(id),
                _ => match side(self.arena, id, self.numbers, self.hidden) {
                    Side::Known(true) => {}
                    Side::Known(false) => return Ok(false),
                    Side::Open(so, _) => held.extend(so),
                },
            }
        }
        effort.step()?;
        let constraints: Vec<&Constraint> = held.iter().collect();
        if !narrow(&constraints, &mut bounds) {
            return Ok(false);
        }
        let Some(id) = choices.pop() else {
            return can_keep(&constraints, &bounds, effort);
        };
        let Cond::Any(parts) = self.arena.cond(id) else {
            return Ok(false);
        };
        for part in parts {
            let open = choices.iter().copied().chain([*part]).collect();
            if self.keep(open, held.clone(), bounds.clone(), effort)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
