//! The cheapest piece, the nearest, and what can stay below a total, found a second time by looking at every piece.

use std::collections::BTreeSet;

use engine::answer::{Answer, Answers, Path};
use engine::session::{Chosen, Goal, Session};
use engine::slug::Slug;
use engine::template::Kind;
use quantity::Money;

use crate::brute::Hold;
use crate::evaluate::{Cell, values};
use crate::play::{Game, Seen};
use crate::price;
use crate::random::Random;

/// Compares all that a session says about the best piece.
pub fn check(game: &Game<'_>, random: &mut Random, seen: &mut Seen) {
    let context = format!("seed {} with {:?}", game.seed, game.chosen);
    let all = game.holds_without(None);
    let pieces = costed(game, &all);
    let least = pieces.iter().map(|(_, cents)| *cents).min();
    let found = game.session.complete(&Goal::Cheapest);
    let price = found.as_ref().map(|found| found.price.minor);
    // Only texts that come and go keep a small template from being searched to the end.
    let is_sure = found.as_ref().is_none_or(|found| found.proven);
    seen.unsure += u64::from(!is_sure);
    assert!(
        price == least || !is_sure && price > least,
        "{context}: cheapest {found:?}, not {least:?}"
    );
    let (Some(found), Some(least)) = (found, least) else {
        return;
    };
    let taken = taken(game, &found.answers);
    assert_eq!(taken.price().total, found.price, "{context}: the cheapest can be had");
    let wished = game.session.surprise(random.next());
    if let Some(wished) = wished {
        nearest(game, &pieces, &shaken(game, random, wished), &context);
    }
    let dearest = pieces.iter().map(|(_, cents)| *cents).max().unwrap_or(least);
    let total = random.between(least - 200, dearest + 100);
    under(
        game,
        Money {
            minor: total,
            ..found.price
        },
        &context,
        seen,
    );
}

/// The pieces that can be ordered, with what they cost. A text that the finished piece has stays where it can.
fn costed(game: &Game<'_>, holds: &[Hold]) -> Vec<(Vec<Cell>, i64)> {
    let template = &game.brute.template;
    let text = |option: usize| match game.chosen.get(&option).or(template.options[option].default.as_ref()) {
        Some(Answer::Text(text)) => text.clone(),
        // It is there; letters are counted of texts alone.
        Some(_) => "there".to_owned(),
        None => String::new(),
    };
    let finished = game.session.finished().unwrap_or_default();
    let has = |option: usize| finished.contains_key(&game.path(option));
    let stays = |cells: &Vec<Cell>| (0..cells.len()).all(|i| cells[i] != Cell::Blank || !has(i));
    let all: Vec<&Vec<Cell>> = game.brute.pieces(holds).collect();
    let with_texts: Vec<&Vec<Cell>> = all.iter().copied().filter(|cells| stays(cells)).collect();
    // A text of the maker's that the finished piece hasn't comes back where it can.
    let comes_back = |cells: &Vec<Cell>| {
        (0..cells.len()).any(|i| {
            let mut other = cells.clone();
            other[i] = Cell::Text;
            cells[i] == Cell::Blank && !text(i).is_empty() && !has(i) && all.contains(&&other)
        })
    };
    let cost = |cells: &&Vec<Cell>| {
        let text_of = |name: &Slug| {
            let option = template
                .options
                .iter()
                .position(|option| option.id == *name)
                .expect("an option");
            if cells[option] == Cell::Text {
                text(option)
            } else {
                String::new()
            }
        };
        // What nobody has typed yet isn't there to be counted.
        let untyped = |(option, cell): (usize, &Cell)| match cell {
            Cell::Text if text(option).is_empty() => Cell::Blank,
            cell => cell.clone(),
        };
        let typed: Vec<Cell> = cells.iter().enumerate().map(untyped).collect();
        let (cents, failures) = price::cents(template, &typed, &text_of);
        (failures == 0).then(|| ((*cells).clone(), cents.iter().sum()))
    };
    let kept = if with_texts.is_empty() { &all } else { &with_texts };
    let kept: Vec<&Vec<Cell>> = kept.iter().copied().filter(|cells| !comes_back(cells)).collect();
    kept.iter().filter_map(cost).collect()
}

fn taken(game: &Game<'_>, answers: &Answers) -> Session {
    let mut taken = Session::new(game.model, game.book, 1);
    taken.set_all(answers.clone()).expect("it can be made");
    taken
}

/// The same with some answers that need not go with the others.
fn shaken(game: &Game<'_>, random: &mut Random, mut wished: Answers) -> Answers {
    for option in 0..game.options().len() {
        let others = game.candidates(option);
        let path = game.path(option);
        if random.chance(40) && !others.is_empty() && wished.contains_key(&path) {
            wished.insert(path, random.pick(&others).clone());
        }
    }
    wished
}

