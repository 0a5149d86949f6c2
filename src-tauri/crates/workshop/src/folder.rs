//! A template outside the workshop: a folder, or a zip of one.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;

use engine::template::Folder;
use zip::ZipArchive;

use crate::Error;

/// What makes a folder a template's.
const TEMPLATE: &str = "template.toml";
/// How deep products within products may lie.
const DEEPEST: usize = 12;
/// Most files that a template's folder may hold.
const MAX_FILES: usize = 500;
/// Most files and folders that are looked at for those.
const MAX_ENTRIES: usize = 5_000;
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
    if folder.contains_key(TEMPLATE) {
        Ok(folder)
    } else {
        Err(unreadable("no template.toml in it".to_owned()))
    }
}

/// Writes a template as a folder, which is made if it isn't there. One that holds this template already gets the files
/// that it lacks and keeps its others; one with a file that differs, or that holds anything else, is refused untouched.
pub fn write(folder: &Folder, path: &Path) -> Result<(), Error> {
    for name in folder.keys() {
        inside(name).map_err(|reason| Error::TemplateUnreadable {
            path: path.to_owned(),
            reason,
        })?;
    }
    fs::create_dir_all(path)?;
    let ours = template_id(folder.get("template.toml"));
    let there = fs::read(path.join("template.toml")).ok();
    let same = ours.is_some() && template_id(there.as_ref()) == ours;
    if !same && holds_files(path)? {
        return Err(Error::FolderTaken(path.to_owned()));
    }
    // What was edited there since is nobody's to throw away.
    for (name, bytes) in folder {
        if fs::read(path.join(name)).is_ok_and(|there| there != *bytes) {
            return Err(Error::FolderTaken(path.to_owned()));
        }
    }
    for (name, bytes) in folder {
        if let Some(within) = path.join(name).parent() {
            fs::create_dir_all(within)?;
        }
        fs::write(path.join(name), bytes)?;
    }
    Ok(())
}

/// The template's id, also where the rest of the file needs mending.
fn template_id(file: Option<&Vec<u8>>) -> Option<String> {
    let table: toml::Table = toml::from_str(std::str::from_utf8(file?).ok()?).ok()?;
    table.get("id")?.as_str().map(str::to_owned)
}

