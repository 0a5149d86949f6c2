//! A page as plain SVG for the window: the very glyphs, paths and pictures of the print, no fonts, no scripts.

use std::collections::BTreeSet;
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::paper::Colour;
use lettering::EM;

use crate::assets::{Image, Pixels};
use crate::faces::Face;
use crate::page::{GlyphRun, Item, Page, Pages, PathStep, Placed, Shape};
use crate::um::Um;

/// Draws one page (counted from 0), in millimetres; empty when there is no such page. Each glyph's outline stands in the
/// file once.
pub fn svg(pages: &Pages, page: usize) -> String {
    let Some(page) = pages.pages.get(page) else {
        return String::new();
    };
    let mut svg = String::with_capacity(200_000);
    let (width, height) = (Mm(page.width), Mm(page.height));
    // Writing to a string can't fail, here and below.
    let _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}">"#
    );
    outlines(&mut svg, page);
    let _ = write!(svg, r##"<rect width="{width}" height="{height}" fill="#ffffff"/>"##);
    for item in &page.items {
        match item {
            Item::Text(run) => text(&mut svg, run),
            Item::Shape(shape) => path(&mut svg, shape),
            Item::Image(placed) => {
                if let Some(image) = pages.images.get(&placed.hash) {
                    picture(&mut svg, placed, image);
                }
            }
        }
    }
    svg.push_str("</svg>");
    svg
}

/// The outline of each glyph that the page uses, in font units.
fn outlines(svg: &mut String, page: &Page) {
    let used: BTreeSet<(Face, u16)> = page
        .items
        .iter()
        .filter_map(Item::run)
        .flat_map(|run| run.glyphs.iter().map(|glyph| (run.face, glyph.id)))
        .collect();
    svg.push_str("<defs>");
    for (face, glyph) in used {
        let outline = face.font().outline(glyph).svg();
        if !outline.is_empty() {
            let _ = write!(svg, r#"<path id="{}" d="{outline}"/>"#, id(face, glyph));
        }
    }
    svg.push_str("</defs>");
}

fn id(face: Face, glyph: u16) -> String {
    format!("g{}-{glyph}", face as usize)
}

fn text(svg: &mut String, run: &GlyphRun) {
    let font = run.face.font();
    // Millimetres in a font unit, to a millionth: far below what a screen shows.
    let unit = Fraction {
        value: run.size * 1000 / font.units_per_em(),
        digits: 6,
    };
    let (x, y) = (Mm(run.x), Mm(run.y));
    let visible: Vec<_> = run
        .glyphs
        .iter()
        .filter(|g| !font.outline(g.id).segments.is_empty())
        .collect();
    if visible.is_empty() {
        return;
    }
    let _ = write!(
        svg,
        r#"<g fill="{}" transform="translate({x} {y}) scale({unit} -{unit})">"#,
        Hex(run.colour)
    );
    for glyph in visible {
        let (x, y) = (glyph.x * font.units_per_em() / EM, glyph.y * font.units_per_em() / EM);
        let _ = write!(svg, r##"<use href="#{}" x="{x}""##, id(run.face, glyph.id));
        if y != 0 {
            let _ = write!(svg, r#" y="{y}""#);
        }
        svg.push_str("/>");
    }
    svg.push_str("</g>");
}

fn path(svg: &mut String, shape: &Shape) {
    svg.push_str("<path d=\"");
    for step in &shape.path {
        let _ = match *step {
            PathStep::Move(x, y) => write!(svg, "M{} {}", Mm(x), Mm(y)),
            PathStep::Line(x, y) => write!(svg, "L{} {}", Mm(x), Mm(y)),
            PathStep::Curve(a, b, c, d, x, y) => {
                write!(svg, "C{} {} {} {} {} {}", Mm(a), Mm(b), Mm(c), Mm(d), Mm(x), Mm(y))
            }
            PathStep::Close => write!(svg, "Z"),
        };
    }
    let fill = shape.fill.map_or("none".to_owned(), |colour| Hex(colour).to_string());
    let _ = write!(svg, r#"" fill="{fill}""#);
    if let Some((colour, width)) = shape.stroke {
        let _ = write!(svg, r#" stroke="{}" stroke-width="{}""#, Hex(colour), Mm(width));
    }
    if shape.is_pen() {
        svg.push_str(r#" stroke-linecap="round" stroke-linejoin="round""#);
    }
    svg.push_str("/>");
}

fn picture(svg: &mut String, placed: &Placed, image: &Image) {
    let kind = match image.pixels {
        Pixels::Jpeg(_) => "jpeg",
        Pixels::Png(_) => "png",
    };
    let (x, y, width, height) = (Mm(placed.x), Mm(placed.y), Mm(placed.width), Mm(placed.height));
    let _ = write!(
        svg,
        r#"<image x="{x}" y="{y}" width="{width}" height="{height}" preserveAspectRatio="none" href="data:image/{kind};base64,"#
    );
    STANDARD.encode_string(&image.bytes, svg);
    svg.push_str("\"/>");
}

/// Micrometres, shown as millimetres without a float.
struct Mm(Um);

impl std::fmt::Display for Mm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Fraction {
            value: self.0,
            digits: 3,
        }
        .fmt(f)
    }
}

/// A whole number of thousandths or millionths, shown without zeros at its end.
#[derive(Clone, Copy)]
struct Fraction {
    value: i64,
    digits: usize,
}

impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = 10_i64.pow(self.digits as u32);
        let sign = if self.value < 0 { "-" } else { "" };
        let value = self.value.abs();
        let fraction = format!("{:0width$}", value % whole, width = self.digits);
        match fraction.trim_end_matches('0') {
            "" => write!(f, "{sign}{}", value / whole),
            fraction => write!(f, "{sign}{}.{fraction}", value / whole),
        }
    }
}

struct Hex(Colour);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Colour([red, green, blue]) = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_are_written_short() {
        let cases = [
            (0, "0"),
            (1, "0.001"),
            (1_500, "1.5"),
            (-250, "-0.25"),
            (210_000, "210"),
        ];
        for (um, text) in cases {
            assert_eq!(Mm(um).to_string(), text);
        }
    }
}
