//! What somebody did, in words, from what the journal keeps.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::Action;
use domain::action::{AnswerChange, WordedAnswer};
use domain::measures::Landmark;
use domain::snapshot::{FrozenAnswer, FrozenValue};
use engine::answer::Answer;
use engine::slug::Slug;
use engine::template::Labels;
use quantity::Money;

use crate::{Words, catalogue};

/// On which calendar and clock moments are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The workshop's time zone.
    pub zone: Tz,
    /// Today there.
    pub today: NaiveDate,
}

impl Words {
    /// An action as one line of a history: "W-1042: new → agreed".
    pub fn action(&self, action: &Action, calendar: Calendar) -> String {
        let say = |args: &[(&str, String)]| self.text(action.code(), args);
        let nested = |inner: &Action| say(&[("action", self.action(inner, calendar))]);
        match action {
            Action::WorkshopCreated { name }
            | Action::SampleLoaded { name }
            | Action::CustomerAdded { name }
            | Action::CustomerChanged { name } => say(&[("name", name.clone())]),
            Action::WorkshopRestored { copy: None, .. } => self.text("workshop.restored_remains", &[]),
            Action::WorkshopRestored { copy: Some(at), added } => {
                let time = self.moment(at.local(calendar.zone), calendar.today);
                say(&[("time", time), ("added", added.to_string())])
            }
            Action::SettingsChanged { what: Some(setting) } => self.text(&format!("setting.{}", setting.code()), &[]),
            Action::SettingsChanged { what: None } | Action::CustomerErased | Action::Erased => say(&[]),
            Action::BookChanged { entry } => say(&[("entry", entry.clone())]),
            Action::TemplateImported { label, number } => {
                say(&[("label", self.label(label)), ("number", number.to_string())])
            }
            Action::DesignStarted { label, preset } => self.started(label, preset),
            Action::DesignAnswered { change } => say(&[("change", self.answer_change(change))]),
            Action::DesignWayTaken { changes }
            | Action::DesignFilledIn { changes }
            | Action::DesignTurnedBack { changes }
            | Action::DesignSurprised { changes } => {
                let each: Vec<String> = changes.iter().map(|change| self.answer_change(change)).collect();
                say(&[("changes", each.join("; "))])
            }
            Action::DesignPresetTaken { preset } => say(&[("preset", self.label(preset))]),
            Action::DesignQuantitySet { quantity } => say(&[("quantity", quantity.to_string())]),
            Action::DesignNamed { name } if name.is_empty() => self.text("design.unnamed", &[]),
            Action::DesignNamed { name } => say(&[("name", name.clone())]),
            Action::DesignKept { name } | Action::DesignDropped { name } => say(&[("name", self.label(name))]),
            Action::OrderTaken { number, customer } => {
                say(&[("number", number.clone()), ("customer", customer.clone())])
            }
            Action::OrderStatusChanged { number, from, to } => say(&[
                ("number", number.clone()),
                ("from", self.status(*from)),
                ("to", self.status(*to)),
            ]),
            Action::OrderDueChanged { number, from, to } => {
                let day = |due: &Option<NaiveDate>| match due {
                    Some(day) => self.relative(*day, calendar.today),
                    None => self.text("due.none", &[]),
                };
                say(&[("number", number.clone()), ("from", day(from)), ("to", day(to))])
            }
            Action::OrderNoted { number } | Action::OrderPrivate { number } => say(&[("number", number.clone())]),
            Action::TemplateDrafted { label, number }
            | Action::TemplateReleased { label, number }
            | Action::TemplateDraftDropped { label, number }
            | Action::DesignUpdated { label, number, .. } => {
                say(&[("label", self.label(label)), ("number", number.to_string())])
            }
            Action::TemplateStopped { label } | Action::TemplateOffered { label } => {
                say(&[("label", self.label(label))])
            }
            Action::DesignOther { option, words } if words.is_empty() => {
                self.text("design.other_taken_back", &[("option", self.label(option))])
            }
            Action::DesignOther { option, words } => say(&[("option", self.label(option)), ("words", words.clone())]),
            Action::LineAdded { number, what }
            | Action::LineChanged { number, what }
            | Action::LineRemoved { number, what }
            | Action::LineDesigned { number, what } => say(&[("number", number.clone()), ("what", self.label(what))]),
            Action::OrderDiscounted { number, what, reason } => self.discounted(number, what, reason),
            Action::DepositAsked { number, amount: None } => {
                self.text("order.deposit_none", &[("number", number.clone())])
            }
            Action::DepositAsked {
                number,
                amount: Some(amount),
            }
            | Action::PaymentRemoved { number, amount } => {
                say(&[("number", number.clone()), ("amount", self.money(amount))])
            }
            Action::OrderPaid { number, amount, way } => {
                let back = amount.minor < 0;
                let whole = Money {
                    minor: amount.minor.saturating_abs(),
                    ..*amount
                };
                let way = self.text(&format!("way.{way}"), &[]);
                let args = [("number", number.clone()), ("amount", self.money(&whole)), ("way", way)];
                if back {
                    self.text("order.paid_back", &args)
                } else {
                    say(&args)
                }
            }
            Action::ArticleAdded { name } | Action::ArticleChanged { name } => say(&[("name", name.clone())]),
            Action::CustomerConsented { name, what, allowed } => {
                let code = if *allowed {
                    "customer.consented"
                } else {
                    "customer.took_back"
                };
                let what = self.text(&format!("allowed.{}", what.code()), &[]);
                self.text(code, &[("name", name.clone()), ("what", what)])
            }
            Action::CustomerJoined { name, other } => say(&[("name", name.clone()), ("other", other.clone())]),
            Action::CustomerMeasured { name, figure } | Action::MeasuresRemoved { name, figure } => {
                say(&[("name", name.clone()), ("figure", self.figure(figure))])
            }
            Action::PhotoAdded { to } | Action::PhotoChanged { to } | Action::PhotoRemoved { to } => {
                say(&[("to", to.clone())])
            }
            Action::Imported { customers, orders, .. } => {
                say(&[("customers", customers.to_string()), ("orders", orders.to_string())])
            }
            Action::PaperPrinted { number, audience, size } => say(&[
                ("number", number.clone()),
                ("audience", self.text(&format!("audience.{audience}"), &[])),
                ("size", self.text(&format!("paper.{size}"), &[])),
            ]),
            Action::Undone { action: inner } | Action::Redone { action: inner } => nested(inner),
            Action::UndoneAsCancelled { action: inner, printed } => {
                let time = self.moment(printed.local(calendar.zone), calendar.today);
                say(&[("number", order_number(inner)), ("time", time)])
            }
        }
    }

