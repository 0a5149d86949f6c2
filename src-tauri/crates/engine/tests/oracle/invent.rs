//! Invents small templates: all kinds of options, hidden ones in chains, rules of every form.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::answer::Answer;
use engine::book::Book;
use engine::colour::Colour;
use engine::rule::{Choice, Comparison, Condition, Expression, Extreme, Force, Operator, Rounding, Rule};
use engine::slug::Slug;
use engine::template::{
    Attribute, Between, Charge, Derived, Kind, Labels, OptionDef, PriceRule, Show, Table, TableOutput, Template, Value,
};
use quantity::{Currency, Measure, Number, Unit};

use crate::brute::Brute;
use crate::evaluate::{slug, values};
use crate::random::Random;

/// Most combinations of an invented template.
const MOST: usize = 12_000;

/// A template with its book, and every piece of it; of odd seeds with more numbers. Rules are mostly kept only when they leave a piece.
pub fn invent(seed: u64) -> (Brute, Book) {
    let mut random = Random::new(seed);
    let random = &mut random;
    loop {
        let mut template = bare();
        for i in 0..random.between(2, 6) as usize {
            let option = option(random, i, seed % 2 == 1);
            template.options.push(option);
        }
        for i in 0..random.below(3) {
            let formula = length(random, &template, 2);
            template.derived.push(Derived {
                of: None,
                there: None,
                id: slug(&format!("d{i}")),
                label: Labels::default(),
                formula,
                unit: None,
            });
        }
        for i in 0..template.options.len() {
            let note = matches!(template.options[i].kind, Kind::Note);
            if random.chance(if note { 90 } else { 25 }) {
                template.options[i].when = Some(condition(random, &template, 1));
            }
            if random.chance(50) {
                template.options[i].default = default(random, &template.options[i]);
            }
        }
        prices(random, &mut template);
        let book = book(random, &template);
        let Some(mut brute) = Brute::new(template, &book, MOST) else {
            continue;
        };
        if brute.combinations.is_empty() && !random.chance(3) {
            continue;
        }
        add_rules(random, &mut brute);
        return (brute, book);
    }
}

fn add_rules(random: &mut Random, brute: &mut Brute) {
    let many = random.between(2, 12) as usize;
    let mut tries = 0;
    while brute.template.rules.len() < many {
        let rule = rule(random, &brute.template, brute.template.rules.len());
        let before = brute.pieces(&[]).count();
        brute.template.rules.push(rule);
        brute.judge_anew();
        tries += 1;
        let after = brute.pieces(&[]).count();
        // A rule that leaves next to nothing makes dull clicks: everything is closed for ever.
        let harsh = after * 2 < before;
        let refused = if after == 0 {
            !random.chance(1)
        } else {
            harsh && random.chance(80)
        };
        if refused && tries < 200 {
            brute.template.rules.pop();
            brute.judge_anew();
        }
    }
}

fn bare() -> Template {
    Template {
        id: slug("invented"),
        label: Labels::same("Invented"),
        about: Labels::default(),
        currency: Currency::EUR,
        base_price: Number::from(50),
        sections: Vec::new(),
        palettes: Vec::new(),
        options: Vec::new(),
        derived: Vec::new(),
        rules: Vec::new(),
        prices: Vec::new(),
        tables: vec![Table {
            id: slug("steps"),
            input: Unit::Cm,
            output: TableOutput::Unit(Unit::Mm),
            across: None,
            between: Between::Up,
            rows: vec![
                (Number::from(10), vec![Number::from(40)]),
                (Number::from(25), vec![Number::from(150)]),
            ],
        }],
        presets: Vec::new(),
        materials: Vec::new(),
        parts: Vec::new(),
        steps: Vec::new(),
        picture: None,
        files: BTreeMap::new(),
    }
}

fn cents(random: &mut Random) -> Number {
    Number::ratio(random.between(-300, 2_000), 100).expect("a price")
}

fn value(random: &mut Random, i: usize, max: u32) -> Value {
    let mut attributes = BTreeMap::new();
    if random.chance(80) {
        let w = Measure::new(random.between(1, 6) * 50, Unit::Mm);
        attributes.insert(slug("w"), Attribute::Measure(w));
    }
    if random.chance(80) {
        attributes.insert(
            slug("tone"),
            Attribute::Word((*random.pick(&["warm", "cold"])).to_owned()),
        );
    }
    Value {
        id: slug(&format!("v{i}")),
        ordinal: i as u32 + 1,
        label: Labels::default(),
        help: Labels::default(),
        price: cents(random),
        minutes: Number::zero(),
        max,
        reminder: Labels::default(),
        attributes,
        swatch: false,
    }
}

