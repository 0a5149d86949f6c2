//! Templates: the gallery, taking one in, giving one out.

use std::sync::Arc;

use domain::action::About;
use domain::book::BookEntry;
use domain::carried::NotCarried;
use domain::id::{TemplateId, VersionId};
use domain::template::{Shelved, Stage, Version};
use domain::{Action, Carried, Hash, RowId};
use engine::answer::Answers;
use engine::book::Book;
use engine::session::Conflict;
use engine::slug::Slug;
use engine::template::{Folder, Package, Preset};
use quantity::Money;
use store::{BookRow, hash_of};

use crate::compiled::{Compiled, parse_picture};
use crate::design::checked_quantity;
use crate::piece::Piece;
use crate::swatch::put_swatches;
use crate::workshop::Deed;
use crate::{Error, Workshop};

/// What the samples' prices are in.
const SAMPLE_CURRENCY: &str = "EUR";

/// A template as the gallery shows it.
pub struct TemplateCard {
    /// The template on the shelf.
    pub shelved: Shelved,
    /// Its current version, ready to be asked and drawn.
    pub compiled: Arc<Compiled>,
    /// The piece with nothing chosen but what the template fills in.
    pub piece: Piece,
    /// What the cheapest piece costs.
    pub from: Money,
    /// The maker's picks, filled in.
    pub presets: Vec<PresetCard>,
}

/// A maker's pick, filled in.
pub struct PresetCard {
    /// The pick.
    pub preset: Preset,
    /// The piece it makes.
    pub piece: Piece,
}

/// The code of a design, read.
pub(crate) struct Read {
    /// What it says.
    pub carried: Carried,
    /// The template that it is of.
    pub template: Shelved,
    /// The answers that it stands for.
    pub answers: Answers,
}

/// What came of taking a template in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The template on the shelf.
    pub shelved: Shelved,
    /// The number of the version that came in.
    pub number: u32,
    /// False when it was here already, word for word.
    pub new: bool,
}

impl Workshop {
    /// The templates on sale, in the order in which they came in.
    pub fn templates(&self) -> Result<Vec<Shelved>, Error> {
        let mut all: Vec<Shelved> = self.db().all()?;
        all.retain(|template| template.stage == Stage::OnSale);
        Ok(all)
    }

    /// The template of that name.
    pub fn template(&self, name: &str) -> Result<Shelved, Error> {
        let unknown = || Error::TemplateUnknown(name.to_owned());
        let slug = Slug::new(name).map_err(|_| unknown())?;
        self.db().template(&slug)?.ok_or_else(unknown)
    }

    /// A template with its picks, filled in and priced.
    pub fn template_card(&self, shelved: Shelved) -> Result<TemplateCard, Error> {
        let compiled = self.compiled(shelved.current)?;
        let piece = Piece::of_fewest(Arc::clone(&compiled), &self.book()?);
        let presets = self.presets_of(&compiled)?;
        let picks = presets.iter().map(|pick| pick.piece.session.price().total);
        let cheapest = piece.cheapest();
        let from = picks.fold(cheapest, |from, pick| if pick.minor < from.minor { pick } else { from });
        Ok(TemplateCard {
            shelved,
            compiled,
            piece,
            from,
            presets,
        })
    }

    /// The maker's picks of a template, filled in and priced today. A pick with something sold out in it is shown as far as
    /// it goes.
    pub fn presets_of(&self, compiled: &Arc<Compiled>) -> Result<Vec<PresetCard>, Error> {
        let book = self.book()?;
        let filled_in = |preset: &Preset| {
            let mut piece = Piece::of_fewest(Arc::clone(compiled), &book);
            piece.restore(&preset.answers);
            let preset = preset.clone();
            PresetCard { preset, piece }
        };
        Ok(compiled.model.template().presets.iter().map(filled_in).collect())
    }

    /// A piece of a template that nothing is chosen for yet, to try answers on without keeping anything; `None`: as few equal ones as can
    /// be had.
    pub fn blank_piece(&self, name: &str, quantity: Option<u32>) -> Result<Piece, Error> {
        let compiled = self.compiled(self.template(name)?.current)?;
        let book = self.book()?;
        Ok(match quantity {
            Some(quantity) => Piece::new(compiled, &book, quantity),
            None => Piece::of_fewest(compiled, &book),
        })
    }

