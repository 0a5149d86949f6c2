//! A customer's own picture on a design.

use domain::{Action, LineId};
use engine::answer::{Answer, Answers, Path};
use engine::upload::{PictureName, Upload};

use super::{Choice, change};
use crate::own::own_uploads;
use crate::{Error, Workshop};

impl Workshop {
    /// Puts a picture on a piece, PNG or JPEG, in the place of an earlier one; it lies as that did. What can't be had now keeps
    /// nothing and says why.
    pub fn design_upload(&mut self, id: LineId, path: &Path, bytes: &[u8]) -> Result<Choice, Error> {
        let mut design = self.design(id)?;
        let own = raster::own(bytes).map_err(Error::Photo)?;
        let refused = |what: &dyn std::fmt::Display| Error::Picture(what.to_string());
        let name = PictureName::parse(&store::hash_of(&own.bytes).to_string()).map_err(|e| refused(&e))?;
        let mut upload = Upload::new(name.clone(), own.width, own.height).map_err(|e| refused(&e))?;
        if let Some(Answer::Upload(before)) = design.piece.session.answers().get(path) {
            upload.placing = before.placing;
        }
        design.settle(|option| option == path);
        if let Err(conflict) = design.piece.session.choose(path, Answer::Upload(upload)) {
            return Ok(Choice::Closed {
                design: Box::new(self.design(id)?),
                conflict: Box::new(conflict),
            });
        }
        let Some(change) = change::changes(&design).into_iter().next() else {
            return Ok(Choice::Taken(Box::new(design)));
        };
        self.shelf.borrow().own.put(name, own.bytes.clone());
        self.keep_answers_with(design, Action::DesignAnswered { change }, Some(&own.bytes))
            .map(|design| Choice::Taken(Box::new(design)))
    }

    /// Refuses answers from outside that name a picture which this piece doesn't have: nobody gets another customer's by its name.
    pub(super) fn no_foreign_pictures(&self, own: &Answers, given: &Answers) -> Result<(), Error> {
        let foreign = own_uploads(given).find(|wanted| !own_uploads(own).any(|known| known.is_of(wanted)));
        match foreign {
            Some(upload) => Err(Error::PhotoUnknown(upload.picture.to_string())),
            None => Ok(()),
        }
    }
}
