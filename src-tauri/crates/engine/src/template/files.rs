//! The files of one template: those of its own folder, not of the folders in it.

use super::Folder;

/// A folder, or one in it.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    all: &'a Folder,
    /// What stands before the names of its files: nothing, or `pen/`.
    pub(super) prefix: &'a str,
}

impl<'a> Files<'a> {
    pub fn new(all: &'a Folder, prefix: &'a str) -> Self {
        Self { all, prefix }
    }

    /// The folder in it that `prefix` names whole.
    pub fn inside<'b>(self, prefix: &'b str) -> Files<'b>
    where
        'a: 'b,
    {
        Files { all: self.all, prefix }
    }

    /// A file, with its name seen from the whole folder.
    pub fn get(self, name: &str) -> Option<(&'a str, &'a [u8])> {
        let (name, bytes) = self.all.get_key_value(&format!("{}{name}", self.prefix))?;
        Some((name.as_str(), bytes.as_slice()))
    }

    /// The names of its own files.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        let own = move |name: &'a String| name.strip_prefix(self.prefix).filter(|name| !name.contains('/'));
        self.all.keys().filter_map(own)
    }

    /// How many folders deep it lies.
    pub fn depth(self) -> usize {
        self.prefix.matches('/').count()
    }
}
