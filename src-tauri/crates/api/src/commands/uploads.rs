//! Customers' own pictures on a piece.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use engine::upload::Upload;

use super::designs::path_of;
use super::orders::line_id;
use super::papers::write;
use crate::types::{ChooseView, PrintedView, UploadInput};
use crate::{App, Error};

/// Most letters of a picture in base64: forty megabytes and what base64 adds.
const LONGEST: usize = 56 << 20;
/// Pixels across a picture in a window.
const SHOWN: u32 = 480;

impl App {
    /// Puts a picture on a piece, in the place of an earlier one.
    pub fn put_upload(&mut self, id: &str, path: &str, upload: &UploadInput) -> Result<ChooseView, Error> {
        if upload.data.len() > LONGEST {
            return Err(Error::TooMuch(upload.name.clone()));
        }
        let bytes = STANDARD.decode(&upload.data).map_err(|_| Error::Data)?;
        let (line, path) = (line_id(id)?, path_of(path)?);
        self.by_maker(id, |app| {
            let choice = app.workshop_mut()?.design_upload(line, &path, &bytes)?;
            app.outcome(choice)
        })
    }

    /// The picture on a piece, small, as a `data:` address.
    pub fn upload_shown(&self, id: &str, path: &str) -> Result<String, Error> {
        let (_, upload) = self.uploaded(id, path)?;
        let bytes = self.workshop()?.own_picture_small(&upload.picture, SHOWN)?;
        let kind = ending(&bytes);
        Ok(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
    }

    /// The same of the piece on the customer's screen.
    pub fn counter_upload(&self, path: &str) -> Result<String, Error> {
        self.upload_shown(&self.piece_id()?, path)
    }

    /// Writes the picture of a piece, ordered or not, beside the workshop file, as it is kept.
    pub fn upload_out(&self, id: &str, path: &str) -> Result<PrintedView, Error> {
        let (called, upload) = self.uploaded(id, path)?;
        let bytes = self.workshop()?.own_picture(&upload.picture)?;
        // The rows and the picture's own name keep files apart: two pieces of an order may have pictures at the same option.
        let at = path_of(path)?.to_string().replace(['/', '[', ']'], " ");
        let (at, which) = (at.split_whitespace(), &upload.picture.as_str()[..8]);
        let name = std::iter::once(called.as_str()).chain(at).collect::<Vec<_>>().join(" ");
        let file = self.beside(&format!("{name} {which}.{}", ending(&bytes)))?;
        write(&file, &bytes)?;
        let told = file.display().to_string();
        Ok(PrintedView {
            message: self.words().text("upload.out", &[("file", told.clone())]),
            path: told,
            waits: false,
        })
    }

    fn uploaded(&self, id: &str, path: &str) -> Result<(String, Upload), Error> {
        let found = self.workshop()?.uploaded(line_id(id)?, &path_of(path)?)?;
        found.ok_or_else(|| Error::Unknown(path.to_owned()))
    }
}

/// What files of these bytes end in, which is also what their kind is called.
fn ending(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        _ => "jpeg",
    }
}
