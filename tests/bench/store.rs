//! The workshop file under many orders: opening, the first page, search as one types, saving, a copy, erasing, size and memory.
//!
//! Sizes come from `ATELIER_BENCH_ORDERS` (default "1000,100000"; a million takes an hour and thirteen gigabytes).

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::time::Instant;

use domain::{Customer, Status};
use product_bench::{Figure, Peer, measure, percentile, publish};
use rusqlite::types::Value;
use tempfile::TempDir;
use workshop::{Env, NewPiece, TakeOrder, Who, Workshop};

/// What people type, letter by letter, and what is in nearly every order.
const TYPED: [&str; 12] = [
    "m",
    "mu",
    "mul",
    "mull",
    "mulle",
    "muller",
    "e",
    "an",
    "messenger",
    "w-10",
    "zoe",
    "okafor sam",
];
const ROUNDS: usize = 10;
const SAVES: usize = 100;
/// Rows of a list's first page, and of the palette.
const PAGE: u32 = 50;

fn main() {
    let sizes = std::env::var("ATELIER_BENCH_ORDERS").unwrap_or_else(|_| "1000,100000".to_owned());
    let mut figures = Vec::new();
    for size in sizes.split(',') {
        let orders = size.trim().parse().expect("a number of orders");
        figures.extend(with_orders(orders));
    }
    publish(&figures);
}

fn env() -> Env {
    Env::system([7; 16], "bench")
}

fn with_orders(orders: u32) -> Vec<Figure> {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let file = folder.path().join("bench.atelier");
    let mut shop = Workshop::create_sample(&file, "bag", env()).expect("the sample can be made");
    let empty = size_of(&file);
    let fill = Instant::now();
    shop.fill_with_orders(orders, 1, &mut |_| true)
        .expect("orders can be made");
    let filled = fill.elapsed();
    shop.settle().expect("the log can be emptied");
    let per_order = (size_of(&file) - empty) as f64 / f64::from(orders);
    drop(shop);

    let ms = |name: &str, times: &[std::time::Duration], hundredths, goal| {
        Figure::milliseconds(&format!("{orders} orders: {name}"), times, hundredths, goal)
    };
    // A million takes an hour: what is measured is told at once.
    let mut figures = Told(Vec::new());
    figures.extend(vec![
        Figure {
            name: format!("{orders} orders: made in"),
            value: filled.as_secs_f64(),
            unit: "s",
            goal: None,
            peer: None,
            runs: 1,
        },
        Figure {
            name: format!("{orders} orders: file, an order"),
            value: per_order / 1000.0,
            unit: "kB",
            goal: None,
            peer: None,
            runs: 1,
        },
    ]);
    let opened = measure(ROUNDS, |_| {
        let shop = Workshop::open(&file, env()).expect("it opens");
        std::hint::black_box(shop.today().expect("today can be read"));
    });
    figures.push(ms("opened, Today read, p50", &opened, 50, None));
    let mut shop = Workshop::open(&file, env()).expect("it opens");
    let page = measure(ROUNDS * 3, |_| {
        std::hint::black_box(shop.orders("", PAGE).expect("orders can be read"));
    });
    figures.push(ms("first page of orders, p50", &page, 50, None));
    let searched = measure(ROUNDS * TYPED.len(), |run| {
        std::hint::black_box(shop.search(TYPED[run % TYPED.len()], 20).expect("it can be searched"));
    });
    figures.push(ms(
        "search, 1 to 6 letters and the commonest, p95",
        &searched,
        95,
        Some(50.0),
    ));
    figures.push(ms("search, the slowest", &searched, 100, None));
    figures.push(saving(&mut shop, folder.path(), orders));
    figures.extend(copies(&mut shop, folder.path(), orders));
    figures.extend(erasing(&mut shop, orders));
    figures.push(Figure {
        name: format!("{orders} orders: most memory so far"),
        value: peak_memory(),
        unit: "MB",
        goal: None,
        peer: None,
        runs: 1,
    });
    figures.0
}

/// Figures, each told as soon as it is measured.
struct Told(Vec<Figure>);

impl Told {
    fn push(&mut self, figure: Figure) {
        eprintln!("{}", figure.line());
        self.0.push(figure);
    }

