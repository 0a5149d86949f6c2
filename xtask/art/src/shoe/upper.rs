//! Pieces of leather laid over each other on a last: their colours, the light that every finish shares, the sheen of each finish,
//! and the seams.

use super::leather::{Sheen, chosen};
use super::shapes::{Upper, back_to_front, lower, slim};
use super::{Files, SEED, light_layer, warm_light_layer};
use crate::error::ArtError;
use crate::field::{Field, PX};
use crate::geometry::{Point, beside, even, length, number, path, walk};
use crate::light::{Finish, Light};
use crate::mask::{along, inside};
use crate::noise::cloth;
use crate::pack::Grain;
use crate::relief::{bevel, inflate};
use crate::sheet::Layer;
use crate::stitch::{Gauge, Stitches};

/// Twelve stitches to the inch.
const CLOSE: Gauge = Gauge {
    long: 1.6,
    gap: 0.72,
    slant: 0.09,
};
/// The thread's thickness.
const THREAD: f32 = 0.44;
/// What wax and a hot brush leave in the leather.
const WAX: [u8; 3] = [48, 24, 10];
/// What comes back into the shade on pale leather.
const BOUNCE: [u8; 3] = [255, 241, 218];
/// How leather takes light before its finish.
const MATT: Finish = Finish {
    gleam: 0.0,
    sharp: 9.0,
    hollow: 0.30,
};

/// The last under the leather.
pub struct Form {
    /// How far it bulges.
    pub height: Field,
    /// The broad light over the whole.
    pub painted: Field,
    /// The upper's own outline.
    pub mask: Field,
}

impl Form {
    /// The form of an upper; `bulges` are hills and hollows: middle, reach across and down, height.
    pub fn new(upper: &Upper, deep: f32, bulges: &[(Point, Point, f32)]) -> Self {
        // The last goes on above the opening and below the sole's edge, so that the leather doesn't round off there.
        let (front, back) = (upper.topline[0], upper.back[0]);
        let mut outline = upper.ridge.clone();
        outline.extend([[front[0] + 5.0, front[1] - 70.0], [back[0] + 2.0, front[1] - 70.0]]);
        outline.extend_from_slice(&upper.back);
        outline.extend(back_to_front(&lower(&upper.feather, 13.0)));
        let hills = Field::place(|x, y| {
            bulges
                .iter()
                .map(|(at, reach, k)| k * (-((x - at[0]) / reach[0]).powi(2) - ((y - at[1]) / reach[1]).powi(2)).exp())
                .sum()
        });
        let height = inflate(&inside(&outline), deep)
            .blur(1.2)
            .plus(&hills)
            .plus(&cloth(13.0, SEED + 3, 2).blur(2.0).scaled(0.13));
        let painted = Field::place(|x, y| {
            let lamp = (-((x - 98.0) / 78.0).powi(2) - ((y - 200.0) / 42.0).powi(2)).exp();
            let back = ((x - 240.0) / 120.0).clamp(0.0, 1.0);
            let low = ((y - 196.0) / 44.0).clamp(0.0, 1.0);
            (0.83 + 0.13 * lamp) * (1.0 - 0.06 * back) * (1.0 - 0.16 * low * low)
        });
        Self {
            height,
            painted,
            mask: inside(&upper.outline()),
        }
    }
}

/// A seam along the edge of a piece that lies on another.
pub struct Seam {
    /// The edge.
    pub line: Vec<Point>,
    /// 1 where the piece lies to the right of the line, −1 to its left.
    pub into: f32,
    /// When it is punched.
    pub punched: Option<&'static str>,
}

impl Seam {
    /// A sewn edge.
    pub fn sewn(line: Vec<Point>, into: f32) -> Self {
        Self {
            line,
            into,
            punched: None,
        }
    }

    /// A sewn edge that is punched when a condition holds.
    pub fn punched(self, when: &'static str) -> Self {
        Self {
            punched: Some(when),
            ..self
        }
    }

    fn row(&self, by: f32, seed: u64) -> Stitches {
        Stitches::sew(&even(&beside(&self.line, by * self.into), 0.9), CLOSE, seed)
    }
}

/// A piece of leather.
pub struct Piece {
    /// The option that says its colour, and with `-finish` its finish.
    pub option: &'static str,
    /// Its outline.
    pub outline: Vec<Point>,
    /// Its edges that are sewn.
    pub seams: Vec<Seam>,
    /// Its edges that are not.
    pub bare: Vec<Vec<Point>>,
}

