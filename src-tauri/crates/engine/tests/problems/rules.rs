//! Rules and formulas.

use engine::template;

use crate::{SOUND, SWATCHES, check_after_sound, check_all, check_rules, folder, told};

#[test]
fn rules_reading() {
    check_rules(&[
        ("[size] is s §[lock] is on", "left_over"),
        ("when [size] is s§", "ended"),
        ("when [size] is s §thn [lock] is on", "expected"),
        ("[size] §isn s", "unknown_comparison"),
        ("§3 cm", "not_a_condition"),
        ("[strap] at most 100 §kmm", "unknown_unit"),
        ("[strap] at most (3 cm§", "ended"),
        ("[size §is s", "expected"),
        ("[§Size] is s", "not_a_name"),
        ("[size].feel is §\"light", "quote_open"),
        ("[strap] at most 1 §USD", "wrong_currency"),
        (
            "[strap] at most §12345678901234567890123456789012345678901 cm",
            "number_too_long",
        ),
        ("§count of [extras] includes pad", "needs_option"),
        ("[strap] at most ([lock] is on §+ 3", "expected"),
        ("[strap] between 3 cm §or 5 cm", "expected"),
        ("[strap] at most if [lock] is on then 3 cm§", "ended"),
        ("[strap] at most if §3 cm then 3 cm else 4 cm", "not_a_condition"),
        ("each of ([size], §extras) is s", "expected"),
        ("sum of [extras] §at most 3", "expected"),
        ("[size] §difers from [wood]", "unknown_comparison"),
    ]);
}

#[test]
fn rules_meaning() {
    check_rules(&[
        ("when [size] is s then [extras] excludes §labtop", "unknown_value"),
        ("[§siz] is s", "unknown_option"),
        ("[size] is §xl", "unknown_value"),
        ("[size] in (s, §xl)", "unknown_value"),
        ("[§extras] is pad", "compares_by_includes"),
        ("[§size] includes s", "compares_one"),
        ("[§lock] is s", "compares_by_state"),
        ("[§strap] is long", "compares_by_number"),
        ("[§name] is ada", "text_only_answered"),
        ("[§day] is monday", "date_only_answered"),
        ("[§tint] contains \"red\"", "colour_only_answered"),
        ("[§logo] is red", "upload_only_answered"),
        ("[§hint] is answered", "note_asked"),
        ("[size].§ww at most 3 cm", "unknown_attribute"),
        ("[§strap].w at most 3 cm", "no_attributes"),
        ("§[strap] at most 3", "unlike"),
        ("§[strap] at most 3 kg", "unlike"),
        ("§[size] at most 3 cm", "compares_by_value"),
        ("§[size].feel at most \"light\"", "word_order"),
        ("§[size].feel + 3 at most 3", "word_calculated"),
        ("§[strap] + 3 at most 3 cm", "unlike"),
        ("[strap] / §0 at most 3 cm", "divided_by_zero"),
        ("[strap] round to §0 cm at most 3 cm", "rounding_step"),
        ("count of [§size] at most 3", "not_several"),
        ("quantity of §pat in [extras] at most 3", "unknown_value"),
        ("letters of [§name] at most 3", "letters_in_rule"),
        ("words of [§name] at most 3", "letters_in_rule"),
        ("[§name] contains \"&\"", "letters_in_rule"),
        ("[§size] starts with \"s\"", "compares_one"),
        ("[name] ends with §3", "expected"),
        ("characters of [§size] at most 3", "not_text"),
        ("any of ([size], [§lock]) is s", "compares_by_state"),
        ("§[strap] is none of (3 cm, 3 kg)", "unlike"),
        ("count of distinct ([size], §[strap]) at most 1", "distinct_words"),
        ("sum of [§size].w at most 3 cm", "not_several"),
        ("sum of [extras].§w at most 3 cm", "unknown_attribute"),
        ("[strap] at most §if [lock] is on then 3 cm else 4 kg", "unlike"),
        ("abs(§[size].feel) at most 3", "word_calculated"),
        ("lookup §by-lenght of [strap] at most 3 EUR", "unknown_table"),
        ("lookup by-length of §3 kg at most 3 EUR", "wrong_measure"),
        ("lookup §by-length of 3 cm by 4 cm at most 3 EUR", "one_way"),
    ]);
    // A missing attribute is no fault in a comparison, but in a formula it is.
    check_after_sound(&[
        (
            "[[derive]]\nid = 'd'\nformula = '[size].§lid + 3 mm'",
            "missing_attribute",
        ),
        (
            "[[derive]]\nid = 'd'\nformula = '§[strap] * 2'\nunit = 'kg'",
            "wrong_measure",
        ),
        (
            "[[price]]\nid = 'd'\nlabel = 'D'\namount = '§[strap] * 2'",
            "wrong_measure",
        ),
        (
            "[[price]]\nid = 'd'\nlabel = 'D'\nwhen = '§[strap]'\namount = '1 EUR'",
            "not_a_condition",
        ),
        ("[[step]]\nid = 'd'\nlabel = 'D'\nminutes = '§[strap]'", "wrong_measure"),
        (
            "[[step]]\nid = 'd'\nlabel = 'D'\nminutes = 5\nuses_up = ['wood', §'wodo']",
            "unknown_option_named",
        ),
        (
            "[[material]]\nid = 'd'\nswatch_of = §'size'\namount = '1'\nunit = 'piece'",
            "not_a_swatch_option",
        ),
        ("§[[material]]\nid = 'd'\namount = '1'\nunit = 'piece'", "no_material"),
        (
            "[[part]]\nid = 'd'\nlabel = 'D'\nswatch_of = 'wood'\ncount = '1'\nlength = '§2'\nwidth = '3 cm'",
            "wrong_measure",
        ),
    ]);
}

