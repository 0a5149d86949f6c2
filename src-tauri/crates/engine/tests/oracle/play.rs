//! Plays with a session beside the full list of pieces, and compares everything it says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::code::DesignCode;
use engine::colour::Colour;
use engine::model::{Budget, Model, compile_within};
use engine::session::{Exactness, Open, Session, View};
use engine::template::{Kind, OptionDef};
use engine::upload::{PictureName, Upload};
use quantity::{Measure, Number, Unit};

use crate::best;
use crate::brute::{Brute, Hold};
use crate::evaluate::{Cell, Piece, values};
use crate::explain;
use crate::invent::invent;
use crate::price;
use crate::random::Random;

/// What was seen, for the report.
#[derive(Debug, Default)]
pub struct Seen {
    pub templates: u64,
    pub impossible: u64,
    pub clicks: u64,
    pub closed: u64,
    pub ways: u64,
    pub largest_way: usize,
    /// Templates with related numbers in cells.
    pub cells: u64,
    pub rules_blamed: [u64; 4],
    /// Closed only by answers that fall away.
    pub falling: u64,
    /// Totals to keep to, and values that can't.
    pub totals: u64,
    pub over: u64,
    pub ways_under: u64,
    /// What could not be told for sure, because of texts that come and go.
    pub unsure: u64,
}

/// One game: a template, its pieces, a session, and what was chosen.
pub struct Game<'a> {
    pub seed: u64,
    pub brute: &'a Brute,
    pub model: &'a Model,
    pub book: &'a Book,
    pub session: Session,
    pub chosen: BTreeMap<usize, Answer>,
}

/// Invents a template from `seed` and plays a game with it.
pub fn play(seed: u64, seen: &mut Seen) {
    let (brute, book) = invent(seed);
    // Of every other template the diagrams know related numbers only by their cells.
    let plain = if seed.is_multiple_of(2) {
        Budget::default().plain
    } else {
        0
    };
    let budget = Budget {
        plain,
        // Small templates have small modules, two of three none at all that stay whole.
        whole: if seed.is_multiple_of(3) {
            Budget::default().whole
        } else {
            0
        },
        module: 1 + seed as usize % 3,
        ..Budget::default()
    };
    let (model, diagnostics) = compile_within(&brute.template, &engine::book::Library::new(), &budget);
    assert!(
        diagnostics.released.is_empty(),
        "seed {seed}: small templates need no release"
    );
    let session = Session::new(&model, &book, 1);
    let mut game = Game {
        seed,
        brute: &brute,
        model: &model,
        book: &book,
        session,
        chosen: BTreeMap::new(),
    };
    let mut random = Random::new(seed ^ 0xc11c);
    seen.templates += 1;
    seen.cells += u64::from(diagnostics.cells > 0);
    game.check();
    if brute.pieces(&[]).next().is_none() {
        seen.impossible += 1;
        assert_eq!(game.session.finished(), None, "seed {seed}: no piece");
        crate::review::check(seed, &brute.template, 20_000);
        return;
    }
    if seed.is_multiple_of(3) {
        crate::review::check(seed, &brute.template, 20_000);
    }
    best::check(&game, &mut random, seen);
    for _ in 0..20 {
        game.click(&mut random, seen);
    }
    game.taps_commute(&mut random);
    game.codes_come_back();
    game.surprises_can_be_made(seed);
    best::check(&game, &mut random, seen);
}

