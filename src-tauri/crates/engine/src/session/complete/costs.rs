//! What a piece costs (in coins, in minutes, in changes) while only some of it is decided.
//!
//! Most costs are of one level: a value's price, a switch's minutes. Those the diagrams weigh by themselves. The rest are
//! *terms* over several levels: price rules, steps, "all but the two cheapest". Of a term it is known between what it lies;
//! the search divides until that is one figure.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use num_traits::ToPrimitive;
use quantity::{Dimension, Money, Number};

use super::Goal;
use crate::answer::Answer;
use crate::diagram::cheapest::Leaning;
use crate::model::estimate::{Bounds, EFFORT, Estimate};
use crate::model::level::{LevelId, OptionLevels, Role};
use crate::model::positions::Positions;
use crate::model::{Model, letters};
use crate::rule::{Condition, Expression, Rule};
use crate::session::{Session, check, price};
use crate::slug::Slug;
use crate::template::{Charge, Kind, Value};

/// What one coin, minute or difference weighs; what is below tells equally dear pieces apart by how much they change.
const WHOLE: i128 = 1 << 16;
/// Parts of a minute that are told apart.
const MINUTE: i64 = 1_000;
/// What money, work and lengths measure.
const MONEY: &[Dimension] = &[Dimension::MONEY];
const TIME: &[Dimension] = &[Dimension::TIME, Dimension::NONE];
const LENGTH: &[Dimension] = &[Dimension::LENGTH];
/// Most positions of a level whose costs are known one by one.
const LISTED: u32 = 512;
/// What isn't known lies between this and its opposite.
const UNKNOWN: i128 = 1 << 100;

/// Costs of one level by position; what is not among them can't be had.
#[derive(Clone, Debug)]
struct Own {
    level: LevelId,
    prices: Vec<(Positions, i128)>,
}

/// A cost that hangs on several levels.
#[derive(Debug)]
struct Term<'t> {
    what: What<'t>,
    /// The levels that it hangs on, rising.
    levels: Vec<LevelId>,
    /// The block whose numbers alone decide it.
    block: Option<usize>,
}

#[derive(Debug)]
enum What<'t> {
    /// Money, when a condition holds.
    Price(Option<&'t Condition>, &'t Expression),
    /// Minutes, likewise.
    Work(Option<&'t Condition>, &'t Expression),
    /// A several whose pieces don't all cost something.
    Charged(&'t [Value], &'t [LevelId], Charge),
    /// Nothing, but it must have a result.
    Needed(Option<&'t Condition>, &'t Expression, &'static [Dimension]),
    /// Nothing, but it must be kept: a rule that the diagrams don't hold.
    Kept(&'t Rule),
    /// A number that is another than wished for, or hidden.
    Elsewhere(LevelId, u32),
}

/// Everything that a goal counts.
pub(super) struct Costs<'s> {
    model: &'s Model,
    goal: &'s Goal,
    texts: Vec<Option<String>>,
    fixed: i128,
    own: Vec<Own>,
    terms: Vec<Term<'s>>,
    /// By part: what its levels cost as the diagrams want it, and what was taken off all of them.
    leanings: Vec<(Vec<Leaning>, i128)>,
}

/// From the least to the most that something may cost; never the same where some pieces have no result.
pub(super) type Span = (i128, i128);

impl<'s> Costs<'s> {
    /// What `goal` counts of the pieces that `root` leaves, by level.
    pub(super) fn new(session: &'s Session, goal: &'s Goal, root: &[Positions]) -> Self {
        let options = session.model.template().options.len();
        let text = |option: usize| match session.typed_of(option)? {
            Answer::Text(text) => Some(text),
            // It is there, and nothing of it is counted.
            _ => Some(String::new()),
        };
        let mut costs = Self {
            model: &session.model,
            goal,
            texts: (0..options).map(text).collect(),
            fixed: 0,
            own: Vec::new(),
            terms: Vec::new(),
            leanings: Vec::new(),
        };
        match goal {
            Goal::Cheapest => costs.prices(),
            Goal::Quickest => costs.work(),
            Goal::Nearest(wished) => costs.differences(session, wished),
        }
        costs.needed();
        costs.kept();
        costs.list(root);
        costs.gather(root);
        costs.changes(session);
        let parts = costs.model.parts().iter();
        costs.leanings = parts.map(|part| costs.leanings_of(&part.levels)).collect();
        costs
    }

