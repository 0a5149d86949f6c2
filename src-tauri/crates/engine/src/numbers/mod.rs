//! Numbers that rules tie to one another, decided together: their combinations in *cells*.
//!
//! What it is: a number is a position on its grid, counted from nought; a [`Constraint`] ties some of them; a [`cell`](cells::Cell) is a
//! class of combinations that no condition tells apart. A workshop's rules cut even millions of combinations into a few dozen
//! cells, and a diagram only has to know those. Inside a cell the numbers are found by narrowing bounds and halving
//! stretches: exact, because every answer is tried out before it is given.
//!
//! What it is not: it knows no options, units or rules. [`model`](crate::model) makes constraints of conditions.
//!
//! Where to start: [`cells::Division`], then [`Cells`].

pub(crate) mod calculation;
pub(crate) mod cells;
pub(crate) mod constraint;
pub(crate) mod count;
pub(crate) mod polynomial;
pub(crate) mod solve;

pub(crate) use cells::Cells;
pub(crate) use constraint::{Constraint, Truth};

/// The first and the last position that a number may take.
pub(crate) type Span = (i64, i64);

/// Something took more steps than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

/// The steps that a question may still take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort(u32);

impl Effort {
    /// So many steps.
    pub(crate) fn new(steps: u32) -> Self {
        Self(steps)
    }

    /// Takes one.
    pub(crate) fn step(&mut self) -> Result<(), TooLong> {
        self.0 = self.0.checked_sub(1).ok_or(TooLong)?;
        Ok(())
    }
}
