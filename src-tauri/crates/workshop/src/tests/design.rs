//! Designs in the Studio.

use domain::LineId;
use domain::book::BookEntry;
use engine::answer::Answer;
use engine::session::Cause;
use quantity::Measure;

use super::{Shop, env, one, path, several};
use crate::{Choice, Error, NewPiece, TakeOrder, Who, Workshop};

fn entries(shop: &Shop) -> usize {
    shop.workshop.history(u32::MAX).unwrap().len()
}

#[test]
fn every_tap_is_kept_and_found_again() {
    let mut shop = Shop::new();
    let id = shop.design();
    let before = entries(&shop);
    shop.choose(id, "size", one("l"));
    shop.choose(id, "length", Answer::Number(Measure::parse("12 cm").unwrap()));
    shop.choose(id, "engraving", Answer::Text("Ada Müller".to_owned()));
    assert_eq!(entries(&shop), before + 3, "one entry a tap");
    shop.choose(id, "size", one("l"));
    assert_eq!(entries(&shop), before + 3, "the same answer again is nothing new");
    let shop = shop.reopen();
    let design = shop.workshop.design(id).unwrap();
    assert_eq!(
        design.piece.session.answers()[&path("engraving")],
        Answer::Text("Ada Müller".to_owned())
    );
    assert_eq!(design.line.price.minor, 1200 + 300 + 9 * 50);
    assert_eq!(
        design.ready.to_string(),
        "2026-12-11",
        "fifteen working days from Sunday, 22 November"
    );
}

#[test]
fn what_is_closed_changes_nothing_and_its_way_round_opens_it() {
    let mut shop = Shop::new();
    let id = shop.design();
    shop.choose(id, "size", one("s"));
    let before = shop.dump();
    let choice = shop
        .workshop
        .design_choose(id, &path("extras"), Some(several(&["tag"])))
        .unwrap();
    let Choice::Closed { design, conflict } = choice else {
        panic!("an S has no tag")
    };
    assert_eq!(shop.dump(), before);
    assert_eq!(design.piece.session.answers().len(), 1, "the design as it was");
    assert_eq!(conflict.reason.rules[0].as_str(), "small-no-tag");
    let way = conflict.ways.into_iter().next().expect("another size");
    assert!(matches!(
        shop.workshop.design_take_way(id, way.answers).unwrap(),
        Choice::Taken(_)
    ));
    let design = shop.workshop.design(id).unwrap();
    assert_eq!(design.piece.session.answers()[&path("extras")], several(&["tag"]));
    shop.workshop.undo().unwrap();
    assert_eq!(shop.dump(), before, "a way is taken back as one");
}

#[test]
fn answers_come_in_any_order_at_once() {
    let mut shop = Shop::new();
    let id = shop.design();
    shop.choose(id, "size", one("s"));
    let given = vec![
        (path("extras"), Some(several(&["tag"]))),
        (path("size"), Some(one("m"))),
        (path("leather"), None),
    ];
    assert!(matches!(
        shop.workshop.design_fill_in(id, given).unwrap(),
        Choice::Taken(_)
    ));
    let given = vec![(path("size"), Some(one("s")))];
    let Choice::Closed { conflict, .. } = shop.workshop.design_fill_in(id, given).unwrap() else {
        panic!("the tag is chosen")
    };
    assert_eq!(conflict.reason.rules.len(), 1);
}

#[test]
fn picks_names_quantities_and_the_shelf() {
    let mut shop = Shop::new();
    let design = shop.workshop.design_start("key-ring", Some("classic")).unwrap();
    let id = design.line.id;
    assert_eq!(design.line.price.minor, 1200 + 100 + 200);
    assert_eq!(shop.workshop.design_quantity(id, 3).unwrap().line.quantity, 3);
    assert_eq!(
        shop.workshop.design_quantity(id, 0).err().unwrap().code(),
        "design.quantity"
    );
    assert_eq!(
        shop.workshop.design_name(id, "  For Ada ").unwrap().line.name,
        "For Ada"
    );
    assert!(shop.workshop.design_keep(id).unwrap().line.kept);
    assert!(shop.workshop.design_preset(id, "classic").unwrap().misfits.is_empty());
    assert_eq!(
        shop.workshop.design_preset(id, "plain").err().unwrap().code(),
        "preset.unknown"
    );
    let before = shop.dump();
    shop.workshop.design_drop(id).unwrap();
    assert_eq!(shop.workshop.design(id).err().unwrap().code(), "design.unknown");
    assert!(shop.workshop.designs(9).unwrap().is_empty());
    shop.workshop.undo().unwrap();
    assert_eq!(shop.dump(), before);
}

