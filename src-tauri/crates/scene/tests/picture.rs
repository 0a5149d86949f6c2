//! Small pictures: what is drawn, and what is said about wrong ones.

mod common;

use common::{answers, model, one, small};
use engine::answer::Answer;
use engine::colour::Colour;
use engine::template::Folder;
use scene::{Picture, Wanted, check_profile, render, still};

const VIEW: &str = "[[view]]\nid = \"front\"\nwidth = 40\nheight = 30\n";

fn drawn(layers: &str, given: &[(&str, Answer)]) -> String {
    let (model, text) = model(&small(&format!("{VIEW}{layers}")));
    let picture = Picture::parse(&text, &model, &|_| None).unwrap_or_else(|e| panic!("{e}"));
    let scene =
        render(&picture, &picture.views()[0], &model, &answers(given), &|_| None).unwrap_or_else(|e| panic!("{e}"));
    check_profile(&scene.svg).expect("plain SVG");
    scene.svg
}

#[test]
fn a_fill_follows_the_swatch_and_falls_back() {
    let layer = "[[view.layer]]\nid = \"lid\"\nkind = \"shape\"\npath = \"M0 0L9 0L9 9Z\"\nfill = \"[lid].colour or #123456\"\nhotspot = \"lid\"\n";
    assert!(
        drawn(layer, &[("lid", one("blue"))]).contains("fill=\"#0000aa\""),
        "the swatch's colour"
    );
    assert!(
        drawn(layer, &[]).contains("fill=\"#123456\""),
        "the other colour when nothing is chosen"
    );
    assert!(drawn(layer, &[]).contains("data-hotspot=\"lid\""), "the hotspot");
}

#[test]
fn a_fill_follows_a_colour_mixed_freely() {
    let layer = "[[view.layer]]\nid = \"lid\"\nkind = \"shape\"\npath = \"M0 0L9 0L9 9Z\"\nfill = \"[tint].colour or #123456\"\n";
    let mixed = Answer::Colour(Colour::parse("#0E5C4D").expect("a colour"));
    assert!(drawn(layer, &[("tint", mixed)]).contains("fill=\"#0e5c4d\""));
    assert!(drawn(layer, &[]).contains("fill=\"#123456\""));
}

const CLOTHS: &str = "[[texture]]\nid = \"rib\"\nimage = \"rib.png\"\nwidth = 4\nheight = 4\nbleed = 1\nturn = -21\n\
    [[texture]]\nid = \"plain\"\nimage = \"plain.png\"\nwidth = 4\nheight = 4\n";

const CUT: &str = "[[view.layer]]\nid = \"lid\"\nkind = \"shape\"\npath = \"M0 0L9 0L9 9Z\"\nfill = \"#aabbcc\"\n\
    textures = [{ when = \"[handle] is on\", texture = \"rib\" }, { when = \"[lid] is blue\", texture = \"plain\" }]\n";

#[test]
fn a_shape_takes_the_first_cloth_whose_condition_holds() {
    let mut folder = small(&format!("{CLOTHS}{VIEW}{CUT}"));
    for name in ["rib.png", "plain.png"] {
        folder.insert(name.to_owned(), b"\x89PNG".to_vec());
    }
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let files = |wanted: &Wanted<'_>| folder.get(wanted.name).cloned();
    let cloth = |given: &[(&str, Answer)]| {
        let scene = render(&picture, &picture.views()[0], &model, &answers(given), &files).expect("drawn");
        check_profile(&scene.svg).expect("plain SVG");
        assert!(scene.svg.contains("patternTransform=\"rotate(-21)\""), "a turned tile");
        assert!(
            scene.svg.contains("<image x=\"-1\" y=\"-1\" width=\"6\" height=\"6\""),
            "which goes on beyond its edge"
        );
        let painted = scene.paint.iter().find(|paint| paint.node.ends_with("lid-cloth"));
        let value = painted.expect("the cloth is painted").value.clone();
        assert!(
            scene.svg.contains(&format!("fill=\"{value}\"")),
            "and drawn as it is painted"
        );
        value
    };
    let handle = ("handle", Answer::Switch(true));
    assert!(
        cloth(&[handle.clone(), ("lid", one("blue"))]).ends_with("-rib)"),
        "the first"
    );
    assert!(cloth(&[("lid", one("blue"))]).ends_with("-plain)"));
    assert_eq!(cloth(&[]), "none", "no condition holds");
    let kept = still(&picture, &picture.views()[0], &model, &answers(&[handle]), &files).expect("drawn");
    assert_eq!(kept.matches("<pattern").count(), 1, "kept is the cloth that shows");
}

