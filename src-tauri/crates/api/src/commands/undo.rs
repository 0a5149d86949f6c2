//! Taking back and doing again.

use crate::types::UndoView;
use crate::views::history;
use crate::{App, Error};

impl App {
    /// Takes the latest change back.
    pub fn undo(&mut self) -> Result<UndoView, Error> {
        let turned = self.workshop_mut()?.undo()?;
        Ok(history::turned(&self.wording()?, &turned))
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> Result<UndoView, Error> {
        let turned = self.workshop_mut()?.redo()?;
        Ok(history::turned(&self.wording()?, &turned))
    }
}
