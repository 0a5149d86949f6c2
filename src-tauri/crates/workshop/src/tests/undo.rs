//! Undo and redo of everything that can be done.

use domain::customer::Allowed;
use domain::measures::{Landmark, Taken};
use domain::payment::Way;
use domain::photo::Subject;
use domain::{Action, Deposit, Discount, Off, Status};
use engine::answer::Answer;
use engine::slug::Slug;
use proptest::prelude::*;
use quantity::{Measure, Unit};
use sheets::Scale;

use super::{Shop, key_ring, one, path, several};
use crate::{Error, FreeLine, NewPayment, NewPhoto, NewPiece, OrderBrief, TakeOrder, Who, Workshop, spreadsheet};

#[test]
fn an_order_that_never_left_the_house_goes_without_trace_and_its_number_is_not_reused() {
    let mut shop = Shop::new();
    let design = shop.design();
    let before = shop.dump();
    let number = shop.take(design, "Ada");
    let taken = shop.dump();
    let turned = shop.workshop.undo().unwrap();
    assert_eq!(
        (turned.name.as_str(), turned.action.code()),
        (number.as_str(), "undone")
    );
    assert_eq!(shop.dump(), before, "the design is back, the customer's card gone");
    let mut shop = shop.reopen();
    shop.workshop.redo().unwrap();
    assert_eq!(shop.dump(), taken);
    shop.workshop.undo().unwrap();
    assert_eq!(shop.take(design, "Ada"), "W-1002");
}

#[test]
fn an_order_whose_sheet_is_out_is_cancelled_and_keeps_its_number() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "Ada");
    let pdf = shop.print(&number);
    let before = shop.dump();
    let turned = shop.workshop.undo().unwrap();
    let Action::UndoneAsCancelled { printed, .. } = turned.action else {
        panic!("{:?}", turned.action)
    };
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!(order.brief.order.status, Status::Cancelled);
    assert_eq!(printed, order.papers[0].at, "it says when the sheet was printed");
    let mut shop = shop.reopen();
    let refused = shop.workshop.undo().unwrap_err();
    assert_eq!(refused.code(), "undo.touched_since", "the engraving is on the sheet");
    shop.workshop.redo().unwrap();
    assert_eq!(shop.dump(), before, "as before");
    let again = shop
        .workshop
        .paper_pdf(&number, domain::Audience::Bench, domain::PaperSize::A4, Scale::TRUE)
        .unwrap()
        .1;
    assert!(again == pdf, "the same paper, byte for byte");
    assert_eq!(shop.workshop.redo().unwrap_err().code(), "redo.nothing");
    let turned = shop.workshop.undo().unwrap();
    assert_eq!(turned.action.code(), "undone_as_cancelled", "and cancelled again");
}

#[test]
fn a_refusal_names_both_actions() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "Ada");
    shop.print(&number);
    shop.workshop.undo().unwrap();
    let refused = shop.workshop.undo().unwrap_err();
    let words = words::Words::new("en");
    let args = refused.args(&words, shop.workshop.calendar().unwrap());
    let text = words.error(refused.code(), &args).message;
    assert!(text.contains("Engraving") && text.contains(&number), "{text}");
}

#[test]
fn history_marks_what_was_taken_back() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    shop.workshop.order_status(&number, Status::Agreed).unwrap();
    shop.workshop.undo().unwrap();
    let undone: Vec<_> = shop
        .workshop
        .order(&number)
        .unwrap()
        .history
        .iter()
        .map(|h| h.undone)
        .collect();
    assert_eq!(undone[..3], [false, true, false], "the undo, the status, the order");
    shop.workshop.redo().unwrap();
    let undone: Vec<_> = shop
        .workshop
        .order(&number)
        .unwrap()
        .history
        .iter()
        .map(|h| h.undone)
        .collect();
    assert_eq!(undone[..3], [false, true, false], "the redo, the undo, the status");
}

#[test]
fn a_new_workshop_has_nothing_to_undo_but_what_was_done_since() {
    let mut shop = Shop::new();
    assert_eq!(shop.workshop.undo().unwrap().action.root().code(), "template.imported");
    assert_eq!(shop.workshop.undo().unwrap_err().code(), "undo.nothing");
}

