//! One window at work: keys in the search, taps in the Studio, the long list scrolled, an hour's use.

use std::path::Path;
use std::time::Duration;

use fantoccini::Locator;
use fantoccini::key::Key;
use product_bench::{Figure, percentile};
use product_tests::driver::Window;
use serde_json::Value;

use crate::{at_home, memory};

/// Typed into the palette, letter by letter.
const TYPED: [&str; 10] = [
    "muller",
    "okafor",
    "w-10",
    "sam",
    "haddad",
    "zoe",
    "brandt",
    "an",
    "e",
    "messenger",
];
/// Taps in the Studio.
const TAPS: usize = 60;
/// How long the list is scrolled, in frames.
const FRAMES: usize = 600;
/// Rounds through the rooms: one a minute is an hour's use.
const ROUNDS: usize = 60;

/// From an event on, notes when the first change that it leads to has been painted: the frame in which it is drawn has ended.
const WATCH: &str = r"
    window.painted = [];
    let open = null;
    const watch = kind => addEventListener(kind, event => {
        const began = event.timeStamp;
        // What changed nothing must not be credited with what the next one changes.
        open?.disconnect();
        const seen = open = new MutationObserver(() => {
            seen.disconnect();
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => window.painted.push([kind, performance.now() - began]);
                port2.postMessage(0);
            });
        });
        const place = document.querySelector(kind === 'keydown' ? '[role=listbox]' : 'main');
        if (place) seen.observe(place, { subtree: true, childList: true, characterData: true, attributes: kind !== 'keydown' });
        setTimeout(() => seen.disconnect(), 400);
    }, true);
    watch('keydown');
    watch('click');";

/// Scrolls the list by a bit more than a row a frame, and answers how long each frame took and in how many rows were missing.
const SCROLL: &str = r"
    const done = arguments[arguments.length - 1];
    const main = document.querySelector('main');
    const gaps = [];
    let missing = 0, last = performance.now();
    const frame = now => {
        gaps.push(now - last);
        last = now;
        if (main.querySelector('li .soon')) missing += 1;
        main.scrollTop += 80;
        if (gaps.length < FRAMES) requestAnimationFrame(frame);
        else done({ gaps: gaps.slice(1), missing, rows: main.querySelectorAll('li').length });
    };
    requestAnimationFrame(frame);";

/// All of it, in one window.
pub async fn in_the_window(file: &Path) -> Vec<Figure> {
    let (home, copy) = at_home(file);
    let window = Window::open_with(&home, &[&copy]).await;
    window.text_of("start-piece").await;
    window.settle().await;
    let mut figures = Vec::new();
    let fresh = memory::of_tree(window.process());
    let tell = |when: &str| {
        if std::env::var_os("ATELIER_BENCH_TELL").is_some() {
            eprintln!("{when}: {}", memory::by_program(window.process()));
        }
    };
    tell("on Today");
    window.ask(WATCH).await;
    figures.extend(searched(&window).await);
    figures.extend(tapped(&window).await);
    figures.extend(scrolled(&window).await);
    tell("after the list");
    for at in 1..=ROUNDS {
        round(&window).await;
        if at % 20 == 0 {
            tell("after rounds");
        }
    }
    let megabytes = |name: &str, value, runs| Figure {
        name: name.to_owned(),
        value,
        unit: "MB",
        goal: None,
        peer: None,
        runs,
    };
    figures.push(megabytes("memory on Today", fresh, 1));
    figures.push(megabytes(
        "memory after an hour's use",
        memory::of_tree(window.process()),
        ROUNDS,
    ));
    window.close().await;
    figures
}

async fn searched(window: &Window) -> Vec<Figure> {
    for word in TYPED {
        window.chord(&[Key::Control], 'k').await;
        window.text_of("palette-input").await;
        window.settle().await;
        for letter in word.chars() {
            window.type_text(&letter.to_string()).await;
            tokio::time::sleep(Duration::from_millis(180)).await;
        }
        window.press(Key::Escape).await;
        window.settle().await;
    }
    let times = painted(window, "keydown").await;
    vec![
        Figure::milliseconds("a letter in the search to painted, p50", &times, 50, None),
        Figure::milliseconds("… p95", &times, 95, Some(50.0)),
    ]
}

async fn tapped(window: &Window) -> Vec<Figure> {
    window.type_text("n").await;
    window.text_of("pick-messenger-bag-plain").await;
    window.enter("pick-messenger-bag-plain").await;
    window.text_of("price-total").await;
    window.settle().await;
    window.ask("window.painted = [];").await;
    for tap in 0..TAPS {
        let size = ["m", "l", "s", "xl"][tap % 4];
        let choice = format!("[data-testid=choice-size-{size}]");
        let choice = window
            .page
            .find(Locator::Css(&choice))
            .await
            .expect("there is that size");
        choice.click().await.expect("it can be tapped");
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let times = painted(window, "click").await;
    vec![
        Figure::milliseconds("a tap in the Studio to painted, p50", &times, 50, None),
        Figure::milliseconds("… p95", &times, 95, Some(16.0)),
    ]
}

async fn scrolled(window: &Window) -> Vec<Figure> {
    go(window, 'o', "orders-search").await;
    window.text_of("order-").await;
    window.settle().await;
    let script = SCROLL.replace("FRAMES", &FRAMES.to_string());
    let told = window.page.execute_async(&script, Vec::new()).await;
    let told = told.expect("the list scrolls");
    let gaps = durations(&told["gaps"]);
    let missing = told["missing"].as_f64().unwrap_or_default() * 100.0 / FRAMES as f64;
    let figure = |name: &str, value, unit, goal| Figure {
        name: name.to_owned(),
        value,
        unit,
        goal,
        peer: None,
        runs: FRAMES,
    };
    vec![
        figure(
            "scrolling, a frame, p50",
            percentile(&gaps, 50) / 1000.0,
            "ms",
            Some(16.7),
        ),
        figure("… the longest gap", percentile(&gaps, 100) / 1000.0, "ms", None),
        figure("… frames with a row still missing", missing, "%", None),
        figure(
            "… rows in the page",
            told["rows"].as_f64().unwrap_or_default(),
            "",
            None,
        ),
    ]
}

/// What a minute at the counter may be: a look at each list, an order with its paper, a choice in the Studio.
async fn round(window: &Window) {
    go(window, 't', "start-piece").await;
    go(window, 'o', "orders-search").await;
    window.text_of("order-").await;
    window.enter("order-W").await;
    window.text_of("order-print").await;
    window.chord(&[Key::Control], 'p').await;
    window.text_of("paper-pages").await;
    go(window, 'c', "customers-search").await;
    window.chord(&[Key::Control], 'k').await;
    window.text_of("palette-input").await;
    window.type_text("okafor").await;
    window.text_of("palette-hit-0").await;
    window.press(Key::Escape).await;
    go(window, 's', "pick-messenger-bag-plain").await;
    window.settle().await;
}

async fn go(window: &Window, room: char, there: &str) {
    window.type_text("g").await;
    window.type_text(&room.to_string()).await;
    window.text_of(there).await;
}

async fn painted(window: &Window, kind: &str) -> Vec<Duration> {
    let script = format!("return window.painted.filter(([kind]) => kind === '{kind}').map(([, took]) => took);");
    durations(&window.ask(&script).await)
}

/// Milliseconds as the page tells them, in order of length.
fn durations(told: &Value) -> Vec<Duration> {
    let times = told.as_array().into_iter().flatten().filter_map(Value::as_f64);
    let mut times: Vec<Duration> = times.map(|ms| Duration::from_secs_f64(ms / 1000.0)).collect();
    times.sort();
    times
}
