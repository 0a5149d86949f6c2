//! The words that people write above their columns, in English and German.

use super::columns::Column;
use super::read::Sheet;

/// Rows from the top among which the header may stand: some have a title above it.
const LOOKED_AT: usize = 5;

/// Headers as [`fold`] leaves them. `None`: known, and of no use here.
const KNOWN: &[(Option<Column>, &str)] = &[
    (
        Some(Column::Name),
        "name|full name|customer|customer name|client|client name|who|for|kunde|kundin|kundename|kundenname|\
         name kunde|name des kunden|first name|firstname|given name|last name|lastname|surname|family name|\
         vorname|nachname|familienname|wer|fur wen|fuer wen|company|firma",
    ),
    (
        Some(Column::Contact),
        "contact|phone|phone number|telephone|telephone number|tel|tel nr|tel no|telefon|telefonnr|telefon nr|\
         telefonnummer|mobile|mobile number|mobil|mobilnummer|cell|cell phone|handy|handynummer|mail|email|\
         e mail|mail address|email address|e mail address|mailadresse|e mail adresse|emailadresse|kontakt|\
         kontaktdaten|whatsapp",
    ),
    (
        Some(Column::Address),
        "address|adresse|anschrift|street|street address|strasse|str|house number|house no|hausnummer|hausnr|\
         haus nr|city|town|ort|stadt|wohnort|zip|zip code|plz|postleitzahl|postcode|post code|postal code|\
         plz ort|county|country|land",
    ),
    (
        Some(Column::Note),
        "note|notes|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|comment|comments|kommentar|\
         remark|remarks|hinweis|hinweise",
    ),
    (
        Some(Column::Allergies),
        "allergy|allergies|allergie|allergien|intolerance|intolerances|unvertraglichkeit|unvertraglichkeiten|\
         unvertraeglichkeit|unvertraeglichkeiten",
    ),
    (
        Some(Column::What),
        "order|orders|item|items|what|piece|product|job|work|article|artikel|auftrag|bestellung|was|ware|\
         produkt|gegenstand|werkstuck|werkstueck|arbeit|beschreibung|description|details|bezeichnung|\
         order details",
    ),
    (
        Some(Column::Price),
        "price|unit price|price each|each|preis|einzelpreis|stuckpreis|stueckpreis|vk|kosten|cost",
    ),
    (Some(Column::Total), TOTALS),
    (
        Some(Column::Quantity),
        "qty|quantity|pieces|pcs|how many|count|number of pieces|menge|anzahl|stuck|stueck|stuckzahl|\
         stueckzahl|stk",
    ),
    (
        Some(Column::Due),
        "due|due date|due by|date|date due|deadline|delivery|delivery date|needed by|ready by|pickup|pick up|\
         collection|fallig|faellig|fallig am|faellig am|fallig bis|faellig bis|falligkeit|faelligkeit|termin|\
         liefertermin|lieferdatum|datum|abholung|abholtermin|abgabe|wunschtermin|bis|bis wann|fertig bis",
    ),
    (
        Some(Column::Paid),
        "paid|already paid|prepaid|prepayment|down payment|deposit|deposit paid|anzahlung|angezahlt|bezahlt|\
         gezahlt|schon bezahlt",
    ),
    (
        Some(Column::Number),
        "number|nr|no|num|your own number|eigene nummer|order number|order no|order nr|order id|auftragsnummer|auftragsnr|auftrags nr|\
         auftrag nr|bestellnummer|bestellnr|nummer|lfd nr",
    ),
    (
        None,
        "id|customer id|customer number|customer no|kundennummer|kundennr|kunden nr|status|date of birth|\
         birthday|birth date|geburtstag|geburtsdatum|order date|date of order|ordered|ordered on|date ordered|\
         bestelldatum|auftragsdatum|bestellt am|auftragseingang|created|created at|created on|erstellt|\
         erstellt am|paid on|date paid|payment date|bezahlt am|invoice|invoice number|invoice no|rechnung|\
         rechnungsnummer|rechnungsnr|website|web|url|anrede|salutation|tax|vat|mwst|ust|steuer|balance|\
         balance due|rest|restbetrag|offen|open|currency|wahrung|waehrung",
    ),
];

/// Words for the price of all pieces together, which give way to a column with the price of one.
const TOTALS: &str = "total|total price|order total|sum|amount|summe|gesamt|gesamtpreis|gesamtsumme|betrag|endpreis|\
    endbetrag|gesamtbetrag";

