//! The sample bag and small templates, read from their folders.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::collections::BTreeMap;
use std::path::Path;

use engine::answer::{self, Answer, Answers};
use engine::model::{Model, compile};
use engine::slug::Slug;
use engine::template::{Folder, Kind, read};

/// The bag's folder as it is committed.
pub fn bag() -> Folder {
    sample("bag")
}

/// A sample's folder as it is committed, without the products within it.
pub fn sample(name: &str) -> Folder {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets/samples")
        .join(name);
    let files = std::fs::read_dir(folder)
        .expect("the sample's folder")
        .map(|entry| entry.expect("an entry").path());
    files
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(&path).expect("a readable file"))
        })
        .collect()
}

/// A folder's model, and its picture's text.
pub fn model(folder: &Folder) -> (Model, String) {
    let package = read(folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (model, _) = compile(&package.template, &package.library);
    let picture = package.template.picture.expect("a picture");
    (model, picture)
}

/// A template with a size, a swatch, a switch, a colour to mix and a logo, and this picture.
pub fn small(picture: &str) -> Folder {
    let template = r##"
format = 1
id = "box"
label = "Box"
currency = "EUR"
base_price = "1.00"

[[palette]]
id = "paint"
swatches = ["red", "blue"]

[[option]]
id = "size"
label = "Size"
kind = "one"
default = "s"
values = [{ id = "s", label = "S" }, { id = "l", label = "L" }]

[[option]]
id = "lid"
label = "Lid"
kind = "one"
show = "swatch"
palette = "paint"
default = "red"

[[option]]
id = "handle"
label = "Handle"
kind = "switch"

[[option]]
id = "logo"
label = "Logo"
kind = "upload"

[[option]]
id = "tint"
label = "Tint"
kind = "colour"

[[option]]
id = "name"
label = "Name"
kind = "text"
max_chars = 40
max_lines = 2

[[option]]
id = "width"
label = "Width"
kind = "number"
unit = "mm"
min = "100"
max = "900"
step = "1"
"##;
    let swatches = r##"
[[swatch]]
id = "red"
label = "Red"
colour = "#aa0000"

[[swatch]]
id = "blue"
label = "Blue"
colour = "#0000aa"
"##;
    let files = [
        ("template.toml", template),
        ("swatches.toml", swatches),
        ("picture.toml", picture),
    ];
    files
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// One answer by names.
pub fn answers(given: &[(&str, Answer)]) -> Answers {
    given
        .iter()
        .map(|(option, answer)| (answer::Path::parse(option).expect("a path"), answer.clone()))
        .collect()
}

/// A value of a list.
pub fn one(value: &str) -> Answer {
    Answer::One(Slug::new(value).expect("a slug"))
}

/// Every option's first value, and then one piece for every other value of every list and switch.
pub fn pieces(model: &Model) -> Vec<Answers> {
    let mut first = Answers::new();
    let mut others: BTreeMap<answer::Path, Vec<Answer>> = BTreeMap::new();
    for option in &model.template().options {
        let choices: Vec<Answer> = match &option.kind {
            Kind::One { values, .. } => values.iter().map(|v| Answer::One(v.id.clone())).collect(),
            Kind::Switch { .. } => vec![Answer::Switch(false), Answer::Switch(true)],
            _ => continue,
        };
        let path = answer::Path::of(&option.id);
        first.insert(path.clone(), choices[0].clone());
        others.insert(path, choices[1..].to_vec());
    }
    let changed = others
        .iter()
        .flat_map(|(path, choices)| choices.iter().map(move |choice| (path, choice)));
    let pieces = changed.map(|(path, choice)| {
        let mut piece = first.clone();
        piece.insert(path.clone(), choice.clone());
        piece
    });
    std::iter::once(first.clone()).chain(pieces).collect()
}