    /// What the levels of a part cost, and what was taken off all of their positions.
    pub(super) fn leanings(&self, part: usize) -> &(Vec<Leaning>, i128) {
        &self.leanings[part]
    }

    /// What every piece costs.
    pub(super) fn fixed(&self) -> i128 {
        self.fixed
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.terms.len()
    }

    /// Does a term hang on a level?
    pub(super) fn hangs_on(&self, term: usize, level: LevelId) -> bool {
        self.terms[term].levels.binary_search(&level).is_ok()
    }

    /// The levels that a term hangs on.
    pub(super) fn levels_of(&self, term: usize) -> &[LevelId] {
        &self.terms[term].levels
    }

    /// Where a number is wished to be that the diagrams don't decide by itself.
    pub(super) fn wished(&self, level: LevelId) -> Option<u32> {
        self.terms.iter().find_map(|term| match term.what {
            What::Elsewhere(number, wished) if number == level => Some(wished),
            _ => None,
        })
    }

    /// The block whose numbers alone decide a term.
    pub(super) fn block_of(&self, term: usize) -> Option<usize> {
        self.terms[term].block
    }

    /// What the cells that `allowed` leaves a block cost, by its numbers alone, and what was taken off all of them; `None` where
    /// nothing hangs on these.
    pub(super) fn cells(&self, block: usize, allowed: &[Positions]) -> Option<(Leaning, i128)> {
        let terms: Vec<usize> = (0..self.terms.len())
            .filter(|term| self.block_of(*term) == Some(block))
            .collect();
        if terms.is_empty() {
            return None;
        }
        let (level, numbers) = (
            self.model.levels().blocks[block].level,
            &self.model.levels().blocks[block].numbers,
        );
        let mut trial = allowed.to_vec();
        let mut by_cost = BTreeMap::<i128, Vec<(u32, u32)>>::new();
        for cell in allowed[level as usize]
            .stretches()
            .iter()
            .flat_map(|(lo, hi)| *lo..=*hi)
        {
            for number in numbers {
                trial[*number as usize].clone_from(&allowed[*number as usize]);
            }
            self.within(block, cell, &mut trial);
            let costs: Option<Vec<Span>> = terms.iter().map(|term| self.span(*term, &trial)).collect();
            // A cell without a result is no piece.
            if let Some(costs) = costs {
                let least = costs.iter().map(|span| span.0).sum();
                by_cost.entry(least).or_default().push((cell, cell));
            }
        }
        let least = by_cost.keys().next().copied().unwrap_or(0);
        let price = |(cost, cells): (i128, Vec<(u32, u32)>)| (Positions::from_stretches(cells), above(cost, least));
        let leaning = Leaning {
            level,
            prices: by_cost.into_iter().map(price).collect(),
        };
        Some((leaning, least))
    }

    /// Leaves the numbers of a block what is within one of its cells.
    pub(super) fn within(&self, block: usize, cell: u32, allowed: &mut [Positions]) {
        let block = &self.model.levels().blocks[block];
        for (at, number) in block.numbers.iter().enumerate() {
            let ends = block.cells.ends(cell, at);
            allowed[*number as usize] = allowed[*number as usize].intersect(&ends);
        }
    }

    /// Between what a term lies under `allowed`; `None` where no piece has a value for it.
    pub(super) fn span(&self, term: usize, allowed: &[Positions]) -> Option<Span> {
        self.span_of(&self.terms[term].what, allowed)
    }

    /// What the piece at these positions costs; `None` where that can't be told.
    pub(super) fn at(&self, positions: &[u32]) -> Option<i128> {
        let at: Vec<Positions> = positions.iter().map(|position| Positions::one(*position)).collect();
        let mut sum = self.fixed;
        for own in &self.own {
            let position = positions[own.level as usize];
            sum += own.prices.iter().find(|price| price.0.contains(position))?.1;
        }
        for term in &self.terms {
            let (lo, hi) = self.span_of(&term.what, &at)?;
            if lo != hi {
                return None;
            }
            sum += lo;
        }
        Some(sum)
    }

    /// How many coins that is, and what is beside them.
    pub(super) fn coins(cost: i128) -> (i128, i128) {
        (cost.div_euclid(WHOLE), cost.rem_euclid(WHOLE))
    }

    /// So much money as the search weighs it.
    pub(super) fn weigh(money: Money) -> i128 {
        i128::from(money.minor) * WHOLE
    }