/// Rows of names, in which every row has a length and a switch; and a product.
const ROWS: &str = "[[option]]\nid = 'names'\nlabel = 'N'\nkind = 'rows'\nmax = 9\n\
    [[option.option]]\nid = 'long'\nlabel = 'L'\nkind = 'number'\nunit = 'cm'\nmin = 1\nmax = 9\nstep = 1\n\
    [[option.option]]\nid = 'gilt'\nlabel = 'G'\nkind = 'switch'\n";

#[test]
fn rows_and_products() {
    let rule = |rule: &str| format!("{SOUND}{ROWS}[[rule]]\nid = 'r'\nrule = '{rule}'\n");
    check_all(
        [
            ("[§names/gilt] is on", "which_row"),
            ("each of [§strap]: [lock] is on", "not_rows"),
            ("each of [names]: any of [§names]: [names/gilt] is on", "same_rows"),
            ("each of [names]: [§names/glit] is on", "unknown_option"),
            ("each of [names]: [names/long]§", "ended"),
            ("sum of [names]: [§names/gilt] at most 3", "compares_by_state"),
            ("§sum of [names]: [names/long] at most 3", "unlike"),
            ("how many of [names] §are on at most 3", "expected"),
            ("how many of ([lock] is on, [strap]§) at most 3", "expected"),
        ]
        .map(|(text, code)| (rule(text), code)),
    );
    check_after_sound(&[
        (
            "§[[option]]\nid = 'n'\nlabel = 'N'\nkind = 'rows'\nmax = 3",
            "no_questions",
        ),
        ("[[option]]\nid = §'n'\nlabel = 'N'\nkind = 'product'", "no_product"),
        ("[[derive]]\nid = §'quantity'\nformula = '1'", "reserved_option"),
        (
            "[[option]]\nid = §'quantity'\nlabel = 'Q'\nkind = 'switch'",
            "reserved_option",
        ),
        (
            "[[option]]\nid = 'n'\nlabel = 'N'\nkind = 'rows'\nmax = 3\ndefault = §4\n\
             [[option.option]]\nid = 'a'\nlabel = 'A'\nkind = 'switch'",
            "answer_range",
        ),
        (
            "[[option]]\nid = 'n'\nlabel = 'N'\nkind = 'rows'\nmax = 3\n\
             [[option.option]]\nid = 'a'\nlabel = 'A'\nkind = 'switch'\nsection = §'shape'",
            "unknown_section",
        ),
    ]);
}

