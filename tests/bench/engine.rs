//! The engine's diagrams on instances of others, beside PySAT with the same clicks: `cargo xtask bench engine`.
//!
//! The instances, their clicks and the peer's script are not part of this project: they are read from the folder that
//! `ATELIER_INSTANCES` names, else from `../shared/bench` beside the project. PySAT is installed into a virtual environment
//! under the target folder. What isn't there is left out, and said. `ATELIER_BENCH_ONLY=renault` measures what has that in its
//! name alone, `ATELIER_BENCH_SEED=11` one made-up template of each kind.

#[path = "craft.rs"]
mod craft;
#[path = "web.rs"]
mod web;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use cpu_time::ThreadTime;
use engine::network::{Choices, Constraint, Network};
use product_bench::{Figure, Peer, percentile, publish};

/// Sessions of one instance.
const SESSIONS: usize = 5;
/// Clicks of one session.
const CLICKS: usize = 60;
/// Most nodes while an instance is compiled.
const MOST_NODES: usize = 3_000_000;

/// An instance: its file, and the goal for 99 of 100 clicks in µs.
const INSTANCES: &[(&str, Option<f64>)] = &[
    ("clib_renault.csp.txt", Some(250.0)),
    ("clib_pc.csp.txt", Some(20.0)),
    ("fm_pc_richmond.dimacs", Some(100.0)),
    ("fm_eshop.dimacs", None),
    ("fm_automotive01.dimacs", Some(10_000.0)),
];

/// What one solver says of all clicks.
struct Played {
    p50: f64,
    p99: f64,
    hash: String,
}

fn main() {
    let folder = instances();
    let peer = peer(&folder);
    let mut figures = Vec::new();
    let only = std::env::var("ATELIER_BENCH_ONLY").unwrap_or_default();
    for (file, goal) in INSTANCES.iter().filter(|(file, _)| file.contains(&only)) {
        let path = folder.join(file);
        if path.is_file() {
            instance(&path, *goal, peer.as_deref(), &mut figures);
        } else {
            println!("{file} is not in {}: left out", folder.display());
        }
    }
    craft::Profile::ALL
        .into_iter()
        .filter(|profile| profile.name().contains(&only))
        .for_each(|profile| craft(profile, &mut figures));
    if "web".contains(&only) {
        web::figures(&mut figures);
    }
    publish(&figures);
}

/// Made-up templates of a workshop's size: the worst of twenty-five.
fn craft(profile: craft::Profile, figures: &mut Vec<Figure>) {
    let one = |seed: u64| {
        let start = ThreadTime::now();
        let measured = craft::measure(profile, seed);
        println!(
            "{}, seed {seed}: {:.1} s",
            profile.name(),
            start.elapsed().as_secs_f64()
        );
        measured
    };
    let seeds = match std::env::var("ATELIER_BENCH_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
    {
        Some(seed) => seed..=seed,
        None => 1..=25,
    };
    let all: Vec<craft::Measured> = seeds.map(one).collect();
    let worst = |of: &dyn Fn(&craft::Measured) -> f64| all.iter().map(of).fold(0.0, f64::max);
    let mut figure = |what: &str, unit, goal, value: f64| {
        figures.push(Figure {
            name: format!("made up, {}, worst of 25: {what}", profile.name()),
            value,
            unit,
            goal,
            peer: None,
            runs: all.iter().map(|one| one.clicks.len()).sum(),
        });
    };
    figure(
        "compiled",
        "ms",
        Some(200.0),
        worst(&|one| one.compile.as_secs_f64() * 1e3),
    );
    figure("edges", "", None, worst(&|one| one.edges as f64));
    if profile != craft::Profile::Choices {
        figure("cells", "", None, worst(&|one| one.cells as f64));
        figure("rules checked late", "", None, worst(&|one| one.released as f64));
    }
    figure("a choice, p50", "µs", None, worst(&|one| percentile(&one.clicks, 50)));
    figure(
        "a choice, p99",
        "µs",
        Some(profile.goal()),
        worst(&|one| percentile(&one.clicks, 99)),
    );
    figure(
        "all that is shown, p99",
        "µs",
        None,
        worst(&|one| percentile(&one.views, 99)),
    );
    figure(
        "the cheapest piece, p50",
        "µs",
        None,
        worst(&|one| percentile(&one.cheapest, 50)),
    );
    figure(
        "the cheapest piece, p99",
        "µs",
        None,
        worst(&|one| percentile(&one.cheapest, 99)),
    );
    figure(
        "cheapest pieces not proven",
        "",
        None,
        worst(&|one| one.unproven as f64),
    );
    figure(
        "what a total leaves, p50",
        "µs",
        None,
        worst(&|one| percentile(&one.unders, 50)),
    );
    figure("a reason, p50", "µs", None, worst(&|one| percentile(&one.whys, 50)));
    figure(
        "a reason, p99",
        "µs",
        Some(1_000.0),
        worst(&|one| percentile(&one.whys, 99)),
    );
}

fn instances() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/bench");
    std::env::var_os("ATELIER_INSTANCES").map_or(beside, PathBuf::from)
}

