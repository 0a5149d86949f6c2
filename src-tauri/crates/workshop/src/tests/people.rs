//! Customers: cards that join, measures, consents, photographs.

use std::collections::BTreeSet;

use domain::customer::Allowed;
use domain::measures::{Landmark, Taken};
use domain::photo::Subject;
use domain::{Customer, CustomerId, Line, LineId, MeasureSet, Status};
use engine::slug::Slug;
use proptest::prelude::*;
use quantity::Unit;

use super::Shop;
use crate::{Error, FreeLine, NewPhoto, NewPiece, TakeOrder, Who};

fn set(customer: CustomerId, neck: &str) -> MeasureSet {
    MeasureSet {
        id: [0; 16].into(),
        customer,
        figure: Slug::new("shirt").unwrap(),
        taken: "2026-03-01".parse().unwrap(),
        measures: vec![Taken::parse(Landmark::Known(Slug::new("neck").unwrap()), neck, Unit::Cm).unwrap()],
        note: String::new(),
    }
}

/// A picture that differs from others by its colour.
fn picture(shade: u8) -> Vec<u8> {
    // The smallest true-colour PNG there is would need an encoder here; the sample's logo has one.
    let mut svg =
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#"##
            .to_owned();
    svg.push_str(&format!("{shade:02x}8040\"/></svg>"));
    raster::Drawer::new().png(&svg, 9).unwrap()
}

impl Shop {
    fn card(&mut self, name: &str, contact: &str) -> Customer {
        self.workshop.customer_new(name, contact, "").unwrap()
    }

    fn order_for(&mut self, customer: CustomerId) -> String {
        let design = self.design();
        self.workshop
            .order_take(TakeOrder {
                piece: NewPiece::Design(design),
                customer: Who::Known(customer),
                due: None,
                note: String::new(),
                deposit: None,
                agreed: None,
            })
            .unwrap()
    }

    pub(super) fn cancel(&mut self, number: &str) {
        self.workshop.order_status(number, Status::Cancelled).unwrap();
    }

    fn line(&self, id: LineId) -> Line {
        self.workshop.design(id).unwrap().line
    }

    /// Nothing of this stands in the raw file or its log, nor in anything that is packed in it.
    fn has_no_trace_of(&self, texts: &[&str]) {
        let path = self.workshop.path().to_owned();
        let log = path.with_extension("atelier-wal");
        for file in [path, log] {
            let raw = std::fs::read(&file).unwrap_or_default();
            for text in texts {
                let traces = raw.windows(text.len()).filter(|w| *w == text.as_bytes()).count();
                assert_eq!(traces, 0, "{text} in {}", file.display());
            }
        }
        let out = tempfile::tempdir().unwrap();
        let plain = out.path().join("plain");
        self.workshop.export(&plain).unwrap();
        for entry in std::fs::read_dir(&plain)
            .unwrap()
            .flatten()
            .filter(|entry| entry.path().is_file())
        {
            let all = String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap()).into_owned();
            for text in texts {
                assert!(!all.contains(text), "{text} in {}", entry.file_name().display());
            }
        }
    }

    fn photograph(&mut self, of: Subject, shade: u8) {
        let new = NewPhoto {
            of,
            bytes: picture(shade),
            name: format!("{shade}.png"),
            full: false,
            caption: String::new(),
            bench: false,
        };
        self.workshop.photo_add(new).unwrap();
    }
}

