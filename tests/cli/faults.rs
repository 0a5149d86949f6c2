//! A disk that refuses: full, broken or forbidden, at every write, sync, cut and rename of saving, of taking a copy, of
//! putting one back and of taking a template in. Each refusal is a clear message, and nothing is lost.
//!
//! strace plays the disk: it lets one call of the program, or every call from one on, end with an error. `cargo xtask soak
//! faults` goes through every call; a plain run takes a few of each.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use product_tests::{program, root};
use serde_json::Value;
use tempfile::TempDir;

/// Set: every call is tried.
const ALL: &str = "ATELIER_FAULTS";
/// The calls that change a disk.
const CALLS: [&str; 9] = [
    "pwrite64",
    "write",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "linkat",
    "unlink",
    "mkdir",
];
/// A full disk stays full; a broken one breaks once; a forbidden place is forbidden once.
const FAULTS: [(&str, &str); 3] = [("ENOSPC", "+"), ("EIO", ""), ("EACCES", "")];

/// A home with a small workshop, a copy of it, and one order after the copy.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(TempDir::new().expect("a temporary folder can be made"));
        let template = home.path("key-ring");
        std::fs::create_dir_all(&template).expect("folders can be made");
        std::fs::create_dir_all(home.path("stick")).expect("folders can be made");
        let source = root().join("src-tauri/crates/workshop/src/tests/key_ring.toml");
        std::fs::copy(source, template.join("template.toml")).expect("the template can be copied");
        let old = root().join("tests/files/version-1.atelier");
        std::fs::copy(old, home.path("old.atelier")).expect("the old file can be copied");
        home.done(&["new", &home.file(), "--name", "Shop"]);
        home.done(&["template", "import", &home.file(), &home.text("key-ring")]);
        home.done(&home.order());
        home.done(&["backup", &home.file(), "--to", &home.text("stick")]);
        home.done(&home.order());
        std::fs::create_dir_all(home.path("changed")).expect("folders can be made");
        let template = std::fs::read_to_string(template.join("template.toml")).expect("the template can be read");
        std::fs::write(home.path("changed/template.toml"), format!("{template}\n# changed\n"))
            .expect("it can be written");
        home
    }

    /// The same home again, untouched.
    fn twin(&self) -> Self {
        self.twin_at(&std::env::temp_dir())
    }

    fn twin_at(&self, place: &Path) -> Self {
        let twin = Self(TempDir::new_in(place).expect("a temporary folder can be made"));
        copy_folder(self.0.path(), twin.0.path());
        twin
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    fn file(&self) -> String {
        self.text("shop.atelier")
    }

    fn order(&self) -> Vec<String> {
        let words = [
            "order",
            "new",
            &self.file(),
            "--customer",
            "Ada",
            "--template",
            "key-ring",
        ];
        words.map(str::to_owned).to_vec()
    }

    fn command(&self, with: &mut Command, words: &[impl AsRef<str>]) -> Output {
        with.args(words.iter().map(AsRef::as_ref)).arg("--json");
        with.env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("LC_ALL", "en_GB.UTF-8")
            .output()
            .expect("the program can be started")
    }

    fn done(&self, words: &[impl AsRef<str>]) -> Value {
        let output = self.command(&mut Command::new(program("atelier-cli")), words);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{told} {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_str(&told).expect("--json prints JSON")
    }

    /// The same under strace, which writes what it saw to `trace`.
    fn traced(&self, calls: &str, fault: Option<&str>, words: &[impl AsRef<str>]) -> (Output, String) {
        let trace = self.path("trace");
        let mut strace = Command::new("strace");
        strace
            .args(["-f", "-qq", "--seccomp-bpf", "-e"])
            .arg(format!("trace={calls}"));
        if let Some(fault) = fault {
            strace.arg("-e").arg(format!("inject={calls}:{fault}"));
        }
        strace.arg("-o").arg(&trace).arg(program("atelier-cli"));
        let output = self.command(&mut strace, words);
        (output, std::fs::read_to_string(trace).unwrap_or_default())
    }

    fn orders(&self) -> usize {
        self.done(&["order", "list", &self.file()])["orders"]
            .as_array()
            .map_or(0, Vec::len)
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("folders can be made");
    for entry in std::fs::read_dir(from).expect("the folder can be read").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("files can be copied");
        }
    }
}

