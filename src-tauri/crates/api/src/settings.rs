//! What belongs to this computer and not to a workshop: its id as a station, the last workshop, language and theme.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use domain::RowId;
use serde::{Deserialize, Serialize};

/// Languages that the program speaks.
pub(crate) const LANGUAGES: &[&str] = &["en", "de"];
/// Looks that it has.
const THEMES: &[&str] = &["system", "light", "dark"];

/// The settings, as the file holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// This computer among the workshop's computers. Made once; never kept in a workshop file, which can be copied.
    pub station: RowId,
    /// The workshop that was open last.
    #[serde(default)]
    pub last: Option<PathBuf>,
    /// Where copies go besides: a stick, a drive on the network, a folder that is carried off this computer.
    #[serde(default)]
    pub second_place: Option<PathBuf>,
    /// The permanent ids of the workshops that were opened, by file: to know whose copies to look for when a file can't be
    /// read any more.
    #[serde(default)]
    pub known: BTreeMap<PathBuf, RowId>,
    /// When a copy last went there, by the workshop's permanent id, in milliseconds: to be told also while it isn't there.
    #[serde(default)]
    pub off: BTreeMap<RowId, i64>,
    /// When a workshop was last looked over from end to end and found sound, by its permanent id, in milliseconds.
    #[serde(default)]
    pub checked: BTreeMap<RowId, i64>,
    /// How it prints; `None`: nobody has asked yet.
    #[serde(default)]
    pub printing: Option<Printing>,
    /// The papers that it prints after an order is taken, as chosen last.
    #[serde(default)]
    pub papers: Vec<String>,
    /// The customer's screen is open on it: after a power cut it comes back, and not the orders.
    #[serde(default)]
    pub counter: bool,
    /// `en` or `de`.
    #[serde(default = "of_this_system")]
    pub language: String,
    /// `system`, `light` or `dark`.
    #[serde(default = "system")]
    pub theme: String,
}

/// How a computer prints.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printing {
    /// The printer's name; empty: the system's own choice.
    pub printer: String,
    /// Millimetres that the test square's hundred came out across, as typed; empty: not measured.
    pub across: String,
    /// The same, down.
    pub down: String,
}

impl Settings {
    /// Reads them; makes and keeps new ones when there are none yet. A file that can't be understood is set aside as
    /// `settings.broken`, never thrown away; the station's id is kept when it can still be read, since order numbers
    /// depend on it.
    pub fn load(file: &Path, new_station: impl FnOnce() -> RowId) -> io::Result<Self> {
        let mut station = None;
        match fs::read(file) {
            Ok(bytes) => match serde_json::from_slice(&bytes) {
                Ok(settings) => return Ok(settings),
                Err(_) => {
                    station = rescued_station(&bytes);
                    fs::rename(file, file.with_extension("broken"))?;
                }
            },
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => {}
            Err(reason) => return Err(reason),
        }
        let settings = Self {
            station: station.unwrap_or_else(new_station),
            last: None,
            second_place: None,
            known: BTreeMap::new(),
            off: BTreeMap::new(),
            checked: BTreeMap::new(),
            printing: None,
            papers: Vec::new(),
            counter: false,
            language: of_this_system(),
            theme: system(),
        };
        settings.save(file)?;
        Ok(settings)
    }

    /// Writes them whole or not at all: a new file takes the place of the old one.
    pub fn save(&self, file: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = file.with_extension("json.new");
        let mut new = File::create(&beside)?;
        new.write_all(&serde_json::to_vec_pretty(self)?)?;
        new.sync_all()?;
        fs::rename(beside, file)
    }

    /// Takes language and theme over where they are known.
    pub fn prefer(&mut self, language: &str, theme: &str) {
        take_known(&mut self.language, language, LANGUAGES);
        take_known(&mut self.theme, theme, THEMES);
    }
}

/// The station's id out of settings whose other fields are spoiled.
fn rescued_station(bytes: &[u8]) -> Option<RowId> {
    let fields: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    serde_json::from_value(fields.get("station")?.clone()).ok()
}

fn take_known(place: &mut String, wanted: &str, known: &[&str]) {
    if known.contains(&wanted) {
        wanted.clone_into(place);
    }
}

fn system() -> String {
    THEMES[0].to_owned()
}

/// The language of the person's system where we speak it, else English.
fn of_this_system() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|v| !v.is_empty());
    let wanted = set.unwrap_or_default();
    let known = LANGUAGES.iter().find(|language| wanted.starts_with(**language));
    (*known.unwrap_or(&LANGUAGES[0])).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATION: RowId = RowId([7; 16]);

    fn file(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("atelier-settings-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder.join("settings.json")
    }

    #[test]
    fn the_station_stays_the_same() {
        let file = file("stays");
        let first = Settings::load(&file, || STATION).expect("they can be made");
        let again = Settings::load(&file, || panic!("a second station was made")).expect("they can be read");
        assert_eq!(first, again);
    }

    #[test]
    fn a_spoiled_file_is_set_aside() {
        let file = file("spoiled");
        fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("the folder can be made");
        fs::write(&file, "{").expect("it can be written");
        assert_eq!(
            Settings::load(&file, || STATION).expect("they can be made").station,
            STATION
        );
        let aside = fs::read(file.with_extension("broken")).expect("the old file is still there");
        assert_eq!(aside, b"{");
    }

    #[test]
    fn the_station_survives_a_spoiled_field() {
        let file = file("field");
        let first = Settings::load(&file, || STATION).expect("they can be made");
        let spoiled = fs::read_to_string(&file)
            .expect("they can be read")
            .replace("\"system\"", "7");
        fs::write(&file, spoiled).expect("it can be written");
        let again = Settings::load(&file, || panic!("a second station was made")).expect("they can be mended");
        assert_eq!(again.station, first.station);
    }

    #[test]
    fn what_is_not_known_is_not_taken() {
        let mut settings = Settings {
            station: STATION,
            last: None,
            second_place: None,
            known: BTreeMap::new(),
            off: BTreeMap::new(),
            checked: BTreeMap::new(),
            printing: None,
            papers: Vec::new(),
            counter: false,
            language: "de".into(),
            theme: "dark".into(),
        };
        settings.prefer("tlh", "light");
        assert_eq!((settings.language.as_str(), settings.theme.as_str()), ("de", "light"));
    }
}
