//! A process that is killed while it writes loses nothing that it had acknowledged.
//!
//! The test starts itself again as a writer, reads what it acknowledges, kills it after a while, and looks at the file.
//! `cargo xtask soak kills` does so a thousand times.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

mod common;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{create, env};
use workshop::Workshop;

/// Names the file to the writer; not set in a plain run.
const FILE: &str = "ATELIER_KILLED_TEST_FILE";
/// The first number that the writer writes.
const FIRST: &str = "ATELIER_KILLED_TEST_FIRST";
/// How many writers are killed.
const KILLS: &str = "ATELIER_KILLS";
/// What stands before an acknowledged number, so that it isn't mistaken for the test runner's own words.
const DONE: &str = "acknowledged ";
/// After so many kills a fresh file is begun, so that looking at all of it stays quick.
const A_FILE: u64 = 50;

/// What number a customer's card tells of.
fn card(number: u64) -> (String, String) {
    (format!("Customer {number}"), format!("+49 {}", number * 7_919))
}

/// Writes customers for ever, each with a word once it is safe.
#[test]
fn writer() {
    let Ok(file) = std::env::var(FILE) else { return };
    let first: u64 = std::env::var(FIRST).unwrap().parse().unwrap();
    let mut workshop = Workshop::open(Path::new(&file), env()).unwrap();
    for number in first.. {
        let (name, contact) = card(number);
        workshop.customer_new(&name, &contact, "").unwrap();
        println!("\n{DONE}{number}");
        std::io::stdout().flush().unwrap();
    }
}

#[test]
fn nothing_acknowledged_is_lost() {
    let kills: u64 = std::env::var(KILLS).map_or(6, |kills| kills.parse().unwrap());
    let (mut acknowledged, mut seed) = (0, 0x9e37_79b9_7f4a_7c15_u64);
    for from in (0..kills).step_by(A_FILE as usize) {
        acknowledged += one_file((kills - from).min(A_FILE), &mut seed);
    }
    println!("{kills} kills, {acknowledged} acknowledged, none lost");
    assert!(acknowledged >= kills, "the writers got to write");
}

/// Kills that many writers of one file; gives how many changes they had acknowledged.
fn one_file(kills: u64, seed: &mut u64) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.atelier");
    drop(create(&path));
    let (mut next, mut told) = (0, 0);
    for round in 1..=kills {
        let last = kill_a_writer(&path, next, after(seed));
        told += last.map_or(0, |last| last + 1 - next);
        let workshop = Workshop::open(&path, env()).expect("the dead writer's lock blocks nobody");
        let found: BTreeMap<String, String> = workshop
            .customers("", u32::MAX)
            .unwrap()
            .into_iter()
            .map(|c| (c.name, c.contact))
            .collect();
        let upto = last.map_or(next, |last| last + 1);
        for number in next..upto {
            let (name, contact) = card(number);
            assert_eq!(found.get(&name), Some(&contact), "number {number} in round {round}");
        }
        // At most one more was written and not told any more; the next writer goes on behind it.
        let count = found.len() as u64;
        assert!(
            (upto..=upto + 1).contains(&count),
            "{count} cards, {upto} acknowledged in all"
        );
        next = count;
        if round == kills {
            assert!(workshop.check().unwrap().is_sound());
        }
    }
    told
}

/// Lets a writer write for a while and kills it; gives the last number that it acknowledged.
fn kill_a_writer(path: &Path, first: u64, after: Duration) -> Option<u64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer", "--nocapture"])
        .env(FILE, path)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut numbers = lines.filter_map(|line| line.strip_prefix(DONE)?.parse::<u64>().ok());
    // The clock starts with the first change that is safe: killing a process that only starts would prove little.
    let mut last = numbers.next();
    std::thread::sleep(after);
    child.kill().unwrap();
    last = numbers.last().or(last);
    child.wait().unwrap();
    last
}

/// 1 to 500 ms, from a seed (xorshift).
fn after(seed: &mut u64) -> Duration {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    Duration::from_millis(1 + *seed % 500)
}