/// "Sold out", for a value of the key ring.
fn sold_out(key: &str) -> BookEntry {
    BookEntry::SoldOut {
        key: key.to_owned(),
        until: String::new(),
    }
}

/// A design with black leather, which is sold out since.
fn with_black_sold_out(shop: &mut Shop) -> LineId {
    let id = shop.design();
    shop.choose(id, "leather", one("black"));
    shop.workshop.book_set(sold_out("leather/black")).unwrap();
    id
}

/// The options whose kept answers can't be had.
fn misfits(shop: &Shop, id: LineId) -> Vec<String> {
    let design = shop.workshop.design(id).unwrap();
    let options = design.misfits.iter().map(|misfit| misfit.wanted.option.to_string());
    options.collect()
}

#[test]
fn what_is_sold_out_since_is_told_and_not_lost() {
    let mut shop = Shop::new();
    let id = with_black_sold_out(&mut shop);
    let design = shop.workshop.design(id).unwrap();
    assert_eq!(design.misfits.len(), 1, "it is told");
    assert_eq!(design.misfits[0].wanted.answer, one("black"));
    assert_eq!(design.misfits[0].reason.cause, Cause::SoldOut(String::new()));
    assert!(!design.piece.session.answers().contains_key(&path("leather")));
    let refused = shop.workshop.order_take(TakeOrder {
        piece: NewPiece::Design(id),
        customer: Who::New {
            name: "Ada".to_owned(),
            contact: String::new(),
        },
        due: None,
        note: String::new(),
        deposit: None,
        agreed: None,
    });
    assert_eq!(refused.err().unwrap().code(), "design.closed");

    shop.choose(id, "size", one("s"));
    assert_eq!(misfits(&shop, id), ["leather"], "another choice keeps it");
    let closed = shop
        .workshop
        .design_choose(id, &path("extras"), Some(several(&["tag"])));
    let Choice::Closed { design, conflict } = closed.unwrap() else {
        panic!("an S has no tag")
    };
    assert_eq!(design.misfits.len(), 1, "a closed choice keeps it");
    let way = conflict.ways.into_iter().next().expect("another size");
    let Choice::Taken(design) = shop.workshop.design_take_way(id, way.answers).unwrap() else {
        panic!("the way was offered")
    };
    assert_eq!(design.misfits.len(), 1, "a way that says nothing about it keeps it");
    let given = vec![(path("size"), Some(one("l"))), (path("extras"), None)];
    assert!(matches!(
        shop.workshop.design_fill_in(id, given).unwrap(),
        Choice::Taken(_)
    ));
    assert_eq!(misfits(&shop, id), ["leather"], "so does filling in");

    shop.workshop.book_clear(&sold_out("leather/black")).unwrap();
    let design = shop.workshop.design(id).unwrap();
    assert!(design.misfits.is_empty());
    assert_eq!(
        design.piece.session.answers()[&path("leather")],
        one("black"),
        "there again with the leather"
    );
}

