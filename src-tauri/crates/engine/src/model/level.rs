//! The finite variables of a template, one or more per option, numbered in the order in which the diagrams decide them.
//!
//! `One`: its values, then *absent*. `Switch`: off, on, absent. `Number`: its grid, absent. `Several`: a level for its
//! presence where it has a condition, then one level per value with its quantities. `Text`: blank, answered, absent, only
//! where something asks for it, and below all others because the count leaves texts out. `Note`: none. Numbers that rules
//! compare with one another keep their levels, but no diagram decides them: it decides the one level of their block
//! ([`blocks`](super::blocks)).

use std::collections::BTreeMap;

use quantity::{Measure, Number, Quantity, Unit};

use super::blocks::Block;
use super::positions::Positions;
use crate::answer::Path;
use crate::numbers::Cells;
use crate::rule::Condition;
use crate::slug::Slug;
use crate::template::{Kind, OptionDef, Template, Value};

/// A level's number within its model.
pub(crate) type LevelId = u32;

/// Most steps of a number's grid and most pieces of one value; beyond that the domain is cut off.
const MOST_POSITIONS: i64 = 100_000_000;

/// What a level decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A whole option: its value, state, grid step.
    Whole,
    /// Whether a several is there (position 0) or absent (position 1).
    Presence,
    /// How many of the value with this index.
    Quantity(usize),
    /// Whether a text is blank, answered or absent.
    Typed,
    /// Which cell the numbers of a block are in.
    Cells,
}

/// One finite variable.
#[derive(Clone, Debug)]
pub(crate) struct Level {
    /// Index of the option in the template.
    pub(crate) option: usize,
    /// What it decides.
    pub(crate) role: Role,
    /// How many positions its domain has, absent included.
    pub(crate) size: u32,
    /// The position that stands for absent, always the last.
    pub(crate) absent: Option<u32>,
    /// The index of its block and its own in that, for numbers that a block decides.
    pub(crate) member: Option<(usize, usize)>,
}

impl Level {
    /// Every position but absent.
    pub(crate) fn present(&self) -> Positions {
        Positions::all(self.absent.unwrap_or(self.size))
    }

    /// Absent, if it can be.
    pub(crate) fn hidden(&self) -> Positions {
        self.absent.map_or_else(Positions::default, Positions::one)
    }
}

/// The levels of one option.
#[derive(Clone, Debug)]
pub(crate) enum OptionLevels {
    /// None: a note, or a text that nothing asks for.
    Free,
    /// One level.
    Single(LevelId),
    /// A several: presence, and one level per value in order.
    Several {
        /// Where it may be absent.
        presence: Option<LevelId>,
        /// One per value.
        values: Vec<LevelId>,
    },
}

/// A number's grid in base units.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// The unit it is shown in.
    pub(crate) unit: Unit,
    /// First point, in `unit`.
    pub(crate) from: Number,
    /// Distance, in `unit`.
    pub(crate) step: Number,
    /// How many points.
    pub(crate) count: u32,
}

impl Grid {
    fn new(unit: Unit, min: &Number, max: &Number, step: &Number) -> Self {
        let steps = (max - min).checked_div(step).filter(|_| step.is_positive());
        let steps = steps.map_or(0, |n| n.floor().to_integer().unwrap_or(MOST_POSITIONS));
        let count = u32::try_from(steps.clamp(0, MOST_POSITIONS) + 1).unwrap_or(1);
        Self {
            unit,
            from: min.clone(),
            step: step.clone(),
            count,
        }
    }

    /// The point at `position`.
    pub(crate) fn measure(&self, position: u32) -> Measure {
        Measure {
            value: &self.from + &self.step * Number::from(position),
            unit: self.unit,
        }
    }

    /// The first point and the distance, in base units.
    pub(crate) fn base(&self) -> (Quantity, Number) {
        let from = Quantity {
            value: &self.from * self.unit.factor(),
            dimension: self.unit.dimension(),
        };
        (from, &self.step * self.unit.factor())
    }

