//! Pictures: what of a template's picture differs for one piece.

use workshop::Piece;

use crate::Error;
use crate::types::Paint;

/// Every paintable attribute of a piece's picture as it is now; none where the template has no picture.
pub(crate) fn paint(piece: &Piece) -> Vec<Paint> {
    let paint = piece.paint().into_iter();
    paint
        .map(|one| Paint {
            node: one.node,
            attribute: one.attribute,
            value: one.value,
        })
        .collect()
}

/// The picture of a piece as plain SVG; empty where the template has none.
pub(crate) fn svg(piece: &Piece) -> Result<String, Error> {
    Ok(piece.scene()?.map(|scene| scene.svg).unwrap_or_default())
}
