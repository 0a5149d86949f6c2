//! Sums of products of positions with whole factors: what most rules about numbers come down to.
//!
//! Positions count from nought, so that the range of a product is the product of its ends.

use std::collections::BTreeMap;

use quantity::Number;

use super::Span;

/// Most numbers in one product: width times height times depth.
const HIGHEST: usize = 3;
/// Values beyond this are not worked with; it leaves room for adding up.
const LARGEST: i128 = 1 << 100;

/// A factor times up to three positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Term {
    factor: i128,
    numbers: [u8; HIGHEST],
    degree: u8,
}

/// Terms and a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Polynomial {
    terms: Box<[Term]>,
    constant: i128,
}

impl Term {
    fn numbers(&self) -> &[u8] {
        &self.numbers[..self.degree as usize]
    }

    /// The smallest and largest value of its positions' product, but for one occurrence of `except`.
    fn product(&self, bounds: &[Span], mut except: Option<u8>) -> (i128, i128) {
        let mut range = (1, 1);
        for number in self.numbers() {
            if except == Some(*number) {
                except = None;
                continue;
            }
            let (lo, hi) = bounds[*number as usize];
            range = (range.0 * i128::from(lo), range.1 * i128::from(hi));
        }
        range
    }

    fn range(&self, bounds: &[Span]) -> (i128, i128) {
        scaled(self.factor, self.product(bounds, None))
    }
}

fn scaled(factor: i128, (lo, hi): (i128, i128)) -> (i128, i128) {
    if factor < 0 {
        (factor * hi, factor * lo)
    } else {
        (factor * lo, factor * hi)
    }
}

impl Polynomial {
    /// With every sign turned round.
    pub(crate) fn negated(&self) -> Self {
        let turned = |term: &Term| Term {
            factor: -term.factor,
            ..*term
        };
        Self {
            terms: self.terms.iter().map(turned).collect(),
            constant: -self.constant,
        }
    }

    /// One more.
    pub(crate) fn above(mut self) -> Self {
        self.constant += 1;
        self
    }

    /// Its smallest and largest value.
    pub(crate) fn range(&self, bounds: &[Span]) -> (i128, i128) {
        let mut range = (self.constant, self.constant);
        for term in &self.terms {
            let (lo, hi) = term.range(bounds);
            range = (range.0 + lo, range.1 + hi);
        }
        range
    }

    /// The numbers in it, each at least once.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = u8> + '_ {
        self.terms.iter().flat_map(|term| term.numbers().iter().copied())
    }

    /// What `number` is multiplied with, at least and at most; `None` when it is multiplied with itself.
    pub(crate) fn slope(&self, number: u8, bounds: &[Span]) -> Option<(i128, i128)> {
        let mut slope = (0, 0);
        for term in &self.terms {
            match term.numbers().iter().filter(|n| **n == number).count() {
                0 => {}
                1 => {
                    let (lo, hi) = scaled(term.factor, term.product(bounds, Some(number)));
                    slope = (slope.0 + lo, slope.1 + hi);
                }
                _ => return None,
            }
        }
        Some(slope)
    }

    /// The smallest value of the terms without `number`.
    fn least_without(&self, number: u8, bounds: &[Span]) -> i128 {
        let others = self.terms.iter().filter(|term| !term.numbers().contains(&number));
        others.fold(self.constant, |least, term| least + term.range(bounds).0)
    }

    /// Narrows the bounds to what can make it nought at most. False: nothing can.
    pub(crate) fn narrow(&self, bounds: &mut [Span], changed: &mut bool) -> bool {
        let (least, most) = self.range(bounds);
        if least > 0 {
            return false;
        }
        if most <= 0 {
            return true;
        }
        for term in &self.terms {
            for number in term.numbers().iter().copied() {
                let (lo, hi) = bounds[number as usize];
                let Some((flattest, steepest)) = self.slope(number, bounds).filter(|_| lo < hi) else {
                    continue;
                };
                // position * slope + rest is nought at most, and the position isn't below nought.
                let rest = self.least_without(number, bounds);
                let (mut lo, mut hi) = (lo, hi);
                if flattest > 0 {
                    hi = hi.min(clamped((-rest).div_euclid(flattest)));
                } else if steepest < 0 && rest > 0 {
                    let steep = -flattest;
                    lo = lo.max(clamped((rest + steep - 1).div_euclid(steep)));
                }
                if lo > hi {
                    return false;
                }
                if (lo, hi) != bounds[number as usize] {
                    bounds[number as usize] = (lo, hi);
                    *changed = true;
                }
            }
        }
        true
    }

    /// The position of the only number not yet fixed that makes it nought.
    pub(crate) fn root(&self, bounds: &[Span]) -> Option<(u8, i64)> {
        let free = |number: &u8| bounds[*number as usize].0 < bounds[*number as usize].1;
        let mut open = self.numbers().filter(free);
        let number = open.next()?;
        if open.any(|other| other != number) {
            return None;
        }
        let (slope, _) = self.slope(number, bounds)?;
        let rest = self.least_without(number, bounds);
        let whole = slope != 0 && rest % slope == 0;
        whole.then(|| (number, clamped(-rest / slope)))
    }
}

