//! The sides of an ordered piece, as the window asks for them.

use api::{App, Places};

fn sample(folder: &std::path::Path, name: &str) -> App {
    let mut app = App::new(Places::inside(folder)).unwrap_or_else(|error| panic!("{}", error.message));
    app.look_around(name).expect("the sample opens");
    app
}

#[test]
fn the_sides_of_a_pen_can_be_looked_at_and_the_first_is_the_picture() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let app = sample(folder.path(), "pen");
    let line = app.order("P-523").expect("an order").lines.remove(0);
    let sides: Vec<_> = line
        .sides
        .iter()
        .map(|side| (side.id.as_str(), side.label.as_str()))
        .collect();
    assert_eq!(
        sides,
        [("pen", "The pen"), ("close", "Clip and name"), ("tip", "Tip and ink")]
    );
    let drawn: Vec<_> = line
        .sides
        .iter()
        .map(|side| app.line_picture(&line.id, &side.id).expect("it was kept"))
        .collect();
    assert_eq!(drawn[0], line.picture);
    assert!(drawn[1] != drawn[0] && drawn[2] != drawn[1], "each is its own");
    for side in &line.sides {
        assert!(side.small.starts_with("data:image/jpeg;base64,"), "{}", side.id);
    }
    let refused = app.line_picture(&line.id, "roof").expect_err("it has no roof");
    assert!(matches!(refused, api::Error::Unknown(side) if side == "roof"));
}

#[test]
fn a_piece_with_one_side_has_none_to_choose() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let app = sample(folder.path(), "bag");
    let line = app.order("W-1042").expect("an order").lines.remove(0);
    assert!(line.sides.is_empty() && !line.picture.is_empty());
}