/// Something that is done to a workshop, and what must hold after it was refused.
struct Deed {
    name: &'static str,
    words: fn(&Home) -> Vec<String>,
    /// True when the file is damaged or gone before it.
    lost: bool,
}

const DEEDS: [Deed; 5] = [
    Deed {
        name: "migrate",
        words: |home| {
            ["order", "status", &home.text("old.atelier"), "W-1001", "making"]
                .map(str::to_owned)
                .to_vec()
        },
        lost: false,
    },
    Deed {
        name: "save",
        words: Home::order,
        lost: false,
    },
    Deed {
        name: "backup",
        words: |home| {
            ["backup", &home.file(), "--to", &home.text("stick")]
                .map(str::to_owned)
                .to_vec()
        },
        lost: false,
    },
    Deed {
        name: "import",
        words: |home| {
            ["template", "import", &home.file(), &home.text("changed")]
                .map(str::to_owned)
                .to_vec()
        },
        lost: false,
    },
    Deed {
        name: "restore",
        words: |home| {
            ["restore", &home.file(), "--at", &home.text("stick")]
                .map(str::to_owned)
                .to_vec()
        },
        lost: true,
    },
];

#[test]
fn a_disk_that_refuses_loses_nothing() {
    if Command::new("strace").arg("-V").output().is_err() {
        println!("strace is not here: run `cargo xtask test`, which sees to it");
        return;
    }
    let home = Home::new();
    let (mut tried, mut refused) = (0, 0);
    for deed in &DEEDS {
        for call in CALLS {
            let calls = counted(&home, deed, call);
            for at in chosen(calls) {
                for (error, on) in FAULTS {
                    let done = refuse(&home, deed, call, &format!("error={error}:when={at}{on}"));
                    tried += 1;
                    refused += usize::from(!done);
                }
            }
        }
    }
    println!("{tried} faults of the disk, {refused} deeds refused, nothing lost");
    assert!(refused > tried / 4, "the disk's faults reached the program");
}