/// All layers of pieces that lie on a form, lowest first, called after `name`.
pub fn lay(name: &str, form: &Form, pieces: &[Piece], files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let masks: Vec<Field> = pieces.iter().map(|p| inside(&p.outline)).collect();
    let mut light = Light::default();
    let mut heights = Vec::new();
    for (piece, mask) in pieces.iter().zip(&masks) {
        if !heights.is_empty() || pieces.len() == 1 {
            light.shadow(mask, (0.25, 0.5), 0.45, 0.46);
            light.shadow(mask, (0.7, 1.3), 1.5, 0.30);
        }
        below(&mut light, piece);
        let height = raised(form, piece, mask);
        light.lay(mask, &height, MATT, &form.painted);
        catch(&mut light, piece, &height, mask);
        heights.push(height);
    }
    // White leather can't grow lighter: what faces the lamp most is held back, so that its form still shows.
    let leather = masks.iter().fold(Field::view(0.0), |all, mask| all.zip(mask, f32::max));
    let held = light
        .shade
        .map(|s| 0.925 + (s - 0.90) * if s > 0.90 { 0.40 } else { 0.72 });
    let difference = held.zip(&light.shade, |h, s| h - s).times(&leather);
    light.shade = light.shade.plus(&difference);
    let broad = light.shade.blur(1.6);
    light.shade = light.shade.times(&rim(&leather));
    let id = |piece: &Piece| format!("{name}-{}", piece.option);
    let mut layers: Vec<Layer> = pieces
        .iter()
        .map(|piece| {
            let fill = format!("[{}].colour or #1d1c1c", piece.option);
            Layer::shape(&id(piece), &path(&slim(&piece.outline)), &fill)
                .raw(&chosen(piece.option))
                .with("hotspot", piece.option)
        })
        .collect();
    let all = masks
        .iter()
        .fold(form.mask.clone(), |all, mask| all.zip(mask, f32::max));
    layers.push(light_layer(
        &format!("{name}-light"),
        &light,
        Some(&all),
        Grain::Fine,
        files,
    )?);
    for (i, piece) in pieces.iter().enumerate() {
        let above = masks[i + 1..]
            .iter()
            .fold(masks[i].times(&all), |m, other| m.zip(other, |a, b| a * (1.0 - b)));
        if above.v.iter().sum::<f32>() < 3000.0 {
            continue;
        }
        let near = nearness(piece, &above);
        // What laps over a piece keeps the room's light from it: a seam on black is dark beside its light edge.
        let over = masks[i + 1..]
            .iter()
            .fold(Field::view(0.0), |all, mask| all.zip(mask, f32::max));
        let lapped = over.moved(0.4, 0.8).blur(1.1);
        for sheen in Sheen::ALL {
            let mut light = match sheen {
                Sheen::Pale => Light {
                    shade: bounced(&broad, &above),
                    ..sheen.light(&heights[i], &near, &above)
                },
                _ => sheen.light(&heights[i], &near, &above),
            };
            light.gleam = light.gleam.zip(&lapped, |g, l| g * (1.0 - 1.5 * l).max(0.1));
            let (file, when) = (format!("{}-{}", id(piece), sheen.name()), sheen.when(piece.option));
            let drawn = match sheen {
                Sheen::Patent => light_layer(&file, &light, None, Grain::Medium, files)?,
                // Wax and a hot brush leave brown, not grey.
                Sheen::Brushed => warm_light_layer(&file, &light, None, Grain::Soft, WAX, files)?,
                Sheen::Pale => warm_light_layer(&file, &light, None, Grain::Soft, BOUNCE, files)?,
                Sheen::Calf | Sheen::Nap | Sheen::Short => light_layer(&file, &light, None, Grain::Soft, files)?,
            };
            layers.push(drawn.with("when", &when));
        }
    }
    for (i, piece) in pieces.iter().enumerate() {
        // A row ends before the leather turns away from the eye.
        let within = masks[i].times(&all).distance().map(|d| if d > 0.5 { 1.0 } else { 0.0 });
        for (k, seam) in piece.seams.iter().enumerate() {
            let seed = (i * 10 + k) as u64;
            layers.extend(sewn(
                &format!("{}-seam-{k}", id(piece)),
                piece.option,
                seam,
                &within,
                seed,
            ));
        }
    }
    Ok(layers)
}

/// Where leather turns away from the eye it sees the dark room: else a white toe would fade into white paper. On black nobody sees it;
/// there an edge catches light.
fn rim(leather: &Field) -> Field {
    leather
        .distance()
        .zip(leather, |d, m| 1.0 - m.clamp(0.0, 1.0) * 0.36 * (-d / 1.1).exp())
}

