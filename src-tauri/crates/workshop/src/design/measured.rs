//! Measures from a customer's card into a design: what was taken once is typed never again.

use std::collections::BTreeSet;

use domain::id::MeasuresId;
use domain::measures::{Landmark, Taken};
use domain::{Customer, LineId, MeasureSet};
use engine::answer::{Answer, Path};
use engine::slug::Slug;
use engine::template::{Kind, Labels, OptionDef, Template};
use quantity::{Measure, Number};

use super::{Choice, Design};
use crate::{Error, Workshop};

/// Most cards that are offered at once.
const OFFERED: usize = 12;
/// Most cards that are looked through for a name.
const LOOKED_THROUGH: u32 = 200;

/// A set on a customer's card that a design can be filled in from.
pub struct MeasuredCard {
    /// Whose.
    pub customer: Customer,
    /// The latest one for that figure.
    pub set: MeasureSet,
}

/// A design that took measures over.
pub struct MeasuresTaken {
    /// As it is now.
    pub design: Design,
    /// How many were taken over.
    pub taken: usize,
    /// What was measured but can't be had here: outside the option's limits, or closed by what is chosen.
    pub left: Vec<Labels>,
}

impl Workshop {
    /// The latest set of each customer for a figure, those measured last first; with a text, of customers that it finds.
    pub fn measured(&self, figure: &Slug, text: &str) -> Result<Vec<MeasuredCard>, Error> {
        let mut found = Vec::new();
        if text.trim().is_empty() {
            let mut seen = BTreeSet::new();
            for set in self.db().measures_for(figure, LOOKED_THROUGH)? {
                if found.len() == OFFERED || !seen.insert(set.customer) {
                    continue;
                }
                match self.customer(set.customer) {
                    Ok(customer) => found.push(MeasuredCard { customer, set }),
                    // A card that isn't listed any more is nobody's to take measures from.
                    Err(Error::CustomerUnknown(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            return Ok(found);
        }
        for customer in self.customers(text, LOOKED_THROUGH)? {
            let sets = self.measures_of(customer.id)?;
            if found.len() < OFFERED
                && let Some(set) = sets.into_iter().find(|set| set.figure == *figure)
            {
                found.push(MeasuredCard { customer, set });
            }
        }
        Ok(found)
    }

    /// Fills a design's measured options in from a set. Where the template adds the ease itself, the body's measure is taken, else
    /// the finished one; each goes to the nearest step of its option.
    pub fn design_measures(&mut self, id: LineId, set: MeasuresId) -> Result<MeasuresTaken, Error> {
        let design = self.design(id)?;
        let set = self.measures(set)?;
        let template = design.piece.model().template().clone();
        let mut session = design.piece.session.clone();
        let wanted: Vec<(&OptionDef, Answer)> = template
            .options
            .iter()
            .filter_map(|option| Some((option, asked(&template, option, &set)?)))
            .collect();
        // What stands there makes way for what comes.
        for (option, _) in &wanted {
            session.clear(&Path::of(&option.id));
        }
        let (mut given, mut left) = (Vec::new(), Vec::new());
        for (option, answer) in wanted {
            let path = Path::of(&option.id);
            match session.choose(&path, answer.clone()) {
                Ok(()) => given.push((path, Some(answer))),
                Err(_) => left.push(option.called()),
            }
        }
        let taken = given.len();
        match self.design_fill_in(id, given)? {
            Choice::Taken(design) => Ok(MeasuresTaken {
                design: *design,
                taken,
                left,
            }),
            Choice::Closed { design, conflict } => Err(design.closed(&conflict)),
        }
    }
}

/// What a measured option is answered with from this set; `None`: it isn't in it.
fn asked(template: &Template, option: &OptionDef, set: &MeasureSet) -> Option<Answer> {
    let landmark = option
        .landmark
        .as_ref()
        .filter(|landmark| landmark.figure == set.figure)?;
    let is_it = |taken: &&Taken| matches!(&taken.landmark, Landmark::Known(name) if *name == landmark.mark);
    let taken = set.measures.iter().find(is_it)?;
    let adds_ease = template
        .derived
        .iter()
        .any(|derived| derived.of.as_ref() == Some(&option.id));
    let measure = match adds_ease {
        true => taken.body.clone(),
        false => taken.finished().ok()?,
    };
    let Kind::Number { unit, min, step, .. } = &option.kind else {
        return None;
    };
    let value = measure.in_unit(*unit)?.value;
    Some(Answer::Number(Measure::new(nearest(&value, min, step), *unit)))
}

/// The step nearest to a value.
fn nearest(value: &Number, min: &Number, step: &Number) -> Number {
    if step.is_zero() {
        return value.clone();
    }
    let steps = (&(value - min) / step).round();
    &(&steps * step) + min
}