/// True when there is anything in the folder but hidden files, which systems and tools leave about.
fn holds_files(path: &Path) -> Result<bool, Error> {
    for entry in fs::read_dir(path)? {
        if !hidden(&entry?.file_name().to_string_lossy()) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// What was read so far, within the limits.
#[derive(Default)]
struct Reading {
    folder: Folder,
    total: u64,
    /// Files and folders looked at.
    seen: usize,
}

impl Reading {
    /// Takes in a file. What is said about its size may be a lie, so the reading itself stops at the limit.
    fn file(&mut self, name: String, from: impl Read) -> Result<(), String> {
        if self.folder.contains_key(&name) {
            return Err(format!("`{name}` is in it twice"));
        }
        let mut bytes = Vec::new();
        from.take(MAX_BYTES - self.total + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| e.to_string())?;
        self.total += bytes.len() as u64;
        within_limits(self.folder.len() + 1, self.total)?;
        self.folder.insert(name, bytes);
        Ok(())
    }
}

/// Opens a file whose length is within the limit. A pipe or a device is none: opening or reading it may never end.
fn open(path: &Path) -> Result<File, String> {
    let regular = |about: fs::Metadata| match about.is_file() {
        true => within_limits(1, about.len()),
        false => Err("not a file".to_owned()),
    };
    regular(fs::metadata(path).map_err(|e| e.to_string())?)?;
    let file = File::open(path).map_err(|e| e.to_string())?;
    regular(file.metadata().map_err(|e| e.to_string())?)?;
    Ok(file)
}

fn read_folder(path: &Path) -> Result<Folder, String> {
    let mut reading = Reading::default();
    if path.join(TEMPLATE).is_file() {
        read_products(path, "", &mut reading)?;
    }
    Ok(reading.folder)
}

/// Reads a folder and those in it that hold a template themselves, or one deeper down. What else a maker keeps there is left
/// aside. True when there is a template in it.
fn read_products(path: &Path, prefix: &str, reading: &mut Reading) -> Result<bool, String> {
    let (mut files, mut within) = (Vec::new(), Vec::new());
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if prefix.is_empty() => return Err(error.to_string()),
        // What else a maker keeps there may be closed to us.
        Err(_) => return Ok(false),
    };
    for entry in entries.filter_map(Result::ok) {
        reading.seen += 1;
        if reading.seen > MAX_ENTRIES {
            return Err(format!("more than {MAX_ENTRIES} files and folders in it"));
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        // A folder that is only linked to may lead anywhere, back here too.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        match hidden(&name) {
            true => {}
            false if is_folder => within.push(name),
            false if entry.path().is_file() => files.push(name),
            false => {}
        }
    }
    let mut found = files.iter().any(|name| name == TEMPLATE);
    if found || prefix.is_empty() {
        for name in files {
            reading.file(format!("{prefix}{}", plain(&name)?), open(&path.join(&name))?)?;
        }
    }
    if prefix.matches('/').count() < DEEPEST {
        for name in within.into_iter().filter(|name| plain(name).is_ok()) {
            found |= read_products(&path.join(&name), &format!("{prefix}{name}/"), reading)?;
        }
    }
    Ok(found)
}

fn read_zip(path: &Path) -> Result<Folder, String> {
    let mut archive = ZipArchive::new(BufReader::new(open(path)?)).map_err(|e| e.to_string())?;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|e| e.to_string())?;
        let name = file.name().map_err(|e| e.to_string())?.into_owned();
        if !file.is_file() {
            continue;
        }
        let name = inside(&name)?;
        if !name.split('/').any(hidden) {
            names.push((index, name));
        }
    }
    let root = root(&names)?;
    let known: BTreeSet<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
    let mut reading = Reading::default();
    for (index, name) in &names {
        let Some(name) = name.strip_prefix(&root) else { continue };
        let (folder, _) = name
            .rsplit_once('/')
            .map_or(("", name), |(folder, file)| (folder, file));
        let beside = format!("{root}{folder}{}{TEMPLATE}", if folder.is_empty() { "" } else { "/" });
        if folder.is_empty() || known.contains(beside.as_str()) {
            let file = archive.by_index(*index).map_err(|e| e.to_string())?;
            reading.file(name.to_owned(), file)?;
        }
    }
    Ok(reading.folder)
}

