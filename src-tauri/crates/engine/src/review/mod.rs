//! What a maker should know about a template before anybody designs with it.
//!
//! What it is: [`review`] looks over a whole template: pieces that nobody can ever make, values that nobody can choose, rules
//! that contradict each other or add nothing, steps that are never reached, formulas that give nothing. Each finding comes with
//! an example piece and, where one was tried out, with the mend.
//!
//! What it is not: it reads no files; faults of writing are the [`problem`](crate::Problem)s of [`read`](crate::template::read).
//! It words nothing.
//!
//! Where to start: [`review`], then [`FindingKind`].

mod examples;
mod mends;
mod rules;
mod witness;

use crate::answer::{Answer, Answers, Path};
use crate::book::{Book, Library};
use crate::model::level::OptionLevels;
use crate::model::{Diagnostics, FormulaProblem, FormulaUse, Model, compile};
use crate::session::Session;
use crate::slug::Slug;
use crate::template::{Kind, Template};

/// Contradictions told at once; whoever mends these looks again.
const MOST_CONTRADICTIONS: usize = 5;
/// Things that nobody can choose for which a mend is tried out; the others are named alone.
const MOST_MENDS: usize = 5;

/// What a look over a template found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The worst first.
    pub findings: Vec<Finding>,
    /// Rules of which it takes too long to say whether they add anything.
    pub unproven: Vec<Slug>,
}

impl Review {
    /// Is there something that a maker must mend?
    pub fn has_faults(&self) -> bool {
        self.findings.iter().any(|finding| finding.kind.is_fault())
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// A piece that shows it, as far as there is one.
    pub example: Option<Answers>,
    /// An option that would need one more value, such as "none", for this to be gone: tried out, not guessed.
    pub needs_none: Option<Slug>,
}

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// No piece at all can be made: these rules leave nothing, and none of them can be left out of the list. Empty when
    /// options contradict each other by their own conditions and limits.
    Contradiction(Vec<Slug>),
    /// Nobody can ever choose this, because of these rules.
    Never(Path, Answer, Vec<Slug>),
    /// The option is never shown.
    NeverShown(Path),
    /// Of all that the option offers only this can be had, because of these rules.
    Only(Path, Answer, Vec<Slug>),
    /// A formula gives nothing for the example.
    Formula(FormulaProblem),
    /// The rule's own condition never holds.
    NeverApplies(Slug),
    /// Whatever the rule asks for, the others see to already.
    AddsNothing(Slug),
    /// A price line, material, part or step that no piece ever has.
    Unreached(FormulaUse),
    /// The rule is too much for the diagrams, and checked late.
    CheckedLate(Slug),
}

impl FindingKind {
    /// Must it be mended, or is it only good to know?
    pub fn is_fault(&self) -> bool {
        matches!(
            self,
            Self::Contradiction(_) | Self::Never(..) | Self::NeverShown(_) | Self::Only(..) | Self::Formula(_)
        )
    }

    /// Is it about a row behind the first? What is wrong there is wrong in the first as well, or so only because rows before
    /// it took the room.
    fn is_of_later_row(&self) -> bool {
        let path = match self {
            Self::Contradiction(_) => return false,
            Self::Never(path, ..) | Self::NeverShown(path) | Self::Only(path, ..) => path.clone(),
            Self::NeverApplies(rule) | Self::AddsNothing(rule) | Self::CheckedLate(rule) => Path::of(rule),
            Self::Formula(FormulaProblem { place, .. }) | Self::Unreached(place) => match place {
                FormulaUse::Price(id)
                | FormulaUse::Material(id)
                | FormulaUse::Part(id)
                | FormulaUse::Step(id)
                | FormulaUse::Derived(id) => Path::of(id),
                FormulaUse::Total => return false,
            },
        };
        is_in_later_row(&path)
    }

    /// The rules that have to do with it.
    pub fn rules(&self) -> &[Slug] {
        match self {
            Self::Contradiction(rules) | Self::Never(_, _, rules) | Self::Only(_, _, rules) => rules,
            Self::NeverApplies(rule) | Self::AddsNothing(rule) | Self::CheckedLate(rule) => std::slice::from_ref(rule),
            Self::NeverShown(_) | Self::Formula(_) | Self::Unreached(_) => &[],
        }
    }
}

