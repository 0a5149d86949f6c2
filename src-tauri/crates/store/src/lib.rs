//! The workshop file: one SQLite database, and the only crate that knows so.
//!
//! What it is: typed rows ([`Record`]) of the domain's nouns, one file per table under `table`; one gate for writes
//! ([`Writer`]) that compares before and after and journals every change in the same transaction; the journal with its
//! chain of hashes, undo and redo; attachments by hash; search as you type; one writer at a time.
//!
//! What it is not: it makes no decision of the trade. Which rows an action changes, and whether it may, is `workshop`'s.
//! It reads no clock and draws no ids: they come in with the [`Stamp`].
//!
//! Where to start: [`Store::open`], then [`Store::begin`], then `table/orders.rs` as the pattern of a table.

mod cell;
mod check;
pub mod copies;
mod dump;
pub mod durable;
mod erase;
mod error;
mod journal;
mod lock;
mod migrate;
mod open;
mod record;
mod search;
mod table;
#[cfg(test)]
mod tests;
pub mod transfer;
mod write;

pub use cell::{Cell, Cells};
pub use check::Checkup;
pub use error::StoreError;
pub use journal::{Blocked, Change, ChangeKind, Entry, Fault, Found};
pub use open::{Store, leftover};
pub use record::{Record, Table};
pub use search::{DocKey, Kind};
pub use table::attachment::hash_of;
pub use table::{BookRow, FileIdentity, LineBrief, SwatchLook, SwatchRow};
pub use write::{Stamp, Writer};

/// Reads. Each table adds its own.
#[derive(Clone, Copy)]
pub struct Db<'a>(pub(crate) &'a rusqlite::Connection);
