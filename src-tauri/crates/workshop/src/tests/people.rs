//! Customers: cards that join, measures, consents, photographs.

use std::collections::BTreeSet;

use domain::customer::Allowed;
use domain::measures::{Landmark, Taken};
use domain::photo::Subject;
use domain::{Customer, CustomerId, MeasureSet};
use engine::slug::Slug;
use proptest::prelude::*;
use quantity::Unit;

use super::Shop;
use crate::{Error, NewPhoto, NewPiece, TakeOrder, Who};

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
    raster::png(&svg, 9).unwrap()
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
            })
            .unwrap()
    }

    fn photograph(&mut self, of: Subject, shade: u8) {
        let new = NewPhoto {
            of,
            bytes: picture(shade),
            name: format!("{shade}.png"),
            full: false,
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
    shop.workshop.customer_erase(one.id).unwrap();
    let path = shop.workshop.path().to_owned();
    shop.workshop.settle().unwrap();
    let raw = std::fs::read(&path).unwrap();
    for name in ["Sentinelle", "Duo", "owes me", "41 cm"] {
        let traces = raw.windows(name.len()).filter(|w| *w == name.as_bytes()).count();
        assert_eq!(traces, 0, "{name}");
    }
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!((order.photos.len(), order.lines.len()), (0, 1));
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
    let kept = shop.workshop.measures_keep(None, set(card.id, "40")).unwrap();
    let stranger = shop.card("Eve", "");
    let stolen = shop.workshop.measures_keep(Some(kept.id), set(stranger.id, "40"));
    assert!(
        matches!(stolen, Err(Error::MeasuresUnknown(_))),
        "a set stays with its person"
    );
}
