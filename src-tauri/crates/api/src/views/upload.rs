//! A customer's own picture among the options of a piece.

use engine::answer::Answer;
use engine::template::{Kind, OptionDef};
use quantity::{Measure, Number, Unit};
use workshop::Piece;

use crate::types::{KindView, LaidView};
use crate::wording::Wording;

/// Shape of a place that doesn't show on the picture now.
const NOWHERE: [f64; 2] = [3.0, 2.0];

/// What an option that takes a picture shows.
pub(crate) fn upload(wording: &Wording, piece: &Piece, def: &OptionDef, answer: Option<&Answer>) -> KindView {
    let dpi = match def.kind {
        Kind::Upload { dpi, .. } => dpi,
        _ => 0,
    };
    let places = piece.places();
    let place = places.iter().find(|(option, _)| *option == def.id);
    let [width, height] = place.map_or(NOWHERE, |(_, place)| *place);
    let picture = match answer {
        Some(Answer::Upload(upload)) => Some(LaidView {
            picture: upload.picture.to_string(),
            width: upload.width,
            height: upload.height,
            size: upload.placing.size,
            turn: upload.placing.turn,
            across: upload.placing.across,
            down: upload.placing.down,
        }),
        _ => None,
    };
    let (told, warning) = told(wording, piece, def, dpi);
    KindView::Upload {
        place_width: width,
        place_height: height,
        shows: place.is_some(),
        picture,
        told,
        warning,
    }
}

/// How large it is on the piece, and what is wrong with that. Where it lies in several places, the coarsest counts.
fn told(wording: &Wording, piece: &Piece, def: &OptionDef, wanted: u32) -> (String, String) {
    let mut laid = piece.laid();
    laid.retain(|one| one.option == def.id);
    laid.sort_by_key(|one| one.dpi);
    let Some((one, [width, height])) = laid.first().and_then(|one| Some((one, one.size?))) else {
        return (String::new(), String::new());
    };
    let words = &wording.words;
    let length = |mm: f64, round: fn(f64) -> f64| {
        let tenths = Number::ratio(round(mm * 10.0) as i64, 10).unwrap_or_default();
        words.measure(&Measure::new(tenths, Unit::Mm))
    };
    let dots = one.dpi.unwrap_or_default();
    let told = words.text(
        "upload.told",
        &[
            ("width", length(width, f64::round)),
            ("height", length(height, f64::round)),
            ("dots", dots.to_string()),
        ],
    );
    let warning = if dots < wanted {
        let widest = length(one.widest(wanted), f64::floor);
        words.text("upload.coarse", &[("wanted", wanted.to_string()), ("widest", widest)])
    } else {
        String::new()
    };
    (told, warning)
}
