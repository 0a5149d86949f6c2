//! Copies and what is restored from them: equal, complete, and nothing thrown away.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use domain::{Action, Customer, EntryId, Instant, RowId};
use proptest::prelude::*;

use super::{Bench, STATION};
use crate::copies::{Base, Copies, Copy, Restored, preview, restore};
use crate::{FileIdentity, Stamp, Store, StoreError};

const FILE: FileIdentity = FileIdentity { id: [1; 16], epoch: 1 };
const NOON: Instant = Instant(1_790_000_000_000);

/// A workshop file in a folder of its own, and a place for its copies.
struct Shop {
    folder: tempfile::TempDir,
    copies: Copies,
}

impl Shop {
    /// A file with a few customers, an order and a picture.
    fn new() -> (Self, Bench) {
        let folder = tempfile::tempdir().unwrap();
        let copies = Copies::at(&folder.path().join("copies"));
        let shop = Self { folder, copies };
        let mut bench = Bench::around(Store::create(&shop.path(), FILE, "").unwrap());
        bench.add_logo(b"a picture");
        let customer = bench.add_customer("Müller", "0171");
        bench.add_order("W-1001", &customer);
        (shop, bench)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("mara.atelier")
    }

    fn copy(&self, at: Instant) -> Copy {
        let store = Store::read(&self.path()).unwrap();
        self.copies.take(&store.db(), at, &mut |_| true).unwrap().unwrap()
    }

    fn restore(&self, base: Base<'_>) -> Result<Restored, StoreError> {
        let action = |_: &Restored| Action::WorkshopRestored { copy: None, added: 0 };
        let stamp = Stamp {
            entry: EntryId(RowId([9; 16])),
            station: STATION,
            at: Instant(NOON.0 + 1_000_000),
            person: String::new(),
            salt: &mut || [3; 16],
        };
        restore(&self.path(), base, "", stamp, action)
    }

    /// True when nothing was set aside and nothing half done lies about. (A reader leaves SQLite's own files.)
    fn no_trace(&self) -> bool {
        let names = names(self.folder.path());
        !names
            .iter()
            .any(|name| name.contains("aside") || name.contains("restoring"))
    }

    fn dump(&self) -> String {
        Store::read(&self.path()).unwrap().dump().unwrap()
    }

    fn spoil(&self, spoil: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = std::fs::read(self.path()).unwrap();
        spoil(&mut bytes);
        std::fs::write(self.path(), bytes).unwrap();
    }
}

