//! Names that last: what SQLite does for the inside of a file, for the folder that it lies in.

use std::path::{Path, PathBuf};

/// A file that is being filled beside its place. Gone when dropped, unless it was given its name.
pub struct Draft(PathBuf);

impl Draft {
    /// Beside `path`, under its name with `ending`; what a broken-off filling left there goes.
    pub fn beside(path: &Path, ending: &str) -> Self {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let draft = Self(name.into());
        draft.clear();
        draft
    }

    /// Where it is filled.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Gives it its name, in the place of whatever has it, durably.
    pub fn named(self, path: &Path) -> std::io::Result<()> {
        std::fs::rename(&self.0, path)?;
        folder(folder_of(path));
        Ok(())
    }

    /// Takes it away, with SQLite's and our own files beside it.
    fn clear(&self) {
        for ending in ["", "-wal", "-shm", "-journal", "-lock"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(ending);
            // Mostly there is nothing to take away.
            let _ = std::fs::remove_file(PathBuf::from(name));
        }
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Makes names that were given or taken away in a folder durable. Systems that can't open a folder see to it themselves.
pub fn folder(path: &Path) {
    if let Ok(folder) = std::fs::File::open(path) {
        // A file system that can't do it has no better way either.
        let _ = folder.sync_all();
    }
}

/// The folder of a file.
pub fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}
