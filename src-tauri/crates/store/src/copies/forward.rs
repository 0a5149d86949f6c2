//! Rolling a copy forward: adding what the damaged file's journal tells beyond it.
//!
//! The journal holds every change with its values, chained by hashes, so a damaged file mostly costs nothing: as long as
//! the chain goes on from the copy's last entry, each action is done again exactly. Where it breaks, this stops; what can
//! still be read behind the break is told, so that people can do it again themselves.

use std::collections::BTreeSet;

use domain::action::About;
use domain::{Action, Hash};
use rusqlite::{Connection, TransactionBehavior};

use super::restore::{Beyond, attach};
use crate::cell::Cell;
use crate::journal::{self, Change, ChangeKind, Entry};
use crate::search::DocKey;
use crate::{Db, StoreError, erase, search, table, write};

/// Places in the journal that are looked at behind a break, at most: the rest counts as more.
const LOOK_BEHIND: i64 = 2_000;

/// What a file's journal tells beyond a copy.
pub(super) struct Tail {
    /// Places of the entries whose chain holds.
    sound: Vec<i64>,
    lost: Vec<Entry>,
    more: bool,
}

impl Tail {
    pub(super) fn beyond(self) -> Beyond {
        Beyond {
            added: u32::try_from(self.sound.len()).unwrap_or(u32::MAX),
            lost: self.lost,
            more: self.more,
        }
    }
}

/// Follows `old`'s journal from where `base` ends.
pub(super) fn tail(base: &Db<'_>, old: &Db<'_>) -> Tail {
    let Ok((end, mut hash)) = journal::end(base.0) else {
        return Tail {
            sound: Vec::new(),
            lost: Vec::new(),
            more: true,
        };
    };
    let mut sound = Vec::new();
    for seq in end + 1.. {
        let Ok(Some(next)) = old.follow(seq, hash).map(|next| next.filter(|_| whole(old, seq))) else {
            break;
        };
        hash = next;
        sound.push(seq);
    }
    // Of another version's journal nobody knows what its changes would mean here: they are told, not added.
    let same_shape = crate::migrate::version(old.0).is_ok_and(|version| version == crate::migrate::newest());
    if !same_shape {
        sound.clear();
    }
    let behind = end + i64::try_from(sound.len()).unwrap_or(0);
    let (lost, more) = behind_the_break(old, behind);
    Tail { sound, lost, more }
}

/// True when all its changes still have their values: none was blanked for somebody's sake.
fn whole(old: &Db<'_>, seq: i64) -> bool {
    let blank = "SELECT EXISTS (SELECT 1 FROM change WHERE entry = ?1 AND salt IS NULL)";
    old.0
        .query_row(blank, [seq], |row| row.get::<_, bool>(0))
        .is_ok_and(|blank| !blank)
}

/// The entries after `seq` that can be read, and whether there are or may be others.
fn behind_the_break(old: &Db<'_>, seq: i64) -> (Vec<Entry>, bool) {
    let Ok((end, _)) = journal::end(old.0) else {
        return (Vec::new(), true);
    };
    let looked = end.min(seq.saturating_add(LOOK_BEHIND));
    let lost: Vec<Entry> = (seq + 1..=looked)
        .filter_map(|at| old.entry_at(at).ok().flatten())
        .collect();
    let all_read = i64::try_from(lost.len()).is_ok_and(|read| read == end.saturating_sub(seq).max(0));
    (lost, !all_read)
}

/// Adds to `file` what `old` tells beyond it, all of it in one transaction.
pub(super) fn roll(file: &mut Connection, old: &Db<'_>) -> Result<Beyond, StoreError> {
    let tail = tail(&Db(file), old);
    attachments(file, old)?;
    let tx = file.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut documents = BTreeSet::new();
    for seq in &tail.sound {
        again(&tx, old, *seq, &mut documents)?;
    }
    // Whoever was erased since the copy was taken must not come back with it.
    let since: Vec<Entry> = tail
        .sound
        .iter()
        .filter_map(|seq| old.entry_at(*seq).ok().flatten())
        .collect();
    let mut erased = false;
    for entry in since.iter().chain(&tail.lost) {
        if let (Action::CustomerErased, About::Customer(id)) = (&entry.action, entry.about) {
            documents.extend(erase::person(&tx, id)?);
            erased = true;
        }
    }
    search::refresh(&tx, &documents)?;
    if erased {
        search::tidy(&tx)?;
    }
    tx.commit()?;
    Ok(tail.beyond())
}

/// Does one entry again, and writes it down as it stands.
fn again(tx: &Connection, old: &Db<'_>, seq: i64, documents: &mut BTreeSet<DocKey>) -> Result<(), StoreError> {
    for change in old.changes_of(seq)? {
        documents.extend(put(tx, &change)?);
    }
    journal::carry_over(tx, old.0, seq)
}

fn put(tx: &Connection, change: &Change) -> Result<Vec<DocKey>, StoreError> {
    let wrong = || StoreError::damaged(format!("a change of {}", change.table));
    let table = table::named(&change.table).ok_or_else(wrong)?;
    let before = Db(tx).cells(table, change.row)?;
    let after = match change.kind {
        ChangeKind::Delete => None,
        ChangeKind::Insert => {
            let fields = change
                .after
                .as_ref()
                .and_then(|row| row.as_object())
                .ok_or_else(wrong)?;
            Some(journal::whole_row(table, fields)?)
        }
        ChangeKind::Set => {
            let mut cells = before.clone().ok_or_else(wrong)?;
            let column = table.position(&change.field).ok_or_else(wrong)?;
            cells[column] = Cell::from_json(change.after.as_ref().ok_or_else(wrong)?)?;
            Some(cells)
        }
    };
    match (&before, &after) {
        (_, None) => write::delete_row(tx, table, change.row)?,
        (None, Some(cells)) => write::insert_row(tx, table, change.row, cells)?,
        (Some(before), Some(cells)) => write::set_fields(tx, table, change.row, before, cells)?,
    }
    write::keep_in_step(tx, table, change.row, before.as_deref(), after.as_deref())
}

/// Every attachment of `old` that can still be read and isn't in `file`.
pub(super) fn attachments(file: &Connection, old: &Db<'_>) -> Result<(), StoreError> {
    let known = "SELECT EXISTS (SELECT 1 FROM attachment WHERE hash = ?1)";
    let mut known = file.prepare(known)?;
    for hash in old.attachment_names() {
        if known.query_row([hash.0], |row| row.get::<_, bool>(0))? {
            continue;
        }
        if let Ok(Some(bytes)) = old.attachment(hash)
            && crate::hash_of(&bytes) == hash
        {
            attach(file, hash, &bytes)?;
        }
    }
    Ok(())
}

impl Db<'_> {
    /// The names of the attachments, as far as they can be read.
    fn attachment_names(&self) -> Vec<Hash> {
        let Ok(mut statement) = self.0.prepare("SELECT hash FROM attachment") else {
            return Vec::new();
        };
        let Ok(names) = statement.query_map([], |row| row.get(0).map(Hash)) else {
            return Vec::new();
        };
        names.map_while(Result::ok).collect()
    }
}
