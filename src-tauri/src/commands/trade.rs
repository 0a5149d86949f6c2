//! Pieces that are no designs, the money of orders, photographs.

use api::types::{ArticleView, DepositView, DesignView, DiscountView, LineInput, OrderView, PaymentInput, PhotoInput};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn order_add_line(app: State<'_, Shared>, handle: AppHandle, number: String, line: LineInput) -> Answer<OrderView> {
    app.act(&handle, |app| app.add_line(&number, &line))
}

#[tauri::command(async)]
pub fn order_add_design(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    design: String,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.add_design(&number, &design))
}

#[tauri::command(async)]
pub fn line_change(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    line: String,
    input: LineInput,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.change_line(&number, &line, &input))
}

#[tauri::command(async)]
pub fn line_remove(app: State<'_, Shared>, handle: AppHandle, number: String, line: String) -> Answer<OrderView> {
    app.act(&handle, |app| app.remove_line(&number, &line))
}

#[tauri::command(async)]
pub fn line_again(app: State<'_, Shared>, handle: AppHandle, line: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.again(&line))
}

#[tauri::command(async)]
pub fn line_design(app: State<'_, Shared>, handle: AppHandle, line: String, template: String) -> Answer<DesignView> {
    app.act(&handle, |app| app.design_line(&line, &template))
}

#[tauri::command(async)]
pub fn line_picture(app: State<'_, Shared>, line: String, side: String) -> Answer<String> {
    app.ask(|app| app.line_picture(&line, &side))
}

#[tauri::command(async)]
pub fn line_fit(app: State<'_, Shared>, handle: AppHandle, id: String, new_price: bool) -> Answer<OrderView> {
    app.act(&handle, |app| app.fit_line(&id, new_price))
}

#[tauri::command(async)]
pub fn order_discount(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    line: String,
    discount: DiscountView,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.discount(&number, &line, &discount))
}

#[tauri::command(async)]
pub fn order_deposit(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    deposit: DepositView,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.ask_deposit(&number, &deposit))
}

#[tauri::command(async)]
pub fn order_pay(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    payment: PaymentInput,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.pay(&number, &payment))
}

#[tauri::command(async)]
pub fn payment_remove(app: State<'_, Shared>, handle: AppHandle, number: String, id: String) -> Answer<OrderView> {
    app.act(&handle, |app| app.remove_payment(&number, &id))
}

#[tauri::command(async)]
pub fn articles(app: State<'_, Shared>) -> Answer<Vec<ArticleView>> {
    app.ask(|app| app.articles())
}

#[tauri::command(async)]
pub fn article_keep(app: State<'_, Shared>, handle: AppHandle, article: ArticleView) -> Answer<Vec<ArticleView>> {
    app.act(&handle, |app| app.keep_article(&article))
}

#[tauri::command(async)]
pub fn photo_add(app: State<'_, Shared>, handle: AppHandle, photo: PhotoInput) -> Answer<()> {
    app.act(&handle, |app| app.add_photo(&photo))
}

#[tauri::command(async)]
pub fn photo_change(app: State<'_, Shared>, handle: AppHandle, id: String, caption: String, bench: bool) -> Answer<()> {
    app.act(&handle, |app| app.change_photo(&id, &caption, bench))
}

#[tauri::command(async)]
pub fn photo_remove(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<()> {
    app.act(&handle, |app| app.remove_photo(&id))
}

#[tauri::command(async)]
pub fn photo(app: State<'_, Shared>, id: String) -> Answer<String> {
    app.ask(|app| app.photo(&id))
}
