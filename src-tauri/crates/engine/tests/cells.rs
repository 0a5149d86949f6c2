//! Numbers that hang on one another: their cells answer as a diagram does that knows every step, and thousands of typed numbers
//! never lead to a dead end.

use std::fmt::Write as _;

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Budget, Model, compile_within};
use engine::session::{Cause, Exactness, Open, Range, Session};
use engine::template::{self, Folder};
use quantity::{Measure, Number, Unit};

/// A fixed sequence of numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn pick<'o, T>(&mut self, of: &'o [T]) -> &'o T {
        &of[self.below(of.len() as u64) as usize]
    }
}

fn head(text: &mut String, steps: &[u32]) {
    *text += "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\n";
    for (n, most) in steps.iter().enumerate() {
        let _ = write!(
            text,
            "[[option]]\nid = \"n{n}\"\nlabel = \"N\"\nkind = \"number\"\nunit = \"mm\"\nmin = \"0\"\nmax = \"{most}\"\nstep = \"1\"\n"
        );
    }
    for list in 0..3 {
        let _ = write!(
            text,
            "[[option]]\nid = \"c{list}\"\nlabel = \"C\"\nkind = \"one\"\nvalues = [{{ id = \"x\", label = \"X\" }}, {{ id = \"y\", label = \"Y\" }}, {{ id = \"z\", label = \"Z\" }}]\n"
        );
    }
}

/// Three numbers that rules compare, with choices that hang on them.
fn related(seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut text = String::new();
    head(
        &mut text,
        &[
            80 + dice.below(60) as u32,
            80 + dice.below(60) as u32,
            20 + dice.below(20) as u32,
        ],
    );
    let values = ["x", "y", "z"];
    for rule in 0..3 + dice.below(4) {
        let (a, b, limit) = (dice.below(3), dice.below(3), dice.below(70));
        let (list, value) = (dice.below(3), *dice.pick(&values));
        let said = match dice.below(6) {
            0 => format!("[n0] + [n1] + [n2] at most {} mm", 40 + limit),
            1 => format!("[n{a}] at most 2 * [n{b}] + {} mm", 5 + limit % 9),
            2 => format!("[n{a}] * [n{b}] at most {} mm2", 200 + 20 * limit),
            3 => format!("when [c{list}] is {value} then [n{a}] + [n{b}] at least {limit} mm"),
            4 => format!("when [n{a}] at least {limit} mm then [c{list}] is not {value}"),
            _ => format!("when [c{list}] is {value} then [n{a}] is not [n{b}]"),
        };
        let _ = write!(text, "[[rule]]\nid = \"r{rule}\"\nrule = \"{said}\"\n");
    }
    text
}