    fn span_of(&self, what: &What<'_>, allowed: &[Positions]) -> Option<Span> {
        let estimate = Estimate {
            model: self.model,
            at: allowed,
            texts: &self.texts,
            effort: Cell::new(EFFORT),
        };
        let formula = |when: Option<&Condition>, formula: &Expression, dimensions: &[Dimension]| {
            let weigh = |amount: &Number| {
                if dimensions == MONEY {
                    self.money(amount)
                } else {
                    work(amount)
                }
            };
            let applies = when.map_or(Some(true), |when| estimate.holds(when));
            if applies == Some(false) {
                return Some((0, 0));
            }
            let span = match estimate.bounds(formula, dimensions) {
                Bounds::Between(least, most, always) => Some((weigh(&least), weigh(&most) + i128::from(!always))),
                Bounds::Unknown => Some((-UNKNOWN, UNKNOWN + 1)),
                Bounds::Never => None,
            };
            match (applies, span) {
                (Some(_), span) => span,
                // That a result may be missing shows in what is below a whole.
                (None, Some((least, most))) => Some((least.min(0), most.max(most.rem_euclid(WHOLE)))),
                (None, None) => Some((0, 1)),
            }
        };
        match what {
            What::Price(when, amount) => formula(*when, amount, MONEY),
            What::Work(when, minutes) => formula(*when, minutes, TIME),
            What::Needed(when, needed, dimensions) => match formula(*when, needed, dimensions)? {
                (_, most) if most % WHOLE == 0 => Some((0, 0)),
                _ => Some((0, 1)),
            },
            What::Kept(rule) => {
                let applies = rule.when.as_ref().map_or(Some(true), |when| estimate.holds(when));
                match (applies, estimate.holds(&rule.then)) {
                    (Some(false), _) | (_, Some(true)) => Some((0, 0)),
                    (Some(true), Some(false)) => None,
                    _ => Some((0, 1)),
                }
            }
            What::Charged(values, levels, charge) => self.charged(values, levels, *charge, allowed),
            What::Elsewhere(level, wished) => {
                let at = &allowed[*level as usize];
                Some(match (at.contains(*wished), at.len()) {
                    (true, 1) => (0, 0),
                    (true, _) => (0, WHOLE),
                    (false, _) => (WHOLE, WHOLE),
                })
            }
        }
    }

    /// As few and as many as may be chosen. With the least of what adds to the sum it is least, because more pieces never
    /// take away; what lowers it counts on top.
    fn charged(&self, values: &[Value], levels: &[LevelId], charge: Charge, allowed: &[Positions]) -> Option<Span> {
        let ends = |level: &LevelId| {
            let at = &allowed[*level as usize];
            Some((at.first()?, at.stretches().last()?.1))
        };
        let ends: Vec<(u32, u32)> = levels.iter().map(ends).collect::<Option<_>>()?;
        let total = |pieces: &dyn Fn(&Value, (u32, u32)) -> u32| -> i128 {
            let chosen = values
                .iter()
                .zip(&ends)
                .map(|(value, ends)| pieces(value, *ends))
                .collect();
            let paid = price::charged(values, chosen, charge);
            let line = |(value, many): (&Value, u32)| self.money(&(&value.price * Number::from(many)));
            values.iter().zip(paid).map(line).sum()
        };
        let lowers = |value: &Value| value.price.is_negative();
        if values.iter().any(lowers) && ends.iter().any(|(lo, hi)| lo != hi) {
            let each = |value: &Value, many: u32| self.money(&(&value.price * Number::from(many)));
            let least = values
                .iter()
                .zip(&ends)
                .filter(|(value, _)| lowers(value))
                .map(|(value, ends)| each(value, ends.1));
            let most = values
                .iter()
                .zip(&ends)
                .filter(|(value, _)| !lowers(value))
                .map(|(value, ends)| each(value, ends.1));
            return Some((least.sum(), most.sum()));
        }
        Some((total(&|_, ends| ends.0), total(&|_, ends| ends.1)))
    }

