//! Rows of equal questions and products within a product: what they leave open, how they are counted, priced and called.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Cause, Open, Session};
use engine::slug::Slug;
use engine::template::{self, Folder};
use quantity::{Measure, Unit};

const BOX: &str = r#"
    format = 1
    id = "box"
    label = { en = "Box", de = "Schachtel" }
    currency = "EUR"
    base_price = "10"

    [[section]]
    id = "words"
    label = "Words"

    [[option]]
    id = "finish"
    label = "Finish"
    kind = "one"
    values = [{ id = "plain", label = "Plain" }, { id = "gilt", label = "Gilt", price = "5" }]

    [[option]]
    id = "names"
    label = { en = "Names", de = "Namen" }
    kind = "rows"
    section = "words"
    row = { en = "Name", de = "Name" }
    min = 0
    max = 3

    [[option.option]]
    id = "font"
    label = { en = "Font", de = "Schrift" }
    kind = "one"
    values = [{ id = "script", label = "Script", price = "2" }, { id = "roman", label = "Roman" }, { id = "block", label = "Block" }]

    [[option.option]]
    id = "height"
    label = { en = "Height", de = "Höhe" }
    kind = "number"
    unit = "mm"
    min = 4
    max = 6
    step = 1

    [[option.option]]
    id = "text"
    label = "Text"
    kind = "text"
    max_chars = 12
    price_per_char = "0.50"

    [[option.derive]]
    id = "width"
    label = "Width"
    formula = "3 * [height]"
    unit = "mm"

    # Asked of its own row, and of what is around the rows.
    [[option.rule]]
    id = "script-is-large"
    rule = "when [font] is script then [height] at least 5 mm"

    [[option.rule]]
    id = "gilt-is-roman"
    rule = "when [finish] is gilt then [font] is roman"

    [[option.price]]
    id = "large"
    label = { en = "Large letters", de = "Große Buchstaben" }
    when = "[height] is 6 mm"
    amount = "1 EUR"

    [[option.step]]
    id = "engrave"
    label = { en = "Engrave", de = "Gravieren" }
    minutes = "letters of [text]"

    [[rule]]
    id = "room"
    rule = "sum of [names]: [names/width] at most 45 mm"
"#;

fn folder(files: &[(&str, &str)]) -> Folder {
    let file = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    files.iter().map(file).collect()
}

