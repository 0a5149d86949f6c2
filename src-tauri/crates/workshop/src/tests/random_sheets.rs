//! Every answer of a design is on its sheet, verbatim, whatever was chosen: 500 random bags, from the choices through the
//! frozen line to the letters on the pages; and the same bag gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Customer, CustomerId, Instant, Line, Order, OrderId, PaperSize};
use engine::answer::{Answer, Path};
use engine::template::{Kind, OptionDef};
use quantity::{Measure, Number};
use sheets::{Assets, Item, Meta, Pages, Scale};
use words::{Names, Words};

use super::bag;
use crate::order::take::frozen;
use crate::{Design, OrderBrief, OrderFile, Workshop};

const DESIGNS: u64 = 500;

/// Letters for names: umlauts, quotes, marks, digits, capitals.
const LETTERS: [&str; 16] = [
    "A", "ä", "Ö", "ß", "é", "ž", "Ł", "i", "M", "0", "9", " ", ".", "-", "&", "'",
];

/// A small generator, seeded, so that a failure can be run again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % count.max(1)
    }
}

fn random_answer(option: &OptionDef, dice: &mut Dice) -> Option<Answer> {
    Some(match &option.kind {
        Kind::One { values, .. } => Answer::One(values[dice.below(values.len())].id.clone()),
        Kind::Several { values, .. } => {
            let counted = values
                .iter()
                .map(|value| (value.id.clone(), dice.below(value.max as usize + 2) as u32));
            Answer::Several(counted.filter(|(_, count)| *count > 0).collect())
        }
        Kind::Switch { .. } => Answer::Switch(dice.below(2) == 1),
        Kind::Number { unit, min, step, .. } => {
            let steps = Number::from(dice.below(60) as i64);
            Answer::Number(Measure::new(min.clone() + step.clone() * steps, *unit))
        }
        Kind::Text { max_chars, .. } => {
            let length = 1 + dice.below(*max_chars as usize);
            Answer::Text((0..length).map(|_| LETTERS[dice.below(LETTERS.len())]).collect())
        }
        Kind::Date { .. } => Answer::Date(chrono::NaiveDate::default() + chrono::Days::new(dice.below(40_000) as u64)),
        Kind::Colour { .. } => {
            Answer::Colour(engine::colour::Colour::parse(&format!("#{:06x}", dice.below(1 << 24))).unwrap())
        }
        Kind::Upload { .. } | Kind::Note | Kind::Rows(_) | Kind::Product(_) => return None,
    })
}

/// Chooses at random, in random order; what can't be had is left.
fn choose(design: &mut Design, dice: &mut Dice) {
    let mut options = design.piece.model().template().options.clone();
    while !options.is_empty() {
        let option = options.swap_remove(dice.below(options.len()));
        if dice.below(4) > 0
            && let Some(answer) = random_answer(&option, dice)
        {
            let _ = design.piece.session.choose(&Path::of(&option.id), answer);
        }
    }
}

/// The order as it would be taken, without its picture.
fn order_of(workshop: &Workshop, design: &Design) -> OrderFile {
    let customer = Customer::named(CustomerId::from([1; 16]), "Nobody");
    let order = Order::taken(OrderId::from([2; 16]), "W-1".to_owned(), customer.id, Instant(0));
    let line: Line = frozen(design, &workshop.book().unwrap(), order.id, Instant(0), None).unwrap();
    let bill = workshop.bill(&order).unwrap();
    let brief = OrderBrief {
        order,
        customer,
        lines: Vec::new(),
        bill,
        overdue: false,
    };
    OrderFile {
        brief,
        lines: vec![line],
        photos: Vec::new(),
        payments: Vec::new(),
        papers: Vec::new(),
        history: Vec::new(),
    }
}

/// The texts on the pages, put together from their runs.
fn texts(pages: &Pages) -> BTreeSet<String> {
    let mut texts: BTreeMap<u32, String> = BTreeMap::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if let Item::Text(run) = item {
            texts.entry(run.of).or_default().push_str(&run.text);
        }
    }
    texts.into_values().map(|text| text.trim_end().to_owned()).collect()
}

#[test]
fn every_answer_of_random_bags_is_on_their_sheets() {
    let (_folder, mut workshop) = bag();
    let id = workshop.design_start("messenger-bag", None).unwrap().line.id;
    let (words, mut sorts) = (Words::new("en"), BTreeSet::new());
    for seed in 1..=DESIGNS {
        let mut design = workshop.design(id).unwrap();
        choose(&mut design, &mut Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let sheet = workshop.bench_sheets(&order_of(&workshop, &design)).unwrap().remove(0);
        let size = PaperSize::ALL[seed as usize % 3];
        let pages = sheets::layout(&sheet, size, &Assets::default());
        let printed = texts(&pages);
        let names = Names::new(design.piece.model().template(), design.piece.model().library());
        for (path, answer) in design.piece.effective() {
            let told = match &answer {
                Answer::Text(text) => text.trim_end().to_owned(),
                _ => words.answer(names, &path, &answer),
            };
            assert!(
                printed.contains(&told),
                "seed {seed}: {path} = {told:?} is not on the sheet"
            );
        }
        if seed % 25 == 0 {
            let meta = Meta {
                title: "W-1".to_owned(),
                created: Instant(0),
                language: "en".to_owned(),
                id: "W-1".to_owned(),
                scale: Scale::TRUE,
            };
            let again = sheets::layout(&sheet, size, &Assets::default());
            assert!(
                sheets::pdf(&pages, &meta).unwrap() == sheets::pdf(&again, &meta).unwrap(),
                "seed {seed}: bytes"
            );
        }
        sorts.insert(design.piece.effective());
    }
    assert!(
        sorts.len() as u64 > DESIGNS * 9 / 10,
        "the designs differ: {}",
        sorts.len()
    );
}
