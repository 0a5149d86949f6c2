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
    /// Where the PDF lies.
    pub path: String,
    /// "W-1042 for the bench, A4: printed" in words.
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
