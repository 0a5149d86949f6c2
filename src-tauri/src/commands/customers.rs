//! Consents, joined cards, measures, tables that come in.

use api::types::{CustomerView, FigureView, MeasuresInput, PrintedView, TablePreview, TableView};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};
use crate::work::Works;

#[tauri::command(async)]
pub fn customer_consent(
    app: State<'_, Shared>,
    handle: AppHandle,
    id: String,
    what: String,
    allowed: bool,
) -> Answer<CustomerView> {
    app.act(&handle, |app| app.consent(&id, &what, allowed))
}

#[tauri::command(async)]
pub fn customer_join(app: State<'_, Shared>, handle: AppHandle, id: String, other: String) -> Answer<CustomerView> {
    app.act(&handle, |app| app.join_customers(&id, &other))
}

#[tauri::command(async)]
pub fn figures(app: State<'_, Shared>) -> Answer<Vec<FigureView>> {
    app.ask(|app| app.figures())
}

#[tauri::command(async)]
pub fn measures_keep(app: State<'_, Shared>, handle: AppHandle, measures: MeasuresInput) -> Answer<CustomerView> {
    app.act(&handle, |app| app.keep_measures(&measures))
}

#[tauri::command(async)]
pub fn measures_remove(
    app: State<'_, Shared>,
    handle: AppHandle,
    customer: String,
    id: String,
) -> Answer<CustomerView> {
    app.act(&handle, |app| app.remove_measures(&customer, &id))
}

#[tauri::command(async)]
pub fn table_read(app: State<'_, Shared>, name: String, data: String) -> Answer<TableView> {
    app.ask(|app| app.read_table(&name, &data))
}

#[tauri::command(async)]
pub fn table_preview(app: State<'_, Shared>, kinds: Vec<String>) -> Answer<TablePreview> {
    app.ask(|app| app.preview_table(&kinds))
}

#[tauri::command(async)]
pub fn table_take(
    app: State<'_, Shared>,
    works: State<'_, Works>,
    handle: AppHandle,
    kinds: Vec<String>,
    leave_out: bool,
) -> Answer<String> {
    works.run(&handle, "table_in", |progress| {
        app.act(&handle, |app| app.take_table(&kinds, leave_out, progress))
    })
}

#[tauri::command(async)]
pub fn table_out(
    app: State<'_, Shared>,
    works: State<'_, Works>,
    handle: AppHandle,
    what: String,
) -> Answer<PrintedView> {
    works.run(&handle, "table_out", |progress| {
        app.ask(|app| app.table_out(&what, progress))
    })
}
