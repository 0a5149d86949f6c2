//! Swatches with a last day: open until it is over, then closed like what is sold out, and for good.

use chrono::NaiveDate;
use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::compile;
use engine::session::{Cause, Session};
use engine::slug::Slug;
use engine::template::{Folder, Package, read};

const TEMPLATE: &str = r#"
format = 1
id = "scarf"
label = "Scarf"
currency = "EUR"

[[option]]
id = "cloth"
label = "Cloth"
kind = "one"
values = [{ id = "linen", swatch = true }, { id = "wool", swatch = true }]

[[option]]
id = "fringe"
label = "Fringe"
kind = "switch"

[[rule]]
id = "fringed"
rule = "when [fringe] is on then [cloth] is linen"
"#;
const SWATCHES: &str = r##"
[[swatch]]
id = "linen"
label = "Linen"
colour = "#d8c8a8"
until = "2027-03-31"

[[swatch]]
id = "wool"
label = "Wool"
colour = "#404048"
"##;

fn package() -> Package {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let folder = Folder::from([file("template.toml", TEMPLATE), file("swatches.toml", SWATCHES)]);
    read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A session on a day, with what else the book says.
fn on(today: &str, mut book: Book) -> Session {
    let Package { template, library } = package();
    let (model, _) = compile(&template, &library);
    book.end(&library, day(today));
    Session::new(&model, &book, 1)
}

fn path(name: &str) -> Path {
    Path::parse(name).expect("a path")
}

fn linen() -> Slug {
    Slug::new("linen").expect("a name")
}

#[test]
fn a_swatch_is_offered_on_its_last_day_and_closed_on_the_next() {
    let mut last = on("2027-03-31", Book::default());
    last.choose(&path("cloth"), Answer::One(linen()))
        .expect("it is still offered");
    let mut after = on("2027-04-01", Book::default());
    let closed = after.choose(&path("cloth"), Answer::One(linen())).unwrap_err();
    assert_eq!(closed.reason.cause, Cause::Ended(day("2027-03-31")));
    // Only the wool is left, and what needs linen can't be had either, for the same reason.
    let answers = after.finished().expect("a piece can be made");
    assert_eq!(answers[&path("cloth")], Answer::One(Slug::new("wool").expect("a name")));
    let fringe = after.choose(&path("fringe"), Answer::Switch(true)).unwrap_err();
    assert_eq!(fringe.reason.cause, Cause::Ended(day("2027-03-31")));
}

#[test]
fn what_was_begun_with_it_tells() {
    let mut begun = on("2027-03-01", Book::default());
    begun
        .choose(&path("cloth"), Answer::One(linen()))
        .expect("it is offered");
    let mut later = on("2027-05-01", Book::default());
    let refused = later.restore(begun.answers().clone());
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].reason.cause, Cause::Ended(day("2027-03-31")));
}

#[test]
fn sold_out_in_its_season_is_sold_out_and_afterwards_it_is_over() {
    let sold_out = || Book {
        sold_out_swatches: [linen()].into(),
        ..Book::default()
    };
    let cause = |today| {
        let closed = on(today, sold_out()).choose(&path("cloth"), Answer::One(linen()));
        closed.unwrap_err().reason.cause
    };
    assert_eq!(cause("2027-03-01"), Cause::SoldOut(String::new()));
    assert_eq!(cause("2027-04-01"), Cause::Ended(day("2027-03-31")));
}

const TWO: &str = r#"
format = 1
id = "hat"
label = "Hat"
currency = "EUR"

[[option]]
id = "felt"
label = "Felt"
kind = "one"
values = [{ id = "linen", swatch = true }, { id = "wool", swatch = true }, { id = "hare", label = "hare" }]

[[option]]
id = "band"
label = "Band"
kind = "one"
values = [{ id = "linen", swatch = true }, { id = "wool", swatch = true }, { id = "cord", label = "cord" }, { id = "silk", label = "silk" }]

[[option]]
id = "brim"
label = "Brim"
kind = "one"
values = [{ id = "wide", label = "wide" }, { id = "summer", label = "summer" }, { id = "both", label = "both" }, { id = "small", label = "small" }, { id = "plain", label = "plain" }]

[[rule]]
id = "wide"
rule = "when [brim] is wide then [felt] is hare"

[[rule]]
id = "summer"
rule = "when [brim] is summer then [felt] is linen"

[[rule]]
id = "both"
rule = "when [brim] is both then [felt] is hare and [band] is linen"

[[rule]]
id = "small"
rule = "when [brim] is small then [band] in (cord, silk)"
"#;

/// Hare is sold out for a while, cord and silk for shorter and for nobody knows how long, linen is over.
#[test]
fn what_is_told_is_what_opens_it_again() {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let folder = Folder::from([file("template.toml", TWO), file("swatches.toml", SWATCHES)]);
    let Package { template, library } = read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (model, _) = compile(&template, &library);
    let sold_out = [
        ("felt/hare", "2027-06-12"),
        ("band/cord", "2027-05-01"),
        ("band/silk", ""),
    ];
    let mut book = Book {
        sold_out: sold_out.map(|(key, until)| (key.to_owned(), until.to_owned())).into(),
        ..Book::default()
    };
    book.end(&library, day("2027-04-01"));
    let session = Session::new(&model, &book, 1);
    let brim = |value: &str| {
        let answer = Answer::One(Slug::new(value).expect("a name"));
        session
            .why_closed(&path("brim"), &answer)
            .map(|closed| closed.reason.cause)
    };
    let until = |day: &str| Some(Cause::SoldOut(day.to_owned()));
    let over = Some(Cause::Ended(day("2027-03-31")));
    assert_eq!(brim("wide"), until("2027-06-12"), "not the band's day");
    assert_eq!(brim("summer"), over, "hare that comes back is of no use");
    assert_eq!(brim("both"), over, "nor is it enough");
    assert_eq!(brim("small"), until("2027-05-01"), "one of the two is enough");
    assert_eq!(brim("plain"), None);
}
