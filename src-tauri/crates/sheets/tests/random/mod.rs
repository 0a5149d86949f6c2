//! Bench sheets at random, with all that makes setting hard: umlauts, quotes, marks, other scripts, long words, emoji.
#![allow(dead_code, reason = "each test file uses a part of it")]

use domain::paper::{
    Answer, BenchSheet, Colour, CutGroup, CutRow, Fitted, Material, Measured, Reminder, Section, Step,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::fixture::labels;

const WORDS: &[&str] = &[
    "Öl",
    "Größe",
    "Maß",
    "naïve",
    "fjord",
    "office",
    "waffle",
    "AVA",
    "„Gruß“",
    "“quoted”",
    "d’Aubigné",
    "Łódź",
    "İstanbul",
    "őrült",
    "Ångström",
    "Ελλάδα",
    "Жёлтый",
    "e\u{301}te\u{301}",
    "q\u{323}\u{307}",
    "110 cm",
    "12 3/8",
    "½",
    "×2",
    "—",
    "–",
    "left-right",
    "and/or",
    "#0e5c4d",
    "a\u{a0}b",
    "100 %",
    "(x)",
    "[y]",
    "<z>",
    "&",
    "\\",
    "~",
    "♥",
    "→",
    "€",
    "m²",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "🦊",
];

/// Up to `most` words. Texts begin and end with a letter, as the store keeps them.
pub fn text(most: usize) -> impl Strategy<Value = String> {
    vec(select(WORDS), 1..=most).prop_map(|words| words.join(" "))
}

/// A text that may have several lines.
fn lines(most: usize) -> impl Strategy<Value = String> {
    vec(text(most), 1..=4).prop_map(|lines| lines.join("\n"))
}

fn or_nothing(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![text, Just(String::new())]
}

fn colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>().prop_map(Colour)
}

fn answer() -> impl Strategy<Value = Answer> {
    let words = prop_oneof![4 => text(4), 1 => lines(40)];
    (
        text(4),
        words,
        vec(colour(), 0..5),
        or_nothing(text(1)),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(label, text, colours, side, large)| Answer {
            label,
            text,
            colours,
            side,
            large,
        })
}

fn section() -> impl Strategy<Value = Section> {
    (or_nothing(text(2)), vec(answer(), 0..8)).prop_map(|(title, answers)| Section { title, answers })
}

fn cut() -> impl Strategy<Value = CutRow> {
    let size = || or_nothing(text(1));
    (text(5), "[1-9][0-9]?", size(), size(), size()).prop_map(|(label, count, length, width, grain)| CutRow {
        label,
        count,
        length,
        width,
        grain,
    })
}

fn cuts() -> impl Strategy<Value = CutGroup> {
    (text(3), prop::option::of(colour()), vec(cut(), 1..12)).prop_map(|(material, colour, rows)| CutGroup {
        material,
        colour,
        rows,
    })
}

/// A whole sheet.
pub fn sheet() -> impl Strategy<Value = BenchSheet> {
    let head = (
        text(2),
        or_nothing(text(2)),
        any::<bool>(),
        text(3),
        or_nothing(text(3)),
        "W-[0-9]{1,6}",
    );
    let measured = (text(3), text(2)).prop_map(|(label, text)| Measured { label, text });
    let fitted = (
        text(3),
        "[0-9]{2} cm",
        or_nothing("\\+[0-9] cm".prop_map(String::from)),
        or_nothing(text(1)),
    )
        .prop_map(|(label, body, added, made)| Fitted {
            label,
            body,
            added,
            made,
        });
    let material = (text(3), text(1), prop::option::of(colour())).prop_map(|(label, amount, colour)| Material {
        label,
        amount,
        colour,
    });
    let step = (
        text(4),
        or_nothing(lines(8)),
        or_nothing("[0-9]{1,2} min".prop_map(String::from)),
    )
        .prop_map(|(label, note, time)| Step { label, note, time });
    let reminder = (or_nothing(text(2)), text(20)).prop_map(|(about, text)| Reminder { about, text });
    let lists = (
        (vec(fitted, 0..24), vec(measured, 0..5)),
        vec(material, 0..8),
        vec(step, 0..10),
        vec(reminder, 0..5),
        or_nothing(lines(60)),
    );
    (head, vec(section(), 0..5), vec(cuts(), 0..4), lists).prop_map(
        |(
            (workshop, due, rush, piece, name, number),
            sections,
            cuts,
            ((fitting, measures), materials, steps, reminders, notes),
        )| {
            BenchSheet {
                language: "en".into(),
                labels: labels(0),
                qr: number.clone(),
                number,
                due,
                rush,
                taken: "2 June 2026".into(),
                workshop,
                logo: None,
                piece,
                name,
                quantity: String::new(),
                position: String::new(),
                picture: None,
                side: String::new(),
                views: Vec::new(),
                sections,
                fitting,
                measures,
                cuts,
                materials,
                steps,
                time: String::new(),
                reminders,
                photos: Vec::new(),
                notes,
                footer: "Atelier".into(),
            }
        },
    )
}

/// Everything that must be read on the paper, each as it was given.
pub fn everything(sheet: &BenchSheet) -> Vec<String> {
    let piece = format!("{} {}", sheet.quantity, sheet.piece).trim().to_owned();
    let mut said = vec![
        &sheet.number,
        &sheet.due,
        &piece,
        &sheet.name,
        &sheet.workshop,
        &sheet.notes,
    ];
    for fitted in &sheet.fitting {
        said.extend([&fitted.label, &fitted.body, &fitted.added, &fitted.made]);
    }
    for answer in sheet.sections.iter().flat_map(|section| &section.answers) {
        said.extend([&answer.label, &answer.text, &answer.side]);
    }
    sheet
        .sections
        .iter()
        .filter(|s| s.answers.iter().any(|a| !a.large))
        .for_each(|s| said.push(&s.title));
    sheet.measures.iter().for_each(|m| said.extend([&m.label, &m.text]));
    sheet.materials.iter().for_each(|m| said.extend([&m.label, &m.amount]));
    sheet
        .steps
        .iter()
        .for_each(|s| said.extend([&s.label, &s.note, &s.time]));
    sheet.reminders.iter().for_each(|r| said.extend([&r.about, &r.text]));
    for group in &sheet.cuts {
        said.push(&group.material);
        group
            .rows
            .iter()
            .for_each(|r| said.extend([&r.label, &r.count, &r.length, &r.width, &r.grain]));
    }
    said.into_iter().filter(|text| !text.is_empty()).cloned().collect()
}
