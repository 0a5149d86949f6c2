//! The sample workshop.

use domain::{Action, Status};

use super::{bag, env};

#[test]
fn the_sample_has_twelve_orders_with_true_journals() {
    let (_folder, bag) = bag();
    let orders = bag.orders("", 100).unwrap();
    assert_eq!(orders.len(), 12);
    let numbers: Vec<_> = orders.iter().rev().map(|brief| brief.order.number.as_str()).collect();
    assert_eq!((numbers[0], numbers[11]), ("W-1031", "W-1042"));
    let at = |status| orders.iter().filter(|brief| brief.order.status == status).count();
    assert_eq!(at(Status::Delivered), 2);
    assert_eq!(at(Status::Cancelled), 1);
    for brief in &orders {
        let file = bag.order(&brief.order.number).unwrap();
        assert!(file.lines[0].snapshot().is_some(), "{} is frozen", brief.order.number);
        let oldest_first: Vec<_> = file.history.iter().rev().map(|happened| happened.at).collect();
        assert!(oldest_first.is_sorted(), "{}", brief.order.number);
        assert!(
            oldest_first.iter().all(|at| at.0 <= super::NOW),
            "nothing lies after today"
        );
    }
    assert!(bag.settings().unwrap().sample);
    let checkup = bag.check().unwrap();
    assert!(checkup.is_sound(), "{checkup:?}");
}

#[test]
fn what_is_not_made_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.atelier");
    assert_eq!(
        crate::Workshop::create_sample(&path, "no-such", env(0))
            .err()
            .unwrap()
            .code(),
        "sample.unknown"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let settings = domain::Settings {
        name: "  ".to_owned(),
        ..super::settings()
    };
    let new = crate::NewWorkshop {
        settings,
        logo: Some(b"no picture".to_vec()),
    };
    let refused = crate::Workshop::create(&path, new.clone(), env(0)).err().unwrap();
    assert_eq!(refused.code(), "workshop.logo_refused");
    let refused = crate::Workshop::create(&path, crate::NewWorkshop { logo: None, ..new }, env(0))
        .err()
        .unwrap();
    assert_eq!(refused.code(), "workshop.name_missing");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_pictures_of_the_orders_are_kept_whole() {
    let (_folder, bag) = bag();
    let order = bag.order("W-1042").unwrap();
    let drawn = bag
        .agreed_picture(&order.lines[0])
        .unwrap()
        .expect("the bag has a picture");
    scene::check_profile(&drawn).unwrap();
    assert!(drawn.contains("data:image/png;base64,"), "the images are inside again");
    let size = std::fs::metadata(bag.path()).unwrap().len();
    assert!(
        size < 16 << 20,
        "twelve orders share the template's images: {size} bytes"
    );
}

#[test]
fn the_history_calls_a_sold_out_swatch_by_its_label() {
    let (_folder, bag) = bag();
    let told: Vec<_> = bag
        .history(99)
        .unwrap()
        .into_iter()
        .map(|happened| happened.action)
        .collect();
    let plum = Action::BookChanged {
        entry: "Plum Cordura".to_owned(),
    };
    assert!(told.contains(&plum), "{told:?}");
}
