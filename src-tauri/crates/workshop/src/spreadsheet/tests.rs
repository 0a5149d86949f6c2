//! Tests of the import as a whole: workbooks made by hand, and tables into a workshop and out of it again.

use std::io::{Cursor, Write};

use domain::{Customer, Line, Made, Order, Status};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::tests::Shop;

const TABLE: &str = "Name;Telefon;Was;Preis;Anzahl;Fällig;Anzahlung;Nr;Notiz\n\
    Mara Lind;0171 5550101;Gürtel;\"1.234,50 €\";2;12.06.2026;100;A-7;messing\n\
    Mara Lind;;Börse;85,-;;;;;\n\
    Jon Bell;jon@example.org;;;;;;;Stammkunde\n";

/// A zip of these files.
fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook whose first sheet is empty and whose second has these rows.
fn workbook(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"/xl/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>");
    let types = [
        part("workbook", "sheet.main"),
        part("styles", "styles"),
        part("worksheets/sheet1", "worksheet"),
        part("worksheets/sheet2", "worksheet"),
    ];
    let related = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = [
        related("rId1", "worksheet", "worksheets/sheet1.xml"),
        related("rId2", "worksheet", "worksheets/sheet2.xml"),
        related("rId3", "styles", "styles.xml"),
    ];
    let sheet = |rows: &str| format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    let sheets =
        "<sheet name=\"Empty\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Orders\" sheetId=\"2\" r:id=\"rId2\"/>";
    let file = |name: &'static str, text: String| (name, format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}"));
    let files = [
        file(
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 {}</Types>",
                types.concat()
            ),
        ),
        file(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>",
                related("rId1", "officeDocument", "xl/workbook.xml")
            ),
        ),
        file(
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"),
        ),
        file(
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>",
                relations.concat()
            ),
        ),
        file(
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>\
                 </styleSheet>"
            ),
        ),
        file("xl/worksheets/sheet1.xml", sheet("")),
        file("xl/worksheets/sheet2.xml", sheet(rows)),
    ];
    zipped(&files.each_ref().map(|(name, text)| (*name, text.as_str())))
}

