//! Copies of the workshop: taken, thinned, looked over, and put back.
//!
//! A *place* is a folder that a person knows: one on this computer, a stick, a drive on the network. In it each workshop
//! has a folder of its own, named after the file and the workshop's permanent id, so that two workshops of one name never
//! mix, and a copy is found when the file itself can't be read any more.

use std::path::{Path, PathBuf};

use domain::action::About;
use domain::thinning::superfluous;
use domain::{Action, Instant, RowId};
use store::copies::{Base, Copies, Copy, OnProgress, preview, restore};
use store::{Checkup, Entry, Store};

use crate::workshop::stamp;
use crate::{Env, Error, Workshop};

/// One copy at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCopy {
    /// When it was taken.
    pub at: Instant,
    /// Where it lies.
    pub path: PathBuf,
}

impl KeptCopy {
    /// The copy in this file, by its name; `None` when the name is none of a copy's.
    pub fn named(path: &Path) -> Option<Self> {
        Copy::named(path).map(kept)
    }
}

/// What a workshop file is put back from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A copy.
    Copy(KeptCopy),
    /// What can still be read of the damaged file.
    Remains,
}

/// What putting a copy back keeps and loses of what was done after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Later actions that are added to the copy.
    pub added: u32,
    /// Later actions that can be read and not be added, oldest first.
    pub lost: Vec<(Instant, Action, About)>,
    /// There may have been more, which nobody can read.
    pub more: bool,
}

/// What came of putting a workshop back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutBack {
    /// Where the old file was set aside; `None` when there was none.
    pub aside: Option<PathBuf>,
    /// What became of everything after the copy.
    pub since: Since,
    /// How many pictures and other attachments are gone for good.
    pub missing: usize,
}

impl Workshop {
    /// Takes a copy to a place and thins what lies there. `None`: nothing was done since the newest copy, or `progress`
    /// broke it off. Works beside whoever writes.
    pub fn copy_to(&self, place: &Path, progress: OnProgress<'_>) -> Result<Option<KeptCopy>, Error> {
        let copies = self.copies_folder(place)?;
        if copies.is_up_to_date(&self.db())? {
            return Ok(None);
        }
        let now = self.now();
        let taken = copies.take(&self.db(), now, progress)?;
        thin(&copies, now)?;
        Ok(taken.map(kept))
    }

    /// Takes a copy to a place, unless the newest holds everything already, and throws all older ones away: what was erased
    /// is then in none of them. Gives how many went.
    pub fn copy_alone(&self, place: &Path, progress: OnProgress<'_>) -> Result<usize, Error> {
        self.copy_to(place, progress)?;
        let copies = self.copies_folder(place)?;
        let up_to_date = copies.is_up_to_date(&self.db())?;
        let older: Vec<Copy> = copies.list()?.into_iter().skip(1).collect();
        if up_to_date {
            copies.remove(&older)?;
        }
        Ok(if up_to_date { older.len() } else { 0 })
    }

    /// The copies of this workshop at a place, newest first.
    pub fn copies_at(&self, place: &Path) -> Result<Vec<KeptCopy>, Error> {
        Ok(self.copies_folder(place)?.list()?.into_iter().map(kept).collect())
    }

    fn copies_folder(&self, place: &Path) -> Result<Copies, Error> {
        if !place.is_dir() {
            return Err(Error::PlaceMissing(place.to_owned()));
        }
        let ending = ending_of(self.db().file_identity()?.id);
        let found = folders(place)?
            .into_iter()
            .find(|folder| name_of(folder).ends_with(&ending));
        let named = || place.join(format!("{}{ending}", stem(self.path())));
        Ok(Copies::at(&found.unwrap_or_else(named)))
    }

    /// The permanent id of this workshop, the same in all its copies.
    pub fn file_id(&self) -> Result<RowId, Error> {
        Ok(RowId(self.db().file_identity()?.id))
    }
}

/// Throws away what isn't worth its room. A copy that has gone already is nobody's loss.
fn thin(copies: &Copies, now: Instant) -> Result<(), Error> {
    let all = copies.list()?;
    let moments: Vec<Instant> = all.iter().map(|copy| copy.at).collect();
    let gone = superfluous(&moments, now);
    let gone: Vec<Copy> = all.into_iter().filter(|copy| gone.contains(&copy.at)).collect();
    Ok(copies.remove(&gone)?)
}

