//! A reason among many rules names just those that are needed, with the choices that it blames.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::compile;
use engine::session::{Conflict, Session};
use engine::slug::Slug;
use engine::template::{self, Folder, Package, Template};

const OPTIONS: usize = 30;
const VALUES: usize = 4;
const RULES: usize = 90;

/// A fixed sequence of numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }
}

/// Lists whose neighbours are tied together; the piece of first values can always be made.
fn made_up(seed: u64) -> Package {
    let mut dice = Dice(seed * 2 + 1);
    let mut text = "format = 1\nid = \"t\"\nlabel = \"T\"\ncurrency = \"EUR\"\nbase_price = \"1.00\"\n".to_owned();
    for option in 0..OPTIONS {
        let values: Vec<String> = (0..VALUES)
            .map(|v| format!("{{ id = \"v{v}\", label = \"{v}\" }}"))
            .collect();
        text += &format!(
            "[[option]]\nid = \"o{option}\"\nlabel = \"O\"\nkind = \"one\"\nvalues = [{}]\n",
            values.join(", ")
        );
    }
    for rule in 0..RULES {
        let a = dice.below(OPTIONS - 1);
        let b = (a + 1 + dice.below(3)).min(OPTIONS - 1);
        let (v, w) = (1 + dice.below(VALUES - 1), dice.below(VALUES));
        let then = if dice.below(2) == 0 { "is" } else { "is not" };
        text += &format!("[[rule]]\nid = \"r{rule}\"\nrule = \"when [o{a}] is v{v} then [o{b}] {then} v{w}\"\n");
    }
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn path(option: usize) -> Path {
    Path::of(&Slug::new(&format!("o{option}")).expect("a slug"))
}

/// Do these rules and the reason's choices, and nothing else, leave no room for what was wanted?
fn closes(package: &Package, rules: &[Slug], conflict: &Conflict) -> bool {
    let mut template: Template = package.template.clone();
    template.rules.retain(|rule| rules.contains(&rule.id));
    let (model, _) = compile(&template, &package.library);
    let mut session = Session::new(&model, &Book::default(), 1);
    let mut choices = conflict.reason.choices.iter().chain([&conflict.wanted]);
    choices.any(|chosen| session.choose(&chosen.option, chosen.answer.clone()).is_err())
}

#[test]
fn no_rule_is_blamed_that_is_not_needed() {
    let (mut seen, mut most) = (0, 0);
    for seed in 1..6 {
        let package = made_up(seed);
        let (model, found) = compile(&package.template, &package.library);
        assert!(!found.impossible && found.parts < OPTIONS, "most of it hangs together");
        let mut dice = Dice(seed);
        let mut session = Session::new(&model, &Book::default(), 1);
        for _ in 0..60 {
            let value = Slug::new(&format!("v{}", dice.below(VALUES))).expect("a slug");
            let Err(conflict) = session.choose(&path(dice.below(OPTIONS)), Answer::One(value)) else {
                continue;
            };
            let rules = &conflict.reason.rules;
            assert!(closes(&package, rules, &conflict), "{:?}", conflict.reason);
            for left_out in rules {
                let others: Vec<Slug> = rules.iter().filter(|rule| *rule != left_out).cloned().collect();
                assert!(
                    !closes(&package, &others, &conflict),
                    "{left_out} isn't needed: {:?}",
                    conflict.reason
                );
            }
            seen += 1;
            most = most.max(rules.len());
        }
    }
    assert!(seen > 50 && most > 2, "{seen} reasons, of {most} rules at most");
}
