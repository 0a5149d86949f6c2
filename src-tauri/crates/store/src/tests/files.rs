//! Files: made, opened, refused, shared.

use domain::action::About;
use domain::{Action, Customer, CustomerId};
use rusqlite::Connection;

use super::Bench;
use crate::{FileIdentity, Store, StoreError};

const FILE: FileIdentity = FileIdentity { id: [1; 16], epoch: 1 };

#[test]
fn reopening_finds_everything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    bench.add_customer("Müller", "0171");
    let before = bench.dump();
    drop(bench);
    let store = Store::open(&path, "").unwrap();
    assert_eq!(store.dump().unwrap(), before);
    assert_eq!(store.db().file_identity().unwrap(), FILE);
}

#[test]
fn an_existing_file_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    std::fs::write(&path, "not ours").unwrap();
    assert!(matches!(Store::create(&path, FILE, ""), Err(StoreError::Exists(_))));
    assert_eq!(std::fs::read(&path).unwrap(), b"not ours");
}

#[test]
fn what_is_no_workshop_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("letter.atelier");
    std::fs::write(&text, "Dear Mara, ".repeat(200)).unwrap();
    assert!(matches!(Store::open(&text, ""), Err(StoreError::NotAWorkshop(_))));
    let other = folder.path().join("other.atelier");
    Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE a (x)")
        .unwrap();
    assert!(matches!(Store::open(&other, ""), Err(StoreError::NotAWorkshop(_))));
    let empty = folder.path().join("empty.atelier");
    std::fs::write(&empty, "").unwrap();
    assert!(matches!(Store::open(&empty, ""), Err(StoreError::NotAWorkshop(_))));
    assert!(matches!(
        Store::open(&folder.path().join("none.atelier"), ""),
        Err(StoreError::Missing(_))
    ));
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    drop(Store::create(&path, FILE, "").unwrap());
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(
        Store::open(&path, ""),
        Err(StoreError::Newer { file: 99, .. })
    ));
    assert!(matches!(Store::read(&path), Err(StoreError::Newer { file: 99, .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_second_writer_is_told_who_has_it_and_readers_read_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "Atelier on anna-laptop").unwrap());
    let refused = Store::open(&path, "atelier-cli on anna-laptop");
    assert!(matches!(refused, Err(StoreError::InUse { holder }) if holder == "Atelier on anna-laptop"));
    let mut reader = Store::read(&path).unwrap();
    bench.add_customer("Müller", "");
    assert_eq!(
        reader.db().all::<Customer>().unwrap().len(),
        1,
        "a reader sees what is committed"
    );
    let mut salt = || [0; 16];
    let stamp = crate::Stamp {
        entry: domain::EntryId::from([9; 16]),
        station: [0; 16],
        at: domain::Instant(0),
        person: String::new(),
        salt: &mut salt,
    };
    assert!(matches!(reader.begin(stamp), Err(StoreError::ReadOnly)));
    drop(bench);
    assert!(Store::open(&path, "").is_ok(), "the lock goes with its holder");
}

#[test]
fn a_lock_that_a_killed_process_left_blocks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    drop(Store::create(&path, FILE, "").unwrap());
    std::fs::write(folder.path().join("mara.atelier-lock"), "Atelier, long dead").unwrap();
    assert!(Store::open(&path, "").is_ok());
}

#[test]
fn a_spoilt_end_of_the_journal_is_noticed_at_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    bench.add_customer("Müller", "");
    drop(bench);
    Connection::open(&path)
        .unwrap()
        .execute("UPDATE journal SET person = 'somebody'", [])
        .unwrap();
    assert!(matches!(Store::open(&path, ""), Err(StoreError::Damaged(_))));
}

#[test]
fn the_settings_that_keep_data_safe_are_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("mara.atelier"), FILE, "").unwrap();
    let conn = store.connection();
    let number = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("synchronous"), 2, "FULL");
    assert_eq!(number("foreign_keys"), 1);
    assert_eq!(number("secure_delete"), 1);
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn what_another_database_left_there_stops_a_new_file_and_stays() {
    for ending in ["-wal", "-shm", "-journal"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mara.atelier");
        let left = folder.path().join(format!("mara.atelier{ending}"));
        std::fs::write(&left, "somebody's last changes").unwrap();
        let refused = Store::create(&path, FILE, "").err().unwrap();
        assert!(
            matches!(refused, StoreError::Leftover(ref named) if *named == left),
            "{refused}"
        );
        assert_eq!(std::fs::read(&left).unwrap(), b"somebody's last changes");
        assert!(!path.exists(), "nothing was made");
    }
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_same_lock() {
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("mara.atelier"), folder.path().join("link.atelier"));
    let held = Store::create(&path, FILE, "Atelier").unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(matches!(Store::open(&link, ""), Err(StoreError::InUse { .. })));
    let linked_folder = folder.path().join("folder");
    std::os::unix::fs::symlink(folder.path(), &linked_folder).unwrap();
    let through = linked_folder.join("mara.atelier");
    assert!(matches!(Store::open(&through, ""), Err(StoreError::InUse { .. })));
    drop(held);
    assert!(Store::open(&link, "").is_ok());
}

/// A file with customers in it that something has written over.
fn spoilt(folder: &std::path::Path, spoil: impl FnOnce(&mut Vec<u8>)) -> std::path::PathBuf {
    let path = folder.join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    for number in 0..200 {
        bench.add_customer(&format!("Customer {number}"), "0171");
    }
    drop(bench);
    let mut bytes = std::fs::read(&path).unwrap();
    spoil(&mut bytes);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_spoilt_file_is_called_damaged_not_a_fault_of_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = spoilt(folder.path(), |bytes| bytes[4096..].fill(0xa5));
    let before = std::fs::read(&path).unwrap();
    let refused = Store::open(&path, "").err().unwrap();
    assert!(matches!(refused, StoreError::Damaged(_)), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), before, "left as it was");
}

#[test]
fn a_check_of_a_spoilt_file_ends_with_findings() {
    let folder = tempfile::tempdir().unwrap();
    let path = spoilt(folder.path(), |bytes| bytes[4096..].fill(0xa5));
    let checkup = Store::read(&path).unwrap().db().check();
    assert!(!checkup.is_sound());
    assert!(!checkup.database.is_empty());
}

#[test]
fn nothing_is_written_to_a_file_that_is_not_there_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let (path, away) = (folder.path().join("mara.atelier"), folder.path().join("away.atelier"));
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    bench.add_customer("Müller", "0171");
    let kept = bench.dump();
    std::fs::rename(&path, &away).unwrap();
    let card = Customer::named(CustomerId(bench.id()), "Lind");
    let action = Action::CustomerAdded {
        name: "Lind".to_owned(),
    };
    let lost = bench.act(&action, About::Customer(card.id), None, |w| w.insert(&card));
    assert!(matches!(lost, Err(StoreError::Missing(gone)) if gone == path));
    assert_eq!(bench.dump(), kept, "nothing looks as if it were kept");
    std::fs::rename(&away, &path).unwrap();
    bench.add_customer("Lind", "");
    assert_ne!(bench.dump(), kept, "it goes on once the file is back");
}
