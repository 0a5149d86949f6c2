//! A template with its rows and products written out: flat lists, as the rest of the compiler and the session know them.
//!
//! Every option of a row becomes an option of its own, named by its path (`names[2]/font`) and there only while the row is;
//! how many rows there are becomes a number. Options of a product within the product go by `pen/nib`. Rules, prices and the
//! bench's lists come along once for each row, in force only while it is there.
//!
//! What it is not: it decides nothing. The rest of [`compile`](super::compile) does.
//!
//! Where to start: [`written_out`].

mod texts;

use std::borrow::Cow;

use quantity::{Measure, Number, Unit};

use crate::rule::{Comparison, Condition, Expression, Rule};
use crate::slug::Slug;
use crate::template::{
    Derived, Kind, Labels, Lists, MOST_EQUAL, MaterialUse, OptionDef, Part, PriceRule, QUANTITY, Rows, Section, Step,
    Template,
};
use texts::Place;

/// The same template without rows and products; itself when it has none.
pub(crate) fn written_out(template: &Template) -> Cow<'_, Template> {
    let plain = |option: &OptionDef| !matches!(option.kind, Kind::Rows(_) | Kind::Product(_));
    if template.options.iter().all(plain) {
        return with_quantity(Cow::Borrowed(template));
    }
    let mut writer = Writer {
        out: Template {
            options: Vec::new(),
            derived: Vec::new(),
            rules: Vec::new(),
            prices: Vec::new(),
            materials: Vec::new(),
            parts: Vec::new(),
            steps: Vec::new(),
            sections: Vec::new(),
            ..template.clone()
        },
        ordinals: Vec::new(),
    };
    writer.sections(&template.sections, template.lists(), &Place::top(template));
    writer.lists(template.lists(), &Place::top(template));
    writer.number();
    with_quantity(Cow::Owned(writer.out))
}

/// A condition of a template as it reads once that is written out.
pub(crate) fn condition(template: &Template, condition: &Condition) -> Condition {
    Place::top(template).condition(condition)
}

/// A calculation of a template as it reads once that is written out.
pub(crate) fn expression(template: &Template, expression: &Expression) -> Expression {
    Place::top(template).expression(expression)
}

