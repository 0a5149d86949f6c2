//! One row to what it says, or to everything that is wrong with it. Nothing is guessed here: the columns are settled.

use chrono::NaiveDate;
use domain::bill::MOST;
use quantity::{Currency, Money};

use super::columns::{Column, only_first};
use super::fault::{Fault, FaultKind};
use super::read::Sheet;
use super::{amounts, dates, headers};
use crate::limits;

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whom it is about; never empty.
    pub name: String,
    /// Telephone and mail, one a line; may be empty.
    pub contact: String,
    /// Where they live; may be empty.
    pub address: String,
    /// For the maker alone on the order if there is one, else on the card; may be empty.
    pub note: String,
    /// What must not touch them; may be empty.
    pub allergies: String,
    /// What was ordered, if anything.
    pub order: Option<OrderRow>,
}

/// An order that a row tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRow {
    /// What is made; never empty.
    pub words: String,
    /// Price of one piece.
    pub price: Money,
    /// How many alike.
    pub quantity: u32,
    /// The day promised; it may be over.
    pub due: Option<NaiveDate>,
    /// What was paid already; never nothing.
    pub paid: Option<Money>,
    /// The maker's own number; may be empty.
    pub number: String,
}

/// Reads every row that says something, each with its number from 1.
pub(super) fn read(
    sheet: &Sheet,
    columns: &[Option<Column>],
    currency: Currency,
    today: NaiveDate,
) -> Vec<(u32, Result<Row, Vec<Fault>>)> {
    let first = headers::row(sheet).map_or(0, |row| row + 1);
    let reading = Reading::new(sheet.rows.get(first..).unwrap_or_default(), columns, currency, today);
    let rows = sheet.rows.iter().zip(1..).skip(first);
    rows.filter(|(cells, _)| reading.says_something(cells))
        .map(|(cells, number)| (number, reading.row(cells)))
        .collect()
}

/// Letters that a cell of this column may have.
const fn longest(column: Column) -> usize {
    match column {
        Column::Name => limits::NAME,
        Column::What => limits::WORDS,
        _ => limits::NOTE,
    }
}

/// What holds for all rows of a table.
struct Reading {
    columns: Vec<Option<Column>>,
    currency: Currency,
    today: NaiveDate,
    day_first: bool,
}

impl Reading {
    fn new(rows: &[Vec<String>], columns: &[Option<Column>], currency: Currency, today: NaiveDate) -> Self {
        let columns = only_first(columns);
        let due = columns.iter().position(|column| *column == Some(Column::Due));
        let days = rows.iter().filter_map(|row| row.get(due?)).map(String::as_str);
        let day_first = dates::day_first(days);
        Self {
            columns,
            currency,
            today,
            day_first,
        }
    }

    fn says_something(&self, cells: &[String]) -> bool {
        self.told(cells).any(|(_, text)| !text.is_empty())
    }

