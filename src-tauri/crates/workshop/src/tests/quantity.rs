//! Templates that ask how many equal pieces are wanted.

use domain::LineId;
use engine::answer::Answer;
use engine::template::Folder;
use quantity::{Currency, Measure, Money, Unit};

use super::{Shop, one, path};
use crate::{Choice, FreeLine, NewPiece, TakeOrder, Who};

const PEN: &str = r#"
format = 1
id = "pen"
label = "Pen"
currency = "EUR"
base_price = "20"
option = [{ id = "logo", label = "Logo", kind = "one", default = "none", values = [{ id = "none", label = "None" }, { id = "cast", label = "Cast" }] }]
rule = [{ id = "cast-from-fifty", rule = "when [logo] is cast then [quantity] at least 50" }]
price = [{ id = "form", label = "Form", amount = "200 EUR / [quantity]" }]
"#;

fn pens() -> Shop {
    let mut shop = Shop::new();
    let folder = Folder::from([("template.toml".to_owned(), PEN.as_bytes().to_vec())]);
    shop.workshop.template_import(&folder).unwrap();
    shop
}

fn pen(shop: &mut Shop) -> LineId {
    shop.workshop.design_start("pen", None).unwrap().line.id
}

#[test]
fn the_price_of_one_follows_the_quantity() {
    let mut shop = pens();
    let design = pen(&mut shop);
    assert_eq!(shop.workshop.design(design).unwrap().line.price.minor, 22_000);
    assert_eq!(
        shop.workshop.design_quantity(design, 100).unwrap().line.price.minor,
        2_200
    );
}

#[test]
fn a_way_that_takes_more_of_them_changes_the_line_and_no_answer() {
    let mut shop = pens();
    let design = pen(&mut shop);
    let Choice::Closed { conflict, .. } = shop
        .workshop
        .design_choose(design, &path("logo"), Some(one("cast")))
        .unwrap()
    else {
        panic!("one is too few");
    };
    let way = conflict.ways.into_iter().next().expect("more of them");
    let Choice::Taken(taken) = shop.workshop.design_take_way(design, way.answers).unwrap() else {
        panic!("it was offered");
    };
    assert_eq!((taken.line.quantity, taken.line.price.minor), (50, 2_400));
    assert_eq!(
        taken
            .line
            .designed()
            .unwrap()
            .answers
            .keys()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["logo"]
    );
    let last = &shop.workshop.history(1).unwrap()[0].action;
    let domain::Action::DesignWayTaken { changes } = last else {
        panic!("{last:?}")
    };
    assert!(changes.iter().all(|change| !change.option.is_empty()), "{changes:?}");
}

#[test]
fn it_can_be_answered_like_an_option() {
    let mut shop = pens();
    let design = pen(&mut shop);
    let many = Answer::Number(Measure::new(60, Unit::One));
    let taken = shop
        .workshop
        .design_choose(design, &path("quantity"), Some(many))
        .unwrap();
    assert!(matches!(taken, Choice::Taken(_)));
    assert_eq!(shop.workshop.design(design).unwrap().line.quantity, 60);
}

#[test]
fn it_is_no_answer_on_the_paper() {
    let mut shop = pens();
    let design = pen(&mut shop);
    shop.workshop.design_quantity(design, 2).unwrap();
    let number = shop.take(design, "Ada");
    let order = shop.workshop.order(&number).unwrap();
    let told = &order.lines[0].snapshot().unwrap().answers;
    assert_eq!(
        told.iter().map(|answer| answer.path.to_string()).collect::<Vec<_>>(),
        ["logo"]
    );
}

#[test]
fn in_place_of_a_free_line_it_is_priced_for_as_many() {
    let mut shop = pens();
    let free = FreeLine {
        words: "Pens".to_owned(),
        quantity: 50,
        price: Money {
            minor: 3_000,
            currency: Currency::EUR,
        },
        rate: None,
        due: None,
    };
    let take = TakeOrder {
        piece: NewPiece::Free(free),
        customer: Who::New {
            name: "Ada".to_owned(),
            contact: String::new(),
        },
        due: None,
        note: String::new(),
        deposit: None,
        agreed: None,
    };
    let number = shop.workshop.order_take(take).unwrap();
    let line = shop.workshop.order(&number).unwrap().lines[0].id;
    let design = shop.workshop.line_design(line, "pen", None).unwrap();
    assert_eq!((design.line.quantity, design.line.price.minor), (50, 2_400));
}
