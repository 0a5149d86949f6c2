//! Tables that come in: read, looked at, taken.

use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use workshop::spreadsheet::{self, Column, Fault, Preview, Row, RowFault, Sheet};
use workshop::{OnProgress, OrderBrief, Part, Progress, View, Workshop};

use crate::types::{ChoiceLabel, PrintedView, TableColumnView, TablePreview, TableRowView, TableView};
use crate::views::{bill, order};
use crate::wording::Wording;
use crate::{App, Error};

/// Most letters of a table in base64: twenty megabytes and what base64 adds.
const LONGEST: usize = 28 << 20;
/// Cells of a column that are shown.
const CELLS: usize = 4;
/// Faulty rows that are told one by one.
const FAULTS: usize = 100;
/// Orders that are read at once on their way out.
const READ_AT_ONCE: u32 = 200;

/// A table that was read and waits to be taken.
pub(crate) struct Waiting {
    file: String,
    sheet: Sheet,
}

impl App {
    /// Reads a table; an empty name: it was pasted. It is kept until the next one is read.
    pub fn read_table(&mut self, name: &str, data: &str) -> Result<TableView, Error> {
        if data.len() > LONGEST {
            return Err(workshop::Error::ImportTooLarge.into());
        }
        let bytes = STANDARD.decode(data).map_err(|_| Error::Data)?;
        self.take_up(name, &bytes)
    }

    /// Reads a table from a file.
    pub fn read_table_file(&mut self, file: &Path) -> Result<TableView, Error> {
        let bytes = super::limited(file, LONGEST)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.take_up(&name, &bytes)
    }

    fn take_up(&mut self, name: &str, bytes: &[u8]) -> Result<TableView, Error> {
        let sheet = spreadsheet::read(name, bytes).map_err(workshop::Error::from)?;
        let guess = spreadsheet::guess(&sheet);
        let wording = self.wording()?;
        let column = |(place, kind): (usize, &Option<Column>)| {
            let mut cells = sheet.rows.iter().map(|row| row.get(place).cloned().unwrap_or_default());
            let title = if guess.header { cells.next() } else { None };
            TableColumnView {
                title: title.unwrap_or_else(|| letters(place)),
                cells: cells.take(CELLS).collect(),
                kind: kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
            }
        };
        let view = TableView {
            file: name.to_owned(),
            columns: guess.columns.iter().enumerate().map(column).collect(),
            kinds: kinds(&wording),
            preview: preview(&wording, &self.workshop()?.import_preview(&sheet, &guess.columns)?),
        };
        self.table = Some(Waiting {
            file: name.to_owned(),
            sheet,
        });
        Ok(view)
    }

    /// What would come of the table that was read, with its columns taken for these kinds.
    pub fn preview_table(&self, kinds: &[String]) -> Result<TablePreview, Error> {
        let waiting = self.table.as_ref().ok_or(Error::NoTable)?;
        let found = self.workshop()?.import_preview(&waiting.sheet, &columns(kinds)?)?;
        Ok(preview(&self.wording()?, &found))
    }

    /// Takes the table in, as one action; tells what was made.
    pub fn take_table(&mut self, kinds: &[String], leave_out: bool, progress: OnProgress<'_>) -> Result<String, Error> {
        let columns = columns(kinds)?;
        let waiting = self.table.take().ok_or(Error::NoTable)?;
        // So many rows at once are worth a copy first. A place that fails is told of elsewhere; undo takes it back too.
        if let Ok(copying) = self.copy_now() {
            let copied = copying.run(&mut *progress);
            if copied.was_stopped() {
                self.table = Some(waiting);
                return Err(workshop::Error::Stopped.into());
            }
            let _ = self.copied(copied);
        }
        let done = self.workshop_mut().and_then(|workshop| {
            Ok(workshop.import_rows(&waiting.file, &waiting.sheet, &columns, leave_out, progress)?)
        });
        match done {
            Ok(done) => {
                let args = [
                    ("customers", done.customers.to_string()),
                    ("orders", done.orders.to_string()),
                ];
                let words = self.words();
                let told = words.text("import.done", &args);
                Ok(with_learned(&words, told, done.learned))
            }
            Err(refused) => {
                self.table = Some(waiting);
                Err(refused)
            }
        }
    }
}

impl App {
    /// Writes all `orders` or `customers` as a table (CSV) to `out`, never in the place of anything; tells how many rows.
    pub fn write_table(&self, what: &str, out: &Path) -> Result<usize, Error> {
        let rows = self.table_of(what, &mut |_| true)?;
        let written =
            std::fs::File::create_new(out).and_then(|mut file| file.write_all(spreadsheet::csv(&rows).as_bytes()));
        written.map_err(|reason| Error::file(out, reason))?;
        Ok(rows.len() - 1)
    }

    /// Writes such a table beside the workshop, named after the day, and tells where.
    pub fn table_out(&self, what: &str, progress: OnProgress<'_>) -> Result<PrintedView, Error> {
        let rows = self.table_of(what, progress)?;
        let workshop = self.workshop()?;
        let words = self.words();
        let named = format!(
            "{} {}.csv",
            words.text(&format!("table.{what}"), &[]),
            workshop.today_date()?
        );
        let file = super::papers::papers_folder(workshop.path()).join(named);
        super::papers::write(&file, spreadsheet::csv(&rows).as_bytes())?;
        let path = file.display().to_string();
        let args = [("count", (rows.len() - 1).to_string()), ("path", path.clone())];
        Ok(PrintedView {
            waits: false,
            message: words.text("table.written", &args),
            path,
        })
    }

