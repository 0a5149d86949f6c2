//! Compiled templates, kept while the workshop is open so that a tap compiles nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::template::Version;
use domain::{Hash, VersionId};
use engine::book::Library;
use engine::model::{Model, compile};
use engine::slug::Slug;
use engine::template::{Folder, Template};
use scene::{Picture, Source, Wanted};
use store::{SwatchLook, SwatchRow};

use crate::own::OwnPictures;
use crate::swatch::{offered, photo_tile};
use crate::{Error, Workshop};

/// One version of a template, ready to be asked and drawn.
#[derive(Clone)]
pub struct Compiled {
    /// Which version.
    pub version: Version,
    /// The engine's model of it with today's swatches.
    pub model: Model,
    /// How it is drawn; `None`: it has no picture.
    pub picture: Option<Arc<Picture>>,
    /// The folder's files, for the picture.
    pub files: Arc<Folder>,
    /// The small photos of the swatches that it offers, among the attachments.
    pub chips: BTreeMap<Slug, Hash>,
    /// The tiles of photos that show on its picture, by swatch.
    tiles: BTreeMap<Slug, Vec<u8>>,
    /// Customers' own pictures on pieces of it.
    pub(crate) own: Arc<OwnPictures>,
    /// Pictures of the template that were made smaller, by name and how wide they had to stay.
    smaller: Arc<Mutex<Smaller>>,
}

/// What stands before a swatch's name among them; no file is called so.
const SWATCH: &str = "swatch:";

/// Pictures with fewer pixels.
type Smaller = BTreeMap<(String, u32), Vec<u8>>;

impl Compiled {
    /// A file of the folder for the picture, or a customer's own, with no more pixels than it needs to be drawn this many
    /// across.
    pub(crate) fn picture_file(&self, wanted: &Wanted<'_>, wide: u32) -> Option<Vec<u8>> {
        let whole = match wanted.source {
            Source::Upload { .. } => return self.own.drawn(wanted, wide),
            Source::Template => self.files.get(wanted.name)?,
            Source::Swatch => self.tile(wanted.name)?,
        };
        // A swatch may be called like a file.
        let name = match wanted.source {
            Source::Swatch => format!("{SWATCH}{}", wanted.name),
            _ => wanted.name.to_owned(),
        };
        // What is kept is whole even where somebody stopped in the midst of something else.
        let mut kept = self.smaller.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = kept.get(&(name.clone(), wide)) {
            return Some(made.clone());
        }
        // One that can't be read is handed over as it is: whoever draws it says what is wrong.
        let made = raster::smaller(whole, wide)
            .ok()
            .flatten()
            .unwrap_or_else(|| whole.clone());
        kept.insert((name, wide), made.clone());
        Some(made)
    }

    /// The tile of a swatch's photo with all its pixels.
    pub(crate) fn tile(&self, swatch: &str) -> Option<&Vec<u8>> {
        self.tiles.get(&Slug::new(swatch).ok()?)
    }
}

/// The compiled templates by version, with the swatches that they were compiled with.
#[derive(Default)]
pub(crate) struct Shelf {
    /// The swatches, and the state of the file that they were read at; `None`: they may be others by now.
    read_at: Option<i64>,
    pub(crate) library: Library,
    /// What was made of their photos.
    looks: BTreeMap<Slug, SwatchLook>,
    compiled: BTreeMap<VersionId, Arc<Compiled>>,
    /// Customers' own pictures, whatever they are on.
    pub(crate) own: Arc<OwnPictures>,
}

impl Workshop {
    /// The compiled form of a version, made now if it isn't there yet or the swatches have changed.
    pub(crate) fn compiled(&self, version: VersionId) -> Result<Arc<Compiled>, Error> {
        self.restock()?;
        if let Some(found) = self.shelf.borrow().compiled.get(&version) {
            return Ok(Arc::clone(found));
        }
        let compiled = Arc::new(self.compile(version)?);
        self.shelf.borrow_mut().compiled.insert(version, Arc::clone(&compiled));
        Ok(compiled)
    }

    /// Reads the swatches anew if they may have changed. What was compiled with these very ones stays.
    pub(crate) fn restock(&self) -> Result<(), Error> {
        let read_at = Some(self.db().written_elsewhere()?);
        if self.shelf.borrow().read_at == read_at {
            return Ok(());
        }
        let (mut library, mut looks) = (Library::new(), BTreeMap::new());
        for SwatchRow { swatch, look, .. } in self.db().all()? {
            looks.extend(look.map(|look| (swatch.id.clone(), look)));
            library.insert(swatch.id.clone(), swatch);
        }
        let mut shelf = self.shelf.borrow_mut();
        shelf.read_at = read_at;
        if (&shelf.library, &shelf.looks) != (&library, &looks) {
            (shelf.library, shelf.looks) = (library, looks);
            shelf.compiled.clear();
        }
        Ok(())
    }

    /// Swatches were written: they are read again before the next piece.
    pub(crate) fn swatches_written(&self) {
        self.shelf.borrow_mut().read_at = None;
    }

    fn compile(&self, version: VersionId) -> Result<Compiled, Error> {
        let version: Version = self.db().expect(version.0)?;
        let files = self.files_of(&version)?;
        let package = engine::template::read(&files).map_err(Error::TemplateProblems)?;
        let shelf = self.shelf.borrow();
        let (model, _) = compile(&package.template, &shelf.library);
        let picture = parse_picture(&package.template, &model, &files)?;
        let (mut photos, mut tiles) = (BTreeMap::new(), BTreeMap::new());
        for swatch in picture.as_ref().map(Picture::photographed).unwrap_or_default() {
            let photo = shelf.library.get(&swatch).and_then(|known| known.photo.as_ref());
            if let (Some(photo), Some(look)) = (photo, shelf.looks.get(&swatch)) {
                photos.insert(swatch.clone(), photo_tile(photo, look.tile_height, look.bleed));
                tiles.insert(swatch, self.db().attachment(look.tile)?.unwrap_or_default());
            }
        }
        let picture = picture.map(|picture| Arc::new(picture.with_photos(&photos)));
        let offered = offered(&model);
        let chip = |swatch: &Slug| Some((swatch.clone(), shelf.looks.get(swatch)?.chip));
        Ok(Compiled {
            version,
            chips: offered.into_iter().filter_map(chip).collect(),
            tiles,
            model,
            picture,
            files: Arc::new(files),
            own: Arc::clone(&shelf.own),
            smaller: Arc::default(),
        })
    }

    /// The files of a version, from the attachments.
    pub(crate) fn files_of(&self, version: &Version) -> Result<Folder, Error> {
        let file = |(name, hash): (&String, &Hash)| {
            let bytes = self.db().attachment(*hash)?;
            let lost = || Error::Damaged(format!("{name} of a template is missing"));
            Ok((name.clone(), bytes.ok_or_else(lost)?))
        };
        version.files.iter().map(file).collect()
    }
}

/// The template's picture, read; `None` when it has none. `files`: those of its folder.
pub(crate) fn parse_picture(template: &Template, model: &Model, files: &Folder) -> Result<Option<Picture>, Error> {
    let file = |name: &str| files.get(name).cloned();
    let read = template
        .picture
        .as_deref()
        .map(|text| Picture::parse(text, model, &file));
    read.transpose().map_err(|error| Error::Picture(error.to_string()))
}
