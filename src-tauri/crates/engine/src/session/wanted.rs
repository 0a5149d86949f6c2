//! What is asked for, and the earlier choices it meets, level by level.

use super::{Chosen, Limits, Session, check};
use crate::answer::{Answer, Path};
use crate::model::level::{LevelId, Role};
use crate::model::positions::Positions;
use crate::template::Kind;

/// One earlier choice, as far as one level is concerned.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The option's index.
    pub(super) option: usize,
    /// When it was chosen; later is larger.
    pub(super) rank: usize,
    /// The level it holds.
    pub(super) level: LevelId,
    /// Where it holds it.
    pub(super) positions: Positions,
}

/// What is asked for, divided into what it is about and what it only keeps from before.
pub(super) struct Wanted {
    /// The levels that it changes.
    pub(super) hard: Limits,
    /// The other values of the same several, as choices that may be blamed and changed like any other.
    pub(super) soft: Vec<Item>,
}

impl Session {
    /// Splits what is asked for. Of a several only the values that change are asked for.
    pub(super) fn wanted(&self, option: usize, answer: &Answer, limits: &Limits) -> Wanted {
        let Answer::Several(pieces) = answer else {
            return Wanted {
                hard: limits.clone(),
                soft: Vec::new(),
            };
        };
        let now = match &self.chosen[option] {
            Some(Answer::Several(now)) => now.clone(),
            _ => Default::default(),
        };
        let Kind::Several { values, .. } = &self.model.template().options[option].kind else {
            return Wanted {
                hard: limits.clone(),
                soft: Vec::new(),
            };
        };
        let changes = |level: LevelId| match self.model.levels().level(level).role {
            Role::Quantity(i) => now.get(&values[i].id).unwrap_or(&0) != pieces.get(&values[i].id).unwrap_or(&0),
            _ => false,
        };
        if !limits.iter().any(|(level, _)| changes(*level)) {
            return Wanted {
                hard: limits.clone(),
                soft: Vec::new(),
            };
        }
        let asked = |level: LevelId| changes(level) || self.model.levels().level(level).role == Role::Presence;
        let (hard, kept): (Limits, Limits) = limits.iter().cloned().partition(|(level, _)| asked(*level));
        let rank = self.order.iter().position(|o| *o == option).unwrap_or(self.order.len());
        let soft = kept
            .into_iter()
            .map(|(level, positions)| Item {
                option,
                rank,
                level,
                positions,
            })
            .collect();
        Wanted { hard, soft }
    }

    /// All choices but those for `option`, earliest first, and what `wanted` keeps.
    pub(super) fn items(&self, option: usize, wanted: &Wanted) -> Vec<Item> {
        let mut items = wanted.soft.clone();
        for (rank, other) in self.order.iter().enumerate().filter(|(_, o)| **o != option) {
            let Some(answer) = &self.chosen[*other] else { continue };
            let limits = check::limits(self, *other, answer).unwrap_or_default();
            let held = limits.into_iter().map(|(level, positions)| Item {
                option: *other,
                rank,
                level,
                positions,
            });
            items.extend(held);
        }
        // What was left out of a list tells less than what was put in, so it is dropped first.
        items.sort_by_key(|item| (item.rank, item.positions != Positions::one(0), item.level));
        items
    }

    /// What is asked for, as one value where it is about one value of a several.
    pub(super) fn asked(&self, path: &Path, option: usize, answer: &Answer, wanted: &Wanted, part: usize) -> Chosen {
        let of_value = |(level, _): &(LevelId, Positions)| match self.model.levels().level(*level).role {
            Role::Quantity(i) if self.model.part_of(*level) == part => Some(i),
            _ => None,
        };
        let value = wanted.hard.iter().find_map(of_value);
        let (Answer::Several(pieces), Some(value)) = (answer, value) else {
            return Chosen {
                option: path.clone(),
                answer: answer.clone(),
            };
        };
        let Kind::Several { values, .. } = &self.model.template().options[option].kind else {
            return Chosen {
                option: path.clone(),
                answer: answer.clone(),
            };
        };
        let id = values[value].id.clone();
        let given = pieces.get(&id).copied().unwrap_or(0);
        Chosen {
            option: path.clone(),
            answer: Answer::Several([(id, given)].into()),
        }
    }

    /// A blamed choice as it was made.
    pub(super) fn told(&self, item: &Item) -> Chosen {
        let options = &self.model.template().options;
        let option = check::path_of(options, item.option);
        let answer = match (&options[item.option].kind, self.model.levels().level(item.level).role) {
            (Kind::Several { values, .. }, Role::Quantity(i)) => {
                Answer::Several([(values[i].id.clone(), item.positions.first().unwrap_or(0))].into())
            }
            _ => self.chosen[item.option]
                .clone()
                .unwrap_or(Answer::Several(Default::default())),
        };
        let answer = if self.model.levels().level(item.level).role == Role::Presence {
            Answer::Several(Default::default())
        } else {
            answer
        };
        Chosen { option, answer }
    }
}
