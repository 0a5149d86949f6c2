//! Ready-made things that are sold as they are: a tin of wax, a key ring.

use quantity::Money;

use crate::id::ArticleId;

/// A ready-made article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Permanent name.
    pub id: ArticleId,
    /// What people read; never empty.
    pub name: String,
    /// The maker's or supplier's own code; may be empty.
    pub code: String,
    /// What one costs.
    pub price: Money,
    /// Which of the workshop's rates of tax, by place; beyond the last: none.
    pub rate: u32,
    /// No longer offered; past orders keep it.
    pub stopped: bool,
}