    /// The piece that a code or a card's QR code stands for, of its template's newest version, and what of it can't be had any
    /// more.
    pub fn piece_of_code(&self, text: &str) -> Result<(Piece, Vec<Conflict>), Error> {
        let read = self.read_code(text)?;
        let compiled = self.compiled(read.template.current)?;
        let book = self.book()?;
        let mut piece = match read.carried.many() {
            Some(many) => Piece::new(compiled, &book, many),
            None => Piece::of_fewest(compiled, &book),
        };
        let refused = piece.restore(&read.answers);
        Ok((piece, refused))
    }

    /// Reads the code of a design's choices, or all that its card's QR code says, by the template's version that it is of.
    pub(crate) fn read_code(&self, text: &str) -> Result<Read, Error> {
        let unreadable = |wrong| Error::DesignCodeUnreadable(text.to_owned(), wrong);
        let carried = match text.parse::<Carried>() {
            Ok(carried) => carried,
            Err(NotCarried::Code(wrong)) => return Err(unreadable(wrong)),
            Err(NotCarried::Rest) => Carried::choices(text.parse().map_err(unreadable)?),
        };
        checked_quantity(carried.quantity)?;
        let templates: Vec<Shelved> = self.db().all()?;
        for template in templates {
            let versions = self.db().versions_of(template.id)?.into_iter().rev();
            for version in versions.filter(|version| carried.code.is_of(&version.hash.0)) {
                // Two versions may share a code's first letters.
                if let Some(answers) = carried.answers(&self.compiled(version.id)?.model) {
                    return Ok(Read {
                        carried,
                        template,
                        answers,
                    });
                }
            }
        }
        Err(Error::DesignCodeUnknown(carried.code.to_string()))
    }

    /// Takes over the template of a sample, priced in this workshop's currency, as a start for one's own.
    pub fn template_take_sample(&mut self, sample: &str) -> Result<Imported, Error> {
        let mut folder = crate::sample_template(sample).ok_or_else(|| Error::SampleUnknown(sample.to_owned()))?;
        let currency = self.settings()?.currency.code().to_owned();
        if let Some(file) = folder.get_mut("template.toml") {
            // Prices keep their figures: a start to change, not a list to sell from.
            *file = String::from_utf8_lossy(file)
                .replace(SAMPLE_CURRENCY, &currency)
                .into_bytes();
        }
        self.template_import(&folder)
    }

    /// Today's book, with the swatches whose last day is over.
    pub fn book(&self) -> Result<Book, Error> {
        let mut book = self.db().book()?;
        self.restock()?;
        book.end(&self.shelf.borrow().library, self.today_date()?);
        Ok(book)
    }

    /// Writes an entry into the book, over one about the same thing.
    pub fn book_set(&mut self, entry: BookEntry) -> Result<(), Error> {
        let like = self.db().book_row_like(&entry)?;
        let name = self.entry_name(&entry)?;
        self.transact(|work| {
            match like {
                Some(row) => work.writer.update(&BookRow { id: row.id, entry })?,
                None => work.writer.insert(&BookRow {
                    id: RowId(work.id()),
                    entry,
                })?,
            }
            Ok(Deed::new(Action::BookChanged { entry: name }, About::Workshop, ()))
        })
    }

    /// Takes what the book says about the same thing as `entry` out of it.
    pub fn book_clear(&mut self, entry: &BookEntry) -> Result<(), Error> {
        let Some(row) = self.db().book_row_like(entry)? else {
            return Ok(());
        };
        let entry = self.entry_name(entry)?;
        self.transact(|work| {
            work.writer.delete::<BookRow>(row.id)?;
            Ok(Deed::new(Action::BookChanged { entry }, About::Workshop, ()))
        })
    }

    /// What people call it, in the workshop's language: a swatch has a label, a price only its name.
    fn entry_name(&self, entry: &BookEntry) -> Result<String, Error> {
        let name = match entry {
            BookEntry::SoldOut { key, .. } => key.clone(),
            BookEntry::Price(name, _) => name.to_string(),
            BookEntry::SoldOutSwatch(name) => match self.db().swatch(name)? {
                Some(row) => row.swatch.label.get(&self.settings()?.language).to_owned(),
                None => name.to_string(),
            },
        };
        Ok(name)
    }

