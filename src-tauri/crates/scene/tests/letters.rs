//! Words on the piece: where they stand, how they look, and letters that a font lacks.

mod common;

use common::{answers, model, one, small};
use engine::answer::Answer;
use engine::template::Folder;
use scene::{Picture, Scene, Wanted, check_profile, paint, render};

const VIEW: &str = "[[view]]\nid = \"front\"\nwidth = 200\nheight = 100\n";

/// A layer of words with these further lines.
fn layer(lines: &str) -> String {
    format!(
        "{VIEW}[[view.layer]]\nid = \"words\"\nkind = \"text\"\ntext = \"[name]\"\nsize = 20\nfill = \"[lid].colour or #112233\"\n{lines}"
    )
}

fn named(name: &str) -> (&str, Answer) {
    ("name", Answer::Text(name.to_owned()))
}

fn drawn(picture: &str, given: &[(&str, Answer)]) -> Scene {
    let (model, text) = model(&small(picture));
    let picture = Picture::parse(&text, &model, &|_| None).unwrap_or_else(|e| panic!("{e}"));
    let scene =
        render(&picture, &picture.views()[0], &model, &answers(given), &|_| None).unwrap_or_else(|e| panic!("{e}"));
    check_profile(&scene.svg).expect("plain SVG");
    scene
}

/// The outline that is painted for a node whose name ends so.
fn outline(scene: &Scene, node: &str) -> String {
    let found = scene
        .paint
        .iter()
        .find(|p| p.node.ends_with(node) && p.attribute == "d");
    found.unwrap_or_else(|| panic!("{node} has an outline")).value.clone()
}

/// Left, top, right, bottom of all points of an outline.
fn bounds(outline: &str) -> [f64; 4] {
    let numbers: Vec<f64> = outline
        .split(|c: char| c.is_ascii_alphabetic() || c == ' ')
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().expect("a number"))
        .collect();
    assert!(
        !numbers.is_empty() && numbers.len().is_multiple_of(2),
        "pairs: {outline}"
    );
    let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    for point in numbers.chunks(2) {
        bounds = [
            bounds[0].min(point[0]),
            bounds[1].min(point[1]),
            bounds[2].max(point[0]),
            bounds[3].max(point[1]),
        ];
    }
    bounds
}

#[test]
fn words_stand_in_the_middle_of_their_box_and_shrink_to_it() {
    let lines = "at = [50, 20, 100, 60]\n";
    let short = bounds(&outline(&drawn(&layer(lines), &[named("HI")]), "copy-0"));
    assert!(
        (short[0] + short[2] - 200.0).abs() < 3.0,
        "in the middle across: {short:?}"
    );
    assert!((short[1] + short[3] - 100.0).abs() < 0.5, "and down: {short:?}");
    let cap = short[3] - short[1];
    assert!((12.0..15.0).contains(&cap), "a capital of size 20: {cap}");

    let long = bounds(&outline(
        &drawn(&layer(lines), &[named("THE WHOLE FAMILY OF MILLERS")]),
        "copy-0",
    ));
    assert!(long[0] >= 50.0 && long[2] <= 150.0, "it stays in its box: {long:?}");
    assert!(long[2] - long[0] > 97.0, "and is no smaller than it must be: {long:?}");

    let kept = bounds(&outline(
        &drawn(
            &layer(&format!("{lines}fit = \"keep\"\n")),
            &[named("THE WHOLE FAMILY OF MILLERS")],
        ),
        "copy-0",
    ));
    assert!(kept[2] - kept[0] > 150.0, "kept at its size it stands over");
    let filled = bounds(&outline(
        &drawn(&layer(&format!("{lines}fit = \"fill\"\n")), &[named("H")]),
        "copy-0",
    ));
    assert!((filled[3] - filled[1] - 60.0).abs() < 0.5, "filled: {filled:?}");
}

#[test]
fn words_keep_to_a_side_and_lines_stand_below_one_another() {
    let at = |align: &str, name: &str| {
        let lines = format!("at = [50, 20, 100, 60]\nalign = \"{align}\"\n");
        bounds(&outline(&drawn(&layer(&lines), &[named(name)]), "copy-0"))
    };
    assert!((at("start", "HI")[0] - 50.0).abs() < 3.0);
    assert!((at("end", "HI")[2] - 150.0).abs() < 3.0);
    let (one, two) = (at("middle", "H"), at("middle", "H\nH"));
    assert!(
        (two[3] - two[1] - (one[3] - one[1]) - 20.0 * 1.18).abs() < 0.1,
        "a line below: {two:?}"
    );
}

