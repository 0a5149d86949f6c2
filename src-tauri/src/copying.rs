//! Copies in the background: a round when the workshop is opened and after each half hour of use. The copying itself runs
//! beside the window, on a connection of its own; the lock is held only to ask whether it is time and to note what came
//! of it.

use std::path::PathBuf;
use std::time::Duration;

use api::Copying;
use tauri::{AppHandle, Manager};

use crate::shared::{Answer, Shared};
use crate::trouble;

/// How often it is asked whether it is time.
const LOOK_EVERY: Duration = Duration::from_secs(60);
/// Not before the first screen has been painted.
const FIRST_LOOK: Duration = Duration::from_secs(5);

/// Starts taking copies.
pub fn begin(handle: AppHandle, log: PathBuf) {
    std::thread::spawn(move || {
        let mut wait = FIRST_LOOK;
        loop {
            std::thread::sleep(wait);
            wait = LOOK_EVERY;
            let shared = handle.state::<Shared>();
            let due = shared.ask(|app| Ok(app.copy_due()));
            if let Ok(Some(round)) = due
                && let Err(error) = run(&shared, &handle, round)
            {
                // The line on Today tells how old the last copy is; why this one failed is for whoever helps.
                trouble::note(&log, &error.code);
            }
        }
    });
}

/// Runs a round without holding anybody up, and tells the windows.
pub fn run(shared: &Shared, handle: &AppHandle, round: Copying) -> Answer<()> {
    let copied = round.run(&mut |_| true);
    shared.act(handle, |app| app.copied(copied))
}
