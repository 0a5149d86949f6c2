//! Orders: taking, finding, showing, moving on.

use chrono::NaiveDate;
use domain::{Audience, CustomerId, LineId, Status};
use workshop::{FreeLine, NewAgreed, NewPiece, Part, TakeOrder as Take, View, Who};

use crate::types::{AheadView, DepositView, HistoryView, LineInput, OrderRow, OrderView, OrdersListed, TakeOrder};
use crate::views::{bill, history, order};
use crate::{App, Error};

/// Rows of a list that are told at once.
pub(crate) const ROWS: u32 = 100;
/// Entries of the workshop's history, at most.
const MOST_HAPPENED: u32 = 500;

impl App {
    /// The side of that name of an ordered piece as it was agreed, plain SVG.
    pub fn line_picture(&self, line: &str, side: &str) -> Result<String, Error> {
        let found = self.workshop()?.agreed_side(line_id(line)?, side)?;
        found.ok_or_else(|| Error::Unknown(side.to_owned()))
    }

    /// Takes an order for a design.
    pub fn take_order(&mut self, take: &TakeOrder) -> Result<OrderView, Error> {
        let piece = match (&take.line, take.design.as_str()) {
            (Some(line), "") => self.new_piece(line)?,
            (_, design) => NewPiece::Design(design.parse().map_err(workshop::Error::from)?),
        };
        let closing = &take.closing;
        let customer = match take.customer_id.as_str() {
            "" => Who::New {
                name: take.customer_name.clone(),
                contact: take.customer_contact.clone(),
            },
            id => Who::Known(id.parse::<CustomerId>().map_err(workshop::Error::from)?),
        };
        let agreed = match &closing.agreed {
            Some(agreed) if agreed.there => Some(self.signed_there(&take.design, &take.due, &closing.deposit)?),
            agreed => agreed.as_ref().map(|agreed| NewAgreed {
                name: agreed.name.clone(),
                strokes: agreed.strokes.clone(),
                at: None,
            }),
        };
        let design = take.design.as_str();
        let take = Take {
            piece,
            customer,
            due: self.due(&take.due)?,
            note: take.note.clone(),
            deposit: self.deposit(&closing.deposit)?,
            agreed,
        };
        let papers = closing.papers.as_deref().map(audiences).transpose()?;
        let number = self.workshop_mut()?.order_take(take)?;
        self.end_signing_of(design);
        if let Some(papers) = papers.filter(|papers| self.settings.papers != *papers) {
            self.settings.papers = papers;
            // The order stands, whether or not this computer remembers what it prints.
            let _ = self.keep_settings();
        }
        self.order(&number)
    }

    /// What an order for a finished design would come to if it were taken now.
    pub fn order_ahead(&self, design: &str, deposit: &DepositView) -> Result<AheadView, Error> {
        let wording = self.wording()?;
        let deposit = self.deposit(deposit)?;
        let (order, money) = self.workshop()?.order_ahead(line_id(design)?, deposit)?;
        Ok(bill::ahead(&wording, &order, &money))
    }

    /// Orders of a view ("all", "open", "due", "making", "ready") that hold every word of `search`.
    pub fn orders(&self, view: &str, search: &str) -> Result<Vec<OrderRow>, Error> {
        Ok(self.orders_seen(view, search, Part::ALL)?.rows)
    }

    /// A part of them, and how many there are.
    pub fn orders_listed(&self, view: &str, search: &str, from: u32) -> Result<OrdersListed, Error> {
        self.orders_seen(view, search, Part { from, limit: ROWS })
    }

    fn orders_seen(&self, view: &str, search: &str, part: Part) -> Result<OrdersListed, Error> {
        let wording = self.wording()?;
        let view = View::called(view).ok_or_else(|| Error::Unknown(view.to_owned()))?;
        let seen = self.workshop()?.orders_seen(view, search, part)?;
        Ok(OrdersListed {
            rows: order::rows(&wording, &seen.rows),
            count: seen.count,
            more: seen.more,
        })
    }

    /// One order.
    pub fn order(&self, number: &str) -> Result<OrderView, Error> {
        let workshop = self.workshop()?;
        let file = workshop.order(number)?;
        order::order(&self.wording()?, workshop, &file)
    }

