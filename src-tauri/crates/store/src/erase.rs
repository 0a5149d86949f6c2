//! Taking a person out of the file: their card, what they wrote on their pieces, and every trace of both in the journal.
//!
//! Orders keep their numbers, dates, prices and choices, which are the workshop's own; the card keeps its id, so that the
//! orders still belong together, and nothing else. In the journal the values and salts of the person's changes go and the
//! hashes stay, so that its chain can still be followed. SQLite overwrites what is deleted (`secure_delete`), and
//! [`Store::forget`] writes the search index anew (it only marks what was deleted; overwriting at once would make every saved
//! order ten times slower in a large file) and empties the log, so that nothing is left in the raw file.
//!
//! What it is not: it doesn't reach copies (they go with their time, or are thrown away) or papers that were printed.

use std::collections::BTreeSet;

use domain::action::About;
use domain::id::{CustomerId, OrderId};
use domain::photo::Subject;
use domain::{
    Action, Agreed, Agreement, Customer, Discount, EntryId, Line, Made, Order, Other, Payment, Photo, RowId, Snapshot,
};
use engine::answer::Answer;
use engine::template::Labels;
use rusqlite::Connection;

use crate::cell::Cell;
use crate::record::Record;
use crate::search::{self, DocKey};
use crate::{Db, Store, StoreError, Writer, table, write};

/// What an entry of the journal says once it was about somebody who was erased.
const ERASED: &str = r#"{"code":"erased"}"#;

impl Writer<'_> {
    /// Erases a customer and notes `action`, which must name nobody. There is no way back.
    pub fn erase(self, customer: CustomerId, action: &Action) -> Result<EntryId, StoreError> {
        let documents = person(&self.tx, customer)?;
        search::refresh(&self.tx, &documents.into_iter().collect())?;
        self.commit_noted(action, About::Customer(customer), None)
    }
}

impl Store {
    /// Empties SQLite's log and the search index of what was deleted. False when somebody who reads held it up; then it is
    /// done the next time.
    pub fn forget(&self) -> Result<bool, StoreError> {
        let conn = self.db().0;
        search::tidy(conn)?;
        let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }
}

/// Erases a person from rows and journal; gives the search documents to be made anew.
pub(crate) fn person(conn: &Connection, customer: CustomerId) -> Result<Vec<DocKey>, StoreError> {
    let theirs = Theirs::of(&Db(conn), customer)?;
    let mut documents = Vec::new();
    for card in theirs.cards.clone() {
        documents.extend(blank(conn, &Customer::named(card, ""))?);
        for set in Db(conn).measures_of(card)? {
            remove(conn, &set)?;
        }
    }
    for order in Db(conn).orders_of(customer)? {
        for payment in Db(conn).payments_of(order.id)? {
            let note = String::new();
            blank(conn, &Payment { note, ..payment })?;
        }
        documents.extend(blank(conn, &without_words(order))?);
    }
    for line in theirs.lines(&Db(conn))? {
        documents.extend(blank(conn, &without_texts(line))?);
    }
    for photo in theirs.photos(&Db(conn))? {
        remove(conn, &photo)?;
    }
    theirs.blank_journal(conn, customer)?;
    // What nobody keeps only waited for an undo, and there is none past this. Earlier pictures of their pieces are among it.
    conn.execute(
        "DELETE FROM attachment WHERE NOT EXISTS (SELECT 1 FROM attachment_ref WHERE attachment_ref.hash = attachment.hash)",
        [],
    )?;
    Ok(documents)
}

/// What is a person's.
struct Theirs {
    /// Their card, and those that were joined to it.
    cards: Vec<CustomerId>,
    /// All rows that there are or ever were.
    rows: BTreeSet<RowId>,
    /// The orders that there are.
    orders: Vec<OrderId>,
    /// Pieces in no order that were in one of theirs, or wait to take a free line's place in one.
    loose: Vec<RowId>,
}