#[test]
fn words_run_along_a_line_and_fill_what_lies_between_two() {
    let along = outline(&drawn(&layer("along = \"M100 90V10\"\n"), &[named("HIM")]), "copy-0");
    let [left, top, right, bottom] = bounds(&along);
    assert!(bottom - top > right - left, "they climb: {along}");
    assert!(
        right <= 100.5 && left < 90.0,
        "with their feet on the line: {left} to {right}"
    );

    let between = "between = [\"M20 40Q100 10 180 40\", \"M20 90H180\"]\n";
    let [left, top, right, bottom] = bounds(&outline(&drawn(&layer(between), &[named("HIIIIH")]), "copy-0"));
    assert!(left < 25.0 && right > 175.0, "from end to end: {left} to {right}");
    assert!(
        top < 27.0 && (bottom - 90.0).abs() < 0.1,
        "up to the bow and down to the line: {top} to {bottom}"
    );
}

#[test]
fn a_monogram_has_its_middle_letter_large() {
    let so = |arrange: &str, name: &str| {
        let lines = format!("at = [50, 20, 100, 60]\n{arrange}");
        outline(
            &drawn(&layer(&lines), &[named(name), ("handle", Answer::Switch(false))]),
            "copy-0",
        )
    };
    let large = "arrange = \"middle-large\"\n";
    let surname = "arranges = [{ when = \"[handle] is off\", as = \"surname-large\" }]\narrange = \"row\"\n";
    assert_eq!(
        so(large, "AXB"),
        so(surname, "ABX"),
        "the surname typed last stands in the middle"
    );
    assert_ne!(so(large, "AXB"), so("", "AXB"));
    assert_eq!(so(large, "AB"), so("", "AB"), "two letters are no such monogram");
    let [_, top, _, bottom] = bounds(&so("arrange = \"stack\"\n", "HHH"));
    assert!(bottom - top > 50.0, "one below the other");
}

#[test]
fn every_look_is_plain_and_follows_the_colour() {
    let at = "at = [50, 20, 100, 60]\n";
    for (look, own, extra) in [
        ("printed", 1, None),
        ("engraved", 2, None),
        ("embossed", 1, None),
        ("foil", 1, Some("gleam")),
        ("stitched", 1, Some("cut")),
    ] {
        let scene = drawn(
            &layer(&format!("{at}look = \"{look}\"\n")),
            &[named("Ada"), ("lid", one("blue"))],
        );
        let coloured = scene
            .paint
            .iter()
            .filter(|p| p.attribute == "fill" && p.value == "#0000aa");
        assert_eq!(coloured.count(), own, "{look}");
        let first = outline(&scene, "copy-0");
        assert!(!first.is_empty());
        if let Some(node) = extra {
            assert_eq!(outline(&scene, node), first, "{look}: its {node} has the same outline");
        }
    }
    let threads = outline(
        &drawn(&layer(&format!("{at}look = \"stitched\"\n")), &[named("Ada")]),
        "-dark",
    );
    assert!(
        threads.matches('M').count() > 10,
        "threads lie over the letters: {threads}"
    );
}

#[test]
fn nothing_typed_is_nothing_drawn_and_what_is_hidden_isnt_set() {
    let lines = "at = [50, 20, 100, 60]\nlook = \"stitched\"\nwhen = \"[handle] is on\"\n";
    for given in [
        vec![("handle", Answer::Switch(true))],
        vec![named("Ada"), ("handle", Answer::Switch(false))],
    ] {
        let scene = drawn(&layer(lines), &given);
        assert!(
            scene
                .paint
                .iter()
                .filter(|p| p.attribute == "d")
                .all(|p| p.value.is_empty()),
            "{given:?}"
        );
    }
}

