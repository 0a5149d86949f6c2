//! What the tests of whole files share.

use std::path::Path;

use domain::{PaperSize, Settings};
use workshop::{Env, NewWorkshop, Workshop, new_station};

/// The real world.
pub fn env() -> Env {
    Env::system(new_station(), "tests")
}

/// An empty workshop at `path`.
pub fn create(path: &Path) -> Workshop {
    let settings = Settings {
        name: "Shop".to_owned(),
        currency: "EUR".parse().unwrap(),
        paper: PaperSize::A4,
        language: "en".to_owned(),
        time_zone: chrono_tz::Tz::UTC,
        lead_days: 15,
        logo: None,
        sample: false,
    };
    Workshop::create(path, NewWorkshop { settings, logo: None }, env()).unwrap()
}
