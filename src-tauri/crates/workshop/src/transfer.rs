//! The whole workshop out as plain files, and in again.

use std::path::Path;

use crate::draft::all_or_nothing;
use crate::{Error, Workshop};

impl Workshop {
    /// Writes everything to a folder, which must be empty or not there yet.
    pub fn export(&self, folder: &Path) -> Result<(), Error> {
        let taken = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
        if taken || folder.is_file() {
            return Err(Error::FolderTaken(folder.to_owned()));
        }
        Ok(self.db().export(folder)?)
    }
}

/// Makes a workshop file at `path` of an exported folder. All or nothing.
pub fn import(folder: &Path, path: &Path) -> Result<(), Error> {
    all_or_nothing(path, |part| Ok(store::transfer::import(folder, part)?))
}
