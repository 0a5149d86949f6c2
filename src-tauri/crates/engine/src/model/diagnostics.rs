//! What compiling found out about a template. [`review`](crate::review) looks longer, and says how to mend what it finds.

use super::{EvalError, Model};
use crate::answer::{Answer, Path};
use crate::book::Book;
use crate::model::level::{LevelId, OptionLevels};
use crate::model::refute::Refuter;
use crate::session::Session;
use crate::slug::Slug;
use crate::template::{Kind, OptionDef};

/// What was found while compiling.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// No piece at all can be made: rules that contradict each other, none of which can be left out of the list. Empty
    /// when pieces can be made, or when the options' own conditions contradict each other (see `impossible`).
    pub contradiction: Vec<Slug>,
    /// No piece at all can be made.
    pub impossible: bool,
    /// Values and states that nobody can ever choose.
    pub never: Vec<(Path, Answer)>,
    /// Options that are never shown.
    pub never_shown: Vec<Path>,
    /// Rules that are too much for the diagrams; they are checked when something is chosen.
    pub released: Vec<Slug>,
    /// Formulas that give nothing for the piece made of defaults.
    pub formulas: Vec<FormulaProblem>,
    /// How many edges the diagrams have together.
    pub edges: usize,
    /// How many cells related numbers are divided into.
    pub cells: usize,
    /// How many independent parts the template falls into.
    pub parts: usize,
    /// How many diagrams they have: parts of them that hang on the others by one option only have their own.
    pub modules: usize,
}

/// A formula that gives nothing for some piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaProblem {
    /// Where it stands.
    pub place: FormulaUse,
    /// Why it gives nothing.
    pub error: EvalError,
}

/// Where a formula stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaUse {
    /// A price rule.
    Price(Slug),
    /// The sum of all price lines.
    Total,
    /// A material's amount.
    Material(Slug),
    /// A part's count, length or width.
    Part(Slug),
    /// A step's minutes.
    Step(Slug),
    /// A derived value.
    Derived(Slug),
}

pub(super) fn diagnose(model: &Model) -> Diagnostics {
    let session = Session::of_any_quantity(model, &Book::default());
    let rules = &model.template().rules;
    let mut found = Diagnostics {
        impossible: !session.is_alive(),
        released: model
            .parts()
            .iter()
            .flat_map(|p| &p.released)
            .map(|r| rules[*r].id.clone())
            .collect(),
        formulas: session.problems(),
        cells: model.levels().blocks.iter().map(|block| block.cells.cells.len()).sum(),
        edges: model.parts().iter().map(|p| p.modules.size().1).sum(),
        parts: model.parts().len(),
        modules: model.parts().iter().map(|p| p.modules.len()).sum(),
        ..Diagnostics::default()
    };
    if found.impossible {
        found.contradiction = contradiction(model);
    } else {
        for (index, option) in model.template().options.iter().enumerate() {
            look_at(model, &session, index, option, &mut found);
        }
    }
    found
}

/// Rules that contradict each other, none of which can be left out.
fn contradiction(model: &Model) -> Vec<Slug> {
    let mut parts = model.parts().iter().zip(&model.fresh().1);
    let dead = parts.position(|(part, reach)| !reach.is_possible(&part.modules));
    let Some(part) = dead else {
        let never = model.never().iter().take(1);
        return never.map(|rule| model.template().rules[*rule].id.clone()).collect();
    };
    let mut refuter = Refuter::new(model, part);
    let mut rules = model.parts()[part].rules.clone();
    for rule in model.parts()[part].rules.iter().rev() {
        let without: Vec<usize> = rules.iter().copied().filter(|r| r != rule).collect();
        if refuter.refutes(&without, &[]) {
            rules = without;
        }
    }
    rules
        .into_iter()
        .map(|r| model.template().rules[r].id.clone())
        .collect()
}

fn look_at(model: &Model, session: &Session, index: usize, option: &OptionDef, found: &mut Diagnostics) {
    let path = Path::of(&option.id);
    let open = |level: LevelId| session.open_at(level);
    match (&option.kind, &model.levels().of_option[index]) {
        (_, OptionLevels::Single(level)) if open(*level).is_empty() => found.never_shown.push(path),
        (Kind::One { values, .. }, OptionLevels::Single(level)) => {
            let closed = values
                .iter()
                .enumerate()
                .filter(|(i, _)| !open(*level).contains(*i as u32));
            found
                .never
                .extend(closed.map(|(_, v)| (path.clone(), Answer::One(v.id.clone()))));
        }
        (Kind::Switch { .. }, OptionLevels::Single(level)) => {
            let closed = [false, true]
                .into_iter()
                .filter(|on| !open(*level).contains(u32::from(*on)));
            found.never.extend(closed.map(|on| (path.clone(), Answer::Switch(on))));
        }
        (
            Kind::Several { .. },
            OptionLevels::Several {
                presence: Some(level), ..
            },
        ) if open(*level).is_empty() => {
            found.never_shown.push(path);
        }
        (Kind::Several { values, .. }, OptionLevels::Several { values: levels, .. }) => {
            let closed = values
                .iter()
                .zip(levels.clone())
                .filter(|(_, level)| open(*level).single() == Some(0));
            found
                .never
                .extend(closed.map(|(v, _)| (path.clone(), Answer::Several([(v.id.clone(), 1)].into()))));
        }
        _ => {}
    }
}
