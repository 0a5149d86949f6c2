//! What printpdf has no words for: version, language, print scaling, and ids that don't depend on chance.

use std::io::Write;

use chrono::{DateTime, Utc};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use printpdf::{CustomPdfConformance, PdfConformance, PdfDocument};
use sha2::{Digest, Sha256};

use super::{Meta, PdfError};

/// Title and maker. The file claims no standard: printpdf can label one but not keep it.
pub(super) fn describe(document: &mut PdfDocument, meta: &Meta) {
    let plain = CustomPdfConformance {
        requires_xmp_metadata: false,
        requires_icc_profile: false,
        ..CustomPdfConformance::default()
    };
    let info = &mut document.metadata.info;
    info.conformance = PdfConformance::Custom(plain);
    info.document_title = meta.title.clone();
    info.creator = "Atelier".to_owned();
    info.producer = "Atelier".to_owned();
}

/// The file.
pub(super) fn bytes(mut document: Document, meta: &Meta) -> Result<Vec<u8>, PdfError> {
    "1.7".clone_into(&mut document.version);
    set_info(&mut document, meta);
    set_catalog(&mut document, meta);
    document.trailer.set(
        "ID",
        Object::Array(vec![named(meta.id.as_bytes()), named_by_content(&document)]),
    );
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            deflate(stream).map_err(written)?;
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(written)?;
    Ok(bytes)
}

/// Packs a stream that is not packed yet. lopdf would pack as tightly as can be, which takes most of a sheet's time and
/// saves a few hundred bytes.
fn deflate(stream: &mut Stream) -> std::io::Result<()> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(4));
    packer.write_all(&stream.content)?;
    stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
    stream.set_content(packer.finish()?);
    Ok(())
}

fn written(error: std::io::Error) -> PdfError {
    PdfError::Write {
        reason: error.to_string(),
    }
}

fn set_info(document: &mut Document, meta: &Meta) {
    let moment = DateTime::<Utc>::from_timestamp_millis(meta.created.0).unwrap_or_default();
    let date = Object::string_literal(moment.format("D:%Y%m%d%H%M%SZ").to_string());
    let id = document.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(info) = id.and_then(|id| document.get_dictionary_mut(id)) {
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
        for empty in [
            "GTS_PDFXVersion",
            "Identifier",
            "Author",
            "Subject",
            "Keywords",
            "Trapped",
        ] {
            info.remove(empty.as_bytes());
        }
    }
}

fn set_catalog(document: &mut Document, meta: &Meta) {
    if let Ok(catalog) = document.catalog_mut() {
        let mut viewer = Dictionary::new();
        viewer.set("PrintScaling", Object::Name(b"None".to_vec()));
        viewer.set("DisplayDocTitle", true);
        catalog.set("ViewerPreferences", viewer);
        catalog.set("Lang", Object::string_literal(meta.language.clone()));
        catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
        catalog.set("PageLayout", Object::Name(b"SinglePage".to_vec()));
    }
}

/// The same content has the same id, another content another one.
fn named_by_content(document: &Document) -> Object {
    let mut hash = Sha256::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}")),
        }
    }
    Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}

fn named(name: &[u8]) -> Object {
    Object::String(Sha256::digest(name)[..16].to_vec(), StringFormat::Hexadecimal)
}