const STREWN: &str = "[[sprite]]\nid = \"nut\"\npath = \"M-1 -1L1 -1L0 1Z\"\nimage = \"nut.png\"\nx = -2\ny = -2\nwidth = 4\nheight = 4\n\
    [[sprite]]\nid = \"crumb\"\npath = \"M0 0L1 0L0 1Z\"\nimage = \"crumb.png\"\nx = -1\ny = -1\nwidth = 2\nheight = 2\n";

const NUTS: &str = "[[view.layer]]\nid = \"nuts\"\nkind = \"scatter\"\nwhen = \"[handle] is on\"\nsprites = [\"nut\"]\n\
    fill = \"[tint].colour or #aa6633\"\nat = [5, 5, 30, 20]\ncount = 12\nseed = 3\nsize = [0.5, 1.5]\nhotspot = \"nuts\"\n";

const CRUMBS: &str = "[[view.layer]]\nid = \"crumbs\"\nkind = \"scatter\"\nsprites = [\"crumb\"]\nfill = \"#332211\"\nat = [5, 5, 30, 20]\n\
    count = 7\nseed = 4\n";

fn strewn(layers: &str) -> Folder {
    let mut folder = small(&format!("{STREWN}{VIEW}{layers}"));
    for name in ["nut.png", "crumb.png"] {
        folder.insert(name.to_owned(), b"\x89PNG".to_vec());
    }
    folder
}

#[test]
fn pieces_are_strewn_and_a_still_picture_holds_what_shows() {
    let (model, text) = model(&strewn(&format!("{NUTS}{CRUMBS}")));
    let picture = Picture::parse(&text, &model, &|_| None).unwrap_or_else(|e| panic!("{e}"));
    let file = |_: &Wanted<'_>| Some(b"\x89PNG".to_vec());
    let given = answers(&[
        ("handle", Answer::Switch(true)),
        ("tint", Answer::Colour(Colour::parse("#123456").expect("a colour"))),
    ]);
    let shown = render(&picture, &picture.views()[0], &model, &given, &file)
        .expect("it is drawn")
        .svg;
    check_profile(&shown).expect("plain SVG");
    assert_eq!(shown.matches("<use href=\"#box-front-nut\"").count(), 12);
    assert_eq!(shown.matches("<use href=\"#box-front-crumb\"").count(), 7);
    assert!(shown.contains("fill=\"#123456\"") && shown.contains("data-hotspot=\"nuts\""));
    assert_eq!(
        still(&picture, &picture.views()[0], &model, &given, &file).expect("it is drawn"),
        shown
    );

    let off = answers(&[("handle", Answer::Switch(false))]);
    let hidden = still(&picture, &picture.views()[0], &model, &off, &|name| {
        file(name).filter(|_| name.name != "nut.png")
    })
    .expect("it is drawn");
    check_profile(&hidden).expect("plain SVG");
    assert!(
        !hidden.contains("nut") && hidden.matches("<use ").count() == 7,
        "{hidden}"
    );
}

#[test]
fn what_cant_be_strewn_is_told() {
    let cases = [
        (NUTS.replace("\"nut\"", "\"bean\""), "there is no sprite `bean`"),
        (NUTS.replace("[\"nut\"]", "[]"), "names none"),
        (NUTS.replace("[0.5, 1.5]", "[1.5, 0.5]"), "smallest and the largest"),
        (NUTS.replace("count = 12", "count = 1001"), "1000 pieces"),
        (NUTS.replace("seed = 3", "seed = 3\ngather = 2"), "between 0 and 1"),
        (NUTS.replace("30, 20", "0, 20"), "more than 0"),
        (NUTS.replace("id = \"nuts\"", "id = \"nut\""), "`nut` twice"),
    ];
    for (layer, expected) in cases {
        let error = refusal(&strewn(&layer));
        assert!(error.contains(expected), "{error} should speak of {expected}");
    }
}

#[test]
fn groups_come_and_go_and_grow() {
    let layer = "[[view.layer]]\nid = \"all\"\nkind = \"group\"\nwhen = \"[handle] is on\"\nabout = [20, 10]\n\
        scale = [{ when = \"[size] is l\", by = 1.5 }]\n[[view.layer.layer]]\nid = \"thread\"\nkind = \"stitch\"\n\
        path = \"M0 0l2 0\"\nthread = \"#ffffff\"\nwidth = 0.5\n";
    let off = drawn(layer, &[("size", one("s")), ("handle", Answer::Switch(false))]);
    assert!(
        off.contains("display=\"none\" transform=\"matrix(1 0 0 1 0 0)\""),
        "{off}"
    );
    let on = drawn(layer, &[("size", one("l")), ("handle", Answer::Switch(true))]);
    assert!(
        on.contains("display=\"inline\" transform=\"matrix(1.5 0 0 1.5 -10 -5)\""),
        "{on}"
    );
}

