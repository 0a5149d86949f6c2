//! Files, keys, options, answers, tables and swatches.

use engine::slug::Slug;
use engine::template::{self, Folder};

use crate::{SOUND, SWATCHES, check_after_sound, check_all, folder, told};

#[test]
fn files() {
    assert_eq!(
        template::read(&Folder::new()).unwrap_err()[0].code,
        "template.no_template"
    );
    check_all([
        ("§", "missing_format"),
        ("format = §2", "newer_format"),
        ("format = §\"1\"", "missing_format"),
        ("format = 1\nid = \"x\"\nlabel = §\n", "not_toml"),
    ]);
    let mut bytes = folder(SOUND, SWATCHES);
    bytes.insert("template.toml".to_owned(), b"format = 1\nid = \"\xff\"".to_vec());
    let problem = &template::read(&bytes).unwrap_err()[0];
    assert_eq!(
        (problem.code, problem.line, problem.column),
        ("template.not_utf8", 2, 7)
    );
    bytes.insert("template.toml".to_owned(), vec![b'#'; 3 * 1024 * 1024]);
    assert_eq!(template::read(&bytes).unwrap_err()[0].code, "template.file_too_large");
}

#[test]
fn keys_and_kinds_of_value() {
    check_after_sound(&[
        ("[[section]]\nid = 's'\n§lable = 'S'\nlabel = 'S'", "unknown_key"),
        ("§[[section]]\nid = 's'", "missing_key"),
        ("§[[section]]\nlabel = 'S'", "missing_key"),
        ("[[section]]\nid = §7\nlabel = 'S'", "wrong_kind"),
        ("[[section]]\nid = §'S'\nlabel = 'S'", "not_an_id"),
        ("[[section]]\nid = §'shape'\nlabel = 'S'", "duplicate_id"),
        (
            "[[section]]\nid = 's'\nlabel = { english = 'S', de = §7 }",
            "wrong_kind",
        ),
        ("[[section]]\nid = 's'\nlabel = { §'e n' = 'S' }", "not_a_language"),
        ("[[section]]\nid = 's'\nlabel = §'  '", "empty_text"),
        (
            "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'switch'\nprice = §1.5",
            "fraction_unquoted",
        ),
        (
            "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'switch'\nprice = §'a lot'",
            "not_an_amount",
        ),
        (
            "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'switch'\nminutes = §'-1'",
            "negative",
        ),
        ("[[option]]\nid = 'x'\nlabel = 'X'\nkind = §'swich'", "not_among"),
        ("§[[option]]\nid = 'x'\nlabel = 'X'", "missing_key"),
        (
            "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'switch'\n§max_chars = 3",
            "unknown_key",
        ),
        (
            "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'switch'\nsection = §'shap'",
            "unknown_section",
        ),
        ("[[option]]\nid = §'size'\nlabel = 'X'\nkind = 'switch'", "duplicate_id"),
        (
            "[[option]]\nid = 'x'\nordinal = 9\nlabel = 'X'\nkind = 'note'\n[[option]]\nid = 'y'\nordinal = §9\nlabel = 'Y'\nkind = 'note'",
            "duplicate_ordinal",
        ),
        ("[[derive]]\nid = §'size'\nformula = '1'", "duplicate_id"),
        ("[[palette]]\nid = 'p'\nswatches = ['oak', §'ahs']", "unknown_swatch"),
        ("[[palette]]\nid = 'p'\nswatches = ['oak', §'oak']", "duplicate_id"),
    ]);
}

