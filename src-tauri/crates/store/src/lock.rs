//! One writer at a time, by a lock of the operating system on a file beside the workshop file. A killed process leaves
//! nothing that blocks; a living one is named.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::StoreError;

/// Held while a workshop is open for writing.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock of the workshop file at `path`, or says who has it.
    pub(crate) fn take(path: &Path, holder: &str) -> Result<Self, StoreError> {
        let lock_path = lock_path(path)?;
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&lock_path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse {
                    holder: read_holder(&mut file),
                });
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        write_holder(&mut file, holder)?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The words go; the file stays, because deleting it would race with somebody who is just taking it. The lock
        // itself goes with the handle, so a failure here harms nobody.
        let _ = write_holder(&mut self.file, "");
    }
}

/// `NAME.atelier-lock` beside `NAME.atelier`: the file itself, whatever links lead to it, so that all ways to one file
/// meet at one lock. The file may still have to be made; its folder is there.
fn lock_path(path: &Path) -> io::Result<PathBuf> {
    let mut name = match path.canonicalize() {
        Ok(path) => path.into_os_string(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => in_real_folder(path)?.into_os_string(),
        Err(error) => return Err(error),
    };
    name.push("-lock");
    Ok(name.into())
}

fn in_real_folder(path: &Path) -> io::Result<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).canonicalize()?;
    Ok(folder.join(path.file_name().unwrap_or_default()))
}

fn write_holder(file: &mut File, holder: &str) -> Result<(), StoreError> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(holder.as_bytes())?;
    Ok(())
}

/// The holder's words, as far as they can be read (some systems lock the bytes too).
fn read_holder(file: &mut File) -> String {
    let mut holder = String::new();
    match file.read_to_string(&mut holder) {
        Ok(_) => holder.trim().to_owned(),
        Err(_) => String::new(),
    }
}
