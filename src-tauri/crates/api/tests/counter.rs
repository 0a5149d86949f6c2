//! The customer's screen from the program's side: what each window gets, idle time, leaving and coming back, the PIN.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use api::types::{AnswerInput, ChooseView, DesignView, KindView};
use api::{Access, App, Places};
use domain::Instant;
use workshop::Clock;

/// A clock that stands until it is moved.
struct Still(AtomicI64);

impl Clock for Still {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

struct Place {
    folder: tempfile::TempDir,
    clock: Arc<Still>,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
            // 22 November 2026.
            clock: Arc::new(Still(AtomicI64::new(1_795_356_120_000))),
        }
    }

    fn app(&self) -> App {
        let mut app = App::new(Places::inside(self.folder.path())).unwrap_or_else(|error| panic!("{}", error.message));
        app.set_clock(self.clock.clone());
        app
    }

    /// The program with a workshop that sells the sample bag.
    fn open(&self) -> App {
        let mut app = self.app();
        let file = self.folder.path().join("own.atelier");
        if file.exists() {
            app.open(&file, Access::Work).expect("it can be opened");
        } else {
            app.create_empty(&file, "Own", "EUR").expect("a workshop can be made");
            app.take_sample("bag").expect("the sample's template comes in");
        }
        app
    }

    fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

fn one(value: &str) -> AnswerInput {
    AnswerInput::One {
        value: value.to_owned(),
    }
}

fn taken(chosen: Result<ChooseView, api::Error>) -> DesignView {
    match chosen {
        Ok(ChooseView::Taken { design }) => *design,
        Ok(ChooseView::Closed { conflict }) => panic!("{}", conflict.reason),
        Err(error) => panic!("{error}"),
    }
}

/// As the customer's page asks, of the piece that it shows.
fn choose(app: &mut App, path: &str, input: &AnswerInput) -> Result<ChooseView, api::Error> {
    let piece = app.counter_view().expect("it shows").stands.piece;
    app.counter_choose(&piece, path, input)
}

fn answer(design: &DesignView, path: &str) -> String {
    let all = design.sections.iter().flat_map(|section| &section.options);
    let found = all.into_iter().find(|option| option.path == path);
    found.map(|option| option.answer.clone()).unwrap_or_default()
}

/// Everything of a piece that a person sees, apart from when it was looked at, when it was saved and that it was kept.
fn looks(design: &DesignView) -> String {
    let mut design = design.clone();
    design.turn = 0;
    design.saved.clear();
    design.code.clear();
    design.kept = false;
    serde_json::to_string(&design).expect("a view becomes text")
}

