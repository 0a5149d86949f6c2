//! Shaping, fallback and line breaking with the fonts that ship with the product.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

use std::collections::BTreeSet;

use lettering::{EM, Font, Paragraph, Spacing, shape};

macro_rules! font {
    ($name:literal) => {
        Font::parse(include_bytes!(concat!("../../../../assets/fonts/", $name, ".ttf"))).unwrap()
    };
}

fn latin() -> Font<'static> {
    font!("AtkinsonHyperlegibleNext-Regular-Latin")
}

fn noto() -> Font<'static> {
    font!("NotoSans-Regular")
}

fn tracked(thousandths: i64) -> Spacing {
    Spacing {
        tracking: thousandths * EM / 1000,
        tabular: false,
    }
}

fn spelled(paragraph: &Paragraph) -> String {
    paragraph
        .glyphs
        .iter()
        .map(|glyph| &paragraph.text[glyph.text.clone()])
        .collect()
}

#[test]
fn what_is_no_font_is_refused() {
    assert!(Font::parse(b"not a font").is_err());
}

#[test]
fn kerning_brings_letters_together() {
    let font = noto();
    let together = shape("AV", &[&font], Spacing::default()).width();
    let apart: i64 = ["A", "V"]
        .map(|letter| shape(letter, &[&font], Spacing::default()).width())
        .iter()
        .sum();
    assert!(together < apart, "AV is kerned: {together} against {apart}");
}

#[test]
fn widths_are_whole_font_units() {
    let font = noto();
    assert_eq!(
        shape("n", &[&font], Spacing::default()).width() % (EM / font.units_per_em()),
        0
    );
}

#[test]
fn each_letter_is_spelled_by_some_glyph() {
    let (latin, noto) = (latin(), noto());
    for text in [
        "Zürich “fjord” office",
        "e\u{301}te\u{301}",
        "Жёлтый чемодан",
        "Ελλάδα",
        "a\u{a0}b",
        "1\tb",
        "q\u{323}\u{307}",
    ] {
        let paragraph = shape(text, &[&latin, &noto], Spacing::default());
        assert_eq!(spelled(&paragraph), text, "the glyphs stand for the whole text");
        assert_eq!(paragraph.missing, Vec::<String>::new(), "{text} is covered");
    }
}

#[test]
fn the_first_font_that_has_a_letter_sets_it() {
    let (latin, noto) = (latin(), noto());
    let paragraph = shape("Ada я", &[&latin, &noto], Spacing::default());
    let fonts: Vec<_> = paragraph.glyphs.iter().map(|glyph| glyph.font).collect();
    assert_eq!(fonts, [0, 0, 0, 0, 1]);
}

#[test]
fn a_mark_stays_with_its_letter() {
    let noto = noto();
    let paragraph = shape("x\u{323}", &[&noto], Spacing::default());
    assert_eq!(
        paragraph.glyphs.iter().filter(|glyph| glyph.starts).count(),
        1,
        "one letter, whatever its glyphs"
    );
    assert_eq!(paragraph.lines(0).len(), 1, "a letter is not parted from its mark");
}

#[test]
fn a_letter_that_no_font_has_is_named_and_spelled() {
    let latin = latin();
    let paragraph = shape("Ada 🦊 and 🦊", &[&latin], Spacing::default());
    assert_eq!(paragraph.missing, ["🦊"], "named once");
    assert_eq!(spelled(&paragraph), "Ada 🦊 and 🦊", "the text stays whole");
    assert!(paragraph.glyphs.iter().all(|glyph| glyph.id != 0), "never a box");
    assert!(
        paragraph.glyphs.len() > "Ada ? and ?".len(),
        "its code point is spelled out"
    );
}

#[test]
fn letter_spacing_stands_between_letters_only() {
    let font = latin();
    let plain = shape("Ada", &[&font], Spacing::default()).width();
    assert_eq!(shape("Ada", &[&font], tracked(100)).width(), plain + 2 * EM / 10);
}

#[test]
fn tabular_figures_are_equally_wide() {
    let font = latin();
    let tabular = Spacing {
        tracking: 0,
        tabular: true,
    };
    assert_eq!(
        shape("111", &[&font], tabular).width(),
        shape("888", &[&font], tabular).width()
    );
}

/// The lines of `text`, set as wide as `measure` is.
fn lines(text: &str, measure: &str) -> Vec<String> {
    let (latin, noto) = (latin(), noto());
    let width = shape(measure, &[&latin, &noto], Spacing::default()).width();
    let paragraph = shape(text, &[&latin, &noto], Spacing::default());
    let lines = paragraph.lines(width);
    for line in &lines {
        assert!(
            line.width <= width || line.glyphs.len() == 1,
            "{text}: a line is too wide"
        );
    }
    lines
        .iter()
        .map(|line| paragraph.text[line.text.clone()].to_owned())
        .collect()
}

