//! One piece: a design while it has no order, a line once it has one. A line is a design, frozen; a *free line*, which is
//! nothing but words and a price; or a ready-made article.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::answer::{Answers, Path};
use engine::slug::Slug;
use engine::template::Labels;
use quantity::{Money, MoneyError};
use serde::{Deserialize, Serialize};

use crate::bill::{Discount, Priced, TaxRate};
use crate::id::{ArticleId, LineId, OrderId, VersionId};
use crate::instant::Instant;
use crate::snapshot::Snapshot;

/// A piece, or several alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Permanent name; a design keeps it when it becomes a line of an order.
    pub id: LineId,
    /// The order; `None` while it is a design.
    pub order: Option<OrderId>,
    /// What it is.
    pub made: Made,
    /// What it is called in lists: the template's label when the design was started, the article's name, the first line of
    /// a free line's words.
    pub label: Labels,
    /// Its colours and materials in a few words, so that lists and search know "the blue one"; may be empty.
    pub looks: Labels,
    /// What the customer calls the piece; may be empty.
    pub name: String,
    /// How many alike; at least 1.
    pub quantity: u32,
    /// Price of one piece as it stands.
    pub price: Money,
    /// What is taken off the line.
    pub discount: Option<Discount>,
    /// The tax on it, as it was on the day; `None`: none.
    pub tax: Option<TaxRate>,
    /// A day of its own, when it isn't the order's.
    pub due: Option<NaiveDate>,
    /// Put aside on purpose ("Keep it").
    pub kept: bool,
    /// The code it was put aside under; empty: none yet.
    pub code: String,
    /// The free line that this design is to take the place of.
    pub instead_of: Option<LineId>,
    /// Last changed.
    pub touched: Instant,
    /// Thrown away when; it waits 30 days before it is really gone.
    pub dropped: Option<Instant>,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// A filled-in template.
    Design(Box<Designed>),
    /// Words, as the maker typed them; lines may be broken.
    Free(String),
    /// Something ready-made.
    Article(ArticleId),
}

/// A filled-in template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Designed {
    /// The template's slug, for lists.
    pub template: Slug,
    /// The exact version of the template that it is made with.
    pub version: VersionId,
    /// What was chosen so far, without what the program fills in.
    pub answers: Answers,
    /// What is made otherwise than any choice says, by option.
    pub others: Others,
    /// All there is to know about it, from the moment it was ordered.
    pub snapshot: Option<Snapshot>,
}

/// What is made otherwise, by option.
pub type Others = BTreeMap<Path, Other>;

/// "Other…": something that the template doesn't offer, on this piece only. The option keeps the choice that comes nearest,
/// so that rules, sizes and cut list still hold; this says what is really made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// What is made, in words; never empty.
    pub words: String,
    /// What it adds to the price of one piece; may be below nought.
    pub price: Money,
    /// What it is made of, for the bench; may be empty.
    pub material: String,
}

impl Line {
    /// One piece, just begun and in no order yet.
    pub fn begun(id: LineId, made: Made, label: Labels, price: Money, at: Instant) -> Self {
        Self {
            id,
            order: None,
            made,
            label,
            looks: Labels::default(),
            name: String::new(),
            quantity: 1,
            price,
            discount: None,
            tax: None,
            due: None,
            kept: false,
            code: String::new(),
            instead_of: None,
            touched: at,
            dropped: None,
        }
    }

    /// True while it can be changed in the Studio.
    pub fn is_design(&self) -> bool {
        self.order.is_none() && self.dropped.is_none()
    }

    /// The filled-in template, if it is one.
    pub fn designed(&self) -> Option<&Designed> {
        match &self.made {
            Made::Design(designed) => Some(designed),
            Made::Free(_) | Made::Article(_) => None,
        }
    }

    /// The same, to change it.
    pub fn designed_mut(&mut self) -> Option<&mut Designed> {
        match &mut self.made {
            Made::Design(designed) => Some(designed),
            Made::Free(_) | Made::Article(_) => None,
        }
    }

    /// What was frozen when it was ordered, if it is a design that was.
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.designed().and_then(|designed| designed.snapshot.as_ref())
    }

    /// What is to be known of it to count money.
    pub fn priced(&self) -> Priced {
        Priced {
            price: self.price,
            quantity: self.quantity,
            discount: self.discount.clone(),
            tax: self.tax.clone(),
        }
    }

    /// Price of all pieces of the line, before anything is taken off.
    pub fn total(&self) -> Result<Money, MoneyError> {
        self.price.checked_mul(self.quantity)
    }

    /// What it is called: the customer's name for it, or its label.
    pub fn called(&self) -> Labels {
        if self.name.is_empty() {
            self.label.clone()
        } else {
            Labels::same(self.name.clone())
        }
    }
}

/// What a free line is called in lists: the first line of its words, as long as a list can show.
pub fn title_of(words: &str) -> String {
    /// Letters of a title.
    const LONG: usize = 60;
    let first = words
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    match first.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", first[..end].trim_end()),
        None => first.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::title_of;

    #[test]
    fn a_free_line_is_called_by_its_first_line() {
        assert_eq!(
            title_of("\n  Belt like last year, 3 cm \nbrass buckle"),
            "Belt like last year, 3 cm"
        );
        assert_eq!(title_of(&"ä".repeat(61)), format!("{}…", "ä".repeat(60)));
        assert_eq!(title_of(" \n"), "");
    }
}
