//! A comparison of numbers as constraints, once it is known which of them are absent.

use quantity::Number;

use crate::model::EvalError;
use crate::model::arena::{Arena, Cond, CondId, Expr, ExprId, Values};
use crate::model::level::LevelId;
use crate::model::value::Value;
use crate::numbers::calculation::Calculation;
use crate::numbers::cells::Side;
use crate::numbers::constraint::Constraint;
use crate::numbers::polynomial::{Polynomial, Sketch};
use crate::rule::Comparison;

/// What `id`, a comparison of `numbers` alone, comes to when those of the bits in `hidden` are absent.
pub(crate) fn side(arena: &Arena<'_>, id: CondId, numbers: &[LevelId], hidden: u64) -> Side {
    let reading = Reading { arena, numbers, hidden };
    match arena.cond(id) {
        Cond::Known(so) => Side::Known(*so),
        Cond::In(level, positions) => match reading.number(*level) {
            Some(number) if !reading.is_hidden(number) => {
                let rest = positions.complement(arena.size(*level));
                Side::Open(
                    vec![Constraint::Within(number, positions.clone())],
                    vec![Constraint::Within(number, rest)],
                )
            }
            // Absent is the last position.
            _ => Side::Known(positions.contains(arena.size(*level) - 1)),
        },
        Cond::Sign(e, comparison) => reading.sign(*e, *comparison),
        Cond::Not(inner) => match side(arena, *inner, numbers, hidden) {
            Side::Known(so) => Side::Known(!so),
            Side::Open(so, not) => Side::Open(not, so),
        },
        Cond::Pair(..) | Cond::All(_) | Cond::Any(_) => Side::Known(false),
    }
}

/// Why something is no polynomial.
enum Odd {
    /// Something in it is absent.
    Absent,
    /// It has no value.
    Fails,
    /// It is of another form.
    Other,
}

struct Reading<'a> {
    arena: &'a Arena<'a>,
    numbers: &'a [LevelId],
    hidden: u64,
}