fn option(random: &mut Random, i: usize, numbers: bool) -> OptionDef {
    let kind = match random.below(12) {
        0..3 | 8..10 if numbers => number(random),
        0..4 => {
            let values = (0..random.between(2, 4) as usize)
                .map(|i| value(random, i, 1))
                .collect();
            Kind::One {
                show: Show::Tile,
                values,
            }
        }
        4..6 => Kind::Switch {
            price: cents(random),
            minutes: Number::zero(),
        },
        6..8 => number(random),
        8..10 => {
            let values: Vec<Value> = (0..random.between(2, 3) as usize)
                .map(|i| {
                    let max = random.between(1, 2) as u32;
                    value(random, i, max)
                })
                .collect();
            let most: u32 = values.iter().map(|v| v.max).sum();
            let min = if random.chance(40) {
                random.between(1, 2) as u32
            } else {
                0
            };
            let max = random
                .chance(50)
                .then(|| random.between(i64::from(min.max(1)), i64::from(most)) as u32);
            Kind::Several {
                show: Show::Tile,
                values,
                min,
                max,
                charge: *random.pick(&[Charge::Each, Charge::Each, Charge::Dearest, Charge::AllBut(1)]),
            }
        }
        10 if random.chance(20) => Kind::Date {
            required: random.chance(30),
            from: None,
            until: None,
        },
        10 if random.chance(20) => Kind::Colour {
            required: random.chance(30),
        },
        10 if random.chance(20) => Kind::Upload {
            required: random.chance(30),
            dpi: 200,
        },
        10 => Kind::Text {
            required: random.chance(30),
            max_chars: 8,
            max_lines: 1,
            allowed: None,
            blocked: engine::template::BlockedWords::default(),
            price_per_char: cents(random),
            free_chars: random.below(3) as u32,
        },
        _ => Kind::Note,
    };
    OptionDef {
        within: Labels::default(),
        id: slug(&format!("o{i}")),
        ordinal: i as u32 + 1,
        label: Labels::same(format!("Option {i}")),
        help: Labels::default(),
        section: None,
        palette: None,
        kind,
        when: None,
        default: None,
        reminder: Labels::default(),
        hotspot: None,
        side: Labels::default(),
        landmark: None,
    }
}

fn number(random: &mut Random) -> Kind {
    let unit = *random.pick(&crate::evaluate::LENGTHS);
    let per = if unit == Unit::Cm { 10 } else { 1 };
    let step = Number::ratio(*random.pick(&[25, 50, 100]), per).expect("a step");
    let min = Number::ratio(random.between(1, 3) * 50, per).expect("a length");
    let max = &min + &step * Number::from(random.between(1, 6)) + Number::ratio(3, per).expect("a bit");
    Kind::Number { unit, min, max, step }
}

fn default(random: &mut Random, option: &OptionDef) -> Option<Answer> {
    Some(match &option.kind {
        Kind::One { values, .. } => Answer::One(random.pick(values).id.clone()),
        Kind::Switch { .. } => Answer::Switch(random.chance(50)),
        Kind::Number { unit, min, step, .. } => Answer::Number(Measure {
            value: min + step * Number::from(random.between(0, 1)),
            unit: *unit,
        }),
        Kind::Several { values, min, .. } => {
            let many = (*min).max(1) as usize;
            Answer::Several(values.iter().rev().take(many).map(|v| (v.id.clone(), 1)).collect())
        }
        Kind::Text { .. } => Answer::Text("Ada".to_owned()),
        Kind::Date { .. } => Answer::Date(NaiveDate::default()),
        Kind::Colour { .. } => Answer::Colour(Colour::default()),
        Kind::Upload { .. } | Kind::Note | Kind::Rows(_) | Kind::Product(_) => return None,
    })
}

