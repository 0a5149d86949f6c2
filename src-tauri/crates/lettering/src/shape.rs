//! From text to glyphs.

use std::ops::Range;

use rustybuzz::Feature;
use rustybuzz::ttf_parser::Tag;

use crate::font::Font;
use crate::glyph::{Glyph, Paragraph};
use crate::runs::{Run, runs};

/// How letters are spaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spacing {
    /// Added after each letter, in [`crate::EM`]ths. More than none turns ligatures off, as in any good setting.
    pub tracking: i64,
    /// Figures of equal width, for columns of numbers.
    pub tabular: bool,
}

/// Shapes text with kerning, ligatures and marks, each letter in the first of `fonts` that has it. Lines end at `\n` and
/// `\r\n`.
pub fn shape(text: &str, fonts: &[&Font<'_>], spacing: Spacing) -> Paragraph {
    let features = features(spacing);
    let mut paragraph = Paragraph {
        text: text.to_owned(),
        glyphs: Vec::new(),
        missing: Vec::new(),
        tracking: spacing.tracking,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end_matches(['\n', '\r']);
        for run in runs(shown, fonts) {
            add_run(&mut paragraph, shown, start, &run, fonts, &features);
        }
        start += line.len();
    }
    paragraph
}

fn add_run(paragraph: &mut Paragraph, line: &str, start: usize, run: &Run, fonts: &[&Font<'_>], features: &[Feature]) {
    let text = &line[run.text.clone()];
    let at = start + run.text.start;
    match run.font {
        Some(font) => {
            let glyphs = shaped(text, run.level, font, fonts[font], features, paragraph.tracking);
            paragraph.glyphs.extend(glyphs.into_iter().map(|g| Glyph {
                text: moved(&g.text, at),
                ..g
            }));
        }
        None => {
            if !paragraph.missing.iter().any(|known| known == text) {
                paragraph.missing.push(text.to_owned());
            }
            stand_in(paragraph, text, run.level, at, fonts, features);
        }
    }
}

/// Spells a letter that no font has as its code points. The first glyph stands for the letter, so that the text of the
/// paragraph stays whole.
fn stand_in(paragraph: &mut Paragraph, letter: &str, level: u8, at: usize, fonts: &[&Font<'_>], features: &[Feature]) {
    // Code points read to the right wherever they stand.
    let level = level + level % 2;
    let points: Vec<_> = letter.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let spelled = format!("[{}]", points.join(" "));
    let end = at + letter.len();
    let mut first = true;
    for run in runs(&spelled, fonts).iter().filter(|run| run.font.is_some()) {
        let font = run.font.unwrap_or_default();
        for glyph in shaped(
            &spelled[run.text.clone()],
            level,
            font,
            fonts[font],
            features,
            paragraph.tracking,
        ) {
            let text = if first { at..end } else { end..end };
            paragraph.glyphs.push(Glyph {
                text,
                starts: first,
                ..glyph
            });
            first = false;
        }
    }
}

fn shaped(text: &str, level: u8, font: usize, face: &Font<'_>, features: &[Feature], tracking: i64) -> Vec<Glyph> {
    // A tab has no glyph; a space is as long in bytes.
    let clean = text.replace('\t', " ");
    let leftward = level % 2 == 1;
    let buffer = face.shape(&clean, leftward, features);
    let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
    let mut clusters: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    let mut glyphs: Vec<Glyph> = infos
        .iter()
        .zip(positions)
        .map(|(info, position)| Glyph {
            font,
            id: info.glyph_id as u16,
            advance: face.scaled(i64::from(position.x_advance)),
            dx: face.scaled(i64::from(position.x_offset)),
            dy: face.scaled(i64::from(position.y_offset)),
            text: 0..0,
            starts: false,
            level,
        })
        .collect();
    if leftward {
        // In reading order, as all glyphs of a paragraph.
        glyphs.reverse();
        clusters.reverse();
    }
    let mut first = 0;
    while first < glyphs.len() {
        let last = first + clusters[first..].iter().take_while(|c| **c == clusters[first]).count();
        let end = clusters.get(last).copied().unwrap_or(text.len());
        name_cluster(&mut glyphs[first..last], text, clusters[first]..end);
        glyphs[last - 1].advance += tracking;
        first = last;
    }
    glyphs
}

/// Says which glyph stands for which letters: one each where the numbers agree, else the first glyph for all of them.
fn name_cluster(glyphs: &mut [Glyph], text: &str, cluster: Range<usize>) {
    let letters: Vec<Range<usize>> = text[cluster.clone()]
        .char_indices()
        .map(|(at, letter)| cluster.start + at..cluster.start + at + letter.len_utf8())
        .collect();
    if letters.len() == glyphs.len() {
        for (glyph, letter) in glyphs.iter_mut().zip(letters) {
            glyph.text = letter;
        }
    } else {
        for glyph in glyphs.iter_mut().skip(1) {
            glyph.text = cluster.end..cluster.end;
        }
        glyphs[0].text = cluster;
    }
    glyphs[0].starts = true;
}

fn features(spacing: Spacing) -> Vec<Feature> {
    let on = |tag: &[u8; 4], value: u32| Feature::new(Tag::from_bytes(tag), value, ..);
    let mut features = Vec::new();
    if spacing.tracking > 0 {
        features.extend([on(b"liga", 0), on(b"clig", 0)]);
    }
    if spacing.tabular {
        features.push(on(b"tnum", 1));
    }
    features
}

fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
