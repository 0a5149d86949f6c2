//! The exact rational [`Number`]: small values in two machine words, anything larger on big integers.

mod arithmetic;
mod rounding;
mod text;

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Serialize};

pub use rounding::RoundingMode;
pub use text::NumberError;

/// An exact rational number. Nothing is ever rounded unless a rounding function is called.
///
/// In text: a decimal where one is exact (`12.5`), else a fraction (`1/3`). Equal numbers are equal in every way: there is
/// one form per value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(Form);

/// Canonical: what fits `Small` is `Small`; fractions are reduced and denominators positive.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Form {
    Small(i64, i64),
    Big(Box<BigRational>),
}

impl Number {
    /// Nought.
    pub fn zero() -> Self {
        Self(Form::Small(0, 1))
    }

    /// One.
    pub fn one() -> Self {
        Self(Form::Small(1, 1))
    }

    /// `numerator / denominator`; `None` when the denominator is zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        let (n, d) = (i128::from(numerator), i128::from(denominator));
        match d.cmp(&0) {
            Ordering::Greater => Some(Self::reduced(n, d)),
            Ordering::Less => Some(Self::reduced(-n, -d)),
            Ordering::Equal => None,
        }
    }

    /// True for nought.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(0, _))
    }

    /// True below nought.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(n, _) => *n < 0,
            Form::Big(b) => b.is_negative(),
        }
    }

    /// True above nought.
    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// True for whole numbers.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small(_, d) => *d == 1,
            Form::Big(b) => b.is_integer(),
        }
    }

    /// The number without its sign.
    pub fn abs(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// The whole number it is; `None` when it isn't whole or doesn't fit.
    pub fn to_integer(&self) -> Option<i64> {
        match &self.0 {
            Form::Small(n, 1) => Some(*n),
            _ => None,
        }
    }

    /// Numerator and denominator (reduced, denominator positive) when both fit a machine word.
    pub fn small_parts(&self) -> Option<(i64, i64)> {
        match &self.0 {
            Form::Small(n, d) => Some((*n, *d)),
            Form::Big(_) => None,
        }
    }

    /// How many bits numerator and denominator take together: what a calculation with it costs.
    pub fn bits(&self) -> u64 {
        match &self.0 {
            Form::Small(n, d) => {
                let length = |v: u64| u64::from(u64::BITS - v.leading_zeros());
                length(n.unsigned_abs()) + length(d.unsigned_abs())
            }
            Form::Big(b) => b.numer().bits() + b.denom().bits(),
        }
    }

    /// From a numerator and a positive denominator that need not be reduced.
    fn reduced(n: i128, d: i128) -> Self {
        if n == 0 {
            return Self::zero();
        }
        let shared = i128::try_from(gcd(n.unsigned_abs(), d.unsigned_abs())).unwrap_or(1);
        let (n, d) = (n / shared, d / shared);
        match (i64::try_from(n), i64::try_from(d)) {
            (Ok(n), Ok(d)) => Self(Form::Small(n, d)),
            _ => Self(Form::Big(Box::new(BigRational::new(BigInt::from(n), BigInt::from(d))))),
        }
    }

    fn from_big(big: BigRational) -> Self {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(n), Some(d)) => Self(Form::Small(n, d)),
            _ => Self(Form::Big(Box::new(big))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small(n, d) => BigRational::new_raw(BigInt::from(*n), BigInt::from(*d)),
            Form::Big(b) => (**b).clone(),
        }
    }
}

/// Greatest common divisor; machine words where they serve, since they are many times quicker.
fn gcd(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => u128::from(num_integer::gcd(a, b)),
        _ => num_integer::gcd(a, b),
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::zero()
    }
}

impl From<i64> for Number {
    fn from(n: i64) -> Self {
        Self(Form::Small(n, 1))
    }
}

impl From<i32> for Number {
    fn from(n: i32) -> Self {
        Self(Form::Small(i64::from(n), 1))
    }
}

impl From<u32> for Number {
    fn from(n: u32) -> Self {
        Self(Form::Small(i64::from(n), 1))
    }
}

impl From<BigInt> for Number {
    fn from(n: BigInt) -> Self {
        Self::from_big(BigRational::from_integer(n))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) if b == d => a.cmp(c),
            (Form::Small(a, b), Form::Small(c, d)) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}
