//! Names that last: what SQLite does for the inside of a file, for the folder that it lies in.

use std::path::Path;

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
