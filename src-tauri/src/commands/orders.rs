//! Orders and customers.

use api::types::{
    AheadView, CustomerCard, CustomerView, CustomersListed, DepositView, ErasedView, OrderView, OrdersListed, TakeOrder,
};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn order_take(app: State<'_, Shared>, handle: AppHandle, order: TakeOrder) -> Answer<OrderView> {
    app.act(&handle, |app| app.take_order(&order))
}

#[tauri::command(async)]
pub fn order_ahead(app: State<'_, Shared>, design: String, deposit: DepositView) -> Answer<AheadView> {
    app.ask(|app| app.order_ahead(&design, &deposit))
}

#[tauri::command(async)]
pub fn orders(app: State<'_, Shared>, view: String, search: String, from: u32) -> Answer<OrdersListed> {
    app.ask(|app| app.orders_listed(&view, &search, from))
}

#[tauri::command(async)]
pub fn order(app: State<'_, Shared>, number: String) -> Answer<OrderView> {
    app.ask(|app| app.order(&number))
}

#[tauri::command(async)]
pub fn order_change(
    app: State<'_, Shared>,
    handle: AppHandle,
    number: String,
    due: String,
    note: String,
    private: String,
) -> Answer<OrderView> {
    app.act(&handle, |app| app.change_order(&number, &due, &note, &private))
}

#[tauri::command(async)]
pub fn order_status(app: State<'_, Shared>, handle: AppHandle, number: String, status: String) -> Answer<OrderView> {
    app.act(&handle, |app| app.set_status(&number, &status))
}

#[tauri::command(async)]
pub fn customers(app: State<'_, Shared>, search: String, from: u32) -> Answer<CustomersListed> {
    app.ask(|app| app.customers_listed(&search, from))
}

#[tauri::command(async)]
pub fn customer(app: State<'_, Shared>, id: String) -> Answer<CustomerView> {
    app.ask(|app| app.customer(&id))
}

#[tauri::command(async)]
pub fn customer_edit(app: State<'_, Shared>, handle: AppHandle, card: CustomerCard) -> Answer<CustomerView> {
    app.act(&handle, |app| app.edit_customer(&card))
}

#[tauri::command(async)]
pub fn customer_erase(app: State<'_, Shared>, handle: AppHandle, id: String) -> Answer<ErasedView> {
    app.act(&handle, |app| app.erase_customer(&id))
}