#[test]
fn lines_break_between_words() {
    assert_eq!(lines("one two three four", "one two"), ["one two ", "three ", "four"]);
    assert_eq!(
        lines("one  two", "one"),
        ["one  ", "two"],
        "spaces stay with the line they end"
    );
    assert_eq!(
        lines("a\u{a0}b\u{a0}c d", "a b c"),
        ["a\u{a0}b\u{a0}c ", "d"],
        "no-break spaces hold"
    );
}

#[test]
fn a_hyphen_may_end_a_line_but_not_a_minus() {
    assert_eq!(lines("left-right", "left-r"), ["left-", "right"]);
    assert_eq!(lines("ab -40", "ab -").concat(), "ab -40");
    assert!(
        !lines("cc -40", "cc -4").contains(&"cc -".to_owned()),
        "a sign stays with its number"
    );
}

#[test]
fn a_long_word_is_broken_rather_than_cut_off() {
    let text = "Donaudampfschifffahrtsgesellschaft";
    let broken = lines(text, "Donaudampf");
    assert!(broken.len() > 2);
    assert_eq!(broken.concat(), text);
}

#[test]
fn line_ends_are_kept() {
    assert_eq!(
        lines("one\n\ntwo\r\nthree", "a long line"),
        ["one\n", "\n", "two\r\n", "three"]
    );
    assert_eq!(lines("🦊\nx", "a rather long line"), ["🦊\n", "x"]);
    assert_eq!(lines("", "x"), Vec::<String>::new());
}

#[test]
fn an_outline_is_a_closed_path() {
    let font = latin();
    let id = shape("O", &[&font], Spacing::default()).glyphs[0].id;
    let path = font.outline(id).svg();
    assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
    let space = shape(" ", &[&font], Spacing::default()).glyphs[0].id;
    assert!(font.outline(space).segments.is_empty(), "a space shows nothing");
}

#[test]
fn a_subset_is_small_and_the_same_each_time() {
    let font = noto();
    let glyphs: BTreeSet<u16> = shape("Atelier ä", &[&font], Spacing::default())
        .glyphs
        .iter()
        .map(|glyph| glyph.id)
        .collect();
    let subset = font.subset(&glyphs).unwrap();
    assert!(subset.bytes.len() < 10_000, "{} bytes", subset.bytes.len());
    assert_eq!(subset, font.subset(&glyphs).unwrap());
    let copy = Font::parse(&subset.bytes).unwrap();
    let old = *glyphs.iter().next_back().unwrap();
    assert_eq!(
        copy.outline(subset.renumbered[&old]),
        font.outline(old),
        "the same shape under its new number"
    );
}

/// The letters of a line as they stand from left to right.
fn seen(text: &str, fonts: &[&Font<'_>]) -> String {
    let paragraph = shape(text, fonts, Spacing::default());
    assert!(paragraph.missing.is_empty(), "{:?}", paragraph.missing);
    let levels: Vec<u8> = paragraph.glyphs.iter().map(|glyph| glyph.level).collect();
    let order = lettering::visual_order(&levels);
    let letters = order
        .into_iter()
        .map(|at| &paragraph.text[paragraph.glyphs[at].text.clone()]);
    letters.collect()
}

#[test]
fn hebrew_and_arabic_stand_from_right_to_left_and_numbers_in_them_do_not() {
    let (latin, hebrew, arabic) = (
        latin(),
        font!("NotoSansHebrew-Regular"),
        font!("NotoSansArabic-Regular"),
    );
    let fonts = [&latin, &hebrew, &arabic];
    for (text, from_left) in [
        ("abc", "abc"),
        ("\u{5d0}\u{5d1}\u{5d2}", "\u{5d2}\u{5d1}\u{5d0}"),
        ("to \u{5d0}\u{5d1} by", "to \u{5d1}\u{5d0} by"),
        ("\u{5d0}\u{5d1} 12 \u{5d2}", "\u{5d2} 12 \u{5d1}\u{5d0}"),
        ("\u{627}\u{628}\u{62a}", "\u{62a}\u{628}\u{627}"),
    ] {
        assert_eq!(seen(text, &fonts), from_left, "{text}");
    }
}

#[test]
fn arabic_letters_join() {
    let font = font!("NotoSansArabic-Regular");
    let together: Vec<u16> = shape("\u{628}\u{628}\u{628}", &[&font], Spacing::default())
        .glyphs
        .iter()
        .map(|glyph| glyph.id)
        .collect();
    let alone = shape("\u{628}", &[&font], Spacing::default()).glyphs[0].id;
    assert!(
        together.iter().all(|id| *id != alone),
        "first, middle and last form: {together:?}"
    );
    assert_eq!(together.iter().collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn text_to_the_left_breaks_into_lines_and_loses_nothing() {
    let font = font!("NotoSansHebrew-Regular");
    let text = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd} ".repeat(9);
    let paragraph = shape(&text, &[&font], Spacing::default());
    assert_eq!(spelled(&paragraph), text);
    let lines = paragraph.lines(12 * EM);
    assert!(lines.len() > 2);
    let whole: String = lines.iter().map(|line| &text[line.text.clone()]).collect();
    assert_eq!(whole, text);
    assert!(lines.iter().all(|line| line.width <= 12 * EM));
}
