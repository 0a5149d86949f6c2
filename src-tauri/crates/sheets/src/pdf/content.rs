//! What is on a page, as PDF operators.

use domain::paper::Colour;
use lettering::EM;
use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Line, LineCapStyle, LineJoinStyle, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId,
    XObjectTransform,
};

use crate::page::{GlyphRun, Item, Page, PathStep, Placed, PlacedGlyph, Shape};
use crate::um::{Um, at_size};

use super::fonts::{Fonts, name};
use super::images;
use super::scale::points;

/// All operators of a page.
pub(super) fn operations(page: &Page, fonts: &Fonts) -> Vec<Op> {
    let mut writer = Writer {
        fonts,
        height: page.height,
        ops: Vec::new(),
        fill: None,
    };
    for item in &page.items {
        match item {
            Item::Text(run) => writer.text(run),
            Item::Shape(shape) => writer.shape(shape),
            Item::Image(placed) => writer.image(placed),
        }
    }
    writer.ops
}

struct Writer<'a> {
    fonts: &'a Fonts,
    height: Um,
    ops: Vec<Op>,
    /// The colour that was set last.
    fill: Option<Colour>,
}

impl Writer<'_> {
    fn text(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() {
            return;
        }
        self.fill(run.colour);
        self.ops.push(Op::StartTextSection);
        // A glyph that says nothing belongs to the one before it, which says it for both.
        let is_silent = |glyph: &PlacedGlyph| run.letters(glyph).is_empty();
        let mut rest = &run.glyphs[..];
        while let Some(first) = rest.first() {
            let own = 1 + rest[1..].iter().take_while(|glyph| is_silent(glyph)).count();
            if own > 1 {
                self.ops.push(said_as(run.letters(first)));
                self.stretches(run, &rest[..own]);
                self.ops.push(Op::EndMarkedContent);
                rest = &rest[own..];
            } else {
                let next = rest
                    .windows(2)
                    .position(|pair| is_silent(&pair[1]))
                    .unwrap_or(rest.len());
                self.stretches(run, &rest[..next]);
                rest = &rest[next..];
            }
        }
        self.ops.push(Op::EndTextSection);
    }

    fn stretches(&mut self, run: &GlyphRun, glyphs: &[PlacedGlyph]) {
        let key = |glyph: &PlacedGlyph| (self.fonts.copy(run, glyph), glyph.y);
        let stretches: Vec<&[PlacedGlyph]> = glyphs.chunk_by(|a, b| key(a) == key(b)).collect();
        for stretch in stretches {
            self.stretch(run, stretch);
        }
    }

    /// Glyphs of one copy of a font on one baseline.
    fn stretch(&mut self, run: &GlyphRun, glyphs: &[PlacedGlyph]) {
        let copy = self.fonts.copy(run, &glyphs[0]);
        let font = PdfFontHandle::External(name(run.face, copy));
        let x = run.x + at_size(glyphs[0].x, run.size);
        let y = run.y - at_size(glyphs[0].y, run.size);
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, points(x).0, self.up(y).0]);
        let codes = glyphs.iter().enumerate().map(|(at, glyph)| {
            let number = self.fonts.number(run.face, copy, glyph.id);
            let next = glyphs.get(at + 1).map(|next| next.x - glyph.x);
            Codepoint::with_cid(number, tightened(run, glyph, next), run.letters(glyph).to_owned())
        });
        let items = vec![TextItem::GlyphIds(codes.collect())];
        self.ops.extend([
            Op::SetFont {
                font,
                size: points(run.size),
            },
            Op::SetTextMatrix { matrix },
            Op::ShowText { items },
        ]);
    }

    fn shape(&mut self, shape: &Shape) {
        let rings = self.rings(&shape.path);
        if let Some(colour) = shape.fill {
            self.fill(colour);
            self.polygon(rings.clone(), PaintMode::Fill);
        }
        if let Some((colour, width)) = shape.stroke {
            self.ops.extend([
                Op::SetOutlineColor { col: ink(colour) },
                Op::SetOutlineThickness { pt: points(width) },
            ]);
            if shape.is_pen() {
                self.pen(rings);
            } else {
                self.polygon(rings, PaintMode::Stroke);
            }
        }
    }

    /// An open line with round ends. What follows finds the ends as they were.
    fn pen(&mut self, rings: Vec<PolygonRing>) {
        let lines = rings.into_iter().map(|ring| Line {
            points: ring.points,
            is_closed: false,
        });
        let lines: Vec<Op> = lines.map(|line| Op::DrawLine { line }).collect();
        self.ops.extend([
            Op::SetLineCapStyle {
                cap: LineCapStyle::Round,
            },
            Op::SetLineJoinStyle {
                join: LineJoinStyle::Round,
            },
        ]);
        self.ops.extend(lines);
        self.ops.extend([
            Op::SetLineCapStyle {
                cap: LineCapStyle::Butt,
            },
            Op::SetLineJoinStyle {
                join: LineJoinStyle::Miter,
            },
        ]);
    }

    fn polygon(&mut self, rings: Vec<PolygonRing>, mode: PaintMode) {
        let polygon = Polygon {
            rings,
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn rings(&self, path: &[PathStep]) -> Vec<PolygonRing> {
        let mut rings: Vec<PolygonRing> = Vec::new();
        for step in path {
            if let PathStep::Move(..) = step {
                rings.push(PolygonRing::default());
            }
            let Some(ring) = rings.last_mut() else { continue };
            match *step {
                PathStep::Move(x, y) | PathStep::Line(x, y) => ring.points.push(self.point(x, y, false)),
                PathStep::Curve(a, b, c, d, x, y) => {
                    ring.points
                        .extend([self.point(a, b, true), self.point(c, d, true), self.point(x, y, false)]);
                }
                PathStep::Close => ring.points.extend(ring.points.first().cloned()),
            }
        }
        rings
    }

    fn image(&mut self, placed: &Placed) {
        let (left, bottom) = (points(placed.x), self.up(placed.y + placed.height));
        let (width, height) = (points(placed.width), points(placed.height));
        let matrix = CurTransMat::Raw([width.0, 0.0, 0.0, height.0, left.0, bottom.0]);
        let transform = XObjectTransform {
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        let id = XObjectId(images::name(&placed.hash));
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::UseXobject { id, transform },
            Op::RestoreGraphicsState,
        ]);
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.ops.push(Op::SetFillColor { col: ink(colour) });
            self.fill = Some(colour);
        }
    }

    fn point(&self, x: Um, y: Um, bezier: bool) -> LinePoint {
        LinePoint {
            p: Point {
                x: points(x),
                y: self.up(y),
            },
            bezier,
        }
    }

    /// A PDF counts from the bottom.
    fn up(&self, y: Um) -> Pt {
        points(self.height - y)
    }
}

/// How much closer the next glyph stands than the font's own advance says, in thousandths of an em. The advance is the
/// one that the file states: whole thousandths, rounded down.
fn tightened(run: &GlyphRun, glyph: &PlacedGlyph, next: Option<i64>) -> f32 {
    let font = run.face.font();
    let stated = i64::from(font.advance_units(glyph.id)) * 1000 / font.units_per_em();
    let tightened = next.map_or(0, |next| stated * EM / 1000 - next);
    (tightened * 1000) as f32 / EM as f32
}

fn ink(colour: Colour) -> Color {
    // Three decimals tell 256 steps apart and keep the file short.
    let [r, g, b] = colour
        .0
        .map(|channel| ((f32::from(channel) / 255.0) * 1000.0).round() / 1000.0);
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// What follows is read as this text (PDF 32000-1, 14.9.4).
fn said_as(text: &str) -> Op {
    let mark: [u8; 2] = [0xfe, 0xff];
    let data = mark
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    let text = DictItem::String { data, literal: false };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: [("ActualText".to_owned(), text)].into(),
        },
    }
}
