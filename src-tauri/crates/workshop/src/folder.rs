//! A template outside the workshop: a folder, or a zip of one.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use engine::template::Folder;
use zip::ZipArchive;

use crate::Error;

/// Most files that a template's folder may hold.
const MAX_FILES: usize = 500;
/// Most bytes that all its files together may have.
const MAX_BYTES: u64 = 64 << 20;

/// Reads a template from a folder or a `.zip`.
pub fn read(path: &Path) -> Result<Folder, Error> {
    let unreadable = |reason: String| Error::TemplateUnreadable {
        path: path.to_owned(),
        reason,
    };
    let read = if path.is_dir() {
        read_folder(path)
    } else {
        read_zip(path)
    };
    let folder = read.map_err(unreadable)?;
    if folder.contains_key("template.toml") {
        Ok(folder)
    } else {
        Err(unreadable("no template.toml in it".to_owned()))
    }
}

/// Writes a template as a folder, which is made if it isn't there. Other files in it stay.
pub fn write(folder: &Folder, path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path)?;
    for (name, bytes) in folder {
        // Names came in through `plain`, so none leads out of the folder.
        fs::write(path.join(name), bytes)?;
    }
    Ok(())
}

fn read_folder(path: &Path) -> Result<Folder, String> {
    let mut folder = Folder::new();
    let mut total = 0;
    for entry in fs::read_dir(path).map_err(|e| e.to_string())? {
        let entry = entry.map_err(|e| e.to_string())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.path().is_file() || name.starts_with('.') {
            continue;
        }
        total += entry.metadata().map_err(|e| e.to_string())?.len();
        within_limits(folder.len() + 1, total)?;
        let bytes = fs::read(entry.path()).map_err(|e| e.to_string())?;
        folder.insert(plain(&name)?, bytes);
    }
    Ok(folder)
}

fn read_zip(path: &Path) -> Result<Folder, String> {
    let bytes = fs::read(path).map_err(|e| e.to_string())?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| e.to_string())?;
    let mut folder = Folder::new();
    let mut total = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|e| e.to_string())?;
        if !file.is_file() {
            continue;
        }
        let name = file.name().map_err(|e| e.to_string())?.into_owned();
        let mut bytes = Vec::new();
        // What the archive says about its sizes may be a lie, so the reader itself stops.
        file.take(MAX_BYTES - total + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| e.to_string())?;
        total += bytes.len() as u64;
        within_limits(folder.len() + 1, total)?;
        folder.insert(plain(last_part(&name))?, bytes);
    }
    Ok(folder)
}

fn within_limits(files: usize, bytes: u64) -> Result<(), String> {
    if files > MAX_FILES {
        return Err(format!("more than {MAX_FILES} files"));
    }
    if bytes > MAX_BYTES {
        return Err(format!("more than {} MB", MAX_BYTES >> 20));
    }
    Ok(())
}

/// A zip may hold the folder itself or the files alone.
fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// A name that means a file in this folder on every system.
fn plain(name: &str) -> Result<String, String> {
    let fits = !name.is_empty() && name != "." && name != ".." && !name.contains(['/', '\\', ':', '\0']);
    if fits {
        Ok(name.to_owned())
    } else {
        Err(format!("`{name}` can't be the name of a file"))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn zip(files: &[(&str, &[u8])]) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bag.zip");
        let mut writer = zip::ZipWriter::new(fs::File::create(&path).unwrap());
        for (name, bytes) in files {
            writer
                .start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap();
        (folder, path)
    }

    #[test]
    fn a_zip_of_the_folder_and_of_its_files_read_alike() {
        let (_a, inside) = zip(&[("bag/template.toml", b"format = 1"), ("bag/light.png", b"png")]);
        let (_b, flat) = zip(&[("template.toml", b"format = 1"), ("light.png", b"png")]);
        assert_eq!(read(&inside).unwrap(), read(&flat).unwrap());
    }

    #[test]
    fn names_that_lead_out_of_the_folder_are_refused() {
        let (_folder, path) = zip(&[("template.toml", b""), ("..\\evil.toml", b"")]);
        assert!(matches!(read(&path), Err(Error::TemplateUnreadable { .. })));
    }

    #[test]
    fn a_folder_without_a_template_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let error = read(folder.path()).unwrap_err();
        assert_eq!(error.code(), "template.unreadable");
        assert!(error.to_string().contains("template.toml"));
    }
}
