//! Reasons must be true and irreducible; ways round must be shortest and really open the way.

use engine::answer::Answer;
use engine::rule::Force;
use engine::session::{Cause, Chosen, Conflict, Session};
use engine::template::Kind;

use crate::brute::Hold;
use crate::evaluate::values;
use crate::play::{Game, Seen};

/// Checks everything a conflict says.
pub fn check(game: &Game<'_>, option: usize, answer: &Answer, conflict: &Conflict, seen: &mut Seen) {
    let seed = game.seed;
    let (hard, soft) = wanted(game, option, answer);
    let mut blamed = Vec::new();
    for chosen in &conflict.reason.choices {
        blamed.push(hold_of(game, option, answer, chosen));
    }
    let known = |hold: &Hold| game.holds_without(Some(option)).contains(hold) || soft.contains(hold);
    assert!(blamed.iter().all(known), "seed {seed}: {blamed:?} were chosen");

    let under = |mask: u64, holds: &[Hold]| {
        let all: Vec<Hold> = hard.iter().chain(holds).cloned().collect();
        game.brute.under(mask, &all).next().is_some()
    };
    assert!(!under(u64::MAX, &blamed), "seed {seed}: {blamed:?} do close {answer:?}");
    for i in 0..blamed.len() {
        let mut fewer = blamed.clone();
        fewer.remove(i);
        assert!(
            under(u64::MAX, &fewer),
            "seed {seed}: {:?} is not needed in {conflict:?}",
            blamed[i]
        );
    }

    let rules = &game.brute.template.rules;
    let bit = |id: &engine::slug::Slug| {
        let index = rules.iter().position(|r| r.id == *id).expect("a known rule");
        assert_eq!(rules[index].force, Force::Must);
        1u64 << index
    };
    let bits: Vec<u64> = conflict.reason.rules.iter().map(bit).collect();
    let mask = bits.iter().fold(0, |all, b| all | b);
    assert!(
        !under(mask, &blamed),
        "seed {seed}: {:?} do refuse {conflict:?}",
        conflict.reason.rules
    );
    for b in &bits {
        assert!(
            under(mask & !b, &blamed),
            "seed {seed}: a rule is not needed in {conflict:?}"
        );
    }
    if bits.len() > 1 {
        let single = (0..rules.len()).find(|i| !under(1 << i, &blamed));
        assert_eq!(single, None, "seed {seed}: one rule would do for {conflict:?}");
    }
    seen.rules_blamed[bits.len().min(3)] += 1;
    check_range(game, option, conflict);
    check_falling(game, option, conflict, &hard, &soft, seen);
    check_ways(game, option, answer, conflict, &hard, &soft, seen);
}

/// What is asked for, and what it keeps of the same several.
fn wanted(game: &Game<'_>, option: usize, answer: &Answer) -> (Vec<Hold>, Vec<Hold>) {
    let holds = game.brute.holds(option, answer);
    let Answer::Several(pieces) = answer else {
        return (holds, Vec::new());
    };
    let names = values(&game.options()[option]);
    let now = |v: usize| match game.chosen.get(&option) {
        Some(Answer::Several(now)) => now.get(names[v]).copied().unwrap_or(0),
        _ => 0,
    };
    let changed = |v: usize| now(v) != pieces.get(names[v]).copied().unwrap_or(0);
    holds.into_iter().partition(|hold| match hold {
        Hold::Exactly(_, v, _) | Hold::AtLeast(_, v, _) => changed(*v),
        _ => true,
    })
}

/// A blamed choice as something held.
fn hold_of(game: &Game<'_>, option: usize, wanted: &Answer, chosen: &Chosen) -> Hold {
    let index = game
        .options()
        .iter()
        .position(|o| o.id == chosen.option.name())
        .expect("a known option");
    let Answer::Several(piece) = &chosen.answer else {
        assert_eq!(
            game.chosen.get(&index),
            Some(&chosen.answer),
            "seed {}: as it was chosen",
            game.seed
        );
        return game.brute.holds(index, &chosen.answer).remove(0);
    };
    let Some((value, n)) = piece.first_key_value() else {
        return Hold::Shown(index);
    };
    let whole = if index == option { wanted } else { &game.chosen[&index] };
    let v = values(&game.options()[index])
        .into_iter()
        .position(|id| id == value)
        .expect("a known value");
    let held = game.brute.holds(index, whole).into_iter().find(|hold| match hold {
        Hold::Exactly(_, at, m) | Hold::AtLeast(_, at, m) => (*at, *m) == (v, *n),
        _ => false,
    });
    held.unwrap_or_else(|| panic!("seed {}: {chosen:?} was not chosen", game.seed))
}

