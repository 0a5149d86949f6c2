//! Random but sound templates, made from bytes: the same bytes give the same template, no bytes the smallest.

mod formulas;
mod within;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use engine::answer::{Answer, Path};
use engine::book::{Library, Swatch};
use engine::colour::Colour;
use engine::rule::{Condition, Force, Rule, Within};
use engine::slug::Slug;
use engine::template::*;
use quantity::{Currency, Measure, Number, Unit};

/// A source of decisions.
pub struct Dice<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

pub fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

impl<'a> Dice<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: bytes.iter() }
    }

    /// A number below `sides`; nought when the bytes are used up.
    pub fn below(&mut self, sides: usize) -> usize {
        usize::from(self.bytes.next().copied().unwrap_or(0)) % sides
    }

    pub fn coin(&mut self) -> bool {
        self.below(2) == 1
    }

    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.coin().then(|| make(self))
    }

    fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|n| make(self, n)).collect()
    }

    fn words(&mut self) -> String {
        let parts = [
            "Größe",
            "a \"b\"",
            "it's",
            "back\\slash",
            "two\nlines",
            "日本",
            "x",
            "tab\there",
            "'both\"",
            "{}",
        ];
        let mut text = parts[self.below(parts.len())].to_owned();
        if self.coin() {
            text.push_str(parts[self.below(parts.len())]);
        }
        text
    }

    fn label(&mut self) -> Labels {
        let languages = ["", "en", "de", "pt-BR"];
        let mut labels = Labels::same(self.words());
        if self.coin() {
            labels = Labels(
                (0..=self.below(3))
                    .map(|n| (languages[n].to_owned(), self.words()))
                    .collect(),
            );
        }
        labels
    }

    fn labels(&mut self) -> Labels {
        self.maybe(Self::label).unwrap_or_default()
    }

    pub fn number(&mut self) -> Number {
        let top = self.below(256) as i64 - 100;
        let bottom = [1, 1, 1, 2, 10, 100, 8, 3, 7][self.below(9)];
        Number::ratio(top, bottom).expect("not over nought")
    }

    fn positive(&mut self) -> Number {
        self.number().abs()
    }

    fn attributes(&mut self) -> Attributes {
        // The same names measure the same everywhere, so that formulas can use them.
        let mut attributes = Attributes::from([
            (slug("w"), Attribute::Measure(Measure::new(self.number(), Unit::Mm))),
            (
                slug("tone"),
                Attribute::Word(["warm", "cold \"wet\"", "2-tone"][self.below(3)].to_owned()),
            ),
        ]);
        if self.coin() {
            attributes.insert(slug("lid"), Attribute::Measure(Measure::new(self.number(), Unit::In)));
        }
        attributes
    }

    fn ordinals(&mut self, count: usize) -> Vec<u32> {
        let gap = 1 + self.below(3) as u32;
        let mut ordinals: Vec<u32> = (0..count as u32).map(|n| 1 + n * gap).collect();
        if self.coin() {
            ordinals.reverse();
        }
        ordinals
    }

    fn swatch(&mut self, n: usize) -> Swatch {
        Swatch {
            id: slug(&format!("swatch-{n}")),
            label: self.label(),
            colour: format!("#{:06x}", self.below(256) * 4_000),
            supplier_code: self.maybe(Self::words),
            width: self.maybe(|_| "148 cm".to_owned()),
            attributes: self.attributes(),
            // Its file would have to lie beside what is written.
            photo: None,
            until: self.maybe(|dice| NaiveDate::default() + Days::new(dice.below(50_000) as u64)),
        }
    }

    fn value(&mut self, id: Slug, ordinal: u32, several: bool, swatch: bool) -> Value {
        Value {
            id,
            ordinal,
            label: if swatch { Labels::default() } else { self.label() },
            help: self.labels(),
            price: self.number(),
            minutes: self.positive(),
            max: if several { 1 + self.below(4) as u32 } else { 1 },
            reminder: self.labels(),
            attributes: self.attributes(),
            swatch,
        }
    }

    fn values(&mut self, several: bool, library: &Library) -> Vec<Value> {
        if self.coin() && !library.is_empty() {
            let ordinals = self.ordinals(library.len());
            return library
                .keys()
                .zip(ordinals)
                .map(|(id, n)| self.value(id.clone(), n, several, true))
                .collect();
        }
        let count = 1 + self.below(4);
        let names = ["38", "s", "3-rows", "on", "count"];
        let ordinals = self.ordinals(count);
        (0..count)
            .zip(ordinals)
            .map(|(n, ordinal)| self.value(slug(names[n]), ordinal, several, false))
            .collect()
    }

    fn palette_values(&mut self, palette: &Palette) -> Vec<Value> {
        let value = |(id, ordinal): &(Slug, u32)| {
            let mut value = self.value(id.clone(), *ordinal, false, true);
            (value.help, value.reminder, value.attributes) = Default::default();
            value.minutes = Number::zero();
            value
        };
        palette.swatches.iter().map(value).collect()
    }

    fn list(&mut self, several: bool, palettes: &[Palette], library: &Library) -> (Vec<Value>, Option<Slug>) {
        match palettes.first().filter(|_| self.coin()) {
            Some(palette) => (self.palette_values(palette), Some(palette.id.clone())),
            None => (self.values(several, library), None),
        }
    }

    fn show(&mut self) -> Show {
        if self.coin() { Show::Swatch } else { Show::Tile }
    }

    fn kind(&mut self, n: usize, palettes: &[Palette], library: &Library) -> (Kind, Option<Slug>) {
        // One of each first, so that formulas find what they ask for.
        let kind = if n < 9 { n } else { self.below(9) };
        let kind = match kind {
            0 => {
                let (values, palette) = self.list(false, palettes, library);
                return (
                    Kind::One {
                        show: self.show(),
                        values,
                    },
                    palette,
                );
            }
            1 => {
                let (values, palette) = self.list(true, palettes, library);
                let most = values.iter().map(|value| value.max).sum::<u32>();
                let min = self.below(most as usize + 1) as u32;
                let max = self.maybe(|dice| min.max(1) + dice.below(3) as u32);
                return (
                    Kind::Several {
                        show: self.show(),
                        values,
                        min,
                        max,
                        charge: [Charge::Each, Charge::Dearest, Charge::AllBut(2)][self.below(3)],
                    },
                    palette,
                );
            }
            2 => Kind::Number {
                unit: [Unit::Cm, Unit::In, Unit::One][if n < 6 { 0 } else { self.below(3) }],
                min: Number::from(10),
                max: Number::from(110),
                step: [Number::one(), Number::ratio(1, 4).expect("fine")][self.below(2)].clone(),
            },
            3 => Kind::Switch {
                price: self.number(),
                minutes: self.positive(),
            },
            4 => Kind::Text {
                required: self.coin(),
                max_chars: 3 + self.below(9) as u32,
                max_lines: 1 + self.below(3) as u32,
                allowed: self.maybe(|dice| AllowedCharacters {
                    letters: true,
                    digits: dice.coin(),
                    spaces: dice.coin(),
                    also: ["", ".-&", "'\"\\"][dice.below(3)].to_owned(),
                }),
                blocked: BlockedWords::parse(["", "dorkwad", "mist ass"][self.below(3)]),
                price_per_char: self.number(),
                free_chars: self.below(4) as u32,
            },
            5 => {
                let day = |dice: &mut Self| NaiveDate::default() + Days::new(dice.below(50_000) as u64);
                let from = self.maybe(day);
                Kind::Date {
                    required: self.coin(),
                    from,
                    until: self.maybe(|dice| from.unwrap_or_default() + Days::new(dice.below(500) as u64)),
                }
            }
            6 => Kind::Colour { required: self.coin() },
            7 => Kind::Upload {
                required: self.coin(),
                dpi: [200, 0, 300][self.below(3)],
            },
            _ => Kind::Note,
        };
        (kind, None)
    }

    /// A sound answer to an option.
    fn answer(&mut self, kind: &Kind) -> Option<Answer> {
        Some(match kind {
            Kind::One { values, .. } => Answer::One(values[self.below(values.len())].id.clone()),
            Kind::Several { values, min, max, .. } => {
                let mut chosen = BTreeMap::new();
                let mut open = min + self.below(3) as u32;
                open = open.min(max.unwrap_or(u32::MAX));
                for value in values {
                    let take = value.max.min(open);
                    if take > 0 {
                        chosen.insert(value.id.clone(), take);
                    }
                    open -= take;
                }
                Answer::Several(chosen)
            }
            Kind::Switch { .. } => Answer::Switch(self.coin()),
            Kind::Number { unit, .. } => Answer::Number(Measure::new(10 + self.below(100) as i64, *unit)),
            Kind::Text { .. } => Answer::Text("Ada".to_owned()),
            Kind::Date { from, until, .. } => Answer::Date(from.or(*until).unwrap_or_default()),
            Kind::Colour { .. } => {
                Answer::Colour(Colour::parse(&format!("#{:06x}", self.below(1 << 24))).expect("a colour"))
            }
            Kind::Rows(rows) => Answer::Number(Measure::new(i64::from(rows.min), Unit::One)),
            Kind::Upload { .. } | Kind::Note | Kind::Product(_) => return None,
        })
    }

    fn option(&mut self, n: usize, ordinal: u32, palettes: &[Palette], library: &Library) -> OptionDef {
        let (kind, palette) = self.kind(n, palettes, library);
        OptionDef {
            id: slug(&format!("option-{n}")),
            ordinal,
            label: self.label(),
            within: Labels::default(),
            help: self.labels(),
            section: None,
            default: if self.coin() { self.answer(&kind) } else { None },
            landmark: self
                .maybe(|_| Landmark::parse("shirt/chest"))
                .flatten()
                .filter(|_| matches!(kind, Kind::Number { .. })),
            kind,
            palette,
            when: None,
            reminder: self.labels(),
            hotspot: self.maybe(|_| slug("body")),
            side: self.labels(),
        }
    }

    fn table(&mut self, n: usize) -> Table {
        let output = if n != 1 {
            TableOutput::Money
        } else {
            TableOutput::Unit(Unit::Cm)
        };
        let across = (n == 2).then(|| Across {
            unit: Unit::In,
            bounds: (0..1 + self.below(5) as i64).map(Number::from).collect(),
        });
        let width = across.as_ref().map_or(1, |across| across.bounds.len());
        let rows = (0..1 + self.below(20) as i64)
            .map(|n| (Number::from(n * 3), (0..width).map(|_| self.number()).collect()))
            .collect();
        let between = match n {
            2 => [Between::Up, Between::Down, Between::Exact][self.below(3)],
            _ => Between::Up,
        };
        Table {
            id: slug(&format!("table-{n}")),
            input: Unit::Cm,
            across,
            between,
            output,
            rows,
        }
    }

    fn picture(&mut self) -> String {
        let size = self.below(300);
        let layer = format!(r#"{{"kind":"shape","path":"M 0 0 L {size} 1.5","when":"[option-0].tone is \"b\""}}"#);
        let (empty, none) = if self.coin() {
            (r#""empty":[],"#, r#""none":{},"#)
        } else {
            ("", "")
        };
        let tail = format!(r#"{none}"scale":1.25,"size":{{"h":{size},"w":[1,[2,{{"x":true}}]]}}"#);
        format!(r#"{{{empty}"layer":[{layer},{layer}],{tail}}}"#)
    }

    /// A whole template with its swatches.
    pub fn package(mut self) -> Package {
        let library: Library = (0..self.below(4))
            .map(|n| self.swatch(n))
            .map(|s| (s.id.clone(), s))
            .collect();
        let template = self.template(&library, None, 2);
        Package { template, library }
    }

    fn palettes(&mut self, library: &Library) -> Vec<Palette> {
        if library.is_empty() || !self.coin() {
            return Vec::new();
        }
        let ordinals = self.ordinals(library.len());
        vec![Palette {
            id: slug("palette"),
            swatches: library.keys().cloned().zip(ordinals).collect(),
        }]
    }

    /// A template; `palettes` are those of the template around it, and `depth` is how deep others may stand within it.
    fn template(&mut self, library: &Library, palettes: Option<&[Palette]>, depth: usize) -> Template {
        let palettes = match palettes {
            Some(palettes) => palettes.to_vec(),
            None => self.palettes(library),
        };
        let sections = self.some(3, |dice, n| Section {
            id: slug(&format!("section-{n}")),
            label: dice.label(),
        });
        let count = 6 + self.below(4);
        let ordinals = self.ordinals(count);
        let mut options: Vec<OptionDef> = (0..count)
            .zip(ordinals)
            .map(|(n, ordinal)| self.option(n, ordinal, &palettes, library))
            .collect();
        let ordinal = options.iter().map(|option| option.ordinal).max().unwrap_or(0);
        let within = if depth > 0 { self.below(4) } else { 0 };
        let within: Vec<OptionDef> = (1..=within as u32)
            .map(|n| self.within(n, ordinal + n, &palettes, library, depth))
            .collect();
        options.extend(within);
        for option in &mut options {
            option.section = sections
                .last()
                .filter(|_| self.coin())
                .map(|section| section.id.clone());
        }
        let mut template = Template {
            id: slug("thing"),
            label: self.label(),
            about: self.labels(),
            currency: Currency::EUR,
            base_price: self.number(),
            sections,
            palettes,
            derived: Vec::new(),
            rules: Vec::new(),
            prices: Vec::new(),
            tables: vec![self.table(0), self.table(1), self.table(2)],
            presets: Vec::new(),
            materials: Vec::new(),
            parts: Vec::new(),
            steps: Vec::new(),
            picture: self.maybe(Self::picture),
            files: BTreeMap::new(),
            options,
        };
        formulas::VALUES.with_borrow_mut(|names| *names = formulas::Names::of(&template));
        self.visibility(&mut template);
        self.rest(&mut template);
        self.about_rows(&mut template);
        template
    }

    /// Conditions come last, when the values' names are known.
    fn visibility(&mut self, template: &mut Template) {
        for option in &mut template.options {
            option.when = self
                .maybe(|dice| dice.condition(3))
                .filter(|when| !formulas::asks(when, &option.id));
        }
    }

    fn rest(&mut self, template: &mut Template) {
        let numbers = template
            .options
            .iter()
            .filter(|option| matches!(option.kind, Kind::Number { .. }));
        let numbers: Vec<Slug> = numbers.map(|option| option.id.clone()).collect();
        template.derived = self.some(3, |dice, n| Derived {
            there: None,
            of: dice.maybe(|dice| numbers.get(dice.below(3)).cloned()).flatten(),
            id: slug(&format!("derived-{n}")),
            label: dice.labels(),
            formula: dice.length(4),
            unit: dice.maybe(|_| Unit::Cm),
        });
        template.rules = self.some(5, |dice, n| Rule {
            id: slug(&format!("rule-{n}")),
            when: dice.maybe(|dice| dice.condition(4)),
            then: dice.condition(4),
            because: dice.labels(),
            force: if dice.coin() { Force::Advice } else { Force::Must },
        });
        template.prices = self.some(3, |dice, n| PriceRule {
            id: slug(&format!("price-{n}")),
            label: dice.label(),
            when: dice.maybe(|dice| match dice.below(4) {
                0 => Condition::Text(
                    slug("option-4"),
                    [Within::Anywhere, Within::Start, Within::End][n],
                    "A \"b\\".to_owned(),
                ),
                _ => dice.condition(2),
            }),
            amount: dice.money(4),
        });
        let answers = |dice: &mut Self| {
            let mut answers = BTreeMap::new();
            for option in &template.options {
                if let Some(answer) = dice.answer(&option.kind).filter(|_| dice.coin()) {
                    answers.insert(Path::of(&option.id), answer);
                }
            }
            answers
        };
        let presets = self.some(2, |dice, n| Preset {
            id: slug(&format!("preset-{n}")),
            label: dice.label(),
            about: dice.labels(),
            answers: answers(dice),
        });
        template.presets = presets;
        let swatched =
            |kind: &Kind| matches!(kind, Kind::One { values, .. } if values.iter().all(|value| value.swatch));
        let swatch_of = template
            .options
            .iter()
            .find(|option| swatched(&option.kind))
            .map(|option| option.id.clone());
        template.materials = self.some(3, |dice, n| MaterialUse {
            id: slug(&format!("material-{n}")),
            label: dice.label(),
            swatch_of: swatch_of.clone().filter(|_| dice.coin()),
            when: dice.maybe(|dice| dice.condition(2)),
            amount: dice.length(3),
            unit: [Unit::M, Unit::Ft][dice.below(2)],
        });
        template.parts = self.some(3, |dice, n| {
            let swatch_of = swatch_of.clone().filter(|_| dice.coin());
            Part {
                id: slug(&format!("part-{n}")),
                label: dice.label(),
                material: if swatch_of.is_some() {
                    Labels::default()
                } else {
                    dice.label()
                },
                swatch_of,
                when: dice.maybe(|dice| dice.condition(2)),
                count: dice.bare(2),
                length: dice.length(3),
                width: dice.length(3),
                grain: dice.labels(),
            }
        });
        template.steps = self.some(3, |dice, n| Step {
            id: slug(&format!("step-{n}")),
            label: dice.label(),
            note: dice.labels(),
            when: dice.maybe(|dice| dice.condition(2)),
            minutes: dice.bare(3),
            uses_up: if dice.coin() {
                vec![slug("option-1"), slug("option-0")]
            } else {
                Vec::new()
            },
        });
    }
}
