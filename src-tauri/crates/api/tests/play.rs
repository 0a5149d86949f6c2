//! Playing with a piece, at both windows: comparing, surprises, what goes well, a sum to keep under.

use api::types::{AnswerInput, ChooseView, ClosingInput, DesignView, KindView, OtherInput, TakeOrder};
use api::{App, Places};

/// A workshop that looks around in the sample bag, with a piece in the Studio.
struct Bench {
    _folder: tempfile::TempDir,
    app: App,
    id: String,
}

fn bench(preset: &str) -> Bench {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut app = App::new(Places::inside(folder.path())).unwrap_or_else(|error| panic!("{}", error.message));
    app.look_around("bag").expect("the sample can be set out");
    let id = app.start_design("messenger-bag", preset).expect("it is on sale").id;
    Bench {
        _folder: folder,
        app,
        id,
    }
}

impl Bench {
    fn choose(&mut self, path: &str, value: &str) -> DesignView {
        let answer = AnswerInput::One {
            value: value.to_owned(),
        };
        match self.app.choose(&self.id, path, &answer).expect("it is answered") {
            ChooseView::Taken { design } => *design,
            ChooseView::Closed { conflict } => panic!("{path} {value}: {}", conflict.reason),
        }
    }
}

fn chosen(view: &DesignView, path: &str) -> String {
    let mut options = view.sections.iter().flat_map(|section| &section.options);
    let option = options.find(|option| option.path == path).expect("it is shown");
    option.answer.clone()
}

#[test]
fn compared_pieces_tell_only_what_they_differ_in_and_what_that_costs() {
    let mut bench = bench("");
    let id = bench.id.clone();
    assert_eq!(bench.app.put_beside(&id).expect("it is put beside").beside, 1);
    assert!(bench.app.compare(&id).expect("they are compared").rows.is_empty());
    bench.choose("size", "l");
    bench.choose("left", "sail-ember");
    let compared = bench.app.compare(&id).expect("they are compared");
    let rows = compared
        .rows
        .iter()
        .map(|row| (row.option.as_str(), row.answers.clone()));
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows[0], ("Size", vec!["L".to_owned(), "M".to_owned()]));
    assert_eq!(rows[1].0, "Left panel");
    assert_eq!(rows.len(), 2, "{rows:?}");
    let now = bench.app.design(&id).expect("it is there");
    assert_eq!(compared.pieces[0].price, now.price.total);
    assert_eq!(compared.pieces[0].difference, "");
    assert!(
        compared.pieces[1].difference.starts_with('−'),
        "{}",
        compared.pieces[1].difference
    );
    assert_ne!(compared.pieces[0].paint, compared.pieces[1].paint);
}

#[test]
fn taking_one_that_lies_beside_puts_the_other_in_its_place() {
    let mut bench = bench("");
    let id = bench.id.clone();
    bench.app.put_beside(&id).expect("it is put beside");
    bench.choose("size", "l");
    let taken = bench.app.take_beside(&id, 0).expect("it is taken");
    assert_eq!((chosen(&taken, "size").as_str(), taken.beside), ("M", 1));
    let back = bench.app.take_beside(&id, 0).expect("it is taken");
    assert_eq!(chosen(&back, "size"), "L");
    assert_eq!(bench.app.drop_beside(&id, 0).expect("it is put away").beside, 0);
    let wrong = bench.app.take_beside(&id, 0).expect_err("nothing lies there");
    assert_eq!(bench.app.word(&wrong).code, "input.unknown");
}

#[test]
fn four_are_compared_at_most_and_the_same_lies_there_once() {
    let mut bench = bench("");
    let id = bench.id.clone();
    for size in ["s", "m", "l"] {
        bench.choose("size", size);
        bench.app.put_beside(&id).expect("it is put beside");
        bench.app.put_beside(&id).expect("once more changes nothing");
    }
    bench.choose("size", "xl");
    let full = bench.app.put_beside(&id).expect_err("four are enough");
    assert_eq!(bench.app.word(&full).code, "compare.full");
    assert_eq!(bench.app.compare(&id).expect("they are compared").pieces.len(), 4);
}

