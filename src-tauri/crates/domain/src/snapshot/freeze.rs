//! From the engine's answers to a [`Snapshot`].

use std::collections::{BTreeMap, BTreeSet};

use engine::answer::{Answer, Answers, Path};
use engine::book::{Book, Library, Swatch};
use engine::session::{DerivedLine, MaterialLine, PartLine, Price, Reminder, StepLine};
use engine::slug::Slug;
use engine::template::{Kind, Labels, OptionDef, Template, Value};

use super::{FrozenAnswer, FrozenPhoto, FrozenPicture, FrozenSwatch, FrozenValue, Snapshot};
use crate::hash::Hash;
use crate::instant::Instant;
use crate::line::Others;

/// What the engine says about a finished piece.
#[derive(Debug)]
pub struct Finished<'a> {
    /// The template.
    pub template: &'a Template,
    /// The hash of its version.
    pub version: Hash,
    /// The swatches it was compiled with.
    pub library: &'a Library,
    /// Today's book.
    pub book: &'a Book,
    /// What was chosen.
    pub chosen: &'a Answers,
    /// Every effective answer.
    pub answers: &'a Answers,
    /// What is made otherwise.
    pub others: &'a Others,
    /// The price.
    pub price: Price,
    /// What is used up.
    pub materials: Vec<MaterialLine>,
    /// What is cut.
    pub parts: Vec<PartLine>,
    /// The work.
    pub steps: Vec<StepLine>,
    /// What the maker must not forget.
    pub reminders: Vec<Reminder>,
    /// All the work on one piece, in minutes.
    pub minutes: u32,
    /// Named results, those with a label.
    pub derived: Vec<DerivedLine>,
}

/// Freezes a finished piece as revision `revision`, made at `revised`.
pub fn freeze(piece: Finished<'_>, revision: u32, revised: Instant, picture: Option<FrozenPicture>) -> Snapshot {
    let answers: Vec<_> = piece
        .template
        .options
        .iter()
        .filter(|option| !option.is_quantity())
        .filter_map(|option| answer(&piece, option))
        .collect();
    let used = used_swatches(&answers, &piece);
    let swatches = piece
        .library
        .iter()
        .filter(|(id, _)| used.contains(*id))
        .map(|(id, swatch)| (id.clone(), frozen(swatch)));
    Snapshot {
        template: piece.template.id.clone(),
        label: piece.template.label.clone(),
        version: piece.version,
        revision,
        revised,
        chosen: piece.chosen.clone(),
        swatches: swatches.collect(),
        minutes: piece.minutes,
        derived: piece.derived,
        book: used_book(piece.book, &used, &piece.materials),
        answers,
        price: piece.price,
        materials: piece.materials,
        parts: piece.parts,
        steps: piece.steps,
        reminders: piece.reminders,
        picture,
        nested: BTreeMap::new(),
    }
}

fn frozen(swatch: &Swatch) -> FrozenSwatch {
    let photo = swatch.photo.as_ref().and_then(|photo| {
        // The name of a picture is a hash.
        let picture = photo.picture.as_str().parse().ok()?;
        let width = photo.width.clone();
        Some(FrozenPhoto { picture, width })
    });
    FrozenSwatch {
        label: swatch.label.clone(),
        colour: swatch.colour.clone(),
        supplier_code: swatch.supplier_code.clone(),
        width: swatch.width.clone(),
        photo,
    }
}

fn answer(piece: &Finished<'_>, option: &OptionDef) -> Option<FrozenAnswer> {
    let path = Path::of(&option.id);
    let answer = piece.answers.get(&path)?.clone();
    let section = option
        .section
        .as_ref()
        .and_then(|id| piece.template.sections.iter().find(|s| s.id == *id));
    Some(FrozenAnswer {
        section: section.map(|s| s.label.clone()).unwrap_or_default(),
        label: option.label.clone(),
        within: option.within.clone(),
        side: option.side.clone(),
        landmark: option.landmark.clone(),
        values: values(option, &answer, piece.library),
        filled_in: !piece.chosen.contains_key(&path),
        other: piece.others.get(&path).cloned(),
        answer,
        path,
    })
}

/// The chosen values of a list with their labels, in the template's order.
pub(crate) fn values(option: &OptionDef, answer: &Answer, library: &Library) -> Vec<FrozenValue> {
    let (Kind::One { values, .. } | Kind::Several { values, .. }) = &option.kind else {
        return Vec::new();
    };
    let count = |value: &Value| match answer {
        Answer::One(id) if *id == value.id => 1,
        Answer::Several(chosen) => chosen.get(&value.id).copied().unwrap_or(0),
        _ => 0,
    };
    let chosen = values
        .iter()
        .map(|value| (value, count(value)))
        .filter(|(_, count)| *count > 0);
    let frozen = chosen.map(|(value, count)| FrozenValue {
        id: value.id.clone(),
        label: label(value, library),
        count,
        swatch: value.swatch,
    });
    frozen.collect()
}

