//! A process that is killed while it writes loses nothing that it had acknowledged.
//!
//! The test starts itself again as a writer, reads what it acknowledges, kills it, and looks at the file.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use domain::{PaperSize, Settings};
use workshop::{Env, NewWorkshop, Workshop, new_station};

/// Names the file to the writer; not set in a plain run.
const FILE: &str = "ATELIER_KILLED_TEST_FILE";
/// What stands before an acknowledged number, so that it isn't mistaken for the test runner's own words.
const DONE: &str = "acknowledged ";

fn env() -> Env {
    Env::system(new_station(), "tests")
}

/// Writes customers for ever, each with a word once it is safe.
#[test]
fn writer() {
    let Ok(file) = std::env::var(FILE) else { return };
    let mut workshop = Workshop::open(Path::new(&file), env()).unwrap();
    for number in 0.. {
        workshop.customer_new(&format!("Customer {number}"), "", "").unwrap();
        println!("\n{DONE}{number}");
        std::io::stdout().flush().unwrap();
    }
}

#[test]
fn nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.atelier");
    let settings = Settings {
        name: "Shop".to_owned(),
        currency: "EUR".parse().unwrap(),
        paper: PaperSize::A4,
        language: "en".to_owned(),
        time_zone: chrono_tz::Tz::UTC,
        lead_days: 15,
        logo: None,
        sample: false,
    };
    drop(Workshop::create(&path, NewWorkshop { settings, logo: None }, env()).unwrap());
    let mut acknowledged = 0;
    for round in 1..=3 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "writer", "--nocapture"])
            .env(FILE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        acknowledged += lines
            .by_ref()
            .filter(|line| line.starts_with(DONE))
            .take(round * 11)
            .count();
        child.kill().unwrap();
        acknowledged += lines.filter(|line| line.starts_with(DONE)).count();
        child.wait().unwrap();
        let workshop = Workshop::open(&path, env()).expect("the dead writer's lock blocks nobody");
        let found = workshop.customers("", u32::MAX).unwrap().len();
        assert!(found >= acknowledged, "{found} of {acknowledged} in round {round}");
        assert!(
            found <= acknowledged + round,
            "at most one a round was written and not yet told"
        );
        assert!(workshop.check().unwrap().is_sound());
    }
}
