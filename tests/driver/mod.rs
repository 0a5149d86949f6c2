//! Starting the real window in a home of its own, and ending it, kindly or not. What a person does in it with the keyboard
//! stands in `keys`.

mod keys;
mod screen;

pub use screen::{Screen, Shown};

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::AtomicUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program;

/// One window at a time: two on one small machine only wait for each other.
static TURN: Mutex<()> = Mutex::new(());

/// How long anything may take before the test gives up. No measurement; a hung machine must not hang the tests.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The folders of a person who has never used Atelier. They outlive the window, so that it can be started again.
pub struct Home {
    folder: TempDir,
    language: &'static str,
    painting: &'static str,
    _turn: MutexGuard<'static, ()>,
}

impl Home {
    /// A fresh home, in a language (`en_GB.UTF-8`), painted as on a computer without a graphics card.
    pub fn new(language: &'static str) -> Self {
        Self::painted(language, "1")
    }

    /// The same, painted in layers: WebKitWebDriver gets no pictures of a window that is painted plainly.
    pub fn for_pictures(language: &'static str) -> Self {
        Self::painted(language, "0")
    }

    fn painted(language: &'static str, painting: &'static str) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = TempDir::new().expect("a temporary folder can be made");
        for part in ["config", "data", "cache", "home"] {
            std::fs::create_dir(folder.path().join(part)).expect("folders can be made in it");
        }
        Self {
            folder,
            language,
            painting,
            _turn: turn,
        }
    }

    /// A file or folder in it.
    pub fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }

    /// Every file below it with this ending.
    pub fn files(&self, ending: &str) -> Vec<PathBuf> {
        let mut found = self.all_files();
        found.retain(|path| path.extension().is_some_and(|e| e == ending));
        found
    }

    /// Every file below it with this in its name.
    pub fn files_named(&self, part: &str) -> Vec<PathBuf> {
        let mut found = self.all_files();
        found.retain(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().contains(part))
        });
        found
    }

    /// What the command line does, beside a window that may be open.
    pub fn cli(&self, words: &[&str]) -> Output {
        let mut command = Command::new(program("atelier-cli"));
        command
            .args(words)
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"));
        let output = command.output().expect("atelier-cli can be started");
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    /// What the command line tells, as data.
    pub fn told(&self, words: &[&str]) -> Value {
        let output = self.cli(&[words, &["--json"]].concat());
        serde_json::from_slice(&output.stdout).expect("--json prints JSON")
    }

    fn all_files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open = vec![self.folder.path().to_path_buf()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.push(path);
                }
            }
        }
        found.sort();
        found
    }
}

/// The app, running, and the connection to its page.
pub struct Window {
    /// What the page can be asked and told.
    pub page: Client,
    driver: Driver,
    /// Keys pressed so far; one pressed while others are held counts once.
    pub keys: AtomicUsize,
}

impl Window {
    /// Starts the app in `home`.
    pub async fn open(home: &Home) -> Self {
        Self::open_with(home, &[]).await
    }

    /// The same with arguments, as a file manager hands over what was tapped.
    pub async fn open_with(home: &Home, arguments: &[&str]) -> Self {
        let app = program("atelier");
        Self::open_by(home, &app, &app, arguments).await
    }

    /// The same for a program with a window that is started by another, which becomes it.
    pub async fn open_by(home: &Home, app: &Path, starter: &Path, arguments: &[&str]) -> Self {
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "no display: run by `cargo xtask test`"
        );
        let driver = Driver::start(home, app).await;
        let options = json!({ "webkitgtk:browserOptions": { "binary": starter, "args": arguments } });
        let capabilities = options.as_object().cloned().unwrap_or_default();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connected = builder.capabilities(capabilities).connect(&driver.address).await;
        let page = connected.expect("the window opens");
        let window = Self {
            page,
            driver,
            keys: AtomicUsize::new(0),
        };
        window.assert_embedded().await;
        window
    }

    /// The pages must come from inside the program, else a server that happens to run would be tested.
    async fn assert_embedded(&self) {
        let address = self.page.current_url().await.expect("the window has an address");
        assert_eq!(
            (address.scheme(), address.host_str()),
            ("tauri", Some("localhost")),
            "the pages are not embedded"
        );
    }

    /// Closes the window as a person does.
    pub async fn close(self) {
        self.page.close().await.expect("the window closes");
    }

    /// The number of the app's process.
    pub fn process(&self) -> u32 {
        self.driver.app().expect("the app runs")
    }

    /// Ends the app as a power cut would: nothing of it gets to run.
    pub async fn kill(self) {
        let app = self.process();
        let killed = Command::new("kill")
            .args(["-9", &app.to_string()])
            .status()
            .expect("kill can be started");
        assert!(killed.success(), "the app was there to be killed");
        while Path::new(&format!("/proc/{app}/exe")).exists() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A WebKitWebDriver of our own; it ends with the window, and so does the app that it started.
struct Driver {
    process: Child,
    address: String,
    /// The program that it starts.
    app: PathBuf,
}

impl Driver {
    async fn start(home: &Home, app: &Path) -> Self {
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_CONFIG_HOME", home.path("config"))
            .env("XDG_DATA_HOME", home.path("data"))
            .env("XDG_CACHE_HOME", home.path("cache"))
            .env("HOME", home.path("home"))
            .env("LANG", home.language)
            .env("LC_ALL", home.language)
            .env("TZ", "Europe/Berlin")
            // Without a bus nobody's open Atelier is taken for ours.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("GDK_BACKEND", "x11")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", home.painting)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver can be started");
        let driver = Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            app: app.to_path_buf(),
        };
        let listening = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let end = tokio::time::Instant::now() + PATIENCE;
        while TcpStream::connect(listening).is_err() {
            assert!(tokio::time::Instant::now() < end, "WebKitWebDriver never listened");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        driver
    }

    /// The app's process: the child of the driver that runs our program.
    fn app(&self) -> Option<u32> {
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", self.process.id())).ok()?;
        let ours = |pid: &u32| std::fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == self.app);
        children
            .split_whitespace()
            .filter_map(|pid| pid.parse().ok())
            .find(ours)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(app) = self.app() {
            let _ = Command::new("kill").arg(app.to_string()).status();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port can be had");
    listener.local_addr().expect("a listener has an address").port()
}
