//! The sample that ships with the product reads, and comes back from its own text unchanged.

use std::collections::BTreeMap;
use std::path::Path;

use engine::template::{self, Folder};

fn bag() -> Folder {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/bag");
    let entries = std::fs::read_dir(&folder).expect("the sample folder is part of the tree");
    let mut files = BTreeMap::new();
    for path in entries
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_file())
    {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        files.insert(name, std::fs::read(&path).expect("readable"));
    }
    files
}

#[test]
fn the_bag_reads_without_a_problem() {
    let problems = match template::read(&bag()) {
        Ok(package) => {
            assert_eq!(package.template.id.as_str(), "messenger-bag");
            assert!(package.template.options.len() > 10, "the bag has many options");
            return;
        }
        Err(problems) => problems,
    };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    panic!("the bag has problems:\n{}", told.join("\n"));
}

#[test]
fn the_bag_comes_back_from_its_own_text() {
    let files = bag();
    let package = template::read(&files).expect("the bag reads");
    let with_pictures = |mut written: Folder| {
        for (name, bytes) in &files {
            written.entry(name.clone()).or_insert_with(|| bytes.clone());
        }
        written
    };
    let written = with_pictures(template::write(&package));
    let again = template::read(&written).expect("what was written reads");
    assert_eq!(again, package, "reading what was written gives the same template");
    assert_eq!(
        with_pictures(template::write(&again)),
        written,
        "writing it again gives the same files"
    );
}
