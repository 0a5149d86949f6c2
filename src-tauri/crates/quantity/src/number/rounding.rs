//! The one place where numbers are rounded.

use num_bigint::BigInt;
use num_traits::{One, Pow, Signed};

use super::{Form, Number};

/// Which neighbour a number goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundingMode {
    /// The nearest; halves away from nought.
    Nearest,
    /// The next one that is not smaller.
    Up,
    /// The next one that is not larger.
    Down,
}

impl Number {
    /// The largest whole number not above it.
    pub fn floor(&self) -> Number {
        match &self.0 {
            Form::Small(_, 1) => self.clone(),
            Form::Small(n, d) => Number::from(n.div_euclid(*d)),
            Form::Big(b) => Number::from_big(b.floor()),
        }
    }

    /// The smallest whole number not below it.
    pub fn ceil(&self) -> Number {
        -(-self).floor()
    }

    /// The nearest whole number, halves away from nought.
    pub fn round(&self) -> Number {
        let half = Number(Form::Small(1, 2));
        if self.is_integer() {
            self.clone()
        } else if self.is_negative() {
            (self - half).ceil()
        } else {
            (self + half).floor()
        }
    }

    /// The multiple of `step` that `mode` leads to; `None` unless `step` is above nought.
    pub fn round_to(&self, step: &Number, mode: RoundingMode) -> Option<Number> {
        if !step.is_positive() {
            return None;
        }
        let steps = self.checked_div(step)?;
        let whole = match mode {
            RoundingMode::Nearest => steps.round(),
            RoundingMode::Up => steps.ceil(),
            RoundingMode::Down => steps.floor(),
        };
        Some(whole * step)
    }

    /// As decimal text with exactly `places` digits after the point, halves away from nought: `-0.5` with none is `-1`,
    /// `2` with two is `2.00`. Nought carries no sign.
    pub fn to_decimal(&self, places: u32) -> String {
        let scale = BigInt::from(10u8).pow(places);
        let scaled = self.to_big() * &scale;
        let two = BigInt::from(2u8);
        let magnitude = (scaled.numer().abs() * &two + scaled.denom()) / (scaled.denom() * &two);
        let sign = if self.is_negative() && magnitude >= BigInt::one() {
            "-"
        } else {
            ""
        };
        let digits = magnitude.to_string();
        let places = places as usize;
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        format!("{sign}{whole}.{fraction}")
    }
}
