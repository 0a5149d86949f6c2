//! What choices leave of modules, kept up to date from one choice to the next.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Modules;
use crate::diagram::reach::Reach as One;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// What can be reached under the positions that choices leave.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    /// By module.
    each: Vec<Arc<One>>,
    /// By joint.
    joints: Vec<Told>,
}

/// What is known of a joint.
#[derive(Clone, Debug)]
struct Told {
    /// What the choices leave it.
    own: Positions,
    /// By module that shares it: what that one leaves it.
    left: Vec<Positions>,
}

impl Told {
    /// What one of its modules hears from the choices and the others.
    fn heard(&self, by: usize) -> Positions {
        let others = self.left.iter().enumerate().filter(|(at, _)| *at != by);
        others.fold(self.own.clone(), |heard, (_, left)| heard.intersect(left))
    }

    /// What all of its modules leave it.
    fn open(&self) -> Positions {
        let mut left = self.left.iter();
        let first = left.next().cloned().unwrap_or_default();
        left.fold(first, |open, left| open.intersect(left))
    }
}

impl Reach {
    /// Under these positions of each level.
    pub(crate) fn new(modules: &Modules, allowed: &[Positions]) -> Self {
        let told = |joint: &super::Joint| {
            let own = allowed[joint.level as usize].clone();
            // More than there can be: nothing is known yet.
            let left = vec![Positions::span(0, u32::MAX); joint.modules.len()];
            Told { own, left }
        };
        let mut reach = Self {
            each: Vec::with_capacity(modules.modules.len()),
            joints: modules.joints.iter().map(told).collect(),
        };
        // From the leaves to the root, then back.
        for module in modules.modules.iter().rev() {
            let heard: Vec<Positions> = module
                .joints
                .iter()
                .map(|(joint, number)| reach.joints[*joint].heard(*number))
                .collect();
            let at = |level: LevelId| {
                let mut joints = module.joints.iter().map(|(joint, _)| *joint).zip(&heard);
                let here = joints.find(|(joint, _)| modules.joints[*joint].level == level);
                here.map_or(&allowed[level as usize], |(_, heard)| heard)
            };
            let one = One::new(&module.diagram.links, at);
            for (joint, number) in &module.joints {
                let level = modules.joints[*joint].level;
                reach.joints[*joint].left[*number] = one.open(&module.diagram.links, level);
            }
            reach.each.push(Arc::new(one));
        }
        reach.each.reverse();
        for (at, module) in modules.modules.iter().enumerate() {
            for (joint, number) in module.joints.clone() {
                reach.hear(modules, at, joint, number);
            }
            reach.tell(modules, at, &mut BTreeSet::new());
        }
        reach
    }

    /// Leaves a level only these positions, which must be among those that it has.
    pub(crate) fn narrow(&mut self, modules: &Modules, level: LevelId, positions: &Positions) {
        let mut changed = BTreeSet::new();
        match modules.joint_of(level) {
            Some(joint) => {
                self.joints[joint].own = positions.clone();
                for (number, module) in modules.joints[joint].modules.iter().copied().enumerate() {
                    self.hear(modules, module, joint, number);
                    changed.insert(module);
                }
            }
            None => {
                let Some(home) = modules.home(level) else { return };
                Arc::make_mut(&mut self.each[home]).narrow(&modules.modules[home].diagram.links, level, positions);
                changed.insert(home);
            }
        }
        // Leaves first: what goes up is then told once.
        while let Some(module) = changed.pop_last() {
            self.tell(modules, module, &mut changed);
        }
    }

    /// Is there a way?
    pub(crate) fn is_possible(&self, modules: &Modules) -> bool {
        let mut each = self.each.iter().zip(&modules.modules);
        each.all(|(one, module)| one.is_possible(&module.diagram.links))
    }

    /// From which nodes of a module the end can be reached.
    pub(super) fn up(&self, module: usize) -> &[bool] {
        self.each[module].up()
    }

    /// The positions that the other levels leave a level, its own choice taken back.
    pub(crate) fn open(&self, modules: &Modules, level: LevelId) -> Positions {
        match (modules.joint_of(level), modules.home(level)) {
            (Some(joint), _) => self.joints[joint].open(),
            (None, Some(home)) => self.each[home].open(&modules.modules[home].diagram.links, level),
            (None, None) => Positions::default(),
        }
    }

    /// A module hears what is left of a joint.
    fn hear(&mut self, modules: &Modules, module: usize, joint: usize, number: usize) {
        let heard = self.joints[joint].heard(number);
        let links = &modules.modules[module].diagram.links;
        Arc::make_mut(&mut self.each[module]).narrow(links, modules.joints[joint].level, &heard);
    }

    /// Tells the others what a module leaves its joints; those that hear something new are put into `changed`.
    fn tell(&mut self, modules: &Modules, at: usize, changed: &mut BTreeSet<usize>) {
        let module = &modules.modules[at];
        for (joint, number) in &module.joints {
            let (joint, number) = (*joint, *number);
            let now = self.each[at].open(&module.diagram.links, modules.joints[joint].level);
            if now == self.joints[joint].left[number] {
                continue;
            }
            let others = modules.joints[joint].modules.iter().copied().enumerate();
            let others: Vec<(usize, usize)> = others.filter(|(other, _)| *other != number).collect();
            let before: Vec<Positions> = others
                .iter()
                .map(|(other, _)| self.joints[joint].heard(*other))
                .collect();
            self.joints[joint].left[number] = now;
            for ((other, module), before) in others.into_iter().zip(before) {
                if self.joints[joint].heard(other) != before {
                    self.hear(modules, module, joint, other);
                    changed.insert(module);
                }
            }
        }
    }
}
