//! The data that crosses. Everything a person reads is already worded in the asker's language; ids and codes are for
//! programs. Money crosses as text for reading and as minor units for sorting.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A refusal or failure: a code for programs, a message for people, what they can do, and what is safe.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErrorView {
    /// Dotted code, stable (`workshop.in_use`).
    pub code: String,
    /// One sentence for a person.
    pub message: String,
    /// What to do about it; empty when there is nothing.
    pub hint: String,
}

/// Where the app stands when a window opens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StartView {
    /// The open workshop; `None` shows the three doors.
    pub workshop: Option<WorkshopView>,
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
    /// Orders ready for pick-up.
    pub ready: Vec<OrderRow>,
    /// Unfinished and kept designs, latest first.
    pub designs: Vec<DesignRow>,
}

/// One template in the gallery.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateCard {
    /// Its permanent name.
    pub id: String,
    /// Its label.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// What the cheapest piece costs.
    pub from: String,
    /// What the default piece costs, the one in the picture.
    pub plain: String,
    /// How many pieces can be made of it, for reading.
    pub count: String,
    /// The maker's picks.
    pub presets: Vec<PresetCard>,
    /// The picture of the default piece, as plain SVG.
    pub picture: String,
}

/// A maker's pick.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PresetCard {
    /// Its permanent name.
    pub id: String,
    /// Its label.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// Its price.
    pub price: String,
    /// Its picture, as changes to the template's picture.
    pub paint: Vec<Paint>,
}

/// One changed attribute of one node of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Paint {
    /// The node's id within the picture.
    pub node: String,
    /// `fill`, `stroke`, `display`, `transform` …
    pub attribute: String,
    /// The value.
    pub value: String,
}

/// A design as the lists show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DesignRow {
    /// Its id.
    pub id: String,
    /// Its name, or the template's.
    pub name: String,
    /// The template's label.
    pub template: String,
    /// Its price.
    pub price: String,
    /// When it was last touched, in words.
    pub when: String,
    /// Kept on purpose.
    pub kept: bool,
}

/// The whole Studio for one design.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DesignView {
    /// Its id.
    pub id: String,
    /// The template's permanent name.
    pub template: String,
    /// The template's label.
    pub template_label: String,
    /// The name given to the piece; empty: none.
    pub name: String,
    /// How many of it.
    pub quantity: u32,
    /// The options under their headings, hidden ones left out.
    pub sections: Vec<SectionView>,
    /// The price.
    pub price: PriceView,
    /// "about 12 June".
    pub ready_about: String,
    /// Kept answers that can't be had any more; the piece is shown without them.
    pub misfits: Vec<MisfitView>,
    /// Can be ordered as it stands: nothing is missing, and nothing chosen can't be had any more.
    pub complete: bool,
    /// What is still to be answered, labels in order.
    pub missing: Vec<String>,
    /// How many pieces can still be made, for reading.
    pub count: String,
    /// Advice that this piece goes against.
    pub advice: Vec<String>,
    /// Every paintable attribute of the picture as it is now.
    pub paint: Vec<Paint>,
    /// The maker's picks.
    pub presets: Vec<PresetCard>,
    /// "Saved on this computer 14:02".
    pub saved: String,
    /// Kept on purpose.
    pub kept: bool,
}

/// A kept answer that can't be had any more. It is let go when its option is answered or cleared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MisfitView {
    /// The option's path.
    pub path: String,
    /// The answer in words ("Left panel: Plum Cordura").
    pub answer: String,
    /// Why it can't be had: one sentence of at most 90 characters.
    pub reason: String,
}

/// A heading with its options.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SectionView {
    /// Its permanent name; empty for options without a heading.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its options.
    pub options: Vec<OptionView>,
}