fn clamped(n: i128) -> i64 {
    i64::try_from(n).unwrap_or(if n < 0 { -1 } else { i64::MAX })
}

/// A polynomial in the making, with rational factors by the numbers they go with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sketch(BTreeMap<Vec<u8>, Number>);

impl Sketch {
    /// A constant.
    pub(crate) fn constant(value: Number) -> Self {
        Self([(Vec::new(), value)].into())
    }

    /// The number at its positions: from a first value in equal steps.
    pub(crate) fn grid(number: u8, from: Number, step: Number) -> Self {
        Self([(Vec::new(), from), (vec![number], step)].into())
    }

    /// Adds `factor` times another.
    pub(crate) fn add(&mut self, other: &Self, factor: &Number) {
        for (numbers, value) in &other.0 {
            *self.0.entry(numbers.clone()).or_default() += value * factor;
        }
    }

    /// The product; `None` when too many numbers meet in one term.
    pub(crate) fn times(&self, other: &Self) -> Option<Self> {
        let mut product = Self::default();
        for (a, x) in &self.0 {
            for (b, y) in &other.0 {
                let mut numbers = [a.as_slice(), b].concat();
                numbers.sort_unstable();
                let value = x * y;
                if numbers.len() > HIGHEST && !value.is_zero() {
                    return None;
                }
                *product.0.entry(numbers).or_default() += value;
            }
        }
        Some(product)
    }

    /// With whole factors, for positions below `sizes`; `None` where the values grow out of all bounds.
    pub(crate) fn finished(&self, sizes: &[i64]) -> Option<Polynomial> {
        let mut common: i128 = 1;
        for value in self.0.values() {
            let (_, denominator) = value.small_parts()?;
            let denominator = i128::from(denominator);
            common = common.checked_mul(denominator / num_integer::gcd(common, denominator))?;
            if common > LARGEST {
                return None;
            }
        }
        let mut polynomial = Polynomial {
            terms: Box::default(),
            constant: 0,
        };
        let (mut terms, mut largest) = (Vec::new(), 0i128);
        for (numbers, value) in self.0.iter().filter(|(_, value)| !value.is_zero()) {
            let (numerator, denominator) = value.small_parts()?;
            let factor = i128::from(numerator).checked_mul(common / i128::from(denominator))?;
            let mut most = factor.checked_abs()?;
            for number in numbers {
                most = most.checked_mul(sizes[*number as usize].max(1).into())?;
            }
            largest = largest.checked_add(most).filter(|largest| *largest < LARGEST)?;
            if numbers.is_empty() {
                polynomial.constant = factor;
            } else {
                let mut term = Term {
                    factor,
                    numbers: [0; HIGHEST],
                    degree: numbers.len() as u8,
                };
                term.numbers[..numbers.len()].copy_from_slice(numbers);
                terms.push(term);
            }
        }
        polynomial.terms = terms.into();
        Some(polynomial)
    }
}
