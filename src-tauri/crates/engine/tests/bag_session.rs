//! The sample that ships with the product, designed at random: whatever is offered can be chosen, whatever is refused is
//! explained, and every piece has its price and its cut list.

use std::collections::BTreeMap;
use std::path::Path as FilePath;
use std::time::{Duration, Instant};

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Diagnostics, Model, compile};
use engine::session::{Open, OptionView, Session};
use engine::slug::Slug;
use engine::template::{self, Folder, Kind};

fn bag() -> (Model, Diagnostics) {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/bag");
    let entries = std::fs::read_dir(&folder).expect("the sample folder is part of the tree");
    let mut files = Folder::new();
    for path in entries
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_file())
    {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        files.insert(name, std::fs::read(&path).expect("readable"));
    }
    let package = template::read(&files).expect("the bag reads");
    compile(&package.template, &package.library)
}

/// A plain generator of numbers: the same clicks every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// Any answer the option knows, open or not.
fn any_answer(session: &Session, option: &OptionView, dice: &mut Dice) -> Option<Answer> {
    let template = session.model().template();
    let def = template.options.iter().find(|o| o.id == option.path.name())?;
    Some(match &def.kind {
        Kind::One { values, .. } => Answer::One(values[dice.below(values.len())].id.clone()),
        Kind::Several { values, .. } => {
            let mut now = match session.answers().get(&option.path) {
                Some(Answer::Several(now)) => now.clone(),
                _ => BTreeMap::new(),
            };
            let value = &values[dice.below(values.len())].id;
            if now.remove(value).is_none() {
                now.insert(value.clone(), 1);
            }
            Answer::Several(now)
        }
        Kind::Switch { .. } => Answer::Switch(dice.below(2) == 1),
        Kind::Number { .. } => match &option.open {
            Open::Ranges(ranges) => Answer::Number(ranges[dice.below(ranges.len())].to.clone()),
            _ => return None,
        },
        Kind::Text { .. } => Answer::Text("Jörg".to_owned()),
        Kind::Date { .. }
        | Kind::Colour { .. }
        | Kind::Upload { .. }
        | Kind::Note
        | Kind::Rows(_)
        | Kind::Product(_) => return None,
    })
}

#[test]
fn the_bag_is_sound() {
    let (model, found) = bag();
    assert_eq!(
        found,
        Diagnostics {
            edges: found.edges,
            parts: found.parts,
            modules: found.modules,
            ..Diagnostics::default()
        }
    );
    for preset in &model.template().presets {
        let mut session = Session::new(&model, &Book::default(), 1);
        assert_eq!(
            session.set_all(preset.answers.clone()),
            Ok(()),
            "the pick {} can be made",
            preset.id
        );
        let view = session.view();
        assert!(view.complete, "the pick {} lacks {:?}", preset.id, view.missing);
        assert_eq!(view.problems, [], "{}", preset.id);
        println!("{}: {} for {}", preset.id, view.price.total, view.count.number);
    }
    println!("{} edges in {} parts", found.edges, found.parts);
}

#[test]
fn what_is_offered_can_be_chosen_and_what_is_refused_is_explained() {
    let (model, _) = bag();
    let mut dice = Dice(7);
    let (mut took, mut shown, mut refused): (Vec<Duration>, Vec<Duration>, Vec<Duration>) = Default::default();
    for _ in 0..150 {
        let mut session = Session::new(&model, &Book::default(), 1);
        let mut view = session.view();
        for _ in 0..25 {
            let option = view.options[dice.below(view.options.len())].clone();
            let Some(answer) = any_answer(&session, &option, &mut dice) else {
                continue;
            };
            let start = Instant::now();
            match session.choose(&option.path, answer.clone()) {
                Ok(()) => {
                    took.push(start.elapsed());
                    let start = Instant::now();
                    view = session.view();
                    shown.push(start.elapsed());
                    assert_eq!(view.problems, [], "{:?}", session.answers());
                }
                Err(conflict) => {
                    refused.push(start.elapsed());
                    assert!(!offers(&option, &answer), "{} = {answer:?} was offered", option.path);
                    let told = conflict.reason.rules.len() + conflict.reason.choices.len();
                    assert!(told > 0, "{} = {answer:?} is refused for nothing", option.path);
                }
            }
        }
        let finished = session.finished().expect("the bag can be made");
        let kept = |(path, answer): (&Path, &Answer)| finished.get(path) == Some(answer);
        assert!(
            session.answers().iter().all(kept),
            "every choice is in the finished piece"
        );
    }
    report("click", &mut took);
    report("view with all open values, price and count", &mut shown);
    report("refusal with reason and ways", &mut refused);
}

/// Is it among the open values as the view gave them?
fn offers(option: &OptionView, answer: &Answer) -> bool {
    match (&option.open, answer) {
        (Open::Values(values), Answer::One(value)) => values.contains(value),
        (Open::States(states), Answer::Switch(state)) => states.contains(state),
        (Open::Ranges(_) | Open::Free, _) => true,
        _ => false,
    }
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |percent: usize| {
        times
            .get(times.len().saturating_sub(1) * percent / 100)
            .copied()
            .unwrap_or_default()
    };
    println!("{what}: {} times, p50 {:?}, p99 {:?}", times.len(), at(50), at(99));
}

#[test]
fn a_way_round_keeps_the_look_of_what_it_changes() {
    let (model, _) = bag();
    let book = Book {
        sold_out: BTreeMap::from([("left/cordura-olive".to_owned(), String::new())]),
        ..Book::default()
    };
    let mut session = Session::new(&model, &book, Session::least_quantity(&model, &book));
    let path = |name: &str| Path::of(&Slug::new(name).expect("a name"));
    let cloth = |name: &str| Answer::One(Slug::new(name).expect("a name"));
    for (panel, moss) in [
        ("left", "canvas-moss"),
        ("centre", "canvas-tan"),
        ("right", "canvas-moss"),
    ] {
        session.choose(&path(panel), cloth(moss)).expect("it can be had");
    }
    let closed = session
        .why_closed(&path("liner"), &Answer::Switch(true))
        .expect("seam tape doesn't hold on waxed canvas");
    let way = &closed.ways[0];
    let taken: Vec<_> = ["left", "centre", "right"]
        .iter()
        .map(|panel| way.answers[&path(panel)].clone())
        .collect();
    // Olive is the green that is left, but not for a panel that can't have it any more.
    assert_eq!(taken[2], cloth("cordura-olive"));
    assert_eq!(taken[0], cloth("cordura-forest"));
    assert_eq!(taken[1], cloth("cordura-rust"));
}
