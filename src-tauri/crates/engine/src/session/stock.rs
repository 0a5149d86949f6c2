//! What can't be had today.

use super::{Cause, Session};
use crate::answer::Path;
use crate::model::level::{LevelId, Role};
use crate::model::positions::Positions;
use crate::template::{Kind, Value};

impl Session {
    /// The positions of `level` that can be had today.
    pub(super) fn on_sale(&self, level: LevelId) -> Positions {
        self.to_be_had(level, &|_| false)
    }

    /// The same, were everything there that can't be had for a cause that is `back`.
    pub(super) fn to_be_had(&self, level: LevelId, back: &dyn Fn(&Cause) -> bool) -> Positions {
        let known = self.model.levels().level(level);
        let option = &self.model.template().options[known.option];
        let all = Positions::all(known.size);
        let is_gone = |value: &Value| self.gone(known.option, value).is_some_and(|cause| !back(&cause));
        match (&option.kind, known.role) {
            (Kind::One { values, .. }, _) => {
                let gone = |p: u32| values.get(p as usize).is_some_and(&is_gone);
                if self.book_is_empty() {
                    all
                } else {
                    Positions::filter(known.size, |p| !gone(p))
                }
            }
            (Kind::Several { values, .. }, Role::Quantity(i)) if is_gone(&values[i]) => Positions::one(0),
            _ => all,
        }
    }

    pub(super) fn book_is_empty(&self) -> bool {
        self.book.sold_out.is_empty() && self.book.sold_out_swatches.is_empty() && self.book.ended.is_empty()
    }

    /// Why the value can't be had: no longer offered, or sold out. `None`: it can.
    pub(super) fn gone(&self, option: usize, value: &Value) -> Option<Cause> {
        if self.book_is_empty() {
            return None;
        }
        // What comes back is of no use where it isn't offered any more.
        if let Some(last) = self.book.ended.get(&value.id).filter(|_| value.swatch) {
            return Some(Cause::Ended(*last));
        }
        // What is sold out is so in every row.
        let option = Path::of(&self.model.template().options[option].id).without_rows();
        let key = format!("{option}/{}", value.id);
        let swatch = value.swatch && self.book.sold_out_swatches.contains(&value.id);
        let until = self.book.sold_out.get(&key).cloned().or(swatch.then(String::new));
        until.map(Cause::SoldOut)
    }
}
