//! The sample bag's picture, for every value of every option.

mod common;

use common::{bag, model, pieces};
use scene::{Paint, Picture, Wanted, check_profile, paint, render};

/// What a window does: sets the attributes of the nodes.
fn applied(svg: &str, paint: &[Paint]) -> String {
    let mut out = svg.to_owned();
    for Paint {
        node, attribute, value, ..
    } in paint
    {
        let id = format!(" id=\"{node}\"");
        assert_eq!(out.matches(&id).count(), 1, "node {node} stands once in the picture");
        let tag = out.find(&id).expect("the node");
        let end = tag + out[tag..].find('>').expect("its tag's end");
        let from = tag + out[tag..end].find(&format!(" {attribute}=\"")).expect("the attribute") + attribute.len() + 3;
        let to = from + out[from..].find('"').expect("the value's end");
        out.replace_range(from..to, value);
    }
    out
}

#[test]
fn every_piece_is_drawn_plain_and_a_patched_picture_is_the_picture_drawn_anew() {
    let folder = bag();
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("the bag's picture");
    let file = |wanted: &Wanted<'_>| folder.get(wanted.name).cloned();
    let pieces = pieces(&model);
    let first = render(&picture, &picture.views()[0], &model, &pieces[0], &file).expect("the first piece");
    check_profile(&first.svg).expect("plain SVG");
    assert_eq!(
        first,
        render(&picture, &picture.views()[0], &model, &pieces[0], &file).expect("the same piece"),
        "drawn twice, drawn alike"
    );
    // Images make the text long; the changes of a tap are tried on a picture with small ones.
    let dot = |_: &Wanted<'_>| Some(b"\x89PNG".to_vec());
    let small = render(&picture, &picture.views()[0], &model, &pieces[0], &dot)
        .expect("with small images")
        .svg;
    let mut seen = std::collections::BTreeSet::new();
    for piece in &pieces {
        let fresh = render(&picture, &picture.views()[0], &model, piece, &dot).expect("a piece");
        assert_eq!(
            applied(&small, &paint(&picture, &model, piece)),
            fresh.svg,
            "patched and drawn differ for {piece:?}"
        );
        seen.insert(fresh.svg);
    }
    assert!(
        seen.len() > 60,
        "the picture follows the answers: {} pictures of {} pieces",
        seen.len(),
        pieces.len()
    );
}

#[test]
fn the_files_are_there_and_modest() {
    let folder = bag();
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("the bag's picture");
    let bytes: usize = picture.files(0).iter().map(|file| folder[file.name].len()).sum();
    assert!(
        bytes < 650_000,
        "{bytes} bytes of images: a window loads them with every design"
    );
}

#[test]
fn every_hotspot_of_the_options_is_in_the_picture() {
    let folder = bag();
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("the bag's picture");
    let pieces = pieces(&model);
    let svg = render(&picture, &picture.views()[0], &model, &pieces[0], &|_| {
        Some(b"\x89PNG".to_vec())
    })
    .expect("the bag")
    .svg;
    for option in &model.template().options {
        if let Some(hotspot) = &option.hotspot {
            let there = svg.contains(&format!("data-hotspot=\"{hotspot}\""));
            assert!(
                there,
                "`{}` is opened by `{hotspot}`, which nothing in the picture is called",
                option.id
            );
        }
    }
}
