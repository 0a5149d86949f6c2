//! Damaged files: cut, flipped, zeroed, with another file's log beside them. Each is noticed, by opening or by the check,
//! and each comes back from its newest sound copy. `cargo xtask soak damage` does so a thousand times.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{create, env};
use workshop::copies::{Source, copies_for, newest_sound, put_back};
use workshop::{Clock, Workshop};

/// How many files are damaged.
const FILES: &str = "ATELIER_DAMAGED";

/// A small stream of numbers (xorshift), so that a run repeats.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// What happens to a file.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// The end is missing.
    Cut,
    /// One bit is another.
    Flipped,
    /// A page is nothing.
    Zeroed,
    /// A stretch is something else.
    Overwritten,
    /// The log of another workshop lies beside it.
    SwappedLog,
}

const ALL: [Damage; 5] = [
    Damage::Cut,
    Damage::Flipped,
    Damage::Zeroed,
    Damage::Overwritten,
    Damage::SwappedLog,
];

/// A workshop with a copy and some work after it, closed.
struct Sound {
    folder: tempfile::TempDir,
    /// All rows as they were when the file was closed.
    dump: String,
    /// Customers up to the copy.
    copied: usize,
}

impl Sound {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("copies");
        fs::create_dir(&place).unwrap();
        let path = folder.path().join("shop.atelier");
        let mut workshop = create(&path);
        let add = |workshop: &mut Workshop, number: usize| {
            let name = format!("Customer {number}");
            workshop.customer_new(&name, "0171 1234567", "likes it green").unwrap();
        };
        (0..200).for_each(|number| add(&mut workshop, number));
        workshop.copy_to(&place, &mut |_| true).unwrap().unwrap();
        (200..260).for_each(|number| add(&mut workshop, number));
        let dump = workshop.dump().unwrap();
        drop(workshop);
        Self {
            folder,
            dump,
            copied: 200,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shop.atelier")
    }

    /// A folder of its own with the file and its copies.
    fn twin(&self) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.atelier");
        fs::copy(self.path(), &path).unwrap();
        (folder, path)
    }
}

fn spoil(path: &Path, how: Damage, dice: &mut Dice, other_log: &[u8]) {
    let mut bytes = fs::read(path).unwrap();
    let place = dice.below(bytes.len());
    match how {
        Damage::Cut => bytes.truncate(place),
        Damage::Flipped => bytes[place] ^= 1 << dice.below(8),
        Damage::Zeroed => {
            let page = place / 4096 * 4096;
            let end = (page + 4096).min(bytes.len());
            bytes[page..end].fill(0);
        }
        Damage::Overwritten => {
            let end = (place + 1 + dice.below(9_000)).min(bytes.len());
            let with = dice.below(256) as u8;
            bytes[place..end]
                .iter_mut()
                .for_each(|byte| *byte = byte.wrapping_add(with | 1));
        }
        Damage::SwappedLog => {
            let mut log = path.as_os_str().to_owned();
            log.push("-wal");
            fs::write(log, other_log).unwrap();
        }
    }
    fs::write(path, bytes).unwrap();
}

/// What opening and the daily check say.
enum Seen {
    Noticed,
    /// Nothing was said, and everything is as it was: the damage hit what nobody reads.
    Harmless,
    /// Nothing was said and something is different: its first line.
    Missed(String),
}

fn look(path: &Path, dump: &str) -> Seen {
    let Ok(workshop) = Workshop::open(path, env()) else {
        return Seen::Noticed;
    };
    if !workshop.check().is_ok_and(|found| found.is_sound()) {
        return Seen::Noticed;
    }
    match workshop.dump() {
        Ok(now) if now == dump => Seen::Harmless,
        Ok(now) => Seen::Missed(
            now.lines()
                .find(|line| !dump.contains(*line))
                .unwrap_or_default()
                .to_owned(),
        ),
        Err(error) => Seen::Missed(error.to_string()),
    }
}

/// The log of a workshop that was never closed.
fn other_log() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.atelier");
    let mut workshop = create(&path);
    workshop.customer_new("Somebody", "", "").unwrap();
    let log = fs::read(folder.path().join("other.atelier-wal")).unwrap();
    drop(workshop);
    assert!(!log.is_empty());
    log
}

#[test]
fn damage_is_noticed_and_mended() {
    let files: usize = std::env::var(FILES).map_or(40, |files| files.parse().unwrap());
    let (sound, other_log, mut dice) = (Sound::new(), other_log(), Dice(0x2545_f491_4f6c_dd1d));
    let (mut noticed, mut harmless, mut missed) = (0, 0, Vec::new());
    for number in 0..files {
        let how = ALL[number % ALL.len()];
        let (_folder, path) = sound.twin();
        spoil(&path, how, &mut dice, &other_log);
        match look(&path, &sound.dump) {
            Seen::Noticed => noticed += 1,
            Seen::Harmless => harmless += 1,
            Seen::Missed(what) => missed.push((number, how, what)),
        }
        mended(&sound, &path, number, how);
    }
    println!(
        "{files} files: {noticed} noticed, {harmless} harmless, {} missed, all put back",
        missed.len()
    );
    assert!(missed.len() * 1_000 <= files, "missed: {missed:?}");
}

/// The newest sound copy takes the file's place, with everything up to the copy.
fn mended(sound: &Sound, path: &Path, number: usize, how: Damage) {
    let place = sound.folder.path().join("copies");
    let copies = copies_for(&place, path, None, workshop::SystemClock.now()).unwrap();
    let copy = newest_sound(&copies).expect("the copy is sound").clone();
    let done = put_back(path, &Source::Copy(copy.clone()), &env()).or_else(|error| {
        // The file's own id is what was hit: the maker moves it away, as the message says.
        assert_eq!(error.code(), "copy.other_workshop", "{number} {how:?}");
        fs::rename(path, path.with_extension("moved")).unwrap();
        put_back(path, &Source::Copy(copy), &env())
    });
    let done = done.unwrap_or_else(|error| panic!("{number} {how:?}: {error}"));
    let workshop = Workshop::open(path, env()).unwrap();
    assert!(workshop.check().unwrap().is_sound(), "{number} {how:?}");
    let found = workshop.customers("", u32::MAX).unwrap().len();
    assert_eq!(found, sound.copied + done.since.added as usize, "{number} {how:?}");
}
