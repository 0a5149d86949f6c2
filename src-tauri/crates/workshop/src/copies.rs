//! Copies of the workshop: taken, thinned, looked over, and put back.
//!
//! A *place* is a folder that a person knows: one on this computer, a stick, a drive on the network. In it each workshop
//! has a folder of its own, named after the file and the workshop's permanent id, so that two workshops of one name never
//! mix, and a copy is found when the file itself can't be read any more.

use std::path::{Path, PathBuf};

use domain::action::About;
use domain::thinning::superfluous;
use domain::{Action, Instant, RowId};
use store::copies::{Base, Copies, Copy, OnProgress, newest_first, preview, restore};
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

/// Older files beside a workshop's: what it was before its format changed, and what was set aside when it was put back.
pub fn files_beside(file: &Path) -> Vec<PathBuf> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let (Some(folder), Some(own), Some(stem)) = (file.parent(), name(file), stem) else {
        return Vec::new();
    };
    // A file named alone lies where the program was started.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let is_older = |path: &PathBuf| {
        let name = name(path).unwrap_or_default();
        name.starts_with(&format!("{stem}.before-version-")) || name.starts_with(&format!("{own}.aside-"))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_older).collect();
    found.sort();
    found
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
        if copies.is_up_to_date(&self.db(), self.now())? {
            return Ok(None);
        }
        let now = self.now();
        let taken = copies.take(&self.db(), now, progress)?;
        thin(&copies, now)?;
        Ok(taken.map(kept))
    }

    /// Takes a copy to a place, unless the newest holds everything already, and throws all others away: what was erased is
    /// then in none of them. Only when that one copy is sound from end to end, and holds everything. Gives how many went.
    pub fn copy_alone(&self, place: &Path, progress: OnProgress<'_>) -> Result<usize, Error> {
        self.copy_to(place, progress)?;
        let copies = self.copies_folder(place)?;
        let now = self.now();
        let all = newest_first(copies.list()?, now);
        let Some((newest, others)) = all.split_first() else {
            return Err(Error::NoCopy);
        };
        let found = copies.check(newest)?;
        if !found.is_sound() || !copies.is_up_to_date(&self.db(), now)? {
            return Err(Error::Damaged(newest.path.display().to_string()));
        }
        copies.remove(others)?;
        Ok(others.len())
    }

    /// The copies of this workshop at a place, newest first.
    pub fn copies_at(&self, place: &Path) -> Result<Vec<KeptCopy>, Error> {
        let all = newest_first(self.copies_folder(place)?.list()?, self.now());
        Ok(all.into_iter().map(kept).collect())
    }

    fn copies_folder(&self, place: &Path) -> Result<Copies, Error> {
        if !place.is_dir() {
            return Err(Error::PlaceMissing(place.to_owned()));
        }
        // The file's name belongs to it: a twin made in the file manager has the same id, and copies of its own.
        let ending = ending_of(self.db().file_identity()?.id);
        Ok(Copies::at(&place.join(format!("{}{ending}", stem(self.path())))))
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

/// The copies at a place that can be of the workshop file at `path`, which may be damaged or gone; newest first. `known` is
/// the file's id as it was when it could last be read. A folder of the file's own name goes before one of the same workshop
/// under another name; when nobody knows the id, and two workshops had this name, none is offered: naming one is a person's
/// decision.
pub fn copies_for(place: &Path, path: &Path, known: Option<RowId>, now: Instant) -> Result<Vec<KeptCopy>, Error> {
    if !place.is_dir() {
        return Err(Error::PlaceMissing(place.to_owned()));
    }
    let read = Store::read(path).and_then(|store| store.db().file_identity()).ok();
    let id = read.map(|identity| identity.id).or(known.map(|id| id.0));
    let start = format!("{}-", stem(path));
    let all = folders(place)?;
    let fitting: Vec<PathBuf> = match id {
        Some(id) => {
            let ending = ending_of(id);
            let own = format!("{}{ending}", stem(path));
            let (own, others): (Vec<_>, Vec<_>) = all
                .into_iter()
                .filter(|folder| name_of(folder).ends_with(&ending))
                .partition(|folder| name_of(folder) == own);
            if own.is_empty() { others } else { own }
        }
        None => {
            let named: Vec<_> = all
                .into_iter()
                .filter(|folder| {
                    name_of(folder)
                        .strip_prefix(&start)
                        .is_some_and(|rest| rest.len() == ID_LETTERS)
                })
                .collect();
            if named.len() == 1 { named } else { Vec::new() }
        }
    };
    let mut found = Vec::new();
    for folder in &fitting {
        found.extend(Copies::at(folder).list()?);
    }
    Ok(newest_first(found, now).into_iter().map(kept).collect())
}

/// Looks at everything in a copy.
pub fn check_copy(copy: &KeptCopy) -> Result<Checkup, Error> {
    let (copies, copy) = stored(copy);
    Ok(copies.check(&copy)?)
}

/// The newest of these copies that is sound from end to end; else the newest in which nothing is wrong but pictures and the
/// search index, which are fetched from elsewhere or made anew.
pub fn newest_sound(copies: &[KeptCopy]) -> Option<&KeptCopy> {
    let looks: Vec<Option<Checkup>> = copies.iter().map(|copy| check_copy(copy).ok()).collect();
    let find = |fits: &dyn Fn(&Checkup) -> bool| looks.iter().position(|look| look.as_ref().is_some_and(fits));
    let best = find(&Checkup::is_sound).or_else(|| find(&|look| look.database.is_empty() && look.journal.is_none()));
    best.and_then(|at| copies.get(at))
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
