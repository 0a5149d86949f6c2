//! A piece as programs read it: `atelier-cli design --json`.

use std::collections::BTreeMap;

use engine::answer::Answer;
use engine::model::Model;
use engine::session::{Chosen, Conflict, MaterialLine, Open, OptionView, PartLine, Price, Range, Session, Way};
use engine::slug::Slug;
use engine::template::{Kind, OptionDef};
use quantity::{Measure, Money};
use serde::Serialize;
use serde_json::{Map, Value, json};
use words::Words;

/// A piece.
#[derive(Clone, Debug, Serialize)]
pub struct Design {
    /// False when an answer that was given can't be had together with the others.
    pub valid: bool,
    /// Every option that must be answered is.
    pub complete: bool,
    /// What it costs.
    pub price: PlainPrice,
    /// Every option, in the template's order.
    pub options: Vec<PlainOption>,
    /// What is used up.
    pub materials: Vec<PlainMaterial>,
    /// What is cut.
    pub parts: Vec<PlainPart>,
    /// Its short code, which opens it again wherever its template is; empty when it is of no workshop.
    pub code: String,
    /// How many pieces can still be made.
    pub count: String,
    /// Or more: not all of them could be counted.
    pub count_at_least: bool,
    /// It was finished as the best piece there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<Best>,
    /// What a total leaves, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<Under>,
}

/// A best piece.
#[derive(Clone, Debug, Serialize)]
pub struct Best {
    /// There is one that can be ordered.
    pub found: bool,
    /// It is known that there is no better one.
    pub proven: bool,
}

/// What a total leaves.
#[derive(Clone, Debug, Serialize)]
pub struct Under {
    /// So much.
    pub total: String,
    /// The same for people.
    #[serde(skip)]
    pub total_told: String,
    /// No piece with these choices costs as little.
    pub too_little: bool,
    /// What can't be had for it.
    pub closed: Vec<PlainChoice>,
    /// The same in words, for people.
    #[serde(skip)]
    pub told: Vec<String>,
    /// Changes that bring the piece there, least given up first.
    pub ways: Vec<PlainWay>,
    /// Everything was looked at.
    pub proven: bool,
}

/// A way to have something.
#[derive(Clone, Debug, Serialize)]
pub struct PlainWay {
    /// What changes, one sentence each.
    pub changes: Vec<String>,
    /// The price afterwards less the price now.
    pub price_difference: String,
    /// The same in words, for people.
    #[serde(skip)]
    pub told: String,
}

/// A price in plain decimals.
#[derive(Clone, Debug, Serialize)]
pub struct PlainPrice {
    /// The lines in reading order.
    pub lines: Vec<PlainPriceLine>,
    /// Their sum.
    pub total: String,
    /// ISO 4217.
    pub currency: String,
}

/// One line of a price.
#[derive(Clone, Debug, Serialize)]
pub struct PlainPriceLine {
    /// What people read.
    pub label: String,
    /// The amount.
    pub amount: String,
}

/// One option.
#[derive(Clone, Debug, Serialize)]
pub struct PlainOption {
    /// Its path.
    pub id: String,
    /// What people read.
    pub label: String,
    /// `one`, `several`, `switch`, `number`, `text` or `note`.
    pub kind: &'static str,
    /// False: its condition doesn't hold, it is absent from the piece.
    pub visible: bool,
    /// What the finished piece has here, or null.
    pub answer: Value,
    /// The same in words, for people.
    #[serde(skip)]
    pub told: String,
    /// What can be chosen now: names, states, stretches `{from, to, step}`; for a text its limits.
    pub open: Vec<Value>,
    /// What can't be chosen now, and why.
    pub closed: Vec<Closed>,
}

/// Something that can't be chosen now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Closed {
    /// What.
    pub value: Value,
    /// The same in words, for people.
    #[serde(skip)]
    pub told: String,
    /// Why: one entry for each rule that takes part, or one without a rule where the option itself refuses.
    pub because: Vec<Because>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Because {
    /// The rule, or null.
    pub rule: Option<String>,
    /// The choices that close it.
    pub choices: Vec<PlainChoice>,
    /// One sentence.
    pub text: String,
}

/// A choice that closes something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlainChoice {
    /// Its option.
    pub option: String,
    /// What is chosen.
    pub value: Value,
}

/// An amount of a material.
#[derive(Clone, Debug, Serialize)]
pub struct PlainMaterial {
    /// The swatch, or the template's name for the use.
    pub id: String,
    /// How much.
    pub quantity: String,
    /// In what.
    pub unit: String,
}

