//! Rules that are too much for the diagrams: checked when something is chosen.

use super::wanted::Wanted;
use super::{Cause, Chosen, Conflict, Limits, Reason, Session, check};
use crate::answer::{Answer, Path};
use crate::model::refute::Refuter;

impl Session {
    /// A released rule that the choices in force leave no room for.
    pub(super) fn released_against(&self, parts: &[usize]) -> Option<usize> {
        parts.iter().find_map(|part| {
            let component = &self.model.parts()[*part];
            if component.released.is_empty() {
                return None;
            }
            let fixed: Limits = component
                .levels
                .iter()
                .map(|l| (*l, self.allowed[*l as usize].clone()))
                .collect();
            let mut refuter = Refuter::new(&self.model, *part);
            component
                .released
                .iter()
                .copied()
                .find(|rule| refuter.refutes(&[*rule], &fixed))
        })
    }

    /// The conflict with a released rule: the choices that matter to it, and no ways round, since none can be proved.
    pub(super) fn released_conflict(&self, path: &Path, option: usize, answer: &Answer, rule: usize) -> Conflict {
        let limits = check::limits(self, option, answer).unwrap_or_default();
        let wanted = Wanted {
            hard: limits,
            soft: Vec::new(),
        };
        let part = self.parts_of(option).first().copied().unwrap_or(0);
        let mut refuter = Refuter::new(&self.model, part);
        let mut core = self.items(option, &wanted);
        let mut next = 0;
        while next < core.len() {
            let rest = core
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != next)
                .map(|(_, i)| (i.level, i.positions.clone()));
            let fixed: Limits = rest.chain(wanted.hard.iter().cloned()).collect();
            if refuter.refutes(&[rule], &fixed) {
                drop(core.remove(next))
            } else {
                next += 1
            }
        }
        core.sort_by_key(|item| std::cmp::Reverse(item.rank));
        Conflict {
            wanted: Chosen {
                option: path.clone(),
                answer: answer.clone(),
            },
            reason: Reason {
                rules: vec![self.model.template().rules[rule].id.clone()],
                choices: core.iter().map(|item| self.told(item)).collect(),
                cause: Cause::Rules,
            },
            ways: Vec::new(),
        }
    }
}
