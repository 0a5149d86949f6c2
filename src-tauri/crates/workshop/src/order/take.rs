//! Taking an order, and adding a piece to one: a design is frozen, words and articles are written down with their price.

use chrono::NaiveDate;
use domain::action::About;
use domain::agreement::NoSignature;
use domain::bill::MOST;
use domain::id::ArticleId;
use domain::line::{Others, title_of};
use domain::snapshot::{Finished, FrozenPicture, freeze};
use domain::{
    Action, Agreed, Agreement, Article, Customer, CustomerId, Deposit, Instant, Line, LineId, Made, Order, OrderId,
    Settings, Signature, Status,
};
use engine::model::FormulaUse;
use engine::session::PriceLine;
use engine::template::{Labels, OptionDef};
use quantity::Money;

use super::money::order_money;
use super::picture::Drawn;
use crate::design::{Design, checked_quantity};
use crate::workshop::{Deed, Work};
use crate::{Error, Workshop, customer, limits};

/// What taking an order asks.
#[derive(Clone, Debug)]
pub struct TakeOrder {
    /// Its first piece.
    pub piece: NewPiece,
    /// Who it is for.
    pub customer: Who,
    /// The day promised; `None`: the day that the lead time gives.
    pub due: Option<NaiveDate>,
    /// For the bench.
    pub note: String,
    /// What is to be paid in advance; `None`: nothing.
    pub deposit: Option<Deposit>,
    /// Who agrees to the shop's terms; `None`: nobody was asked.
    pub agreed: Option<NewAgreed>,
}

/// Somebody who agrees to the terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAgreed {
    /// Their name; empty: the customer's.
    pub name: String,
    /// What they drew, of each stroke x, y, x, y ([`Signature::read`]); empty: agreed by name.
    pub strokes: Vec<Vec<i32>>,
    /// When they did; `None`: now, as the order is taken.
    pub at: Option<Instant>,
}

impl NewAgreed {
    /// Refuses what couldn't be kept with an order, and what says nothing: neither a name nor a stroke.
    pub fn check(&self) -> Result<(), Error> {
        match checked_agreed(self)? {
            (name, _, None) if name.is_empty() => Err(Error::SignatureBroken),
            _ => Ok(()),
        }
    }
}

impl TakeOrder {
    /// An order for a piece, with nothing agreed but whom it is for.
    pub const fn of(piece: NewPiece, customer: Who) -> Self {
        Self {
            piece,
            customer,
            due: None,
            note: String::new(),
            deposit: None,
            agreed: None,
        }
    }
}

/// A piece that is to become a line of an order.
#[derive(Clone, Debug)]
pub enum NewPiece {
    /// A design, finished.
    Design(LineId),
    /// Words and a price.
    Free(FreeLine),
    /// Something ready-made.
    Article {
        /// Which.
        article: ArticleId,
        /// How many.
        quantity: u32,
    },
}

/// A line that is nothing but words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeLine {
    /// What is made; lines may be broken. Never empty.
    pub words: String,
    /// How many alike.
    pub quantity: u32,
    /// Price of one.
    pub price: Money,
    /// Which of the workshop's rates of tax, by place; beyond the last: none. `None`: the usual one, and of a line that is
    /// there already the one it has.
    pub rate: Option<u32>,
    /// A day of its own.
    pub due: Option<NaiveDate>,
}

/// A customer, known or new.
#[derive(Clone, Debug)]
pub enum Who {
    /// One with a card.
    Known(CustomerId),
    /// One who gets a card now.
    New {
        /// Never empty.
        name: String,
        /// Telephone or mail; may be empty.
        contact: String,
    },
}

/// A piece with all that had to be looked up and drawn before anything is written.
enum Ready {
    Design(Box<Design>, Drawn),
    Free(FreeLine),
    Article(Article, u32),
}

impl Workshop {
    /// Takes an order and gives back its number. A design is frozen as it is now, with its picture.
    pub fn order_take(&mut self, take: TakeOrder) -> Result<String, Error> {
        let ready = self.made_ready(take.piece)?;
        let note = limits::text(&take.note, limits::NOTE)?;
        let who = self.check_who(take.customer)?;
        self.not_past(take.due)?;
        self.checked_deposit(take.deposit.as_ref())?;
        let agreed = take.agreed.as_ref().map(checked_agreed).transpose()?;
        let due = Some(match take.due {
            Some(due) => due,
            None => self.ready_date()?,
        });
        let (book, settings) = (self.book()?, self.settings()?);
        self.transact(|work| {
            let customer = card(work, who)?;
            let number = work.writer.take_order_number()?;
            let order = Order {
                // What a customer has signed waits for no other yes.
                status: match &agreed {
                    Some(_) => Status::Agreed,
                    None => Status::New,
                },
                due,
                note,
                inclusive: settings.inclusive,
                step: settings.step,
                deposit: take.deposit,
                agreement: agreement(&settings, agreed, &customer.name, work.at()),
                ..Order::taken(OrderId::from(work.id()), number, customer.id, work.at())
            };
            work.writer.insert(&order)?;
            let line = put(work, ready, &order, &settings, &book)?;
            order_money(&settings, &order, &[line.priced()])?;
            let action = Action::OrderTaken {
                number: order.number.clone(),
                customer: customer.name,
            };
            Ok(Deed::new(action, About::Order(order.id), order.number))
        })
    }

