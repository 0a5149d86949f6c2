//! Search over everything that has a name.

use domain::Customer;
use domain::Line;
use domain::template::Shelved;
use store::Kind;

use crate::order::OrderBrief;
use crate::{Error, Workshop};

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An order.
    Order(Box<OrderBrief>),
    /// A customer.
    Customer(Customer),
    /// A design.
    Design(Box<Line>),
    /// A template.
    Template(Shelved),
}

impl Workshop {
    /// What holds every word of `text`, newest first, at most `limit`. Capitals, accents, umlauts in either spelling and
    /// doubled letters make no difference.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>, Error> {
        let hits = self.db().search(text, None, limit)?;
        let hit = |(kind, row)| {
            Ok(match kind {
                Kind::Order => Hit::Order(Box::new(self.brief(self.db().expect(row)?)?)),
                Kind::Customer => Hit::Customer(self.db().expect(row)?),
                Kind::Design => Hit::Design(Box::new(self.db().expect(row)?)),
                Kind::Template => Hit::Template(self.db().expect(row)?),
            })
        };
        hits.into_iter().map(hit).collect()
    }
}
