//! The customer's screen. What the maker's window says to it stands first; the rest is for the customer's window alone.

use api::types::{
    AnswerInput, ChooseView, ConflictView, CounterSettingsView, CounterState, CounterView, DesignView, KeepsakeView,
    LeaveView, PaperView, PictureView, PrintedView, StandsView, SwatchPhoto,
};
use tauri::{AppHandle, State};

use crate::counter;
use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn counter_open(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<CounterState> {
    let state = app.act(&handle, |app| app.open_counter(&id))?;
    counter::show(&handle).map_err(|error| app.system(&error))?;
    Ok(state)
}

#[tauri::command(async)]
pub fn counter_close(app: State<'_, Shared>, handle: AppHandle) -> Answer<CounterState> {
    let state = app.ask(|app| app.close_counter())?;
    counter::hide(&handle);
    Ok(state)
}

#[tauri::command(async)]
pub fn counter_state(app: State<'_, Shared>) -> Answer<CounterState> {
    app.ask(|app| app.counter_state())
}

#[tauri::command(async)]
pub fn counter_beside(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<()> {
    // Behind the customer's screen it is beside nobody.
    let id = if counter::maker_seen(&handle) {
        id
    } else {
        String::new()
    };
    app.ask(|app| app.beside_counter(&id))
}

#[tauri::command(async)]
pub fn counter_bring_back(app: State<'_, Shared>, handle: AppHandle) -> Answer<CounterState> {
    app.act(&handle, |app| app.bring_back())
}

#[tauri::command(async)]
pub fn counter_forget(app: State<'_, Shared>) -> Answer<CounterState> {
    app.ask(|app| app.forget_counter())
}

#[tauri::command(async)]
pub fn counter_settings(app: State<'_, Shared>) -> Answer<CounterSettingsView> {
    app.ask(|app| app.counter_settings())
}

#[tauri::command(async)]
pub fn counter_change(
    app: State<'_, Shared>,
    handle: AppHandle,
    settings: CounterSettingsView,
) -> Answer<CounterSettingsView> {
    app.act(&handle, |app| app.change_counter(&settings))
}

#[tauri::command(async)]
pub fn counter_pin(app: State<'_, Shared>, handle: AppHandle, pin: String) -> Answer<String> {
    app.act(&handle, |app| app.set_counter_pin(&pin))
}

#[tauri::command(async)]
pub fn counter_words(app: State<'_, Shared>, words: String) -> Answer<PaperView> {
    app.ask(|app| app.recovery_slip(&words))
}

#[tauri::command(async)]
pub fn counter_words_print(app: State<'_, Shared>, words: String) -> Answer<PrintedView> {
    app.ask(|app| app.print_recovery_slip(&words))
}

#[tauri::command(async)]
pub fn counter_view(app: State<'_, Shared>) -> Answer<CounterView> {
    app.ask(|app| app.counter_view())
}

#[tauri::command(async)]
pub fn counter_tick(app: State<'_, Shared>, handle: AppHandle, touched: bool, held: bool) -> Answer<StandsView> {
    let (stands, cleared) = app.ask(|app| app.counter_tick(touched, held))?;
    if cleared {
        counter::tell_maker(&handle);
    }
    Ok(stands)
}

#[tauri::command(async)]
pub fn counter_begin(
    app: State<'_, Shared>,
    handle: AppHandle,
    template: String,
    preset: String,
) -> Answer<CounterView> {
    told(&handle, app.ask(|app| app.counter_begin(&template, &preset)))
}

#[tauri::command(async)]
pub fn counter_pictures(app: State<'_, Shared>, across: u32) -> Answer<Vec<PictureView>> {
    app.ask(|app| app.counter_pictures(across))
}

#[tauri::command(async)]
pub fn counter_upload(app: State<'_, Shared>, path: String) -> Answer<String> {
    app.ask(|app| app.counter_upload(&path))
}

#[tauri::command(async)]
pub fn counter_swatches(app: State<'_, Shared>, photos: Vec<String>) -> Answer<Vec<SwatchPhoto>> {
    app.ask(|app| app.counter_swatches(&photos))
}

#[tauri::command(async)]
pub fn counter_choose(
    app: State<'_, Shared>,
    handle: AppHandle,
    piece: String,
    path: String,
    answer: AnswerInput,
) -> Answer<ChooseView> {
    told(&handle, app.ask(|app| app.counter_choose(&piece, &path, &answer)))
}

#[tauri::command(async)]
pub fn counter_why(app: State<'_, Shared>, path: String, answer: AnswerInput) -> Answer<ConflictView> {
    app.ask(|app| app.counter_why(&path, &answer))
}

#[tauri::command(async)]
pub fn counter_take_way(
    app: State<'_, Shared>,
    handle: AppHandle,
    piece: String,
    answers: String,
) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_take_way(&piece, &answers)))
}

#[tauri::command(async)]
pub fn counter_preset(app: State<'_, Shared>, handle: AppHandle, piece: String, preset: String) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_preset(&piece, &preset)))
}

#[tauri::command(async)]
pub fn counter_name(app: State<'_, Shared>, handle: AppHandle, piece: String, name: String) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_name(&piece, &name)))
}

#[tauri::command(async)]
pub fn counter_keep(app: State<'_, Shared>, handle: AppHandle) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_keep()))
}

#[tauri::command(async)]
pub fn counter_keepsake(app: State<'_, Shared>, piece: String) -> Answer<KeepsakeView> {
    app.ask(|app| app.counter_keepsake(&piece))
}

#[tauri::command(async)]
pub fn counter_back(app: State<'_, Shared>, handle: AppHandle) -> Answer<DesignView> {
    told(&handle, app.ask(|app| app.counter_back()))
}

#[tauri::command(async)]
pub fn counter_done(app: State<'_, Shared>, handle: AppHandle) -> Answer<()> {
    told(&handle, app.ask(|app| app.clear_counter()))
}

#[tauri::command(async)]
pub fn counter_leave(app: State<'_, Shared>, handle: AppHandle, pin: String) -> Answer<LeaveView> {
    let answer = app.ask(|app| app.leave_counter(&pin))?;
    if answer.left {
        counter::hide(&handle);
        counter::tell_maker(&handle);
    }
    Ok(answer)
}

/// What the customer did, the maker's window hears of.
pub(super) fn told<T>(handle: &AppHandle, answer: Answer<T>) -> Answer<T> {
    if answer.is_ok() {
        counter::tell_maker(handle);
    }
    answer
}
