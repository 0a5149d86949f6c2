//! Photographs.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::id::PhotoId;
use domain::photo::Subject;
use workshop::NewPhoto;

use super::orders::line_id;
use crate::types::PhotoInput;
use crate::views::photo;
use crate::{App, Error};

/// Most letters of a photograph in base64: forty megabytes and what base64 adds.
const LONGEST: usize = 56 << 20;

impl App {
    /// Adds a photograph to an order, a piece or a customer.
    pub fn add_photo(&mut self, photo: &PhotoInput) -> Result<(), Error> {
        let of = match photo.of.as_str() {
            "order" => Subject::Order(self.workshop()?.order(&photo.id)?.brief.order.id),
            "line" => Subject::Line(line_id(&photo.id)?),
            "customer" => Subject::Customer(photo.id.parse().map_err(workshop::Error::from)?),
            other => return Err(Error::Unknown(other.to_owned())),
        };
        if photo.data.len() > LONGEST {
            return Err(Error::TooMuch(photo.name.clone()));
        }
        let bytes = STANDARD.decode(&photo.data).map_err(|_| Error::Data)?;
        self.workshop_mut()?.photo_add(NewPhoto {
            of,
            bytes,
            name: photo.name.clone(),
            full: photo.full,
            caption: String::new(),
            bench: false,
        })?;
        Ok(())
    }

    /// Adds a photograph from a file to an order; `bench`: the bench gets it too.
    pub fn add_photo_file(
        &mut self,
        number: &str,
        picture: &Path,
        full: bool,
        caption: &str,
        bench: bool,
    ) -> Result<(), Error> {
        let order = self.workshop()?.order(number)?.brief.order.id;
        let bytes = super::limited(picture, LONGEST)?;
        let name = picture.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.workshop_mut()?.photo_add(NewPhoto {
            of: Subject::Order(order),
            bytes,
            name,
            full,
            caption: caption.to_owned(),
            bench,
        })?;
        Ok(())
    }

    /// Changes what is written under a photograph, and whether the bench gets it.
    pub fn change_photo(&mut self, id: &str, caption: &str, bench: bool) -> Result<(), Error> {
        Ok(self.workshop_mut()?.photo_change(photo_id(id)?, caption, bench)?)
    }

    /// Takes a photograph out.
    pub fn remove_photo(&mut self, id: &str) -> Result<(), Error> {
        Ok(self.workshop_mut()?.photo_remove(photo_id(id)?)?)
    }

    /// A photograph in full, as a `data:` address.
    pub fn photo(&self, id: &str) -> Result<String, Error> {
        let workshop = self.workshop()?;
        let found = workshop.photo(photo_id(id)?)?;
        Ok(photo::address(&workshop.photo_bytes(&found, false)?))
    }
}

fn photo_id(text: &str) -> Result<PhotoId, Error> {
    Ok(text.parse::<PhotoId>().map_err(workshop::Error::from)?)
}
