//! Copies: where they go, taking them in the background, looking them over, and putting one back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::{Instant, RowId};
use workshop::copies::{self, KeptCopy, PutBack, Source};
use workshop::{Checkup, Env, OnProgress, Whereabouts, Workshop, whereabouts};

use crate::plain::{BackedUp, PutBackPlain};
use crate::types::{CopiesView, CopyView, OffView, PlaceView, PutBackView, RescueView, SinceView};
use crate::views::copies as view;
use crate::wording::Wording;
use crate::{Access, App, Error};

/// Use between two copies, in milliseconds.
const EVERY: i64 = 30 * 60_000;
/// Use between two looks at the whole file, in milliseconds.
const A_DAY: i64 = 24 * 3_600_000;
/// Days without a copy off this computer before the maker is reminded.
const LATE: i64 = 7;

/// A round of copying, ready to be run without holding up anybody.
pub struct Copying {
    file: PathBuf,
    env: Env,
    here: PathBuf,
    away: Option<PathBuf>,
    /// All older copies go.
    alone: bool,
}

/// What came of a round.
pub struct Copied {
    at: Instant,
    file: PathBuf,
    here: Result<(), Error>,
    away: Option<Result<(), Error>>,
}

impl Copied {
    /// Somebody asked to stop before it was taken.
    pub fn was_stopped(&self) -> bool {
        let stopped = |taken: &Result<(), Error>| matches!(taken, Err(Error::Workshop(workshop::Error::Stopped)));
        stopped(&self.here) || self.away.as_ref().is_some_and(stopped)
    }
}

impl Copying {
    /// Takes a copy to each place. `progress` may break it off.
    pub fn run(self, progress: OnProgress<'_>) -> Copied {
        let mut take = |place: &Path| -> Result<(), Error> {
            let workshop = Workshop::read(&self.file, self.env.clone())?;
            let mut stopped = false;
            let mut go_on = |so_far| {
                stopped |= !progress(so_far);
                !stopped
            };
            let taken = match self.alone {
                true => workshop.copy_alone(place, &mut go_on).map(drop),
                false => workshop.copy_to(place, &mut go_on).map(drop),
            };
            // What was broken off must not be taken for a copy, nor for a copy that failed.
            if stopped {
                return Err(workshop::Error::Stopped.into());
            }
            Ok(taken?)
        };
        let here = match std::fs::create_dir_all(&self.here) {
            Ok(()) => take(&self.here),
            Err(reason) => Err(Error::file(&self.here, reason)),
        };
        Copied {
            at: self.env.clock.now(),
            here,
            away: self.away.as_deref().map(take),
            file: self.file,
        }
    }
}

/// A look at the whole file, ready to be run without holding up anybody.
pub struct Checking {
    file: PathBuf,
    env: Env,
}

/// What came of a look.
pub struct Looked {
    id: RowId,
    at: Instant,
    found: Checkup,
}

impl Checking {
    /// Looks at everything in the file, beside whoever works in it.
    pub fn run(self) -> Result<Looked, Error> {
        let workshop = Workshop::read(&self.file, self.env)?;
        Ok(Looked {
            id: workshop.file_id()?,
            at: workshop.now(),
            found: workshop.check()?,
        })
    }
}

impl App {
    /// A look at the whole file, when it is time for one: once a day of use. Never for the sample.
    pub fn check_due(&self) -> Option<Checking> {
        let workshop = self.open.as_ref()?;
        let last = self.settings.checked.get(&workshop.file_id().ok()?);
        let now = workshop.now().0;
        let waited = last.is_none_or(|last| now - last >= A_DAY || now < *last);
        (waited && self.is_real(workshop)).then(|| Checking {
            file: workshop.path().to_path_buf(),
            env: self.env(),
        })
    }

    /// Notes what came of a look. Damage is an error, told to the maker while the copies are still good.
    pub fn checked(&mut self, looked: Looked) -> Result<(), Error> {
        let found = looked.found;
        // Noted whatever came of it: told once a day is told, told every minute is noise.
        self.settings.checked.insert(looked.id, looked.at.0);
        self.keep_settings()?;
        if found.is_sound() {
            return Ok(());
        }
        let first = found
            .database
            .into_iter()
            .chain(found.rows)
            .chain(found.attachments)
            .next();
        Err(workshop::Error::Damaged(first.unwrap_or_else(|| "the journal".to_owned())).into())
    }

    /// True for a workshop of the maker's own that can be written to.
    fn is_real(&self, workshop: &Workshop) -> bool {
        workshop.is_writable() && workshop.settings().is_ok_and(|settings| !settings.sample)
    }

