//! Pockets on the front, below the flap.

use super::base::Base;
use super::part::{BINDING, CENTRE, METAL, PLASTIC, Part};
use super::surface::{WEB, ambient, base_line, on};
use crate::field::Field;
use crate::geometry::{Point, beside, even, path, paths, tile};
use crate::light::{Finish, Light};
use crate::mask::{along, fill};
use crate::relief::bevel;
use crate::ribbon::Ribbon;
use crate::sheet::Layer;
use crate::stitch::{FINE, Stitches};

/// Two patch pockets whose hems show below the flap.
pub fn open_pockets(base: &Base) -> Part {
    let pocket = |x0: f32, x1: f32| -> Vec<Point> {
        let mut top = base_line(x0, x1, -24.6);
        let sag = |x: f32| 1.6 * (1.0 - ((2.0 * x - x0 - x1) / (x1 - x0)).powi(2));
        top.iter_mut().for_each(|p| p[1] += sag(p[0]));
        top.extend(base_line(x0, x1, 1.0).into_iter().rev());
        top
    };
    let bags = [pocket(137.0, 198.6), pocket(201.4, 263.0)];
    let hems: Vec<Vec<Point>> = bags.iter().map(|b| even(&b[..b.len() / 2], 1.5)).collect();
    let tape: Vec<Vec<Point>> = hems
        .iter()
        .map(|h| [h.clone(), beside(h, 3.6).into_iter().rev().collect()].concat())
        .collect();
    let mask = fill(&bags);
    let sides = |b: &[Point]| {
        let n = b.len() / 2;
        let (l, r) = ([b[0], b[2 * n - 1]], [b[n - 1], b[n]]);
        let inner = |e: [Point; 2], by: f32| vec![[e[0][0] + by, e[0][1] + 1.0], [e[1][0] + by, e[1][1] - 1.0]];
        (inner(l, 1.3), inner(r, -1.3))
    };
    let mut sewn = Stitches::default();
    for (i, b) in bags.iter().enumerate() {
        let (l, r) = sides(b);
        sewn = sewn
            .and(Stitches::sew(&l, FINE, 80 + i as u64))
            .and(Stitches::sew(&r, FINE, 84 + i as u64));
    }
    let hem_sewn = hems.iter().enumerate().fold(Stitches::default(), |s, (i, h)| {
        s.and(Stitches::sew(&beside(h, 2.7), FINE, 90 + i as u64))
    });
    let mut light = Light::default();
    let mouths: Vec<Vec<Point>> = hems.iter().map(|h| beside(h, -0.7)).collect();
    let mouth = along(&mouths, 2.2).blur(0.5);
    light.shade = light.shade.zip(&mouth, |s, m| s * (1.0 - 0.6 * m.min(1.0)));
    light.rest(&mask, 0.5);
    let distance = mask.distance();
    let band = fill(&tape);
    let own = bevel(&distance, 2.2)
        .scaled(0.7)
        .plus(&bevel(&band.distance(), 1.5).scaled(0.6));
    let height = on(base, &own).zip(&sewn.clone().and(hem_sewn.clone()).groove(0.22), |h, g| h - g);
    light.lay(
        &mask,
        &height,
        Finish {
            gleam: 0.14,
            sharp: 12.0,
            hollow: 0.3,
        },
        &ambient(base),
    );
    let layers = vec![
        Layer::shape("pockets-cloth", &paths(&bags), CENTRE).with("texture", "cloth"),
        Layer::shape("pockets-hem", &paths(&tape), BINDING).with("texture", "tape"),
        Layer::stitch("pockets-thread", &sewn.and(hem_sewn).path(), BINDING, 0.55),
    ];
    Part {
        id: "pockets-two",
        when: Some("[pockets] is two"),
        hotspot: "pockets",
        layers,
        light,
    }
}

/// One pocket with a zip below the flap.
pub fn zip_pocket(base: &Base) -> Part {
    let line = base_line(140.0, 260.0, -17.0);
    let tape = Ribbon::new(&line, 4.8, |_| 1.0);
    let coil = Ribbon::new(&line, 1.7, |_| 1.0);
    let sewn = Stitches::sew(&beside(&line, 3.9), FINE, 101).and(Stitches::sew(&beside(&line, -3.9), FINE, 102));
    let (x, y) = (152.0, line[6][1]);
    let pull = vec![
        tile(x - 4.0, y - 3.0, 8.0, 6.0, 1.6),
        tile(x + 3.0, y - 1.8, 14.0, 3.6, 1.6),
        tile(x + 13.0, y - 0.9, 2.6, 1.8, 0.8),
    ];
    let cord = vec![tile(x + 14.0, y - 2.4, 17.0, 4.8, 2.2)];
    let mut light = Light::default();
    light.rest(&tape.mask, 0.35);
    let web = tape.along.zip(&tape.across, |u, v| {
        0.06 * (u * 3.1).sin() + 0.5 * (1.0 - v.powi(6)).max(0.0)
    });
    light.lay(
        &tape.mask,
        &on(base, &web).zip(&sewn.groove(0.2), |h, g| h - g),
        WEB,
        &ambient(base),
    );
    let teeth = coil.along.zip(&coil.across, |u, v| {
        let side = if v > 0.0 { 0.5 } else { 0.0 };
        0.55 * ((u / 1.5 + side) * std::f32::consts::TAU).sin() * (1.0 - v.abs() * 0.5) + 1.3 * (1.0 - v * v).max(0.0)
    });
    light.lay(
        &coil.mask,
        &teeth,
        Finish {
            gleam: 0.5,
            sharp: 18.0,
            hollow: 0.35,
        },
        &ambient(base),
    );
    let (metal, soft) = (fill(&pull), fill(&cord));
    light.rest(&soft, 0.6);
    light.lay(&soft, &bevel(&soft.distance(), 2.2), WEB, &Field::view(0.96));
    light.rest(&metal, 0.6);
    light.metal(&metal, 1.3, 103);
    let layers = vec![
        Layer::shape("zip-tape", &path(&tape.outline), PLASTIC),
        Layer::stitch("zip-thread", &sewn.path(), BINDING, 0.55),
        Layer::shape("zip-coil", &path(&coil.outline), "#36393d"),
        Layer::shape("zip-cord", &paths(&cord), BINDING),
        Layer::shape("zip-pull", &paths(&pull), METAL),
    ];
    Part {
        id: "pockets-zip",
        when: Some("[pockets] is zip"),
        hotspot: "pockets",
        layers,
        light,
    }
}
