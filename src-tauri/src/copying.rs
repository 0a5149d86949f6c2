//! Copies in the background: a round when the workshop is opened and after each half hour of use, and once a day a look at
//! the whole file, so that damage is told while the copies are still good. The work itself runs
//! beside the window, on a connection of its own; the lock is held only to ask whether it is time and to note what came
//! of it.

use std::path::PathBuf;
use std::time::Duration;

use api::{Copying, OnProgress};
use tauri::{AppHandle, Emitter, Manager};

use crate::shared::{Answer, Shared};
use crate::trouble;

/// How often it is asked whether it is time; the first time once the first screen has been painted.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Sent to every window when something in the background needs the maker.
const TROUBLE: &str = "trouble";

/// Starts taking copies.
pub fn begin(handle: AppHandle, log: PathBuf) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let shared = handle.state::<Shared>();
            if let Err(error) = round(&shared, &handle) {
                // The line on Today tells how old the last copy is; why this one failed is for whoever helps.
                trouble::note(&log, &error.code);
            }
        }
    });
}

fn round(shared: &Shared, handle: &AppHandle) -> Answer<()> {
    // A disk too full to settle is all the more reason for a copy elsewhere.
    let settled = shared.ask(|app| app.settle());
    if let Some(round) = shared.ask(|app| Ok(app.copy_due()))? {
        run(shared, handle, round, &mut |_| true)?;
    }
    let Some(look) = shared.ask(|app| Ok(app.check_due()))? else {
        return settled;
    };
    let looked = look.run();
    shared.ask(|app| app.checked(looked?)).inspect_err(|error| {
        // A window that is just closing can't hear it; the next day's look finds it again.
        let _ = handle.emit_to(crate::counter::MAIN, TROUBLE, error);
    })
}

/// Runs a round without holding anybody up, and tells the windows.
pub fn run(shared: &Shared, handle: &AppHandle, round: Copying, progress: OnProgress<'_>) -> Answer<()> {
    let copied = round.run(progress);
    shared.act(handle, |app| app.copied(copied))
}