    fn extend(&mut self, figures: Vec<Figure>) {
        figures.into_iter().for_each(|figure| self.push(figure));
    }
}

fn size_of(file: &Path) -> u64 {
    std::fs::metadata(file).map(|about| about.len()).unwrap_or_default()
}

/// An order taken (row, line, card, number, journal, search; nothing drawn) beside bare SQLite writing the same order and line
/// rows, and the disk's own floor.
fn saving(shop: &mut Workshop, folder: &Path, orders: u32) -> Figure {
    let template = include_bytes!("../../src-tauri/crates/workshop/src/tests/key_ring.toml").to_vec();
    shop.template_import(&[("template.toml".to_owned(), template)].into())
        .expect("the template comes in");
    let designs: Vec<_> = (0..SAVES)
        .map(|_| {
            shop.design_start("key-ring", None)
                .expect("a key ring can be begun")
                .line
                .id
        })
        .collect();
    let mut designs = designs.into_iter();
    let floor = percentile(&measure(SAVES, |run| fsync(folder, run)), 50);
    println!("{orders} orders: write and fsync alone, p50: {floor:.0} µs");
    let times = measure(SAVES, |_| {
        let take = TakeOrder {
            piece: NewPiece::Design(designs.next().expect("one each")),
            customer: Who::New {
                name: "Ada Brandt".to_owned(),
                contact: String::new(),
            },
            due: None,
            note: String::new(),
            deposit: None,
            agreed: None,
        };
        shop.order_take(take).expect("an order can be taken");
    });
    let bare = bare_sqlite(folder, shop.path());
    Figure {
        name: format!("{orders} orders: take an order, durable, p50"),
        value: percentile(&times, 50) / 1000.0,
        unit: "ms",
        goal: None,
        peer: Some(Peer {
            name: "bare SQLite, order and line",
            value: bare / 1000.0,
        }),
        runs: SAVES,
    }
}

fn fsync(folder: &Path, run: usize) {
    let mut file = File::options()
        .create(true)
        .append(true)
        .open(folder.join("floor"))
        .expect("a file can be made");
    file.write_all(&[run as u8; 4096]).expect("it can be written");
    file.sync_data().expect("it can be synced");
}

/// The newest order's row and its line's, written again and again by SQLite alone: no journal, no search, no other index.
fn bare_sqlite(folder: &Path, shop: &Path) -> f64 {
    let shop = rusqlite::Connection::open(shop).expect("SQLite opens a file");
    let order = newest(&shop, "orders");
    let line = newest(&shop, "line");
    let path = folder.join("bare.sqlite");
    let db = rusqlite::Connection::open(path).expect("SQLite opens a file");
    let columns = |row: &[Value]| (0..row.len()).map(|at| format!(", c{at}")).collect::<String>();
    let marks = |row: &[Value]| (0..row.len()).map(|at| format!(", ?{}", at + 2)).collect::<String>();
    db.execute_batch(&format!(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE IF NOT EXISTS orders (own BLOB PRIMARY KEY{}); CREATE TABLE IF NOT EXISTS line (own BLOB PRIMARY KEY{});",
        columns(&order),
        columns(&line)
    ))
    .expect("tables can be made");
    let inserts = [("orders", &order), ("line", &line)]
        .map(|(table, row)| (format!("INSERT INTO {table} VALUES (?1{})", marks(row)), row));
    let times = measure(SAVES, |run| {
        let own = Value::Blob((run as u128).to_be_bytes().to_vec());
        db.execute_batch("BEGIN IMMEDIATE").expect("a transaction begins");
        for (insert, row) in &inserts {
            let mut insert = db.prepare_cached(insert).expect("SQLite understands it");
            let cells = std::iter::once(&own).chain(row.iter());
            insert
                .execute(rusqlite::params_from_iter(cells))
                .expect("a row goes in");
        }
        db.execute_batch("COMMIT").expect("the transaction ends");
    });
    percentile(&times, 50)
}

/// The cells of the row that was written last.
fn newest(db: &rusqlite::Connection, table: &str) -> Vec<Value> {
    let mut newest = db
        .prepare(&format!("SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1"))
        .expect("SQLite understands it");
    let columns = newest.column_count();
    newest
        .query_row([], |row| (0..columns).map(|at| row.get(at)).collect())
        .expect("there is one")
}