fn prices(random: &mut Random, template: &mut Template) {
    for i in 0..random.below(3) {
        let rate = Expression::Rate(Number::ratio(random.between(1, 90), 100).expect("a rate"), Unit::Cm);
        let mut amount = Expression::Binary(
            Box::new(rate),
            Operator::Multiply,
            Box::new(length(random, template, 2)),
        );
        if random.chance(40) {
            let coin = Expression::Money(Number::ratio(1, 2).expect("a half"));
            amount = Expression::Round(Box::new(amount), rounding(random), Box::new(coin));
        }
        let when = random.chance(50).then(|| condition(random, template, 1));
        template.prices.push(PriceRule {
            id: slug(&format!("p{i}")),
            label: Labels::default(),
            when,
            amount,
        });
    }
}

fn book(random: &mut Random, template: &Template) -> Book {
    let mut book = Book::default();
    if random.chance(15) {
        let option = random.pick(&template.options);
        if let Some(value) = values(option).first() {
            book.sold_out
                .insert(format!("{}/{value}", option.id), "2026-06-12".to_owned());
        }
    }
    book
}

fn rounding(random: &mut Random) -> Rounding {
    *random.pick(&[Rounding::Nearest, Rounding::Up, Rounding::Down])
}

fn rule(random: &mut Random, template: &Template, i: usize) -> Rule {
    let when = random.chance(70).then(|| condition(random, template, 1));
    let then = condition(random, template, 1);
    let because = if random.chance(20) {
        Labels::same("So it is.")
    } else {
        Labels::default()
    };
    let force = if random.chance(8) { Force::Advice } else { Force::Must };
    Rule {
        id: slug(&format!("r{i}")),
        when,
        then,
        because,
        force,
    }
}

fn comparison(random: &mut Random) -> Comparison {
    *random.pick(&[
        Comparison::AtMost,
        Comparison::AtLeast,
        Comparison::Less,
        Comparison::More,
        Comparison::Equal,
        Comparison::NotEqual,
    ])
}

/// A condition that the template can be asked.
pub fn condition(random: &mut Random, template: &Template, depth: u32) -> Condition {
    if depth > 0 && random.chance(35) {
        let parts = |random: &mut Random| (0..2).map(|_| condition(random, template, depth - 1)).collect();
        return match random.below(3) {
            0 => Condition::All(parts(random)),
            1 => Condition::Any(parts(random)),
            _ => Condition::Not(Box::new(condition(random, template, depth - 1))),
        };
    }
    if random.chance(30) {
        return compared(random, template);
    }
    if depth > 0 && random.chance(8) {
        let three = (0..3).map(|_| condition(random, template, 0)).collect();
        let many = Expression::Measure(Measure::new(random.between(1, 3), Unit::One));
        return Condition::Compare(Expression::HowMany(three), comparison(random), many);
    }
    let option = random.pick(&template.options);
    let id = option.id.clone();
    let any = |random: &mut Random| -> Slug { (*random.pick(&values(option))).clone() };
    match &option.kind {
        Kind::One { .. } => match random.below(4) {
            0 => Condition::IsNot(id, Choice::Value(any(random))),
            1 => Condition::In(id, vec![any(random), any(random)]),
            2 => same_words(random, template, option),
            _ => Condition::Is(id, Choice::Value(any(random))),
        },
        Kind::Several { .. } => match random.below(4) {
            0 => Condition::Excludes(id, any(random)),
            1 => Condition::Requires(id, any(random)),
            2 => Condition::Answered(id),
            _ => Condition::Includes(id, any(random)),
        },
        Kind::Switch { .. } if random.chance(20) => Condition::IsNot(id, Choice::Switch(random.chance(50))),
        Kind::Switch { .. } => Condition::Is(id, Choice::Switch(random.chance(50))),
        Kind::Number { .. } => Condition::Compare(Expression::Option(id), comparison(random), measure(random)),
        Kind::Text { .. } | Kind::Date { .. } | Kind::Colour { .. } | Kind::Upload { .. } => Condition::Answered(id),
        Kind::Note | Kind::Rows(_) | Kind::Product(_) => compared(random, template),
    }
}

