//! What the fuzzer found worth keeping, once more: bytes from outside never make the reader, the compiler or a session panic.
//! `cargo xtask soak fuzz` looks for more.

#[path = "../fuzz/doors.rs"]
mod doors;

use std::path::Path;

/// Every file of a corpus through its door.
fn replay(corpus: &str, least: usize, door: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(corpus);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    files.sort();
    assert!(files.len() >= least, "the corpus is there: {} files", files.len());
    for file in files {
        let bytes = std::fs::read(&file).expect("it can be read");
        let through = std::panic::catch_unwind(|| door(&bytes));
        assert!(through.is_ok(), "{}", file.display());
    }
}

#[test]
fn rules_of_the_corpus() {
    replay("rule", 20, doors::rule);
}

#[test]
fn folders_of_the_corpus() {
    replay("folder", 5, doors::folder);
}
