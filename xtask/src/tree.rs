//! Where things lie in the tree, and whether they changed since last time.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// The folder of the root `Cargo.toml`.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program of ours as cargo builds it for development.
pub fn program(name: &str) -> PathBuf {
    target()
        .join("debug")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A mark in the target folder that says for which sources something was last done.
pub struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// The mark called `name`, over the names and contents of `sources` (files or folders, taken from the root).
    pub fn over(name: &str, sources: &[&str]) -> Self {
        let mut files = BTreeSet::new();
        for source in sources {
            collect(&root().join(source), &mut files);
        }
        let mut hasher = DefaultHasher::new();
        for file in files {
            hasher.write(file.to_string_lossy().as_bytes());
            hasher.write(&fs::read(&file).unwrap_or_default());
        }
        Self {
            file: target().join("xtask").join(name),
            now: format!("{:016x}", hasher.finish()),
        }
    }

    /// True when the sources are as they were at the last [`Stamp::set`].
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|old| old == self.now)
    }

    /// Remembers the sources as done.
    pub fn set(&self) -> std::io::Result<()> {
        fs::create_dir_all(target().join("xtask"))?;
        fs::write(&self.file, &self.now)
    }
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(path) else {
        if path.is_file() {
            files.insert(path.to_path_buf());
        }
        return;
    };
    for entry in entries.flatten() {
        collect(&entry.path(), files);
    }
}
