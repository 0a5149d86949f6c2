//! Where the app stands when it opens; making, opening and closing a workshop; the settings of this computer.

use std::path::{Path, PathBuf};

use domain::{OrderTerms, OwnNoun, Settings, TaxRate, Thing};
use engine::colour::Colour;
use quantity::Currency;
use workshop::{View, Waits, Workshop};

use crate::settings::LANGUAGES;
use crate::types::{
    NewWorkshop, NounView, OwnView, SettingsView, StartView, TaxView, TodayView, WaitingOrder, WorkshopInput,
    WorkshopView,
};
use crate::views::{order, studio, workshop as view};
use crate::wording::Wording;
use crate::{Access, App, Error, typed};

/// The ending of a workshop file.
const ENDING: &str = "atelier";

/// Most orders that Today shows of those that aren't begun.
const NEXT: usize = 12;

/// What to ask the system's file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileQuestion {
    /// What stands above it.
    pub title: String,
    /// What the files are called.
    pub name: String,
    /// A folder is asked for, not a file.
    pub folder: bool,
    /// The endings that fit; empty for a folder.
    pub endings: Vec<String>,
}

impl App {
    /// Where the app stands. Opens the file that was asked for, else the last workshop again; when that can't be, says why and leaves
    /// the doors open.
    pub fn start(&mut self) -> Result<StartView, Error> {
        let mut problem = None;
        // A window that begins has no order's page before it: nobody waits for a signature.
        self.end_signing();
        if let Some(asked) = self.asked.take() {
            problem = self.open_workshop(&asked).err().map(|error| self.word(&error));
        } else if let (None, Some(last)) = (&self.open, self.settings.last.clone()) {
            problem = self.open(&last, Access::Work).err().map(|error| self.word(&error));
        }
        let workshop = self.open.is_some().then(|| self.workshop_view()).transpose()?;
        Ok(StartView {
            // What is wrong with it the screen says when it asks for itself; the rest opens all the same.
            today: workshop.as_ref().and_then(|_| self.today().ok()),
            workshop,
            problem,
            settings: self.settings(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Language and look of this computer.
    pub fn set_settings(&mut self, settings: &SettingsView) -> Result<SettingsView, Error> {
        self.settings.prefer(&settings.language, &settings.theme);
        self.keep_settings()?;
        Ok(self.settings())
    }

    /// Opens a sample workshop, made fresh the first time.
    pub fn look_around(&mut self, sample: &str) -> Result<WorkshopView, Error> {
        if !workshop::SAMPLES.contains(&sample) {
            return Err(workshop::Error::SampleUnknown(sample.to_owned()).into());
        }
        let file = self.places.sample(sample);
        if file.exists() {
            return self.open_workshop(&file);
        }
        make_folder(&file)?;
        self.close_file();
        self.empty_counter();
        let language = self.words().language();
        self.open = Some(Workshop::create_sample_in(&file, sample, language, self.env())?);
        self.remember()
    }

    /// Makes a workshop of one's own and opens it.
    pub fn create_workshop(&mut self, new: &NewWorkshop) -> Result<WorkshopView, Error> {
        let currency = Currency::parse(&new.currency).map_err(|_| Error::Unknown(new.currency.clone()))?;
        let settings = Settings {
            paper: new.paper.parse().map_err(|_| Error::Unknown(new.paper.clone()))?,
            language: known_language(&new.language)?,
            colour: colour(&new.colour)?,
            time_zone: new
                .time_zone
                .parse()
                .map_err(|_| Error::Unknown(new.time_zone.clone()))?,
            ..Settings::new(new.name.trim(), currency)
        };
        let logo = if new.logo_path.is_empty() {
            None
        } else {
            Some(read(Path::new(&new.logo_path))?)
        };
        let folder = if new.folder.is_empty() {
            self.places.documents().to_path_buf()
        } else {
            PathBuf::from(&new.folder)
        };
        let file = folder.join(format!("{}.{ENDING}", file_name(&settings.name)));
        self.create_at(&file, settings, logo)?;
        if !new.copies_folder.is_empty() {
            self.set_copy_place(&new.copies_folder)?;
        }
        self.remember()
    }

    /// Opens a workshop file and remembers it for next time.
    pub fn open_workshop(&mut self, file: &Path) -> Result<WorkshopView, Error> {
        self.open(file, Access::Work)?;
        self.remember()
    }

    /// Closes the workshop; the next start shows the doors.
    pub fn close_workshop(&mut self) -> Result<(), Error> {
        // The customer's screen shows what this workshop makes; without it there is nothing to show.
        self.close_counter()?;
        self.end_signing();
        self.close_file();
        self.settings.last = None;
        self.keep_settings()
    }

    /// Makes a workshop file with a sample in it and opens it, remembering nothing.
    pub fn create_sample(&mut self, file: &Path, sample: &str) -> Result<(), Error> {
        make_folder(file)?;
        self.close_file();
        self.empty_counter();
        self.open = Some(Workshop::create_sample(file, sample, self.env())?);
        Ok(())
    }

    /// Makes an empty workshop file and opens it, remembering nothing.
    pub fn create_empty(&mut self, file: &Path, name: &str, currency: &str) -> Result<(), Error> {
        let currency = Currency::parse(currency).map_err(|_| Error::Unknown(currency.to_owned()))?;
        let settings = Settings {
            language: self.words().language().to_owned(),
            ..Settings::new(name, currency)
        };
        self.create_at(file, settings, None)
    }

    /// Changes what a workshop decides once: name, paper, language, days, taxes.
    pub fn change_workshop(&mut self, input: &WorkshopInput) -> Result<WorkshopView, Error> {
        let rate = |tax: &TaxView| {
            Ok(TaxRate {
                label: tax.label.trim().to_owned(),
                percent: typed::decimal(&tax.percent)?,
            })
        };
        let taxes = input.taxes.iter().map(rate).collect::<Result<_, Error>>()?;
        let old = self.workshop()?.settings()?;
        let unknown = |text: &str| Error::Unknown(text.to_owned());
        self.workshop_mut()?.change_settings(Settings {
            name: input.name.trim().to_owned(),
            address: super::customers::tidy(&input.address),
            paper: input.paper.parse().map_err(|_| unknown(&input.paper))?,
            language: known_language(&input.language)?,
            lead_days: input.lead_days,
            taxes,
            inclusive: input.inclusive,
            step: input.step,
            colour: colour(&input.colour)?,
            nouns: nouns(&input.nouns)?,
            views: input.views.iter().map(own_view).collect::<Result<_, Error>>()?,
            terms: OrderTerms {
                text: super::customers::tidy(&input.terms),
                sign: input.sign,
            },
            ..old
        })?;
        self.workshop_view()
    }

    /// Gives the workshop the logo in a file; without one, takes its logo out.
    pub fn change_logo(&mut self, path: &str) -> Result<WorkshopView, Error> {
        let logo = (!path.is_empty()).then(|| read(Path::new(path))).transpose()?;
        self.workshop_mut()?.change_logo(logo.as_deref())?;
        self.workshop_view()
    }

    /// The open workshop.
    pub fn workshop_view(&self) -> Result<WorkshopView, Error> {
        view::workshop(&self.words(), self.workshop()?)
    }

    /// What to ask when the window wants a `workshop`, a `logo`, a `folder`, a place for `copies` or the folder of a
    /// `template`.
    pub fn file_question(&self, kind: &str) -> Result<FileQuestion, Error> {
        let endings: &[&str] = match kind {
            "workshop" => &[ENDING],
            "logo" => &["png", "jpg", "jpeg"],
            "folder" | "copies" | "template" => &[],
            other => return Err(Error::Unknown(other.to_owned())),
        };
        let words = self.words();
        Ok(FileQuestion {
            title: words.text(&format!("file.{kind}_title"), &[]),
            name: words.text(&format!("file.{kind}_name"), &[]),
            folder: endings.is_empty(),
            endings: endings.iter().map(|ending| (*ending).to_owned()).collect(),
        })
    }

    /// What today needs.
    pub fn today(&self) -> Result<TodayView, Error> {
        let wording = self.wording()?;
        let today = self.workshop()?.today()?;
        Ok(TodayView {
            date: wording.words.weekday_and_day(today.date),
            due: order::rows(&wording, &today.due),
            making: order::rows(&wording, &today.making),
            next: order::rows(&wording, today.next.get(..NEXT).unwrap_or(&today.next)),
            next_count: today.next.len(),
            waiting: waiting(&wording, &today.waiting),
            sheets: today.at_the_bench().len(),
            ready: order::rows(&wording, &today.ready),
            off: (!self.workshop()?.settings()?.sample).then(|| self.off()).transpose()?,
            designs: today.designs.iter().map(|line| studio::row(&wording, line)).collect(),
        })
    }

    fn settings(&self) -> SettingsView {
        SettingsView {
            language: self.settings.language.clone(),
            theme: self.settings.theme.clone(),
        }
    }

    fn create_at(&mut self, file: &Path, settings: Settings, logo: Option<Vec<u8>>) -> Result<(), Error> {
        make_folder(file)?;
        self.close_file();
        self.empty_counter();
        self.open = Some(Workshop::create(
            file,
            workshop::NewWorkshop { settings, logo },
            self.env(),
        )?);
        Ok(())
    }

    /// The open workshop is the one to open next time.
    fn remember(&mut self) -> Result<WorkshopView, Error> {
        let workshop = self.workshop()?;
        let (view, path) = (view::workshop(&self.words(), workshop)?, workshop.path().to_path_buf());
        let id = workshop.file_id()?;
        self.settings.known.insert(path.clone(), id);
        self.settings.last = Some(path);
        self.keep_settings()?;
        Ok(view)
    }
}

fn waiting(wording: &Wording, orders: &[(workshop::OrderBrief, Waits)]) -> Vec<WaitingOrder> {
    let one = |(brief, waits): &(workshop::OrderBrief, Waits)| WaitingOrder {
        order: order::row(wording, brief),
        what: match waits {
            Waits::Deposit(open) => wording.words.text("waits.deposit", &[("amount", wording.money(*open))]),
            Waits::Answer(days) => wording.words.text("waits.answer", &[("days", days.to_string())]),
        },
    };
    orders.iter().map(one).collect()
}

pub(crate) fn colour(text: &str) -> Result<Option<Colour>, Error> {
    let unknown = |_| Error::Unknown(text.to_owned());
    (!text.is_empty()).then(|| text.parse().map_err(unknown)).transpose()
}

/// What is called by a word of its own; what is called as everywhere isn't kept.
fn nouns(given: &[NounView]) -> Result<Vec<OwnNoun>, Error> {
    let mut nouns = Vec::new();
    for noun in given {
        let thing = Thing::ALL.into_iter().find(|thing| thing.code() == noun.code);
        let own = OwnNoun {
            thing: thing.ok_or_else(|| Error::Unknown(noun.code.clone()))?,
            one: noun.one.trim().to_owned(),
            many: noun.many.trim().to_owned(),
        };
        if !(own.one.is_empty() && own.many.is_empty()) {
            nouns.push(own);
        }
    }
    Ok(nouns)
}

fn own_view(given: &OwnView) -> Result<domain::OwnView, Error> {
    if View::called(&given.view).is_none() {
        return Err(Error::Unknown(given.view.clone()));
    }
    Ok(domain::OwnView {
        name: given.name.trim().to_owned(),
        view: given.view.clone(),
        search: given.search.trim().to_owned(),
    })
}

/// A language that papers are written in.
fn known_language(language: &str) -> Result<String, Error> {
    match LANGUAGES.contains(&language) {
        true => Ok(language.to_owned()),
        false => Err(Error::Unknown(language.to_owned())),
    }
}

fn make_folder(file: &Path) -> Result<(), Error> {
    let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder).map_err(|reason| Error::file(folder, reason))
}

fn read(file: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(file).map_err(|reason| Error::file(file, reason))
}

/// A workshop's name as a file name that every system takes.
fn file_name(name: &str) -> String {
    let plain = name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-");
    let plain = plain.trim_matches(['.', ' ']);
    if plain.is_empty() {
        "Workshop".to_owned()
    } else {
        plain.to_owned()
    }
}