impl Reading<'_> {
    fn number(&self, level: LevelId) -> Option<u8> {
        self.numbers.iter().position(|l| *l == level).map(|at| at as u8)
    }

    fn is_hidden(&self, number: u8) -> bool {
        self.hidden >> number & 1 == 1
    }

    fn sign(&self, e: ExprId, comparison: Comparison) -> Side {
        let last = |level: &LevelId| i64::from(self.arena.size(*level));
        let sizes: Vec<i64> = self.numbers.iter().map(last).collect();
        let polynomial = match self.sketch(e) {
            Err(Odd::Absent | Odd::Fails) => return Side::Known(false),
            Err(Odd::Other) => None,
            Ok(sketch) => sketch.finished(&sizes),
        };
        let Some(p) = polynomial else {
            let calculation = self.calculation(e);
            if calculation.is_absent() {
                return Side::Known(false);
            }
            let so = |so| Constraint::Compared(Box::new(calculation.clone()), comparison, so);
            return Side::Open(vec![so(true)], vec![so(false)]);
        };
        let at_most = |p: &Polynomial| vec![Constraint::AtMost(p.clone())];
        let turned = p.negated();
        match comparison {
            Comparison::AtMost => Side::Open(at_most(&p), at_most(&turned.above())),
            Comparison::Less => Side::Open(at_most(&p.above()), at_most(&turned)),
            Comparison::AtLeast => Side::Open(at_most(&turned), at_most(&p.above())),
            Comparison::More => Side::Open(at_most(&turned.above()), at_most(&p)),
            Comparison::Equal => Side::Open(equal(&p, &turned), vec![Constraint::NotNought(p)]),
            Comparison::NotEqual => Side::Open(vec![Constraint::NotNought(p.clone())], equal(&p, &turned)),
        }
    }

    /// Positions with rational factors.
    fn sketch(&self, id: ExprId) -> Result<Sketch, Odd> {
        match self.arena.expr(id) {
            Expr::Known(Ok(Value::Quantity(q))) => Ok(Sketch::constant(q.value.clone())),
            Expr::Known(Err(EvalError::Absent(_))) => Err(Odd::Absent),
            Expr::Known(_) => Err(Odd::Fails),
            Expr::Leaf(level, table) => {
                let (Some(number), Values::Grid(from, step, ..)) = (self.number(*level), self.arena.table(*table))
                else {
                    return Err(Odd::Other);
                };
                if self.is_hidden(number) {
                    return Err(Odd::Absent);
                }
                Ok(Sketch::grid(number, from.value.clone(), step.clone()))
            }
            Expr::Sum(terms, constant) => {
                let mut sum = Sketch::constant(constant.value.clone());
                let mut odd = None;
                for (term, factor) in terms {
                    match self.sketch(*term) {
                        Ok(term) => sum.add(&term, &factor.value),
                        Err(more) => odd = Some(worse(odd, more)),
                    }
                }
                odd.map_or(Ok(sum), Err)
            }
            Expr::Product(a, b) => match (self.sketch(*a), self.sketch(*b)) {
                (Ok(a), Ok(b)) => a.times(&b).ok_or(Odd::Other),
                (Err(a), Err(b)) => Err(worse(Some(a), b)),
                (Err(odd), Ok(_)) | (Ok(_), Err(odd)) => Err(odd),
            },
            Expr::OrZero(inner) => match self.sketch(*inner) {
                Err(Odd::Absent) => Ok(Sketch::constant(Number::zero())),
                other => other,
            },
            Expr::Quotient(..) | Expr::Round(..) | Expr::Lookup(..) | Expr::Extreme(..) => Err(Odd::Other),
        }
    }

    /// Any calculation, with what is absent worked in.
    fn calculation(&self, id: ExprId) -> Calculation {
        let two = |a: ExprId, b: ExprId| Box::new([self.calculation(a), self.calculation(b)]);
        match self.arena.expr(id) {
            Expr::Known(value) => Calculation::Known(value.clone()),
            Expr::Leaf(level, table) => match (self.number(*level), self.arena.table(*table)) {
                (Some(number), Values::Grid(from, step, _, absent)) => {
                    if self.is_hidden(number) {
                        Calculation::failed(absent.clone())
                    } else {
                        Calculation::Grid(number, from.clone(), step.clone())
                    }
                }
                _ => Calculation::failed(EvalError::Word),
            },
            Expr::Sum(terms, constant) => {
                let terms = terms
                    .iter()
                    .map(|(term, factor)| (self.calculation(*term), factor.clone()));
                Calculation::Sum(terms.collect(), constant.clone())
            }
            Expr::Product(a, b) => Calculation::Product(two(*a, *b)),
            Expr::Quotient(a, b) => Calculation::Quotient(two(*a, *b)),
            Expr::Round(a, rounding, step) => Calculation::Round(two(*a, *step), *rounding),
            Expr::Lookup(table, of) => {
                Calculation::Lookup(Box::new(self.calculation(*of)), self.arena.tables[*table].clone())
            }
            Expr::OrZero(inner) => self.calculation(*inner).or_zero(),
            Expr::Extreme(kind, a, b) => Calculation::Extreme(two(*a, *b), *kind),
        }
    }
}

fn equal(p: &Polynomial, turned: &Polynomial) -> Vec<Constraint> {
    vec![Constraint::AtMost(p.clone()), Constraint::AtMost(turned.clone())]
}

/// What is absent outweighs everything; what is not known outweighs a mistake.
fn worse(a: Option<Odd>, b: Odd) -> Odd {
    match (a, b) {
        (Some(Odd::Absent), _) | (_, Odd::Absent) => Odd::Absent,
        (Some(Odd::Other), _) | (_, Odd::Other) => Odd::Other,
        _ => Odd::Fails,
    }
}
