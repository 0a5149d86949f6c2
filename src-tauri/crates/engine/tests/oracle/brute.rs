//! Every piece of a template, found by trying all combinations.

use std::collections::BTreeSet;

use engine::answer::Answer;
use engine::book::Book;
use engine::rule::Force;
use engine::slug::Slug;
use engine::template::{Kind, OptionDef, Template};
use quantity::Number;

use crate::evaluate::{Cell, Piece, values};

/// A combination that the options themselves allow, and which hard rules it breaks (a bit each, by index).
pub struct Combination {
    pub cells: Vec<Cell>,
    pub broken: u64,
}

/// All of a template.
pub struct Brute {
    pub template: Template,
    pub combinations: Vec<Combination>,
}

/// Something that must be so of one option.
#[derive(Clone, Debug, PartialEq)]
pub enum Hold {
    /// This cell.
    Cell(usize, Cell),
    /// Shown at all.
    Shown(usize),
    /// So many of a value.
    Exactly(usize, usize, u32),
    /// At least so many of a value.
    AtLeast(usize, usize, u32),
}

impl Hold {
    pub fn is_kept(&self, cells: &[Cell]) -> bool {
        let pieces = |o: usize, v: usize| match &cells[o] {
            Cell::Several(pieces) => pieces[v],
            _ => 0,
        };
        match self {
            Self::Cell(o, cell) => cells[*o] == *cell,
            Self::Shown(o) => cells[*o] != Cell::Absent,
            // The quantities of a hidden several are nought; being hidden is held by `Shown`.
            Self::Exactly(o, v, n) => pieces(*o, *v) == *n,
            Self::AtLeast(o, v, n) => pieces(*o, *v) >= *n,
        }
    }
}

impl Brute {
    /// Tries everything; `None` when there are more than `most` combinations.
    pub fn new(template: Template, book: &Book, most: usize) -> Option<Self> {
        let domains: Vec<Vec<Cell>> = template.options.iter().map(|o| domain(o, book)).collect();
        let size = domains.iter().try_fold(1usize, |n, d| n.checked_mul(d.len()))?;
        if size > most {
            return None;
        }
        let mut combinations = Vec::new();
        let mut at = vec![0; domains.len()];
        'all: loop {
            if size == 0 {
                break;
            }
            let cells: Vec<Cell> = at.iter().zip(&domains).map(|(i, d)| d[*i].clone()).collect();
            if shown_rightly(&template, &cells) {
                combinations.push(Combination {
                    broken: broken(&template, &cells),
                    cells,
                });
            }
            for i in (0..at.len()).rev() {
                at[i] += 1;
                if at[i] < domains[i].len() {
                    continue 'all;
                }
                at[i] = 0;
            }
            break;
        }
        Some(Self { template, combinations })
    }

    /// After the rules changed.
    pub fn judge_anew(&mut self) {
        for combination in &mut self.combinations {
            combination.broken = broken(&self.template, &combination.cells);
        }
    }

    /// The pieces that keep all rules and these holds.
    pub fn pieces<'a>(&'a self, holds: &'a [Hold]) -> impl Iterator<Item = &'a Vec<Cell>> {
        self.under(u64::MAX, holds)
    }

    /// The pieces that keep the rules of `mask` and these holds.
    pub fn under<'a>(&'a self, mask: u64, holds: &'a [Hold]) -> impl Iterator<Item = &'a Vec<Cell>> {
        let kept = self.combinations.iter().filter(move |c| c.broken & mask == 0);
        kept.map(|c| &c.cells)
            .filter(move |cells| holds.iter().all(|h| h.is_kept(cells)))
    }

    /// How many pieces, texts and notes left out.
    pub fn count(&self, holds: &[Hold]) -> usize {
        let answered = |cells: &Vec<Cell>| -> Vec<Cell> {
            let texts = cells.iter().zip(&self.template.options);
            texts
                .filter(|(_, o)| o.kind.typed().is_none() && o.kind != Kind::Note)
                .map(|(c, _)| c.clone())
                .collect()
        };
        self.pieces(holds).map(answered).collect::<BTreeSet<_>>().len()
    }

    /// What an answer holds.
    pub fn holds(&self, option: usize, answer: &Answer) -> Vec<Hold> {
        let def = &self.template.options[option];
        match answer {
            Answer::One(value) => {
                let index = values(def).iter().position(|v| *v == value).expect("a known value");
                vec![Hold::Cell(option, Cell::Value(index))]
            }
            Answer::Switch(on) => vec![Hold::Cell(option, Cell::Switch(*on))],
            Answer::Number(measure) => {
                let Kind::Number { unit, min, step, .. } = &def.kind else {
                    panic!("a number")
                };
                let value = measure.in_unit(*unit).expect("a length").value;
                let index = (value - min)
                    .checked_div(step)
                    .and_then(|n| n.to_integer())
                    .expect("on the grid");
                vec![Hold::Cell(option, Cell::Number(index as u32))]
            }
            Answer::Text(_) | Answer::Date(_) | Answer::Colour(_) | Answer::Upload(_) => {
                vec![Hold::Cell(option, Cell::Text)]
            }
            Answer::Several(pieces) => {
                let Kind::Several { min, .. } = &def.kind else {
                    panic!("a several")
                };
                let enough = pieces.values().sum::<u32>() >= *min;
                let shown = def.when.is_some().then_some(Hold::Shown(option));
                let each = values(def).into_iter().enumerate().map(|(v, id)| {
                    let n = pieces.get(id).copied().unwrap_or(0);
                    if enough {
                        Hold::Exactly(option, v, n)
                    } else {
                        Hold::AtLeast(option, v, n)
                    }
                });
                shown.into_iter().chain(each).collect()
            }
        }
    }
}