fn instance(path: &Path, goal: Option<f64>, python: Option<&Path>, figures: &mut Vec<Figure>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_start_matches("fm_")
        .to_owned();
    let (network, literals) = read(path);
    let start = ThreadTime::now();
    let Some(compiled) = network.compile(MOST_NODES) else {
        println!("{name}: more than {MOST_NODES} nodes, left out");
        return;
    };
    let compile = start.elapsed();
    let start = ThreadTime::now();
    let fresh = compiled.choices();
    let first = start.elapsed();
    let (times, hash, whys) = play(path, &fresh, &literals);
    let theirs = python.and_then(|python| played_by_peer(python, path));
    let (nodes, edges) = compiled.size();
    let agrees = theirs.as_ref().map_or_else(
        || "PySAT not run".to_owned(),
        |theirs| {
            if theirs.hash == hash {
                "as PySAT's".to_owned()
            } else {
                format!("PySAT's is {}", theirs.hash)
            }
        },
    );
    println!(
        "{name}: {nodes} nodes, {edges} edges, {} ways, {} clicks, hash {hash}, {agrees}",
        compiled.count(),
        times.len()
    );
    let figure = |what: &str, value: f64, unit, goal, peer: Option<f64>| Figure {
        name: format!("{name}: {what}"),
        value,
        unit,
        goal,
        peer: peer.map(|value| Peer {
            name: "PySAT minisat22",
            value,
        }),
        runs: times.len(),
    };
    let millis = |time: Duration| time.as_secs_f64() * 1e3;
    figures.extend([
        figure("compiled", millis(compile), "ms", None, None),
        figure("first open values", millis(first) * 1e3, "µs", None, None),
        figure(
            "a click, p50",
            percentile(&times, 50),
            "µs",
            None,
            theirs.as_ref().map(|t| t.p50),
        ),
        figure(
            "a click, p99",
            percentile(&times, 99),
            "µs",
            goal,
            theirs.as_ref().map(|t| t.p99),
        ),
        figure("a click, the slowest", percentile(&times, 100), "µs", None, None),
    ]);
    let told: Vec<Duration> = whys.iter().flatten().copied().collect();
    if told.is_empty() {
        return;
    }
    let figure = |what: &str, value: f64, unit, goal| Figure {
        name: format!("{name}: {what}"),
        value,
        unit,
        goal,
        peer: None,
        runs: whys.len(),
    };
    figures.extend([
        figure("a reason, p50", percentile(&told, 50), "µs", None),
        figure("a reason, p99", percentile(&told, 99), "µs", Some(1_000.0)),
        figure("reasons not found in time", (whys.len() - told.len()) as f64, "", None),
    ]);
}

/// Closed values whose reason is asked for after each click.
const ASKED: usize = 3;

/// Times of clicks, the hash over all open values after each, and times of reasons, none where there was none in time.
type Game = (Vec<Duration>, String, Vec<Option<Duration>>);

/// Plays the clicks. Times come in order of length.
fn play(path: &Path, fresh: &Choices<'_>, literals: &[(usize, u32)]) -> Game {
    let mut dice = craft::Dice::new(7);
    let mut whys = Vec::new();
    let clicks = std::fs::read_to_string(format!("{}.clicks", path.display())).expect("an instance has clicks");
    let mut hash = hashed(fresh, literals);
    let mut times = Vec::new();
    for session in clicks.lines().take(SESSIONS) {
        let mut choices = fresh.clone();
        for click in session.split_whitespace().take(CLICKS) {
            let click: usize = click.parse().expect("a click is a number");
            let (variable, position) = clicked(literals, click);
            let start = ThreadTime::now();
            choices.choose(variable, position);
            times.push(start.elapsed());
            let closed = closed(&choices, literals);
            for _ in 0..ASKED.min(closed.len()) {
                let (variable, position) = closed[dice.below(closed.len() as u32) as usize];
                let start = ThreadTime::now();
                let why = choices.why(variable, position);
                whys.push(why.map(|_| start.elapsed()));
            }
            hash = hash.wrapping_mul(31).wrapping_add(hashed(&choices, literals));
        }
    }
    times.sort();
    whys.sort();
    (times, format!("{hash:016x}"), whys)
}