#[test]
fn a_surprise_of_colours_leaves_everything_else_and_undo_takes_it_back() {
    let mut bench = bench("");
    let id = bench.id.clone();
    bench.choose("size", "l");
    let before = bench.choose("laptop", "inch-13");
    let after = bench.app.surprise(&id, true).expect("there is another");
    let differing: Vec<String> = before
        .sections
        .iter()
        .flat_map(|section| &section.options)
        .filter(|option| chosen(&after, &option.path) != option.answer)
        .map(|option| option.path.clone())
        .collect();
    assert!(!differing.is_empty());
    let option = |path: &String| {
        let mut options = before.sections.iter().flat_map(|section| &section.options);
        options.find(|option| option.path == *path).expect("it is shown")
    };
    for path in &differing {
        let swatches = matches!(&option(path).kind, KindView::One { show, .. } if show == "swatch");
        assert!(swatches, "{path} is no colour");
    }
    bench.app.undo().expect("it is taken back");
    let back = bench.app.design(&id).expect("it is there");
    for path in &differing {
        assert_eq!(chosen(&back, path), option(path).answer);
    }
}

#[test]
fn a_surprise_keeps_to_the_sum() {
    let mut bench = bench("");
    let id = bench.id.clone();
    let plain = bench.app.design(&id).expect("it is there").price.total_minor;
    let sum = format!("{:.2}", f64::from(u32::try_from(plain + 100).expect("a price")) / 100.0);
    bench.app.keep_under(&id, &sum).expect("it is kept");
    for _ in 0..6 {
        for colours in [true, false] {
            let after = bench.app.surprise(&id, colours).expect("there is another");
            assert!(after.price.total_minor <= plain + 100, "{}", after.price.total);
        }
    }
    let before = bench.app.design(&id).expect("it is there");
    bench.app.keep_under(&id, "5.00").expect("it is kept");
    let dear = bench.app.surprise(&id, true).expect_err("no bag costs five euros");
    let told = bench.app.word(&dear);
    assert_eq!(told.code, "surprise.dear");
    assert!(told.message.contains("€5.00"), "{}", told.message);
    let still = bench.app.design(&id).expect("it is there");
    let answers = |view: &DesignView| -> Vec<String> {
        let options = view.sections.iter().flat_map(|section| &section.options);
        options.map(|option| option.answer.clone()).collect()
    };
    assert_eq!(answers(&still), answers(&before));
}

#[test]
fn a_surprise_leaves_what_is_made_otherwise() {
    let mut bench = bench("");
    let id = bench.id.clone();
    bench.choose("left", "sail-ember");
    let other = OtherInput {
        words: "the customer's own leather".to_owned(),
        price: "10".to_owned(),
        material: String::new(),
    };
    bench.app.set_other(&id, "left", &other).expect("it is agreed");
    for _ in 0..8 {
        let after = bench.app.surprise(&id, true).expect("there is another");
        assert_eq!(chosen(&after, "left"), "Ember sailcloth");
    }
}

#[test]
fn a_sum_marks_what_goes_beyond_it_and_its_ways_bring_the_piece_there() {
    let mut bench = bench("");
    let id = bench.id.clone();
    let dear = bench.choose("size", "xl");
    let total = f64::from(i32::try_from(dear.price.total_minor).expect("a bag's price")) / 100.0 - 5.0;
    let view = bench
        .app
        .keep_under(&id, &format!("{total:.2}"))
        .expect("it is watched");
    let under = view.under.clone().expect("it is watched");
    assert!(!under.fits && under.said.contains("above"), "{}", under.said);
    let way = under.ways.first().expect("a way there");
    let there = bench.app.take_way(&id, &way.answers).expect("it is taken");
    let under = there.under.clone().expect("it is still watched");
    assert!(under.fits, "{} after {:?}", under.said, way.changes);
    let choices = there
        .sections
        .iter()
        .flat_map(|section| &section.options)
        .filter_map(|option| match &option.kind {
            KindView::One { choices, .. } | KindView::Several { choices, .. } => Some((option, choices)),
            _ => None,
        });
    let over: Vec<(String, String)> = choices
        .flat_map(|(option, choices)| choices.iter().map(move |choice| (option, choice)))
        .filter(|(_, choice)| choice.over && choice.open)
        .map(|(option, choice)| (option.path.clone(), choice.value.clone()))
        .collect();
    let (path, value) = over
        .iter()
        .find(|(path, _)| path != "size")
        .or(over.first())
        .expect("something is too dear now");
    let beyond = bench.choose(path, value);
    assert!(
        !beyond.under.expect("it is still watched").fits,
        "{path} {value} was said to be too dear"
    );
    assert!(bench.app.keep_under(&id, "").expect("it is forgotten").under.is_none());
}

