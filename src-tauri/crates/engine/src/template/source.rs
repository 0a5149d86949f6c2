//! A file's text, its lines and columns, and the problems found in it.

use std::cell::RefCell;
use std::ops::Range;

use crate::problem::{Fault, Problem};
use crate::rule::fault::Trouble;

/// More problems than anyone mends at once are not listed.
const MOST_PROBLEMS: usize = 500;

/// One file while it is read.
pub(super) struct Source<'a> {
    pub name: &'a str,
    pub text: &'a str,
    line_starts: Vec<usize>,
    problems: &'a RefCell<Vec<Problem>>,
}

impl<'a> Source<'a> {
    pub fn new(name: &'a str, text: &'a str, problems: &'a RefCell<Vec<Problem>>) -> Self {
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, b)| *b == b'\n')
            .map(|(i, _)| i + 1);
        Self {
            name,
            text,
            line_starts: std::iter::once(0).chain(breaks).collect(),
            problems,
        }
    }

    /// Where its problems are filed.
    pub fn problems(&self) -> &'a RefCell<Vec<Problem>> {
        self.problems
    }

    /// Line and column, from 1, of a byte.
    pub fn place(&self, byte: usize) -> (u32, u32) {
        let byte = (0..=byte.min(self.text.len()))
            .rev()
            .find(|i| self.text.is_char_boundary(*i))
            .unwrap_or(0);
        let line = self
            .line_starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1);
        let column = self.text[self.line_starts[line]..byte].chars().count();
        let count = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
        (count(line), count(column))
    }

    pub fn line(&self, byte: usize) -> u32 {
        self.place(byte).0
    }

    /// Files a problem at a byte.
    pub fn say(&self, at: usize, fault: Fault) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() >= MOST_PROBLEMS {
            return;
        }
        let (line, column) = self.place(at);
        let Fault { code, args, text } = fault;
        problems.push(Problem {
            file: self.name.to_owned(),
            line,
            column,
            code,
            args,
            text,
        });
    }

    /// Files a fault found inside a text, at its place in the file.
    pub fn say_inside(&self, text: &Text<'_>, trouble: Trouble) {
        self.say(self.inside(text, trouble.start), trouble.fault);
    }

    /// Where the byte `offset` of a text stands in the file: the quotes and escapes before it counted in.
    fn inside(&self, text: &Text<'_>, offset: usize) -> usize {
        let raw = self.text.get(text.span.clone()).unwrap_or_default();
        text.span.start + raw_offset(raw, offset)
    }
}

/// A text with its place in the file, quotes included.
#[derive(Clone)]
pub(super) struct Text<'a> {
    pub value: &'a str,
    pub span: Range<usize>,
}

/// The byte of `raw` (a TOML string with its quotes) that became the byte `offset` of the text it stands for.
fn raw_offset(raw: &str, offset: usize) -> usize {
    let quotes = ["\"\"\"", "'''", "\"", "'"];
    let Some(quote) = quotes.into_iter().find(|quote| raw.starts_with(quote)) else {
        return offset;
    };
    let escapes = quote.starts_with('"');
    let mut at = quote.len();
    if quote.len() == 3 {
        // A line break right behind the quotes is not part of the text.
        at += if raw[at..].starts_with("\r\n") {
            2
        } else {
            usize::from(raw[at..].starts_with('\n'))
        };
    }
    let mut decoded = 0;
    while decoded < offset && at < raw.len() {
        let (taken, gives) = if escapes { escape(&raw[at..]) } else { one(&raw[at..]) };
        at += taken;
        decoded += gives;
    }
    at.min(raw.len())
}

fn one(raw: &str) -> (usize, usize) {
    let length = raw.chars().next().map_or(1, char::len_utf8);
    (length, length)
}

/// How many bytes one character or escape takes in the file, and how many it gives.
fn escape(raw: &str) -> (usize, usize) {
    let Some(behind) = raw.strip_prefix('\\') else {
        return one(raw);
    };
    let digits = match behind.chars().next() {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(c) if c.is_whitespace() => return (raw.len() - behind.trim_start().len(), 0),
        _ => return (2.min(raw.len()), 1),
    };
    let code = behind.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    (digits + 2, code.and_then(char::from_u32).map_or(1, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_from_one() {
        let problems = RefCell::new(Vec::new());
        let source = Source::new("f", "a\nö = 1\r\nz", &problems);
        assert_eq!(source.place(0), (1, 1));
        assert_eq!(source.place(2), (2, 1));
        assert_eq!(source.place(4), (2, 2));
        assert_eq!(source.place(100), (3, 2));
    }

    #[test]
    fn escapes_are_counted() {
        for (raw, offset, expected) in [
            (r#""abc""#, 1, 2),
            (r"'abc'", 1, 2),
            (r#""a\"bc""#, 2, 4),
            (r#""\u00e4b""#, 2, 7),
            ("\"\"\"\nab\"\"\"", 1, 5),
            ("\"\"\"a\\\n  b\"\"\"", 1, 4),
        ] {
            assert_eq!(raw_offset(raw, offset), expected, "{raw} at {offset}");
        }
    }
}
