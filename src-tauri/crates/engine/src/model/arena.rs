//! Expressions and conditions over levels, each kept once: equal trees have equal ids.
//!
//! This is what makes the diagrams small. After a level is decided, what is left of every rule is folded here into one
//! form per meaning, as far as cheap means reach: sums gather their constants, and a condition that hangs on a single
//! level becomes the plain set of positions that pass ([`Cond::In`]). Nodes whose remaining conditions are the same id
//! are the same node.

use std::collections::BTreeSet;
use std::rc::Rc;

use quantity::Quantity;

use super::bounds::Bounds;
use super::cuts::Cuts;
use super::hash::IdMap;
use super::level::{Grid, LevelId};
use super::positions::Positions;
use super::value::{EvalError, Evaluated, Value};
use crate::rule::{Comparison, Extreme, Rounding};
use crate::template::Table;

/// Number of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ExprId(u32);

/// Number of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CondId(u32);

impl CondId {
    /// Always so.
    pub(crate) const TRUE: Self = Self(0);
    /// Never so.
    pub(crate) const FALSE: Self = Self(1);
}

/// Number of a leaf's table of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TableId(u32);

/// A calculation over levels not yet decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Expr {
    /// Known, or known to have no value.
    Known(Evaluated),
    /// Read off a table by the position of a level.
    Leaf(LevelId, TableId),
    /// Terms times factors, and a constant.
    Sum(Box<[(ExprId, Quantity)]>, Quantity),
    /// Of two that both hang on levels.
    Product(ExprId, ExprId),
    /// Divided by something that hangs on a level.
    Quotient(ExprId, ExprId),
    /// To a multiple.
    Round(ExprId, Rounding, ExprId),
    /// In the template's table of that index.
    Lookup(usize, ExprId),
    /// Nought when absent.
    OrZero(ExprId),
    /// Smaller or larger of two.
    Extreme(Extreme, ExprId, ExprId),
}

/// What must hold over levels not yet decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Cond {
    /// Always (`true`) or never.
    Known(bool),
    /// The level takes one of these positions; never all, never none.
    In(LevelId, Positions),
    /// The expression compares so with nought.
    Sign(ExprId, Comparison),
    /// Two expressions that may be words compare so.
    Pair(ExprId, Comparison, ExprId),
    /// All of them; sorted, at most one `In` per level.
    All(Box<[CondId]>),
    /// At least one of them; sorted, at most one `In` per level.
    Any(Box<[CondId]>),
    /// Not so; only around `Sign` and `Pair`, whose comparisons are false where a value is missing.
    Not(CondId),
}

/// The values of a leaf by position.
#[derive(Clone, Debug)]
pub(crate) enum Values {
    /// One by one.
    Listed(Rc<[Evaluated]>),
    /// A grid: first, distance, how many; what follows is absent.
    Grid(Quantity, quantity::Number, u32, EvalError),
}

impl Values {
    /// The value at `position`.
    pub(crate) fn at(&self, position: u32) -> Evaluated {
        match self {
            Self::Listed(list) => list[position as usize].clone(),
            Self::Grid(_, _, count, absent) if position >= *count => Err(absent.clone()),
            Self::Grid(from, step, ..) => {
                let value = &from.value + step * quantity::Number::from(position);
                Ok(Value::Quantity(Quantity {
                    value,
                    dimension: from.dimension,
                }))
            }
        }
    }

    /// The grid of a number option, for leaves.
    pub(crate) fn grid(grid: &Grid, absent: EvalError) -> Self {
        let (from, step) = grid.base();
        Self::Grid(from, step, grid.count, absent)
    }
}

/// First and last level that something hangs on; `NOTHING` when it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first level in diagram order.
    pub(crate) first: LevelId,
    /// The last.
    pub(crate) last: LevelId,
}

impl Span {
    /// What hangs on no level.
    pub(super) const NOTHING: Self = Self {
        first: LevelId::MAX,
        last: 0,
    };

    pub(super) fn join(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// True when exactly one level is involved.
    pub(crate) fn single(self) -> bool {
        self.first == self.last
    }
}

/// All expressions and conditions of one compilation.
pub(crate) struct Arena<'a> {
    exprs: Vec<(Expr, Span)>,
    expr_ids: IdMap<Expr, ExprId>,
    conds: Vec<(Cond, Span)>,
    cond_ids: IdMap<Cond, CondId>,
    values: Vec<(Values, Option<Bounds>)>,
    pub(super) sizes: Vec<u32>,
    pub(super) tables: &'a [Table],
    pub(super) memo: IdMap<(CondId, u32), CondId>,
    pub(super) cuts: IdMap<CondId, Cuts>,
    /// How much is kept: every condition and calculation with all that it names.
    held: usize,
}

