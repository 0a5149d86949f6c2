//! The paper and the moulded tablet: eighteen pieces with slanting sides, a pod pressed into each.

use crate::error::ArtError;
use crate::field::{Edge, Field, PX};
use crate::geometry::{Point, blend as lerp, cut, gap, number, tile};
use crate::light::{Finish, Light, blend, shade};
use crate::mask::{fill, inside, outlined};
use crate::noise::{Rng, cloth, noise};
use crate::relief::bevel;

use super::SEED;

/// Left, top; width and height of a piece; pieces across and down.
pub const LEFT: f32 = 44.0;
/// See [`LEFT`].
pub const TOP: f32 = 50.0;
const PIECE: (f32, f32) = (52.0, 66.0);
const PIECES: (usize, usize) = (6, 3);

/// The tablet's width and height.
pub const SIZE: (f32, f32) = (PIECE.0 * PIECES.0 as f32, PIECE.1 * PIECES.1 as f32);

const CHOCOLATE: Finish = Finish {
    gleam: 0.34,
    sharp: 38.0,
    hollow: 0.17,
};

/// The opened paper below it.
pub struct Paper {
    pub outline: Vec<Point>,
    pub mask: Field,
    pub light: Light,
    pub floor: Light,
}

/// The tablet.
pub struct Bar {
    pub outline: Vec<Point>,
    /// Its right half.
    pub half: Vec<Point>,
    pub mask: Field,
    pub light: Light,
    /// What it throws on the paper.
    pub floor: Light,
}

/// A sheet that was folded in three each way and lies open again.
pub fn paper() -> Paper {
    let corners = [[17.0, 25.0], [384.0, 21.0], [386.0, 279.0], [14.0, 276.0]];
    // Both ends are cut with a pinking wheel.
    let mut outline = corners[..2].to_vec();
    outline.extend(pinked(corners[1], corners[2]));
    outline.extend([corners[2], corners[3]]);
    outline.extend(pinked(corners[3], corners[0]));
    let mask = inside(&outline);
    // A sheet keeps its folds: the flaps rise from them and take the light each in its own way, and where the fold runs the fibres
    // are broken, which shows as a fine light line beside a dark one. No hand folds quite straight.
    let wander = cloth(26.0, SEED + 42, 2);
    let fold = |at: f32, x: f32, rise: f32, w: f32| {
        let d = x - at - 0.5 * w;
        rise * d.hypot(1.1) + 0.20 * (-(d / 0.7).powi(2)).exp()
    };
    // Beyond its fold a flap curls up, here more and there less.
    let curl = |out: f32, w: f32| 0.0052 * out.max(0.0).powi(2) * (1.0 + 0.5 * w).max(0.2);
    // The ends were sealed between ribbed rollers.
    let rib = |out: f32, y: f32| {
        let on = ((out - 8.0) / 1.2).clamp(0.0, 1.0) * ((19.5 - out) / 1.2).clamp(0.0, 1.0);
        0.062 * on * (y * std::f32::consts::TAU / 2.4).sin()
    };
    let waves = cloth(40.0, SEED + 41, 2);
    let across = cloth(26.0, SEED + 43, 2);
    let mut height = waves.scaled(0.75);
    for y in 0..height.h {
        for x in 0..height.w {
            let i = y * height.w + x;
            let (px, py) = ((x as f32 + 0.5) / PX, (y as f32 + 0.5) / PX);
            let (w, v) = (wander.v[i], across.v[i]);
            height.v[i] += fold(36.0, px, 0.055, w)
                + fold(364.0, px, 0.055, w)
                + fold(43.0, py, 0.060, v)
                + fold(257.0, py, 0.060, v)
                + 0.35 * fold(150.0, py, 0.02, v)
                + curl(36.0 - px, v)
                + curl(px - 364.0, v)
                + curl(43.0 - py, w)
                + curl(py - 257.0, w)
                + rib(36.0 - px, py)
                + rib(px - 364.0, py);
        }
    }
    let lit = shade(&height.blur(0.15), PX, 10.0, Edge::Clamp);
    let crumpled = creases(SEED + 44);
    let broken = |x: f32, y: f32| {
        let line = |d: f32| (-(d / 0.45).powi(2)).exp();
        line(x - 36.0)
            .max(line(x - 364.0))
            .max(line(y - 43.0))
            .max(line(y - 257.0))
    };
    let mut light = Light::default();
    for i in 0..mask.v.len() {
        let (x, y) = ((i % mask.w) as f32 / PX, (i / mask.w) as f32 / PX);
        let worn = broken(x - 0.5 * wander.v[i], y - 0.5 * across.v[i]) * (0.6 + 0.4 * waves.v[i]).clamp(0.15, 1.0);
        // It is calendered: what leans to the light has a soft sheen.
        light.shade.v[i] = 0.965 + (lit.shade.v[i] - 1.0) * 1.05 + crumpled.v[i].min(0.0);
        light.gleam.v[i] = (lit.gleam.v[i] - 0.30).max(0.0) * 0.15 + crumpled.v[i].max(0.0) * 0.8 + 0.16 * worn;
    }
    // The edge of the sheet, cut with a knife: a thin light line above and at the left, a dark one opposite.
    let edge = mask.distance().map(|d| (-(d / 0.5).powi(2)).exp());
    let facing = Field::place(|x, y| if y < 150.0 - (x - 200.0) * 0.72 { 1.0 } else { -1.0 });
    for i in 0..mask.v.len() {
        light.gleam.v[i] += 0.16 * edge.v[i] * facing.v[i].max(0.0);
        light.shade.v[i] *= 1.0 - 0.20 * edge.v[i] * (-facing.v[i]).max(0.0);
    }
    // Below the tablet, the small one too, nobody sees it.
    let seen = Field::place(|x, y| (((x - 200.0).abs() - 134.0).max((y - 149.0).abs() - 82.0) / 3.0).clamp(0.0, 1.0));
    light.shade = light.shade.zip(&seen, |s, k| 1.0 + (s - 1.0) * k);
    light.gleam = light.gleam.times(&seen);
    Paper {
        outline,
        floor: paper_floor(&mask),
        mask,
        light,
    }
}

