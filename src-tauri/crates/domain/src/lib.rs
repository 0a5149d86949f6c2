//! The trade: customers, orders, pieces, dates, statuses, and what is on each paper.
//!
//! What it is: plain data and pure functions. An [`Order`] holds [`Line`]s; a line without an order is a design in the
//! Studio. Taking an order freezes each line as a [`Snapshot`], which holds all that a paper or a later year may ask of
//! it. An [`Action`] says what somebody did, in a form that can be worded in any language.
//!
//! What it is not: it stores nothing, reads no clock (dates and instants come in), draws nothing and words nothing beyond
//! the maker's own labels.
//!
//! Where to start: [`order`], then [`mod@line`], [`snapshot`] and [`action`]; money in [`bill`].

pub mod action;
pub mod agreement;
pub mod article;
pub mod bill;

pub mod book;
pub mod carried;
pub mod code;
pub mod counter;
pub mod customer;
pub mod due;
pub mod hash;
pub mod id;
pub mod instant;
pub mod line;
pub mod measures;
pub mod order;
pub mod paper;
pub mod payment;
pub mod photo;
pub mod printed;
pub mod revision;
pub mod series;
pub mod settings;
pub mod snapshot;
pub mod status;
pub mod template;
pub mod thinning;

pub use action::Action;
pub use agreement::{Agreed, Agreement, OrderTerms, Signature};
pub use article::Article;
pub use bill::{Bill, Deposit, Discount, Off, TaxRate};
pub use carried::Carried;
pub use counter::Counter;
pub use customer::Customer;
pub use hash::Hash;
pub use id::{
    ArticleId, CustomerId, EntryId, LineId, MeasuresId, OrderId, PaymentId, PhotoId, PrintedId, RowId, TemplateId,
    VersionId,
};
pub use instant::Instant;
pub use line::{Designed, Line, Made, Other};
pub use measures::MeasureSet;
pub use order::Order;
pub use payment::Payment;
pub use photo::Photo;
pub use printed::{Audience, PaperSize, Printed};
pub use series::Series;
pub use settings::{CounterSettings, Letters, Lock, OwnNoun, OwnView, Settings, Thing};
pub use snapshot::Snapshot;
pub use status::Status;
