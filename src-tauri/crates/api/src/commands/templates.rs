//! The gallery of templates.

use std::path::Path;

use domain::template::Stage;

use crate::types::{PrintedView, ShelfView, TemplateCard, WaitingView};
use crate::views::studio;
use crate::{App, Error};

impl App {
    /// Takes a template's folder or zip into the open workshop.
    pub fn take_template(&mut self, path: &str) -> Result<(), Error> {
        self.import_template(path.as_ref()).map(drop)
    }

    /// Takes a sample's template into the open workshop, as a start for one's own.
    pub fn take_sample(&mut self, sample: &str) -> Result<(), Error> {
        self.workshop_mut()?.template_take_sample(sample)?;
        Ok(())
    }

    /// All templates with what waits to be used, those that are no longer offered too.
    pub fn shelf(&self) -> Result<Vec<ShelfView>, Error> {
        let wording = self.wording()?;
        let workshop = self.workshop()?;
        let told = workshop.templates_all()?.into_iter().map(|template| {
            let waiting = workshop.template_waiting(template.slug.as_str())?;
            let currency = workshop.settings()?.currency;
            Ok(ShelfView {
                id: template.slug.to_string(),
                label: wording.label(&template.label),
                number: workshop.version_number(template.current)?,
                offered: template.stage == Stage::OnSale,
                waiting: waiting.map(|waiting| WaitingView {
                    number: waiting.number,
                    changes: waiting
                        .changes
                        .iter()
                        .map(|one| wording.words.revision(one, currency))
                        .collect(),
                    designs: waiting.designs,
                }),
            })
        });
        told.collect()
    }

    /// Writes a template as a folder of its own inside `folder`, to be changed and brought back.
    pub fn template_out(&self, id: &str, folder: &str) -> Result<PrintedView, Error> {
        let wording = self.wording()?;
        let out = Path::new(folder).join(id);
        self.export_template(id, &out)?;
        let path = out.display().to_string();
        Ok(PrintedView {
            waits: false,
            message: wording.words.text("template.written", &[("path", path.clone())]),
            path,
        })
    }

    /// Uses a template's waiting version from now on.
    pub fn release_template(&mut self, id: &str) -> Result<Vec<ShelfView>, Error> {
        self.workshop_mut()?.template_release(id)?;
        self.shelf()
    }

    /// Puts a template's waiting version away unused.
    pub fn drop_template_draft(&mut self, id: &str) -> Result<Vec<ShelfView>, Error> {
        self.workshop_mut()?.template_drop_draft(id)?;
        self.shelf()
    }

    /// Offers a template, or stops offering it.
    pub fn offer_template(&mut self, id: &str, offered: bool) -> Result<Vec<ShelfView>, Error> {
        self.workshop_mut()?.template_offer(id, offered)?;
        self.shelf()
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
