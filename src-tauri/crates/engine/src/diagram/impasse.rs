//! Where there is no way through a diagram: which levels would open one if they had more room.
//!
//! From the top and from the end everything that can be reached is marked. A level opens a way exactly when one of its edges
//! leads from a mark of the first kind to one of the second, so that each level is asked at the price of its own edges; and
//! more room that opens nothing only adds marks, so that all of it together costs no more than one sweep.

use super::links::{Links, meets, set};
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// No way, and how far one gets.
#[derive(Debug)]
pub(crate) struct Impasse<'d> {
    links: &'d Links,
    /// By row: the classes that may be taken.
    allowed: Vec<u64>,
    /// By node: can it be reached from the root?
    down: Vec<bool>,
    /// By node: can the end be reached from it?
    up: Vec<bool>,
    /// By row: its nodes that are down, and the nodes below it that are up.
    are_down: Vec<Vec<u32>>,
    are_up: Vec<Vec<u32>>,
}

impl<'d> Impasse<'d> {
    /// Under these positions of each level.
    pub(crate) fn new<'p>(links: &'d Links, allowed: impl Fn(LevelId) -> &'p Positions) -> Self {
        let many = links.rows.len();
        let nodes = links.rows.last().map_or(0, |row| row.nodes.end) + 1;
        let mut impasse = Self {
            links,
            allowed: vec![0; links.words],
            down: vec![false; nodes],
            up: vec![false; nodes],
            are_down: vec![Vec::new(); many],
            are_up: vec![Vec::new(); many],
        };
        for row in &links.rows {
            let words = &mut impasse.allowed[row.words.clone()];
            row.classes(allowed(row.level), words);
        }
        // Of a diagram without any way nothing leads to the end, and the top may be missing.
        if links.rows.first().is_some_and(|row| !row.nodes.is_empty()) && !links.to.is_empty() {
            impasse.sink(0, 0);
            impasse.rise(many - 1, nodes as u32 - 1);
        }
        impasse
    }

    /// Is there a way after all?
    pub(crate) fn has_way(&self) -> bool {
        self.links.rows.is_empty() || self.down.last().is_some_and(|down| *down)
    }

    /// The positions of a level by which a way would lead if it could take them.
    pub(crate) fn open(&self, level: LevelId) -> Positions {
        let Some(at) = self.links.row_of(level) else {
            return Positions::default();
        };
        let row = &self.links.rows[at];
        let mut words = vec![0; row.words.len()];
        for node in &self.are_down[at] {
            let leading = self.links.leaving(*node as usize);
            let leading = leading.filter(|link| self.up[self.links.to[*link] as usize]);
            leading.for_each(|link| set(&mut words, self.links.span[link]));
        }
        row.positions(&words)
    }

    /// Would there be a way if the level could take these positions?
    pub(crate) fn opens(&self, level: LevelId, wider: &Positions) -> bool {
        let Some(at) = self.links.row_of(level) else {
            return false;
        };
        let row = &self.links.rows[at];
        let mut words = vec![0; row.words.len()];
        row.classes(wider, &mut words);
        let leads = |link: usize| self.up[self.links.to[link] as usize] && meets(&words, self.links.span[link]);
        self.are_down[at]
            .iter()
            .any(|node| self.links.leaving(*node as usize).any(leads))
    }

    /// Lets the level take these positions, which don't open a way.
    pub(crate) fn widen(&mut self, level: LevelId, wider: &Positions) {
        let Some(at) = self.links.row_of(level) else { return };
        let row = &self.links.rows[at];
        row.classes(wider, &mut self.allowed[row.words.clone()]);
        for node in self.are_down[at].clone() {
            self.sink_from(at, node);
        }
        for node in self.are_up[at].clone() {
            self.rise_to(at, node);
        }
    }

    /// Marks a node of a row, and what can be reached from it.
    fn sink(&mut self, at: usize, node: u32) {
        let mut open = vec![(at, node)];
        while let Some((at, node)) = open.pop() {
            if std::mem::replace(&mut self.down[node as usize], true) {
                continue;
            }
            if let Some(row) = self.links.rows.get(at) {
                self.are_down[at].push(node);
                let words = &self.allowed[row.words.clone()];
                for link in self.links.leaving(node as usize) {
                    let to = self.links.to[link];
                    if !self.down[to as usize] && meets(words, self.links.span[link]) {
                        open.push((at + 1, to));
                    }
                }
            }
        }
    }

    fn sink_from(&mut self, at: usize, node: u32) {
        for link in self.links.leaving(node as usize) {
            let words = &self.allowed[self.links.rows[at].words.clone()];
            let to = self.links.to[link];
            if !self.down[to as usize] && meets(words, self.links.span[link]) {
                self.sink(at + 1, to);
            }
        }
    }

    /// Marks a node below a row, and what it can be reached from.
    fn rise(&mut self, at: usize, node: u32) {
        let mut open = vec![(Some(at), node)];
        while let Some((at, node)) = open.pop() {
            if std::mem::replace(&mut self.up[node as usize], true) {
                continue;
            }
            let Some(at) = at else { continue };
            self.are_up[at].push(node);
            let words = &self.allowed[self.links.rows[at].words.clone()];
            for place in self.links.reaching(node as usize) {
                let from = self.links.back_from[place];
                let span = self.links.span[self.links.back[place] as usize];
                if !self.up[from as usize] && meets(words, span) {
                    open.push((at.checked_sub(1), from));
                }
            }
        }
    }

    fn rise_to(&mut self, at: usize, node: u32) {
        for place in self.links.reaching(node as usize) {
            let words = &self.allowed[self.links.rows[at].words.clone()];
            let from = self.links.back_from[place];
            if !self.up[from as usize] && meets(words, self.links.span[self.links.back[place] as usize]) {
                match at.checked_sub(1) {
                    Some(above) => self.rise(above, from),
                    None => self.up[from as usize] = true,
                }
            }
        }
    }
}
