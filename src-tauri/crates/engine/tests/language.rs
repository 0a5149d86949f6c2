//! The language as it is read and as it is written again.

use engine::rule::print_rule;
use engine::template::{self, Folder};

/// A template with these rules.
fn written(rules: &[&str]) -> Folder {
    let one = |id: &str| {
        format!(
            "[[option]]\nid = '{id}'\nlabel = 'O'\nkind = 'one'\nvalues = [{{ id = 'oak', label = 'O', attributes = {{ tone = 'warm' }} }}, {{ id = 'ash', label = 'A', attributes = {{ tone = 'cold' }} }}]\n"
        )
    };
    let mut text = "format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\nbase_price = '1'\n".to_owned();
    ["left", "centre", "right"].iter().for_each(|id| text += &one(id));
    text += "[[option]]\nid = 'width'\nlabel = 'W'\nkind = 'number'\nunit = 'cm'\nmin = '1'\nmax = '9'\nstep = '1'\n";
    text += "[[option]]\nid = 'lid'\nlabel = 'L'\nkind = 'switch'\n";
    text += "[[option]]\nid = 'extras'\nlabel = 'E'\nkind = 'several'\nvalues = [{ id = 'a', label = 'A', attributes = { weight = '5 g' } }]\n";
    for (n, rule) in rules.iter().enumerate() {
        text += &format!("[[rule]]\nid = 'r{n}'\nrule = '{rule}'\n");
    }
    Folder::from([("template.toml".to_owned(), text.into_bytes())])
}

/// Those rules as they are written again, none of which has a fault.
fn read(rules: &[&str]) -> Vec<String> {
    let package = template::read(&written(rules)).unwrap_or_else(|problems| panic!("{problems:?}"));
    let template = package.template;
    let print = |rule: &engine::rule::Rule| print_rule(rule.when.as_ref(), &rule.then, template.currency);
    template.rules.iter().map(print).collect()
}

#[test]
fn what_is_short_is_written_out() {
    let cases = [
        (
            "[width] between 2 cm and 4 cm",
            "[width] at least 2 cm and [width] at most 4 cm",
        ),
        (
            "not [width] between 2 cm and 4 cm",
            "not ([width] at least 2 cm and [width] at most 4 cm)",
        ),
        ("each of ([left], [right]) is oak", "[left] is oak and [right] is oak"),
        (
            "any of ([left], [right]) in (oak, ash)",
            "[left] in (oak, ash) or [right] in (oak, ash)",
        ),
        (
            "none of ([left], [right]) is not oak",
            "not ([left] is not oak or [right] is not oak)",
        ),
        ("any of ([left]) is oak", "[left] is oak"),
        (
            "each of ([left].tone, [right].tone) is \"warm\"",
            "[left].tone is \"warm\" and [right].tone is \"warm\"",
        ),
        ("[left] differs from [right]", "[left] is not [right]"),
        (
            "[left] differs from each of ([centre], [right])",
            "[left] is not [centre] and [left] is not [right]",
        ),
        (
            "[left] is any of ([centre], [right])",
            "[left] is [centre] or [left] is [right]",
        ),
        (
            "[left] is not any of ([centre], [right])",
            "not ([left] is [centre] or [left] is [right])",
        ),
        (
            "[width] is none of (3 cm, 5 cm)",
            "not ([width] is 3 cm or [width] is 5 cm)",
        ),
        (
            "[width] more than each of (1 cm, 2 cm)",
            "[width] more than 1 cm and [width] more than 2 cm",
        ),
        (
            "when each of ([left], [right]) is oak then [width] between 2 cm and 4 cm and [lid] is on",
            "when [left] is oak and [right] is oak then ([width] at least 2 cm and [width] at most 4 cm) and [lid] is on",
        ),
    ];
    let written = read(&cases.map(|case| case.0));
    for ((_, expected), written) in cases.iter().zip(&written) {
        assert_eq!(written, expected);
    }
    let again = read(&written.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(again, written, "what was written reads the same");
}

#[test]
fn what_has_a_form_of_its_own_keeps_it() {
    let cases = [
        "[width] at most if [lid] is on then 5 cm else 8 cm",
        "[width] at most (if [lid] is on then 2 cm else 3 cm) + 1 cm",
        "[width] at most if [lid] is on and [left] is oak then 2 cm else if [lid] is on then 3 cm else 4 cm",
        "(if [lid] is on then 2 cm else [width]) round to 2 cm at least 1 cm",
        "if [lid] is on then 2 cm else [width] round to 2 cm at least 1 cm",
        "abs([width] - 5 cm) at most 2 cm",
        "count of distinct ([left], [centre].tone, [right]) at most 2",
        "sum of [extras].weight at most 3 g",
        "base price at least 1.00 EUR",
    ];
    assert_eq!(read(&cases), cases);
}

/// The code of the only fault of a rule.
fn fault(rule: &str) -> String {
    let problems = template::read(&written(&[rule])).expect_err("it is refused");
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].code.to_owned()
}

#[test]
fn what_is_short_never_stands_for_too_much() {
    // Each step writes the one before out three times over: a few hundred characters would stand for trillions of parts.
    let nested = |step: fn(&str) -> String| (0..20).fold("[width] at most 1 cm".to_owned(), |rule, _| step(&rule));
    let each = |rule: &str| format!("each of ([width], [width], [width]) at most if {rule} then 1 cm else 2 cm");
    let between = |rule: &str| format!("(if {rule} then 1 cm else 2 cm) between 1 cm and 2 cm");
    let list = |rule: &str| format!("(if {rule} then 1 cm else 2 cm) is any of (1 cm, 2 cm, 3 cm)");
    for rule in [nested(each), nested(between), nested(list)] {
        assert_eq!(fault(&rule[..]), "template.written_out", "{} characters", rule.len());
    }
}

#[test]
fn a_rule_with_too_many_ways_to_turn_out_is_refused() {
    let sum = |many: u32| {
        let one = |n: u32| format!("(if [width] at most {n} cm then {n} cm else 0 cm)");
        let all: Vec<String> = (1..=many).map(one).collect();
        format!("{} at most 900 cm", all.join(" + "))
    };
    assert_eq!(read(&[&sum(8)]).len(), 1, "256 ways");
    assert_eq!(fault(&sum(9)), "template.many_cases");
}

#[test]
fn what_could_not_be_read_again_is_refused() {
    // Each minus before a minus gets a bracket of its own, and each sign a word.
    assert_eq!(fault(&format!("{}9 is 1", "-".repeat(65))), "template.too_deep");
    let signs = vec!["[width]>3cm"; 130].join(" or ");
    assert!(signs.len() < 2_000);
    assert_eq!(fault(&signs), "template.rule_too_long");
}
