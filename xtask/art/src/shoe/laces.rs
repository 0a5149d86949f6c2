//! Laces over the tongue, the eyelets they run through, and the bow.

use super::shapes::{Upper, line, piece, slim};
use super::upper::circles;
use super::{Files, light_layer};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, even, length, path, tile, walk};
use crate::light::{Finish, Light};
use crate::mask::fill;
use crate::pack::Grain;
use crate::ribbon::Ribbon;
use crate::sheet::Layer;

/// Laces over the tongue, eyelets, and a bow at the top; round and flat ones.
pub fn lacing(
    name: &str,
    when: &str,
    upper: &Upper,
    [from, to]: [Point; 2],
    files: &mut Files,
) -> Result<Vec<Layer>, ArtError> {
    let eyes = eyelets(upper, from, to);
    let holes: Vec<(Point, f32)> = eyes.iter().map(|(p, _)| (*p, 0.95)).collect();
    let rings: Vec<(Point, f32)> = eyes.iter().flat_map(|(p, _)| [(*p, 1.9), (*p, 1.05)]).collect();
    let ring_mask = fill(
        &eyes
            .iter()
            .flat_map(|(p, _)| [disc(*p, 1.9), disc(*p, 1.05)])
            .collect::<Vec<_>>(),
    );
    let mut metal = Light::default();
    metal.rest(&ring_mask, 0.4);
    metal.metal(&ring_mask, 0.6, 9);
    let mut layers = vec![
        Layer::shape(&format!("{name}-holes"), &circles(&holes, [0.0, 0.0]), "#120e0b"),
        Layer::group(
            &format!("{name}-eyelets"),
            vec![
                Layer::shape(
                    &format!("{name}-rings"),
                    &circles(&rings, [0.0, 0.0]),
                    "[eyelet].colour or #c29a47",
                ),
                light_layer(&format!("{name}-rings-light"), &metal, None, Grain::Fine, files)?,
            ],
        )
        .with("when", "[eyelets] is metal")
        .with("hotspot", "eyelet"),
    ];
    for (kind, half, cord) in [("round", 1.15, true), ("flat", 2.1, false)] {
        layers.push(
            laces(&format!("{name}-{kind}"), &eyes, half, cord, files)?.with("when", &format!("[lace-kind] is {kind}")),
        );
    }
    Ok(vec![Layer::group(&format!("{name}-lacing"), layers).with("when", when)])
}

fn disc(p: Point, r: f32) -> Vec<Point> {
    tile(p[0] - r, p[1] - r, 2.0 * r, 2.0 * r, r)
}

/// Five eyelets, each with the point of the ridge that its lace runs to.
fn eyelets(upper: &Upper, from: Point, to: Point) -> Vec<(Point, Point)> {
    let ridge = piece(&upper.ridge, from, to);
    let total = length(&ridge);
    (0..5)
        .map(|i| {
            let (p, d) = walk(&ridge, total * (0.10 + 0.205 * i as f32));
            ([p[0] - d[1] * 6.4, p[1] + d[0] * 6.4], p)
        })
        .collect()
}

/// Waxed cotton is never quite black: its strands throw light back all over, most along the side that turns to the sun.
fn rim(light: &mut Light, ribbon: &Ribbon, cord: bool) {
    let side = ribbon
        .mask
        .zip(&ribbon.mask.moved(0.67, 0.67), |here, below| (here - below).max(0.0))
        .blur(0.12);
    for i in 0..ribbon.mask.v.len() {
        let m = ribbon.mask.v[i];
        if m > 0.0 {
            let (u, v) = (ribbon.along.v[i], ribbon.across.v[i].clamp(-1.0, 1.0));
            let strand = 0.5 + 0.5 * ((u / 1.3 + v.abs() * 0.5) * std::f32::consts::TAU).sin();
            let crown = (1.0 - v * v).max(0.0);
            let cotton = if cord {
                0.05 + 0.13 * strand * crown
            } else {
                0.07 + 0.06 * strand
            };
            light.gleam.v[i] += m * (cotton + 0.24 * side.v[i]);
        }
    }
}