/// One option.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OptionView {
    /// Its path.
    pub path: String,
    /// Its label.
    pub label: String,
    /// A sentence of help, or empty.
    pub help: String,
    /// What kind of answer it takes, with the choices or limits.
    pub kind: KindView,
    /// The answer in words, or empty.
    pub answer: String,
    /// The program filled it in (a default, or the only way left).
    pub set_for_you: bool,
    /// The maker's reminders for this answer.
    pub reminders: Vec<String>,
    /// The part of the picture that opens it, or empty.
    pub hotspot: String,
}

/// The kinds of option, as shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KindView {
    /// One of a list.
    One {
        /// `tile` or `swatch`.
        show: String,
        /// The choices.
        choices: Vec<ChoiceView>,
    },
    /// Several of a list.
    Several {
        /// `tile` or `swatch`.
        show: String,
        /// Fewest.
        min: u32,
        /// Most; 0: as many as there are.
        max: u32,
        /// The choices.
        choices: Vec<ChoiceView>,
    },
    /// Yes or no.
    Switch {
        /// As it is.
        on: bool,
        /// The other state can be had.
        open: bool,
        /// Why not, or empty.
        reason: String,
        /// What on adds ("+12.00 €"), or empty.
        price: String,
    },
    /// A number.
    Number {
        /// As typed or filled in ("110 cm"), or empty.
        value: String,
        /// Unit as shown.
        unit: String,
        /// Smallest that can be had now, plain decimal in `unit`.
        from: String,
        /// Largest that can be had now.
        to: String,
        /// Grid.
        step: String,
        /// "70 to 150 cm" in words, gaps named.
        limits: String,
    },
    /// Text.
    Text {
        /// As typed.
        value: String,
        /// Most characters.
        max_chars: u32,
        /// Most lines.
        max_lines: u32,
        /// "Letters and spaces" in words, or empty.
        allowed: String,
        /// What a character costs, in words, or empty.
        price: String,
    },
    /// Shown only.
    Note,
}

/// One choice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChoiceView {
    /// Its permanent name.
    pub value: String,
    /// Its label.
    pub label: String,
    /// A sentence of help, or empty.
    pub help: String,
    /// What it adds ("+12.00 €"), or empty when nothing.
    pub price: String,
    /// `#rrggbb` for swatches, or empty.
    pub colour: String,
    /// It is chosen, or filled in.
    pub chosen: bool,
    /// How many of it (several).
    pub quantity: u32,
    /// Most of it (several; 1: a tick).
    pub max: u32,
    /// It can be taken now.
    pub open: bool,
    /// Why it is closed: one sentence of at most 90 characters; empty when open.
    pub reason: String,
}

/// A price.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceView {
    /// The lines in reading order.
    pub lines: Vec<PriceLineView>,
    /// Price of one piece, for reading.
    pub total: String,
    /// Price of all pieces, for reading.
    pub grand_total: String,
    /// Price of one piece in the smallest coin.
    pub total_minor: i64,
    /// ISO 4217.
    pub currency: String,
}

/// One line of a price.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceLineView {
    /// What it is for.
    pub label: String,
    /// The amount, for reading.
    pub amount: String,
    /// The option it comes from, or empty.
    pub path: String,
}

/// An answer as the window sends it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerInput {
    /// One of a list.
    One {
        /// Its permanent name.
        value: String,
    },
    /// How many of one value of a several (0 takes it out).
    Quantity {
        /// Its permanent name.
        value: String,
        /// How many.
        quantity: u32,
    },
    /// A switch.
    Switch {
        /// On or off.
        on: bool,
    },
    /// A number as typed ("110", "1.1 m", "43 1/4 in"); without a unit, the option's.
    Number {
        /// As typed.
        typed: String,
    },
    /// Text, verbatim; empty takes it back.
    Text {
        /// As typed.
        text: String,
    },
    /// Take the answer back.
    Clear,
}

/// What came of a choice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ChooseView {
    /// Taken; the design as it is now.
    Taken {
        /// The design.
        design: Box<DesignView>,
    },
    /// It can't be had now: nothing changed.
    Closed {
        /// Why, and what would open it.
        conflict: ConflictView,
    },
}