/// Two lists or two tones alike or not.
fn same_words(random: &mut Random, template: &Template, option: &OptionDef) -> Condition {
    let ones: Vec<&OptionDef> = template
        .options
        .iter()
        .filter(|o| matches!(o.kind, Kind::One { .. }))
        .collect();
    let other = random.pick(&ones).id.clone();
    let id = option.id.clone();
    let comparison = *random.pick(&[Comparison::Equal, Comparison::NotEqual]);
    let tone = |id| Expression::Attribute(id, slug("tone"));
    match random.below(4) {
        3 => {
            let third = random.pick(&ones).id.clone();
            let words = vec![
                Expression::Option(id),
                tone(other.clone()),
                Expression::Option(other),
                tone(third),
            ];
            let many = Expression::Measure(Measure::new(random.between(1, 4), Unit::One));
            Condition::Compare(Expression::Distinct(words), self::comparison(random), many)
        }
        0 => Condition::Compare(Expression::Option(id), comparison, Expression::Option(other)),
        1 => Condition::Compare(tone(id), comparison, Expression::Word("warm".to_owned())),
        _ => Condition::Compare(tone(id), comparison, tone(other)),
    }
}

/// Lengths with lengths, or counts with counts.
fn compared(random: &mut Random, template: &Template) -> Condition {
    let severals: Vec<&OptionDef> = template
        .options
        .iter()
        .filter(|o| matches!(o.kind, Kind::Several { .. }))
        .collect();
    if !severals.is_empty() && random.chance(35) {
        let option = *random.pick(&severals);
        let mut count = Expression::CountOf(option.id.clone());
        if random.chance(30) {
            count = Expression::QuantityOf((*random.pick(&values(option))).clone(), option.id.clone());
        }
        if random.chance(20) {
            count = Expression::OrZero(Box::new(count));
        }
        let limit = Expression::Measure(Measure::new(random.between(0, 3), Unit::One));
        return Condition::Compare(count, comparison(random), limit);
    }
    Condition::Compare(
        length(random, template, 2),
        comparison(random),
        length(random, template, 1),
    )
}

fn measure(random: &mut Random) -> Expression {
    let unit = *random.pick(&crate::evaluate::LENGTHS);
    let value = random.between(1, 16) * if unit == Unit::Cm { 2 } else { 25 };
    Expression::Measure(Measure::new(value, unit))
}

/// A calculation that gives a length.
fn length(random: &mut Random, template: &Template, depth: u32) -> Expression {
    if depth > 0 && random.chance(60) {
        let boxed = |random: &mut Random| Box::new(length(random, template, depth - 1));
        let factor = |random: &mut Random| Expression::Measure(Measure::new(random.between(-1, 3), Unit::One));
        return match random.below(12) {
            10 => Expression::Abs(boxed(random)),
            11 => {
                let when = Box::new(condition(random, template, 0));
                Expression::If(when, boxed(random), boxed(random))
            }
            0..3 => Expression::Binary(boxed(random), Operator::Add, boxed(random)),
            3 => Expression::Binary(boxed(random), Operator::Subtract, boxed(random)),
            4 => Expression::Binary(Box::new(factor(random)), Operator::Multiply, boxed(random)),
            5 => Expression::Binary(boxed(random), Operator::Divide, Box::new(factor(random))),
            6 => {
                let kind = *random.pick(&[Extreme::Min, Extreme::Max]);
                Expression::Extreme(kind, vec![*boxed(random), *boxed(random)])
            }
            7 => Expression::Round(boxed(random), rounding(random), Box::new(measure(random))),
            8 => Expression::OrZero(boxed(random)),
            _ => Expression::Lookup(slug("steps"), boxed(random)),
        };
    }
    let numbers = template
        .options
        .iter()
        .filter(|o| matches!(o.kind, Kind::Number { .. }));
    let ones = template.options.iter().filter(|o| matches!(o.kind, Kind::One { .. }));
    let mut sources: Vec<Expression> = numbers.map(|o| Expression::Option(o.id.clone())).collect();
    sources.extend(sources.clone());
    sources.extend(ones.map(|o| Expression::Attribute(o.id.clone(), slug("w"))));
    sources.extend(template.derived.iter().map(|d| Expression::Option(d.id.clone())));
    let has_all = |o: &&OptionDef| match &o.kind {
        Kind::Several { values, .. } => values.iter().all(|v| v.attributes.contains_key(&slug("w"))),
        _ => false,
    };
    let severals = template.options.iter().filter(has_all);
    sources.extend(severals.map(|o| Expression::SumOf(o.id.clone(), slug("w"))));
    if sources.is_empty() || random.chance(20) {
        measure(random)
    } else {
        random.pick(&sources).clone()
    }
}