#[test]
fn a_customer_begins_plays_goes_back_and_keeps() {
    let place = Place::new();
    let mut app = place.open();
    assert!(app.counter_view().is_err(), "closed until the maker opens it");
    app.open_counter("").expect("it opens");
    let free = app.counter_view().expect("it shows");
    assert!(free.piece.is_none() && free.stands.attention == "waiting");
    assert_eq!(free.offer.len(), 1, "what can be begun");
    let begun = app.counter_begin("messenger-bag", "").expect("a piece is begun");
    let first = begun.piece.expect("it is on the screen");
    assert!(begun.offer.is_empty());

    let red = taken(choose(&mut app, "left", &one("sail-ember")));
    assert_eq!(
        answer(&red, "left"),
        answer(&app.design(&red.id).expect("the maker's view"), "left")
    );
    assert!(red.turn > first.turn, "a later look has a later turn, at both windows");
    assert!(app.design(&red.id).expect("the maker's view").turn > red.turn);
    // The maker taps, and the customer takes it back; then their own.
    taken(app.choose(&red.id, "left", &one("canvas-moss")));
    assert_eq!(looks(&app.counter_back().expect("back")), looks(&red));
    assert_eq!(looks(&app.counter_back().expect("back")), looks(&first));
    assert_eq!(looks(&app.counter_back().expect("nothing more")), looks(&first));

    // What is closed changes nothing, and leaves nothing to take back.
    taken(choose(&mut app, "size", &one("xs")));
    let closed = choose(&mut app, "laptop", &one("inch-16")).expect("an answer");
    assert!(matches!(closed, ChooseView::Closed { .. }));
    assert_eq!(looks(&app.counter_back().expect("back")), looks(&first));

    // What was typed for another piece is not this one's.
    assert!(app.counter_choose("another", "left", &one("sail-ember")).is_err());

    assert!(app.counter_state().expect("a state").kept.is_none());
    let kept = app.counter_keep().expect("kept");
    assert!(kept.kept && !kept.code.is_empty());
    assert!(app.counter_keepsake("another").is_err());
    let home = app.counter_keepsake(&kept.id).expect("what is taken home");
    let home_told = format!("{home:?}");
    assert_eq!((&home.code, &home.price), (&kept.code, &kept.price.grand_total));
    assert!(home.qr.is_some_and(|qr| qr.side > 21 && qr.path.starts_with('M')));
    // Played on from there, by whoever, it is another piece; what was kept stays as it was.
    let on = taken(app.choose(&kept.id, "left", &one("canvas-moss")));
    assert!(!on.kept && on.code.is_empty());
    let still = app.counter_keepsake(&kept.id).expect("the card of what was kept");
    assert_eq!(format!("{still:?}"), home_told);
    assert_ne!(app.coded_design(&kept.code).expect("it waits").id, kept.id);
    app.undo().expect("taken back");
    // The maker can print its card, also when the customer is done.
    let told = |app: &App| app.counter_state().expect("a state").kept.map(|one| one.code);
    let this = Some(kept.code.clone());
    assert_eq!(told(&app), this);
    app.clear_counter().expect("the customer is done");
    assert_eq!(told(&app), this);
    // Who only played has kept nothing; the piece is a draft.
    app.counter_begin("messenger-bag", "").expect("a piece is begun");
    taken(choose(&mut app, "left", &one("sail-ember")));
    app.clear_counter().expect("the next one leaves");
    assert_eq!(told(&app), this);
    assert_eq!(app.coded_design(&kept.code).expect("by its code").id, kept.id);
    // With one screen the maker reads it once theirs is back: what was on it, and the card.
    app.open_counter(&kept.id).expect("shown");
    app.close_counter().expect("closed");
    let after = app.counter_state().expect("a state");
    assert!(!after.open && after.piece.is_empty());
    assert_eq!(after.left.map(|left| left.id), Some(kept.id.clone()));
    assert_eq!(told(&app), this);
    let forgotten = app.forget_counter().expect("put away");
    assert!(forgotten.left.is_none() && forgotten.kept.is_none());
    app.open_counter(&kept.id).expect("shown");
    app.close_counter().expect("closed");
    let again = app.open_counter("").expect("opened for the next one");
    assert!(again.left.is_none() && again.kept.is_none());
    // Nothing of it is told in another workshop.
    app.open_counter(&kept.id).expect("shown");
    app.close_counter().expect("closed");
    app.close_workshop().expect("closed");
    app.create_sample(&place.folder.path().join("another.atelier"), "chocolate")
        .expect("another workshop");
    let other = app.counter_state().expect("a state");
    assert!(other.left.is_none() && other.kept.is_none());
}

#[test]
fn the_pick_that_a_piece_is_stands_out_until_it_is_changed() {
    let place = Place::new();
    let mut app = place.open();
    app.open_counter("").expect("it opens");
    let begun = app.counter_begin("messenger-bag", "market").expect("a piece is begun");
    let taken_of = |view: &DesignView| -> Vec<String> {
        let taken = view.presets.iter().filter(|pick| pick.taken);
        taken.map(|pick| pick.id.clone()).collect()
    };
    assert_eq!(taken_of(&begun.piece.expect("it is on the screen")), ["market"]);
    assert_eq!(taken_of(&taken(choose(&mut app, "left", &one("canvas-navy")))), [""; 0]);
    assert_eq!(
        taken_of(&taken(choose(&mut app, "left", &one("canvas-moss")))),
        ["market"]
    );
    // A name of one's own is lost with another pick, so it is no pick any more.
    let named = AnswerInput::Text { text: "Ada".to_owned() };
    assert_eq!(taken_of(&taken(choose(&mut app, "name", &named))), [""; 0]);
}

#[test]
fn what_the_maker_notes_is_not_on_the_customers_screen() {
    let place = Place::new();
    let mut app = place.open();
    let design = app.start_design("messenger-bag", "").expect("a design");
    app.open_counter(&design.id).expect("shown");
    taken(choose(&mut app, "laptop", &one("inch-16")));
    let reminders = |design: &DesignView| {
        let options = design.sections.iter().flat_map(|section| &section.options);
        options.map(|option| option.reminders.len()).sum::<usize>()
    };
    assert!(reminders(&app.design(&design.id).expect("the maker's")) > 0);
    assert_eq!(
        reminders(&app.counter_view().expect("the customer's").piece.expect("a piece")),
        0
    );
}

