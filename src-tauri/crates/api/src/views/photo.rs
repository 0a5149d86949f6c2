//! Photographs.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::Photo;
use quantity::{Number, Unit};
use workshop::Workshop;

use crate::Error;
use crate::types::PhotoView;
use crate::wording::Wording;

/// Dots an inch that a print needs to look sharp at arm's length.
const SHARP: i64 = 150;

/// A photograph with its small picture.
pub(crate) fn photo(wording: &Wording, workshop: &Workshop, photo: &Photo) -> Result<PhotoView, Error> {
    Ok(PhotoView {
        id: photo.id.to_string(),
        name: photo.name.clone(),
        caption: photo.caption.clone(),
        bench: photo.bench,
        small: address(&workshop.photo_bytes(photo, true)?),
        told: told(wording, photo),
    })
}

/// Many of them.
pub(crate) fn photos(wording: &Wording, workshop: &Workshop, all: &[Photo]) -> Result<Vec<PhotoView>, Error> {
    all.iter().map(|one| photo(wording, workshop, one)).collect()
}

/// A JPEG as an address that holds it.
pub(crate) fn address(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

/// How large it is, and up to which width a print of it is sharp.
fn told(wording: &Wording, photo: &Photo) -> String {
    let inches = Number::ratio(i64::from(photo.width), SHARP).unwrap_or_default();
    let width = quantity::Measure::new(inches, Unit::In);
    let centimetres = width
        .in_unit(Unit::Cm)
        .map(|width| width.value.floor())
        .unwrap_or_default();
    let args = [
        ("width", photo.width.to_string()),
        ("height", photo.height.to_string()),
        (
            "sharp",
            wording.words.measure(&quantity::Measure::new(centimetres, Unit::Cm)),
        ),
    ];
    wording.words.text("photo.told", &args)
}
