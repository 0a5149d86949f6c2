//! The gallery of templates.

use crate::types::TemplateCard;
use crate::views::studio;
use crate::{App, Error};

impl App {
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
