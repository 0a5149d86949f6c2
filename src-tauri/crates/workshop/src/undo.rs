//! Taking back and doing again. Both are actions of their own, through the same gate as all others.

use domain::action::About;
use domain::{Action, Order, OrderId, Printed, Status};
use store::{Entry, Found};

use crate::workshop::Deed;
use crate::{Error, Workshop};

/// What undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// The undo or redo as the journal has it; [`Action::root`] is what was taken back or done again.
    pub action: Action,
    /// What it was about.
    pub about: About,
    /// The number of the order, or the id of what it was about; empty for the workshop as a whole.
    pub name: String,
}

impl Workshop {
    /// Takes back the latest action that was not taken back yet. An order of which a paper is out is cancelled instead.
    pub fn undo(&mut self) -> Result<Turned, Error> {
        let entry = ready(self.db().next_undo()?, Error::UndoNothing)?;
        self.no_paper_of(&entry)?;
        match self.paper_out(&entry)? {
            Some((order, paper)) => self.cancel(&entry, order, &paper),
            None => self.turn(
                &entry,
                Action::Undone {
                    action: Box::new(entry.action.root().clone()),
                },
            ),
        }
    }

    /// Does again what was taken back last, unless something else was done since.
    pub fn redo(&mut self) -> Result<Turned, Error> {
        let entry = ready(self.db().next_redo()?, Error::RedoNothing)?;
        self.turn(
            &entry,
            Action::Redone {
                action: Box::new(entry.action.root().clone()),
            },
        )
    }

    /// Puts every row back to what it was before the entry.
    fn turn(&mut self, entry: &Entry, action: Action) -> Result<Turned, Error> {
        let name = self.name_of(entry);
        let turned = Turned {
            action: action.clone(),
            about: entry.about,
            name,
        };
        self.transact(|work| {
            work.writer.put_back(entry)?;
            Ok(Deed {
                action,
                about: entry.about,
                undoes: Some(entry.id),
                result: turned,
            })
        })
    }

    /// The order stays, with its number, as cancelled: its paper is in somebody's hands.
    fn cancel(&mut self, entry: &Entry, order: Order, paper: &Printed) -> Result<Turned, Error> {
        let action = Action::UndoneAsCancelled {
            action: Box::new(entry.action.root().clone()),
            printed: paper.at,
        };
        let turned = Turned {
            action: action.clone(),
            about: entry.about,
            name: order.number.clone(),
        };
        let (turned, entry) = self.transact_noting(|work| {
            let since = work.at();
            work.writer.update(&Order {
                status: Status::Cancelled,
                since,
                ..order
            })?;
            Ok(Deed {
                action,
                about: entry.about,
                undoes: Some(entry.id),
                result: turned,
            })
        })?;
        // Cancelled before: there is nothing left to take back.
        entry.map(|_| turned).ok_or(Error::UndoNothing)
    }

    /// Many orders that came in at once can't be taken back when a paper of one of them is out.
    fn no_paper_of(&self, entry: &Entry) -> Result<(), Error> {
        if !matches!(entry.action.root(), Action::Imported { .. }) {
            return Ok(());
        }
        for row in self.db().made_by(entry, "orders")? {
            if !self.db().papers_of(OrderId(row))?.is_empty() {
                let order: Order = self.db().expect(row)?;
                return Err(Error::PaperOut(order.number));
            }
        }
        Ok(())
    }

    /// The order that the entry took, and its latest paper, if one is out.
    fn paper_out(&self, entry: &Entry) -> Result<Option<(Order, Printed)>, Error> {
        let (Action::OrderTaken { .. }, About::Order(id)) = (entry.action.root(), entry.about) else {
            return Ok(None);
        };
        let paper = self.db().papers_of(id)?.into_iter().next();
        let order = self.db().get::<Order>(id.0)?;
        Ok(order.zip(paper))
    }

    fn name_of(&self, entry: &Entry) -> String {
        match entry.action.root() {
            Action::OrderTaken { number, .. }
            | Action::OrderStatusChanged { number, .. }
            | Action::OrderDueChanged { number, .. }
            | Action::OrderNoted { number }
            | Action::OrderPrivate { number }
            | Action::LineAdded { number, .. }
            | Action::LineChanged { number, .. }
            | Action::LineRemoved { number, .. }
            | Action::LineDesigned { number, .. }
            | Action::OrderDiscounted { number, .. }
            | Action::DepositAsked { number, .. }
            | Action::OrderPaid { number, .. }
            | Action::PaymentRemoved { number, .. } => number.clone(),
            _ => entry.about.row().map(|row| row.to_string()).unwrap_or_default(),
        }
    }
}

fn ready(found: Option<Found>, nothing: Error) -> Result<Entry, Error> {
    found.ok_or(nothing)?.map_err(Error::TouchedSince)
}
