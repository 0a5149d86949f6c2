//! How large a piece is beside its picture: told once, or calculated from what is chosen; never made up.

mod common;

use common::{model, one, sample, small};
use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::Model;
use engine::session::Session;
use engine::template;
use quantity::{Measure, Unit};
use scene::Picture;

const LAYER: &str = "[[view.layer]]\nid = \"a\"\nkind = \"shape\"\npath = \"M0 0H9V9Z\"\nfill = \"#000000\"\n";

fn view(unit: &str) -> String {
    format!("[[view]]\nid = \"front\"\nwidth = 40\nheight = 30\nunit = {unit}\n{LAYER}")
}

/// A piece of a template, and its picture.
struct Sitting {
    model: Model,
    picture: Picture,
    session: Session,
}

impl Sitting {
    fn of(folder: &template::Folder) -> Self {
        let (model, text) = model(folder);
        let picture =
            Picture::parse(&text, &model, &|name| folder.get(name).cloned()).unwrap_or_else(|e| panic!("{e}"));
        let session = Session::new(&model, &Book::default(), 1);
        Self {
            model,
            picture,
            session,
        }
    }

    fn choose(&mut self, option: &str, answer: Answer) -> &mut Self {
        let path = Path::parse(option).expect("a path");
        self.session
            .choose(&path, answer)
            .unwrap_or_else(|conflict| panic!("{option}: {conflict:?}"));
        self
    }

    /// Every view's millimetres.
    fn units(&self) -> Vec<Option<f64>> {
        let answers = self.session.finished().expect("a piece");
        self.picture.units(&self.model, &answers, &self.session.view().missing)
    }

    fn unit(&self) -> Option<f64> {
        self.units()[0]
    }
}

fn mm(number: i64) -> Answer {
    Answer::Number(Measure::new(number, Unit::Mm))
}

fn cm(number: i64) -> Answer {
    Answer::Number(Measure::new(number, Unit::Cm))
}

fn refusal(unit: &str) -> String {
    let folder = small(&view(unit));
    let (model, text) = model(&folder);
    Picture::parse(&text, &model, &|_| None)
        .expect_err("a wrong unit")
        .to_string()
}

#[test]
fn a_unit_is_told_once_or_follows_a_measure() {
    assert_eq!(
        Sitting::of(&small(&view("1.6"))).unit(),
        Some(1.6),
        "a number: millimetres"
    );
    assert_eq!(
        Sitting::of(&small(&view("\"0.2 cm\""))).unit(),
        Some(2.0),
        "a length without any answer in it"
    );
    let mut wide = Sitting::of(&small(&view("\"[width] / 250\"")));
    assert_eq!(wide.choose("width", mm(400)).unit(), Some(1.6));
    assert_eq!(
        wide.choose("width", mm(800)).unit(),
        Some(3.2),
        "it changes with the next tap"
    );
    assert_eq!(
        Sitting::of(&small(&format!(
            "[[view]]\nid = \"front\"\nwidth = 40\nheight = 30\n{LAYER}"
        )))
        .unit(),
        None,
        "not drawn to scale"
    );
}

#[test]
fn what_nobody_has_answered_gives_no_size() {
    let wide = Sitting::of(&small(&view("\"[width] / 250\"")));
    assert!(
        wide.session.finished().is_some_and(|all| !all.is_empty()),
        "the program would have a width of its own"
    );
    assert_eq!(wide.unit(), None);
    // Not even where a condition would do without the answer.
    let unit = "\"if [width] more than 300 mm then 2 mm else 1 mm\"";
    let mut either = Sitting::of(&small(&view(unit)));
    assert_eq!(either.unit(), None);
    assert_eq!(either.choose("width", mm(200)).unit(), Some(1.0));
    // A default is an answer: the template gave it.
    let by_size = "\"if [size] is l then 2 mm else 1 mm\"";
    let mut sized = Sitting::of(&small(&view(by_size)));
    assert_eq!(sized.unit(), Some(1.0));
    assert_eq!(sized.choose("size", one("l")).unit(), Some(2.0));
    // Nothing is that small.
    let mut less = Sitting::of(&small(&view("\"[width] - 400 mm\"")));
    assert_eq!(less.choose("width", mm(300)).unit(), None);
    assert_eq!(less.choose("width", mm(402)).unit(), Some(2.0));
}

#[test]
fn a_unit_is_a_length_and_nothing_else() {
    for (unit, wanted) in [
        ("\"[width] * [width]\"", "not a length"),
        ("\"[width] / 2 mm\"", "not a length"),
        ("\"1.6\"", "not a length"),
        ("\"[depth] / 250\"", "depth"),
        ("\"[size].w / 250\"", "w"),
        ("0", "more than 0"),
    ] {
        let said = refusal(unit);
        assert!(said.contains(wanted), "{unit}: {said}");
    }
}

#[test]
fn a_unit_goes_there_and_back() {
    for unit in ["1.6", "\"[width] / 250\""] {
        let folder = small(&view(unit));
        let once = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let written = template::write(&once);
        let again = template::read(&written).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_eq!(once.template.picture, again.template.picture);
        assert_eq!(written, template::write(&again));
    }
}

#[test]
fn a_larger_sample_is_larger() {
    for (name, option, sizes) in [
        ("bag", "size", ["xs", "s", "m", "l", "xl"].map(one).to_vec()),
        ("chocolate", "size", ["regular", "large"].map(one).to_vec()),
        ("ring", "size", [48, 54, 66].map(mm).to_vec()),
        (
            "shoe",
            "size-left",
            [38, 42, 46]
                .map(|eu| Answer::Number(Measure::new(eu, Unit::One)))
                .to_vec(),
        ),
    ] {
        let mut sitting = Sitting::of(&sample(name));
        assert!(
            sitting.units().iter().all(Option::is_some),
            "{name} begins with a size, so with a scale"
        );
        let units: Vec<f64> = sizes
            .into_iter()
            .filter_map(|size| sitting.choose(option, size).unit())
            .collect();
        assert!(units.windows(2).all(|pair| pair[0] < pair[1]), "{name}: {units:?}");
    }
}

#[test]
fn a_shirt_has_a_size_once_it_is_measured() {
    let mut shirt = Sitting::of(&sample("shirt"));
    assert_eq!(shirt.unit(), None, "nobody has been measured");
    assert_eq!(shirt.choose("chest", cm(100)).unit(), None, "one measure of two");
    let slim = shirt.choose("back-length", cm(76)).unit();
    // 112 cm round and 78 cm long.
    assert_eq!(slim, Some(3.496_756));
    assert!(shirt.choose("chest", cm(120)).unit() > slim);
}

/// As they are sold: what a ruler would say of the widest that is drawn.
#[test]
fn the_samples_measure_what_they_are() {
    let unit = |name: &str| Sitting::of(&sample(name)).units();
    let near = |found: Option<f64>, units: f64, wanted: f64| {
        let told = found.unwrap_or_default() * units;
        assert!((told - wanted).abs() < 1.0, "{told} mm rather than {wanted}");
    };
    near(unit("bag")[0], 268.0 * 0.94, 430.0);
    near(unit("chocolate")[0], 312.0 * 0.92, 118.0);
    // The inner diameter of size 54, from both sides.
    near(unit("ring")[0], 17.19 * 9.9, 17.19);
    near(unit("ring")[1], 17.19 * 11.4, 17.19);
    near(unit("shoe")[0], 316.0, 280.0);
    near(unit("shoe")[1], 240.0, 302.4);
}
