//! What the shoe stands on: welt, sole and heel, or the sneaker's cup; and its shadow on the floor.

use super::shapes::{FLOOR, back_to_front, feather, line, lower, piece, slim};
use super::{Files, SEED, light_layer};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, even, path, paths};
use crate::light::{Finish, Light};
use crate::mask::{along, fill, inside};
use crate::noise::cloth;
use crate::pack::Grain;
use crate::relief::bevel;
use crate::sheet::Layer;
use crate::stitch::{Gauge, Stitches};

const EDGE: &str = "[edge].colour or #1f1c1a";
/// The welt's stitches, a little longer than the upper's.
const WELT: Gauge = Gauge {
    long: 2.1,
    gap: 0.8,
    slant: 0.22,
};
/// How an inked and burnished edge takes light.
const INKED: Finish = Finish {
    gleam: 0.30,
    sharp: 22.0,
    hollow: 0.25,
};
const RUBBER: Finish = Finish {
    gleam: 0.10,
    sharp: 10.0,
    hollow: 0.30,
};
/// How much higher the shoe stands on a thick sole.
pub const LIFT: f32 = 4.5;

/// The line `by` below the feather, a little longer at both ends. Behind the waist the sole is skived thinner.
fn run(by: f32) -> Vec<Point> {
    let thin = |x: f32| {
        let t = ((x - 222.0) / 56.0).clamp(0.0, 1.0);
        1.0 - 0.36 * t * t * (3.0 - 2.0 * t)
    };
    let mut line: Vec<Point> = feather().iter().map(|p| [p[0], p[1] + by * thin(p[0])]).collect();
    line.insert(0, [37.7, line[0][1] - 1.2]);
    line.push([354.8 + 0.1 * by, line[line.len() - 1][1]]);
    line
}

/// Between two lines below the feather.
fn strip(from: f32, to: f32) -> Vec<Point> {
    between(from, &run(to))
}

/// Between the line `from` below the feather and another; the toe is a round nose.
fn between(from: f32, under: &[Point]) -> Vec<Point> {
    let mut out = run(from).split_off(1);
    let mut under = back_to_front(under);
    under.pop();
    let (top, bottom) = (out[0][1], under[under.len() - 1][1]);
    let (middle, half) = ((top + bottom) / 2.0, (bottom - top) / 2.0);
    let wide = half.min(3.2);
    out.extend(under);
    out.extend((-4..=4).map(|i| {
        let turn = (-20.0 * i as f32).to_radians();
        [39.4 - wide * turn.cos(), middle + half * turn.sin()]
    }));
    out
}

/// What lies under the forepart only, up to the heel's breast.
fn forepart(from: f32, to: f32, until: f32) -> Vec<Point> {
    strip(from, to).into_iter().map(|p| [p[0].min(until), p[1]]).collect()
}

/// The forepart of a thick sole: it runs out towards the heel.
fn running_out(from: f32, to: f32, until: f32) -> Vec<Point> {
    let under: Vec<Point> = run(to)
        .into_iter()
        .map(|p| {
            let t = ((p[0] - 208.0) / (until - 208.0)).clamp(0.0, 1.0);
            [p[0], p[1] - (to - from - 1.0) * 0.72 * t * t * (3.0 - 2.0 * t)]
        })
        .collect();
    between(from, &under)
        .into_iter()
        .map(|p| [p[0].min(until), p[1]])
        .collect()
}

/// Where the heel begins.
const BREAST: f32 = 275.0;

fn heel_block() -> Vec<Point> {
    let mut out = piece(&run(8.0), [BREAST, 226.0], [355.4, 223.0]);
    out.extend(line(
        "M355.4 223.5C355.6 232 354.6 240 353 248L281 248C280.4 241 278.6 233 275 225",
    ));
    out
}

fn heel_piece() -> Vec<Point> {
    vec![[280.6, 244.4], [353.7, 244.4], [353.0, FLOOR], [281.0, FLOOR]]
}

/// Soles of the four models on the dress last, with what differs; they lie below the uppers.
pub fn welted(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let sole = strip(0.0, 9.5);
    let heel = heel_block();
    let tip = heel_piece();
    let light = sole_light(&sole, &heel, &tip);
    let mut layers = vec![
        Layer::shape("sole-edge", &path(&slim(&sole)), EDGE).with("hotspot", "edge"),
        Layer::shape("heel", &path(&slim(&heel)), EDGE).with("hotspot", "edge"),
        Layer::shape("heel-piece", &path(&slim(&tip)), "#1b1a19").with("hotspot", "sole"),
        light_layer("sole-light", &light, None, Grain::Fine, files)?,
    ];
    layers.push(half(files)?);
    layers.push(rubber("studded", 5.0, 9.5, false, files)?);
    layers.push(rubber("commando", 6.0, 9.5 + LIFT, true, files)?);
    layers.push(crepe(files)?);
    layers.push(welt(files)?);
    Ok(layers)
}