#[test]
fn wrong_pictures_say_what_to_mend() {
    let shape = |rest: &str| {
        format!("{VIEW}[[view.layer]]\nid = \"a\"\nkind = \"shape\"\npath = \"M0 0L1 1Z\"\nfill = \"#000000\"\n{rest}")
    };
    let cases = [
        (VIEW.to_owned(), "one view"),
        (shape("colour = \"red\""), "unknown field `colour`"),
        (shape("texture = \"wool\""), "there is no texture `wool`"),
        (
            shape("textures = [{ when = \"[handle] is on\", texture = \"wool\" }]"),
            "there is no texture `wool`",
        ),
        (
            shape("texture = \"wool\"\ntextures = [{ when = \"[handle] is on\", texture = \"wool\" }]"),
            "it has either `texture` or `textures`",
        ),
        (shape("opacity = 2"), "between 0 and 1"),
        (shape("when = \"[lidd] is red\""), "lid"),
        (shape("when = \"[lid] is green\""), "green"),
        (shape("hotspot = \"No Good\""), "not a name"),
        (
            format!(
                "{}[[view.layer]]\nid = \"a\"\nkind = \"group\"\nlayer = []\n",
                shape("")
            ),
            "`a` twice",
        ),
        (shape("").replace("M0 0L1 1Z", "M0 0\\\"/>"), "path data"),
        (shape("").replace("#000000", "black"), "is no colour"),
        (
            shape("").replace("#000000", "[hat].colour or #000000"),
            "no option `hat`",
        ),
    ];
    for (picture, expected) in cases {
        let error = refusal(&small(&picture));
        assert!(error.contains(expected), "{error} should speak of {expected}");
    }
}

/// What is said of a wrong picture: its conditions are refused with the template already, all else when it is parsed.
fn refusal(folder: &Folder) -> String {
    match engine::template::read(folder) {
        Err(problems) => problems.into_iter().map(|problem| problem.text).collect(),
        Ok(_) => {
            let (model, text) = model(folder);
            Picture::parse(&text, &model, &|_| None)
                .expect_err("a wrong picture")
                .to_string()
        }
    }
}

#[test]
fn missing_and_foreign_files_are_named() {
    let layer = format!(
        "{VIEW}[[view.layer]]\nid = \"l\"\nkind = \"light\"\nimage = \"light.png\"\nx = 0\ny = 0\nwidth = 4\nheight = 3\n"
    );
    let mut folder = small(&layer);
    folder.insert("light.png".to_owned(), b"\x89PNG".to_vec());
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let with = |bytes: Option<&[u8]>| {
        let bytes = bytes.map(<[u8]>::to_vec);
        render(&picture, &picture.views()[0], &model, &answers(&[]), &move |_| {
            bytes.clone()
        })
        .map(|s| s.svg)
        .map_err(|e| e.to_string())
    };
    assert!(with(None).expect_err("no file").contains("`light.png`"));
    assert!(
        with(Some(b"<svg/>"))
            .expect_err("no picture")
            .contains("not a PNG or JPEG")
    );
    assert!(
        with(Some(b"\x89PNG"))
            .expect("a PNG")
            .contains("data:image/png;base64,iVBORw==")
    );
}

#[test]
fn the_profile_lets_only_plain_svg_through() {
    let plain = |inner: &str| check_profile(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>"));
    assert_eq!(plain("<g id=\"a\"><path d=\"M0 0\" fill=\"url(#t)\"/></g>"), Ok(()));
    assert_eq!(
        plain("<defs><g id=\"a\"><path d=\"M0 0\"/></g></defs><use href=\"#a\"/>"),
        Ok(())
    );
    let refused = [
        "<script>1</script>",
        "<style>a{}</style>",
        "<text>hello</text>",
        "<g>hello</g>",
        "<path onclick=\"x()\"/>",
        "<path style=\"fill:red\"/>",
        "<path fill=\"url(http://a/b)\"/>",
        "<path filter=\"url(#f)\"/>",
        "<image href=\"http://a/b.png\"/>",
        "<image href=\"data:image/svg+xml;base64,AA\"/>",
        "<use href=\"#a\"/>",
        "<use href=\"http://a/b.svg#c\"/>",
        "<g id=\"a\"><path d=\"M0 0\"/></g><use href=\"#a\"/>",
        "<defs><g id=\"a\"/><g id=\"b\"><use href=\"#a\"/></g></defs>",
        "<g>",
        "</g>",
        "<path d=M0/>",
        "<path fill=\"&lt;\"/>",
    ];
    for inner in refused {
        assert!(plain(inner).is_err(), "{inner} is not plain");
    }
}
