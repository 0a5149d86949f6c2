//! "Other…": what the template doesn't offer, agreed for one piece.

use domain::line::Others;
use domain::{Action, LineId, Other};
use engine::answer::Path;
use engine::session::Price;
use quantity::Money;

use super::Design;
use crate::order::other_prices;
use crate::{Error, Workshop, limits};

/// Letters of what is made otherwise.
const LONGEST: usize = 500;

impl Workshop {
    /// Agrees on something that the template doesn't offer for one option, on this piece only; `None` takes it back. The
    /// option's own answer stays: rules, sizes and cut list go by it.
    pub fn design_other(&mut self, id: LineId, path: &Path, other: Option<Other>) -> Result<Design, Error> {
        let mut design = self.design(id)?;
        let label = design
            .label_of(path)
            .ok_or_else(|| Error::OptionUnknown(path.to_string()))?;
        let other = other.map(|other| self.checked_other(other)).transpose()?;
        let words = other.as_ref().map(|other| other.words.clone()).unwrap_or_default();
        let Some(designed) = design.line.designed_mut() else {
            return Err(Error::DesignUnknown(id));
        };
        match other {
            Some(other) => designed.others.insert(path.clone(), other),
            None => designed.others.remove(path),
        };
        self.keep(design, Action::DesignOther { option: label, words })
    }

    fn checked_other(&self, other: Other) -> Result<Other, Error> {
        let words = limits::text(&other.words, LONGEST)?;
        let material = limits::text(&other.material, LONGEST)?;
        if words.is_empty() {
            return Err(Error::WordsMissing);
        }
        // A piece may cost less for it; the currency must be the workshop's.
        self.own_money(Money {
            minor: other.price.minor.saturating_abs(),
            ..other.price
        })?;
        Ok(Other {
            words,
            material,
            price: other.price,
        })
    }
}

impl Design {
    /// What is made otherwise of what the piece has: an option that is hidden now has nothing to be otherwise.
    pub fn others(&self) -> Others {
        let answers = self.piece.effective();
        let kept = self
            .line
            .designed()
            .map(|designed| designed.others.clone())
            .unwrap_or_default();
        kept.into_iter()
            .filter(|(path, _)| answers.contains_key(path))
            .collect()
    }

    /// Price of one piece, with what is made otherwise.
    pub fn price(&self) -> Result<Money, Error> {
        Ok(self.price_lines()?.total)
    }

    /// The price of one piece with its lines, what is made otherwise last.
    pub fn price_lines(&self) -> Result<Price, Error> {
        let mut price = self.piece.session.price();
        for line in other_prices(&self.others(), self.piece.model().template()) {
            price.total = price.total.checked_add(line.amount)?;
            price.lines.push(line);
        }
        Ok(price)
    }
}
