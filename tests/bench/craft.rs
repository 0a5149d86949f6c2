//! Made-up templates of a workshop's size: sixty options in sections and two hundred rules, most of them within a section,
//! others between neighbours or from the two options that everything hangs on (think of model and size).

use cpu_time::ThreadTime;
use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Goal, Open, Range, Session};
use engine::template::{self, Folder, Package};
use quantity::{Measure, Number, Unit};
use std::fmt::Write as _;
use std::time::Duration;

/// How many of each.
const OPTIONS: u32 = 60;
const RULES: u32 = 200;
/// How many options a section has.
const SECTION: u32 = 6;
/// The options that everything hangs on stand first.
const HUBS: u32 = 2;
/// The list of a hundred, and what it hangs on.
const LIST: u32 = 38;
const LIST_HANGS_ON: u32 = 37;

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

/// What is in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Lists only.
    Choices,
    /// Four numbers of 200 to 4,000 steps that three rules tie together, and limits between them and the lists.
    Related,
    /// Twelve numbers, in a block of four, one of three, a pair and three alone; a list of a hundred of which five can be
    /// taken, with thirty exclusions; a group of up to twelve rows; prices by a table of two measures, by bands and by length.
    Everything,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Choices, Self::Related, Self::Everything];

    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Choices => "choices only",
            Self::Related => "four related numbers",
            Self::Everything => "all of it",
        }
    }

    /// The goal for a choice with all open values, 99 of 100, in µs.
    pub fn goal(self) -> f64 {
        match self {
            Self::Choices => 20.0,
            Self::Related => 300.0,
            Self::Everything => 1_000.0,
        }
    }

    /// Numbers, in groups that rules tie together.
    fn groups(self) -> &'static [&'static [u32]] {
        match self {
            Self::Choices => &[],
            Self::Related => &[&[8, 9, 10, 11]],
            Self::Everything => &[&[8, 9, 10, 11], &[20, 21, 22], &[32, 33], &[44], &[50], &[56]],
        }
    }
}

/// What a template of one seed takes.
pub struct Measured {
    /// To compile it.
    pub compile: Duration,
    /// Of its diagrams.
    pub edges: usize,
    /// Of its related numbers.
    pub cells: usize,
    /// Rules that are checked late.
    pub released: usize,
    /// To take a choice and know every open value.
    pub clicks: Vec<Duration>,
    /// To take it and know all that the Studio shows.
    pub views: Vec<Duration>,
    /// To say why something is closed.
    pub whys: Vec<Duration>,
    /// To find the cheapest piece with the choices so far.
    pub cheapest: Vec<Duration>,
    /// Of these how many were not proven.
    pub unproven: usize,
    /// To find what can't be had for a total, once in a template.
    pub unders: Vec<Duration>,
}