/// The copies at a place that can be of the workshop file at `path`, which may be damaged or gone; newest first.
pub fn copies_for(place: &Path, path: &Path) -> Result<Vec<KeptCopy>, Error> {
    if !place.is_dir() {
        return Err(Error::PlaceMissing(place.to_owned()));
    }
    let id = Store::read(path).and_then(|store| store.db().file_identity()).ok();
    let start = format!("{}-", stem(path));
    let fits = |folder: &PathBuf| match id {
        Some(id) => name_of(folder).ends_with(&ending_of(id.id)),
        None => name_of(folder)
            .strip_prefix(&start)
            .is_some_and(|rest| rest.len() == ID_LETTERS),
    };
    let mut found = Vec::new();
    for folder in folders(place)?.iter().filter(|folder| fits(folder)) {
        found.extend(Copies::at(folder).list()?.into_iter().map(kept));
    }
    found.sort_unstable_by_key(|copy| std::cmp::Reverse(copy.at));
    Ok(found)
}

/// Looks at everything in a copy.
pub fn check_copy(copy: &KeptCopy) -> Result<Checkup, Error> {
    let (copies, copy) = stored(copy);
    Ok(copies.check(&copy)?)
}

/// The newest of these copies that is sound from end to end.
pub fn newest_sound(copies: &[KeptCopy]) -> Option<&KeptCopy> {
    copies
        .iter()
        .find(|copy| check_copy(copy).is_ok_and(|found| found.is_sound()))
}

/// What putting `copy` in the place of the file at `path` would keep and lose. Writes nothing.
pub fn since(path: &Path, copy: &KeptCopy) -> Result<Since, Error> {
    let beyond = preview(path, &stored(copy).1)?;
    Ok(Since {
        added: beyond.added,
        lost: told(beyond.lost),
        more: beyond.more,
    })
}

/// Puts a workshop back at `path`. What stood there is set aside, never deleted.
pub fn put_back(path: &Path, source: &Source, env: &Env) -> Result<PutBack, Error> {
    let at = env.clock.now();
    let ids = env.ids.clone();
    let mut salt = || ids.salt();
    let stamp = stamp(env, at, &mut salt);
    let (from, taken) = match source {
        Source::Copy(copy) => (Some(stored(copy)), Some(copy.at)),
        Source::Remains => (None, None),
    };
    let base = from
        .as_ref()
        .map_or(Base::Remains, |(copies, copy)| Base::Copy(copies, copy));
    let restored = restore(path, base, &env.holder, stamp, |restored| Action::WorkshopRestored {
        copy: taken,
        added: restored.beyond.added,
    })?;
    Ok(PutBack {
        aside: restored.aside,
        since: Since {
            added: restored.beyond.added,
            lost: told(restored.beyond.lost),
            more: restored.beyond.more,
        },
        missing: restored.missing.len(),
    })
}

fn told(entries: Vec<Entry>) -> Vec<(Instant, Action, About)> {
    let mut told: Vec<_> = entries
        .into_iter()
        .map(|entry| (entry.at, entry.action, entry.about))
        .collect();
    told.sort_by_key(|(at, ..)| *at);
    told
}

fn kept(copy: Copy) -> KeptCopy {
    KeptCopy {
        at: copy.at,
        path: copy.path,
    }
}

/// As the store has it: the folder and the copy in it.
fn stored(copy: &KeptCopy) -> (Copies, Copy) {
    let folder = copy.path.parent().unwrap_or(Path::new("."));
    let stored = Copy {
        at: copy.at,
        path: copy.path.clone(),
    };
    (Copies::at(folder), stored)
}

/// Letters of the id in a folder's name: enough that two workshops of one name never meet.
const ID_LETTERS: usize = 12;

/// What a workshop's folder ends with. The last letters of its id, because the first are the day it was made.
fn ending_of(id: [u8; 16]) -> String {
    let digits: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("-{}", &digits[digits.len() - ID_LETTERS..])
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn name_of(folder: &Path) -> String {
    folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn folders(place: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(place)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}
