//! One picture in three hands: the window's WebKit, Chromium (the customer's browser) and our own raster (papers). The same
//! drawing must look the same in all of them; only edges may differ.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use product_tests::driver::{Home, Screen, Shown, Window};
use product_tests::{program, root};
use serde_json::json;

/// Every tile's size in pixels: as large as its view.
const TILE: [usize; 2] = [400, 300];
/// Between the tiles' frame and the tile.
const FRAME: usize = 6;
/// Around a tile, for finding it on the screen; no picture has it.
const MARK: [u8; 3] = [255, 0, 254];

/// A tile: its name, the sample or folder, and its answers.
type Tile = (&'static str, &'static str, &'static [&'static str]);

const TILES: &[Tile] = &[
    ("shapes", "tests/tiles", &["tile=shapes"]),
    ("cloth", "tests/tiles", &["tile=cloth"]),
    ("tint", "tests/tiles", &["tile=tint", "colour=cream"]),
    ("printed", "tests/tiles", &["tile=printed", "words=Ada Quill"]),
    (
        "engraved",
        "tests/tiles",
        &["tile=engraved", "words=Ada Quill", "colour=cream"],
    ),
    ("foil", "tests/tiles", &["tile=foil", "words=Ada Quill", "colour=black"]),
    (
        "stitched",
        "tests/tiles",
        &["tile=stitched", "words=Ada Quill", "colour=black"],
    ),
    ("curved", "tests/tiles", &["tile=curved", "words=Ada Quill"]),
    ("measured", "tests/tiles", &["tile=measured"]),
    ("bag", "assets/samples/bag", &["logo=logo-red"]),
    (
        "bag-black",
        "assets/samples/bag",
        &["left=cordura-black", "centre=cordura-black", "right=cordura-black"],
    ),
    (
        "bag-chalk",
        "assets/samples/bag",
        &["left=cordura-chalk", "centre=cordura-chalk", "right=cordura-chalk"],
    ),
    (
        "bag-ember",
        "assets/samples/bag",
        &["left=sail-ember", "centre=sail-ember", "right=sail-ember", "size=xs"],
    ),
    ("chocolate-dark", "assets/samples/chocolate", &["base=choc-dark"]),
    (
        "chocolate-white",
        "assets/samples/chocolate",
        &["base=choc-white", "size=large"],
    ),
    ("shirt-white", "assets/samples/shirt", &["fabric=poplin-white"]),
    (
        "shirt-gingham",
        "assets/samples/shirt",
        &["fabric=gingham-blue", "collar=cutaway"],
    ),
];

/// How far two drawings of a tile lie apart.
#[derive(Debug, Default)]
struct Apart {
    /// Share of the pixels that differ by more than 8 of 255.
    seen: f64,
    /// Share of the pixels that differ by more than 32.
    plain: f64,
    /// Most that differs in the midst of an even colour.
    flat: u8,
}

#[tokio::test]
async fn a_tile_looks_the_same_in_the_window_in_chromium_and_on_paper() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let drawn: Vec<(PathBuf, Shown)> = TILES.iter().map(|tile| draw(folder.path(), tile)).collect();
    let chromium = in_chromium(folder.path(), &drawn);
    if chromium.is_none() {
        eprintln!("Chromium isn't here: the tiles are compared in the window and on paper only.");
    }

    let home = Home::new("en_GB.UTF-8");
    let window = Window::open(&home).await;
    window.text_of("door-look").await;
    let screen = Screen::open();
    let mut wrong = Vec::new();
    for (i, ((name, ..), (svg, paper))) in TILES.iter().zip(&drawn).enumerate() {
        let svg = std::fs::read_to_string(svg).expect("the tile's drawing");
        let shown = in_window(&window, &screen, &svg).await;
        let mut pairs = vec![("window", "paper", apart(&shown, paper))];
        if let Some(chromium) = &chromium {
            pairs.push(("window", "Chromium", apart(&shown, &chromium[i])));
            pairs.push(("Chromium", "paper", apart(&chromium[i], paper)));
        }
        shown.keep(&format!("tile-{name}-window"));
        paper.keep(&format!("tile-{name}-paper"));
        for (a, b, apart) in pairs {
            println!("{name}: {a} and {b}: {apart:.4?}");
            if apart.seen > 0.05 || apart.plain > 0.01 || apart.flat > 2 {
                wrong.push(format!("{name}: {a} and {b} are apart by {apart:.4?}"));
            }
        }
    }
    window.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A tile as plain SVG, and as our own raster draws it on white.
