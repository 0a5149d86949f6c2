//! What a workshop decides once: its colour, the nouns of its trade, its views of the orders.

use domain::Action;
use domain::action::Setting;
use domain::paper::Colour;
use domain::printed::{Audience, PaperSize};
use domain::{OwnNoun, OwnView, Settings, Thing};
use sheets::Item;

use super::{Shop, env};
use crate::{Error, SAMPLES, Workshop, printed_colour};

fn changed(shop: &mut Shop, change: impl FnOnce(&mut Settings)) -> Result<(), Error> {
    let mut settings = shop.workshop.settings()?;
    change(&mut settings);
    shop.workshop.change_settings(settings)
}

/// The colours of the letters on a paper, each once.
fn inks(shop: &Shop, number: &str, audience: Audience) -> Vec<Colour> {
    let pages = shop.workshop.paper(number, audience, PaperSize::A4).unwrap();
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let mut inks: Vec<Colour> = items
        .filter_map(|item| match item {
            Item::Text(run) => Some(run.colour),
            _ => None,
        })
        .collect();
    inks.sort_unstable();
    inks.dedup();
    inks
}

#[test]
fn the_makers_colour_dresses_what_customers_get_and_can_be_read() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    let black = inks(&shop, &number, Audience::Customer);
    changed(&mut shop, |settings| settings.colour = Some("#ffd700".parse().unwrap())).unwrap();
    let ink = printed_colour(&shop.workshop.settings().unwrap()).unwrap();
    assert_ne!(ink, Colour([0xff, 0xd7, 0x00]), "gold on white could not be read");
    for audience in [Audience::Customer, Audience::Counter] {
        assert!(inks(&shop, &number, audience).contains(&ink), "{audience:?}");
    }
    assert!(
        !inks(&shop, &number, Audience::Bench).contains(&ink),
        "the bench's sheet stays black"
    );
    shop.workshop.undo().unwrap();
    assert_eq!(inks(&shop, &number, Audience::Customer), black);
}

#[test]
fn a_logo_comes_and_goes_and_one_step_takes_it_back() {
    let mut shop = Shop::new();
    let picture = include_bytes!("../../../../../assets/samples/bag/logo.png");
    shop.workshop.change_logo(Some(picture)).unwrap();
    assert_eq!(shop.workshop.logo().unwrap().as_deref(), Some(&picture[..]));
    // Nothing that can't be printed takes its place.
    assert!(matches!(
        shop.workshop.change_logo(Some(b"no picture")),
        Err(Error::Logo(_))
    ));
    shop.workshop.change_logo(None).unwrap();
    assert_eq!(shop.workshop.logo().unwrap(), None);
    shop.workshop.undo().unwrap();
    assert_eq!(shop.workshop.logo().unwrap().as_deref(), Some(&picture[..]));
}

#[test]
fn what_was_changed_is_told_by_its_name() {
    let mut shop = Shop::new();
    let told = |shop: &mut Shop| match shop.workshop.undo().unwrap().action {
        Action::Undone { action } => match *action {
            Action::SettingsChanged { what } => what,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    changed(&mut shop, |settings| settings.lead_days += 1).unwrap();
    assert_eq!(told(&mut shop), Some(Setting::Days));
    changed(&mut shop, |settings| settings.step = 5).unwrap();
    assert_eq!(told(&mut shop), Some(Setting::Rounding));
    changed(&mut shop, |settings| {
        settings.step = 5;
        settings.name.push('s');
    })
    .unwrap();
    assert_eq!(told(&mut shop), None, "several at once are the settings");
}

#[test]
fn the_bench_reads_what_its_sheet_is_called() {
    let mut shop = Shop::new();
    let number = shop.order("Ada", "");
    let foot = |shop: &Shop| {
        let order = shop.workshop.order(&number).unwrap();
        shop.workshop.bench_sheets(&order).unwrap().remove(0).footer
    };
    assert!(foot(&shop).starts_with(&number));
    let ticket = OwnNoun {
        thing: Thing::Sheet,
        one: "ölzettel".to_owned(),
        many: String::new(),
    };
    changed(&mut shop, |settings| settings.nouns = vec![ticket]).unwrap();
    assert!(
        foot(&shop).starts_with(&format!("Ölzettel · {number} · ")),
        "{}",
        foot(&shop)
    );
}

#[test]
fn twenty_views_are_kept_and_each_has_a_name() {
    let mut shop = Shop::new();
    let view = |name: &str| OwnView {
        name: name.to_owned(),
        view: "open".to_owned(),
        search: "leather".to_owned(),
    };
    changed(&mut shop, |settings| settings.views = vec![view("Leather"); 20]).unwrap();
    let more = changed(&mut shop, |settings| settings.views.push(view("One more")));
    assert!(matches!(more, Err(Error::ViewsTooMany(20))), "{more:?}");
    let nameless = changed(&mut shop, |settings| settings.views = vec![view(" ")]);
    assert!(matches!(nameless, Err(Error::NameMissing)), "{nameless:?}");
    assert_eq!(shop.workshop.settings().unwrap().views.len(), 20, "nothing was lost");
}

#[test]
fn who_looks_around_in_german_reads_german_papers() {
    for name in SAMPLES {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("sample.atelier");
        let shop = Workshop::create_sample_in(&file, name, "de", env(1)).unwrap();
        let settings = shop.settings().unwrap();
        assert_eq!(settings.language, "de");
        assert_eq!(settings.taxes[0].label, "MwSt.");
        for thing in [Thing::Piece, Thing::Sheet] {
            assert!(
                settings.called(thing).is_some(),
                "{name} has its own word for {thing:?}"
            );
        }
        for order in shop.orders("", 20).unwrap() {
            let number = order.order.number;
            if let Ok(pages) = shop.paper(&number, Audience::Bench, PaperSize::A4) {
                assert!(pages.warnings.is_empty(), "{name} {number}: {:?}", pages.warnings);
            }
        }
    }
}
