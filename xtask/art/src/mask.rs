//! Outlines to masks, with smooth edges.

use tiny_skia::{FillRule, Mask, Path, PathBuilder, Stroke, Transform};

use crate::error::ArtError;
use crate::field::{Field, PX, VIEW};
use crate::geometry::Point;

/// Inside the outlines (even-odd).
pub fn fill(outlines: &[Vec<Point>]) -> Field {
    draw(join(outlines, true).as_ref(), FillRule::EvenOdd)
}

/// Inside one outline.
pub fn inside(outline: &[Point]) -> Field {
    fill(&[outline.to_vec()])
}

/// Along lines, `width` units wide, with round ends.
pub fn along(lines: &[Vec<Point>], width: f32) -> Field {
    let stroke = Stroke {
        width,
        line_cap: tiny_skia::LineCap::Round,
        line_join: tiny_skia::LineJoin::Round,
        ..Stroke::default()
    };
    draw(
        join(lines, false).and_then(|p| p.stroke(&stroke, PX)).as_ref(),
        FillRule::Winding,
    )
}

/// Path data to a mask through the rasteriser, because glyphs have curves.
pub fn outlined(path: &str) -> Result<Field, ArtError> {
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}"><path d="{path}"/></svg>"##,
        VIEW.0, VIEW.1, VIEW.0, VIEW.1
    );
    let png = raster::Drawer::new().png(&svg, (VIEW.0 * PX) as u32)?;
    let picture = image::load_from_memory(&png)?.into_rgba8();
    let mut field = Field::view(0.0);
    for (cell, pixel) in field.v.iter_mut().zip(picture.pixels()) {
        *cell = f32::from(pixel.0[3]) / 255.0;
    }
    Ok(field)
}

fn join(outlines: &[Vec<Point>], close: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for outline in outlines {
        for (i, p) in outline.iter().enumerate() {
            if i == 0 {
                builder.move_to(p[0], p[1])
            } else {
                builder.line_to(p[0], p[1])
            }
        }
        if close {
            builder.close();
        }
    }
    builder.finish()
}

fn draw(path: Option<&Path>, rule: FillRule) -> Field {
    let mut field = Field::view(0.0);
    let Some((path, mut mask)) = path.zip(Mask::new(field.w as u32, field.h as u32)) else {
        return field;
    };
    mask.fill_path(path, rule, true, Transform::from_scale(PX, PX));
    for (cell, m) in field.v.iter_mut().zip(mask.data()) {
        *cell = f32::from(*m) / 255.0;
    }
    field
}