/// Every cell an option can have.
fn domain(option: &OptionDef, book: &Book) -> Vec<Cell> {
    let on_sale = |value: &Slug| !book.sold_out.contains_key(&format!("{}/{value}", option.id));
    let mut cells: Vec<Cell> = match &option.kind {
        Kind::One { values, .. } => (0..values.len())
            .filter(|i| on_sale(&values[*i].id))
            .map(Cell::Value)
            .collect(),
        Kind::Switch { .. } => vec![Cell::Switch(false), Cell::Switch(true)],
        Kind::Number { min, max, step, .. } => {
            let reaches = |i: &u32| &(min + step * Number::from(*i)) <= max;
            (0..).take_while(reaches).map(Cell::Number).collect()
        }
        Kind::Several { values, min, max, .. } => {
            let mut all = vec![Vec::new()];
            for value in values {
                let most = if on_sale(&value.id) { value.max } else { 0 };
                let longer = |n: u32| move |pieces: &Vec<u32>| pieces.iter().copied().chain([n]).collect::<Vec<u32>>();
                all = (0..=most)
                    .flat_map(|n| all.iter().map(longer(n)).collect::<Vec<_>>())
                    .collect();
            }
            let fits = |pieces: &Vec<u32>| {
                let sum: u32 = pieces.iter().sum();
                sum >= *min && max.is_none_or(|max| sum <= max)
            };
            all.into_iter().filter(fits).map(Cell::Several).collect()
        }
        kind if kind.typed() == Some(true) => vec![Cell::Text],
        Kind::Text { .. } | Kind::Date { .. } | Kind::Colour { .. } | Kind::Upload { .. } => {
            vec![Cell::Blank, Cell::Text]
        }
        Kind::Note | Kind::Rows(_) | Kind::Product(_) => vec![Cell::Note],
    };
    if option.when.is_some() {
        cells.push(Cell::Absent);
    }
    cells
}

/// Every option is absent exactly when its condition fails.
fn shown_rightly(template: &Template, cells: &[Cell]) -> bool {
    let piece = Piece {
        template,
        cells,
        texts: &|_| String::new(),
    };
    let mut options = template.options.iter().zip(cells);
    options.all(|(o, cell)| {
        o.when
            .as_ref()
            .is_none_or(|when| piece.holds(when) == (*cell != Cell::Absent))
    })
}

fn broken(template: &Template, cells: &[Cell]) -> u64 {
    let piece = Piece {
        template,
        cells,
        texts: &|_| String::new(),
    };
    let mut bits = 0;
    for (i, rule) in template
        .rules
        .iter()
        .enumerate()
        .filter(|(_, r)| r.force == Force::Must)
    {
        if rule.when.as_ref().is_none_or(|when| piece.holds(when)) && !piece.holds(&rule.then) {
            bits |= 1 << i;
        }
    }
    bits
}
