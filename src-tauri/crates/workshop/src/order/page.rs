//! What an order would say if it were taken now: the page that a customer puts their name to.
//!
//! It is built anew each time and never kept in the file. Two pages that are equal say the same; where they aren't, the
//! signature beneath the one is none beneath the other.

use chrono::NaiveDate;
use domain::line::Made;
use domain::{Bill, Deposit, LineId};

use super::take::check_finished;
use crate::{Error, Workshop};

/// What an order would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderPage {
    /// The day promised.
    pub due: NaiveDate,
    /// The shop's terms; empty: none.
    pub terms: String,
    /// What it comes to, with the deposit.
    bill: Bill,
    /// What is made: the template's version, every choice, what is made otherwise.
    made: Made,
    name: String,
    quantity: u32,
}

/// What differs between two pages, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagePart {
    /// The piece itself.
    Piece,
    /// What it costs, or the deposit.
    Price,
    /// The day.
    Day,
    /// The shop's terms.
    Terms,
}

impl PagePart {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Piece, Self::Price, Self::Day, Self::Terms];

    /// Its permanent name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Piece => "piece",
            Self::Price => "price",
            Self::Day => "day",
            Self::Terms => "terms",
        }
    }
}

impl OrderPage {
    /// What the other one says otherwise; `None`: nothing.
    pub fn differs(&self, other: &Self) -> Option<PagePart> {
        PagePart::ALL.into_iter().find(|part| match part {
            PagePart::Piece => (&self.made, &self.name, self.quantity) != (&other.made, &other.name, other.quantity),
            PagePart::Price => self.bill != other.bill,
            PagePart::Day => self.due != other.due,
            PagePart::Terms => self.terms != other.terms,
        })
    }
}

impl Workshop {
    /// What an order for a finished design would say if it were taken now. `due`: the day promised; `None`: the day that the
    /// lead time gives. Nothing is written.
    pub fn order_page(
        &self,
        design: LineId,
        due: Option<NaiveDate>,
        deposit: Option<Deposit>,
    ) -> Result<OrderPage, Error> {
        let found = self.design(design)?;
        check_finished(&found)?;
        self.not_past(due)?;
        let (_, bill) = self.order_ahead(design, deposit)?;
        Ok(OrderPage {
            due: match due {
                Some(due) => due,
                None => found.ready,
            },
            terms: self.settings()?.terms.text.trim().to_owned(),
            bill,
            made: found.line.made,
            name: found.line.name,
            quantity: found.line.quantity,
        })
    }
}
