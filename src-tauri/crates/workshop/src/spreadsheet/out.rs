//! A table as CSV that spreadsheet programs open without harm: a cell that they would take for a formula becomes text.

use std::borrow::Cow;

/// Writes a table as RFC 4180 has it, with a mark in front by which spreadsheet programs know UTF-8.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&guarded(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// The text behind the apostrophe that [`csv()`], and people in their spreadsheets, put in front of it.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

fn guarded(cell: &str) -> Cow<'_, str> {
    match is_formula(cell) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

/// True for what some program would calculate. `-5` is a number; `+49` is none, it may be the beginning of a telephone.
fn is_formula(cell: &str) -> bool {
    let begins = cell
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    begins && !is_number_below_nought(cell)
}

fn is_number_below_nought(cell: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    cell.strip_prefix('-')
        .is_some_and(|number| number.splitn(2, ['.', ',']).all(digits))
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::read;

    #[test]
    fn cells_never_become_formulas() {
        for (cell, written) in [
            ("Mara", "Mara"),
            ("-5", "-5"),
            ("-12.50", "-12.50"),
            ("-12,50", "\"-12,50\""),
            ("-", "'-"),
            ("-5+1", "'-5+1"),
            ("-1.2.3", "'-1.2.3"),
            ("+49 171 5550101", "'+49 171 5550101"),
            ("+49", "'+49"),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            (" =1+1", "' =1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("", ""),
        ] {
            assert_eq!(
                csv(&[vec![cell.to_owned()]]),
                format!("\u{feff}{written}\r\n"),
                "{cell:?}"
            );
        }
    }

    #[test]
    fn what_goes_out_comes_back() {
        let rows = [
            ["Name", "Tel", "Note"],
            ["Jörg", "+49 171", "-5"],
            ["Ida; Bo", "=1", "'quoted'"],
        ];
        let rows: Vec<Vec<String>> = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        assert_eq!(read("", csv(&rows).as_bytes()).unwrap().rows, rows);
    }
}
