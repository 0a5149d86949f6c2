//! What an order would say if it were taken now: the page that a customer puts their name to.
//!
//! It is built anew each time and never kept in the file. Two pages that are equal say the same; where they aren't, the
//! signature beneath the one is none beneath the other.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::line::Made;
use domain::snapshot::{FrozenAnswer, FrozenSwatch, Snapshot};
use domain::{Bill, Deposit, LineId};
use engine::session::{DerivedLine, Price};
use engine::slug::Slug;
use engine::template::Labels;

use super::take::{check_finished, frozen};
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
    /// In the words and colours of now: swatches are renamed and photographed anew beneath a version that stays.
    reads: Reads,
    /// What each choice adds.
    price: Price,
    name: String,
    quantity: u32,
}

/// What an order keeps of a piece that its customer reads or sees. What only the bench needs may change beneath a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reads {
    label: Labels,
    answers: Vec<FrozenAnswer>,
    swatches: BTreeMap<Slug, FrozenSwatch>,
    derived: Vec<DerivedLine>,
}

impl Reads {
    fn of(snapshot: Snapshot) -> (Self, Price) {
        let Snapshot {
            label,
            answers,
            mut swatches,
            derived,
            price,
            ..
        } = snapshot;
        for swatch in swatches.values_mut() {
            (swatch.supplier_code, swatch.width) = (None, None);
        }
        let reads = Self {
            label,
            answers,
            swatches,
            derived,
        };
        (reads, price)
    }
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
            PagePart::Piece => {
                (&self.made, &self.reads, &self.name, self.quantity)
                    != (&other.made, &other.reads, &other.name, other.quantity)
            }
            PagePart::Price => (&self.bill, &self.price) != (&other.bill, &other.price),
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
        let (order, bill) = self.order_ahead(design, deposit)?;
        // The very words that taking the order would write down.
        let mut line = frozen(&found, &self.book()?, order.id, order.taken, None)?;
        let snapshot = line.designed_mut().and_then(|designed| designed.snapshot.take());
        let (reads, price) = Reads::of(snapshot.ok_or(Error::DesignUnknown(design))?);
        Ok(OrderPage {
            due: match due {
                Some(due) => due,
                None => found.ready,
            },
            terms: self.settings()?.terms.text.trim().to_owned(),
            bill,
            made: line.made,
            reads,
            price,
            name: line.name,
            quantity: line.quantity,
        })
    }
}