/// What can be found at a card: everything that a person would miss.
fn found(shop: &Shop, id: CustomerId) -> BTreeSet<String> {
    let w = &shop.workshop;
    let card = w.customer(id).unwrap();
    let lines = [&card.contact, &card.address, &card.allergies, &card.note];
    let lines = lines
        .into_iter()
        .flat_map(|text| text.lines())
        .map(|line| format!("says {line}"));
    let orders = w
        .orders_of(id)
        .unwrap()
        .into_iter()
        .map(|order| format!("order {}", order.number));
    let sets = w
        .measures_of(id)
        .unwrap()
        .into_iter()
        .map(|set| format!("measures {}", set.id));
    let photos = w.photos_of(Subject::Customer(id)).unwrap();
    let photos = photos.into_iter().map(|photo| format!("photo {}", photo.id));
    let allowed = card.consents.iter().map(|consent| format!("asked {:?}", consent.to));
    lines.chain(orders).chain(sets).chain(photos).chain(allowed).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Joining loses nothing, in whatever order many cards join, and undo parts them again exactly.
    #[test]
    fn joining_cards_loses_nothing(
        cards in prop::collection::vec((any::<bool>(), any::<bool>(), any::<bool>(), 0usize..3, any::<bool>()), 2..5),
        joins in prop::collection::vec((0usize..5, 0usize..5), 1..6),
    ) {
        let mut shop = Shop::new();
        let mut ids = Vec::new();
        for (at, (contact, measures, photo, orders, allows)) in cards.iter().enumerate() {
            let card = shop.card(&format!("Person {at}"), if *contact { "0171 555" } else { "" });
            let filled_in = Customer {
                contact: if *contact { format!("017{at} 555\nsame@example.org") } else { String::new() },
                address: format!("Street {at}"),
                allergies: if *photo { "nickel".to_owned() } else { format!("wool {at}") },
                note: format!("note {at}"),
                ..card.clone()
            };
            shop.workshop.customer_edit(filled_in).unwrap();
            if *measures {
                shop.workshop.measures_keep(None, set(card.id, "39+2")).unwrap();
            }
            if *photo {
                shop.photograph(Subject::Customer(card.id), at as u8);
            }
            for _ in 0..*orders {
                shop.order_for(card.id);
            }
            if *allows {
                shop.workshop.customer_consent(card.id, Allowed::ALL[at % 3], true).unwrap();
            }
            ids.push(card.id);
        }
        let mut dumps = Vec::new();
        for (one, other) in joins {
            let (one, other) = (ids[one % ids.len()], ids[other % ids.len()]);
            let (Ok(own), Ok(old)) = (shop.workshop.customer(one), shop.workshop.customer(other)) else { continue };
            if one == other {
                prop_assert!(matches!(shop.workshop.customer_join(one, other), Err(Error::JoinedToItself)));
                continue;
            }
            let wanted: BTreeSet<String> = found(&shop, one).union(&found(&shop, other)).cloned().collect();
            dumps.push(shop.dump());
            shop.workshop.customer_join(one, other).unwrap();
            prop_assert!(found(&shop, one).is_superset(&wanted), "{:?}\nwithout {:?}", wanted, found(&shop, one));
            prop_assert!(shop.workshop.customer(other).is_err(), "the other card is out of sight");
            let hits = shop.workshop.customers(&old.name, 9).unwrap();
            prop_assert!(hits.iter().any(|hit| hit.id == one), "{} finds {}", old.name, own.name);
            prop_assert!(hits.iter().all(|hit| hit.id != other));
        }
        prop_assert!(shop.workshop.check().unwrap().is_sound());
        for before in dumps.iter().rev() {
            shop.workshop.undo().unwrap();
            prop_assert_eq!(&shop.dump(), before);
        }
    }
}

#[test]
fn erasing_takes_the_joined_card_measures_and_photographs_along() {
    let mut shop = Shop::new();
    let (one, other) = (shop.card("Sentinelle Uno", "0171"), shop.card("Sentinelle Duo", "0222"));
    let number = shop.order_for(other.id);
    shop.workshop.measures_keep(None, set(other.id, "41")).unwrap();
    shop.photograph(Subject::Customer(other.id), 3);
    let order = shop.workshop.order(&number).unwrap().brief.order.id;
    shop.photograph(Subject::Order(order), 4);
    shop.workshop.order_private(&number, "Sentinelle owes me").unwrap();
    shop.workshop.customer_join(one.id, other.id).unwrap();
    let open = shop.workshop.customer_erase(one.id);
    assert!(
        matches!(open, Err(Error::OrdersOpen(numbers)) if numbers == [number.clone()]),
        "what is to be made is kept"
    );
    shop.cancel(&number);
    shop.workshop.customer_erase(one.id).unwrap();
    shop.has_no_trace_of(&["Sentinelle", "Duo", "owes me", "41 cm"]);
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!((order.photos.len(), order.lines.len()), (0, 1));
    assert!(shop.workshop.check().unwrap().is_sound());
}

/// A piece in words, 85 €.
fn belt(words: &str) -> FreeLine {
    FreeLine {
        words: words.to_owned(),
        quantity: 1,
        price: quantity::Money {
            minor: 8_500,
            currency: quantity::Currency::EUR,
        },
        rate: None,
        due: None,
    }
}

