//! Benchmarks of the whole product, an area a program: `cargo xtask bench AREA`.
//!
//! What it is not: a test. Time limits stand here and nowhere else. Where to start: `thread.rs` for an area, [`Figure`] for
//! what comes out.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// What a figure is measured against.
pub struct Peer {
    /// Its name.
    pub name: &'static str,
    /// Its figure, in the same unit.
    pub value: f64,
}

/// One figure. Smaller is better in all of this area.
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// The figure to reach, if there is one.
    pub goal: Option<f64>,
    /// What it stands beside, if anything.
    pub peer: Option<Peer>,
    /// How often it was measured.
    pub runs: usize,
}

impl Figure {
    /// A percentile of these times, in milliseconds.
    pub fn milliseconds(name: &str, times: &[Duration], hundredths: usize, goal: Option<f64>) -> Self {
        Self {
            name: name.to_owned(),
            value: percentile(times, hundredths) / 1000.0,
            unit: "ms",
            goal,
            peer: None,
            runs: times.len(),
        }
    }

    fn json(&self, machine: &str, load: &str) -> Value {
        let peer = self.peer.as_ref();
        json!({
            "name": self.name, "value": self.value, "unit": self.unit, "goal": self.goal, "better": "lower",
            "peer": peer.map(|peer| peer.name), "peer_value": peer.map(|peer| peer.value),
            "ratio": peer.map(|peer| peer.value / self.value),
            "machine": machine, "load": load, "runs": self.runs,
        })
    }

    /// A line of the table.
    pub fn line(&self) -> String {
        let goal = self
            .goal
            .map_or_else(String::new, |goal| format!("{goal:>10.1} {}", self.unit));
        let peer = self.peer.as_ref().map_or_else(String::new, |peer| {
            format!(
                "{} {:.1} {} ({:.2} ×)",
                peer.name,
                peer.value,
                self.unit,
                peer.value / self.value
            )
        });
        format!(
            "{:<44} {:>10.1} {:<3} {goal:>14}  {peer}",
            self.name, self.value, self.unit
        )
    }
}

/// Prints the table and keeps it where `ATELIER_BENCH` says.
pub fn publish(figures: &[Figure]) {
    println!("{:<44} {:>14} {:>14}  beside", "", "measured", "goal");
    figures.iter().for_each(|figure| println!("{}", figure.line()));
    let (machine, load) = (machine(), first_word("/proc/loadavg"));
    println!("\n{machine}; load {load}");
    if let Some(file) = std::env::var_os("ATELIER_BENCH") {
        let list: Vec<Value> = figures.iter().map(|figure| figure.json(&machine, &load)).collect();
        let text = serde_json::to_string_pretty(&list).expect("figures become JSON");
        std::fs::write(file, text).expect("the figures can be kept");
    }
}

/// The time of each of `runs` runs, in order of length.
pub fn measure(runs: usize, mut act: impl FnMut(usize)) -> Vec<Duration> {
    let timed = |run| {
        let start = Instant::now();
        act(run);
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..runs).map(timed).collect();
    times.sort();
    times
}

/// The time that so many hundredths of the runs stay below, in microseconds.
pub fn percentile(times: &[Duration], hundredths: usize) -> f64 {
    let at = (times.len() * hundredths / 100).min(times.len().saturating_sub(1));
    times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e6)
}

fn machine() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or("unknown processor");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {cores} cores", model.trim_start_matches([' ', '\t', ':']))
}

fn first_word(file: &str) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    text.split_whitespace().next().unwrap_or("unknown").to_owned()
}
