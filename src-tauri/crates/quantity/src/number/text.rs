//! Numbers as people type them, and as files keep them.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Pow, Zero};

use super::{Form, Number};

/// Longest text read as a number. What the product itself writes is far shorter; what is longer is an attack or a mistake.
const LONGEST: usize = 4_000;

/// A decimal with more places than this is written as a fraction.
const MOST_PLACES: u32 = 20;

/// The text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// No digits at all.
    #[error("a number is missing")]
    Empty,
    /// Something that numbers don't have.
    #[error("`{0}` is not a number: write it like 12.5, 12 3/8 or 3/8")]
    Malformed(String),
    /// A fraction over nought.
    #[error("`{0}` divides by zero")]
    ZeroDenominator(String),
    /// Longer than any number here needs to be.
    #[error("the number is too long")]
    TooLong,
}

impl Number {
    /// Reads `12.5`, `-3`, `3/8`, `12 3/8`, `12-3/8`, `12⅜`.
    pub fn parse(text: &str) -> Result<Number, NumberError> {
        if text.len() > LONGEST {
            return Err(NumberError::TooLong);
        }
        let plain = plain_fractions(text.trim());
        let (negative, body) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, plain.strip_prefix('+').unwrap_or(&plain).trim_start()),
        };
        if body.is_empty() {
            return Err(NumberError::Empty);
        }
        let magnitude = unsigned(body, text)?;
        Ok(if negative { -magnitude } else { magnitude })
    }
}

/// Spells out what a keyboard or a word processor may have put in: `½`, the fraction slash, the true minus.
fn plain_fractions(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '½' => plain.push_str(" 1/2"),
            '¼' => plain.push_str(" 1/4"),
            '¾' => plain.push_str(" 3/4"),
            '⅛' => plain.push_str(" 1/8"),
            '⅜' => plain.push_str(" 3/8"),
            '⅝' => plain.push_str(" 5/8"),
            '⅞' => plain.push_str(" 7/8"),
            '⅓' => plain.push_str(" 1/3"),
            '⅔' => plain.push_str(" 2/3"),
            '⁄' | '∕' => plain.push('/'),
            '−' => plain.push('-'),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain.trim().to_owned()
}

fn unsigned(body: &str, typed: &str) -> Result<Number, NumberError> {
    let malformed = || NumberError::Malformed(typed.trim().to_owned());
    match body.split_once('/') {
        None => decimal(body).ok_or_else(malformed),
        Some((left, bottom)) => {
            let left = left.trim_end();
            let (whole, top) = match left.rsplit_once([' ', '-']) {
                Some((whole, top)) => (digits(whole.trim_end()).ok_or_else(malformed)?, top),
                None => (BigInt::zero(), left),
            };
            let top = digits(top).ok_or_else(malformed)?;
            let bottom = digits(bottom.trim_start()).ok_or_else(malformed)?;
            if bottom.is_zero() {
                return Err(NumberError::ZeroDenominator(typed.trim().to_owned()));
            }
            Ok(Number::from(whole) + Number::from_big(BigRational::new(top, bottom)))
        }
    }
}

fn digits(text: &str) -> Option<BigInt> {
    let fits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn decimal(text: &str) -> Option<Number> {
    let Some((whole, fraction)) = text.split_once('.') else {
        return digits(text).map(Number::from);
    };
    let places = u32::try_from(fraction.len()).ok()?;
    let top = digits(&format!("{whole}{}", fraction))?;
    // `.5` is how some people write a half; `5.` is a slip of the finger.
    if fraction.is_empty() {
        return None;
    }
    Some(Number::from_big(BigRational::new(top, BigInt::from(10u8).pow(places))))
}

impl FromStr for Number {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        Number::parse(text)
    }
}

impl TryFrom<String> for Number {
    type Error = NumberError;
    fn try_from(text: String) -> Result<Self, NumberError> {
        Number::parse(&text)
    }
}

impl From<Number> for String {
    fn from(number: Number) -> String {
        number.to_string()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Form::Small(n, 1) = &self.0 {
            return write!(f, "{n}");
        }
        let big = self.to_big();
        match decimal_places(big.denom()) {
            Some(places) => f.write_str(&self.to_decimal(places)),
            None => write!(f, "{}/{}", big.numer(), big.denom()),
        }
    }
}

/// How many places an exact decimal over `denominator` needs; `None` where there is no exact one of bearable length.
fn decimal_places(denominator: &BigInt) -> Option<u32> {
    let mut scale = BigInt::from(1u8);
    for places in 0..=MOST_PLACES {
        if (&scale % denominator).is_zero() {
            return Some(places);
        }
        scale *= 10u8;
    }
    None
}
