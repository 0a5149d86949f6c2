//! Bytes of a file or of the clipboard to a table of plain texts, within limits. What it is not: it knows no columns.
//! Where to start: [`read`].

use std::borrow::Cow;
use std::fmt::Display;

use super::{out, workbook};

/// Largest file taken, in bytes.
const MAX_BYTES: usize = 20 << 20;
/// Most rows that a table may have.
const MAX_ROWS: usize = 10_000;
/// Most columns.
const MAX_COLUMNS: usize = 100;
/// Most bytes of text in all cells together: in a workbook one long text may stand in a million cells.
const MAX_TEXT: usize = 64 << 20;

/// Records that the delimiter is guessed from.
const LOOKED_AT: usize = 20;
/// What may stand between two cells. Of two that fit equally well the earlier is taken: commas also stand in prices.
const DELIMITERS: &[u8] = b"\t;|,";
/// Stands in no text: a table of one column.
const NO_DELIMITER: u8 = 0x1f;

/// A table of plain texts: trimmed, all rows of one width, no empty rows or columns at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows from the top, empty ones within included, so that a row's place is its number.
    pub rows: Vec<Vec<String>>,
}

/// Why a file gives no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More bytes, rows, columns or text than is taken in.
    #[error("too large")]
    TooLarge,
    /// Something else than a table, or an empty one.
    #[error("no table in it")]
    NotATable,
    /// A workbook that can't be read.
    #[error("{0}")]
    Broken(String),
}

/// For `map_err`.
pub(super) fn broken(error: impl Display) -> Unreadable {
    Unreadable::Broken(error.to_string())
}

/// Reads CSV, TSV or pasted text (`name` may be empty), or the first sheet of an `.xlsx` that has anything in it.
pub fn read(name: &str, bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes);
    }
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(Unreadable::NotATable);
    }
    table(&text, delimiter(name, &text))
}

/// A table that grows cell by cell, within limits.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<String>>,
    text: usize,
}

impl Grid {
    /// Puts a text where it stands, counted from 0. An empty one takes no place, wherever it stands.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), Unreadable> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.text = self.text.saturating_add(text.len());
        if row >= MAX_ROWS || column >= MAX_COLUMNS || self.text > MAX_TEXT {
            return Err(Unreadable::TooLarge);
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize_with(column + 1, String::new);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = text.replace("\r\n", "\n").replace('\r', "\n");
            }
        }
        Ok(())
    }

    /// True while nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The finished table.
    pub(super) fn sheet(self) -> Result<Sheet, Unreadable> {
        let mut rows = self.rows;
        let width = rows.iter().map(Vec::len).max().ok_or(Unreadable::NotATable)?;
        for row in &mut rows {
            row.resize_with(width, String::new);
        }
        Ok(Sheet { rows })
    }
}

/// Bytes as text. What is neither UTF-8 nor marked as UTF-16 was written by an old spreadsheet program on Windows.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        [0xff, 0xfe, units @ ..] => utf16(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => utf16(units, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    char::decode_utf16(pairs.map(unit))
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn windows_1252(byte: u8) -> char {
    /// What stands at 0x80 to 0x9f; everything else is as in Unicode.
    const BLOCK: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
        '\u{2018}', '\u{2019}', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = byte.checked_sub(0x80).map(usize::from);
    place
        .and_then(|place| BLOCK.get(place))
        .copied()
        .unwrap_or(char::from(byte))
}

/// The delimiter that gives most records the same number of cells.
fn delimiter(name: &str, text: &str) -> u8 {
    if name.to_lowercase().ends_with(".tsv") {
        return b'\t';
    }
    let mut best = (0, 1, NO_DELIMITER);
    for delimiter in DELIMITERS {
        let text = mended(text, *delimiter);
        let records = reader(&text, *delimiter).into_records().take(LOOKED_AT);
        let widths: Vec<usize> = records.filter_map(Result::ok).map(|record| record.len()).collect();
        let (votes, width) = most_common(&widths);
        if votes * 2 > widths.len() && (votes, width) > (best.0, best.1) {
            best = (votes, width, *delimiter);
        }
    }
    best.2
}