#[test]
fn who_leaves_is_asked_cleared_away_and_brought_back_as_they_were() {
    let place = Place::new();
    let mut app = place.open();
    app.open_counter("").expect("it opens");
    app.counter_begin("messenger-bag", "").expect("a piece is begun");
    let played = taken(choose(&mut app, "left", &one("sail-ember")));
    // Ten minutes after the maker was there last it counts.
    place.wait(600);
    let (stands, _) = app.counter_tick(true, false).expect("a look");
    assert_eq!(stands.attention, "there");
    place.wait(120);
    let (stands, cleared) = app.counter_tick(false, false).expect("a look");
    assert_eq!(
        (stands.attention.as_str(), stands.seconds, cleared),
        ("asked", 15, false)
    );
    place.wait(15);
    let (stands, cleared) = app.counter_tick(false, false).expect("a look");
    assert_eq!(
        (stands.attention.as_str(), stands.piece.as_str(), cleared),
        ("waiting", "", true)
    );
    let view = app.counter_view().expect("it shows what can be begun");
    let text = serde_json::to_string(&view).expect("text");
    assert!(
        view.piece.is_none() && !text.contains(&played.id),
        "nothing of the piece is left"
    );
    assert!(!view.stands.back, "nor anything to take back");

    place.wait(120);
    let left = app
        .counter_state()
        .expect("the maker's view")
        .left
        .expect("somebody left");
    assert_eq!(left.id, played.id);
    assert!(left.when.contains('2'), "{}", left.when);
    app.bring_back().expect("brought back");
    let again = app.counter_view().expect("it shows").piece.expect("the piece");
    assert_eq!(looks(&again), looks(&played));
    assert!(
        !again.kept && again.code.is_empty(),
        "a draft, under no code that nobody knows"
    );
    assert!(app.counter_state().expect("a state").left.is_none());
    assert!(app.bring_back().is_err(), "once");
}

#[test]
fn nothing_is_cleared_while_the_maker_has_the_same_piece_before_them() {
    let place = Place::new();
    let mut app = place.open();
    let design = app.start_design("messenger-bag", "").expect("a design");
    app.open_counter(&design.id).expect("shown");
    app.beside_counter(&design.id).expect("the Studio shows it");
    for _ in 0..60 {
        place.wait(5);
        let (stands, cleared) = app.counter_tick(false, false).expect("a look");
        assert_eq!((stands.attention.as_str(), cleared), ("there", false));
    }
    place.wait(7200);
    assert_eq!(app.counter_tick(false, false).expect("a look").0.attention, "there");
}

#[test]
fn the_maker_dresses_it_in_two_colours_and_letters() {
    let place = Place::new();
    let mut app = place.open();
    let plain = app.counter_settings().expect("settings");
    assert_eq!((plain.second.as_str(), plain.letters.as_str()), ("", "house"));
    for (second, letters) in [("brass", "house"), ("#12345", "house"), ("", "gothic")] {
        let (second, letters) = (second.to_owned(), letters.to_owned());
        let wrong = api::types::CounterSettingsView {
            second,
            letters,
            ..plain.clone()
        };
        assert!(app.change_counter(&wrong).is_err(), "{wrong:?}");
    }
    let dressed = api::types::CounterSettingsView {
        second: "#E3A82B".to_owned(),
        letters: "classic".to_owned(),
        ..plain
    };
    let kept = app.change_counter(&dressed).expect("changed");
    assert_eq!((kept.second.as_str(), kept.letters.as_str()), ("#e3a82b", "classic"));
    app.set_counter_pin("4711").expect("a PIN");
    app.open_counter("").expect("it opens");
    let shown = app.counter_view().expect("it shows");
    assert_eq!(
        (shown.second.as_str(), shown.letters.as_str()),
        ("#e3a82b", "classic"),
        "a PIN takes nothing of it away"
    );
}

