//! Tags for the swatches that a template offers.

use domain::paper::tags::{PATCH, SWATCH};
use domain::paper::{Colour, SwatchTag, SwatchTags};
use domain::{Hash, PaperSize};
use engine::book::Swatch;
use engine::slug::Slug;
use engine::template::Kind;
use quantity::Measure;
use sheets::{Assets, Meta, Pages, Scale};
use store::hash_of;
use words::Words;

use crate::{Error, Workshop, swatch};

impl Workshop {
    /// The tags of these swatches of a template; none named: of all that it offers, each once, in the order of its options.
    pub fn swatch_tags(&self, template: &str, named: &[String]) -> Result<SwatchTags, Error> {
        Ok(self.tags_with_photos(template, named)?.0)
    }

    fn tags_with_photos(&self, template: &str, named: &[String]) -> Result<(SwatchTags, Assets), Error> {
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
        let swatches = offered.iter().filter(wanted).filter_map(|id| model.library().get(*id));
        let mut assets = Assets::default();
        let mut tags = Vec::new();
        for swatch in swatches {
            let photo = self.patch(swatch)?.map(|patch| (hash_of(&patch), patch));
            tags.push(tag(&words, swatch, photo.as_ref().map(|(hash, _)| *hash)));
            if let Some((hash, patch)) = photo {
                assets
                    .insert(hash, &patch)
                    .map_err(|error| Error::Paper(error.to_string()))?;
            }
        }
        if tags.is_empty() {
            return Err(Error::NoSwatches(shelved.label));
        }
        let language = words.language().to_owned();
        Ok((SwatchTags { language, tags }, assets))
    }

    /// The photo of a swatch as a tag shows it; `None`: it has none.
    fn patch(&self, swatch: &Swatch) -> Result<Option<Vec<u8>>, Error> {
        let Some(photo) = &swatch.photo else { return Ok(None) };
        let lost = || Error::Damaged(format!("attachment {} is missing", photo.picture));
        let hash = photo.picture.as_str().parse().map_err(|_| lost())?;
        let bytes = self.db().attachment(hash)?.ok_or_else(lost)?;
        let patch = raster::swatch_patch(&bytes, swatch::shows(photo), swatch::beneath(swatch), PATCH);
        let refused = |why| Error::SwatchPhoto(photo.file.clone(), why);
        patch.map(Some).map_err(refused)
    }

    /// The sheets of such tags.
    pub fn tag_pages(&self, template: &str, named: &[String], size: PaperSize) -> Result<Pages, Error> {
        let (tags, assets) = self.tags_with_photos(template, named)?;
        Ok(super::laid_out_twice(|| sheets::tags_layout(&tags, size, &assets)))
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

fn tag(words: &Words, swatch: &Swatch, photo: Option<Hash>) -> SwatchTag {
    let width = swatch.width.as_deref().unwrap_or_default();
    SwatchTag {
        label: swatch.label.get(words.language()).to_owned(),
        colour: Colour::parse(&swatch.colour),
        supplier_code: swatch.supplier_code.clone().unwrap_or_default(),
        // As the maker wrote it, where it is no measure.
        width: Measure::parse(width).map_or_else(|_| width.to_owned(), |width| words.measure(&width)),
        photo,
        until: swatch.until.map(|last| words.until(last)).unwrap_or_default(),
        qr: format!("{SWATCH}{}", swatch.id),
    }
}
