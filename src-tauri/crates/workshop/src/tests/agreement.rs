//! The terms that an order is taken on, and the signature beneath them.

use domain::agreement::Agreed;
use domain::{Audience, Deposit, LineId, OrderTerms, PaperSize, Settings, Signature, Status};
use quantity::Number;
use sheets::{PathStep, Scale};

use super::{Shop, env};
use crate::{Error, NewAgreed, NewPiece, TakeOrder, Who, Workshop};

const TERMS: &str = "Half in advance.\nEngraved pieces can't be given back.";

fn with_terms() -> Shop {
    let mut shop = Shop::new();
    terms(&mut shop, TERMS);
    shop
}

fn terms(shop: &mut Shop, text: &str) {
    let settings = shop.workshop.settings().unwrap();
    let terms = OrderTerms {
        text: text.to_owned(),
        sign: true,
    };
    shop.workshop.change_settings(Settings { terms, ..settings }).unwrap();
}

fn take(shop: &mut Shop, design: LineId, agreed: Option<NewAgreed>) -> Result<String, Error> {
    let customer = Who::New {
        name: "Ada Lovelace".to_owned(),
        contact: String::new(),
    };
    shop.workshop.order_take(TakeOrder {
        agreed,
        ..TakeOrder::of(NewPiece::Design(design), customer)
    })
}

fn signed(strokes: Vec<Vec<i32>>) -> Option<NewAgreed> {
    Some(NewAgreed {
        strokes,
        ..NewAgreed::default()
    })
}

/// All that can be read on the customer's paper, and how many lines a pen drew.
fn paper(shop: &Shop, number: &str) -> (String, usize) {
    let pages = shop.workshop.paper(number, Audience::Customer, PaperSize::A4).unwrap();
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let pens = items.filter(|item| match item {
        sheets::Item::Shape(shape) => matches!(shape.path.last(), Some(PathStep::Curve(..))),
        _ => false,
    });
    let count = pens.count();
    (pages.texts().join("\n"), count)
}

#[test]
fn what_was_signed_is_agreed_and_waits_for_no_yes() {
    let mut shop = with_terms();
    for (agreed, status) in [
        (signed(vec![vec![10, 500, 400, 300]]), Status::Agreed),
        (
            Some(NewAgreed {
                name: "Ada".to_owned(),
                ..NewAgreed::default()
            }),
            Status::Agreed,
        ),
        (None, Status::New),
    ] {
        let design = shop.design();
        let number = take(&mut shop, design, agreed).unwrap();
        assert_eq!(shop.workshop.order(&number).unwrap().brief.order.status, status);
    }
}

#[test]
fn what_was_agreed_stays_with_the_order_when_the_terms_change() {
    let mut shop = with_terms();
    let design = shop.design();
    let number = take(
        &mut shop,
        design,
        signed(vec![vec![10, 500, 400, 300, 900, 600], vec![1000, 200]]),
    )
    .unwrap();
    let before = (
        paper(&shop, &number),
        shop.workshop
            .paper_pdf(&number, Audience::Customer, PaperSize::A4, Scale::TRUE)
            .unwrap()
            .1,
    );
    assert!(before.0.0.contains("Half in advance."), "{}", before.0.0);
    assert!(
        before.0.0.contains("Terms agreed on 22 November 2026 by Ada Lovelace"),
        "{}",
        before.0.0
    );
    assert_eq!(before.0.1, 2, "two strokes");
    terms(&mut shop, "All in advance.");
    let after = (
        paper(&shop, &number),
        shop.workshop
            .paper_pdf(&number, Audience::Customer, PaperSize::A4, Scale::TRUE)
            .unwrap()
            .1,
    );
    assert!(before == after, "the order and its paper are what they were");
    let design = shop.design();
    let later = take(&mut shop, design, None).unwrap();
    let (text, pens) = paper(&shop, &later);
    assert!(
        text.contains("All in advance.") && text.contains("Agreed: date, signature"),
        "{text}"
    );
    assert_eq!(pens, 0, "it is to be signed by hand");
}

#[test]
fn only_the_customers_own_paper_has_terms_and_signature() {
    let mut shop = with_terms();
    let design = shop.design();
    let number = take(&mut shop, design, signed(vec![vec![10, 500, 400, 300]])).unwrap();
    for audience in [Audience::Bench, Audience::Counter] {
        let pages = shop.workshop.paper(&number, audience, PaperSize::A4).unwrap();
        let told = pages.texts().join("\n");
        assert!(
            !told.contains("Half in advance.") && !told.contains("Terms agreed"),
            "{audience:?}: {told}"
        );
    }
}

#[test]
fn who_types_a_name_agrees_by_it() {
    let mut shop = with_terms();
    let design = shop.design();
    let agreed = NewAgreed {
        name: "Byron Lovelace".to_owned(),
        ..NewAgreed::default()
    };
    let number = take(&mut shop, design, Some(agreed)).unwrap();
    let (text, pens) = paper(&shop, &number);
    assert!(text.contains("by Byron Lovelace"), "{text}");
    assert_eq!(pens, 0);
}

#[test]
fn who_signed_before_the_order_was_taken_signed_then() {
    let mut shop = with_terms();
    let design = shop.design();
    let evening = domain::Instant(super::NOW - 24 * 3_600_000);
    let agreed = signed(vec![vec![10, 500, 400, 300]]).map(|agreed| NewAgreed {
        at: Some(evening),
        ..agreed
    });
    let number = take(&mut shop, design, agreed).unwrap();
    let kept = shop.workshop.order(&number).unwrap().brief.order.agreement;
    assert_eq!(kept.agreed.unwrap().at, evening);
    let (text, _) = paper(&shop, &number);
    assert!(text.contains("Terms agreed on 21 November 2026"), "{text}");
}