/// A pinked edge from one corner to the next: teeth that stand in from it.
fn pinked(from: Point, to: Point) -> Vec<Point> {
    const TOOTH: f32 = 3.4;
    let long = gap(from, to);
    let n = (long / TOOTH).round() as usize * 2;
    let side = [-(to[1] - from[1]) / long, (to[0] - from[0]) / long];
    (1..n)
        .map(|i| {
            let p = lerp(from, to, i as f32 / n as f32);
            let depth = if i % 2 == 1 { 1.5 } else { 0.0 };
            [p[0] + side[0] * depth, p[1] + side[1] * depth]
        })
        .collect()
}

/// Where the paper was once creased a little, as light added and taken: straight lines, light on one side and dark on the other, that
/// run out over both faces.
fn creases(seed: u64) -> Field {
    let mut rng = Rng::new(seed);
    let lines: Vec<(Point, Point, f32, f32)> = (0..44)
        .map(|_| {
            let at = [20.0 + 360.0 * rng.even(), 24.0 + 250.0 * rng.even()];
            let turn = std::f32::consts::TAU * rng.even();
            let (half, k) = (14.0 + 26.0 * rng.even(), 0.030 + 0.030 * rng.even());
            (at, [turn.cos(), turn.sin()], half, k)
        })
        .collect();
    Field::place(|x, y| {
        lines
            .iter()
            .map(|(at, way, half, k)| {
                let (dx, dy) = (x - at[0], y - at[1]);
                let (u, v) = (dx * way[0] + dy * way[1], dy * way[0] - dx * way[1]);
                let long = (1.0 - (u / half).powi(2)).max(0.0);
                k * long * (v / 0.45).tanh() * (-v.abs() / 4.5).exp()
            })
            .sum()
    })
}

