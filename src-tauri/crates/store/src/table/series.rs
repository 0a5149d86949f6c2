//! Number series, one per station. Not journalled: a number that was given out stays given out.

use domain::Series;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::{Db, Store, StoreError, Writer};

pub(super) const DDL: &str = "
CREATE TABLE series (
    rowid INTEGER PRIMARY KEY,
    station BLOB NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    next INTEGER NOT NULL,
    UNIQUE (station, name),
    UNIQUE (name, prefix)
);
";

impl Writer<'_> {
    /// Gives out the next order number of this station.
    pub fn take_order_number(&mut self) -> Result<String, StoreError> {
        let (number, series) = self.order_series()?.take();
        self.tx
            .prepare_cached(
                "INSERT INTO series (station, name, prefix, next) VALUES (?1, 'order', ?2, ?3)
                 ON CONFLICT (station, name) DO UPDATE SET next = excluded.next",
            )?
            .execute((self.station(), &series.prefix, series.next))?;
        Ok(number)
    }

    /// This station's series. The first to take an order has "W-". Any later one gets a prefix of its own ("WK7M-"), made
    /// from its id rather than from a count, so that two copies of the file, each opened on another computer, give
    /// different numbers too. Within a file no two stations share a prefix; between copies two could meet by chance, once
    /// in some 17,000 pairs. Copies made before the first order both begin with "W-".
    fn order_series(&self) -> Result<Series, StoreError> {
        let own = self
            .tx
            .prepare_cached("SELECT prefix, next FROM series WHERE station = ?1 AND name = 'order'")?
            .query_row([self.station()], |row| {
                Ok(Series {
                    prefix: row.get(0)?,
                    next: row.get(1)?,
                })
            })
            .optional()?;
        if let Some(own) = own {
            return Ok(own);
        }
        let taken: Vec<String> = self
            .tx
            .prepare_cached("SELECT prefix FROM series WHERE name = 'order'")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let first = Series::orders();
        let prefix = if taken.is_empty() {
            first.prefix
        } else {
            prefix_of(&self.station(), &taken)
        };
        Ok(Series { prefix, ..first })
    }
}

/// Letters and digits that nobody takes for another when reading a number aloud or off a label.
const CLEAR: &[u8; 26] = b"23456789ACDEFGHJKMNPRTVWXY";

/// "W", three characters that come from the station's id, and a hyphen; others if that prefix is taken.
fn prefix_of(station: &[u8; 16], taken: &[String]) -> String {
    let tries = (0u32..).map(|attempt| {
        // Hashed, because ids that were drawn one after the other begin alike.
        let hash = Sha256::new()
            .chain_update(station)
            .chain_update(attempt.to_be_bytes())
            .finalize();
        let own: String = hash
            .iter()
            .take(3)
            .map(|byte| char::from(CLEAR[usize::from(*byte) % CLEAR.len()]))
            .collect();
        format!("W{own}-")
    });
    let mut free = tries.filter(|prefix| !taken.contains(prefix));
    free.next().unwrap_or_default()
}

/// A station's series as another file has it.
pub(crate) struct Given {
    pub(crate) station: [u8; 16],
    pub(crate) name: String,
    pub(crate) series: Series,
}

/// Lifts every series above what was given out of it elsewhere, so that no number is given twice.
pub(crate) fn lift(conn: &Connection, given: Vec<Given>) -> Result<(), StoreError> {
    let mut put = conn.prepare_cached(
        "INSERT INTO series (station, name, prefix, next) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (station, name) DO UPDATE SET next = max(next, excluded.next)",
    )?;
    for Given { station, name, series } in given {
        put.execute((station, name, series.prefix, series.next))?;
    }
    Ok(())
}

/// Leaves out numbers that may have been given out.
pub(crate) fn skip(conn: &Connection, count: u32) -> Result<(), StoreError> {
    conn.execute("UPDATE series SET next = next + ?1", [count])?;
    Ok(())
}

impl Db<'_> {
    /// Every station's series.
    pub(crate) fn series(&self) -> Result<Vec<Given>, StoreError> {
        let mut statement = self
            .0
            .prepare("SELECT station, name, prefix, next FROM series ORDER BY rowid")?;
        let rows = statement.query_map([], |row| {
            Ok(Given {
                station: row.get(0)?,
                name: row.get(1)?,
                series: Series {
                    prefix: row.get(2)?,
                    next: row.get(3)?,
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Lets a station's order numbers begin where `series` says. Refused by the table once the series has begun.
    pub fn begin_order_series(&mut self, station: [u8; 16], series: &Series) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO series (station, name, prefix, next) VALUES (?1, 'order', ?2, ?3)",
            (station, &series.prefix, series.next),
        )?;
        Ok(())
    }
}
