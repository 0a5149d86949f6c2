//! What a search found, for the palette.

use workshop::Hit;

use crate::types::HitView;
use crate::views::{order, studio};
use crate::wording::Wording;

/// One hit.
pub(crate) fn hit(wording: &Wording, hit: &Hit) -> HitView {
    let (kind, id, title, detail) = match hit {
        Hit::Order(brief) => {
            let row = order::row(wording, brief);
            (
                "order",
                row.number.clone(),
                format!("{} {}", row.number, row.customer),
                row.what,
            )
        }
        Hit::Customer(customer) => (
            "customer",
            customer.id.to_string(),
            customer.name.clone(),
            customer.contact.clone(),
        ),
        Hit::Design(line) => {
            let row = studio::row(wording, line);
            ("design", row.id, row.name, row.when)
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
