//! Every answer of the piece: label, words, colours, side; texts of the customer large.

use domain::paper::{Answer, BenchSheet, Colour, Measured, Section};

use crate::faces::Voice;
use crate::flow::Row;
use crate::page::Shape;
use crate::text::{Align, Block, Style};
use crate::um::{Um, mm, pt};

use crate::desk::parts::{CHIP, Desk, HAIRLINE, chip, tag};

/// Lines of one text that are kept together; longer texts may run on to the next column or page.
const TOGETHER: usize = 6;

/// So many chips stand beside the words; more stand above them.
const BESIDE: usize = 3;

/// From chip to chip, and from the last one to the words.
const CHIP_PITCH: Um = CHIP + 1_300;

/// Letter-spacing of customers' texts, in thousandths. Below a tenth of an em, or readers of PDF take it for spaces.
const SPACED: i64 = 70;

/// All sections but the large texts, then the measures.
pub(crate) fn answers(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    let mut rows = Vec::new();
    for section in &sheet.sections {
        add_section(desk, section, width, &mut rows);
    }
    if !sheet.measures.is_empty() {
        begin(desk, &sheet.labels.measures, width, &mut rows);
        for Measured { label, text } in &sheet.measures {
            let answer = Answer {
                label: label.clone(),
                text: text.clone(),
                ..Answer::default()
            };
            add_answer(desk, &answer, width, &mut rows);
        }
    }
    rows
}

/// The texts of the customer, each under its label.
pub(crate) fn texts(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    let large = sheet
        .sections
        .iter()
        .flat_map(|section| &section.answers)
        .filter(|answer| answer.large);
    let mut rows = Vec::new();
    for answer in large {
        let mut label = Row::default().kept();
        label.block(&label_line(desk, answer, width), 0, 0);
        label.height += 600;
        rows.push(label);
        rows.extend(large_text(desk, &answer.text, width));
        rows.push(ruled_off(desk, width));
    }
    rows
}

fn add_section(desk: &mut Desk<'_>, section: &Section, width: Um, rows: &mut Vec<Row>) {
    let mut answers = section.answers.iter().filter(|answer| !answer.large).peekable();
    if answers.peek().is_some() {
        begin(desk, &section.title, width, rows);
        let begun = rows.len();
        answers.for_each(|answer| add_answer(desk, answer, width, rows));
        if desk.look.company {
            keep_company(&mut rows[begun..]);
        }
    }
}

/// No answer stands alone at the foot or the head of a column.
fn keep_company(rows: &mut [Row]) {
    let count = rows.len();
    if count > 1 {
        rows[0].keep = true;
        rows[count - 2].keep = true;
    }
}

fn begin(desk: &mut Desk<'_>, title: &str, width: Um, rows: &mut Vec<Row>) {
    if !rows.is_empty() {
        rows.push(desk.between());
    }
    if !title.is_empty() {
        rows.push(desk.heading(title, width));
    }
}

/// Label and words on one line where both fit, else the words below the label.
fn add_answer(desk: &mut Desk<'_>, answer: &Answer, width: Um, rows: &mut Vec<Row>) {
    if answer.label.is_empty() && answer.colours.is_empty() {
        return add_words(desk, &answer.text, width, rows);
    }
    let style = desk.look.value;
    let label = label_line(desk, answer, width);
    let chips = if answer.colours.len() <= BESIDE {
        CHIP_PITCH * answer.colours.len() as i64
    } else {
        0
    };
    let lines = desk.set.lines(&answer.text, &style, width - chips, Align::Left);
    let needed = label.width + mm(3) + chips + lines.first().map_or(0, |line| line.width);
    if lines.len() <= 1 && needed <= width && answer.colours.len() <= BESIDE {
        rows.push(one_line(desk, answer, &label, &lines, width));
    } else {
        stack(desk, answer, &label, &lines, width, rows);
    }
}

/// Words without a label are all that the bench has to go by: large, from the left.
fn add_words(desk: &mut Desk<'_>, words: &str, width: Um, rows: &mut Vec<Row>) {
    let style = Style::new(Voice::Strong, desk.look.value.size * 13 / 10, 125);
    let lines = desk.set.lines(words, &style, width, Align::Left);
    rows.extend(lines.iter().map(|line| line_row(line, 0)));
    if let Some(last) = rows.last_mut() {
        last.height += desk.look.gap / 2;
    }
}

