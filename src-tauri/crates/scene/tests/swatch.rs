//! Photos of swatches on the piece: at their true scale, there or not with an attribute alone, and the colour without one.

mod common;

use std::collections::BTreeMap;

use common::{answers, model, small};
use engine::answer::{Answer, Answers};
use engine::model::Model;
use engine::slug::Slug;
use quantity::{Measure, Unit};
use scene::{Paint, PhotoTile, Picture, SceneError, Source, Wanted, check_profile, paint, render, still};

/// A lid and a base of the same stuff, a cloth that serves where there is no photo; `unit`: millimetres of a unit.
fn layers(unit: &str) -> String {
    format!(
        r##"
[[texture]]
id = "cloth"
image = "cloth.png"
width = 8
height = 8

[[view]]
id = "front"
width = 400
height = 300
unit = {unit}

[[view.layer]]
id = "lid"
kind = "shape"
path = "M0 0h100v100h-100Z"
fill = "[lid].colour or #0e5c63"
texture = "[lid].photo"

[[view.layer]]
id = "base"
kind = "shape"
path = "M0 100h100v100h-100Z"
fill = "[lid].colour or #0e5c63"
texture = "[lid].photo or cloth"
"##
    )
}

fn slug(name: &str) -> Slug {
    Slug::new(name).expect("a slug")
}

/// The picture with a photo of the red that is sixty millimetres wide.
fn picture(unit: &str) -> (Model, Picture) {
    let mut folder = small(&layers(unit));
    folder.insert("cloth.png".to_owned(), b"\x89PNG cloth".to_vec());
    let (model, text) = model(&folder);
    let tile = PhotoTile {
        width: 60.0,
        height: 40.0,
        bleed: 0.75,
    };
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let photos = BTreeMap::from([(slug("red"), tile), (slug("oak"), tile)]);
    (model, picture.with_photos(&photos))
}

fn files(wanted: &Wanted<'_>) -> Option<Vec<u8>> {
    match (wanted.source, wanted.name) {
        (Source::Template, _) => Some(b"\x89PNG cloth".to_vec()),
        (Source::Swatch, "red") => Some(b"\xff\xd8\xff red".to_vec()),
        _ => None,
    }
}

fn lid(swatch: &str) -> Answers {
    answers(&[("lid", Answer::One(slug(swatch)))])
}

fn drawn(model: &Model, picture: &Picture, answers: &Answers) -> String {
    let svg = render(picture, &picture.views()[0], model, answers, &files)
        .expect("drawn")
        .svg;
    check_profile(&svg).expect("plain SVG");
    svg
}

#[test]
fn a_photo_is_as_large_as_its_stuff() {
    let (model, picture) = picture("1.6");
    let svg = drawn(&model, &picture, &lid("red"));
    // Sixty millimetres are sixty in the tile's own measure, and 37.5 units of a view whose unit is 1.6 mm.
    assert!(
        svg.contains(
            r#"<pattern id="box-front--red" patternUnits="userSpaceOnUse" width="60" height="40" patternTransform="scale(0.625)"><image x="-0.75" y="-0.75" width="61.5" height="41.5""#
        ),
        "{svg}"
    );
    assert_eq!(
        svg.matches("<pattern").count(),
        2,
        "one for both shapes, and the cloth: {svg}"
    );
    assert!(
        svg.contains(r#"id="box-front-lid-cloth" d="M0 0h100v100h-100Z" fill="url(#box-front--red)""#),
        "{svg}"
    );
    assert_eq!(
        svg,
        drawn(&model, &picture, &lid("red")),
        "the same design, the same picture"
    );
}

#[test]
fn what_it_is_drawn_with_is_asked_for_in_units_of_the_view() {
    let (model, picture) = picture("2");
    let asked = std::cell::RefCell::new(Vec::new());
    let ask = |wanted: &Wanted<'_>| {
        if wanted.source == Source::Swatch {
            asked
                .borrow_mut()
                .push((wanted.name.to_owned(), wanted.width, wanted.height));
        }
        files(wanted)
    };
    render(&picture, &picture.views()[0], &model, &lid("red"), &ask).expect("drawn");
    assert_eq!(
        asked.into_inner(),
        [("red".to_owned(), 30.75, 20.75)],
        "no oak: nobody can choose it"
    );
}

