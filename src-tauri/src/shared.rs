//! The one [`App`] that all commands share, and the event that tells windows to look again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use api::types::ErrorView;
use api::{App, Error};
use tauri::{AppHandle, Emitter};

/// What a command hands back: the data, or a refusal that the window can show as it is.
pub type Answer<T> = Result<T, ErrorView>;

/// Sent to every window after a write.
const CHANGED: &str = "changed";

/// The app behind a lock. Commands run beside the main thread and take turns; each holds the lock for one short call.
pub struct Shared(Mutex<App>);

impl Shared {
    /// Shares `app`.
    pub fn new(app: App) -> Self {
        Self(Mutex::new(app))
    }

    /// Asks something. A fault inside is caught and answered, so that the window never waits for ever; SQLite has taken
    /// back an unfinished write by then, which is why the lock can be used again.
    pub fn ask<T>(&self, act: impl FnOnce(&mut App) -> Result<T, Error>) -> Answer<T> {
        let mut app = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = catch_unwind(AssertUnwindSafe(|| act(&mut app))).unwrap_or(Err(Error::Unexpected));
        answer.map_err(|error| app.word(&error))
    }

    /// Does something, and tells the windows when it was done.
    pub fn act<T>(&self, handle: &AppHandle, act: impl FnOnce(&mut App) -> Result<T, Error>) -> Answer<T> {
        let answer = self.ask(act)?;
        // A window that is just closing can't hear it, and needn't.
        let _ = handle.emit(CHANGED, ());
        Ok(answer)
    }
}