/// The label at the left, the words at the right on the same baseline.
fn one_line(desk: &Desk<'_>, answer: &Answer, label: &Block, words: &[Block], width: Um) -> Row {
    let (style, above) = (desk.look.value, desk.look.gap / 2);
    let mut row = Row::default();
    row.block(label, 0, above + style.baseline() - desk.look.label.baseline());
    let words_at = width - words.first().map_or(0, |line| line.width);
    words.iter().for_each(|line| row.block(line, words_at, above));
    let chips_at = words_at - CHIP_PITCH * answer.colours.len() as i64;
    add_chips(
        &mut row,
        &answer.colours,
        (chips_at, above + (style.leading - CHIP) / 2),
        width,
    );
    close(row, desk, width)
}

/// The label, below it chips and words; a long text may run on to the next column or page.
fn stack(desk: &Desk<'_>, answer: &Answer, label: &Block, lines: &[Block], width: Um, rows: &mut Vec<Row>) {
    let style = desk.look.value;
    let mut first = Row::default();
    first.block(label, 0, desk.look.gap / 2 + 300);
    let mut top = first.height;
    let mut indent = 0;
    if answer.colours.len() <= BESIDE {
        add_chips(
            &mut first,
            &answer.colours,
            (0, top + (style.leading - CHIP) / 2),
            width,
        );
        indent = CHIP_PITCH * answer.colours.len() as i64;
    } else {
        add_chips(&mut first, &answer.colours, (0, top + 400), width);
        top = first.height;
    }
    let together = if lines.len() <= TOGETHER { lines.len() } else { 1 };
    for line in &lines[..together] {
        first.block(line, indent, top);
        top += line.height;
    }
    if together == lines.len() {
        rows.push(close(first, desk, width));
    } else {
        rows.push(first.kept());
        rows.extend(lines[1..].iter().map(|line| line_row(line, indent)));
        rows.push(close(Row::default(), desk, width));
    }
}

/// The hairline below an answer.
fn close(mut row: Row, desk: &Desk<'_>, width: Um) -> Row {
    row.height += desk.look.gap / 2 + 200;
    row.shape(Shape::line((0, row.height), (width, row.height), HAIRLINE));
    row
}

fn line_row(line: &Block, indent: Um) -> Row {
    let mut row = Row::default();
    row.block(line, indent, 0);
    row
}

/// Chips in a row from `at` on, in as many rows as the width needs.
fn add_chips(row: &mut Row, colours: &[Colour], (x, y): (Um, Um), width: Um) {
    let per_line = ((width - x) / CHIP_PITCH).max(1);
    for (at, colour) in (0..).zip(colours) {
        let top = y + at / per_line * CHIP_PITCH;
        row.items.push(chip(x + at % per_line * CHIP_PITCH, top, CHIP, *colour));
        row.height = row.height.max(top + CHIP + 400);
    }
}

/// The option's label, and the side of the piece in words on a black tag.
fn label_line(desk: &mut Desk<'_>, answer: &Answer, width: Um) -> Block {
    let style = desk.look.label;
    if answer.side.is_empty() {
        return desk.block(&answer.label, &style, width);
    }
    let side_style = Style::new(Voice::Strong, style.size, 110);
    let side = tag(desk.set, &answer.side, &side_style, width);
    let room = width - side.width - 1_200;
    let label = desk.set.width(&answer.label, &style);
    let mut block = desk.block(&answer.label, &style, if label <= room { room } else { width });
    let (x, y) = if label <= room {
        (label + 1_200, (style.leading - side.height) / 2)
    } else {
        (0, block.height)
    };
    block.items.extend(side.items.iter().map(|item| item.moved(x, y)));
    block.width = block.width.max(x + side.width);
    block.height = block.height.max(y + side.height);
    block
}

/// As large as one line allows, and never below 18 pt.
fn large_text(desk: &mut Desk<'_>, text: &str, width: Um) -> Vec<Row> {
    let sized = |size: Um| Style::new(Voice::Strong, size, 120).tracked(SPACED);
    let fits = [pt(300), pt(260), pt(220)]
        .into_iter()
        .map(sized)
        .find(|s| desk.set.width(text, s) <= width);
    let style = fits.unwrap_or(sized(pt(180)));
    let lines = desk.set.lines(text, &style, width, Align::Left);
    lines
        .iter()
        .map(|line| Row {
            keep: lines.len() <= TOGETHER,
            ..line_row(line, 0)
        })
        .collect()
}

fn ruled_off(desk: &Desk<'_>, width: Um) -> Row {
    let mut row = Row::space(desk.look.gap + mm(1));
    row.shape(Shape::line((0, 800), (width, 800), HAIRLINE));
    row
}
