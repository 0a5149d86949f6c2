//! Taking an order: the design becomes a line and is frozen.

use chrono::NaiveDate;
use domain::action::About;
use domain::snapshot::{Finished, FrozenPicture, freeze};
use domain::{Action, Customer, CustomerId, Line, LineId, Order, OrderId, Status};
use engine::model::FormulaUse;

use super::picture::Drawn;
use crate::design::{Design, checked_quantity};
use crate::workshop::{Deed, Work};
use crate::{Error, Workshop, customer};

/// What taking an order asks.
#[derive(Clone, Debug)]
pub struct TakeOrder {
    /// The design.
    pub design: LineId,
    /// Who it is for.
    pub customer: Who,
    /// The day promised; `None`: the day that the lead time gives.
    pub due: Option<NaiveDate>,
    /// For the bench.
    pub note: String,
}

/// A customer, known or new.
#[derive(Clone, Debug)]
pub enum Who {
    /// One with a card.
    Known(CustomerId),
    /// One who gets a card now.
    New {
        /// Never empty.
        name: String,
        /// Telephone or mail; may be empty.
        contact: String,
    },
}

impl Workshop {
    /// Takes an order and gives back its number. The piece is frozen as it is now, with its picture.
    pub fn order_take(&mut self, take: TakeOrder) -> Result<String, Error> {
        let design = self.design(take.design)?;
        check_finished(&design)?;
        let drawn = Drawn::of(&design.piece)?;
        let who = self.check_who(take.customer)?;
        let today = self.today_date()?;
        if let Some(due) = take.due.filter(|due| *due < today) {
            return Err(Error::DuePast(due));
        }
        let book = self.book()?;
        let due = Some(take.due.unwrap_or(design.ready));
        self.transact(|work| {
            let customer = card(work, who)?;
            let order = Order {
                id: OrderId::from(work.id()),
                number: work.writer.take_order_number()?,
                customer: customer.id,
                status: Status::New,
                taken: work.at(),
                due,
                note: take.note.trim().to_owned(),
            };
            work.writer.insert(&order)?;
            let picture = drawn.map(|drawn| drawn.attach(work)).transpose()?;
            work.writer.update(&frozen(&design, &book, &order, picture))?;
            let action = Action::OrderTaken {
                number: order.number.clone(),
                customer: customer.name,
            };
            Ok(Deed::new(action, About::Order(order.id), order.number))
        })
    }

    /// Refuses an order that can't be, before anything is begun for it.
    pub fn check_order(&self, quantity: u32, who: &Who) -> Result<(), Error> {
        checked_quantity(quantity)?;
        self.check_who(who.clone()).map(drop)
    }

    fn check_who(&self, who: Who) -> Result<Who, Error> {
        match who {
            Who::Known(id) => self.customer(id).map(|customer| Who::Known(customer.id)),
            Who::New { name, contact } => Ok(Who::New {
                name: customer::checked_name(&name)?,
                contact,
            }),
        }
    }
}

fn check_finished(design: &Design) -> Result<(), Error> {
    if let Some(misfit) = design.misfits.first() {
        return Err(design.closed(misfit));
    }
    if !design.piece.session.view().complete {
        return Err(Error::DesignIncomplete {
            missing: design.piece.missing(),
        });
    }
    // A price or an amount that can't be worked out is an error, never silence.
    if let Some(problem) = design.piece.session.problems().first() {
        return Err(Error::DesignUnknowable(named(&problem.place)));
    }
    // Lists add up what is in them, so an order that no money can count would break them all.
    design
        .piece
        .session
        .view()
        .price
        .total
        .checked_mul(design.line.quantity)?;
    Ok(())
}

/// The template's name for the formula that gave nothing.
fn named(place: &FormulaUse) -> String {
    match place {
        FormulaUse::Total => "price".to_owned(),
        FormulaUse::Price(id)
        | FormulaUse::Material(id)
        | FormulaUse::Part(id)
        | FormulaUse::Step(id)
        | FormulaUse::Derived(id) => id.to_string(),
    }
}

fn card(work: &mut Work<'_, '_>, who: Who) -> Result<Customer, Error> {
    match who {
        Who::Known(id) => Ok(work.writer.db().expect(id.0)?),
        Who::New { name, contact } => customer::add(work, &name, &contact, ""),
    }
}

/// The line as it is ordered.
pub(crate) fn frozen(
    design: &Design,
    book: &engine::book::Book,
    order: &Order,
    picture: Option<FrozenPicture>,
) -> Line {
    let (piece, session) = (&design.piece, &design.piece.session);
    let view = session.view();
    let answers = piece.effective();
    let finished = Finished {
        template: piece.model().template(),
        version: piece.compiled.version.hash,
        library: piece.model().library(),
        book,
        chosen: session.answers(),
        answers: &answers,
        price: view.price,
        materials: session.materials(),
        parts: session.parts(),
        steps: session.steps(),
        reminders: session.reminders(),
        minutes: session.minutes(),
        derived: session.derived(),
    };
    let snapshot = freeze(finished, 1, order.taken, picture);
    let price = snapshot.price.total;
    let line = design.line.clone();
    Line {
        order: Some(order.id),
        price,
        touched: order.taken,
        snapshot: Some(snapshot),
        ..line
    }
}