    /// The cells of columns that mean something.
    fn told<'c>(&'c self, cells: &'c [String]) -> impl Iterator<Item = (Column, &'c str)> {
        let pairs = self.columns.iter().zip(cells);
        pairs.filter_map(|(column, text)| column.map(|column| (column, text.as_str())))
    }

    fn row(&self, cells: &[String]) -> Result<Row, Vec<Fault>> {
        let mut faults: Vec<Fault> = self
            .told(cells)
            .filter(|(column, text)| !limits::fits(text, longest(*column)))
            .map(|(column, text)| Fault::new(column, FaultKind::TooLong, text))
            .collect();
        let row = Row {
            name: self.joined(cells, Column::Name, " "),
            contact: self.joined(cells, Column::Contact, "\n"),
            address: letter_lines(&self.joined(cells, Column::Address, "\n")),
            note: self.joined(cells, Column::Note, "\n"),
            allergies: self.joined(cells, Column::Allergies, "\n"),
            order: self.order(cells, &mut faults),
        };
        if row.name.is_empty() {
            faults.insert(0, Fault::new(Column::Name, FaultKind::NameMissing, ""));
        }
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }

    fn order(&self, cells: &[String], faults: &mut Vec<Fault>) -> Option<OrderRow> {
        let words = self.cell(cells, Column::What);
        let price = self.money(cells, Column::Price, faults);
        let total = self.money(cells, Column::Total, faults);
        let paid = self.money(cells, Column::Paid, faults);
        let due = self.due(cells, faults);
        if words.is_empty() {
            // A number or a quantity alone is nothing: lists of customers number their rows.
            if price.is_some() || total.is_some() || paid.is_some() || due.is_some() {
                faults.push(Fault::new(Column::What, FaultKind::WordsMissing, ""));
            }
            return None;
        }
        let quantity = self.quantity(cells, faults);
        let (words, quantity, price) = match (price, total) {
            (None, Some(total)) => shared(words, quantity, total),
            (price, _) => (words.to_owned(), quantity, price.unwrap_or(Money::zero(self.currency))),
        };
        if !limits::fits(&words, limits::WORDS) && limits::fits(self.cell(cells, Column::What), limits::WORDS) {
            faults.push(Fault::new(Column::What, FaultKind::TooLong, &words));
        }
        let all = price.checked_mul(quantity);
        if total.is_some_and(|total| all.as_ref().is_ok_and(|all| *all != total)) {
            faults.push(Fault::new(
                Column::Total,
                FaultKind::Sums,
                self.cell(cells, Column::Total),
            ));
        }
        if !all.is_ok_and(|all| all.minor <= MOST) {
            faults.push(Fault::new(
                Column::Price,
                FaultKind::Price,
                self.cell(cells, Column::Price),
            ));
        }
        Some(OrderRow {
            words,
            price,
            quantity,
            due,
            paid,
            number: self.cell(cells, Column::Number).to_owned(),
        })
    }

    /// Money above nought.
    fn money(&self, cells: &[String], column: Column, faults: &mut Vec<Fault>) -> Option<Money> {
        let text = self.cell(cells, column);
        match amounts::money(text, self.currency) {
            Ok(money) => money.filter(|money| !money.is_zero()),
            Err(amounts::NotMoney) => {
                faults.push(Fault::new(column, FaultKind::Price, text));
                None
            }
        }
    }

    fn quantity(&self, cells: &[String], faults: &mut Vec<Fault>) -> u32 {
        let text = self.cell(cells, Column::Quantity);
        amounts::quantity(text).unwrap_or_else(|| {
            faults.push(Fault::new(Column::Quantity, FaultKind::Quantity, text));
            1
        })
    }

    fn due(&self, cells: &[String], faults: &mut Vec<Fault>) -> Option<NaiveDate> {
        let text = self.cell(cells, Column::Due);
        if matches!(text, "" | "-" | "–" | "—") {
            return None;
        }
        let due = dates::date(text, self.day_first, self.today);
        if due.is_none() {
            faults.push(Fault::new(Column::Due, FaultKind::Date, text));
        }
        due
    }

    /// What stands in a column that there is once; empty where there is none.
    fn cell<'c>(&'c self, cells: &'c [String], column: Column) -> &'c str {
        let mut told = self.told(cells).filter(|(own, _)| *own == column);
        told.next().map(|(_, text)| text).unwrap_or_default()
    }

    /// What stands in all columns of a kind.
    fn joined(&self, cells: &[String], column: Column, between: &str) -> String {
        let told = self
            .told(cells)
            .filter(|(own, text)| *own == column && !text.is_empty());
        told.map(|(_, text)| text).collect::<Vec<_>>().join(between)
    }
}

/// What all pieces cost together, on each of them. A sum that can't be shared in whole coins stays whole: the pieces are
/// counted in words instead.
fn shared(words: &str, quantity: u32, total: Money) -> (String, u32, Money) {
    let each = total.minor / i64::from(quantity.max(1));
    if each * i64::from(quantity) == total.minor {
        (words.to_owned(), quantity, Money { minor: each, ..total })
    } else {
        (format!("{quantity} × {words}"), 1, total)
    }
}

/// The parts of an address as they stand on a letter: a postcode goes before its town.
fn letter_lines(parts: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in parts.lines() {
        match lines.last_mut() {
            Some(last) if is_postcode(last) => *last = format!("{last} {part}"),
            _ => lines.push(part.to_owned()),
        }
    }
    lines.join("\n")
}

