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
const FEW: usize = 64;
/// Most that is kept of what was made of one picture.
const MADE: usize = 8;

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
    /// Is it at hand? Then it is the latest.
    fn has(&self, name: &PictureName) -> bool {
        let mut list = self.list();
        let at = list.iter().position(|(known, _)| known == name);
        let found = at.and_then(|at| list.remove(at));
        found.map(|found| list.push_back(found)).is_some()
    }

    /// A picture as it is kept; `None`: it isn't at hand.
    pub fn whole(&self, name: &PictureName) -> Option<Vec<u8>> {
        let list = self.list();
        let found = list.iter().find(|(known, _)| known == name);
        found.map(|(_, own)| own.bytes.clone())
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
        if let Some(drawn) = made.get(&(one_colour, across)) {
            return Some(drawn.clone());
        }
        let fresh = match one_colour {
            true => raster::one_colour(&found.bytes, across).ok(),
            false => raster::smaller(&found.bytes, across).ok().flatten(),
        };
        // One that can't be read is handed over as it is: whoever draws it says what is wrong.
        let Some(fresh) = fresh else {
            return Some(found.bytes.clone());
        };
        if made.len() >= MADE {
            made.clear();
        }
        made.insert((one_colour, across), fresh.clone());
        Some(fresh)
    }

    fn list(&self) -> MutexGuard<'_, VecDeque<(PictureName, Arc<OwnPicture>)>> {
        // What is held is whole even where somebody stopped in the midst of something else.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The customer's own pictures among answers.
pub(crate) fn own_uploads(answers: &Answers) -> impl Iterator<Item = &Upload> {
    answers.values().filter_map(|answer| match answer {
        Answer::Upload(upload) => Some(upload),
        _ => None,
    })
}

fn own_pictures(answers: &Answers) -> impl Iterator<Item = &PictureName> {
    own_uploads(answers).map(|upload| &upload.picture)
}

impl Workshop {
    /// Has the customer's own pictures at hand that these answers name. One that is lost isn't on the drawing.
    pub(crate) fn fetch_own(&self, answers: &Answers) -> Result<(), Error> {
        let own = Arc::clone(&self.shelf.borrow().own);
        for name in own_pictures(answers).filter(|name| !own.has(name)) {
            if let Some(bytes) = self.db().attachment(hash_of(name)?)? {
                own.put(name.clone(), bytes);
            }
        }
        Ok(())
    }

    /// Pictures that these answers name and the file has no longer, though they are at hand: taken off, swept away when a person
    /// was erased, and now taken back.
    pub(crate) fn swept(&self, answers: &Answers) -> Result<Vec<Vec<u8>>, Error> {
        let mut swept = Vec::new();
        for name in own_pictures(answers) {
            if self.db().attachment(hash_of(name)?)?.is_none() {
                swept.extend(self.shelf.borrow().own.whole(name));
            }
        }
        Ok(swept)
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