/// What a variable without a choice can't take.
fn closed(choices: &Choices<'_>, literals: &[(usize, u32)]) -> Vec<(usize, u32)> {
    let of_one = |same: &[(usize, u32)]| -> Vec<(usize, u32)> {
        let open = choices.open(same[0].0);
        let chosen = choices.is_chosen(same[0].0);
        same.iter()
            .filter(|literal| !chosen && !open.contains(&literal.1))
            .copied()
            .collect()
    };
    literals.chunk_by(|a, b| a.0 == b.0).flat_map(of_one).collect()
}

/// A click is twice the number of a literal's variable, one more where it is negated. Of instances with tables every value is
/// a variable of its own, and none is negated.
fn clicked(literals: &[(usize, u32)], click: usize) -> (usize, u32) {
    let booleans = literals.len() > 1 && literals[0].0 == literals[1].0 && literals[0].1 == 1;
    literals[if booleans { click } else { click / 2 }]
}

/// FNV-1a over one bit for every literal in order: is it open? As the peer counts it.
fn hashed(choices: &Choices<'_>, literals: &[(usize, u32)]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for same in literals.chunk_by(|a, b| a.0 == b.0) {
        let open = choices.open(same[0].0);
        for (_, position) in same {
            hash = (hash ^ u64::from(open.contains(position))).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// An instance, and its literals in the order in which the peer counts them.
fn read(path: &Path) -> (Network, Vec<(usize, u32)>) {
    let bytes = std::fs::read(path).expect("it is there");
    let text = String::from_utf8_lossy(&bytes);
    if path.extension().is_some_and(|extension| extension == "dimacs") {
        let network = clauses(&text);
        let literals = (0..network.sizes.len())
            .flat_map(|variable| [(variable, 1), (variable, 0)])
            .collect();
        return (network, literals);
    }
    let network = tables(&text);
    let values = network.sizes.iter().enumerate();
    let literals = values
        .flat_map(|(variable, size)| (0..*size).map(move |at| (variable, at)))
        .collect();
    (network, literals)
}

fn clauses(text: &str) -> Network {
    let mut network = Network::default();
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        match words.peek() {
            None | Some(&"c") => {}
            Some(&"p") => network.sizes = vec![2; words.nth(2).map_or(0, number)],
            Some(_) => {
                let literals = words
                    .map(|word| word.parse::<i64>().expect("a literal"))
                    .filter(|literal| *literal != 0);
                let literal = |literal: i64| (literal.unsigned_abs() as usize - 1, u32::from(literal > 0));
                network
                    .constraints
                    .push(Constraint::Clause(literals.map(literal).collect()));
            }
        }
    }
    network
}

fn tables(text: &str) -> Network {
    let mut network = Network::default();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let mut words = line.split_whitespace();
        match words.next() {
            Some("v") => network.sizes.push(words.count() as u32 - 1),
            Some("t") => {
                let many = words.next().map_or(0, number);
                let scope = words.map(number).collect();
                let rows = lines.by_ref().take(many).flat_map(str::split_whitespace);
                let rows = rows.map(|word| number(word) as u32).collect();
                network.constraints.push(Constraint::Table { scope, rows });
            }
            _ => {}
        }
    }
    network
}

fn number(word: &str) -> usize {
    word.parse().expect("a number")
}

/// A Python that has PySAT; `None` where it can't be had.
fn peer(folder: &Path) -> Option<PathBuf> {
    if !folder.join("peer_pysat.py").is_file() {
        return None;
    }
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench/pysat");
    let python = home.join("bin/python");
    let has_it = |python: &Path| run(Command::new(python).args(["-c", "import pysat"])).is_some();
    if !has_it(&python) {
        run(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "python-sat"]))?;
    }
    let found = has_it(&python).then_some(python);
    if found.is_none() {
        println!("PySAT can't be installed here: measured alone");
    }
    found
}

/// What the peer prints: `key=value`, between tabs.
fn played_by_peer(python: &Path, path: &Path) -> Option<Played> {
    let script = path.with_file_name("peer_pysat.py");
    let (sessions, clicks) = (SESSIONS.to_string(), CLICKS.to_string());
    let mut command = Command::new(python);
    command
        .arg(script)
        .arg(path)
        .args(["minisat22", "smart", &sessions, &clicks]);
    let told = run(&mut command)?;
    let told = |key: &str| {
        told.split_whitespace()
            .find_map(|word| word.strip_prefix(key))
            .map(str::to_owned)
    };
    Some(Played {
        p50: told("p50=")?.parse().ok()?,
        p99: told("p99=")?.parse().ok()?,
        hash: told("hash=")?,
    })
}

/// What a program printed, if it ended well.
fn run(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