/// The nearest numbers that can be had.
fn check_range(game: &Game<'_>, option: usize, conflict: &Conflict) {
    let Cause::Range { from, to, nearest, .. } = &conflict.reason.cause else {
        return;
    };
    let Kind::Number { unit, min, step, .. } = &game.options()[option].kind else {
        panic!("a number")
    };
    let Answer::Number(given) = &conflict.wanted.answer else {
        panic!("a number")
    };
    let others = game.holds_without(Some(option));
    let mut open: Vec<_> = game
        .brute
        .pieces(&others)
        .filter_map(|cells| match cells[option] {
            crate::evaluate::Cell::Number(i) => Some(min + step * quantity::Number::from(i)),
            _ => None,
        })
        .collect();
    open.sort();
    let given = given.in_unit(*unit).expect("a length").value;
    let below = open.iter().rev().find(|v| **v <= given);
    let above = open.iter().find(|v| **v > given);
    let expected: Vec<_> = below.into_iter().chain(above).cloned().collect();
    let offered: Vec<_> = nearest.iter().map(|m| m.value.clone()).collect();
    assert_eq!(offered, expected, "seed {}: nearest to {given}", game.seed);
    assert_eq!(
        (Some(&from.value), Some(&to.value)),
        (open.first(), open.last()),
        "seed {}",
        game.seed
    );
}

/// What is said to fall away does, it is all that does, and nothing else is in the way.
fn check_falling(game: &Game<'_>, option: usize, conflict: &Conflict, hard: &[Hold], soft: &[Hold], seen: &mut Seen) {
    let Cause::FallsAway(options) = &conflict.reason.cause else {
        return;
    };
    seen.falling += 1;
    let stays = |o: usize| {
        game.brute
            .pieces(hard)
            .any(|cells| cells[o] != crate::evaluate::Cell::Absent)
    };
    let told = |o: usize| options.contains(&game.path(o));
    for o in (0..game.options().len()).filter(|o| told(*o)) {
        assert!(
            game.chosen.contains_key(&o) && !stays(o),
            "seed {}: {o} in {conflict:?}",
            game.seed
        );
    }
    let others = game.chosen.keys().filter(|o| **o != option && !told(**o));
    let mut held: Vec<Hold> = others.flat_map(|o| game.brute.holds(*o, &game.chosen[o])).collect();
    held.extend(hard.iter().chain(soft).cloned());
    assert!(
        game.brute.pieces(&held).next().is_some(),
        "seed {}: more is in the way than {conflict:?}",
        game.seed
    );
}

fn check_ways(
    game: &Game<'_>,
    option: usize,
    answer: &Answer,
    conflict: &Conflict,
    hard: &[Hold],
    soft: &[Hold],
    seen: &mut Seen,
) {
    let seed = game.seed;
    let mut earlier = game.holds_without(Some(option));
    earlier.extend_from_slice(soft);
    let cost = |cells: &Vec<_>| earlier.iter().filter(|h| !h.is_kept(cells)).count();
    let fewest = game.brute.pieces(hard).map(cost).min();
    let Some(fewest) = fewest else {
        assert!(conflict.ways.is_empty(), "seed {seed}: no piece has {answer:?}");
        return;
    };
    assert!(
        (1..=3).contains(&conflict.ways.len()),
        "seed {seed}: {fewest} changes open {answer:?}: {conflict:?}"
    );
    seen.largest_way = seen.largest_way.max(fewest);
    for (i, way) in conflict.ways.iter().enumerate() {
        seen.ways += 1;
        assert!(
            conflict.ways[..i].iter().all(|w| w.answers != way.answers),
            "seed {seed}: different ways"
        );
        let mut session = Session::new(game.model, game.book, 1);
        assert_eq!(
            session.set_all(way.answers.clone()),
            Ok(()),
            "seed {seed}: {way:?} opens {answer:?}"
        );
        let mut held = Vec::new();
        for (o, _) in game.options().iter().enumerate() {
            held.extend(
                way.answers
                    .get(&game.path(o))
                    .map(|a| game.brute.holds(o, a))
                    .unwrap_or_default(),
            );
        }
        assert!(
            hard.iter().all(|h| is_held(h, &held)),
            "seed {seed}: {way:?} has {answer:?}"
        );
        let lost = game.brute.pieces(&held).map(cost).min();
        assert_eq!(
            lost,
            Some(fewest),
            "seed {seed}: {way:?} is shortest for {answer:?} with {earlier:?}"
        );
        for (path, to) in &way.changes {
            assert_eq!(
                way.answers.get(path),
                to.as_ref(),
                "seed {seed}: what is told is what happens"
            );
        }
        for (path, to) in &way.changes {
            let view = session.view().options.into_iter().find(|view| view.path == *path);
            let is_gone = to.is_none() && view.is_some_and(|view| !view.visible);
            assert_eq!(way.gone.contains(path), is_gone, "seed {seed}: {path} in {way:?}");
        }
        let difference = session.price().total.minor - game.session.price().total.minor;
        assert_eq!(way.price_difference.minor, difference, "seed {seed}");
    }
}

/// Is `hold` among what the answers hold? More of a value is as good as at least so many.
fn is_held(hold: &Hold, held: &[Hold]) -> bool {
    held.iter().any(|other| match (hold, other) {
        (Hold::AtLeast(o, v, n), Hold::Exactly(p, w, m) | Hold::AtLeast(p, w, m)) => (o, v) == (p, w) && m >= n,
        _ => hold == other,
    })
}
