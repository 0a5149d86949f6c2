//! Designs: pieces in the Studio. Every change is kept in the workshop file at once, with a journal entry each, so undo
//! is the workshop's own and survives a restart.

mod carried;
mod change;
mod measured;
mod other;
mod play;
mod start;
mod upload;

pub(crate) use change::{checked_quantity, differences};
pub use measured::{MeasuredCard, MeasuresTaken};
pub use play::Surprise;

use chrono::NaiveDate;
use domain::due::after_working_days;
use domain::{Line, LineId};
use engine::answer::Path;
use engine::session::Conflict;
use engine::template::Labels;
use store::LineBrief;

use crate::piece::Piece;
use crate::{Error, Workshop};

/// A design, open in the Studio.
pub struct Design {
    /// As it is kept.
    pub line: Line,
    /// The piece, ready to be asked.
    pub piece: Piece,
    /// Kept answers that can't be had any more (sold out since, say). They stay kept until something else is chosen there.
    pub misfits: Vec<Conflict>,
    /// The day it would be ready if it were ordered today.
    pub ready: NaiveDate,
}

/// What came of a choice.
pub enum Choice {
    /// It is taken and kept; the design as it is now.
    Taken(Box<Design>),
    /// It can't be had now; nothing changed.
    Closed {
        /// The design as it was.
        design: Box<Design>,
        /// Why, and what would open it.
        conflict: Box<Conflict>,
    },
}

impl Design {
    /// The error that says that a choice of this piece can't be had, with the option as people know it.
    pub fn closed(&self, conflict: &Conflict) -> Error {
        let path = &conflict.wanted.option;
        Error::DesignClosed(self.label_of(path).unwrap_or_else(|| Labels::same(path.to_string())))
    }

    /// What people call the option at this path; `None`: the template has none there.
    pub fn label_of(&self, path: &Path) -> Option<Labels> {
        self.piece.label_of(path)
    }
}

impl Workshop {
    /// Opens a design.
    pub fn design(&self, id: LineId) -> Result<Design, Error> {
        self.opened(self.design_line(id)?)
    }

    /// Designs that wait in the Studio, latest first.
    pub fn designs(&self, limit: u32) -> Result<Vec<Line>, Error> {
        Ok(self.db().designs(limit)?)
    }

    /// The day a piece ordered today would be ready.
    pub fn ready_date(&self) -> Result<NaiveDate, Error> {
        Ok(after_working_days(self.today_date()?, self.settings()?.lead_days))
    }

    /// The row of a design; one that was ordered or thrown away is refused.
    fn design_line(&self, id: LineId) -> Result<Line, Error> {
        let line: Line = self
            .db()
            .get(id.0)?
            .filter(|line: &Line| line.dropped.is_none() && line.designed().is_some())
            .ok_or(Error::DesignUnknown(id))?;
        match line.order {
            None => Ok(line),
            Some(order) => Err(Error::DesignOrdered(self.db().expect::<domain::Order>(order.0)?.number)),
        }
    }

    pub(crate) fn opened(&self, line: Line) -> Result<Design, Error> {
        let designed = line.designed().ok_or(Error::DesignUnknown(line.id))?;
        let compiled = self.compiled(designed.version)?;
        self.fetch_own(&designed.answers)?;
        let mut piece = Piece::new(compiled, &self.book()?, line.quantity);
        let misfits = piece.restore(&designed.answers);
        Ok(Design {
            line,
            piece,
            misfits,
            ready: self.ready_date()?,
        })
    }
}

/// What a piece is, with as many of its colours as a list has room for.
pub fn looking(label: &str, looks: &str) -> String {
    /// Colours in a list.
    const SHOWN: usize = 2;
    let parts = std::iter::once(label).chain(looks.split(", ").take(SHOWN));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a piece is called in lists: its own name, or what it is and how it looks ("Messenger bag, petrol").
pub fn called(brief: &LineBrief, language: &str) -> String {
    if !brief.name.is_empty() {
        return brief.name.clone();
    }
    looking(brief.label.get(language), brief.looks.get(language))
}