fn sole_light(sole: &[Point], heel: &[Point], tip: &[Point]) -> Light {
    let (sole_mask, heel_mask, tip_mask) = (inside(sole), inside(heel), inside(tip));
    let mut light = Light::default();
    let lifts = Field::place(|x, y| {
        // Layers of leather in the heel, each a hair's breadth from the next.
        let slope = 0.012 * (x - 310.0);
        let at = (y - slope - 224.4) / 4.9;
        let near = (at - at.round()).abs() * 4.9;
        if at.round() < 1.0 {
            0.0
        } else {
            0.22 * (-(near / 0.35).powi(2)).exp()
        }
    });
    let height = bevel(&heel_mask.distance(), 2.2).scaled(0.5).zip(&lifts, |h, l| h - l);
    let round = Field::place(|x, _| {
        let t = ((x - 274.0) / 83.0).clamp(0.0, 1.0);
        (0.80 + 0.30 * (-((t - 0.36) / 0.22).powi(2)).exp()) * (1.0 - 0.30 * (t - 0.6).max(0.0) / 0.4)
    });
    light.lay(&heel_mask, &height, INKED, &round);
    light.lay(
        &tip_mask,
        &bevel(&tip_mask.distance(), 0.8).scaled(0.5),
        RUBBER,
        &round.scaled(0.95),
    );
    // Under the sole it is dark.
    light.shadow(&sole_mask, (0.0, 1.6), 1.4, 0.45);
    let edge = bevel(&sole_mask.distance(), 2.4).scaled(0.75);
    let form = Field::place(|x, _| {
        let ball = (-((x - 96.0) / 60.0).powi(2)).exp();
        let waist = (-((x - 226.0) / 34.0).powi(2)).exp();
        0.90 + 0.18 * ball - 0.16 * waist
    });
    light.lay(&sole_mask, &edge, INKED, &form);
    under_upper(&mut light, &sole_mask);
    light
}

/// Where the upper meets the sole there is a crevice.
fn under_upper(light: &mut Light, mask: &Field) {
    let crevice = along(&[feather()], 2.0).blur(0.7);
    let near = crevice.times(mask);
    light.shade = light.shade.zip(&near, |s, c| s * (1.0 - 0.62 * c));
    light.gleam = light.gleam.zip(&near, |g, c| g * (1.0 - c));
}

/// The welt, which shows in front of the heel, with its stitches.
fn welt(files: &mut Files) -> Result<Layer, ArtError> {
    let mut outline = forepart(0.2, 4.3, 282.0);
    outline.iter_mut().for_each(|p| {
        if p[0] < 40.0 {
            p[0] -= 1.0;
        }
    });
    let mask = inside(&outline);
    let rows = Stitches::sew(
        &even(&piece(&run(2.6), [38.0, 231.0], [279.0, 221.0]), 0.9),
        WELT,
        SEED + 41,
    );
    let wheel = Stitches::sew(
        &even(&piece(&run(2.6), [38.0, 231.0], [279.0, 221.0]), 0.9),
        Gauge {
            long: 0.7,
            gap: 0.72,
            slant: 1.1,
        },
        SEED + 42,
    );
    let mut light = Light::default();
    light.shadow(&mask, (0.2, 1.0), 0.6, 0.5);
    let height = bevel(&mask.distance(), 1.3)
        .scaled(0.7)
        .zip(&rows.groove(0.22), |h, g| h - g)
        .zip(&wheel.groove(0.05), |h, g| h - g);
    let form = Field::place(|x, _| 1.04 - 0.16 * (-((x - 226.0) / 40.0).powi(2)).exp());
    light.lay(
        &mask,
        &height,
        Finish {
            gleam: 0.16,
            sharp: 16.0,
            hollow: 0.3,
        },
        &form,
    );
    under_upper(&mut light, &mask);
    Ok(Layer::group(
        "welt",
        vec![
            Layer::shape("welt-strip", &path(&slim(&outline)), "[welt].colour or #23201e").with("hotspot", "welt"),
            light_layer(
                "welt-light",
                &light,
                Some(&inside(&strip(0.0, 9.5))),
                Grain::Fine,
                files,
            )?,
            Layer::stitch("welt-stitches", &rows.path(), "[welt-thread].colour or #e0d0ac", 0.66)
                .with("hotspot", "welt-thread"),
        ],
    )
    .with("when", "[build] is welted"))
}

