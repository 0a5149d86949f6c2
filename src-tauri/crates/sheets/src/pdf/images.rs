//! Pictures, embedded as they were made ready: nothing is packed again.

use std::collections::BTreeMap;

use domain::hash::Hash;
use printpdf::xobject::{DictItem, ExternalStream, ExternalXObject};
use printpdf::{XObject, XObjectId};

use crate::assets::{Image, Pixels};
use crate::page::Pages;

/// The picture's name among the page's resources.
pub(super) fn name(hash: &Hash) -> String {
    format!("P{}", &hash.to_string()[..12])
}

pub(super) fn embedded(pages: &Pages) -> BTreeMap<XObjectId, XObject> {
    let images = pages.images.iter();
    images
        .map(|(hash, image)| (XObjectId(name(hash)), XObject::External(stream(image))))
        .collect()
}

fn stream(image: &Image) -> ExternalXObject {
    let (filter, channels, content) = match &image.pixels {
        Pixels::Jpeg(channels) => ("DCTDecode", *channels, &image.bytes),
        Pixels::Png(rows) => ("FlateDecode", 3, rows),
    };
    let colours = if channels == 1 { "DeviceGray" } else { "DeviceRGB" };
    let mut dict = BTreeMap::from([
        entry("Type", called("XObject")),
        entry("Subtype", called("Image")),
        entry("Width", DictItem::Int(image.width.into())),
        entry("Height", DictItem::Int(image.height.into())),
        entry("ColorSpace", called(colours)),
        entry("BitsPerComponent", DictItem::Int(8)),
        entry("Filter", called(filter)),
    ]);
    if let Pixels::Png(_) = image.pixels {
        dict.extend([entry(
            "DecodeParms",
            DictItem::Dict {
                map: png_rows(image.width),
            },
        )]);
    }
    let stream = ExternalStream {
        dict,
        content: content.clone(),
        compress: false,
    };
    ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    }
}

/// Tells the reader that the rows are filtered as in a PNG.
fn png_rows(width: u32) -> BTreeMap<String, DictItem> {
    let numbers = [
        ("Predictor", 15),
        ("Colors", 3),
        ("BitsPerComponent", 8),
        ("Columns", width.into()),
    ];
    numbers
        .into_iter()
        .map(|(key, number)| entry(key, DictItem::Int(number)))
        .collect()
}

fn entry(key: &str, value: DictItem) -> (String, DictItem) {
    (key.to_owned(), value)
}

fn called(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
