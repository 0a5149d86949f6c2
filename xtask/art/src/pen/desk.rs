//! What lies below the pen: its shadow, a slip on which it was tried, and the notebook.

use crate::error::ArtError;
use crate::field::Edge;
use crate::geometry::{Point, band, tile};
use crate::noise::noise;
use crate::pack;
use crate::sheet::Files;

use super::canvas::{Lit, cast, field, lit, shadow};
use super::finish::rise;
use super::noise::{rough, value};
use super::piece::Piece;
use super::turned::Pen;
use super::{SEED, keep};

/// Millimetres that a tile of the cover is wide, and its pixels.
pub const TILE: (f32, usize) = (10.0, 128);

/// The slip: its middle, its size, and how far it is turned.
const SLIP: (Point, Point, f32) = ([50.0, 23.0], [84.0, 39.0], -0.04);
const PAPER: &str = "#f7f2e6";
const PAPER_SHADE: [u8; 3] = [74, 58, 40];

/// Of a notebook: its name, left and right edge, top, height. It is whole, though most views end above its foot: a window that is higher
/// than a view shows more of it.
const BOOKS: [(&str, f32, f32, f32, f32); 2] = [("a6", 17.0, 122.0, -31.0, 148.0), ("a5", -5.0, 143.0, -34.0, 210.0)];
/// Colours of covers and elastics, as in the notebook's swatches.toml: a fill can't name an option of a product within the product.
const COLOURS: [(&str, &str, &str); 6] = [
    ("black", "#232325", "#1c1c1e"),
    ("sand", "#cdb58f", "#d8c4a0"),
    ("rust", "#9a4a26", "#ad5328"),
    ("moss", "#4d5a36", "#5d6b40"),
    ("navy", "#22345c", "#2a3f70"),
    ("red", "#a3212c", "#b9242f"),
];

/// The pen's shadow on whatever lies below it.
pub fn pen_shadow(pen: &Pen, files: &mut Files) -> Result<Piece, ArtError> {
    const DETAIL: f32 = 3.0;
    let place = [-8.0, -14.0, 166.0, 42.0];
    let mask = field(place, DETAIL, |x, y| if pen.covers(x, y) { 1.0 } else { 0.0 });
    let shade = cast(
        &mask,
        DETAIL,
        &[
            ([0.4, 1.0], 0.7, 0.44),
            ([1.4, 2.8], 1.6, 0.34),
            ([3.0, 6.0], 3.8, 0.17),
        ],
    );
    keep(files, "pen-shadow", place, shadow(place, DETAIL, &shade)?)
}

/// The notebook in both sizes.
pub fn notebooks(files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    BOOKS.iter().map(|book| notebook(*book, files)).collect()
}

