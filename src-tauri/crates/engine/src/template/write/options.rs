//! `[[section]]`, `[[palette]]` and `[[option]]`.

use quantity::{Currency, Unit};

use super::out::{self, Out, inline, quoted};
use super::production;
use crate::answer::Answer;
use crate::rule::print_condition;
use crate::template::options::USUAL_DOTS;
use crate::template::{AllowedCharacters, Charge, Kind, OptionDef, Palette, Show, Template, Value};

pub(super) fn sections(out: &mut Out, template: &Template) {
    for section in &template.sections {
        out.entry("section");
        out.text("id", section.id.as_str());
        out.labels("label", &section.label);
    }
}

pub(super) fn palettes(out: &mut Out, template: &Template) {
    for palette in &template.palettes {
        out.entry("palette");
        out.text("id", palette.id.as_str());
        out.raw("swatches", &swatches(palette));
    }
}

/// Ids alone while their numbers are their places, else with their numbers.
fn swatches(palette: &Palette) -> String {
    let in_place = palette
        .swatches
        .iter()
        .zip(1..)
        .all(|((_, ordinal), place)| *ordinal == place);
    let entry = |(id, ordinal): &(crate::slug::Slug, u32)| {
        let id = quoted(id.as_str());
        let both = [
            ("id".to_owned(), id.clone()),
            ("ordinal".to_owned(), ordinal.to_string()),
        ];
        if in_place { id } else { inline(both.into_iter()) }
    };
    format!(
        "[{}]",
        palette.swatches.iter().map(entry).collect::<Vec<_>>().join(", ")
    )
}

pub(super) fn options(out: &mut Out, options: &[OptionDef], currency: Currency) {
    for option in options {
        out.entry("option");
        head(out, option, currency);
        kind(out, option, currency);
    }
}

fn head(out: &mut Out, option: &OptionDef, currency: Currency) {
    out.text("id", option.id.as_str());
    out.raw("ordinal", &option.ordinal.to_string());
    out.optional_text("section", option.section.as_ref().map(|section| section.as_str()));
    out.labels("label", &option.label);
    out.labels("help", &option.help);
    out.text("kind", kind_word(&option.kind));
    if let Some(when) = &option.when {
        out.text("when", &print_condition(when, currency));
    }
    match (&option.default, &option.kind) {
        (Some(Answer::Number(many)), Kind::Rows(_)) => out.raw("default", &many.value.to_string()),
        (Some(default), _) => out.raw("default", &out::answer(default)),
        (None, _) => {}
    }
    out.labels("reminder", &option.reminder);
    out.optional_text("hotspot", option.hotspot.as_ref().map(|hotspot| hotspot.as_str()));
    out.labels("side", &option.side);
    out.optional_text("landmark", option.landmark.as_ref().map(ToString::to_string).as_deref());
}

fn kind_word(kind: &Kind) -> &'static str {
    match kind {
        Kind::One { .. } => "one",
        Kind::Several { .. } => "several",
        Kind::Switch { .. } => "switch",
        Kind::Number { .. } => "number",
        Kind::Text { .. } => "text",
        Kind::Date { .. } => "date",
        Kind::Colour { .. } => "colour",
        Kind::Upload { .. } => "upload",
        Kind::Note => "note",
        Kind::Rows(_) => "rows",
        Kind::Product(_) => "product",
    }
}

fn kind(out: &mut Out, option: &OptionDef, currency: Currency) {
    match &option.kind {
        Kind::One { show, values } => list(out, option, *show, values),
        Kind::Several {
            show,
            values,
            min,
            max,
            charge,
        } => {
            out.raw("min", &min.to_string());
            if let Some(max) = max {
                out.raw("max", &max.to_string());
            }
            match charge {
                Charge::Each => {}
                Charge::Dearest => out.text("charge", "dearest"),
                Charge::AllBut(free) => out.raw("free", &free.to_string()),
            }
            list(out, option, *show, values);
        }
        Kind::Switch { price, minutes } => {
            out.amount("price", price);
            out.minutes(minutes);
        }
        Kind::Number { unit, min, max, step } => {
            if *unit != Unit::One {
                out.text("unit", unit.symbol());
            }
            out.text("min", &min.to_string());
            out.text("max", &max.to_string());
            out.text("step", &step.to_string());
        }
        Kind::Text {
            required,
            max_chars,
            max_lines,
            allowed,
            blocked,
            price_per_char,
            free_chars,
        } => {
            if *required {
                out.raw("required", "true");
            }
            out.raw("max_chars", &max_chars.to_string());
            out.raw("max_lines", &max_lines.to_string());
            out.optional_text("allowed", allowed.as_ref().map(allowed_text).as_deref());
            if !blocked.is_empty() {
                out.text("blocked", &blocked.text());
            }
            out.amount("price_per_char", price_per_char);
            if *free_chars > 0 {
                out.raw("free_chars", &free_chars.to_string());
            }
        }
        Kind::Date { required, from, until } => {
            if *required {
                out.raw("required", "true");
            }
            for (key, day) in [("from", from), ("until", until)] {
                if let Some(day) = day {
                    out.text(key, &day.to_string());
                }
            }
        }
        Kind::Colour { required } => {
            if *required {
                out.raw("required", "true");
            }
        }
        Kind::Upload { required, dpi } => {
            if *required {
                out.raw("required", "true");
            }
            if *dpi != USUAL_DOTS {
                out.raw("dpi", &dpi.to_string());
            }
        }
        Kind::Rows(rows) => {
            out.labels("row", &rows.label);
            out.raw("min", &rows.min.to_string());
            out.raw("max", &rows.max.to_string());
            out.inside_option(|out| {
                super::lists(out, rows.lists(), currency);
                production::production(out, rows.lists(), currency);
            });
        }
        // A product stands in the folder of its name.
        Kind::Note | Kind::Product(_) => {}
    }
}

/// `letters digits spaces .-&`.
fn allowed_text(allowed: &AllowedCharacters) -> String {
    let words = [
        (allowed.letters, "letters"),
        (allowed.digits, "digits"),
        (allowed.spaces, "spaces"),
    ];
    let mut parts: Vec<&str> = words.iter().filter(|(set, _)| *set).map(|(_, word)| *word).collect();
    if !allowed.also.is_empty() {
        parts.push(&allowed.also);
    }
    parts.join(" ")
}

fn list(out: &mut Out, option: &OptionDef, show: Show, values: &[Value]) {
    let show = match show {
        Show::Tile => "tile",
        Show::Swatch => "swatch",
    };
    out.text("show", show);
    let Some(palette) = &option.palette else {
        return values.iter().for_each(|value| self::value(out, value));
    };
    out.text("palette", palette.as_str());
    if values.iter().any(|value| !value.price.is_zero()) {
        out.inside_option(|out| out.table("prices"));
        for value in values {
            out.amount(value.id.as_str(), &value.price);
        }
    }
}

fn value(out: &mut Out, value: &Value) {
    out.inside_option(|out| out.entry("value"));
    out.text("id", value.id.as_str());
    out.raw("ordinal", &value.ordinal.to_string());
    if value.swatch {
        out.raw("swatch", "true");
    }
    out.labels("label", &value.label);
    out.labels("help", &value.help);
    out.amount("price", &value.price);
    out.minutes(&value.minutes);
    if value.max > 1 {
        out.raw("max", &value.max.to_string());
    }
    out.labels("reminder", &value.reminder);
    out.attributes("attributes", &value.attributes);
}
