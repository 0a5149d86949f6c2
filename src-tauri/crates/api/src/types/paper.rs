//! Papers as the window sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// It isn't on paper: there is no printer, or it would not take it. The file waits.
    pub waits: bool,
    /// Where the PDF lies.
    pub path: String,
    /// "W-1042 for the bench, A4: printed" in words.
    pub message: String,
}

/// What a customer takes home of a design that isn't ordered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KeepsakeView {
    /// What is read aloud and typed to open it again: the code it was kept under, else that of its choices; empty: neither.
    pub code: String,
    /// The code of its choices, where `code` is another one; it opens them wherever the template is.
    pub choices: String,
    /// What all of it costs.
    pub price: String,
    /// "Price valid until 12 July 2026", or that something is still to be chosen.
    pub valid: String,
    /// What a camera reads to open it again; `None`: there is nothing to open.
    pub qr: Option<QrView>,
}

/// A QR code, white around it included.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QrView {
    /// Width and height in modules.
    pub side: u32,
    /// The dark modules as the data of an SVG path; a module is one unit.
    pub path: String,
}

/// A message about a design, ready to be sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SentView {
    /// It stands in a mail program; otherwise `text` is to be copied.
    pub drafted: bool,
    /// The text.
    pub text: String,
    /// Where the picture lies that belongs to it.
    pub path: String,
    /// What became of it, in words.
    pub message: String,
}

/// How this computer prints.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintingView {
    /// The printers that there are.
    pub printers: Vec<String>,
    /// The one to use; empty: the system's own choice.
    pub printer: String,
    /// It was asked for once.
    pub asked: bool,
    /// The papers that were printed after the last order taken (`bench`, `counter`, `customer`).
    pub papers: Vec<String>,
    /// Millimetres that the test square's hundred came out across, as typed; empty: not measured.
    pub across: String,
    /// The same, down.
    pub down: String,
}

/// How this computer is to print.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintingInput {
    /// The printer to use; empty: the system's own choice.
    pub printer: String,
    /// Millimetres that the test square's hundred came out across, as typed; empty: not measured.
    pub across: String,
    /// The same, down.
    pub down: String,
}