/// Something that somebody does.
#[derive(Clone, Debug)]
enum Act {
    Start(bool),
    Choose(usize, usize),
    Quantity(usize, u32),
    Name(usize, String),
    Keep(usize),
    Drop(usize),
    Take(usize, bool, String),
    Move(usize, usize),
    Rename(usize, String),
    Settings(u32),
    Import(u32),
    Release,
    Trade(usize, usize),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let name = "[A-Zäöü\"'][a-zß ]{0,8}[a-z]";
    prop_oneof![
        4 => any::<bool>().prop_map(Act::Start),
        8 => (0..9usize, 0..9usize).prop_map(|(design, answer)| Act::Choose(design, answer)),
        1 => (0..9usize, 1..5u32).prop_map(|(design, n)| Act::Quantity(design, n)),
        1 => (0..9usize, name).prop_map(|(design, name)| Act::Name(design, name)),
        1 => (0..9usize).prop_map(Act::Keep),
        1 => (0..9usize).prop_map(Act::Drop),
        3 => (0..9usize, any::<bool>(), name).prop_map(|(design, new, name)| Act::Take(design, new, name)),
        3 => (0..9usize, 0..3usize).prop_map(|(order, to)| Act::Move(order, to)),
        1 => (0..9usize, name).prop_map(|(customer, name)| Act::Rename(customer, name)),
        1 => (1..30u32).prop_map(Act::Settings),
        1 => (1..4u32).prop_map(Act::Import),
        1 => Just(Act::Release),
        12 => (0..TRADE, 0..9usize).prop_map(|(which, at)| Act::Trade(which, at)),
        8 => Just(Act::Undo),
        5 => Just(Act::Redo),
    ]
}

fn answers() -> Vec<(&'static str, Option<Answer>)> {
    vec![
        ("size", Some(one("s"))),
        ("size", Some(one("l"))),
        ("size", None),
        ("leather", Some(one("oxblood"))),
        ("extras", Some(several(&["tag", "loop"]))),
        ("extras", Some(several(&[]))),
        ("stitched", Some(Answer::Switch(true))),
        ("length", Some(Answer::Number(Measure::parse("12 cm").unwrap()))),
        ("engraving", Some(Answer::Text("Ünïcode \"x\"".to_owned()))),
    ]
}

/// How many kinds of trade there are.
const TRADE: usize = 22;

fn photo(order: domain::OrderId, at: usize) -> NewPhoto {
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="{at}" height="9"/></svg>"##
    );
    NewPhoto {
        of: Subject::Order(order),
        bytes: raster::Drawer::new().png(&svg, 9).unwrap(),
        name: format!("{at}.png"),
        full: false,
        caption: String::new(),
        bench: false,
    }
}

fn measures(customer: domain::CustomerId, at: usize) -> domain::MeasureSet {
    let landmark = Landmark::Own("strap".to_owned());
    domain::MeasureSet {
        id: [0; 16].into(),
        customer,
        figure: Slug::new("shirt").unwrap(),
        taken: "2026-03-01".parse().unwrap(),
        measures: vec![Taken::parse(landmark, &format!("{at}1 + 2"), Unit::Cm).unwrap()],
        note: String::new(),
    }
}

fn article(id: domain::id::ArticleId, at: usize) -> domain::Article {
    domain::Article {
        id,
        name: format!("Wax {at}"),
        code: String::new(),
        price: quantity::Money {
            minor: 950,
            currency: quantity::Currency::EUR,
        },
        rate: 0,
        stopped: at > 4,
    }
}

