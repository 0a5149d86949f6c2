//! The thread, measured on the sample bag: a click in the engine, a tap kept in the file, a sheet, an order taken, each in
//! a workshop file on this disk. (The order beside bare SQLite, with nothing drawn: `store.rs`.)

use std::path::Path;

use api::types::{AnswerInput, ClosingInput, TakeOrder};
use api::{App, Places};
use engine::answer::{Answer, Path as OptionPath};
use engine::session::{Open, Session};
use product_bench::{Figure, measure, percentile, publish};
use tempfile::TempDir;
use workshop::{Env, Workshop};

const CLICKS: usize = 4_000;
const TAPS: usize = 200;
const SHEETS: usize = 40;
const ORDERS: usize = 40;

fn main() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let file = folder.path().join("bench.atelier");
    let mut app = App::new(Places::inside(folder.path())).unwrap_or_else(|error| panic!("{}", error.message));
    app.create_sample(&file, "bag").expect("the sample can be made");
    let mut figures = clicks(&file);
    figures.push(taps(&mut app));
    figures.push(sheets(&app, folder.path()));
    figures.push(orders(&mut app));
    publish(&figures);
}

/// Every open value of every list in turn: chosen, and all open values looked at again.
fn clicks(file: &Path) -> Vec<Figure> {
    let workshop = Workshop::read(file, Env::system([0; 16], "bench")).expect("the sample can be read");
    let mut session = workshop
        .blank_piece("messenger-bag", Some(1))
        .expect("the bag is there")
        .session;
    let choices = choices(&session);
    let times = measure(CLICKS, |run| {
        let (path, answer) = &choices[run % choices.len()];
        // What is closed at the moment is a click too.
        let _ = std::hint::black_box(session.choose(path, answer.clone()));
        std::hint::black_box(session.view());
    });
    let figure = |name: &str, hundredths, goal| Figure {
        name: name.to_owned(),
        value: percentile(&times, hundredths),
        unit: "µs",
        goal,
        peer: None,
        runs: CLICKS,
    };
    vec![
        figure("click and all open values, p50", 50, None),
        figure("click and all open values, p99", 99, Some(300.0)),
    ]
}

fn choices(session: &Session) -> Vec<(OptionPath, Answer)> {
    let mut choices = Vec::new();
    for option in session.view().options {
        if let (Open::Values(values), Some(Answer::One(_))) = (&option.open, &option.effective) {
            choices.extend(
                values
                    .iter()
                    .map(|value| (option.path.clone(), Answer::One(value.clone()))),
            );
        }
    }
    choices
}

/// A tap as the window makes it: chosen, written down for good, told again in words.
fn taps(app: &mut App) -> Figure {
    let design = app.start_design("messenger-bag", "").expect("a bag can be begun").id;
    let times = measure(TAPS, |run| {
        let value = if run.is_multiple_of(2) { "l" } else { "m" }.to_owned();
        app.choose(&design, "size", &AnswerInput::One { value })
            .expect("a size can be chosen");
    });
    let value = percentile(&times, 50);
    Figure {
        name: "tap, kept and told, p50".to_owned(),
        value,
        unit: "µs",
        goal: Some(16_000.0),
        peer: None,
        runs: TAPS,
    }
}

fn sheets(app: &App, folder: &Path) -> Figure {
    let number = app.orders("all", "").expect("there are orders")[0].number.clone();
    let out = folder.join("sheet.pdf");
    let times = measure(SHEETS, |_| {
        app.write_paper(&number, "bench", "a4", &out)
            .expect("the sheet can be written");
    });
    let value = percentile(&times, 50);
    Figure {
        name: "sheet on A4, warm, p50".to_owned(),
        value,
        unit: "µs",
        goal: Some(5_000.0),
        peer: None,
        runs: SHEETS,
    }
}

/// Taking an order with everything that belongs to it: price, picture, journal, search. The picture alone takes most of it.
fn orders(app: &mut App) -> Figure {
    let designs: Vec<String> = (0..ORDERS)
        .map(|_| app.start_design("messenger-bag", "").expect("a bag can be begun").id)
        .collect();
    let times = measure(ORDERS, |run| {
        let (customer_id, due, note) = (String::new(), String::new(), String::new());
        let design = designs[run].clone();
        let (customer_name, customer_contact) = ("Ada Brandt".to_owned(), String::new());
        let take = TakeOrder {
            line: None,
            design,
            customer_id,
            customer_name,
            customer_contact,
            due,
            note,
            closing: ClosingInput::default(),
        };
        app.take_order(&take).expect("an order can be taken");
    });
    let value = percentile(&times, 50);
    Figure {
        name: "take an order, durable, p50".to_owned(),
        value,
        unit: "µs",
        goal: None,
        peer: None,
        runs: ORDERS,
    }
}