fn laces(name: &str, eyes: &[(Point, Point)], half: f32, cord: bool, files: &mut Files) -> Result<Layer, ArtError> {
    let (top, over) = eyes[eyes.len() - 1];
    let knot = [(top[0] + over[0]) / 2.0 + 0.6, (top[1] + over[1]) / 2.0];
    let at = |dx: f32, dy: f32| format!("{} {}", knot[0] + dx, knot[1] + dy);
    let mut ribbons: Vec<Ribbon> = eyes
        .iter()
        .map(|(eye, ridge)| {
            let out = [ridge[0] - eye[0], ridge[1] - eye[1]];
            let end = [eye[0] + out[0] * 1.03 + 0.8, eye[1] + out[1] * 1.03 - 0.5];
            Ribbon::new(&even(&[*eye, end], 0.5), half, |_| 1.0)
        })
        .collect();
    let free = |d: String, turn: fn(f32) -> f32| Ribbon::new(&line(&d), half, turn);
    ribbons.push(free(
        format!(
            "M{}C{} {} {}C{} {} {}",
            at(0.0, 0.0),
            at(5.0, 9.0),
            at(9.0, 18.0),
            at(12.0, 29.0),
            at(12.6, 31.0),
            at(13.0, 33.0),
            at(13.2, 36.0)
        ),
        |t| 1.0 - 0.18 * (t * 9.0).sin().abs(),
    ));
    ribbons.push(free(
        format!(
            "M{}C{} {} {}C{} {} {}C{} {} {}",
            at(0.5, 0.0),
            at(8.0, -2.0),
            at(24.0, 6.0),
            at(29.0, 14.0),
            at(32.0, 19.0),
            at(27.0, 22.0),
            at(21.0, 16.0),
            at(13.0, 9.0),
            at(6.0, 3.0),
            at(0.5, 1.0)
        ),
        |t| 1.0 - 0.45 * (-((t - 0.5) / 0.08).powi(2)).exp(),
    ));
    let bend = Ribbon::new(
        &even(&[[knot[0] - 2.2, knot[1] - 2.0], [knot[0] + 2.2, knot[1] + 2.2]], 0.5),
        half * 1.5,
        |t| (1.0 - (2.0 * t - 1.0).powi(2) * 0.6).sqrt(),
    );
    ribbons.push(bend);
    let mut light = Light::default();
    let finish = Finish {
        gleam: if cord { 0.26 } else { 0.10 },
        sharp: 16.0,
        hollow: 0.30,
    };
    for ribbon in &ribbons {
        light.shadow(&ribbon.mask, (0.5, 0.9), 0.6, 0.50);
        light.shadow(&ribbon.mask, (1.4, 2.4), 1.8, 0.30);
        let round = ribbon.along.zip(&ribbon.across, |u, v| {
            let v = v.clamp(-1.0, 1.0);
            let braid = ((u / 1.3 + v.abs() * 0.5) * std::f32::consts::TAU).sin();
            if cord {
                half * (1.0 - 0.92 * v * v).max(0.0).sqrt() + 0.06 * braid
            } else {
                0.35 * (1.0 - v.powi(6)).max(0.0) + 0.07 * braid
            }
        });
        light.lay(&ribbon.mask, &round, finish, &Field::view(0.98));
        rim(&mut light, ribbon, cord);
    }
    let outlines: Vec<Layer> = ribbons
        .iter()
        .enumerate()
        .map(|(i, ribbon)| {
            Layer::shape(
                &format!("{name}-{i}"),
                &path(&slim(&ribbon.outline)),
                "[lace].colour or #1e1e1f",
            )
        })
        .collect();
    let mut inner = outlines;
    inner.push(light_layer(&format!("{name}-light"), &light, None, Grain::Fine, files)?);
    Ok(Layer::group(&format!("{name}-laces"), inner).with("hotspot", "lace"))
}
