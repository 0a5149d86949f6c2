//! What a workshop decides once.

use chrono_tz::Tz;
use quantity::Currency;

use crate::bill::TaxRate;
use crate::hash::Hash;
use crate::printed::PaperSize;

/// The settings that travel with the workshop file. (Language and theme of a window belong to the computer.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The maker's own name for it.
    pub name: String,
    /// What stands under the name on customers' papers, as the maker writes it: address, telephone, tax number; may be empty.
    pub address: String,
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
    /// The rates of tax it knows, the usual one first; none: it charges no tax.
    pub taxes: Vec<TaxRate>,
    /// Prices hold the tax already.
    pub inclusive: bool,
    /// Totals are whole multiples of this many of the smallest coin; 1 nearly everywhere.
    pub step: u32,
}

impl Settings {
    /// What a workshop begins with until its maker says otherwise: A4, English papers, fifteen working days, no tax.
    pub fn new(name: impl Into<String>, currency: Currency) -> Self {
        Self {
            name: name.into(),
            address: String::new(),
            currency,
            paper: PaperSize::A4,
            language: "en".to_owned(),
            time_zone: Tz::UTC,
            lead_days: 15,
            logo: None,
            sample: false,
            taxes: Vec::new(),
            inclusive: true,
            step: 1,
        }
    }

    /// The rate at that place; `None`: no tax.
    pub fn rate(&self, place: u32) -> Option<&TaxRate> {
        usize::try_from(place).ok().and_then(|place| self.taxes.get(place))
    }
}
