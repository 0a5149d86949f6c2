//! What one piece costs, line by line in reading order.

use quantity::{Dimension, Money, Number};

use super::{Price, PriceLine, Session, check};
use crate::answer::{Answer, Path};
use crate::model::{EvalError, FormulaProblem, FormulaUse, Scope, letters};
use crate::slug::Slug;
use crate::template::{Charge, Kind, Labels, OptionDef, PriceRule, Value};

/// Lines as they are found, and what could not be found.
#[derive(Default)]
struct Sheet {
    lines: Vec<PriceLine>,
    problems: Vec<FormulaProblem>,
}

/// Where a line comes from.
#[derive(Default)]
struct Source {
    path: Option<Path>,
    value: Option<Slug>,
    rule: Option<Slug>,
}

impl Session {
    /// The price of one piece as it stands, defaults included. Every line is rounded to the smallest coin, halves away from
    /// nought, so that the lines add up to the total.
    pub fn price(&self) -> Price {
        self.price_and_problems().0
    }

    /// The price, and the price rules that could not be evaluated.
    pub(super) fn price_and_problems(&self) -> (Price, Vec<FormulaProblem>) {
        let template = self.model.template();
        let mut sheet = Sheet::default();
        self.line(
            &mut sheet,
            Source::default(),
            template.label.clone(),
            &template.base_price,
        );
        for (index, option) in template.options.iter().enumerate() {
            self.option_lines(&mut sheet, index, option);
        }
        let scope = Scope::new(&self.model, self.effective());
        for rule in &template.prices {
            self.rule_line(&mut sheet, &scope, rule);
        }
        for rule in template.prices.iter().filter(|rule| self.model.is_product(&rule.id)) {
            before_its_own(&mut sheet.lines, &rule.id);
        }
        let mut total = Money::zero(template.currency);
        let mut sum = |line: &PriceLine| match total.checked_add(line.amount) {
            Ok(more) => total = more,
            Err(_) => sheet.problems.push(FormulaProblem {
                place: FormulaUse::Total,
                error: EvalError::TooLarge,
            }),
        };
        sheet.lines.iter().for_each(&mut sum);
        (
            Price {
                lines: sheet.lines,
                total,
            },
            sheet.problems,
        )
    }

    /// Adds a line, unless it is nothing; the first line, the base price, always stands.
    fn line(&self, sheet: &mut Sheet, source: Source, label: Labels, amount: &Number) {
        match Money::from_number(amount, self.model.template().currency) {
            Ok(amount) if amount.is_zero() && !sheet.lines.is_empty() => {}
            Ok(amount) => {
                let Source { path, value, rule } = source;
                sheet.lines.push(PriceLine {
                    path,
                    value,
                    rule,
                    label,
                    amount,
                });
            }
            Err(_) => {
                let place = source.rule.map_or(FormulaUse::Total, FormulaUse::Price);
                sheet.problems.push(FormulaProblem {
                    place,
                    error: EvalError::TooLarge,
                });
            }
        }
    }

    fn option_lines(&self, sheet: &mut Sheet, index: usize, option: &OptionDef) {
        let path = check::path_of(&self.model.template().options, index);
        let Some(answer) = self.effective().get(&path) else {
            return;
        };
        let source = |value: Option<&Slug>| Source {
            path: Some(path.clone()),
            value: value.cloned(),
            rule: None,
        };
        match (&option.kind, answer) {
            (Kind::One { values, .. }, Answer::One(chosen)) => {
                if let Some(value) = values.iter().find(|v| v.id == *chosen) {
                    let label = option.called().joined(": ", &self.label_of(value));
                    self.line(sheet, source(Some(chosen)), label, &value.price);
                }
            }
            (Kind::Several { values, charge, .. }, Answer::Several(pieces)) => {
                let chosen = |value: &Value| pieces.get(&value.id).copied().unwrap_or(0);
                let chosen: Vec<u32> = values.iter().map(chosen).collect();
                for (value, many) in values.iter().zip(charged(values, chosen, *charge)) {
                    let amount = &value.price * Number::from(many);
                    self.line(
                        sheet,
                        source(Some(&value.id)),
                        option.within.joined(" · ", &times(many, self.label_of(value))),
                        &amount,
                    );
                }
            }
            (Kind::Switch { price, .. }, Answer::Switch(true)) => {
                self.line(sheet, source(None), option.called(), price);
            }
            (
                Kind::Text {
                    price_per_char,
                    free_chars,
                    ..
                },
                Answer::Text(text),
            ) => {
                let paid = letters(text).saturating_sub(*free_chars);
                self.line(
                    sheet,
                    source(None),
                    option.called(),
                    &(price_per_char * Number::from(paid)),
                );
            }
            _ => {}
        }
    }

    fn rule_line(&self, sheet: &mut Sheet, scope: &Scope<'_>, rule: &PriceRule) {
        if !scope.applies(rule.when.as_ref()) {
            return;
        }
        let amount = scope.quantity(&rule.amount).and_then(|amount| {
            let money = amount.dimension == Dimension::MONEY || amount.value.is_zero();
            if money {
                Ok(amount.value)
            } else {
                Err(EvalError::Dimension)
            }
        });
        match amount {
            Ok(amount) => {
                let source = Source {
                    rule: Some(rule.id.clone()),
                    ..Source::default()
                };
                self.line(sheet, source, rule.label.clone(), &amount);
            }
            Err(error) => {
                sheet.problems.push(FormulaProblem {
                    place: FormulaUse::Price(rule.id.clone()),
                    error,
                });
            }
        }
    }

    /// What people read for a value: its own label, else its swatch's, else its name.
    pub(super) fn label_of(&self, value: &Value) -> Labels {
        let swatch = value.swatch.then(|| self.model.library().get(&value.id)).flatten();
        match swatch {
            _ if !value.label.is_empty() => value.label.clone(),
            Some(swatch) => swatch.label.clone(),
            None => Labels::same(value.id.as_str()),
        }
    }
}

/// Puts what a product costs before any choice in front of what is chosen in it.
fn before_its_own(lines: &mut [PriceLine], product: &Slug) {
    let own = |line: &PriceLine| {
        line.path
            .as_ref()
            .is_some_and(|path| path.name().behind(product).is_some())
    };
    let base = lines.iter().position(|line| line.rule.as_ref() == Some(product));
    if let (Some(first), Some(base)) = (lines.iter().position(own), base)
        && first < base
    {
        lines[first..=base].rotate_right(1);
    }
}

/// How many pieces of each value cost something. Of two that cost the same the first in the list does.
pub(super) fn charged(values: &[Value], mut chosen: Vec<u32>, charge: Charge) -> Vec<u32> {
    let mut by_price: Vec<usize> = (0..values.len()).filter(|at| chosen[*at] > 0).collect();
    by_price.sort_by(|a, b| values[*b].price.cmp(&values[*a].price));
    match charge {
        Charge::Each => {}
        Charge::Dearest => {
            let dearest = by_price.first().copied();
            (0..chosen.len()).for_each(|at| chosen[at] = u32::from(Some(at) == dearest));
        }
        Charge::AllBut(mut free) => {
            for at in by_price.into_iter().rev() {
                let spared = free.min(chosen[at]);
                chosen[at] -= spared;
                free -= spared;
            }
        }
    }
    chosen
}

/// "2 × D-ring" in every language.
fn times(many: u32, label: Labels) -> Labels {
    if many < 2 {
        return label;
    }
    Labels(
        label
            .0
            .into_iter()
            .map(|(tag, text)| (tag, format!("{many} × {text}")))
            .collect(),
    )
}
