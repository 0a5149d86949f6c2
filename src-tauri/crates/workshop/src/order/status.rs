//! Where an order stands.

use domain::action::About;
use domain::{Action, Order, Status};

use crate::workshop::Deed;
use crate::{Error, Workshop};

impl Workshop {
    /// Moves an order to another status, if it may go there from where it is.
    pub fn order_status(&mut self, number: &str, to: Status) -> Result<(), Error> {
        let order = self.order_row(number)?;
        let from = order.status;
        if !from.may_become(to) {
            return Err(Error::StatusRefused {
                number: order.number,
                from,
                to,
            });
        }
        self.transact(|work| {
            let (id, number) = (order.id, order.number.clone());
            let since = work.at();
            work.writer.update(&Order {
                status: to,
                since,
                ..order
            })?;
            Ok(Deed::new(
                Action::OrderStatusChanged { number, from, to },
                About::Order(id),
                (),
            ))
        })
    }
}
