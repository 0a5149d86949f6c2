//! The open workshop: making, opening, and the one gate for writes.

use std::cell::RefCell;
use std::path::Path;

use chrono::NaiveDate;
use domain::action::About;
use domain::id::EntryId;
use domain::{Action, CustomerId, Instant, RowId, Settings};
use raster::Drawer;
use sheets::Assets;
use store::{Checkup, Db, FileIdentity, Stamp, Store, Writer};
use words::Calendar;

use crate::compiled::Shelf;
use crate::draft::all_or_nothing;
use crate::{Env, Error, limits};

/// An open workshop file with all that can be done in it. Belongs to one thread at a time.
pub struct Workshop {
    pub(crate) store: Store,
    pub(crate) env: Env,
    pub(crate) shelf: RefCell<Shelf>,
    pub(crate) assets: RefCell<Assets>,
    pub(crate) drawer: Drawer,
}

/// What a new workshop is made with.
#[derive(Clone, Debug)]
pub struct NewWorkshop {
    /// Its settings; `logo` in them is ignored.
    pub settings: Settings,
    /// The logo's bytes, PNG or JPEG.
    pub logo: Option<Vec<u8>>,
}

/// A transaction under way, with fresh ids for the rows it makes.
pub(crate) struct Work<'w, 's> {
    pub(crate) writer: &'w mut Writer<'s>,
    env: &'w Env,
}

impl Work<'_, '_> {
    /// A fresh id.
    pub(crate) fn id(&self) -> [u8; 16] {
        self.env.ids.id(self.writer.at())
    }

    /// The moment of the action.
    pub(crate) fn at(&self) -> Instant {
        self.writer.at()
    }
}

/// What was done, for the journal, and what comes back from doing it.
pub(crate) struct Deed<T> {
    pub(crate) action: Action,
    pub(crate) about: About,
    pub(crate) undoes: Option<EntryId>,
    pub(crate) result: T,
}

impl<T> Deed<T> {
    pub(crate) fn new(action: Action, about: About, result: T) -> Self {
        Self {
            action,
            about,
            undoes: None,
            result,
        }
    }
}

impl Workshop {
    /// Makes a new, empty workshop file at `path` and opens it. All or nothing; missing folders are made.
    pub fn create(path: &Path, new: NewWorkshop, env: Env) -> Result<Self, Error> {
        all_or_nothing(path, |part| {
            Ok(Self::fill(part, new, env.clone())?.store.finish_filling()?)
        })?;
        Self::open(path, env)
    }

    /// Begins a file that is still to be finished and given its name.
    pub(crate) fn fill(part: &Path, new: NewWorkshop, env: Env) -> Result<Self, Error> {
        let logo = new.logo.as_deref().map(check_logo).transpose()?;
        let name = limits::name(&new.settings.name)?;
        if name.is_empty() {
            return Err(Error::NameMissing);
        }
        let identity = FileIdentity {
            id: env.ids.id(env.clock.now()),
            epoch: 1,
        };
        let mut workshop = Self::around(Store::create(part, identity, &env.holder)?, env);
        workshop.store.begin_filling()?;
        workshop.transact(|work| {
            let logo = logo.map(|bytes| work.writer.attach(bytes)).transpose()?;
            work.writer.insert(&Settings {
                name: name.clone(),
                logo,
                ..new.settings
            })?;
            Ok(Deed::new(Action::WorkshopCreated { name }, About::Workshop, ()))
        })?;
        Ok(workshop)
    }

    /// Opens a workshop file for work. Whoever writes to it already is named in the refusal.
    pub fn open(path: &Path, env: Env) -> Result<Self, Error> {
        Ok(Self::around(Store::open(path, &env.holder)?, env))
    }

    /// Opens a workshop file for reading, beside whoever works in it.
    pub fn read(path: &Path, env: Env) -> Result<Self, Error> {
        Ok(Self::around(Store::read(path)?, env))
    }

    fn around(store: Store, env: Env) -> Self {
        Self {
            store,
            env,
            shelf: RefCell::default(),
            drawer: Drawer::new(),
            assets: RefCell::default(),
        }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// True unless it was opened for reading.
    pub fn is_writable(&self) -> bool {
        self.store.is_writable()
    }

    /// The workshop's settings.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(self.db().settings()?)
    }

