//! Signing on the customer's screen, from asking to the order: what was signed is what is ordered.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use api::types::{
    AgreedInput, AnswerInput, ClosingInput, CounterSettingsView, DepositView, DesignView, OrderView, SignInput,
    TakeOrder, WorkshopInput,
};
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

/// A finished bag in the Studio, and the customer's screen open with it.
struct Bench {
    app: App,
    clock: Arc<Still>,
    design: DesignView,
    folder: tempfile::TempDir,
}

const SIGNED: [[i32; 4]; 2] = [[100, 500, 400, 300], [900, 600, 1200, 500]];

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        // 22 November 2026.
        let clock = Arc::new(Still(AtomicI64::new(1_795_356_120_000)));
        let mut app = App::new(Places::inside(folder.path())).unwrap_or_else(|error| panic!("{}", error.message));
        app.set_clock(clock.clone());
        app.create_empty(&folder.path().join("own.atelier"), "Own", "EUR")
            .expect("a workshop can be made");
        app.take_sample("bag").expect("the sample's template comes in");
        let design = app.start_design("messenger-bag", "").expect("a design");
        app.open_counter(&design.id).expect("it opens");
        Self {
            app,
            clock,
            design,
            folder,
        }
    }

    fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    fn asked(&self) -> SignInput {
        SignInput {
            design: self.design.id.clone(),
            due: "2026-12-18".to_owned(),
            deposit: DepositView {
                kind: "percent".to_owned(),
                value: "50".to_owned(),
            },
        }
    }

    /// As the maker's page asks for it.
    fn ask(&mut self) {
        let asked = self.asked();
        assert_eq!(self.app.sign_there(&asked).expect("it is asked").state, "waiting");
    }

    fn state(&mut self, asked: &SignInput) -> (String, String) {
        let (view, _) = self.app.sign_state(asked).expect("a state");
        (view.state, view.said)
    }

    /// The page that is open on the customer's screen; empty: none.
    fn page(&self) -> String {
        self.app.counter_view().expect("it shows").stands.signing
    }

    /// As the customer's page does it.
    fn sign(&mut self) -> Result<(), api::Error> {
        let page = self.app.counter_sign_page()?.page;
        self.app.counter_signed(&page, "", strokes())
    }

    fn choose(&mut self, value: &str) {
        let value = value.to_owned();
        let chosen = self.app.choose(&self.design.id, "left", &AnswerInput::One { value });
        chosen.expect("it is chosen");
    }

    fn change_terms(&mut self, text: &str) {
        // The page of settings sends back what it was told, changed.
        let told = serde_json::to_value(self.app.workshop_view().expect("the workshop")).expect("data");
        let mut workshop: WorkshopInput = serde_json::from_value(told).expect("the same fields");
        workshop.terms = text.to_owned();
        self.app.change_workshop(&workshop).expect("terms");
    }

    /// What the order would come to.
    fn ahead(&self) -> String {
        let asked = self.asked();
        let ahead = self.app.order_ahead(&asked.design, &asked.deposit);
        ahead.expect("sums").total
    }

    fn take(&mut self, asked: &SignInput) -> Result<OrderView, api::Error> {
        let there = AgreedInput {
            there: true,
            // Whatever else the page says: what was given there holds.
            name: "Somebody Else".to_owned(),
            strokes: Vec::new(),
        };
        self.taken(asked, Some(there))
    }

    /// An order that nobody was asked to sign; its number.
    fn take_unsigned(&mut self) -> String {
        let asked = self.asked();
        self.taken(&asked, None).expect("it is taken").row.number
    }

    fn taken(&mut self, asked: &SignInput, agreed: Option<AgreedInput>) -> Result<OrderView, api::Error> {
        self.app.take_order(&TakeOrder {
            design: asked.design.clone(),
            line: None,
            customer_id: String::new(),
            customer_name: "Ada Lovelace".to_owned(),
            customer_contact: String::new(),
            due: asked.due.clone(),
            note: String::new(),
            closing: ClosingInput {
                deposit: asked.deposit.clone(),
                agreed,
                papers: None,
            },
        })
    }
}