/// Digits, maybe with a country's letters: "50667", "D-50667".
fn is_postcode(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text.chars().count() - digits;
    digits >= 4 && others <= 2 && !text.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::{guess, read as read_sheet};

    /// Every row in short: what it says, or the codes of its faults with their columns.
    fn told(text: &str) -> Vec<(u32, String)> {
        let sheet = read_sheet("", text.as_bytes()).unwrap();
        let rows = read(&sheet, &guess(&sheet).columns, Currency::EUR, NaiveDate::MIN);
        let faults = |faults: Vec<Fault>| {
            let fault = |f: Fault| format!("{} {} {}", f.kind.code(), f.column.map_or("-", Column::code), f.text);
            faults.into_iter().map(fault).collect::<Vec<_>>().join("; ")
        };
        let order = |o: OrderRow| {
            let (due, paid) = (o.due.map(|due| due.to_string()), o.paid.map(|paid| paid.to_string()));
            format!("{} {}x{} {due:?} {paid:?} {}", o.words, o.quantity, o.price, o.number)
        };
        let row = |row: Row| {
            let parts = [row.name, row.contact, row.address, row.note, row.allergies];
            [parts.join("|"), row.order.map(order).unwrap_or_default()].join(": ")
        };
        let rows = rows.into_iter();
        rows.map(|(number, read)| (number, read.map_or_else(faults, row).replace('\n', "/")))
            .collect()
    }

    #[test]
    fn rows_say_what_stands_in_them() {
        let table = "Vorname;Nachname;Tel;Mail;PLZ;Ort;Was;Preis;Menge;Fällig;Anzahlung;Nr;Allergien\n\
            Mara;Lind;0171 1;m@x.org;50667;Köln;Gürtel;1.234,50 €;2;12.6.2020;100;A-7;Nickel\n\
            \n\
            Jon;;;;;;;;;;;3;\n\
            Ida;;;;;;Etui;-;;-;0;;\n";
        let expected: [(u32, &str); 3] = [
            (
                2,
                "Mara Lind|0171 1/m@x.org|50667 Köln||Nickel: \
                 Gürtel 2x1234.50 EUR Some(\"2020-06-12\") Some(\"100.00 EUR\") A-7",
            ),
            (4, "Jon||||: "),
            (5, "Ida||||: Etui 1x0.00 EUR None None "),
        ];
        assert_eq!(told(table), expected.map(|(number, row)| (number, row.to_owned())));
    }

    #[test]
    fn what_all_pieces_cost_is_shared_or_stays_whole() {
        let table = "Kunde;Was;Menge;Gesamt\nMara;Schlaufe;4;100\nJon;Etui;3;100\nIda;Gürtel;;85\n";
        let expected: [(u32, &str); 3] = [
            (2, "Mara||||: Schlaufe 4x25.00 EUR None None "),
            (3, "Jon||||: 3 × Etui 1x100.00 EUR None None "),
            (4, "Ida||||: Gürtel 1x85.00 EUR None None "),
        ];
        assert_eq!(told(table), expected.map(|(number, row)| (number, row.to_owned())));
    }

    #[test]
    fn two_prices_agree_or_are_told() {
        let table = "Kunde;Was;Menge;Einzelpreis;Gesamt\nMara;Gürtel;;;85\nJon;Etui;2;40;80\nIda;Etui;2;40;85\nEve;Etui;2;40;\n";
        let expected: [(u32, &str); 4] = [
            (2, "Mara||||: Gürtel 1x85.00 EUR None None "),
            (3, "Jon||||: Etui 2x40.00 EUR None None "),
            (4, "import.sums total 85"),
            (5, "Eve||||: Etui 2x40.00 EUR None None "),
        ];
        assert_eq!(told(table), expected.map(|(number, row)| (number, row.to_owned())));
    }

    #[test]
    fn every_fault_of_a_row_is_told() {
        let table = "Name;Was;Preis;Menge;Fällig\n\
            ;Gürtel;5;1;\n\
            Mara;;5;;\n\
            Mara;Gürtel;-5;0;bald\n\
            Mara;Gürtel;99999999999;9000;\n\
            ;;;;\n"
            .to_owned()
            + &format!("Mara;{};;;\n", "x".repeat(2_001));
        let long = format!("import.too_long what {}…", "x".repeat(60));
        let expected: [(u32, &str); 5] = [
            (2, "import.name_missing name "),
            (3, "import.words_missing what "),
            (
                4,
                "import.price price -5; import.date due bald; import.quantity quantity 0",
            ),
            (5, "import.price price 99999999999"),
            (7, long.as_str()),
        ];
        assert_eq!(told(&table), expected.map(|(number, row)| (number, row.to_owned())));
    }

    #[test]
    fn days_of_a_column_are_read_one_way() {
        let table = "Name;Was;Datum\nMara;Gürtel;6/12/2026\nJon;Etui;6/13/2026\n";
        let told: Vec<String> = told(table).into_iter().map(|(_, row)| row).collect();
        assert!(
            told[0].contains("2026-06-12") && told[1].contains("2026-06-13"),
            "{told:?}"
        );
    }
}