    /// Moves an order to another status.
    pub fn set_status(&mut self, number: &str, status: &str) -> Result<OrderView, Error> {
        let status: Status = status.parse().map_err(|_| Error::Unknown(status.to_owned()))?;
        self.workshop_mut()?.order_status(number, status)?;
        self.order(number)
    }

    /// Changes the day and the notes of an order: each that differs, as an action of its own.
    pub fn change_order(&mut self, number: &str, new_due: &str, note: &str, private: &str) -> Result<OrderView, Error> {
        let new_due = self.due(new_due)?;
        self.workshop_mut()?.order_change(number, new_due, note, private)?;
        self.order(number)
    }

    /// Adds words, an article or a finished design to an order.
    pub fn add_line(&mut self, number: &str, line: &LineInput) -> Result<OrderView, Error> {
        let piece = self.new_piece(line)?;
        self.workshop_mut()?.order_add(number, piece)?;
        self.order(number)
    }

    /// Adds a finished design to an order.
    pub fn add_design(&mut self, number: &str, design: &str) -> Result<OrderView, Error> {
        let piece = NewPiece::Design(line_id(design)?);
        self.workshop_mut()?.order_add(number, piece)?;
        self.end_signing_of(design);
        self.order(number)
    }

    /// The id of an order's piece by its place, from 1.
    pub fn line_at(&self, number: &str, place: usize) -> Result<String, Error> {
        let lines = self.order(number)?.lines;
        let line = place.checked_sub(1).and_then(|place| lines.into_iter().nth(place));
        let unknown = || workshop::Error::LineUnknown(place.to_string());
        Ok(line.ok_or_else(unknown)?.id)
    }

    /// A day as `2026-06-12`, or as people write it where that leaves no doubt; empty for none.
    pub(super) fn due(&self, text: &str) -> Result<Option<NaiveDate>, Error> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let today = self.workshop()?.today_date()?;
        let day = text.parse().ok().or_else(|| workshop::spreadsheet::day(text, today));
        day.map(Some).ok_or_else(|| Error::Date(text.to_owned()))
    }

    /// Changes a free line.
    pub fn change_line(&mut self, number: &str, line: &str, input: &LineInput) -> Result<OrderView, Error> {
        let free = self.free_line(input)?;
        self.workshop_mut()?.line_change(line_id(line)?, free)?;
        self.order(number)
    }

    /// Takes a piece out of an order.
    pub fn remove_line(&mut self, number: &str, line: &str) -> Result<OrderView, Error> {
        self.workshop_mut()?.line_remove(line_id(line)?)?;
        self.order(number)
    }

    pub(super) fn new_piece(&self, line: &LineInput) -> Result<NewPiece, Error> {
        Ok(match line.article.as_str() {
            "" => NewPiece::Free(self.free_line(line)?),
            article => NewPiece::Article {
                article: article.parse().map_err(workshop::Error::from)?,
                quantity: line.quantity,
            },
        })
    }

    fn free_line(&self, line: &LineInput) -> Result<FreeLine, Error> {
        Ok(FreeLine {
            words: line.words.clone(),
            quantity: line.quantity,
            price: self.typed_money(&line.price)?,
            rate: line.rate,
            due: self.due(&line.due)?,
        })
    }

    /// What happened in the workshop, or to one order, latest first.
    pub fn history(&self, number: Option<&str>) -> Result<Vec<HistoryView>, Error> {
        let workshop = self.workshop()?;
        let happened = match number {
            Some(number) => workshop.order(number)?.history,
            None => workshop.history(MOST_HAPPENED)?,
        };
        Ok(history::entries(&self.wording()?, &happened))
    }
}

/// The codes of papers, each known and once.
fn audiences(papers: &[String]) -> Result<Vec<String>, Error> {
    let mut known: Vec<String> = Vec::new();
    for paper in papers {
        let audience: Audience = paper.parse().map_err(|_| Error::Unknown(paper.clone()))?;
        let code = audience.to_string();
        if !known.contains(&code) {
            known.push(code);
        }
    }
    Ok(known)
}

/// A piece's id.
pub(super) fn line_id(text: &str) -> Result<LineId, Error> {
    Ok(text.parse::<LineId>().map_err(workshop::Error::from)?)
}
