//! `[[table]]`: rows in the file itself or in a CSV file beside it.

use std::cell::RefCell;

use quantity::{Number, Unit};
use toml_edit::Value;

use super::faults;
use super::fields::{self, Fields};
use super::ids::Ids;
use super::read::text_file;
use super::source::Source;
use super::{Folder, Table, TableOutput};
use crate::problem::Problem;

const OF: &str = "a table";
/// Most rows of one table.
const MOST_ROWS: usize = 10_000;

/// Reads `[[table]]`.
pub(super) fn tables(tables: Vec<Fields<'_>>, folder: &Folder, problems: &RefCell<Vec<Problem>>) -> Vec<Table> {
    let mut ids = Ids::default();
    tables
        .into_iter()
        .filter_map(|fields| table(&fields, &mut ids, folder, problems))
        .collect()
}

fn table(fields: &Fields<'_>, ids: &mut Ids, folder: &Folder, problems: &RefCell<Vec<Problem>>) -> Option<Table> {
    let id = ids.of(fields, OF);
    let input = if fields.item("input").is_some() {
        fields.unit("input")
    } else {
        Some(Unit::One)
    };
    let output = output(fields);
    fields.item("rows");
    let file = fields.text("file");
    fields.done(OF);
    let (id, input, output) = (id?, input?, output?);
    let mut rows = Rows {
        input,
        output: &output,
        given: false,
        read: Vec::new(),
    };
    match file {
        Some(_) if fields.item("rows").is_some() => return fields.say("file", faults::both_keys("rows", "file")),
        Some(file) => {
            let Some(bytes) = folder.get(file.value) else {
                let known = folder.keys().map(String::as_str).filter(|name| name.ends_with(".csv"));
                return fields.say("file", faults::file_missing(file.value).near(file.value, known));
            };
            let text = text_file(file.value, bytes, problems)?;
            rows.read_csv(&Source::new(file.value, text, problems));
        }
        None => rows.read_lists(fields),
    }
    if !rows.given {
        fields.source.say(fields.start(), faults::no_rows(id.as_str()));
    }
    if rows.read.len() > MOST_ROWS {
        fields
            .source
            .say(fields.start(), faults::too_many("the rows", MOST_ROWS, rows.read.len()));
    }
    Some(Table {
        id,
        input,
        rows: rows.read,
        output,
    })
}

fn output(fields: &Fields<'_>) -> Option<TableOutput> {
    match fields.item("output") {
        None => fields.missing("output", OF),
        Some(item) if item.as_str() == Some("money") => Some(TableOutput::Money),
        Some(_) => fields.unit("output").map(TableOutput::Unit),
    }
}

struct Rows<'t> {
    input: Unit,
    output: &'t TableOutput,
    /// There are rows, readable or not.
    given: bool,
    read: Vec<(Number, Number)>,
}

impl Rows<'_> {
    fn read_lists(&mut self, fields: &Fields<'_>) {
        let source = fields.source;
        let start = |value: &Value| value.span().map_or(fields.start(), |span| span.start);
        for row in fields.list("rows") {
            self.given = true;
            let cells: Vec<(String, usize)> = row
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|cell| Some((cell_text(cell)?, start(cell))))
                .collect();
            match (row.as_array().map(toml_edit::Array::len), cells.as_slice()) {
                (Some(2), [upto, result]) => self.row(source, upto, result),
                _ => source.say(start(row), faults::row_shape()),
            }
        }
    }

    fn read_csv(&mut self, source: &Source<'_>) {
        let separator = if source.text.contains(';') { ';' } else { ',' };
        let mut at = 0;
        for (number, line) in source.text.split('\n').enumerate() {
            let cells = csv_cells(line, separator, at);
            // A first line without a number in it is a heading.
            let heading = number == 0 && cells.first().is_some_and(|(cell, _)| fields::measure(cell).is_none());
            if !line.trim().is_empty() && !heading {
                self.given = true;
                match cells.as_slice() {
                    [upto, result] => self.row(source, upto, result),
                    _ => source.say(at, faults::row_shape()),
                }
            }
            at += line.len() + 1;
        }
    }

    fn row(&mut self, source: &Source<'_>, upto: &(String, usize), result: &(String, usize)) {
        let output = match self.output {
            TableOutput::Money => Unit::One,
            TableOutput::Unit(unit) => *unit,
        };
        let (Some(bound), Some(result)) = (cell(source, upto, self.input), cell(source, result, output)) else {
            return;
        };
        if self.read.last().is_some_and(|(before, _)| *before >= bound) {
            source.say(upto.1, faults::row_order(&upto.0));
        }
        self.read.push((bound, result));
    }
}

fn cell_text(value: &Value) -> Option<String> {
    value
        .as_str()
        .map(str::to_owned)
        .or_else(|| value.as_integer().map(|n| n.to_string()))
}

fn cell(source: &Source<'_>, (text, at): &(String, usize), unit: Unit) -> Option<Number> {
    let read = fields::measure(text).and_then(|measure| match measure.unit {
        Unit::One => Some(measure.value),
        _ => measure.in_unit(unit).map(|measure| measure.value),
    });
    if read.is_none() {
        source.say(*at, faults::not_a_measure(text));
    }
    read
}

/// The cells of a line without blanks and quotes around them, with where they begin.
fn csv_cells(line: &str, separator: char, start: usize) -> Vec<(String, usize)> {
    let mut at = start;
    let mut cells = Vec::new();
    for cell in line.trim_end_matches('\r').split(separator) {
        let lead = cell.len() - cell.trim_start().len();
        cells.push((cell.trim().trim_matches('"').trim().to_owned(), at + lead));
        at += cell.len() + separator.len_utf8();
    }
    cells
}