/// What the sheet throws on the table: close where it lies, wide to the lower right.
fn paper_floor(mask: &Field) -> Light {
    let mut floor = Light::default();
    floor.shadow(mask, (0.7, 1.0), 0.9, 0.34);
    floor.shadow(mask, (2.4, 3.4), 2.8, 0.32);
    floor.shadow(mask, (5.0, 7.0), 8.0, 0.24);
    let fade = Field::place(|x, y| ((y - 288.0) / 11.0).max((x - 390.0) / 9.0).clamp(0.0, 1.0));
    floor.shade = floor.shade.zip(&fade, |s, f| s + (1.0 - s) * f * f * (3.0 - 2.0 * f));
    floor
}

/// Pixels a side of the paper's tile, and units.
pub const FIBRES: (usize, f32) = (192, 64.0);

/// Paper's own surface: a fine tooth, clouds where the pulp lay thicker, and fibres, some darker and some lighter than it.
pub fn fibres() -> Vec<u8> {
    let (n, units) = FIBRES;
    let px = n as f32 / units;
    let tooth = noise(n, n, 0.7, SEED + 50, 1, Edge::Wrap);
    let clouds = noise(n, n, 3.2 * px, SEED + 51, 2, Edge::Wrap);
    let mut strands = Field::flat(n, n, 0.0);
    let mut rng = Rng::new(SEED + 52);
    for i in 0..300 {
        let tone = if i % 5 < 2 { 1.0 } else { -0.8 } * (0.4 + 0.6 * rng.even());
        let mut at = [rng.even() * n as f32, rng.even() * n as f32];
        let mut turn = rng.even() * std::f32::consts::TAU;
        let bend = 0.10 * rng.bell();
        for _ in 0..(8.0 + 26.0 * rng.even()) as usize {
            let cell = (at[1].rem_euclid(n as f32) as usize % n) * n + at[0].rem_euclid(n as f32) as usize % n;
            strands.v[cell] = tone;
            at = [at[0] + 0.8 * turn.cos(), at[1] + 0.8 * turn.sin()];
            turn += bend;
        }
    }
    let strands = strands.blur_px(0.45, Edge::Wrap);
    let coarse = |a: u8| ((u16::from(a) + 4) / 8 * 8).min(255) as u8;
    (0..n * n)
        .flat_map(|i| {
            let s = 0.972 + 0.013 * tooth.v[i] + 0.012 * clouds.v[i] + 0.085 * strands.v[i].min(0.0);
            blend(
                s,
                0.012 + 0.012 * tooth.v[i].max(0.0) + 0.085 * strands.v[i].max(0.0),
                1.0,
            )
            .map(coarse)
        })
        .collect()
}

