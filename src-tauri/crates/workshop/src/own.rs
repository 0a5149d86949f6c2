//! Customers' own pictures: read from the file once, handed to whoever draws a piece with as many pixels as it needs.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::{Hash, Line, LineId, Order};
use engine::answer::{Answer, Answers, Path};
use engine::upload::{PictureName, Upload};
use scene::{Source, Wanted};

use crate::{Error, Workshop};

/// Bytes of pictures that are held at most, unless a few alone are more.
const HELD: usize = 96 << 20;
/// Pictures that are held whatever their size.
const FEW: usize = 16;

/// The pictures that are at hand, the latest last.
#[derive(Debug, Default)]
pub(crate) struct OwnPictures(Mutex<VecDeque<(PictureName, Arc<OwnPicture>)>>);

/// A picture as it is kept, and what was made of it.
#[derive(Debug)]
struct OwnPicture {
    bytes: Vec<u8>,
    /// By how it is wanted: in one colour, at least so many pixels across.
    made: Mutex<BTreeMap<(bool, u32), Vec<u8>>>,
}

impl OwnPictures {
    /// Is it at hand?
    fn has(&self, name: &PictureName) -> bool {
        self.list().iter().any(|(known, _)| known == name)
    }

    /// Puts a picture to hand.
    pub fn put(&self, name: PictureName, bytes: Vec<u8>) {
        let made = Mutex::default();
        let mut list = self.list();
        list.retain(|(known, _)| *known != name);
        list.push_back((name, Arc::new(OwnPicture { bytes, made })));
        let mut held: usize = list.iter().map(|(_, own)| own.bytes.len()).sum();
        while held > HELD && list.len() > FEW {
            held -= list.pop_front().map_or(0, |(_, own)| own.bytes.len());
        }
    }

    /// A picture for a drawing, with no more pixels than it needs to be so many across; `None`: it isn't at hand.
    pub fn drawn(&self, wanted: &Wanted<'_>, across: u32) -> Option<Vec<u8>> {
        let Source::Upload { one_colour } = wanted.source else {
            return None;
        };
        let found = self
            .list()
            .iter()
            .find(|(name, _)| name.as_str() == wanted.name)?
            .1
            .clone();
        let mut made = found.made.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || match one_colour {
            true => raster::one_colour(&found.bytes, across).ok(),
            false => raster::smaller(&found.bytes, across).ok().flatten(),
        };
        let drawn = made.entry((one_colour, across)).or_insert_with(|| {
            // One that can't be read is handed over as it is: whoever draws it says what is wrong.
            fresh().unwrap_or_else(|| found.bytes.clone())
        });
        Some(drawn.clone())
    }

    fn list(&self) -> MutexGuard<'_, VecDeque<(PictureName, Arc<OwnPicture>)>> {
        // What is held is whole even where somebody stopped in the midst of something else.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The customer's own pictures among answers.
pub(crate) fn own_pictures(answers: &Answers) -> impl Iterator<Item = &PictureName> {
    answers.values().filter_map(|answer| match answer {
        Answer::Upload(upload) => Some(&upload.picture),
        _ => None,
    })
}

impl Workshop {
    /// Has the customer's own pictures at hand that these answers name. One that is lost is missed by whoever draws it.
    pub(crate) fn fetch_own(&self, answers: &Answers) -> Result<(), Error> {
        let own = Arc::clone(&self.shelf.borrow().own);
        for name in own_pictures(answers).filter(|name| !own.has(name)) {
            if let Some(bytes) = self.db().attachment(hash_of(name)?)? {
                own.put(name.clone(), bytes);
            }
        }
        Ok(())
    }

    /// The picture that a piece, ordered or not, has at an option, and what its file may be called after: the order's number, else
    /// the code the piece was kept under, else its id. `None`: it has none there.
    pub fn uploaded(&self, id: LineId, path: &Path) -> Result<Option<(String, Upload)>, Error> {
        let line: Line = self.db().get(id.0)?.ok_or_else(|| Error::LineUnknown(id.to_string()))?;
        let answer = line.designed().and_then(|designed| designed.answers.get(path));
        let upload = match answer {
            Some(Answer::Upload(upload)) => Some(upload.clone()),
            _ => None,
        };
        let called = match line.order {
            Some(order) => self.db().expect::<Order>(order.0)?.number,
            None if line.code.is_empty() => id.to_string(),
            None => line.code.clone(),
        };
        Ok(upload.map(|upload| (called, upload)))
    }

    /// The same with no more pixels than it needs to be so many across.
    pub fn own_picture_small(&self, name: &PictureName, across: u32) -> Result<Vec<u8>, Error> {
        let whole = self.own_picture(name)?;
        Ok(raster::smaller(&whole, across).ok().flatten().unwrap_or(whole))
    }

    /// A customer's own picture as it is kept, PNG or JPEG.
    pub fn own_picture(&self, name: &PictureName) -> Result<Vec<u8>, Error> {
        let found = self.db().attachment(hash_of(name)?)?;
        found.ok_or_else(|| Error::Damaged(format!("attachment {name} is missing")))
    }
}

fn hash_of(name: &PictureName) -> Result<Hash, Error> {
    name.as_str().parse().map_err(|_| Error::PhotoUnknown(name.to_string()))
}
