//! Tags for the swatches that a template offers.

use domain::PaperSize;
use domain::paper::tags::SWATCH;
use domain::paper::{Colour, SwatchTag, SwatchTags};
use engine::book::Swatch;
use engine::slug::Slug;
use engine::template::Kind;
use quantity::Measure;
use sheets::{Meta, Pages, Scale};
use words::Words;

use crate::{Error, Workshop};

impl Workshop {
    /// The tags of these swatches of a template; none named: of all that it offers, each once, in the order of its options.
    pub fn swatch_tags(&self, template: &str, named: &[String]) -> Result<SwatchTags, Error> {
        let shelved = self.template(template)?;
        let compiled = self.compiled(shelved.current)?;
        let model = &compiled.model;
        let mut offered: Vec<&Slug> = Vec::new();
        for option in &model.template().options {
            let Kind::One { values, .. } = &option.kind else {
                continue;
            };
            for value in values.iter().filter(|value| value.swatch) {
                if !offered.contains(&&value.id) {
                    offered.push(&value.id);
                }
            }
        }
        let unknown = named
            .iter()
            .find(|name| !offered.iter().any(|id| id.as_str() == **name));
        if let Some(unknown) = unknown {
            return Err(Error::SwatchUnknown(unknown.clone()));
        }
        let wanted = |id: &&&Slug| named.is_empty() || named.iter().any(|name| name == id.as_str());
        let words = self.paper_words()?;
        let tags = offered.iter().filter(wanted).filter_map(|id| model.library().get(*id));
        let tags: Vec<SwatchTag> = tags.map(|swatch| tag(&words, swatch)).collect();
        if tags.is_empty() {
            return Err(Error::NoSwatches(shelved.label));
        }
        Ok(SwatchTags {
            language: words.language().to_owned(),
            tags,
        })
    }

    /// The sheets of such tags.
    pub fn tag_pages(&self, template: &str, named: &[String], size: PaperSize) -> Result<Pages, Error> {
        let tags = self.swatch_tags(template, named)?;
        Ok(super::laid_out_twice(|| sheets::tags_layout(&tags, size)))
    }

    /// The same as a PDF file, with the pages it was written from.
    pub fn tags_pdf(
        &self,
        template: &str,
        named: &[String],
        size: PaperSize,
        scale: Scale,
    ) -> Result<(Pages, Vec<u8>), Error> {
        let pages = self.tag_pages(template, named, size)?;
        let (words, shelved) = (self.paper_words()?, self.template(template)?);
        let file = domain::RowId(self.db().file_identity()?.id);
        let meta = Meta {
            title: shelved.label.get(words.language()).to_owned(),
            // A tag says nothing that was made at some moment: the same swatches are the same sheet.
            created: domain::Instant(0),
            language: words.language().to_owned(),
            id: format!("{file}/tags/{template}"),
            scale,
        };
        let pdf = sheets::pdf(&pages, &meta).map_err(|error| Error::Paper(error.to_string()))?;
        Ok((pages, pdf))
    }
}

fn tag(words: &Words, swatch: &Swatch) -> SwatchTag {
    let width = swatch.width.as_deref().unwrap_or_default();
    SwatchTag {
        label: swatch.label.get(words.language()).to_owned(),
        colour: Colour::parse(&swatch.colour),
        supplier_code: swatch.supplier_code.clone().unwrap_or_default(),
        // As the maker wrote it, where it is no measure.
        width: Measure::parse(width).map_or_else(|_| width.to_owned(), |width| words.measure(&width)),
        qr: format!("{SWATCH}{}", swatch.id),
    }
}
