//! The pair turned over towards you, toes down: soles, heels, sizes. Left and right grow each with its own size.

use super::shapes::{line, slim};
use super::upper::circles;
use super::{Files, SEED, light_layer, words};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, beside, even, length, path, walk};
use crate::light::{Finish, Light};
use crate::mask::{along, fill, inside};
use crate::noise::cloth;
use crate::pack::Grain;
use crate::relief::{bevel, inflate};
use crate::sheet::Layer;
use crate::stitch::{Gauge, Stitches};

const EDGE: &str = "[edge].colour or #1f1c1a";
/// Oak-bark tanned sole leather.
const BEND: &str = "#c99a66";
const BLACK: &str = "#2b2a29";
const CREPE: &str = "#c69a5d";

/// Millimetres of a unit: a sole grows in the picture with its size. One of size 42 is 302 mm long.
pub const UNIT: &str = "1.26";
/// The outline of a left sole of size 42 about its middle, the heel up.
const SOLE: &str = "M0 -120C-16 -120 -26 -110 -27 -92C-28 -70 -24 -46 -24 -26C-24.5 0 -42 18 -43 48C-43.5 76 -30 104 -12 116C-4 121.5 10 121.5 17 115C32 102 39 76 38 52C37 28 20 8 19 -18C18.5 -42 27 -64 27 -90C26 -110 16 -120 0 -120";
/// How leather and rubber take light.
const SKIN: Finish = Finish {
    gleam: 0.14,
    sharp: 14.0,
    hollow: 0.25,
};
const RUBBER: Finish = Finish {
    gleam: 0.12,
    sharp: 12.0,
    hollow: 0.35,
};

/// One of the two.
#[derive(Clone, Copy)]
pub enum Foot {
    /// At the left, as it is worn.
    Left,
    /// At the right.
    Right,
}

impl Foot {
    /// As the options call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// Where its middle lies.
    pub fn middle(self) -> Point {
        match self {
            Self::Left => [126.0, 148.0],
            Self::Right => [274.0, 148.0],
        }
    }

    /// From the left sole's own places to the view's.
    fn put(self, outline: &[Point]) -> Vec<Point> {
        let [x, y] = self.middle();
        let turn = match self {
            Self::Left => 1.0,
            Self::Right => -1.0,
        };
        outline.iter().map(|p| [x + turn * p[0], y + p[1]]).collect()
    }

    fn draw(self, d: &str) -> Vec<Point> {
        self.put(&line(d))
    }
}

/// The view's layers.
pub fn view(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    [Foot::Left, Foot::Right]
        .into_iter()
        .map(|foot| {
            let [x, y] = foot.middle();
            let name = foot.name();
            Ok(Layer::group(&format!("pair-{name}"), sole(foot, files)?)
                .raw(&format!("about = [{x:.1}, {y:.1}]"))
                .raw(&format!("scale = [{{ by = \"[size-{name}] / 42\" }}]")))
        })
        .collect()
}

/// The outline drawn in by so much.
fn inset(by: f32) -> Vec<Point> {
    let outline = line(SOLE);
    // It runs to the left at the heel, against the clock: what lies inside lies to its left.
    beside(&outline, -by)
}

/// What of an outline lies at the heel's or at the toe's side of a place.
fn part(outline: &[Point], keep: impl Fn(f32) -> bool, at: f32) -> Vec<Point> {
    let (a, b) = if keep(-100.0) {
        ([1000.0, at], [-1000.0, at])
    } else {
        ([-1000.0, at], [1000.0, at])
    };
    let mut cut = crate::geometry::cut(outline, a, b);
    if !cut.iter().all(|p| keep(p[1]) || (p[1] - at).abs() < 0.5) {
        cut = crate::geometry::cut(outline, b, a);
    }
    cut
}

fn heel_outline() -> Vec<Point> {
    part(&inset(0.0), |y| y < -52.0, -52.0)
}