/// Something with an order's money or pieces, with a customer, or with what the workshop offers. Refusals are fine.
fn trade(w: &mut Workshop, which: usize, at: usize, orders: &[OrderBrief], customers: &[domain::Customer]) {
    let Some(brief) = orders.get(at % orders.len().max(1)) else {
        return;
    };
    let number = &brief.order.number;
    let lines = w.order(number).unwrap().lines;
    let line = &lines[at % lines.len()];
    let payments = w.order(number).unwrap().payments;
    let money = |minor: i64| quantity::Money {
        minor,
        currency: quantity::Currency::EUR,
    };
    let free = FreeLine {
        words: format!("Belt {at}"),
        quantity: 1 + at as u32,
        price: money(8_500),
        rate: Some(0),
        due: None,
    };
    let discount = Discount {
        off: Off::Percent(10.into()),
        reason: "a friend".to_owned(),
    };
    let card = customers.get(at % customers.len().max(1)).map(|customer| customer.id);
    let other = customers.first().map(|customer| customer.id);
    let refused = match which {
        0 => w.order_add(number, NewPiece::Free(free)).err(),
        1 => w.line_change(line.id, free).err(),
        2 => w.line_remove(line.id).err(),
        3 => w.order_discount(number, None, Some(discount)).err(),
        4 => w
            .order_discount(number, Some(line.id), (at > 3).then_some(discount))
            .err(),
        5 => w.order_deposit(number, Some(Deposit::Percent(30.into()))).err(),
        6 => {
            let payment = NewPayment {
                amount: money(1_000 - 300 * at as i64),
                way: Way::Card,
                day: None,
                note: String::new(),
            };
            w.order_pay(number, payment).err()
        }
        7 => payments.first().and_then(|payment| w.payment_remove(payment.id).err()),
        8 => w.line_design(line.id, "key-ring", None).err(),
        9 => {
            let fits = w
                .designs(99)
                .unwrap()
                .into_iter()
                .find(|design| design.instead_of.is_some());
            fits.and_then(|design| w.line_fit(design.id, at > 4).err())
        }
        10 => card
            .zip(other)
            .and_then(|(card, other)| w.customer_join(other, card).err()),
        11 => card.and_then(|card| w.customer_consent(card, Allowed::News, at > 4).err()),
        12 => w.order_private(number, &format!("note {at}")).err(),
        13 => w.photo_add(photo(brief.order.id, at)).err(),
        14 => {
            let photos = w.photos_of(Subject::Order(brief.order.id)).unwrap();
            photos.first().and_then(|photo| match at {
                0..4 => w.photo_remove(photo.id).err(),
                _ => w.photo_change(photo.id, "buckle", at > 6).err(),
            })
        }
        15 => card.and_then(|card| w.measures_keep(None, measures(card, at)).err()),
        16 => card.and_then(|card| {
            let set = w.measures_of(card).unwrap().into_iter().next()?;
            match at {
                0..4 => w.measures_remove(set.id).err(),
                _ => w.measures_keep(Some(set.id), measures(card, at)).err(),
            }
        }),
        17 => w.article_new(article([0; 16].into(), at)).err(),
        18 => {
            let known = w.articles().unwrap();
            known
                .first()
                .and_then(|one| w.article_change(article(one.id, at)).err())
        }
        19 => {
            let table = format!("Name,Phone,Item,Price\nAda {at},0171 {at},Belt {at},85\n");
            let sheet = spreadsheet::read("", table.as_bytes()).unwrap();
            let columns = spreadsheet::guess(&sheet).columns;
            w.import_rows("", &sheet, &columns, false, &mut |_| true).err()
        }
        20 => w.template_offer("key-ring", at > 2).err(),
        _ => w.order_add(number, NewPiece::Design(line.id)).err(),
    };
    if let Some(Error::Damaged(what) | Error::Disk(what)) = refused {
        panic!("{which}: {what}");
    }
}

