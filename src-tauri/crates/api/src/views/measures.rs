//! Measures of customers.

use domain::MeasureSet;
use domain::measures::{Compared, FIGURES, Landmark, Taken, Unusual, compare, unusual};

use workshop::MeasuredCard;

use crate::types::{FigureView, LandmarkView, MeasureSetView, MeasuredView, TakenView};
use crate::wording::Wording;

/// The figures that can be measured.
pub(crate) fn figures(wording: &Wording) -> Vec<FigureView> {
    let mark = |name: &str| LandmarkView {
        name: name.to_owned(),
        label: wording.text(&format!("landmark.{name}")),
        how: wording.words.how(name),
    };
    let figure = |figure: &domain::measures::Figure| FigureView {
        name: figure.name.to_owned(),
        label: wording.text(&format!("figure.{}", figure.name)),
        landmarks: figure.landmarks.iter().map(|one| mark(one.name)).collect(),
    };
    FIGURES.iter().map(figure).collect()
}

/// A customer's sets, the latest first, each against the one before it of the same figure.
pub(crate) fn sets(wording: &Wording, sets: &[MeasureSet]) -> Vec<MeasureSetView> {
    let told = sets.iter().enumerate().map(|(at, one)| {
        let before = sets.iter().skip(at + 1).find(|before| before.figure == one.figure);
        set(wording, one, before)
    });
    told.collect()
}

/// A card that measures can be taken from.
pub(crate) fn card(wording: &Wording, card: &MeasuredCard) -> MeasuredView {
    MeasuredView {
        set: card.set.id.to_string(),
        customer: card.customer.name.clone(),
        taken: wording.words.long_date(card.set.taken),
        count: wording
            .words
            .text("measured.count", &[("count", card.set.measures.len().to_string())]),
    }
}

fn set(wording: &Wording, set: &MeasureSet, before: Option<&MeasureSet>) -> MeasureSetView {
    let compared = before.map(|before| compare(before, set)).unwrap_or_default();
    MeasureSetView {
        id: set.id.to_string(),
        figure: set.figure.to_string(),
        figure_label: wording.words.figure(&set.figure),
        taken: wording.words.long_date(set.taken),
        taken_day: set.taken.to_string(),
        note: set.note.clone(),
        rows: set.measures.iter().map(|one| taken(wording, one, &compared)).collect(),
        questions: unusual(set).iter().map(|one| question(wording, one)).collect(),
        compared_with: before
            .map(|before| wording.words.long_date(before.taken))
            .unwrap_or_default(),
    }
}

fn taken(wording: &Wording, taken: &Taken, compared: &[Compared]) -> TakenView {
    let words = &wording.words;
    let row = compared.iter().find(|row| row.landmark == taken.landmark);
    let difference = row
        .and_then(|row| row.difference.as_ref())
        .map(|difference| match difference.value.is_zero() {
            true => wording.text("measures.as_before"),
            false => words.signed_measure(difference),
        });
    let landmark = match &taken.landmark {
        Landmark::Known(name) => name.to_string(),
        Landmark::Own(_) => String::new(),
    };
    let typed = match &taken.allowance {
        None => words.measure(&taken.body),
        Some(allowance) => format!("{} {}", words.measure(&taken.body), words.signed_measure(allowance)),
    };
    TakenView {
        landmark,
        label: words.landmark(&taken.landmark),
        typed,
        body: words.measure(&taken.body),
        finished: taken
            .finished()
            .map(|finished| words.measure(&finished))
            .unwrap_or_default(),
        difference: difference.unwrap_or_default(),
    }
}

fn question(wording: &Wording, unusual: &Unusual) -> String {
    let words = &wording.words;
    let name = |slug: &engine::slug::Slug| words.landmark(&Landmark::Known(slug.clone()));
    let centimetres = |measure: &quantity::Measure| {
        let shown = measure.in_unit(quantity::Unit::Cm);
        words.measure(shown.as_ref().unwrap_or(measure))
    };
    match unusual {
        Unusual::Range { landmark, from, to } => words.text(
            "unusual.range",
            &[
                ("landmark", name(landmark)),
                ("from", centimetres(from)),
                ("to", centimetres(to)),
            ],
        ),
        Unusual::Larger { landmark, than } => {
            words.text("unusual.larger", &[("landmark", name(landmark)), ("than", name(than))])
        }
    }
}
