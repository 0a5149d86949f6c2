//! The plain data that a session answers with. Wording is not done here: labels are resolved by whoever shows them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use num_bigint::BigUint;
use quantity::{Measure, Money, Quantity, Unit};
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Answers, Path};
use crate::model::FormulaProblem;
use crate::slug::Slug;
use crate::template::Labels;

/// A value as one option can take it, for reasons and ways round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chosen {
    /// Which option.
    pub option: Path,
    /// What it is set to. For a several: the one value in question with its quantity (0: left out).
    pub answer: Answer,
}

/// Why something is closed: an irreducible set of choices and rules that leave no room for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rules, most telling first ([`Model::rule`](crate::model::Model::rule) has their text). Empty when the option itself
    /// refuses (limits, sold out, no longer offered).
    pub rules: Vec<Slug>,
    /// The choices that close it, latest first. Empty: no piece at all has it.
    pub choices: Vec<Chosen>,
    /// What refused.
    pub cause: Cause,
}

/// The kinds of refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Rules of the template.
    Rules,
    /// Sold out, until the date given (text as in the book), which may be empty.
    SoldOut(String),
    /// A swatch that isn't offered any more; its last day.
    Ended(NaiveDate),
    /// The option is hidden by its own condition.
    Hidden,
    /// Nothing but answers to options that the piece wouldn't have any more: all of these that are answered, in the template's order.
    /// The choices of the reason are one of them.
    FallsAway(Vec<Path>),
    /// The option knows no such value.
    Unknown,
    /// The answer is of another kind than the option takes.
    WrongKind,
    /// A number below, above or between the steps. The nearest numbers that can be had are in `nearest`.
    Range {
        /// Smallest that can be had now.
        from: Measure,
        /// Largest that can be had now.
        to: Measure,
        /// Grid.
        step: Measure,
        /// The nearest at or below, and at or above, that can be had now.
        nearest: Vec<Measure>,
    },
    /// More or fewer of a several than its limits allow.
    Count {
        /// Fewest.
        min: u32,
        /// Most.
        max: u32,
        /// How many it would be.
        given: u32,
    },
    /// A text too long: characters allowed and given.
    TooLong {
        /// Most characters.
        max: u32,
        /// Characters given.
        given: u32,
    },
    /// A text of too many lines.
    TooManyLines {
        /// Most lines.
        max: u32,
        /// Lines given.
        given: u32,
    },
    /// A day before the first or after the last that can be chosen.
    Day {
        /// The first day, if there is one.
        from: Option<NaiveDate>,
        /// The last day, if there is one.
        until: Option<NaiveDate>,
    },
    /// A character that is not allowed.
    Character(char),
    /// A word that the maker doesn't put on a piece.
    Word,
}

/// A choice that can't be made now, as [`Session::choose`](super::Session::choose) refuses it and
/// [`Session::why_closed`](super::Session::why_closed) tells it without choosing. A value, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What was asked for.
    pub wanted: Chosen,
    /// Why it is closed.
    pub reason: Reason,
    /// What would open it, three ways at most, each tried out: those that change late choices first, then the cheaper ones. Empty
    /// when nothing does.
    pub ways: Vec<Way>,
}

/// One way round a closed choice: the fewest earlier choices changed. [`Session::set_all`](super::Session::set_all) takes it. A
/// choice that changes becomes its option's default if that is possible, else the first open value; a number goes to the nearest
/// that can be had, a swatch to the one that can be had and looks most like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The earlier choices that change, and to what; `None`: the answer is taken back.
    pub changes: Vec<(Path, Option<Answer>)>,
    /// Those of the changes that are taken back because the piece doesn't have the option any more.
    pub gone: Vec<Path>,
    /// All answers after taking it, the wanted one included.
    pub answers: Answers,
    /// Price of one piece afterwards less the price now, defaults included.
    pub price_difference: Money,
}

/// All that is known about one option now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Which option.
    pub path: Path,
    /// False: its condition doesn't hold, it is absent from the piece.
    pub visible: bool,
    /// What was chosen.
    pub chosen: Option<Answer>,
    /// What the finished piece has here: the choice, or the default, or the only value left.
    pub effective: Option<Answer>,
    /// What can be chosen now, this option's own choice taken back first.
    pub open: Open,
    /// Values of a list that can't be chosen now, in the template's order; of switches and numbers `open` tells. Reasons are asked
    /// for one by one: [`Session::why_closed`](super::Session::why_closed).
    pub closed: Vec<Slug>,
    /// How far `open` can be trusted.
    pub exactness: Exactness,
}

