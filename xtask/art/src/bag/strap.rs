//! The shoulder strap with its buckle and loose end, the pad on it, and the grab handle.

use super::part::{BINDING, METAL, Part, WEBBING};
use crate::field::Field;
use crate::geometry::{Point, band, curve, even, length, mirrored, path, paths, stretch, tile};
use crate::light::{Finish, Light};
use crate::mask::fill;
use crate::relief::bevel;
use crate::ribbon::Ribbon;
use crate::sheet::Layer;
use crate::stitch::{FINE, Stitches};

const WEB: Finish = Finish {
    gleam: 0.34,
    sharp: 14.0,
    hollow: 0.30,
};
const MAIN: &str = "M93 134C84 98 68 70 100 47C146 14 236 20 274 42C291 53 301 66 303 84";
const TAIL: &str = "M306 86C326 66 353 82 361 114C367 143 354 170 361 206";
const STUB: &str = "M303 82C303.5 98 305 112 306 128";
const BUCKLE: (f32, f32) = (303.4, 84.0);

/// Which side the buckle is on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// As drawn.
    Right,
    /// The mirror image, lit anew (light doesn't turn with the strap).
    Left,
}

impl Side {
    fn turn(self, line: &[Point]) -> Vec<Point> {
        match self {
            Self::Right => line.to_vec(),
            Self::Left => mirrored(line),
        }
    }
}

/// The strap: worn over the left shoulder the buckle is on the right.
pub fn strap(id: &'static str, when: &'static str, side: Side, seed: u64) -> Part {
    let ribbon = |d: &str, half: f32, turn: fn(f32) -> f32| Ribbon::new(&side.turn(&curve(d)), half, turn);
    let tail = ribbon(TAIL, 9.0, |t| 1.0 - 0.42 * (-((t - 0.30) / 0.14).powi(2)).exp());
    let stub = ribbon(STUB, 10.0, |_| 1.0);
    let main = ribbon(MAIN, 10.0, |t| 1.0 - 0.22 * (-((t - 0.80) / 0.10).powi(2)).exp());
    let buckle = buckle(side);
    let hem = hem(&tail);

    let mut light = Light::default();
    for part in [&tail, &stub, &main] {
        light.shadow(&part.mask, (4.0, 6.0), 6.5, 0.26);
        light.shadow(&part.mask, (1.3, 2.0), 1.5, 0.34);
    }
    for part in [&tail, &stub, &main] {
        light.shadow(&part.mask, (0.6, 1.2), 1.0, 0.4);
        light.lay(&part.mask, &part.webbing(0.07), WEB, &rise(part));
    }
    let sewn = hem.groove(0.2).map(|g| 1.0 - 0.8 * g);
    light.shade = light.shade.times(&sewn);
    let metal = fill(&buckle);
    light.rest(&metal, 0.9);
    light.metal(&metal, 2.0, seed);

    let web = |suffix: &str, part: &Ribbon| Layer::shape(&format!("{id}-{suffix}"), &path(&part.outline), WEBBING);
    let layers = vec![
        web("tail", &tail),
        Layer::stitch(&format!("{id}-hem"), &hem.path(), BINDING, 0.7),
        web("stub", &stub),
        web("main", &main),
        Layer::shape(&format!("{id}-buckle"), &paths(&buckle), METAL),
    ];
    Part {
        id,
        when: Some(when),
        hotspot: "strap",
        layers,
        light,
    }
}

/// Light along a strap that rises from the mat and turns: brighter where it faces the lamp.
fn rise(ribbon: &Ribbon) -> Field {
    let total = length(&ribbon.line);
    let lamp = Field::place(|x, y| 0.86 + 0.24 * (-(((x - 150.0) / 90.0).powi(2) + ((y - 24.0) / 50.0).powi(2))).exp());
    lamp.zip(&ribbon.along, |l, u| l * (0.97 + 0.08 * (u / total * 9.0).sin()))
}

/// A frame with a bar across, seen flat.
fn buckle(side: Side) -> Vec<Vec<Point>> {
    let (x, y) = BUCKLE;
    let frame =
        |dx: f32, dy: f32, w: f32, h: f32, r: f32| side.turn(&tile(x + dx - w / 2.0, y + dy - h / 2.0, w, h, r));
    vec![
        frame(0.0, 0.0, 31.0, 21.0, 4.0),
        frame(0.0, -5.0, 23.0, 5.6, 1.6),
        frame(0.0, 5.0, 23.0, 5.6, 1.6),
    ]
}

