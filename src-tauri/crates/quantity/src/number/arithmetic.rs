//! Plus, minus, times, divided by: exact, in machine words where they suffice.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

use super::{Form, Number};

fn add(a: &Number, b: &Number) -> Number {
    match (&a.0, &b.0) {
        (Form::Small(n, 1), Form::Small(m, 1)) => Number::reduced(i128::from(*n) + i128::from(*m), 1),
        (Form::Small(n, d), Form::Small(m, e)) => {
            let (n, d, m, e) = (i128::from(*n), i128::from(*d), i128::from(*m), i128::from(*e));
            Number::reduced(n * e + m * d, d * e)
        }
        _ => Number::from_big(a.to_big() + b.to_big()),
    }
}

fn mul(a: &Number, b: &Number) -> Number {
    match (&a.0, &b.0) {
        (Form::Small(n, d), Form::Small(m, e)) => {
            Number::reduced(i128::from(*n) * i128::from(*m), i128::from(*d) * i128::from(*e))
        }
        _ => Number::from_big(a.to_big() * b.to_big()),
    }
}

impl Number {
    /// The quotient; `None` when dividing by nought.
    pub fn checked_div(&self, by: &Number) -> Option<Number> {
        match (&self.0, &by.0) {
            (_, Form::Small(0, _)) => None,
            (Form::Small(n, d), Form::Small(m, e)) => {
                let (n, d, m, e) = (i128::from(*n), i128::from(*d), i128::from(*m), i128::from(*e));
                Some(Number::reduced(n * e * m.signum(), d * m.abs()))
            }
            _ => Some(Number::from_big(self.to_big() / by.to_big())),
        }
    }
}

fn sub(a: &Number, b: &Number) -> Number {
    add(a, &-b)
}

/// As with integers, dividing by nought panics; where the divisor comes from outside, use [`Number::checked_div`].
fn div(a: &Number, b: &Number) -> Number {
    a.checked_div(b)
        .expect("the caller divides by a number known not to be nought")
}

impl Neg for &Number {
    type Output = Number;
    fn neg(self) -> Number {
        match &self.0 {
            Form::Small(n, d) => match n.checked_neg() {
                Some(n) => Number(Form::Small(n, *d)),
                None => Number::from_big(-self.to_big()),
            },
            Form::Big(b) => Number::from_big(-(**b).clone()),
        }
    }
}

impl Neg for Number {
    type Output = Number;
    fn neg(self) -> Number {
        -&self
    }
}

/// Every mix of owned and borrowed operands.
macro_rules! operator {
    ($name:ident, $method:ident, $function:ident) => {
        impl $name<&Number> for &Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                $function(self, other)
            }
        }
        impl $name<Number> for &Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                $function(self, &other)
            }
        }
        impl $name<&Number> for Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                $function(&self, other)
            }
        }
        impl $name<Number> for Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                $function(&self, &other)
            }
        }
    };
}

operator!(Add, add, add);
operator!(Sub, sub, sub);
operator!(Mul, mul, mul);
operator!(Div, div, div);

impl AddAssign<&Number> for Number {
    fn add_assign(&mut self, other: &Number) {
        *self = add(self, other);
    }
}

impl AddAssign for Number {
    fn add_assign(&mut self, other: Number) {
        *self = add(self, &other);
    }
}

impl SubAssign<&Number> for Number {
    fn sub_assign(&mut self, other: &Number) {
        *self = sub(self, other);
    }
}

impl Sum for Number {
    fn sum<I: Iterator<Item = Number>>(numbers: I) -> Number {
        numbers.fold(Number::zero(), |total, n| total + n)
    }
}

impl<'a> Sum<&'a Number> for Number {
    fn sum<I: Iterator<Item = &'a Number>>(numbers: I) -> Number {
        numbers.fold(Number::zero(), |total, n| total + n)
    }
}