fn notebook((id, left, right, top, high): (&str, f32, f32, f32, f32), files: &mut Files) -> Result<Piece, ArtError> {
    const ROUND: f32 = 6.0;
    const HINGE: f32 = 9.0;
    let (wide, bottom) = (right - left, top + high);
    let mut outline: Vec<Point> = vec![[left, top + 0.8], [left + 0.8, top]];
    outline.extend((0..=8).map(|i| {
        let a = (90.0 - 11.25 * i as f32).to_radians();
        [right - ROUND + ROUND * a.cos(), top + ROUND - ROUND * a.sin()]
    }));
    outline.extend((0..=8).map(|i| {
        let a = (-11.25 * i as f32).to_radians();
        [right - ROUND + ROUND * a.cos(), bottom - ROUND - ROUND * a.sin()]
    }));
    outline.extend([[left + 0.8, bottom], [left, bottom - 0.8]]);
    // How far within the cover; below nought outside it.
    let inside = move |x: f32, y: f32| {
        let (cx, from_end) = (right - ROUND, (y - top).min(bottom - y));
        match x > cx && from_end < ROUND {
            true => ROUND - (x - cx).hypot(ROUND - from_end),
            false => (right - x).min(from_end),
        }
    };
    let covers = move |x: f32, y: f32| x >= left && inside(x, y) >= 0.0;
    let around = [left - 12.0, top - 12.0, wide + 34.0, high + 34.0];
    let mask = field(around, 1.0, |x, y| if covers(x, y) { 1.0 } else { 0.0 });
    let floor = cast(&mask, 1.0, &[([1.0, 2.0], 1.2, 0.40), ([3.0, 5.0], 4.0, 0.30)]);
    let floor = keep(files, &format!("{id}-floor"), around, shadow(around, 1.0, &floor)?)?;

    let place = [left, top, wide, high];
    let light = lit(place, 2.0, [26, 20, 16], |x, y| {
        if !covers(x, y) {
            return None;
        }
        let edge = inside(x, y);
        let (from_left, from_top) = (x - left, y - top);
        let rim = (-(edge / 0.8).powi(2)).exp();
        let facing = if from_top < (right - x).min(bottom - y) {
            0.16
        } else {
            -0.34
        };
        let groove =
            (-((from_left - HINGE) / 0.8).powi(2)).exp() - 0.5 * (-((from_left - HINGE - 1.6) / 0.8).powi(2)).exp();
        let spine = (-(from_left / 1.6).powi(2)).exp();
        let lamp = (-(((x - 30.0) / 90.0).powi(2) + ((y + 20.0) / 60.0).powi(2))).exp();
        Some(Lit {
            shade: 0.95 - 0.40 * groove.max(0.0) - 0.20 * spine + rim * facing - 0.12 * rise(60.0, 170.0, x)
                + 0.05 * rough([x / 40.0, y / 40.0], 91),
            gleam: 0.07 * lamp + 0.10 * (-groove).max(0.0) + 0.10 * (rim * facing).max(0.0),
        })
    })?;
    let light = keep(files, &format!("{id}-light"), place, light)?;

    let band = [right - 16.0, top, 6.0, high];
    let strip = [band[0] - 1.5, top, 10.0, high];
    let elastic = lit(strip, 5.0, [16, 13, 12], |x, y| {
        let u = (x - band[0]) / band[2];
        if !(0.0..=1.0).contains(&u) {
            // It presses on the cover: a line of shadow at its right.
            let off = if u > 1.0 {
                (x - band[0] - band[2]) / 0.7
            } else {
                (band[0] - x) / 0.25
            };
            return Some(Lit {
                shade: 1.0 - 0.42 * (-off * off).exp(),
                gleam: 0.0,
            });
        }
        let rib = (u * 9.0 * std::f32::consts::TAU).cos();
        let weft = (y * 1.15 * std::f32::consts::TAU + if rib > 0.0 { 0.0 } else { 3.1 }).cos();
        let arch = 1.0 - (2.0 * u - 1.0).powi(2);
        let over = rise(0.0, 1.4, (y - top).min(bottom - y));
        Some(Lit {
            shade: 0.70 + 0.26 * arch.powf(0.4) + 0.05 * rib + 0.035 * weft - 0.25 * (1.0 - over),
            gleam: 0.06 * arch * (0.6 + 0.4 * rib) + 0.10 * (1.0 - over) * over,
        })
    })?;
    let elastic = keep(files, &format!("{id}-elastic-light"), strip, elastic)?;
    let mut pieces = vec![floor];
    pieces.extend(COLOURS.iter().map(|(colour, cover, _)| {
        Piece::textured(&format!("{id}-cover-{colour}"), vec![outline.clone()], cover, "cover")
            .when(&format!("[notebook/cover] is cover-{colour}"))
            .opens("notebook")
    }));
    pieces.push(light);
    pieces.extend(COLOURS.iter().map(|(colour, _, elastic)| {
        let across = tile(band[0], band[1], band[2], band[3], 0.3);
        Piece::shape(&format!("{id}-elastic-{colour}"), vec![across], elastic)
            .when(&format!("[notebook/elastic] is elastic-{colour}"))
            .opens("elastic")
    }));
    pieces.push(elastic);
    Ok(Piece::group(id, pieces).when(&format!("[notebook/size] is {id}")))
}

