//! Body, flap, folded corner and patch: what every bag has, in one light layer.

use super::logo::Logo;
use super::shapes::{BINDING, Shapes};
use crate::field::Field;
use crate::geometry::{Point, beside, stretch};
use crate::light::{Finish, Light};
use crate::mask::{along, fill, inside};
use crate::noise::cloth;
use crate::relief::{bevel, inflate};
use crate::stitch::{FINE, SEAM, Stitches};

const CLOTH: Finish = Finish {
    // Coarse cloth throws light back thread by thread (its tile does that); the whole of it stays matt.
    gleam: 0.085,
    sharp: 4.0,
    hollow: 0.26,
};
const TAPE: Finish = Finish {
    gleam: 0.30,
    sharp: 10.0,
    hollow: 0.30,
};

/// The lit base and what later parts need of it.
pub struct Base {
    /// The light of body, flap, corner and patch.
    pub light: Light,
    /// Where any of it is.
    pub mask: Field,
    /// Body and flap heights, for parts that lie on them.
    pub height: Field,
    /// The painted light over the front.
    pub form: Field,
    /// Seams of the panels.
    pub seam: Stitches,
    /// Along the binding.
    pub edge: Stitches,
    /// Along the base.
    pub foot: Stitches,
    /// Along the folded corner's binding.
    pub corner: Stitches,
    /// Around the patch.
    pub patch: Stitches,
}

/// Lights the base.
pub fn light(shapes: &Shapes, logo: &Logo, seed: u64) -> Base {
    let flap_mask = inside(&shapes.flap);
    let body_mask = inside(&shapes.body);
    let dents = cloth(15.0, seed + 1, 3);
    let mut light = Light::default();

    let foot = Stitches::sew(&foot_line(0.0), SEAM, seed + 2).and(Stitches::sew(&foot_line(3.0), SEAM, seed + 3));
    let body = body_height(&body_mask, &dents, &foot);
    light.lay(&body_mask, &body, CLOTH, &body_form());
    light.catch(&body_mask, &body, 0.26);

    light.shadow(&flap_mask, (1.6, 5.0), 3.6, 0.50);
    light.shadow(&flap_mask, (0.5, 1.6), 0.9, 0.40);
    let seam = seam_stitches(shapes, seed);
    let edge = edge_stitches(shapes, seed);
    let form = flap_form();
    let flap =
        flap_height(shapes, &flap_mask, &dents, seed).zip(&seam.clone().and(edge.clone()).groove(0.30), |h, g| h - g);
    light.lay(&flap_mask, &flap, CLOTH, &form);
    let bands = shapes.bindings();
    light.lay(&fill(&bands[0]).times(&flap_mask), &flap, TAPE, &form);
    light.catch(&flap_mask, &flap, 0.26);

    let corner = lay_corner(&mut light, shapes, &flap, &form, seed);
    let patch = lay_patch(&mut light, shapes, logo, &flap, &form, seed);
    let corner_mask = inside(&shapes.corner);
    let mask = body_mask.zip(&flap_mask, f32::max).zip(&corner_mask, f32::max);
    let height = mix(&body, &flap, &flap_mask);
    Base {
        light,
        mask,
        height,
        form,
        seam,
        edge,
        foot,
        corner,
        patch,
    }
}

fn mix(under: &Field, over: &Field, mask: &Field) -> Field {
    let part = over.times(mask);
    under.zip(mask, |u, m| u * (1.0 - m)).plus(&part)
}

/// The double seam along the base.
fn foot_line(by: f32) -> Vec<Point> {
    (0..=112)
        .map(|i| {
            let x = 73.0 + 2.27 * i as f32;
            [x, 263.5 + by + 4.5 * (1.0 - ((x - 200.0) / 136.0).powi(2))]
        })
        .collect()
}

fn body_height(mask: &Field, dents: &Field, foot: &Stitches) -> Field {
    let distance = mask.distance();
    inflate(mask, 15.0)
        .plus(&bevel(&distance, 4.5).scaled(0.8))
        .plus(&dents.blur(3.0).scaled(0.9))
        .zip(&foot.groove(0.30), |h, g| h - g)
}

fn body_form() -> Field {
    Field::place(|x, y| {
        let low = ((y - 236.0) / 44.0).clamp(0.0, 1.0);
        let right = ((x - 250.0) / 100.0).clamp(0.0, 1.0);
        (1.02 - 0.26 * low.powf(1.5)) * (1.0 - 0.10 * right)
    })
}

/// Broad light on the front: strongest at the upper left, falling off to the right and below.
fn flap_form() -> Field {
    Field::place(|x, y| {
        let lamp = (-(((x - 132.0) / 92.0).powi(2) + ((y - 136.0) / 46.0).powi(2))).exp();
        let right = ((x - 225.0) / 115.0).clamp(0.0, 1.0);
        let low = ((y - 172.0) / 62.0).clamp(0.0, 1.0);
        let roll = (-((y - 106.0) / 5.0).powi(2)).exp();
        (0.90 + 0.19 * lamp + 0.06 * roll) * (1.0 - 0.12 * right) * (1.0 - 0.11 * low)
    })
}

