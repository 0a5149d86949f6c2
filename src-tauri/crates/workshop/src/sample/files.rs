//! The samples' files, built into the program.

use engine::template::Folder;

mod built_in {
    include!(concat!(env!("OUT_DIR"), "/samples.rs"));
}

/// The samples there are, by name.
pub const SAMPLES: [&str; 6] = ["bag", "chocolate", "pen", "ring", "shirt", "shoe"];

/// Files of a sample that are no part of its template.
const STAGE: [&str; 4] = ["workshop.toml", "orders.toml", LOGO, "cover.png"];

/// The sample workshop's logo.
const LOGO: &str = "logo.png";

/// The template's folder of a sample.
pub fn sample_template(sample: &str) -> Option<Folder> {
    let files = built_in::FILES
        .iter()
        .filter(|(folder, name, _)| *folder == sample && !STAGE.contains(name));
    let folder: Folder = files
        .map(|(_, name, bytes)| ((*name).to_owned(), bytes.to_vec()))
        .collect();
    (!folder.is_empty()).then_some(folder)
}

/// The logo of a sample's workshop.
pub(super) fn logo(sample: &str) -> Option<Vec<u8>> {
    bytes(sample, LOGO).map(<[u8]>::to_vec)
}

/// A text file of a sample.
pub(super) fn text(sample: &str, file: &str) -> Option<&'static str> {
    std::str::from_utf8(bytes(sample, file)?).ok()
}

fn bytes(sample: &str, file: &str) -> Option<&'static [u8]> {
    let found = built_in::FILES
        .iter()
        .find(|(folder, name, _)| *folder == sample && *name == file);
    found.map(|(_, _, bytes)| *bytes)
}