#[test]
fn the_maker_decides_how_long_and_what_is_said() {
    let place = Place::new();
    let mut app = place.open();
    let mut settings = app.counter_settings().expect("settings");
    assert_eq!((settings.seconds, settings.locked), (120, false));
    settings.seconds = 5;
    assert!(app.change_counter(&settings).is_err(), "nobody reads that fast");
    settings.seconds = 30;
    settings.greeting = " Touch me ".to_owned();
    assert_eq!(app.change_counter(&settings).expect("changed").greeting, "Touch me");
    app.open_counter("").expect("it opens");
    assert_eq!(app.counter_view().expect("it shows").greeting, "Touch me");
    app.counter_begin("messenger-bag", "").expect("begun");
    place.wait(600 + 30);
    assert_eq!(app.counter_tick(false, false).expect("a look").0.attention, "asked");
    let undone = app.undo().expect("an undo").message;
    assert!(!undone.is_empty());
}

#[test]
fn the_pin_is_asked_when_left_alone_and_guessing_costs_time_even_after_a_power_cut() {
    let place = Place::new();
    let mut app = place.open();
    for wrong in ["123", "12345678901234", "12a4"] {
        assert!(app.set_counter_pin(wrong).is_err(), "{wrong}");
    }
    let words = app.set_counter_pin("4711").expect("a PIN");
    assert_eq!(words.split(' ').count(), 5, "{words}");
    app.open_counter("").expect("it opens");
    assert!(
        app.leave_counter("").expect("an answer").left,
        "beside it the maker leaves as they like"
    );

    app.open_counter("").expect("it opens");
    place.wait(601);
    let asked = app.leave_counter("").expect("an answer");
    assert!(!asked.left && !asked.said.is_empty());
    for guess in ["0000", "1111"] {
        assert_eq!(app.leave_counter(guess).expect("an answer").wait, 0);
    }
    assert_eq!(
        app.leave_counter("2222").expect("an answer").wait,
        5,
        "the third costs time"
    );
    assert_eq!(
        app.leave_counter("4711").expect("an answer").wait,
        5,
        "even the right one waits"
    );

    // The plug is pulled. The customer's screen comes back, and the guesses still count.
    drop(app);
    let mut app = place.open();
    assert!(app.counter_again(), "it was open");
    place.wait(5);
    let fourth = app.leave_counter("3333").expect("an answer");
    assert!(!fourth.left && fourth.wait == 15, "{}", fourth.said);
    place.wait(15);
    assert!(
        app.leave_counter(&words.to_uppercase()).expect("an answer").left,
        "the words open it"
    );
    assert!(!place.open_again(app), "closed, it stays closed");
}

impl Place {
    /// Is the customer's screen open after a restart?
    fn open_again(&self, app: App) -> bool {
        drop(app);
        self.open().counter_again()
    }
}

#[test]
fn a_piece_that_is_gone_leaves_the_screen_and_another_one_doesnt_take_the_first_away() {
    let place = Place::new();
    let mut app = place.open();
    app.open_counter("").expect("it opens");
    app.counter_begin("messenger-bag", "").expect("begun");
    let first = taken(choose(&mut app, "left", &one("sail-ember")));
    let other = app.start_design("messenger-bag", "").expect("a design");
    app.open_counter(&other.id).expect("shown");
    let left = app.counter_state().expect("a state").left.expect("the first is known");
    assert_eq!(left.id, first.id);
    let there = app.design(&first.id).expect("it is there");
    assert_eq!(answer(&there, "left"), answer(&first, "left"), "a draft as it was");

    app.drop_design(&other.id).expect("thrown away");
    let (stands, cleared) = app.counter_tick(false, false).expect("a look");
    assert_eq!((stands.attention.as_str(), cleared), ("waiting", true));
    assert!(app.counter_view().expect("it shows").piece.is_none());
}

#[test]
fn a_closed_workshop_closes_the_screen_and_nobody_is_locked_out() {
    let place = Place::new();
    let mut app = place.open();
    app.set_counter_pin("4711").expect("a PIN");
    app.open_counter("").expect("it opens");
    app.close_workshop().expect("closed");
    assert!(!app.counter_state().expect("a state").open);
    assert!(app.leave_counter("").expect("an answer").left);
    drop(app);
    let mut app = place.app();
    assert!(!app.counter_again(), "it stays closed");
}

#[test]
fn another_workshop_has_no_piece_of_the_last_one() {
    let place = Place::new();
    let mut app = place.open();
    app.open_counter("").expect("it opens");
    app.counter_begin("messenger-bag", "").expect("begun");
    let other = place.folder.path().join("other.atelier");
    app.create_empty(&other, "Other", "EUR").expect("another workshop");
    app.open(Path::new(&other), Access::Work).expect("it opens");
    let view = app.counter_view().expect("it shows");
    assert!(view.piece.is_none() && view.offer.is_empty() && view.maker == "Other");
}