impl Theirs {
    fn of(db: &Db<'_>, customer: CustomerId) -> Result<Self, StoreError> {
        let orders: Vec<OrderId> = db.orders_of(customer)?.into_iter().map(|order| order.id).collect();
        let joined = db.cards_joined_to(customer)?.into_iter().map(|card| card.id);
        let cards: Vec<CustomerId> = std::iter::once(customer).chain(joined).collect();
        let mut rows: BTreeSet<RowId> = cards.iter().map(|card| card.0).collect();
        let mut open: Vec<RowId> = orders.iter().map(|order| order.0).collect();
        for order in &orders {
            open.extend(db.lines_of(*order)?.iter().map(|line| line.id.0));
        }
        // An order that was taken back and taken again has had another card before, which only the journal knows.
        while let Some(row) = open.pop() {
            if rows.insert(row) {
                for other in together_with(db, row)? {
                    if !is_another_ones(db, &cards, other)? {
                        open.push(other);
                    }
                }
            }
        }
        // What was ever theirs: measures and payments that are gone, a piece that left.
        for row in once_theirs(db, &cards)? {
            if !is_another_ones(db, &cards, row)? {
                rows.insert(row);
            }
        }
        let loose = loose_pieces(db, &rows)?;
        rows.extend(&loose);
        let mut theirs = Self {
            cards,
            rows,
            orders,
            loose,
        };
        let photos = theirs.photos(db)?;
        theirs.rows.extend(photos.iter().map(|photo| photo.id.0));
        Ok(theirs)
    }

    fn lines(&self, db: &Db<'_>) -> Result<Vec<Line>, StoreError> {
        let mut lines = Vec::new();
        for order in &self.orders {
            lines.extend(db.lines_of(*order)?);
        }
        for piece in &self.loose {
            lines.extend(db.get::<Line>(*piece)?);
        }
        Ok(lines)
    }

    fn photos(&self, db: &Db<'_>) -> Result<Vec<Photo>, StoreError> {
        let cards = self.cards.iter().map(|card| Subject::Customer(*card));
        let orders = self.orders.iter().map(|order| Subject::Order(*order));
        let lines = self.lines(db)?;
        let lines = lines.iter().map(|line| Subject::Line(line.id));
        let mut photos = Vec::new();
        for of in cards.chain(orders).chain(lines) {
            photos.extend(db.photos_of(of)?);
        }
        Ok(photos)
    }

