//! The open workshop as a whole.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use workshop::Workshop;

use crate::Error;
use crate::types::{TaxView, WorkshopView};

/// What every screen knows about the workshop.
pub(crate) fn workshop(workshop: &Workshop) -> Result<WorkshopView, Error> {
    let settings = workshop.settings()?;
    Ok(WorkshopView {
        name: settings.name,
        address: settings.address,
        path: workshop.path().display().to_string(),
        currency: settings.currency.to_string(),
        paper: settings.paper.to_string(),
        sample: settings.sample,
        logo: workshop.logo()?.as_deref().map(data_address).unwrap_or_default(),
        lead_days: settings.lead_days,
        language: settings.language,
        taxes: settings
            .taxes
            .iter()
            .map(|rate| TaxView {
                label: rate.label.clone(),
                percent: rate.percent.to_string(),
            })
            .collect(),
        inclusive: settings.inclusive,
        step: settings.step,
    })
}

/// A picture as an address that holds it.
fn data_address(picture: &[u8]) -> String {
    let kind = if picture.starts_with(&[0xff, 0xd8]) {
        "jpeg"
    } else {
        "png"
    };
    format!("data:image/{kind};base64,{}", STANDARD.encode(picture))
}