/// What stands before the names of the template's own files: nothing, or the folder that a zip holds.
fn root(names: &[(usize, String)]) -> Result<String, String> {
    let templates = || names.iter().filter_map(|(_, name)| name.strip_suffix(TEMPLATE));
    let depth = |prefix: &str| prefix.matches('/').count();
    let roots = templates().filter(|prefix| prefix.is_empty() || prefix.ends_with('/'));
    let Some(first) = roots.clone().min_by_key(|prefix| depth(prefix)) else {
        return Ok(String::new());
    };
    match roots.filter(|prefix| depth(prefix) == depth(first)).count() {
        1 => Ok(first.to_owned()),
        _ => Err(format!("`{TEMPLATE}` is in it twice")),
    }
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

/// A name that means a file in this folder, or in one in it, on every system.
fn inside(name: &str) -> Result<String, String> {
    let parts: Vec<String> = name.split('/').map(plain).collect::<Result<_, _>>()?;
    Ok(parts.join("/"))
}

/// A name that means one thing in this folder on every system.
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
        let mut writer = zip::ZipWriter::new(File::create(&path).unwrap());
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
    fn products_within_a_product_come_along_and_nothing_else() {
        let files: [(&str, &[u8]); 5] = [
            ("template.toml", b"id = 'set'"),
            ("pen/template.toml", b"id = 'pen'"),
            ("pen/wood.csv", b"1,2"),
            ("marks/seal/template.toml", b"id = 'seal'"),
            ("photos/one.png", b"png"),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let expected: Folder = files[..4]
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect();
        assert_eq!(read(folder.path()).unwrap(), expected);
        let (_a, flat) = zip(&files);
        assert_eq!(read(&flat).unwrap(), expected);
        let named: Vec<(String, &[u8])> = files
            .iter()
            .map(|(name, bytes)| (format!("set/{name}"), *bytes))
            .collect();
        let named: Vec<(&str, &[u8])> = named.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        let (_b, inside) = zip(&named);
        assert_eq!(read(&inside).unwrap(), expected);
        let copy = folder.path().join("copy");
        write(&expected, &copy).unwrap();
        assert_eq!(read(&copy).unwrap(), expected);
    }

    #[cfg(unix)]
    #[test]
    fn folders_that_are_only_linked_to_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, b"id = 'x'").unwrap();
        };
        write("set/template.toml");
        write("elsewhere/template.toml");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), folder.path().join("set/pen")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("set"), folder.path().join("set/again")).unwrap();
        let read = read(&folder.path().join("set")).unwrap();
        assert_eq!(read.keys().collect::<Vec<_>>(), ["template.toml"]);
    }

    #[test]
    fn a_folder_of_everything_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(TEMPLATE), b"id = 'x'").unwrap();
        fs::create_dir(folder.path().join("photos")).unwrap();
        for number in 0..=MAX_ENTRIES {
            File::create(folder.path().join(format!("photos/{number}"))).unwrap();
        }
        let error = read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("5000"), "{error}");
    }

    #[test]
    fn names_that_lead_out_of_the_folder_are_refused() {
        let (_folder, path) = zip(&[("template.toml", b""), ("..\\evil.toml", b"")]);
        assert!(matches!(read(&path), Err(Error::TemplateUnreadable { .. })));
    }

    #[test]
    fn a_zip_of_two_folders_is_refused() {
        let (_folder, path) = zip(&[
            ("bag/template.toml", b"id = 'bag'"),
            ("cap/template.toml", b"id = 'cap'"),
        ]);
        let error = read(&path).unwrap_err();
        assert_eq!(error.code(), "template.unreadable");
        assert!(error.to_string().contains("twice"), "{error}");
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_unread() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["template.zip", "template.toml"] {
            let long = File::create(folder.path().join(name)).unwrap();
            long.set_len(MAX_BYTES + 1).unwrap();
        }
        for path in [folder.path().join("template.zip"), folder.path().to_owned()] {
            let error = read(&path).unwrap_err();
            assert!(error.to_string().contains("64 MB"), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_refused() {
        let error = read(Path::new("/dev/zero")).unwrap_err();
        assert!(error.to_string().contains("not a file"), "{error}");
    }

    fn template(id: &str) -> Folder {
        Folder::from([("template.toml".to_owned(), format!("id = \"{id}\"").into_bytes())])
    }

    #[test]
    fn writing_never_goes_over_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bag");
        write(&template("bag"), &path).unwrap();
        fs::write(path.join("notes.txt"), "mine").unwrap();
        write(&template("bag"), &path).unwrap();
        let refused = write(&template("cap"), &path).unwrap_err();
        assert_eq!(refused.code(), "template.folder_taken");
        assert_eq!(read(&path).unwrap()["template.toml"], template("bag")["template.toml"]);
        assert_eq!(fs::read(path.join("notes.txt")).unwrap(), b"mine");
        let refused = write(&template("bag"), folder.path()).unwrap_err();
        assert_eq!(
            refused.code(),
            "template.folder_taken",
            "a folder with other things in it"
        );
    }

    #[test]
    fn writing_never_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bag");
        let mut evil = template("bag");
        evil.insert("../evil.txt".to_owned(), Vec::new());
        assert!(write(&evil, &path).is_err());
        assert!(!folder.path().join("evil.txt").exists() && !path.exists());
    }

    #[test]
    fn a_folder_without_a_template_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let error = read(folder.path()).unwrap_err();
        assert_eq!(error.code(), "template.unreadable");
        assert!(error.to_string().contains("template.toml"));
    }
}
