//! The customer's paper: the shop's terms, and what was signed beneath them.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

use domain::Signature;
use domain::paper::order::{OrderPaper, Piece, Sum};
use domain::printed::PaperSize;
use sheets::{Assets, Item, PathStep, Shape, mm, order_layout, svg};

fn paper() -> OrderPaper {
    let sum = |label: &str, strong| Sum {
        label: label.into(),
        amount: "€134.50".into(),
        strong,
    };
    let mut paper = OrderPaper {
        language: "en".into(),
        title: "Your order".into(),
        number: "W-1042".into(),
        workshop: "Nordlicht".into(),
        customer: vec!["Ada Lovelace".into()],
        pieces: vec![Piece {
            title: "Messenger bag".into(),
            total: "€134.50".into(),
            ..Piece::default()
        }],
        sums: vec![sum("Total", true), sum("Agreed in advance", false)],
        ..OrderPaper::default()
    };
    paper.labels.signed = "Agreed: date, signature".into();
    paper.labels.terms = "Our terms".into();
    paper
}

fn signed() -> OrderPaper {
    OrderPaper {
        terms: "Half in advance.\nEngraved pieces can’t be given back.".into(),
        agreed: "Terms agreed on 2 June 2026 by Ada Lovelace".into(),
        signature: Signature::read(&[vec![0, 0, 1500, 1000, 3000, 0], vec![1000, 500]]).unwrap(),
        ..paper()
    }
}

fn shapes(paper: &OrderPaper, size: PaperSize) -> Vec<Shape> {
    let pages = order_layout(paper, size, &Assets::default());
    let items = pages.pages.into_iter().flat_map(|page| page.items);
    let shapes = items.filter_map(|item| match item {
        Item::Shape(shape) => Some(shape),
        _ => None,
    });
    shapes.collect()
}

#[test]
fn the_terms_stand_verbatim_over_who_agreed() {
    for size in [PaperSize::A4, PaperSize::A5, PaperSize::Letter] {
        let texts = order_layout(&signed(), size, &Assets::default()).texts();
        for said in ["Our terms", &signed().terms, &signed().agreed] {
            assert!(texts.iter().any(|text| text == said), "{size:?}: `{said}` in {texts:?}");
        }
        assert!(!texts.contains(&signed().labels.signed), "it is signed already");
    }
}

#[test]
fn a_signature_is_open_curves_in_its_box_above_the_line() {
    for size in [PaperSize::A4, PaperSize::A5, PaperSize::Letter] {
        let shapes = shapes(&signed(), size);
        let pens: Vec<&Shape> = shapes.iter().filter(|shape| shape.is_pen()).collect();
        assert_eq!(pens.len(), 2, "{size:?}: a stroke each");
        let ends = |shape: &Shape| -> Vec<(i64, i64)> {
            let ends = shape.path.iter().filter_map(|step| match *step {
                PathStep::Move(x, y) | PathStep::Curve(.., x, y) => Some((x, y)),
                _ => None,
            });
            ends.collect()
        };
        let [from, low, to] = ends(pens[0])[..] else {
            panic!("three points: {:?}", pens[0])
        };
        let (wide, high) = (to.0 - from.0, low.1 - from.1);
        assert!(
            (wide - 3 * high).abs() < 4,
            "{size:?}: as it was drawn, {wide} × {high}"
        );
        assert!(wide > mm(40), "{size:?}: large enough to be told apart, {wide}");
        assert_eq!(ends(pens[1])[0], ends(pens[1])[1], "a dot is a line of no length");
        let line = shapes.iter().find(|shape| {
            matches!(shape.path[..], [PathStep::Move(x, y), PathStep::Line(_, end)] if x == from.0 && y == low.1 && end == y)
        });
        assert!(line.is_some(), "{size:?}: it stands on its line");
    }
}

#[test]
fn nobody_is_to_sign_again_what_they_agreed_to_by_name() {
    let by_name = OrderPaper {
        agreed: signed().agreed,
        ..paper()
    };
    let lines = |paper: &OrderPaper| {
        let wide = |shape: &&Shape| matches!(shape.path[..], [PathStep::Move(..), PathStep::Line(..)]);
        shapes(paper, PaperSize::A4).iter().filter(wide).count()
    };
    assert_eq!(lines(&by_name) + 1, lines(&paper()), "there is no line to sign on");
}

#[test]
fn the_window_draws_the_pen_with_round_ends_and_nothing_else() {
    let drawn = |paper: &OrderPaper| svg(&order_layout(paper, PaperSize::A4, &Assets::default()), 0);
    assert_eq!(drawn(&signed()).matches("stroke-linecap=\"round\"").count(), 2);
    assert_eq!(drawn(&paper()).matches("stroke-linecap").count(), 0);
}
