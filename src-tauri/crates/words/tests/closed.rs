//! Whatever is closed in a sample says why in one short sentence, in both languages, and offers a way round that can be taken, at
//! the price that is told.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path as FilePath, PathBuf};

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Open, OptionView, Session};
use engine::slug::Slug;
use engine::template::{Kind, read};
use quantity::{Measure, Number};
use words::{REASON_LENGTH, Words};

/// Designs that are begun at random, and choices made in each.
const WALKS: u32 = 100;
const STEPS: u32 = 12;

/// The folder of every sample.
fn samples() -> Vec<PathBuf> {
    let samples = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let folders = fs::read_dir(samples).unwrap().map(|entry| entry.unwrap().path());
    folders
        .filter(|folder| folder.join("template.toml").is_file())
        .collect()
}

fn model(folder: &FilePath) -> Model {
    let mut files = BTreeMap::new();
    gather(folder, "", &mut files);
    let package = read(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    compile(&package.template, &package.library).0
}

/// The files of a folder and of those in it, each by its path from the outermost.
fn gather(folder: &FilePath, before: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{before}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

/// A fixed sequence.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

/// Something that is open.
fn open(dice: &mut Dice, option: &OptionView) -> Option<Answer> {
    match &option.open {
        Open::Values(values) if values.is_empty() => None,
        Open::Values(values) => {
            let value = values[dice.below(values.len())].clone();
            Some(match option.effective.clone() {
                Some(Answer::Several(mut chosen)) => {
                    *chosen.entry(value).or_insert(0) += 1;
                    Answer::Several(chosen)
                }
                _ => Answer::One(value),
            })
        }
        Open::Ranges(ranges) => Some(Answer::Number(ranges[dice.below(ranges.len())].to.clone())),
        _ => Some(Answer::Switch(dice.below(2) == 1)),
    }
}

/// Everything that is closed now.
fn closed(session: &Session) -> Vec<(Path, Answer)> {
    let template = session.model().template();
    let mut closed = Vec::new();
    for (option, def) in session.view().options.into_iter().zip(&template.options) {
        let path = option.path.clone();
        match &def.kind {
            Kind::One { .. } => closed.extend(option.closed.into_iter().map(|v| (path.clone(), Answer::One(v)))),
            Kind::Several { .. } => closed.extend(option.closed.into_iter().map(|value| {
                let mut chosen = match option.effective.clone() {
                    Some(Answer::Several(chosen)) => chosen,
                    _ => BTreeMap::new(),
                };
                *chosen.entry(value).or_insert(0) += 1;
                (path.clone(), Answer::Several(chosen))
            })),
            Kind::Switch { .. } => closed.extend([true, false].map(|on| (path.clone(), Answer::Switch(on)))),
            Kind::Number { unit, min, max, .. } => {
                let ends = [min, max].map(|value| Measure::new(value.clone(), *unit));
                closed.extend(ends.map(|end| (path.clone(), Answer::Number(end))));
            }
            _ => {}
        }
    }
    closed
}

/// How many things were closed, once everything about each was checked.
fn check(session: &Session) -> usize {
    let now = session.price().total;
    let mut seen = 0;
    for (path, wanted) in closed(session) {
        let Some(conflict) = session.why_closed(&path, &wanted) else {
            continue;
        };
        seen += 1;
        for language in ["en", "de"] {
            let words = Words::new(language);
            let reason = words.reason(session.model(), &conflict);
            assert!(reason.chars().count() <= REASON_LENGTH, "{reason}");
            assert!(!reason.is_empty() && !reason.contains('…'), "cut short: {reason}");
            for way in &conflict.ways {
                assert!(!words.changes(session.model(), session.answers(), way).is_empty());
                assert!(!words.price_difference(&way.price_difference).is_empty());
            }
        }
        // No piece is made in a quantity that no rule allows, whatever else is chosen.
        let never = path.is_quantity() && conflict.reason.choices.is_empty();
        assert!(
            never || !conflict.ways.is_empty(),
            "no way round to {path} {wanted:?} from {:?}",
            session.answers()
        );
        for way in &conflict.ways {
            let mut taken = session.clone();
            assert_eq!(taken.set_all(way.answers.clone()), Ok(()), "the way can be taken");
            // Of a list that is full it comes in place of another.
            match (taken.answers().get(&path), &conflict.wanted.answer) {
                (Some(Answer::Several(there)), Answer::Several(value)) => {
                    assert!(
                        value.iter().all(|(value, many)| there.get(value) >= Some(many)),
                        "and leads there"
                    );
                }
                // How many is no answer of the piece's own.
                (None, Answer::Number(many)) if path.is_quantity() => {
                    assert_eq!(Number::from(taken.quantity()), many.value, "and leads there");
                }
                (there, _) => assert_eq!(there, Some(&wanted), "and leads there"),
            }
            let difference = taken.price().total.checked_sub(now).unwrap();
            assert_eq!(way.price_difference, difference, "at the price that was told: {path}");
        }
    }
    seen
}

#[test]
fn whatever_is_closed_says_why_and_how_to_have_it() {
    let samples = samples();
    assert!(!samples.is_empty());
    for folder in samples {
        let model = model(&folder);
        let fresh = Session::new(&model, &Book::default(), 1);
        let mut seen = check(&fresh);
        for preset in &model.template().presets {
            let mut session = fresh.clone();
            session.set_all(preset.answers.clone()).unwrap();
            seen += check(&session);
        }
        let mut dice = Dice(7);
        for _ in 0..WALKS {
            let mut session = fresh.clone();
            for _ in 0..STEPS {
                let options = session.view().options;
                let option = &options[dice.below(options.len())];
                if let Some(answer) = open(&mut dice, option) {
                    let path = option.path.clone();
                    let _ = session.choose(&path, answer);
                }
            }
            seen += check(&session);
        }
        assert!(seen > 200, "enough was closed in {}: {seen}", folder.display());
    }
}

/// The saddle of a loafer is no reason against an oxford: it goes away.
#[test]
fn a_part_that_only_the_loafer_has_goes_away_with_it() {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/shoe");
    let model = model(&folder);
    let presets = &model.template().presets;
    let campus = presets.iter().find(|preset| preset.id.as_str() == "campus").unwrap();
    let mut loafer = Session::new(&model, &Book::default(), 1);
    loafer.set_all(campus.answers.clone()).unwrap();
    let (path, oxford) = (Path::parse("model").unwrap(), Answer::One(Slug::new("oxford").unwrap()));
    let closed = loafer.why_closed(&path, &oxford).unwrap();
    let told = |language: &str| {
        let words = Words::new(language);
        let changes = words.changes(&model, loafer.answers(), &closed.ways[0]);
        (words.reason(&model, &closed), changes)
    };
    let (reason, changes) = told("en");
    assert_eq!(reason, "Goes away with it: Apron and Saddle.");
    let away = [
        "Apron: Oxblood → goes away",
        "Apron, finish: Smooth → goes away",
        "Saddle: Burgundy → goes away",
        "Saddle, finish: Smooth → goes away",
    ];
    assert_eq!(changes, away);
    let (reason, changes) = told("de");
    assert_eq!(reason, "Damit fällt weg: Einsatz und Steg.");
    assert!(
        changes.iter().all(|change| change.ends_with(" → fällt weg")),
        "{changes:?}"
    );
}
