//! Customers.

use api::types::{CustomerCard, CustomerView};
use api::{Access, App, Error};
use serde_json::json;

use crate::arguments::Customer;
use crate::reply::{Reply, table};

pub fn act(app: &mut App, customer: Customer) -> Result<Reply, Error> {
    match customer {
        Customer::List { file, search } => {
            app.open(&file, Access::Read)?;
            let customers = app.customers(&search)?;
            let rows: Vec<_> = customers
                .iter()
                .map(|one| {
                    [
                        one.name.clone(),
                        one.contact.clone(),
                        one.latest.clone(),
                        one.id.clone(),
                    ]
                })
                .collect();
            Ok(Reply::new(&json!({ "customers": customers }), table(&rows)))
        }
        Customer::Show { file, customer } => {
            app.open(&file, Access::Read)?;
            let id = app.find_customer(&customer)?;
            Ok(told(&app.customer(&id)?))
        }
        Customer::Edit {
            file,
            customer,
            name,
            contact,
            note,
        } => {
            app.open(&file, Access::Work)?;
            let before = app.customer(&app.find_customer(&customer)?)?;
            let card = CustomerCard {
                id: before.row.id,
                name: name.unwrap_or(before.row.name),
                contact: contact.unwrap_or(before.row.contact),
                note: note.unwrap_or(before.note),
            };
            Ok(told(&app.edit_customer(&card)?))
        }
        Customer::Export { file, customer, out } => {
            app.open(&file, Access::Read)?;
            app.export_customer(&app.find_customer(&customer)?, &out)?;
            let path = out.display().to_string();
            Ok(Reply::new(&json!({ "path": path }), path))
        }
        Customer::Erase { file, customer } => {
            app.open(&file, Access::Work)?;
            let erased = app.erase_customer(&app.find_customer(&customer)?)?;
            let text = erased.told.join("\n");
            Ok(Reply::new(&erased, text))
        }
    }
}

fn told(view: &CustomerView) -> Reply {
    let orders: Vec<_> = view
        .orders
        .iter()
        .map(|order| {
            [
                order.number.clone(),
                order.what.clone(),
                order.status_label.clone(),
                order.total.clone(),
            ]
        })
        .collect();
    let text = format!(
        "{}  {}\n{}\n{}",
        view.row.name,
        view.row.contact,
        view.note,
        table(&orders)
    );
    Reply::new(view, text)
}
