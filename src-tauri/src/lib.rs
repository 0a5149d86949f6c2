//! The shell: the maker's window and the customer's, what the system gives (dialogs, opening a file, one copy at a time), and one thin adapter per
//! command.
//!
//! What it is not: no rule of the trade lives here; every command is one call into `api`. Where to start: [`run`], then
//! `commands`.

mod commands;
mod copying;
mod counter;
mod graphics;
mod shared;
mod system;
mod trouble;
mod work;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use api::{App, Places};
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

use crate::shared::Shared;
use crate::work::Works;

/// Opens the window and stays until it is closed.
#[expect(
    clippy::disallowed_methods,
    reason = "Tauri's own macro holds an exit for the case that its data is broken"
)]
pub fn run() -> ExitCode {
    graphics::settle();
    let Some(places) = Places::of_this_person() else {
        return trouble::cannot_start("the system names no home folder (HOME).");
    };
    let log = places.log();
    trouble::catch_panics(&log);
    let app = match App::new(places) {
        Ok(mut app) => {
            if let Some(file) = file_of(std::env::args(), &std::env::current_dir().unwrap_or_default()) {
                app.ask_for(&file);
            }
            app
        }
        Err(error) => return trouble::cannot_start(&error.message),
    };
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            open_here(app, file_of(arguments.into_iter(), Path::new(&folder)));
            bring_forward(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Shared::new(app))
        .manage(Works::default())
        .invoke_handler(commands::handler())
        .build(tauri::generate_context!());
    match built {
        Ok(built) => {
            built.state::<Shared>().begin();
            copying::begin(built.handle().clone(), log);
            built.run(|handle, event| {
                // After a power cut the customer's screen returns, and not the orders.
                if let RunEvent::Ready = event
                    && handle
                        .state::<Shared>()
                        .ask(|app| Ok(app.counter_again()))
                        .unwrap_or(false)
                {
                    let _ = counter::show(handle);
                }
                // The customer's window is closed by the maker's way out and no other.
                if let RunEvent::WindowEvent {
                    label,
                    event: WindowEvent::CloseRequested { api, .. },
                    ..
                } = &event
                    && label == counter::COUNTER
                {
                    api.prevent_close();
                }
                // Without the maker's window there is nobody to bring the customer's away again.
                if let RunEvent::WindowEvent {
                    label,
                    event: WindowEvent::Destroyed,
                    ..
                } = event
                    && label == counter::MAIN
                    && let Some(window) = handle.get_webview_window(counter::COUNTER)
                {
                    let _ = window.destroy();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => trouble::cannot_start(&error.to_string()),
    }
}

/// The workshop that a start names: its first argument, which is how file managers hand over what was tapped.
fn file_of(arguments: impl Iterator<Item = String>, folder: &Path) -> Option<PathBuf> {
    let named = arguments.skip(1).find(|argument| !argument.starts_with('-'))?;
    Some(folder.join(named))
}

/// A second start that names a file opens it in the first window, which begins anew with it.
fn open_here(app: &AppHandle, file: Option<PathBuf>) {
    let (Some(file), Some(window)) = (file, app.get_webview_window("main")) else {
        return;
    };
    let shared = app.state::<Shared>();
    shared.begin_anew();
    let noted = shared.ask(|app| {
        app.ask_for(&file);
        Ok(())
    });
    if noted.is_ok() {
        // Where it can't begin anew, the file opens the next time.
        let _ = window.reload();
    }
}

/// A second start brings the first window forward instead of opening another on the same file.
fn bring_forward(app: &AppHandle) {
    // Behind the customer's screen the maker's window stays: the way to it is the customer's screen's own.
    if let (Some(window), false) = (app.get_webview_window(counter::COUNTER), counter::maker_seen(app)) {
        let _ = window.set_focus();
        return;
    }
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse any of these; the window is then where it was.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