/// Looks over a template, which offers swatches of `library`.
pub fn review(template: &Template, library: &Library) -> Review {
    let mut review = Review::default();
    let mut left = template.clone();
    let (mut model, mut found) = compile(&left, library);
    // What else is wrong shows once a contradiction is out of the way.
    if found.impossible {
        // Rules of rows and products are found by their own names.
        left = model.template().clone();
    }
    while found.impossible && review.findings.len() < MOST_CONTRADICTIONS {
        let rules = found.contradiction.clone();
        let without = mends::without(&left, &rules);
        let needs_none = mends::needs_none(&left, library, &rules, |found| !found.impossible);
        let (next, next_found) = compile(&without, library);
        review.findings.push(Finding {
            kind: FindingKind::Contradiction(rules.clone()),
            example: Session::of_any_quantity(&next, &Book::default()).finished(),
            needs_none,
        });
        (left, model, found) = (without, next, next_found);
        if rules.is_empty() {
            break;
        }
    }
    if found.impossible {
        return review;
    }
    review.findings.extend(closed(&model, &found, library));
    let examples = examples::examples(&model);
    review.findings.extend(formulas(&model, &examples));
    rules::look_at(&model, &examples, &mut review);
    review.findings.retain(|finding| !finding.kind.is_of_later_row());
    review.unproven.retain(|rule| !is_in_later_row(&Path::of(rule)));
    let late = found
        .released
        .iter()
        .map(|rule| Finding::plain(FindingKind::CheckedLate(rule.clone())));
    review.findings.extend(late);
    review
}

impl Finding {
    fn plain(kind: FindingKind) -> Self {
        Self {
            kind,
            example: None,
            needs_none: None,
        }
    }
}

/// Values that nobody can choose and options that nobody sees.
fn closed(model: &Model, found: &Diagnostics, library: &Library) -> Vec<Finding> {
    let session = Session::of_any_quantity(model, &Book::default());
    let shown = found.never_shown.iter().cloned();
    let mut findings: Vec<Finding> = shown
        .map(|path| Finding::plain(FindingKind::NeverShown(path)))
        .collect();
    let mut only: Vec<Path> = Vec::new();
    for (path, answer) in found.never.iter().chain(&too_many_rows(model, &session)) {
        if only.contains(path) || is_in_later_row(path) {
            continue;
        }
        let rules = session
            .why_closed(path, answer)
            .map(|conflict| conflict.reason.rules)
            .unwrap_or_default();
        let kind = match last_left(model, &session, path) {
            Some(last) => {
                only.push(path.clone());
                FindingKind::Only(path.clone(), last, rules.clone())
            }
            None => FindingKind::Never(path.clone(), answer.clone(), rules.clone()),
        };
        if findings.len() >= MOST_MENDS {
            findings.push(Finding::plain(kind));
            continue;
        }
        findings.push(Finding {
            kind,
            example: mends::in_spite_of(model.template(), library, &rules, path, answer),
            needs_none: mends::needs_none(model.template(), library, &rules, |found| {
                !found.impossible && !found.never.contains(&(path.clone(), answer.clone()))
            }),
        });
    }
    findings
}

fn is_in_later_row(path: &Path) -> bool {
    path.segments().iter().any(|segment| segment.row > Some(1))
}

/// The most rows that the template speaks of, where nobody can have so many.
fn too_many_rows(model: &Model, session: &Session) -> Vec<(Path, Answer)> {
    let options = model.template().options.iter().enumerate();
    let most = options.filter_map(|(index, option)| {
        let path = Path::of(&option.id);
        let OptionLevels::Single(level) = &model.levels().of_option[index] else {
            return None;
        };
        if !model.counts_rows(&path) {
            return None;
        }
        let grid = model.levels().grids[index].as_ref()?;
        let last = grid.count.checked_sub(1)?;
        let answer = Answer::Number(grid.measure(last));
        (!session.open_at(*level).contains(last)).then_some((path, answer))
    });
    most.collect()
}

/// The only value that is left of several on offer.
fn last_left(model: &Model, session: &Session, path: &Path) -> Option<Answer> {
    let option = model.levels().option_at(path)?;
    let OptionLevels::Single(level) = model.levels().of_option[option] else {
        return None;
    };
    let open = session.open_at(level).single()?;
    match &model.template().options[option].kind {
        Kind::One { values, .. } if values.len() > 1 => Some(Answer::One(values.get(open as usize)?.id.clone())),
        Kind::Switch { .. } => Some(Answer::Switch(open == 1)),
        _ => None,
    }
}

/// The first piece for which each formula gives nothing.
fn formulas(model: &Model, examples: &[Answers]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for example in examples {
        let mut session = Session::of_any_quantity(model, &Book::default());
        if session.set_all(example.clone()).is_err() {
            continue;
        }
        for problem in session.problems() {
            let is_known = |known: &Finding| matches!(&known.kind, FindingKind::Formula(p) if p.place == problem.place);
            if !findings.iter().any(is_known) {
                findings.push(Finding {
                    kind: FindingKind::Formula(problem),
                    example: Some(example.clone()),
                    needs_none: None,
                });
            }
        }
    }
    findings
}