#[test]
fn rows_that_would_be_too_much() {
    let inner = "[[option.option]]\nid = 'a'\nlabel = 'A'\nkind = 'rows'\nmax = 100\n\
        [[option.option.option]]\nid = 'b'\nlabel = 'B'\nkind = 'switch'\n";
    let rows = |max: u32| format!("{SOUND}[[option]]\nid = 'n'\nlabel = 'N'\nkind = 'rows'\nmax = {max}\n{inner}");
    let codes = |text: &str| -> Vec<&str> {
        let problems = template::read(&folder(text, SWATCHES)).err().unwrap_or_default();
        problems.iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(&rows(10)), [""; 0]);
    assert_eq!(codes(&rows(30)), ["template.too_many_written_out"]);
    let rule = "[[rule]]\nid = 'r'\nrule = 'each of [n]: each of [n/a]: (1 is 1 and 2 is 2 and 3 is 3 and 4 is 4)'\n";
    assert_eq!(codes(&format!("{}{rule}", rows(10))), [""; 0]);
    assert_eq!(codes(&format!("{}{rule}", rows(18))), ["template.written_out"]);
}

#[test]
fn rows_multiply_what_is_said_in_them() {
    // What is said of all rows of `n` stands in each row of `m`.
    let text = |many: u32| {
        let said = vec!["[n/a] is on"; 100].join(" or ");
        format!(
            "{SOUND}[[option]]\nid = 'n'\nlabel = 'N'\nkind = 'rows'\nmax = 20\noption = [{{ id = 'a', label = 'A', kind = 'switch' }}]\n\
             [[option]]\nid = 'm'\nlabel = 'M'\nkind = 'rows'\nmax = {many}\noption = [{{ id = 'b', label = 'B', kind = 'switch' }}]\n\
             rule = [{{ id = 'r', rule = 'each of [n]: ({said})' }}]\n"
        )
    };
    let codes = |text: &str| -> Vec<&str> {
        let problems = template::read(&folder(text, SWATCHES)).err().unwrap_or_default();
        problems.iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(&text(9)), [""; 0]);
    assert_eq!(codes(&text(11)), ["template.written_out"]);
}

#[test]
fn products_with_faults() {
    let outer = format!("{SOUND}[[option]]\nid = 'pen'\nlabel = 'P'\nkind = 'product'\n");
    let within = |product: &str, swatches: &str| -> Vec<(String, &str)> {
        let mut folder = folder(&outer, SWATCHES);
        folder.insert("pen/template.toml".to_owned(), product.as_bytes().to_vec());
        folder.insert("pen/swatches.toml".to_owned(), swatches.as_bytes().to_vec());
        let problems = template::read(&folder).err().unwrap_or_default();
        problems
            .into_iter()
            .map(|problem| (format!("{}:{}", problem.file, problem.line), problem.code))
            .collect()
    };
    let pen = "format = 1\nid = 'pen'\nlabel = 'P'\ncurrency = 'EUR'\n";
    assert_eq!(within(pen, ""), []);
    let dollars = pen.replace("EUR", "USD");
    let line = outer.lines().position(|line| line == "id = 'pen'").unwrap_or_default() + 1;
    assert_eq!(
        within(&dollars, ""),
        [(format!("template.toml:{line}"), "template.other_currency")]
    );
    let rule = format!("{pen}[[rule]]\nid = 'r'\nrule = '[size] is s'\n");
    assert_eq!(
        within(&rule, ""),
        [("pen/template.toml:7".to_owned(), "template.unknown_option")]
    );
    let oak = "[[swatch]]\nid = 'oak'\nlabel = 'Oak'\ncolour = '#000000'\n";
    assert_eq!(
        within(pen, oak),
        [("pen/swatches.toml:2".to_owned(), "template.swatch_differs")]
    );
    // As deep as it gets, and one deeper.
    let deep = |depth: usize| -> Vec<&str> {
        let mut files = folder(&outer, SWATCHES);
        for at in 1..=depth {
            let inner = if at < depth {
                "[[option]]\nid = 'pen'\nlabel = 'P'\nkind = 'product'\n"
            } else {
                ""
            };
            files.insert(
                format!("{}template.toml", "pen/".repeat(at)),
                format!("{pen}{inner}").into_bytes(),
            );
        }
        template::read(&files)
            .err()
            .unwrap_or_default()
            .iter()
            .map(|problem| problem.code)
            .collect()
    };
    assert_eq!(deep(8), [""; 0]);
    assert_eq!(deep(9), ["template.too_deep_products"]);
}

