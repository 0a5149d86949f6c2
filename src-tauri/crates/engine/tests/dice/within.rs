//! Rows and products within a random template, and rules that go through the rows.

use engine::book::Library;
use engine::rule::{Comparison, Condition, Expression, Force, Gathered, Operator, Rule, Which};
use engine::slug::Slug;
use engine::template::*;
use quantity::{Measure, Unit};

use super::{Dice, slug};

impl Dice<'_> {
    /// An option with something within it.
    pub(super) fn within(
        &mut self,
        n: u32,
        ordinal: u32,
        palettes: &[Palette],
        library: &Library,
        depth: usize,
    ) -> OptionDef {
        let mut option = self.option(5, ordinal, palettes, library);
        option.kind = if self.coin() {
            Kind::Product(Box::new(self.template(library, None, depth - 1)))
        } else {
            let inner = self.template(library, Some(palettes), depth - 1);
            let plain = |option| OptionDef {
                section: None,
                ..option
            };
            let min = self.below(3) as u32;
            Kind::Rows(Box::new(Rows {
                label: self.labels(),
                min,
                max: min.max(1) + self.below(3) as u32,
                options: inner.options.into_iter().map(plain).collect(),
                derived: inner.derived,
                rules: inner.rules,
                prices: inner.prices,
                materials: inner.materials,
                parts: inner.parts,
                steps: inner.steps,
            }))
        };
        option.id = slug(&format!("within-{n}"));
        option.default = self.answer(&option.kind).filter(|_| self.coin());
        option
    }

    /// Rules and results that go through the rows.
    pub(super) fn about_rows(&mut self, template: &mut Template) {
        for option in &template.options {
            let Kind::Rows(_) = &option.kind else { continue };
            let (rows, length) = (option.id.clone(), Slug::within(&option.id, &slug("option-2")));
            let long = Condition::Compare(
                Expression::Option(length.clone()),
                Comparison::AtLeast,
                Expression::Measure(Measure::new(self.below(99) as i64, Unit::Cm)),
            );
            let answered = Condition::Answered(Slug::within(&rows, &slug("option-3")));
            let body = [long.clone(), answered.clone(), Condition::All(vec![long, answered])][self.below(3)].clone();
            let gathered = [Gathered::Sum, Gathered::Min, Gathered::Max][self.below(3)];
            let id = slug(&format!("about-{rows}"));
            let then = match self.below(3) {
                0 => Condition::Rows(Which::Each, rows.clone(), Box::new(body)),
                1 => Condition::Not(Box::new(Condition::Rows(Which::Any, rows.clone(), Box::new(body)))),
                _ => Condition::Compare(
                    Expression::Binary(
                        Box::new(Expression::HowManyRows(rows.clone(), Box::new(body.clone()))),
                        [Operator::Add, Operator::Multiply][self.below(2)],
                        Box::new(Expression::Measure(Measure::new(2, Unit::One))),
                    ),
                    Comparison::AtMost,
                    Expression::HowMany(vec![self.condition(1), self.condition(2)]),
                ),
            };
            template.rules.push(Rule {
                id: id.clone(),
                when: None,
                then,
                because: Labels::default(),
                force: Force::Must,
            });
            template.derived.push(Derived {
                there: None,
                of: None,
                id,
                label: Labels::default(),
                formula: Expression::Rows(gathered, rows, Box::new(Expression::Option(length))),
                unit: None,
            });
        }
    }
}