#[test]
fn a_misfit_goes_when_its_option_is_answered_or_cleared_and_comes_back_with_undo() {
    type Act = fn(&mut Workshop, LineId) -> Result<Choice, Error>;
    let acts: [(&str, Act); 5] = [
        ("answered", |shop, id| {
            shop.design_choose(id, &path("leather"), Some(one("tan")))
        }),
        ("cleared", |shop, id| shop.design_choose(id, &path("leather"), None)),
        ("filled in", |shop, id| {
            shop.design_fill_in(id, vec![(path("leather"), None)])
        }),
        ("a way that answers it", |shop, id| {
            shop.design_take_way(id, [(path("leather"), one("tan"))].into())
        }),
        ("a pick", |shop, id| {
            shop.design_preset(id, "classic")
                .map(|design| Choice::Taken(Box::new(design)))
        }),
    ];
    for (what, act) in acts {
        let mut shop = Shop::new();
        let id = with_black_sold_out(&mut shop);
        if what.starts_with("a pick") {
            // The pick wants black; what was kept is oxblood.
            shop.workshop.book_clear(&sold_out("leather/black")).unwrap();
            shop.choose(id, "leather", one("oxblood"));
            shop.workshop.book_set(sold_out("leather/oxblood")).unwrap();
        }
        let before = shop.dump();
        assert!(
            matches!(act(&mut shop.workshop, id).unwrap(), Choice::Taken(_)),
            "{what}"
        );
        assert!(misfits(&shop, id).is_empty(), "{what}");
        shop.workshop.undo().unwrap();
        assert_eq!(shop.dump(), before, "{what}");
        assert_eq!(misfits(&shop, id), ["leather"], "{what}");
    }
}

#[test]
fn what_a_pick_wants_and_is_sold_out_is_told_at_once() {
    let mut shop = Shop::new();
    shop.workshop.book_set(sold_out("leather/black")).unwrap();
    let begun = shop.workshop.design_start("key-ring", Some("classic")).unwrap();
    let told = |design: &crate::Design| design.misfits.first().map(|misfit| misfit.wanted.option.clone());
    assert_eq!(told(&begun), Some(path("leather")), "beginning with the pick");
    let id = shop.design();
    let taken = shop.workshop.design_preset(id, "classic").unwrap();
    assert_eq!(told(&taken), Some(path("leather")), "taking the pick later");
    assert_eq!(
        misfits(&shop, id),
        ["leather"],
        "and still told when it is opened again"
    );
}

#[test]
fn a_misfit_that_fits_again_is_back_in_the_piece_and_in_its_price() {
    let mut shop = Shop::new();
    let id = shop.design();
    shop.choose(id, "extras", several(&["tag"]));
    shop.workshop.book_set(sold_out("extras/tag")).unwrap();
    shop.choose(id, "size", one("s"));
    shop.workshop.book_clear(&sold_out("extras/tag")).unwrap();
    let design = shop.workshop.design(id).unwrap();
    assert_eq!(
        design.misfits[0].reason.rules[0].as_str(),
        "small-no-tag",
        "told with the reason of now"
    );
    let Choice::Taken(design) = shop.workshop.design_choose(id, &path("size"), Some(one("m"))).unwrap() else {
        panic!("an M can be had")
    };
    assert!(design.misfits.is_empty());
    assert_eq!(design.piece.session.answers()[&path("extras")], several(&["tag"]));
    assert_eq!(design.line.price.minor, 1200 + 400);
}

#[test]
fn a_blank_piece_writes_nothing() {
    let shop = Shop::new();
    let before = entries(&shop);
    let mut piece = shop.workshop.blank_piece("key-ring", Some(1)).unwrap();
    piece.session.choose(&path("size"), one("l")).unwrap();
    assert_eq!(piece.session.view().price.total.minor, 1500);
    assert_eq!(entries(&shop), before);
    assert_eq!(
        shop.workshop.blank_piece("Key Ring", Some(1)).err().unwrap().code(),
        "template.unknown"
    );
}

#[test]
fn a_second_writer_is_refused_and_a_reader_is_not() {
    let mut shop = Shop::new();
    let id = shop.design();
    let path = shop.workshop.path().to_owned();
    assert_eq!(Workshop::open(&path, env(1)).err().unwrap().code(), "workshop.in_use");
    let mut reader = Workshop::read(&path, env(1)).unwrap();
    assert!(!reader.is_writable());
    assert_eq!(reader.design(id).unwrap().line.id, id);
    assert_eq!(reader.design_keep(id).err().unwrap().code(), "workshop.read_only");
}
