//! The one [`App`] that all commands share, and the event that tells windows to look again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use api::types::{ErrorView, StartView};
use api::{App, Error};
use tauri::{AppHandle, Emitter};

/// What a command hands back: the data, or a refusal that the window can show as it is.
pub type Answer<T> = Result<T, ErrorView>;

/// Sent to every window after a write.
pub const CHANGED: &str = "changed";

/// The app behind a lock. Commands run beside the main thread and take turns; each holds the lock for one short call.
pub struct Shared {
    app: Arc<Mutex<App>>,
    /// What the first window is told, which is found out while the system still makes it.
    first: Mutex<Option<JoinHandle<Answer<StartView>>>>,
}

impl Shared {
    /// Shares `app`.
    pub fn new(app: App) -> Self {
        Self {
            app: Arc::new(Mutex::new(app)),
            first: Mutex::new(None),
        }
    }

    /// Opens the workshop while the system makes the window. Not before it is sure that there is no other window: a second
    /// start must not hold the file that the first one is to open.
    pub fn begin(&self) {
        let app = Arc::clone(&self.app);
        let begun = std::thread::spawn(move || locked(&app, App::start));
        *self.first.lock().unwrap_or_else(PoisonError::into_inner) = Some(begun);
    }

    /// What was found out for the first window holds no more: another file is to be opened.
    pub fn begin_anew(&self) {
        self.first.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Where the app stands. The first window gets what was found out meanwhile.
    pub fn start(&self) -> Answer<StartView> {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        match first.map(JoinHandle::join) {
            Some(Ok(found)) => found,
            // A fault in it was caught already; nothing comes here but a later window.
            Some(Err(_)) | None => self.ask(App::start),
        }
    }

    /// Asks something. A fault inside is caught and answered, so that the window never waits for ever; SQLite has taken
    /// back an unfinished write by then, which is why the lock can be used again.
    pub fn ask<T>(&self, act: impl FnOnce(&mut App) -> Result<T, Error>) -> Answer<T> {
        locked(&self.app, act)
    }

    /// What the system refused, for the window to show.
    pub fn system(&self, refused: &dyn std::fmt::Display) -> ErrorView {
        let app = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        app.word(&Error::System(refused.to_string()))
    }

    /// Does something, and tells the windows when it was done.
    pub fn act<T>(&self, handle: &AppHandle, act: impl FnOnce(&mut App) -> Result<T, Error>) -> Answer<T> {
        let answer = self.ask(act)?;
        // A window that is just closing can't hear it, and needn't.
        let _ = handle.emit(CHANGED, ());
        Ok(answer)
    }
}

fn locked<T>(app: &Mutex<App>, act: impl FnOnce(&mut App) -> Result<T, Error>) -> Answer<T> {
    let mut app = app.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = catch_unwind(AssertUnwindSafe(|| act(&mut app))).unwrap_or(Err(Error::Unexpected));
    answer.map_err(|error| app.word(&error))
}