/// Lights the tablet.
pub fn bar() -> Result<Bar, ArtError> {
    let outline = tile(LEFT, TOP, SIZE.0, SIZE.1, 4.5);
    let mask = inside(&outline);
    let pieces: Vec<Vec<Point>> = (0..PIECES.0 * PIECES.1)
        .map(|i| {
            let (x, y) = ((i % PIECES.0) as f32 * PIECE.0, (i / PIECES.0) as f32 * PIECE.1);
            tile(LEFT + x + 3.0, TOP + y + 3.0, PIECE.0 - 6.0, PIECE.1 - 6.0, 3.0)
        })
        .collect();
    let pods: String = (0..PIECES.0 * PIECES.1)
        .map(|i| {
            let (x, y) = ((i % PIECES.0) as f32 + 0.5, (i / PIECES.0) as f32 + 0.5);
            pod([LEFT + x * PIECE.0, TOP + y * PIECE.1], 9.5)
        })
        .collect();
    let inner = fill(&pieces).distance();
    let poured = Poured::all();
    let mut raised = inner.map(|d| {
        let t = (d / 8.5).clamp(0.0, 1.0);
        6.2 * (t * t * (3.0 - 2.0 * t)).powf(0.9)
    });
    for i in 0..raised.v.len() {
        let at = [(i % raised.w) as f32 / PX, (i / raised.w) as f32 / PX];
        let (piece, off) = Poured::under(&poured, at);
        let lean = piece.lift + piece.lean[0] * off[0] + piece.lean[1] * off[1];
        raised.v[i] += lean * (inner.v[i] / 8.5).clamp(0.0, 1.0);
    }
    let bubbles = bubbles(&inner);
    let frame = inner.map(|d| if (11.0..12.1).contains(&d) { 1.0 } else { 0.0 });
    let height = bevel(&mask.distance(), 3.2)
        .scaled(0.9)
        .plus(&raised.blur(0.9))
        .plus(&outlined(&pods)?.blur(0.55).scaled(0.62))
        .plus(&frame.blur(0.45).scaled(0.30))
        .plus(&cloth(9.0, SEED + 1, 3).scaled(0.09))
        .plus(&cloth(0.8, SEED + 2, 2).scaled(0.0048))
        .zip(&bubbles, |h, b| h - b);
    let form = Field::place(|x, y| {
        let near = 1.0 - ((x - 120.0) / 250.0).hypot((y - 80.0) / 170.0);
        1.0 + 0.16 * near.clamp(-0.7, 1.0)
    });
    let mut light = Light::default();
    light.lay(&mask, &height, CHOCOLATE, &form);
    // White chocolate throws so much light about that a lit side fades into the groove before it: what lies low between two pieces
    // sees little of the room, whatever the chocolate.
    let within = mask.distance().map(|d| ((d - 0.6) / 2.2).clamp(0.0, 1.0));
    let deep = grooves(&inner).times(&within);
    light.shade = light.shade.zip(&deep, |s, g| s * (1.0 - 0.36 * g));
    sheen(&mut light, &mask, &height, &inner, &poured);
    let mut floor = Light::default();
    floor.shadow(&mask, (2.6, 2.4), 1.8, 0.46);
    floor.shadow(&mask, (7.0, 7.5), 7.0, 0.34);
    let middle = LEFT + SIZE.0 / 2.0;
    Ok(Bar {
        half: right_of(&outline, middle),
        outline,
        mask,
        light,
        floor,
    })
}

/// How one piece came out of the mould: no two lie and shine quite alike.
struct Poured {
    /// How much it slopes to the right and down.
    lean: [f32; 2],
    /// How much higher it stands.
    lift: f32,
    /// How well it released, which is how it shines.
    gloss: f32,
}

impl Poured {
    /// All pieces, row by row.
    fn all() -> Vec<Self> {
        let mut rng = Rng::new(SEED + 9);
        (0..PIECES.0 * PIECES.1)
            .map(|_| Self {
                lean: [0, 1].map(|_| 0.0075 * rng.bell().clamp(-1.8, 1.8)),
                lift: 0.22 * rng.bell().clamp(-1.5, 1.5),
                gloss: 1.0 + 0.20 * rng.bell().clamp(-1.8, 1.8),
            })
            .collect()
    }

    /// The piece at a place, and how far from its middle that is.
    fn under(all: &[Self], at: [f32; 2]) -> (&Self, [f32; 2]) {
        let cell = |v: f32, from: f32, size: f32, n: usize| {
            let i = (((v - from) / size) as isize).clamp(0, n as isize - 1) as usize;
            (i, v - from - (i as f32 + 0.5) * size)
        };
        let (x, dx) = cell(at[0], LEFT, PIECE.0, PIECES.0);
        let (y, dy) = cell(at[1], TOP, PIECE.1, PIECES.1);
        (&all[y * PIECES.0 + x], [dx, dy])
    }
}