#[test]
fn results_that_only_a_finished_piece_has() {
    // Whatever way a result comes to count letters, no rule can use it.
    let of = |formulas: &[&str]| {
        let results: String = (formulas.iter().enumerate())
            .map(|(n, formula)| format!("[[derive]]\nid = 'd{n}'\nformula = '{formula}'\n"))
            .collect();
        let last = formulas.len() - 1;
        format!("{SOUND}{results}[[rule]]\nid = 'r'\nrule = '[d{last}] at most 3'\n")
    };
    for formulas in [
        ["letters of [name] or 0", "[d0] + 1"],
        ["words of [name] or 0", "if [d0] more than 2 then 1 else 2"],
        ["1", "if letters of [name] more than 2 then [d0] else 2"],
    ] {
        let problems = template::read(&folder(&of(&formulas), SWATCHES)).unwrap_err();
        let codes: Vec<_> = problems.iter().map(|p| p.code).collect();
        assert_eq!(codes, ["template.letters_in_rule"], "{formulas:?} {}", told(&problems));
    }
}

#[test]
fn results_in_a_circle() {
    let text = format!(
        "{SOUND}[[derive]]\nid = 'a'\nformula = '[b] + 1'\n[[derive]]\nid = 'b'\nformula = '[a] + 1'\n[[derive]]\nid = 'c'\nformula = '[a]'\n"
    );
    let problems = template::read(&folder(&text, SWATCHES)).unwrap_err();
    let codes: Vec<_> = problems.iter().map(|p| (p.code, p.column)).collect();
    assert_eq!(
        codes,
        [("template.circular", 13), ("template.circular", 13)],
        "{}",
        told(&problems)
    );
    // Each square doubles the digits; the size is known before anything is calculated.
    let squares: String = (1..40)
        .map(|n| format!("[[derive]]\nid = 'd{n}'\nformula = '[d{}] * [d{}]'\n", n - 1, n - 1))
        .collect();
    let text = format!("{SOUND}[[derive]]\nid = 'd0'\nformula = '3.7'\n{squares}");
    let problems = template::read(&folder(&text, SWATCHES)).unwrap_err();
    assert!(
        problems.iter().any(|p| p.code == "template.too_large"),
        "{}",
        told(&problems)
    );
}

#[test]
fn places_inside_escaped_and_long_texts() {
    check_after_sound(&[
        (
            "[[rule]]\nid = 'r'\nrule = \"[size].feel is \\\"light\\\" and [§lok] is on\"\n",
            "unknown_option",
        ),
        (
            "[[rule]]\nid = 'r'\nrule = \'\'\'\n[size] is s and\n  [§lock] is up\'\'\'\n",
            "compares_by_state",
        ),
    ]);
}

#[test]
fn all_problems_are_told_at_once() {
    let text =
        format!("{SOUND}[[rule]]\nid = 'r'\nrule = '[siz] is s and [lock] is maybe and [size] is xl'\nforc = 'must'\n");
    let problems = template::read(&folder(&text, SWATCHES)).unwrap_err();
    assert_eq!(problems.len(), 4, "{}", told(&problems));
    let near = problems
        .iter()
        .find(|p| p.code == "template.unknown_option")
        .expect("the option is not known");
    assert!(near.text.ends_with("Did you mean `size`?"), "{}", near.text);
    assert!(near.args.contains(&("near", "size".to_owned())));
}