/// How many records have the most common width above one, and that width.
fn most_common(widths: &[usize]) -> (usize, usize) {
    let several = widths.iter().filter(|width| **width > 1);
    several
        .map(|width| (widths.iter().filter(|other| *other == width).count(), *width))
        .max()
        .unwrap_or((0, 1))
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// The text with every slip of a quote mended: one that opens a cell and is never closed, or not at the cell's end, would swallow
/// all that comes after it. Such a cell ends with its line, and its quotes are letters, but for two that stand around all of it.
/// A quote within a cell (38") is a letter anyway.
fn mended(text: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let ends_cell = |byte: u8| byte == delimiter || matches!(byte, b'\n' | b'\r');
    let mut text_so_far = String::new();
    let (mut kept, mut at) = (0, 0);
    while at < bytes.len() {
        let plain = || {
            at + bytes[at..]
                .iter()
                .position(|byte| ends_cell(*byte))
                .unwrap_or(bytes.len() - at)
        };
        let end = match bytes[at] {
            b'"' => match closed(bytes, at + 1).filter(|end| bytes.get(*end).is_none_or(|byte| ends_cell(*byte))) {
                Some(end) => end,
                None => {
                    let end = plain();
                    let cell = text[at..end].trim_end();
                    let within = cell.get(1..).and_then(|rest| rest.strip_suffix('"')).unwrap_or(cell);
                    text_so_far.push_str(&text[kept..at]);
                    let letters = within.replace("\"\"", "\"").replace('"', "\"\"");
                    text_so_far.push_str(&format!("\"{letters}\""));
                    kept = end;
                    end
                }
            },
            _ => plain(),
        };
        at = end + 1;
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    text_so_far.push_str(&text[kept..]);
    Cow::Owned(text_so_far)
}

/// Where the cell ends whose opening quote stands before `from`; `None`: it is never closed.
fn closed(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == b'"')? + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            _ => return Some(at),
        }
    }
}

fn table(text: &str, delimiter: u8) -> Result<Sheet, Unreadable> {
    let mut grid = Grid::default();
    let mut row = 0;
    let text = &mended(text, delimiter);
    for record in reader(text, delimiter).records() {
        let record = record.map_err(broken)?;
        row += blank_lines(text, record.position().map_or(0, |position| position.byte()));
        for (column, cell) in record.iter().enumerate() {
            grid.put(row, column, out::unguarded(cell.trim()))?;
        }
        row += 1;
    }
    grid.sheet()
}

