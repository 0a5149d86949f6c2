//! What a search found, for the palette.

use workshop::Hit;

use crate::types::{HitView, OrderRow};
use crate::views::{order, studio};
use crate::wording::Wording;

/// What people search an order for: "Ready since Tuesday, due 18 December, €45.00 to pay · Messenger bag". What is handed over is
/// due no more.
fn answered(wording: &Wording, row: &OrderRow) -> String {
    let to_pay = match row.to_pay.as_str() {
        "" => wording.text("search.paid"),
        amount => wording.words.text("search.to_pay", &[("amount", amount.to_owned())]),
    };
    let due = match row.due.as_str() {
        "" => String::new(),
        _ if matches!(row.status.as_str(), "delivered" | "cancelled") => String::new(),
        due => format!(", {}", wording.words.text("search.due", &[("due", due.to_owned())])),
    };
    format!("{}, {}{due}, {to_pay} · {}", row.status_label, row.since, row.what)
}

/// A measure in another unit. Taken, its `id` is what is copied.
pub(crate) fn conversion(found: &words::Conversion) -> HitView {
    HitView {
        kind: "conversion".to_owned(),
        id: found.to.clone(),
        title: format!("{} = {}", found.from, found.to),
        detail: match found.on_a_rule.as_str() {
            "" => String::new(),
            nearest => format!("≈ {nearest}"),
        },
    }
}

/// One hit.
pub(crate) fn hit(wording: &Wording, hit: &Hit) -> HitView {
    let (kind, id, title, detail) = match hit {
        Hit::Order(brief) => {
            let row = order::row(wording, brief);
            (
                "order",
                row.number.clone(),
                format!("{} {}", row.number, row.customer),
                answered(wording, &row),
            )
        }
        Hit::Customer(customer) => (
            "customer",
            customer.id.to_string(),
            customer.name.clone(),
            customer.contacts().collect::<Vec<_>>().join(" · "),
        ),
        Hit::Design(line) => {
            let row = studio::row(wording, line);
            let code = domain::code::shown(&line.code);
            let told = [code, row.when].into_iter().filter(|text| !text.is_empty());
            ("design", row.id, row.name, told.collect::<Vec<_>>().join(" · "))
        }
        Hit::Template(template) => (
            "template",
            template.slug.to_string(),
            wording.label(&template.label),
            String::new(),
        ),
    };
    HitView {
        kind: kind.to_owned(),
        id,
        title,
        detail,
    }
}
