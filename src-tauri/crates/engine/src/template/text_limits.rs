//! Whether a text keeps to its option's limits.

use unicode_segmentation::UnicodeSegmentation;

use super::AllowedCharacters;

/// The first limit that a text breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextRefused {
    /// More lines than this; so many.
    Lines(u32, u32),
    /// More characters than this; so many.
    Length(u32, u32),
    /// A character that isn't allowed.
    Character(char),
}

/// Checks a text: lines, then characters (as people count them, line breaks left out), then which.
pub(crate) fn check_text(
    text: &str,
    max_chars: u32,
    max_lines: u32,
    allowed: Option<&AllowedCharacters>,
) -> Result<(), TextRefused> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let lines = count(text.lines().count());
    if lines > max_lines.max(1) {
        return Err(TextRefused::Lines(max_lines.max(1), lines));
    }
    let characters = count(text.lines().map(|line| line.graphemes(true).count()).sum());
    if characters > max_chars {
        return Err(TextRefused::Length(max_chars, characters));
    }
    let allows = |c: char| allowed.map_or(!c.is_control(), |set| set.allows(c));
    let refused = text.chars().find(|c| !matches!(c, '\n' | '\r') && !allows(*c));
    refused.map_or(Ok(()), |c| Err(TextRefused::Character(c)))
}

impl AllowedCharacters {
    /// Is the character among them? Marks that combine with a letter are part of it.
    pub fn allows(&self, c: char) -> bool {
        self.also.contains(c)
            || (self.letters && (c.is_alphabetic() || is_mark(c)))
            || (self.digits && c.is_ascii_digit())
            || (self.spaces && matches!(c, ' ' | '\u{a0}'))
    }
}

/// Combining accents, as decomposed text has them ("é" typed as two characters).
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_told_in_their_order() {
        let letters = AllowedCharacters {
            letters: true,
            ..AllowedCharacters::default()
        };
        for (text, max_chars, max_lines, allowed, expected) in [
            ("Ada", 3, 1, None, Ok(())),
            ("", 3, 1, Some(&letters), Ok(())),
            ("Zoe\u{308}", 3, 1, Some(&letters), Ok(())),
            ("👩‍👩‍👧", 1, 1, None, Ok(())),
            ("Ada\nBo", 9, 1, None, Err(TextRefused::Lines(1, 2))),
            ("Ada\nBo", 5, 2, None, Ok(())),
            ("Adam", 3, 1, None, Err(TextRefused::Length(3, 4))),
            ("A1", 3, 1, Some(&letters), Err(TextRefused::Character('1'))),
            ("A\u{7}", 3, 1, None, Err(TextRefused::Character('\u{7}'))),
        ] {
            assert_eq!(check_text(text, max_chars, max_lines, allowed), expected, "{text:?}");
        }
    }
}