    fn leanings_of(&self, levels: &[LevelId]) -> (Vec<Leaning>, i128) {
        let mut by_level = BTreeMap::<LevelId, Vec<&Own>>::new();
        for own in self.own.iter().filter(|own| levels.binary_search(&own.level).is_ok()) {
            by_level.entry(own.level).or_default().push(own);
        }
        let mut all = Vec::with_capacity(by_level.len());
        let mut taken = 0;
        for (level, owns) in by_level {
            let mut prices = vec![(Positions::all(self.model.levels().level(level).size), 0)];
            for own in owns {
                let with = |(positions, cost): &(Positions, i128)| -> Vec<(Positions, i128)> {
                    let both = own.prices.iter().map(|(p, more)| (positions.intersect(p), cost + more));
                    both.filter(|(positions, _)| !positions.is_empty()).collect()
                };
                prices = prices.iter().flat_map(with).collect();
            }
            let mut by_cost = BTreeMap::<i128, Positions>::new();
            for (positions, cost) in prices {
                let known = by_cost.entry(cost).or_default();
                *known = known.union(&positions);
            }
            let least = by_cost.keys().next().copied().unwrap_or(0);
            taken += least;
            let price = |(cost, positions): (i128, Positions)| (positions, above(cost, least));
            all.push(Leaning {
                level,
                prices: by_cost.into_iter().map(price).collect(),
            });
        }
        (all, taken)
    }

    fn money(&self, amount: &Number) -> i128 {
        match Money::from_number(amount, self.model.template().currency) {
            Ok(money) => Self::weigh(money),
            Err(_) if amount.is_negative() => -UNKNOWN,
            Err(_) => UNKNOWN,
        }
    }

    fn prices(&mut self) {
        let model = self.model;
        let template = model.template();
        self.fixed = self.money(&template.base_price);
        for (index, option) in template.options.iter().enumerate() {
            match (&option.kind, &model.levels().of_option[index]) {
                (Kind::One { values, .. }, OptionLevels::Single(level)) => {
                    let prices = values.iter().map(|value| self.money(&value.price)).collect();
                    self.push(*level, prices);
                }
                (Kind::Switch { price, .. }, OptionLevels::Single(level)) => {
                    self.push(*level, vec![0, self.money(price)]);
                }
                (
                    Kind::Several {
                        values,
                        charge: Charge::Each,
                        ..
                    },
                    OptionLevels::Several { values: levels, .. },
                ) => {
                    for (at, value) in values.iter().enumerate() {
                        let level = levels[at];
                        let size = model.levels().level(level).size;
                        let line = |many: u32| self.money(&(&value.price * Number::from(many)));
                        if size <= LISTED {
                            self.push(level, (0..size).map(line).collect());
                        } else {
                            self.terms.push(Term {
                                what: What::Charged(&values[at..=at], &levels[at..=at], Charge::Each),
                                levels: vec![level],
                                block: None,
                            });
                        }
                    }
                }
                (Kind::Several { values, charge, .. }, OptionLevels::Several { values: levels, .. }) => {
                    self.terms.push(Term {
                        what: What::Charged(values, levels, *charge),
                        levels: sorted(levels.iter().copied()),
                        block: None,
                    });
                }
                (
                    Kind::Text {
                        price_per_char,
                        free_chars,
                        ..
                    },
                    levels,
                ) => {
                    let text = self.texts[index].as_deref().unwrap_or_default();
                    let paid = letters(text).saturating_sub(*free_chars);
                    let price = self.money(&(price_per_char * Number::from(paid)));
                    match levels {
                        OptionLevels::Single(level) => self.push(*level, vec![0, price]),
                        _ => self.fixed += price,
                    }
                }
                _ => {}
            }
        }
        for rule in &template.prices {
            let what = What::Price(rule.when.as_ref(), &rule.amount);
            self.formula(what, rule.when.as_ref(), &rule.amount);
        }
    }

    fn work(&mut self) {
        let model = self.model;
        for (index, option) in model.template().options.iter().enumerate() {
            match (&option.kind, &model.levels().of_option[index]) {
                (Kind::One { values, .. }, OptionLevels::Single(level)) => {
                    let minutes = values.iter().map(|value| part_of_minutes(&value.minutes)).collect();
                    self.push(*level, minutes);
                }
                (Kind::Switch { minutes, .. }, OptionLevels::Single(level)) => {
                    self.push(*level, vec![0, part_of_minutes(minutes)]);
                }
                (Kind::Several { values, .. }, OptionLevels::Several { values: levels, .. }) => {
                    let counted = values.iter().zip(levels).filter(|(value, _)| !value.minutes.is_zero());
                    for (value, level) in counted {
                        let most = model.levels().level(*level).size;
                        let many = |many: u32| part_of_minutes(&(&value.minutes * Number::from(many)));
                        self.push(*level, (0..most).map(many).collect());
                    }
                }
                _ => {}
            }
        }
        for step in &model.template().steps {
            let what = What::Work(step.when.as_ref(), &step.minutes);
            self.formula(what, step.when.as_ref(), &step.minutes);
        }
    }

