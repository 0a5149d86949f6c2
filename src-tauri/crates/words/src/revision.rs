//! What changed between two versions of a template, in words.

use domain::revision::Change;
use engine::template::Labels;
use quantity::{Currency, Money, Number};

use crate::Words;

impl Words {
    /// A change as one line: "Size: new choice XXL". Prices are in the template's currency.
    pub fn revision(&self, change: &Change, currency: Currency) -> String {
        let price = |number: &Number| match Money::from_number(number, currency) {
            Ok(money) => self.money(&money),
            // More than money can count: the figure says it all the same.
            Err(_) => number.to_string(),
        };
        let one = |code: &str, option: &Labels| self.text(code, &[("option", self.label(option))]);
        let two = |code: &str, option: &Labels, value: &Labels| {
            self.text(code, &[("option", self.label(option)), ("value", self.label(value))])
        };
        let from_to = |code: &str, from: String, to: String| self.text(code, &[("from", from), ("to", to)]);
        let many = |code: &str, count: &usize| self.text(code, &[("count", count.to_string())]);
        match change {
            Change::Renamed { from, to } => from_to("revision.renamed", self.label(from), self.label(to)),
            Change::BasePrice { from, to } => from_to("revision.base_price", price(from), price(to)),
            Change::OptionAdded(option) => one("revision.option_added", option),
            Change::OptionRemoved(option) => one("revision.option_removed", option),
            Change::OptionRenamed { from, to } => from_to("revision.option_renamed", self.label(from), self.label(to)),
            Change::OptionChanged(option) => one("revision.option_changed", option),
            Change::ValueAdded { option, value } => two("revision.value_added", option, value),
            Change::ValueRemoved { option, value } => two("revision.value_removed", option, value),
            Change::ValueChanged { option, value } => two("revision.value_changed", option, value),
            Change::ValuePrice {
                option,
                value,
                from,
                to,
            } => self.text(
                "revision.value_price",
                &[
                    ("option", self.label(option)),
                    ("value", self.label(value)),
                    ("from", price(from)),
                    ("to", price(to)),
                ],
            ),
            Change::RulesAdded(count) => many("revision.rules_added", count),
            Change::RulesRemoved(count) => many("revision.rules_removed", count),
            Change::RulesChanged(count) => many("revision.rules_changed", count),
            Change::Prices => self.text("revision.prices", &[]),
            Change::Presets => self.text("revision.presets", &[]),
            Change::Making => self.text("revision.making", &[]),
            Change::Picture => self.text("revision.picture", &[]),
        }
    }
}
