//! The Studio: templates to start from, and one piece in the making.

use domain::Line;
use engine::session::{self, Conflict};
use engine::template::{OptionDef, Template};
use workshop::{Design, Piece, PresetCard, looking};

use crate::Error;
use crate::types::{self, DesignRow, DesignView, MisfitView, OptionView, OtherView, SectionView, TemplateCard};
use crate::views::{bill, option, paint, price};
use crate::wording::Wording;

/// A design with everything the Studio shows.
pub(crate) fn design(wording: &Wording, design: &Design, presets: &[PresetCard]) -> Result<DesignView, Error> {
    let (line, piece) = (&design.line, &design.piece);
    let view = piece.session.view();
    let template = piece.model().template();
    Ok(DesignView {
        id: line.id.to_string(),
        turn: 0,
        template: template.id.to_string(),
        template_label: wording.label(&template.label),
        name: line.name.clone(),
        quantity: line.quantity,
        sections: sections(wording, design, &view),
        price: price::price(wording, &design.price_lines()?, line.quantity),
        ready_about: wording.words.about(design.ready),
        misfits: design.misfits.iter().map(|one| misfit(wording, piece, one)).collect(),
        complete: view.complete && design.misfits.is_empty(),
        missing: piece.missing().iter().map(|label| wording.label(label)).collect(),
        count: wording.words.pieces(&view.count),
        advice: advice(wording, piece, &view),
        paint: paint::paint(piece),
        units: paint::units(piece, &view.missing),
        presets: presets
            .iter()
            .map(|one| types::PresetCard {
                taken: is_taken(one, piece),
                ..preset(wording, one)
            })
            .collect(),
        saved: wording
            .words
            .text("studio.saved", &[("time", wording.time(line.touched))]),
        kept: line.kept,
        code: domain::code::shown(&line.code),
        beside: 0,
        under: None,
        outdated: None,
        instead_of: None,
    })
}

/// A design as the lists show it.
pub(crate) fn row(wording: &Wording, line: &Line) -> DesignRow {
    let template = wording.label(&line.label);
    let plain = looking(&template, &wording.label(&line.looks));
    DesignRow {
        id: line.id.to_string(),
        name: if line.name.is_empty() { plain } else { line.name.clone() },
        template,
        price: wording.money(price::times(line.price, line.quantity)),
        code: domain::code::shown(&line.code),
        when: wording.moment(line.touched),
        kept: line.kept,
    }
}

/// A template in the gallery.
pub(crate) fn card(wording: &Wording, card: &workshop::TemplateCard) -> Result<TemplateCard, Error> {
    let template = card.compiled.model.template();
    Ok(TemplateCard {
        id: template.id.to_string(),
        label: wording.label(&template.label),
        about: wording.label(&template.about),
        from: wording.money(card.from),
        plain: wording.money(card.piece.session.price().total),
        count: wording.words.pieces_roughly(&card.piece.session.count()),
        presets: card.presets.iter().map(|one| preset(wording, one)).collect(),
        picture: paint::card(&card.piece)?,
    })
}

fn misfit(wording: &Wording, piece: &Piece, conflict: &Conflict) -> MisfitView {
    let (words, model) = (&wording.words, piece.model());
    MisfitView {
        path: conflict.wanted.option.to_string(),
        answer: words.chosen(model, &conflict.wanted),
        reason: words.reason(model, conflict),
    }
}

fn preset(wording: &Wording, card: &PresetCard) -> types::PresetCard {
    types::PresetCard {
        id: card.preset.id.to_string(),
        label: wording.label(&card.preset.label),
        about: wording.label(&card.preset.about),
        price: wording.money(card.piece.session.price().total),
        paint: paint::paint(&card.piece),
        taken: false,
    }
}

/// Is a piece just what a pick makes, in every answer?
fn is_taken(card: &PresetCard, piece: &Piece) -> bool {
    let now = piece.session.finished();
    now.is_some() && now == card.piece.session.finished()
}

/// The visible options under their headings. Those without a heading come first.
fn sections(wording: &Wording, design: &Design, view: &session::View) -> Vec<SectionView> {
    let template = design.piece.model().template();
    let none = SectionView {
        id: String::new(),
        label: String::new(),
        options: options(wording, design, view, None),
    };
    let headed = template.sections.iter().map(|section| SectionView {
        id: section.id.to_string(),
        label: wording.label(&section.label),
        options: options(wording, design, view, Some(&section.id)),
    });
    std::iter::once(none)
        .chain(headed)
        .filter(|section| !section.options.is_empty())
        .collect()
}

