//! The rule language as a tree.
//!
//! ```text
//! when [size] is xs then [extras] excludes laptop
//! [width] at most 2 * [height]
//! count of [toppings] at most 5
//! ```
//! The solver works on these trees alone. In files a rule is text: `scan` and `parser` read it into a tree with places,
//! `check` looks its names up and compares its measures, [`print_rule`] and its like write it out again.

pub(crate) mod check;
pub(crate) mod fault;
mod names;
pub(crate) mod parser;
mod printer;
mod scan;
pub(crate) mod scope;
pub(crate) mod syntax;

pub use printer::{print_condition, print_expression, print_rule};

use quantity::{Measure, Number};

use crate::slug::Slug;
use crate::template::Labels;

/// Something that must hold, or that the maker advises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its permanent name.
    pub id: Slug,
    /// Only then; `None`: always.
    pub when: Option<Condition>,
    /// What must hold.
    pub then: Condition,
    /// The maker's own reason, shown before the derived one.
    pub because: Labels,
    /// Must it hold, or is it said as a warning.
    pub force: Force,
}

/// How hard a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// It must hold.
    Must,
    /// It is said, and can be overruled.
    Advice,
}

/// True or false of a piece. An absent (hidden) option makes every condition about it false; `Not` turns that round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `[size] is xs`; for a switch `[pad] is on`.
    Is(Slug, Choice),
    /// `[size] is not xs`: the option is present and something else.
    IsNot(Slug, Choice),
    /// `[size] in (xs, s)`.
    In(Slug, Vec<Slug>),
    /// `[extras] includes pad`: at least one of it.
    Includes(Slug, Slug),
    /// `[extras] excludes laptop`: not one of it (true when the option is absent).
    Excludes(Slug, Slug),
    /// `[extras] requires pad`: the same as includes, read as a demand.
    Requires(Slug, Slug),
    /// `[name] is answered`.
    Answered(Slug),
    /// `[name] contains "&"`: letter by letter; prices and notes only, never rules.
    Text(Slug, Within, String),
    /// `[width] at most 2 * [height]`, `[left].colour is not [right].colour`.
    Compare(Expression, Comparison, Expression),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// Not so.
    Not(Box<Condition>),
    /// `each of [names]: [names/font] is script`: of each or of any row that there is.
    Rows(Which, Slug, Box<Condition>),
}

/// Of how many rows something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Of each, so also where there is none.
    Each,
    /// Of one at least.
    Any,
}

/// What an option is compared with in [`Condition::Is`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A value of a list.
    Value(Slug),
    /// A switch's state (`on`, `off`).
    Switch(bool),
}

/// Where in a text a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// `contains`
    Anywhere,
    /// `starts with`
    Start,
    /// `ends with`
    End,
}

impl Within {
    /// Is `word` there in `text`?
    pub(crate) fn finds(self, word: &str, text: &str) -> bool {
        match self {
            Self::Anywhere => text.contains(word),
            Self::Start => text.starts_with(word),
            Self::End => text.ends_with(word),
        }
    }
}

/// How two expressions compare. Words (attributes) compare only by `Equal` and `NotEqual`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `is`, `=`
    Equal,
    /// `is not`, `≠`, `!=`
    NotEqual,
    /// `<`, `less than`
    Less,
    /// `≤`, `<=`, `at most`
    AtMost,
    /// `>`, `more than`
    More,
    /// `≥`, `>=`, `at least`
    AtLeast,
}

/// A calculation. Exact until an explicit round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// `2`, `100 cm`.
    Measure(Measure),
    /// `4.50 EUR`: money in the template's currency.
    Money(Number),
    /// `0.12 EUR/cm`: money per one of a unit.
    Rate(Number, quantity::Unit),
    /// `"warm"`: a word, for comparing with an attribute.
    Word(String),
    /// `[width]`: a number option or a derived value.
    Option(Slug),
    /// `[size].h`: an attribute of the chosen value or swatch.
    Attribute(Slug, Slug),
    /// `count of [extras]`: how many, with quantities.
    CountOf(Slug),
    /// `quantity of pad in [extras]`.
    QuantityOf(Slug, Slug),
    /// `lookup strap-price of [strap]`: the row of a table.
    Lookup(Slug, Box<Expression>),
    /// `lookup frame of [width] by [height]`: row and column of a two-way table; prices and notes only, never rules.
    LookupBy(Slug, Box<Expression>, Box<Expression>),
    /// `letters of [name]`: how much is written; prices and notes only, never rules.
    Written(Counted, Slug),
    /// `sum of [toppings].weight`: of an attribute over all that is chosen, with quantities.
    SumOf(Slug, Slug),
    /// `count of distinct ([left], [centre], [right])`: how many different words; what isn't there counts for none.
    Distinct(Vec<Expression>),
    /// `base price`: what a piece costs before any choice.
    BasePrice,
    /// `-x`
    Negate(Box<Expression>),
    /// `a + b`, `a - b`, `a * b`, `a / b`
    Binary(Box<Expression>, Operator, Box<Expression>),
    /// `x round up to 0.50`: to a multiple.
    Round(Box<Expression>, Rounding, Box<Expression>),
    /// `x or 0`: zero when something in x is absent or unanswered.
    OrZero(Box<Expression>),
    /// `min(a, b)`, `max(a, b)`
    Extreme(Extreme, Vec<Expression>),
    /// `abs(x)`: without its sign.
    Abs(Box<Expression>),
    /// `if [lid] is on then 5 EUR else 2 EUR`
    If(Box<Condition>, Box<Expression>, Box<Expression>),
    /// `how many of ([lid] is on, [wood] is oak)`
    HowMany(Vec<Condition>),
    /// `how many of [names]: [names/font] is script`: of the rows that there are.
    HowManyRows(Slug, Box<Condition>),
    /// `sum of [names]: [names/width]`: over the rows that there are.
    Rows(Gathered, Slug, Box<Expression>),
}

/// What is made of one calculation for each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gathered {
    /// All together; nought without rows.
    Sum,
    /// The smallest; without rows there is none.
    Min,
    /// The largest; without rows there is none.
    Max,
    /// How many different words.
    Distinct,
}

/// What is counted of a text. Characters are those that people count, an accent with its letter; line breaks are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Characters without blanks.
    Letters,
    /// Characters with blanks.
    Characters,
    /// Words between blanks.
    Words,
}

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// Which way to round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// `round to`: half away from zero.
    Nearest,
    /// `round up to`.
    Up,
    /// `round down to`.
    Down,
}

/// `min` or `max`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extreme {
    /// The smallest.
    Min,
    /// The largest.
    Max,
}
