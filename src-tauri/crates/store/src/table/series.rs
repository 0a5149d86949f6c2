//! Number series, one per station. Not journalled: a number that was given out stays given out.

use domain::Series;
use rusqlite::OptionalExtension;

use crate::{Store, StoreError, Writer};

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

    /// This station's series. A station that is new to the file gets a prefix of its own ("W2-"), so that two computers
    /// never give the same number, even apart from each other.
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
        let others: u32 = self
            .tx
            .query_row("SELECT count(*) FROM series WHERE name = 'order'", [], |row| row.get(0))?;
        let first = Series::orders();
        let prefix = if others == 0 {
            first.prefix
        } else {
            format!("W{}-", others + 1)
        };
        Ok(Series { prefix, ..first })
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
