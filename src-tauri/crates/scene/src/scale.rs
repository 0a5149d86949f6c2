//! How large a piece is beside its picture: millimetres of one unit of a view, told once or calculated from the answers.

use std::collections::BTreeSet;

use engine::answer::Path;
use engine::model::{Model, Scope};
use engine::rule::Expression;
use engine::slug::Slug;
use quantity::Unit;

/// Most millimetres of a unit.
const MOST: f64 = 100_000.0;

/// Millimetres of a unit of a view.
#[derive(Clone, Debug)]
pub(crate) enum Scale {
    /// The same for every piece.
    Fixed(f64),
    /// A length, and the names of all that it follows from.
    Of(Expression, BTreeSet<Slug>),
}

impl Scale {
    /// Reads a calculation, which must give a length; says what is wrong with it.
    pub fn read(text: &str, model: &Model) -> Result<Self, String> {
        let length = model.length(text)?;
        let derived = &model.template().derived;
        let (mut known, mut waiting) = (BTreeSet::new(), vec![&length]);
        while let Some(formula) = waiting.pop() {
            for name in formula.names() {
                if known.insert(name.clone()) {
                    waiting.extend(derived.iter().filter(|one| one.id == name).map(|one| &one.formula));
                }
            }
        }
        Ok(Self::Of(length, known))
    }

    /// Millimetres for these answers; `None` where it follows from something that is `missing`, or nothing sensible comes of it. A
    /// guess would be worse: people hold a hand to the screen and believe it.
    pub fn at(&self, scope: &Scope<'_>, missing: &[Path]) -> Option<f64> {
        let millimetres = match self {
            Self::Fixed(number) => *number,
            Self::Of(_, names) if missing.iter().any(|path| names.contains(&path.name())) => return None,
            Self::Of(length, _) => {
                let length = scope.quantity(length).ok()?.in_unit(Unit::Mm)?;
                // A ring's are hundredths of a millimetre.
                length.to_decimal(6).parse().ok()?
            }
        };
        (millimetres > 0.0 && millimetres <= MOST).then_some(millimetres)
    }
}