fn flap_height(shapes: &Shapes, mask: &Field, dents: &Field, seed: u64) -> Field {
    let distance = mask.distance();
    let drape = cloth(11.0, seed + 21, 2);
    let roll = Field::place(|_, y| 3.4 * (-((y - 106.0) / 8.0).powi(2)).exp());
    // The cloth is held by the binding and sags a little between the seams.
    let creases = Field::place(|x, y| {
        let pull = |cx: f32, cy: f32, dx: f32, dy: f32, long: f32, wide: f32| {
            let n = (dx * dx + dy * dy).sqrt();
            let (u, v) = (((x - cx) * dx + (y - cy) * dy) / n, ((y - cy) * dx - (x - cx) * dy) / n);
            (-(u / long).powi(2) - (v / wide).powi(2)).exp()
        };
        1.5 * pull(98.0, 206.0, 1.0, -0.55, 26.0, 4.2) - 1.2 * pull(94.0, 196.0, 1.0, -0.5, 22.0, 4.6)
            + 1.3 * pull(288.0, 206.0, -0.6, -1.0, 24.0, 4.4)
            - 1.2 * pull(278.0, 214.0, -0.7, -1.0, 20.0, 4.6)
            + 0.8 * pull(196.0, 214.0, 1.0, 0.08, 40.0, 5.0)
            - 0.8 * pull(110.0, 118.0, 1.0, 0.2, 26.0, 4.0)
            - 0.7 * pull(300.0, 122.0, 1.0, -0.3, 22.0, 4.0)
    });
    let bands = fill(&shapes.bindings()[0]);
    let tape = bevel(&distance.map(|d| d.min(BINDING)), 2.4).times(&bands).scaled(0.75);
    let step = along(
        &shapes
            .edges
            .iter()
            .map(|e| beside(e, -BINDING - 0.3))
            .collect::<Vec<_>>(),
        1.0,
    )
    .blur(0.4);
    let seams = along(&shapes.seams, 0.9).blur(0.35).scaled(0.85);
    let ridges = along(&shapes.seams.iter().map(|s| offset_x(s)).collect::<Vec<_>>(), 4.2)
        .blur(0.9)
        .scaled(0.55);
    inflate(mask, 17.0)
        .plus(&bevel(&distance, 2.6).scaled(0.8))
        .plus(&drape.blur(3.5).scaled(1.0))
        .plus(&dents.blur(2.5).scaled(0.7))
        .plus(&roll)
        .plus(&creases)
        .plus(&tape)
        .plus(&ridges)
        .zip(&step, |h, g| h - 0.55 * g)
        .zip(&seams, |h, g| h - g)
}

/// The seam allowance lies under the outer panels and lifts them a little beside the seam.
fn offset_x(seam: &[Point]) -> Vec<Point> {
    let by = if seam[0][0] < 200.0 { -3.0 } else { 3.0 };
    seam.iter().map(|p| [p[0] + by, p[1]]).collect()
}

fn seam_stitches(shapes: &Shapes, seed: u64) -> Stitches {
    let row = |i: usize, by: f32| {
        let line: Vec<Point> = shapes.seams[i].iter().map(|p| [p[0] + by, p[1]]).collect();
        Stitches::sew(&stretch(&line, 4.0, 131.0), SEAM, seed + 31 + i as u64)
    };
    row(0, -2.3).and(row(0, -5.2)).and(row(1, 2.3)).and(row(1, 5.2))
}

fn edge_stitches(shapes: &Shapes, seed: u64) -> Stitches {
    let row = |i: usize| Stitches::sew(&beside(&shapes.edges[i], 1.2 - BINDING), FINE, seed + 41 + i as u64);
    row(0).and(row(1))
}

/// The folded corner: it rolls over the fold and stands off the flap.
fn lay_corner(light: &mut Light, shapes: &Shapes, flap: &Field, form: &Field, seed: u64) -> Stitches {
    let mask = inside(&shapes.corner);
    light.shadow(&mask, (-1.0, -0.6), 1.6, 0.34);
    light.shadow(&mask, (1.5, 3.0), 2.6, 0.40);
    let roll = along(std::slice::from_ref(&shapes.fold), 1.0)
        .map(|m| 1.0 - m)
        .distance();
    let stitches = Stitches::sew(&beside(&shapes.corner_edge, BINDING - 1.2), FINE, seed + 51);
    let band = fill(&shapes.bindings()[1]).times(&mask);
    let distance = mask.distance();
    let height = flap
        .blur(3.0)
        .scaled(0.3)
        .plus(&roll.map(|d| 3.4 * (1.0 - (1.0 - (d / 5.5).min(1.0)).powi(2)).sqrt() + 0.10 * d))
        .plus(&bevel(&distance.map(|d| d.min(BINDING)), 2.2).times(&band).scaled(0.8))
        .plus(&cloth(7.0, seed + 52, 2).blur(2.0).scaled(0.5))
        .zip(&stitches.groove(0.25), |h, g| h - g);
    let form = form.zip(&roll, |f, d| (f * 1.16) * (0.90 + 0.12 * (d / 7.0).min(1.0)));
    light.lay(&mask, &height, CLOTH, &form);
    light.lay(&band, &height, TAPE, &form);
    light.catch(&mask, &height, 0.26);
    stitches
}

fn lay_patch(light: &mut Light, shapes: &Shapes, logo: &Logo, flap: &Field, form: &Field, seed: u64) -> Stitches {
    let mask = inside(&shapes.patch);
    light.rest(&mask, 0.8);
    let rim = crate::geometry::tile(170.2, 128.2, 59.6, 37.6, 2.4);
    let mut line = rim.clone();
    line.push(rim[0]);
    let stitches = Stitches::sew(&line, FINE, seed + 61);
    let height = flap
        .blur(1.0)
        .plus(&bevel(&mask.distance(), 1.3).scaled(0.9))
        .zip(&stitches.groove(0.28), |h, g| h - g)
        .zip(&logo.mask().blur(0.22), |h, l| h - 0.55 * l);
    light.lay(
        &mask,
        &height,
        Finish {
            gleam: 0.22,
            sharp: 20.0,
            hollow: 0.30,
        },
        form,
    );
    stitches
}
