//! Playing with a piece: the maker's window says with which, the customer's knows one only.

use api::types::{CompareView, DesignView, MatchView};
use tauri::{AppHandle, State};

use super::counter::told;
use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn design_surprise(app: State<'_, Shared>, handle: AppHandle, id: String, colours: bool) -> Answer<DesignView> {
    app.act(&handle, |app| app.surprise(&id, colours))
}

#[tauri::command(async)]
pub fn design_goes_well(app: State<'_, Shared>, id: String) -> Answer<Vec<MatchView>> {
    app.ask(|app| app.goes_well(&id))
}

#[tauri::command(async)]
pub fn design_under(app: State<'_, Shared>, handle: AppHandle, id: String, total: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.keep_under(&id, &total))
}

#[tauri::command(async)]
pub fn design_beside(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.put_beside(&id))
}

#[tauri::command(async)]
pub fn design_compare(app: State<'_, Shared>, id: String) -> Answer<CompareView> {
    app.ask(|app| app.compare(&id))
}

#[tauri::command(async)]
pub fn design_take_beside(app: State<'_, Shared>, handle: AppHandle, id: String, at: u32) -> Answer<DesignView> {
    app.act(&handle, |app| app.take_beside(&id, at))
}

#[tauri::command(async)]
pub fn design_drop_beside(app: State<'_, Shared>, handle: AppHandle, id: String, at: u32) -> Answer<DesignView> {
    app.act(&handle, |app| app.drop_beside(&id, at))
}

#[tauri::command(async)]
pub fn counter_surprise(app: State<'_, Shared>, handle: AppHandle, piece: String, colours: bool) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_surprise(&piece, colours)))
}

#[tauri::command(async)]
pub fn counter_goes_well(app: State<'_, Shared>) -> Answer<Vec<MatchView>> {
    app.ask(|app| app.counter_goes_well())
}

#[tauri::command(async)]
pub fn counter_under(app: State<'_, Shared>, handle: AppHandle, piece: String, total: String) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_under(&piece, &total)))
}

#[tauri::command(async)]
pub fn counter_put_beside(app: State<'_, Shared>, handle: AppHandle, piece: String) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_put_beside(&piece)))
}

#[tauri::command(async)]
pub fn counter_compare(app: State<'_, Shared>) -> Answer<CompareView> {
    app.ask(|app| app.counter_compare())
}

#[tauri::command(async)]
pub fn counter_take_beside(app: State<'_, Shared>, handle: AppHandle, piece: String, at: u32) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_take_beside(&piece, at)))
}

#[tauri::command(async)]
pub fn counter_drop_beside(app: State<'_, Shared>, handle: AppHandle, piece: String, at: u32) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_drop_beside(&piece, at)))
}