fn names(path: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(path).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_lost_file_comes_back_from_its_copy_with_its_pictures_and_its_search() {
    let (shop, bench) = Shop::new();
    let before = bench.dump();
    let copy = shop.copy(NOON);
    drop(bench);
    std::fs::remove_file(shop.path()).unwrap();
    let restored = shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    assert_eq!((restored.aside, restored.missing.len()), (None, 0));
    assert_eq!(shop.dump(), before);
    let store = Store::open(&shop.path(), "").unwrap();
    assert_eq!(store.db().search("mueler", None, 9).unwrap().len(), 2, "card and order");
    assert_eq!(store.db().file_identity().unwrap(), FileIdentity { epoch: 2, ..FILE });
    assert!(store.db().check().is_sound());
    let logo = store.db().settings().unwrap().logo.unwrap();
    assert_eq!(store.db().attachment(logo).unwrap().unwrap(), b"a picture");
    assert!(
        store.db().next_undo().unwrap().is_none(),
        "what was restored is not undone"
    );
}

#[test]
fn a_copy_is_no_workshop_to_work_in() {
    let (shop, bench) = Shop::new();
    let copy = shop.copy(NOON);
    assert!(matches!(Store::open(&copy.path, ""), Err(StoreError::IsCopy(_))));
    assert!(matches!(Store::read(&copy.path), Err(StoreError::IsCopy(_))));
    assert!(shop.copies.check(&copy).unwrap().is_sound());
    drop(bench);
}

#[test]
fn what_was_done_since_the_copy_is_done_again() {
    let (shop, mut bench) = Shop::new();
    let copy = shop.copy(NOON);
    let customer = bench.add_customer("Okafor", "");
    bench.change_customer(&Customer {
        note: "left-handed".to_owned(),
        ..customer.clone()
    });
    bench.add_order("W-1002", &customer);
    bench.add_logo(b"another picture");
    bench.undo();
    let before = bench.dump();
    drop(bench);
    let restored = shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    assert_eq!(
        (restored.beyond.added, restored.beyond.lost.len(), restored.beyond.more),
        (5, 0, false)
    );
    assert_eq!(shop.dump(), before);
    assert!(Store::open(&shop.path(), "").unwrap().db().check().is_sound());
    let aside = restored.aside.unwrap();
    assert!(Store::read(&aside).is_ok(), "the old file is still there, complete");
}

#[test]
fn numbers_are_never_given_twice_after_a_restore() {
    let (shop, mut bench) = Shop::new();
    let take = |bench: &mut Bench| {
        let mut number = String::new();
        let customer = bench.add_customer("Anna", "");
        bench
            .act(
                &Action::SettingsChanged { what: None },
                domain::action::About::Workshop,
                None,
                |w| {
                    number = w.take_order_number()?;
                    w.update(&Customer {
                        note: number.clone(),
                        ..customer.clone()
                    })
                },
            )
            .unwrap();
        number
    };
    assert_eq!(take(&mut bench), "W-1001");
    let copy = shop.copy(NOON);
    assert_eq!(take(&mut bench), "W-1002");
    drop(bench);
    shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    let mut bench = Bench::around(Store::open(&shop.path(), "").unwrap());
    while bench.id() < RowId([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]) {}
    assert_eq!(take(&mut bench), "W-1003", "the old file could be read");
    drop(bench);
    std::fs::remove_file(shop.path()).unwrap();
    shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    let mut bench = Bench::around(Store::open(&shop.path(), "").unwrap());
    while bench.id() < RowId([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0]) {}
    assert_eq!(take(&mut bench), "W-1102", "nobody knows which were given out");
}

#[test]
fn a_copy_of_another_workshop_takes_nobodys_place() {
    let (shop, bench) = Shop::new();
    let (other, _bench) = {
        let folder = tempfile::tempdir().unwrap();
        let copies = Copies::at(&folder.path().join("copies"));
        let other = Shop { folder, copies };
        let identity = FileIdentity { id: [2; 16], epoch: 1 };
        let bench = Bench::around(Store::create(&other.path(), identity, "").unwrap());
        (other, bench)
    };
    let copy = other.copy(NOON);
    drop(bench);
    let before = shop.dump();
    assert!(matches!(
        shop.restore(Base::Copy(&other.copies, &copy)),
        Err(StoreError::OtherWorkshop)
    ));
    assert!(matches!(preview(&shop.path(), &copy), Err(StoreError::OtherWorkshop)));
    assert_eq!(shop.dump(), before);
    assert!(shop.no_trace(), "{:?}", names(shop.folder.path()));
}

#[test]
fn nobody_restores_under_the_hands_of_a_writer() {
    let (shop, bench) = Shop::new();
    let copy = shop.copy(NOON);
    assert!(matches!(
        shop.restore(Base::Copy(&shop.copies, &copy)),
        Err(StoreError::InUse { .. })
    ));
    drop(bench);
}

#[test]
fn attachments_lie_once_and_go_with_the_last_copy_that_names_them() {
    let (shop, mut bench) = Shop::new();
    let first = shop.copy(NOON);
    bench.add_logo(b"another picture");
    let second = shop.copy(Instant(NOON.0 + 1));
    assert_eq!(
        shop.copies.list().unwrap(),
        [second.clone(), first.clone()],
        "newest first"
    );
    let attachments = shop.copies.folder().join("attachments");
    assert_eq!(names(&attachments).len(), 2);
    shop.copies.remove(&[first]).unwrap();
    assert_eq!(names(&attachments).len(), 2, "the second names both");
    shop.copies.remove(&[second]).unwrap();
    assert!(names(&attachments).is_empty());
    drop(bench);
}

#[test]
fn a_copy_that_was_broken_off_leaves_nothing() {
    let (shop, bench) = Shop::new();
    let taken = shop.copies.take(&bench.store.db(), NOON, &mut |_| false).unwrap();
    assert_eq!(taken, None);
    assert!(shop.copies.list().unwrap().is_empty());
    assert_eq!(names(shop.copies.folder()), ["attachments", "lock"]);
}

#[test]
fn a_changed_attachment_is_found_and_fetched_from_the_old_file() {
    let (shop, bench) = Shop::new();
    let copy = shop.copy(NOON);
    let attachments = shop.copies.folder().join("attachments");
    std::fs::write(attachments.join(&names(&attachments)[0]), b"a pIcture").unwrap();
    assert_eq!(shop.copies.check(&copy).unwrap().attachments.len(), 1);
    let before = bench.dump();
    drop(bench);
    let restored = shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    assert!(restored.missing.is_empty(), "the old file still had it");
    assert_eq!(shop.dump(), before);
}

#[test]
fn without_a_copy_what_can_be_read_is_kept() {
    let (shop, mut bench) = Shop::new();
    for number in 0..300 {
        bench.add_customer(&format!("Customer {number}"), "0171 1234567");
    }
    drop(bench);
    let rows = |dump: &str| dump.lines().filter(|line| line.starts_with("customer")).count();
    let before = rows(&shop.dump());
    // A page holds some eighty of them.
    shop.spoil(|bytes| {
        let page = bytes
            .chunks(4096)
            .position(|page| page.windows(12).any(|w| w == b"Customer 150"))
            .unwrap();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
    });
    assert!(!Store::read(&shop.path()).unwrap().db().check().is_sound());
    let restored = shop.restore(Base::Remains).unwrap();
    let kept = rows(&shop.dump());
    assert!(kept > before * 2 / 3, "{kept} of {before}");
    let store = Store::open(&shop.path(), "").unwrap();
    assert!(store.db().check().is_sound());
    assert_eq!(store.db().order_numbered("W-1001").unwrap().unwrap().number, "W-1001");
    assert!(restored.aside.is_some());
}

#[test]
fn a_garbled_row_costs_itself_alone() {
    let (shop, mut bench) = Shop::new();
    let customer = bench.add_customer("Okafor", "");
    bench.add_order("W-1002", &customer);
    drop(bench);
    let spoil = rusqlite::Connection::open(shop.path()).unwrap();
    spoil
        .execute("UPDATE orders SET status = 'nowhere' WHERE number = 'W-1002'", [])
        .unwrap();
    drop(spoil);
    shop.restore(Base::Remains).unwrap();
    let store = Store::open(&shop.path(), "").unwrap();
    assert!(store.db().check().is_sound());
    assert!(store.db().order_numbered("W-1001").unwrap().is_some());
    assert!(store.db().order_numbered("W-1002").unwrap().is_none());
    assert_eq!(store.db().all::<Customer>().unwrap().len(), 2);
}

#[test]
fn a_copy_from_a_wrong_clock_is_not_the_newest() {
    let (shop, mut bench) = Shop::new();
    let future = shop.copy(Instant(NOON.0 + 9_999_999));
    bench.add_customer("Okafor", "");
    let now = shop.copy(NOON);
    let ranked = crate::copies::newest_first(shop.copies.list().unwrap(), Instant(NOON.0 + 1));
    assert_eq!(ranked, [now, future]);
    assert!(
        shop.copies
            .is_up_to_date(&bench.store.db(), Instant(NOON.0 + 1))
            .unwrap()
    );
}

#[test]
fn a_copy_that_carries_statements_of_its_own_is_refused() {
    let (shop, bench) = Shop::new();
    let copy = shop.copy(NOON);
    drop(bench);
    let conn = rusqlite::Connection::open(&copy.path).unwrap();
    conn.execute_batch("CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM customer; END")
        .unwrap();
    drop(conn);
    let before = shop.dump();
    // Refused before anything of it is read, not only because the outcome would be unsound.
    assert!(matches!(shop.copies.check(&copy), Err(StoreError::NotAWorkshop(_))));
    let refused = shop.restore(Base::Copy(&shop.copies, &copy));
    assert!(matches!(refused, Err(StoreError::NotAWorkshop(_))), "{refused:?}");
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_copy_with_a_damaged_search_cache_is_put_back_all_the_same() {
    let (shop, bench) = Shop::new();
    let before = bench.dump();
    let copy = shop.copy(NOON);
    drop(bench);
    let conn = rusqlite::Connection::open(&copy.path).unwrap();
    conn.execute_batch("CREATE TABLE good AS SELECT id, folded FROM search_doc")
        .unwrap();
    conn.execute("UPDATE search_doc SET folded = 'nonsense'", []).unwrap();
    assert!(!shop.copies.check(&copy).unwrap().is_sound(), "the search is looked at");
    let refresh = "UPDATE search_doc SET folded = (SELECT folded FROM good WHERE good.id = search_doc.id)";
    conn.execute_batch(&format!("{refresh}; DROP TABLE good")).unwrap();
    assert!(shop.copies.check(&copy).unwrap().is_sound(), "as it was");
    conn.execute("DELETE FROM attachment_ref", []).unwrap();
    assert!(!shop.copies.check(&copy).unwrap().is_sound(), "so are the references");
    conn.execute("UPDATE search_doc SET folded = 'nonsense'", []).unwrap();
    drop(conn);
    std::fs::remove_file(shop.path()).unwrap();
    shop.restore(Base::Copy(&shop.copies, &copy)).unwrap();
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_file_with_a_log_is_set_aside_together_with_it() {
    let (shop, bench) = Shop::new();
    let copy = shop.copy(NOON);
    // As a killed program leaves it: the last changes stand in the log alone.
    let (main, log) = (shop.path(), shop.folder.path().join("mara.atelier-wal"));
    let killed = (std::fs::read(&main).unwrap(), std::fs::read(&log).unwrap());
    let before = bench.dump();
    drop(bench);
    std::fs::write(&main, &killed.0).unwrap();
    std::fs::write(&log, &killed.1).unwrap();
    assert!(!killed.1.is_empty());
    let aside = shop.restore(Base::Copy(&shop.copies, &copy)).unwrap().aside.unwrap();
    assert_eq!(std::fs::read(&aside).unwrap(), killed.0);
    assert_eq!(shop.dump(), before);
    assert_eq!(
        Store::read(&aside).unwrap().dump().unwrap(),
        before,
        "the old file is whole beside its log"
    );
}

#[test]
fn a_file_of_nothing_leaves_everything_as_it_was() {
    let (shop, bench) = Shop::new();
    drop(bench);
    shop.spoil(|bytes| bytes.fill(0));
    let before = std::fs::read(shop.path()).unwrap();
    assert!(shop.restore(Base::Remains).is_err());
    assert_eq!(std::fs::read(shop.path()).unwrap(), before);
    assert!(shop.no_trace(), "{:?}", names(shop.folder.path()));
}

#[test]
fn copies_taken_while_somebody_writes_are_each_a_committed_state() {
    // `cargo xtask soak copies` takes more of them.
    let wanted: i64 = std::env::var("ATELIER_COPIES").map_or(8, |copies| copies.parse().unwrap());
    let (shop, mut bench) = Shop::new();
    // The writer keeps a few actions ahead of the copies: much faster, and the file would outgrow the checks.
    let taken = AtomicI64::new(0);
    let written = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut number = 0;
            while taken.load(Ordering::Relaxed) < wanted {
                if number > taken.load(Ordering::Relaxed) * 6 + 12 {
                    std::thread::yield_now();
                    continue;
                }
                let customer = bench.add_customer(&format!("Customer {number}"), "");
                bench.add_order(&format!("N-{number}"), &customer);
                bench.add_logo(format!("picture {number}").as_bytes());
                number += 1;
            }
            number
        });
        for more in 0..wanted {
            let copy = shop.copy(Instant(NOON.0 + more));
            // Rows as the journal tells them: exactly what was committed up to its last entry.
            assert!(shop.copies.check(&copy).unwrap().is_sound());
            shop.copies.remove(&[copy]).unwrap();
            taken.store(more + 1, Ordering::Relaxed);
        }
        writing.join().unwrap()
    });
    println!("{wanted} copies while {written} orders were written");
    assert!(written > 0, "the writer got to write");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever page is spoilt: restoring from the copy gives a sound file, with everything up to the copy and as much of
    /// what came after as the chain of hashes vouches for.
    #[test]
    fn whatever_is_spoilt_nothing_before_the_copy_is_lost(place in 0.0..1.0f64, length in 1usize..20_000, fill: u8) {
        let (shop, mut bench) = Shop::new();
        for number in 0..30 {
            bench.add_customer(&format!("Before {number}"), "0171 1234567");
        }
        let copy = shop.copy(NOON);
        for number in 0..30 {
            bench.add_customer(&format!("After {number}"), "0171 1234567");
        }
        drop(bench);
        shop.spoil(|bytes| {
            let from = (place * bytes.len() as f64) as usize;
            let to = (from + length).min(bytes.len());
            bytes[from..to].fill(fill);
        });
        let restored = match shop.restore(Base::Copy(&shop.copies, &copy)) {
            // The file's own id may be what was spoilt; then the maker says so by moving it away.
            Err(StoreError::OtherWorkshop) => {
                std::fs::remove_file(shop.path()).unwrap();
                shop.restore(Base::Copy(&shop.copies, &copy)).unwrap()
            }
            other => other.unwrap(),
        };
        let store = Store::open(&shop.path(), "").unwrap();
        prop_assert!(store.db().check().is_sound());
        let customers: Vec<Customer> = store.db().all().unwrap();
        let of = |name: &str| customers.iter().filter(|c| c.name.starts_with(name)).count();
        prop_assert_eq!(of("Before"), 30);
        prop_assert_eq!(of("After"), restored.beyond.added as usize);
    }
}
