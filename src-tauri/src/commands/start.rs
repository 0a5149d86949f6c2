//! The workshop as a whole: opening and closing it, today, undo, search, settings.

use api::types::{HitView, NewWorkshop, SettingsView, StartView, TodayView, UndoView, WorkshopInput, WorkshopView};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};
use crate::system;
use crate::work::Works;

#[tauri::command(async)]
pub fn app_start(app: State<'_, Shared>) -> Answer<StartView> {
    app.start()
}

#[tauri::command(async)]
pub fn settings_set(app: State<'_, Shared>, settings: SettingsView) -> Answer<SettingsView> {
    app.ask(|app| app.set_settings(&settings))
}

#[tauri::command(async)]
pub fn workshop_look_around(app: State<'_, Shared>, handle: AppHandle, sample: String) -> Answer<WorkshopView> {
    app.act(&handle, |app| app.look_around(&sample))
}

#[tauri::command(async)]
pub fn workshop_create(app: State<'_, Shared>, handle: AppHandle, new: NewWorkshop) -> Answer<WorkshopView> {
    app.act(&handle, |app| app.create_workshop(&new))
}

#[tauri::command(async)]
pub fn workshop_open(app: State<'_, Shared>, handle: AppHandle, path: String) -> Answer<WorkshopView> {
    app.act(&handle, |app| app.open_workshop(path.as_ref()))
}

#[tauri::command(async)]
pub fn workshop_close(app: State<'_, Shared>, handle: AppHandle) -> Answer<()> {
    app.act(&handle, |app| app.close_workshop())?;
    crate::counter::hide(&handle);
    Ok(())
}

#[tauri::command(async)]
pub fn file_ask(app: State<'_, Shared>, handle: AppHandle, kind: String) -> Answer<String> {
    let question = app.ask(|app| app.file_question(&kind))?;
    Ok(system::ask_for_path(&handle, &question))
}

#[tauri::command(async)]
pub fn workshop(app: State<'_, Shared>) -> Answer<WorkshopView> {
    app.ask(|app| app.workshop_view())
}

#[tauri::command(async)]
pub fn today(app: State<'_, Shared>) -> Answer<TodayView> {
    app.ask(|app| app.today())
}

#[tauri::command(async)]
pub fn undo(app: State<'_, Shared>, handle: AppHandle) -> Answer<UndoView> {
    app.act(&handle, |app| app.undo())
}

#[tauri::command(async)]
pub fn redo(app: State<'_, Shared>, handle: AppHandle) -> Answer<UndoView> {
    app.act(&handle, |app| app.redo())
}

#[tauri::command(async)]
pub fn search(app: State<'_, Shared>, text: String) -> Answer<Vec<HitView>> {
    app.ask(|app| app.search(&text))
}

#[tauri::command(async)]
pub fn workshop_change(app: State<'_, Shared>, handle: AppHandle, workshop: WorkshopInput) -> Answer<WorkshopView> {
    app.act(&handle, |app| app.change_workshop(&workshop))
}

#[tauri::command(async)]
pub fn workshop_logo(app: State<'_, Shared>, handle: AppHandle, path: String) -> Answer<WorkshopView> {
    app.act(&handle, |app| app.change_logo(&path))
}

/// On the main thread, past everything that waits for the app: the workers may all be waiting for what is to be stopped.
#[tauri::command]
pub fn work_stop(works: State<'_, Works>, id: u32) {
    works.stop(id);
}
