//! The reading head that goes over a rule's text: blanks, words, signs, numbers with units.

use quantity::{Currency, Number, Unit};

use super::fault::{self, Trouble};

/// Longest number in a rule, in characters.
const LONGEST_NUMBER: usize = 40;

/// A position in a text, with the ways to move on.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    currency: Currency,
}

/// A number as it stands in a rule.
pub(super) enum Literal {
    Measure(Number, Unit),
    Money(Number),
    Rate(Number, Unit),
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str, currency: Currency) -> Self {
        let mut scanner = Self { text, at: 0, currency };
        scanner.skip_blanks();
        scanner
    }

    /// Where the next token begins, in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes back to where a token began.
    pub fn back_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Where the last token ended, blanks before here not counted.
    pub fn end_of_last(&self) -> usize {
        self.text[..self.at].trim_end().len()
    }

    pub fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    pub fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn advance(&mut self, bytes: usize) {
        self.at += bytes;
        self.skip_blanks();
    }

    /// The run of letters, digits, hyphens and underscores that begins here, not with a hyphen; may be empty.
    pub fn word(&self) -> &'a str {
        let rest = self.rest();
        if rest.starts_with('-') {
            return "";
        }
        &rest[..rest.find(|c| !in_word(c)).unwrap_or(rest.len())]
    }

    /// Takes these words, if they are what comes next, blanks between them.
    pub fn take_words(&mut self, words: &str) -> bool {
        let start = self.at;
        for word in words.split(' ') {
            if self.word() != word {
                self.at = start;
                return false;
            }
            self.advance(word.len());
        }
        true
    }

    /// Takes the word that begins here, whatever it is, with its span.
    pub fn take_word(&mut self) -> (&'a str, usize, usize) {
        let (word, start) = (self.word(), self.at);
        self.advance(word.len());
        (word, start, start + word.len())
    }

    /// Takes this sign if it comes next.
    pub fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.advance(sign.len());
        }
        found
    }

    /// True when `or 0` comes next, the nought standing alone.
    pub fn take_or_zero(&mut self) -> bool {
        let start = self.at;
        if self.take_words("or") {
            let after = self.rest().strip_prefix('0');
            if after.is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '/')) {
                self.advance(1);
                return true;
            }
        }
        self.at = start;
        false
    }

    /// The piece of text that begins here, for telling what was found: a word, a sign, or the end.
    pub fn found(&self) -> String {
        match (self.word(), self.peek()) {
            ("", None) => String::new(),
            ("", Some(c)) => c.to_string(),
            (word, _) => word.chars().take(40).collect(),
        }
    }

    /// Reads `"word"`; a quote inside is written `\"`, a backslash `\\`.
    pub fn quoted(&mut self) -> Result<String, Trouble> {
        let start = self.at;
        let mut word = String::new();
        let mut escaped = false;
        for (i, c) in self.rest().char_indices().skip(1) {
            match (escaped, c) {
                (false, '\\') => escaped = true,
                (false, '"') => {
                    self.advance(i + 1);
                    return Ok(word);
                }
                _ => {
                    word.push(c);
                    escaped = false;
                }
            }
        }
        Err(Trouble::new(fault::quote_open(), start, self.text.len()))
    }

    /// Reads `12`, `12.5`, `3/8`, `12 3/8` and the unit, currency or rate behind it.
    pub fn literal(&mut self) -> Result<Literal, Trouble> {
        let start = self.at;
        let length = number_length(self.rest());
        let text = &self.rest()[..length];
        let wrong = |_| Trouble::new(fault::not_a_number(text), start, start + length);
        if length > LONGEST_NUMBER {
            return Err(Trouble::new(
                fault::number_too_long(LONGEST_NUMBER),
                start,
                start + length,
            ));
        }
        let value = Number::parse(text).map_err(wrong)?;
        self.advance(length);
        let unit = unit_run(self.rest());
        if unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase()) {
            return self.money(value, unit);
        }
        if let Some(known) = Unit::parse(unit).filter(|known| *known != Unit::One) {
            self.advance(unit.len());
            return Ok(Literal::Measure(value, known));
        }
        let may_follow = [
            "", "or", "and", "then", "else", "by", "is", "at", "less", "more", "between", "differs", "round",
        ];
        if may_follow.contains(&self.word()) {
            return Ok(Literal::Measure(value, Unit::One));
        }
        let (word, start, end) = self.take_word();
        Err(Trouble::new(fault::unknown_unit(word), start, end))
    }

    fn money(&mut self, value: Number, code: &str) -> Result<Literal, Trouble> {
        if code != self.currency.code() {
            let (start, end) = (self.at, self.at + code.len());
            return Err(Trouble::new(
                fault::wrong_currency(code, self.currency.code()),
                start,
                end,
            ));
        }
        // A rate has no blank before its stroke's unit: `0.12 EUR/cm`; a division has blanks or a bracket.
        let behind = self.rest()[code.len()..].strip_prefix('/').map_or("", unit_run);
        match Unit::parse(behind).filter(|unit| *unit != Unit::One) {
            Some(unit) => {
                self.advance(code.len() + 1 + behind.len());
                Ok(Literal::Rate(value, unit))
            }
            None => {
                self.advance(code.len());
                Ok(Literal::Money(value))
            }
        }
    }
}

/// The letters of a unit with its square, if any: `cm`, `m2`, `ft²`.
fn unit_run(text: &str) -> &str {
    let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let square = text[letters..]
        .chars()
        .next()
        .filter(|c| matches!(c, '2' | '²'))
        .map_or(0, char::len_utf8);
    &text[..letters + if letters > 0 { square } else { 0 }]
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How far a number goes. A fraction has no blanks around its stroke, so that `6 / 2` stays a division.
fn number_length(text: &str) -> usize {
    let whole = digits(text);
    let behind = &text[whole..];
    if let Some(fraction) = behind.strip_prefix('.') {
        return whole + 1 + digits(fraction);
    }
    let fraction = fraction_length(behind);
    if fraction > 0 {
        return whole + fraction;
    }
    let blanks = behind.len() - behind.trim_start_matches(' ').len();
    let top = digits(&behind[blanks..]);
    let mixed = fraction_length(&behind[blanks + top..]);
    if blanks > 0 && top > 0 && mixed > 0 {
        whole + blanks + top + mixed
    } else {
        whole
    }
}

/// Length of `/8` when that is what comes.
fn fraction_length(text: &str) -> usize {
    let bottom = text.strip_prefix('/').map_or(0, digits);
    if bottom > 0 { bottom + 1 } else { 0 }
}
