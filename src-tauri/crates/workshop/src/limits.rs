//! How long texts may be: far longer than anybody writes, and short enough that lists, papers and search stay quick.

use crate::Error;

/// Letters of a name.
pub(crate) const NAME: usize = 200;
/// Letters of a note, of an address, of what stands on a card.
pub(crate) const NOTE: usize = 5_000;

/// The text without blanks around it, unless it is longer than `most` letters.
pub(crate) fn text(text: &str, most: usize) -> Result<String, Error> {
    let text = text.trim();
    match text.chars().count() <= most {
        true => Ok(text.to_owned()),
        false => Err(Error::TooLong(most)),
    }
}
