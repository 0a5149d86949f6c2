//! The app without a face: this computer's settings and the workshop that is open. The commands are its methods, one file
//! per noun under `commands`.

use std::path::Path;

use words::{Calendar, Words};
use workshop::{Env, Workshop};

use crate::Error;
use crate::places::Places;
use crate::settings::Settings;
use crate::types::ErrorView;
use crate::wording::Wording;

/// Everything a window or the command line needs.
pub struct App {
    pub(crate) places: Places,
    pub(crate) settings: Settings,
    pub(crate) open: Option<Workshop>,
    /// The file that was to be opened last, whether or not it could be.
    pub(crate) wanted: Option<std::path::PathBuf>,
    /// A file that was tapped in the system's file manager and waits for the window.
    pub(crate) asked: Option<std::path::PathBuf>,
    /// When copies were last taken, since the program was started.
    pub(crate) copied_at: Option<domain::Instant>,
    /// A table that was read and waits to be taken.
    pub(crate) table: Option<crate::commands::Waiting>,
    /// What is played with at pieces.
    pub(crate) play: std::collections::BTreeMap<domain::LineId, crate::commands::Play>,
    /// The customer's screen, while it is open.
    pub(crate) counter: Option<crate::commands::AtCounter>,
    /// What is told of it once it is closed.
    pub(crate) after: crate::commands::AfterCounter,
    /// What is to be signed on it, or was.
    pub(crate) signing: crate::commands::Signing,
    /// How many designs were shown.
    pub(crate) turns: std::cell::Cell<u32>,
    /// Tells the time.
    pub(crate) clock: std::sync::Arc<dyn workshop::Clock>,
}

impl App {
    /// Starts with this person's settings and no workshop.
    pub fn new(places: Places) -> Result<Self, ErrorView> {
        let new_station = || domain::RowId(workshop::new_station());
        match Settings::load(&places.settings(), new_station) {
            Ok(settings) => Ok(Self {
                places,
                settings,
                open: None,
                wanted: None,
                asked: None,
                copied_at: None,
                table: None,
                play: std::collections::BTreeMap::new(),
                counter: None,
                after: crate::commands::AfterCounter::default(),
                signing: crate::commands::Signing::default(),
                turns: std::cell::Cell::new(0),
                clock: std::sync::Arc::new(workshop::SystemClock),
            }),
            Err(reason) => Err(Error::Settings(reason).view(&Words::new("en"), nowhere())),
        }
    }

    /// The window is to open this file the next time that it starts, whatever was open last.
    pub fn ask_for(&mut self, file: &Path) {
        self.asked = Some(file.to_path_buf());
    }

    /// No workshop is open, and nothing of the last one is told in the next.
    pub(crate) fn close_file(&mut self) {
        self.open = None;
        self.after = crate::commands::AfterCounter::default();
    }

    /// Opens `file` for reading beside whoever works in it, or for work.
    pub fn open(&mut self, file: &Path, access: Access) -> Result<(), Error> {
        let env = self.env();
        self.wanted = Some(file.to_path_buf());
        self.open = None;
        self.table = None;
        // Another workshop's pieces are no longer there; a screen that was open shows what can be begun in this one.
        self.empty_counter();
        self.play.clear();
        // The next workshop's first round is due at once, whatever was copied of another.
        self.copied_at = None;
        self.open = Some(match access {
            Access::Read => Workshop::read(file, env)?,
            Access::Work => Workshop::open(file, env)?,
        });
        Ok(())
    }

    /// Tells an error in this person's language.
    pub fn word(&self, error: &Error) -> ErrorView {
        let calendar = self
            .open
            .as_ref()
            .and_then(|open| open.calendar().ok())
            .unwrap_or_else(nowhere);
        error.view(&self.words(), calendar)
    }

    /// The words of this person's language.
    pub fn words(&self) -> Words {
        Words::new(&self.settings.language)
    }

    /// Goes by another clock, for trying out what takes hours.
    pub fn set_clock(&mut self, clock: std::sync::Arc<dyn workshop::Clock>) {
        self.clock = clock;
    }

    /// Now, by this computer's clock.
    pub(crate) fn now(&self) -> domain::Instant {
        self.clock.now()
    }

    pub(crate) fn workshop(&self) -> Result<&Workshop, Error> {
        self.open.as_ref().ok_or(Error::NoWorkshop)
    }

    pub(crate) fn workshop_mut(&mut self) -> Result<&mut Workshop, Error> {
        self.open.as_mut().ok_or(Error::NoWorkshop)
    }

    /// The words, on the workshop's calendar.
    pub(crate) fn wording(&self) -> Result<Wording, Error> {
        Ok(Wording {
            words: self.words(),
            calendar: self.workshop()?.calendar()?,
        })
    }

    /// This computer, for a workshop file.
    pub(crate) fn env(&self) -> Env {
        Env {
            clock: std::sync::Arc::clone(&self.clock),
            ..Env::system(self.settings.station.0, format!("Atelier on {}", computer()))
        }
    }

    pub(crate) fn keep_settings(&self) -> Result<(), Error> {
        self.settings.save(&self.places.settings()).map_err(Error::Settings)
    }
}

/// How a workshop is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To look, beside whoever works in it.
    Read,
    /// To change it; one at a time.
    Work,
}

/// The computer's name, so that others know who has the file open.
fn computer() -> String {
    let named = || {
        std::fs::read_to_string("/etc/hostname")
            .ok()
            .map(|name| name.trim().to_owned())
    };
    let set = ["HOSTNAME", "COMPUTERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok());
    set.or_else(named)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "another computer".to_owned())
}

/// Errors that come up before any workshop is open tell no moments; any calendar does.
fn nowhere() -> Calendar {
    Calendar {
        zone: chrono_tz::Tz::UTC,
        today: chrono::NaiveDate::default(),
    }
}
