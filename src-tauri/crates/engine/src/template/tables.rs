//! `[[table]]`: rows in the file itself or in a CSV file beside it.

use std::cell::RefCell;

use quantity::{Number, Unit};
use toml_edit::Value;

use super::faults;
use super::fields::{self, Fields};
use super::files::Files;
use super::ids::Ids;
use super::read::text_file;
use super::source::Source;
use super::{Across, Between, Table, TableOutput};
use crate::problem::Problem;

const OF: &str = "a table";
/// Most rows of one table.
const MOST_ROWS: usize = 10_000;
/// Most columns of a two-way table.
const MOST_COLUMNS: usize = 200;

/// Reads `[[table]]`.
pub(super) fn tables(tables: Vec<Fields<'_>>, files: Files<'_>, problems: &RefCell<Vec<Problem>>) -> Vec<Table> {
    let mut ids = Ids::default();
    tables
        .into_iter()
        .filter_map(|fields| table(&fields, &mut ids, files, problems))
        .collect()
}

fn table(fields: &Fields<'_>, ids: &mut Ids, files: Files<'_>, problems: &RefCell<Vec<Problem>>) -> Option<Table> {
    let id = ids.of(fields, OF);
    let input = if fields.item("input").is_some() {
        fields.unit("input")
    } else {
        Some(Unit::One)
    };
    let output = output(fields);
    let across = if fields.item("across").is_some() {
        Some(fields.unit("across")?)
    } else {
        None
    };
    let words = [("up", Between::Up), ("down", Between::Down), ("exact", Between::Exact)];
    let between = if fields.item("between").is_some() {
        fields.word("between", &words)
    } else {
        Some(Between::Up)
    };
    for key in ["rows", "columns"] {
        fields.item(key);
    }
    let file = fields.text("file");
    fields.done(OF);
    let (id, input, output, between) = (id?, input?, output?, between?);
    let mut rows = Rows {
        input,
        across,
        output: &output,
        given: false,
        columns: Vec::new(),
        read: Vec::new(),
    };
    match file {
        Some(_) if fields.item("columns").is_some() => {
            return fields.say("file", faults::both_keys("columns", "file"));
        }
        Some(_) if fields.item("rows").is_some() => return fields.say("file", faults::both_keys("rows", "file")),
        Some(file) => {
            let Some((name, bytes)) = files.get(file.value) else {
                let known = files.names().filter(|name| name.ends_with(".csv"));
                return fields.say("file", faults::file_missing(file.value).near(file.value, known));
            };
            let text = text_file(name, bytes, problems)?;
            rows.read_csv(&Source::new(name, text, problems));
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
    let across = across.map(|unit| Across {
        unit,
        bounds: rows.columns,
    });
    Some(Table {
        id,
        input,
        across,
        between,
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
    /// Unit of a two-way table's columns.
    across: Option<Unit>,
    output: &'t TableOutput,
    /// There are rows, readable or not.
    given: bool,
    columns: Vec<Number>,
    read: Vec<(Number, Vec<Number>)>,
}

/// A cell and where it stands.
type Cell = (String, usize);

impl Rows<'_> {
    fn read_lists(&mut self, fields: &Fields<'_>) {
        let source = fields.source;
        let start = |value: &Value| value.span().map_or(fields.start(), |span| span.start);
        let cell = |value: &Value| Some((cell_text(value)?, start(value)));
        if self.across.is_some() {
            let columns: Vec<Cell> = fields.list("columns").into_iter().filter_map(cell).collect();
            self.heading(source, &columns, fields.at("columns"));
            if self.columns.is_empty() {
                // What a row should have is not known.
                self.given = true;
                return;
            }
        }
        for row in fields.list("rows") {
            self.given = true;
            let list = row.as_array();
            let cells: Vec<Cell> = list.into_iter().flatten().filter_map(cell).collect();
            match list.map(toml_edit::Array::len) {
                Some(many) if many == cells.len() => self.row(source, &cells, start(row)),
                _ => source.say(start(row), faults::row_shape(self.width())),
            }
        }
    }

    fn read_csv(&mut self, source: &Source<'_>) {
        let separator = if source.text.contains(';') { ';' } else { ',' };
        let mut at = 0;
        for (number, line) in source.text.split('\n').enumerate() {
            let cells = csv_cells(line, separator, at);
            // A first line without a number in it is a heading; of a two-way table it always is.
            let unlike = cells.first().is_some_and(|(cell, _)| fields::measure(cell).is_none());
            let heading = number == 0 && (unlike || self.across.is_some());
            if heading && self.across.is_some() {
                self.heading(source, cells.get(1..).unwrap_or_default(), at);
            } else if !line.trim().is_empty() && !heading {
                self.given = true;
                self.row(source, &cells, at);
            }
            at += line.len() + 1;
        }
    }

    /// How many cells a row has.
    fn width(&self) -> usize {
        1 + if self.across.is_some() { self.columns.len() } else { 1 }
    }

    /// The bounds across.
    fn heading(&mut self, source: &Source<'_>, cells: &[Cell], at: usize) {
        let Some(unit) = self.across else { return };
        if cells.is_empty() || cells.len() > MOST_COLUMNS {
            return source.say(at, faults::columns_shape(MOST_COLUMNS));
        }
        for bound in cells {
            let Some(read) = cell(source, bound, unit) else {
                continue;
            };
            if self.columns.last().is_some_and(|before| *before >= read) {
                source.say(bound.1, faults::row_order(&bound.0));
            }
            self.columns.push(read);
        }
    }

    fn row(&mut self, source: &Source<'_>, cells: &[Cell], at: usize) {
        let output = match self.output {
            TableOutput::Money => Unit::One,
            TableOutput::Unit(unit) => *unit,
        };
        let [upto, results @ ..] = cells else {
            return source.say(at, faults::row_shape(self.width()));
        };
        if cells.len() != self.width() {
            return source.say(at, faults::row_shape(self.width()));
        }
        let results: Vec<Option<Number>> = results.iter().map(|result| cell(source, result, output)).collect();
        let results: Option<Vec<Number>> = results.into_iter().collect();
        let (Some(bound), Some(results)) = (cell(source, upto, self.input), results) else {
            return;
        };
        if self.read.last().is_some_and(|(before, _)| *before >= bound) {
            source.say(upto.1, faults::row_order(&upto.0));
        }
        self.read.push((bound, results));
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
        _ => measure
            .in_unit(unit)
            .map(|measure| measure.value)
            .filter(fields::is_short),
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
