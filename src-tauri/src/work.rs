//! Long work: told to every window while it goes on, and stopped when somebody asks. The lock of the app may be held
//! meanwhile, so that stopping goes past it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use api::types::WorkView;
use api::{OnProgress, Progress};
use tauri::{AppHandle, Emitter};

/// Sent to every window: a [`WorkView`].
const WORK: &str = "work";
/// What is done sooner is told of nowhere.
const PATIENCE: Duration = Duration::from_millis(400);
/// Between two words of it.
const EVERY: Duration = Duration::from_millis(100);

/// What goes on now.
#[derive(Default)]
pub struct Works {
    last: AtomicU32,
    going: Mutex<BTreeMap<u32, Arc<AtomicBool>>>,
}

impl Works {
    /// Does something long. What is done tells how far it is, and hears whether to go on.
    pub fn run<T>(&self, handle: &AppHandle, kind: &str, act: impl FnOnce(OnProgress<'_>) -> T) -> T {
        let id = self.last.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        let stop = Arc::new(AtomicBool::new(false));
        self.going().insert(id, Arc::clone(&stop));
        let begun = Instant::now();
        let mut told: Option<Instant> = None;
        let tell = |progress: Progress, over: bool| {
            let view = WorkView {
                id,
                kind: kind.to_owned(),
                done: progress.done,
                total: progress.total,
                took: begun.elapsed().as_millis().try_into().unwrap_or(u64::MAX),
                over,
            };
            // A window that is just closing can't hear it, and needn't.
            let _ = handle.emit_to(crate::counter::MAIN, WORK, view);
        };
        let done = act(&mut |progress| {
            let waited = told.map_or(begun.elapsed() >= PATIENCE, |last| last.elapsed() >= EVERY);
            if waited {
                told = Some(Instant::now());
                tell(progress, false);
            }
            !stop.load(Ordering::Relaxed)
        });
        self.going().remove(&id);
        if told.is_some() {
            tell(Progress { done: 0, total: 0 }, true);
        }
        done
    }

    /// Asks it to stop; one that has ended hears nothing.
    pub fn stop(&self, id: u32) {
        if let Some(stop) = self.going().get(&id) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn going(&self) -> std::sync::MutexGuard<'_, BTreeMap<u32, Arc<AtomicBool>>> {
        self.going.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
