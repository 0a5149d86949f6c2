//! One option of a piece: what it takes, what is open, why the rest is closed.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::book::Swatch;
use engine::session::{self, Open, Range, Session};
use engine::slug::Slug;
use engine::template::{Kind, Landmark, OptionDef, Show, Value};
use quantity::{Money, Number, Unit};
use workshop::Piece;

use crate::types::{ChoiceView, KindView, MeasureView, NeededView, OptionView};
use crate::views::upload;
use crate::wording::Wording;

/// Tells one option.
pub(crate) fn option(wording: &Wording, piece: &Piece, def: &OptionDef, view: &session::OptionView) -> OptionView {
    let session = &piece.session;
    let teller = Teller {
        wording,
        session,
        piece,
        def,
        view,
    };
    let answer = view
        .effective
        .as_ref()
        .map(|answer| wording.words.answer(session.model(), &view.path, answer));
    OptionView {
        path: view.path.to_string(),
        label: wording.label(&def.label),
        help: wording.label(&def.help),
        kind: teller.kind(),
        answer: answer.unwrap_or_default(),
        set_for_you: view.chosen.is_none() && view.effective.as_ref().is_some_and(is_something),
        needed_by: needed_by(wording, piece, &view.path),
        reminders: Vec::new(),
        other: None,
        measure: def.landmark.as_ref().map(|landmark| teller.measure(landmark)),
        hotspot: def.hotspot.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// What is off or none of a list nobody has set for anybody.
fn is_something(answer: &Answer) -> bool {
    match answer {
        Answer::Switch(on) => *on,
        Answer::Several(values) => values.values().any(|many| *many > 0),
        _ => true,
    }
}

/// What asks for it while nobody wrote it.
fn needed_by(wording: &Wording, piece: &Piece, path: &Path) -> Option<NeededView> {
    let all = piece.session.asked_for_by(path);
    let labels: Vec<String> = all
        .iter()
        .filter_map(|path| piece.label_of(path))
        .map(|label| wording.label(&label))
        .collect();
    (!all.is_empty()).then(|| NeededView {
        paths: all.iter().map(ToString::to_string).collect(),
        list: wording.words.and(&labels),
    })
}

struct Teller<'a> {
    wording: &'a Wording,
    session: &'a Session,
    piece: &'a Piece,
    def: &'a OptionDef,
    view: &'a session::OptionView,
}

impl Teller<'_> {
    fn kind(&self) -> KindView {
        match &self.def.kind {
            Kind::One { show, values } => KindView::One {
                show: shown(*show),
                choices: self.choices(values),
            },
            Kind::Several {
                show, values, min, max, ..
            } => KindView::Several {
                show: shown(*show),
                min: *min,
                max: max.unwrap_or(0),
                choices: self.choices(values),
            },
            Kind::Switch { price, .. } => self.switch(price),
            Kind::Number { unit, step, .. } => self.number(*unit, step),
            Kind::Text {
                max_chars,
                max_lines,
                allowed,
                price_per_char,
                free_chars,
                ..
            } => KindView::Text {
                value: self.text(),
                max_chars: *max_chars,
                max_lines: *max_lines,
                allowed: allowed
                    .as_ref()
                    .map(|allowed| self.wording.words.allowed(allowed))
                    .unwrap_or_default(),
                price: self.wording.words.character_price(
                    &self.money(price_per_char),
                    *free_chars,
                    allowed.as_ref().is_none_or(|allowed| allowed.spaces),
                ),
            },
            Kind::Date { from, until, .. } => KindView::Date {
                value: match &self.view.effective {
                    Some(Answer::Date(day)) => self.wording.words.long_date(*day),
                    _ => String::new(),
                },
                limits: self.wording.words.days(*from, *until),
            },
            Kind::Colour { .. } => KindView::Colour {
                value: match &self.view.effective {
                    Some(Answer::Colour(colour)) => colour.to_string(),
                    _ => String::new(),
                },
            },
            Kind::Upload { .. } => upload::upload(self.wording, self.piece, self.def, self.view.effective.as_ref()),
            Kind::Note | Kind::Rows(_) | Kind::Product(_) => KindView::Note,
        }
    }

    fn choices(&self, values: &[Value]) -> Vec<ChoiceView> {
        values.iter().map(|value| self.choice(value)).collect()
    }

    fn choice(&self, value: &Value) -> ChoiceView {
        let (words, model) = (&self.wording.words, self.session.model());
        let quantity = self.chosen(&value.id);
        let open = matches!(&self.view.open, Open::Values(open) if open.contains(&value.id));
        ChoiceView {
            value: value.id.to_string(),
            label: words.answer(model, &self.view.path, &Answer::One(value.id.clone())),
            help: self.wording.label(&value.help),
            price: self.wording.surcharge(self.money(&value.price)),
            colour: self
                .swatch(value)
                .map(|swatch| swatch.colour.clone())
                .unwrap_or_default(),
            photo: match self.piece.compiled.chips.get(&value.id) {
                Some(chip) if value.swatch => chip.to_string(),
                _ => String::new(),
            },
            until: self
                .swatch(value)
                .and_then(|swatch| swatch.until)
                .map(|last| words.until(last))
                .unwrap_or_default(),
            chosen: quantity > 0,
            quantity,
            max: value.max,
            open,
            over: false,
            reason: if open {
                String::new()
            } else {
                self.reason(&self.with(&value.id))
            },
        }
    }

    fn switch(&self, price: &Number) -> KindView {
        let on = matches!(self.view.effective, Some(Answer::Switch(true)));
        let open = matches!(&self.view.open, Open::States(states) if states.contains(&!on));
        let reason = if open {
            String::new()
        } else {
            self.reason(&Answer::Switch(!on))
        };
        KindView::Switch {
            on,
            open,
            reason,
            price: self.wording.surcharge(self.money(price)),
            over: false,
        }
    }

    fn number(&self, unit: Unit, step: &Number) -> KindView {
        let ranges: &[Range] = if let Open::Ranges(ranges) = &self.view.open {
            ranges
        } else {
            &[]
        };
        let plain = |measure: Option<&quantity::Measure>| {
            let value = measure
                .and_then(|measure| measure.in_unit(unit))
                .map(|measure| measure.value);
            value.map(|value| value.to_string()).unwrap_or_default()
        };
        let value = match &self.view.effective {
            Some(Answer::Number(measure)) => self.wording.words.measure(measure),
            _ => String::new(),
        };
        KindView::Number {
            value,
            unit: unit.symbol().to_owned(),
            from: plain(ranges.first().map(|range| &range.from)),
            to: plain(ranges.last().map(|range| &range.to)),
            step: step.to_string(),
            limits: self.wording.words.limits(ranges),
            rows: self.session.model().counts_rows(&self.view.path),
        }
    }

    fn measure(&self, landmark: &Landmark) -> MeasureView {
        // What isn't measured yet is made of nothing.
        let derived = self.view.effective.iter().flat_map(|_| self.session.derived());
        let mut made = derived.filter(|made| made.of.as_ref() == Some(&self.view.path));
        MeasureView {
            figure: landmark.figure.to_string(),
            landmark: landmark.mark.to_string(),
            how: self.wording.words.how(landmark.mark.as_str()),
            made: made
                .next()
                .map(|made| self.wording.words.amount(&made.quantity, made.unit))
                .unwrap_or_default(),
        }
    }

    fn text(&self) -> String {
        match &self.view.effective {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// How many of a value the piece has.
    fn chosen(&self, value: &Slug) -> u32 {
        match &self.view.effective {
            Some(Answer::One(chosen)) => u32::from(chosen == value),
            Some(Answer::Several(chosen)) => chosen.get(value).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// The answer that choosing `value` would make: for a several, one more of it beside what is in.
    fn with(&self, value: &Slug) -> Answer {
        match &self.def.kind {
            Kind::Several { .. } => {
                let mut values = several(self.view.effective.as_ref());
                *values.entry(value.clone()).or_insert(0) += 1;
                Answer::Several(values)
            }
            _ => Answer::One(value.clone()),
        }
    }

    fn reason(&self, answer: &Answer) -> String {
        let conflict = self.session.reason_closed(&self.view.path, answer);
        conflict
            .map(|conflict| self.wording.words.reason(self.session.model(), &conflict))
            .unwrap_or_default()
    }

    fn swatch(&self, value: &Value) -> Option<&Swatch> {
        self.session.model().library().get(&value.id).filter(|_| value.swatch)
    }

    /// Prices of a template that compiles are within what money can count.
    fn money(&self, amount: &Number) -> Money {
        let currency = self.session.model().template().currency;
        Money::from_number(amount, currency).unwrap_or(Money::zero(currency))
    }
}

/// The values of a several, none for anything else.
pub(crate) fn several(answer: Option<&Answer>) -> BTreeMap<Slug, u32> {
    match answer {
        Some(Answer::Several(values)) => values.clone(),
        _ => BTreeMap::new(),
    }
}

fn shown(show: Show) -> String {
    match show {
        Show::Tile => "tile",
        Show::Swatch => "swatch",
    }
    .to_owned()
}