    /// How many steps `measure` lies above the first point, not always a whole number; a bare number counts in the
    /// grid's unit. `None`: another kind of measure.
    pub(crate) fn steps_to(&self, measure: &Measure) -> Option<Number> {
        let value = match measure.unit {
            Unit::One => measure.value.clone(),
            unit if unit == self.unit => measure.value.clone(),
            _ => measure.in_unit(self.unit)?.value,
        };
        (value - &self.from).checked_div(&self.step)
    }
}

/// All levels of a template.
#[derive(Clone, Debug)]
pub(crate) struct Levels {
    /// In diagram order.
    pub(crate) all: Vec<Level>,
    /// In the order of the template's options, texts last.
    pub(crate) as_written: Vec<LevelId>,
    /// By option index.
    pub(crate) of_option: Vec<OptionLevels>,
    /// Option index by name.
    pub(crate) by_name: BTreeMap<Slug, usize>,
    /// Grids of number options, by option index.
    pub(crate) grids: Vec<Option<Grid>>,
    /// Numbers decided together.
    pub(crate) blocks: Vec<Block>,
}

impl Levels {
    /// Lays out the levels of `template` as it has them; `asked` are the names that rules and conditions mention.
    pub(crate) fn new(template: &Template, asked: &dyn Fn(&Slug) -> bool) -> Self {
        let mut levels = Self {
            all: Vec::new(),
            as_written: Vec::new(),
            of_option: vec![OptionLevels::Free; template.options.len()],
            by_name: template
                .options
                .iter()
                .enumerate()
                .map(|(i, o)| (o.id.clone(), i))
                .collect(),
            grids: template.options.iter().map(grid).collect(),
            blocks: Vec::new(),
        };
        let is_typed = |o: &OptionDef| o.kind.typed().is_some();
        for (index, option) in template.options.iter().enumerate().filter(|(_, o)| !is_typed(o)) {
            levels.add(index, option);
        }
        for (index, option) in template.options.iter().enumerate().filter(|(_, o)| is_typed(o)) {
            if option.when.is_some() || asked(&option.id) {
                let level = levels.push(index, Role::Typed, 2, option.when.as_ref());
                levels.of_option[index] = OptionLevels::Single(level);
            }
        }
        levels.as_written = (0..levels.all.len() as LevelId).collect();
        levels
    }

    fn add(&mut self, index: usize, option: &OptionDef) {
        let when = option.when.as_ref();
        self.of_option[index] = match &option.kind {
            Kind::One { values, .. } => self.single(index, values.len() as u32, when),
            Kind::Switch { .. } => self.single(index, 2, when),
            Kind::Number { .. } => {
                let count = self.grids[index].as_ref().map_or(1, |g| g.count);
                self.single(index, count, when)
            }
            Kind::Several { values, max, .. } => {
                let presence = when.map(|_| self.push(index, Role::Presence, 1, when));
                let level = |(i, value)| self.push(index, Role::Quantity(i), most_of(value, *max) + 1, None);
                let values = values.iter().enumerate().map(level).collect();
                OptionLevels::Several { presence, values }
            }
            // Rows and products are written out before.
            Kind::Text { .. }
            | Kind::Date { .. }
            | Kind::Colour { .. }
            | Kind::Upload { .. }
            | Kind::Note
            | Kind::Rows(_)
            | Kind::Product(_) => OptionLevels::Free,
        };
    }

    fn single(&mut self, option: usize, size: u32, when: Option<&Condition>) -> OptionLevels {
        OptionLevels::Single(self.push(option, Role::Whole, size, when))
    }

    fn push(&mut self, option: usize, role: Role, size: u32, when: Option<&Condition>) -> LevelId {
        let absent = when.map(|_| size);
        self.all.push(Level {
            option,
            role,
            size: size + u32::from(absent.is_some()),
            absent,
            member: None,
        });
        (self.all.len() - 1) as LevelId
    }