    /// A row of headings, then a row each, newest first.
    fn table_of(&self, what: &str, progress: OnProgress<'_>) -> Result<Vec<Vec<String>>, Error> {
        let wording = self.wording()?;
        let workshop = self.workshop()?;
        let heads = |codes: &[&str]| codes.iter().map(|code| wording.text(code)).collect::<Vec<_>>();
        let mut rows = Vec::new();
        match what {
            "orders" => {
                rows.push(heads(&[
                    "column.number",
                    "table.status",
                    "column.name",
                    "column.contact",
                    "column.what",
                    "table.total",
                    "table.to_pay",
                    "column.due",
                ]));
                for brief in all_orders(workshop, progress)? {
                    let row = order::row(&wording, &brief);
                    let due = brief.order.due.map(|day| day.to_string()).unwrap_or_default();
                    let contact = brief.customer.contact.replace('\n', " / ");
                    let total = bill::typed(&wording, brief.bill.total);
                    let to_pay = bill::typed(&wording, brief.bill.balance);
                    rows.push(vec![
                        row.number,
                        row.status_label,
                        row.customer,
                        contact,
                        row.what,
                        total,
                        to_pay,
                        due,
                    ]);
                }
            }
            "customers" => {
                rows.push(heads(&[
                    "column.name",
                    "column.contact",
                    "column.address",
                    "column.allergies",
                    "column.note",
                ]));
                let cards = workshop.customers("", u32::MAX)?;
                rows.extend(
                    cards
                        .into_iter()
                        .map(|card| vec![card.name, card.contact, card.address, card.allergies, card.note]),
                );
            }
            other => return Err(Error::Unknown(other.to_owned())),
        }
        Ok(rows)
    }
}

/// Every order, newest first; read part by part, so that it can be told how far it is.
fn all_orders(workshop: &Workshop, progress: OnProgress<'_>) -> Result<Vec<OrderBrief>, Error> {
    let mut all = Vec::new();
    loop {
        let from = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let part = workshop.orders_seen(
            View::All,
            "",
            Part {
                from,
                limit: READ_AT_ONCE,
            },
        )?;
        if part.rows.is_empty() {
            return Ok(all);
        }
        all.extend(part.rows);
        let (done, total) = (all.len() as u64, part.count.into());
        if !progress(Progress { done, total }) {
            return Err(workshop::Error::Stopped.into());
        }
    }
}

/// What is told of an import, with the cards that learn something, if there are any.
fn with_learned(words: &words::Words, told: String, learned: u32) -> String {
    match learned {
        0 => told,
        some => format!(
            "{told}. {}",
            words.text("import.learned", &[("count", some.to_string())])
        ),
    }
}

fn columns(kinds: &[String]) -> Result<Vec<Option<Column>>, Error> {
    let column = |kind: &String| match kind.as_str() {
        "" => Ok(None),
        code => Column::from_code(code)
            .map(Some)
            .ok_or_else(|| Error::Unknown(code.to_owned())),
    };
    kinds.iter().map(column).collect()
}

fn kinds(wording: &Wording) -> Vec<ChoiceLabel> {
    let label = |column: Column| ChoiceLabel {
        code: column.code().to_owned(),
        label: wording.text(&format!("column.{}", column.code())),
    };
    Column::ALL.into_iter().map(label).collect()
}

fn preview(wording: &Wording, found: &Preview) -> TablePreview {
    let args = [
        ("customers", found.customers_new.to_string()),
        ("known", found.customers_known.to_string()),
        ("orders", found.orders.to_string()),
    ];
    let told = |rows: &[RowFault]| rows.iter().take(FAULTS).map(|row| fault(wording, row)).collect();
    let many = |rows: &[RowFault]| u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let (faulty, known) = (many(&found.faults), many(&found.there));
    TablePreview {
        told: with_learned(
            &wording.words,
            wording.words.text("import.would", &args),
            found.customers_learning,
        ),
        faults: told(&found.faults),
        good: found.rows.saturating_sub(faulty).saturating_sub(known),
        faulty,
        there: told(&found.there),
        known,
        rows: found.sample.iter().map(|one| row(wording, one)).collect(),
    }
}

/// "Row 7: "abc" is not a price."
fn fault(wording: &Wording, row: &RowFault) -> String {
    let one = |fault: &Fault| wording.words.text(fault.kind.code(), &[("text", fault.text.clone())]);
    let all: Vec<String> = row.faults.iter().map(one).collect();
    let args = [("row", row.row.to_string()), ("faults", all.join(" "))];
    wording.words.text("import.row", &args)
}

fn row(wording: &Wording, row: &Row) -> TableRowView {
    let order = row.order.as_ref();
    let what = order.map(|order| match order.quantity {
        1 => order.words.clone(),
        many => format!("{many} × {}", order.words),
    });
    TableRowView {
        name: row.name.clone(),
        contact: row.contact.lines().collect::<Vec<_>>().join(" · "),
        what: what.unwrap_or_default(),
        price: order.map(|order| wording.money(order.price)).unwrap_or_default(),
        due: order.map(|order| wording.due(order.due)).unwrap_or_default(),
    }
}

/// A column's place as spreadsheets write it: A, B … Z, AA.
fn letters(place: usize) -> String {
    let mut left = place + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}
