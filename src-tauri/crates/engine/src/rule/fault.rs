//! All that can be wrong in a rule's text: one function for each, with its stable code.

use crate::problem::{Fault, fault};

/// A fault and where it stands in the rule's text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub fault: Fault,
    pub start: usize,
    pub end: usize,
}

impl Trouble {
    pub fn new(fault: Fault, start: usize, end: usize) -> Self {
        Self { fault, start, end }
    }
}

fault! {
    // Reading
    rule_too_long(most: usize, given: usize) "A rule has at most {most} characters, this one has {given}. Divide it in two.";
    too_deep(most: usize) "This is nested more than {most} deep. Divide it, or give a part of it a name with [[derive]].";
    written_out(most: usize) "Written out, this has more than {most} parts. Divide it in two, or give a part of it a name with [[derive]].";
    many_cases(most: u64) "The choices behind `if` can turn out in more than {most} ways here. Divide the rule in two.";
    quote_open() "A quotation mark is missing at the end of the word.";
    not_a_number(given: &str) "`{given}` is not a number. Write it like 12.5, 12 3/8 or 3/8.";
    number_too_long(most: usize) "A number here has at most {most} characters.";
    unknown_unit(given: &str) "`{given}` is not a unit. Write mm, cm, m, in, ft, g, kg, oz, ct, ml, l, min, h or piece.";
    wrong_currency(given: &str, expected: &str) "Prices of this template are in {expected}, not in {given}.";
    not_a_name(given: &str) "`{given}` is not a name. Names have 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit.";
    expected(expected: &str, found: &str) "{expected} is missing here; found `{found}`.";
    ended(expected: &str) "{expected} is missing at the end.";
    left_over(found: &str) "`{found}` can't stand here. Join conditions with `and` or `or`.";
    unknown_comparison(found: &str) "`{found}` doesn't compare. Write is, is not, in, includes, excludes, requires, at most, at least, less than, more than, between or differs from.";
    not_a_condition() "This is a number, not a condition. Compare it with something, such as `at most 3`.";
    not_a_calculation() "This is a condition; a number is needed here.";
    needs_option() "Only an option in brackets can stand before this word, such as `[size]`.";
    // Names
    unknown_option(name: &str) "There is no option or result `{name}`.";
    unknown_value(option: &str, name: &str) "`[{option}]` has no value `{name}`.";
    unknown_attribute(option: &str, name: &str) "No value of `[{option}]` has an attribute `{name}`.";
    missing_attribute(option: &str, name: &str, value: &str) "The value `{value}` of `[{option}]` has no attribute `{name}`. Add it, or write `or 0` behind the calculation.";
    mixed_attribute(option: &str, name: &str) "The attribute `{name}` measures different things on different values of `[{option}]`.";
    unknown_table(name: &str) "There is no table `{name}`.";
    no_attributes(option: &str) "`[{option}]` has no attributes: only an option with one value of a list has them.";
    not_rows(name: &str) "`[{name}]` has no rows. Before the colon stands an option of kind `rows`.";
    which_row(name: &str, rows: &str) "`[{name}]` is there once for each row. Say which rows are meant: `each of [{rows}]: …`, `any of [{rows}]: …` or `sum of [{rows}]: …`.";
    same_rows(rows: &str) "The rows of `[{rows}]` are gone through here already.";
    // Kinds
    compares_by_number(option: &str) "`[{option}]` is a number. Compare it with a number and its unit, such as `at least 3 cm`.";
    compares_by_value(option: &str) "`[{option}]` is a choice from a list. Write `[{option}] is` and a value, or ask for an attribute: `[{option}].width`.";
    compares_by_state(option: &str) "`[{option}]` is a switch. Write `[{option}] is on` or `[{option}] is off`.";
    compares_by_includes(option: &str) "Several values can be chosen in `[{option}]`. Write `includes`, `excludes`, `requires` or `count of [{option}]`.";
    compares_one(option: &str) "Only one value can be chosen in `[{option}]`. Write `is`, `is not` or `in`.";
    text_only_answered(option: &str) "`[{option}]` is text. Rules can only ask whether it `is answered`.";
    date_only_answered(option: &str) "`[{option}]` is a date. Rules can only ask whether it `is answered`.";
    colour_only_answered(option: &str) "`[{option}]` is a colour that is mixed freely. Rules can only ask whether it `is answered`.";
    upload_only_answered(option: &str) "`[{option}]` is a picture of the customer's own. Rules can only ask whether it `is answered`.";
    note_asked(option: &str) "`[{option}]` is a note, it has no answer.";
    product_asked(option: &str) "`[{option}]` is a product of its own. Ask for one of its options, such as `[{option}/size]`.";
    answered_result(option: &str) "`[{option}]` is a result, not an option: it is never answered.";
    not_several(option: &str) "Counting goes with options where several values can be chosen; `[{option}]` isn't one.";
    not_text(option: &str) "`letters of`, `characters of` and `words of` go with text; `[{option}]` isn't text.";
    distinct_words() "Different ones are counted among choices and words, not among numbers.";
    letters_in_rule(option: &str) "This can stand in prices, steps and materials, not in rules: text is free until it is answered, and rules look up only one-way tables that round up. (`{option}`)";
    circular(name: &str) "`[{name}]` needs itself to be calculated.";
    own_condition(name: &str) "`[{name}]` can't decide about itself whether it is shown.";
    one_way(name: &str) "The table `{name}` has one measure; leave `by` out.";
    two_way(name: &str) "The table `{name}` has two measures. Write `lookup {name} of` one `by` the other.";
    // Measures
    unlike(left: &str, right: &str) "{left} and {right} can't be compared or added up.";
    wrong_measure(expected: &str, found: &str) "{expected} is needed here, this gives {found}.";
    word_order() "Words compare only by `is` and `is not`.";
    word_calculated() "A word can't be calculated with.";
    divided_by_zero() "This divides by zero.";
    beyond_reason() "No measure has so many dimensions.";
    rounding_step() "The step to round to must be above zero.";
    too_large() "This calculation can give numbers of more digits than the program works with. Make it shorter, or round inside it.";
}