#[test]
fn a_signature_that_no_hand_draws_is_refused_and_takes_no_number() {
    let mut shop = with_terms();
    let design = shop.design();
    let cases = [
        (
            vec![vec![0, 0]; Signature::MOST_STROKES + 1],
            "order.signature_too_large",
        ),
        (
            vec![vec![0; 2 * Signature::MOST_POINTS + 2]],
            "order.signature_too_large",
        ),
        (vec![vec![0, Signature::HEIGHT + 1]], "order.signature_broken"),
        (vec![vec![-1, 0]], "order.signature_broken"),
        (vec![vec![1, 2, 3]], "order.signature_broken"),
    ];
    for (strokes, code) in cases {
        assert_eq!(take(&mut shop, design, signed(strokes)).unwrap_err().code(), code);
    }
    let long = NewAgreed {
        name: "x".repeat(201),
        ..NewAgreed::default()
    };
    assert_eq!(
        take(&mut shop, design, Some(long)).unwrap_err().code(),
        "text.name_too_long"
    );
    assert_eq!(take(&mut shop, design, None).unwrap(), "W-1001", "no number was spent");
}

#[test]
fn terms_have_an_end() {
    let mut shop = Shop::new();
    let settings = shop.workshop.settings().unwrap();
    let text = "x".repeat(2_001);
    let terms = OrderTerms { text, sign: false };
    let refused = shop.workshop.change_settings(Settings { terms, ..settings });
    assert!(matches!(refused, Err(Error::TooLong(2_000))), "{refused:?}");
}

#[test]
fn undo_takes_the_signature_back_with_its_order_and_redo_brings_it_again() {
    let mut shop = with_terms();
    let design = shop.design();
    let before = shop.dump();
    let number = take(&mut shop, design, signed(vec![vec![10, 500, 400, 300]])).unwrap();
    let taken = shop.dump();
    shop.workshop.undo().unwrap();
    assert_eq!(shop.dump(), before);
    let mut shop = shop.reopen();
    shop.workshop.redo().unwrap();
    assert_eq!(shop.dump(), taken);
    let order = shop.workshop.order(&number).unwrap().brief.order;
    let Some(Agreed {
        signature: Some(signature),
        name,
        ..
    }) = order.agreement.agreed
    else {
        panic!("it is signed")
    };
    assert_eq!(
        (signature.strokes(), name.as_str()),
        (&[vec![[10, 500], [400, 300]]][..], "Ada Lovelace")
    );
}

#[test]
fn who_is_erased_leaves_neither_name_nor_signature() {
    let mut shop = with_terms();
    let design = shop.design();
    let number = take(&mut shop, design, signed(vec![vec![10, 500, 400, 300]])).unwrap();
    shop.workshop.order_status(&number, Status::Cancelled).unwrap();
    let customer = shop.workshop.order(&number).unwrap().brief.customer.id;
    shop.workshop.customer_erase(customer).unwrap();
    let agreement = shop.workshop.order(&number).unwrap().brief.order.agreement;
    assert_eq!(agreement.terms, TERMS, "those are the shop's own words");
    let agreed = agreement.agreed.unwrap();
    assert_eq!((agreed.name.as_str(), agreed.signature), ("", None));
}

#[test]
fn the_deposit_is_asked_with_the_order_and_never_more_than_all_of_it() {
    let mut shop = Shop::new();
    let design = shop.design();
    let half = Deposit::Percent(Number::from(50));
    let (_, ahead) = shop.workshop.order_ahead(design, Some(half.clone())).unwrap();
    assert_eq!((ahead.total.minor, ahead.deposit.minor), (1200, 600));
    let money = |minor| quantity::Money { minor, ..ahead.total };
    let too_much = Some(Deposit::Amount(money(1201)));
    let asked = |deposit| TakeOrder {
        deposit,
        ..TakeOrder::of(
            NewPiece::Design(design),
            Who::New {
                name: "Ada".to_owned(),
                contact: String::new(),
            },
        )
    };
    for refused in [
        shop.workshop.order_ahead(design, too_much.clone()).map(drop),
        shop.workshop.order_take(asked(too_much)).map(drop),
    ] {
        assert_eq!(refused.unwrap_err().code(), "deposit.too_large");
    }
    let number = shop.workshop.order_take(asked(Some(half))).unwrap();
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!(order.brief.bill, ahead, "it comes to what was told");
}

#[test]
fn a_file_from_before_terms_opens_and_its_order_was_taken_on_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.atelier");
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files/version-5.atelier");
    std::fs::copy(kept, &path).unwrap();
    let mut workshop = Workshop::open(&path, env(1 << 40)).unwrap();
    let settings = workshop.settings().unwrap();
    assert_eq!(settings.terms, OrderTerms::default());
    let terms = OrderTerms {
        text: TERMS.to_owned(),
        sign: true,
    };
    workshop.change_settings(Settings { terms, ..settings }).unwrap();
    let order = workshop.order("W-1001").unwrap().brief.order;
    assert_eq!(order.agreement, domain::Agreement::default());
    let pages = workshop.paper("W-1001", Audience::Customer, PaperSize::A4).unwrap();
    assert!(!pages.texts().join("\n").contains("Half in advance."));
    // The terms, the payment, the order itself: undo reaches back past the change of shape.
    for _ in 0..3 {
        workshop.undo().unwrap();
    }
    workshop.redo().unwrap();
    assert_eq!(workshop.order("W-1001").unwrap().brief.order.number, "W-1001");
    assert!(workshop.store.db().check().is_sound());
}
