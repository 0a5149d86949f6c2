//! Papers for three readers, proven on the PDF files themselves: what a reader must not learn is in none of the text, the
//! metadata, or the name of the file.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::Place;

/// A name, telephones and sums that nothing else on a paper could be.
const NAME: &str = "Xaverine Quillfeather";
const PHONE: &str = "0171 9988 7766";
const PRIVATE: &str = "Zzyzx owes for the last one";
const REASON: &str = "Loyal since Zanzibar";
/// Under the photograph for the bench, and under the one that isn't for it.
const SCRATCH: &str = "The scratch to be mended";
const RECEIPT: &str = "Yttrium receipt";

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} reads it");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// All that somebody can learn from a paper: its text in both orders, what readers show about the file, its raw bytes, and
/// its name. Blanks don't count.
fn all_there_is(paper: &Path) -> String {
    let file = paper.to_str().expect("a plain name");
    let texts = [
        output("pdftotext", &["-raw", "-enc", "UTF-8", file, "-"]),
        output("pdftotext", &["-layout", "-enc", "UTF-8", file, "-"]),
        output("pdfinfo", &[file]),
        output("pdfinfo", &["-meta", file]),
        String::from_utf8_lossy(&std::fs::read(paper).expect("it is there")).into_owned(),
        paper.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    ];
    texts.concat().chars().filter(|c| !c.is_whitespace()).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every sum in the answer of `order show`, as its run of digits: "1,234.50" and "1234.50".
fn sums(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains('€') => {
            let figure: String = text
                .chars()
                .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
                .collect();
            found.push(figure.replace(',', ""));
            found.push(figure);
        }
        Value::Array(values) => values.iter().for_each(|value| sums(value, found)),
        Value::Object(values) => values.values().for_each(|value| sums(value, found)),
        _ => {}
    }
}

/// An order with everything: a design, words, an article, money, notes, allergies, a photograph.
fn order_with_everything(place: &Place) -> (String, String) {
    let shop = place.workshop();
    let taken = place.done(&[
        "order",
        "new",
        &shop,
        "--customer",
        NAME,
        "--template",
        "messenger-bag",
        "--set",
        "size=s",
        "--note",
        "Stitch twice",
    ]);
    let number = taken["number"].as_str().expect("it has a number").to_owned();
    let done = |arguments: &[&str]| place.done(arguments);
    done(&["settings", &shop, "--tax", "VAT=17.3"]);
    done(&[
        "customer",
        "edit",
        &shop,
        NAME,
        "--contact",
        PHONE,
        "--allergies",
        "Nickel",
        "--note",
        PRIVATE,
    ]);
    done(&[
        "order",
        "add",
        &shop,
        &number,
        "--words",
        "Key loop from the rest",
        "--price",
        "7413.59",
    ]);
    done(&["article", "add", &shop, "Leather wax", "--price", "31.87"]);
    done(&[
        "order",
        "add",
        &shop,
        &number,
        "--article",
        "Leather wax",
        "--quantity",
        "3",
    ]);
    done(&[
        "order",
        "discount",
        &shop,
        &number,
        "--percent",
        "7",
        "--reason",
        REASON,
    ]);
    done(&["order", "deposit", &shop, &number, "--percent", "41"]);
    done(&["order", "pay", &shop, &number, "1023.77", "--way", "card"]);
    done(&["order", "edit", &shop, &number, "--private", PRIVATE]);
    // The file is called after the customer, as people do.
    let picture = place.text(&format!("{NAME}.png"));
    std::fs::copy(product_tests::root().join("assets/samples/bag/logo.png"), &picture).expect("a picture");
    for (caption, bench) in [(SCRATCH, true), (RECEIPT, false)] {
        let photo = ["order", "photo", &shop, &number, &picture, "--caption", caption];
        done(&[photo.as_slice(), if bench { &["--bench"] } else { &[] }].concat());
    }
    (shop, number)
}

fn paper(place: &Place, shop: &str, number: &str, audience: &str, size: &str) -> String {
    let out = place.text(&format!("{number} {audience} {size}.pdf"));
    place.done(&[
        "sheet",
        shop,
        number,
        "--audience",
        audience,
        "--paper",
        size,
        "--out",
        &out,
    ]);
    all_there_is(Path::new(&out))
}