/// Every file under a folder, with what is in it.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries
        .flat_map(|entry| match entry.path() {
            path if path.is_dir() => files(&path),
            path => vec![(path.display().to_string(), std::fs::read(&path).expect("a file"))],
        })
        .collect()
}

#[test]
fn the_words_for_a_forgotten_pin_are_printed_and_written_nowhere() {
    let place = Place::new();
    let mut app = place.open();
    let words = app.set_counter_pin("4711").expect("a PIN");
    let before = files(place.folder.path()).len();
    let slip = app.recovery_slip(&words).expect("a slip");
    assert_eq!(slip.pages.len(), 1);
    assert!(slip.warnings.is_empty(), "{:?}", slip.warnings);
    let printed = app.print_recovery_slip(&words).expect("handed over, or told why not");
    assert_eq!(printed.path, "", "there is no file of it");
    assert!(!printed.message.is_empty());
    let files = files(place.folder.path());
    assert_eq!(
        files.len(),
        before,
        "{:?}",
        files.iter().map(|(name, _)| name).collect::<Vec<_>>()
    );
    // One word alone may be any: two of them beside one another are these.
    let all: Vec<&str> = words.split(' ').collect();
    let pairs = all.windows(2).flat_map(|pair| [pair.join(" "), pair.concat()]);
    for pair in pairs {
        let held = |bytes: &[u8]| {
            bytes
                .windows(pair.len())
                .any(|part| part.eq_ignore_ascii_case(pair.as_bytes()))
        };
        let found = files.iter().find(|(_, bytes)| held(bytes));
        assert!(found.is_none(), "{pair} is in {:?}", found.map(|(name, _)| name));
    }
}

/// The names of the photos that a piece's choices have.
fn photos(design: &DesignView) -> BTreeSet<String> {
    let options = design.sections.iter().flat_map(|section| &section.options);
    let choices = options.flat_map(|option| match &option.kind {
        KindView::One { choices, .. } | KindView::Several { choices, .. } => choices.as_slice(),
        _ => &[],
    });
    let named = choices.map(|choice| choice.photo.clone());
    named.filter(|photo| !photo.is_empty()).collect()
}

#[test]
fn the_customers_screen_shows_the_stuffs_of_its_own_piece_alone() {
    let place = Place::new();
    let mut app = place.open();
    app.take_sample("shirt").expect("the sample's template comes in");
    let (shirt, bag) = (app.start_design("shirt", ""), app.start_design("messenger-bag", ""));
    let (shirt, bag) = (shirt.expect("a shirt"), bag.expect("a bag"));
    let wanted = photos(&shirt);
    assert!(wanted.len() > 30, "{} fabrics have a photo", wanted.len());
    assert!(photos(&bag).is_empty(), "its swatches have none");
    let names: Vec<String> = wanted.iter().cloned().collect();
    let had = app.swatch_photos(&shirt.id, &names).expect("its photos");
    assert_eq!(had.iter().map(|one| one.photo.clone()).collect::<BTreeSet<_>>(), wanted);
    let small = |address: &str| address.starts_with("data:image/jpeg;base64,") && address.len() < 12_000;
    assert!(had.iter().all(|one| small(&one.address)));
    // A window asks for a part at a time, and gets nothing that wasn't asked for.
    let part = [names[3].clone(), "not a photo".to_owned(), names[1].clone()];
    let had = app.swatch_photos(&shirt.id, &part).expect("two photos");
    let had: BTreeSet<&str> = had.iter().map(|one| one.photo.as_str()).collect();
    assert_eq!(had, BTreeSet::from([names[1].as_str(), names[3].as_str()]));
    assert!(app.counter_swatches(&names).is_err(), "no screen is open");
    app.open_counter("").expect("it opens");
    assert!(app.counter_swatches(&names).is_err(), "no piece is on it");
    app.open_counter(&bag.id).expect("it opens");
    assert!(app.counter_swatches(&names).expect("its photos").is_empty());
    app.open_counter(&shirt.id).expect("it opens");
    assert_eq!(app.counter_swatches(&names).expect("its photos").len(), wanted.len());
}