    /// Takes a template in. A new one is offered at once, with its swatches. A template of a name that is here already becomes
    /// a version that waits to be used; one that waited before is forgotten.
    pub fn template_import(&mut self, folder: &Folder) -> Result<Imported, Error> {
        let package = engine::template::read(folder).map_err(Error::TemplateProblems)?;
        self.fits(&package, folder)?;
        let looks = self.looks(&package, folder)?;
        let files = normal_form(&package, folder);
        let (hashes, hash) = hashes(&files);
        let shelved = self.db().template(&package.template.id)?;
        let versions = match &shelved {
            Some(template) => self.db().versions_of(template.id)?,
            None => Vec::new(),
        };
        if let Some(template) = &shelved
            && let Some(here) = versions.iter().find(|version| {
                version.hash == hash && [Some(template.current), template.draft].contains(&Some(version.id))
            })
        {
            return Ok(Imported {
                shelved: template.clone(),
                number: here.number,
                new: false,
            });
        }
        let number = versions.last().map_or(1, |version| version.number + 1);
        self.transact(|work| {
            files
                .values()
                .try_for_each(|bytes| work.writer.attach(bytes).map(drop))?;
            let version = VersionId::from(work.id());
            let label = package.template.label.clone();
            let (template, action) = match shelved {
                Some(template) => {
                    let draft = Some(version);
                    let template = Shelved { draft, ..template };
                    work.writer.update(&template)?;
                    (template, Action::TemplateDrafted { label, number })
                }
                None => {
                    put_swatches(work, &package, &looks)?;
                    let template = Shelved {
                        id: TemplateId::from(work.id()),
                        slug: package.template.id.clone(),
                        label: label.clone(),
                        current: version,
                        stage: Stage::OnSale,
                        draft: None,
                    };
                    work.writer.insert(&template)?;
                    (template, Action::TemplateImported { label, number })
                }
            };
            let id = template.id;
            work.writer.insert(&Version {
                id: version,
                template: id,
                number,
                hash,
                files: hashes,
                created: work.at(),
            })?;
            let result = Imported {
                shelved: template,
                number,
                new: true,
            };
            Ok(Deed::new(action, About::Template(id), result))
        })
    }

    /// The folder of a template's current version.
    pub fn template_export(&self, name: &str) -> Result<Folder, Error> {
        let version: Version = self.db().expect(self.template(name)?.current.0)?;
        self.files_of(&version)
    }

    fn fits(&self, package: &Package, folder: &Folder) -> Result<(), Error> {
        let workshop = self.settings()?.currency;
        let template = package.template.currency;
        if template != workshop {
            return Err(Error::TemplateCurrency {
                template: template.to_string(),
                workshop: workshop.to_string(),
            });
        }
        let (model, _) = engine::model::compile(&package.template, &package.library);
        parse_picture(&package.template, &model, folder)?;
        Ok(())
    }
}

/// The text files as the engine prints them, and the other files as they are: equal meaning, equal bytes.
fn normal_form(package: &Package, folder: &Folder) -> Folder {
    let mut files: Folder = folder
        .iter()
        .filter(|(name, _)| package.template.files.contains_key(*name) || is_photo(package, name))
        .map(clone_file)
        .collect();
    files.extend(engine::template::write(package));
    files
}

fn is_photo(package: &Package, file: &str) -> bool {
    let mut photos = package.library.values().filter_map(|swatch| swatch.photo.as_ref());
    photos.any(|photo| photo.file == file)
}

fn clone_file((name, bytes): (&String, &Vec<u8>)) -> (String, Vec<u8>) {
    (name.clone(), bytes.clone())
}

/// The hash of each file, and one over all names and hashes.
fn hashes(files: &Folder) -> (std::collections::BTreeMap<String, Hash>, Hash) {
    let each: std::collections::BTreeMap<_, _> = files
        .iter()
        .map(|(name, bytes)| (name.clone(), hash_of(bytes)))
        .collect();
    let list: String = each.iter().map(|(name, hash)| format!("{hash} {name}\n")).collect();
    let all = hash_of(list.as_bytes());
    (each, all)
}