fn sole(foot: Foot, files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let name = foot.name();
    let whole = foot.put(&line(SOLE));
    let mask = inside(&whole);
    let mut floor = Light::default();
    floor.shadow(&mask, (3.0, 5.0), 6.0, 0.34);
    floor.shadow(&mask, (1.0, 1.8), 2.0, 0.34);
    let id = |part: &str| format!("pair-{name}-{part}");
    let mut layers = vec![light_layer(&id("floor"), &floor, None, Grain::Soft, files)?];
    let welted = vec![
        leather(foot, files)?,
        half(foot, files)?,
        treads(foot, "studded", files)?,
        treads(foot, "commando", files)?,
        crepe(foot, files)?,
    ];
    layers.push(Layer::group(&id("dress"), welted).with("when", "[model] is not sneaker"));
    layers.push(court(foot, files)?);
    layers.extend(words::sole(foot));
    Ok(layers)
}

/// The leather sole with its channel, its heel with nails: what lies under all but the sneaker.
fn leather(foot: Foot, files: &mut Files) -> Result<Layer, ArtError> {
    let name = foot.name();
    let id = |part: &str| format!("pair-{name}-{part}");
    let (edge, face) = (foot.put(&inset(0.0)), foot.put(&inset(2.2)));
    let heel = foot.put(&heel_outline());
    let top = foot.put(&part(&inset(2.2), |y| y < -54.2, -54.2));
    let rubber = foot.put(&part(&inset(2.2), |y| y < -84.0, -84.0));
    let channel = foot.put(&part(&inset(7.5), |y| y > -44.0, -44.0));
    let (edge_mask, face_mask, heel_mask, top_mask) = (inside(&edge), inside(&face), inside(&heel), inside(&top));
    let pores = cloth(1.1, SEED + 81, 2);
    let broad = cloth(16.0, SEED + 82, 2);
    let form = form(foot);
    let groove = along(&[channel], 1.1).blur(0.4);
    let mut light = Light::default();
    light.lay(
        &edge_mask,
        &bevel(&edge_mask.distance(), 1.4).scaled(0.7),
        SKIN,
        &form.scaled(0.96),
    );
    let height = inflate(&face_mask, 7.0)
        .plus(&bevel(&face_mask.distance(), 1.2).scaled(0.4))
        .plus(&pores.scaled(0.025))
        .plus(&broad.blur(3.0).scaled(0.35))
        .zip(&groove, |h, g| h - 0.5 * g);
    light.lay(&face_mask, &height, SKIN, &form);
    light.shadow(&heel_mask, (1.2, 3.0), 2.6, 0.50);
    light.shadow(&heel_mask, (0.4, 0.8), 0.6, 0.40);
    light.lay(
        &heel_mask,
        &bevel(&heel_mask.distance(), 1.4).scaled(0.7),
        SKIN,
        &form.scaled(0.98),
    );
    let seam = along(&[foot.put(&[[-40.0, -84.0], [40.0, -84.0]])], 0.8)
        .times(&top_mask)
        .blur(0.25);
    let tops = bevel(&top_mask.distance(), 1.0)
        .scaled(0.4)
        .plus(&pores.scaled(0.02))
        .zip(&seam, |h, s| h - 0.5 * s);
    light.lay(&top_mask, &tops, SKIN, &form.scaled(1.02));
    let nails = nails();
    let brass = fill(&nails.iter().map(|(p, r)| disc(foot, *p, *r)).collect::<Vec<_>>());
    light.metal(&brass, 0.5, SEED + 83);
    let heads: Vec<(Point, f32)> = nails.iter().map(|(p, r)| (foot.put(&[*p])[0], *r)).collect();
    let plate = foot.draw("M-15 113.5C-4 119.5 9 119.5 18 112.5C15 108.5 10 109.5 3 110C-5 110.4 -11 109.6 -15 113.5");
    let mut steel = Light::default();
    let plate_mask = inside(&plate);
    steel.metal(&plate_mask, 1.2, SEED + 84);
    let screws: Vec<(Point, f32)> = [[-8.5, 113.2], [3.0, 113.8], [12.5, 112.4]]
        .iter()
        .map(|p| (foot.put(&[*p])[0], 0.8))
        .collect();
    Ok(Layer::group(
        &id("leather"),
        vec![
            Layer::shape(&id("edge"), &path(&slim(&edge)), EDGE).with("hotspot", "edge"),
            Layer::shape(&id("face"), &path(&slim(&face)), BEND).with("hotspot", "sole"),
            Layer::shape(&id("heel"), &path(&slim(&heel)), EDGE).with("hotspot", "edge"),
            Layer::shape(&id("top-piece"), &path(&slim(&top)), BEND).with("hotspot", "sole"),
            Layer::shape(&id("top-rubber"), &path(&slim(&rubber)), BLACK).with("hotspot", "sole"),
            Layer::shape(&id("nails"), &circles(&heads, [0.0, 0.0]), "#c79c4b"),
            light_layer(&id("light"), &light, Some(&edge_mask), Grain::Medium, files)?,
            Layer::group(
                &id("plate"),
                vec![
                    Layer::shape(&id("plate-steel"), &path(&slim(&plate)), "#b9bcc0").with("hotspot", "plates"),
                    light_layer(&id("plate-light"), &steel, None, Grain::Fine, files)?,
                    Layer::shape(&id("plate-screws"), &circles(&screws, [0.0, 0.0]), "#3c3e41"),
                ],
            )
            .with("when", "[plates] is on"),
        ],
    ))
}