/// Two millimetres of rubber under the ball.
fn half(files: &mut Files) -> Result<Layer, ArtError> {
    let outline: Vec<Point> = forepart(7.4, 9.6, 204.0);
    let mask = inside(&outline);
    let mut light = Light::default();
    light.lay(
        &mask,
        &bevel(&mask.distance(), 0.8).scaled(0.5),
        RUBBER,
        &Field::view(0.95),
    );
    Ok(Layer::group(
        "half-sole",
        vec![
            Layer::shape("half-rubber", &path(&slim(&outline)), "#1f1e1d").with("hotspot", "sole"),
            light_layer("half-light", &light, None, Grain::Fine, files)?,
        ],
    )
    .with("when", "[sole] is half"))
}

/// A rubber sole with its heel: studs that hardly show, or lugs.
fn rubber(name: &str, from: f32, to: f32, lugs: bool, files: &mut Files) -> Result<Layer, ArtError> {
    let deep = to - 9.5;
    let sole = if lugs {
        running_out(from, to, 279.0)
    } else {
        forepart(from, to, 279.0)
    };
    let heel_top = if lugs { 241.0 } else { 243.0 };
    let heel = vec![
        [280.2, heel_top],
        [354.6, heel_top],
        [353.1, FLOOR + deep],
        [281.2, FLOOR + deep],
    ];
    let mut notches = Vec::new();
    if lugs {
        let bottom = piece(&run(to), [48.0, 246.0], [206.0, 242.0]);
        let total = crate::geometry::length(&bottom);
        let n = (total / 11.5).round();
        for i in 0..n as usize {
            let (p, _) = crate::geometry::walk(&bottom, total * (i as f32 + 0.5) / n);
            notches.push(vec![
                [p[0] - 1.9, p[1] + 1.0],
                [p[0] - 1.3, p[1] - 4.6],
                [p[0] + 1.3, p[1] - 4.6],
                [p[0] + 1.9, p[1] + 1.0],
            ]);
        }
        for x in [292.0, 305.0, 318.0, 331.0, 344.0] {
            let y = FLOOR + deep;
            notches.push(vec![
                [x - 1.9, y + 1.0],
                [x - 1.3, y - 4.6],
                [x + 1.3, y - 4.6],
                [x + 1.9, y + 1.0],
            ]);
        }
    }
    let holes = fill(&notches);
    let cut = |mask: Field| mask.zip(&holes, |m, n| m * (1.0 - n));
    let mask = cut(inside(&sole).zip(&inside(&heel), f32::max));
    let rib = Field::place(|_, y| 0.05 * (y * std::f32::consts::TAU / 1.5).sin());
    let height = bevel(&mask.distance(), 1.2)
        .scaled(0.6)
        .plus(&rib.scaled(if lugs { 0.0 } else { 0.6 }));
    let mut light = Light::default();
    light.lay(&mask, &height, RUBBER, &Field::view(1.0));
    light.shade = light.shade.zip(&holes, |s, h| s * (1.0 - 0.75 * h));
    let both = inside(&sole).zip(&inside(&heel), f32::max);
    Ok(Layer::group(
        &format!("{name}-sole"),
        vec![
            Layer::shape(&format!("{name}-rubber"), &paths(&[slim(&sole), heel]), "#2a2928").with("hotspot", "sole"),
            light_layer(&format!("{name}-light"), &light, Some(&both), Grain::Fine, files)?,
        ],
    )
    .with("when", &format!("[sole] is {name}")))
}

/// Crepe under the whole shoe, heel and all.
fn crepe(files: &mut Files) -> Result<Layer, ArtError> {
    let sole = forepart(4.4, 9.5 + LIFT, 279.0);
    let mut heel = piece(&run(5.0), [257.0, 224.0], [355.6, 221.0]);
    heel.extend(line(
        "M355.6 221.5C356 232 355.4 243 354.2 252.5L280 252.5C279 244 272 235 257 231",
    ));
    let mask = inside(&sole).zip(&inside(&heel), f32::max);
    let layers = Field::place(|_, y| {
        let at = (y - 236.0).abs();
        0.3 * (-(at / 0.4).powi(2)).exp()
    });
    let height = bevel(&mask.distance(), 2.4)
        .scaled(0.6)
        .plus(&cloth(3.0, SEED + 51, 2).scaled(0.08))
        .zip(&layers.times(&inside(&heel)), |h, l| h - l);
    let mut light = Light::default();
    light.lay(&mask, &height, RUBBER, &Field::view(0.98));
    light.shadow(&inside(&strip(0.0, 4.4)), (0.0, 0.8), 0.8, 0.35);
    Ok(Layer::group(
        "crepe-sole",
        vec![
            Layer::shape("crepe-heel", &path(&slim(&heel)), "#c69a5d")
                .with("texture", "crepe")
                .with("hotspot", "sole"),
            Layer::shape("crepe-forepart", &path(&slim(&sole)), "#c69a5d")
                .with("texture", "crepe")
                .with("hotspot", "sole"),
            light_layer("crepe-light", &light, Some(&mask), Grain::Medium, files)?,
        ],
    )
    .with("when", "[sole] is crepe"))
}