    /// With a block for each of these groups of numbers, whose cells are not known yet.
    pub(crate) fn with_blocks(mut self, groups: Vec<Vec<LevelId>>) -> Self {
        for numbers in groups {
            let block = self.blocks.len();
            for (at, number) in numbers.iter().enumerate() {
                self.all[*number as usize].member = Some((block, at));
            }
            let level = self.all.len() as LevelId;
            self.all.push(Level {
                option: numbers.first().map_or(0, |number| self.level(*number).option),
                role: Role::Cells,
                size: 1,
                absent: None,
                member: None,
            });
            self.blocks.push(Block {
                level,
                numbers,
                cells: Cells::default(),
                kept: Vec::new(),
            });
        }
        self
    }

    /// With the cells of every block, and the rules that all of them keep.
    pub(crate) fn with_cells(mut self, cells: Vec<Cells>, kept: Vec<Vec<usize>>) -> Self {
        for (block, (cells, kept)) in self.blocks.iter_mut().zip(cells.into_iter().zip(kept)) {
            self.all[block.level as usize].size = (cells.cells.len() as u32).max(1);
            (block.cells, block.kept) = (cells, kept);
        }
        self
    }

    /// The level that a diagram decides for this one.
    pub(crate) fn decided(&self, level: LevelId) -> LevelId {
        match self.level(level).member {
            Some((block, _)) => self.blocks[block].level,
            None => level,
        }
    }

    /// The same levels numbered anew: the first of `order`, which names each once, becomes the first.
    pub(crate) fn reordered(mut self, order: &[LevelId]) -> Self {
        let mut now = vec![0; order.len()];
        for (place, level) in order.iter().enumerate() {
            now[*level as usize] = place as LevelId;
        }
        let renumber = |level: &mut LevelId| *level = now[*level as usize];
        self.all = order.iter().map(|level| self.all[*level as usize].clone()).collect();
        self.as_written.iter_mut().for_each(renumber);
        for block in &mut self.blocks {
            std::iter::once(&mut block.level)
                .chain(&mut block.numbers)
                .for_each(renumber);
        }
        for levels in &mut self.of_option {
            match levels {
                OptionLevels::Free => {}
                OptionLevels::Single(level) => renumber(level),
                OptionLevels::Several { presence, values } => presence.iter_mut().chain(values).for_each(renumber),
            }
        }
        self
    }

    /// The level with this number.
    pub(crate) fn level(&self, id: LevelId) -> &Level {
        &self.all[id as usize]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The option that `path` names.
    pub(crate) fn option_at(&self, path: &Path) -> Option<usize> {
        self.by_name.get(&path.name()).copied()
    }

    /// The level that decides whether the piece has the option with this index; one that is always there may have none.
    pub(crate) fn gate(&self, option: usize) -> Option<LevelId> {
        match &self.of_option[option] {
            OptionLevels::Free => None,
            OptionLevels::Single(level) => Some(*level),
            OptionLevels::Several { presence, .. } => *presence,
        }
    }

    /// The levels of the option with this index.
    pub(crate) fn ids(&self, option: usize) -> impl Iterator<Item = LevelId> + '_ {
        let (first, rest) = match &self.of_option[option] {
            OptionLevels::Free => (None, [].as_slice()),
            OptionLevels::Single(level) => (Some(*level), [].as_slice()),
            OptionLevels::Several { presence, values } => (*presence, values.as_slice()),
        };
        first.into_iter().chain(rest.iter().copied())
    }
}

/// Most pieces of one value: never more than the option takes in all.
fn most_of(value: &Value, max: Option<u32>) -> u32 {
    value.max.max(1).min(max.unwrap_or(u32::MAX)).min(MOST_POSITIONS as u32)
}

fn grid(option: &OptionDef) -> Option<Grid> {
    match &option.kind {
        Kind::Number { unit, min, max, step } => Some(Grid::new(*unit, min, max, step)),
        _ => None,
    }
}