/// How deep in a groove a place lies: 1 at the foot of a piece, less on the floor between two, 0 from half way up their sides.
fn grooves(inner: &Field) -> Field {
    let low = inner.map(|d| (1.0 - d / 3.0).clamp(0.0, 1.0)).blur(0.6);
    let foot = inner
        .map(|d| if d > 0.0 { 0.0 } else { 1.0 })
        .distance()
        .zip(inner, |out, within| (-((out - within - 0.2) / 0.9).powi(2)).exp());
    low.zip(&foot.blur(0.3), |l, f| (0.62 * l + 0.38 * f).clamp(0.0, 1.0))
}

/// Where air stayed in the mould: a few small pits, most of them beside the edges of the pieces.
fn bubbles(inner: &Field) -> Field {
    let mut rng = Rng::new(SEED + 10);
    let mut pits: Vec<([f32; 2], f32)> = Vec::new();
    while pits.len() < 26 {
        let at = [
            LEFT + 3.0 + rng.even() * (SIZE.0 - 6.0),
            TOP + 3.0 + rng.even() * (SIZE.1 - 6.0),
        ];
        let d = inner.at((at[0] * PX) as isize, (at[1] * PX) as isize);
        if d > 1.5 && (d < 11.0 || rng.even() < 0.15) {
            pits.push((at, 0.35 + 0.45 * rng.even()));
        }
    }
    Field::place(|x, y| {
        pits.iter()
            .map(|([px, py], r)| 0.55 * r * (-((x - px).powi(2) + (y - py).powi(2)) / (r * r)).exp())
            .sum()
    })
}

/// What of an outline lies to the right of a line from top to bottom.
fn right_of(outline: &[Point], x: f32) -> Vec<Point> {
    cut(outline, [x, TOP + SIZE.1], [x, TOP])
}

/// A window's soft mirror image on the faces that lean to the light, and a slow one over the flat tops.
fn sheen(light: &mut Light, mask: &Field, height: &Field, inner: &Field, poured: &[Poured]) {
    let (gx, gy) = height.blur(0.3).slopes(PX, Edge::Clamp);
    let slow = cloth(16.0, SEED + 6, 2);
    for i in 0..mask.v.len() {
        if mask.v[i] <= 0.0 {
            continue;
        }
        let k = 1.0 / (gx.v[i] * gx.v[i] + gy.v[i] * gy.v[i] + 1.0).sqrt();
        let (nx, ny) = (-gx.v[i] * k, -gy.v[i] * k);
        let leans = (-(nx * 0.55 + ny * 0.83) - 0.18).clamp(0.0, 1.0).powf(1.3) * 0.40;
        let (x, y) = ((i % mask.w) as f32 / PX, (i / mask.w) as f32 / PX);
        // A mirror shows it: each piece leans a little, so the window stands elsewhere in each.
        let (piece, off) = Poured::under(poured, [x, y]);
        let (wx, wy) = (x + 3600.0 * piece.lean[0], y + 3600.0 * piece.lean[1]);
        let near = (1.0 - ((wx - 130.0) / 215.0).hypot((wy - 80.0) / 145.0)).clamp(0.0, 1.0);
        let across = 0.55 * off[0] + 0.83 * off[1] + 900.0 * (piece.lean[0] + piece.lean[1]) + 2.0 * slow.v[i];
        let pane = ((6.0 - across.abs()) / 5.0 + 0.5).clamp(0.0, 1.0) * near.sqrt();
        // The sides that lie in the shade mirror nothing.
        let top = ((inner.v[i] - 6.0) / 4.0).clamp(0.0, 1.0);
        let top = top * top * (3.0 - 2.0 * top);
        // The upper edge of a side that leans to the light is rounded, and one line of it mirrors the lamp.
        let lip = (-((inner.v[i] - 7.4) / 0.7).powi(2)).exp();
        let towards = (-(nx * 0.55 + ny * 0.83) / nx.hypot(ny).max(0.03)).clamp(0.0, 1.0);
        let gleam = piece.gloss * (leans + (0.075 * near + 0.030 * pane) * top + 0.11 * lip * towards)
            + 0.015 * slow.v[i] * top;
        light.gleam.v[i] = (light.gleam.v[i] + gleam * mask.v[i]).clamp(0.0, 0.72);
    }
}