/// With one more option where something asks how many equal pieces are wanted.
fn with_quantity(template: Cow<'_, Template>) -> Cow<'_, Template> {
    let there = template.options.iter().any(OptionDef::is_quantity);
    let Some(id) = Slug::new(QUANTITY).ok().filter(|id| !there && asks_for(&template, id)) else {
        return template;
    };
    let mut template = template.into_owned();
    template.options.push(OptionDef {
        id,
        ordinal: 1 + template.options.iter().map(|option| option.ordinal).max().unwrap_or(0),
        label: Labels::default(),
        within: Labels::default(),
        help: Labels::default(),
        section: None,
        kind: Kind::Number {
            unit: Unit::One,
            min: Number::from(1),
            max: Number::from(MOST_EQUAL),
            step: Number::from(1),
        },
        palette: None,
        when: None,
        default: None,
        reminder: Labels::default(),
        hotspot: None,
        side: Labels::default(),
        landmark: None,
    });
    Cow::Owned(template)
}

fn asks_for(template: &Template, name: &Slug) -> bool {
    let lists = template.lists();
    let when = |condition: &Option<Condition>| condition.as_ref().is_some_and(|when| when.names().contains(name));
    let formula = |formula: &Expression| formula.names().contains(name);
    // Conditions of a picture are text as yet.
    let pictured = template
        .picture
        .as_ref()
        .is_some_and(|picture| picture.contains(&format!("[{name}]")));
    pictured
        || lists.rules.iter().any(|rule| rule.names().contains(name))
        || lists.options.iter().any(|option| when(&option.when))
        || lists.derived.iter().any(|one| formula(&one.formula))
        || lists.prices.iter().any(|one| when(&one.when) || formula(&one.amount))
        || lists
            .materials
            .iter()
            .any(|one| when(&one.when) || formula(&one.amount))
        || lists.steps.iter().any(|one| when(&one.when) || formula(&one.minutes))
        || lists
            .parts
            .iter()
            .any(|one| when(&one.when) || [&one.count, &one.length, &one.width].into_iter().any(formula))
}

struct Writer {
    out: Template,
    /// By option written: the ordinals on the way to it, which give the order of its own.
    ordinals: Vec<Vec<u32>>,
}

impl Writer {
    fn lists(&mut self, lists: Lists<'_>, place: &Place<'_>) {
        self.out
            .derived
            .extend(lists.derived.iter().map(|one| derived(one, place)));
        self.out.rules.extend(lists.rules.iter().map(|one| rule(one, place)));
        self.out.prices.extend(lists.prices.iter().map(|one| price(one, place)));
        self.out
            .materials
            .extend(lists.materials.iter().map(|one| material(one, place)));
        self.out.parts.extend(lists.parts.iter().map(|one| part(one, place)));
        self.out.steps.extend(lists.steps.iter().map(|one| step(one, place)));
        // What stands within an option comes behind the lists around it.
        for option in lists.options {
            self.option(option, place);
        }
    }

    fn option(&mut self, option: &OptionDef, place: &Place<'_>) {
        let id = place.name(&option.id);
        let when = place.when(option.when.as_ref());
        let kind = match &option.kind {
            Kind::Product(product) => return self.product(option, product, place.product(option, product, when)),
            Kind::Rows(rows) => how_many(rows),
            other => other.clone(),
        };
        self.ordinals.push(place.ordinals_with(option.ordinal));
        self.out.options.push(OptionDef {
            id: id.clone(),
            kind,
            within: place.within.clone(),
            section: place.section(option.section.as_ref()),
            when: when.clone(),
            ..option.clone()
        });
        if let Kind::Rows(rows) = &option.kind {
            for row in 1..=rows.max {
                let there = row_is_there(&id, row, rows.min, when.is_some());
                self.lists(rows.lists(), &place.row(option, rows, row, there));
            }
        }
    }

    fn product(&mut self, option: &OptionDef, product: &Template, place: Place<'_>) {
        if !product.base_price.is_zero() {
            self.out.prices.push(PriceRule {
                id: place.prefix.clone().unwrap_or_else(|| option.id.clone()),
                label: place.within.clone(),
                when: place.there.clone(),
                amount: Expression::Money(product.base_price.clone()),
            });
        }
        let named = |table: &crate::template::Table| crate::template::Table {
            id: place.table(&table.id),
            ..table.clone()
        };
        self.out.tables.extend(product.tables.iter().map(named));
        self.lists(product.lists(), &place);
    }

    /// Headings: those of what stands in rows and products come right behind the heading of their option.
    fn sections(&mut self, sections: &[Section], lists: Lists<'_>, place: &Place<'_>) {
        let within = |writer: &mut Self, section: Option<&Slug>| {
            for option in lists.options.iter().filter(|option| option.section.as_ref() == section) {
                writer.sections_within(option, place);
            }
        };
        within(self, None);
        for section in sections {
            self.out.sections.push(Section {
                id: place.name(&section.id),
                label: place.called(&section.label),
            });
            within(self, Some(&section.id));
        }
    }

    fn sections_within(&mut self, option: &OptionDef, place: &Place<'_>) {
        match &option.kind {
            Kind::Rows(rows) => {
                for row in 1..=rows.max {
                    let place = place.row(option, rows, row, None);
                    self.own_section(&place);
                    self.sections(&[], rows.lists(), &place);
                }
            }
            Kind::Product(product) => {
                let place = place.product(option, product, None);
                if product.options.iter().any(|option| option.section.is_none()) {
                    self.own_section(&place);
                }
                self.sections(&product.sections, product.lists(), &place);
            }
            _ => {}
        }
    }

    fn own_section(&mut self, place: &Place<'_>) {
        self.out.sections.extend(place.prefix.clone().map(|id| Section {
            id,
            label: place.within.clone(),
        }));
    }

    /// Gives every option the number of its place among all ordinals.
    fn number(&mut self) {
        let mut order: Vec<usize> = (0..self.ordinals.len()).collect();
        order.sort_by(|a, b| self.ordinals[*a].cmp(&self.ordinals[*b]));
        for (ordinal, option) in (1..).zip(order) {
            self.out.options[option].ordinal = ordinal;
        }
    }
}

/// How many rows there are, as an option.
fn how_many(rows: &Rows) -> Kind {
    Kind::Number {
        unit: Unit::One,
        min: Number::from(rows.min),
        max: Number::from(rows.max),
        step: Number::from(1),
    }
}

/// When a row is there; `None`: always.
fn row_is_there(rows: &Slug, row: u32, min: u32, hideable: bool) -> Option<Condition> {
    if row <= min {
        return hideable.then(|| Condition::Answered(rows.clone()));
    }
    Some(at_least(rows, row))
}

/// There are at least so many rows.
fn at_least(rows: &Slug, row: u32) -> Condition {
    let row = Expression::Measure(Measure {
        value: Number::from(row),
        unit: Unit::One,
    });
    Condition::Compare(Expression::Option(rows.clone()), Comparison::AtLeast, row)
}

fn derived(one: &Derived, place: &Place<'_>) -> Derived {
    Derived {
        id: place.name(&one.id),
        label: place.called(&one.label),
        formula: place.expression(&one.formula),
        unit: one.unit,
        of: one.of.as_ref().map(|of| place.renamed(of)),
        there: place.there.clone(),
    }
}

fn rule(one: &Rule, place: &Place<'_>) -> Rule {
    Rule {
        id: place.name(&one.id),
        when: place.when(one.when.as_ref()),
        then: place.condition(&one.then),
        because: one.because.clone(),
        force: one.force,
    }
}

fn price(one: &PriceRule, place: &Place<'_>) -> PriceRule {
    PriceRule {
        id: place.name(&one.id),
        label: place.called(&one.label),
        when: place.when(one.when.as_ref()),
        amount: place.expression(&one.amount),
    }
}

fn material(one: &MaterialUse, place: &Place<'_>) -> MaterialUse {
    MaterialUse {
        id: place.name(&one.id),
        label: one.label.clone(),
        swatch_of: one.swatch_of.as_ref().map(|option| place.renamed(option)),
        when: place.when(one.when.as_ref()),
        amount: place.expression(&one.amount),
        unit: one.unit,
    }
}

fn part(one: &Part, place: &Place<'_>) -> Part {
    Part {
        id: place.name(&one.id),
        label: place.called(&one.label),
        swatch_of: one.swatch_of.as_ref().map(|option| place.renamed(option)),
        material: one.material.clone(),
        when: place.when(one.when.as_ref()),
        count: place.expression(&one.count),
        length: place.expression(&one.length),
        width: place.expression(&one.width),
        grain: one.grain.clone(),
    }
}

fn step(one: &Step, place: &Place<'_>) -> Step {
    Step {
        id: place.name(&one.id),
        label: place.called(&one.label),
        note: one.note.clone(),
        when: place.when(one.when.as_ref()),
        minutes: place.expression(&one.minutes),
        uses_up: one.uses_up.iter().map(|option| place.renamed(option)).collect(),
    }
}