fn strokes() -> Vec<Vec<i32>> {
    SIGNED.iter().map(|stroke| stroke.to_vec()).collect()
}

fn code<T>(done: Result<T, api::Error>, app: &App) -> String {
    app.word(&done.err().expect("it is refused")).code
}

#[test]
fn the_customer_reads_the_page_signs_and_the_maker_takes_the_order() {
    let mut bench = Bench::new();
    bench.change_terms("Half in advance.");
    assert!(bench.page().is_empty(), "nothing is to be signed before the maker asks");
    assert_eq!(code(bench.app.counter_sign_page(), &bench.app), "signing.changed");
    bench.ask();
    let page = bench.app.counter_sign_page().expect("the page");
    assert_eq!(page.page, bench.page());
    assert_eq!(
        (page.day.as_str(), page.terms.as_str()),
        ("Fri 18 December 2026", "Half in advance.")
    );
    assert!(page.svg.contains("<svg") && !page.ahead.total.is_empty() && !page.ahead.deposit.is_empty());
    assert_eq!(page.piece.price.grand_total, bench.design.price.grand_total);

    bench.sign().expect("it is signed");
    assert!(bench.page().is_empty(), "the screen goes on with what it showed");
    assert_eq!(
        bench.app.counter_view().expect("it shows").stands.piece,
        bench.design.id
    );
    let asked = bench.asked();
    let (view, _) = bench.app.sign_state(&asked).expect("a state");
    assert_eq!((view.state.as_str(), view.name.as_str()), ("signed", ""));
    assert_eq!(view.signature, "M100 500L400 300M900 600L1200 500");
    assert!(
        bench.app.orders("all", "").expect("orders").is_empty(),
        "the order is the maker's to take"
    );

    let order = bench.take(&asked).expect("it is taken");
    assert_eq!(order.agreement.signature, view.signature);
    assert!(
        order.agreement.told.contains("by Ada Lovelace"),
        "{}",
        order.agreement.told
    );
    assert_eq!(bench.state(&asked).0, "none", "nothing of it stays in memory");
}

#[test]
fn a_typed_name_agrees_too() {
    let mut bench = Bench::new();
    bench.ask();
    let page = bench.page();
    bench
        .app
        .counter_signed(&page, " Byron ", Vec::new())
        .expect("agreed by name");
    let asked = bench.asked();
    let (view, _) = bench.app.sign_state(&asked).expect("a state");
    assert_eq!((view.name.as_str(), view.signature.as_str()), ("Byron", ""));
    let order = bench.take(&asked).expect("it is taken");
    assert!(order.agreement.told.contains("by Byron"), "{}", order.agreement.told);
}

#[test]
fn what_changes_after_the_signature_makes_it_lapse_and_put_back_it_holds_again() {
    let mut bench = Bench::new();
    bench.change_terms("Half in advance.");
    bench.ask();
    bench.sign().expect("it is signed");
    let asked = bench.asked();
    let another_day = SignInput {
        due: "2026-12-19".to_owned(),
        ..asked.clone()
    };
    let another_deposit = SignInput {
        deposit: DepositView::default(),
        ..asked.clone()
    };
    let unreadable = SignInput {
        due: "soon".to_owned(),
        ..asked.clone()
    };
    for (changed, part) in [(another_day, "day"), (another_deposit, "price"), (unreadable, "order")] {
        let (state, said) = bench.state(&changed);
        assert_eq!(state, "lapsed", "{part}");
        assert!(said.contains(part), "{said}");
        let refused = bench.take(&changed);
        assert!(["signing.lapsed", "input.date"].contains(&code(refused, &bench.app).as_str()));
    }
    bench.change_terms("All in advance.");
    assert!(bench.state(&asked).1.contains("terms"));
    bench.change_terms("Half in advance.");
    bench.choose("sail-ember");
    assert!(bench.state(&asked).1.contains("piece"));
    let refused = bench.take(&asked);
    assert_eq!(code(refused, &bench.app), "signing.lapsed");
    bench.app.undo().expect("taken back");
    assert_eq!(bench.state(&asked).0, "signed", "it is what they signed again");
    bench.take(&asked).expect("it is taken");
}

