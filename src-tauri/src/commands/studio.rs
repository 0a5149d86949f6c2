//! Templates, and designing a piece.

use api::types::{
    AnswerInput, ChooseView, ConflictView, DesignView, KeepsakeView, MeasuredView, MeasuresTakenView, OtherInput,
    PictureView, PrintedView, ShelfView, SwatchPhoto, TemplateCard, UploadInput,
};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn templates(app: State<'_, Shared>) -> Answer<Vec<TemplateCard>> {
    app.ask(|app| app.templates())
}

#[tauri::command(async)]
pub fn template_take_sample(app: State<'_, Shared>, handle: AppHandle, sample: String) -> Answer<()> {
    app.act(&handle, |app| app.take_sample(&sample))
}

#[tauri::command(async)]
pub fn template_out(app: State<'_, Shared>, id: String, path: String) -> Answer<PrintedView> {
    app.ask(|app| app.template_out(&id, &path))
}

#[tauri::command(async)]
pub fn template_take(app: State<'_, Shared>, handle: AppHandle, path: String) -> Answer<()> {
    app.act(&handle, |app| app.take_template(&path))
}

#[tauri::command(async)]
pub fn design_start(app: State<'_, Shared>, handle: AppHandle, template: String, preset: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.start_design(&template, &preset))
}

#[tauri::command(async)]
pub fn design_open(app: State<'_, Shared>, id: String) -> Answer<DesignView> {
    app.ask(|app| app.design(&id))
}

#[tauri::command(async)]
pub fn design_choose(
    app: State<'_, Shared>,
    handle: AppHandle,
    id: String,
    path: String,
    answer: AnswerInput,
) -> Answer<ChooseView> {
    app.act(&handle, |app| app.choose(&id, &path, &answer))
}

#[tauri::command(async)]
pub fn design_upload(
    app: State<'_, Shared>,
    handle: AppHandle,
    id: String,
    path: String,
    upload: UploadInput,
) -> Answer<ChooseView> {
    app.act(&handle, |app| app.put_upload(&id, &path, &upload))
}

#[tauri::command(async)]
pub fn design_upload_shown(app: State<'_, Shared>, id: String, path: String) -> Answer<String> {
    app.ask(|app| app.upload_shown(&id, &path))
}

#[tauri::command(async)]
pub fn design_upload_out(app: State<'_, Shared>, id: String, path: String) -> Answer<PrintedView> {
    app.ask(|app| app.upload_out(&id, &path))
}

#[tauri::command(async)]
pub fn design_swatches(app: State<'_, Shared>, id: String, photos: Vec<String>) -> Answer<Vec<SwatchPhoto>> {
    app.ask(|app| app.swatch_photos(&id, &photos))
}

#[tauri::command(async)]
pub fn design_why(app: State<'_, Shared>, id: String, path: String, answer: AnswerInput) -> Answer<ConflictView> {
    app.ask(|app| app.why(&id, &path, &answer))
}

#[tauri::command(async)]
pub fn design_take_way(app: State<'_, Shared>, handle: AppHandle, id: String, answers: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.take_way(&id, &answers))
}

#[tauri::command(async)]
pub fn design_preset(app: State<'_, Shared>, handle: AppHandle, id: String, preset: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.take_preset(&id, &preset))
}

#[tauri::command(async)]
pub fn design_quantity(app: State<'_, Shared>, handle: AppHandle, id: String, quantity: u32) -> Answer<DesignView> {
    app.act(&handle, |app| app.set_quantity(&id, quantity))
}

#[tauri::command(async)]
pub fn design_name(app: State<'_, Shared>, handle: AppHandle, id: String, name: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.set_name(&id, &name))
}

#[tauri::command(async)]
pub fn design_keep(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.keep(&id))
}

#[tauri::command(async)]
pub fn design_drop(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<()> {
    app.act(&handle, |app| app.drop_design(&id))
}

#[tauri::command(async)]
pub fn design_other(
    app: State<'_, Shared>,
    handle: AppHandle,
    id: String,
    path: String,
    other: OtherInput,
) -> Answer<DesignView> {
    app.act(&handle, |app| app.set_other(&id, &path, &other))
}

#[tauri::command(async)]
pub fn design_measured(app: State<'_, Shared>, figure: String, text: String) -> Answer<Vec<MeasuredView>> {
    app.ask(|app| app.measured(&figure, &text))
}

#[tauri::command(async)]
pub fn design_measures(
    app: State<'_, Shared>,
    handle: AppHandle,
    id: String,
    set: String,
) -> Answer<MeasuresTakenView> {
    app.act(&handle, |app| app.take_measures(&id, &set))
}

#[tauri::command(async)]
pub fn design_update(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.update_design(&id))
}

#[tauri::command(async)]
pub fn design_coded(app: State<'_, Shared>, handle: AppHandle, code: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.coded_design(&code))
}

#[tauri::command(async)]
pub fn design_keepsake(app: State<'_, Shared>, code: String) -> Answer<KeepsakeView> {
    app.ask(|app| app.keepsake(&code))
}

#[tauri::command(async)]
pub fn templates_shelf(app: State<'_, Shared>) -> Answer<Vec<ShelfView>> {
    app.ask(|app| app.shelf())
}

#[tauri::command(async)]
pub fn template_release(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<Vec<ShelfView>> {
    app.act(&handle, |app| app.release_template(&id))
}

#[tauri::command(async)]
pub fn template_drop_draft(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<Vec<ShelfView>> {
    app.act(&handle, |app| app.drop_template_draft(&id))
}

#[tauri::command(async)]
pub fn template_offer(app: State<'_, Shared>, handle: AppHandle, id: String, offered: bool) -> Answer<Vec<ShelfView>> {
    app.act(&handle, |app| app.offer_template(&id, offered))
}

#[tauri::command(async)]
pub fn design_picture(app: State<'_, Shared>, id: String, across: u32) -> Answer<Vec<PictureView>> {
    app.ask(|app| app.design_picture(&id, across))
}
