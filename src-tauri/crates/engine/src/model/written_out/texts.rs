//! Conditions and formulas as they read at one place: in one row, in one product, or at the top.

use std::collections::BTreeSet;

use quantity::{Measure, Number, Unit};

use super::at_least;
use crate::rule::{Condition, Expression, Extreme, Gathered, Operator, Which};
use crate::slug::Slug;
use crate::template::{Kind, Labels, Lists, OptionDef, Rows, Template};

/// Where something is written out.
pub(super) struct Place<'t> {
    /// What its own names begin with: `names[2]`, `pen`; nothing at the top.
    pub(super) prefix: Option<Slug>,
    /// What it is called ("Name 2"); empty at the top.
    pub(super) within: Labels,
    /// When it is there; `None`: always.
    pub(super) there: Option<Condition>,
    ordinals: Vec<u32>,
    options: &'t [OptionDef],
    own: BTreeSet<&'t str>,
    /// The place whose other names can be asked as well: rows ask for what is around them, products don't.
    around: Option<&'t Place<'t>>,
    product: Product<'t>,
    /// Rows that are being gone through, and the one of them that is meant.
    rows: Vec<(Slug, u32)>,
}

/// The template that a place belongs to.
#[derive(Clone)]
struct Product<'t> {
    prefix: Option<Slug>,
    base_price: Option<&'t Number>,
}

impl<'t> Place<'t> {
    /// Not within anything.
    pub(super) fn top(template: &'t Template) -> Self {
        Self {
            prefix: None,
            within: Labels::default(),
            there: None,
            ordinals: Vec::new(),
            options: &template.options,
            own: own(template.lists()),
            around: None,
            product: Product {
                prefix: None,
                base_price: None,
            },
            rows: Vec::new(),
        }
    }

