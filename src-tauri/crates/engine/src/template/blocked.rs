//! Words that a maker doesn't put on a piece, however they are written: "Dork Wad", "dorkwad" and "D0rk-W4d" are one word.
//!
//! What it is not: a judge of meaning. It knows the maker's words and nothing else.

use serde::{Deserialize, Serialize};

/// Up to so many letters a word is looked for by itself only: many an honest name holds a short word.
const SHORT: usize = 4;

/// The words, as they are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockedWords(Vec<String>);

impl BlockedWords {
    /// Reads words with blanks between. What has no letter in it is no word.
    pub fn parse(text: &str) -> Self {
        let mut words = Vec::new();
        for word in text.split_whitespace().map(folded).filter(|word| !word.is_empty()) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        Self(words)
    }

    /// As a template writes them.
    pub fn text(&self) -> String {
        self.0.join(" ")
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Does a text hold one of them? Long ones anywhere, blanks and marks passed over; short ones as a word of their own, or
    /// spelled out with blanks between.
    pub fn hit(&self, text: &str) -> bool {
        let all = folded(text);
        let own = words(text);
        self.0.iter().any(|word| match word.chars().count() {
            ..=SHORT => all == *word || own.contains(word),
            _ => all.contains(word),
        })
    }
}

/// The words of a text as they are compared; single letters in a row are one. A sign that may stand for a letter is taken for it, and
/// for a mark: "@ss", "Mist!".
fn words(text: &str) -> Vec<String> {
    let letters = parted(text, |c| folded(c.encode_utf8(&mut [0; 4])).is_empty());
    let marks = parted(text, |c| !c.is_alphanumeric());
    letters.into_iter().chain(marks).collect()
}

fn parted(text: &str, between: impl Fn(char) -> bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut spelled = String::new();
    for word in text.split(between).map(folded).filter(|word| !word.is_empty()) {
        if word.chars().count() == 1 {
            spelled += &word;
        } else {
            words.push(std::mem::take(&mut spelled));
            words.push(word);
        }
    }
    words.push(spelled);
    words
}

/// Small letters alone, digits and signs that stand for letters taken for them.
fn folded(text: &str) -> String {
    let letter = |c: char| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    let small = text.chars().flat_map(char::to_lowercase).map(letter);
    let small: String = small.filter(|c| c.is_alphanumeric()).collect();
    small.replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::BlockedWords;

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let words = BlockedWords::parse("dorkwad Mist ass Scheiße");
        for (text, blocked) in [
            ("Dork Wad", true),
            ("Dorkwad", true),
            ("d.o.r.k w4d", true),
            ("my dorkwads", true),
            ("Mist", true),
            ("So ein Mist!", true),
            ("M 1 s t", true),
            ("Misty", false),
            ("Cassandra", false),
            ("Bass", false),
            ("4ss", true),
            ("du @ss", true),
            ("so ein a s s", true),
            ("a s s h a t", false),
            ("Dork", false),
            ("SCHEISSE", true),
            ("scheiße", true),
            ("", false),
        ] {
            assert_eq!(words.hit(text), blocked, "{text}");
        }
        assert!(!BlockedWords::default().hit("Dorkwad"));
        assert_eq!(words.text(), "dorkwad mist ass scheisse");
        assert_eq!(BlockedWords::parse(&words.text()), words);
    }
}
