//! Taps in the real window, from the finger to the changed pixel, and the same on a canvas.

use std::time::{Duration, Instant};

use product_bench::{Figure, Peer, percentile};
use product_tests::driver::{Home, Screen, Window};
use serde_json::Value;

/// Taps of each kind.
const TAPS: usize = 40;
/// The colours that are tapped in turn: each is far from the one before.
const COLOURS: [&str; 4] = ["sail-ember", "canvas-moss", "cordura-chalk", "cordura-black"];
/// No answer after so long is none.
const PATIENCE: Duration = Duration::from_secs(5);

/// Puts a canvas over the stage, as large, that draws the left panel and the light over it anew in the next colour at a tap.
const CANVAS: &str = r##"
    const done = arguments[arguments.length - 1];
    const stage = document.querySelector("[data-testid=stage]").getBoundingClientRect();
    const svg = document.querySelector("[data-testid=stage] svg");
    const panel = svg.querySelector("[data-hotspot=left] path");
    const canvas = document.createElement("canvas");
    canvas.id = "peer";
    canvas.width = Math.round(stage.width);
    canvas.height = Math.round(stage.height);
    canvas.style.cssText = `position:fixed;z-index:99;left:${stage.left}px;top:${stage.top}px;width:${stage.width}px;height:${stage.height}px`;
    const context = canvas.getContext("2d");
    const matrix = panel.getScreenCTM();
    const path = new Path2D(panel.getAttribute("d"));
    const light = [...svg.querySelectorAll("image")].sort((a, b) => b.href.baseVal.length - a.href.baseVal.length)[0];
    const picture = new Image();
    let at = 0;
    const draw = () => {
        at += 1;
        context.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - stage.left, matrix.f - stage.top);
        context.fillStyle = ["#cc4a1f", "#5b6238", "#e6e1d4", "#1f2123"][at % 4];
        context.fill(path);
        context.save();
        context.clip(path);
        const place = light.getBBox();
        context.drawImage(picture, place.x, place.y, place.width, place.height);
        context.restore();
    };
    picture.onload = () => {
        document.body.append(canvas);
        draw();
        canvas.addEventListener("pointerdown", draw);
        done(true);
    };
    picture.src = light.href.baseVal;
"##;

/// The figures of the window.
pub async fn taps() -> Vec<Figure> {
    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window
        .page
        .set_window_rect(0, 0, 1600, 1200)
        .await
        .expect("a large window");
    window.look_around("bag").await;
    window.type_text("n").await;
    window.enter("pick-messenger-bag-plain").await;
    window.text_of("price-total").await;
    while !window
        .ask("return document.querySelector('[data-testid=stage] svg') !== null")
        .await
        .as_bool()
        .unwrap_or(false)
    {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let screen = Screen::open();
    let panel = middle(&window, "[data-testid=stage] [data-hotspot=left]").await;
    let mut times = Vec::new();
    for tap in 0..TAPS {
        let selector = format!("[data-testid=\"choice-left-{}\"]", COLOURS[tap % COLOURS.len()]);
        window
            .ask(&format!(
                "document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        window.settle().await;
        let at = middle(&window, &selector).await;
        times.push(changed(&screen, at, panel));
        // The colour fades in; the next tap begins when it stands.
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    times.sort();
    let put = window.page.execute_async(CANVAS, vec![]).await.expect("a canvas");
    assert_eq!(put, Value::Bool(true));
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut beside = Vec::new();
    for _ in 0..TAPS {
        beside.push(changed(&screen, panel, panel));
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    beside.sort();
    let step = in_step(&window, &screen).await;
    window.close().await;
    let figure = |name: &str, hundredths, goal| Figure {
        name: name.to_owned(),
        value: percentile(&times, hundredths) / 1000.0,
        unit: "ms",
        goal,
        peer: Some(Peer {
            name: "canvas",
            value: percentile(&beside, hundredths) / 1000.0,
        }),
        runs: TAPS,
    };
    vec![
        figure("tap to changed pixel, read from X, p50", 50, None),
        figure("… p95", 95, Some(33.0)),
        Figure {
            name: "the maker's tap to the customer's changed pixel, p95".to_owned(),
            value: percentile(&step, 95) / 1000.0,
            unit: "ms",
            goal: Some(100.0),
            peer: None,
            runs: TAPS,
        },
    ]
}

/// Answers as the maker's window does, and how long until the customer's window, which lies before it, shows it.
async fn in_step(window: &Window, screen: &Screen) -> Vec<Duration> {
    window.ask("document.getElementById('peer').remove()").await;
    let maker = window.page.window().await.expect("the maker's window");
    let id = window
        .page
        .execute_async(
            "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('today').then((today) => {
                const id = today.designs[0].id;
                window.__TAURI_INTERNALS__.invoke('counter_open', { id }).then(() => done(id));
            });",
            vec![],
        )
        .await
        .expect("the customer's screen opens");
    let customer = loop {
        let windows = window.page.windows().await.expect("windows");
        if let Some(other) = windows.into_iter().find(|one| *one != maker) {
            break other;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    window
        .page
        .switch_to_window(customer)
        .await
        .expect("the customer's window");
    let stage = "[data-testid=stage] [data-hotspot=left]";
    let there = format!("return document.querySelector('{stage}') !== null");
    while window.ask(&there).await != Value::Bool(true) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let panel = middle(window, stage).await;
    window.page.switch_to_window(maker).await.expect("the maker's window");
    let mut times = Vec::new();
    for tap in 0..TAPS {
        let before = screen.pixel(panel);
        let begun = Instant::now();
        let choose = "window.__TAURI_INTERNALS__.invoke('design_choose', { id: arguments[0], path: 'left', answer: { kind: 'one', value: arguments[1] } })";
        let answer = vec![id.clone(), Value::from(COLOURS[tap % COLOURS.len()])];
        window.page.execute(choose, answer).await.expect("it is asked");
        while screen.pixel(panel).iter().zip(before).all(|(a, b)| a.abs_diff(b) <= 3) {
            assert!(begun.elapsed() < PATIENCE, "the customer's window never followed");
        }
        times.push(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
    times.sort();
    times
}

/// Taps at a place; how long until the pixel at another is another one.
fn changed(screen: &Screen, tap: [i16; 2], pixel: [i16; 2]) -> Duration {
    let before = screen.pixel(pixel);
    let begun = Instant::now();
    screen.tap(tap);
    loop {
        let now = screen.pixel(pixel);
        if now.iter().zip(before).any(|(a, b)| a.abs_diff(b) > 3) {
            return begun.elapsed();
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "nothing changed at {pixel:?} after a tap at {tap:?}"
        );
    }
}

/// The middle of what the selector finds, on the screen.
async fn middle(window: &Window, selector: &str) -> [i16; 2] {
    let found = window
        .ask(&format!(
            "const box = document.querySelector('{selector}').getBoundingClientRect();
            return [screenX + box.x + box.width / 2, screenY + box.y + box.height / 2 + outerHeight - innerHeight];"
        ))
        .await;
    [0, 1].map(|i| found[i].as_f64().unwrap_or_default() as i16)
}