#[test]
fn erasing_takes_what_was_written_on_a_piece_that_left_the_order() {
    let mut shop = Shop::new();
    let number = shop.order("Sentinelle", "Sentinelle's own");
    let design = shop.workshop.order(&number).unwrap().lines[0].id;
    let words = belt("Belt for Sentinelle");
    shop.workshop.order_add(&number, NewPiece::Free(words)).unwrap();
    shop.photograph(Subject::Line(design), 5);
    shop.workshop.line_remove(design).unwrap();
    let left = shop.workshop.order(&number).unwrap();
    assert!(left.photos.is_empty(), "{:?}", left.photos);
    assert!(shop.workshop.photos_of(Subject::Line(design)).unwrap().is_empty());
    // Another design was begun for the words, and never put in their place.
    let begun = shop.workshop.line_design(left.lines[0].id, "key-ring", None).unwrap();
    let begun = begun.line.id;
    shop.workshop.design_name(begun, "Sentinelle two").unwrap();
    // A third was begun for words that are gone since.
    shop.workshop
        .order_add(&number, NewPiece::Free(belt("Purse for Sentinelle")))
        .unwrap();
    let purse = shop.workshop.order(&number).unwrap().lines[1].id;
    let third = shop.workshop.line_design(purse, "key-ring", None).unwrap().line.id;
    shop.workshop.design_name(third, "Sentinelle three").unwrap();
    shop.workshop.line_remove(purse).unwrap();
    assert!(shop.workshop.instead_of(&shop.line(begun)).unwrap().is_some());
    shop.cancel(&number);
    assert!(
        shop.workshop.instead_of(&shop.line(begun)).unwrap().is_none(),
        "an order that is over waits for nothing"
    );
    let card = shop.workshop.customers("Sentinelle", 9).unwrap()[0].id;
    shop.workshop.customer_erase(card).unwrap();
    shop.has_no_trace_of(&["Sentinelle"]);
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn erasing_takes_what_another_card_said_for_a_while() {
    let mut shop = Shop::new();
    let (one, other) = (shop.card("Ada", "0171"), shop.card("Sentinelle", "0222 9988776"));
    let set = shop.workshop.measures_keep(None, set(other.id, "43.5")).unwrap();
    shop.workshop.customer_join(one.id, other.id).unwrap();
    // What happens to both while they are one stands in both their stories.
    let joined = shop.workshop.customer(one.id).unwrap();
    let contact = format!("{}\n0333", joined.contact);
    shop.workshop.customer_edit(Customer { contact, ..joined }).unwrap();
    shop.workshop.measures_remove(set.id).unwrap();
    for _ in 0..3 {
        shop.workshop.undo().unwrap();
    }
    assert_eq!(shop.workshop.measures_of(other.id).unwrap().len(), 1);
    shop.workshop.customer_erase(other.id).unwrap();
    shop.has_no_trace_of(&["Sentinelle", "9988776", "43.5"]);
    let ada = shop.workshop.customer(one.id).unwrap();
    assert_eq!((ada.name.as_str(), ada.contact.as_str()), ("Ada", "0171"));
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn erasing_takes_a_design_along_that_was_begun_and_taken_back() {
    let mut shop = Shop::new();
    let number = shop.order("Sentinelle", "");
    let words = belt("Belt");
    shop.workshop.order_add(&number, NewPiece::Free(words)).unwrap();
    let line = shop.workshop.order(&number).unwrap().lines[1].id;
    let begun = shop.workshop.line_design(line, "key-ring", None).unwrap().line.id;
    shop.workshop.design_name(begun, "Sentinelle's").unwrap();
    shop.workshop.undo().unwrap();
    shop.workshop.undo().unwrap();
    assert!(shop.workshop.design(begun).is_err(), "it is gone");
    shop.cancel(&number);
    let card = shop.workshop.customers("Sentinelle", 9).unwrap()[0].id;
    shop.workshop.customer_erase(card).unwrap();
    shop.has_no_trace_of(&["Sentinelle"]);
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn erasing_somebody_leaves_what_was_never_theirs() {
    let mut shop = Shop::new();
    let (ada, bea) = (shop.card("Ada", "0171"), shop.card("Bea", "0172"));
    let twice = shop.card("Double", "0222");
    shop.workshop.measures_keep(None, set(twice.id, "43.5")).unwrap();
    // Joined to Ada by mistake, then to Bea for good.
    shop.workshop.customer_join(ada.id, twice.id).unwrap();
    shop.workshop.undo().unwrap();
    for contact in ["0171 1", "0171 2"] {
        let contact = contact.to_owned();
        shop.workshop
            .customer_edit(Customer { contact, ..ada.clone() })
            .unwrap();
    }
    shop.workshop.customer_join(bea.id, twice.id).unwrap();
    shop.workshop.undo().unwrap();
    shop.workshop.customer_erase(bea.id).unwrap();
    let measured = shop.workshop.customer_history(twice.id).unwrap();
    let codes: Vec<_> = measured.iter().map(|told| told.action.root().code()).collect();
    assert!(codes.contains(&"customer.measured"), "{codes:?}");

    let third = shop.card("Cleo", "0173");
    shop.workshop.customer_join(third.id, twice.id).unwrap();
    shop.workshop.customer_erase(third.id).unwrap();
    let edits = shop.workshop.customer_history(ada.id).unwrap();
    let edits = edits
        .iter()
        .filter(|told| told.action.root().code() == "customer.changed");
    assert_eq!(edits.count(), 2, "Ada's own changes are still told");
    shop.has_no_trace_of(&["Double", "43.5"]);
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn erasing_somebody_leaves_the_others_history() {
    let mut shop = Shop::new();
    // The same piece: first in Ada's order, then in Eve's.
    let number = shop.order("Ada", "");
    let design = shop.workshop.order(&number).unwrap().lines[0].id;
    let extra = shop.design();
    shop.workshop.order_add(&number, NewPiece::Design(extra)).unwrap();
    shop.workshop.line_remove(design).unwrap();
    shop.workshop.order_status(&number, Status::Agreed).unwrap();
    let other = shop.take(design, "Eve");
    shop.cancel(&other);
    let eve = shop.workshop.customers("Eve", 9).unwrap()[0].id;
    shop.workshop.customer_erase(eve).unwrap();
    let told = shop.workshop.order(&number).unwrap().history;
    let moved = |happened: &crate::Happened| happened.action.root().code() == "order.status_changed";
    assert!(told.iter().any(moved), "Ada's order still says how it went: {told:?}");
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn consents_and_measures_say_no_to_what_can_not_be() {
    let mut shop = Shop::new();
    let card = shop.card("Ada", "");
    shop.workshop.customer_consent(card.id, Allowed::News, true).unwrap();
    assert!(shop.workshop.customer(card.id).unwrap().allows(Allowed::News));
    let tomorrow = shop.workshop.today_date().unwrap().succ_opt().unwrap();
    let ahead = MeasureSet {
        taken: tomorrow,
        ..set(card.id, "40")
    };
    assert!(matches!(
        shop.workshop.measures_keep(None, ahead),
        Err(Error::MeasuredAhead(_))
    ));
    let empty = MeasureSet {
        measures: Vec::new(),
        ..set(card.id, "40")
    };
    assert!(matches!(
        shop.workshop.measures_keep(None, empty),
        Err(Error::MeasuresMissing)
    ));
    let named = |name: &str| {
        let mut set = set(card.id, "40");
        set.measures
            .push(Taken::parse(Landmark::Known(Slug::new(name).unwrap()), "40", Unit::Cm).unwrap());
        set
    };
    let misspelt = shop.workshop.measures_keep(None, named("nekc"));
    assert!(matches!(misspelt, Err(Error::LandmarkUnknown { landmark, .. }) if landmark == "nekc"));
    let twice = shop.workshop.measures_keep(None, named("neck"));
    assert!(matches!(twice, Err(Error::MeasuredTwice(_))));
    let nowhere = MeasureSet {
        figure: Slug::new("hat").unwrap(),
        ..set(card.id, "40")
    };
    let nowhere = shop.workshop.measures_keep(None, nowhere);
    assert!(matches!(nowhere, Err(Error::FigureUnknown(name)) if name == "hat"));
    let kept = shop.workshop.measures_keep(None, set(card.id, "40")).unwrap();
    let stranger = shop.card("Eve", "");
    let stolen = shop.workshop.measures_keep(Some(kept.id), set(stranger.id, "40"));
    assert!(
        matches!(stolen, Err(Error::MeasuresUnknown(_))),
        "a set stays with its person"
    );
}