/// The dark line below a cut edge: it parts two pale pieces, whose shadows are soft and whose edges can't be lighter than they are.
fn below(light: &mut Light, piece: &Piece) {
    let lines: Vec<Vec<Point>> = piece.seams.iter().map(|s| beside(&s.line, -0.35 * s.into)).collect();
    if !lines.is_empty() {
        let dark = along(&lines, 0.6).blur(0.2);
        light.shade = light.shade.zip(&dark, |s, m| s * (1.0 - 0.60 * m));
        light.gleam = light.gleam.zip(&dark, |g, m| g * (1.0 - 0.60 * m));
    }
}

/// What comes back into the shade on pale leather, from the table and from the leather itself: the deeper the shade, the more.
fn bounced(shade: &Field, mask: &Field) -> Field {
    shade.zip(mask, |s, m| 1.0 - m * (1.15 * (0.965 - s)).clamp(0.0, 0.28))
}

/// The form with the piece's thickness at its edges, and what its threads pull in.
fn raised(form: &Form, piece: &Piece, mask: &Field) -> Field {
    let sewn = piece.seams.iter().map(|s| s.line.clone());
    let lines: Vec<Vec<Point>> = sewn.chain(piece.bare.iter().cloned()).collect();
    if lines.is_empty() {
        return form.height.clone();
    }
    let from_edge = along(&lines, 0.7).map(|m| 1.0 - m).distance();
    let mut height = form
        .height
        .zip(&from_edge, |h, d| h + 0.75 * (1.0 - (-(d + 0.1) / 0.8).exp()));
    if !piece.bare.is_empty() {
        // What stands free is rounded, and stiffer than what it stands on.
        height = height.plus(&bevel(&mask.distance(), 3.6).scaled(0.9));
    }
    for seam in piece.seams.iter() {
        let rows = seam.row(1.4, 1).groove(0.16);
        height = height.zip(&rows, |h, g| h - g);
    }
    height
}

/// The light that edges and stitched rows catch: a cut edge is burnished, and a little of the room comes back from it wherever it
/// turns; beside each stitch the leather rises in a lip.
fn catch(light: &mut Light, piece: &Piece, height: &Field, mask: &Field) {
    light.catch(mask, height, 0.34);
    for seam in &piece.seams {
        let lips = seam.row(1.4, 1).lips().times(mask);
        light.gleam = light.gleam.plus(&lips.scaled(0.18));
    }
    let sewn = piece.seams.iter().map(|s| beside(&s.line, 0.45 * s.into));
    let lines: Vec<Vec<Point>> = sewn.chain(piece.bare.iter().cloned()).collect();
    if !lines.is_empty() {
        let cut = along(&lines, 0.75).blur(0.14);
        light.gleam = light.gleam.plus(&cut.times(mask).scaled(0.24));
    }
}

/// How near a seam, a tip or the sole lies: 1 there, fading over a thumb's breadth; uneven, as a brush leaves it.
fn nearness(piece: &Piece, mask: &Field) -> Field {
    let tip = mask.distance();
    let uneven = cloth(9.0, SEED + 17, 3);
    let lines: Vec<Vec<Point>> = piece.seams.iter().map(|s| s.line.clone()).collect();
    let seams = along(&lines, 0.7).map(|m| 1.0 - m).distance();
    let mut out = tip.zip(&seams, |t, s| {
        0.55 * (-t / 6.0).exp() + if lines.is_empty() { 0.0 } else { 0.55 * (-s / 8.0).exp() }
    });
    let toe = Field::place(|x, _| 0.5 * (1.0 - ((x - 36.0) / 44.0).clamp(0.0, 1.0)));
    out = out.plus(&toe);
    out.zip(&uneven, |o, u| (o * (1.0 + 0.20 * u) + 0.03 * u).clamp(0.0, 1.0))
}

