//! Pictures: what of a template's picture differs for one piece.

use engine::answer::Path;
use workshop::Piece;

use crate::Error;
use crate::types::{Paint, PictureView};
use crate::wording::Wording;

/// Every paintable attribute of a piece's picture as it is now; none where the template has no picture.
pub(crate) fn paint(piece: &Piece) -> Vec<Paint> {
    let paint = piece.paint().into_iter();
    paint
        .map(|one| Paint {
            node: one.node,
            attribute: one.attribute,
            value: one.value,
            of: one.of.map(|option| Path::of(&option).to_string()).unwrap_or_default(),
        })
        .collect()
}

/// Millimetres of a unit of each view, in their order; 0 where nobody knows.
pub(crate) fn units(piece: &Piece, missing: &[Path]) -> Vec<f64> {
    let units = piece.units(missing).into_iter();
    units.map(Option::unwrap_or_default).collect()
}

/// Every view of a piece, to be painted by a window about so many pixels across; none where the template has no picture.
pub(crate) fn views(wording: &Wording, piece: &Piece, across: u32) -> Result<Vec<PictureView>, Error> {
    let scenes = piece.scenes(across)?.into_iter();
    Ok(scenes
        .map(|(view, scene)| PictureView {
            id: view.id.clone(),
            label: wording.label(&view.label),
            svg: scene.svg,
            width: view.width,
            height: view.height,
        })
        .collect())
}

/// Pixels across the picture on a card: twice what most screens show.
const CARD: u32 = 640;

/// The first view of a piece as plain SVG, for a card; empty where the template has none.
pub(crate) fn card(piece: &Piece) -> Result<String, Error> {
    Ok(piece.scene(CARD)?.map(|scene| scene.svg).unwrap_or_default())
}
