//! What is done with bytes from outside, for the fuzzer and for the test that goes through what it found.

use engine::book::Book;
use engine::model::compile;
use engine::session::Session;
use engine::template::{Folder, Package, read, write};

/// Options of every kind, which a rule can ask for.
const AROUND: &str = r#"
format = 1
id = "t"
label = "T"
currency = "EUR"
option = [
  { id = "a", label = "A", kind = "one", values = [{ id = "x", label = "X", attributes = { w = "3 cm", tone = "warm" } }, { id = "y", label = "Y", attributes = { w = "4 cm", tone = "cold" } }] },
  { id = "b", label = "B", kind = "one", values = [{ id = "x", label = "X", attributes = { w = "5 cm", tone = "warm" } }, { id = "3", label = "3", attributes = { w = "6 cm", tone = "dull" } }] },
  { id = "s", label = "S", kind = "several", max = 3, values = [{ id = "p", label = "P", max = 2, attributes = { w = "1 cm" } }, { id = "q", label = "Q", attributes = { w = "2 cm" } }] },
  { id = "n", label = "N", kind = "number", unit = "cm", min = 1, max = 60, step = 1 },
  { id = "m", label = "M", kind = "number", unit = "cm", min = 0, max = 40, step = "1/2" },
  { id = "o", label = "O", kind = "switch" },
  { id = "t", label = "T", kind = "text", max_chars = 9 },
  { id = "r", label = "R", kind = "rows", max = 3, option = [
    { id = "f", label = "F", kind = "one", values = [{ id = "x", label = "X" }, { id = "z", label = "Z" }] },
    { id = "n", label = "N", kind = "number", unit = "cm", min = 1, max = 9, step = 1 },
  ] },
]
table = [{ id = "u", input = "cm", output = "cm", rows = [["10", "2"], ["60", "3"]] }]
derive = [{ id = "d", formula = "2 * [n] + 1 cm" }]
[[rule]]
id = "r"
rule = '''
"#;

/// Bytes as the text of one rule.
pub fn rule(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // Between these quotes everything stands for itself but the quotes.
    let text = text.replace("'''", "");
    try_folder(&Folder::from([(
        "template.toml".to_owned(),
        format!("{AROUND}{text}'''\n").into_bytes(),
    )]));
}

/// Bytes as a folder: behind a line `=== NAME` stands what is in the file of that name; what comes before the first such line is
/// the template.
pub fn folder(bytes: &[u8]) {
    let mut folder = Folder::new();
    let mut name = "template.toml".to_owned();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(next) = line.strip_prefix(b"=== ") {
            name = String::from_utf8_lossy(next).trim().to_owned();
        } else {
            folder.entry(name.clone()).or_default().extend_from_slice(line);
        }
    }
    try_folder(&folder);
}

/// What is refused is refused with a place; what is read is written and read again as the same, and can be designed with.
fn try_folder(folder: &Folder) {
    match read(folder) {
        Err(problems) => assert!(problems.iter().all(|problem| problem.line > 0 && problem.column > 0)),
        Ok(package) => {
            let written = write(&package);
            let again = read(&written).unwrap_or_else(|problems| panic!("{problems:#?}"));
            assert!(again == package, "what is written reads as the same");
            design(&package);
        }
    }
}

fn design(package: &Package) {
    let (model, _) = compile(&package.template, &package.library);
    let mut session = Session::new(&model, &Book::default(), 1);
    let view = session.view();
    if let Some(piece) = session.finished() {
        let taken = session.set_all(piece);
        assert!(
            taken.is_ok() || !view.complete,
            "the finished piece can be had: {taken:?}"
        );
    }
}
