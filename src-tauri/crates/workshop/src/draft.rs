//! New files come into being at once: filled under another name, then renamed. What breaks off leaves nothing behind.

use std::path::Path;

use store::durable;

use crate::Error;

/// Lets `fill` make and close a file, and gives it the name `path` when that has worked.
pub(crate) fn all_or_nothing(path: &Path, fill: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::Exists(path.to_owned()));
    }
    if let Some(leftover) = store::leftover(path) {
        return Err(Error::Leftover(leftover));
    }
    std::fs::create_dir_all(durable::folder_of(path))?;
    let draft = durable::Draft::beside(path, ".part");
    fill(draft.path())?;
    Ok(draft.named(path)?)
}