    /// An answer with the words that were kept with it: "XS", "2 × D-ring, Key leash", "yes", "110 cm".
    pub fn kept_answer(&self, answer: &Answer, values: &[FrozenValue]) -> String {
        match answer {
            Answer::One(id) => values
                .first()
                .map_or_else(|| id.to_string(), |value| self.label(&value.label)),
            Answer::Several(_) => {
                let labelled: Vec<_> = values.iter().map(|v| (self.label(&v.label), v.count)).collect();
                self.several_of(&labelled)
            }
            Answer::Switch(on) => self.switch(*on),
            Answer::Number(measure) => self.measure(measure),
            Answer::Text(text) => text.clone(),
            Answer::Date(day) => self.long_date(*day),
            Answer::Colour(colour) => colour.to_string(),
            Answer::Upload(upload) => self.upload(upload),
        }
    }

    /// A frozen answer; what is made instead comes first: "Snakeskin, instead of Petrol sailcloth".
    pub fn frozen_answer(&self, answer: &FrozenAnswer) -> String {
        let chosen = self.kept_answer(&answer.answer, &answer.values);
        match &answer.other {
            None => chosen,
            Some(other) => self.text("answer.other", &[("words", other.words.clone()), ("instead", chosen)]),
        }
    }

    /// A status: "in the making".
    pub fn status(&self, status: domain::Status) -> String {
        self.text(&format!("status.{status}"), &[])
    }

    /// What is measured: "Shirt"; a figure of the maker's own by its name.
    pub fn figure(&self, figure: &Slug) -> String {
        self.known(&format!("figure.{figure}"), &[])
            .unwrap_or_else(|| figure.to_string())
    }

    /// How a landmark that we know is taken, in a sentence; empty where there is nothing to say.
    pub fn how(&self, landmark: &str) -> String {
        catalogue::find(self.language, &format!("landmark.{landmark}"), Some("how"), &[]).unwrap_or_default()
    }

    /// Where it is measured: "Chest"; the maker's own landmark in the maker's words.
    pub fn landmark(&self, landmark: &Landmark) -> String {
        match landmark {
            Landmark::Known(name) => self.text(&format!("landmark.{name}"), &[]),
            Landmark::Own(words) => words.clone(),
        }
    }

    fn discounted(&self, number: &str, what: &Labels, reason: &str) -> String {
        let (number, told) = (number.to_owned(), reason.to_owned());
        match (what.is_empty(), reason.is_empty()) {
            (_, true) => self.text("order.discount_taken_back", &[("number", number)]),
            (true, false) => self.text("order.discounted", &[("number", number), ("reason", told)]),
            (false, false) => {
                let what = self.label(what);
                self.text(
                    "order.discounted_piece",
                    &[("number", number), ("what", what), ("reason", told)],
                )
            }
        }
    }