    /// The other cards that one of these was joined to, and from which entry to which: until it was parted from it again, or
    /// for good.
    fn spans(&self, conn: &Connection) -> Result<Vec<(RowId, i64, i64)>, StoreError> {
        let mut turns = conn.prepare(
            "SELECT entry, after <> 'null' FROM change
             WHERE row = ?1 AND table_name = 'customer' AND field = 'joined' ORDER BY entry",
        )?;
        let mut hosts =
            conn.prepare("SELECT row FROM change WHERE entry = ?1 AND table_name = 'customer' AND row <> ?2")?;
        let mut spans = Vec::new();
        for card in &self.cards {
            let turns = turns.query_map([Cell::id(card.0)], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let turns: Vec<(i64, Option<bool>)> = turns.collect::<Result<_, _>>()?;
            for (at, (since, joins)) in turns.iter().enumerate() {
                if *joins == Some(false) {
                    continue;
                }
                let until = turns.get(at + 1).map_or(i64::MAX, |next| next.0);
                for host in hosts.query_map((since, Cell::id(card.0)), |row| row.get(0).map(RowId))? {
                    spans.push((host?, *since, until));
                }
            }
        }
        Ok(spans)
    }

    /// Values and salts go, hashes stay. A row's changes from before it was this person's (a design that became an order)
    /// go too.
    fn blank_journal(&self, conn: &Connection, customer: CustomerId) -> Result<(), StoreError> {
        let spans = self.spans(conn)?;
        let mut entry = conn.prepare(
            "UPDATE journal SET action = ?2, salt = NULL WHERE about_row = ?1 OR subject = ?1
                 OR seq IN (SELECT entry FROM change WHERE row = ?1 OR subject = ?1)",
        )?;
        let mut change =
            conn.prepare("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE row = ?1 OR subject = ?1")?;
        // While their card was joined to another, until it was parted from it again, the other card said what theirs said.
        let mut joined = conn.prepare(
            "UPDATE change SET before = NULL, after = NULL, salt = NULL
             WHERE table_name = 'customer' AND kind = 'set' AND row = ?1 AND entry BETWEEN ?2 AND ?3",
        )?;
        let mut meanwhile = conn.prepare(
            "UPDATE journal SET action = ?4, salt = NULL WHERE seq IN
                 (SELECT entry FROM change WHERE table_name = 'customer' AND row = ?1 AND entry BETWEEN ?2 AND ?3)",
        )?;
        // What was done about their orders meanwhile was told of the other card.
        let mut about = conn.prepare(
            "UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE table_name IN ('payment', 'photo', 'line', 'orders')
                 AND entry IN (SELECT seq FROM journal WHERE about_row = ?1)",
        )?;
        for row in &self.rows {
            entry.execute((Cell::id(*row), ERASED))?;
            change.execute([Cell::id(*row)])?;
        }
        for order in &self.orders {
            about.execute([Cell::id(order.0)])?;
        }
        for (other, since, until) in &spans {
            joined.execute((Cell::id(*other), since, until))?;
            meanwhile.execute((Cell::id(*other), since, until, ERASED))?;
        }
        debug_assert!(self.rows.contains(&customer.0), "the card is among them");
        Ok(())
    }
}

/// All rows whose changes were ever told of these cards.
fn once_theirs(db: &Db<'_>, cards: &[CustomerId]) -> Result<Vec<RowId>, StoreError> {
    let mut once =
        db.0.prepare_cached("SELECT DISTINCT row FROM change WHERE subject = ?1")?;
    let mut found = Vec::new();
    for card in cards {
        let rows = once.query_map([Cell::id(card.0)], |row| row.get(0).map(RowId))?;
        found.extend(rows.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(found)
}

/// Pieces in no order that are among these rows, or wait to take the place of a line among them.
fn loose_pieces(db: &Db<'_>, rows: &BTreeSet<RowId>) -> Result<Vec<RowId>, StoreError> {
    let mut pieces =
        db.0.prepare_cached("SELECT id FROM line WHERE orders IS NULL AND (id = ?1 OR instead_of = ?1)")?;
    let mut found = BTreeSet::new();
    for row in rows {
        let ids = pieces.query_map([Cell::id(*row)], |row| row.get(0).map(RowId))?;
        found.extend(ids.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(found.into_iter().collect())
}

/// True for a row that is there and belongs to somebody else.
fn is_another_ones(db: &Db<'_>, cards: &[CustomerId], row: RowId) -> Result<bool, StoreError> {
    for table in table::JOURNALLED {
        if let Some(cells) = db.cells(table, row)? {
            let whose = (table.subject)(db.0, row, &cells)?;
            return Ok(whose.is_some_and(|whose| !cards.iter().any(|card| card.0 == whose)));
        }
    }
    Ok(false)
}

/// What orders and pieces this row was ever changed together with, and the cards that came and went with them.
fn together_with(db: &Db<'_>, row: RowId) -> Result<Vec<RowId>, StoreError> {
    let mut statement = db.0.prepare_cached(
        "SELECT DISTINCT other.row FROM change own
             JOIN journal ON journal.seq = own.entry AND journal.about IN ('order', 'design') AND journal.undoing <> 'wall'
             JOIN change other ON other.entry = own.entry
         WHERE own.row = ?1 AND (other.table_name IN ('orders', 'line')
             OR other.table_name = 'customer' AND other.kind IN ('insert', 'delete'))",
    )?;
    let rows = statement.query_map([Cell::id(row)], |row| row.get(0).map(RowId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order without anything that was written by hand.
fn without_words(order: Order) -> Order {
    let discount = order.discount.map(|discount| Discount {
        reason: String::new(),
        ..discount
    });
    // The terms are the shop's own words, and that they were agreed to is the shop's to know; by whom is not.
    let agreed = order.agreement.agreed.map(|agreed| Agreed {
        name: String::new(),
        signature: None,
        ..agreed
    });
    let agreement = Agreement {
        agreed,
        ..order.agreement
    };
    Order {
        note: String::new(),
        private: String::new(),
        discount,
        agreement,
        ..order
    }
}

/// A piece without anything that was written by hand, and without the picture that may show it.
fn without_texts(mut line: Line) -> Line {
    line.name.clear();
    if let Some(discount) = &mut line.discount {
        discount.reason.clear();
    }
    match &mut line.made {
        Made::Article(_) => {}
        Made::Free(words) => {
            words.clear();
            line.label = Labels::default();
        }
        Made::Design(designed) => {
            let mut wrote = clear(designed.answers.values_mut());
            designed.others.values_mut().for_each(clear_other);
            if let Some(snapshot) = &mut designed.snapshot {
                wrote |= clear(snapshot.chosen.values_mut());
                wrote |= clear(snapshot.answers.iter_mut().map(|frozen| &mut frozen.answer));
                forget_others(snapshot);
                forget_picture(snapshot, wrote);
            }
        }
    }
    line
}

fn clear_other(other: &mut Other) {
    other.words.clear();
    other.material.clear();
}

/// What was made otherwise stands among the answers and, with its price, among the price's lines.
fn forget_others(snapshot: &mut Snapshot) {
    for frozen in &mut snapshot.answers {
        let Some(other) = &mut frozen.other else { continue };
        clear_other(other);
        let theirs = snapshot
            .price
            .lines
            .iter_mut()
            .filter(|line| line.path.as_ref() == Some(&frozen.path));
        theirs.for_each(|line| line.label = frozen.label.clone());
    }
}

fn forget_picture(snapshot: &mut Snapshot, wrote: bool) {
    if wrote {
        snapshot.picture = None;
    }
}

/// Clears what was theirs: texts, days, which may be a birthday, and pictures. True when there was any.
fn clear<'a>(answers: impl Iterator<Item = &'a mut Answer>) -> bool {
    let mut wrote = false;
    for answer in answers {
        let own = match answer {
            Answer::Text(text) => !text.is_empty(),
            Answer::Date(_) | Answer::Upload(_) => true,
            _ => false,
        };
        if own {
            *answer = Answer::Text(String::new());
            wrote = true;
        }
    }
    wrote
}

/// Takes a row out without noting the change.
fn remove<R: Record>(conn: &Connection, row: &R) -> Result<(), StoreError> {
    write::delete_row(conn, R::TABLE, row.id())?;
    write::keep_in_step(conn, R::TABLE, row.id(), None, None).map(drop)
}

/// Writes a row without noting the change: there must be no trace of what it was.
fn blank<R: Record>(conn: &Connection, row: &R) -> Result<Vec<DocKey>, StoreError> {
    let after = row.cells();
    let before = Db(conn).cells(R::TABLE, row.id())?;
    write::set_fields(conn, R::TABLE, row.id(), before.as_deref().unwrap_or_default(), &after)?;
    write::keep_in_step(conn, R::TABLE, row.id(), before.as_deref(), Some(&after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_is_cleared_and_nothing_else() {
        let mut answers = [
            Answer::Text("Ada".to_owned()),
            Answer::Date(chrono::NaiveDate::default()),
            Answer::Switch(true),
        ];
        assert!(clear(answers.iter_mut()));
        let blank = Answer::Text(String::new());
        assert_eq!(answers, [blank.clone(), blank, Answer::Switch(true)]);
        assert!(!clear(answers.iter_mut()), "nothing is left to clear");
    }
}
