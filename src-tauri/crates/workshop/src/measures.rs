//! Measures of customers.

use domain::action::About;
use domain::id::MeasuresId;
use domain::measures::{Landmark, figure};
use domain::{Action, CustomerId, MeasureSet};

use crate::workshop::Deed;
use crate::{Error, Workshop, limits};

impl Workshop {
    /// A customer's sets of measures, the latest day first.
    pub fn measures_of(&self, customer: CustomerId) -> Result<Vec<MeasureSet>, Error> {
        Ok(self.db().measures_of(self.customer(customer)?.id)?)
    }

    /// Keeps a set: a new one when `id` is `None`, else in the place of that one.
    pub fn measures_keep(&mut self, id: Option<MeasuresId>, set: MeasureSet) -> Result<MeasureSet, Error> {
        let customer = self.customer(set.customer)?;
        if set.measures.is_empty() {
            return Err(Error::MeasuresMissing);
        }
        check_landmarks(&set)?;
        let note = limits::text(&set.note, limits::NOTE)?;
        if set.taken > self.today_date()? {
            return Err(Error::MeasuredAhead(set.taken));
        }
        if let Some(id) = id {
            let old = self.measures(id)?;
            if old.customer != customer.id {
                return Err(Error::MeasuresUnknown(id.to_string()));
            }
        }
        self.transact(|work| {
            let set = MeasureSet {
                id: id.unwrap_or_else(|| MeasuresId::from(work.id())),
                note,
                ..set
            };
            match id {
                Some(_) => work.writer.update(&set)?,
                None => work.writer.insert(&set)?,
            }
            let (name, figure) = (customer.name, set.figure.clone());
            let about = About::Customer(customer.id);
            Ok(Deed::new(Action::CustomerMeasured { name, figure }, about, set))
        })
    }

    /// Takes a set out.
    pub fn measures_remove(&mut self, id: MeasuresId) -> Result<(), Error> {
        let set = self.measures(id)?;
        let customer = self.customer(set.customer)?;
        self.transact(|work| {
            work.writer.delete::<MeasureSet>(id.0)?;
            let (name, figure) = (customer.name, set.figure);
            let about = About::Customer(customer.id);
            Ok(Deed::new(Action::MeasuresRemoved { name, figure }, about, ()))
        })
    }

    pub(crate) fn measures(&self, id: MeasuresId) -> Result<MeasureSet, Error> {
        let found: Option<MeasureSet> = self.db().get(id.0)?;
        found.ok_or_else(|| Error::MeasuresUnknown(id.to_string()))
    }
}

/// Each landmark is one of the figure's, or one of the maker's own, and is measured once.
fn check_landmarks(set: &MeasureSet) -> Result<(), Error> {
    let figure = figure(&set.figure).ok_or_else(|| Error::FigureUnknown(set.figure.to_string()))?;
    for (at, taken) in set.measures.iter().enumerate() {
        if let Landmark::Known(name) = &taken.landmark
            && !figure.landmarks.iter().any(|mark| mark.name == name.as_str())
        {
            return Err(Error::LandmarkUnknown {
                figure,
                landmark: name.to_string(),
            });
        }
        // Those of the maker's own may still wait for a name.
        if taken.landmark == Landmark::Own(String::new()) {
            continue;
        }
        let before = set.measures.iter().take(at);
        if before
            .map(|other| &other.landmark)
            .any(|other| *other == taken.landmark)
        {
            return Err(Error::MeasuredTwice(taken.landmark.clone()));
        }
    }
    Ok(())
}