    /// Brings everything into the one file, so that a copy made by hand is complete.
    pub fn settle(&self) -> Result<(), Error> {
        match &self.open {
            Some(workshop) if workshop.is_writable() => Ok(workshop.settle()?),
            _ => Ok(()),
        }
    }

    /// A round of copying, when it is time for one: half an hour of use after the last. Never for the sample.
    pub fn copy_due(&self) -> Option<Copying> {
        let workshop = self.open.as_ref()?;
        let now = workshop.now();
        let waited = self.copied_at.is_none_or(|last| now.0 - last.0 >= EVERY || now < last);
        (waited && self.is_real(workshop)).then(|| self.copying(workshop))
    }

    /// A round of copying, now.
    pub fn copy_now(&self) -> Result<Copying, Error> {
        Ok(self.copying(self.workshop()?))
    }

    fn copying(&self, workshop: &Workshop) -> Copying {
        Copying {
            file: workshop.path().to_path_buf(),
            env: self.env(),
            here: self.places.copies(),
            away: self.settings.second_place.clone(),
            alone: false,
        }
    }

    /// Notes what came of a round. The first thing that failed is told; a stick that isn't plugged in is no failure of the
    /// background's, only of a copy that was asked for.
    pub fn copied(&mut self, copied: Copied) -> Result<(), Error> {
        if copied.was_stopped() {
            return Err(workshop::Error::Stopped.into());
        }
        self.copied_at = Some(copied.at);
        let off = self
            .settings
            .second_place
            .as_deref()
            .is_some_and(|place| !same_disk(place, &copied.file));
        if off && matches!(copied.away, Some(Ok(()))) {
            let id = Workshop::read(&copied.file, self.env())?.file_id()?;
            self.settings.off.insert(id, copied.at.0);
            self.keep_settings()?;
        }
        copied.here?;
        copied.away.transpose()?;
        Ok(())
    }

    /// Where the work lies, and all its copies.
    pub fn copies(&self) -> Result<CopiesView, Error> {
        let (wording, workshop) = (self.wording()?, self.workshop()?);
        let size = std::fs::metadata(workshop.path())
            .map(|about| about.len())
            .unwrap_or_default();
        let here = self.place_view(&wording, "here", &self.places.copies(), Workshop::copies_at)?;
        let away = match &self.settings.second_place {
            Some(place) => self.place_view(&wording, "away", place, Workshop::copies_at)?,
            None => view::no_place("away"),
        };
        Ok(CopiesView {
            path: workshop.path().display().to_string(),
            size: wording.words.file_size(size),
            warning: warning(&wording, whereabouts(workshop.path())),
            places: vec![here, away],
            off: self.off()?,
        })
    }

    fn place_view(
        &self,
        wording: &Wording,
        kind: &str,
        place: &Path,
        at: impl FnOnce(&Workshop, &Path) -> Result<Vec<KeptCopy>, workshop::Error>,
    ) -> Result<PlaceView, Error> {
        let workshop = self.workshop()?;
        let there = place.is_dir();
        let copies = if there { at(workshop, place)? } else { Vec::new() };
        let same_disk = kind == "away" && there && same_disk(place, workshop.path());
        Ok(PlaceView {
            kind: kind.to_owned(),
            path: place.display().to_string(),
            // The one on this computer is made when it is first needed.
            there: there || kind == "here",
            warning: if same_disk {
                wording.text("copies.same_disk")
            } else {
                String::new()
            },
            copies: copies.iter().map(|copy| view::copy(wording, copy)).collect(),
        })
    }

    /// The last copy off this computer.
    pub fn off(&self) -> Result<OffView, Error> {
        let (wording, workshop) = (self.wording()?, self.workshop()?);
        let last = self.settings.off.get(&workshop.file_id()?).map(|at| Instant(*at));
        let day = |at: Instant| at.date(wording.calendar.zone);
        let since = day(last.map_or_else(|| workshop.begun(), Ok)?);
        let text = match last {
            Some(at) => {
                let when = wording.words.ago(day(at), wording.calendar.today);
                wording.words.text("copies.off_last", &[("when", when)])
            }
            None => wording.text("copies.off_never"),
        };
        let late = (wording.calendar.today - since).num_days() > LATE;
        Ok(OffView { text, late })
    }

    /// The second place for copies; none for an empty path.
    pub fn set_copy_place(&mut self, folder: &str) -> Result<(), Error> {
        let place = Some(PathBuf::from(folder)).filter(|place| !place.as_os_str().is_empty());
        if let Some(place) = &place
            && !place.is_dir()
        {
            return Err(workshop::Error::PlaceMissing(place.clone()).into());
        }
        self.settings.second_place = place;
        self.keep_settings()
    }

