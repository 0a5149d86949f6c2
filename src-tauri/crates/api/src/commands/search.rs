//! Search over everything that has a name.

use crate::types::HitView;
use crate::views::search;
use crate::{App, Error};

/// As many as a palette shows.
const MOST_HITS: u32 = 30;

impl App {
    /// What holds every word of `text`; before it what a measure is in another unit, where that is asked ("12 cm in inches").
    pub fn search(&self, text: &str) -> Result<Vec<HitView>, Error> {
        let wording = self.wording()?;
        let hits = self.workshop()?.search(text, MOST_HITS)?;
        let converted = wording.words.conversion(text).map(|found| search::conversion(&found));
        let found = hits.iter().map(|hit| search::hit(&wording, hit));
        Ok(converted.into_iter().chain(found).collect())
    }
}