#[test]
fn what_goes_well_is_what_others_had_and_can_be_chosen_as_it_is_told() {
    let mut bench = bench("");
    for (left, binding) in [("sail-ember", "binding-red"); 3]
        .into_iter()
        .chain([("canvas-moss", "binding-grey"); 4])
    {
        bench.id = bench.app.start_design("messenger-bag", "").expect("it is on sale").id;
        bench.choose("left", left);
        bench.choose("binding", binding);
        let order = TakeOrder {
            design: bench.id.clone(),
            line: None,
            customer_id: String::new(),
            customer_name: "Ada".to_owned(),
            customer_contact: String::new(),
            due: String::new(),
            note: String::new(),
            closing: ClosingInput::default(),
        };
        bench.app.take_order(&order).expect("it is taken");
    }
    let id = bench.app.start_design("messenger-bag", "").expect("it is on sale").id;
    bench.id.clone_from(&id);
    bench.choose("left", "sail-ember");
    let found = bench.app.goes_well(&id).expect("it is looked up");
    let first = found.first().expect("three of three agree");
    assert_eq!(first.path, "binding");
    let answered = bench
        .app
        .choose(&id, &first.path, &first.answer)
        .expect("it is answered");
    let ChooseView::Taken { design } = answered else {
        panic!("what goes well is closed: {}", first.what)
    };
    let told = chosen(&design, &first.path);
    assert_eq!(first.what, format!("Binding: {told}"));
    assert_eq!(first.why, "3 of 3 with Left panel: Ember sailcloth");
}

#[test]
fn the_customer_plays_with_the_piece_on_the_screen_and_no_other() {
    let mut bench = bench("");
    let id = bench.id.clone();
    let other = bench.app.start_design("messenger-bag", "").expect("it is on sale").id;
    bench.app.open_counter(&id).expect("it opens");
    let view = bench.app.counter_put_beside(&id).expect("it is put beside");
    assert_eq!(
        (view.beside, bench.app.design(&id).expect("it is there").beside),
        (1, 1)
    );
    let before = view.paint.clone();
    assert_ne!(
        bench.app.counter_surprise(&id, true).expect("there is another").paint,
        before
    );
    assert_eq!(bench.app.counter_compare().expect("they are compared").pieces.len(), 2);
    assert_eq!(bench.app.counter_back().expect("it is taken back").paint, before);
    let refused = bench.app.counter_surprise(&other, true).expect_err("that isn't theirs");
    assert_eq!(bench.app.word(&refused).code, "counter.closed");
}

/// Seam tape doesn't hold on canvas: one panel of three would be reason enough, but to change that one alone opens nothing.
#[test]
fn all_that_would_have_to_change_is_named() {
    let mut bench = bench("");
    for path in ["left", "centre", "right"] {
        bench.choose(path, "canvas-moss");
    }
    let asked = bench.app.choose(&bench.id, "liner", &AnswerInput::Switch { on: true });
    let Ok(ChooseView::Closed { conflict }) = asked else {
        panic!("there is no liner for canvas: {asked:?}");
    };
    let panels = ["Left panel", "Centre panel", "Right panel"].map(|panel| format!("{panel}: Moss waxed canvas"));
    assert_eq!(conflict.because, panels);

    // Where only one panel is still of canvas, it alone is named.
    bench.choose("left", "sail-ember");
    bench.choose("right", "sail-ember");
    let asked = bench.app.choose(&bench.id, "liner", &AnswerInput::Switch { on: true });
    let Ok(ChooseView::Closed { conflict }) = asked else {
        panic!("there is no liner for canvas: {asked:?}");
    };
    assert_eq!(conflict.because.len(), 1, "{:?}", conflict.because);
    assert!(conflict.because[0].contains("Centre panel"), "{:?}", conflict.because);
}
