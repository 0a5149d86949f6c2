//! Numbers, units and money, exactly.
//!
//! What it is: the arithmetic everything else stands on. A [`Number`] is an exact rational, a [`Measure`] is a number as
//! a person typed it with its [`Unit`], a [`Quantity`] is the same thing reduced to base units for comparing and
//! calculating, and [`Money`] is a whole count of a currency's smallest coin.
//!
//! What it is not: no wording (decimal commas and currency signs are placed by `words`), no I/O, no clock, no floats.
//!
//! Where to start: [`Number`], then [`Measure::parse`].

mod dimension;
mod money;
mod number;
mod quantity;
mod unit;

pub use dimension::Dimension;
pub use money::{Currency, Money, MoneyError};
pub use number::{Number, NumberError, RoundingMode};
pub use quantity::{Measure, MeasureError, Quantity};
pub use unit::{Unit, UnitError};
