//! What crosses between the core and a face (window, command line): wire types, error codes, the commands, and the
//! TypeScript types made from them.
//!
//! What it is not: it knows no Tauri and no rule of the trade; every command is one call into `workshop`, worded by
//! `words` in the asker's language.
//!
//! Where to start: [`App`], whose methods are the commands; [`types`] is the data for the window, [`plain`] what the
//! command line prints instead.

mod app;
mod commands;
mod error;
mod places;
pub mod plain;
mod printer;
mod settings;
mod typed;
pub mod types;
mod typescript;
mod views;
mod wording;

pub use app::{Access, App};
pub use commands::{Checking, Copied, Copying, FileQuestion, Looked, Mail, NewOrder, PutDown, Trial};
pub use engine::session::Goal;
pub use error::Error;
pub use places::Places;
pub use typescript::typescript;
pub use workshop::{OnProgress, Progress};