impl Game<'_> {
    pub fn options(&self) -> &[OptionDef] {
        &self.brute.template.options
    }

    /// The code of the piece stands for its lists, switches and quantities.
    fn codes_come_back(&self) {
        let code = DesignCode::of(&self.session, b"a version").expect("there is a piece");
        let read: DesignCode = code.to_string().parse().expect("it can be read");
        let answers = read.answers(self.model).expect("it is a number of this template");
        let mut finished = self.session.finished().expect("there is a piece");
        finished.retain(|_, answer| {
            !matches!(
                answer,
                Answer::Number(_) | Answer::Text(_) | Answer::Date(_) | Answer::Colour(_) | Answer::Upload(_)
            )
        });
        assert_eq!(answers, finished, "seed {}: {code}", self.seed);
        let taken = Session::new(self.model, &Book::default(), 1).set_all(answers);
        assert_eq!(taken, Ok(()), "seed {}: {code} can be made", self.seed);
    }

    /// What is filled in at random is a piece that keeps all choices.
    fn surprises_can_be_made(&self, seed: u64) {
        for seed in [seed, seed + 1, seed + 2] {
            let answers = self.session.surprise(seed).expect("there is a piece");
            assert_eq!(
                self.session.surprise(seed).as_ref(),
                Some(&answers),
                "the same seed, the same piece"
            );
            let holds: Vec<Hold> = (answers.iter())
                .filter(|(_, answer)| {
                    !matches!(
                        answer,
                        Answer::Text(_) | Answer::Date(_) | Answer::Colour(_) | Answer::Upload(_)
                    )
                })
                .flat_map(|(path, answer)| {
                    let is_it = |option: &OptionDef| Path::of(&option.id) == *path;
                    let option = self.options().iter().position(is_it).expect("a known option");
                    self.brute.holds(option, answer)
                })
                .chain(self.holds_without(None))
                .collect();
            assert!(
                self.brute.pieces(&holds).next().is_some(),
                "seed {}: {answers:?} is no piece",
                self.seed
            );
        }
    }

    pub fn path(&self, option: usize) -> Path {
        Path::of(&self.options()[option].id)
    }

    /// What all choices but the one for `option` hold.
    pub fn holds_without(&self, option: Option<usize>) -> Vec<Hold> {
        let others = self.chosen.iter().filter(|(o, _)| Some(**o) != option);
        others.flat_map(|(o, answer)| self.brute.holds(*o, answer)).collect()
    }

    fn click(&mut self, random: &mut Random, seen: &mut Seen) {
        let option = random.below(self.options().len());
        if random.chance(8) && self.chosen.remove(&option).is_some() {
            self.session.clear(&self.path(option));
            return self.check();
        }
        let mut candidates = self.candidates(option);
        random.shuffle(&mut candidates);
        let possible = |answer: &Answer| {
            let mut holds = self.holds_without(Some(option));
            holds.extend(self.brute.holds(option, answer));
            self.brute.pieces(&holds).next().is_some()
        };
        let refused = |answer: &Answer| answer_sold_out(self.book, &self.options()[option], answer);
        candidates.retain(|answer| !refused(answer));
        let wants_closed = random.chance(60);
        if random.chance(70) {
            // Closed by choices before closed for ever.
            let ever = |answer: &Answer| self.brute.pieces(&self.brute.holds(option, answer)).next().is_some();
            candidates.sort_by_key(|answer| !ever(answer));
        }
        let wanted = candidates
            .iter()
            .find(|a| possible(a) != wants_closed)
            .or(candidates.first());
        let Some(answer) = wanted.cloned() else { return };
        let expected = possible(&answer);
        seen.clicks += 1;
        let before = self.session.clone();
        match self.session.choose(&self.path(option), answer.clone()) {
            Ok(()) => {
                assert!(
                    expected,
                    "seed {}: {} = {answer:?} should be closed",
                    self.seed,
                    self.path(option)
                );
                self.chosen.insert(option, answer);
                self.check();
            }
            Err(conflict) => {
                assert!(
                    !expected,
                    "seed {}: {} = {answer:?} should be open",
                    self.seed,
                    self.path(option)
                );
                seen.closed += 1;
                assert_eq!(
                    self.session.view(),
                    before.view(),
                    "seed {}: a refusal changes nothing",
                    self.seed
                );
                let why = self.session.why_closed(&self.path(option), &answer);
                assert_eq!(why.as_ref(), Some(&conflict), "seed {}", self.seed);
                explain::check(self, option, &answer, &conflict, seen);
            }
        }
    }

    /// Answers to try: every value, state and grid point; of a several every change of one quantity.
    pub fn candidates(&self, option: usize) -> Vec<Answer> {
        let def = &self.options()[option];
        match &def.kind {
            Kind::One { values, .. } => values.iter().map(|v| Answer::One(v.id.clone())).collect(),
            Kind::Switch { .. } => vec![Answer::Switch(false), Answer::Switch(true)],
            Kind::Number { unit, min, max, step } => {
                let all = (0..)
                    .map(|i| min + step * Number::from(i as u32))
                    .take_while(|v| v <= max);
                let typed = |(i, value): (usize, Number)| {
                    let measure = Measure { value, unit: *unit };
                    let inches = measure.in_unit(Unit::In).filter(|_| i % 3 == 0);
                    Answer::Number(inches.unwrap_or(measure))
                };
                all.enumerate().map(typed).collect()
            }
            Kind::Several { values, max, .. } => {
                let now = match self.chosen.get(&option) {
                    Some(Answer::Several(now)) => now.clone(),
                    _ => BTreeMap::new(),
                };
                let mut all = Vec::new();
                for value in values {
                    for n in 0..=value.max {
                        let mut next = now.clone();
                        next.insert(value.id.clone(), n);
                        next.retain(|_, n| *n > 0);
                        let fits = max.is_none_or(|max| next.values().sum::<u32>() <= max);
                        if fits && next != now {
                            all.push(Answer::Several(next));
                        }
                    }
                }
                all
            }
            Kind::Text { .. } => vec![Answer::Text("Grete".to_owned())],
            Kind::Date { .. } => vec![Answer::Date(NaiveDate::MAX)],
            Kind::Colour { .. } => vec![Answer::Colour(Colour::parse("#ff8000").expect("a colour"))],
            Kind::Upload { .. } => vec![Answer::Upload(picture())],
            Kind::Note | Kind::Rows(_) | Kind::Product(_) => Vec::new(),
        }
    }

    /// Open values of all options, count, the finished piece and its price.
    fn check(&self) {
        let view = self.session.view();
        let all = self.holds_without(None);
        assert_eq!(
            (view.count.number.clone(), view.count.at_least),
            (self.brute.count(&all).into(), false),
            "seed {}: count with {:?}",
            self.seed,
            self.chosen
        );
        for (option, seen) in view.options.iter().enumerate() {
            assert_eq!(seen.exactness, Exactness::Exact);
            self.check_open(option, &seen.open);
        }
        if let Some(cells) = self.finished_cells() {
            // A text that a rule asks for is missing until somebody types it, whatever else is finished.
            let untyped = |i: usize| self.options()[i].kind.typed().is_some() && cells[i] != Cell::Text;
            let alike =
                |piece: &&Vec<Cell>| (0..cells.len()).all(|i| piece[i] == cells[i] || untyped(i) || is_note(self, i));
            let pieces: Vec<_> = self.brute.pieces(&all).filter(alike).collect();
            let blank = |piece: &&Vec<Cell>| (0..cells.len()).all(|i| !untyped(i) || piece[i] != Cell::Text);
            let typed = !pieces.iter().any(blank);
            let missing = |i: usize| untyped(i) && view.missing.contains(&self.path(i));
            assert_eq!(
                typed,
                (0..cells.len()).any(missing),
                "seed {}: {cells:?} missing {:?}",
                self.seed,
                view.missing
            );
            assert!(
                !pieces.is_empty(),
                "seed {}: finished {cells:?} is no piece with {:?}",
                self.seed,
                self.chosen
            );
            self.check_shown(&view, &cells);
            self.check_defaults(&cells);
            price::check(self, &view, &cells);
        }
    }

    fn check_open(&self, option: usize, open: &Open) {
        let holds = self.holds_without(Some(option));
        let can = |cell: Cell| {
            let mut holds = holds.clone();
            holds.push(Hold::Cell(option, cell));
            self.brute.pieces(&holds).next().is_some()
        };
        let def = &self.options()[option];
        let context = || format!("seed {}: open of {} with {:?}", self.seed, def.id, self.chosen);
        match (&def.kind, open) {
            (Kind::Note | Kind::Rows(_) | Kind::Product(_), open) => assert_eq!(*open, Open::Nothing, "{}", context()),
            (Kind::Text { .. } | Kind::Date { .. } | Kind::Colour { .. } | Kind::Upload { .. }, open) => {
                let expected = if can(Cell::Text) { Open::Free } else { Open::Nothing };
                assert!(
                    *open == expected || self.brute.pieces(&[]).next().is_none(),
                    "{}",
                    context()
                );
            }
            (Kind::One { values, .. }, open) => {
                let expected: Vec<_> = (0..values.len()).filter(|i| can(Cell::Value(*i))).collect();
                let expected: Vec<_> = expected.into_iter().map(|i| values[i].id.clone()).collect();
                let expected = if expected.is_empty() {
                    Open::Nothing
                } else {
                    Open::Values(expected)
                };
                assert_eq!(*open, expected, "{}", context());
            }
            (Kind::Switch { .. }, open) => {
                let states: std::collections::BTreeSet<_> =
                    [false, true].into_iter().filter(|s| can(Cell::Switch(*s))).collect();
                let expected = if states.is_empty() {
                    Open::Nothing
                } else {
                    Open::States(states)
                };
                assert_eq!(*open, expected, "{}", context());
            }
            (Kind::Number { unit, min, max, step }, open) => {
                let grid = (0u32..).take_while(|i| &(min + step * Number::from(*i)) <= max);
                let expected: Vec<u32> = grid.filter(|i| can(Cell::Number(*i))).collect();
                let mut given = Vec::new();
                if let Open::Ranges(ranges) = open {
                    for range in ranges {
                        assert_eq!(range.from.unit, *unit);
                        let at = |m: &Measure| (&m.value - min).checked_div(step).and_then(|n| n.to_integer());
                        let (from, to) = (at(&range.from).expect("on grid"), at(&range.to).expect("on grid"));
                        given.extend(from as u32..=to as u32);
                    }
                }
                assert_eq!(given, expected, "{}", context());
            }
            (Kind::Several { values: list, .. }, open) => {
                let expected: Vec<_> = (0..list.len()).filter(|v| self.can_grow(option, *v)).collect();
                let expected: Vec<_> = expected.into_iter().map(|v| list[v].id.clone()).collect();
                match open {
                    Open::Values(values) => assert_eq!(*values, expected, "{}", context()),
                    Open::Nothing => assert!(expected.is_empty(), "{}", context()),
                    _ => panic!("{}: {open:?}", context()),
                }
            }
        }
    }

    fn can_grow(&self, option: usize, value: usize) -> bool {
        let id = values(&self.options()[option])[value];
        let now = match self.chosen.get(&option) {
            Some(Answer::Several(pieces)) => pieces.get(id).copied().unwrap_or(0),
            _ => 0,
        };
        let mut holds = self.holds_without(None);
        let own =
            |h: &Hold| matches!(h, Hold::Exactly(o, v, _) | Hold::AtLeast(o, v, _) if (*o, *v) == (option, value));
        holds.retain(|h| !own(h));
        holds.push(Hold::AtLeast(option, value, now + 1));
        now > 0 || self.brute.pieces(&holds).next().is_some()
    }

    /// The finished piece as cells.
    fn finished_cells(&self) -> Option<Vec<Cell>> {
        Some(self.cells_of(&self.session.finished()?))
    }

    /// The piece with these answers.
    pub fn cells_of(&self, answers: &Answers) -> Vec<Cell> {
        let cell = |(i, def): (usize, &OptionDef)| match (answers.get(&self.path(i)), &def.kind) {
            (Some(Answer::Several(pieces)), _) => Cell::Several(
                values(def)
                    .into_iter()
                    .map(|v| pieces.get(v).copied().unwrap_or(0))
                    .collect(),
            ),
            (Some(answer), _) => match &self.brute.holds(i, answer)[0] {
                Hold::Cell(_, cell) => cell.clone(),
                other => panic!("{other:?}"),
            },
            (None, _) => Cell::Absent,
        };
        let mut cells: Vec<Cell> = self.options().iter().enumerate().map(cell).collect();
        // Without an answer a text is blank or absent, a note is shown or absent: its condition tells.
        for _ in 0..=self.options().len() {
            for (i, def) in self.options().iter().enumerate() {
                let empty = match &def.kind {
                    kind if kind.typed().is_some() && !matches!(cells[i], Cell::Text) => Cell::Blank,
                    Kind::Note | Kind::Rows(_) | Kind::Product(_) => Cell::Note,
                    _ => continue,
                };
                let piece = Piece {
                    template: &self.brute.template,
                    cells: &cells,
                    texts: &|_| String::new(),
                };
                let shown = def.when.as_ref().is_none_or(|when| piece.holds(when));
                cells[i] = if shown { empty } else { Cell::Absent };
            }
        }
        cells
    }

    fn check_shown(&self, view: &View, cells: &[Cell]) {
        for (i, (option, cell)) in view.options.iter().zip(cells).enumerate() {
            let untyped = self.options()[i].kind.typed().is_some() && *cell != Cell::Text;
            assert!(
                option.visible == (*cell != Cell::Absent) || untyped,
                "seed {}: {} visible {} but {cell:?}",
                self.seed,
                option.path,
                option.visible
            );
        }
    }

    /// Where all defaults can be had together, every one is in force or its option hidden.
    fn check_defaults(&self, cells: &[Cell]) {
        let all = self.holds_without(None);
        let unchosen = (0..self.options().len()).filter(|o| !self.chosen.contains_key(o));
        let conditional = |o: usize| {
            let def = &self.options()[o];
            def.when.is_some() && matches!(def.kind, Kind::Several { .. })
        };
        let wished: Vec<(usize, Vec<Hold>)> = unchosen
            .filter(|o| !conditional(*o))
            .filter_map(|o| Some((o, self.options()[o].default.as_ref()?)))
            .filter(|(o, default)| !answer_sold_out(self.book, &self.options()[*o], default))
            .map(|(o, default)| (o, self.brute.holds(o, default)))
            .collect();
        let kept = |cells: &[Cell], (o, holds): &(usize, Vec<Hold>)| {
            cells[*o] == Cell::Absent || holds.iter().all(|h| h.is_kept(cells))
        };
        let together = self
            .brute
            .pieces(&all)
            .any(|piece| wished.iter().all(|wish| kept(piece, wish)));
        let texts_aside = wished.iter().filter(|(o, _)| self.options()[*o].kind.typed().is_none());
        if together {
            for wish in texts_aside {
                assert!(
                    kept(cells, wish),
                    "seed {}: default of option {} in {cells:?}",
                    self.seed,
                    wish.0
                );
            }
        }
    }

    /// The order of choices changes no answer.
    fn taps_commute(&self, random: &mut Random) {
        let mut taps: Vec<(usize, Answer)> = self.chosen.clone().into_iter().collect();
        random.shuffle(&mut taps);
        let mut other = Session::new(self.model, self.book, 1);
        for (option, answer) in &taps {
            let chosen = other.choose(&self.path(*option), answer.clone());
            assert_eq!(chosen, Ok(()), "seed {}: part of what fits, fits", self.seed);
        }
        assert_eq!(other.view(), self.session.view(), "seed {}: another order", self.seed);
        let mut all = Session::new(self.model, self.book, 1);
        assert_eq!(
            all.set_all(self.session.answers().clone()),
            Ok(()),
            "seed {}",
            self.seed
        );
        assert_eq!(all.view(), self.session.view(), "seed {}: all at once", self.seed);
    }
}

fn is_note(game: &Game<'_>, option: usize) -> bool {
    matches!(game.options()[option].kind, Kind::Note)
}

/// A picture of a customer's own.
fn picture() -> Upload {
    let name = PictureName::parse(&"5f".repeat(32)).expect("a name");
    Upload::new(name, 1200, 480).expect("a picture")
}

/// The option itself refuses what is sold out; that is tested elsewhere.
pub fn answer_sold_out(book: &Book, def: &OptionDef, answer: &Answer) -> bool {
    let gone = |value: &engine::slug::Slug| book.sold_out.contains_key(&format!("{}/{value}", def.id));
    match answer {
        Answer::One(value) => gone(value),
        Answer::Several(pieces) => pieces.keys().any(gone),
        _ => false,
    }
}