#[test]
fn a_page_that_changes_while_it_is_read_is_read_anew() {
    let mut bench = Bench::new();
    bench.ask();
    let first = bench.page();
    // The maker says another day: the page follows.
    let later = SignInput {
        due: "2026-12-19".to_owned(),
        ..bench.asked()
    };
    assert!(
        bench.app.sign_state(&later).expect("a state").1,
        "the customer's screen is to hear of it"
    );
    assert!(!bench.app.sign_state(&later).expect("a state").1, "once");
    assert_ne!(bench.page(), first);
    let old = bench.app.counter_signed(&first, "", strokes());
    assert_eq!(code(old, &bench.app), "signing.changed");
    // Something changes that the maker's page didn't tell.
    let second = bench.page();
    bench.choose("sail-ember");
    let old = bench.app.counter_signed(&second, "", strokes());
    assert_eq!(code(old, &bench.app), "signing.changed");
    let page = bench.app.counter_sign_page().expect("the page");
    assert!(page.page != second && page.day.contains("19 December"));
    bench.sign().expect("it is signed");
    assert_eq!(bench.state(&later).0, "signed");
    // What is half typed takes nothing away from the page.
    let mut bench = Bench::new();
    bench.ask();
    let (page, mut typing) = (bench.page(), bench.asked());
    typing.due = "18 Dec".to_owned() + "zz";
    assert_eq!(bench.state(&typing).0, "waiting");
    assert_eq!(bench.page(), page);
}

#[test]
fn not_yet_and_taken_back_leave_no_page_and_no_signature() {
    let mut bench = Bench::new();
    bench.ask();
    let (page, asked) = (bench.page(), bench.asked());
    bench.app.counter_not_yet(&page).expect("not yet");
    assert!(bench.page().is_empty());
    let (state, said) = bench.state(&asked);
    assert!(state == "not_yet" && !said.is_empty());
    assert_eq!(
        code(bench.app.counter_signed(&page, "", strokes()), &bench.app),
        "signing.changed"
    );

    bench.ask();
    let page = bench.page();
    bench.app.sign_back();
    assert!(bench.page().is_empty());
    assert_eq!(
        code(bench.app.counter_signed(&page, "", strokes()), &bench.app),
        "signing.changed"
    );
    assert_eq!(code(bench.app.counter_not_yet(&page), &bench.app), "signing.changed");
    assert_eq!(bench.state(&asked).0, "none");

    bench.ask();
    bench.sign().expect("it is signed");
    bench.app.sign_back();
    let refused = bench.take(&asked);
    assert_eq!(code(refused, &bench.app), "signing.lapsed");
    assert!(bench.app.orders("all", "").expect("orders").is_empty());
}

#[test]
fn what_no_hand_draws_is_refused_and_the_page_stays() {
    let mut bench = Bench::new();
    bench.ask();
    let page = bench.page();
    let hostile: [(&str, Vec<Vec<i32>>, &str); 7] = [
        ("", vec![vec![0, 0]; 201], "order.signature_too_large"),
        ("", vec![vec![0; 8002]], "order.signature_too_large"),
        ("", vec![vec![-1, 0]], "order.signature_broken"),
        ("", vec![vec![1, 2, 3]], "order.signature_broken"),
        ("", vec![vec![], vec![]], "order.signature_broken"),
        (" ", Vec::new(), "order.signature_broken"),
        (&"x".repeat(201), Vec::new(), "text.name_too_long"),
    ];
    for (name, strokes, why) in hostile {
        let refused = bench.app.counter_signed(&page, name, strokes);
        assert_eq!(code(refused, &bench.app), why);
    }
    assert_eq!(
        code(bench.app.counter_signed("999", "", strokes()), &bench.app),
        "signing.changed"
    );
    assert_eq!(bench.page(), page);
    bench.sign().expect("a hand's is taken");
}