/// The template of one seed.
pub fn package(profile: Profile, seed: u64) -> Package {
    let text = Writer::new(profile, seed).text();
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Compiles the template of one seed and plays with it.
pub fn measure(profile: Profile, seed: u64) -> Measured {
    let package = package(profile, seed);
    let start = ThreadTime::now();
    let (model, found) = compile(&package.template, &package.library);
    let compile = start.elapsed();
    assert!(!found.impossible, "one piece was planted");
    let mut measured = Measured {
        compile,
        edges: found.edges,
        cells: found.cells,
        released: found.released.len(),
        clicks: Vec::new(),
        views: Vec::new(),
        whys: Vec::new(),
        cheapest: Vec::new(),
        unproven: 0,
        unders: Vec::new(),
    };
    play(&model, seed, &mut measured);
    measured
}

/// An option as it is made up, and what the piece that all rules allow has of it.
#[derive(Clone, Copy)]
enum Made {
    /// How many values, and which.
    One(u32, u32),
    /// How many steps, and which.
    Number(u32, u32),
    /// A hundred values, of which the piece has none.
    Several,
}

struct Writer {
    profile: Profile,
    dice: Dice,
    options: Vec<Made>,
    text: String,
    rules: u32,
}

impl Writer {
    fn new(profile: Profile, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let made = |option: u32| {
            if profile.groups().iter().any(|group| group.contains(&option)) {
                let steps = 200 + dice.below(3_800);
                return Made::Number(steps, steps / 4 + dice.below(steps / 4));
            }
            if profile == Profile::Everything && option == LIST {
                return Made::Several;
            }
            let values = if option == 30 { 40 } else { 2 + dice.below(7) };
            Made::One(values, dice.below(values))
        };
        let options = (0..OPTIONS).map(made).collect();
        Self {
            profile,
            dice,
            options,
            text: String::new(),
            rules: 0,
        }
    }

    /// A template whose rules all allow one piece that is known.
    fn text(mut self) -> String {
        self.text = "format = 1\nid = \"made-up\"\nlabel = \"Made up\"\ncurrency = \"EUR\"\nbase_price = \"10.00\"\n"
            .to_owned();
        for option in 0..OPTIONS {
            self.option(option);
        }
        for group in self.profile.groups().iter().filter(|group| group.len() > 1) {
            self.related(group);
        }
        if self.profile == Profile::Everything {
            self.exclusions();
            self.rows();
        }
        while self.rules < RULES {
            self.random_rule();
        }
        match self.profile {
            Profile::Choices => {}
            Profile::Related => self.prices(false),
            Profile::Everything => self.prices(true),
        }
        self.text
    }

    fn option(&mut self, option: u32) {
        let _ = write!(self.text, "[[option]]\nid = \"o{option}\"\nlabel = \"O {option}\"\n");
        let values = |many: u32| -> String {
            let one = |v| format!("{{ id = \"v{v}\", label = \"{v}\", price = \"{v}.00\" }}");
            (0..many).map(one).collect::<Vec<_>>().join(", ")
        };
        let _ = match self.options[option as usize] {
            Made::One(many, _) => writeln!(self.text, "kind = \"one\"\nvalues = [{}]", values(many)),
            Made::Number(steps, _) => writeln!(
                self.text,
                "kind = \"number\"\nunit = \"mm\"\nmin = \"0\"\nmax = \"{}\"\nstep = \"1\"",
                steps - 1
            ),
            Made::Several => writeln!(self.text, "kind = \"several\"\nmax = 5\nvalues = [{}]", values(100)),
        };
    }

    fn rule(&mut self, rule: &str) {
        let _ = write!(self.text, "[[rule]]\nid = \"r{}\"\nrule = \"{rule}\"\n", self.rules);
        self.rules += 1;
    }

    /// Pairs, sums and a surface that tie numbers together, some of them only for one value of a hub.
    fn related(&mut self, group: &[u32]) {
        let options = self.options.clone();
        let planted = |option: u32| match options[option as usize] {
            Made::Number(_, at) => u64::from(at),
            _ => 0,
        };
        let (a, b) = (group[0], group[1]);
        let sum: u64 = group.iter().map(|option| planted(*option)).sum();
        let all: Vec<String> = group.iter().map(|option| format!("[o{option}]")).collect();
        let (pa, pb) = (planted(a), planted(b));
        let twice = pa.saturating_sub(2 * pb) + 10;
        self.rule(&format!("[o{a}] at most 2 * [o{b}] + {twice} mm"));
        self.rule(&format!("{} at most {} mm", all.join(" + "), sum + sum / 5));
        if let [.., c, d] = group {
            let area = planted(*c) * planted(*d);
            self.rule(&format!("[o{c}] * [o{d}] at most {} mm2", area + area / 3 + 1));
            let hub = self.value_other_than_planted(0);
            self.rule(&format!(
                "when [o0] is v{hub} then [o{a}] + [o{c}] at most {} mm",
                (pa + planted(*c)) / 2 + 50
            ));
        }
    }

    /// Thirty pairs of the hundred that don't go together.
    fn exclusions(&mut self) {
        for _ in 0..30 {
            let (a, b) = (self.dice.below(100), self.dice.below(100));
            if a != b {
                self.rule(&format!("when [o{LIST}] includes v{a} then [o{LIST}] excludes v{b}"));
            }
        }
    }

    /// Up to twelve rows of three lists, as many as one hub lets there be; what the other says goes for each. The planted piece
    /// has none.
    fn rows(&mut self) {
        let list = |id: &str, many: u32| -> String {
            let values: Vec<String> = (0..many)
                .map(|v| format!("{{ id = \"v{v}\", label = \"{v}\", price = \"{v}.50\" }}"))
                .collect();
            format!(
                "[[option.option]]\nid = \"{id}\"\nlabel = \"{id}\"\nkind = \"one\"\nvalues = [{}]\n",
                values.join(", ")
            )
        };
        self.text += "[[option]]\nid = \"rows\"\nlabel = \"Rows\"\nkind = \"rows\"\nmin = 0\nmax = 12\ndefault = 0\n";
        self.text += &(list("font", 4) + &list("place", 3) + &list("size", 5));
        self.text += "[[option.rule]]\nid = \"small\"\nrule = \"when [font] is v2 then [size] is not v4\"\n";
        self.text += "[[option.rule]]\nid = \"back\"\nrule = \"when [place] is v1 then [size] in (v0, v1, v2)\"\n";
        let (few, plain) = (self.value_other_than_planted(0), self.value_other_than_planted(1));
        self.rule(&format!("when [o0] is v{few} then [rows] at most 4"));
        self.rule(&format!(
            "when [o1] is v{plain} then each of [rows]: [rows/font] is not v3"
        ));
        self.rule("how many of [rows]: [rows/place] is v2 at most 3");
    }

    /// What numbers cost.
    fn prices(&mut self, all: bool) {
        let mut price = |id: &str, amount: &str| {
            let _ = write!(
                self.text,
                "[[price]]\nid = \"{id}\"\nlabel = \"{id}\"\namount = \"{amount}\"\n"
            );
        };
        price(
            "length",
            "max([o8] + [o9] - 30 cm, 0 mm) * 0.12 EUR/cm round up to 0.50 EUR",
        );
        if !all {
            return;
        }
        price("table", "lookup table of [o20] by [o21]");
        price(
            "band",
            "if [o44] at most 40 cm then 2 EUR else if [o44] at most 120 cm then 5 EUR else 9 EUR",
        );
        let bounds: Vec<u32> = (1..=20).map(|at| at * 200).collect();
        let quoted = |numbers: Vec<u32>| {
            numbers
                .iter()
                .map(|n| format!("\"{n}\""))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let row = |row: &u32| {
            let cells = std::iter::once(*row).chain(
                bounds
                    .iter()
                    .map(|column| (row + column) / 100 + row * column / 400_000),
            );
            format!("[{}]", quoted(cells.collect()))
        };
        let rows: Vec<String> = bounds.iter().map(row).collect();
        let _ = write!(
            self.text,
            "[[table]]\nid = \"table\"\ninput = \"mm\"\nacross = \"mm\"\noutput = \"money\"\ncolumns = [{}]\nrows = [{}]\n",
            quoted(bounds.clone()),
            rows.join(", ")
        );
    }

    fn value_other_than_planted(&mut self, option: u32) -> u32 {
        match self.options[option as usize] {
            Made::One(many, at) => (at + 1 + self.dice.below(many - 1)) % many,
            _ => 0,
        }
    }

    /// Between two options that stand near each other, or from a hub.
    fn random_rule(&mut self) {
        let b = HUBS + self.dice.below(OPTIONS - HUBS);
        let section = b / SECTION * SECTION;
        let a = match self.dice.below(100) {
            0..80 => section + self.dice.below(SECTION),
            80..90 => self.dice.below(HUBS),
            _ => section + SECTION + self.dice.below(SECTION),
        };
        // The long list hangs on one option, as the toppings do on the size of the box.
        let (a, b) = match (a, b) {
            (LIST, _) => (LIST, LIST_HANGS_ON),
            (_, LIST) => (LIST_HANGS_ON, LIST),
            both => both,
        };
        if a == b || a >= OPTIONS {
            return;
        }
        let (Some((when, applies)), Some((then, holds))) = (self.condition(a, false), self.condition(b, true)) else {
            return;
        };
        if !applies || holds {
            self.rule(&format!("when {when} then {then}"));
        }
    }

    /// A condition on one option, and whether the planted piece keeps it; `demand`: one that leaves most of it open.
    fn condition(&mut self, option: u32, demand: bool) -> Option<(String, bool)> {
        let kind = self.dice.below(3);
        match self.options[option as usize] {
            Made::One(many, at) => {
                let (w, x) = (self.dice.below(many), self.dice.below(many));
                Some(match kind {
                    _ if !demand => (format!("[o{option}] is v{w}"), at == w),
                    0 => (format!("[o{option}] is not v{w}"), at != w),
                    1 => (format!("[o{option}] in (v{w}, v{x})"), at == w || at == x),
                    _ => (
                        format!("([o{option}] is not v{w} or [o{option}] is v{x})"),
                        at != w || at == x,
                    ),
                })
            }
            Made::Number(steps, at) => {
                let limit = self.dice.below(steps);
                Some(if kind == 0 {
                    (format!("[o{option}] at least {limit} mm"), at >= limit)
                } else {
                    (format!("[o{option}] at most {limit} mm"), at <= limit)
                })
            }
            Made::Several => {
                let value = self.dice.below(100);
                let includes = !demand;
                let word = if includes { "includes" } else { "excludes" };
                Some((format!("[o{option}] {word} v{value}"), !includes))
            }
        }
    }
}

/// Random open values of random options, until all are chosen.
fn play(model: &Model, seed: u64, measured: &mut Measured) {
    let mut dice = Dice::new(seed + 1_000);
    // A game of the largest takes as long as several of the others.
    let games = if model.template().options.len() > OPTIONS as usize {
        2
    } else {
        4
    };
    for game in 0..games {
        let mut session = Session::new(model, &Book::default(), 1);
        let options = &model.template().options;
        let mut left: Vec<usize> = (0..options.len()).collect();
        while !left.is_empty() {
            let option = left.swap_remove(dice.below(left.len() as u32) as usize);
            let path = Path::of(&options[option].id);
            let answer = match &session.open_values()[option] {
                Open::Values(open) if open.is_empty() => continue,
                Open::Values(open) => {
                    let value = open[dice.below(open.len() as u32) as usize].clone();
                    if open.len() > 50 {
                        Answer::Several([(value, 1)].into())
                    } else {
                        Answer::One(value)
                    }
                }
                Open::Ranges(ranges) => typed(&mut dice, ranges),
                _ => continue,
            };
            let start = ThreadTime::now();
            let taken = session.choose(&path, answer);
            let _ = session.open_values();
            let click = start.elapsed();
            if taken.is_ok() {
                measured.clicks.push(click);
            }
            let start = ThreadTime::now();
            let view = session.view();
            measured.views.push(start.elapsed());
            assert!(
                view.options
                    .iter()
                    .all(|option| option.open != Open::Nothing || !option.visible),
                "no dead end"
            );
            if left.len().is_multiple_of(16) {
                measured.best(
                    &session,
                    game == 0 && measured.unders.is_empty() && left.len() < options.len() / 2,
                );
            }
            let closed = closed(&session);
            if let Some((path, value)) = closed.get(dice.below(closed.len() as u32) as usize) {
                let start = ThreadTime::now();
                let why = session.why_closed(path, value);
                measured.whys.push(start.elapsed());
                assert!(why.is_some(), "what is closed has a reason");
            }
        }
    }
    measured.clicks.sort();
    measured.views.sort();
    measured.whys.sort();
    measured.cheapest.sort();
    measured.unders.sort();
}

impl Measured {
    /// Looks for the cheapest piece, and now and then for what a total leaves.
    fn best(&mut self, session: &Session, with_total: bool) {
        let start = ThreadTime::now();
        let best = session.complete(&Goal::Cheapest);
        self.cheapest.push(start.elapsed());
        let Some(best) = best else { return };
        self.unproven += usize::from(!best.proven);
        let now = session.price().total;
        // The piece as it stands may go against a rule that is checked late.
        assert!(
            best.price.minor <= now.minor || self.released > 0,
            "no dearer than the piece as it stands: {best:?}"
        );
        if with_total {
            let total = quantity::Money {
                minor: best.price.minor.midpoint(now.minor),
                ..now
            };
            let start = ThreadTime::now();
            let _ = session.keep_under(total);
            self.unders.push(start.elapsed());
        }
    }
}

/// Somewhere in one of the stretches.
fn typed(dice: &mut Dice, ranges: &[Range]) -> Answer {
    let range = &ranges[dice.below(ranges.len() as u32) as usize];
    let steps = (&range.to.value - &range.from.value).to_integer().unwrap_or(0);
    let at = &range.from.value + &Number::from(i64::from(dice.below(steps as u32 + 1)));
    Answer::Number(Measure {
        value: at,
        unit: Unit::Mm,
    })
}

/// What can't be chosen now.
fn closed(session: &Session) -> Vec<(Path, Answer)> {
    let options = session.view().options.into_iter().filter(|view| view.visible);
    let closed = options.flat_map(|view| {
        let several = matches!(&view.open, Open::Values(open) if open.len() + view.closed.len() > 50);
        let chosen = match view.chosen {
            Some(Answer::Several(chosen)) => chosen,
            _ => Default::default(),
        };
        view.closed.into_iter().map(move |value| {
            let answer = if several {
                let mut more = chosen.clone();
                more.insert(value, 1);
                Answer::Several(more)
            } else {
                Answer::One(value)
            };
            (view.path.clone(), answer)
        })
    });
    closed.collect()
}
