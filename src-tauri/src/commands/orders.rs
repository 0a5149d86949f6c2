//! Orders and customers.

use api::types::{CustomerRow, CustomerView, OrderRow, OrderView, TakeOrder};
use tauri::{AppHandle, State};

use crate::shared::{Answer, Shared};

#[tauri::command(async)]
pub fn order_take(app: State<'_, Shared>, handle: AppHandle, order: TakeOrder) -> Answer<OrderView> {
    app.act(&handle, |app| app.take_order(&order))
}

#[tauri::command(async)]
pub fn orders(app: State<'_, Shared>, search: String) -> Answer<Vec<OrderRow>> {
    app.ask(|app| app.orders(&search))
}

#[tauri::command(async)]
pub fn order(app: State<'_, Shared>, number: String) -> Answer<OrderView> {
    app.ask(|app| app.order(&number))
}

#[tauri::command(async)]
pub fn order_status(app: State<'_, Shared>, handle: AppHandle, number: String, status: String) -> Answer<OrderView> {
    app.act(&handle, |app| app.set_status(&number, &status))
}

#[tauri::command(async)]
pub fn customers(app: State<'_, Shared>, search: String) -> Answer<Vec<CustomerRow>> {
    app.ask(|app| app.customers(&search))
}

#[tauri::command(async)]
pub fn customer(app: State<'_, Shared>, id: String) -> Answer<CustomerView> {
    app.ask(|app| app.customer(&id))
}