/// A part to cut, in millimetres.
#[derive(Clone, Debug, Serialize)]
pub struct PlainPart {
    /// Its name.
    pub id: String,
    /// The swatch that it is cut from, or null.
    pub swatch: Option<String>,
    /// How many.
    pub count: u32,
    /// Along the grain.
    pub length: String,
    /// Across the grain.
    pub width: String,
}

impl Design {
    /// Tells the state of `session`; `refused` are the answers that were given and could not be had.
    pub fn of(words: &Words, model: &Model, session: &Session, refused: &[Conflict]) -> Self {
        let view = session.view();
        let teller = Teller {
            words,
            model,
            session,
            refused,
        };
        let options = model.template().options.iter().zip(&view.options);
        Self {
            valid: refused.is_empty(),
            complete: view.complete && refused.is_empty(),
            price: price(words, &view.price),
            options: options.map(|(option, view)| teller.option(option, view)).collect(),
            materials: session.materials().iter().map(material).collect(),
            parts: session.parts().iter().map(part).collect(),
            code: String::new(),
            count: view.count.number.to_string(),
            count_at_least: view.count.at_least,
            best: None,
            under: None,
        }
    }
}

impl Under {
    /// What `total` leaves of a piece.
    pub fn of(words: &Words, model: &Model, session: &Session, total: Money) -> Self {
        let under = session.keep_under(total);
        let before = session.finished().unwrap_or_default();
        let way = |way: &Way| PlainWay {
            changes: words.changes(model, &before, way),
            price_difference: amount(way.price_difference),
            told: words.price_difference(&way.price_difference),
        };
        Self {
            total: amount(total),
            total_told: words.money(&total),
            too_little: under.too_little,
            closed: under.closed.iter().map(choice).collect(),
            told: under.closed.iter().map(|closed| words.chosen(model, closed)).collect(),
            ways: under.ways.iter().map(way).collect(),
            proven: under.proven,
        }
    }
}

struct Teller<'a> {
    words: &'a Words,
    model: &'a Model,
    session: &'a Session,
    refused: &'a [Conflict],
}

impl Teller<'_> {
    fn option(&self, option: &OptionDef, view: &OptionView) -> PlainOption {
        let asked = self
            .refused
            .iter()
            .filter(|conflict| conflict.wanted.option == view.path);
        let mut closed: Vec<Closed> = asked.map(|conflict| self.closed(conflict)).collect();
        // Of what isn't there only what was asked for is told.
        let others = if view.visible {
            closed_answers(&option.kind, view)
        } else {
            Vec::new()
        };
        for answer in others {
            let why = self
                .session
                .why_closed(&view.path, &answer)
                .map(|conflict| self.closed(&conflict));
            closed.extend(why.filter(|closed_too| !closed.contains(closed_too)));
        }
        let told = view
            .effective
            .as_ref()
            .map(|answer| self.words.answer(self.model, &view.path, answer));
        PlainOption {
            told: told.unwrap_or_default(),
            id: view.path.to_string(),
            label: option.called().get(self.words.language()).to_owned(),
            kind: kind(&option.kind),
            visible: view.visible,
            answer: view.effective.as_ref().map_or(Value::Null, answer),
            open: open(&option.kind, &view.open),
            closed,
        }
    }

    fn closed(&self, conflict: &Conflict) -> Closed {
        let reason = &conflict.reason;
        let because = |rule: Option<String>| Because {
            rule,
            choices: reason.choices.iter().map(choice).collect(),
            text: self.words.reason(self.model, conflict),
        };
        let rules = reason.rules.iter().map(|rule| because(Some(rule.to_string())));
        let because = if reason.rules.is_empty() {
            vec![because(None)]
        } else {
            rules.collect()
        };
        Closed {
            value: wanted(&conflict.wanted.answer),
            told: self.words.chosen(self.model, &conflict.wanted),
            because,
        }
    }
}

/// The answers that can't be given now, where they can be named one by one.
fn closed_answers(kind: &Kind, view: &OptionView) -> Vec<Answer> {
    match (kind, &view.open) {
        (Kind::Switch { .. }, Open::States(states)) => [true, false]
            .into_iter()
            .filter(|state| !states.contains(state))
            .map(Answer::Switch)
            .collect(),
        (Kind::Several { .. }, _) => view
            .closed
            .iter()
            .map(|value| Answer::Several(with_one_more(view, value)))
            .collect(),
        _ => view.closed.iter().map(|value| Answer::One(value.clone())).collect(),
    }
}