fn model_of(files: &[(&str, &str)]) -> Model {
    let package = template::read(&folder(files)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (model, diagnostics) = compile(&package.template, &package.library);
    assert!(diagnostics.released.is_empty(), "{:?}", diagnostics.released);
    model
}

fn path(text: &str) -> Path {
    Path::parse(text).expect("a path")
}

fn one(value: &str) -> Answer {
    Answer::One(Slug::new(value).expect("a slug"))
}

fn rows(many: i64) -> Answer {
    Answer::Number(Measure::new(many, Unit::One))
}

fn session(model: &Model, choices: &[(&str, Answer)]) -> Session {
    let mut session = Session::new(model, &Book::default(), 1);
    for (option, answer) in choices {
        let chosen = session.choose(&path(option), answer.clone());
        chosen.unwrap_or_else(|conflict| panic!("{option}: {conflict:?}"));
    }
    session
}

fn open_values(session: &Session, option: &str) -> Vec<String> {
    let view = session.view();
    let option = view.options.iter().find(|view| view.path == path(option));
    match &option.expect("an option").open {
        Open::Values(values) => values.iter().map(|value| value.to_string()).collect(),
        Open::Nothing => Vec::new(),
        other => panic!("{other:?}"),
    }
}

/// What is paid for, and how much.
fn price_lines(session: &Session) -> Vec<(String, String)> {
    let lines = session.price().lines.into_iter();
    lines
        .map(|line| (line.label.get("en").to_owned(), line.amount.to_string()))
        .collect()
}

/// All boxes, listed by hand: texts are not counted.
fn boxes() -> usize {
    let letterings = |gilt: bool| {
        let all = ["script", "roman", "block"]
            .into_iter()
            .flat_map(|font| [4, 5, 6].map(|height| (font, height)));
        all.filter(move |(font, height)| (*font != "script" || *height >= 5) && (!gilt || *font == "roman"))
    };
    let mut many = 0;
    for gilt in [false, true] {
        many += 1; // No names.
        for (_, a) in letterings(gilt) {
            many += usize::from(3 * a <= 45);
            for (_, b) in letterings(gilt) {
                many += usize::from(3 * (a + b) <= 45);
                for (_, c) in letterings(gilt) {
                    many += usize::from(3 * (a + b + c) <= 45);
                }
            }
        }
    }
    many
}

#[test]
fn rows_are_counted_as_if_they_were_written_by_hand() {
    let model = model_of(&[("template.toml", BOX)]);
    let count = session(&model, &[]).count();
    assert!(!count.at_least);
    assert_eq!(count.number, boxes().into());
}

#[test]
fn a_row_obeys_its_own_rules_and_those_of_all() {
    let model = model_of(&[("template.toml", BOX)]);
    let large = Answer::Number(Measure::new(6, Unit::Mm));
    let small = Answer::Number(Measure::new(4, Unit::Mm));
    let two = session(&model, &[("names", rows(2)), ("names[1]/height", small)]);
    assert_eq!(open_values(&two, "names[1]/font"), ["roman", "block"]);
    assert_eq!(open_values(&two, "names[2]/font"), ["script", "roman", "block"]);
    assert_eq!(open_values(&two, "names[3]/font"), [""; 0], "the third row isn't there");
    // 45 mm hold three names of 5 mm: with two large ones the third is small.
    let three = session(
        &model,
        &[
            ("names", rows(3)),
            ("names[1]/height", large.clone()),
            ("names[2]/height", Answer::Number(Measure::new(5, Unit::Mm))),
        ],
    );
    assert_eq!(open_values(&three, "names[3]/font"), ["roman", "block"]);
    let gilt = session(&model, &[("names", rows(1)), ("finish", one("gilt"))]);
    assert_eq!(open_values(&gilt, "names[1]/font"), ["roman"]);
}

#[test]
fn what_stands_in_a_row_that_is_not_there_says_so_and_offers_the_row() {
    let model = model_of(&[("template.toml", BOX)]);
    let mut session = session(&model, &[("names", rows(1))]);
    let conflict = session
        .choose(&path("names[2]/font"), one("roman"))
        .expect_err("there is one row");
    assert_eq!(conflict.reason.cause, Cause::Hidden);
    let choices: Vec<_> = conflict
        .reason
        .choices
        .iter()
        .map(|chosen| chosen.option.to_string())
        .collect();
    assert_eq!(choices, ["names"]);
    let changes = &conflict.ways.first().expect("a way").changes;
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(
        (changes[0].0.to_string().as_str(), &changes[0].1),
        ("names", &Some(rows(2)))
    );
}

#[test]
fn every_row_has_its_own_price_its_own_step_and_its_own_heading() {
    let model = model_of(&[("template.toml", BOX)]);
    let session = session(
        &model,
        &[
            ("names", rows(2)),
            ("names[1]/font", one("script")),
            ("names[1]/text", Answer::Text("Ada".into())),
            ("names[2]/font", one("roman")),
            ("names[2]/height", Answer::Number(Measure::new(6, Unit::Mm))),
        ],
    );
    let lines = price_lines(&session);
    let expected = [
        ("Box", "10.00 EUR"),
        ("Name 1 · Font: Script", "2.00 EUR"),
        ("Name 1 · Text", "1.50 EUR"),
        ("Name 2: Large letters", "1.00 EUR"),
    ];
    assert_eq!(
        lines,
        expected.map(|(label, amount)| (label.to_owned(), amount.to_owned()))
    );
    let steps: Vec<_> = session
        .steps()
        .iter()
        .map(|step| (step.label.get("de").to_owned(), step.minutes))
        .collect();
    assert_eq!(
        steps,
        [("Name 1: Gravieren".to_owned(), 3), ("Name 2: Gravieren".to_owned(), 0)]
    );
    let template = model.template();
    let headings: Vec<_> = template
        .sections
        .iter()
        .map(|section| section.label.get("de"))
        .collect();
    assert_eq!(headings, ["Words", "Name 1", "Name 2", "Name 3"]);
    let second = template
        .options
        .iter()
        .find(|option| option.id.as_str() == "names[2]/font")
        .expect("it is there");
    assert_eq!(second.section, Some(template.sections[2].id.clone()));
    assert_eq!(session.derived().len(), 2, "two widths");
}

#[test]
fn a_code_brings_the_rows_back() {
    let model = model_of(&[("template.toml", BOX)]);
    let chosen = session(&model, &[("finish", one("gilt")), ("names", rows(3))]);
    let code = engine::code::DesignCode::of(&chosen, &[7; 32]).expect("a piece");
    let answers = code.answers(&model).expect("a piece");
    let told = ["finish", "names", "names[3]/font"].map(|option| answers.get(&path(option)).cloned());
    assert_eq!(told, [one("gilt"), rows(3), one("roman")].map(Some));
}

const PEN: &str = r#"
    format = 1
    id = "pen"
    label = "Pen"
    currency = "EUR"
    base_price = "20"
    option = [
        { id = "body", label = "Body", kind = "one", values = [{ id = "oak", label = "Oak" }, { id = "ash", label = "Ash", price = "3" }] },
        { id = "nib", label = "Nib", kind = "product" },
    ]
    rule = [{ id = "oak-is-broad", rule = "when [body] is oak then [nib/width] is broad" }]
    price = [{ id = "share", label = "Share", amount = "0.1 * base price" }]
"#;

const NIB: &str = r#"
    format = 1
    id = "nib"
    label = "Nib"
    currency = "EUR"
    option = [
        { id = "width", label = "Width", kind = "one", values = [{ id = "fine", label = "Fine" }, { id = "broad", label = "Broad" }] },
        { id = "marks", label = "Marks", kind = "rows", row = "Mark", max = 2, option = [{ id = "deep", label = "Deep", kind = "switch" }] },
    ]
    rule = [{ id = "fine-is-shallow", rule = "when [width] is fine then none of [marks]: [marks/deep] is on" }]
"#;

const SET: &str = r#"
    format = 1
    id = "set"
    label = "Set"
    currency = "EUR"
    option = [
        { id = "with", label = "With", kind = "one", values = [{ id = "pen", label = "Pen" }, { id = "nothing", label = "Nothing" }] },
        { id = "pen", label = "Pen", kind = "product", when = "[with] is pen" },
    ]
    rule = [{ id = "marked", rule = "when [with] is pen then how many of [pen/nib/marks]: [pen/nib/marks/deep] is on at least 1" }]
"#;

fn set() -> Vec<(&'static str, &'static str)> {
    vec![
        ("template.toml", SET),
        ("pen/template.toml", PEN),
        ("pen/nib/template.toml", NIB),
    ]
}

#[test]
fn products_stand_within_products_three_deep() {
    let model = model_of(&set());
    // Without the pen one; with it no fine nib can be marked deeply, and one must be: a broad nib on oak or ash, marks off
    // and on with one or two rows of which one at least is deep: (on) or (on on, on off, off on).
    let fresh = session(&model, &[]);
    assert_eq!(fresh.count().number, (1 + 2 * (1 + 3) as u32).into());
    assert_eq!(open_values(&fresh, "pen/nib/width"), ["broad"]);
    let with = session(&model, &[("pen/body", one("ash"))]);
    assert_eq!(open_values(&with, "with"), ["pen"]);
    let lines = price_lines(&with);
    let expected = [
        ("Set", "0.00 EUR"),
        ("Pen", "20.00 EUR"),
        ("Pen · Body: Ash", "3.00 EUR"),
        ("Pen: Share", "2.00 EUR"),
    ];
    assert_eq!(
        lines,
        expected.map(|(label, amount)| (label.to_owned(), amount.to_owned()))
    );
    let without = session(&model, &[("with", one("nothing"))]);
    assert_eq!(without.price().total.to_string(), "0.00 EUR");
    assert_eq!(without.finished().map(|answers| answers.len()), Some(1));
}

#[test]
fn products_come_back_from_their_folders() {
    let package = template::read(&folder(&set())).expect("sound");
    let written = template::write(&package);
    let names: Vec<&str> = written.keys().map(String::as_str).collect();
    assert_eq!(names, ["pen/nib/template.toml", "pen/template.toml", "template.toml"]);
    assert_eq!(template::read(&written).as_ref(), Ok(&package));
}

#[test]
fn rows_that_nobody_counted_are_as_few_as_can_be() {
    let model = model_of(&[("template.toml", BOX)]);
    let session = session(&model, &[("finish", one("gilt"))]);
    let view = session.view();
    assert!(view.complete, "{:?}", view.missing);
    assert_eq!(view.options[1].effective, Some(rows(0)));
}

/// The amount of a price over the box's rows, by how many there are.
fn amounts(amount: &str) -> Vec<String> {
    let text = format!("{BOX}[[price]]\nid = 'p'\nlabel = 'P'\namount = '{amount}'\n");
    let model = model_of(&[("template.toml", &text)]);
    let amount = |many: i64| {
        let session = session(&model, &[("names", rows(many))]);
        let price = session.price();
        let line = price
            .lines
            .iter()
            .find(|line| line.rule.as_ref().is_some_and(|rule| rule.as_str() == "p"));
        line.map_or_else(
            || format!("{}", session.problems().len()),
            |line| line.amount.to_string(),
        )
    };
    (0..=3).map(amount).collect()
}

#[test]
fn rows_that_are_not_there_count_for_nothing() {
    assert_eq!(
        amounts("sum of [names]: 2 EUR"),
        ["0", "2.00 EUR", "4.00 EUR", "6.00 EUR"]
    );
    let by_font = "sum of [names]: (if [names/font] is script then 9 EUR else 6 EUR)";
    assert_eq!(amounts(by_font), ["0", "9.00 EUR", "18.00 EUR", "27.00 EUR"]);
    // Of no row there is no largest, and that is told; nought is no line.
    let largest = "max of [names]: (if [names/font] is script then 9 EUR else 6 EUR)";
    assert_eq!(amounts(largest), ["1", "9.00 EUR", "9.00 EUR", "9.00 EUR"]);
    let bracketed = "(how many of [names]: ([names/height] at least 5 mm)) * 3 EUR";
    assert_eq!(amounts(bracketed), ["0", "3.00 EUR", "6.00 EUR", "9.00 EUR"]);
}

#[test]
fn a_name_within_hides_what_stood_within_one_of_the_same() {
    let outer = "format = 1\nid = 's'\nlabel = 'S'\ncurrency = 'EUR'\n\
        [[option]]\nid = 'pen'\nlabel = 'P'\nkind = 'product'\n\
        [[option]]\nid = 'names'\nlabel = 'N'\nkind = 'rows'\nmax = 2\n\
        [[option.option]]\nid = 'pen'\nlabel = 'P'\nkind = 'switch'\n\
        [[option.rule]]\nid = 'r'\nrule = '[pen/body] is oak'\n";
    let mut files = folder(&set());
    files.insert("template.toml".to_owned(), outer.as_bytes().to_vec());
    let problems = template::read(&files).expect_err("the row's own pen has no body");
    assert_eq!(problems[0].code, "template.unknown_option");
}

#[test]
fn contradictions_within_products_are_told_once_with_an_example() {
    let nib = NIB.replace(
        "rule = [",
        "rule = [{ id = \"fine\", rule = \"[width] is fine\" }, { id = \"broad\", rule = \"[width] is broad\" }, ",
    );
    let package = template::read(&folder(&[("template.toml", PEN), ("nib/template.toml", &nib)])).expect("sound");
    let found = engine::review::review(&package.template, &package.library);
    let contradictions: Vec<_> = found
        .findings
        .iter()
        .filter(|f| matches!(f.kind, engine::review::FindingKind::Contradiction(_)))
        .collect();
    assert_eq!(contradictions.len(), 1, "{contradictions:?}");
    assert!(contradictions[0].example.is_some());
}

#[test]
fn a_picture_asks_for_rows_and_products_as_rules_do() {
    let model = model_of(&[("template.toml", BOX)]);
    let shown = |text: &str, choices: &[(&str, Answer)]| {
        let condition = model.condition(text).unwrap_or_else(|wrong| panic!("{wrong}"));
        let piece = session(&model, choices).finished().expect("a piece");
        engine::model::Scope::new(&model, &piece).holds(&condition)
    };
    let block = [("names", rows(2)), ("names[2]/font", one("block"))];
    assert!(shown("any of [names]: [names/font] is block", &block));
    assert!(!shown("each of [names]: [names/font] is block", &block));
    assert!(model.condition("[names/font] is block").is_err());
    let set = model_of(&set());
    assert!(set.condition("[pen/nib/width] is broad").is_ok());
}

#[test]
fn what_is_there_only_sometimes_is_not_repeated_without_end() {
    let words = vec!["[with] is pen"; 100].join(" or ");
    let long = SET.replace("[with] is pen\" }", &format!("{words}\" }}"));
    let many: String = (0..1_500)
        .map(|n| format!("[[price]]\nid = 'p{n}'\nlabel = 'P'\namount = '1 EUR'\n"))
        .collect();
    let pen = format!(
        "format = 1\nid = 'pen'\nlabel = 'Pen'\ncurrency = 'EUR'\n\
        [[option]]\nid = 'nib'\nlabel = 'N'\nkind = 'product'\n{many}"
    );
    let read = template::read(&folder(&[
        ("template.toml", &long),
        ("pen/template.toml", &pen),
        ("pen/nib/template.toml", NIB),
    ]));
    let codes: Vec<_> = read.expect_err("too much").iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["template.too_many_written_out"]);
}

