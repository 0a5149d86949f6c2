//! `atelier-cli` as scripts use it: exit codes, JSON, files.

mod copies;
mod customers;
mod designs;
mod faults;
mod files;
mod orders;
mod papers;
mod templates;
mod trade;
mod within;

use std::path::{Path, PathBuf};
use std::process::Command;

use product_tests::program;
use serde_json::Value;
use tempfile::TempDir;

/// What came of a call.
struct Reply {
    code: i32,
    json: Value,
    error: String,
}

/// A home with a sample workshop in it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn empty() -> Self {
        Self {
            folder: TempDir::new().expect("a temporary folder can be made"),
        }
    }

    fn with_sample() -> Self {
        let place = Self::empty();
        let reply = place.call(&["new", &place.workshop(), "--sample", "bag"]);
        assert_eq!(reply.code, 0, "{}", reply.error);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// All that happened, as one text.
    fn history(&self) -> String {
        self.done(&["history", &self.workshop()]).to_string()
    }

    fn workshop(&self) -> String {
        self.text("sample.atelier")
    }

    /// Calls `atelier-cli` with `--json`.
    fn call(&self, words: &[&str]) -> Reply {
        let mut command = Command::new(program("atelier-cli"));
        command.args(words).arg("--json").env("LC_ALL", "en_GB.UTF-8");
        command
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"));
        let output = command.output().expect("atelier-cli can be started");
        Reply {
            code: output.status.code().unwrap_or(-1),
            json: serde_json::from_slice(&output.stdout).unwrap_or(Value::Null),
            error: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Calls it and expects it to be done.
    fn done(&self, words: &[&str]) -> Value {
        let reply = self.call(words);
        assert_eq!(reply.code, 0, "{words:?}: {} {}", reply.json, reply.error);
        reply.json
    }

    /// Calls it and expects a refusal of this code.
    fn refused(&self, words: &[&str], code: &str) {
        let reply = self.call(words);
        assert_eq!(
            (reply.code, reply.json["code"].as_str()),
            (1, Some(code)),
            "{words:?}: {}",
            reply.json
        );
        assert!(
            reply.json["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty()),
            "{code} says something"
        );
        assert!(
            reply.json["hint"].is_string(),
            "{code} has a hint, if only an empty one"
        );
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file is there")
}

#[test]
fn what_is_not_understood_exits_2() {
    let place = Place::empty();
    assert_eq!(place.call(&["dance"]).code, 2, "no such command");
    assert_eq!(place.call(&["design"]).code, 2, "a design of what?");
    assert_eq!(
        place
            .call(&["sheet", "a", "b", "--audience", "king", "--paper", "a4", "--out", "c"])
            .code,
        2,
        "no such audience"
    );
    assert_eq!(
        place.call(&["design", "a", "b", "--picture", "c.png"]).code,
        2,
        "a picture of a template's folder alone, which is said and not passed over"
    );
}

#[test]
fn files_are_refused_by_name() {
    let place = Place::with_sample();
    place.refused(&["order", "list", &place.text("nowhere.atelier")], "workshop.missing");
    place.refused(&["new", &place.workshop()], "workshop.exists");
    std::fs::write(place.path("letter.atelier"), "Dear Ada").expect("a file can be written");
    place.refused(&["check", &place.text("letter.atelier")], "workshop.not_a_workshop");
    assert_eq!(place.done(&["check", &place.workshop()])["ok"], true);
}
