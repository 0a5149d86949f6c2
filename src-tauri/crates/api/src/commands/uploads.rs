//! Customers' own pictures on a piece.

use std::path::PathBuf;

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
        let rows = path_of(path)?.to_string().replace(['/', '[', ']'], " ");
        let name = format!("{called} {}", rows.split_whitespace().collect::<Vec<_>>().join(" "));
        let file = self.free(&name, ending(&bytes), &bytes)?;
        write(&file, &bytes)?;
        let told = file.display().to_string();
        Ok(PrintedView {
            message: self.words().text("upload.out", &[("file", told.clone())]),
            path: told,
            waits: false,
        })
    }

    /// A file of that name that isn't there yet, or holds the same: two pieces of an order may have pictures at the same option.
    fn free(&self, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
        let first = self.beside(&format!("{name}.{ending}"))?;
        let same = |file: &PathBuf| std::fs::read(file).map_or(true, |known| known == bytes);
        if same(&first) {
            return Ok(first);
        }
        let more = (2..100).map(|n| self.beside(&format!("{name} ({n}).{ending}")));
        let more = more.collect::<Result<Vec<_>, _>>()?;
        Ok(more.into_iter().find(same).unwrap_or(first))
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