fn compiled(text: &str, plain: u64) -> Model {
    let folder = Folder::from([("template.toml".to_owned(), text.as_bytes().to_vec())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
    let budget = Budget {
        plain,
        // A diagram of every step is large, and what it is compared with must not be held back by that.
        edges: 3_000_000,
        nodes: 6_000_000,
        tries: 40_000_000,
        ..Budget::default()
    };
    let (model, found) = compile_within(&package.template, &package.library, &budget);
    assert!(found.released.is_empty(), "{:?}\n{text}", found.released);
    model
}

fn path(model: &Model, option: usize) -> Path {
    Path::of(&model.template().options[option].id)
}

fn ends(ranges: &[Range]) -> Option<(&Measure, &Measure)> {
    Some((&ranges.first()?.from, &ranges.last()?.to))
}

/// Number `at` of all in the stretches.
fn nth(ranges: &[Range], dice: &mut Dice) -> Measure {
    let range = dice.pick(ranges);
    let steps = (&range.to.value - &range.from.value).to_integer().unwrap_or(0);
    Measure::new(
        &range.from.value + &Number::from(dice.below(steps as u64 + 1) as i64),
        Unit::Mm,
    )
}

#[test]
fn cells_answer_as_a_diagram_of_every_step() {
    let (mut compared, mut with_gaps) = (0, 0);
    for seed in 0..40 {
        let text = related(seed);
        let (cells, steps) = (compiled(&text, 0), compiled(&text, u64::MAX));
        let mut dice = Dice(seed + 500);
        for _ in 0..6 {
            let (mut one, mut other) = (
                Session::new(&cells, &Book::default(), 1),
                Session::new(&steps, &Book::default(), 1),
            );
            for _ in 0..6 {
                for (a, b) in one.view().options.iter().zip(&other.view().options) {
                    assert_eq!(b.exactness, Exactness::Exact, "every step is known\\n{text}");
                    compared += 1;
                    match (&a.open, &b.open, &a.exactness) {
                        (Open::Ranges(a), Open::Ranges(b), Exactness::EndsExact) => {
                            with_gaps += usize::from(b.len() > 1);
                            assert_eq!(ends(a), ends(b), "seed {seed}\n{text}");
                        }
                        (a, b, _) => assert_eq!(a, b, "seed {seed}\n{text}"),
                    }
                }
                let option = dice.below(6) as usize;
                let answer = match &other.view().options[option].open {
                    Open::Values(open) if !open.is_empty() => Answer::One(dice.pick(open).clone()),
                    Open::Ranges(ranges) if !ranges.is_empty() => Answer::Number(nth(ranges, &mut dice)),
                    _ => continue,
                };
                let path = path(&cells, option);
                assert_eq!(
                    one.choose(&path, answer.clone()),
                    Ok(()),
                    "seed {seed} {path} {answer:?}\n{text}"
                );
                assert_eq!(other.choose(&path, answer), Ok(()));
            }
        }
    }
    assert!(compared > 5_000 && with_gaps > 20, "{compared} {with_gaps}");
}

/// Two numbers of which one is twice the other and a bit, and choices that hang on both.
fn equal() -> String {
    let mut text = String::new();
    head(&mut text, &[600, 300, 400]);
    for (n, rule) in [
        "[n0] is 2 * [n1] + 30 mm",
        "when [n0] at least 210 mm then [c0] is not x",
        "when [n1] at most 60 mm then [c1] is y",
        "[n0] + [n2] at most 700 mm",
        "when [c2] is z then [n2] at least [n1]",
        "when [c0] is y then [n1] * [n2] at most 20000 mm2",
    ]
    .into_iter()
    .enumerate()
    {
        let _ = write!(text, "[[rule]]\nid = \"r{n}\"\nrule = \"{rule}\"\n");
    }
    text
}

#[test]
fn ten_thousand_typed_numbers_never_meet_a_dead_end() {
    let texts: Vec<String> = std::iter::once(equal()).chain((40..44).map(related)).collect();
    let models: Vec<Model> = texts.iter().map(|text| compiled(text, 1_000)).collect();
    let mut dice = Dice(1);
    let (mut clicks, mut gaps) = (0, 0);
    while clicks < 10_000 {
        // The equation has every other game.
        let at = if dice.below(2) == 0 {
            0
        } else {
            dice.below(models.len() as u64) as usize
        };
        let (model, text) = (&models[at], &texts[at]);
        let mut session = Session::new(model, &Book::default(), 1);
        for click in 0..12 {
            // What is twice the other and a bit is every second number, as long as the other isn't known.
            let option = if click == 0 { 0 } else { dice.below(6) as usize };
            let open = session.view().options[option].open.clone();
            let answer = match &open {
                Open::Values(open) => Answer::One(dice.pick(open).clone()),
                Open::Ranges(ranges) => Answer::Number(nth(ranges, &mut dice)),
                other => panic!("{other:?}\n{text}"),
            };
            clicks += 1;
            if let Err(conflict) = session.choose(&path(model, option), answer.clone()) {
                // Only a number in a gap is refused on entry, and what it names instead can be had.
                gaps += 1;
                let Cause::Range { nearest, .. } = &conflict.reason.cause else {
                    panic!("{answer:?} {conflict:?}\n{text}");
                };
                assert!(!nearest.is_empty(), "{conflict:?}\n{text}");
                let Answer::Number(typed) = &answer else {
                    panic!("{answer:?}")
                };
                let below: Vec<bool> = nearest.iter().map(|near| near.value < typed.value).collect();
                assert!(
                    matches!(below.as_slice(), [_] | [true, false]),
                    "{typed:?}: {nearest:?}"
                );
                assert!(!nearest.contains(typed), "{typed:?}: {nearest:?}");
                for measure in nearest {
                    let mut trial = session.clone();
                    let taken = trial.choose(&path(model, option), Answer::Number(measure.clone()));
                    assert_eq!(taken, Ok(()), "{answer:?}\n{text}");
                }
            }
            let view = session.view();
            assert!(
                view.options.iter().all(|option| option.open != Open::Nothing),
                "a dead end\n{text}"
            );
            let piece = session.finished().unwrap_or_else(|| panic!("no piece\n{text}"));
            let mut made = Session::new(model, &Book::default(), 1);
            assert_eq!(made.set_all(piece), Ok(()), "the piece keeps every rule\n{text}");
            assert!(made.view().complete);
        }
    }
    assert!(gaps > 10, "numbers between the gaps were typed: {gaps}");
}
