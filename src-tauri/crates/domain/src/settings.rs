//! What a workshop decides once.

use chrono_tz::Tz;
use quantity::Currency;

use crate::hash::Hash;
use crate::printed::PaperSize;

/// The settings that travel with the workshop file. (Language and theme of a window belong to the computer.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The maker's own name for it.
    pub name: String,
    /// What prices are in.
    pub currency: Currency,
    /// The paper in the printer.
    pub paper: PaperSize,
    /// Language of papers, as a tag (`en`, `de`).
    pub language: String,
    /// Where the workshop's calendar and clock hang.
    pub time_zone: Tz,
    /// Working days from order to hand-over.
    pub lead_days: u32,
    /// The logo among the attachments.
    pub logo: Option<Hash>,
    /// True for the sample workshop.
    pub sample: bool,
}