    /// Within a row of `option`.
    pub(super) fn row<'s>(
        &'s self,
        option: &OptionDef,
        rows: &'s Rows,
        row: u32,
        there: Option<Condition>,
    ) -> Place<'s> {
        let label = match rows.label.is_empty() {
            true => &option.label,
            false => &rows.label,
        };
        let numbered = |(tag, text): (&String, &String)| (tag.clone(), format!("{text} {row}"));
        let numbered = Labels(label.0.iter().map(numbered).collect());
        let mut ordinals = self.ordinals_with(option.ordinal);
        ordinals.push(row);
        Place {
            prefix: Some(self.name(&option.id).row(row)),
            within: self.within.joined(" · ", &numbered),
            there,
            ordinals,
            options: &rows.options,
            own: own(rows.lists()),
            around: Some(self),
            product: self.product.clone(),
            rows: Vec::new(),
        }
    }

    /// Within the product that is `option`.
    pub(super) fn product<'s>(
        &'s self,
        option: &OptionDef,
        product: &'s Template,
        there: Option<Condition>,
    ) -> Place<'s> {
        let prefix = Some(self.name(&option.id));
        Place {
            prefix: prefix.clone(),
            within: self.within.joined(" · ", &option.label),
            there,
            ordinals: self.ordinals_with(option.ordinal),
            options: &product.options,
            own: own(product.lists()),
            around: None,
            product: Product {
                prefix,
                base_price: Some(&product.base_price),
            },
            rows: Vec::new(),
        }
    }

    /// The ordinals on the way to an option here.
    pub(super) fn ordinals_with(&self, ordinal: u32) -> Vec<u32> {
        self.ordinals.iter().copied().chain([ordinal]).collect()
    }

    /// The whole name of something of its own.
    pub(super) fn name(&self, own: &Slug) -> Slug {
        match &self.prefix {
            Some(prefix) => Slug::within(prefix, own),
            None => own.clone(),
        }
    }

    /// The whole name of a table of its product.
    pub(super) fn table(&self, table: &Slug) -> Slug {
        match &self.product.prefix {
            Some(prefix) => Slug::within(prefix, table),
            None => table.clone(),
        }
    }

    /// The heading of an option here.
    pub(super) fn section(&self, own: Option<&Slug>) -> Option<Slug> {
        match own {
            Some(section) => Some(self.name(section)),
            None => self.prefix.clone(),
        }
    }

    /// A label with where it stands before it: "Name 2: engraving". Without a label there is still none.
    pub(super) fn called(&self, label: &Labels) -> Labels {
        match label.is_empty() {
            true => label.clone(),
            false => self.within.joined(": ", label),
        }
    }

    /// A condition of something here, and that it is there at all.
    pub(super) fn when(&self, when: Option<&Condition>) -> Option<Condition> {
        let own = when.map(|when| self.condition(when));
        match (self.there.clone(), own) {
            (Some(there), Some(own)) => Some(Condition::All(vec![there, own])),
            (there, own) => there.or(own),
        }
    }

    /// A name as it is asked for here.
    pub(super) fn renamed(&self, name: &Slug) -> Slug {
        let mut whole = self.looked_up(name);
        for (rows, row) in &self.rows {
            if let Some(inner) = whole.in_row(rows, *row) {
                whole = inner;
            }
        }
        whole
    }

    fn looked_up(&self, name: &Slug) -> Slug {
        match (self.own.contains(name.first()), self.around) {
            (true, _) => self.name(name),
            (false, Some(around)) => around.looked_up(name),
            (false, None) => name.clone(),
        }
    }

    /// The rows that go by this name here.
    fn rows_named(&self, name: &Slug) -> Option<&'t Rows> {
        if !self.own.contains(name.first()) {
            return self.around?.rows_named(name);
        }
        let mut options = self.options;
        let mut found = None;
        for part in name.as_str().split('/') {
            let option = options.iter().find(|option| option.id.as_str() == part)?;
            (found, options) = match &option.kind {
                Kind::Rows(rows) => (Some(&**rows), rows.options.as_slice()),
                Kind::Product(product) => (None, product.options.as_slice()),
                _ => return None,
            };
        }
        found
    }

    /// A condition as it reads here.
    pub(super) fn condition(&self, condition: &Condition) -> Condition {
        let each = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::Is(option, choice) => Condition::Is(self.renamed(option), choice.clone()),
            Condition::IsNot(option, choice) => Condition::IsNot(self.renamed(option), choice.clone()),
            Condition::In(option, values) => Condition::In(self.renamed(option), values.clone()),
            Condition::Includes(option, value) => Condition::Includes(self.renamed(option), value.clone()),
            Condition::Excludes(option, value) => Condition::Excludes(self.renamed(option), value.clone()),
            Condition::Requires(option, value) => Condition::Requires(self.renamed(option), value.clone()),
            Condition::Answered(option) => Condition::Answered(self.renamed(option)),
            Condition::Text(option, within, word) => Condition::Text(self.renamed(option), *within, word.clone()),
            Condition::Compare(left, comparison, right) => {
                Condition::Compare(self.expression(left), *comparison, self.expression(right))
            }
            Condition::All(parts) => Condition::All(each(parts)),
            Condition::Any(parts) => Condition::Any(each(parts)),
            Condition::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Condition::Rows(which, rows, inner) => {
                let said = |(there, place): (Condition, Place<'_>)| {
                    let said = place.condition(inner);
                    match which {
                        Which::Each => Condition::Any(vec![Condition::Not(Box::new(there)), said]),
                        Which::Any => Condition::All(vec![there, said]),
                    }
                };
                let all = self.each_row(rows).into_iter().map(said).collect();
                match which {
                    Which::Each => Condition::All(all),
                    Which::Any => Condition::Any(all),
                }
            }
        }
    }

    /// A formula as it reads here.
    pub(super) fn expression(&self, expression: &Expression) -> Expression {
        let boxed = |inner: &Expression| Box::new(self.expression(inner));
        let each = |parts: &[Expression]| parts.iter().map(|part| self.expression(part)).collect();
        match expression {
            Expression::Measure(_) | Expression::Money(_) | Expression::Rate(..) | Expression::Word(_) => {
                expression.clone()
            }
            Expression::BasePrice => match self.product.base_price {
                Some(price) => Expression::Money(price.clone()),
                None => Expression::BasePrice,
            },
            Expression::Option(name) => Expression::Option(self.renamed(name)),
            Expression::Attribute(name, attribute) => Expression::Attribute(self.renamed(name), attribute.clone()),
            Expression::CountOf(name) => Expression::CountOf(self.renamed(name)),
            Expression::QuantityOf(value, name) => Expression::QuantityOf(value.clone(), self.renamed(name)),
            Expression::SumOf(name, attribute) => Expression::SumOf(self.renamed(name), attribute.clone()),
            Expression::Written(counted, name) => Expression::Written(*counted, self.renamed(name)),
            Expression::Lookup(table, of) => Expression::Lookup(self.table(table), boxed(of)),
            Expression::LookupBy(table, of, by) => Expression::LookupBy(self.table(table), boxed(of), boxed(by)),
            Expression::Negate(inner) => Expression::Negate(boxed(inner)),
            Expression::Abs(inner) => Expression::Abs(boxed(inner)),
            Expression::OrZero(inner) => Expression::OrZero(boxed(inner)),
            Expression::Binary(left, operator, right) => Expression::Binary(boxed(left), *operator, boxed(right)),
            Expression::Round(inner, rounding, step) => Expression::Round(boxed(inner), *rounding, boxed(step)),
            Expression::Extreme(extreme, parts) => Expression::Extreme(*extreme, each(parts)),
            Expression::Distinct(parts) => Expression::Distinct(each(parts)),
            Expression::If(condition, then, otherwise) => {
                Expression::If(Box::new(self.condition(condition)), boxed(then), boxed(otherwise))
            }
            Expression::HowMany(conditions) => {
                Expression::HowMany(conditions.iter().map(|one| self.condition(one)).collect())
            }
            Expression::HowManyRows(rows, inner) => {
                let holds =
                    |(there, place): (Condition, Place<'_>)| Condition::All(vec![there, place.condition(inner)]);
                Expression::HowMany(self.each_row(rows).into_iter().map(holds).collect())
            }
            Expression::Rows(gathered, rows, inner) => {
                let of_row = |(_, place): (Condition, Place<'_>)| place.expression(inner);
                let all: Vec<Expression> = self.each_row(rows).into_iter().map(of_row).collect();
                // What has no value in a row that isn't there counts for nothing by itself.
                let strict = self.is_of_the_row(rows, inner);
                match gathered {
                    Gathered::Sum if strict => sum(&all),
                    Gathered::Sum => self.by_count(rows, &all, sum),
                    Gathered::Distinct if strict => Expression::Distinct(all),
                    Gathered::Distinct => self.by_count(rows, &all, |there| Expression::Distinct(there.to_vec())),
                    Gathered::Min => self.by_count(rows, &all, |there| self.extreme(Extreme::Min, rows, there)),
                    Gathered::Max => self.by_count(rows, &all, |there| self.extreme(Extreme::Max, rows, there)),
                }
            }
        }
    }

    /// `of` the rows that there are, whatever their number.
    fn by_count(&self, rows: &Slug, all: &[Expression], of: impl Fn(&[Expression]) -> Expression) -> Expression {
        let name = self.renamed(rows);
        let fewest = self.rows_named(rows).map_or(0, |rows| rows.min) as usize;
        let more = |fewer: Expression, many: usize| {
            let when = Box::new(at_least(&name, many as u32));
            Expression::If(when, Box::new(of(&all[..many])), Box::new(fewer))
        };
        let fewest = fewest.min(all.len());
        (fewest + 1..=all.len()).fold(of(&all[..fewest]), more)
    }

    /// The smallest or largest of these; of none it has no value, as an option of a row that isn't there has none.
    fn extreme(&self, extreme: Extreme, rows: &Slug, there: &[Expression]) -> Expression {
        match there {
            [] => {
                let first = self.rows_named(rows).and_then(|rows| rows.options.first());
                let inner = first.map_or_else(
                    || rows.clone(),
                    |option| Slug::within(&self.renamed(rows).row(1), &option.id),
                );
                Expression::Option(inner)
            }
            [only] => only.clone(),
            several => Expression::Extreme(extreme, several.to_vec()),
        }
    }

    /// Has it no value where the row isn't there, whatever else there is?
    fn is_of_the_row(&self, rows: &Slug, expression: &Expression) -> bool {
        let Some(known) = self.rows_named(rows) else {
            return false;
        };
        let own = |name: &Slug| name.behind(rows).and_then(|inner| Slug::new(inner).ok());
        let is_own = |name: &Slug| own(name).is_some_and(|inner| is_strict(known, &inner));
        strict(expression, &is_own)
    }

    /// Every row: when it is there, and how things read in it.
    fn each_row(&self, rows: &Slug) -> Vec<(Condition, Place<'t>)> {
        let name = self.renamed(rows);
        let Some(known) = self.rows_named(rows) else {
            return Vec::new();
        };
        let in_row = |row: u32| {
            let there = match row <= known.min {
                true => Condition::Answered(name.clone()),
                false => at_least(&name, row),
            };
            let place = Place {
                rows: self.rows.iter().cloned().chain([(name.clone(), row)]).collect(),
                prefix: self.prefix.clone(),
                within: self.within.clone(),
                there: self.there.clone(),
                ordinals: self.ordinals.clone(),
                options: self.options,
                own: self.own.clone(),
                around: self.around,
                product: self.product.clone(),
            };
            (there, place)
        };
        (1..=known.max).map(in_row).collect()
    }
}

/// Is it an option of the row, or a result that has no value without one?
fn is_strict(rows: &Rows, name: &Slug) -> bool {
    let is_option = rows.options.iter().any(|option| option.id == *name);
    let derived = rows.derived.iter().find(|derived| derived.id == *name);
    is_option || derived.is_some_and(|derived| strict(&derived.formula, &|name| is_strict(rows, name)))
}

/// Does an expression ask, whichever way it turns out, for something that `is_own`?
fn strict(expression: &Expression, is_own: &dyn Fn(&Slug) -> bool) -> bool {
    let strict = |inner: &Expression| strict(inner, is_own);
    match expression {
        Expression::Option(name)
        | Expression::Attribute(name, _)
        | Expression::CountOf(name)
        | Expression::QuantityOf(_, name)
        | Expression::SumOf(name, _)
        | Expression::Written(_, name) => is_own(name),
        Expression::Negate(inner) | Expression::Abs(inner) | Expression::Lookup(_, inner) => strict(inner),
        Expression::Binary(a, _, b) | Expression::Round(a, _, b) | Expression::LookupBy(_, a, b) => {
            strict(a) || strict(b)
        }
        Expression::Extreme(_, parts) => parts.iter().any(strict),
        Expression::If(_, then, otherwise) => strict(then) && strict(otherwise),
        _ => false,
    }
}

/// The names that begin a name of its own.
fn own(lists: Lists<'_>) -> BTreeSet<&str> {
    let options = lists.options.iter().map(|option| option.id.as_str());
    options
        .chain(lists.derived.iter().map(|derived| derived.id.as_str()))
        .collect()
}

/// All together, what isn't there left out; balanced, so that many rows don't nest deeply.
fn sum(all: &[Expression]) -> Expression {
    match all {
        [] => Expression::Measure(Measure {
            value: Number::zero(),
            unit: Unit::One,
        }),
        [only] => Expression::OrZero(Box::new(only.clone())),
        several => {
            let (left, right) = several.split_at(several.len() / 2);
            Expression::Binary(Box::new(sum(left)), Operator::Add, Box::new(sum(right)))
        }
    }
}
