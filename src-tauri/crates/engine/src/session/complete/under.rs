//! "Keep it under …": what can't stay below a total, and which changes bring a piece there.

use std::collections::BTreeSet;

use quantity::Money;

use super::Goal;
use super::costs::Costs;
use super::search::{Found, Search};
use crate::answer::{Answer, Path};
use crate::model::level::{LevelId, OptionLevels, Role};
use crate::model::positions::Positions;
use crate::session::ways::MOST_WAYS;
use crate::session::{Chosen, Session, Way, check};
use crate::template::Kind;

/// Most options that change together.
const MOST_CHANGES: usize = 6;
/// Most pieces of the whole that are looked at for one total.
const MOST_TRIES: usize = 20_000;

/// What a total leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Under {
    /// It is known that no piece with the choices so far costs as little.
    pub too_little: bool,
    /// The open values with which no piece costs as little, in the template's order: of one of a list, a switch, at least one
    /// of a several. Measures are not among them.
    pub closed: Vec<Chosen>,
    /// Changes that bring the piece as it stands to the total: first one that leaves all that was chosen, then few of them, least
    /// given up first, measures last. Empty when it is there already, or no change helps.
    pub ways: Vec<Way>,
    /// Everything was looked at; otherwise more may be closed, and there may be other ways.
    pub proven: bool,
}

/// The piece as it stands, from which ways lead to others.
struct Now {
    /// By level.
    positions: Vec<u32>,
    /// Do texts that are there by default give way to something else?
    texts_may_go: bool,
}

impl Now {
    fn of(session: &Session, texts_may_go: bool) -> Self {
        Self {
            positions: session.positions(),
            texts_may_go,
        }
    }
}

/// What a search for a piece came to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sought {
    /// One, by level.
    Found(Vec<u32>),
    /// There is none.
    None,
    /// None was found before it took too long.
    Unknown,
}

impl Sought {
    fn found(self) -> Option<Vec<u32>> {
        match self {
            Self::Found(positions) => Some(positions),
            Self::None | Self::Unknown => None,
        }
    }
}

/// One coin more is too much.
fn below(total: Money) -> i128 {
    Costs::weigh(total) + Costs::weigh(Money { minor: 1, ..total })
}