#[test]
fn nobody_is_hurried_while_they_read_and_afterwards_the_clock_runs() {
    let mut bench = Bench::new();
    bench.ask();
    for _ in 0..12 {
        bench.wait(599);
        let (stands, told) = bench.app.counter_tick(true, false).expect("a look");
        assert_eq!((stands.attention.as_str(), told), ("there", false));
        assert_eq!(stands.signing, bench.page());
    }
    let page = bench.page();
    bench.app.counter_not_yet(&page).expect("not yet");
    bench.wait(119);
    assert_eq!(
        bench.app.counter_tick(false, false).expect("a look").0.attention,
        "there"
    );
    bench.wait(16);
    assert!(bench.app.counter_tick(false, false).expect("a look").1, "cleared");
}

#[test]
fn a_page_that_nobody_touches_any_more_goes_and_the_maker_hears_why() {
    let mut bench = Bench::new();
    let asked = bench.asked();
    bench.ask();
    bench.wait(500);
    // The maker says another day: they are there.
    let later = SignInput {
        due: "2026-12-19".to_owned(),
        ..asked.clone()
    };
    bench.state(&later);
    bench.wait(599);
    // Looked at again, it is no sign of life.
    bench.state(&later);
    let (stands, told) = bench.app.counter_tick(false, false).expect("a look");
    assert!(!told && !stands.signing.is_empty(), "it is still read");
    let page = bench.page();
    bench.wait(1);
    let (stands, told) = bench.app.counter_tick(false, false).expect("a look");
    assert!(told, "the maker's window is to look");
    assert_eq!(
        (
            stands.signing.as_str(),
            stands.piece.as_str(),
            stands.attention.as_str()
        ),
        ("", bench.design.id.as_str(), "there"),
        "the piece is back"
    );
    let (state, said) = bench.state(&later);
    assert!(state == "gone" && said.contains("ten minutes"), "{said}");
    assert_eq!(
        code(bench.app.counter_signed(&page, "", strokes()), &bench.app),
        "signing.changed"
    );
    bench.wait(119);
    assert!(!bench.app.counter_tick(false, false).expect("a look").1);
    bench.wait(16);
    assert!(
        bench.app.counter_tick(false, false).expect("a look").1,
        "the clock runs as usual"
    );
    assert!(
        bench.state(&later).1.contains("ten minutes"),
        "that is why, not the clearing"
    );
}

#[test]
fn a_swatch_that_is_renamed_at_the_same_price_is_not_what_was_signed() {
    let mut bench = Bench::new();
    bench.choose("canvas-moss");
    bench.ask();
    bench.sign().expect("it is signed");
    let (asked, price) = (bench.asked(), bench.ahead());
    // Written otherwise in the template's folder, taken in and used: the piece stays at the version it was begun with.
    let folder = bench.folder.path().join("template");
    bench.app.export_template("messenger-bag", &folder).expect("written");
    let swatches = folder.join("swatches.toml");
    let text = std::fs::read_to_string(&swatches).expect("swatches");
    assert!(text.contains("Moss waxed canvas"));
    std::fs::write(&swatches, text.replace("Moss waxed canvas", "Meadow waxed canvas")).expect("renamed");
    bench.app.import_template(&folder).expect("taken in");
    bench.app.release_template("messenger-bag").expect("used");
    assert_eq!(bench.ahead(), price);
    let (state, said) = bench.state(&asked);
    assert!(state == "lapsed" && said.contains("piece"), "{state}: {said}");
    let refused = bench.take(&asked);
    assert_eq!(code(refused, &bench.app), "signing.lapsed");
    // A page that is open says so at once.
    bench.ask();
    bench.sign().expect("signed anew");
    bench.take(&asked).expect("it is taken");
}

