//! `orders.toml` of a sample, acted out.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use domain::due::after_working_days;
use domain::id::MeasuresId;
use domain::measures::{Landmark, Taken, figure as figure_of};
use domain::{Bill, Customer, CustomerId, Deposit, Instant, MeasureSet, Status};
use engine::answer::{Answer, Path};
use engine::colour::Colour;
use engine::slug::Slug;
use engine::template::{Kind, OptionDef, Template};
use quantity::{Measure, Money, Unit};
use serde::Deserialize;

use crate::design::Choice;
use crate::order::{NewPayment, NewPiece, TakeOrder, Who};
use crate::{Error, Workshop};

/// People and orders, in the order in which the orders were taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenes {
    customer: Vec<SampleCustomer>,
    order: Vec<SampleOrder>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleCustomer {
    id: String,
    name: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    allergies: String,
    #[serde(default)]
    note: String,
    measures: Option<SampleMeasures>,
}

/// What was measured of a customer; their orders take it from the card.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleMeasures {
    figure: String,
    /// Days from today; at the latest on the day of the first order.
    taken: i64,
    #[serde(default)]
    note: String,
    /// By landmark, in cm, as people type it.
    typed: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleOrder {
    customer: String,
    /// Days from today.
    taken: i64,
    due: i64,
    status: String,
    /// Per cent asked for and paid when it was taken.
    deposit: Option<u32>,
    way: Option<String>,
    #[serde(default = "one")]
    quantity: u32,
    #[serde(default)]
    name: String,
    #[serde(default)]
    note: String,
    preset: Option<String>,
    #[serde(default)]
    answers: toml::Table,
}

fn one() -> u32 {
    1
}

/// Something that happens to an order at a moment.
struct Cue {
    at: Instant,
    order: usize,
    act: Act,
}

enum Act {
    Take,
    Move(Status),
}

/// When the workshop opens.
const MORNING: (u32, u32) = (9, 40);

pub(super) fn read(text: &str) -> Result<Scenes, toml::de::Error> {
    toml::from_str(text)
}

impl Scenes {
    /// The moment before everything.
    pub(super) fn first_morning(&self, now: Instant, zone: Tz) -> Instant {
        let first = self.order.iter().map(|order| order.taken).min().unwrap_or(0);
        moment(now, zone, first - 1, 0)
    }