impl Bar {
    /// Its light on one half of it; on pale chocolate the shade is softer.
    pub fn half_light(&self, right: bool, pale: bool) -> Vec<u8> {
        let middle = LEFT + SIZE.0 / 2.0;
        let side = Field::place(|x, _| if (x > middle) == right { 1.0 } else { 0.0 });
        let soft = if pale { 0.80 } else { 1.0 };
        let light = Light {
            shade: self
                .light
                .shade
                .map(|s| if s < 1.0 { 1.0 - (1.0 - s) * soft } else { s }),
            gleam: self.light.gleam.clone(),
        };
        light.layer(Some(&self.mask.times(&side)))
    }
}

/// A cocoa pod, `half` units from its middle to its tip, cut by three furrows; even-odd.
pub fn pod(at: Point, half: f32) -> String {
    let turned = |along: f32, across: f32| {
        let (c, s) = (0.777, -0.629);
        let (x, y) = (at[0] + along * c - across * s, at[1] + along * s + across * c);
        format!("{} {}", number(x), number(y))
    };
    let wide = half * 0.52;
    let mut d = format!(
        "M{}C{} {} {}C{} {} {}Z",
        turned(-half, 0.0),
        turned(-half * 0.5, -wide * 1.5),
        turned(half * 0.45, -wide * 1.25),
        turned(half, 0.0),
        turned(half * 0.45, wide * 1.25),
        turned(-half * 0.5, wide * 1.5),
        turned(-half, 0.0),
    );
    let thin = half * 0.045;
    for bow in [-0.55_f32, 0.0, 0.55] {
        let side = |by: f32| bow * wide * 1.15 + by;
        d.push_str(&format!(
            "M{}Q{} {}Q{} {}Z",
            turned(-half * 0.78, bow * wide * 0.35),
            turned(0.0, side(-thin)),
            turned(half * 0.8, bow * wide * 0.3),
            turned(0.0, side(thin * 2.2)),
            turned(-half * 0.78, bow * wide * 0.35),
        ));
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_pieces_are_poured_alike() {
        let all = Poured::all();
        assert_eq!(all.len(), PIECES.0 * PIECES.1);
        for (i, one) in all.iter().enumerate() {
            assert!((0.6..1.4).contains(&one.gloss), "it still is the same chocolate");
            for other in &all[i + 1..] {
                assert!(one.lean != other.lean && one.gloss != other.gloss);
            }
        }
        let (piece, off) = Poured::under(&all, [LEFT + 1.5 * PIECE.0, TOP + 2.5 * PIECE.1]);
        assert!(
            std::ptr::eq(piece, &all[2 * PIECES.0 + 1]) && off == [0.0, 0.0],
            "the middle of the second in the last row"
        );
    }

    #[test]
    fn a_groove_is_deepest_at_the_foot_of_a_piece() {
        let inner = fill(&[tile(50.0, 50.0, 40.0, 60.0, 3.0), tile(96.0, 50.0, 40.0, 60.0, 3.0)]).distance();
        let deep = grooves(&inner);
        let at = |x: f32| deep.at((x * PX) as isize, (80.0 * PX) as isize);
        assert!(at(90.3) > at(93.0), "the foot of a piece is darker than the floor");
        assert!(
            at(93.0) > 0.4 && at(85.0) < 0.02,
            "the floor is dark, the sides are not"
        );
    }

    #[test]
    fn nothing_is_drawn_of_the_paper_below_the_tablet() {
        let light = paper().light;
        let at = |f: &Field, x: f32, y: f32| f.at((x * PX) as isize, (y * PX) as isize);
        assert!(at(&light.shade, 200.0, 150.0) == 1.0 && at(&light.gleam, 200.0, 150.0) == 0.0);
        assert!(at(&light.shade, 50.0, 150.0) != 1.0, "beside the small tablet it shows");
    }
}