#[test]
fn each_reader_learns_what_is_theirs_and_nothing_else() {
    let place = Place::with_sample();
    let (shop, number) = order_with_everything(&place);
    let order = place.done(&["order", "show", &shop, &number]);
    let mut amounts = Vec::new();
    sums(&order, &mut amounts);
    amounts.sort();
    amounts.dedup();
    assert!(amounts.len() > 12, "there are sums to be kept away: {amounts:?}");
    let secrets = [
        bare(NAME),
        "Xaverine".to_owned(),
        "Quillfeather".to_owned(),
        bare(PHONE),
        "9988".to_owned(),
    ];
    let notes = [bare(PRIVATE), "Zzyzx".to_owned()];
    for size in ["a4", "a5", "letter"] {
        let bench = paper(&place, &shop, &number, "bench", size);
        let others = [bare(REASON), bare(RECEIPT)];
        for hidden in secrets.iter().chain(&notes).chain(&others).chain(&amounts) {
            assert!(!bench.contains(hidden.as_str()), "{hidden} is on the bench's {size}");
        }
        for shown in ["Stitchtwice", "Nickel", "Keyloopfromtherest", &bare(SCRATCH)] {
            assert!(bench.contains(shown), "{shown} is on the bench's {size}");
        }
        let customer = paper(&place, &shop, &number, "customer", size);
        for hidden in notes
            .iter()
            .chain(&["Stitchtwice".to_owned(), "Nickel".to_owned(), bare(RECEIPT)])
        {
            assert!(
                !customer.contains(hidden.as_str()),
                "{hidden} is on the customer's {size}"
            );
        }
        let total = order["row"]["total"].as_str().expect("it has a total").to_owned();
        for shown in [
            bare(NAME),
            bare(REASON),
            bare(&total),
            "7413.59".to_owned(),
            "1023.77".to_owned(),
        ] {
            let without_marks = customer.replace(',', "");
            assert!(
                without_marks.contains(&shown.replace(',', "")),
                "{shown} is on the customer's {size}"
            );
        }
        let counter = paper(&place, &shop, &number, "counter", size);
        for shown in secrets
            .iter()
            .chain(&notes)
            .chain(&["Nickel".to_owned(), "Stitchtwice".to_owned()])
        {
            assert!(counter.contains(shown.as_str()), "{shown} is on the counter's {size}");
        }
    }
}

#[test]
fn every_script_can_be_read_back_and_a_letter_that_is_missing_is_named() {
    let place = Place::with_sample();
    let shop = place.workshop();
    let words = "Ζωή Жанна Łukasz\nעברית מילים\nعربي كلمات";
    let taken = place.done(&[
        "order",
        "new",
        &shop,
        "--customer",
        "Ada",
        "--words",
        words,
        "--price",
        "5",
    ]);
    let number = taken["number"].as_str().expect("it has a number").to_owned();
    let out = place.text("scripts.pdf");
    let written = place.done(&[
        "sheet",
        &shop,
        &number,
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &out,
    ]);
    assert_eq!(written["warnings"].as_array().map(Vec::len), Some(0), "{written}");
    let text = output("pdftotext", &["-raw", "-enc", "UTF-8", &out, "-"]);
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'))
        .collect();
    for word in words.split_whitespace() {
        assert!(plain.contains(word), "{word} in {plain}");
    }
    place.done(&[
        "order",
        "add",
        &shop,
        &number,
        "--words",
        "fox \u{1f98a}",
        "--price",
        "5",
    ]);
    let written = place.done(&[
        "sheet",
        &shop,
        &number,
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &out,
    ]);
    let warning = written["warnings"][0].as_str().unwrap_or_default().to_owned();
    assert!(warning.contains('\u{1f98a}'), "{written}");
}

#[test]
fn a_design_gets_its_card_and_its_picture_by_its_code() {
    let place = Place::with_sample();
    let shop = place.workshop();
    let tried = place.done(&[
        "design",
        &shop,
        "messenger-bag",
        "--set",
        "size=l",
        "--set",
        "strap=125 cm",
    ]);
    let code = tried["code"].as_str().expect("a piece has a code").to_owned();
    let scanned = format!("atelier:{code}?strap=125+cm#F%C3%BCr+Zo%C3%AB");
    let (card, picture) = (place.text("card.pdf"), place.text("shared.png"));
    let written = place.done(&["card", &shop, &scanned, "--out", &card]);
    assert_eq!(
        (written["pages"].as_u64(), written["warnings"].as_array().map(Vec::len)),
        (Some(1), Some(0))
    );
    let text = output("pdftotext", &["-raw", "-enc", "UTF-8", &card, "-"]);
    for told in ["Für Zoë", "Messenger bag", "Price valid until", &code] {
        assert!(text.contains(told), "{told} in {text}");
    }
    place.done(&["share", &shop, &code, "--out", &picture]);
    let bytes = std::fs::read(&picture).expect("it is written");
    assert!(bytes.starts_with(b"\x89PNG"));
    let again = place.done(&["design", &shop, "--code", &scanned]);
    let strap = again["options"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|option| option["id"] == "strap");
    assert_eq!(
        strap.map(|strap| strap["answer"].clone()),
        Some("125 cm".into()),
        "it rides in the QR code"
    );
    place.refused(&["card", &shop, "K7M", "--out", &card], "code.unknown");
    place.refused(&["share", &shop, &code, "--out", &shop], "paper.not_pdf");
}

#[test]
fn swatches_get_tags() {
    let place = Place::with_sample();
    let out = place.text("tags.pdf");
    place.done(&[
        "template",
        "tags",
        &place.workshop(),
        "messenger-bag",
        "--paper",
        "a4",
        "--out",
        &out,
    ]);
    let text = output("pdftotext", &["-raw", "-enc", "UTF-8", &out, "-"]);
    assert!(text.contains("Sky"), "{text}");
    let none = [
        "template",
        "tags",
        &place.workshop(),
        "messenger-bag",
        "--swatch",
        "x",
        "--out",
        &out,
    ];
    place.refused(&none, "swatch.unknown");
}
