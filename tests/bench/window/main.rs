//! The window with many orders in its file: how soon it stands beside an empty Tauri window, how soon keys and taps are
//! painted, how smoothly the list scrolls, what memory it takes after an hour's use, how large its scripts are.
//!
//! The programs are built by `cargo xtask bench window`, optimised. `ATELIER_BENCH_ORDERS` (default 100000) says how many
//! orders; the file is kept beside the programs and used again. `ATELIER_BENCH_TELL=1` tells where the time of each start goes,
//! `ATELIER_BENCH_ONLY=start` or `work` measures a part.

mod memory;
mod scripts;
mod work;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use product_bench::{Figure, Peer, percentile, publish};
use product_tests::driver::{Home, Window};
use product_tests::program;
use workshop::{Env, Workshop};

/// Starts of each window.
const STARTS: usize = 11;
/// When the first screen stood, in milliseconds since 1970.
const PAINTED: &str = "
    const mark = performance.getEntriesByName('painted')[0];
    return mark ? performance.timeOrigin + mark.startTime : null;";
/// Where the time of a start goes, as the page tells it; printed when `ATELIER_BENCH_TELL` is set.
const TIMELINE: &str = "
    const [nav] = performance.getEntriesByType('navigation');
    const ms = time => Math.round(time);
    return {
        page: performance.timeOrigin,
        parsed: ms(nav?.domInteractive ?? 0),
        ran: ms(nav?.domContentLoadedEventEnd ?? 0),
        loaded: ms(nav?.loadEventEnd ?? 0),
        painted: ms(performance.getEntriesByName('painted')[0].startTime),
        fetched: performance.getEntriesByType('resource')
            .map(e => `${e.name.split('/').pop()} ${ms(e.startTime)}-${ms(e.responseEnd)}`).join(', '),
    };";

fn main() {
    let orders: u32 = std::env::var("ATELIER_BENCH_ORDERS")
        .unwrap_or_else(|_| "100000".to_owned())
        .parse()
        .expect("a number of orders");
    let file = filled(orders);
    let run = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let run = run.expect("waiting can be begun");
    let only = std::env::var("ATELIER_BENCH_ONLY").unwrap_or_default();
    let wanted = |part: &str| only.is_empty() || only == part;
    let mut figures = Vec::new();
    if wanted("start") {
        figures.push(run.block_on(starts(&file, orders)));
    }
    if wanted("work") {
        figures.extend(run.block_on(work::in_the_window(&file)));
    }
    figures.extend(scripts::sizes());
    publish(&figures);
}

/// A workshop with so many orders. It is copied for every use, so that each finds it as it was.
fn filled(orders: u32) -> PathBuf {
    let file = program("atelier").with_file_name(format!("bench-{orders}.atelier"));
    if !file.exists() {
        eprintln!("Making {orders} orders: {}", file.display());
        let env = || Env::system([7; 16], "bench");
        let mut shop = Workshop::create_sample(&file, "bag", env()).expect("the sample can be made");
        shop.fill_with_orders(orders, 1, &mut |_| true)
            .expect("orders can be made");
        shop.settle().expect("the log can be emptied");
    }
    file
}

/// A home with a copy of the file in it.
pub(crate) fn at_home(file: &Path) -> (Home, String) {
    let home = Home::new("en_GB.UTF-8");
    let copy = home.path("home").join("bench.atelier");
    std::fs::copy(file, &copy).expect("the workshop can be copied");
    let copy = copy.to_string_lossy().into_owned();
    (home, copy)
}

/// Both windows in turn, from the start of the program to the second frame of the first screen.
async fn starts(file: &Path, orders: u32) -> Figure {
    let (home, copy) = at_home(file);
    let (mut atelier, mut empty) = (Vec::new(), Vec::new());
    for round in 0..=STARTS {
        let of_atelier = start(&home, &program("atelier"), &[&copy]).await;
        let of_empty = start(&home, &program("empty-window"), &[]).await;
        // The first time the system reads the programs from the disk.
        if round > 0 {
            atelier.push(of_atelier);
            empty.push(of_empty);
        }
    }
    let p50 = |mut times: Vec<Duration>| {
        times.sort();
        percentile(&times, 50) / 1000.0
    };
    Figure {
        name: format!("start to Today with {orders} orders, p50"),
        value: p50(atelier),
        unit: "ms",
        goal: None,
        peer: Some(Peer {
            name: "empty window",
            value: p50(empty),
        }),
        runs: STARTS,
    }
}

/// Starts a program by a shell that notes the time and becomes it.
async fn start(home: &Home, app: &Path, arguments: &[&str]) -> Duration {
    let (starter, begun) = (home.path("start"), home.path("begun"));
    let script = format!(
        "#!/bin/sh\ndate +%s%N > '{}'\nexec '{}' \"$@\"\n",
        begun.display(),
        app.display()
    );
    std::fs::write(&starter, script).expect("the starter can be written");
    std::fs::set_permissions(&starter, Permissions::from_mode(0o755)).expect("it may be run");
    let window = Window::open_by(home, app, &starter, arguments).await;
    let painted = loop {
        if let Some(at) = window.ask(PAINTED).await.as_f64() {
            break at;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    let timeline = window.ask(TIMELINE).await;
    window.close().await;
    let begun = std::fs::read_to_string(begun).expect("the starter noted the time");
    let begun: f64 = begun.trim().parse().expect("nanoseconds");
    if std::env::var_os("ATELIER_BENCH_TELL").is_some() {
        let page = timeline["page"].as_f64().unwrap_or_default() - begun / 1e6;
        eprintln!("{}: page after {page:.0} ms, {timeline}", app.display());
    }
    Duration::from_secs_f64((painted - begun / 1e6).max(0.0) / 1e3)
}
