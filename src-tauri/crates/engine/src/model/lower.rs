//! From the rule tree of a template to conditions over levels.

use std::collections::BTreeMap;

use super::arena::{Arena, CondId, ExprId};
use super::calculate::Cases;
use super::level::{LevelId, Levels, OptionLevels};
use super::positions::Positions;
use super::value::Value;
use crate::book::Library;
use crate::rule::{Choice, Comparison, Condition, Rule};
use crate::slug::Slug;
use crate::template::{Kind, OptionDef, Template};

/// Turns conditions of one template into conditions over its levels.
pub(crate) struct Lowering<'a> {
    /// Where the conditions are kept.
    pub(crate) arena: Arena<'a>,
    pub(super) template: &'a Template,
    pub(super) library: &'a Library,
    pub(super) levels: &'a Levels,
    pub(super) leaves: BTreeMap<(LevelId, Option<Slug>), ExprId>,
    pub(super) derived: BTreeMap<Slug, Option<Cases>>,
}

impl<'a> Lowering<'a> {
    /// Ready for conditions of `template`.
    pub(crate) fn new(template: &'a Template, library: &'a Library, levels: &'a Levels) -> Self {
        let sizes = levels.all.iter().map(|l| l.size).collect();
        let arena = Arena::new(sizes, &template.tables);
        Self {
            arena,
            template,
            library,
            levels,
            leaves: BTreeMap::new(),
            derived: BTreeMap::new(),
        }
    }

    /// `when → then`
    pub(crate) fn rule(&mut self, rule: &Rule) -> CondId {
        let then = self.condition(&rule.then);
        match &rule.when {
            None => then,
            Some(when) => {
                let when = self.condition(when);
                let otherwise = self.arena.not(when);
                self.arena.any(&[otherwise, then])
            }
        }
    }

    /// What an option itself demands: absent exactly when its condition fails, and a several's limits.
    pub(crate) fn demands(&mut self, index: usize) -> Vec<CondId> {
        let option = &self.template.options[index];
        let mut demands = Vec::new();
        if let Some(when) = &option.when
            && let Some(gate) = self.gate(index)
        {
            let when = self.condition(when);
            let never = self.arena.not(when);
            let hidden = self.arena.within(gate, self.levels.level(gate).hidden());
            let present = self.arena.not(hidden);
            let (hidden_then, shown_then) = (self.arena.any(&[present, never]), self.arena.any(&[hidden, when]));
            demands.extend([hidden_then, shown_then]);
        }
        match &option.kind {
            Kind::Several { min, max, .. } => self.limits(index, *min, *max, &mut demands),
            kind if kind.typed() == Some(true) => {
                if let Some(gate) = self.gate(index) {
                    let blank = self.arena.within(gate, Positions::one(0));
                    demands.push(self.arena.not(blank));
                }
            }
            _ => {}
        }
        demands
    }

    /// The level that says whether the option is absent.
    fn gate(&self, index: usize) -> Option<LevelId> {
        match &self.levels.of_option[index] {
            OptionLevels::Single(level) => Some(*level),
            OptionLevels::Several { presence, .. } => *presence,
            OptionLevels::Free => None,
        }
    }

    /// Between `min` and `max` in all when present, nothing when absent.
    fn limits(&mut self, index: usize, min: u32, max: Option<u32>, demands: &mut Vec<CondId>) {
        let OptionLevels::Several { presence, values } = self.levels.of_option[index].clone() else {
            return;
        };
        let hidden = match presence {
            Some(gate) => self.arena.within(gate, self.levels.level(gate).hidden()),
            None => CondId::FALSE,
        };
        let present = self.arena.not(hidden);
        let most: u64 = values.iter().map(|v| u64::from(self.levels.level(*v).size) - 1).sum();
        let count = self.count(index);
        let mut bound = |lowering: &mut Self, comparison, limit: u32| {
            let limit = lowering.arena.known(Ok(Value::bare(limit)));
            let within = lowering.arena.compare(count, comparison, limit);
            demands.push(lowering.arena.any(&[hidden, within]));
        };
        if min > 0 {
            bound(self, Comparison::AtLeast, min);
        }
        if let Some(max) = max.filter(|max| u64::from(*max) < most) {
            bound(self, Comparison::AtMost, max);
        }
        for value in values.into_iter().filter(|_| presence.is_some()) {
            let none = self.arena.within(value, Positions::one(0));
            demands.push(self.arena.any(&[present, none]));
        }
    }

