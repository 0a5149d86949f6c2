//! How large the scripts of the pages are, compressed: those at the start, and the largest screen fetched after it.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use product_bench::Figure;
use product_tests::root;

/// Both figures.
pub fn sizes() -> Vec<Figure> {
    let pages = root().join("ui/dist");
    let page = std::fs::read_to_string(pages.join("index.html")).expect("the pages are built");
    let folder = pages.join("assets");
    let at_start = with_imports(&folder, named(&page));
    let mut screens: Vec<(f64, String)> = std::fs::read_dir(&folder)
        .expect("the pages are built")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("Screen") && name.ends_with(".js"))
        .map(|name| {
            let all = with_imports(&folder, BTreeSet::from([name.clone()]));
            (kilobytes(&folder, all.difference(&at_start)), name)
        })
        .collect();
    screens.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (largest, name) = screens.first().cloned().unwrap_or_default();
    let screen = name.split('-').next().unwrap_or_default().to_owned();
    let figure = |name: String, value, goal| Figure {
        name,
        value,
        unit: "kB",
        goal: Some(goal),
        peer: None,
        runs: 1,
    };
    vec![
        figure(
            "scripts at the start".to_owned(),
            kilobytes(&folder, at_start.iter()),
            120.0,
        ),
        figure(format!("largest screen ({screen})"), largest, 60.0),
    ]
}

/// Scripts that a text names as files of the folder.
fn named(text: &str) -> BTreeSet<String> {
    let names = text.split(['"', '\'', '`']).filter(|part| part.ends_with(".js"));
    names
        .filter_map(|part| part.rsplit('/').next())
        .map(str::to_owned)
        .collect()
}

/// These and all that they import at once; what is imported later (`import(…)`) is not.
fn with_imports(folder: &Path, scripts: BTreeSet<String>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut open: Vec<String> = scripts.into_iter().collect();
    while let Some(name) = open.pop() {
        let Ok(text) = std::fs::read_to_string(folder.join(&name)) else {
            continue;
        };
        if all.insert(name) {
            // `import{…}from"./x.js"` and `import"./x.js"`, but not `import("./x.js")` nor a list of files to fetch.
            let mut parts = text.split(['"', '\'', '`']);
            let mut before = parts.next().unwrap_or_default();
            for part in parts {
                if part.ends_with(".js") && (before.ends_with("from") || before.ends_with("import")) {
                    open.extend(part.rsplit('/').next().map(str::to_owned));
                }
                before = part;
            }
        }
    }
    all
}

fn kilobytes<'a>(folder: &Path, scripts: impl Iterator<Item = &'a String>) -> f64 {
    let size = |name: &String| {
        let bytes = std::fs::read(folder.join(name)).expect("a script can be read");
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&bytes).expect("a script can be compressed");
        packed.finish().expect("a script can be compressed").len()
    };
    scripts.map(size).sum::<usize>() as f64 / 1000.0
}
