//! The gallery of templates.

use crate::types::TemplateCard;
use crate::views::studio;
use crate::{App, Error};

impl App {
    /// Takes a template's folder or zip into the open workshop; an empty path takes the sample's, as a start for one's own.
    pub fn take_template(&mut self, path: &str) -> Result<(), Error> {
        if path.is_empty() {
            self.workshop_mut()?.template_take_sample("bag")?;
            return Ok(());
        }
        self.import_template(path.as_ref()).map(drop)
    }

    /// The templates on sale.
    pub fn templates(&self) -> Result<Vec<TemplateCard>, Error> {
        let wording = self.wording()?;
        let workshop = self.workshop()?;
        let cards = workshop
            .templates()?
            .into_iter()
            .map(|shelved| workshop.template_card(shelved));
        cards.map(|card| studio::card(&wording, &card?)).collect()
    }
}