    fn started(&self, label: &Labels, preset: &Labels) -> String {
        let label = self.label(label);
        match preset.is_empty() {
            true => self.text("design.started", &[("label", label)]),
            false => self.text(
                "design.started_from",
                &[("label", label), ("preset", self.label(preset))],
            ),
        }
    }

    /// An answer's change: "Size: XS → S".
    pub fn answer_change(&self, change: &AnswerChange) -> String {
        let worded = |answer: &WordedAnswer| match &answer.answer {
            Answer::Text(text) => self.text("quoted", &[("text", text.clone())]),
            other => self.kept_answer(other, &answer.values),
        };
        let what = match (&change.before, &change.after) {
            (_, None) => self.text("change.free", &[]),
            (None, Some(after)) => worded(after),
            (Some(before), Some(after)) => self.arrow(&worded(before), &worded(after)),
        };
        self.text(
            "answer.labelled",
            &[("option", self.label(&change.option)), ("answer", what)],
        )
    }

    pub(crate) fn label(&self, labels: &Labels) -> String {
        labels.get(self.language()).to_owned()
    }
}

/// The number of the order that an action is about; empty for actions that are about none.
fn order_number(action: &Action) -> String {
    match action.root() {
        Action::OrderTaken { number, .. }
        | Action::OrderStatusChanged { number, .. }
        | Action::OrderDueChanged { number, .. }
        | Action::OrderNoted { number }
        | Action::PaperPrinted { number, .. } => number.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use domain::{Audience, Instant, PaperSize, Status};

    use super::*;

    fn check(action: &Action, english: &str, german: &str) {
        let calendar = Calendar {
            zone: Tz::Europe__Dublin,
            today: "2026-06-02".parse().unwrap(),
        };
        assert_eq!(Words::new("en").action(action, calendar), english);
        assert_eq!(Words::new("de").action(action, calendar), german);
    }

    fn labels(en: &str, de: &str) -> Labels {
        Labels(
            [("en", en), ("de", de)]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .into(),
        )
    }

    #[test]
    fn what_happened_reads_like_a_diary() {
        let bag = labels("Messenger bag", "Kuriertasche");
        let started = Action::DesignStarted {
            label: bag.clone(),
            preset: labels("Commuter", "Pendler"),
        };
        check(
            &started,
            "Started a Messenger bag from “Commuter”",
            "Kuriertasche begonnen mit „Pendler“",
        );
        let plain = Action::DesignStarted {
            label: bag,
            preset: Labels::default(),
        };
        check(&plain, "Started a Messenger bag", "Kuriertasche begonnen");

        let value = |id: &str, label: &str| WordedAnswer {
            answer: Answer::One(Slug::new(id).unwrap()),
            values: vec![FrozenValue {
                id: Slug::new(id).unwrap(),
                label: Labels::same(label),
                count: 1,
                swatch: false,
            }],
        };
        let size = |before, after| AnswerChange {
            option: labels("Size", "Größe"),
            before,
            after,
        };
        let change = size(Some(value("xs", "XS")), Some(value("s", "S")));
        check(&Action::DesignAnswered { change }, "Size: XS → S", "Größe: XS → S");
        let back = size(Some(value("xs", "XS")), None);
        check(
            &Action::DesignAnswered { change: back },
            "Size: free again",
            "Größe: wieder frei",
        );

        let moved = Action::OrderStatusChanged {
            number: "W-1042".into(),
            from: Status::New,
            to: Status::Making,
        };
        check(&moved, "W-1042: new → in the making", "W-1042: neu → in Arbeit");
        let undone = Action::Undone {
            action: Box::new(moved),
        };
        check(
            &undone,
            "Taken back: W-1042: new → in the making",
            "Zurückgenommen: W-1042: neu → in Arbeit",
        );

        let printed = Action::PaperPrinted {
            number: "W-1042".into(),
            audience: Audience::Bench,
            size: PaperSize::A4,
        };
        check(
            &printed,
            "W-1042 for the bench printed, A4",
            "W-1042 für die Werkbank gedruckt, A4",
        );
        let unnamed = Action::DesignNamed { name: String::new() };
        check(&unnamed, "Name taken away", "Namen entfernt");
    }

    #[test]
    fn an_order_whose_sheet_is_out_says_so() {
        let taken = Action::OrderTaken {
            number: "W-1042".into(),
            customer: "Zoë".into(),
        };
        let at = Instant(1_780_405_320_000); // 2 June 2026, 13:02 UTC: 14:02 in Dublin
        let action = Action::UndoneAsCancelled {
            action: Box::new(taken),
            printed: at,
        };
        check(
            &action,
            "W-1042 is cancelled. A sheet from today 14:02 is out.",
            "W-1042 ist storniert. Ein Laufzettel ist draußen (heute 14:02).",
        );
    }
}
