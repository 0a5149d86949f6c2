//! The customer's own picture: each once in the drawing, left out where it is lost, refused where it would have no size.

mod common;

use common::{model, small};
use engine::answer::{Answer, Answers, Path};
use engine::slug::Slug;
use engine::upload::{PictureName, Upload};
use scene::{Picture, SceneError, Source, Wanted, check_profile, render, still};

const LAYERS: &str = r##"
[[view]]
id = "front"
width = 40
height = 30
unit = 2

[[view.layer]]
id = "left"
kind = "upload"
upload = "logo"
at = [0, 0, 10, 10]

[[view.layer]]
id = "right"
kind = "upload"
upload = "logo"
at = [20, 0, 10, 10]

[[view.layer]]
id = "burnt"
kind = "upload"
upload = "logo"
at = [20, 15, 10, 10]
look = "one-colour"
fill = "#552200"
"##;

/// A square picture as the only answer.
fn logo() -> Answers {
    let name = PictureName::parse(&"5f".repeat(32)).expect("a name");
    let upload = Upload::new(name, 200, 200).expect("a picture");
    Answers::from([(Path::of(&Slug::new("logo").expect("a slug")), Answer::Upload(upload))])
}

fn own(wanted: &Wanted<'_>) -> Option<Vec<u8>> {
    match wanted.source {
        Source::Upload { one_colour: false } => Some(b"\x89PNG whole".to_vec()),
        Source::Upload { one_colour: true } => Some(b"\x89PNG ink".to_vec()),
        Source::Template | Source::Swatch => None,
    }
}

#[test]
fn it_stands_in_the_drawing_once_for_each_look() {
    let (model, text) = model(&small(LAYERS));
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let view = &picture.views()[0];
    let svg = render(&picture, view, &model, &logo(), &own).expect("drawn").svg;
    check_profile(&svg).expect("plain SVG");
    assert_eq!(svg.matches("<image").count(), 2, "{svg}");
    assert_eq!(svg.matches("<use").count(), 3, "{svg}");
    assert!(svg.contains(r##"fill="#552200" mask="url("##), "{svg}");
    let [left, ..] = &picture.laid(&model, &logo(), &[])[..] else {
        panic!("it is laid")
    };
    assert_eq!((left.size, left.dpi), (Some([20.0, 20.0]), Some(254)));
}

#[test]
fn a_lost_one_is_left_out_on_screen_and_told_on_what_is_kept() {
    let (model, text) = model(&small(LAYERS));
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let view = &picture.views()[0];
    let svg = render(&picture, view, &model, &logo(), &|_| None).expect("drawn").svg;
    assert!(!svg.contains("<use"), "{svg}");
    let kept = still(&picture, view, &model, &logo(), &|_| None);
    assert!(matches!(kept, Err(SceneError::File(_))), "{kept:?}");
}

#[test]
fn places_that_cannot_be_are_refused() {
    let group = "[[view.layer]]\nid = \"g\"\nkind = \"group\"\nscale = [{ by = 2 }]\n[[view.layer.layer]]\nid = \"in\"\nkind = \"upload\"\nupload = \"logo\"\nat = [0, 0, 9, 9]\n";
    let layer = |rest: &str| format!("[[view.layer]]\nid = \"in\"\nkind = \"upload\"\nat = [0, 0, 9, 9]\n{rest}\n");
    for (layers, says) in [
        (group.to_owned(), "in a group that grows"),
        (layer("upload = \"lid\""), "no option `lid` that takes a picture"),
        (layer("upload = \"logo\"\nlook = \"one-colour\""), "it needs `fill`"),
        (layer("upload = \"logo\"\nfill = \"#000000\""), "goes with"),
    ] {
        let (model, text) = model(&small(&format!(
            "[[view]]\nid = \"front\"\nwidth = 9\nheight = 9\n{layers}"
        )));
        let refused = Picture::parse(&text, &model, &|_| None)
            .expect_err("it is refused")
            .to_string();
        assert!(refused.contains(says), "{refused}");
    }
}
