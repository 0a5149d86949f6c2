//! Compiled templates, kept while the workshop is open so that a tap compiles nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::VersionId;
use domain::template::Version;
use engine::book::Library;
use engine::model::{Model, compile};
use engine::template::{Folder, Template};
use scene::{Picture, Source, Wanted};
use store::SwatchRow;

use crate::own::OwnPictures;
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
    /// Customers' own pictures on pieces of it.
    pub(crate) own: Arc<OwnPictures>,
    /// Those of them that were made smaller, by name and how wide they had to stay.
    smaller: Arc<Mutex<Smaller>>,
}

/// Pictures with fewer pixels.
type Smaller = BTreeMap<(String, u32), Vec<u8>>;

impl Compiled {
    /// A file of the folder for the picture, or a customer's own, with no more pixels than it needs to be drawn this many
    /// across.
    pub(crate) fn picture_file(&self, wanted: &Wanted<'_>, wide: u32) -> Option<Vec<u8>> {
        if wanted.source != Source::Template {
            return self.own.drawn(wanted, wide);
        }
        let name = wanted.name;
        let whole = self.files.get(name)?;
        // What is kept is whole even where somebody stopped in the midst of something else.
        let mut kept = self.smaller.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = kept.get(&(name.to_owned(), wide)) {
            return Some(made.clone());
        }
        // One that can't be read is handed over as it is: whoever draws it says what is wrong.
        let made = raster::smaller(whole, wide)
            .ok()
            .flatten()
            .unwrap_or_else(|| whole.clone());
        kept.insert((name.to_owned(), wide), made.clone());
        Some(made)
    }
}

/// The compiled templates by version, with the swatches that they were compiled with.
#[derive(Default)]
pub(crate) struct Shelf {
    /// The swatches, and the state of the file that they were read at; `None`: they may be others by now.
    read_at: Option<i64>,
    library: Library,
    compiled: BTreeMap<VersionId, Arc<Compiled>>,
    /// Customers' own pictures, whatever they are on.
    pub(crate) own: Arc<OwnPictures>,
}

impl Workshop {
    /// The workshop's swatches by name.
    pub(crate) fn library(&self) -> Result<Library, Error> {
        let rows: Vec<SwatchRow> = self.db().all()?;
        Ok(rows
            .into_iter()
            .map(|row| (row.swatch.id.clone(), row.swatch))
            .collect())
    }

    /// The compiled form of a version, made now if it isn't there yet or the swatches have changed.
    pub(crate) fn compiled(&self, version: VersionId) -> Result<Arc<Compiled>, Error> {
        let read_at = Some(self.db().written_elsewhere()?);
        if self.shelf.borrow().read_at != read_at {
            self.stock(self.library()?, read_at);
        }
        if let Some(found) = self.shelf.borrow().compiled.get(&version) {
            return Ok(Arc::clone(found));
        }
        let library = self.shelf.borrow().library.clone();
        let compiled = Arc::new(self.compile(version, &library)?);
        self.shelf.borrow_mut().compiled.insert(version, Arc::clone(&compiled));
        Ok(compiled)
    }

    /// What was compiled with these very swatches stays.
    fn stock(&self, library: Library, read_at: Option<i64>) {
        let mut shelf = self.shelf.borrow_mut();
        shelf.read_at = read_at;
        if shelf.library != library {
            shelf.library = library;
            shelf.compiled.clear();
        }
    }

    /// Swatches were written: they are read again before the next piece.
    pub(crate) fn swatches_written(&self) {
        self.shelf.borrow_mut().read_at = None;
    }

    fn compile(&self, version: VersionId, library: &Library) -> Result<Compiled, Error> {
        let version: Version = self.db().expect(version.0)?;
        let files = self.files_of(&version)?;
        let package = engine::template::read(&files).map_err(Error::TemplateProblems)?;
        let (model, _) = compile(&package.template, library);
        let picture = parse_picture(&package.template, &model, &files)?.map(Arc::new);
        Ok(Compiled {
            version,
            model,
            picture,
            files: Arc::new(files),
            own: Arc::clone(&self.shelf.borrow().own),
            smaller: Arc::default(),
        })
    }

    /// The files of a version, from the attachments.
    pub(crate) fn files_of(&self, version: &Version) -> Result<Folder, Error> {
        let file = |(name, hash): (&String, &domain::Hash)| {
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
