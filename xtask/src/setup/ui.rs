//! The ui: its packages (`npm ci` when the lock changed) and its pages (built when a source changed).

use crate::process::{Outcome, command, heading, output, run};
use crate::tree::{Stamp, root};

const OLDEST_NODE: u32 = 20;

/// What the pages are made from.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/static",
    "ui/public",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "assets/locales",
    "assets/fonts",
    "assets/icons",
];

/// Installs the ui's packages as its lock file says.
pub fn install() -> Outcome {
    node()?;
    let stamp = Stamp::over("npm", &["ui/package-lock.json"]);
    if stamp.is_fresh() && root().join("ui/node_modules").is_dir() {
        return Ok(());
    }
    heading("Packages of the ui");
    run(&mut command("npm ci --prefix ui --no-audit --no-fund --loglevel error"))?;
    stamp.set().map_err(|error| error.to_string())
}

/// Builds the pages that the app embeds.
pub fn pages() -> Outcome {
    install()?;
    let stamp = Stamp::over("pages", SOURCES);
    if stamp.is_fresh() && root().join("ui/dist/index.html").is_file() {
        return Ok(());
    }
    heading("Pages of the window");
    run(&mut command("npm run build --prefix ui --silent"))?;
    stamp.set().map_err(|error| error.to_string())
}

fn node() -> Outcome {
    let version = output(&mut command("node --version")).unwrap_or_default();
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    if major >= OLDEST_NODE {
        return Ok(());
    }
    let found = if version.is_empty() {
        "none was found".to_owned()
    } else {
        format!("this is {version}")
    };
    Err(format!(
        "Node {OLDEST_NODE} or newer is needed to build the window's pages; {found}."
    ))
}
