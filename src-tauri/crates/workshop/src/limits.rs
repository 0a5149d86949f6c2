//! How long texts may be: far longer than anybody writes, and short enough that lists, papers and search stay quick.

use crate::Error;

/// Letters of a name, and of anything else that stands in one line.
pub(crate) const NAME: usize = 200;
/// Letters of what is made, in words.
pub(crate) const WORDS: usize = 2_000;
/// Letters of a note, of an address, of what stands on a card.
pub(crate) const NOTE: usize = 5_000;

/// The text without blanks around it, unless it is longer than `most` letters.
pub(crate) fn text(text: &str, most: usize) -> Result<String, Error> {
    fitting(text, most).ok_or(Error::TooLong(most))
}

/// The same for a name.
pub(crate) fn name(name: &str) -> Result<String, Error> {
    fitting(name, NAME).ok_or(Error::NameTooLong(NAME))
}

/// The same for what is made.
pub(crate) fn words(words: &str) -> Result<String, Error> {
    fitting(words, WORDS).ok_or(Error::WordsTooLong(WORDS))
}

/// The same for a note that said `before` until now. Two joined cards may have said more together; that stays until somebody
/// changes it.
pub(crate) fn note(note: &str, before: &str) -> Result<String, Error> {
    match note == before {
        true => Ok(note.to_owned()),
        false => text(note, NOTE),
    }
}

/// True where a text is no longer than that.
pub(crate) fn fits(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

fn fitting(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    fits(text, most).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_changed_is_measured() {
        let long = "x".repeat(NOTE + 1);
        assert_eq!(note(&long, &long).ok(), Some(long.clone()));
        assert!(matches!(note(&long, ""), Err(Error::TooLong(NOTE))));
        assert!(matches!(note(&format!("{long}x"), &long), Err(Error::TooLong(NOTE))));
        assert_eq!(note(&long[1..], "").ok().map(|text| text.len()), Some(NOTE));
    }
}