    /// Looks a copy over from end to end, and says in a sentence whether it could be put back.
    pub fn check_copy(&self, path: &str) -> Result<String, Error> {
        let copy = self.find_copy(self.workshop()?.path(), path)?;
        let sound = copies::check_copy(&copy)?.is_sound();
        Ok(self
            .words()
            .text(if sound { "copies.sound" } else { "copies.broken" }, &[]))
    }

    /// What putting a copy of the open workshop back would keep and lose.
    pub fn copy_since(&self, path: &str) -> Result<SinceView, Error> {
        let file = self.workshop()?.path();
        let copy = self.find_copy(file, path)?;
        Ok(view::since(&self.wording()?, &copy, &copies::since(file, &copy)?))
    }

    /// What can be done about the workshop that was to be opened, which can't be opened.
    pub fn rescue(&self) -> Result<RescueView, Error> {
        let file = self.wanted.clone().ok_or(Error::NoWorkshop)?;
        let wording = self.wording_anyway();
        let all = self.all_copies(&file);
        let since = copies::newest_sound(&all)
            .map(|copy| view::since(&wording, copy, &copies::since(&file, copy).unwrap_or_default()));
        Ok(RescueView {
            path: file.display().to_string(),
            since,
            remains: file.is_file(),
        })
    }

    /// Puts a copy back in the place of the workshop at `file`: the open one, or the one that was to be opened and can't be.
    /// An empty `copy` keeps what can still be read of the file.
    pub fn put_back(&mut self, file: &Path, copy: &str) -> Result<PutBackView, Error> {
        let open = self.open.as_ref().map(|workshop| workshop.path().to_path_buf());
        let meant = open.or_else(|| self.wanted.clone()).ok_or(Error::NoWorkshop)?;
        // What the window showed when the button was pressed, or nothing at all.
        if meant != file {
            return Err(workshop::Error::NoCopy.into());
        }
        let file = meant;
        let source = match copy {
            "" => Source::Remains,
            path => Source::Copy(self.find_copy(&file, path)?),
        };
        let (workshop, put_back) = self.put_back_at(&file, &source)?;
        let told = view::put_back(&self.wording()?, &source, &put_back);
        Ok(PutBackView { workshop, told })
    }

    /// Takes a copy of the open workshop, to `place` or to this computer's own.
    pub fn back_up(&self, place: Option<&Path>) -> Result<BackedUp, Error> {
        let here = self.places.copies();
        if place.is_none() {
            std::fs::create_dir_all(&here).map_err(|reason| Error::file(&here, reason))?;
        }
        let (place, workshop) = (place.unwrap_or(&here), self.workshop()?);
        let taken = workshop.copy_to(place, &mut |_| true)?;
        let new = taken.is_some();
        let copy = taken.or_else(|| workshop.copies_at(place).ok()?.into_iter().next());
        let copy = copy.ok_or(workshop::Error::NoCopy)?;
        Ok(BackedUp {
            copy: copy.path.display().to_string(),
            at: plain_moment(copy.at),
            new,
        })
    }

    /// A round that puts one fresh copy in the place of all older ones, everywhere; what was erased is then in none.
    pub fn copy_renewing(&self) -> Result<Copying, Error> {
        let round = self.copying(self.workshop()?);
        Ok(Copying { alone: true, ..round })
    }

    /// The same at one place, or at this computer's own, for the command line. Gives how many went.
    pub fn renew_copies(&self, place: Option<&Path>) -> Result<usize, Error> {
        let here = self.places.copies();
        std::fs::create_dir_all(&here).map_err(|reason| Error::file(&here, reason))?;
        Ok(self.workshop()?.copy_alone(place.unwrap_or(&here), &mut |_| true)?)
    }

    /// The copies that can be of the workshop at `file`, at `place` or wherever this computer keeps some, newest first.
    pub fn copies_of(&self, file: &Path, place: Option<&Path>) -> Result<Vec<CopyView>, Error> {
        let copy = |copy: &KeptCopy| CopyView {
            path: copy.path.display().to_string(),
            when: plain_moment(copy.at),
        };
        Ok(self.candidates(file, place)?.iter().map(copy).collect())
    }

