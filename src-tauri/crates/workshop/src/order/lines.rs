//! The pieces of an order that is under way: changing words, taking one out, and letting words become a design.

use domain::action::About;
use domain::line::title_of;
use domain::photo::Subject;
use domain::{Action, Line, LineId, Made, Order, Photo};
use engine::template::Labels;

use super::picture::Drawn;
use super::take::{FreeLine, check_finished, countable, frozen};
use crate::design::Design;
use crate::workshop::Deed;
use crate::{Error, Workshop};

impl Workshop {
    /// Changes a free line.
    pub fn line_change(&mut self, id: LineId, free: FreeLine) -> Result<(), Error> {
        let (order, line) = self.ordered_line(id)?;
        let Made::Free(_) = &line.made else {
            return Err(Error::NotFree);
        };
        let free = self.checked_free(free)?;
        if free.due != line.due {
            self.not_past(free.due)?;
        }
        let settings = self.settings()?;
        self.transact(|work| {
            let label = Labels::same(title_of(&free.words));
            let changed = Line {
                made: Made::Free(free.words),
                quantity: free.quantity,
                price: free.price,
                tax: match free.rate {
                    Some(rate) => settings.rate(rate).cloned(),
                    None => line.tax.clone(),
                },
                due: free.due,
                label: label.clone(),
                ..line.clone()
            };
            if changed != line {
                work.writer.update(&Line {
                    touched: work.at(),
                    ..changed
                })?;
            }
            let (number, what) = (order.number, label);
            Ok(Deed::new(
                Action::LineChanged { number, what },
                About::Order(order.id),
                (),
            ))
        })
    }

    /// Takes a piece out of an order. A design goes back to the Studio as it was; words and articles are gone until undo.
    /// The last piece stays: an order of nothing is cancelled instead.
    pub fn line_remove(&mut self, id: LineId) -> Result<(), Error> {
        let (order, line) = self.ordered_line(id)?;
        if self.db().line_briefs_of(order.id)?.len() < 2 {
            return Err(Error::LastPiece(order.number));
        }
        self.transact(|work| {
            let what = line.called();
            // Its photographs are the customer's: they go with it, and come back with it.
            for photo in work.writer.db().photos_of(Subject::Line(line.id))? {
                work.writer.delete::<Photo>(photo.id.0)?;
            }
            match line.made {
                Made::Design(mut designed) => {
                    designed.snapshot = None;
                    work.writer.update(&Line {
                        order: None,
                        made: Made::Design(designed),
                        discount: None,
                        tax: None,
                        due: None,
                        touched: work.at(),
                        ..line
                    })?;
                }
                Made::Free(_) | Made::Article(_) => {
                    work.writer.delete::<Line>(line.id.0)?;
                }
            }
            let number = order.number;
            Ok(Deed::new(
                Action::LineRemoved { number, what },
                About::Order(order.id),
                (),
            ))
        })
    }

    /// Begins a design that is to take the place of a free line.
    pub fn line_design(&mut self, id: LineId, template: &str, preset: Option<&str>) -> Result<Design, Error> {
        let (_, line) = self.ordered_line(id)?;
        let Made::Free(_) = &line.made else {
            return Err(Error::NotFree);
        };
        self.design_begin(template, preset, Some(line.quantity), |design| {
            design.instead_of = Some(line.id)
        })
    }

    /// Puts a finished design in the place of the free line that it was begun for. The line keeps its id, its order, its
    /// photographs, what was taken off it and its tax; its price too, unless `new_price`: what was agreed never changes by
    /// itself. What the words said is kept as the piece's note in the order's. Gives the order's number.
    pub fn line_fit(&mut self, design: LineId, new_price: bool) -> Result<String, Error> {
        let design = self.design(design)?;
        let free = design.line.instead_of.ok_or(Error::NotFree)?;
        let (order, line) = self.ordered_line(free)?;
        let Made::Free(words) = &line.made else {
            return Err(Error::NotFree);
        };
        check_finished(&design)?;
        let drawn = Drawn::of(&design.piece, &self.drawer)?;
        let book = self.book()?;
        let note = match order.note.contains(words.as_str()) {
            true => order.note.clone(),
            false => [order.note.as_str(), words.as_str()].join("\n").trim().to_owned(),
        };
        self.transact(|work| {
            let picture = drawn.attach(work)?;
            let made = frozen(&design, &book, order.id, work.at(), picture)?;
            let (id, discount, tax, due) = (line.id, line.discount.clone(), line.tax.clone(), line.due);
            let price = if new_price { made.price } else { line.price };
            countable(price.checked_mul(made.quantity)?)?;
            // The design's row goes first: a code stands once.
            work.writer.delete::<Line>(design.line.id.0)?;
            let fitted = Line {
                id,
                discount,
                tax,
                due,
                price,
                ..made
            };
            work.writer.update(&fitted)?;
            let number = order.number.clone();
            work.writer.update(&Order { note, ..order.clone() })?;
            let what = fitted.called();
            let action = Action::LineDesigned {
                number: number.clone(),
                what,
            };
            Ok(Deed::new(action, About::Order(order.id), number))
        })
    }

    /// The free line that a design is to take the place of, with its order; `None`: it is to take no line's place, or that line
    /// is gone, is no free line any more, or stands in an order that is over.
    pub fn instead_of(&self, design: &Line) -> Result<Option<(Order, Line)>, Error> {
        let Some(id) = design.instead_of else { return Ok(None) };
        let line: Option<Line> = self.db().get(id.0)?;
        let Some((line, order)) = line.and_then(|line| line.order.map(|order| (line, order))) else {
            return Ok(None);
        };
        let order: Order = self.db().expect(order.0)?;
        let waits = matches!(line.made, Made::Free(_)) && self.still_open(order.clone()).is_ok();
        Ok(waits.then_some((order, line)))
    }

    /// A line that stands in an order which is still open, with the order.
    pub(super) fn ordered_line(&self, id: LineId) -> Result<(Order, Line), Error> {
        let unknown = || Error::LineUnknown(id.to_string());
        let line: Line = self.db().get(id.0)?.ok_or_else(unknown)?;
        let order: Order = self.db().expect(line.order.ok_or_else(unknown)?.0)?;
        Ok((self.still_open(order)?, line))
    }

    /// An order that may still change.
    pub(super) fn open_order(&self, number: &str) -> Result<Order, Error> {
        self.still_open(self.order_row(number)?)
    }

    fn still_open(&self, order: Order) -> Result<Order, Error> {
        match order.status.is_open() {
            true => Ok(order),
            false => Err(Error::OrderClosed {
                number: order.number,
                status: order.status,
            }),
        }
    }
}