    /// A condition of a rule or of visibility.
    pub(crate) fn condition(&mut self, condition: &Condition) -> CondId {
        match condition {
            Condition::Is(option, Choice::Value(value)) => self.includes(option, value),
            Condition::Is(option, Choice::Switch(on)) => self.whole(option, |_| Positions::one(u32::from(*on))),
            Condition::IsNot(option, choice) => {
                let is = self.condition(&Condition::Is(option.clone(), choice.clone()));
                let other = self.arena.not(is);
                let present = self.present(option);
                self.arena.all(&[other, present])
            }
            Condition::In(option, values) => {
                let parts: Vec<_> = values.iter().map(|v| self.includes(option, v)).collect();
                self.arena.any(&parts)
            }
            Condition::Includes(option, value) | Condition::Requires(option, value) => self.includes(option, value),
            Condition::Excludes(option, value) => {
                let includes = self.includes(option, value);
                self.arena.not(includes)
            }
            Condition::Answered(option) => self.answered(option),
            Condition::Compare(a, comparison, b) => self.compares(a, *comparison, b),
            Condition::All(parts) => {
                let parts: Vec<_> = parts.iter().map(|p| self.condition(p)).collect();
                self.arena.all(&parts)
            }
            Condition::Any(parts) => {
                let parts: Vec<_> = parts.iter().map(|p| self.condition(p)).collect();
                self.arena.any(&parts)
            }
            Condition::Not(inner) => {
                let inner = self.condition(inner);
                self.arena.not(inner)
            }
            // Rows are written out before; texts are read in prices only, which the reader of templates sees to.
            Condition::Rows(..) | Condition::Text(..) => CondId::FALSE,
        }
    }

    pub(super) fn option(&self, name: &Slug) -> Option<(usize, &'a OptionDef)> {
        let index = *self.levels.by_name.get(name)?;
        Some((index, &self.template.options[index]))
    }

    /// The single level of an option takes one of `positions`; false for options without one.
    fn whole(&mut self, name: &Slug, positions: impl Fn(&OptionDef) -> Positions) -> CondId {
        let Some((index, option)) = self.option(name) else {
            return CondId::FALSE;
        };
        match self.levels.of_option[index] {
            OptionLevels::Single(level) => {
                let within = positions(option).intersect(&self.levels.level(level).present());
                self.arena.within(level, within)
            }
            _ => CondId::FALSE,
        }
    }

    /// The option is part of the piece.
    fn present(&mut self, name: &Slug) -> CondId {
        let Some((index, _)) = self.option(name) else {
            return CondId::FALSE;
        };
        match self.gate(index) {
            Some(gate) => self.arena.within(gate, self.levels.level(gate).present()),
            None => CondId::TRUE,
        }
    }

    /// The value is chosen, at least once.
    fn includes(&mut self, name: &Slug, value: &Slug) -> CondId {
        let Some((index, option)) = self.option(name) else {
            return CondId::FALSE;
        };
        let Some(position) = value_index(option, value) else {
            return CondId::FALSE;
        };
        match self.levels.of_option[index].clone() {
            OptionLevels::Several { values, .. } => {
                let level = values[position as usize];
                let none = self.arena.within(level, Positions::one(0));
                self.arena.not(none)
            }
            OptionLevels::Single(level) => self.arena.within(level, Positions::one(position)),
            OptionLevels::Free => CondId::FALSE,
        }
    }

    /// There, and not blank; of a several at least one.
    fn answered(&mut self, name: &Slug) -> CondId {
        let Some((index, option)) = self.option(name) else {
            return CondId::FALSE;
        };
        match (&option.kind, self.levels.of_option[index].clone()) {
            (kind, _) if kind.typed().is_some() => self.whole(name, |_| Positions::one(1)),
            (_, OptionLevels::Several { values, .. }) => {
                let parts: Vec<_> = values
                    .into_iter()
                    .map(|v| {
                        let none = self.arena.within(v, Positions::one(0));
                        self.arena.not(none)
                    })
                    .collect();
                self.arena.any(&parts)
            }
            (_, OptionLevels::Single(_)) => self.present(name),
            (_, OptionLevels::Free) => CondId::FALSE,
        }
    }
}

/// Where `value` stands in the option's list.
pub(crate) fn value_index(option: &OptionDef, value: &Slug) -> Option<u32> {
    let (Kind::One { values, .. } | Kind::Several { values, .. }) = &option.kind else {
        return None;
    };
    values.iter().position(|v| v.id == *value).map(|i| i as u32)
}