#[test]
fn a_patched_picture_is_the_picture_drawn_anew() {
    let (model, text) = model(&small(&layer("at = [50, 20, 100, 60]\nlook = \"foil\"\n")));
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let given = |name: &str| answers(&[named(name)]);
    let draw = |name: &str| render(&picture, &picture.views()[0], &model, &given(name), &|_| None).expect("drawn");
    let mut patched = draw("Ada").svg;
    for new in paint(&picture, &model, &given("Grace")) {
        let tag = patched.find(&format!("id=\"{}\"", new.node)).expect("the node");
        let from = tag
            + patched[tag..]
                .find(&format!(" {}=\"", new.attribute))
                .expect("the attribute")
            + new.attribute.len()
            + 3;
        let to = from + patched[from..].find('"').expect("its end");
        patched.replace_range(from..to, &new.value);
    }
    assert_eq!(patched, draw("Grace").svg);
    assert_eq!(draw("Grace"), draw("Grace"), "drawn twice, drawn alike");
}

#[test]
fn letters_that_the_font_lacks_are_named() {
    let (model, text) = model(&small(&layer("at = [50, 20, 100, 60]\nwhen = \"[handle] is on\"\n")));
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let missing = |name: &str, shown: bool| {
        picture.missing_letters(&model, &answers(&[named(name), ("handle", Answer::Switch(shown))]))
    };
    assert!(missing("Zoë", true).is_empty());
    let found = missing("Ωmega 字 Ω", true);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].letters, ["Ω", "字"], "each once");
    assert_eq!(found[0].options[0].as_str(), "name");
    assert!(missing("字", false).is_empty(), "what isn't written needs no letters");
}

#[test]
fn wrong_words_say_what_to_mend() {
    let cases = [
        (layer(""), "one of `at`, `along` and `between`"),
        (layer("at = [0, 0, 0, 9]\n"), "more than 0"),
        (layer("along = \"M0 0\"\n"), "some length"),
        (layer("at = [0, 0, 9, 9]\nfont = \"script\"\n"), "no font `script`"),
        (layer("at = [0, 0, 9, 9]\ntracking = 9\n"), "tracking"),
        (layer("at = [0, 0, 9, 9]\nlook = \"glowing\"\n"), "glowing"),
        (
            layer("at = [0, 0, 9, 9]\n").replace("[name]", "[nickname]"),
            "no option `nickname`",
        ),
        (layer("at = [0, 0, 9, 9]\n").replace("[name]", "[name"), "without `]`"),
        (
            format!(
                "[[font]]\nid = \"script\"\nfile = \"script.ttf\"\n{}",
                layer("at = [0, 0, 9, 9]\n")
            ),
            "script.ttf",
        ),
    ];
    for (picture, expected) in cases {
        let error = refusal(&small(&picture));
        assert!(error.contains(expected), "{error} should speak of {expected}");
    }
    let (model, text) = {
        let mut folder = small(&format!(
            "[[font]]\nid = \"script\"\nfile = \"script.ttf\"\n{}",
            layer("at = [0, 0, 9, 9]\n")
        ));
        folder.insert("script.ttf".to_owned(), b"no font".to_vec());
        model(&folder)
    };
    let error = Picture::parse(&text, &model, &|_| Some(b"no font".to_vec())).expect_err("no font");
    assert!(error.to_string().contains("TrueType"), "{error}");
}

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

const MEASURED: &str = "[[view.layer]]\nid = \"board\"\nkind = \"shape\"\nfill = \"#ccaa88\"\npath = \"M20 20h{[width] / 10}v30H20Z\"\n\
    [[view.layer]]\nid = \"wide\"\nkind = \"dimension\"\nfrom = [20, 20]\nto = [\"20 + [width] / 10 mm\", 20]\noffset = 12\nvalue = \"[width]\"\n\
    unit = \"cm\"\ndecimals = 1\nsize = 6\n";

#[test]
fn outlines_and_measures_follow_numbers() {
    let wide = |mm: i64| ("width", Answer::Number(quantity::Measure::new(mm, quantity::Unit::Mm)));
    let scene = drawn(&format!("{VIEW}{MEASURED}"), &[wide(800)]);
    assert_eq!(outline(&scene, "board-fill"), "M20 20h 80 v30H20Z");
    let lines = outline(&scene, "wide-lines");
    assert!(
        lines.starts_with("M20 17.6L20 5.6"),
        "out from the corner, beyond the line: {lines}"
    );
    let solid = outline(&scene, "wide-solid");
    assert!(solid.contains("M100 8L"), "an arrow points to the end: {solid}");
    let narrow = drawn(&format!("{VIEW}{MEASURED}"), &[wide(600)]);
    assert_ne!(outline(&narrow, "wide-solid"), solid, "another figure");
    assert!(
        outline(&drawn(&format!("{VIEW}{MEASURED}"), &[]), "wide-lines").is_empty(),
        "nothing to tell"
    );
    let area = MEASURED.replace("value = \"[width]\"", "value = \"[width] * [width]\"");
    assert!(
        refusal(&small(&format!("{VIEW}{area}"))).contains("an area"),
        "an area is no length"
    );
}