#[test]
fn a_word_is_no_slip_of_a_unit() {
    let option = "[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'one'\nvalues = [{ id = 'a', label = 'A', attributes = { tone = 'pink', weight = 'mid' } }]";
    let read = template::read(&folder(&format!("{SOUND}\n{option}"), SWATCHES));
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn options() {
    let option = |rest: &str| format!("{SOUND}\n[[option]]\nid = 'x'\nlabel = 'X'\n{rest}");
    check_all(
        [
            ("kind = 'one'\npalette = §'wods'", "unknown_palette"),
            ("kind = 'one'\npalette = 'woods'\nvalues = §[]", "both_keys"),
            (
                "kind = 'one'\npalette = 'woods'\n[option.prices]\n§aok = '1'",
                "answer_value",
            ),
            (
                "kind = 'one'\npalette = 'woods'\n[option.prices]\noak = §true",
                "wrong_kind",
            ),
            (
                "kind = 'one'\nvalues = [{ id = 'a', label = 'A' }, { id = §'a', label = 'A' }]",
                "duplicate_id",
            ),
            ("kind = 'one'\nvalues = [{ id = §'not', label = 'A' }]", "reserved_id"),
            (
                "kind = 'one'\nvalues = [{ id = 'a', label = 'A', §max = 2 }]",
                "unknown_key",
            ),
            (
                "kind = 'one'\nvalues = [{ id = §'elm', swatch = true }]",
                "unknown_swatch",
            ),
            (
                "kind = 'one'\nvalues = [{ id = 'oak', swatch = true, label = §'Oak' }]",
                "swatch_label",
            ),
            (
                "kind = 'one'\nvalues = [{ id = 'a', label = 'A', attributes = { w = §'3 mmm' } }]",
                "not_a_unit",
            ),
            (
                "kind = 'several'\nmin = §3\nmax = 2\nvalues = [{ id = 'a', label = 'A', max = 9 }]",
                "min_above_max",
            ),
            (
                "kind = 'several'\nmin = §3\nvalues = [{ id = 'a', label = 'A' }]",
                "min_too_high",
            ),
            (
                "kind = 'several'\nmax = §0\nvalues = [{ id = 'a', label = 'A' }]",
                "out_of_bounds",
            ),
            ("kind = 'number'\nmin = §'5'\nmax = '3'\nstep = '1'", "min_above_max"),
            ("kind = 'number'\nmin = '5'\nmax = '9'\nstep = §'0'", "not_positive"),
            (
                "kind = 'number'\nmin = '0'\nmax = '9'\nstep = §'0.000001'",
                "step_too_fine",
            ),
            (
                "kind = 'number'\nunit = §'ccm'\nmin = '0'\nmax = '9'\nstep = '1'",
                "not_a_unit",
            ),
            (
                "kind = 'number'\nunit = 'cm'\nmin = '0'\nmax = §'9 kg'\nstep = '1'",
                "not_a_measure",
            ),
            ("kind = 'text'\nmax_chars = §0", "out_of_bounds"),
            ("kind = 'text'\nmax_chars = 5\nallowed = §' '", "not_a_length_of_text"),
            (
                "kind = 'number'\nmin = '1'\nmax = '9'\nstep = '1'\nlandmark = §'chest'",
                "not_a_landmark",
            ),
            ("kind = 'switch'\nlandmark = §'shirt/chest'", "unknown_key"),
            (
                "kind = 'switch'\n[[derive]]\nid = 'd'\nformula = '1'\nof = §'x'",
                "not_a_measured_option",
            ),
            (
                "kind = 'switch'\n[[derive]]\nid = 'd'\nformula = '1'\nof = §'y'",
                "unknown_option_named",
            ),
            ("kind = 'date'\nfrom = §'2027-2-3'", "not_a_day"),
            ("kind = 'date'\nuntil = §'2027-02-30'", "not_a_day"),
            (
                "kind = 'date'\nfrom = §'2027-03-02'\nuntil = '2027-03-01'",
                "from_after_until",
            ),
            ("kind = 'colour'\n§from = '2027-03-02'", "unknown_key"),
            ("kind = 'switch'\nwhen = '[§x] is on'", "own_condition"),
        ]
        .map(|(rest, code)| (option(rest), code)),
    );
    check_after_sound(&[("\n§[[option]]\nid = 'x'\nlabel = 'X'\nkind = 'one'", "no_values")]);
}

#[test]
fn defaults_and_presets() {
    let preset = |answer: &str| format!("{SOUND}\n[[preset]]\nid = 'p'\nlabel = 'P'\n[preset.answers]\n{answer}");
    check_all(
        [
            ("§siz = 's'", "unknown_option_named"),
            ("size = §'l'", "answer_value"),
            ("size = §true", "answer_kind"),
            ("wood = §'asj'", "answer_value"),
            ("extras = ['pad', §'lapdop']", "answer_value"),
            ("extras = §{ pad = 3 }", "answer_too_many"),
            ("extras = { pad = §0 }", "answer_kind"),
            ("extras = §{ pad = 2, laptop = 2 }", "answer_too_many"),
            ("lock = §'on'", "answer_kind"),
            ("strap = §'60 cm'", "answer_range"),
            ("strap = §'72'", "answer_step"),
            ("strap = §'1 kg'", "answer_measure"),
            ("strap = §'long'", "not_a_measure"),
            ("name = §'Adelaide'", "answer_too_long"),
            ("name = §\"A\\nB\"", "answer_lines"),
            ("name = §'A1'", "answer_character"),
            ("day = §'2027-04-01'", "answer_day"),
            ("day = §'1.3.2027'", "answer_kind"),
            ("day = §2027-03-01", "answer_kind"),
            ("tint = §'red'", "answer_kind"),
            ("logo = §'x.png'", "upload_answered"),
            ("hint = §'x'", "note_answered"),
        ]
        .map(|(answer, code)| (preset(answer), code)),
    );
    check_all([(
        SOUND.replace("step = \"5\"", "step = \"5\"\ndefault = §\"3 m\""),
        "answer_range",
    )]);
}

#[test]
fn tables_and_pictures() {
    check_after_sound(&[
        (
            "[[table]]\nid = 't'\noutput = 'money'\nrows = [['5', '1'], [§'5', '2']]",
            "row_order",
        ),
        (
            "[[table]]\nid = 't'\noutput = 'money'\nrows = [['5', '1'], §['6']]",
            "row_shape",
        ),
        (
            "[[table]]\nid = 't'\noutput = 'money'\nrows = [['5', §'x']]",
            "not_a_measure",
        ),
        (
            "[[table]]\nid = 't'\ninput = 'cm'\nacross = 'cm'\noutput = 'money'\ncolumns = ['1', '2']\nrows = [§['1', '2']]",
            "row_shape",
        ),
        (
            "[[table]]\nid = 't'\ninput = 'cm'\nacross = 'cm'\noutput = 'money'\ncolumns = ['2', §'1']\nrows = [['1', '2', '3']]",
            "row_order",
        ),
        (
            "§[[table]]\nid = 't'\nacross = 'cm'\noutput = 'money'\nrows = [['1', '2']]",
            "columns_shape",
        ),
        (
            "[[table]]\nid = 't'\noutput = 'money'\nbetween = §'sideways'\nrows = [['1', '2']]",
            "not_among",
        ),
        (
            "[[table]]\nid = 't'\nacross = 'cm'\noutput = 'money'\ncolumns = ['1']\nrows = [['1', '2']]\n[[price]]\nid = 'p'\nlabel = 'P'\namount = 'lookup §t of 1'",
            "two_way",
        ),
        ("§[[table]]\nid = 't'\noutput = 'money'", "no_rows"),
        (
            "[[table]]\nid = 't'\noutput = §'mony'\nrows = [['5', '1']]",
            "not_a_unit",
        ),
        (
            "[[table]]\nid = 't'\noutput = 'money'\nfile = §'fallin.csv'",
            "file_missing",
        ),
        ("[picture]\nlight = §'light.png'", "file_missing"),
        ("[picture]\nmade = §2026-01-01", "not_in_pictures"),
        ("[[picture.view]]\nwhen = '[size] is §xl'", "unknown_value"),
        (
            "[picture]\nscale = [{ when = '[§siz] is s', by = 0.5 }]",
            "unknown_option",
        ),
    ]);
    let mut with_picture = folder(SOUND, SWATCHES);
    with_picture.insert("picture.toml".to_owned(), b"[[view]]\nwhen = '[size] is xl'\n".to_vec());
    let problem = &template::read(&with_picture).unwrap_err()[0];
    assert_eq!(
        (problem.file.as_str(), problem.line, problem.column, problem.code),
        ("picture.toml", 2, 19, "template.unknown_value")
    );
    let text = format!("{SOUND}[[table]]\nid = 't'\noutput = 'money'\nfile = 'falling.csv'\n");
    let problem = &template::read(&folder(&text, SWATCHES)).unwrap_err()[0];
    assert_eq!(
        (problem.file.as_str(), problem.line, problem.column),
        ("falling.csv", 3, 1)
    );
    assert_eq!(problem.code, "template.row_order");
}

#[test]
fn swatches() {
    for (swatches, code, line, column) in [
        (
            "[[swatch]]\nid = 'oak'\nlabel = 'O'\ncolour = 'brown'",
            "template.not_a_colour",
            4,
            10,
        ),
        ("[[swatch]]\nid = 'oak'\nlabel = 'O'", "template.missing_key", 1, 1),
        (
            "[[swatch]]\nid = 'oak'\nlabel = 'O'\ncolour = '#aabbcc'\nwidth = '3 kg'",
            "template.not_a_measure",
            5,
            9,
        ),
        ("[[swach]]\nid = 'oak'", "template.unknown_key", 1, 3),
        (
            "[[swatch]]\nid = 'oak'\nlabel = 'O'\ncolour = '#aabbcc'\nuntil = 'May'",
            "template.not_a_day",
            5,
            9,
        ),
    ] {
        let problems = template::read(&folder(SOUND, swatches)).unwrap_err();
        let found = problems.iter().find(|p| p.file == "swatches.toml").expect(code);
        assert_eq!(
            (found.code, found.line, found.column),
            (code, line, column),
            "{}",
            told(&problems)
        );
    }
}

#[test]
fn photos_of_swatches() {
    let large = [b"\x89PNG".to_vec(), vec![0; 4 << 20]].concat();
    let beside: [(&str, &[u8]); 3] = [
        ("oak.jpg", b"\xff\xd8\xff\xe0"),
        ("drawing.png", b"<svg/>"),
        ("large.png", &large),
    ];
    let with = |keys: &str| {
        let swatches = format!("[[swatch]]\nid = 'elm'\nlabel = 'E'\ncolour = '#aabbcc'\n{keys}\n{SWATCHES}");
        let mut folder = folder(SOUND, &swatches);
        folder.extend(beside.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())));
        template::read(&folder)
    };
    for (keys, code, column) in [
        ("photo = 'oak.jpeg'\nphoto_width = '6 cm'", "template.file_missing", 9),
        ("photo = 'drawing.png'\nphoto_width = '6 cm'", "template.not_a_photo", 9),
        (
            "photo = 'large.png'\nphoto_width = '6 cm'",
            "template.photo_too_large",
            9,
        ),
        ("photo_width = '6 cm'", "template.photo_missing", 15),
        ("photo_width = '60'\nphoto = 'oak.jpg'", "template.photo_width", 15),
        ("photo_width = '3 kg'\nphoto = 'oak.jpg'", "template.photo_width", 15),
        ("photo_width = '0.9 mm'\nphoto = 'oak.jpg'", "template.photo_width", 15),
        ("photo_width = '2.1 m'\nphoto = 'oak.jpg'", "template.photo_width", 15),
    ] {
        let problems = with(keys).unwrap_err();
        let found = problems.iter().find(|p| p.file == "swatches.toml").expect(code);
        let place = (found.code, found.line, found.column);
        assert_eq!(place, (code, 5, column), "{}", told(&problems));
    }
    // The table itself is where a key is missing; what was nearly meant is offered.
    let missing = &with("photo = 'oak.jpg'").unwrap_err()[..];
    assert!(
        missing.iter().any(|p| (p.code, p.line) == ("template.missing_key", 1)),
        "{}",
        told(missing)
    );
    let nearly = with("photo = 'oak.jpeg'\nphoto_width = '6 cm'").unwrap_err();
    assert!(told(&nearly).contains("Did you mean `oak.jpg`?"), "{}", told(&nearly));
    for sound in ["1 mm", "2 m", "2 3/8 in"] {
        let read = with(&format!("photo = 'oak.jpg'\nphoto_width = '{sound}'"));
        let package = read.unwrap_or_else(|problems| panic!("{}", told(&problems)));
        let elm = &package.library[&Slug::new("elm").unwrap()];
        assert!(elm.photo.is_some(), "{sound}");
    }
}

#[test]
fn numbers_are_as_short_when_they_are_written_back() {
    // Thirty-three threes are a fraction of more than sixty digits.
    let threes = "3.333333333333333333333333333333333";
    let price = format!("[[option]]\nid = 'p'\nlabel = 'P'\nkind = 'switch'\nprice = §'{threes}'");
    check_after_sound(&[(&price, "not_an_amount")]);
}
