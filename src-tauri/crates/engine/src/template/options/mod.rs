//! `[[option]]`, all but `when` and `default`, which may refer to other options.

mod kinds;
mod palettes;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use quantity::Currency;

use super::faults;
use super::fields::Fields;
use super::files::Files;
use super::ids::{Ids, fill_ordinals};
use super::listed::Listed;
use super::{Labels, OptionDef, Palette, QUANTITY};
use crate::book::Library;
use crate::rule::scope::Scope;
use crate::slug::Slug;

pub(super) use kinds::USUAL_DOTS;
pub(super) use palettes::{palettes, sections};

/// Largest ordinal.
const HIGHEST_ORDINAL: u32 = 1_000_000;
/// Most pieces of one value, and most choices in one option.
const MOST_PIECES: u32 = 10_000;

const OPTION: &str = "an option";

/// What options refer to.
pub(super) struct Around<'a> {
    pub sections: BTreeSet<&'a Slug>,
    pub palettes: BTreeMap<&'a Slug, &'a Palette>,
    pub library: &'a Library,
    pub files: Files<'a>,
    pub currency: Currency,
}

impl<'a> Around<'a> {
    /// For the questions of rows, which stand under no heading of the template; their products' folders lie in the one
    /// that `prefix` names.
    pub fn rows<'b>(&self, prefix: &'b str) -> Around<'b>
    where
        'a: 'b,
    {
        Around {
            sections: BTreeSet::new(),
            palettes: self.palettes.clone(),
            files: self.files.inside(prefix),
            ..*self
        }
    }
}

/// An option whose id could be read; its kind may still be missing.
pub(super) struct Draft<'a> {
    pub fields: Fields<'a>,
    pub id: Slug,
    pub option: Option<OptionDef>,
    pub within: Within<'a>,
}

/// What stands within an option.
pub(super) enum Within<'a> {
    /// Nothing, or nothing readable.
    Nothing,
    /// What each row asks.
    Rows(Box<Listed<'a>>),
    /// What can be asked of a product.
    Product(Box<Scope>),
}

/// Reads `[[option]]`, all but `when` and `default`, which may refer to other options.
pub(super) fn options<'a>(tables: Vec<Fields<'a>>, ids: &mut Ids, around: &Around<'_>) -> Vec<Draft<'a>> {
    let mut drafts: Vec<Draft<'a>> = Vec::new();
    for fields in tables {
        let id = ids.of(&fields, OPTION);
        if id.as_ref().is_some_and(|id| id.as_str() == QUANTITY) {
            fields.say::<()>("id", faults::reserved_option(QUANTITY));
        }
        let mut within = Within::Nothing;
        let option = option(&fields, id.as_ref(), around, &mut within);
        if let Some(id) = id {
            drafts.push(Draft {
                fields,
                id,
                option,
                within,
            });
        }
    }
    let mut source = None;
    let mut ordinals = Vec::new();
    for draft in &mut drafts {
        if let Some(option) = &mut draft.option {
            source = Some(draft.fields.source);
            ordinals.push((&mut option.ordinal, draft.fields.at("ordinal")));
        }
    }
    if let Some(source) = source {
        fill_ordinals(source, ordinals.into_iter());
    }
    drafts
}

fn option<'a>(
    fields: &Fields<'a>,
    id: Option<&Slug>,
    around: &Around<'_>,
    within: &mut Within<'a>,
) -> Option<OptionDef> {
    let label = fields.label("label", OPTION);
    let help = fields.labels("help");
    let ordinal = fields.count("ordinal", 1, HIGHEST_ORDINAL).unwrap_or(0);
    let section = fields.slug("section");
    if let Some(section) = section.as_ref().filter(|section| !around.sections.contains(section)) {
        let known = around.sections.iter().map(|known| known.as_str());
        fields.say::<()>(
            "section",
            faults::unknown_section(section.as_str()).near(section.as_str(), known),
        );
    }
    let reminder = fields.labels("reminder");
    let hotspot = fields.slug("hotspot");
    let side = fields.labels("side");
    let palette = fields.slug("palette");
    let landmark = fields.landmark("landmark");
    // Read later, when all names are known.
    fields.item("when");
    fields.item("default");
    let words = [
        ("one", "one"),
        ("several", "several"),
        ("switch", "switch"),
        ("number", "number"),
        ("text", "text"),
        ("date", "date"),
        ("colour", "colour"),
        ("upload", "upload"),
        ("note", "note"),
        ("rows", "rows"),
        ("product", "product"),
    ];
    if fields.item("kind").is_none() {
        return fields.missing("kind", OPTION);
    }
    let word = fields.word("kind", &words)?;
    let kind = kinds::kind(fields, word, palette.as_ref(), around, within);
    fields.done(&format!("an option of kind `{word}`"));
    if palette.is_some() && !matches!(word, "one" | "several") {
        fields.say::<()>(
            "palette",
            faults::unknown_key("palette", &format!("an option of kind `{word}`")),
        );
    }
    if landmark.is_some() && word != "number" {
        fields.say::<()>(
            "landmark",
            faults::unknown_key("landmark", &format!("an option of kind `{word}`")),
        );
    }
    let id = id?.clone();
    Some(OptionDef {
        id,
        ordinal,
        label,
        within: Labels::default(),
        help,
        section,
        kind: kind?,
        palette,
        when: None,
        default: None,
        reminder,
        hotspot,
        side,
        landmark,
    })
}
