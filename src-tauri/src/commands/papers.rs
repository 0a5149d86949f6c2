//! Papers: preview, printing, opening the file.

use api::Error;
use api::types::{PaperView, PrintedView, PrintingInput, PrintingView};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};
use crate::system;
use crate::work::Works;

#[tauri::command(async)]
pub fn paper(app: State<'_, Shared>, number: String, audience: String, paper: String) -> Answer<PaperView> {
    app.ask(|app| app.paper(&number, &audience, &paper))
}

#[tauri::command(async)]
pub fn paper_print(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    audience: String,
    paper: String,
) -> Answer<PrintedView> {
    app.act(&handle, |app| app.print_paper(&number, &audience, &paper))
}

#[tauri::command(async)]
pub fn today_print(app: State<'_, Shared>, works: State<'_, Works>, handle: AppHandle) -> Answer<PrintedView> {
    works.run(&handle, "print", |progress| {
        app.act(&handle, |app| app.print_today(progress))
    })
}

#[tauri::command(async)]
pub fn paper_open(app: State<'_, Shared>, handle: AppHandle, path: String) -> Answer<()> {
    let paper = app.ask(|app| app.printed_paper(path.as_ref()))?;
    if system::open_paper(&handle, &paper) {
        Ok(())
    } else {
        app.ask(|_| Err(Error::no_viewer(&paper)))
    }
}

#[tauri::command(async)]
pub fn printing(app: State<'_, Shared>) -> Answer<PrintingView> {
    app.ask(|app| app.printing())
}

#[tauri::command(async)]
pub fn printing_set(app: State<'_, Shared>, printing: PrintingInput) -> Answer<PrintingView> {
    app.ask(|app| app.set_printing(&printing))
}

#[tauri::command(async)]
pub fn printing_test(app: State<'_, Shared>, paper: String) -> Answer<PrintedView> {
    app.ask(|app| app.print_test(&paper))
}
