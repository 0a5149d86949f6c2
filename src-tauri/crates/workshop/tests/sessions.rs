//! People who tap about at random, in every sample that ships: no answer of theirs changes without their yes, a "no" leaves
//! everything as it was, undo goes back through every state, and no tap leads to where nothing can be made any more.
//!
//! `cargo xtask soak sessions` lets a thousand of them play.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

use std::collections::BTreeSet;

use domain::LineId;
use engine::answer::{Answer, Answers, Path};
use engine::session::{Conflict, Open, OptionView};
use engine::template::{Kind, OptionDef};
use workshop::{Choice, Design, Env, SAMPLES, Surprise, Workshop, new_station};

/// How many people play, over all samples.
const SESSIONS: &str = "ATELIER_SESSIONS";
/// Taps of each.
const TAPS: usize = 14;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % most.max(1)
    }

    fn one_of<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }
}

#[test]
fn nobody_loses_an_answer_by_tapping_about() {
    let sessions: usize = std::env::var(SESSIONS).map_or(24, |sessions| sessions.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut told = Told::default();
    for (at, sample) in SAMPLES.iter().enumerate() {
        let file = folder.path().join(format!("{sample}.atelier"));
        let mut workshop = Workshop::create_sample(&file, sample, Env::system(new_station(), "tests")).unwrap();
        let template = workshop.templates().unwrap()[0].slug.to_string();
        for session in (at..sessions).step_by(SAMPLES.len()) {
            play(&mut workshop, &template, &mut Dice(session as u64), &mut told);
        }
    }
    println!("{told:?}");
    assert!(
        told.taken > told.closed && told.closed > 0 && told.ways > 0 && told.surprises > 0 && told.undone > 0,
        "too tame: {told:?}"
    );
}

/// What happened, so that a run that meets nothing is seen to.
#[derive(Debug, Default)]
struct Told {
    taken: usize,
    closed: usize,
    ways: usize,
    surprises: usize,
    undone: usize,
}

fn play(workshop: &mut Workshop, template: &str, dice: &mut Dice, told: &mut Told) {
    let id = workshop.design_start(template, None).unwrap().line.id;
    let mut states = vec![answers(workshop, id)];
    for _ in 0..TAPS {
        let design = workshop.design(id).unwrap();
        let before = states.last().unwrap().clone();
        if dice.below(12) == 0 {
            let what = [Surprise::Colours, Surprise::Everything][dice.below(2)];
            let Choice::Taken(after) = workshop.design_surprise(id, what, None).unwrap() else {
                panic!("a surprise that can't be had, after {before:?}")
            };
            typed_stays(&design, &before, &after);
            told.surprises += usize::from(kept(&after) != before);
        } else if let Some((path, wanted, open)) = tap(&design, dice) {
            match workshop.design_choose(id, &path, Some(wanted.clone())).unwrap() {
                Choice::Taken(after) => {
                    told.taken += 1;
                    let now = kept(&after);
                    let changed = differing(&before, &now);
                    assert!(
                        changed.iter().all(|changed| *changed == path),
                        "{path} = {wanted:?} changed {changed:?} without a yes"
                    );
                }
                Choice::Closed { conflict, .. } => {
                    told.closed += 1;
                    assert!(!open, "{path} = {wanted:?} was shown as open, after {before:?}");
                    assert_eq!(answers(workshop, id), before, "a no changed something");
                    if dice.below(2) == 0 {
                        told.ways += usize::from(take(workshop, id, &before, &conflict, dice));
                    }
                }
            }
        }
        let now = workshop.design(id).unwrap();
        can_be_made(&now, states.last().unwrap());
        let kept = kept(&now);
        if kept != before {
            states.push(kept);
        }
    }
    while states.len() > 1 {
        states.pop();
        workshop.undo().unwrap();
        assert_eq!(answers(workshop, id), *states.last().unwrap(), "undo led elsewhere");
        told.undone += 1;
    }
    workshop.design_drop(id).unwrap();
}

/// Says yes to one of the ways round, which changes what it told and nothing else. False: there is none.
fn take(workshop: &mut Workshop, id: LineId, before: &Answers, conflict: &Conflict, dice: &mut Dice) -> bool {
    let Some(way) = dice.one_of(&conflict.ways) else {
        return false;
    };
    let Choice::Taken(after) = workshop.design_take_way(id, way.answers.clone()).unwrap() else {
        panic!("a way that can't be taken: {way:?}, after {before:?}")
    };
    let now = kept(&after);
    let wanted = &conflict.wanted;
    // Of several, the wanted one is named alone; a way may take out another for it.
    let there = match (now.get(&wanted.option), &wanted.answer) {
        (Some(Answer::Several(now)), Answer::Several(wanted)) => wanted.keys().all(|value| now.contains_key(value)),
        (now, wanted) => now == Some(wanted),
    };
    assert!(
        there,
        "{wanted:?} was wanted, the way leads to {:?}",
        now.get(&wanted.option)
    );
    let mut said: BTreeSet<Path> = way.changes.iter().map(|(path, _)| path.clone()).collect();
    said.insert(wanted.option.clone());
    let changed = differing(before, &now);
    assert!(changed.is_subset(&said), "{changed:?} changed, {said:?} was said");
    true
}

/// Every shown list has something to choose, and the piece can be finished as it stands.
fn can_be_made(design: &Design, before: &Answers) {
    let session = &design.piece.session;
    assert!(
        session.finished().is_some(),
        "a dead end after {before:?}: {:?}",
        session.answers()
    );
    for option in session.view().options.iter().filter(|option| option.visible) {
        let dead = match &option.open {
            Open::Values(values) => values.is_empty() && option.effective.is_none(),
            Open::States(states) => states.is_empty(),
            Open::Ranges(ranges) => ranges.is_empty(),
            Open::Free | Open::Nothing => false,
        };
        assert!(!dead, "nothing can be chosen at {} after {before:?}", option.path);
    }
}

/// A surprise is for what one taps.
fn typed_stays(design: &Design, before: &Answers, after: &Design) {
    let now = kept(after);
    let options = design.piece.model().template().options.iter();
    let tapped = |option: &&OptionDef| {
        matches!(
            option.kind,
            Kind::One { .. } | Kind::Several { .. } | Kind::Switch { .. }
        )
    };
    for path in options
        .filter(|option| !tapped(option))
        .map(|option| Path::of(&option.id))
    {
        assert_eq!(now.get(&path), before.get(&path), "a surprise wrote at {path}");
    }
}

/// An answer that somebody might tap or type: anything that is shown, open or closed. The last says whether it is shown as open.
fn tap(design: &Design, dice: &mut Dice) -> Option<(Path, Answer, bool)> {
    let template = design.piece.model().template();
    let view = design.piece.session.view();
    let both = template.options.iter().zip(&view.options);
    let shown: Vec<(&OptionDef, &OptionView)> = both
        .filter(|(def, option)| option.visible && !def.is_quantity() && option.open != Open::Nothing)
        .collect();
    let (def, option) = dice.one_of(&shown)?;
    let (answer, open) = match (&def.kind, &option.open) {
        (Kind::One { values, .. }, Open::Values(open)) => {
            let value = dice.one_of(values)?.id.clone();
            (Answer::One(value.clone()), open.contains(&value))
        }
        (Kind::Several { values, .. }, Open::Values(open)) => {
            let value = dice.one_of(values)?.id.clone();
            let mut several = match &option.effective {
                Some(Answer::Several(several)) => several.clone(),
                _ => std::collections::BTreeMap::new(),
            };
            // Taking one out may be closed as well (at least two of a list), which no list of values shows.
            let adds = several.remove(&value).is_none();
            if adds {
                several.insert(value.clone(), 1);
            }
            (Answer::Several(several), adds && open.contains(&value))
        }
        (Kind::Switch { .. }, Open::States(open)) => {
            let on = dice.below(2) == 0;
            (Answer::Switch(on), open.contains(&on))
        }
        (_, Open::Ranges(ranges)) => {
            let range = dice.one_of(ranges)?;
            let end = if dice.below(2) == 0 { &range.from } else { &range.to };
            (Answer::Number(end.clone()), true)
        }
        (Kind::Text { .. }, Open::Free) => (Answer::Text(["Ada", "M", ""][dice.below(3)].to_owned()), false),
        _ => return None,
    };
    Some((Path::of(&def.id), answer, open))
}

fn kept(design: &Design) -> Answers {
    design.line.designed().unwrap().answers.clone()
}

fn answers(workshop: &Workshop, id: LineId) -> Answers {
    kept(&workshop.design(id).unwrap())
}

fn differing(before: &Answers, after: &Answers) -> BTreeSet<Path> {
    let all = before.keys().chain(after.keys());
    all.filter(|path| before.get(path) != after.get(path))
        .cloned()
        .collect()
}