/// What is in, and one more of `value`.
fn with_one_more(view: &OptionView, value: &Slug) -> BTreeMap<Slug, u32> {
    let mut values = match &view.effective {
        Some(Answer::Several(values)) => values.clone(),
        _ => BTreeMap::new(),
    };
    *values.entry(value.clone()).or_insert(0) += 1;
    values
}

fn choice(chosen: &Chosen) -> PlainChoice {
    PlainChoice {
        option: chosen.option.to_string(),
        value: wanted(&chosen.answer),
    }
}

/// As [`answer`], with the one value of a several by its name alone.
fn wanted(of: &Answer) -> Value {
    match of {
        Answer::Several(values) if values.len() == 1 => values
            .keys()
            .map(|value| json!(value.as_str()))
            .collect::<Vec<_>>()
            .remove(0),
        other => answer(other),
    }
}

/// An answer in the form in which templates write it.
fn answer(of: &Answer) -> Value {
    match of {
        Answer::One(value) => json!(value.as_str()),
        Answer::Several(values) if values.values().all(|count| *count == 1) => {
            values.keys().map(|value| json!(value.as_str())).collect()
        }
        Answer::Several(values) => Value::Object(
            values
                .iter()
                .map(|(value, count)| (value.to_string(), json!(count)))
                .collect::<Map<_, _>>(),
        ),
        Answer::Switch(on) => json!(on),
        Answer::Number(measure) => json!(measure.to_string()),
        Answer::Text(text) => json!(text),
        Answer::Date(day) => json!(day.to_string()),
        Answer::Colour(colour) => json!(colour.to_string()),
        Answer::Upload(upload) => json!(upload),
    }
}

fn open(kind: &Kind, open: &Open) -> Vec<Value> {
    match (open, kind) {
        (Open::Values(values), _) => values.iter().map(|value| json!(value.as_str())).collect(),
        (Open::States(states), _) => states.iter().map(|state| json!(state)).collect(),
        (Open::Ranges(ranges), _) => ranges.iter().map(stretch).collect(),
        (
            Open::Free,
            Kind::Text {
                max_chars, max_lines, ..
            },
        ) => vec![json!({ "max_chars": max_chars, "max_lines": max_lines })],
        (Open::Free, Kind::Date { from, until, .. }) => vec![json!({ "from": from, "until": until })],
        (Open::Free | Open::Nothing, _) => Vec::new(),
    }
}

fn stretch(range: &Range) -> Value {
    let text = |measure: &Measure| measure.to_string();
    json!({ "from": text(&range.from), "to": text(&range.to), "step": text(&range.step) })
}

fn kind(of: &Kind) -> &'static str {
    match of {
        Kind::One { .. } => "one",
        Kind::Several { .. } => "several",
        Kind::Switch { .. } => "switch",
        Kind::Number { .. } => "number",
        Kind::Text { .. } => "text",
        Kind::Date { .. } => "date",
        Kind::Colour { .. } => "colour",
        Kind::Upload { .. } => "upload",
        // Rows and products are written out in a compiled template.
        Kind::Note | Kind::Rows(_) | Kind::Product(_) => "note",
    }
}

fn price(words: &Words, of: &Price) -> PlainPrice {
    let line = |line: &engine::session::PriceLine| PlainPriceLine {
        label: line.label.get(words.language()).to_owned(),
        amount: amount(line.amount),
    };
    PlainPrice {
        lines: of.lines.iter().map(line).collect(),
        total: amount(of.total),
        currency: of.total.currency.to_string(),
    }
}

fn amount(of: Money) -> String {
    of.to_number().to_decimal(of.currency.exponent())
}

/// Decimals enough for any shop, exact wherever the amount is a short decimal.
const PLACES: u32 = 4;

fn material(line: &MaterialLine) -> PlainMaterial {
    let quantity = line
        .quantity
        .in_unit(line.unit)
        .unwrap_or_else(|| line.quantity.value.clone());
    PlainMaterial {
        id: line.swatch.as_ref().unwrap_or(&line.id).to_string(),
        quantity: short(&quantity.to_decimal(PLACES)),
        unit: line.unit.symbol().to_owned(),
    }
}

fn part(line: &PartLine) -> PlainPart {
    let millimetres = |of: &quantity::Quantity| format!("{} mm", short(&of.value.to_decimal(PLACES)));
    PlainPart {
        id: line.id.to_string(),
        swatch: line.swatch.as_ref().map(ToString::to_string),
        count: line.count,
        length: millimetres(&line.length),
        width: millimetres(&line.width),
    }
}

/// Without noughts at the end.
fn short(decimal: &str) -> String {
    if decimal.contains('.') {
        decimal.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        decimal.to_owned()
    }
}
