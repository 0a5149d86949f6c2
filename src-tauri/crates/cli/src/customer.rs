//! Customers.

use api::types::{CustomerCard, CustomerView, MeasuresInput, TakenInput};
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
        Customer::New { file, name, card } => {
            app.open(&file, Access::Work)?;
            let card = CustomerCard {
                id: String::new(),
                name,
                contact: card.contact.unwrap_or_default(),
                address: card.address.unwrap_or_default(),
                allergies: card.allergies.unwrap_or_default(),
                note: card.note.unwrap_or_default(),
            };
            Ok(told(&app.edit_customer(&card)?))
        }
        Customer::Edit {
            file,
            customer,
            name,
            card,
        } => {
            app.open(&file, Access::Work)?;
            let before = app.customer(&app.find_customer(&customer)?)?;
            let card = CustomerCard {
                id: before.row.id,
                name: name.unwrap_or(before.row.name),
                contact: card.contact.unwrap_or(before.row.contact),
                address: card.address.unwrap_or(before.address),
                allergies: card.allergies.unwrap_or(before.allergies),
                note: card.note.unwrap_or(before.note),
            };
            Ok(told(&app.edit_customer(&card)?))
        }
        Customer::Allow {
            file,
            customer,
            what,
            withdraw,
        } => {
            app.open(&file, Access::Work)?;
            let id = app.find_customer(&customer)?;
            Ok(told(&app.consent(&id, &what, !withdraw)?))
        }
        Customer::Measure {
            file,
            customer,
            figure,
            unit,
            taken,
            set,
        } => {
            app.open(&file, Access::Work)?;
            let customer = app.find_customer(&customer)?;
            let rows = set.iter().map(|setting| measure(setting)).collect();
            let input = MeasuresInput {
                id: String::new(),
                customer,
                figure,
                taken,
                unit,
                rows,
                note: String::new(),
            };
            Ok(told(&app.keep_measures(&input)?))
        }
        Customer::Join { file, customer, other } => {
            app.open(&file, Access::Work)?;
            let (id, other) = (app.find_customer(&customer)?, app.find_customer(&other)?);
            Ok(told(&app.join_customers(&id, &other)?))
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
    let consents: Vec<_> = view
        .consents
        .iter()
        .filter(|consent| consent.allowed)
        .map(|consent| [consent.label.clone(), consent.told.clone()])
        .collect();
    let measures = view.measures.iter().map(|set| {
        let rows: Vec<_> = set
            .rows
            .iter()
            .map(|row| [row.label.clone(), row.typed.clone(), row.finished.clone()])
            .collect();
        let questions: String = set.questions.iter().map(|question| format!("{question}\n")).collect();
        format!("{}, {}\n{}{questions}", set.figure_label, set.taken, table(&rows))
    });
    let text = [
        format!("{}  {}", view.row.name, view.row.contact.replace('\n', "  ")),
        view.address.clone(),
        view.allergies.clone(),
        view.note.clone(),
        table(&consents),
        table(&orders),
        measures.collect(),
    ];
    let told: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    Reply::new(view, told.join("\n"))
}

/// `chest=96+8`.
fn measure(setting: &str) -> TakenInput {
    let (landmark, typed) = setting.split_once('=').unwrap_or((setting, ""));
    TakenInput {
        landmark: landmark.to_owned(),
        own: String::new(),
        typed: typed.to_owned(),
    }
}