/// The box with one more rule, result or price.
fn box_with(more: &str) -> Model {
    model_of(&[("template.toml", &format!("{BOX}{more}"))])
}

#[test]
fn each_asks_nothing_of_rows_that_are_not_there() {
    let model = box_with("[[rule]]\nid = 'e'\nrule = 'each of [names]: [names/height] at least 5 mm'\n");
    let one_name = session(&model, &[("names", rows(1))]);
    assert_eq!(one_name.view().options[3].open, ranges(5, 6));
    assert!(session(&model, &[("names", rows(0))]).finished().is_some());
}

fn ranges(from: i64, to: i64) -> Open {
    let mm = |n| Measure::new(n, Unit::Mm);
    Open::Ranges(vec![engine::session::Range {
        from: mm(from),
        to: mm(to),
        step: mm(1),
    }])
}

#[test]
fn results_of_rows_that_are_not_there_are_not_told() {
    let always = "[[option.derive]]\nid = 'cards'\nlabel = 'Cards'\nformula = 'if [finish] is gilt then 2 else 1'\n";
    let model = model_of(&[(
        "template.toml",
        &BOX.replace("    [[option.price]]", &format!("{always}[[option.price]]")),
    )]);
    let told = |many| -> Vec<String> {
        let session = session(&model, &[("names", rows(many))]);
        session
            .derived()
            .iter()
            .map(|line| line.label.get("en").to_owned())
            .collect()
    };
    assert_eq!(told(0), [""; 0]);
    assert_eq!(told(1), ["Name 1: Width", "Name 1: Cards"]);
}

#[test]
fn what_is_sold_out_is_so_in_every_row() {
    let model = model_of(&[("template.toml", BOX)]);
    let book = Book {
        sold_out: [("names/font/script".to_owned(), String::new())].into(),
        ..Book::default()
    };
    let session = Session::new(&model, &book, 1);
    for row in 1..=3 {
        let why = session.why_closed(&path(&format!("names[{row}]/font")), &one("script"));
        assert_eq!(
            why.map(|why| why.reason.cause),
            Some(Cause::SoldOut(String::new())),
            "row {row}"
        );
    }
}

#[test]
fn rows_alone_ride_in_a_code() {
    let text = "format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\n[[option]]\nid = 'names'\nlabel = 'N'\nkind = 'rows'\nmax = 5\n\
        [[option.option]]\nid = 'text'\nlabel = 'T'\nkind = 'text'\nmax_chars = 9\n";
    let model = model_of(&[("template.toml", text)]);
    let code = engine::code::DesignCode::of(&session(&model, &[("names", rows(4))]), &[7; 32]).expect("a piece");
    assert_eq!(
        code.answers(&model).expect("a piece").get(&path("names")),
        Some(&rows(4))
    );
}