    /// What must have a result for a piece to be ordered, besides what is counted.
    fn needed(&mut self) {
        let template = self.model.template();
        let mut all: Vec<(Option<&Condition>, &Expression, &'static [Dimension])> = Vec::new();
        if *self.goal != Goal::Cheapest {
            let prices = template.prices.iter();
            all.extend(prices.map(|rule| (rule.when.as_ref(), &rule.amount, MONEY)));
        }
        if *self.goal != Goal::Quickest {
            let steps = template.steps.iter();
            all.extend(steps.map(|step| (step.when.as_ref(), &step.minutes, TIME)));
        }
        // In whatever they are measured: a template with a wrong one isn't read.
        let materials = template.materials.iter();
        all.extend(materials.map(|used| (used.when.as_ref(), &used.amount, [].as_slice())));
        for part in &template.parts {
            let measures: [(&Expression, &'static [Dimension]); 3] =
                [(&part.count, &[]), (&part.length, LENGTH), (&part.width, LENGTH)];
            all.extend(measures.map(|(formula, dimensions)| (part.when.as_ref(), formula, dimensions)));
        }
        for (when, formula, dimensions) in all {
            self.formula(What::Needed(when, formula, dimensions), when, formula);
        }
    }

    /// The rules that the diagrams don't hold.
    fn kept(&mut self) {
        let released = self.model.parts().iter().flat_map(|part| &part.released);
        for rule in released.map(|rule| &self.model.template().rules[*rule]) {
            self.terms.push(Term {
                what: What::Kept(rule),
                levels: self.levels_named(rule.names()),
                block: None,
            });
        }
    }

    /// One for every option, and every value of a several, that is another than wished for.
    fn differences(&mut self, session: &Session, wished: &crate::answer::Answers) {
        for (path, answer) in wished {
            let Some(option) = self.model.levels().option_at(path) else {
                continue;
            };
            for (level, positions) in check::limits(session, option, answer).unwrap_or_default() {
                let known = self.model.levels().level(level);
                if known.role == Role::Typed {
                    continue;
                }
                match (known.member, positions.single()) {
                    (Some(_), Some(wished)) => self.terms.push(Term {
                        what: What::Elsewhere(level, wished),
                        levels: vec![level],
                        block: None,
                    }),
                    _ => {
                        let prices = match (self.model.levels().grids[option].as_ref(), positions.single()) {
                            (Some(_), Some(wished)) => by_distance(wished, known.size),
                            _ => vec![(positions.complement(known.size), WHOLE), (positions, 0)],
                        };
                        self.own.push(Own { level, prices });
                    }
                }
            }
        }
    }

    /// Costs by position, from the first; further ones cost nothing.
    fn push(&mut self, level: LevelId, costs: Vec<i128>) {
        let size = self.model.levels().level(level).size;
        let mut prices: Vec<(Positions, i128)> = (0..size)
            .zip(costs)
            .map(|(at, cost)| (Positions::one(at), cost))
            .collect();
        if let Some(rest) = (prices.len() as u32..size)
            .next()
            .map(|first| Positions::span(first, size - 1))
        {
            prices.push((rest, 0));
        }
        self.own.push(Own { level, prices });
    }

    fn formula(&mut self, what: What<'s>, when: Option<&Condition>, formula: &Expression) {
        let mut names = formula.names();
        names.extend(when.into_iter().flat_map(Condition::names));
        let levels = self.levels_named(names);
        self.terms.push(Term {
            what,
            levels,
            block: None,
        });
    }

    /// The levels that these options and results hang on.
    fn levels_named(&self, names: BTreeSet<Slug>) -> Vec<LevelId> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<Slug> = names.into_iter().collect();
        let mut levels = Vec::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            match self.model.levels().by_name.get(&name) {
                Some(option) => levels.extend(self.model.levels().ids(*option)),
                None => {
                    let derived = self.model.template().derived.iter().find(|derived| derived.id == name);
                    open.extend(derived.into_iter().flat_map(|derived| derived.formula.names()));
                }
            }
        }
        sorted(levels.into_iter())
    }

    /// Terms that hang on no more than one level of few positions become that level's own costs.
    fn list(&mut self, root: &[Positions]) {
        let mut kept = Vec::new();
        for term in std::mem::take(&mut self.terms) {
            let mut open = term
                .levels
                .iter()
                .copied()
                .filter(|level| root[*level as usize].len() > 1);
            let (first, more) = (open.next(), open.next());
            if let Some((cost, _)) = self.span_of(&term.what, root).filter(|(lo, hi)| lo == hi) {
                self.fixed += cost;
            } else if let (Some(level), None) = (first, more)
                && let Some(own) = self.listed(&term, level, root)
            {
                self.own.push(own);
            } else {
                kept.push(term);
            }
        }
        self.terms = kept;
    }

    /// Terms that hang on nothing but the numbers of one block are weighed cell by cell.
    fn gather(&mut self, root: &[Positions]) {
        let levels = self.model.levels();
        for term in &mut self.terms {
            let open = term.levels.iter().filter(|level| root[**level as usize].len() > 1);
            let blocks: BTreeSet<Option<usize>> = open
                .map(|level| levels.level(*level).member.map(|(block, _)| block))
                .collect();
            term.block = match blocks.into_iter().collect::<Vec<_>>().as_slice() {
                [only] => *only,
                _ => None,
            };
        }
    }

    fn listed(&self, term: &Term<'_>, level: LevelId, root: &[Positions]) -> Option<Own> {
        let known = self.model.levels().level(level);
        let at = &root[level as usize];
        if known.member.is_some() || at.len() > u64::from(LISTED) {
            return None;
        }
        let mut trial = root.to_vec();
        let mut prices = vec![(at.complement(known.size), 0)];
        for position in at.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi) {
            trial[level as usize] = Positions::one(position);
            // Without a result it is no piece.
            let Some((lo, hi)) = self.span_of(&term.what, &trial) else {
                continue;
            };
            if lo != hi {
                return None;
            }
            prices.push((Positions::one(position), lo));
        }
        Some(Own { level, prices })
    }

