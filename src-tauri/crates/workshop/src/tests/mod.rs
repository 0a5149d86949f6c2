//! Tests of the use cases, on files in temporary folders under a clock that the test sets.

mod agreement;
mod card;
mod design;
mod errors;
mod money;
mod order;
mod paper;
mod people;
mod quantity;
mod random_sheets;
mod sample;
mod search;
mod settings;
mod swatch;
mod template;
mod undo;
mod upload;
mod versions;
mod views;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use domain::{Audience, Instant, LineId, PaperSize, Settings};
use engine::answer::{Answer, Path};
use engine::slug::Slug;
use engine::template::Folder;
use tempfile::TempDir;

use sheets::Scale;

use crate::{Choice, Clock, Env, Ids, NewPiece, NewWorkshop, TakeOrder, Who, Workshop};

/// Sunday, 22 November 2026, 14:02 in Dublin.
pub(crate) const NOW: i64 = 1_795_356_120_000;

/// A clock that moves on by a second with every look at it.
struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.0.fetch_add(1000, Ordering::Relaxed))
    }
}

/// Ids that count up.
struct TestIds(AtomicU64);

impl Ids for TestIds {
    fn id(&self, at: Instant) -> [u8; 16] {
        let mut id = [0; 16];
        id[..6].copy_from_slice(&at.0.to_be_bytes()[2..]);
        id[6] = 0x70;
        id[8..].copy_from_slice(&self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        id
    }

    fn salt(&self) -> [u8; 16] {
        self.id(Instant(0))
    }
}

/// A world that repeats exactly. `first_id` keeps the ids of several openings apart.
pub(crate) fn env(first_id: u64) -> Env {
    Env {
        clock: Arc::new(TestClock(AtomicI64::new(NOW))),
        ids: Arc::new(TestIds(AtomicU64::new(first_id))),
        station: [7; 16],
        holder: "tests".to_owned(),
    }
}

/// The bag maker's sample workshop, in a folder that goes with it.
pub(crate) fn bag() -> (TempDir, Workshop) {
    sample("bag")
}

/// A sample workshop, in a folder that goes with it.
pub(crate) fn sample(name: &str) -> (TempDir, Workshop) {
    let folder = tempfile::tempdir().unwrap();
    let workshop = Workshop::create_sample(&folder.path().join("sample.atelier"), name, env(0)).unwrap();
    (folder, workshop)
}

/// A small template without a picture, quick to order from.
pub(crate) fn key_ring() -> Folder {
    Folder::from([("template.toml".to_owned(), include_bytes!("key_ring.toml").to_vec())])
}

/// An empty workshop that sells key rings, in a folder that goes with it.
pub(crate) struct Shop {
    _folder: TempDir,
    pub workshop: Workshop,
    opened: u64,
}

impl Shop {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.atelier");
        let mut workshop = Workshop::create(
            &path,
            NewWorkshop {
                settings: settings(),
                logo: None,
            },
            env(0),
        )
        .unwrap();
        workshop.template_import(&key_ring()).unwrap();
        Self {
            _folder: folder,
            workshop,
            opened: 0,
        }
    }

    /// Closes the file and opens it again, as after a restart.
    pub fn reopen(mut self) -> Self {
        let path = self.workshop.path().to_owned();
        drop(self.workshop);
        self.opened += 1;
        let workshop = Workshop::open(&path, env(self.opened << 32)).unwrap();
        Self { workshop, ..self }
    }

    /// A fresh design.
    pub fn design(&mut self) -> LineId {
        self.workshop.design_start("key-ring", None).unwrap().line.id
    }

    /// Answers one option of a design, which must be possible.
    pub fn choose(&mut self, id: LineId, option: &str, answer: Answer) {
        let choice = self.workshop.design_choose(id, &path(option), Some(answer)).unwrap();
        assert!(matches!(choice, Choice::Taken(_)), "{option} can be had");
    }

    /// Orders a fresh design with this engraving.
    pub fn order(&mut self, customer: &str, engraving: &str) -> String {
        let design = self.design();
        self.choose(design, "engraving", Answer::Text(engraving.to_owned()));
        self.take(design, customer)
    }

    /// Takes the order for a design.
    pub fn take(&mut self, design: LineId, customer: &str) -> String {
        let customer = Who::New {
            name: customer.to_owned(),
            contact: String::new(),
        };
        self.workshop
            .order_take(TakeOrder {
                piece: NewPiece::Design(design),
                customer,
                due: None,
                note: "Gift wrap".to_owned(),
                deposit: None,
                agreed: None,
            })
            .unwrap()
    }

    /// Prints the bench sheet: makes the file, then notes that it is out.
    pub fn print(&mut self, number: &str) -> Vec<u8> {
        let (_, pdf) = self
            .workshop
            .paper_pdf(number, Audience::Bench, PaperSize::A4, Scale::TRUE)
            .unwrap();
        self.workshop
            .paper_printed(number, Audience::Bench, PaperSize::A4)
            .unwrap();
        pdf
    }

    /// All rows that undo must restore.
    pub fn dump(&self) -> String {
        self.workshop.store.dump().unwrap()
    }
}

pub(crate) fn settings() -> Settings {
    Settings {
        time_zone: chrono_tz::Tz::Europe__Dublin,
        ..Settings::new("Fern & Fell", "EUR".parse().unwrap())
    }
}

pub(crate) fn path(option: &str) -> Path {
    Path::parse(option).unwrap()
}

pub(crate) fn one(value: &str) -> Answer {
    Answer::One(Slug::new(value).unwrap())
}

pub(crate) fn several(values: &[&str]) -> Answer {
    Answer::Several(values.iter().map(|value| (Slug::new(value).unwrap(), 1)).collect())
}