#[test]
fn another_customers_piece_makes_room_and_is_kept() {
    let mut bench = Bench::new();
    let other = bench.app.start_design("messenger-bag", "").expect("another").id;
    bench.app.open_counter(&other).expect("it is shown");
    let choice = AnswerInput::One {
        value: "sail-ember".to_owned(),
    };
    bench
        .app
        .counter_choose(&other, "left", &choice)
        .expect("somebody plays");
    // The maker's order is for the first piece.
    bench.ask();
    let stands = bench.app.counter_view().expect("it shows").stands;
    assert_eq!((stands.piece.as_str(), stands.back), (bench.design.id.as_str(), false));
    let state = bench.app.counter_state().expect("a state");
    assert_eq!(
        state.left.map(|left| left.id),
        Some(other.clone()),
        "it can be brought back"
    );
    let kept = bench.app.today().expect("today").designs;
    assert!(kept.iter().any(|design| design.id == other), "and was kept");
    bench.sign().expect("it is signed");
    let view = bench.app.counter_view().expect("it shows");
    assert_eq!(view.piece.map(|piece| piece.id), Some(bench.design.id.clone()));
}

#[test]
fn clearing_another_piece_leaves_the_page_and_clearing_its_own_ends_it() {
    let mut bench = Bench::new();
    bench.ask();
    let page = bench.page();
    // Begun in the moment in which the page came up.
    bench.app.counter_begin("messenger-bag", "").expect("begun");
    bench.app.clear_counter().expect("cleared");
    assert_eq!(bench.page(), page);
    bench.wait(599);
    assert!(!bench.app.counter_tick(false, false).expect("a look").1);
    bench.sign().expect("it is signed");
    let asked = bench.asked();
    assert_eq!(bench.state(&asked).0, "signed");
    bench.ask();
    bench.app.clear_counter().expect("cleared");
    assert_eq!(bench.state(&asked).0, "gone");
}

#[test]
fn the_order_keeps_the_moment_of_the_signature_and_not_of_the_makers_click() {
    let mut bench = Bench::new();
    bench.ask();
    bench.sign().expect("it is signed");
    bench.wait(2 * 24 * 3600);
    let order = bench.take(&bench.asked()).expect("it is taken");
    assert!(
        order.agreement.told.contains("22 November 2026"),
        "{}",
        order.agreement.told
    );
}

#[test]
fn what_cannot_be_ordered_any_more_says_why_and_not_that_the_screen_was_cleared() {
    // Thrown away: whichever of the two windows looks first.
    for page_first in [true, false] {
        let mut bench = Bench::new();
        bench.ask();
        bench.app.drop_design(&bench.design.id.clone()).expect("thrown away");
        if page_first {
            assert_eq!(code(bench.app.counter_sign_page(), &bench.app), "signing.changed");
        }
        assert!(bench.app.counter_tick(false, false).expect("a look").1, "cleared");
        let asked = bench.asked();
        let (state, said) = bench.state(&asked);
        assert_eq!(state, "gone");
        assert!(said.contains("This piece is no longer there"), "{said}");
    }
    // Ordered by the maker, beside it.
    let mut bench = Bench::new();
    let order = bench.take_unsigned();
    bench.app.undo().expect("taken back");
    bench.ask();
    bench.app.redo().expect("taken");
    assert!(bench.app.counter_sign_page().is_err());
    let asked = bench.asked();
    assert!(bench.state(&asked).1.contains(&order), "{}", bench.state(&asked).1);
    // Cleared by somebody, it is cleared.
    let mut bench = Bench::new();
    bench.ask();
    bench.app.clear_counter().expect("cleared");
    let asked = bench.asked();
    assert!(bench.state(&asked).1.contains("cleared"));
}

#[test]
fn a_piece_that_goes_into_another_order_leaves_nothing_of_what_was_signed() {
    let mut bench = Bench::new();
    let order = bench.take_unsigned();
    bench.design = bench.app.start_design("messenger-bag", "").expect("another");
    bench.ask();
    bench.sign().expect("it is signed");
    bench.app.add_design(&order, &bench.design.id.clone()).expect("added");
    let asked = bench.asked();
    assert_eq!(bench.state(&asked).0, "none");
}