/// Leather fibre: a fine, shallow grain, seamless.
pub fn cover_tile() -> Result<Vec<u8>, ArtError> {
    let (mm, side) = TILE;
    let px = side as f32 / mm;
    let soft = noise(side, side, 0.20 * px, SEED + 3, 2, Edge::Wrap);
    let slow = noise(side, side, 0.7 * px, SEED + 4, 1, Edge::Wrap);
    let height = soft.zip(&slow, |a, b| (a.abs().min(1.6) * 0.016) + 0.014 * b);
    let lit = crate::light::shade(&height, px, 14.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    let out: Vec<u8> = lit
        .shade
        .v
        .iter()
        .zip(&lit.gleam.v)
        .flat_map(|(s, g)| crate::light::blend(1.0 + (s - mean) * 0.55, g * 0.09, 1.0))
        .collect();
    pack::grey_alpha(&out, side, side)
}

/// A point of the slip, from its middle.
fn on_slip(p: Point) -> Point {
    let (middle, _, turn) = SLIP;
    let (sin, cos) = turn.sin_cos();
    [middle[0] + p[0] * cos - p[1] * sin, middle[1] + p[0] * sin + p[1] * cos]
}

/// Where a point lies on the slip.
fn of_slip([x, y]: Point) -> Point {
    let (middle, _, turn) = SLIP;
    let (sin, cos) = turn.sin_cos();
    let (dx, dy) = (x - middle[0], y - middle[1]);
    [dx * cos + dy * sin, dy * cos - dx * sin]
}

/// A slip of the notebook's paper with what the pen wrote on it.
pub fn slip(files: &mut Files) -> Result<Piece, ArtError> {
    let half = SLIP.1.map(|a| a / 2.0);
    let outline: Vec<Point> = [[-half[0], -half[1]], [half[0], -half[1]], half, [-half[0], half[1]]]
        .map(on_slip)
        .to_vec();
    let around = [2.0, -4.0, 98.0, 54.0];
    let inside = |x: f32, y: f32| {
        let p = of_slip([x, y]);
        p[0].abs() <= half[0] && p[1].abs() <= half[1]
    };
    let mask = field(around, 2.0, |x, y| if inside(x, y) { 1.0 } else { 0.0 });
    // One corner stands off a little: its shadow is wider.
    let floor = cast(&mask, 2.0, &[([0.2, 0.4], 0.4, 0.30), ([0.9, 1.5], 1.3, 0.24)]);
    let floor = keep(files, "slip-floor", around, shadow(around, 2.0, &floor)?)?;
    let light = lit(around, 2.0, PAPER_SHADE, |x, y| {
        let p = of_slip([x, y]);
        inside(x, y).then(|| Lit {
            shade: 1.0 - 0.05 * rise(-half[1], half[1], p[1]) - 0.05 * rise(10.0, half[0], p[0])
                + 0.03 * rough([x / 30.0, y / 22.0], 95)
                + 0.02 * (value([x * 1.7, y * 1.7], 96) - 0.5),
            gleam: 0.10 * rise(18.0, half[0], p[0]) * rise(4.0, half[1], p[1]) * (1.0 - rise(34.0, half[0], p[0])),
        })
    })?;
    let light = keep(files, "slip-light", around, light)?;
    let mut pieces = vec![
        floor,
        Piece::shape("slip-paper", vec![outline.clone()], PAPER)
            .when("[with-notebook] is off")
            .opens("refill"),
        Piece::shape("slip-page", vec![outline], PAPER)
            .when("[with-notebook] is on")
            .opens("page"),
        light,
        Piece::shape("slip-ruled", rules(half), "#b4c3d2").when("[notebook/ruling] is ruled"),
        Piece::shape("slip-dotted", dots(half), "#a9b3bc").when("[notebook/ruling] is dotted"),
    ];
    for (line, wide) in [("fine", 0.46), ("medium", 0.80)] {
        let [down, up] = written(wide);
        let piece =
            |part: &str, outlines| Piece::shape(&format!("ink-{line}-{part}"), outlines, "[ink].colour or #1d3a9a");
        pieces.push(
            Piece::group(&format!("ink-{line}"), vec![piece("down", down), piece("up", up)])
                .when(&format!("[line] is {line}"))
                .opens("refill"),
        );
    }
    Ok(Piece::group("slip", pieces))
}

fn rules(half: Point) -> Vec<Vec<Point>> {
    (0..)
        .map(|i| -half[1] + 4.0 + 6.5 * i as f32)
        .take_while(|y| *y < half[1] - 1.0)
        .map(|y| {
            [
                [-half[0], y - 0.07],
                [half[0], y - 0.07],
                [half[0], y + 0.07],
                [-half[0], y + 0.07],
            ]
            .map(on_slip)
            .to_vec()
        })
        .collect()
}

fn dots(half: Point) -> Vec<Vec<Point>> {
    let mut out = Vec::new();
    for row in 0..8 {
        for column in 0..16 {
            let at = [-half[0] + 3.5 + 5.0 * column as f32, -half[1] + 2.8 + 5.0 * row as f32];
            out.push(
                [
                    [-0.2, 0.0],
                    [-0.08, -0.18],
                    [0.12, -0.16],
                    [0.2, 0.02],
                    [0.1, 0.18],
                    [-0.1, 0.17],
                ]
                .map(|d| on_slip([at[0] + d[0], at[1] + d[1]]))
                .to_vec(),
            );
        }
    }
    out
}

/// Loops, as one tries a pen, and a line below them: strokes down and strokes up, since outlines that cross would cancel.
fn written(wide: f32) -> [Vec<Vec<Point>>; 2] {
    const LOOPS: usize = 12;
    let point = |t: f32| {
        let turn = t / std::f32::consts::TAU;
        // The hand grows quicker and smaller, then lets go.
        let tall = (2.9 - 0.9 * rise(2.0, 11.5, turn)) * (0.86 + 0.34 * value([turn * 0.9, 3.0], 97));
        let y = -tall * t.cos();
        let x = -33.5 + 4.0 * turn + 1.6 * rough([turn / 1.7, 9.0], 98) + 0.66 * tall * t.sin() - 0.38 * y;
        on_slip([x, y - 3.0 + 0.8 * rough([turn / 2.2, 1.0], 99)])
    };
    let mut out = [Vec::new(), Vec::new()];
    for i in 0..2 * LOOPS {
        let from = std::f32::consts::PI * i as f32;
        // A little longer than it is, so that strokes join without a seam.
        let line: Vec<Point> = (0..=22)
            .map(|j| point(from - 0.05 + (std::f32::consts::PI + 0.10) * j as f32 / 22.0))
            .collect();
        let press = if i % 2 == 0 { 0.14 } else { -0.16 };
        let (first, last) = (i == 0, i + 1 == 2 * LOOPS);
        let swell = |t: f32| {
            let ends = if first { 0.5 + 0.5 * rise(0.0, 0.12, t) } else { 1.0 }
                * if last { 1.0 - 0.8 * rise(0.6, 1.0, t) } else { 1.0 };
            0.5 * wide * ends * (1.0 + press * (t * std::f32::consts::PI).sin())
        };
        out[i % 2].push(band(&line, swell));
    }
    let line: Vec<Point> = (0..=60)
        .map(|i| {
            let t = i as f32 / 60.0;
            on_slip([
                -34.5 + 58.0 * t,
                7.4 - 1.2 * (t * 2.6).sin() + 0.28 * (t * 9.0 + 0.6).sin() + 0.1 * (t * 21.0).sin(),
            ])
        })
        .collect();
    let taper = |t: f32| 0.5 * wide * (0.72 + 0.28 * rise(0.0, 0.02, t)) * (1.0 - 0.75 * rise(0.82, 1.0, t));
    out[0].push(band(&line, taper));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_the_slip_is_found_again() {
        let there = of_slip(on_slip([12.0, -7.0]));
        assert!((there[0] - 12.0).abs() < 1e-3 && (there[1] + 7.0).abs() < 1e-3);
    }
}