    /// Adds a piece to an order that is still open.
    pub fn order_add(&mut self, number: &str, piece: NewPiece) -> Result<(), Error> {
        let order = self.open_order(number)?;
        let ready = self.made_ready(piece)?;
        let (book, settings) = (self.book()?, self.settings()?);
        self.transact(|work| {
            let line = put(work, ready, &order, &settings, &book)?;
            let (number, what) = (order.number, line.called());
            Ok(Deed::new(
                Action::LineAdded { number, what },
                About::Order(order.id),
                (),
            ))
        })
    }

    /// Refuses an order that can't be, before anything is begun for it.
    pub fn check_order(&self, quantity: u32, who: &Who) -> Result<(), Error> {
        checked_quantity(quantity)?;
        self.check_who(who.clone()).map(drop)
    }

    fn made_ready(&self, piece: NewPiece) -> Result<Ready, Error> {
        match piece {
            NewPiece::Design(id) => {
                let design = self.design(id)?;
                check_finished(&design)?;
                let drawn = Drawn::of(&design.piece, &self.drawer)?;
                Ok(Ready::Design(Box::new(design), drawn))
            }
            NewPiece::Free(free) => self.checked_free(free).map(Ready::Free),
            NewPiece::Article { article, quantity } => {
                checked_quantity(quantity)?;
                let article = self.article(article)?;
                countable(article.price.checked_mul(quantity)?)?;
                Ok(Ready::Article(article, quantity))
            }
        }
    }

    /// Words that say something, a number of pieces that can be made, money that can be counted.
    pub(super) fn checked_free(&self, free: FreeLine) -> Result<FreeLine, Error> {
        let words = limits::words(&free.words)?;
        if words.is_empty() {
            return Err(Error::WordsMissing);
        }
        checked_quantity(free.quantity)?;
        countable(self.own_money(free.price)?.checked_mul(free.quantity)?)?;
        Ok(FreeLine { words, ..free })
    }

    /// Money of this workshop's currency, and not below nought.
    pub(crate) fn own_money(&self, money: Money) -> Result<Money, Error> {
        let currency = self.settings()?.currency;
        if money.currency != currency {
            return Err(Error::OtherCurrency(currency.code().to_owned()));
        }
        if money.minor < 0 {
            return Err(Error::BelowNought);
        }
        countable(money)
    }

    pub(super) fn not_past(&self, due: Option<NaiveDate>) -> Result<(), Error> {
        let today = self.today_date()?;
        match due.filter(|due| *due < today) {
            Some(due) => Err(Error::DuePast(due)),
            None => Ok(()),
        }
    }

    fn check_who(&self, who: Who) -> Result<Who, Error> {
        match who {
            Who::Known(id) => self.customer(id).map(|customer| Who::Known(customer.id)),
            Who::New { name, contact } => Ok(Who::New {
                name: customer::checked_name(&name)?,
                contact: limits::text(&contact, limits::NOTE)?,
            }),
        }
    }
}

/// Who agrees, when, and how, looked over.
type Checked = (String, Option<Instant>, Option<Signature>);

/// A name that is no novel, and a signature as a hand draws one.
fn checked_agreed(new: &NewAgreed) -> Result<Checked, Error> {
    let signature = Signature::read(&new.strokes).map_err(|why| match why {
        NoSignature::TooLarge => Error::SignatureTooLarge,
        NoSignature::Broken => Error::SignatureBroken,
    })?;
    Ok((limits::name(&new.name)?, new.at, signature))
}

/// The terms as they stand today, and who agrees to them: now, or when they signed on their own screen.
fn agreement(settings: &Settings, agreed: Option<Checked>, customer: &str, now: Instant) -> Agreement {
    let agreed = agreed.map(|(name, at, signature)| Agreed {
        name: if name.is_empty() { customer.to_owned() } else { name },
        at: at.unwrap_or(now),
        signature,
    });
    Agreement {
        terms: settings.terms.text.trim().to_owned(),
        agreed,
    }
}

/// Refuses sums that no workshop takes: thousands of them would be beyond what money can count, and break every list.
pub(super) fn countable(money: Money) -> Result<Money, Error> {
    match money.minor.saturating_abs() <= MOST {
        true => Ok(money),
        false => Err(Error::PriceTooLarge),
    }
}