/// Headers that are as often what stands in a cell, so that they make no row a header.
const WEAK: &str = "no|paid|bezahlt|gezahlt|angezahlt|prepaid|open|offen|ordered|bestellt am|work|job|arbeit|land|rest";

/// Small letters, no accents, one space where anything else stood.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'à' | 'á' | 'â' => folded.push('a'),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ö' | 'ó' | 'ô' => folded.push('o'),
            'ü' | 'ú' | 'û' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            // Some systems write an accent as a letter of its own.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The row with the headers, counted from 0, if there is one.
pub(super) fn row(sheet: &Sheet) -> Option<usize> {
    let says_something = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
    let rows = sheet.rows.iter().enumerate().filter(|(_, row)| says_something(row));
    for (rank, (place, row)) in rows.take(LOOKED_AT).enumerate() {
        // Below the first data there is no header. A cell that stands alone is a title ("As of 12.6.2026").
        let told = row.iter().filter(|cell| !cell.is_empty()).count();
        if told > 1 && row.iter().any(|cell| is_data(cell)) {
            return None;
        }
        let headers = row.iter().filter(|cell| is_header(cell)).count();
        // One known word is enough at the top; below a title it may be chance.
        if headers > 1 || (headers == 1 && rank == 0) {
            return Some(place);
        }
    }
    None
}

fn is_header(cell: &str) -> bool {
    let folded = fold(cell);
    known(&folded).is_some() && !stands_in(WEAK, &folded)
}

/// True for what stands above no column: a mail address, a number, a day.
fn is_data(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    cell.contains('@') || digits > letters
}

/// What stands below a header: as a whole, else by its last known word ("Price in EUR", "customer phone").
pub(super) fn column_of(header: &str) -> Option<Column> {
    let folded = fold(header);
    if let Some(column) = known(&folded) {
        return column;
    }
    let words = folded.split(' ').rev();
    // "Number" alone is a number of the maker's; in "phone number 2" it says nothing.
    let mut columns = words.filter_map(known).filter(|column| *column != Some(Column::Number));
    match columns.next().flatten() {
        Some(Column::Price) if folded.split(' ').any(|word| stands_in(TOTALS, word)) => Some(Column::Total),
        column => column,
    }
}

/// What a folded header means, where it is known.
fn known(folded: &str) -> Option<Option<Column>> {
    let found = KNOWN.iter().find(|(_, headers)| stands_in(headers, folded));
    found.map(|(column, _)| *column)
}

fn stands_in(headers: &str, folded: &str) -> bool {
    !folded.is_empty() && headers.split('|').any(|header| header == folded)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_header_stands_once_and_folded() {
        let mut seen = BTreeSet::new();
        for header in KNOWN.iter().flat_map(|(_, headers)| headers.split('|')) {
            assert_eq!(fold(header), header);
            assert!(seen.insert(header), "{header}");
        }
    }

    #[test]
    fn headers_are_known_however_they_are_written() {
        for (header, column) in [
            ("E-Mail", Some(Column::Contact)),
            ("TEL.", Some(Column::Contact)),
            ("Phone number 2", Some(Column::Contact)),
            ("customer phone", Some(Column::Contact)),
            ("Straße", Some(Column::Address)),
            ("Stück", Some(Column::Quantity)),
            ("Stu\u{308}ck", Some(Column::Quantity)),
            ("Price in EUR", Some(Column::Price)),
            ("Preis (€)", Some(Column::Price)),
            ("Gesamt (€)", Some(Column::Total)),
            ("Gesamt Preis", Some(Column::Total)),
            ("Order No.", Some(Column::Number)),
            ("order status", None),
            ("Kundennr.", None),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(column_of(header), column, "{header}");
        }
    }

    #[test]
    fn no_row_of_data_is_taken_for_the_header() {
        let row_of = |text: &str| {
            let cells = |row: &str| -> Vec<String> { row.split('|').map(str::to_owned).collect() };
            row(&Sheet {
                rows: text.split('/').map(cells).collect(),
            })
        };
        for (rows, header) in [
            ("Name|Paid/Mara|no", Some(0)),
            ("Stand 12.6.2026|/|/Kunde|Preis", Some(2)),
            ("Mara|Belt|no/Jon|Purse|no", None),
            ("Mara|Belt|85/Name|What|Price", None),
            ("Name|12.6.2026", None),
        ] {
            assert_eq!(row_of(rows), header, "{rows}");
        }
    }
}
