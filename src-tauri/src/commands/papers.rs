//! Papers: preview, printing, opening the file; a design's card, its picture, a message with it; tags for swatches.

use api::Error;
use api::types::{PaperView, PrintedView, PrintingInput, PrintingView, SentView};
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
pub fn design_card(app: State<'_, Shared>, id: String, paper: String) -> Answer<PaperView> {
    app.ask(|app| app.card(&id, &paper))
}

#[tauri::command(async)]
pub fn design_card_print(app: State<'_, Shared>, code: String, paper: String) -> Answer<PrintedView> {
    app.ask(|app| app.print_card(&code, &paper))
}

#[tauri::command(async)]
pub fn design_share(app: State<'_, Shared>, code: String, form: String) -> Answer<PrintedView> {
    app.ask(|app| app.share(&code, &form))
}

#[tauri::command(async)]
pub fn design_send(app: State<'_, Shared>, handle: AppHandle, code: String) -> Answer<SentView> {
    let mail = app.ask(|app| app.mail(&code))?;
    let drafted = system::open_mail(&handle, &mail.url);
    app.ask(|app| Ok(app.mailed(&mail, drafted)))
}

#[tauri::command(async)]
pub fn swatch_tags(
    app: State<'_, Shared>,
    template: String,
    swatches: Vec<String>,
    paper: String,
) -> Answer<PaperView> {
    app.ask(|app| app.swatch_tags(&template, &swatches, &paper))
}

#[tauri::command(async)]
pub fn swatch_tags_print(
    app: State<'_, Shared>,
    template: String,
    swatches: Vec<String>,
    paper: String,
) -> Answer<PrintedView> {
    app.ask(|app| app.print_swatch_tags(&template, &swatches, &paper))
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
