//! What may change about an order without changing a piece: the day, and the note for the bench.

use chrono::NaiveDate;
use domain::action::About;
use domain::{Action, Order};

use crate::workshop::Deed;
use crate::{Error, Workshop, limits};

impl Workshop {
    /// Changes the day and the notes of an order: each that differs, as an action of its own. All are looked at before any
    /// is written.
    pub fn order_change(
        &mut self,
        number: &str,
        due: Option<NaiveDate>,
        note: &str,
        private: &str,
    ) -> Result<(), Error> {
        let order = self.order_row(number)?;
        self.check_due(&order, due)?;
        limits::note(note, &order.note)?;
        limits::note(private, &order.private)?;
        self.order_due(number, due)?;
        self.order_note(number, note)?;
        self.order_private(number, private)
    }

    /// Promises an order for another day. A day that has passed is promised to nobody.
    pub fn order_due(&mut self, number: &str, due: Option<NaiveDate>) -> Result<(), Error> {
        let order = self.order_row(number)?;
        self.check_due(&order, due)?;
        let (number, from) = (order.number.clone(), order.due);
        self.change_order(
            Order { due, ..order },
            Action::OrderDueChanged { number, from, to: due },
        )
    }

    /// Changes what the bench is told.
    pub fn order_note(&mut self, number: &str, note: &str) -> Result<(), Error> {
        let order = self.order_row(number)?;
        let (number, note) = (order.number.clone(), limits::note(note, &order.note)?);
        self.change_order(Order { note, ..order }, Action::OrderNoted { number })
    }

    /// Changes what the maker alone is told.
    pub fn order_private(&mut self, number: &str, private: &str) -> Result<(), Error> {
        let order = self.order_row(number)?;
        let (number, private) = (order.number.clone(), limits::note(private, &order.private)?);
        self.change_order(Order { private, ..order }, Action::OrderPrivate { number })
    }

    fn check_due(&self, order: &Order, due: Option<NaiveDate>) -> Result<(), Error> {
        let today = self.today_date()?;
        match due.filter(|day| *day < today && order.due != due) {
            Some(day) => Err(Error::DuePast(day)),
            None => Ok(()),
        }
    }

    /// Nothing changed: nothing happened.
    fn change_order(&mut self, order: Order, action: Action) -> Result<(), Error> {
        self.transact(|work| {
            work.writer.update(&order)?;
            Ok(Deed::new(action, About::Order(order.id), ()))
        })
    }
}
