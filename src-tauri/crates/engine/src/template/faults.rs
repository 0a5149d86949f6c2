//! All that can be wrong in a template's files besides its rules: one function for each, with its stable code.

use crate::problem::fault;

fault! {
    // The file
    no_template() "There is no template.toml in the folder.";
    file_too_large(most: &str, given: &str) "The file has {given} bytes, the most is {most}.";
    not_utf8() "The file isn't UTF-8 text.";
    not_toml(message: &str) "This is not TOML: {message}.";
    missing_format() "`format = 1` is missing at the top.";
    newer_format(given: i64) "This file has format {given}; this program reads format 1. Use a newer program.";
    too_many(what: &str, most: usize, given: usize) "At most {most} of {what} are possible, these are {given}.";
    // Keys and kinds of value
    unknown_key(key: &str, of: &str) "`{key}` is not known in {of}.";
    missing_key(key: &str, of: &str) "`{key}` is missing in {of}.";
    wrong_kind(key: &str, expected: &str, found: &str) "`{key}` must be {expected}, not {found}.";
    fraction_unquoted(key: &str, given: &str) "Write numbers as text, so that they stay exact: {key} = \"{given}\".";
    both_keys(one: &str, other: &str) "Give either `{one}` or `{other}`, not both.";
    empty_text(key: &str) "`{key}` is empty.";
    text_too_long(key: &str, most: usize) "`{key}` has more than {most} characters.";
    not_a_language(given: &str) "`{given}` is not a language. Write en, de, pt-BR and so on.";
    not_an_id(given: &str) "`{given}` can't be an id. Ids have 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit.";
    reserved_id(given: &str) "`{given}` means something in rules and can't be the id of a value.";
    reserved_option(given: &str) "`{given}` is how many equal pieces are wanted, for rules and formulas; no option can be called so.";
    not_among(key: &str, given: &str, choices: &str) "`{key}` can't be `{given}`. It is one of {choices}.";
    not_a_currency(given: &str) "`{given}` is not a currency. Write a code of three letters such as EUR.";
    not_an_amount(given: &str) "`{given}` is not a number. Write it like 12.5, 12 3/8 or 3/8.";
    not_a_measure(given: &str) "`{given}` is not a number with a unit. Write it like 110 cm or 43 1/4 in.";
    not_a_unit(given: &str) "`{given}` is not a unit. Write mm, cm, m, in, ft, g, kg, oz, ct, ml, l, min, h or piece.";
    not_a_colour(given: &str) "`{given}` is not a colour. Write it like #0e5c4d.";
    out_of_bounds(key: &str, least: i64, most: i64) "`{key}` must be from {least} to {most}.";
    negative(key: &str) "`{key}` can't be negative.";
    not_positive(key: &str) "`{key}` must be above zero.";
    // Names
    duplicate_id(given: &str, line: u32) "`{given}` is there already, in line {line}.";
    duplicate_ordinal(given: u32, line: u32) "The ordinal {given} is there already, in line {line}.";
    unknown_section(given: &str) "There is no section `{given}`.";
    unknown_palette(given: &str) "There is no palette `{given}`.";
    unknown_swatch(given: &str) "There is no swatch `{given}` in swatches.toml.";
    unknown_option_named(given: &str) "There is no option `{given}`.";
    swatch_label(given: &str) "`{given}` is a swatch and has its label in swatches.toml.";
    not_a_swatch_option(given: &str) "`{given}` offers no swatches. `swatch_of` names an option whose values are swatches.";
    no_material(of: &str) "{of} needs a material: write `swatch_of` or a text.";
    // Options
    no_values(given: &str) "`{given}` has no values to choose from.";
    min_above_max(given: &str) "`min` is above `max` in `{given}`.";
    min_too_high(given: &str, most: u32) "At most {most} can be chosen in `{given}`, so `min` and `max` can't be more.";
    step_too_fine(given: &str, most: i64) "From `min` to `max` there are more than {most} steps in `{given}`.";
    not_a_landmark(given: &str) "`{given}` is not a place on a person. Write it like shirt/chest.";
    not_a_measured_option(given: &str) "`{given}` is not a number. `of` names an option of kind `number` whose finished measure this is.";
    not_a_day(given: &str) "`{given}` is not a day. Write it like 2027-02-14.";
    from_after_until(given: &str) "`from` is after `until` in `{given}`.";
    not_a_length_of_text(given: &str) "`{given}` allows no characters at all.";
    no_questions(given: &str) "`{given}` asks nothing in its rows. Give it options: [[option.option]].";
    no_product(folder: &str) "There is no template.toml in the folder `{folder}`.";
    too_deep_products(most: usize) "Products within products can go {most} deep.";
    other_currency(given: &str, expected: &str) "This product is priced in {given}, the one around it in {expected}.";
    swatch_differs(given: &str) "The swatch `{given}` is there already, and another one.";
    too_many_written_out(what: &str, most: usize, given: usize) "At most {most} of {what} are possible; with every row written out these are {given}.";
    // Answers in defaults and presets
    product_answered(option: &str) "`{option}` is a product of its own; its options are answered one by one.";
    upload_answered(option: &str) "`{option}` is the customer's own picture; it can't be answered beforehand.";
    note_answered(option: &str) "`{option}` is a note, it takes no answer.";
    answer_day(option: &str, range: &str) "`{option}` can be answered with days {range}.";
    answer_kind(option: &str, expected: &str) "An answer to `{option}` is {expected}.";
    answer_value(option: &str, given: &str) "`{option}` has no value `{given}`.";
    answer_too_many(option: &str, given: &str, most: u32) "At most {most} of `{given}` can be chosen in `{option}`.";
    answer_count(option: &str, least: u32, most: u32, given: u32) "From {least} to {most} can be chosen in `{option}`, these are {given}.";
    answer_measure(option: &str, unit: &str) "`{option}` is measured in {unit} or a unit of the same kind.";
    answer_range(option: &str, from: &str, to: &str) "`{option}` goes from {from} to {to}.";
    answer_step(option: &str, below: &str, above: &str) "`{option}` goes in steps: {below} or {above}.";
    answer_too_long(option: &str, most: u32, given: u32) "`{option}` has at most {most} characters, these are {given}.";
    answer_lines(option: &str, most: u32, given: u32) "`{option}` has at most {most} lines, these are {given}.";
    answer_character(option: &str, given: char) "`{option}` doesn't allow the character `{given}`.";
    // Tables and pictures
    no_rows(given: &str) "The table `{given}` has no rows.";
    row_shape(cells: usize) "A row of this table has {cells} cells: up to, and what it gives.";
    columns_shape(most: usize) "A two-way table needs its bounds across, {most} at most: in `columns`, or in the first line of the file.";
    row_order(given: &str) "The rows must rise: `{given}` is not above the row before.";
    not_a_photo(given: &str) "`{given}` is neither a JPEG nor a PNG picture.";
    photo_too_large(given: &str, most: usize, bytes: usize) "The photo `{given}` has {bytes} bytes, the most is {most}. Save it smaller: 2,000 pixels across are plenty.";
    photo_width(given: &str) "`{given}` can't be how wide the photo's stuff is in truth. Write a length from 1 mm to 2 m, such as 60 mm.";
    photo_missing() "`photo_width` says how wide a photo's stuff is; `photo` is missing.";
    file_missing(given: &str) "The file `{given}` isn't in the folder.";
    not_in_pictures(found: &str) "A picture can't hold {found}.";
}
