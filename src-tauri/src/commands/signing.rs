//! Signing on the customer's screen: what the maker's window asks for stands first, then what the customer's answers.

use api::types::{SignInput, SignPageView, SigningView};
use tauri::{AppHandle, State};

use super::counter::told;
use crate::counter;
use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn sign_there(app: State<'_, Shared>, handle: AppHandle, asked: SignInput) -> Answer<SigningView> {
    // What lay on the customer's screen before may have been kept, and another piece is there now.
    let signing = app.act(&handle, |app| app.sign_there(&asked))?;
    counter::tell_maker(&handle);
    Ok(signing)
}

#[tauri::command(async)]
pub fn sign_back(app: State<'_, Shared>, handle: AppHandle) -> Answer<()> {
    app.ask(|app| {
        app.sign_back();
        Ok(())
    })?;
    counter::tell_customer(&handle);
    Ok(())
}

#[tauri::command(async)]
pub fn sign_state(app: State<'_, Shared>, handle: AppHandle, asked: SignInput) -> Answer<SigningView> {
    let (signing, followed) = app.ask(|app| app.sign_state(&asked))?;
    if followed {
        counter::tell_customer(&handle);
    }
    Ok(signing)
}

#[tauri::command(async)]
pub fn counter_sign_page(app: State<'_, Shared>, handle: AppHandle) -> Answer<SignPageView> {
    let page = app.ask(|app| app.counter_sign_page());
    // There is nothing to sign any more: the maker needn't wait.
    if page.is_err() {
        counter::tell_maker(&handle);
    }
    page
}

#[tauri::command(async)]
pub fn counter_signed(
    app: State<'_, Shared>,
    handle: AppHandle,
    page: String,
    name: String,
    strokes: Vec<Vec<i32>>,
) -> Answer<()> {
    told(&handle, app.ask(|app| app.counter_signed(&page, &name, strokes)))
}

#[tauri::command(async)]
pub fn counter_not_yet(app: State<'_, Shared>, handle: AppHandle, page: String) -> Answer<()> {
    told(&handle, app.ask(|app| app.counter_not_yet(&page)))
}
