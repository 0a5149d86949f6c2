//! Lists in a sentence, and labels cut to a length.

use unicode_segmentation::UnicodeSegmentation;

use crate::Words;

impl Words {
    /// "a, b and c"
    pub fn and(&self, items: &[String]) -> String {
        self.joined(items, "list.and")
    }

    /// "a, b or c"
    pub fn or(&self, items: &[String]) -> String {
        self.joined(items, "list.or")
    }

    fn joined(&self, items: &[String], code: &str) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.text(code, &[("first", first.join(", ")), ("last", last.clone())]),
        }
    }
}

/// `text` if it has at most `max` characters, else its beginning with an ellipsis, `max` characters in all.
pub(crate) fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut left = max.saturating_sub(1);
    for cluster in text.graphemes(true) {
        match left.checked_sub(cluster.chars().count()) {
            Some(rest) => left = rest,
            None => break,
        }
        kept.push_str(cluster);
    }
    format!("{}…", kept.trim_end())
}

/// A label within a sentence: English lower-cases its first letter unless it looks like a name or size ("XS", "D-ring").
pub(crate) fn within(words: &Words, label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if words.lowers_labels() && first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// A sentence begins with a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_people_write_them() {
        let list = |n: usize| ["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let (en, de) = (Words::new("en"), Words::new("de"));
        assert_eq!(en.and(&list(0)), "");
        assert_eq!(en.and(&list(1)), "a");
        assert_eq!(en.and(&list(2)), "a and b");
        assert_eq!(en.and(&list(3)), "a, b and c");
        assert_eq!(de.and(&list(3)), "a, b und c");
        assert_eq!(en.or(&list(3)), "a, b or c");
        assert_eq!(de.or(&list(2)), "a oder b");
    }

    #[test]
    fn a_cut_label_keeps_its_letters_whole() {
        assert_eq!(shortened("Laptop sleeve", 13), "Laptop sleeve");
        assert_eq!(shortened("Laptop sleeve", 9), "Laptop s…");
        assert_eq!(shortened("Laptop sleeve", 8), "Laptop…", "no blank before the ellipsis");
        assert_eq!(shortened("cafe\u{301}s", 5), "caf…", "an accent stays with its letter");
    }

    #[test]
    fn sizes_and_names_keep_their_capitals() {
        let en = Words::new("en");
        assert_eq!(within(&en, "Strap length"), "strap length");
        assert_eq!(within(&en, "XS"), "XS");
        assert_eq!(within(&en, "D-ring"), "D-ring");
        assert_eq!(within(&Words::new("de"), "Gurtlänge"), "Gurtlänge", "nouns in German");
    }
}
