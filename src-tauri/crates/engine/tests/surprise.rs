//! "Surprise me" is fair: every piece that is still possible is as likely as any other.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::compile;
use engine::session::Session;
use engine::slug::Slug;
use engine::template::{self, Folder};

const DRAWS: u64 = 6_000;

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

fn session(options: &str) -> Session {
    let text = format!("format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\nbase_price = '0'\n{options}");
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"));
    Session::new(&compile(&package.template, &package.library).0, &Book::default(), 1)
}

/// How often each of some things came.
fn drawn(session: &Session, of: impl Fn(&engine::answer::Answers) -> String) -> BTreeMap<String, u64> {
    let mut seen = BTreeMap::new();
    for seed in 0..DRAWS {
        let answers = session.surprise(seed).expect("pieces can be made");
        *seen.entry(of(&answers)).or_insert(0) += 1;
    }
    seen
}

/// So many of all draws, give or take what chance does once in a million times.
fn is_fair(seen: u64, share: f64) -> bool {
    let expected = DRAWS as f64 * share;
    let spread = (DRAWS as f64 * share * (1.0 - share)).sqrt();
    (seen as f64 - expected).abs() < 5.0 * spread
}

#[test]
fn every_piece_is_as_likely() {
    let session = session(
        "[[option]]\nid = 'a'\nlabel = 'A'\nkind = 'one'\nvalues = [{ id = 'x', label = 'X' }, { id = 'y', label = 'Y' }]\n\
         [[option]]\nid = 'b'\nlabel = 'B'\nkind = 'several'\nmax = 2\nvalues = [{ id = 'p', label = 'P' }, { id = 'q', label = 'Q' }, { id = 'r', label = 'R' }]\n\
         [[option]]\nid = 'c'\nlabel = 'C'\nkind = 'switch'\nwhen = \"[a] is y\"\n\
         [[rule]]\nid = 'r'\nrule = 'when [a] is x then [b] excludes p'\n",
    );
    let many: u64 = session.count().number.to_string().parse().expect("a few");
    // With x four sets of q and r; with y seven of at most two, times on and off.
    assert_eq!(many, 4 + 7 * 2);
    let seen = drawn(&session, |answers| format!("{answers:?}"));
    assert_eq!(seen.len() as u64, many, "all of them come");
    for (piece, times) in seen {
        assert!(is_fair(times, 1.0 / many as f64), "{piece} came {times} times");
    }
}

#[test]
fn nothing_is_drawn_that_asks_for_words_which_nobody_wrote() {
    let options = "[[option]]\nid = 'name'\nlabel = 'N'\nkind = 'text'\nmax_chars = 9\n\
         [[option]]\nid = 'thread'\nlabel = 'T'\nkind = 'one'\nwhen = '[name] is answered'\nvalues = [{ id = 'x', label = 'X' }, { id = 'y', label = 'Y' }]\n\
         [[option]]\nid = 'lid'\nlabel = 'L'\nkind = 'switch'\n";
    let mut session = session(options);
    let (name, thread) = (Path::of(&slug("name")), Path::of(&slug("thread")));
    let seen = drawn(&session, |answers| format!("{answers:?}"));
    assert_eq!(seen.len(), 2, "the lid, and no thread for a name: {seen:?}");
    assert!(session.asked_for_by(&name).is_empty());
    // Who chose the thread first is asked for the name, and may let go of the thread.
    session.choose(&thread, Answer::One(slug("x"))).expect("it is open");
    assert_eq!(session.view().missing, std::slice::from_ref(&name));
    assert_eq!(session.asked_for_by(&name), std::slice::from_ref(&thread));
    session.clear(&thread);
    assert!(session.view().complete);
    session
        .choose(&name, Answer::Text("Ada".to_owned()))
        .expect("it is open");
    assert_eq!(
        drawn(&session, |answers| format!("{:?}", answers.get(&thread))).len(),
        2
    );
    assert!(session.asked_for_by(&name).is_empty());
}

#[test]
fn a_text_that_several_choices_ask_for_is_let_go_with_all_of_them_and_no_other() {
    let one = "kind = 'one'\nvalues = [{ id = 'x', label = 'X' }, { id = 'y', label = 'Y' }]\n";
    let options = format!(
        "[[option]]\nid = 'name'\nlabel = 'N'\nkind = 'text'\nmax_chars = 9\n\
         [[option]]\nid = 'thread'\nlabel = 'T'\nwhen = '[name] is answered'\n{one}\
         [[option]]\nid = 'lid'\nlabel = 'L'\n{one}\
         [[option]]\nid = 'place'\nlabel = 'P'\nwhen = '[name] is answered'\n{one}\
         [[option]]\nid = 'plate'\nlabel = 'B'\nkind = 'switch'\n\
         [[option]]\nid = 'line'\nlabel = 'E'\nkind = 'text'\nmax_chars = 30\ndefault = 'Made by hand'\nwhen = '[plate] is on'\n"
    );
    let mut session = session(&options);
    let at = |name: &str| Path::of(&slug(name));
    for name in ["thread", "lid", "place"] {
        let chosen = session.choose(&at(name), Answer::One(slug("y")));
        chosen.expect("it is open");
    }
    assert_eq!(session.asked_for_by(&at("name")), [at("thread"), at("place")]);
    session.choose(&at("plate"), Answer::Switch(true)).expect("it is open");
    assert!(
        session.asked_for_by(&at("line")).is_empty(),
        "the maker's own words stand there"
    );
}

#[test]
fn a_choice_is_as_likely_as_it_has_pieces() {
    // Two thousand widths and heights; with the lid on only those that add up to 40 at most.
    let number = |id: &str| {
        format!(
            "[[option]]\nid = '{id}'\nlabel = 'N'\nkind = 'number'\nunit = 'cm'\nmin = '1'\nmax = '60'\nstep = '1'\n"
        )
    };
    let session = session(&format!(
        "{}{}[[option]]\nid = 'lid'\nlabel = 'L'\nkind = 'switch'\n\
         [[rule]]\nid = 'r'\nrule = 'when [lid] is on then [width] + [height] at most 40 cm'\n",
        number("width"),
        number("height")
    ));
    let (on, all) = (40 * 39 / 2, 40 * 39 / 2 + 60 * 60);
    assert_eq!(session.count().number, (all as u32).into());
    let lid = Path::parse("lid").expect("a path");
    let seen = drawn(&session, |answers| {
        format!("{:?}", answers.get(&lid) == Some(&Answer::Switch(true)))
    });
    assert!(is_fair(seen["true"], f64::from(on) / f64::from(all)), "{seen:?}");
}