/// What is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Values of a list, in the template's order. For a several: the values of which one more can be added or which are in.
    Values(Vec<Slug>),
    /// States of a switch.
    States(BTreeSet<bool>),
    /// Stretches of a number's grid, rising, without overlap.
    Ranges(Vec<Range>),
    /// Anything within the option's own limits (text, day, colour).
    Free,
    /// Nothing to choose (note, hidden).
    Nothing,
}

/// A stretch of a grid, both ends included, in the option's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// First.
    pub from: Measure,
    /// Last.
    pub to: Measure,
    /// Distance.
    pub step: Measure,
}

/// How exact an option's open values are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// Every open value leads to a finished piece and every closed one doesn't.
    Exact,
    /// Both ends of a range are reachable; a gap inside is caught on entry.
    EndsExact,
    /// Checked when chosen; the rule to blame.
    CheckedOnChoice(Slug),
}

/// How many pieces can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// So many.
    pub number: BigUint,
    /// Or more: some of the numbers that rules tie together have more combinations than can be counted in good time.
    pub at_least: bool,
}

/// One line of a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceLine {
    /// The option it comes from, or `None` for the base price and price rules.
    pub path: Option<Path>,
    /// The value it comes from.
    pub value: Option<Slug>,
    /// The price rule it comes from.
    pub rule: Option<Slug>,
    /// What people read, in every language the template has.
    pub label: Labels,
    /// The amount for one piece, rounded to the currency's smallest coin.
    pub amount: Money,
}

/// A price with its lines in reading order; the lines add up to the total exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Lines; those of zero are left out, except the base price.
    pub lines: Vec<PriceLine>,
    /// Their sum, for one piece.
    pub total: Money,
}

/// An amount of a material for one piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialLine {
    /// The template's name for the use.
    pub id: Slug,
    /// The swatch, where one was chosen.
    pub swatch: Option<Slug>,
    /// What people read.
    pub label: Labels,
    /// What of it, where the template names the use beside the swatch ("D-rings"); may be empty.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub used_as: Labels,
    /// How much, exactly.
    pub quantity: Quantity,
    /// The unit to show it in.
    pub unit: Unit,
}

/// A part to cut for one piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartLine {
    /// Its name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// The swatch it is cut from.
    pub swatch: Option<Slug>,
    /// The material in words: the swatch's label, or the part's own.
    pub material: Labels,
    /// How many.
    pub count: u32,
    /// Along the grain.
    pub length: Quantity,
    /// Across the grain.
    pub width: Quantity,
    /// The grain in words.
    pub grain: Labels,
}

/// A step that this piece needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepLine {
    /// Its name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// What to mind.
    pub note: Labels,
    /// Minutes.
    pub minutes: u32,
}

/// A derived value that is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DerivedLine {
    /// Its name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// How much, exactly.
    pub quantity: Quantity,
    /// The unit to show it in.
    pub unit: Unit,
    /// The measured option that it is the finished measure of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Path>,
}

/// A reminder that this piece calls up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Where it comes from.
    pub path: Path,
    /// What people read.
    pub text: Labels,
}

/// The whole state of a design, for one tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Every option of the template, in order, hidden ones too.
    pub options: Vec<OptionView>,
    /// It can be ordered as it stands: nothing is `missing`, defaults included, and every rule is kept. (Not the best piece:
    /// [`Session::complete`](super::Session::complete).)
    pub complete: bool,
    /// The shown options that must still be answered, in the template's order.
    pub missing: Vec<Path>,
    /// The price of the piece as it stands, defaults included.
    pub price: Price,
    /// Advice (soft rules) that this piece goes against.
    pub advice: Vec<Slug>,
    /// How many pieces can still be made (finite options; a hidden option counts once).
    pub count: Count,
    /// Formulas that give nothing for this piece: their lines are missing from the price, the materials, the parts or the
    /// steps. A piece with problems can't be ordered.
    pub problems: Vec<FormulaProblem>,
}