/// Why a choice is closed, and the ways round it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// What was wanted ("Laptop sleeve: 16 inch").
    pub wanted: String,
    /// One sentence of at most 90 characters.
    pub reason: String,
    /// The earlier choices that close it ("Size: XS").
    pub because: Vec<String>,
    /// The ways round it, best first.
    pub ways: Vec<WayView>,
}

/// One way round.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WayView {
    /// What changes ("Size: XS → S").
    pub changes: Vec<String>,
    /// What it does to the price ("+10.00 €", "same price").
    pub price: String,
    /// All answers after it, to hand back as they are.
    pub answers: String,
}

/// One order in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderRow {
    /// "W-1042".
    pub number: String,
    /// The customer's name.
    pub customer: String,
    /// What it is ("Messenger bag, blue").
    pub what: String,
    /// Status code (`new`, `agreed`, `making`, `ready`, `delivered`, `cancelled`).
    pub status: String,
    /// Status in words.
    pub status_label: String,
    /// Due date in words, or empty.
    pub due: String,
    /// Past its date and not ready.
    pub overdue: bool,
    /// Total, for reading.
    pub total: String,
}

/// One order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderView {
    /// The row.
    pub row: OrderRow,
    /// The customer's id.
    pub customer_id: String,
    /// Taken when, in words.
    pub taken: String,
    /// The order's note.
    pub note: String,
    /// Its pieces.
    pub lines: Vec<LineView>,
    /// Statuses it can go to, code and label, the usual next one first.
    pub next: Vec<StatusView>,
    /// The papers that are out ("Bench sheet printed 14:02").
    pub papers: Vec<String>,
    /// What happened, latest first.
    pub history: Vec<HistoryView>,
}

/// A status.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StatusView {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: String,
}

/// One piece of an order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LineView {
    /// Its id.
    pub id: String,
    /// The piece's name, or the template's label.
    pub name: String,
    /// How many.
    pub quantity: u32,
    /// Every answer ("Size", "M").
    pub answers: Vec<AnswerView>,
    /// The price as agreed.
    pub price: PriceView,
    /// The picture as agreed, plain SVG.
    pub picture: String,
}

/// One answer, worded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// The option's label.
    pub label: String,
    /// The answer.
    pub answer: String,
    /// `#rrggbb`, or empty.
    pub colour: String,
}

/// One thing that happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryView {
    /// When, in words.
    pub when: String,
    /// What ("Status: new → agreed").
    pub what: String,
    /// Taken back later.
    pub undone: bool,
}

/// What taking an order asks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakeOrder {
    /// The design.
    pub design: String,
    /// An existing customer's id, or empty.
    pub customer_id: String,
    /// A new customer's name, when `customer_id` is empty.
    pub customer_name: String,
    /// Telephone or mail of a new customer, or empty.
    pub customer_contact: String,
    /// `2026-06-12`, or empty for the date that the lead time gives.
    pub due: String,
    /// For the order.
    pub note: String,
}

/// One customer in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerRow {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Telephone or mail.
    pub contact: String,
    /// How many orders.
    pub orders: u32,
    /// Their latest order in words, or empty.
    pub latest: String,
}

/// One customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerView {
    /// The row.
    pub row: CustomerRow,
    /// Inner notes.
    pub note: String,
    /// Their orders, newest first.
    pub orders: Vec<OrderRow>,
}

/// A paper, laid out: the pages as drawn, the same data that the PDF is written from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperView {
    /// The pages as plain SVG.
    pub pages: Vec<String>,
    /// Width of a page in millimetres.
    pub width_mm: f64,
    /// Height of a page in millimetres.
    pub height_mm: f64,
    /// Warnings by name (a letter that no font has).
    pub warnings: Vec<String>,
}

/// A paper, printed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintedView {
    /// Where the PDF lies.
    pub path: String,
    /// "W-1042 for the bench, A4: printed" in words.
    pub message: String,
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
