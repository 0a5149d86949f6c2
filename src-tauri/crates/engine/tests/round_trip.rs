//! Random templates come back from their own text, and random text never makes the reader panic.

mod dice;

use dice::Dice;
use engine::template::{self, Folder};
use proptest::prelude::*;

/// Bytes that decide a template; fewer when shrinking.
fn entropy() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..1_500)
}

fn told(folder: &Folder, problems: &[engine::Problem]) -> String {
    let text = String::from_utf8_lossy(&folder["template.toml"]).into_owned();
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("{}\n{text}", list.join("\n"))
}

/// The first lines in which two templates differ.
fn difference(found: &template::Package, expected: &template::Package) -> String {
    let (found, expected) = (format!("{found:#?}"), format!("{expected:#?}"));
    let pairs: Vec<(&str, &str)> = found.lines().zip(expected.lines()).collect();
    let at = pairs.iter().position(|(a, b)| a != b).unwrap_or(pairs.len());
    let around = &pairs[at.saturating_sub(12)..(at + 6).min(pairs.len())];
    around.iter().map(|(a, b)| format!("{a:60} | {b}\n")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_as_the_same(bytes in entropy()) {
        let package = Dice::new(&bytes).package();
        let written = template::write(&package);
        let again = template::read(&written);
        let again = again.map_err(|problems| TestCaseError::fail(told(&written, &problems)))?;
        prop_assert!(again == package, "{}", difference(&again, &package));
        prop_assert_eq!(template::write(&again), written);
    }

    #[test]
    fn a_changed_byte_is_told_or_harmless(bytes in entropy(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut written = template::write(&Dice::new(&bytes).package());
        if let Some(text) = written.get_mut("template.toml") {
            let at = at.index(text.len());
            text[at] = byte;
        }
        if let Ok(package) = template::read(&written) {
            let normal = template::write(&package);
            let again = template::read(&normal);
            let again = again.map_err(|problems| TestCaseError::fail(told(&normal, &problems)))?;
            prop_assert!(again == package, "{}", difference(&again, &package));
            prop_assert_eq!(template::write(&template::read(&normal).expect("just read")), normal);
        }
    }

    #[test]
    fn no_rule_makes_it_panic(rule in "[\\[\\]()\"a-z0-9 .+*/<>=≤-]{0,80}|(\\[a\\]|is|not|and|or|0|when|then|at most|\\(|\\)|count of|\\[b\\]|round to|min\\(|3 cm|-| ){0,40}") {
        let option = "[[option]]\nid = 'a'\nlabel = 'A'\nkind = 'number'\nunit = 'cm'\nmin = 0\nmax = 9\nstep = 1\n";
        let rule = rule.replace('\'', "");
        let text = format!("format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\n{option}[[rule]]\nid = 'r'\nrule = '{rule}'\n");
        let _ = template::read(&Folder::from([("template.toml".to_owned(), text.into_bytes())]));
    }

    #[test]
    fn no_file_makes_it_panic(text in "\\PC{0,200}|([a-z]+ = |'|\"|\\[\\[option\\]\\]|\\[|\\]|\\{|\\}|\n|id|kind|=| |1){0,60}") {
        let text = format!("format = 1\n{text}");
        let _ = template::read(&Folder::from([("template.toml".to_owned(), text.clone().into_bytes())]));
        let _ = template::read(&Folder::from([("swatches.toml".to_owned(), text.into_bytes())]));
    }
}

#[test]
fn deep_nesting_is_refused_not_overflowed() {
    let deep = |rule: String| {
        let text =
            format!("format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\n[[rule]]\nid = 'r'\nrule = '{rule}'\n");
        let problems = template::read(&Folder::from([("template.toml".to_owned(), text.into_bytes())])).unwrap_err();
        problems.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(deep("(".repeat(1_900)), ["template.too_deep"]);
    assert_eq!(deep("not ".repeat(450)), ["template.too_deep"]);
    assert_eq!(deep("-".repeat(1_900)), ["template.too_deep"]);
    assert_eq!(deep(format!("{}1", "1+".repeat(900))), ["template.too_deep"]);
    assert_eq!(deep("min(".repeat(400)), ["template.too_deep"]);
    assert_eq!(deep("x".repeat(2_001)), ["template.rule_too_long"]);
    let nested = format!("format = 1\nx = {}", "[".repeat(100_000));
    let problems = template::read(&Folder::from([("template.toml".to_owned(), nested.into_bytes())])).unwrap_err();
    assert_eq!(problems[0].code, "template.not_toml");
}

#[test]
fn more_options_than_possible_are_refused_quickly() {
    let options: String = (0..2_001)
        .map(|n| {
            format!(
                "[[option]]\nid = 'o{n}'\nlabel = 'O'\nkind = 'switch'\nwhen = '[o{}] is on'\n",
                (n + 1) % 2_000
            )
        })
        .collect();
    let text = format!("format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\n{options}");
    let problems = template::read(&Folder::from([("template.toml".to_owned(), text.into_bytes())])).unwrap_err();
    let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["template.too_many"]);
}

#[test]
fn a_swatch_keeps_its_photo_and_its_last_day_also_out_of_a_product_within() {
    let swatch = |more: &str| format!("[[swatch]]\nid = 'oak'\nlabel = 'Oak'\ncolour = '#aa8855'\n{more}");
    let photo = "photo = 'oak.jpg'\nphoto_width = '2 3/8 in'\nuntil = '2027-03-31'\n";
    let template = "format = 1\nid = 'box'\nlabel = 'Box'\ncurrency = 'EUR'\n\
                    [[option]]\nid = 'pen'\nlabel = 'Pen'\nkind = 'product'\n";
    let pen = "format = 1\nid = 'pen'\nlabel = 'Pen'\ncurrency = 'EUR'\n\
               [[option]]\nid = 'wood'\nlabel = 'Wood'\nkind = 'one'\nvalues = [{ id = 'oak', swatch = true }]\n";
    let jpeg = b"\xff\xd8\xff\xe0 oak".to_vec();
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let mut folder = Folder::from([
        file("template.toml", template),
        file("pen/template.toml", pen),
        file("pen/swatches.toml", &swatch(photo)),
        ("pen/oak.jpg".to_owned(), jpeg.clone()),
    ]);
    let read =
        |folder: &Folder| template::read(folder).unwrap_or_else(|problems| panic!("{}", told(folder, &problems)));
    let package = read(&folder);
    let oak = package.library.values().next().expect("a swatch");
    let photo_of = oak.photo.as_ref().expect("it has a photo");
    assert_eq!(
        (photo_of.file.as_str(), photo_of.width.to_string().as_str()),
        ("pen/oak.jpg", "2 3/8 in")
    );
    assert_eq!(oak.until.map(|day| day.to_string()).as_deref(), Some("2027-03-31"));
    let mut written = template::write(&package);
    written.insert("pen/oak.jpg".to_owned(), jpeg.clone());
    assert_eq!(read(&written), package);
    // The same stuff in two folders of one template is one swatch, wherever its photo lies.
    folder.extend([file("swatches.toml", &swatch(photo)), ("oak.jpg".to_owned(), jpeg)]);
    assert_eq!(read(&folder).library.len(), 1);
    folder.insert("oak.jpg".to_owned(), b"\xff\xd8\xff\xe0 ash".to_vec());
    let differs = template::read(&folder).unwrap_err();
    assert_eq!(differs[0].code, "template.swatch_differs");
}