    /// A little for everything that is another than the piece has as it stands, so that of equally good ones the most
    /// familiar is found.
    fn changes(&mut self, session: &Session) {
        let levels = self.model.levels();
        for level in 0..levels.len() as LevelId {
            let known = levels.level(level);
            if known.member.is_none() && known.role != Role::Cells {
                let now = Positions::one(session.position(level));
                let others = now.complement(known.size);
                self.own.push(Own {
                    level,
                    prices: vec![(now, 0), (others, 1)],
                });
            }
        }
    }
}

impl std::fmt::Debug for Costs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Costs")
            .field("goal", self.goal)
            .field("terms", &self.terms)
            .finish_non_exhaustive()
    }
}

/// How much more than the least.
fn above(cost: i128, least: i128) -> u64 {
    u64::try_from(cost - least).unwrap_or(u64::MAX - 1)
}

/// One, and a little more the farther away.
fn by_distance(wished: u32, size: u32) -> Vec<(Positions, i128)> {
    let mut prices = vec![(Positions::one(wished), 0)];
    let (mut near, mut cost) = (1, WHOLE);
    while near < size {
        // Twice as far costs a little more.
        let far = near.saturating_mul(2).min(size);
        let below = wished.checked_sub(near).map(|hi| (wished.saturating_sub(far - 1), hi));
        let above = (wished + near < size).then(|| (wished + near, (wished + far - 1).min(size - 1)));
        prices.push((
            Positions::from_stretches(below.into_iter().chain(above).collect()),
            cost,
        ));
        (near, cost) = (far, cost + 4);
    }
    prices
}

/// Minutes of a step, which are whole.
fn work(minutes: &Number) -> i128 {
    minutes
        .round()
        .to_integer()
        .map_or(UNKNOWN, |minutes| i128::from(minutes) * i128::from(MINUTE) * WHOLE)
}

fn part_of_minutes(minutes: &Number) -> i128 {
    let parts = (minutes * Number::from(MINUTE)).round().to_integer();
    parts
        .and_then(|parts| parts.to_i128())
        .map_or(UNKNOWN, |parts| parts * WHOLE)
}

fn sorted(levels: impl Iterator<Item = LevelId>) -> Vec<LevelId> {
    let mut levels: Vec<LevelId> = levels.collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}
