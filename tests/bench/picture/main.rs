//! The picture: what a tap costs in the engine and the scene, how long the window takes from the tap to the changed pixel on
//! the screen, what a drawing for paper costs, how large scenes are.
//!
//! The pixel is read from the X server, as an eye would: what the page believes to have painted counts for nothing. Beside it a
//! canvas of the same size recolours the same region in the same window, tapped the same way.
//! The window's part needs the programs that `cargo xtask bench picture` builds, optimised, and a screen of 1600 × 1200.

mod screen;

use std::time::Duration;

use cpu_time::ThreadTime;
use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::Session;
use engine::slug::Slug;
use engine::template::Folder;
use product_bench::{Figure, Peer, percentile, publish};
use product_tests::root;
use raster::Drawer;
use scene::{Picture, Wanted};

/// Taps that are measured without a window.
const TAPS: usize = 400;
/// Drawings.
const DRAWN: usize = 25;
/// 90 mm at 300 dots an inch.
const PAPER: u32 = 1063;
/// What a card and the Studio ask for.
const ACROSS: [(&str, u32); 2] = [("card", 640), ("Studio", 1000)];

fn main() {
    let mut figures = Vec::new();
    let bag = Sample::read("bag");
    figures.extend(taps(&bag));
    figures.push(paper(&bag));
    for name in ["bag", "shirt", "chocolate", "shoe", "pen", "ring"] {
        figures.extend(sizes(name));
    }
    if std::env::var("ATELIER_BENCH_ONLY").as_deref() != Ok("rooms") {
        let run = tokio::runtime::Builder::new_current_thread().enable_all().build();
        figures.extend(run.expect("waiting can be begun").block_on(screen::taps()));
    }
    publish(&figures);
}

/// A sample's template, ready to be drawn.
struct Sample {
    folder: Folder,
    model: Model,
    picture: Picture,
}

impl Sample {
    fn read(name: &str) -> Self {
        let folder = workshop::folder::read(&root().join("assets/samples").join(name)).expect("the sample's folder");
        let package = engine::template::read(&folder).expect("a sound template");
        let (model, _) = compile(&package.template, &package.library);
        let text = package.template.picture.expect("a picture");
        let picture = Picture::parse(&text, &model, &|name| folder.get(name).cloned()).expect("it reads");
        Self { folder, model, picture }
    }

    /// The plain piece's first view, its pictures halved as for so many pixels across; 0: as they are.
    fn still(&self, across: u32) -> String {
        let view = &self.picture.views()[0];
        let session = Session::new(
            &self.model,
            &Book::default(),
            Session::least_quantity(&self.model, &Book::default()),
        );
        let answers = session.finished().expect("a whole piece");
        let file = |wanted: &Wanted<'_>| {
            let whole = self.folder.get(wanted.name)?;
            let wide = (0.75 * wanted.width / view.width * f64::from(across)).ceil() as u32;
            let fewer = (across > 0)
                .then(|| raster::smaller(whole, wide).ok().flatten())
                .flatten();
            Some(fewer.unwrap_or_else(|| whole.clone()))
        };
        scene::still(&self.picture, view, &self.model, &answers, &file).expect("it is drawn")
    }
}

/// Recolours a panel again and again: the choice, what is open afterwards, and every attribute of the picture.
fn taps(bag: &Sample) -> Vec<Figure> {
    let book = Book::default();
    let mut session = Session::new(&bag.model, &book, Session::least_quantity(&bag.model, &book));
    let colours = ["sail-ember", "canvas-moss", "cordura-chalk", "cordura-black"];
    let panel = Path::of(&Slug::new("left").expect("a name"));
    let mut times = Vec::new();
    for tap in 0..TAPS {
        let colour = Answer::One(Slug::new(colours[tap % colours.len()]).expect("a name"));
        let begun = ThreadTime::now();
        session.choose(&panel, colour).expect("any colour can be had");
        let view = session.view();
        let answers = session.finished().expect("a whole piece");
        let paint = scene::paint(&bag.picture, &bag.model, &answers);
        times.push(begun.elapsed());
        assert!(!view.options.is_empty() && !paint.is_empty());
    }
    times.sort();
    vec![
        Figure::milliseconds("engine and scene, a colour tapped, p50", &times, 50, None),
        Figure::milliseconds("… p95", &times, 95, Some(2.0)),
    ]
}

/// A drawing for paper by one who has drawn it before, beside one who decodes everything anew.
fn paper(bag: &Sample) -> Figure {
    let svg = bag.still(0);
    let drawer = Drawer::new();
    let draw = |drawer: &Drawer| {
        let begun = ThreadTime::now();
        let drawn = drawer.jpeg(&svg, PAPER, [255; 3]).expect("it is drawn");
        assert!(drawn.len() > 1000);
        begun.elapsed()
    };
    draw(&drawer);
    let p50 = |mut times: Vec<Duration>| {
        times.sort();
        percentile(&times, 50) / 1000.0
    };
    Figure {
        name: "90 mm at 300 dpi as JPEG, CPU warm, p50".to_owned(),
        value: p50((0..DRAWN).map(|_| draw(&drawer)).collect()),
        unit: "ms",
        goal: Some(60.0),
        peer: Some(Peer {
            name: "decoded anew",
            value: p50((0..DRAWN / 5).map(|_| draw(&Drawer::new())).collect()),
        }),
        runs: DRAWN,
    }
}

/// How large a scene is that a window gets.
fn sizes(name: &str) -> Vec<Figure> {
    let sample = Sample::read(name);
    let size = |(place, across): (&str, u32)| Figure {
        name: format!("scene of the {name}, for a {place}"),
        value: sample.still(across).len() as f64 / 1000.0,
        unit: "kB",
        goal: None,
        peer: None,
        runs: 1,
    };
    ACROSS.into_iter().map(size).collect()
}