fn told(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet
        .rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn a_workbook_reads_as_its_owner_reads_it() {
    let header = [
        told("A1", "Name"),
        told("B1", "Price"),
        told("C1", "Due"),
        told("D1", "Paid"),
    ]
    .concat();
    let numbers =
        "<c r=\"B3\"><v>19.989999999999998</v></c><c r=\"C3\" s=\"1\"><v>46185</v></c><c r=\"D3\" t=\"b\"><v>1</v></c>";
    let rows = format!(
        "<row r=\"1\">{header}</row><row r=\"3\">{}{numbers}</row>\
         <row r=\"4\"><c r=\"B4\" t=\"e\"><v>#REF!</v></c>{}</row>",
        told("A3", " Mara &amp; Jon "),
        told("F4", " ")
    );
    let sheet = read("orders.xlsx", &workbook(&rows)).unwrap();
    assert_eq!(
        cells(&sheet),
        [
            ["Name", "Price", "Due", "Paid"],
            ["", "", "", ""],
            ["Mara & Jon", "19.99", "2026-06-12", "yes"],
        ]
    );
}

#[test]
fn a_workbook_that_is_none_or_too_much_is_refused() {
    let far = |at: &str| workbook(&format!("<row>{}</row>", told(at, "x")));
    assert_eq!(read("", &far("A10001")), Err(Unreadable::TooLarge));
    assert_eq!(read("", &far("CW1")), Err(Unreadable::TooLarge));
    assert_eq!(read("", &far("XFD1048576")), Err(Unreadable::TooLarge));
    assert_eq!(read("", &workbook("")), Err(Unreadable::NotATable));
    let zeros = "0".repeat(4 << 20);
    let bomb = zipped(&[("xl/workbook.xml", zeros.as_str())]);
    assert_eq!(read("", &bomb), Err(Unreadable::TooLarge));
    let promise = zipped(&[(
        "xl/sharedStrings.xml",
        "<sst count='1' uniqueCount = '400000000000'><si/></sst>",
    )]);
    assert_eq!(read("", &promise), Err(Unreadable::TooLarge));
    let many: Vec<String> = (0..2_001).map(|n| n.to_string()).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(read("", &zipped(&many)), Err(Unreadable::TooLarge));
    let whole = workbook("<row></row>");
    for (bytes, what) in [
        (zipped(&[("note.txt", "no workbook")]), "another zip"),
        (whole[..whole.len() / 2].to_vec(), "cut off"),
        (workbook("<row r=\"1\"><c r=\"A1\"><v>1"), "broken within"),
    ] {
        let refused = read("", &bytes).unwrap_err();
        assert!(
            matches!(refused, Unreadable::Broken(_) | Unreadable::NotATable),
            "{what}: {refused:?}"
        );
    }
}

fn sheet(text: &str) -> (Sheet, Vec<Option<Column>>) {
    let sheet = read("kunden.csv", text.as_bytes()).unwrap();
    let columns = guess(&sheet).columns;
    (sheet, columns)
}

fn import(shop: &mut Shop, text: &str, leave_out_faulty: bool) -> Result<Done, Error> {
    let (sheet, columns) = sheet(text);
    shop.workshop
        .import_rows("kunden.csv", &sheet, &columns, leave_out_faulty, &mut |_| true)
}

fn named(shop: &Shop, name: &str) -> Vec<Customer> {
    shop.workshop.db().customers_named(name).unwrap()
}

/// A customer's orders, oldest first, each with its one line.
fn ordered(shop: &Shop, customer: &Customer) -> Vec<(Order, Line)> {
    let mut orders = shop.workshop.orders_of(customer.id).unwrap();
    orders.reverse();
    let line = |order: &Order| shop.workshop.db().lines_of(order.id).unwrap().remove(0);
    orders.into_iter().map(|order| (order.clone(), line(&order))).collect()
}

#[test]
fn a_table_comes_in_and_one_undo_takes_it_back() {
    let mut shop = Shop::new();
    let before = shop.workshop.dump().unwrap();
    let (table, columns) = sheet(TABLE);
    let preview = shop.workshop.import_preview(&table, &columns).unwrap();
    assert_eq!((preview.rows, preview.sample.len()), (3, 3));
    assert_eq!(
        (preview.customers_new, preview.customers_known, preview.orders),
        (2, 0, 2)
    );
    assert!(preview.faults.is_empty(), "{:?}", preview.faults);
    assert_eq!(shop.workshop.dump().unwrap(), before, "a preview writes nothing");

    let done = import(&mut shop, TABLE, false).unwrap();
    let expected = Done {
        customers: 2,
        orders: 2,
        learned: 0,
        left_out: 0,
    };
    assert_eq!(done, expected);
    let after = shop.workshop.dump().unwrap();
    assert_eq!(shop.workshop.undo().unwrap().action.root().code(), "import.done");
    assert_eq!(shop.workshop.dump().unwrap(), before);
    shop.workshop.redo().unwrap();
    assert_eq!(shop.workshop.dump().unwrap(), after);
}

#[test]
fn cards_and_orders_say_what_the_rows_said() {
    let mut shop = Shop::new();
    import(&mut shop, TABLE, false).unwrap();
    let (mara, jon) = (named(&shop, "Mara Lind"), named(&shop, "Jon Bell"));
    assert_eq!((mara.len(), jon.len()), (1, 1));
    assert_eq!((mara[0].contact.as_str(), mara[0].note.as_str()), ("0171 5550101", ""));
    assert_eq!(
        (jon[0].contact.as_str(), jon[0].note.as_str()),
        ("jon@example.org", "Stammkunde")
    );
    assert!(ordered(&shop, &jon[0]).is_empty());

    let orders = ordered(&shop, &mara[0]);
    let [(belt, belt_line), (purse, purse_line)] = orders.as_slice() else {
        panic!("{orders:?}")
    };
    assert_eq!(
        belt.due.map(|due| due.to_string()).as_deref(),
        Some("2026-06-12"),
        "late already"
    );
    assert_eq!((belt.private.as_str(), belt.note.as_str()), ("A-7\nmessing", ""));
    assert_eq!(
        (&belt_line.made, belt_line.quantity),
        (&Made::Free("Gürtel".to_owned()), 2)
    );
    assert_eq!((belt_line.price.minor, purse_line.price.minor), (123_450, 8_500));
    assert_eq!((purse.due, purse.private.as_str(), purse_line.quantity), (None, "", 1));
    let paid = |order: &Order| -> Vec<i64> {
        let paid = shop.workshop.db().paid_for(order.id).unwrap();
        paid.into_iter().map(|money| money.minor).collect()
    };
    assert_eq!((paid(belt), paid(purse)), (vec![10_000], vec![]));
}

#[test]
fn a_faulty_row_writes_nothing_unless_it_is_left_out() {
    let mut shop = Shop::new();
    let table = "Name;Was;Preis\n\nMara;Gürtel;5\n;Börse;viel\n";
    let before = shop.workshop.dump().unwrap();
    let (sheet, columns) = sheet(table);
    let preview = shop.workshop.import_preview(&sheet, &columns).unwrap();
    let [faulty] = preview.faults.as_slice() else {
        panic!("{:?}", preview.faults)
    };
    let kinds: Vec<FaultKind> = faulty.faults.iter().map(|fault| fault.kind).collect();
    assert_eq!((faulty.row, kinds), (4, vec![FaultKind::NameMissing, FaultKind::Price]));
    assert_eq!((preview.rows, preview.customers_new, preview.orders), (2, 1, 1));

    let refused = import(&mut shop, table, false).unwrap_err();
    assert!(matches!(refused, Error::ImportFaulty(1)), "{refused:?}");
    assert_eq!(shop.workshop.dump().unwrap(), before);
    let done = import(&mut shop, table, true).unwrap();
    assert_eq!((done.customers, done.orders, done.left_out), (1, 1, 1));

    for nothing in ["Name;Was\n", "Name;Was\n;Börse\n"] {
        let refused = import(&mut shop, nothing, true).unwrap_err();
        assert!(matches!(refused, Error::ImportEmpty), "{refused:?}");
    }
}

#[test]
fn known_customers_get_no_second_card_and_keep_theirs() {
    let mut shop = Shop::new();
    shop.workshop
        .customer_new("Mara Lind", "0171/5550101", "left-handed")
        .unwrap();
    let mara = named(&shop, "Mara Lind");
    let (sheet, columns) = sheet(TABLE);
    let preview = shop.workshop.import_preview(&sheet, &columns).unwrap();
    assert_eq!((preview.customers_new, preview.customers_known), (1, 1));
    assert_eq!(import(&mut shop, TABLE, false).unwrap().customers, 1);
    assert_eq!(named(&shop, "Mara Lind"), mara);
    assert_eq!(ordered(&shop, &mara[0]).len(), 2);

    // The same table once more: nobody new, and no order twice.
    let twice = shop.workshop.import_preview(&sheet, &columns).unwrap();
    assert_eq!((twice.orders, twice.faults.len(), twice.there.len()), (0, 0, 2));
    let again = import(&mut shop, TABLE, false);
    assert!(matches!(again, Err(Error::ImportKnown)), "{again:?}");
    // Another number is another order; so is another piece under a number that was used before.
    let more = TABLE.replace("A-7", "A-8").replace("Mara Lind;;Börse;85,-;;;;;\n", "");
    assert_eq!(import(&mut shop, &more, false).unwrap().orders, 1);
    let purse = "Name;Telefon;Was;Preis;Nr\nMara Lind;0171 5550101;Hülle;9;A-7\n";
    assert_eq!(import(&mut shop, purse, false).unwrap().orders, 1);
    for _ in 0..2 {
        shop.workshop.undo().unwrap();
    }
    assert_eq!(ordered(&shop, &mara[0]).len(), 2);
    // Once they are handed over, the same may be ordered again.
    for (order, _) in ordered(&shop, &mara[0]) {
        shop.workshop.order_status(&order.number, Status::Cancelled).unwrap();
    }
    assert_eq!(import(&mut shop, TABLE, false).unwrap().orders, 2);
    // Another Mara Lind, by her telephone.
    let done = import(&mut shop, "Name;Telefon\nMara Lind;0160 1\n", false).unwrap();
    assert_eq!((done.customers, done.orders), (1, 0));
}

#[test]
fn unreadable_files_are_errors_of_the_workshop() {
    for (unreadable, code) in [
        (Unreadable::TooLarge, "import.too_large"),
        (Unreadable::NotATable, "import.unreadable"),
        (Unreadable::Broken("x".to_owned()), "import.unreadable"),
    ] {
        assert_eq!(Error::from(unreadable).code(), code);
    }
}

#[test]
fn a_table_that_is_stopped_on_its_way_leaves_nothing() {
    let mut shop = Shop::new();
    let before = shop.dump();
    let rows: String = (0..250).map(|row| format!("Person {row};Gürtel;85\n")).collect();
    let (sheet, columns) = sheet(&format!("Name;Was;Preis\n{rows}"));
    for stop_at in [1, 150, 499] {
        let mut told = Vec::new();
        let stopped = shop.workshop.import_rows("", &sheet, &columns, false, &mut |progress| {
            told.push(progress);
            progress.done < stop_at
        });
        assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
        assert_eq!(shop.dump(), before, "stopped at {stop_at}");
        assert!(told.iter().all(|progress| progress.total == 500));
        assert!(told.is_sorted_by(|a, b| a.done + 1 == b.done), "each row once");
    }
    let taken = shop
        .workshop
        .import_rows("", &sheet, &columns, false, &mut |_| true)
        .unwrap();
    assert_eq!((taken.customers, taken.orders), (250, 250));
    assert!(shop.workshop.check().unwrap().is_sound(), "the index is in step");
}

#[test]
fn a_day_that_could_be_two_is_none() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    for (text, wanted) in [
        ("6/12", None),
        ("6-12-2026", None),
        ("6.12.2026", Some("2026-12-06")),
        ("06/13/2026", Some("2026-06-13")),
        ("6/30", Some("2027-06-30")),
        ("6/6", Some("2027-06-06")),
        ("6.13.2026", None),
        ("28.12", Some("2026-12-28")),
    ] {
        let read = day(text, today).map(|day| day.to_string());
        assert_eq!(read.as_deref(), wanted, "{text}");
    }
}

/// What the cards of Marta Vogel tell, in order.
fn contacts(shop: &Shop) -> Vec<String> {
    let mut told: Vec<String> = named(shop, "Marta Vogel")
        .into_iter()
        .map(|card| card.contact)
        .collect();
    told.sort();
    told
}

#[test]
fn a_card_without_a_telephone_gets_it_from_a_row_of_the_same_name_only_when_it_is_alone() {
    let table = "Name;Telefon\nMarta Vogel;0171 5550199\n";
    let mut shop = Shop::new();
    shop.workshop.customer_new("Marta Vogel", "", "").unwrap();
    import(&mut shop, table, false).unwrap();
    assert_eq!(contacts(&shop), ["0171 5550199"]);
    // Of two nobody can tell which is meant: the row is a person of its own.
    let mut shop = Shop::new();
    shop.workshop.customer_new("Marta Vogel", "", "").unwrap();
    shop.workshop.customer_new("Marta Vogel", "", "").unwrap();
    import(&mut shop, table, false).unwrap();
    assert_eq!(contacts(&shop), ["", "", "0171 5550199"]);
}
