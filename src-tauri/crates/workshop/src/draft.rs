//! New files come into being at once: filled under another name, then renamed. What breaks off leaves nothing behind.

use std::path::{Path, PathBuf};

use crate::Error;

/// Lets `fill` make and close a file, and gives it the name `path` when that has worked.
pub(crate) fn all_or_nothing(path: &Path, fill: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::Exists(path.to_owned()));
    }
    if let Some(leftover) = store::leftover(path) {
        return Err(Error::Leftover(leftover));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let draft = Draft::beside(path);
    fill(&draft.0)?;
    std::fs::rename(&draft.0, path)?;
    if let Ok(folder) = std::fs::File::open(folder) {
        // Makes the new name itself durable. Systems that can't open a folder see to it themselves.
        let _ = folder.sync_all();
    }
    Ok(())
}

/// A file that is being filled beside its place. Gone when dropped, unless it was renamed.
struct Draft(PathBuf);

impl Draft {
    fn beside(path: &Path) -> Self {
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        let draft = Self(name.into());
        draft.clear();
        draft
    }

    /// Takes away what a broken-off filling left, with SQLite's and our own files beside it.
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