/// How many answers are others than wished for; of a several every value counts.
fn distance(game: &Game<'_>, wished: &Answers, cells: &[Cell]) -> usize {
    let of = |(path, answer): (&Path, &Answer)| {
        let option = game
            .options()
            .iter()
            .position(|option| Path::of(&option.id) == *path)
            .expect("an option");
        let off = |hold: &Hold| !hold.is_kept(cells);
        match answer {
            Answer::Text(_) | Answer::Date(_) | Answer::Colour(_) | Answer::Upload(_) => 0,
            _ => game.brute.holds(option, answer).iter().filter(|hold| off(hold)).count(),
        }
    };
    // What is sold out can't be wished for.
    let on_sale = |(path, answer): &(&Path, &Answer)| {
        let option = game
            .options()
            .iter()
            .find(|option| Path::of(&option.id) == **path)
            .expect("an option");
        !crate::play::answer_sold_out(game.book, option, answer)
    };
    wished.iter().filter(on_sale).map(of).sum()
}

fn nearest(game: &Game<'_>, pieces: &[(Vec<Cell>, i64)], wished: &Answers, context: &str) {
    let found = game
        .session
        .complete(&Goal::Nearest(wished.clone()))
        .expect("there is a piece");
    let cells = game.cells_of(&found.answers);
    let least = pieces.iter().map(|(cells, _)| distance(game, wished, cells)).min();
    let far = Some(distance(game, wished, &cells));
    assert!(
        far == least || !found.proven && far > least,
        "{context}: nearest to {wished:?}: {cells:?}, {far:?} from it, not {least:?}"
    );
}

fn under(game: &Game<'_>, total: Money, context: &str, seen: &mut Seen) {
    let under = game.session.keep_under(total);
    let context = format!("{context} under {}", total.minor);
    let fits = |pieces: &[(Vec<Cell>, i64)]| pieces.iter().any(|(_, cents)| *cents <= total.minor);
    let fits_now = fits(&costed(game, &game.holds_without(None)));
    assert!(!(under.too_little && fits_now), "{context}: not too little");
    assert!(under.too_little || fits_now || !under.proven, "{context}: too little");
    let mut expected = BTreeSet::new();
    for (option, def) in game.options().iter().enumerate() {
        let holds = game.holds_without(Some(option));
        // One more or less of a several, the rest as chosen.
        let chosen = game.holds_without(None);
        let mut say = |answer: Answer, holds: &[Hold], hold: Hold| {
            let with: Vec<Hold> = holds.iter().cloned().chain([hold]).collect();
            let open = game.brute.pieces(&with).next().is_some();
            if open && !fits(&costed(game, &with)) {
                let option = game.path(option);
                expected.insert(Chosen { option, answer });
            }
        };
        match &def.kind {
            Kind::One { .. } => {
                for (at, value) in values(def).into_iter().enumerate() {
                    say(Answer::One(value.clone()), &holds, Hold::Cell(option, Cell::Value(at)));
                }
            }
            Kind::Switch { .. } => {
                for on in [false, true] {
                    say(Answer::Switch(on), &holds, Hold::Cell(option, Cell::Switch(on)));
                }
            }
            Kind::Several { .. } => {
                for (at, value) in values(def).into_iter().enumerate() {
                    let others: Vec<Hold> = chosen
                        .iter()
                        .filter(|hold| !matches!(hold, Hold::Exactly(o, v, _) | Hold::AtLeast(o, v, _) if (*o, *v) == (option, at)))
                        .cloned()
                        .collect();
                    let answer = Answer::Several([(value.clone(), 1)].into());
                    say(answer, &others, Hold::AtLeast(option, at, 1));
                }
            }
            _ => {}
        }
    }
    let told: BTreeSet<Chosen> = under.closed.iter().cloned().collect();
    match under.proven {
        true => assert_eq!(told, expected, "{context}"),
        false => assert!(told.is_subset(&expected), "{context}: {told:?} {expected:?}"),
    }
    seen.unsure += u64::from(!under.proven);
    if under.proven && under.ways.is_empty() && game.session.price().total.minor > total.minor {
        // Nobody is made to write something.
        let finished = game.session.finished().unwrap_or_default();
        let as_written = |(cells, _): &(Vec<Cell>, i64)| {
            (0..cells.len()).all(|i| cells[i] != Cell::Text || finished.contains_key(&game.path(i)))
        };
        let all: Vec<_> = costed(game, &[]).into_iter().filter(as_written).collect();
        assert!(!fits(&all), "{context}: there are ways");
    }
    for way in &under.ways {
        let piece = taken(game, &way.answers);
        assert!(piece.price().total.minor <= total.minor, "{context}: {way:?}");
        let difference = piece.price().total.minor - game.session.price().total.minor;
        assert_eq!(way.price_difference.minor, difference, "{context}: {way:?}");
        assert!(
            !way.changes.is_empty(),
            "{context}: {way:?} from {:?}",
            game.session.finished()
        );
    }
    seen.totals += 1;
    seen.over += told.len() as u64;
    seen.ways_under += under.ways.len() as u64;
}