/// Brighter towards the lamp at the upper left.
fn form(foot: Foot) -> Field {
    let [cx, cy] = foot.middle();
    Field::place(|x, y| 0.98 + 0.05 * ((cx - x) / 60.0).clamp(-1.0, 1.0) + 0.05 * ((cy - y) / 120.0).clamp(-1.0, 1.0))
}

fn disc(foot: Foot, p: Point, r: f32) -> Vec<Point> {
    let [x, y] = foot.put(&[p])[0];
    crate::geometry::tile(x - r, y - r, 2.0 * r, 2.0 * r, r)
}

/// Brass nails around the top piece.
fn nails() -> Vec<(Point, f32)> {
    let mut rim = part(&inset(6.0), |y| y < -60.0, -60.0);
    rim.retain(|p| p[1] < -60.5);
    let rim = even(&rim, 0.9);
    let total = length(&rim);
    (0..13)
        .map(|i| (walk(&rim, total * (i as f32 + 0.5) / 13.0).0, 0.95))
        .collect()
}

/// Rubber under the ball.
fn half(foot: Foot, files: &mut Files) -> Result<Layer, ArtError> {
    let id = |part: &str| format!("pair-{}-{part}", foot.name());
    let outline = foot.put(&part(&inset(3.6), |y| y > 2.0, 2.0));
    let mask = inside(&outline);
    let ribs = Field::place(|x, y| {
        let a = ((x + y) * std::f32::consts::TAU / 2.8).sin() * ((x - y) * std::f32::consts::TAU / 2.8).sin();
        0.22 * a
    });
    let inner = mask.distance().map(|d| ((d - 4.0) / 0.8).clamp(0.0, 1.0));
    let height = bevel(&mask.distance(), 1.2).scaled(0.6).plus(&ribs.times(&inner));
    let mut light = Light::default();
    light.rest(&mask, 0.6);
    light.lay(&mask, &height, RUBBER, &form(foot));
    let within = inside(&foot.put(&inset(2.0)));
    Ok(Layer::group(
        &id("half"),
        vec![
            Layer::shape(&id("half-rubber"), &path(&slim(&outline)), BLACK).with("hotspot", "sole"),
            light_layer(&id("half-light"), &light, Some(&within), Grain::Medium, files)?,
        ],
    )
    .with("when", "[sole] is half"))
}