#[test]
fn another_swatch_is_an_attribute_and_no_other_drawing() {
    let (model, picture) = picture("1.6");
    let [red, blue] = ["red", "blue"].map(|swatch| paint(&picture, &model, &lid(swatch)));
    let changed =
        |red: &Paint, blue: &Paint| (red != blue).then(|| (red.node.clone(), red.value.clone(), blue.value.clone()));
    let changed: Vec<_> = red
        .iter()
        .zip(&blue)
        .filter_map(|(red, blue)| changed(red, blue))
        .collect();
    let of = |node: &str, red: &str, blue: &str| (format!("box-front-{node}"), red.to_owned(), blue.to_owned());
    assert_eq!(
        changed,
        [
            of("lid-fill", "#aa0000", "#0000aa"),
            // Of the blue there is no photo: the plain colour, or the texture that stands in.
            of("lid-cloth", "url(#box-front--red)", "none"),
            of("base-fill", "#aa0000", "#0000aa"),
            of("base-cloth", "url(#box-front--red)", "url(#box-front-cloth)"),
        ]
    );
    // What is kept for ever holds what shows.
    let view = &picture.views()[0];
    let kept = |swatch| still(&picture, view, &model, &lid(swatch), &files).expect("drawn");
    assert!(kept("red").contains("box-front--red") && !kept("red").contains("PNG"));
    assert!(!kept("blue").contains("box-front--red"), "{}", kept("blue"));
    let lost = still(&picture, view, &model, &lid("red"), &|_| None);
    assert!(matches!(lost, Err(SceneError::File(_))), "{lost:?}");
}

#[test]
fn where_the_size_follows_the_answers_the_scale_does() {
    let (model, picture) = picture(r#""[width] / 100""#);
    let scale = |millimetres: i64| {
        let mut given = lid("red");
        let width = Measure::new(millimetres, Unit::Mm);
        given.extend(answers(&[("width", Answer::Number(width))]));
        let found = paint(&picture, &model, &given);
        let found = found.into_iter().find(|paint| paint.attribute == "patternTransform");
        let found = found.expect("it is painted");
        assert!(drawn(&model, &picture, &given).contains(&format!(r#"patternTransform="{}""#, found.value)));
        (found.node, found.value)
    };
    assert_eq!(scale(160), ("box-front--red".to_owned(), "scale(0.625)".to_owned()));
    assert_eq!(
        scale(800),
        ("box-front--red".to_owned(), "scale(0.125)".to_owned()),
        "a large piece, a small pattern"
    );
}

#[test]
fn where_no_true_scale_can_be_it_is_told() {
    let refused = |picture: &str| {
        let (model, text) = model(&small(picture));
        Picture::parse(&text, &model, &|_| None)
            .expect_err("refused")
            .to_string()
    };
    let shape = |texture: &str| {
        format!("id = \"lid\"\nkind = \"shape\"\npath = \"M0 0h9v9Z\"\nfill = \"#aa0000\"\ntexture = \"{texture}\"\n")
    };
    let view = |unit: &str, layer: &str| {
        format!("[[view]]\nid = \"front\"\nwidth = 40\nheight = 30\n{unit}\n[[view.layer]]\n{layer}")
    };
    for (picture, told) in [
        (view("", &shape("[lid].photo")), "needs `unit`"),
        (view("unit = 1", &shape("[size].photo")), "offers swatches"),
        (view("unit = 1", &shape("[lid]")), "is no texture"),
        (
            view("unit = 1", &shape("[lid].photo or felt")),
            "there is no texture `felt`",
        ),
        (
            view(
                "unit = 1",
                &format!(
                    "id = \"all\"\nkind = \"group\"\nscale = [{{ by = 2 }}]\n[[view.layer.layer]]\n{}",
                    shape("[lid].photo")
                ),
            ),
            "group that grows",
        ),
    ] {
        let said = refused(&picture);
        assert!(said.contains(told), "{said}");
    }
}
