//! Where there is no way through modules: which levels would open one if they had more room.

use std::collections::BTreeSet;

use super::{Held, Modules};
use crate::diagram::impasse::Impasse as One;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// No way, and how far one gets.
#[derive(Debug)]
pub(crate) struct Impasse<'d> {
    modules: &'d Modules,
    /// By module.
    each: Vec<One<'d>>,
    /// By joint: what it may take.
    own: Vec<Positions>,
    /// By joint and module that shares it: what that one leaves it.
    left: Vec<Vec<Positions>>,
}

impl<'d> Impasse<'d> {
    /// Under these positions of each level; `None` when there is a way.
    pub(crate) fn new(modules: &'d Modules, allowed: &[Positions]) -> Option<Self> {
        let mut held = Held::new(modules, allowed);
        let mut left: Vec<Vec<Positions>> = modules
            .joints
            .iter()
            .map(|joint| vec![Positions::default(); joint.modules.len()])
            .collect();
        for module in modules.modules.iter().skip(1).rev() {
            let Some((joint, number)) = module.joints.iter().find(|(joint, _)| Some(*joint) == module.top) else {
                continue;
            };
            let tops = module.diagram.tops(|level| held.at(level));
            held.narrow(*joint, &tops);
            left[*joint][*number] = tops;
        }
        let own = modules.joints.iter().map(|joint| allowed[joint.level as usize].clone());
        let mut impasse = Self {
            modules,
            each: Vec::with_capacity(modules.modules.len()),
            own: own.collect(),
            left,
        };
        for (at, module) in modules.modules.iter().enumerate() {
            let heard: Vec<Positions> = module
                .joints
                .iter()
                .map(|(joint, number)| impasse.heard(*joint, *number))
                .collect();
            let of = |level: LevelId| {
                let mut joints = module.joints.iter().zip(&heard);
                let here = joints.find(|((joint, _), _)| modules.joints[*joint].level == level);
                here.map_or(&allowed[level as usize], |(_, heard)| heard)
            };
            let one = One::new(&module.diagram.links, of);
            if at == 0 && one.has_way() {
                return None;
            }
            for (joint, number) in &module.joints {
                impasse.left[*joint][*number] = one.open(modules.joints[*joint].level);
            }
            impasse.each.push(one);
        }
        (!impasse.each.is_empty()).then_some(impasse)
    }

    /// Would there be a way if the level could take these positions?
    pub(crate) fn opens(&self, level: LevelId, wider: &Positions) -> bool {
        match (self.modules.joint_of(level), self.modules.home(level)) {
            (Some(joint), _) => {
                let all = self.left[joint].iter();
                !all.fold(wider.clone(), |open, left| open.intersect(left)).is_empty()
            }
            (None, Some(home)) => self.each[home].opens(level, wider),
            (None, None) => false,
        }
    }

    /// Lets the level take these positions, which don't open a way.
    pub(crate) fn widen(&mut self, level: LevelId, wider: &Positions) {
        let mut changed = BTreeSet::new();
        match (self.modules.joint_of(level), self.modules.home(level)) {
            (Some(joint), _) => {
                self.own[joint] = wider.clone();
                for (number, module) in self.modules.joints[joint].modules.iter().copied().enumerate() {
                    let heard = self.heard(joint, number);
                    self.each[module].widen(level, &heard);
                    changed.insert(module);
                }
            }
            (None, Some(home)) => {
                self.each[home].widen(level, wider);
                changed.insert(home);
            }
            (None, None) => {}
        }
        while let Some(module) = changed.pop_last() {
            self.tell(module, &mut changed);
        }
    }

    /// What a module that shares a joint hears of it.
    fn heard(&self, joint: usize, by: usize) -> Positions {
        let others = self.left[joint].iter().enumerate().filter(|(at, _)| *at != by);
        others.fold(self.own[joint].clone(), |heard, (_, left)| heard.intersect(left))
    }

    /// Tells the others what a module leaves its joints; those that hear something new are put into `changed`.
    fn tell(&mut self, at: usize, changed: &mut BTreeSet<usize>) {
        let modules = self.modules;
        for (joint, number) in &modules.modules[at].joints {
            let level = modules.joints[*joint].level;
            let now = self.each[at].open(level);
            if now == self.left[*joint][*number] {
                continue;
            }
            self.left[*joint][*number] = now;
            for (other, module) in modules.joints[*joint].modules.iter().copied().enumerate() {
                if other != *number {
                    let heard = self.heard(*joint, other);
                    self.each[module].widen(level, &heard);
                    changed.insert(module);
                }
            }
        }
    }
}