    /// Takes the orders and moves them along, each at its own moment, never later than `now`.
    pub(super) fn act(
        &self,
        workshop: &mut Workshop,
        now: Instant,
        mut set_clock: impl FnMut(Instant),
    ) -> Result<(), Error> {
        let zone = workshop.settings()?.time_zone;
        let mut cards: BTreeMap<&str, CustomerId> = BTreeMap::new();
        let mut numbers: BTreeMap<usize, String> = BTreeMap::new();
        for cue in self.cues(now, zone)? {
            set_clock(cue.at);
            match cue.act {
                Act::Take => {
                    let number = self.take(workshop, &self.order[cue.order], now, zone, &mut cards)?;
                    self.order[cue.order].pay_in_advance(workshop, &number)?;
                    numbers.insert(cue.order, number);
                }
                Act::Move(to) => {
                    if let Some(number) = numbers.get(&cue.order) {
                        workshop.order_status(number, to)?;
                        if to == Status::Delivered {
                            self.order[cue.order].pay(workshop, number, |bill| bill.balance)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn cues(&self, now: Instant, zone: Tz) -> Result<Vec<Cue>, Error> {
        let mut cues = Vec::new();
        for (order, sample) in self.order.iter().enumerate() {
            let minute = order as i64 * 17;
            cues.push(Cue {
                at: moment(now, zone, sample.taken, minute),
                order,
                act: Act::Take,
            });
            let status: Status = sample.status.parse().map_err(|_| broken(&sample.status))?;
            let moves = moves(status);
            // Spread evenly over the days since, the last one yesterday at the latest.
            let step = (-sample.taken / (moves.len() as i64 + 1)).max(1);
            let moved = moves.iter().zip(1..).map(|(to, n)| {
                let at = moment(now, zone, sample.taken + step * n, minute + 95);
                Cue {
                    at,
                    order,
                    act: Act::Move(*to),
                }
            });
            cues.extend(moved);
        }
        cues.sort_by_key(|cue| (cue.at, cue.order));
        Ok(cues)
    }

    fn take<'s>(
        &'s self,
        workshop: &mut Workshop,
        sample: &'s SampleOrder,
        now: Instant,
        zone: Tz,
        cards: &mut BTreeMap<&'s str, CustomerId>,
    ) -> Result<String, Error> {
        let template = workshop
            .templates()?
            .into_iter()
            .next()
            .ok_or_else(|| broken("no template"))?;
        let mut design = workshop.design_start(template.slug.as_str(), sample.preset.as_deref())?;
        let id = design.line.id;
        if sample.quantity > 1 {
            design = workshop.design_quantity(id, sample.quantity)?;
        }
        let answers = answers(design.piece.model().template(), &sample.answers)?;
        if !answers.is_empty() {
            design = match workshop.design_fill_in(id, answers)? {
                Choice::Taken(design) => *design,
                Choice::Closed { design, conflict } => return Err(design.closed(&conflict)),
            };
        }
        if !sample.name.is_empty() {
            design = workshop.design_name(design.line.id, &sample.name)?;
        }
        let customer = self.card(workshop, &sample.customer, now, zone, cards)?;
        if let Some(set) = workshop.measures_of(customer)?.first() {
            let taken = workshop.design_measures(design.line.id, set.id)?;
            if !taken.left.is_empty() {
                return Err(broken(&sample.customer));
            }
            design = taken.design;
        }
        // Nothing is promised for a weekend.
        let due = Some(after_working_days(day(now, zone, sample.due), 0));
        let note = sample.note.clone();
        workshop.order_take(TakeOrder {
            piece: NewPiece::Design(design.line.id),
            customer: Who::Known(customer),
            due,
            note,
            deposit: None,
            agreed: None,
        })
    }

    fn card<'s>(
        &'s self,
        workshop: &mut Workshop,
        id: &'s str,
        now: Instant,
        zone: Tz,
        cards: &mut BTreeMap<&'s str, CustomerId>,
    ) -> Result<CustomerId, Error> {
        if let Some(card) = cards.get(id) {
            return Ok(*card);
        }
        let sample = self
            .customer
            .iter()
            .find(|customer| customer.id == id)
            .ok_or_else(|| broken(id))?;
        let card = workshop.customer_new(&sample.name, &sample.contact, &sample.note)?;
        if !sample.allergies.is_empty() {
            let allergies = sample.allergies.clone();
            workshop.customer_edit(Customer {
                allergies,
                ..card.clone()
            })?;
        }
        let card = card.id;
        if let Some(measures) = &sample.measures {
            let day = day(now, zone, measures.taken).min(workshop.today_date()?);
            workshop.measures_keep(None, measures.of(card, day)?)?;
        }
        cards.insert(id, card);
        Ok(card)
    }
}

impl SampleMeasures {
    fn of(&self, customer: CustomerId, taken: NaiveDate) -> Result<MeasureSet, Error> {
        let slug = |text: &str| Slug::new(text).map_err(|_| broken(text));
        let figure = slug(&self.figure)?;
        let measure = |(landmark, typed): (&String, &toml::Value)| {
            let typed = typed.as_str().ok_or_else(|| broken(landmark))?;
            Taken::parse(Landmark::Known(slug(landmark)?), typed, Unit::Cm).map_err(|_| broken(typed))
        };
        let mut measures: Vec<Taken> = self.typed.iter().map(measure).collect::<Result<_, Error>>()?;
        // In the order in which they are taken, not in that of the alphabet.
        let marks = figure_of(&figure).map(|figure| figure.landmarks).unwrap_or_default();
        measures.sort_by_key(|taken| marks.iter().position(|mark| is_at(taken, mark.name)));
        Ok(MeasureSet {
            id: MeasuresId::from([0; 16]),
            customer,
            figure,
            taken,
            measures,
            note: self.note.clone(),
        })
    }
}

fn is_at(taken: &Taken, landmark: &str) -> bool {
    matches!(&taken.landmark, Landmark::Known(name) if name.as_str() == landmark)
}

impl SampleOrder {
    fn pay_in_advance(&self, workshop: &mut Workshop, number: &str) -> Result<(), Error> {
        let Some(percent) = self.deposit else { return Ok(()) };
        workshop.order_deposit(number, Some(Deposit::Percent(i64::from(percent).into())))?;
        self.pay(workshop, number, |bill| bill.deposit)
    }

    fn pay(&self, workshop: &mut Workshop, number: &str, how_much: fn(&Bill) -> Money) -> Result<(), Error> {
        let way = self.way.as_deref().unwrap_or("card");
        let payment = NewPayment {
            amount: how_much(&workshop.order(number)?.brief.bill),
            way: way.parse().map_err(|_| broken(way))?,
            day: None,
            note: String::new(),
        };
        workshop.order_pay(number, payment).map(drop)
    }
}

/// How an order comes to stand where it stands.
fn moves(status: Status) -> &'static [Status] {
    match status {
        Status::New => &[],
        Status::Agreed => &[Status::Agreed],
        Status::Making => &[Status::Agreed, Status::Making],
        Status::Ready => &[Status::Agreed, Status::Making, Status::Ready],
        Status::Delivered => &[Status::Agreed, Status::Making, Status::Ready, Status::Delivered],
        Status::Cancelled => &[Status::Agreed, Status::Cancelled],
    }
}

fn day(now: Instant, zone: Tz, days: i64) -> NaiveDate {
    let today = now.date(zone);
    let moved = match u64::try_from(days) {
        Ok(ahead) => today.checked_add_days(Days::new(ahead)),
        Err(_) => today.checked_sub_days(Days::new(days.unsigned_abs())),
    };
    moved.unwrap_or(today)
}

/// `minute` minutes after the shop opened, `days` from today; never later than now.
fn moment(now: Instant, zone: Tz, days: i64, minute: i64) -> Instant {
    let opening = NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0).unwrap_or_default();
    // The hour that summer time skips lies in the night.
    let local = zone
        .from_local_datetime(&day(now, zone, days).and_time(opening))
        .earliest();
    let at = local.map_or(now.0, |local| local.timestamp_millis()) + minute * 60_000;
    Instant(at.min(now.0))
}

/// Answers in the forms of a preset: `"m"`, `["pad"]` or `{ pad = 2 }`, `true`, `"110 cm"`, `"Ada"`.
fn answers(template: &Template, table: &toml::Table) -> Result<Vec<(Path, Option<Answer>)>, Error> {
    let read = |(name, value): (&String, &toml::Value)| {
        let path = Path::parse(name).map_err(|_| broken(name))?;
        let option = template
            .options
            .iter()
            .find(|option| option.id == path.name())
            .ok_or_else(|| broken(name))?;
        Ok((path, Some(answer(option, value).ok_or_else(|| broken(name))?)))
    };
    table.iter().map(read).collect()
}

fn answer(option: &OptionDef, value: &toml::Value) -> Option<Answer> {
    let slug = |value: &toml::Value| Slug::new(value.as_str()?).ok();
    match &option.kind {
        Kind::One { .. } => slug(value).map(Answer::One),
        Kind::Several { .. } => match value {
            toml::Value::Array(values) => values
                .iter()
                .map(|value| Some((slug(value)?, 1)))
                .collect::<Option<_>>(),
            toml::Value::Table(values) => {
                let counted = |(name, count): (&String, &toml::Value)| {
                    Some((Slug::new(name).ok()?, u32::try_from(count.as_integer()?).ok()?))
                };
                values.iter().map(counted).collect::<Option<_>>()
            }
            _ => None,
        }
        .map(Answer::Several),
        Kind::Switch { .. } => value.as_bool().map(Answer::Switch),
        Kind::Number { unit, .. } => {
            let measure = Measure::parse(value.as_str()?).ok()?;
            let bare = measure.unit == Unit::One;
            Some(Answer::Number(if bare {
                Measure::new(measure.value, *unit)
            } else {
                measure
            }))
        }
        Kind::Text { .. } => value.as_str().map(|text| Answer::Text(text.to_owned())),
        Kind::Date { .. } => value.as_str()?.parse().ok().map(Answer::Date),
        Kind::Colour { .. } => Colour::parse(value.as_str()?).ok().map(Answer::Colour),
        Kind::Upload { .. } | Kind::Note | Kind::Rows(_) | Kind::Product(_) => None,
    }
}

fn broken(what: &str) -> Error {
    Error::Damaged(format!("orders.toml of the sample: {what}"))
}