#[test]
fn a_screen_that_is_cleared_or_closed_has_no_page_any_more_and_the_maker_hears_of_it() {
    let mut bench = Bench::new();
    let asked = bench.asked();
    bench.ask();
    bench.app.clear_counter().expect("cleared");
    let view = serde_json::to_string(&bench.app.counter_view().expect("it shows")).expect("text");
    assert!(!view.contains(&bench.design.id) && bench.page().is_empty());
    assert_eq!(bench.state(&asked).0, "gone");

    bench.ask();
    let page = bench.page();
    bench.app.close_counter().expect("closed");
    assert_eq!(bench.state(&asked).0, "gone");
    assert_eq!(
        code(bench.app.counter_signed(&page, "", strokes()), &bench.app),
        "counter.closed"
    );
    let refused = bench.app.sign_there(&asked);
    assert_eq!(code(refused, &bench.app), "counter.closed");

    // Signed, and the screen turned back to the maker: the signature is theirs to use.
    bench.app.open_counter("").expect("it opens");
    bench.ask();
    bench.sign().expect("it is signed");
    bench.app.close_counter().expect("closed");
    assert_eq!(bench.state(&asked).0, "signed");

    // The window begins anew, and another workshop is opened: nobody's page waits for it.
    bench.app.start().expect("it starts");
    assert_eq!(bench.state(&asked).0, "none");
    bench.app.open_counter("").expect("it opens");
    bench.ask();
    let other = bench.folder.path().join("other.atelier");
    bench
        .app
        .create_empty(&other, "Other", "EUR")
        .expect("another workshop");
    bench.app.open(Path::new(&other), Access::Work).expect("it opens");
    assert!(bench.page().is_empty());
}

#[test]
fn the_page_comes_again_to_a_window_that_begins_anew_and_has_nothing_of_the_makers() {
    let mut bench = Bench::new();
    bench.ask();
    let settings = CounterSettingsView {
        greeting: "Touch a bag".to_owned(),
        ..bench.app.counter_settings().expect("settings")
    };
    bench.app.change_counter(&settings).expect("changed");
    let mut looked = || {
        let mut page = bench.app.counter_sign_page().expect("the page");
        page.piece.turn = 0;
        serde_json::to_string(&page).expect("text")
    };
    assert_eq!(looked(), looked());
    // A bag for a large laptop has a reminder for the bench.
    let value = "inch-16".to_owned();
    let chosen = bench
        .app
        .choose(&bench.design.id, "laptop", &AnswerInput::One { value });
    chosen.expect("it is chosen");
    let reminders = |design: &DesignView| {
        let options = design.sections.iter().flat_map(|section| &section.options);
        options.map(|option| option.reminders.len()).sum::<usize>()
    };
    assert!(reminders(&bench.app.design(&bench.design.id).expect("the maker's")) > 0);
    assert_eq!(reminders(&bench.app.counter_sign_page().expect("the page").piece), 0);
}

#[test]
fn an_unfinished_or_unknown_piece_and_a_closed_screen_ask_for_nothing() {
    let mut bench = Bench::new();
    let wrong = SignInput {
        design: "x".to_owned(),
        ..bench.asked()
    };
    assert!(bench.app.sign_there(&wrong).is_err() && bench.app.sign_state(&wrong).is_err());
    let past = SignInput {
        due: "2026-11-01".to_owned(),
        ..bench.asked()
    };
    assert!(bench.app.sign_there(&past).is_err());
    let too_much = SignInput {
        deposit: DepositView {
            kind: "percent".to_owned(),
            value: "101".to_owned(),
        },
        ..bench.asked()
    };
    assert!(bench.app.sign_there(&too_much).is_err());
    assert!(bench.page().is_empty());
    // Thrown away meanwhile: it can't be signed, and the maker hears of it.
    bench.ask();
    bench.app.drop_design(&bench.design.id.clone()).expect("thrown away");
    assert_eq!(code(bench.sign(), &bench.app), "signing.changed");
    let asked = bench.asked();
    assert_eq!(bench.state(&asked).0, "gone");
    let (stands, _) = bench.app.counter_tick(false, false).expect("a look");
    assert_eq!((stands.piece.as_str(), stands.signing.as_str()), ("", ""));
}
