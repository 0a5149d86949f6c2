//! The card of a design and its picture to share, from the program's side.

use std::path::Path;

use api::types::{AnswerInput, DesignView};
use api::{Access, App, Places};

/// A program with the sample bag on sale, and a piece of it that is kept.
fn kept(folder: &Path) -> (App, DesignView) {
    let mut app = App::new(Places::inside(folder)).unwrap_or_else(|error| panic!("{}", error.message));
    app.create_empty(&folder.join("own.atelier"), "Own", "EUR")
        .expect("a workshop can be made");
    app.take_sample("bag").expect("the sample's template comes in");
    let design = app.start_design("messenger-bag", "").expect("it is on sale");
    app.set_name(&design.id, "../../Zoë?").expect("a name may be anything");
    let design = app.keep(&design.id).expect("it is kept");
    (app, design)
}

#[test]
fn the_card_is_looked_at_and_written_among_the_papers() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (app, design) = kept(folder.path());
    let told = app.keepsake(&design.code).expect("it is told");
    assert_eq!((told.code, told.price), (design.code.clone(), design.price.grand_total));
    assert!(told.valid.starts_with("Price valid until "), "{}", told.valid);
    let view = app.card(&design.id, "a5").expect("it can be laid out");
    assert_eq!((view.pages.len(), view.width_mm, view.height_mm), (1, 148.0, 210.0));
    assert!(view.warnings.is_empty(), "{:?}", view.warnings);
    // Without a printer the file is what there is; with one it is there too.
    let printed = app.print_card(&design.code, "").expect("it is written");
    assert!(
        printed
            .path
            .ends_with(&format!("Papers/own/{} card A4.pdf", design.code.replace(' ', "")))
    );
    assert!(std::fs::read(&printed.path).expect("it is there").starts_with(b"%PDF-"));
    assert!(app.printed_paper(Path::new(&printed.path)).is_ok(), "it may be opened");
    assert!(app.card(&design.id, "a3").is_err());
}

#[test]
fn the_picture_is_written_in_both_forms_and_may_be_opened() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (app, design) = kept(folder.path());
    for (form, start) in [("png", &b"\x89PNG"[..]), ("pdf", &b"%PDF-"[..])] {
        let shared = app.share(&design.code, form).expect("it is written");
        assert!(std::fs::read(&shared.path).expect("it is there").starts_with(start));
        assert!(app.printed_paper(Path::new(&shared.path)).is_ok());
        let name = shared.path.rsplit('/').next().unwrap_or_default();
        assert!(shared.message.contains(name), "{}", shared.message);
    }
    assert!(app.share(&design.code, "exe").is_err());
}

#[test]
fn a_message_has_its_picture_and_its_text_whether_or_not_there_is_a_mail_program() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (app, design) = kept(folder.path());
    let mail = app.mail(&design.code).expect("it is drafted");
    assert!(mail.url.starts_with("mailto:?subject="));
    assert_eq!(
        mail.url.matches(['?', '&', '=']).count(),
        4,
        "two fields and no more: {}",
        mail.url
    );
    assert!(mail.url.is_ascii() && !mail.url.contains(char::is_whitespace));
    for drafted in [true, false] {
        let sent = app.mailed(&mail, drafted);
        assert_eq!(sent.drafted, drafted);
        assert!(Path::new(&sent.path).is_file());
        for told in ["../../Zoë?", "Messenger bag", &design.code, "Price valid until", "Own"] {
            assert!(sent.text.contains(told), "{told} is in it: {}", sent.text);
        }
    }
}

#[test]
fn what_a_scanner_types_from_a_card_opens_the_piece_and_elsewhere_begins_it() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (mut app, design) = kept(folder.path());
    let strap = AnswerInput::Number {
        typed: "125 cm".to_owned(),
    };
    app.choose(&design.id, "strap", &strap).expect("it can be had");
    let design = app.keep(&design.id).expect("it is kept as it is now");
    let told = app.keepsake(&design.code).expect("it is told");
    let code = design.code.replace(' ', "");
    let scanned = format!("ATELIER:{}/{code}?strap=125+cm#Fern", told.choices);
    assert_eq!(app.coded_design(&scanned).expect("it waits here").id, design.id);
    app.create_empty(&folder.path().join("other.atelier"), "Other", "EUR")
        .expect("another workshop");
    app.take_sample("bag").expect("that holds the template");
    let opened = app.coded_design(&scanned).expect("it is begun");
    assert_eq!(opened.name, "Fern");
    let options = opened.sections.iter().flat_map(|section| &section.options);
    let strap = options.clone().find(|option| option.path == "strap");
    assert!(format!("{strap:?}").contains("125 cm"), "{strap:?}");
    assert!(app.coded_design(&told.choices).is_ok(), "the choices alone, read aloud");
}

#[test]
fn a_script_writes_a_card_by_code_and_nothing_is_begun() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (mut app, design) = kept(folder.path());
    let choices = app.keepsake(&design.code).expect("it is told").choices;
    app.open(&folder.path().join("own.atelier"), Access::Work)
        .expect("it can be opened");
    let before = app.search("Messenger").expect("it is searched").len();
    let (pdf, png) = (folder.path().join("card.pdf"), folder.path().join("shared.PNG"));
    for code in [design.code.as_str(), choices.as_str()] {
        let card = app.write_card(code, "a4", &pdf).expect("it is written");
        assert_eq!((card.pages, card.warnings.len()), (1, 0));
        app.write_share(code, &png).expect("it is written");
    }
    assert!(std::fs::read(&png).expect("it is there").starts_with(b"\x89PNG"));
    assert_eq!(app.search("Messenger").expect("it is searched").len(), before);
    let workshop = folder.path().join("own.atelier");
    assert!(
        app.write_card(&choices, "a4", &workshop).is_err(),
        "never over a workshop"
    );
    assert!(app.write_share(&choices, &workshop).is_err());
}
