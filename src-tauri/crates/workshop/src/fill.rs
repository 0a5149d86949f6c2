//! Filling a workshop with believable orders, many at once, for measuring and for trying out: everything as real use leaves it
//! (rows, journal, search, numbers), a thousand actions a commit.
//!
//! What it is not: a way to take orders. Pieces come out of a pool of designs that the engine finished, so that a hundred
//! thousand of them cost minutes, not days; and nothing is drawn.

mod people;

use domain::action::About;
use domain::line::Others;
use domain::{Action, Customer, CustomerId, Designed, Instant, Line, LineId, Made, Order, OrderId, Status};
use engine::session::Open;
use store::Writer;

use crate::design::Design;
use crate::order::take::frozen;
use crate::piece::Piece;
use crate::workshop::stamp;
use crate::{Error, Workshop};
use people::Dice;

/// Actions in one commit.
const A_COMMIT: u32 = 1_000;
/// Designs that the pieces come out of.
const POOL: usize = 48;
/// A working day, in milliseconds.
const DAY: i64 = 86_400_000;
/// Orders a day, so that a file of many orders reaches back years.
const A_DAY: i64 = 12;
/// Newest orders that are still open.
const OPEN: u32 = 60;

impl Workshop {
    /// Takes so many orders, of the templates on sale, by people made up from `seed`. `progress` is told how many are
    /// there; answering false stops after the commit under way. Gives how many there are.
    pub fn fill_with_orders(
        &mut self,
        orders: u32,
        seed: u64,
        progress: &mut dyn FnMut(u32) -> bool,
    ) -> Result<u32, Error> {
        let mut dice = Dice::new(seed);
        let pool = self.pool(&mut dice)?;
        let now = self.now();
        let (mut taken, mut known) = (0, Vec::new());
        while taken < orders {
            let until = orders.min(taken + A_COMMIT / 4);
            self.fill_some(taken..until, orders, now, &pool, &mut dice, &mut known)?;
            taken = until;
            if !progress(taken) {
                break;
            }
        }
        Ok(taken)
    }

    /// Finished pieces of every template on sale, each as a line that waits for its order.
    fn pool(&self, dice: &mut Dice) -> Result<Vec<Line>, Error> {
        let shelves = self.templates()?;
        let Some(first) = shelves.first() else {
            return Err(Error::TemplateUnknown(String::new()));
        };
        let book = self.book()?;
        let mut pool = Vec::new();
        while pool.len() < POOL {
            let shelf = shelves.get(pool.len() % shelves.len()).unwrap_or(first);
            let mut piece = Piece::of_fewest(self.compiled(shelf.current)?, &book);
            choose_some(&mut piece, dice);
            let made = Made::Design(Box::new(Designed {
                template: shelf.slug.clone(),
                version: shelf.current,
                answers: piece.session.answers().clone(),
                others: Others::new(),
                snapshot: None,
            }));
            let (id, price) = (LineId::from([0; 16]), piece.session.price().total);
            let line = Line::begun(id, made, shelf.label.clone(), price, Instant(0));
            let design = Design {
                line,
                piece,
                misfits: Vec::new(),
                ready: self.ready_date()?,
            };
            // Every line gets its own order afterwards.
            pool.push(frozen(&design, &book, OrderId::from([0; 16]), Instant(0), None)?);
        }
        Ok(pool)
    }

    fn fill_some(
        &mut self,
        which: std::ops::Range<u32>,
        all: u32,
        now: Instant,
        pool: &[Line],
        dice: &mut Dice,
        known: &mut Vec<(CustomerId, String)>,
    ) -> Result<(), Error> {
        let zone = self.settings()?.time_zone;
        let (env, mut salt) = (self.env.clone(), 0_u64);
        // Salts only have to differ here; the people are made up.
        let mut salts = || {
            salt += 1;
            let mut bytes = [0x5a; 16];
            bytes[..8].copy_from_slice(&salt.to_be_bytes());
            bytes
        };
        let mut writer = self.store.begin(stamp(&env, now, &mut salts))?;
        for number in which {
            let left = i64::from(all - number);
            let at = Instant(now.0 - left * DAY / A_DAY);
            let customer = someone(&mut writer, &env, at, dice, known)?;
            let number = writer.take_order_number()?;
            let order = Order {
                due: Some(Instant(at.0 + 15 * DAY).date(zone)),
                note: dice.note(),
                ..Order::taken(OrderId::from(env.ids.id(at)), number, customer.0, at)
            };
            let piece = &pool[dice.below(pool.len())];
            let line = Line {
                id: LineId::from(env.ids.id(at)),
                order: Some(order.id),
                quantity: 1 + (dice.below(12) == 0) as u32,
                touched: at,
                ..piece.clone()
            };
            writer.insert(&order)?;
            writer.insert(&line)?;
            let about = About::Order(order.id);
            let (number, customer) = (order.number.clone(), customer.1);
            let action = Action::OrderTaken { number, customer };
            writer.end_entry(&action, about, at, env.ids.id(at))?;
            move_along(&mut writer, &env, order, left as u32, dice)?;
        }
        writer.commit_entries()?;
        Ok(())
    }
}

/// Answers a few options as they are open.
fn choose_some(piece: &mut Piece, dice: &mut Dice) {
    for option in piece.session.view().options {
        if let Open::Values(values) = option.open
            && !values.is_empty()
            && dice.below(3) == 0
        {
            let value = values[dice.below(values.len())].clone();
            // What an earlier choice has closed since stays as it is.
            let _ = piece.session.choose(&option.path, engine::answer::Answer::One(value));
        }
    }
}

/// Someone who has ordered before, or, two times in five, someone new.
fn someone(
    writer: &mut Writer<'_>,
    env: &crate::Env,
    at: Instant,
    dice: &mut Dice,
    known: &mut Vec<(CustomerId, String)>,
) -> Result<(CustomerId, String), Error> {
    if !known.is_empty() && dice.below(5) > 1 {
        return Ok(known[dice.below(known.len())].clone());
    }
    let customer = Customer {
        contact: dice.telephone(),
        ..Customer::named(CustomerId::from(env.ids.id(at)), dice.name())
    };
    writer.insert(&customer)?;
    known.push((customer.id, customer.name.clone()));
    Ok((customer.id, customer.name))
}

/// Moves an order to where one of its age stands.
fn move_along(
    writer: &mut Writer<'_>,
    env: &crate::Env,
    mut order: Order,
    left: u32,
    dice: &mut Dice,
) -> Result<(), Error> {
    const WAY: [Status; 4] = [Status::Agreed, Status::Making, Status::Ready, Status::Delivered];
    let steps = if left > OPEN { WAY.len() } else { dice.below(WAY.len()) };
    for (day, to) in (1..).zip(WAY.into_iter().take(steps)) {
        let at = Instant(order.taken.0 + day * 3 * DAY);
        let (number, from) = (order.number.clone(), order.status);
        order.status = to;
        order.since = at;
        writer.update(&order)?;
        let action = Action::OrderStatusChanged { number, from, to };
        writer.end_entry(&action, About::Order(order.id), at, env.ids.id(at))?;
    }
    Ok(())
}
