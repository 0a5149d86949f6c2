//! The open workshop as a whole.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{OwnNoun, Thing};
use words::Words;
use workshop::{Workshop, printed_colour};

use crate::Error;
use crate::types::{NounView, OwnView, TaxView, WorkshopView};

/// What every screen knows about the workshop.
pub(crate) fn workshop(words: &Words, workshop: &Workshop) -> Result<WorkshopView, Error> {
    let settings = workshop.settings()?;
    let colour_told = match (settings.colour, printed_colour(&settings)) {
        (Some(own), Some(printed)) if own.rgb() != printed.0 => {
            let [red, green, blue] = printed.0;
            let printed = format!("#{red:02x}{green:02x}{blue:02x}");
            words.text("settings.colour_printed", &[("printed", printed)])
        }
        _ => String::new(),
    };
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
        colour: settings.colour.map(|colour| colour.to_string()).unwrap_or_default(),
        colour_told,
        nouns: Thing::ALL
            .into_iter()
            .map(|thing| noun(thing, &settings.nouns))
            .collect(),
        views: settings
            .views
            .into_iter()
            .map(|view| OwnView {
                name: view.name,
                view: view.view,
                search: view.search,
            })
            .collect(),
        terms: settings.terms.text,
        sign: settings.terms.sign,
    })
}

fn noun(thing: Thing, own: &[OwnNoun]) -> NounView {
    let own = own.iter().find(|noun| noun.thing == thing);
    NounView {
        code: thing.code().to_owned(),
        one: own.map(|noun| noun.one.clone()).unwrap_or_default(),
        many: own.map(|noun| noun.many.clone()).unwrap_or_default(),
    }
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
