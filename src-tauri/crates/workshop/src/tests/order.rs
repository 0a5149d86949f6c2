//! Orders.

use domain::{Action, Status};
use engine::answer::Answer;

use super::{Shop, key_ring, one, path};
use crate::{Choice, NewPiece, TakeOrder, Who};

#[test]
fn taking_an_order_freezes_the_piece() {
    let mut shop = Shop::new();
    let number = shop.order("Jörg Müller", "To \"Ada\"");
    assert_eq!(number, "W-1001");
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!(order.brief.customer.name, "Jörg Müller");
    assert_eq!(order.brief.order.due.unwrap().to_string(), "2026-12-11");
    assert_eq!(order.brief.order.status, Status::New);
    let snapshot = order.lines[0].snapshot().unwrap();
    let told: Vec<_> = snapshot
        .answers
        .iter()
        .map(|answer| (answer.path.to_string(), answer.filled_in))
        .collect();
    assert_eq!(told.len(), 6, "every answer, filled in or chosen: {told:?}");
    assert!(
        snapshot
            .answers
            .iter()
            .any(|answer| answer.answer == Answer::Text("To \"Ada\"".to_owned()))
    );
    assert_eq!(snapshot.answers[0].values[0].label.get("de"), "Hellbraun");
    assert_eq!(order.brief.bill.total.minor, 1200 + 7 * 50);
    let codes: Vec<_> = order.history.iter().map(|happened| happened.action.code()).collect();
    assert_eq!(codes, ["order.taken", "design.answered", "design.started"]);
}

#[test]
fn editing_the_template_changes_no_order() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "Ada");
    let before = (shop.workshop.order(&number).unwrap().lines, shop.print(&number));
    let mut dearer = key_ring();
    let text = String::from_utf8(dearer["template.toml"].clone()).unwrap();
    let text = text.replace("\"12.00\"", "\"20.00\"").replace("Tan", "Cognac");
    dearer.insert("template.toml".to_owned(), text.into_bytes());
    assert_eq!(shop.workshop.template_import(&dearer).unwrap().number, 2);
    shop.workshop.template_release("key-ring").unwrap();
    let design = shop.design();
    assert_eq!(
        shop.workshop.design(design).unwrap().line.price.minor,
        2000,
        "new designs cost more"
    );
    let after = (shop.workshop.order(&number).unwrap().lines, shop.print(&number));
    assert!(before == after, "the order and its paper are what they were");
}

#[test]
fn an_ordered_piece_is_locked() {
    let mut shop = Shop::new();
    let design = shop.design();
    shop.take(design, "Ada");
    let refused = shop.workshop.design_choose(design, &path("size"), Some(one("s")));
    assert_eq!(refused.err().unwrap().code(), "design.ordered");
}

#[test]
fn what_cannot_be_ordered_says_so_and_takes_no_number() {
    let mut shop = Shop::new();
    let design = shop.design();
    let take = |name: &str| TakeOrder {
        piece: NewPiece::Design(design),
        customer: Who::New {
            name: name.to_owned(),
            contact: String::new(),
        },
        due: None,
        note: String::new(),
        deposit: None,
        agreed: None,
    };
    assert_eq!(
        shop.workshop.order_take(take(" ")).unwrap_err().code(),
        "customer.name_missing"
    );
    let sold_out = domain::book::BookEntry::SoldOut {
        key: "size/l".to_owned(),
        until: String::new(),
    };
    shop.choose(design, "size", one("l"));
    shop.workshop.book_set(sold_out).unwrap();
    assert_eq!(
        shop.workshop.order_take(take("Ada")).unwrap_err().code(),
        "design.closed"
    );
    let choice = shop
        .workshop
        .design_choose(design, &path("size"), Some(one("m")))
        .unwrap();
    assert!(matches!(choice, Choice::Taken(_)));
    assert_eq!(
        shop.workshop.order_take(take("Ada")).unwrap(),
        "W-1001",
        "no number was spent"
    );
}

#[test]
fn statuses_move_as_they_may() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    for to in [Status::Agreed, Status::Making, Status::Ready, Status::Delivered] {
        shop.workshop.order_status(&number, to).unwrap();
    }
    let refused = shop.workshop.order_status(&number, Status::New).unwrap_err();
    assert_eq!(refused.code(), "order.status_refused");
    assert_eq!(
        shop.workshop.order_status("W-9", Status::New).unwrap_err().code(),
        "order.unknown"
    );
    let last = shop.workshop.history(1).unwrap().remove(0).action;
    assert_eq!(
        last,
        Action::OrderStatusChanged {
            number,
            from: Status::Ready,
            to: Status::Delivered
        }
    );
}

#[test]
fn today_shows_what_is_due_made_ready_and_waiting() {
    let mut shop = Shop::new();
    let numbers: Vec<_> = ["a", "b", "c"].iter().map(|name| shop.order(name, "")).collect();
    shop.workshop.order_status(&numbers[1], Status::Making).unwrap();
    for to in [Status::Making, Status::Ready] {
        shop.workshop.order_status(&numbers[2], to).unwrap();
    }
    let waiting = shop.design();
    let today = shop.workshop.today().unwrap();
    assert_eq!(today.date.to_string(), "2026-11-22");
    assert!(today.due.is_empty(), "all are due in three weeks");
    assert_eq!(today.making[0].order.number, numbers[1]);
    assert_eq!(today.ready[0].order.number, numbers[2]);
    assert_eq!(today.designs[0].id, waiting);
    let next: Vec<_> = today.next.iter().map(|brief| &brief.order.number).collect();
    assert_eq!(
        next,
        [&numbers[0]],
        "taken, not begun, due later: it is work all the same"
    );
}

#[test]
fn customers_are_found_changed_and_keep_their_orders() {
    let mut shop = Shop::new();
    shop.order("Jörg Müller", "");
    let mut customer = shop.workshop.customers("mueler", 9).unwrap().remove(0);
    customer.note = "left-handed".to_owned();
    shop.workshop.customer_edit(customer.clone()).unwrap();
    assert_eq!(shop.workshop.customer(customer.id).unwrap(), customer);
    assert_eq!(shop.workshop.orders_of(customer.id).unwrap().len(), 1);
    let blank = domain::Customer {
        name: " ".to_owned(),
        ..customer
    };
    assert_eq!(
        shop.workshop.customer_edit(blank).unwrap_err().code(),
        "customer.name_missing"
    );
}

#[test]
fn an_order_that_money_cannot_count_is_refused_and_lists_go_on() {
    let mut shop = Shop::new();
    let mut dear = key_ring();
    let text = String::from_utf8(dear["template.toml"].clone()).unwrap();
    let text = text.replace("\"12.00\"", "\"90000000000000000.00\"");
    dear.insert("template.toml".to_owned(), text.into_bytes());
    shop.workshop.template_import(&dear).unwrap();
    shop.workshop.template_release("key-ring").unwrap();
    let design = shop.design();
    shop.workshop.design_quantity(design, 2).unwrap();
    let take = TakeOrder {
        piece: NewPiece::Design(design),
        customer: Who::New {
            name: "Ada".to_owned(),
            contact: String::new(),
        },
        due: None,
        note: String::new(),
        deposit: None,
        agreed: None,
    };
    assert_eq!(shop.workshop.order_take(take).unwrap_err().code(), "order.too_large");
    assert!(shop.workshop.orders("", 9).unwrap().is_empty());
    assert!(shop.workshop.today().is_ok());
}
