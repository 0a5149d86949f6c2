//! `[[section]]` and `[[palette]]`.

use super::HIGHEST_ORDINAL;
use crate::book::Library;
use crate::slug::Slug;
use crate::template::faults;
use crate::template::fields::{Fields, slug, text_in};
use crate::template::ids::{Ids, fill_ordinals};
use crate::template::{Palette, Section};

/// Reads `[[section]]`.
pub(in crate::template) fn sections(tables: Vec<Fields<'_>>) -> Vec<Section> {
    let mut ids = Ids::default();
    let section = |fields: Fields<'_>| {
        let id = ids.of(&fields, "a section");
        let label = fields.label("label", "a section");
        fields.done("a section");
        Some(Section { id: id?, label })
    };
    tables.into_iter().filter_map(section).collect()
}

/// Reads `[[palette]]`.
pub(in crate::template) fn palettes(tables: Vec<Fields<'_>>, library: &Library) -> Vec<Palette> {
    let mut ids = Ids::default();
    let palette = |fields: Fields<'_>| {
        let id = ids.of(&fields, "a palette");
        let swatches = palette_swatches(&fields, library);
        fields.done("a palette");
        Some(Palette { id: id?, swatches })
    };
    tables.into_iter().filter_map(palette).collect()
}

fn palette_swatches(fields: &Fields<'_>, library: &Library) -> Vec<(Slug, u32)> {
    if fields.item("swatches").is_none() {
        fields.missing::<()>("swatches", "a palette");
    }
    let source = fields.source;
    let mut ids = Ids::default();
    let mut swatches = Vec::new();
    let mut places = Vec::new();
    for item in fields.list("swatches") {
        let at = item.span().map_or(fields.start(), |span| span.start);
        let entry = match (text_in(item), item.as_inline_table()) {
            (Some(text), _) => slug(source, &text).map(|id| (id, 0)),
            (None, Some(table)) => {
                let inner = Fields::new(source, table, item.span());
                let id = inner.slug("id");
                let ordinal = inner.count("ordinal", 1, HIGHEST_ORDINAL).unwrap_or(0);
                inner.done("a swatch of a palette");
                id.map(|id| (id, ordinal))
            }
            _ => {
                source.say(at, faults::wrong_kind("swatches", "a list of ids", item.type_name()));
                None
            }
        };
        if let Some((id, ordinal)) = entry {
            known_swatch(fields, at, &id, library);
            ids.check(source, at, &id);
            swatches.push((id, ordinal));
            places.push(at);
        }
    }
    fill_ordinals(source, swatches.iter_mut().map(|(_, ordinal)| ordinal).zip(places));
    swatches
}

pub(super) fn known_swatch(fields: &Fields<'_>, at: usize, id: &Slug, library: &Library) {
    if !library.contains_key(id) {
        let known = library.keys().map(Slug::as_str);
        fields
            .source
            .say(at, faults::unknown_swatch(id.as_str()).near(id.as_str(), known));
    }
}
