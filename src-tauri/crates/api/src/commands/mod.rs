//! The commands, one file per noun: each is a method of [`App`](crate::App) that asks the workshop once and tells the
//! answer in the asker's words.

mod copies;
mod customers;
mod designs;
mod orders;
mod papers;
mod plain;
mod search;
mod start;
mod templates;
mod undo;

pub use copies::{Checking, Copied, Copying, Looked};
pub use plain::NewOrder;
pub use start::FileQuestion;