/// Rubber all over, with round studs or with lugs.
fn treads(foot: Foot, kind: &'static str, files: &mut Files) -> Result<Layer, ArtError> {
    let id = |part: &str| format!("pair-{}-{kind}{part}", foot.name());
    let outline = foot.put(&inset(1.6));
    let heel = foot.put(&part(&inset(1.6), |y| y < -52.0, -52.0));
    let raised: Vec<Vec<Point>> = if kind == "studded" {
        studs(foot)
    } else {
        lugs().iter().map(|lug| foot.put(lug)).collect()
    };
    let mask = inside(&outline);
    let heel_mask = inside(&heel);
    let tread = fill(&raised).times(&mask);
    let base = bevel(&mask.distance(), 1.4).scaled(0.6);
    let mut light = Light::default();
    light.lay(&mask, &base, RUBBER, &form(foot).scaled(0.9));
    light.shadow(&heel_mask, (1.2, 3.0), 2.4, 0.55);
    light.lay(
        &heel_mask,
        &bevel(&heel_mask.distance(), 1.4).scaled(0.6),
        RUBBER,
        &form(foot).scaled(0.9),
    );
    light.shadow(&tread, (0.8, 1.4), 0.9, 0.55);
    light.lay(
        &tread,
        &bevel(&tread.distance(), 1.0).scaled(0.7),
        RUBBER,
        &form(foot).scaled(1.12),
    );
    Ok(Layer::group(
        &id(""),
        vec![
            Layer::shape(&id("-rubber"), &path(&slim(&outline)), BLACK).with("hotspot", "sole"),
            light_layer(&id("-light"), &light, Some(&mask), Grain::Medium, files)?,
        ],
    )
    .with("when", &format!("[sole] is {kind}")))
}

/// Studs in rows that follow the edge; the waist has none, for the size stands there.
fn studs(foot: Foot) -> Vec<Vec<Point>> {
    let mut out = Vec::new();
    for by in [8.5, 19.0, 29.5] {
        let rim = even(&inset(by), 0.9);
        let total = length(&rim);
        let n = (total / 11.0).floor();
        for i in 0..n as usize {
            let (p, _) = walk(&rim, total * i as f32 / n);
            let waist = p[1] > -58.0 && p[1] < 0.0;
            let inner = by > 20.0 && p[1] < 0.0;
            if !waist && !inner {
                out.push(disc(foot, p, 3.1));
            }
        }
    }
    out
}

/// Lugs along the edge and crosses in the middle.
fn lugs() -> Vec<Vec<Point>> {
    let rim = even(&inset(1.0), 0.9);
    let total = length(&rim);
    let n = (total / 12.5).round();
    let mut out = Vec::new();
    for i in 0..n as usize {
        let (p, d) = walk(&rim, total * i as f32 / n);
        if p[1] > -50.0 && p[1] < 2.0 {
            continue;
        }
        // Inwards is to the left of the way.
        let corner = |a: f32, b: f32| [p[0] + d[0] * a + d[1] * b, p[1] + d[1] * a - d[0] * b];
        out.push(vec![
            corner(-4.0, -1.0),
            corner(4.0, -1.0),
            corner(3.2, 8.5),
            corner(0.0, 11.0),
            corner(-3.2, 8.5),
        ]);
    }
    let crosses = [
        [-2.0, 26.0],
        [-14.0, 44.0],
        [10.0, 44.0],
        [-2.0, 62.0],
        [-12.0, 81.0],
        [9.0, 81.0],
        [2.0, 98.0],
        [0.0, -74.0],
        [0.0, -95.0],
    ];
    for [x, y] in crosses {
        let (a, b) = (1.7, 6.0);
        out.push(vec![
            [x - a, y - b],
            [x + a, y - b],
            [x + a, y - a],
            [x + b, y - a],
            [x + b, y + a],
            [x + a, y + a],
            [x + a, y + b],
            [x - a, y + b],
            [x - a, y + a],
            [x - b, y + a],
            [x - b, y - a],
            [x - a, y - a],
        ]);
    }
    out
}