/// The loose end is turned over and sewn.
fn hem(tail: &Ribbon) -> Stitches {
    let total = length(&tail.line);
    let across = |at: f32| {
        let piece = stretch(&tail.line, at, at + 0.5);
        let outline = band(&piece, |_| 7.2);
        vec![outline[0], outline[outline.len() - 1]]
    };
    Stitches::sew(&across(total - 11.0), FINE, 5).and(Stitches::sew(&across(total - 3.0), FINE, 6))
}

/// The pad that sits on the shoulder.
pub fn pad(id: &'static str, when: &'static str, side: Side) -> Part {
    let main = even(&side.turn(&curve(MAIN)), 1.0);
    let total = length(&main);
    let line = stretch(&main, total * 0.27, total * 0.63);
    let long = length(&line);
    let round = move |t: f32| {
        let end = (t * long).min(long - t * long);
        (1.0 - (1.0 - (end / 9.0).min(1.0)).powi(2)).max(0.0).sqrt().max(0.08)
    };
    let ribbon = Ribbon::new(&line, 15.0, round);
    let inner = stretch(&line, 3.0, long - 3.0);
    let inside = band(&even(&inner, 2.0), |t| 12.2 * round(t).max(0.3));
    let piping = fill(&[ribbon.outline.clone(), inside.clone()]);
    let distance = ribbon.mask.distance();
    let mesh = ribbon.along.zip(&ribbon.across, |u, v| {
        let row = (v * 15.0 / 1.9).round();
        let shift = if row.rem_euclid(2.0) > 0.5 { 0.5 } else { 0.0 };
        let (a, b) = ((u / 2.2 + shift).fract() - 0.5, v * 15.0 / 1.9 - row);
        -0.5 * (-(a * a * 14.0 + b * b * 9.0)).exp()
    });
    let within = fill(std::slice::from_ref(&inside));
    let height = bevel(&distance, 7.0)
        .scaled(0.75)
        .plus(&mesh.times(&within.blur(0.5)))
        .plus(&bevel(&distance.map(|d| d.min(2.9)), 1.4).times(&piping))
        .plus(&ribbon.across.map(|v| 1.2 * (1.0 - v * v).max(0.0)));
    let mut light = Light::default();
    light.shadow(&ribbon.mask, (4.5, 7.0), 6.0, 0.30);
    light.rest(&ribbon.mask, 1.2);
    light.lay(
        &ribbon.mask,
        &height,
        Finish {
            gleam: 0.2,
            sharp: 10.0,
            hollow: 0.34,
        },
        &rise(&ribbon),
    );
    let layers = vec![
        Layer::shape(&format!("{id}-body"), &path(&ribbon.outline), "#33363a"),
        Layer::shape(&format!("{id}-piping"), &paths(&[ribbon.outline, inside]), BINDING),
    ];
    Part {
        id,
        when: Some(when),
        hotspot: "pad",
        layers,
        light,
    }
}

/// The short handle at the top, wrapped in binding tape.
pub fn handle() -> Part {
    let line = curve("M165 113C161 86 175 76 200 76C225 76 239 86 235 113");
    let web = Ribbon::new(&line, 6.5, |_| 1.0);
    let total = length(&line);
    let wrap = Ribbon::new(&stretch(&line, total * 0.32, total * 0.68), 8.0, |_| 1.0);
    let mut light = Light::default();
    light.shadow(&web.mask, (3.0, 5.0), 4.0, 0.30);
    light.rest(&web.mask, 0.8);
    let even = Field::view(1.0);
    light.lay(&web.mask, &web.webbing(0.10), WEB, &even);
    light.rest(&wrap.mask, 0.6);
    let round = wrap.along.zip(&wrap.across, |u, v| {
        let turns = 0.22 * (u / 3.4 + v * 0.16).fract().powi(2);
        8.0 * (1.0 - (v * 0.93).powi(2)).max(0.0).sqrt() * 0.62 - turns * 2.0
    });
    light.lay(
        &wrap.mask,
        &round,
        Finish {
            gleam: 0.24,
            sharp: 14.0,
            hollow: 0.25,
        },
        &even,
    );
    let layers = vec![
        Layer::shape("handle-web", &path(&web.outline), WEBBING),
        Layer::shape("handle-wrap", &path(&wrap.outline), BINDING),
    ];
    Part {
        id: "handle",
        when: Some("[grab-handle] is on"),
        hotspot: "grab-handle",
        layers,
        light,
    }
}
