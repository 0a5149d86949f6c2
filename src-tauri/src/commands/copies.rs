//! Copies of the workshop, and putting one back.

use api::types::{CopiesView, PutBackView, RescueView, SinceView};
use tauri::{AppHandle, State};

use crate::copying;
use crate::shared::{Answer, Shared};
use crate::work::Works;

#[tauri::command(async)]
pub fn copies(app: State<'_, Shared>) -> Answer<CopiesView> {
    app.ask(|app| app.copies())
}

#[tauri::command(async)]
pub fn copies_take(app: State<'_, Shared>, works: State<'_, Works>, handle: AppHandle) -> Answer<CopiesView> {
    let round = app.ask(|app| app.copy_now())?;
    works.run(&handle, "copy", |progress| copying::run(&app, &handle, round, progress))?;
    app.ask(|app| app.copies())
}

#[tauri::command(async)]
pub fn copies_place(app: State<'_, Shared>, folder: String) -> Answer<CopiesView> {
    app.ask(|app| app.set_copy_place(&folder).and_then(|()| app.copies()))
}

#[tauri::command(async)]
pub fn copies_check(app: State<'_, Shared>, path: String) -> Answer<String> {
    app.ask(|app| app.check_copy(&path))
}

#[tauri::command(async)]
pub fn copies_since(app: State<'_, Shared>, path: String) -> Answer<SinceView> {
    app.ask(|app| app.copy_since(&path))
}

#[tauri::command(async)]
pub fn copies_rescue(app: State<'_, Shared>) -> Answer<RescueView> {
    app.ask(|app| app.rescue())
}

#[tauri::command(async)]
pub fn copies_put_back(app: State<'_, Shared>, handle: AppHandle, file: String, copy: String) -> Answer<PutBackView> {
    app.act(&handle, |app| app.put_back(file.as_ref(), &copy))
}

#[tauri::command(async)]
pub fn copies_renew(app: State<'_, Shared>, works: State<'_, Works>, handle: AppHandle) -> Answer<()> {
    let round = app.ask(|app| app.copy_renewing())?;
    works.run(&handle, "copy", |progress| copying::run(&app, &handle, round, progress))
}