fn draw(folder: &Path, (name, template, answers): &Tile) -> (PathBuf, Shown) {
    let template = gathered(folder, template);
    let [svg, png] = ["svg", "png"].map(|ending| folder.join(format!("{name}.{ending}")));
    for picture in [&svg, &png] {
        let mut command = Command::new(program("atelier-cli"));
        command
            .args(["design", "--width", &TILE[0].to_string(), "--template-dir"])
            .arg(&template)
            .arg("--picture")
            .arg(picture);
        for answer in *answers {
            command.args(["--set", answer]);
        }
        let output = command.output().expect("atelier-cli can be started");
        assert!(picture.is_file(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let paper = image::open(&png).expect("a PNG").into_rgba8();
    let on_white = |p: &image::Rgba<u8>| {
        let [r, g, b, alpha] = p.0.map(u32::from);
        [r, g, b].map(|c| ((c * alpha + 255 * (255 - alpha) + 127) / 255) as u8)
    };
    let shown = Shown {
        width: paper.width() as usize,
        height: paper.height() as usize,
        pixels: paper.pixels().map(on_white).collect(),
    };
    (svg, shown)
}

/// The template's folder; the tiles' own gets the bag's pictures first.
fn gathered(folder: &Path, template: &str) -> PathBuf {
    if !template.starts_with("tests") {
        return root().join(template);
    }
    let to = folder.join("tiles");
    if !to.exists() {
        std::fs::create_dir(&to).expect("a folder can be made");
        let bag = root().join("assets/samples/bag");
        let pictures = ["cloth", "tape", "light"].map(|name| bag.join(format!("picture-{name}.png")));
        let texts = ["template.toml", "swatches.toml", "picture.toml"].map(|name| root().join(template).join(name));
        for file in pictures.iter().chain(&texts) {
            std::fs::copy(file, to.join(file.file_name().expect("a name"))).expect("a file can be copied");
        }
    }
    to
}

/// The tiles as Chromium draws them, one below the other; `None` where there is none.
fn in_chromium(folder: &Path, drawn: &[(PathBuf, Shown)]) -> Option<Vec<Shown>> {
    let page = folder.join("tiles.html");
    let tiles: String = drawn
        .iter()
        .map(|(svg, _)| std::fs::read_to_string(svg).expect("the tile's drawing"))
        .map(|svg| {
            format!(
                "<div style=\"width:{}px;height:{}px;overflow:hidden\">{}</div>",
                TILE[0],
                TILE[1],
                sized(&svg)
            )
        })
        .collect();
    let html = format!("<!doctype html><body style=\"margin:0;background:#fff\">{tiles}");
    std::fs::write(&page, html).expect("the page is written");
    let shot = folder.join("tiles-chromium.png");
    let done = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
        ])
        .arg(format!("--window-size={},{}", TILE[0], TILE[1] * drawn.len()))
        .arg(format!("--user-data-dir={}", folder.join("chromium").display()))
        .arg(format!("--screenshot={}", shot.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .ok()?;
    let all = image::open(&shot).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    let all = all.into_rgb8();
    let tile = |i: usize| Shown {
        width: TILE[0],
        height: TILE[1],
        pixels: (0..TILE[1] * TILE[0])
            .map(|at| {
                all.get_pixel((at % TILE[0]) as u32, (i * TILE[1] + at / TILE[0]) as u32)
                    .0
            })
            .collect(),
    };
    Some((0..drawn.len()).map(tile).collect())
}

/// The drawing at the tile's size, as a block of its own.
fn sized(svg: &str) -> String {
    let (tag, rest) = svg.split_once('>').expect("an svg");
    let keep = |part: &&str| !part.starts_with("width=") && !part.starts_with("height=");
    let tag: Vec<&str> = tag.split(' ').filter(keep).collect();
    // `viewBox` has spaces of its own, which come back with the join.
    format!(
        "{} width=\"{}\" height=\"{}\" style=\"display:block\">{rest}",
        tag.join(" "),
        TILE[0],
        TILE[1]
    )
}

/// The tile as the real window shows it.
async fn in_window(window: &Window, screen: &Screen, svg: &str) -> Shown {
    let script = r#"
        let stand = document.getElementById("tile-stand") ?? document.body.appendChild(document.createElement("div"));
        stand.id = "tile-stand";
        const [svg, width, height, frame] = arguments;
        stand.style.cssText = `position:fixed;z-index:9999;top:0;left:0;width:${width + 2 * frame}px;height:${height + 2 * frame}px;background:rgb(255,0,254)`;
        const tile = document.createElement("div");
        tile.style.cssText = `position:absolute;top:${frame}px;left:${frame}px;width:${width}px;height:${height}px;background:#fff;overflow:hidden`;
        const root = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
        root.setAttribute("width", width); root.setAttribute("height", height); root.style.display = "block";
        tile.append(root);
        stand.replaceChildren(tile);
    "#;
    let arguments = vec![json!(svg), json!(TILE[0]), json!(TILE[1]), json!(FRAME)];
    window
        .page
        .execute(script, arguments)
        .await
        .expect("the tile is put up");
    // Until two looks in a row are alike: painted, whatever that takes.
    let mut last = None;
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(60)).await;
        let whole = screen.whole();
        let Some((x, y)) = whole.find(MARK) else { continue };
        let now = screen.part((x + FRAME) as i16, (y + FRAME) as i16, TILE[0] as u16, TILE[1] as u16);
        if last.as_ref() == Some(&now) {
            return now;
        }
        last = Some(now);
    }
    panic!("the tile never stood still on the screen");
}

/// What is apart, over the pixels that both have.
fn apart(a: &Shown, b: &Shown) -> Apart {
    let (width, height) = (a.width.min(b.width), a.height.min(b.height));
    assert!(
        width >= TILE[0] && height + 1 >= TILE[1],
        "whole tiles: {width} × {height}"
    );
    let differs = |x: usize, y: usize| {
        let (a, b) = (a.at(x, y), b.at(x, y));
        (0..3).map(|i| a[i].abs_diff(b[i])).max().unwrap_or(0)
    };
    // Even: neither drawing changes around it.
    let even = |shown: &Shown, x: usize, y: usize| {
        let middle = shown.at(x, y);
        (y - 2..=y + 2).all(|y| (x - 2..=x + 2).all(|x| shown.at(x, y) == middle))
    };
    let mut apart = Apart::default();
    for y in 2..height - 2 {
        for x in 2..width - 2 {
            let by = differs(x, y);
            apart.seen += f64::from(u8::from(by > 8));
            apart.plain += f64::from(u8::from(by > 32));
            if by > apart.flat && even(a, x, y) && even(b, x, y) {
                apart.flat = by;
            }
        }
    }
    let all = ((width - 4) * (height - 4)) as f64;
    Apart {
        seen: apart.seen / all,
        plain: apart.plain / all,
        ..apart
    }
}