impl Session {
    /// What can be had for at most `total` a piece.
    pub fn keep_under(&self, total: Money) -> Under {
        let mut under = Under {
            too_little: true,
            closed: Vec::new(),
            ways: Vec::new(),
            proven: true,
        };
        if !self.is_alive() {
            return under;
        }
        let below = below(total);
        let root = self.root();
        let costs = Costs::new(self, &Goal::Cheapest, &root);
        let mut known: Vec<Vec<u32>> = Vec::new();
        let mut first = Search::new(self, &costs, i128::MAX, false);
        let Some(all) = first.node(root.clone(), None) else {
            return under;
        };
        let mut left = MOST_TRIES;
        let cheapest = self.within(&costs, root.clone(), total, &mut left);
        (under.too_little, under.proven) = (cheapest == Sought::None, cheapest != Sought::Unknown);
        known.extend(cheapest.found());
        for option in 0..self.chosen.len() {
            // Costs of what is left when the choice for a level is taken back.
            let mut anew: Option<(LevelId, Costs<'_>)> = None;
            for (answer, level, positions) in self.may_be_chosen(option) {
                let same = |at: &&Vec<u32>| positions.contains(at[level as usize]);
                if self.chosen[option].is_none() && known.iter().any(|at| same(&at)) {
                    continue;
                }
                let with = self.with(option, level, &positions);
                let is_within = |(with, root): (&Positions, &Positions)| with.intersect(root) == *with;
                let as_known =
                    self.chosen[option].is_none() && self.texts_of(&with).zip(self.texts_of(&root)).all(is_within);
                if !as_known && anew.as_ref().is_none_or(|(known, _)| *known != level) {
                    let all = Positions::all(self.model.levels().level(level).size);
                    anew = Some((
                        level,
                        Costs::new(self, &Goal::Cheapest, &self.without_texts(option, level, &all)),
                    ));
                }
                let sought = match anew.as_ref().filter(|_| !as_known) {
                    Some((_, costs)) => self.within(costs, with, total, &mut left),
                    None => {
                        let mut search = Search::new(self, &costs, below, true);
                        search.run_in(&all, level, &positions);
                        self.sought(search, total, &mut left)
                    }
                };
                match sought {
                    Sought::Found(found) => {
                        // Others need not give up a text for it.
                        let mut levels = root.iter().zip(&found);
                        let is_like = levels.all(|(root, position)| root.contains(*position));
                        known.extend(is_like.then_some(found));
                    }
                    Sought::None => under.closed.push(Chosen {
                        option: check::path_of(&self.model.template().options, option),
                        answer,
                    }),
                    Sought::Unknown => under.proven = false,
                }
                if left == 0 {
                    under.proven = false;
                    return under;
                }
            }
        }
        if self.price().total.minor > total.minor {
            (under.ways, under.proven) = self.ways_under(total, &Now::of(self, false), &mut left, under.proven);
            if under.ways.is_empty() && self.has_default_texts() {
                // Something else may leave no room for them; whether they then really go shows when it is taken.
                (under.ways, under.proven) = self.ways_under(total, &Now::of(self, true), &mut left, under.proven);
            }
        }
        under
    }

    /// What is left of the levels that say whether something is written.
    fn texts_of<'p>(&'p self, allowed: &'p [Positions]) -> impl Iterator<Item = &'p Positions> {
        let levels = self.model.levels();
        let is_text = |(level, _): &(LevelId, &Positions)| levels.level(*level).role == Role::Typed;
        (0..).zip(allowed).filter(is_text).map(|(_, positions)| positions)
    }

    /// A piece that these positions leave and that costs no more.
    fn within(&self, costs: &Costs<'_>, allowed: Vec<Positions>, total: Money, left: &mut usize) -> Sought {
        let mut search = Search::new(self, costs, below(total), true);
        search.run(allowed);
        self.sought(search, total, left)
    }

    /// What a search came to; `left` is how much may still be looked at.
    fn sought(&self, search: Search<'_>, total: Money, left: &mut usize) -> Sought {
        *left = left.saturating_sub(search.tries);
        let levels = 0..self.model.levels().len() as LevelId;
        let mut texts = levels.filter(|level| self.model.levels().level(*level).role == Role::Typed);
        match search.found {
            None if search.proven => Sought::None,
            None => Sought::Unknown,
            Some(found) if texts.any(|level| self.is_loose(level) == Some(true)) => {
                // A text of the maker's may come back with it.
                let taken = self.holding(&self.answers_at(&found.positions));
                match taken.is_some_and(|taken| taken.price().total.minor <= total.minor) {
                    true => Sought::Found(found.positions),
                    false => Sought::Unknown,
                }
            }
            Some(found) => Sought::Found(found.positions),
        }
    }

    /// What of an option is open and can be told by name, with the level and its positions that stand for it.
    fn may_be_chosen(&self, option: usize) -> Vec<(Answer, LevelId, Positions)> {
        let def = &self.model.template().options[option];
        let open = |level: LevelId, positions: Positions| {
            let open = self.open_at(level).intersect(&positions);
            (!open.is_empty()).then_some((level, open))
        };
        let each: Vec<(Answer, Option<(LevelId, Positions)>)> =
            match (&def.kind, &self.model.levels().of_option[option]) {
                (Kind::One { values, .. }, OptionLevels::Single(level)) => {
                    let value = |(at, value): (u32, &crate::template::Value)| {
                        (Answer::One(value.id.clone()), open(*level, Positions::one(at)))
                    };
                    (0..).zip(values).map(value).collect()
                }
                (Kind::Switch { .. }, OptionLevels::Single(level)) => [false, true]
                    .map(|on| (Answer::Switch(on), open(*level, Positions::one(on.into()))))
                    .into(),
                (Kind::Several { values, .. }, OptionLevels::Several { values: levels, .. }) => {
                    let value = |(value, level): (&crate::template::Value, &LevelId)| {
                        let some = Positions::all(self.model.levels().level(*level).size)
                            .intersect(&Positions::one(0).complement(u32::MAX));
                        (Answer::Several([(value.id.clone(), 1)].into()), open(*level, some))
                    };
                    values.iter().zip(levels).map(value).collect()
                }
                _ => Vec::new(),
            };
        each.into_iter()
            .filter_map(|(answer, at)| at.map(|(level, positions)| (answer, level, positions)))
            .collect()
    }

    /// What is left when a level of an option takes these positions in place of its choice so far.
    fn with(&self, option: usize, level: LevelId, positions: &Positions) -> Vec<Positions> {
        let mut allowed = self.without_texts(option, level, positions);
        self.keep_texts(&mut allowed, false);
        allowed
    }

    /// The same, whatever becomes of texts.
    fn without_texts(&self, option: usize, level: LevelId, positions: &Positions) -> Vec<Positions> {
        let mut allowed = self.allowed.clone();
        if let OptionLevels::Single(own) = self.model.levels().of_option[option] {
            allowed[own as usize] = self.base[own as usize].clone();
        }
        allowed[level as usize] = self.base[level as usize].intersect(positions);
        allowed
    }

    /// Ways to the total, that which changes only what nobody chose first. And whether all were looked at.
    fn ways_under(&self, total: Money, now: &Now, left: &mut usize, proven: bool) -> (Vec<Way>, bool) {
        let all: Vec<usize> = (0..self.chosen.len())
            .filter(|option| self.may_change(*option))
            .collect();
        let by_itself: Vec<usize> = all
            .iter()
            .copied()
            .filter(|option| self.chosen[*option].is_none())
            .collect();
        // Each has half of what may be looked at; what the first leaves the second has.
        let mut half = *left / 2;
        *left -= half;
        let (mut ways, _) = self.ways_among(&by_itself, total, now, &mut half, proven);
        *left += half;
        // What was chosen may disappear with something else.
        let stays = |way: &Way| {
            self.answers
                .iter()
                .all(|(path, answer)| way.answers.get(path) == Some(answer))
        };
        ways.retain(stays);
        ways.truncate(1);
        let (others, proven) = self.ways_among(&all, total, now, left, proven);
        for way in others {
            if ways.len() < MOST_WAYS && ways.iter().all(|known| known.answers != way.answers) {
                ways.push(way);
            }
        }
        (ways, proven)
    }

    /// Of these options those whose change brings the finished piece below: any single one, else several, the greatest saving
    /// first. And whether all were looked at.
    fn ways_among(
        &self,
        options: &[usize],
        total: Money,
        now: &Now,
        left: &mut usize,
        proven: bool,
    ) -> (Vec<Way>, bool) {
        let below = below(total);
        let all: BTreeSet<usize> = options.iter().copied().collect();
        if self
            .cheapest_of(self.but_for(&all, now), left)
            .is_none_or(|found| found.cost >= below)
        {
            return (Vec::new(), proven);
        }
        let mut free: BTreeSet<usize> = BTreeSet::new();
        while free.len() < options.len().min(MOST_CHANGES) {
            let mut ways: Vec<(bool, Found)> = Vec::new();
            let mut best: Option<(i128, usize)> = None;
            for option in options.iter().copied().filter(|option| !free.contains(option)) {
                let free: BTreeSet<usize> = free.iter().copied().chain([option]).collect();
                let Some(cheapest) = self.cheapest_of(self.but_for(&free, now), left) else {
                    continue;
                };
                if best.is_none_or(|best| cheapest.cost < best.0) {
                    best = Some((cheapest.cost, option));
                }
                if cheapest.cost < below {
                    let least = self.least_given_up(option, &free, now, below, left).unwrap_or(cheapest);
                    ways.push((self.model.levels().grids[option].is_some(), least));
                }
                if *left == 0 {
                    return (Vec::new(), false);
                }
            }
            if !ways.is_empty() {
                // A measure is what the customer can give up least.
                ways.sort_by_key(|(is_measure, found)| (*is_measure, given_up(found)));
                let holding = ways.iter().filter_map(|(_, found)| self.way_to(found, total));
                let taken: Vec<Way> = holding.take(MOST_WAYS).collect();
                if !taken.is_empty() {
                    return (taken, proven);
                }
            }
            let Some((_, option)) = best else { break };
            free.insert(option);
        }
        (Vec::new(), false)
    }

    fn cheapest_of(&self, allowed: Vec<Positions>, left: &mut usize) -> Option<Found> {
        let costs = Costs::new(self, &Goal::Cheapest, &allowed);
        let mut search = Search::new(self, &costs, i128::MAX, false);
        search.run(allowed);
        *left = left.saturating_sub(search.tries);
        search.found
    }

    /// Of the values of an option the dearest that is below, of a number the nearest.
    fn least_given_up(
        &self,
        option: usize,
        free: &BTreeSet<usize>,
        now: &Now,
        below: i128,
        left: &mut usize,
    ) -> Option<Found> {
        let OptionLevels::Single(level) = self.model.levels().of_option[option] else {
            return None;
        };
        let mut with = |positions: &Positions| {
            let mut allowed = self.but_for(free, now);
            allowed[level as usize] = allowed[level as usize].intersect(positions);
            self.model.settle(level, &mut allowed);
            self.cheapest_of(allowed, left).filter(|found| found.cost < below)
        };
        let Some(grid) = &self.model.levels().grids[option] else {
            let values = self
                .may_be_chosen(option)
                .into_iter()
                .map(|(_, _, positions)| positions);
            return values.filter_map(|value| with(&value)).min_by_key(given_up);
        };
        let here = now.positions[level as usize];
        // So near is not near enough; so far is.
        let (mut near, mut far) = (0, grid.count);
        let mut found = None;
        while far - near > 1 {
            let half = near.midpoint(far);
            match with(&Positions::span(here.saturating_sub(half), here.saturating_add(half))) {
                None => near = half,
                some => (far, found) = (half, some),
            }
        }
        found
    }

    /// It has something to choose, and a text is nobody's to change.
    fn may_change(&self, option: usize) -> bool {
        let def = &self.model.template().options[option];
        !matches!(def.kind, Kind::Note) && def.kind.typed().is_none() && !def.is_quantity()
    }

    /// The finished piece, but for these options and those that appear or disappear with them.
    fn but_for(&self, free: &BTreeSet<usize>, now: &Now) -> Vec<Positions> {
        let levels = self.model.levels();
        let Now {
            positions: now,
            texts_may_go,
        } = now;
        let mut allowed = self.base.to_vec();
        for option in (0..self.chosen.len()).filter(|option| !free.contains(option)) {
            let hidden = |level: &LevelId| levels.level(*level).absent == Some(now[*level as usize]);
            let own: Vec<LevelId> = levels.ids(option).collect();
            if own.first().is_some_and(hidden) {
                continue;
            }
            let may_hide = own.first().is_some_and(|level| levels.level(*level).absent.is_some());
            for level in own {
                let is_quantity = matches!(levels.of_option[option], OptionLevels::Several { .. });
                let gone = match levels.level(level).absent {
                    Some(absent) => Positions::one(absent),
                    None if may_hide && is_quantity => Positions::one(0),
                    None => Positions::default(),
                };
                let blank = match *texts_may_go && self.is_default_text(option, level) {
                    true => Positions::one(0),
                    false => Positions::default(),
                };
                allowed[level as usize] = Positions::one(now[level as usize]).union(&gone).union(&blank);
            }
        }
        let all: Vec<LevelId> = (0..levels.len() as LevelId)
            .filter(|level| levels.level(*level).member.is_some())
            .collect();
        self.settle_all(&all, &mut allowed);
        allowed
    }

    /// The level says that something typed is there which nobody chose: it is the maker's default.
    fn is_default_text(&self, option: usize, level: LevelId) -> bool {
        let typed = self.model.levels().level(level).role == Role::Typed;
        typed && self.chosen[option].is_none() && self.position(level) == 1
    }

    fn has_default_texts(&self) -> bool {
        let levels = self.model.levels();
        (0..self.chosen.len()).any(|option| levels.ids(option).any(|level| self.is_default_text(option, level)))
    }

    /// The way to a piece; `None` when a text that comes with it makes it dearer than `total`.
    fn way_to(&self, found: &Found, total: Money) -> Option<Way> {
        let answers = self.answers_at(&found.positions);
        let trial = self.holding(&answers)?;
        let price = trial.price().total;
        if price.minor > total.minor {
            return None;
        }
        let before = self.effective();
        let after = trial.effective();
        // What disappears by itself, or appears with something else, is no change that anybody makes.
        let is_told = |path: &Path| after.contains_key(path) || self.answers.contains_key(path);
        let changed = before
            .iter()
            .filter(|(path, answer)| after.get(path) != Some(answer) && is_told(path));
        let mut changes: Vec<(Path, Option<Answer>)> = changed
            .map(|(path, _)| (path.clone(), after.get(path).cloned()))
            .collect();
        if changes.is_empty() {
            let new = after.iter().filter(|(path, _)| !before.contains_key(path));
            changes.extend(new.map(|(path, answer)| (path.clone(), Some(answer.clone()))));
        }
        Some(Way {
            gone: trial.gone_with(&changes),
            changes,
            price_difference: price.checked_sub(self.price().total).ok()?,
            answers,
        })
    }
}

/// The more coins are left the less is given up, and the less changes.
fn given_up(found: &Found) -> (i128, i128) {
    let (coins, changes) = Costs::coins(found.cost);
    (-coins, changes)
}
