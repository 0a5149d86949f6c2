//! The use cases: everything that can be done in a workshop, once.
//!
//! What it is: [`Workshop`] is an open workshop file. Each method is one use case; they stand one file per noun. Every
//! write goes through one gate (`transact` in `workshop.rs`): rows, journal entry and search index in one SQLite
//! transaction, so that it can be undone, or says why not.
//!
//! What it is not: it words nothing but papers. Methods give plain data of the domain and the engine; whoever shows it
//! words it (`api` for the window, `cli` for the terminal). It knows no window and no command line.
//!
//! Where to start: [`Workshop::open`], then the noun you are after:
//!
//! | file | what is there |
//! |---|---|
//! | `workshop.rs` | create, open, read beside a writer, settings, check, the gate |
//! | `template.rs` | the gallery, import, export, the book (sold out, day prices) |
//! | `swatch.rs` | swatches taken over from templates, and what is made of their photos |
//! | `version.rs` | a newer version waits, is used, a design brought up to it; what is no longer offered |
//! | `folder.rs` | a template as a folder or zip on the disk |
//! | `compiled.rs` | compiled templates, kept so that a tap compiles nothing |
//! | `piece.rs` | a piece under the hands: session, missing answers, picture, paint; writes nothing |
//! | `design/` | designs in the Studio: start, choose, take a way, pick, "Other…", quantity, name, keep under a code, drop |
//! | `order/` | take, add, find, move to another status; words that become a design; discounts, deposit, payments |
//! | `article.rs` | ready-made articles |
//! | `photo.rs` | photographs of orders, pieces, customers |
//! | `measures.rs` | measures of customers |
//! | `copies.rs` | copies at a place: taken, thinned, looked over, put back |
//! | `customer.rs` | cards: find, new, edit, allow, join, erase |
//! | `paper/` | pages and PDF from the frozen line; noting that a paper is out |
//! | `undo.rs` | undo and redo |
//! | `listed.rs` | long lists in parts |
//! | `history.rs`, `search.rs`, `today.rs` | what happened, what is found, what today needs |
//! | `sample/` | the sample workshop, acted out by the real actions under a staged clock |
//! | `error/` | every refusal with its code and what its sentence needs |
//! | `whereabouts.rs` | what kind of folder a file lies in |
//! | `transfer.rs` | the whole workshop out as plain files, and in again |
//! | `spreadsheet/` | customers and open orders from a table |
//! | `fill.rs` | believable orders by the thousand, for measuring |
//! | `env.rs` | clock, ids, station: injected |
//! | `draft.rs` | new files come into being at once or not at all |

mod article;
mod compiled;
pub mod copies;
mod customer;
mod design;
mod draft;
mod env;
mod error;
mod fill;
pub mod folder;
mod history;
mod limits;
mod listed;
mod lock;
mod measures;
mod order;
mod own;
mod paper;
mod photo;
mod piece;
mod sample;
mod search;
mod settings;
pub mod spreadsheet;
mod swatch;
mod template;
#[cfg(test)]
mod tests;
mod today;
pub mod transfer;
mod undo;
mod version;
mod whereabouts;
mod workshop;

pub use compiled::Compiled;
pub use design::{Choice, Design, MeasuredCard, MeasuresTaken, Surprise, called, looking};
pub use env::{Clock, Env, Ids, RandomIds, SystemClock, new_station};
pub use error::Error;
pub use history::Happened;
pub use listed::{Listed, Part};
pub use lock::Tried;
pub use order::{
    FreeLine, NewAgreed, NewPayment, NewPiece, OrderBrief, OrderFile, OrderPage, PagePart, TakeOrder, View, Who,
};
pub use paper::{BenchFile, agreed, drawn, sums};
pub use photo::NewPhoto;
pub use piece::{Form, Piece, pictured};
pub use sample::{SAMPLES, sample_template};
pub use search::Hit;
pub use settings::printed_colour;
pub use sheets::{Modules, Pages, Scale, Warning, modules};
pub use store::copies::{OnProgress, Progress};
pub use store::{Checkup, LineBrief};
pub use template::{Imported, PresetCard, TemplateCard};
pub use today::{Today, Waits};
pub use undo::Turned;
pub use version::{Update, Waiting};
pub use whereabouts::{Whereabouts, whereabouts};
pub use workshop::{NewWorkshop, Workshop};
