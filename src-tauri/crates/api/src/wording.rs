//! Words on the workshop's calendar: what every view is told with.

use chrono::NaiveDate;
use domain::{Customer, Instant};
use engine::template::Labels;
use quantity::Money;
use words::{Calendar, Words};

/// The asker's words and the workshop's calendar.
#[derive(Clone, Copy)]
pub struct Wording {
    /// The asker's language.
    pub words: Words,
    /// The workshop's calendar.
    pub calendar: Calendar,
}

impl Wording {
    /// A maker's label in the asker's language.
    pub fn label(&self, labels: &Labels) -> String {
        labels.get(self.words.language()).to_owned()
    }

    /// A customer's name, or that they were erased.
    pub fn person(&self, customer: &Customer) -> String {
        if customer.is_erased() {
            self.text("customer.nobody")
        } else {
            customer.name.clone()
        }
    }

    /// "today 14:02".
    pub fn moment(&self, at: Instant) -> String {
        self.words.moment(at.local(self.calendar.zone), self.calendar.today)
    }

    /// "14:02".
    pub fn time(&self, at: Instant) -> String {
        self.words.time(at.local(self.calendar.zone))
    }

    /// "tomorrow", "12 June"; empty for none.
    pub fn due(&self, date: Option<NaiveDate>) -> String {
        date.map_or_else(String::new, |date| self.words.relative(date, self.calendar.today))
    }

    /// "since Tuesday", "since 12 June".
    pub fn since(&self, at: Instant) -> String {
        let day = self.words.relative(at.date(self.calendar.zone), self.calendar.today);
        self.words.text("order.since", &[("day", day)])
    }

    /// "134.50 €".
    pub fn money(&self, money: Money) -> String {
        self.words.money(&money)
    }

    /// "+12.00 €"; empty for nothing.
    pub fn surcharge(&self, money: Money) -> String {
        if money.is_zero() {
            String::new()
        } else {
            self.words.signed_money(&money)
        }
    }

    /// A text of ours without arguments.
    pub fn text(&self, code: &str) -> String {
        self.words.text(code, &[])
    }
}
