//! Text made alike, so that what people type finds what is written: capitals, accents, umlauts in both spellings, doubled
//! letters and marks between digits make no difference.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Everything a document may be found by, as words between blanks.
pub(crate) fn index(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        for spelling in [plain(word), plain(&umlauts_as_two(word))] {
            words.extend(parts(&spelling));
            words.push(spelling.chars().filter(|c| c.is_alphanumeric()).collect());
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    words.retain(|word| !word.is_empty() && seen.insert(word.clone()));
    words.join(" ")
}

/// Letters of a query that are looked at. Nobody types more, and a pasted page would be looked for letter by letter.
const QUERY: usize = 200;

/// The words of a query. Each must be found, in one of its spellings.
pub(crate) fn query(text: &str) -> Vec<Vec<String>> {
    let text: String = text.chars().take(QUERY).collect();
    let spellings = text.split_whitespace().flat_map(|word| {
        let two = parts(&plain(&umlauts_as_two(word)));
        parts(&plain(word)).into_iter().zip(two)
    });
    spellings
        .map(|(one, two)| if one == two { vec![one] } else { vec![one, two] })
        .collect()
}

/// Only the digits of `text`: how people type a telephone number.
pub(crate) fn digits(text: &str) -> String {
    plain(text).chars().filter(char::is_ascii_digit).collect()
}

fn parts(word: &str) -> Vec<String> {
    word.split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Lower case without accents, letters that follow their like left out.
fn plain(word: &str) -> String {
    let mut folded = String::new();
    for c in word
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        for c in one(c) {
            if !(c.is_alphabetic() && folded.ends_with(c)) {
                folded.push(c);
            }
        }
    }
    folded
}

/// Letters that Unicode doesn't take apart, and digits of other scripts.
fn one(c: char) -> Vec<char> {
    match c {
        'ß' => vec!['s', 's'],
        'æ' => vec!['a', 'e'],
        'œ' => vec!['o', 'e'],
        'ø' => vec!['o'],
        'đ' | 'ð' => vec!['d'],
        'ł' => vec!['l'],
        'þ' => vec!['t', 'h'],
        'ı' => vec!['i'],
        '٠'..='٩' => vec![char::from(b'0' + (c as u32 - '٠' as u32) as u8)],
        _ => vec![c],
    }
}

fn umlauts_as_two(word: &str) -> String {
    let composed: String = word.nfc().flat_map(char::to_lowercase).collect();
    composed
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('å', "aa")
        .replace('ø', "oe")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, written: &str) -> bool {
        let index = index(written);
        query(typed)
            .iter()
            .all(|word| word.iter().any(|spelling| index.contains(spelling.as_str())))
    }

    #[test]
    fn a_pasted_page_is_looked_for_by_its_beginning() {
        let words = query(&"1e9".repeat(100_000));
        assert_eq!(words.concat().concat().chars().count(), QUERY);
    }

    #[test]
    fn what_people_type_finds_what_is_written() {
        for typed in ["müller", "Mueller", "mueler", "muller", "MÜL", "mu\u{308}ller", "ller"] {
            assert!(finds(typed, "Jörg Müller"), "{typed}");
        }
        for typed in ["W-1042", "w1042", "1042", "042", "W 1042"] {
            assert!(finds(typed, "W-1042"), "{typed}");
        }
        for (typed, written) in [
            ("groß", "Grosser Hof"),
            ("strasse", "Hafenstraße 3"),
            ("söderström", "Soederstroem"),
            ("aagard", "Ågård"),
            ("lodz", "Łódź"),
            ("o'brien", "O’Brien"),
            ("obrien", "O'Brien"),
            ("zoë", "Zoe"),
            ("123", "١٢٣"),
        ] {
            assert!(finds(typed, written), "{typed} in {written}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert!(!finds("1024", "W-1042"));
        assert!(!finds("11", "W-1042"), "doubled digits mean something");
        assert!(!finds("meier", "Müller"));
    }

    #[test]
    fn telephone_numbers_are_found_without_their_marks() {
        assert_eq!(digits("+49 (0171) 123-45"), "49017112345");
    }
}
