//! Everything about a design for one tap: open and closed values of every option, price, advice, count.

use std::collections::BTreeSet;

use quantity::Measure;

use super::{Exactness, Open, OptionView, Range, Session, View, check};
use crate::answer::{Answer, Path};
use crate::model::Scope;
use crate::model::level::{Grid, LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::rule::Force;
use crate::slug::Slug;
use crate::template::{Kind, Value};

impl Session {
    /// The whole state of the design.
    pub fn view(&self) -> View {
        let options: Vec<OptionView> = (0..self.chosen.len()).map(|i| self.option_view(i)).collect();
        let missing: Vec<Path> = self.missing(&options);
        let scope = Scope::new(&self.model, self.effective());
        let (price, problems) = self.price_and_problems();
        View {
            complete: missing.is_empty()
                && self.is_alive()
                && self.too_few_or_many.is_none()
                && self.released_kept(&scope),
            missing,
            price,
            advice: self.advice(&scope),
            count: self.count(),
            problems: self.problems_beside(problems),
            options,
        }
    }

    /// What is open of every option, in the template's order: the part of [`Session::view`] that is asked for most.
    pub fn open_values(&self) -> Vec<Open> {
        (0..self.chosen.len()).map(|option| self.open(option).0).collect()
    }

    /// One option of the view.
    fn option_view(&self, option: usize) -> OptionView {
        let (open, closed, forced) = self.open(option);
        let visible = self.is_visible(option);
        OptionView {
            path: check::path_of(&self.model.template().options, option),
            visible,
            chosen: self.chosen[option].clone(),
            effective: self.settled(option, forced),
            open,
            closed,
            exactness: self.exactness(option),
        }
    }

    pub(super) fn is_visible(&self, option: usize) -> bool {
        let def = &self.model.template().options[option];
        if def.is_quantity() {
            // It is asked beside the piece.
            return false;
        }
        if !self.is_alive() {
            return def.when.is_none();
        }
        if matches!(self.model.levels().of_option[option], OptionLevels::Free) {
            return Scope::new(&self.model, self.effective()).applies(def.when.as_ref());
        }
        let gate = self.model.levels().gate(option);
        gate.is_none_or(|level| self.model.levels().level(level).absent != Some(self.position(level)))
    }

    /// What the piece has here for good reason: the choice, the default, the only value left. `None` when it is hidden or
    /// still to be answered.
    fn settled(&self, option: usize, forced: bool) -> Option<Answer> {
        let def = &self.model.template().options[option];
        let effective = self
            .effective()
            .get(&check::path_of(&self.model.template().options, option))?;
        let by_itself = match &def.kind {
            Kind::Switch { .. } => true,
            kind if kind.typed().is_some() => true,
            Kind::Several { min, .. } => *min == 0,
            // No more rows than somebody asks for.
            Kind::Number { .. } => self.model.counts_rows(&Path::of(&def.id)),
            _ => false,
        };
        let by_default = || def.default.as_ref().is_some_and(|d| self.same(option, d, effective));
        if let Some(chosen) = &self.chosen[option] {
            return Some(chosen.clone());
        }
        (by_itself || forced || by_default()).then(|| effective.clone())
    }

    /// Do both answers mean the same? Measures compare by amount.
    fn same(&self, option: usize, a: &Answer, b: &Answer) -> bool {
        match (a, b) {
            (Answer::Number(a), Answer::Number(b)) => {
                let grid = self.model.levels().grids[option].as_ref();
                grid.is_some_and(|g| g.steps_to(a) == g.steps_to(b))
            }
            _ => a == b,
        }
    }

    /// The shown options that must be answered and aren't.
    fn missing(&self, options: &[OptionView]) -> Vec<Path> {
        let template = self.model.template().options.iter().zip(options).enumerate();
        let open = template.filter(|(index, (def, view))| {
            let must = match &def.kind {
                Kind::One { .. } | Kind::Number { .. } => true,
                Kind::Several { min, .. } => *min > 0,
                kind => kind
                    .typed()
                    .is_some_and(|required| required || self.must_be_typed(*index)),
            };
            view.visible && must && (view.effective.is_none() || self.too_few(*index))
        });
        open.map(|(_, (_, view))| view.path.clone()).collect()
    }

    /// The choices that ask for a text (date, colour, picture) which nobody wrote: taken back together, the piece is finished
    /// without, and none of them could stay. Empty: it is written or comes by itself, nothing asks for it, or more than choices do.
    pub fn asked_for_by(&self, text: &Path) -> Vec<Path> {
        let Some(option) = self.model.levels().option_at(text) else {
            return Vec::new();
        };
        let options = &self.model.template().options;
        let may_be_blank = options[option].kind.typed() == Some(false);
        if !may_be_blank || self.typed_of(option).is_some() || !self.must_be_typed(option) {
            return Vec::new();
        }
        let mut chosen = self.order.clone();
        chosen.sort_unstable();
        let mut without = self.clone();
        let mut taken: Vec<Path> = Vec::new();
        for other in chosen.into_iter().rev() {
            let path = check::path_of(options, other);
            without.clear(&path);
            taken.push(path);
            if !without.must_be_typed(option) {
                return self.needed_of(taken, option);
            }
        }
        Vec::new()
    }

    /// Of choices that leave a text blank when they are all taken back those that can't stay, in the template's order.
    fn needed_of(&self, mut taken: Vec<Path>, text: usize) -> Vec<Path> {
        // The last one freed it; each other may be here by chance.
        let mut at = 0;
        while at < taken.len() {
            let mut without = self.clone();
            for path in taken
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, path)| path)
            {
                without.clear(path);
            }
            match without.must_be_typed(text) {
                true => at += 1,
                false => drop(taken.remove(at)),
            }
        }
        taken.reverse();
        taken
    }

    /// A text, date or colour that the rules leave no choice but to answer.
    fn must_be_typed(&self, option: usize) -> bool {
        matches!(self.model.levels().of_option[option], OptionLevels::Single(level) if self.position(level) == 1)
    }

    /// A several with fewer chosen than it needs.
    fn too_few(&self, option: usize) -> bool {
        match (&self.model.template().options[option].kind, &self.chosen[option]) {
            (Kind::Several { min, .. }, Some(Answer::Several(pieces))) => pieces.values().sum::<u32>() < *min,
            _ => false,
        }
    }

    /// What is open, what is closed, and whether only one answer is left.
    pub(super) fn open(&self, option: usize) -> (Open, Vec<Slug>, bool) {
        let def = &self.model.template().options[option];
        match (&def.kind, &self.model.levels().of_option[option]) {
            (kind, OptionLevels::Free) if kind.typed().is_some() => (Open::Free, Vec::new(), false),
            (kind, OptionLevels::Single(level)) if kind.typed().is_some() => {
                let answerable = self.open_at(*level).contains(1);
                (if answerable { Open::Free } else { Open::Nothing }, Vec::new(), false)
            }
            (Kind::One { values, .. }, OptionLevels::Single(level)) => {
                let open = self.open_at(*level);
                let (open, closed) = divide(values, |i| open.contains(i));
                let forced = open.len() == 1;
                (
                    if open.is_empty() {
                        Open::Nothing
                    } else {
                        Open::Values(open)
                    },
                    closed,
                    forced,
                )
            }
            (Kind::Switch { .. }, OptionLevels::Single(level)) => {
                let open = self.open_at(*level);
                let states: BTreeSet<bool> = [false, true]
                    .into_iter()
                    .filter(|s| open.contains((*s).into()))
                    .collect();
                let forced = states.len() == 1;
                (
                    if states.is_empty() {
                        Open::Nothing
                    } else {
                        Open::States(states)
                    },
                    Vec::new(),
                    forced,
                )
            }
            (Kind::Number { .. }, OptionLevels::Single(level)) => {
                let open = self.open_at(*level);
                let forced = open.single().is_some();
                let ranges = self.model.levels().grids[option]
                    .as_ref()
                    .map(|grid| ranges(grid, &open));
                (
                    ranges.filter(|r| !r.is_empty()).map_or(Open::Nothing, Open::Ranges),
                    Vec::new(),
                    forced,
                )
            }
            (Kind::Several { values: defs, .. }, OptionLevels::Several { presence, values }) => {
                let shown = presence.is_none_or(|p| self.open_at(p).contains(0));
                let forced = values.iter().all(|level| self.open_at(*level).single().is_some());
                let (open, closed) = divide(defs, |i| self.can_grow(option, i, values[i as usize]));
                (
                    if shown { Open::Values(open) } else { Open::Nothing },
                    closed,
                    shown && forced,
                )
            }
            _ => (Open::Nothing, Vec::new(), false),
        }
    }

    /// One more of the value can be added, or it is in.
    fn can_grow(&self, option: usize, value: u32, level: LevelId) -> bool {
        let def = &self.model.template().options[option];
        let (Kind::Several { values, .. }, chosen) = (&def.kind, &self.chosen[option]) else {
            return false;
        };
        let now = match chosen {
            Some(Answer::Several(pieces)) => pieces.get(&values[value as usize].id).copied().unwrap_or(0),
            _ => 0,
        };
        now > 0 || self.open_at(level).stretches().iter().any(|(_, hi)| *hi > now)
    }

    /// The positions of a level that the other levels leave, absent left out, its own choice taken back.
    pub(crate) fn open_at(&self, level: LevelId) -> Positions {
        if !self.is_alive() {
            return Positions::default();
        }
        let on_sale = self.base[level as usize].intersect(&self.model.levels().level(level).present());
        self.open_among(level, &on_sale)
    }

    fn exactness(&self, option: usize) -> Exactness {
        let parts = self.parts_of(option);
        let released = parts.iter().flat_map(|p| &self.model.parts()[*p].released);
        let rules = &self.model.template().rules;
        let touching = |rule: &&usize| self.model.touches(**rule, option);
        match released.clone().find(touching) {
            Some(rule) => Exactness::CheckedOnChoice(rules[*rule].id.clone()),
            None if self.has_gaps(option) => Exactness::EndsExact,
            None => Exactness::Exact,
        }
    }

    fn advice(&self, scope: &Scope<'_>) -> Vec<Slug> {
        let soft = self.model.template().rules.iter().filter(|r| r.force == Force::Advice);
        let against = soft.filter(|r| scope.applies(r.when.as_ref()) && !scope.holds(&r.then));
        against.map(|r| r.id.clone()).collect()
    }

    /// The finished piece keeps the rules that the diagrams had to release.
    pub(super) fn released_kept(&self, scope: &Scope<'_>) -> bool {
        let released = self.model.parts().iter().flat_map(|p| &p.released);
        let mut rules = released.map(|r| &self.model.template().rules[*r]);
        rules.all(|r| !scope.applies(r.when.as_ref()) || scope.holds(&r.then))
    }
}

/// Names of the values that pass, and of those that don't, in order.
fn divide(values: &[Value], passes: impl Fn(u32) -> bool) -> (Vec<Slug>, Vec<Slug>) {
    let (open, closed): (Vec<_>, Vec<_>) = values.iter().enumerate().partition(|(i, _)| passes(*i as u32));
    let names = |list: Vec<(usize, &Value)>| list.into_iter().map(|(_, v)| v.id.clone()).collect();
    (names(open), names(closed))
}

fn ranges(grid: &Grid, open: &Positions) -> Vec<Range> {
    let step = Measure {
        value: grid.step.clone(),
        unit: grid.unit,
    };
    let range = |(lo, hi): &(u32, u32)| Range {
        from: grid.measure(*lo),
        to: grid.measure(*hi),
        step: step.clone(),
    };
    open.stretches().iter().map(range).collect()
}