impl<'a> Arena<'a> {
    /// Empty, for levels of these sizes and a template's tables.
    pub(crate) fn new(sizes: Vec<u32>, tables: &'a [Table]) -> Self {
        let mut arena = Self {
            exprs: Vec::new(),
            expr_ids: IdMap::default(),
            conds: Vec::new(),
            cond_ids: IdMap::default(),
            values: Vec::new(),
            sizes,
            tables,
            memo: IdMap::default(),
            cuts: IdMap::default(),
            held: 0,
        };
        arena.intern(Cond::Known(true), Span::NOTHING);
        arena.intern(Cond::Known(false), Span::NOTHING);
        arena
    }

    /// The condition with this number.
    pub(crate) fn cond(&self, id: CondId) -> &Cond {
        &self.conds[id.0 as usize].0
    }

    /// The levels it hangs on.
    pub(crate) fn span(&self, id: CondId) -> Span {
        self.conds[id.0 as usize].1
    }

    pub(super) fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize].0
    }

    pub(super) fn expr_span(&self, id: ExprId) -> Span {
        self.exprs[id.0 as usize].1
    }

    pub(super) fn table(&self, id: TableId) -> &Values {
        &self.values[id.0 as usize].0
    }

    /// Keeps the values of a new leaf of `level`.
    pub(super) fn keep(&mut self, level: LevelId, values: Values) -> TableId {
        let bounds = Bounds::of(&values, self.size(level));
        self.values.push((values, bounds));
        TableId(self.values.len() as u32 - 1)
    }

    pub(super) fn leaf_bounds(&self, id: TableId) -> &Option<Bounds> {
        &self.values[id.0 as usize].1
    }

    /// How many positions `level` has.
    pub(crate) fn size(&self, level: LevelId) -> u32 {
        self.sizes[level as usize]
    }

    /// How much it keeps, in parts of conditions and calculations: some 50 bytes each.
    pub(crate) fn held(&self) -> usize {
        self.held
    }

    pub(super) fn intern(&mut self, cond: Cond, span: Span) -> CondId {
        if let Some(id) = self.cond_ids.get(&cond) {
            return *id;
        }
        self.held += match &cond {
            Cond::All(parts) | Cond::Any(parts) => 1 + parts.len(),
            Cond::In(_, positions) => 1 + positions.stretches().len(),
            _ => 1,
        };
        let id = CondId(self.conds.len() as u32);
        self.conds.push((cond.clone(), span));
        self.cond_ids.insert(cond, id);
        id
    }

    pub(super) fn intern_expr(&mut self, expr: Expr, span: Span) -> ExprId {
        if let Some(id) = self.expr_ids.get(&expr) {
            return *id;
        }
        self.held += match &expr {
            Expr::Sum(terms, _) => 1 + 4 * terms.len(),
            _ => 2,
        };
        let id = ExprId(self.exprs.len() as u32);
        self.exprs.push((expr.clone(), span));
        self.expr_ids.insert(expr, id);
        id
    }

    /// All levels that a condition hangs on, rising.
    pub(crate) fn support(&self, id: CondId) -> BTreeSet<LevelId> {
        let mut levels = BTreeSet::new();
        let mut conds = vec![id];
        let mut exprs = Vec::new();
        while let Some(id) = conds.pop() {
            match self.cond(id) {
                Cond::Known(_) => {}
                Cond::In(level, _) => drop(levels.insert(*level)),
                Cond::Sign(e, _) => exprs.push(*e),
                Cond::Pair(a, _, b) => exprs.extend([*a, *b]),
                Cond::All(parts) | Cond::Any(parts) => conds.extend(parts.iter()),
                Cond::Not(inner) => conds.push(*inner),
            }
        }
        while let Some(id) = exprs.pop() {
            match self.expr(id) {
                Expr::Known(_) => {}
                Expr::Leaf(level, _) => drop(levels.insert(*level)),
                Expr::Sum(terms, _) => exprs.extend(terms.iter().map(|t| t.0)),
                Expr::Product(a, b) | Expr::Quotient(a, b) | Expr::Round(a, _, b) | Expr::Extreme(_, a, b) => {
                    exprs.extend([*a, *b]);
                }
                Expr::Lookup(_, a) | Expr::OrZero(a) => exprs.push(*a),
            }
        }
        levels
    }
}