/// Does it as far as it can be done; refusals are fine, they must only leave no trace.
fn perform(shop: &mut Shop, act: &Act) {
    let designs = shop.workshop.designs(99).unwrap();
    let design = |at: &usize| designs.get(at % designs.len().max(1)).map(|line| line.id);
    let orders = shop.workshop.orders("", 99).unwrap();
    let customers = shop.workshop.customers("", 99).unwrap();
    let w = &mut shop.workshop;
    match act {
        Act::Start(pick) => drop(w.design_start("key-ring", pick.then_some("classic"))),
        Act::Choose(at, which) => {
            let (option, answer) = answers().swap_remove(*which);
            design(at).map(|id| w.design_choose(id, &path(option), answer).map(drop));
        }
        Act::Quantity(at, n) => drop(design(at).map(|id| w.design_quantity(id, *n).map(drop))),
        Act::Name(at, name) => drop(design(at).map(|id| w.design_name(id, name).map(drop))),
        Act::Keep(at) => drop(design(at).map(|id| w.design_keep(id).map(drop))),
        Act::Drop(at) => drop(design(at).map(|id| w.design_drop(id))),
        Act::Take(at, new, name) => {
            let customer = match customers.first() {
                Some(customer) if !new => Who::Known(customer.id),
                _ => Who::New {
                    name: name.clone(),
                    contact: "0171".to_owned(),
                },
            };
            design(at).map(|design| {
                w.order_take(TakeOrder {
                    piece: NewPiece::Design(design),
                    customer,
                    due: None,
                    note: name.clone(),
                    deposit: None,
                    agreed: None,
                })
            });
        }
        Act::Move(at, to) => {
            if let Some(brief) = orders.get(at % orders.len().max(1)) {
                let next = brief.order.status.next();
                w.order_status(&brief.order.number, next[to % next.len()]).unwrap();
            }
        }
        Act::Rename(at, name) => {
            if let Some(customer) = customers.get(at % customers.len().max(1)) {
                w.customer_edit(domain::Customer {
                    name: name.clone(),
                    ..customer.clone()
                })
                .unwrap();
            }
        }
        Act::Settings(days) => {
            let settings = domain::Settings {
                lead_days: *days,
                colour: (days % 2 == 0).then(|| "#8a2148".parse().unwrap()),
                ..w.settings().unwrap()
            };
            w.change_settings(settings).unwrap();
        }
        Act::Import(price) => {
            let text = String::from_utf8(key_ring()["template.toml"].clone()).unwrap();
            let text = text.replace("\"12.00\"", &format!("\"{price}.00\""));
            let folder = [("template.toml".to_owned(), text.into_bytes())].into();
            w.template_import(&folder).unwrap();
        }
        Act::Release => drop(w.template_release("key-ring")),
        Act::Trade(which, at) => trade(w, *which, *at, &orders, &customers),
        Act::Undo => drop(w.undo()),
        Act::Redo => drop(w.redo()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Against a plain pile of dumps of all tables: whatever was done, undo and redo lead to exactly the rows that were
    /// there, nothing is left to undo or redo when the pile is empty, and the file is sound in the end.
    #[test]
    fn random_actions_undo_and_redo_without_trace(acts in prop::collection::vec(act(), 1..40)) {
        let mut shop = Shop::new();
        // Making the workshop can't be undone; importing its template can.
        let imported = shop.dump();
        shop.workshop.undo().unwrap();
        let mut undo = vec![shop.dump()];
        shop.workshop.redo().unwrap();
        prop_assert_eq!(&shop.dump(), &imported);
        let mut redo = Vec::new();
        for act in &acts {
            let (before, count) = (shop.dump(), shop.workshop.history(u32::MAX).unwrap().len());
            perform(&mut shop, act);
            let happened = shop.workshop.history(u32::MAX).unwrap().len() > count;
            match act {
                Act::Undo => {
                    let expected = undo.pop();
                    prop_assert_eq!(happened, expected.is_some());
                    if let Some(expected) = expected {
                        prop_assert_eq!(shop.dump(), expected);
                        redo.push(before);
                    }
                }
                Act::Redo => {
                    let expected = redo.pop();
                    prop_assert_eq!(happened, expected.is_some());
                    if let Some(expected) = expected {
                        prop_assert_eq!(shop.dump(), expected);
                        undo.push(before);
                    }
                }
                _ if happened => {
                    undo.push(before);
                    redo.clear();
                }
                _ => prop_assert_eq!(shop.dump(), before, "a refusal leaves no trace"),
            }
        }
        let checkup = shop.workshop.check().unwrap();
        prop_assert!(checkup.is_sound(), "{:?}", checkup);
        let numbers: Vec<_> = shop.workshop.orders("", 99).unwrap().into_iter().map(|b| b.order.number).collect();
        let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
        prop_assert_eq!(distinct.len(), numbers.len(), "no number twice");
    }
}