    /// The logo's bytes, if there is one.
    pub fn logo(&self) -> Result<Option<Vec<u8>>, Error> {
        let Some(hash) = self.settings()?.logo else {
            return Ok(None);
        };
        Ok(self.db().attachment(hash)?)
    }

    /// Looks at everything in the file: the database, the journal's chain, attachments, rows against the journal.
    pub fn check(&self) -> Result<Checkup, Error> {
        Ok(self.db().check())
    }

    /// All that undo must restore and a copy must hold, as text: for comparing a file with itself.
    pub fn dump(&self) -> Result<String, Error> {
        Ok(self.store.dump()?)
    }

    /// Brings everything into the one file, so that a copy made by hand is complete.
    pub fn settle(&self) -> Result<(), Error> {
        Ok(self.store.settle()?)
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.env.clock.now()
    }

    /// Today on the workshop's calendar.
    pub fn today_date(&self) -> Result<NaiveDate, Error> {
        Ok(self.now().date(self.settings()?.time_zone))
    }

    /// The calendar that moments are told on.
    pub fn calendar(&self) -> Result<Calendar, Error> {
        let zone = self.settings()?.time_zone;
        Ok(Calendar {
            zone,
            today: self.now().date(zone),
        })
    }

    pub(crate) fn db(&self) -> Db<'_> {
        self.store.db()
    }

    /// The only gate for writes: one transaction with the rows, the journal entry and the search index. The action comes
    /// out of the work because it may name what the work gave out (an order's number). Nothing changed: no entry.
    pub(crate) fn transact<T>(
        &mut self,
        work: impl FnOnce(&mut Work<'_, '_>) -> Result<Deed<T>, Error>,
    ) -> Result<T, Error> {
        self.transact_noting(work).map(|(result, _)| result)
    }

    /// Erasing is the one write that leaves no trace of what it changed; it has an entry in the journal all the same.
    pub(crate) fn erase(&mut self, customer: CustomerId) -> Result<(), Error> {
        let at = self.env.clock.now();
        let ids = self.env.ids.clone();
        let mut salt = || ids.salt();
        let writer = self.store.begin(stamp(&self.env, at, &mut salt))?;
        writer.erase(customer, &Action::CustomerErased)?;
        Ok(())
    }

    /// The same, telling the journal entry too, if there is one.
    pub(crate) fn transact_noting<T>(
        &mut self,
        work: impl FnOnce(&mut Work<'_, '_>) -> Result<Deed<T>, Error>,
    ) -> Result<(T, Option<EntryId>), Error> {
        let at = self.env.clock.now();
        let ids = self.env.ids.clone();
        let mut salt = || ids.salt();
        let mut writer = self.store.begin(stamp(&self.env, at, &mut salt))?;
        let deed = work(&mut Work {
            writer: &mut writer,
            env: &self.env,
        })?;
        let swatches = writer.touches(SWATCHES);
        let entry = writer.commit(&deed.action, deed.about, deed.undoes)?;
        if swatches {
            self.swatches_written();
        }
        Ok((deed.result, entry))
    }
}

/// The table of swatches.
const SWATCHES: &str = "swatch";

/// Who writes, when, and under which name.
pub(crate) fn stamp<'s>(env: &Env, at: Instant, salt: &'s mut dyn FnMut() -> [u8; 16]) -> Stamp<'s> {
    Stamp {
        entry: EntryId(RowId(env.ids.id(at))),
        station: env.station,
        at,
        person: String::new(),
        salt,
    }
}

/// Largest logo taken, in bytes.
const LOGO_BYTES: usize = 4 << 20;

/// A logo must be a picture that can be printed.
pub(crate) fn check_logo(bytes: &[u8]) -> Result<&[u8], Error> {
    if bytes.len() > LOGO_BYTES {
        return Err(Error::Logo(raster::RasterError::Bytes {
            given: bytes.len(),
            max: LOGO_BYTES,
        }));
    }
    raster::check_upload(bytes, &raster::Limits::default()).map_err(Error::Logo)?;
    Ok(bytes)
}
