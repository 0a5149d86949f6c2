//! Made-up templates of a workshop's size: sixty options and two hundred rules among neighbours, in one piece.

use cpu_time::ThreadTime;
use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder};
use std::fmt::Write as _;
use std::time::Duration;

/// How many of each.
const OPTIONS: u32 = 60;
const RULES: u32 = 200;
/// How far apart the options of a rule may stand.
const NEAR: u32 = 8;

/// A fixed sequence of numbers.
pub struct Dice(u64);

impl Dice {
    /// Of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Below `sides`.
    pub fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(sides.max(1))) as u32
    }
}

/// What a template of one seed takes.
pub struct Measured {
    /// To compile it.
    pub compile: Duration,
    /// Of its diagrams.
    pub edges: usize,
    /// To take a choice and know every open value.
    pub clicks: Vec<Duration>,
    /// To take it and know all that the Studio shows.
    pub views: Vec<Duration>,
    /// To say why something is closed.
    pub whys: Vec<Duration>,
}

/// Choices only.
pub fn measure(seed: u64) -> Measured {
    let folder = Folder::from([("template.toml".to_owned(), text(seed).into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"));
    let start = ThreadTime::now();
    let (model, found) = compile(&package.template, &package.library);
    let compile = start.elapsed();
    assert!(!found.impossible && found.released.is_empty(), "one piece was planted");
    let (clicks, views, whys) = play(&model, seed);
    Measured {
        compile,
        edges: found.edges,
        clicks,
        views,
        whys,
    }
}

/// A template whose rules all allow one piece that is known.
fn text(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut text =
        "format = 1\nid = \"made-up\"\nlabel = \"Made up\"\ncurrency = \"EUR\"\nbase_price = \"10.00\"\n".to_owned();
    let mut sizes = Vec::new();
    for option in 0..OPTIONS {
        let values = if option == 30 { 40 } else { 2 + dice.below(7) };
        sizes.push(values);
        let names: Vec<String> = (0..values)
            .map(|v| format!("{{ id = \"v{v}\", label = \"{v}\", price = \"{v}.00\" }}"))
            .collect();
        let _ = write!(
            text,
            "[[option]]\nid = \"o{option}\"\nlabel = \"O {option}\"\nkind = \"one\"\nvalues = [{}]\n",
            names.join(", ")
        );
    }
    let piece: Vec<u32> = sizes.iter().map(|size| dice.below(*size)).collect();
    let mut rules = 0;
    while rules < RULES {
        let a = dice.below(OPTIONS);
        let b = (a + 1 + dice.below(NEAR)).min(OPTIONS - 1);
        if a == b {
            continue;
        }
        let value = |dice: &mut Dice, option: u32| dice.below(sizes[option as usize]);
        let (v, w, x) = (value(&mut dice, a), value(&mut dice, b), value(&mut dice, b));
        let is = |option: u32, value: u32| piece[option as usize] == value;
        let (then, holds) = match dice.below(3) {
            0 => (format!("[o{b}] is not v{w}"), !is(b, w)),
            1 => (format!("[o{b}] in (v{w}, v{x})"), is(b, w) || is(b, x)),
            _ => (format!("([o{b}] is not v{w} or [o{b}] is v{x})"), !is(b, w) || is(b, x)),
        };
        if is(a, v) && !holds {
            continue;
        }
        let _ = write!(
            text,
            "[[rule]]\nid = \"r{rules}\"\nrule = \"when [o{a}] is v{v} then {then}\"\n"
        );
        rules += 1;
    }
    text
}

/// Random open values of random options, until all are chosen.
fn play(model: &Model, seed: u64) -> (Vec<Duration>, Vec<Duration>, Vec<Duration>) {
    let mut dice = Dice::new(seed + 1_000);
    let (mut clicks, mut views, mut whys) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..4 {
        let mut session = Session::new(model, &Book::default(), 1);
        let mut left: Vec<u32> = (0..OPTIONS).collect();
        while !left.is_empty() {
            let option = left.swap_remove(dice.below(left.len() as u32) as usize);
            let view = session.view();
            let Open::Values(open) = &view.options[option as usize].open else {
                continue;
            };
            let value = open[dice.below(open.len() as u32) as usize].clone();
            let path = Path::top(Slug::new(&format!("o{option}")).expect("a slug"));
            let start = ThreadTime::now();
            let taken = session.choose(&path, Answer::One(value));
            clicks.push(start.elapsed());
            assert!(taken.is_ok(), "what is open can be chosen");
            let start = ThreadTime::now();
            let _ = session.view();
            views.push(start.elapsed());
            let closed = closed(&session);
            if let Some((option, value)) = closed.get(dice.below(closed.len() as u32) as usize) {
                let path = Path::top(Slug::new(&format!("o{option}")).expect("a slug"));
                let start = ThreadTime::now();
                let why = session.why_closed(&path, &Answer::One(value.clone()));
                whys.push(start.elapsed());
                assert!(why.is_some(), "what is closed has a reason");
            }
        }
    }
    clicks.sort();
    views.sort();
    whys.sort();
    (clicks, views, whys)
}

/// What can't be chosen now.
fn closed(session: &Session) -> Vec<(u32, Slug)> {
    let options = (0..).zip(session.view().options);
    let closed = options.flat_map(|(option, view)| view.closed.into_iter().map(move |value| (option, value)));
    closed.collect()
}
