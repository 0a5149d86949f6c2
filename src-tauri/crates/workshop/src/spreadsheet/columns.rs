//! What stands in which column: what it may be, and a guess from the header or, where there is none, from the cells.

use super::read::Sheet;
use super::{amounts, dates, headers};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Whom the row is about, or a part of the name.
    Name,
    /// Telephone or mail.
    Contact,
    /// Where they live, or a part of it.
    Address,
    /// A note: on the order when the row has one, else on the card.
    Note,
    /// What must not touch them.
    Allergies,
    /// What was ordered.
    What,
    /// What one piece costs.
    Price,
    /// What all pieces cost together.
    Total,
    /// How many alike.
    Quantity,
    /// The day promised.
    Due,
    /// What was paid already.
    Paid,
    /// The maker's own number for the order.
    Number,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Contact,
        Self::Address,
        Self::Note,
        Self::Allergies,
        Self::What,
        Self::Price,
        Self::Total,
        Self::Quantity,
        Self::Due,
        Self::Paid,
        Self::Number,
    ];

    /// Its code between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Contact => "contact",
            Self::Address => "address",
            Self::Note => "note",
            Self::Allergies => "allergies",
            Self::What => "what",
            Self::Price => "price",
            Self::Total => "total",
            Self::Quantity => "quantity",
            Self::Due => "due",
            Self::Paid => "paid",
            Self::Number => "number",
        }
    }

    /// The one of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// True when several columns may hold parts of it.
    const fn in_parts(self) -> bool {
        matches!(
            self,
            Self::Name | Self::Contact | Self::Address | Self::Note | Self::Allergies
        )
    }
}

/// What a table seems to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// True when one of the first rows names the columns. It and what stands above it is no data.
    pub header: bool,
    /// Each column from the left; `None`: of no use, or not understood.
    pub columns: Vec<Option<Column>>,
}

/// Guesses what stands in which column.
pub fn guess(sheet: &Sheet) -> Guess {
    let header = headers::row(sheet).and_then(|row| sheet.rows.get(row));
    let columns = match header {
        Some(cells) => by_header(cells),
        None => by_content(sheet),
    };
    Guess {
        header: header.is_some(),
        columns: only_first(&columns),
    }
}

/// The same columns, where of what can't come in parts the first counts alone.
pub(super) fn only_first(columns: &[Option<Column>]) -> Vec<Option<Column>> {
    let mut kept: Vec<Option<Column>> = Vec::with_capacity(columns.len());
    for column in columns {
        let again = column.is_some_and(|column| !column.in_parts()) && kept.contains(column);
        kept.push(if again { None } else { *column });
    }
    kept
}

fn by_header(cells: &[String]) -> Vec<Option<Column>> {
    cells.iter().map(|cell| headers::column_of(cell)).collect()
}

/// What cells look like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Contact,
    Date,
    Money,
    Number,
    Words,
}

/// All of them; of two that fit equally well the earlier is taken.
const LOOKS: [Look; 5] = [Look::Contact, Look::Date, Look::Money, Look::Number, Look::Words];

fn by_content(sheet: &Sheet) -> Vec<Option<Column>> {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let looks: Vec<Option<Look>> = (0..width).map(|column| look(sheet, column)).collect();
    let contact = |look: &Option<Look>| (*look == Some(Look::Contact)).then_some(Column::Contact);
    let mut columns: Vec<Option<Column>> = looks.iter().map(contact).collect();
    let first = |wanted: Look| looks.iter().position(|look| *look == Some(wanted));
    let is_words = |(place, look): (usize, &Option<Look>)| (*look == Some(Look::Words)).then_some(place);
    let mut words = looks.iter().enumerate().filter_map(is_words);
    let (name, what) = (words.next(), words.next());
    // Of plain numbers the last: prices stand behind running numbers and quantities. Without a piece there is no price.
    let number = looks.iter().rposition(|look| *look == Some(Look::Number));
    let price = first(Look::Money).or(number.filter(|_| what.is_some()));
    for (place, column) in [
        (name, Column::Name),
        (what, Column::What),
        (price, Column::Price),
        (first(Look::Date), Column::Due),
    ] {
        if let Some(guess) = place.and_then(|place| columns.get_mut(place)) {
            *guess = Some(column);
        }
    }
    columns
}

/// What most cells of a column look like.
fn look(sheet: &Sheet, column: usize) -> Option<Look> {
    /// Cells that are looked at.
    const CELLS: usize = 50;
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let looks: Vec<Look> = cells
        .filter(|cell| !cell.is_empty())
        .take(CELLS)
        .filter_map(|cell| look_of(cell))
        .collect();
    let votes = |look: &Look| looks.iter().filter(|other| *other == look).count();
    // Of equal counts the last is the greatest.
    let most = LOOKS.into_iter().rev().max_by_key(votes);
    most.filter(|_| !looks.is_empty())
}

fn look_of(cell: &str) -> Option<Look> {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if cell.contains('@') {
        Some(Look::Contact)
    } else if dates::is_date(cell) {
        Some(Look::Date)
    } else if amounts::looks_like_money(cell) {
        Some(Look::Money)
    } else if digits >= 6 && letters <= 3 {
        Some(Look::Contact)
    } else if digits > 0 && letters == 0 {
        Some(Look::Number)
    } else {
        (letters > 1).then_some(Look::Words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::read;

    #[test]
    fn codes_come_back() {
        for column in Column::ALL {
            assert_eq!(Column::from_code(column.code()), Some(column));
        }
        assert_eq!(Column::from_code("colour"), None);
    }

    /// Codes with `-` for what is not understood.
    fn guessed(text: &str) -> (bool, String) {
        let guess = guess(&read("", text.as_bytes()).unwrap());
        let codes = guess.columns.iter().map(|column| column.map_or("-", Column::code));
        (guess.header, codes.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn columns_are_guessed_from_the_header() {
        for (header, columns) in [
            (
                "Name,Phone,E-mail,Order,Price,Qty,Due",
                "name contact contact what price quantity due",
            ),
            (
                "Vorname;Nachname;Handy;Straße;PLZ;Ort;Unverträglichkeit",
                "name name contact address address address allergies",
            ),
            (
                "Auftrags-Nr.;Kunde;Artikel;Menge;Betrag (€);Liefertermin;Anzahlung;Bemerkung",
                "number name what quantity total due paid note",
            ),
            (
                "Customer\tItem\tTotal\tUnit price\tStatus\tPrice",
                "name what total price - -",
            ),
            ("Client\tColour\tDeadline\tDeposit", "name - due paid"),
        ] {
            assert_eq!(guessed(header), (true, columns.to_owned()), "{header}");
        }
        let titled = "Aufträge 2026;;\n;;\nKunde;Was;Preis\nMara;Gürtel;5\n";
        assert_eq!(guessed(titled), (true, "name what price".to_owned()));
    }

    #[test]
    fn columns_are_guessed_from_the_cells() {
        for (cells, columns) in [
            (
                "Mara Lind;0171 5550101;Belt;85,00 €;12.6.2026\n",
                "name contact what price due",
            ),
            ("1;Mara;mara@example.org;Gürtel;2;120\n", "- name contact what - price"),
            (
                "Mara;+49 171 5550101\nJon;jon@example.org\nIda;030/123456\n",
                "name contact",
            ),
            ("Mara\nJon\n", "name"),
        ] {
            assert_eq!(guessed(cells), (false, columns.to_owned()), "{cells}");
        }
    }
}