    /// Puts the workshop at `file` back: from `copy`, else from the newest sound copy at `place`; or, when `remains`, from
    /// what can still be read of it.
    pub fn restore(
        &mut self,
        file: &Path,
        place: Option<&Path>,
        copy: Option<&Path>,
        remains: bool,
    ) -> Result<PutBackPlain, Error> {
        let source = if remains {
            Source::Remains
        } else {
            Source::Copy(self.chosen(self.candidates(file, place)?, copy)?)
        };
        self.close_file();
        let done = copies::put_back(file, &source, &self.env())?;
        self.open(file, Access::Read)?;
        let wording = self.wording()?;
        let from = match &source {
            Source::Copy(copy) => copy.path.display().to_string(),
            Source::Remains => String::new(),
        };
        Ok(PutBackPlain {
            told: view::put_back(&wording, &source, &done),
            copy: from,
            aside: done.aside.map(|path| path.display().to_string()).unwrap_or_default(),
            added: done.since.added,
            lost: view::lost(&wording, &done.since),
            more_lost: done.since.more,
            missing_attachments: done.missing,
        })
    }

    fn chosen(&self, all: Vec<KeptCopy>, copy: Option<&Path>) -> Result<KeptCopy, Error> {
        let found = match copy {
            Some(path) => all
                .iter()
                .find(|copy| copy.path == path)
                .cloned()
                .or_else(|| KeptCopy::named(path)),
            None => copies::newest_sound(&all).cloned(),
        };
        Ok(found.ok_or(workshop::Error::NoCopy)?)
    }

    fn candidates(&self, file: &Path, place: Option<&Path>) -> Result<Vec<KeptCopy>, Error> {
        match place {
            Some(place) => self.copies_for(place, file),
            None => Ok(self.all_copies(file)),
        }
    }

    /// Puts a workshop back and opens it again, whatever came of it.
    fn put_back_at(&mut self, file: &Path, source: &Source) -> Result<(crate::types::WorkshopView, PutBack), Error> {
        self.close_file();
        let put_back = copies::put_back(file, source, &self.env());
        let opened = self.open_workshop(file);
        let put_back = put_back?;
        Ok((opened?, put_back))
    }

    /// Every copy of the workshop file at `file`, wherever one lies, newest first. Places that aren't there are passed over.
    pub(crate) fn all_copies(&self, file: &Path) -> Vec<KeptCopy> {
        let places: BTreeSet<PathBuf> = std::iter::once(self.places.copies())
            .chain(self.settings.second_place.clone())
            .collect();
        let mut all: Vec<KeptCopy> = places
            .iter()
            .filter_map(|place| self.copies_for(place, file).ok())
            .flatten()
            .collect();
        let now = self.env().clock.now();
        all.sort_by_key(|copy| (copy.at > now, std::cmp::Reverse(copy.at)));
        all
    }

    /// The second place, when it isn't there now: nobody knows what its copies hold.
    pub(crate) fn absent_place(&self) -> Option<String> {
        let place = self.settings.second_place.as_deref().filter(|place| !place.is_dir());
        place.map(|place| place.display().to_string())
    }

    fn copies_for(&self, place: &Path, file: &Path) -> Result<Vec<KeptCopy>, Error> {
        let known = self.settings.known.get(file).copied();
        Ok(copies::copies_for(place, file, known, self.env().clock.now())?)
    }

    /// The copy of that path; only one of this workshop's own, so that a window can't name any file it likes.
    fn find_copy(&self, file: &Path, path: &str) -> Result<KeptCopy, Error> {
        let all = self.all_copies(file);
        let found = all.into_iter().find(|copy| copy.path == Path::new(path));
        Ok(found.ok_or(workshop::Error::NoCopy)?)
    }

    /// Words on some calendar: the workshop's own can't be asked.
    fn wording_anyway(&self) -> Wording {
        let calendar = words::Calendar {
            zone: chrono_tz::Tz::UTC,
            today: self.env().clock.now().date(chrono_tz::Tz::UTC),
        };
        Wording {
            words: self.words(),
            calendar,
        }
    }
}

/// A moment for programs: UTC.
fn plain_moment(at: Instant) -> String {
    at.local(chrono_tz::Tz::UTC).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Why a workshop lies badly; empty: it lies well.
fn warning(wording: &Wording, lies: Whereabouts) -> String {
    let what = match lies {
        Whereabouts::Here => return String::new(),
        Whereabouts::Synced(program) => wording.words.text("copies.synced", &[("program", program.to_owned())]),
        Whereabouts::Network => wording.text("copies.network"),
    };
    format!("{what} {}", wording.text("copies.better"))
}

/// True when both lie on one disk, as far as the system tells.
#[cfg(unix)]
fn same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| std::fs::metadata(path).map(|about| about.dev()).ok();
    disk(one).is_some_and(|one| disk(other) == Some(one))
}

#[cfg(not(unix))]
fn same_disk(one: &Path, other: &Path) -> bool {
    let disk = |path: &Path| {
        path.canonicalize()
            .ok()
            .and_then(|path| path.components().next().map(|c| c.as_os_str().to_owned()))
    };
    disk(one).is_some_and(|one| disk(other) == Some(one))
}