/// A first copy, and what taking one looks like to whoever works meanwhile: nothing, since it reads on its own.
fn copies(shop: &mut Workshop, folder: &Path, orders: u32) -> Vec<Figure> {
    let place = folder.join("copies");
    std::fs::create_dir_all(&place).expect("a folder can be made");
    let start = Instant::now();
    let copy = shop
        .copy_to(&place, &mut |_| true)
        .expect("a copy can be taken")
        .expect("it is new");
    let taken = start.elapsed();
    let size = size_of(&copy.path) as f64 / 1e6;
    let figure = |name: &str, value, unit| Figure {
        name: format!("{orders} orders: {name}"),
        value,
        unit,
        goal: None,
        peer: None,
        runs: 1,
    };
    vec![
        figure("a copy, taken and checked", taken.as_secs_f64() * 1000.0, "ms"),
        figure("a copy, size", size, "MB"),
    ]
}

/// What must be nowhere in the file once its owner is erased.
const TRACES: [&str; 4] = ["Zzyzxqua", "0999 8877", "vexillum", "quincunx"];

/// Erases the customer with the most orders, and then looks for them in the raw bytes of the file and its log.
fn erasing(shop: &mut Workshop, orders: u32) -> Vec<Figure> {
    let found = shop.customers("", 200).expect("customers can be read");
    let busiest = found
        .into_iter()
        .max_by_key(|customer| shop.orders_of(customer.id).map_or(0, |orders| orders.len()))
        .expect("there are customers");
    let number = shop.orders_of(busiest.id).expect("orders can be read")[0]
        .number
        .clone();
    let id = busiest.id;
    shop.customer_edit(Customer {
        name: TRACES[0].to_owned(),
        contact: TRACES[1].to_owned(),
        note: TRACES[2].to_owned(),
        ..busiest
    })
    .expect("a card can be changed");
    shop.order_private(&number, TRACES[3]).expect("a note can be written");
    let file = shop.path().to_owned();
    assert!(
        TRACES.iter().all(|trace| traces(&file, trace) > 0),
        "there is something to erase"
    );
    // Nobody is erased while something is to be made for them.
    for order in shop.orders_of(id).expect("orders can be read") {
        if order.status.is_open() {
            shop.order_status(&order.number, Status::Cancelled)
                .expect("an open order can be called off");
        }
    }
    let start = Instant::now();
    shop.customer_erase(id).expect("they can be erased");
    let value = start.elapsed().as_secs_f64() * 1000.0;
    let left = TRACES.iter().map(|trace| traces(&file, trace)).sum::<usize>();
    assert!(
        shop.check().expect("it can be checked").journal.is_none(),
        "the journal's chain holds"
    );
    vec![
        Figure {
            name: format!("{orders} orders: a customer erased"),
            value,
            unit: "ms",
            goal: Some(10_000.0),
            peer: None,
            runs: 1,
        },
        Figure {
            name: format!("{orders} orders: traces of them in the raw file and its log"),
            value: left as f64,
            unit: "",
            goal: Some(0.0),
            peer: None,
            runs: 1,
        },
    ]
}

/// How often a text stands in the raw bytes of a file and its log.
fn traces(file: &Path, text: &str) -> usize {
    const STRETCH: usize = 16 << 20;
    let log = file.with_extension("atelier-wal");
    let mut found = 0;
    for path in [file, &log] {
        let Ok(mut open) = File::open(path) else { continue };
        // Stretches overlap by a text's length, so that none is missed between two.
        let (mut held, mut read) = (Vec::new(), vec![0; STRETCH]);
        while let Ok(count @ 1..) = open.read(&mut read) {
            held.extend_from_slice(&read[..count]);
            found += held
                .windows(text.len())
                .filter(|window| *window == text.as_bytes())
                .count();
            held.drain(..held.len() - (text.len() - 1).min(held.len()));
        }
    }
    found
}

/// The most memory that this program has held, in megabytes.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: f64 = line
        .and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0.0);
    kilobytes / 1000.0
}
