//! What the tests of whole files share.

use std::path::Path;

use domain::Settings;
use workshop::{Env, NewWorkshop, Workshop, new_station};

/// The real world.
pub fn env() -> Env {
    Env::system(new_station(), "tests")
}

/// An empty workshop at `path`.
pub fn create(path: &Path) -> Workshop {
    let settings = Settings::new("Shop", "EUR".parse().unwrap());
    Workshop::create(path, NewWorkshop { settings, logo: None }, env()).unwrap()
}
