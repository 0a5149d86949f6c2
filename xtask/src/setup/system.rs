//! System packages, on Debian and Ubuntu by apt; elsewhere one line to run.

use crate::process::{Outcome, command, has, heading, output, run};

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The command line alone: a C compiler for SQLite.
    CommandLine,
    /// The window.
    Window,
    /// The window, and driving it in tests.
    WindowTests,
}

const COMPILER: &[&str] = &["build-essential"];
const WINDOW: &[&str] = &[
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "libssl-dev",
];
const TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "poppler-utils",
    "fonts-dejavu-core",
    "strace",
    "xdotool",
];

/// Sees to it that the system packages for `need` are there.
pub fn packages(need: Need) -> Outcome {
    if need == Need::CommandLine && has("cc") {
        return Ok(());
    }
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if has("apt-get") && has("dpkg-query") {
        return by_apt(&missing(need));
    }
    if present_anyway(need) { Ok(()) } else { Err(elsewhere()) }
}

/// The parts of the Rust toolchain that tests use.
pub fn components() -> Outcome {
    for (probe, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(command(probe).arg("--version")).is_none() && has("rustup") {
            run(&mut command(&format!("rustup component add {component}")))?;
        }
    }
    Ok(())
}

/// Rust's own library for browsers, where it can be had; tests that need it say when it isn't there.
pub fn web() {
    if has("rustup") {
        let _ = run(&mut command("rustup target add wasm32-unknown-unknown"));
    }
}

/// A second browser for comparing pictures, where it can be had without more ado; the test says when it isn't there.
pub fn browser() {
    let root = output(&mut command("id -u")).as_deref() == Some("0");
    if !has("chromium") && root && has("apt-get") {
        heading("Chromium, for comparing pictures");
        let quiet = "env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium";
        let _ = run(&mut command(quiet));
    }
}

fn wanted(need: Need) -> Vec<&'static str> {
    let parts: &[&[&str]] = match need {
        Need::CommandLine => &[COMPILER],
        Need::Window => &[COMPILER, WINDOW],
        Need::WindowTests => &[COMPILER, WINDOW, TESTS],
    };
    parts.concat()
}

fn missing(need: Need) -> Vec<&'static str> {
    let installed = |package: &&str| {
        output(command("dpkg-query --show --showformat ${db:Status-Status}").arg(package))
            .is_some_and(|status| status == "installed")
    };
    wanted(need).into_iter().filter(|package| !installed(package)).collect()
}

fn by_apt(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let before = match output(&mut command("id -u")).as_deref() {
        Some("0") => "",
        _ if has("sudo") => "sudo ",
        _ => {
            return Err(format!(
                "These system packages are missing. As root, run:\n  apt-get install -y {list}"
            ));
        }
    };
    heading(&format!("System packages: {list}"));
    run(&mut command(&format!("{before}apt-get update -qq")))?;
    let quiet = "env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends";
    run(&mut command(&format!("{before}{quiet} {list}")))
}

/// On other systems packages have other names: the libraries and programs themselves are asked for.
fn present_anyway(need: Need) -> bool {
    let library = output(&mut command("pkg-config --exists webkit2gtk-4.1 gtk+-3.0")).is_some();
    let programs: &[&str] = if need == Need::WindowTests {
        &["cc", "Xvfb", "WebKitWebDriver", "pdftotext", "xdotool"]
    } else {
        &["cc"]
    };
    (library || need == Need::CommandLine) && programs.iter().all(|program| has(program))
}

fn elsewhere() -> String {
    let line = if has("dnf") {
        "sudo dnf install gcc pkgconf webkit2gtk4.1-devel gtk3-devel librsvg2-devel libxdo-devel openssl-devel xorg-x11-server-Xvfb webkit2gtk-driver poppler-utils strace xdotool"
    } else if has("pacman") {
        "sudo pacman -S --needed base-devel webkit2gtk-4.1 gtk3 librsvg xdotool openssl xorg-server-xvfb poppler strace"
    } else {
        "(your package manager) install a C compiler, pkg-config, WebKitGTK 4.1 and GTK 3 with headers, Xvfb, WebKitWebDriver, pdftotext, xdotool"
    };
    format!("The window needs system packages that are not here yet. Run once:\n  {line}")
}
