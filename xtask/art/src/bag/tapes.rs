//! Tapes round the bag: reflectors and compression straps.

use super::base::Base;
use super::part::{PLASTIC, Part, WEBBING};
use super::shapes::Shapes;
use super::surface::{WEB, ambient, base_line, on};
use crate::field::Field;
use crate::geometry::{Point, band, beside, even, mirrored, path, paths, stretch, tile};
use crate::light::{Finish, Light};
use crate::mask::fill;
use crate::relief::bevel;
use crate::ribbon::Ribbon;
use crate::sheet::Layer;
use crate::stitch::{FINE, Stitches};

/// Silver tape: upright on the outer panels, and along the front below the flap.
pub fn reflectors(shapes: &Shapes, base: &Base) -> Part {
    let upright = stretch(&beside(&shapes.edges[0], -20.0), 24.0, 78.0);
    let lines = [upright.clone(), mirrored(&upright), base_line(138.0, 262.0, -15.8)];
    let tapes: Vec<Ribbon> = lines.iter().map(|l| Ribbon::new(l, 4.4, |_| 1.0)).collect();
    let mut light = Light::default();
    let mut sewn = Stitches::default();
    for (i, tape) in tapes.iter().enumerate() {
        let rim: Vec<Point> = band(&even(&tape.line, 1.0), |_| 3.5);
        sewn = sewn.and(Stitches::sew(
            &[rim.clone(), vec![rim[0]]].concat(),
            FINE,
            70 + i as u64,
        ));
        light.rest(&tape.mask, 0.45);
    }
    let groove = sewn.groove(0.16);
    for tape in &tapes {
        let cells = tape.along.zip(&tape.across, |u, v| {
            let (a, b) = ((u / 1.5 + v * 1.4).sin(), (u / 1.5 - v * 1.4).sin());
            0.05 * (a * a).min(b * b) + 0.3 * (1.0 - v.powi(8)).max(0.0)
        });
        let sheen = tape.along.zip(&tape.across, |u, v| {
            0.90 + 0.16 * ((u / 14.0 + v * 0.5).sin() * 1.5).tanh()
        });
        let height = on(base, &cells).zip(&groove, |h, g| h - g);
        light.lay(
            &tape.mask,
            &height,
            Finish {
                gleam: 0.5,
                sharp: 10.0,
                hollow: 0.2,
            },
            &sheen.times(&ambient(base)),
        );
    }
    let outlines: Vec<Vec<Point>> = tapes.into_iter().map(|t| t.outline).collect();
    let layers = vec![
        Layer::shape("reflectors-tape", &paths(&outlines), "#c9ced1"),
        Layer::stitch("reflectors-thread", &sewn.path(), "#8f979b", 0.55),
    ];
    Part {
        id: "reflectors",
        when: Some("[reflectors] is on"),
        hotspot: "reflectors",
        layers,
        light,
    }
}

/// Webbing round the lower bag with a side-release buckle in front.
pub fn compression(base: &Base) -> Part {
    let web = Ribbon::new(&base_line(62.2, 337.8, -5.6), 4.8, |_| 1.0);
    let (cx, cy) = (200.0, 262.4);
    let body = [
        tile(cx - 19.0, cy - 7.4, 21.0, 14.8, 3.2),
        tile(cx + 3.4, cy - 7.0, 16.0, 14.0, 3.2),
    ];
    let prongs = vec![
        tile(cx - 2.0, cy - 6.0, 7.0, 2.6, 1.0),
        tile(cx - 2.0, cy + 3.4, 7.0, 2.6, 1.0),
        tile(cx - 2.0, cy - 1.4, 7.0, 2.8, 0.8),
    ];
    let slot = vec![tile(cx - 15.6, cy - 2.4, 9.0, 4.8, 2.0)];
    let mut light = Light::default();
    light.rest(&web.mask, 0.7);
    light.lay(
        &web.mask,
        &on(base, &web.webbing(0.10)),
        WEB,
        &ambient(base).scaled(1.04),
    );
    for (part, radius) in [(fill(&prongs), 1.2), (fill(&body), 2.4)] {
        light.rest(&part, 0.7);
        let height = bevel(&part.distance(), radius).zip(&fill(&slot).blur(0.5), |h, s| h - 1.1 * s);
        light.lay(
            &part,
            &height,
            Finish {
                gleam: 0.62,
                sharp: 26.0,
                hollow: 0.4,
            },
            &Field::view(0.94),
        );
    }
    let layers = vec![
        Layer::shape("compression-web", &path(&web.outline), WEBBING),
        Layer::shape("compression-prongs", &paths(&prongs), "#17181a"),
        Layer::shape("compression-buckle", &paths(&body), PLASTIC),
    ];
    Part {
        id: "compression",
        when: Some("[compression-straps] is on"),
        hotspot: "compression-straps",
        layers,
        light,
    }
}