/// The threads of a seam, and its holes where it is punched.
fn sewn(id: &str, option: &str, seam: &Seam, within: &Field, seed: u64) -> Vec<Layer> {
    // Waxed thread shines: black on black it shows a step lighter than it is, on any other leather as it is.
    let black = format!("[thread] is thread-black and [{option}] is calf-black");
    let other = format!("not ({black})");
    let rows = |by: [f32; 2]| {
        let both = seam.row(by[0], SEED + seed).and(seam.row(by[1], SEED + seed + 1));
        both.within(within).path()
    };
    let stitch = |id: &str, by: [f32; 2]| {
        let rows = rows(by);
        let one = |id: &str, thread: &str, when: &str| {
            Layer::stitch(id, &rows, thread, THREAD)
                .with("when", when)
                .with("hotspot", "thread")
        };
        [
            one(id, "[thread].colour or #201f1f", &other),
            one(&format!("{id}-waxed"), "#454342", &black),
        ]
    };
    let Some(when) = seam.punched else {
        return stitch(id, [1.4, 3.3]).into();
    };
    let shows = |p: &Point| within.at((p[0] * PX) as isize, (p[1] * PX) as isize) > 0.5;
    let holes: Vec<(Point, f32)> = punch(&beside(&seam.line, 3.6 * seam.into))
        .into_iter()
        .filter(|(p, _)| shows(p))
        .collect();
    let edge: Vec<Point> = seam
        .line
        .iter()
        .zip(&beside(&seam.line, 1.2 * seam.into))
        .filter(|(_, inner)| shows(inner))
        .map(|(p, _)| *p)
        .collect();
    let teeth = pinked(&edge, seam.into);
    let fill = format!("[{option}].colour or #1d1c1c");
    let mut punched = vec![Layer::shape(&format!("{id}-teeth"), &path(&teeth), &fill).with("hotspot", option)];
    punched.extend(stitch(&format!("{id}-rows"), [1.4, 5.8]));
    punched.extend([
        Layer::shape(&format!("{id}-rims"), &circles(&holes, [0.26, 0.34]), "#ffffff").raw("opacity = 0.24"),
        Layer::shape(&format!("{id}-holes"), &circles(&holes, [0.0, 0.0]), "#120e0b").with("hotspot", "brogue"),
    ]);
    vec![
        Layer::group(
            &format!("{id}-unpunched"),
            stitch(&format!("{id}-plain"), [1.4, 3.3]).into(),
        )
        .with("when", &format!("not ({when})")),
        Layer::group(&format!("{id}-punched"), punched).with("when", when),
    ]
}

/// Holes along a line: a large one, then two small ones beside each other.
fn punch(line: &[Point]) -> Vec<(Point, f32)> {
    let line = even(line, 0.9);
    let total = length(&line);
    let n = (total / 2.5).floor();
    let mut out = Vec::new();
    for i in 1..n as usize {
        let (p, d) = walk(&line, total * i as f32 / n);
        if i % 2 == 1 {
            out.push((p, 0.92));
        } else {
            out.extend([-0.72, 0.72].map(|by| ([p[0] - d[1] * by, p[1] + d[0] * by], 0.44)));
        }
    }
    out
}

/// Circles as path data, moved by `by`: each one arc that all but closes, which is short.
pub fn circles(holes: &[(Point, f32)], by: Point) -> String {
    holes
        .iter()
        .map(|(p, r)| {
            let (x, y) = (number(p[0] + by[0] - 0.01), number(p[1] + by[1] - r));
            let r = number(*r);
            let r = r.trim_start_matches('0');
            format!("M{x} {y}a{r} {r} 0 1 0 .02 0Z")
        })
        .collect()
}

/// A pinked edge: teeth that stand out from a line, away from the piece.
fn pinked(line: &[Point], into: f32) -> Vec<Point> {
    let line = even(line, 0.75);
    let (out, inner) = (beside(&line, -0.95 * into), beside(&line, 0.4 * into));
    let mut teeth: Vec<Point> = (0..line.len())
        .map(|i| if i % 2 == 0 { out[i] } else { line[i] })
        .collect();
    teeth.extend(back_to_front(&inner));
    teeth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_leather_has_a_rim_and_a_line_below_its_edges() {
        let at = |f: &Field, x: f32| f.at((x * PX) as isize, (100.0 * PX) as isize);
        let leather = inside(&[[50.0, 50.0], [150.0, 50.0], [150.0, 150.0], [50.0, 150.0]]);
        let rim = rim(&leather);
        assert!(at(&rim, 50.4) < 0.85 && at(&rim, 60.0) > 0.98 && at(&rim, 40.0) == 1.0);
        let piece = Piece {
            option: "cap",
            outline: Vec::new(),
            // It lies to the right of a line that runs upwards.
            seams: vec![Seam::sewn(vec![[100.0, 150.0], [100.0, 50.0]], 1.0)],
            bare: Vec::new(),
        };
        let mut light = Light::default();
        below(&mut light, &piece);
        let (outside, within) = (at(&light.shade, 99.65), at(&light.shade, 101.0));
        assert!(outside < 0.6 && within > 0.95, "{outside} outside, {within} within");
    }
}
