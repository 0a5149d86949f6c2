//! Photographs of orders, pieces and customers.

use domain::action::About;
use domain::id::PhotoId;
use domain::photo::Subject;
use domain::{Action, CustomerId, Line, Order, Photo};

use crate::workshop::Deed;
use crate::{Error, Workshop, limits};

/// A photograph that comes in.
#[derive(Clone, Debug)]
pub struct NewPhoto {
    /// What it is of.
    pub of: Subject,
    /// PNG or JPEG.
    pub bytes: Vec<u8>,
    /// The name of its file; empty: it was pasted.
    pub name: String,
    /// All its pixels are kept, not four million at most.
    pub full: bool,
    /// What is written under it; may be empty.
    pub caption: String,
    /// It is printed on the bench's sheet.
    pub bench: bool,
}

/// Letters of a caption.
const CAPTION: usize = 300;

impl Workshop {
    /// Adds a photograph. What the camera wrote into it (place, time) is not kept.
    pub fn photo_add(&mut self, new: NewPhoto) -> Result<Photo, Error> {
        let (about, to) = self.told_of(new.of)?;
        let caption = limits::text(&new.caption, CAPTION)?;
        let ready = raster::photo(&new.bytes, new.full).map_err(Error::Photo)?;
        self.transact(|work| {
            let photo = Photo {
                id: PhotoId::from(work.id()),
                of: new.of,
                picture: work.writer.attach(&ready.picture)?,
                small: work.writer.attach(&ready.small)?,
                width: ready.width,
                height: ready.height,
                // A name of the camera's; nobody typed it.
                name: new.name.chars().take(limits::NAME).collect(),
                caption,
                bench: new.bench,
                added: work.at(),
            };
            work.writer.insert(&photo)?;
            Ok(Deed::new(Action::PhotoAdded { to }, about, photo))
        })
    }

    /// Changes what is said about a photograph, and whether the bench gets it.
    pub fn photo_change(&mut self, id: PhotoId, caption: &str, bench: bool) -> Result<(), Error> {
        let caption = limits::text(caption, CAPTION)?;
        let photo = self.photo(id)?;
        let (about, to) = self.told_of(photo.of)?;
        self.transact(|work| {
            work.writer.update(&Photo {
                caption,
                bench,
                ..photo
            })?;
            Ok(Deed::new(Action::PhotoChanged { to }, about, ()))
        })
    }

    /// Takes a photograph out; undo brings it back.
    pub fn photo_remove(&mut self, id: PhotoId) -> Result<(), Error> {
        let photo = self.photo(id)?;
        let (about, to) = self.told_of(photo.of)?;
        self.transact(|work| {
            work.writer.delete::<Photo>(id.0)?;
            Ok(Deed::new(Action::PhotoRemoved { to }, about, ()))
        })
    }

    /// The photographs of something, in the order in which they came in.
    pub fn photos_of(&self, of: Subject) -> Result<Vec<Photo>, Error> {
        Ok(self.db().photos_of(of)?)
    }

    /// All photographs that belong to a customer: of the card, of the orders, of their pieces.
    pub fn photos_about(&self, customer: CustomerId) -> Result<Vec<Photo>, Error> {
        let mut photos = self.photos_of(Subject::Customer(customer))?;
        for order in self.orders_of(customer)? {
            photos.extend(self.photos_of(Subject::Order(order.id))?);
            for line in self.db().lines_of(order.id)? {
                photos.extend(self.photos_of(Subject::Line(line.id))?);
            }
        }
        Ok(photos)
    }

    /// The bytes of a photograph, JPEG: the small one for lists, or all of it.
    pub fn photo_bytes(&self, photo: &Photo, small: bool) -> Result<Vec<u8>, Error> {
        let hash = if small { photo.small } else { photo.picture };
        let bytes = self.db().attachment(hash)?;
        bytes.ok_or_else(|| Error::Damaged(format!("attachment {hash} is missing")))
    }

    /// A photograph.
    pub fn photo(&self, id: PhotoId) -> Result<Photo, Error> {
        let found: Option<Photo> = self.db().get(id.0)?;
        found.ok_or_else(|| Error::PhotoUnknown(id.to_string()))
    }

    /// Where a change of it is told, and the order's number or the customer's name.
    fn told_of(&self, of: Subject) -> Result<(About, String), Error> {
        let order = match of {
            Subject::Customer(id) => {
                let customer = self.customer(id)?;
                return Ok((About::Customer(id), customer.name));
            }
            Subject::Order(id) => id,
            Subject::Line(id) => {
                let line: Option<Line> = self.db().get(id.0)?;
                let order = line.and_then(|line| line.order);
                order.ok_or_else(|| Error::LineUnknown(id.to_string()))?
            }
        };
        let found: Option<Order> = self.db().get(order.0)?;
        let number = found.ok_or_else(|| Error::OrderUnknown(order.to_string()))?.number;
        Ok((About::Order(order), number))
    }
}