/// A disk of a few megabytes: a file system in memory, where this program may mount one.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// Megabytes of it.
    const SIZE: usize = 16;

    fn mounted() -> Option<Self> {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={}m", Self::SIZE), "tmpfs"]);
        let done = mount.arg(folder.path()).output();
        done.is_ok_and(|done| done.status.success()).then(|| Self(folder))
    }

    /// Fills it up to so many bytes; the file that does it.
    fn filled_to(&self, left: usize) -> PathBuf {
        let filler = self.0.path().join("filler");
        let mut file = std::fs::File::create(&filler).expect("a file can be made");
        let block = vec![0x5a; 1 << 12];
        let mut written = 0_u64;
        while file.write_all(&block).is_ok() {
            written += block.len() as u64;
        }
        file.set_len(written.saturating_sub(left as u64))
            .expect("it can be cut");
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // What isn't let go of goes with the machine.
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_small_disk_that_fills_up_loses_nothing() {
    let Some(disk) = SmallDisk::mounted() else {
        println!("nothing can be mounted here, so no small disk was tried");
        return;
    };
    let home = Home::new();
    let (mut tried, mut refused) = (0, 0);
    // From nothing at all to enough for everything.
    for left in [0, 4 << 10, 16 << 10, 48 << 10, 128 << 10, 512 << 10, 8 << 20] {
        for deed in &DEEDS {
            let twin = prepared(home.twin_at(disk.0.path()), deed);
            let what = format!("{} with {} kB left", deed.name, left >> 10);
            let done = survives(&twin, deed, &what, || {
                let filler = disk.filled_to(left);
                let output = twin.command(&mut Command::new(program("atelier-cli")), &(deed.words)(&twin));
                std::fs::remove_file(filler).expect("the disk can be emptied");
                output
            });
            assert!(done || left < 8 << 20, "{what}: there was room");
            tried += 1;
            refused += usize::from(!done);
        }
    }
    println!("{tried} deeds on a small disk, {refused} refused, nothing lost");
    assert!(refused > 5, "the disk was full");
}

/// How often a deed makes a call.
fn counted(home: &Home, deed: &Deed, call: &str) -> usize {
    let twin = prepared(home.twin(), deed);
    let (output, trace) = twin.traced(call, None, &(deed.words)(&twin));
    assert!(
        output.status.success(),
        "{}: {}",
        deed.name,
        String::from_utf8_lossy(&output.stdout)
    );
    trace.lines().filter(|line| line.contains(&format!("{call}("))).count()
}

/// Which of them are tried.
fn chosen(calls: usize) -> Vec<usize> {
    match calls {
        0 => Vec::new(),
        calls if std::env::var_os(ALL).is_some() => (1..=calls).collect(),
        1 => vec![1],
        calls => vec![1, calls / 2 + 1, calls],
    }
}

fn prepared(twin: Home, deed: &Deed) -> Home {
    if deed.lost {
        let mut bytes = std::fs::read(twin.path("shop.atelier")).expect("the file can be read");
        let middle = bytes.len() / 2;
        bytes[middle..middle + 8192].fill(0xa5);
        std::fs::write(twin.path("shop.atelier"), bytes).expect("the file can be written");
    }
    twin
}

/// Does the deed on a disk with this fault; true when it was done all the same.
fn refuse(home: &Home, deed: &Deed, call: &str, fault: &str) -> bool {
    let twin = prepared(home.twin(), deed);
    let what = format!("{} {call} {fault}", deed.name);
    survives(&twin, deed, &what, || {
        twin.traced(call, Some(fault), &(deed.words)(&twin)).0
    })
}

/// Does the deed and looks at what is left; true when it was done.
fn survives(twin: &Home, deed: &Deed, what: &str, act: impl FnOnce() -> Output) -> bool {
    let before = if deed.lost { 0 } else { twin.orders() };
    let damaged = std::fs::read(twin.path("shop.atelier")).unwrap_or_default();
    let output = act();
    let (told, complaint) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(!complaint.contains("panicked"), "{what}: {complaint}");
    let done = output.status.success();
    if !done {
        assert_eq!(output.status.code(), Some(1), "{what}: {told} {complaint}");
        assert_clear(what, &told, &complaint);
    }
    if !deed.lost {
        let found = twin.orders();
        let more = usize::from(deed.name == "save");
        // What was refused may still have reached the disk; what was acknowledged must have.
        assert!(
            found == before + more || (!done && found == before),
            "{what}: {before} orders became {found}"
        );
    } else if !done {
        let aside = std::fs::read_dir(twin.0.path())
            .expect("the folder can be read")
            .flatten();
        let kept = aside.filter(|entry| entry.file_name().to_string_lossy().starts_with("shop.atelier"));
        let kept = kept
            .filter(|entry| std::fs::read(entry.path()).unwrap_or_default() == damaged)
            .count();
        assert!(kept > 0, "{what}: the damaged file is gone");
        twin.done(&(deed.words)(twin));
    }
    for file in [twin.file(), twin.text("old.atelier")] {
        let check = twin.done(&["check", &file]);
        assert_eq!(check["ok"], true, "{what}: {check}");
    }
    assert_eq!(
        twin.done(&["order", "list", &twin.text("old.atelier")])["orders"]
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    done
}

/// A refusal has a code and a sentence. (Where the answer itself can't be written there is nothing to be told.)
fn assert_clear(what: &str, told: &str, complaint: &str) {
    if told.is_empty() && what.contains(" write ") {
        return;
    }
    let refusal: Value = serde_json::from_str(told).unwrap_or_default();
    let message = refusal["message"].as_str().unwrap_or_default();
    let code = refusal["code"].as_str().unwrap_or_default();
    assert!(!message.is_empty() && code.contains('.'), "{what}: {told} {complaint}");
}