/// Empty lines at this place. The reader passes over them, but they count where rows are numbered.
fn blank_lines(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let Some((before, rest)) = text.split_at_checked(at) else {
        return 0;
    };
    // The reader ends a record at CR and leaves the LF that belongs to it.
    let rest = match before.ends_with('\r') {
        true => rest.strip_prefix('\n').unwrap_or(rest),
        false => rest,
    };
    let ends: String = rest.chars().take_while(|c| matches!(c, '\r' | '\n')).collect();
    ends.replace("\r\n", "\n").chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
        let one_width = sheet.rows.windows(2).all(|two| two[0].len() == two[1].len());
        assert!(one_width, "{sheet:?}");
        sheet
            .rows
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect()
    }

    #[test]
    fn every_encoding_reads_alike() {
        let text = "Name;Preis\nJörg „Ö“;5 €\n";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let windows = b"Name;Preis\nJ\xf6rg \x84\xd6\x93;5 \x80\n";
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(),
            [b"\xff\xfe".as_slice(), little.as_slice()].concat(),
            [b"\xfe\xff".as_slice(), big.as_slice()].concat(),
            windows.to_vec(),
        ] {
            let sheet = read("", &bytes).unwrap();
            assert_eq!(rows(&sheet), [["Name", "Preis"], ["Jörg „Ö“", "5 €"]]);
        }
    }

    #[test]
    fn the_delimiter_is_guessed() {
        for (text, row) in [
            ("a,b,c\n1,\"2, 3\",4\n", vec!["1", "2, 3", "4"]),
            ("a;b;c\nx;5,00;y\n", vec!["x", "5,00", "y"]),
            ("Mara;85,00\nJon;12,50\n", vec!["Jon", "12,50"]),
            ("a\tb\nHauptstr. 1, Köln\tx\n", vec!["Hauptstr. 1, Köln", "x"]),
            ("a|b\n1|\"2\n3\"\n", vec!["1", "2\n3"]),
            ("Mara Lind\nJon Bell\n", vec!["Jon Bell"]),
            ("a;b\r\n1;\"say \"\"hi\"\"\"\r\n", vec!["1", "say \"hi\""]),
            ("a;b\n1;'+49 171\n", vec!["1", "+49 171"]),
        ] {
            assert_eq!(rows(&read("", text.as_bytes()).unwrap())[1], row, "{text:?}");
        }
        assert_eq!(rows(&read("x.TSV", b"a,b\tc\nd\te").unwrap())[0], ["a,b", "c"]);
    }

    #[test]
    fn one_slip_leaves_the_other_cells_as_they_are() {
        for (cell, wanted) in [
            ("\"Belt 38\" brass\"", "Belt 38\" brass"),
            ("\"Belt\" ", "Belt"),
            ("\"Belt", "\"Belt"),
            ("\"say \"\"hi\"\" \"x\" now\"", "say \"hi\" \"x\" now"),
        ] {
            let table = format!(
                "\"Name\";\"What\";\"Where\"\r\n\"Ada\";{cell};\"Am Hof 1\n50667 Köln\"\r\n\r\n\"Eve\";\"\";\"\"\r\n"
            );
            let sheet = read("", table.as_bytes()).unwrap();
            assert_eq!(
                rows(&sheet),
                [
                    vec!["Name", "What", "Where"],
                    vec!["Ada", wanted, "Am Hof 1\n50667 Köln"],
                    vec!["", "", ""],
                    vec!["Eve", "", ""]
                ],
                "{cell}"
            );
        }
        let last = read("", "\"Name\";\"What\"\n\"Ada\";\"Belt\"\n\"Eve\";\"Purse".as_bytes()).unwrap();
        assert_eq!(rows(&last), [["Name", "What"], ["Ada", "Belt"], ["Eve", "\"Purse"]]);
    }

    #[test]
    fn a_quote_that_stands_alone_swallows_nothing() {
        let sheet = read("", b"Kunde;Artikel;Preis\nAnna;\"Tasche;45\nUwe;Bag;30\n").unwrap();
        let expected = [
            ["Kunde", "Artikel", "Preis"],
            ["Anna", "\"Tasche", "45"],
            ["Uwe", "Bag", "30"],
        ];
        assert_eq!(rows(&sheet), expected);
        let two = read("", b"A;B\n\"x;1\nUwe;\"y\n").unwrap();
        assert_eq!(rows(&two), [["A", "B"], ["\"x", "1"], ["Uwe", "\"y"]]);
        let inches = read("", b"A;B;C\nBelt 38\";\"Am Hof 1\n50667 K\";\"say \"\"hi\"\"\"\n").unwrap();
        assert_eq!(
            rows(&inches),
            [["A", "B", "C"], ["Belt 38\"", "Am Hof 1\n50667 K", "say \"hi\""]]
        );
    }

    #[test]
    fn rows_keep_their_numbers_and_ends_are_dropped() {
        for text in ["\na;b\n\n\n c ;;\n;;\n\n", "\r\na;b\r\n\r\n\r\n c ;;\r\n;;\r\n\r\n"] {
            let sheet = read("", text.as_bytes()).unwrap();
            assert_eq!(
                rows(&sheet),
                [["", ""], ["a", "b"], ["", ""], ["", ""], ["c", ""]],
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_is_no_table_or_too_much_is_refused() {
        let wide = vec!["x"; MAX_COLUMNS + 1].join(";");
        let long = "x;y\n".repeat(MAX_ROWS + 1);
        let huge = vec![b'x'; MAX_BYTES + 1];
        for (bytes, refused) in [
            (b"".as_slice(), Unreadable::NotATable),
            (b" ; \n\n".as_slice(), Unreadable::NotATable),
            (b"\x89PNG\r\n\x1a\n\0\0".as_slice(), Unreadable::NotATable),
            (wide.as_bytes(), Unreadable::TooLarge),
            (long.as_bytes(), Unreadable::TooLarge),
            (huge.as_slice(), Unreadable::TooLarge),
        ] {
            assert_eq!(read("", bytes), Err(refused));
        }
        let fits = "x;y\n".repeat(MAX_ROWS) + ";\n;\n";
        assert_eq!(read("", fits.as_bytes()).unwrap().rows.len(), MAX_ROWS);
    }
}
