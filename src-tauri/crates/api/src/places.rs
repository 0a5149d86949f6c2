//! Where this installation keeps what belongs to it and not to a workshop file.

use std::env;
use std::path::{Path, PathBuf};

/// The folder name under the system's own folders; the same as the app's identifier.
const NAME: &str = "studio.atelier.app";

/// The folders of this installation.
#[derive(Clone, Debug)]
pub struct Places {
    /// Settings.
    config: PathBuf,
    /// The sample workshop and the log.
    data: PathBuf,
    /// Where a new workshop goes when nobody says otherwise.
    documents: PathBuf,
}

impl Places {
    /// The folders of the person who runs the program, as their system has them; `None` when it names no home.
    pub fn of_this_person() -> Option<Self> {
        let home = folder("HOME").or_else(|| folder("USERPROFILE"))?;
        let config = folder("XDG_CONFIG_HOME")
            .or_else(|| folder("APPDATA"))
            .unwrap_or_else(|| usual(&home, ".config"));
        let data = folder("XDG_DATA_HOME")
            .or_else(|| folder("LOCALAPPDATA"))
            .unwrap_or_else(|| usual(&home, ".local/share"));
        let documents = documents(&home, &config);
        Some(Self {
            config: config.join(NAME),
            data: data.join(NAME),
            documents,
        })
    }

    /// All of it inside one folder, for tests and for the command line's own samples.
    pub fn inside(folder: &Path) -> Self {
        Self {
            config: folder.join("config"),
            data: folder.join("data"),
            documents: folder.join("documents"),
        }
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// Where copies of workshops go on this computer: the program's own folder, away from the workshop itself.
    pub fn copies(&self) -> PathBuf {
        self.data.join("Copies")
    }

    /// The log.
    pub fn log(&self) -> PathBuf {
        self.data.join("atelier.log")
    }

    /// A sample workshop: in the program's own folder, so that looking around leaves nothing among one's papers.
    pub fn sample(&self, name: &str) -> PathBuf {
        self.data.join(format!("Sample workshop, {name}.atelier"))
    }

    /// Where a new workshop goes when nobody says otherwise.
    pub fn documents(&self) -> &Path {
        &self.documents
    }
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

fn usual(home: &Path, linux: &str) -> PathBuf {
    home.join(if cfg!(target_os = "macos") {
        "Library/Application Support"
    } else {
        linux
    })
}

/// The documents folder in the person's language, as the desktop wrote it down, else `Documents`, else the home folder.
fn documents(home: &Path, config: &Path) -> PathBuf {
    let named = folder("XDG_DOCUMENTS_DIR").or_else(|| {
        let text = std::fs::read_to_string(config.join("user-dirs.dirs")).ok()?;
        let line = text
            .lines()
            .find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
        Some(PathBuf::from(
            line.trim_matches('"').replace("$HOME", &home.to_string_lossy()),
        ))
    });
    let usual = home.join("Documents");
    named.unwrap_or_else(|| if usual.is_dir() { usual } else { home.to_path_buf() })
}
