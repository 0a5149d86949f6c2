//! Where the app stands, the workshop, and what today needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::ErrorView;
use super::copies::OffView;
use super::order::OrderRow;
use super::studio::DesignRow;

/// Where the app stands when a window opens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StartView {
    /// The open workshop; `None` shows the three doors.
    pub workshop: Option<WorkshopView>,
    /// What the first screen shows, so that nobody waits for a second answer; `None` where no workshop is open.
    pub today: Option<TodayView>,
    /// Why the last workshop could not be opened again, if so.
    pub problem: Option<ErrorView>,
    /// This computer's settings.
    pub settings: SettingsView,
    /// Version of the program.
    pub version: String,
}

/// Settings of this installation (not of the workshop file).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SettingsView {
    /// `en` or `de`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
}

/// The open workshop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WorkshopView {
    /// The maker's own name for it.
    pub name: String,
    /// Where the file lies.
    pub path: String,
    /// What stands under the name on customers' papers; lines may be broken.
    pub address: String,
    /// ISO 4217.
    pub currency: String,
    /// `a4`, `a5` or `letter`.
    pub paper: String,
    /// True for the sample workshop (a ribbon says so).
    pub sample: bool,
    /// `data:` address of the logo, or empty.
    pub logo: String,
    /// Working days from order to hand-over.
    pub lead_days: u32,
    /// Language of papers, as a tag.
    pub language: String,
    /// The rates of tax it knows, the usual one first; none: no tax is charged.
    pub taxes: Vec<TaxView>,
    /// Prices hold the tax already.
    pub inclusive: bool,
    /// Totals are whole multiples of this many of the smallest coin.
    pub step: u32,
    /// The colour of customers' papers as `#rrggbb`; empty: black.
    pub colour: String,
    /// What becomes of it in print, in words, where it is too light to be read; else empty.
    pub colour_told: String,
    /// What its trade calls things, every one of them.
    pub nouns: Vec<NounView>,
    /// Views of the orders that its maker keeps.
    pub views: Vec<OwnView>,
    /// The terms it takes orders on, in the maker's own words; empty: none.
    pub terms: String,
    /// The customer of an order is asked to sign.
    pub sign: bool,
}

/// Something that trades call by other names.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NounView {
    /// `piece`, `sheet`, `order`, `customer`, `template` or `bench`.
    pub code: String,
    /// One of them; empty: called as everywhere.
    pub one: String,
    /// Several of them; empty: called as everywhere.
    pub many: String,
}

/// A view of the orders with a name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OwnView {
    /// What its maker calls it.
    pub name: String,
    /// The view that it narrows down (`all`, `open`, `due`, `making` or `ready`).
    pub view: String,
    /// What is looked for in it.
    pub search: String,
}

/// A rate of tax.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaxView {
    /// As it is called on papers: "VAT".
    pub label: String,
    /// Per cent, as typed.
    pub percent: String,
}

/// What of a workshop may be changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WorkshopInput {
    /// The maker's own name for it.
    pub name: String,
    /// What stands under the name on customers' papers: address, telephone, tax number; may be empty.
    pub address: String,
    /// `a4`, `a5` or `letter`.
    pub paper: String,
    /// Language of papers, as a tag.
    pub language: String,
    /// Working days from order to hand-over.
    pub lead_days: u32,
    /// The rates of tax it knows, the usual one first.
    pub taxes: Vec<TaxView>,
    /// Prices hold the tax already.
    pub inclusive: bool,
    /// Totals are whole multiples of this many of the smallest coin.
    pub step: u32,
    /// The colour of customers' papers as `#rrggbb`; empty: black.
    pub colour: String,
    /// What its trade calls things.
    pub nouns: Vec<NounView>,
    /// Views of the orders that its maker keeps.
    pub views: Vec<OwnView>,
    /// The terms it takes orders on, in the maker's own words; empty: none.
    pub terms: String,
    /// The customer of an order is asked to sign.
    pub sign: bool,
}

/// What the first-run form asks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewWorkshop {
    /// The maker's own name for it.
    pub name: String,
    /// Folder to put the file in; empty: the documents folder.
    pub folder: String,
    /// ISO 4217.
    pub currency: String,
    /// `a4`, `a5` or `letter`.
    pub paper: String,
    /// Path of a PNG or JPEG; empty: none.
    pub logo_path: String,
    /// The colour of customers' papers as `#rrggbb`; empty: black.
    pub colour: String,
    /// Folder for copies besides this computer's own; empty: none yet.
    pub copies_folder: String,
    /// Language of the papers and labels.
    pub language: String,
    /// IANA name (`Europe/Berlin`).
    pub time_zone: String,
}

/// What today needs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// Today in words ("Sunday, 22 November").
    pub date: String,
    /// Orders due within a week or overdue, soonest first.
    pub due: Vec<OrderRow>,
    /// Orders in the making.
    pub making: Vec<OrderRow>,
    /// The first orders that are taken and not begun, due later or on no day.
    pub next: Vec<OrderRow>,
    /// How many there are of them.
    pub next_count: usize,
    /// Orders that wait for the customer.
    pub waiting: Vec<WaitingOrder>,
    /// Orders ready for pick-up.
    pub ready: Vec<OrderRow>,
    /// Unfinished and kept designs, latest first.
    pub designs: Vec<DesignRow>,
    /// How many orders the bench needs sheets of today.
    pub sheets: usize,
    /// The last copy off this computer; `None` in the sample.
    pub off: Option<OffView>,
}

/// An order that waits for the customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WaitingOrder {
    /// The order.
    pub order: OrderRow,
    /// What it waits for, in words.
    pub what: String,
}

/// What undo or redo did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UndoView {
    /// What was taken back or done again, in words, for the toast.
    pub message: String,
    /// What it was about: `order`, `design`, `customer`, `workshop`.
    pub about: String,
    /// The number or id of it.
    pub id: String,
}

/// A line of the palette.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HitView {
    /// `order`, `customer`, `design` or `template`.
    pub kind: String,
    /// Number or id.
    pub id: String,
    /// First line.
    pub title: String,
    /// Second line.
    pub detail: String,
}
