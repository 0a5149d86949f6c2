//! What a look over a template says, and what it must not say.

use engine::review::{FindingKind, review};
use engine::template::{self, Folder};

fn findings(more: &str) -> Vec<FindingKind> {
    let text = format!(
        "format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\nbase_price = '1'\n\
         [[option]]\nid = 'lid'\nlabel = 'L'\nkind = 'switch'\n\
         [[option]]\nid = 'name'\nlabel = 'N'\nkind = 'text'\nwhen = '[lid] is on'\nmax_chars = 9\n{more}"
    );
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"));
    let found = review(&package.template, &package.library).findings;
    found.into_iter().map(|finding| finding.kind).collect()
}

#[test]
fn nobody_knows_what_will_be_written() {
    let step = |when: &str| format!("[[step]]\nid = 's'\nlabel = 'S'\nwhen = '{when}'\nminutes = 5\n");
    let results = "[[derive]]\nid = 'most'\nformula = '[many] + 1'\n[[derive]]\nid = 'many'\nformula = 'letters of [name] or 0'\n";
    for when in [
        "letters of [name] more than 2",
        "[many] more than 2",
        "[most] more than 2",
    ] {
        assert_eq!(findings(&format!("{results}{}", step(when))), [], "{when} may come up");
    }
    let never = findings(&format!("{results}{}", step("[lid] is on and [lid] is off")));
    assert!(matches!(never[..], [FindingKind::Unreached(_)]), "{never:?}");
}

#[test]
fn formulas_that_give_nothing_are_shown_by_an_example() {
    let price = "[[table]]\nid = 'post'\noutput = 'money'\nrows = [['1', '2.00']]\n\
                 [[price]]\nid = 'p'\nlabel = 'P'\nwhen = '[lid] is on'\namount = 'lookup post of 3'\n";
    let found = findings(price);
    assert!(matches!(found[..], [FindingKind::Formula(_)]), "{found:?}");
}

#[test]
fn a_template_without_a_choice_can_contradict_itself() {
    let text = "format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\nbase_price = '1'\n\
                [[rule]]\nid = 'never'\nrule = '1 is 2'\n[[rule]]\nid = 'fine'\nrule = '1 is 1'\n";
    let folder = Folder::from([("template.toml".to_owned(), text.as_bytes().to_vec())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"));
    let found = review(&package.template, &package.library).findings;
    let rules: Vec<&str> = found[0].kind.rules().iter().map(|rule| rule.as_str()).collect();
    assert_eq!(rules, ["never"]);
}