#[test]
fn a_tint_has_the_colour_of_its_shade() {
    let tint = "[[view.layer]]\nid = \"bar\"\nkind = \"tint\"\npath = \"M0 0H9V9Z\"\nfill = \"[tint].colour or #f0e0c0\"\nmask = \"m.png\"\n\
        x = 0\ny = 0\nwidth = 9\nheight = 9\n";
    let mut folder = small(&format!("{VIEW}{tint}"));
    folder.insert("m.png".to_owned(), b"\x89PNG".to_vec());
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|_| None).expect("a picture");
    let file = |wanted: &Wanted<'_>| folder.get(wanted.name).cloned();
    let scene = render(&picture, &picture.views()[0], &model, &answers(&[]), &file).expect("drawn");
    check_profile(&scene.svg).expect("plain SVG");
    let shade = scene
        .paint
        .iter()
        .find(|p| p.node.ends_with("bar-shade"))
        .expect("its shade");
    assert_eq!(shade.value, "#e2c591", "the colour times itself");
    assert!(
        scene
            .svg
            .contains("fill=\"#e2c591\" fill-rule=\"evenodd\" mask=\"url(#box-front-bar-mask)\"")
    );
}

#[test]
fn views_have_names_of_their_own_and_a_group_may_move() {
    let layer = "[[view.layer]]\nid = \"a\"\nkind = \"group\"\nmove = [\"[width] / 100\", 3]\nscale = [{ by = \"800 mm / [width]\" }]\n\
        [[view.layer.layer]]\nid = \"b\"\nkind = \"shape\"\npath = \"M0 0H9V9Z\"\nfill = \"#000000\"\n";
    let back = layer.replace("mm / [width]", "mm / ([width] + 0 mm)");
    let two = format!(
        "{VIEW}label = \"Front\"\nunit = 2\n{layer}{}label = {{ en = \"Back\", de = \"Hinten\" }}\n{back}",
        VIEW.replace("front", "back")
    );
    let (model, text) = model(&small(&two));
    let picture = Picture::parse(&text, &model, &|_| None).unwrap_or_else(|e| panic!("{e}"));
    let labels: Vec<&str> = picture.views().iter().map(|view| view.label.get("de")).collect();
    assert_eq!(labels, ["Front", "Hinten"]);
    let given = answers(&[("width", Answer::Number(quantity::Measure::new(400, quantity::Unit::Mm)))]);
    assert_eq!(picture.units(&model, &given, &[]), [Some(2.0), None]);
    let painted = paint(&picture, &model, &given);
    let both: Vec<(&str, &str)> = painted.iter().map(|p| (p.node.as_str(), p.value.as_str())).collect();
    assert_eq!(
        both,
        [
            ("box-front-a", "matrix(2 0 0 2 4 3)"),
            ("box-back-a", "matrix(2 0 0 2 4 3)")
        ]
    );
    assert!(refusal(&small(&two.replace("\"back\"", "\"front\""))).contains("`front` twice"));
}

#[test]
fn the_example_of_the_format_is_a_picture() {
    let page = include_str!("../../../../docs/template-format.md");
    let (_, example) = page.split_once("```toml picture.toml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let mut folder = small(example);
    let font = include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold-Latin.ttf");
    folder.insert("font-script.ttf".to_owned(), font.to_vec());
    let (model, text) = model(&folder);
    let picture = Picture::parse(&text, &model, &|name| folder.get(name).cloned()).unwrap_or_else(|e| panic!("{e}"));
    let scene = render(
        &picture,
        &picture.views()[0],
        &model,
        &answers(&[named("Ada")]),
        &|_| None,
    )
    .expect("drawn");
    assert!(!outline(&scene, "name-copy-0").is_empty());
}