fn options(
    wording: &Wording,
    design: &Design,
    view: &session::View,
    section: Option<&engine::slug::Slug>,
) -> Vec<OptionView> {
    let session = &design.piece.session;
    let template: &Template = session.model().template();
    let others = design.line.designed().map(|designed| &designed.others);
    let reminders = session.reminders();
    let under = template
        .options
        .iter()
        .zip(&view.options)
        .filter(|(def, _)| def.section.as_ref() == section);
    let tell = |(def, one): (&OptionDef, &session::OptionView)| {
        let mut told = option::option(wording, &design.piece, def, one);
        let mine = reminders.iter().filter(|reminder| reminder.path == one.path);
        told.reminders = mine.map(|reminder| wording.label(&reminder.text)).collect();
        told.other = others.and_then(|others| others.get(&one.path)).map(|other| OtherView {
            words: other.words.clone(),
            price: bill::typed(wording, other.price),
            material: other.material.clone(),
            told: wording.surcharge(other.price),
        });
        told
    };
    under.filter(|(_, one)| one.visible).map(tell).collect()
}

fn advice(wording: &Wording, piece: &Piece, view: &session::View) -> Vec<String> {
    let rules = piece
        .model()
        .template()
        .rules
        .iter()
        .filter(|rule| view.advice.contains(&rule.id));
    rules.map(|rule| wording.words.because(piece.model(), rule)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use domain::book::BookEntry;
    use engine::answer::{Answer, Path};
    use engine::slug::Slug;
    use words::Words;
    use workshop::{Choice, Env, Workshop};

    use crate::wording::Wording;

    /// A sample workshop in a folder that goes with it.
    struct Sample {
        folder: PathBuf,
        workshop: Workshop,
    }

    impl Sample {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("atelier-studio-{name}-{}", std::process::id()));
            let _ = std::fs::remove_dir_all(&folder);
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            let env = Env::system([7; 16], "tests");
            let workshop = Workshop::create_sample(&folder.join("sample.atelier"), "bag", env);
            let workshop = workshop.expect("the sample can be set out");
            Self { folder, workshop }
        }
    }

    impl Drop for Sample {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    fn wording(workshop: &Workshop, language: &str) -> Wording {
        Wording {
            words: Words::new(language),
            calendar: workshop.calendar().expect("it has a calendar"),
        }
    }

    #[test]
    fn what_is_sold_out_since_is_told_and_keeps_the_order_waiting() {
        let mut sample = Sample::new("misfit");
        let workshop = &mut sample.workshop;
        let sky = Slug::new("cordura-sky").expect("a slug");
        let left = Path::of(&Slug::new("left").expect("a slug"));
        let id = workshop
            .design_start("messenger-bag", None)
            .expect("it is on sale")
            .line
            .id;
        let choice = workshop.design_choose(id, &left, Some(Answer::One(sky.clone())));
        let Ok(Choice::Taken(taken)) = choice else {
            panic!("sky can be had")
        };
        let before = super::design(&wording(workshop, "en"), &taken, &[]).expect("it has a price");
        assert!(before.misfits.is_empty() && before.complete);

        workshop
            .book_set(BookEntry::SoldOutSwatch(sky))
            .expect("the book takes it");
        let design = workshop.design(id).expect("it is there");
        for (language, answer, reason) in [
            ("en", "Left panel: Sky Cordura", "Sold out."),
            ("de", "Linkes Feld: Cordura Himmelblau", "Ausverkauft."),
        ] {
            let view = super::design(&wording(workshop, language), &design, &[]).expect("it has a price");
            let told = view.misfits.iter().map(|one| (&*one.path, &*one.answer, &*one.reason));
            assert_eq!(told.collect::<Vec<_>>(), [("left", answer, reason)]);
            assert!(!view.complete, "the order waits for another choice");
        }
    }

    #[test]
    fn a_card_tells_the_cheapest_price_and_that_of_the_piece_it_shows() {
        let sample = Sample::new("card");
        let workshop = &sample.workshop;
        let wording = wording(workshop, "en");
        let shelved = workshop.template("messenger-bag").expect("it is on sale");
        let card = workshop.template_card(shelved).expect("it can be shown");
        let told = super::card(&wording, &card).expect("it can be drawn");
        let blank = workshop.blank_piece("messenger-bag", Some(1)).expect("it is on sale");
        assert_eq!(told.plain, wording.money(blank.session.price().total));
        assert_ne!(told.plain, told.from);
    }
}