/// Writes a piece down as a line of the order.
fn put(
    work: &mut Work<'_, '_>,
    ready: Ready,
    order: &Order,
    settings: &Settings,
    book: &engine::book::Book,
) -> Result<Line, Error> {
    let line = match ready {
        Ready::Design(design, drawn) => {
            let picture = drawn.attach(work)?;
            let line = Line {
                tax: settings.rate(0).cloned(),
                ..frozen(&design, book, order.id, work.at(), picture)?
            };
            work.writer.update(&line)?;
            return Ok(line);
        }
        Ready::Free(free) => written(work, &free, settings),
        Ready::Article(article, quantity) => Line {
            quantity,
            tax: settings.rate(article.rate).cloned(),
            ..Line::begun(
                LineId::from(work.id()),
                Made::Article(article.id),
                Labels::same(article.name),
                article.price,
                work.at(),
            )
        },
    };
    let line = Line {
        order: Some(order.id),
        ..line
    };
    work.writer.insert(&line)?;
    Ok(line)
}

/// A free line as it is written down.
pub(super) fn written(work: &Work<'_, '_>, free: &FreeLine, settings: &Settings) -> Line {
    let label = Labels::same(title_of(&free.words));
    let made = Made::Free(free.words.clone());
    Line {
        quantity: free.quantity,
        tax: settings.rate(free.rate.unwrap_or(0)).cloned(),
        due: free.due,
        ..Line::begun(LineId::from(work.id()), made, label, free.price, work.at())
    }
}

pub(super) fn check_finished(design: &Design) -> Result<(), Error> {
    if let Some(misfit) = design.misfits.first() {
        return Err(design.closed(misfit));
    }
    if !design.piece.session.view().complete {
        return Err(Error::DesignIncomplete {
            missing: design.piece.missing(),
        });
    }
    // A price or an amount that can't be worked out is an error, never silence.
    if let Some(problem) = design.piece.session.problems().first() {
        return Err(Error::DesignUnknowable(named(&problem.place)));
    }
    let price = design.price()?;
    if price.minor < 0 {
        return Err(Error::BelowNought);
    }
    countable(price.checked_mul(design.line.quantity)?).map(drop)
}

/// The template's name for the formula that gave nothing.
fn named(place: &FormulaUse) -> String {
    match place {
        FormulaUse::Total => "price".to_owned(),
        FormulaUse::Price(id)
        | FormulaUse::Material(id)
        | FormulaUse::Part(id)
        | FormulaUse::Step(id)
        | FormulaUse::Derived(id) => id.to_string(),
    }
}

fn card(work: &mut Work<'_, '_>, who: Who) -> Result<Customer, Error> {
    match who {
        Who::Known(id) => Ok(work.writer.db().expect(id.0)?),
        Who::New { name, contact } => customer::add(work, &name, &contact, ""),
    }
}

/// The line as it is ordered.
pub(crate) fn frozen(
    design: &Design,
    book: &engine::book::Book,
    order: OrderId,
    at: Instant,
    picture: Option<FrozenPicture>,
) -> Result<Line, Error> {
    let (piece, session) = (&design.piece, &design.piece.session);
    let view = session.view();
    let answers = piece.effective();
    let others = design.others();
    let finished = Finished {
        template: piece.model().template(),
        version: piece.compiled.version.hash,
        library: piece.model().library(),
        book,
        chosen: session.answers(),
        answers: &answers,
        others: &others,
        price: view.price,
        materials: session.materials(),
        parts: session.parts(),
        steps: session.steps(),
        reminders: session.reminders(),
        minutes: session.minutes(),
        derived: session.derived(),
    };
    let mut snapshot = freeze(finished, 1, at, picture);
    for line in other_prices(&others, piece.model().template()) {
        snapshot.price.total = snapshot.price.total.checked_add(line.amount)?;
        snapshot.price.lines.push(line);
    }
    let mut line = design.line.clone();
    line.order = Some(order);
    line.instead_of = None;
    line.price = snapshot.price.total;
    line.looks = piece.looks();
    line.touched = at;
    if let Some(designed) = line.designed_mut() {
        designed.snapshot = Some(snapshot);
    }
    Ok(line)
}

/// What is made otherwise, as lines of the price.
pub(crate) fn other_prices(others: &Others, template: &engine::template::Template) -> Vec<PriceLine> {
    let line = |(path, other): (&engine::answer::Path, &domain::Other)| {
        let option = template.options.iter().find(|option| option.id == path.name());
        let label = option.map(OptionDef::called).unwrap_or_default();
        let with = |label: &String| format!("{label}: {}", title_of(&other.words));
        PriceLine {
            path: Some(path.clone()),
            value: None,
            rule: None,
            label: Labels(
                label
                    .0
                    .iter()
                    .map(|(language, label)| (language.clone(), with(label)))
                    .collect(),
            ),
            amount: other.price,
        }
    };
    others
        .iter()
        .filter(|(_, other)| !other.price.is_zero())
        .map(line)
        .collect()
}
