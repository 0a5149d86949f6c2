//! The values of a list: written out, or taken from a palette.

use std::collections::BTreeMap;

use quantity::Number;

use super::palettes::known_swatch;
use super::{Around, HIGHEST_ORDINAL, MOST_PIECES};
use crate::slug::Slug;
use crate::template::faults;
use crate::template::fields::{self, Fields, slug, text_of};
use crate::template::ids::{Ids, fill_ordinals};
use crate::template::{Labels, Palette, Show, Value};

const VALUE: &str = "a value";

/// How the values are shown, and the values.
pub(super) fn list(
    fields: &Fields<'_>,
    palette: Option<&Slug>,
    around: &Around<'_>,
    several: bool,
) -> (Show, Vec<Value>) {
    let show = fields.word("show", &[("tile", Show::Tile), ("swatch", Show::Swatch)]);
    let Some(palette) = palette else {
        let key = if fields.item("values").is_some() {
            "values"
        } else {
            "value"
        };
        if key == "values" && fields.item("value").is_some() {
            fields.say::<()>("value", faults::both_keys("values", "value"));
        }
        return (show.unwrap_or(Show::Tile), values(fields, key, around, several));
    };
    (show.unwrap_or(Show::Swatch), palette_values(fields, palette, around))
}

fn values(fields: &Fields<'_>, key: &'static str, around: &Around<'_>, several: bool) -> Vec<Value> {
    let tables = fields.tables(key);
    if tables.is_empty() {
        let id = fields.name();
        fields.source.say(fields.start(), faults::no_values(id));
    }
    let mut ids = Ids::default();
    let mut places = Vec::new();
    let mut read = Vec::new();
    for table in tables {
        if let Some(value) = value(&table, &mut ids, around, several) {
            read.push(value);
            places.push(table.at("ordinal"));
        }
    }
    fill_ordinals(
        fields.source,
        read.iter_mut().map(|value| &mut value.ordinal).zip(places),
    );
    read
}

fn value(fields: &Fields<'_>, ids: &mut Ids, around: &Around<'_>, several: bool) -> Option<Value> {
    let id = ids.of(fields, VALUE);
    let swatch = fields.flag("swatch").unwrap_or(false);
    let label = if swatch {
        fields.labels("label")
    } else {
        fields.label("label", VALUE)
    };
    if let Some(id) = &id {
        if matches!(id.as_str(), "answered" | "not") {
            fields.say::<()>("id", faults::reserved_id(id.as_str()));
        }
        if swatch && !label.is_empty() {
            fields.say::<()>("label", faults::swatch_label(id.as_str()));
        }
        if swatch {
            known_swatch(fields, fields.at("id"), id, around.library);
        }
    }
    let max = if several {
        fields.count("max", 1, MOST_PIECES).unwrap_or(1)
    } else {
        1
    };
    let ordinal = fields.count("ordinal", 1, HIGHEST_ORDINAL).unwrap_or(0);
    let (price, minutes) = (fields.amount("price"), fields.positive_amount("minutes"));
    let (help, reminder) = (fields.labels("help"), fields.labels("reminder"));
    let attributes = fields.attributes("attributes");
    fields.done(if several {
        "a value of an option of kind `several`"
    } else {
        "a value of an option of kind `one`"
    });
    Some(Value {
        id: id?,
        ordinal,
        label,
        help,
        price,
        minutes,
        max,
        reminder,
        attributes,
        swatch,
    })
}

fn palette_values(fields: &Fields<'_>, palette: &Slug, around: &Around<'_>) -> Vec<Value> {
    for key in ["values", "value"] {
        if fields.item(key).is_some() {
            fields.say::<()>(key, faults::both_keys("palette", key));
        }
    }
    let prices = fields.table("prices");
    let Some(found) = around.palettes.get(palette) else {
        let known = around.palettes.keys().map(|known| known.as_str());
        fields.say::<()>(
            "palette",
            faults::unknown_palette(palette.as_str()).near(palette.as_str(), known),
        );
        return Vec::new();
    };
    if found.swatches.is_empty() {
        let id = fields.name();
        fields.say::<()>("palette", faults::no_values(id));
    }
    let prices = prices.map(|prices| palette_prices(&prices, found)).unwrap_or_default();
    let value = |(id, ordinal): &(Slug, u32)| Value {
        id: id.clone(),
        ordinal: *ordinal,
        label: Labels::default(),
        help: Labels::default(),
        price: prices.get(id).cloned().unwrap_or_default(),
        minutes: Number::zero(),
        max: 1,
        reminder: Labels::default(),
        attributes: Default::default(),
        swatch: true,
    };
    found.swatches.iter().map(value).collect()
}

fn palette_prices(prices: &Fields<'_>, palette: &Palette) -> BTreeMap<Slug, Number> {
    let source = prices.source;
    let mut read = BTreeMap::new();
    for (key, item) in prices.entries() {
        let Some(id) = slug(source, &key) else { continue };
        if !palette.swatches.iter().any(|(swatch, _)| *swatch == id) {
            let known = palette.swatches.iter().map(|(swatch, _)| swatch.as_str());
            let option = format!("the palette {}", palette.id);
            source.say(
                key.span.start,
                faults::answer_value(&option, id.as_str()).near(id.as_str(), known),
            );
        }
        match text_of(item)
            .map(|text| text.value.to_owned())
            .or_else(|| Some(item.as_integer()?.to_string()))
        {
            Some(text) => match Number::parse(&text) {
                Ok(price) => drop(read.insert(id, price)),
                Err(_) => source.say(fields::start_of(item, key.span.start), faults::not_an_amount(&text)),
            },
            None => {
                let fault = faults::wrong_kind(key.value, "a number in quotes", fields::kind_of(item));
                source.say(fields::start_of(item, key.span.start), fault);
            }
        }
    }
    read
}