/// The sneaker's cup, whose wall hides the upper's lower edge: it lies above the upper.
pub fn cup(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let top = line("M35 219C70 226 130 227 190 222.5C250 218 310 216 360 212");
    let mut outline = top.clone();
    outline.extend(line("M360 212C364.5 216 364.5 232 361 243C360 246.6 358 248 354 248L96 248C72 248 52 246 42 242C33 238 31 227 35 219"));
    let mask = inside(&outline);
    let seam_line = even(&piece(&lower(&top, 5.0), [37.0, 225.0], [360.0, 217.0]), 0.9);
    let seam = Stitches::sew(
        &seam_line,
        Gauge {
            long: 2.4,
            gap: 1.0,
            slant: 0.0,
        },
        SEED + 61,
    );
    let groove = along(&[seam_line], 1.6).blur(0.4);
    let foxing = along(
        &[line("M33 236C60 243 110 243.5 190 241C260 238.5 320 238 362 236.5")],
        0.8,
    )
    .blur(0.3);
    let bumper = Field::place(|x, y| {
        let in_it = (1.0 - ((x - 36.0) / 40.0).clamp(0.0, 1.0)) * f32::from(u8::from(y > 227.0 && y < 238.0));
        0.10 * in_it * (y * std::f32::consts::TAU / 2.2).sin()
    });
    let height = bevel(&mask.distance(), 3.4)
        .scaled(0.8)
        .zip(&groove, |h, g| h - 0.45 * g)
        .zip(&foxing, |h, g| h - 0.4 * g)
        .plus(&bumper)
        .blur(0.45);
    let form = Field::place(|x, y| {
        let low = ((y - 232.0) / 16.0).clamp(0.0, 1.0);
        (1.0 - 0.12 * low) * (1.0 - 0.08 * ((x - 250.0) / 110.0).clamp(0.0, 1.0))
    });
    let mut light = Light::default();
    light.shadow(&mask, (0.1, -0.8), 0.7, 0.50);
    light.lay(
        &mask,
        &height,
        Finish {
            gleam: 0.12,
            sharp: 14.0,
            hollow: 0.3,
        },
        &form,
    );
    Ok(vec![
        Layer::shape("cup-wall", &path(&slim(&outline)), "[cup].colour or #f2f0ea").with("hotspot", "cup"),
        light_layer("cup-light", &light, None, Grain::Medium, files)?,
        Layer::stitch("cup-stitches", &seam.path(), "[cup].colour or #f2f0ea", 0.7),
    ])
}

/// What the shoe throws on the floor: close and dark where it stands, wide and faint to the lower right.
pub fn floor(files: &mut Files, cup: bool) -> Result<Layer, ArtError> {
    let stand = if cup {
        fill(&[vec![[44.0, 243.0], [361.0, 243.0], [359.0, 250.0], [60.0, 250.0]]])
    } else {
        fill(&[
            vec![
                [62.0, 247.0],
                [112.0, 244.6],
                [158.0, 246.2],
                [186.0, 249.0],
                [118.0, 250.2],
                [82.0, 249.4],
            ],
            vec![[280.0, 246.0], [355.0, 246.0], [354.0, 250.0], [281.0, 250.0]],
        ])
    };
    let whole = fill(&[vec![[44.0, 244.0], [358.0, 244.0], [372.0, 256.0], [66.0, 256.0]]]);
    let mut light = Light::default();
    light.shadow(&whole, (4.0, 2.0), 7.0, 0.34);
    light.shadow(&whole, (0.0, -2.0), 3.5, 0.34);
    light.shadow(&stand, (0.6, 0.6), 1.4, 0.62);
    let fade = Field::place(|x, y| {
        ((y - 276.0) / 22.0)
            .max((x - 380.0) / 19.0)
            .max((20.0 - x) / 19.0)
            .clamp(0.0, 1.0)
    });
    light.shade = light.shade.zip(&fade, |s, f| s + (1.0 - s) * f * f * (3.0 - 2.0 * f));
    let name = if cup { "floor-cup" } else { "floor" };
    let when = if cup {
        "[model] is sneaker"
    } else {
        "[model] is not sneaker"
    };
    Ok(light_layer(name, &light, None, Grain::Soft, files)?.with("when", when))
}
