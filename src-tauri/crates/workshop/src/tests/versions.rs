//! Versions of templates that wait, and "Other…" on one piece.

use domain::Other;
use engine::answer::Answer;
use engine::template::Folder;
use quantity::{Currency, Money};

use super::{Shop, key_ring, path};
use crate::Error;

/// The key rings with something replaced.
fn changed(from: &str, to: &str) -> Folder {
    let text = String::from_utf8(key_ring()["template.toml"].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    Folder::from([("template.toml".to_owned(), text.replace(from, to).into_bytes())])
}

#[test]
fn a_newer_version_waits_until_it_is_used_and_designs_are_brought_up_when_asked() {
    let mut shop = Shop::new();
    let design = shop.design();
    let ordered = shop.order("Ada", "ADA");
    let before = shop.workshop.order(&ordered).unwrap().brief.bill.total;
    let imported = shop.workshop.template_import(&changed("12.00", "15.00")).unwrap();
    assert!(imported.new && imported.number == 2);
    assert!(
        !shop.workshop.template_import(&changed("12.00", "15.00")).unwrap().new,
        "word for word"
    );
    let old_price = shop.workshop.design_start("key-ring", None).unwrap().price().unwrap();
    assert!(
        shop.workshop.design_outdated(design).unwrap().is_none(),
        "what waits changes nothing"
    );
    let waiting = shop.workshop.template_waiting("key-ring").unwrap().unwrap();
    assert_eq!((waiting.number, waiting.changes.len(), waiting.designs), (2, 1, 2));

    let rows = shop.dump();
    assert_eq!(shop.workshop.template_release("key-ring").unwrap(), 2);
    let new_price = shop.workshop.design_start("key-ring", None).unwrap().price().unwrap();
    assert_eq!(new_price.minor - old_price.minor, 300);
    assert_eq!(
        shop.workshop.design(design).unwrap().price().unwrap(),
        old_price,
        "under way: as it was"
    );
    let update = shop.workshop.design_outdated(design).unwrap().unwrap();
    assert_eq!((update.from, update.to), (old_price, new_price));
    let brought_up = shop.workshop.design_update(design).unwrap();
    assert_eq!(brought_up.line.price, new_price);
    assert!(shop.workshop.design_outdated(design).unwrap().is_none());
    assert_eq!(
        shop.workshop.order(&ordered).unwrap().brief.bill.total,
        before,
        "orders keep theirs"
    );
    for _ in 0..3 {
        shop.workshop.undo().unwrap();
    }
    assert_eq!(shop.dump(), rows);
}

#[test]
fn what_waits_can_be_put_away_and_a_template_can_stop() {
    let mut shop = Shop::new();
    assert!(matches!(
        shop.workshop.template_release("key-ring"),
        Err(Error::NothingWaits(_))
    ));
    shop.workshop.template_import(&changed("12.00", "15.00")).unwrap();
    shop.workshop.template_drop_draft("key-ring").unwrap();
    assert!(shop.workshop.template_waiting("key-ring").unwrap().is_none());
    let begun = shop.design();
    shop.workshop.template_offer("key-ring", false).unwrap();
    assert!(shop.workshop.templates().unwrap().is_empty());
    assert!(matches!(
        shop.workshop.design_start("key-ring", None),
        Err(Error::TemplateNotOffered(_))
    ));
    let hits = shop.workshop.search("key-ring", 5).unwrap();
    let templates = hits.iter().filter(|hit| matches!(hit, crate::Hit::Template(_)));
    assert_eq!(templates.count(), 0, "nothing to begin");
    shop.workshop.design(begun).expect("what was begun goes on");
    shop.workshop.template_offer("key-ring", true).unwrap();
    assert_eq!(shop.workshop.templates().unwrap().len(), 1);
}

#[test]
fn other_is_priced_printed_and_only_on_this_piece() {
    let mut shop = Shop::new();
    let design = shop.design();
    let plain = shop.workshop.design(design).unwrap().price().unwrap();
    let option = path("engraving");
    shop.choose(design, "engraving", Answer::Text("ADA".to_owned()));
    let engraved = shop.workshop.design(design).unwrap().price().unwrap();
    let other = Other {
        words: "a drawing of a fern".to_owned(),
        price: Money {
            minor: 700,
            currency: Currency::EUR,
        },
        material: "by hand".to_owned(),
    };
    let with = shop.workshop.design_other(design, &option, Some(other)).unwrap();
    assert_eq!(with.price().unwrap().minor, engraved.minor + 700);
    assert_eq!(with.line.price, with.price().unwrap(), "lists know it");
    let found = shop.workshop.search("fern", 5).unwrap();
    assert_eq!(found.len(), 1, "and search finds it");
    let number = shop.take(design, "Ada");
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!(order.brief.bill.total.minor, engraved.minor + 700);
    let sheet = &shop.workshop.bench_sheets(&order).unwrap()[0];
    let told: Vec<&str> = sheet
        .sections
        .iter()
        .flat_map(|s| &s.answers)
        .map(|a| a.text.as_str())
        .collect();
    assert!(
        told.iter()
            .any(|text| text.contains("a drawing of a fern") && text.contains("ADA")),
        "{told:?}"
    );
    assert!(
        sheet.reminders.iter().any(|r| r.text.contains("by hand")),
        "{:?}",
        sheet.reminders
    );
    let another = shop.workshop.design_start("key-ring", None).unwrap();
    assert_eq!(another.price().unwrap(), plain);
    let nowhere = shop.workshop.design_other(another.line.id, &path("nowhere"), None);
    assert!(matches!(nowhere, Err(Error::OptionUnknown(_))));
}

#[test]
fn what_was_agreed_otherwise_is_not_lost_unsaid() {
    let mut shop = Shop::new();
    let design = shop.design();
    let other = Other {
        words: "two holes".to_owned(),
        price: Money::zero(Currency::EUR),
        material: String::new(),
    };
    shop.workshop
        .design_other(design, &path("stitched"), Some(other))
        .unwrap();
    let stitched = changed("id = \"stitched\"", "id = \"sewn\"");
    shop.workshop.template_import(&stitched).unwrap();
    shop.workshop.template_release("key-ring").unwrap();
    let update = shop.workshop.design_outdated(design).unwrap().unwrap();
    let told = |change: &domain::action::AnswerChange| {
        let before = change.before.as_ref().map(|before| before.answer.clone());
        before == Some(Answer::Text("two holes".to_owned())) && change.after.is_none()
    };
    assert!(update.changes.iter().any(told), "{:?}", update.changes);
}

#[test]
fn a_kept_design_opens_by_its_code_until_it_is_ordered() {
    let mut shop = Shop::new();
    let design = shop.design();
    let kept = shop.workshop.design_keep(design).unwrap();
    let code = kept.line.code.clone();
    let spoken = domain::code::shown(&code).to_lowercase();
    assert_eq!(shop.workshop.design_coded(&spoken).unwrap(), design);
    assert_eq!(shop.workshop.search(&spoken, 5).unwrap().len(), 1);
    assert_eq!(
        shop.workshop.design_keep(design).unwrap().line.code,
        code,
        "a code stays"
    );
    assert!(matches!(shop.workshop.design_coded("K7M"), Err(Error::CodeUnknown(_))));
    let number = shop.take(design, "Ada");
    let refused = shop.workshop.design_coded(&code);
    assert!(matches!(refused, Err(Error::DesignOrdered(ordered)) if ordered == number));
}