fn label(value: &Value, library: &Library) -> Labels {
    let swatch = library
        .get(&value.id)
        .filter(|_| value.swatch && value.label.is_empty());
    swatch.map_or(&value.label, |swatch| &swatch.label).clone()
}

fn used_swatches(answers: &[FrozenAnswer], piece: &Finished<'_>) -> BTreeSet<Slug> {
    let chosen = answers
        .iter()
        .flat_map(|a| &a.values)
        .filter(|v| v.swatch)
        .map(|v| v.id.clone());
    let materials = piece.materials.iter().filter_map(|m| m.swatch.clone());
    let parts = piece.parts.iter().filter_map(|p| p.swatch.clone());
    chosen.chain(materials).chain(parts).collect()
}

/// Day prices of the swatches and materials in use. Nothing sold out is in use, or the piece could not be finished.
fn used_book(book: &Book, swatches: &BTreeSet<Slug>, materials: &[MaterialLine]) -> Book {
    let in_use = |id: &Slug| swatches.contains(id) || materials.iter().any(|m| m.id == *id);
    let prices: BTreeMap<_, _> = book
        .prices
        .iter()
        .filter(|(id, _)| in_use(id))
        .map(|(id, price)| (id.clone(), price.clone()))
        .collect();
    Book {
        prices,
        ..Book::default()
    }
}

#[cfg(test)]
mod tests {
    use engine::model::compile;
    use engine::session::Session;
    use engine::template::{Folder, read};

    use super::*;

    const TEMPLATE: &str = r#"
format = 1
id = "mug"
label = { en = "Mug", de = "Becher" }
currency = "EUR"
base_price = "20.00"

[[section]]
id = "look"
label = { en = "Look", de = "Aussehen" }

[[palette]]
id = "glaze"
swatches = ["sea", "sand"]

[[option]]
id = "outside"
section = "look"
label = { en = "Outside", de = "Aussen" }
side = { en = "outside", de = "aussen" }
kind = "one"
show = "swatch"
palette = "glaze"

[[option]]
id = "name"
label = { en = "Name", de = "Name" }
kind = "text"
max_chars = 10
max_lines = 1

[[material]]
id = "clay"
label = { en = "Clay", de = "Ton" }
amount = "400 g"
unit = "g"
"#;
    const SWATCHES: &str = r##"
[[swatch]]
id = "sea"
label = { en = "Sea", de = "Meer" }
colour = "#0e5c4d"

[[swatch]]
id = "sand"
label = { en = "Sand", de = "Sand" }
colour = "#d8c8a8"
"##;

    fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    #[test]
    fn a_snapshot_holds_every_answer_with_its_words_and_only_what_was_used() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let folder = Folder::from([file("template.toml", TEMPLATE), file("swatches.toml", SWATCHES)]);
        let package = read(&folder).unwrap();
        let (model, _) = compile(&package.template, &package.library);
        let prices = [(slug("clay"), 4.into()), (slug("gold"), 60.into())].into();
        let book = Book {
            prices,
            ..Book::default()
        };
        let mut session = Session::new(&model, &book, 1);
        session
            .choose(&Path::of(&slug("name")), Answer::Text("\"Ö\" & 1".to_owned()))
            .unwrap();
        let answers = session.finished().unwrap();
        let finished = Finished {
            template: model.template(),
            version: Hash([1; 32]),
            library: &package.library,
            book: &book,
            chosen: session.answers(),
            answers: &answers,
            others: &Others::new(),
            price: session.view().price,
            materials: session.materials(),
            parts: session.parts(),
            steps: session.steps(),
            reminders: session.reminders(),
            minutes: session.minutes(),
            derived: session.derived(),
        };
        let snapshot = freeze(finished, 1, Instant(5), None);
        let [outside, name] = &snapshot.answers[..] else {
            panic!("{:?}", snapshot.answers)
        };
        assert_eq!(
            (outside.section.get("de"), outside.side.get("en")),
            ("Aussehen", "outside")
        );
        assert_eq!(
            outside.values[0].label.get("de"),
            "Meer",
            "the first open value, in the swatch's words"
        );
        assert!(outside.filled_in && !name.filled_in);
        assert_eq!(name.answer, Answer::Text("\"Ö\" & 1".to_owned()));
        assert_eq!(
            snapshot.swatches.keys().collect::<Vec<_>>(),
            [&slug("sea")],
            "the sand was not used"
        );
        assert_eq!(
            snapshot.book.prices.keys().collect::<Vec<_>>(),
            [&slug("clay")],
            "nor the gold"
        );
    }
}