fn crepe(foot: Foot, files: &mut Files) -> Result<Layer, ArtError> {
    let id = |part: &str| format!("pair-{}-{part}", foot.name());
    let outline = foot.put(&inset(0.4));
    let heel = foot.put(&part(&inset(0.4), |y| y < -52.0, -52.0));
    let (mask, heel_mask) = (inside(&outline), inside(&heel));
    let mut light = Light::default();
    light.lay(
        &mask,
        &inflate(&mask, 5.0).plus(&bevel(&mask.distance(), 2.0).scaled(0.6)),
        RUBBER,
        &form(foot),
    );
    light.shadow(&heel_mask, (1.2, 3.0), 2.4, 0.45);
    light.lay(
        &heel_mask,
        &bevel(&heel_mask.distance(), 2.0).scaled(0.6),
        RUBBER,
        &form(foot),
    );
    Ok(Layer::group(
        &id("crepe"),
        vec![
            Layer::shape(&id("crepe-rubber"), &path(&slim(&outline)), CREPE)
                .with("texture", "crepe")
                .with("hotspot", "sole"),
            light_layer(&id("crepe-light"), &light, Some(&mask), Grain::Soft, files)?,
        ],
    )
    .with("when", "[sole] is crepe"))
}

/// The sneaker's sole: herringbone within a plain rim.
fn court(foot: Foot, files: &mut Files) -> Result<Layer, ArtError> {
    let id = |part: &str| format!("pair-{}-{part}", foot.name());
    let outline = foot.put(&inset(-0.6));
    let field = foot.put(&inset(6.5));
    let (mask, field_mask) = (inside(&outline), inside(&field));
    let waist = Field::place(|_, y| {
        let [_, cy] = foot.middle();
        (((y - cy) + 26.0).abs() - 18.0).clamp(0.0, 1.0)
    });
    let bones = Field::place(|x, y| {
        let fold = (x.rem_euclid(18.0) - 9.0).abs();
        0.55 * ((y + fold) * std::f32::consts::TAU / 4.6).sin().clamp(-0.5, 0.5)
    });
    let inner = field_mask.distance().map(|d| (d / 0.8).clamp(0.0, 1.0));
    let height = bevel(&mask.distance(), 2.4)
        .scaled(0.7)
        .zip(&inner, |h, i| h - 0.5 * i)
        .plus(&bones.times(&inner).times(&waist));
    let mut light = Light::default();
    light.lay(&mask, &height, RUBBER, &form(foot));
    let stitches = Stitches::sew(
        &foot.put(&even(&inset(4.0), 0.9)),
        Gauge {
            long: 2.6,
            gap: 1.1,
            slant: 0.0,
        },
        SEED + 91,
    );
    Ok(Layer::group(
        &id("court"),
        vec![
            Layer::shape(&id("court-rubber"), &path(&slim(&outline)), "[cup].colour or #f2f0ea").with("hotspot", "cup"),
            light_layer(&id("court-light"), &light, Some(&mask), Grain::Medium, files)?,
            Layer::stitch(&id("court-stitches"), &stitches.path(), "[cup].colour or #f2f0ea", 0.7),
        ],
    )
    .with("when", "[model] is sneaker"))
}

/// A sole with its heel as a sign, toe up, `high` units high, its upper left corner at a place; even-odd.
pub fn sign(high: f32, at: Point) -> String {
    let k = high / 240.0;
    let turned = |outline: &[Point]| -> Vec<Point> {
        outline
            .iter()
            .map(|p| [at[0] + (43.0 + p[0]) * k, at[1] + (119.0 - p[1]) * k])
            .collect()
    };
    let fore = |by: f32, from: f32| turned(&part(&inset(by), |y| y > from, from));
    let heel = turned(&part(&inset(0.0), |y| y < -54.0, -54.0));
    [fore(0.0, -44.0), fore(8.0, -36.0), fore(13.0, -31.0), heel]
        .iter()
        .map(|outline| path(&slim(outline)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::PX;

    #[test]
    fn an_inset_outline_lies_inside() {
        let mask = inside(&Foot::Left.put(&line(SOLE)));
        let inner = Foot::Left.put(&inset(4.0));
        assert!(
            inner
                .iter()
                .all(|p| mask.at((p[0] * PX) as isize, (p[1] * PX) as isize) > 0.5),
            "every point of it"
        );
    }

    #[test]
    fn left_and_right_mirror_each_other() {
        let (left, right) = (Foot::Left.put(&line(SOLE)), Foot::Right.put(&line(SOLE)));
        assert!(left.iter().zip(&right).all(|(l, r)| (l[0] + r[0] - 400.0).abs() < 1e-3));
    }
}
