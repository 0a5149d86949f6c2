//! What keeps the flap down: webbing through metal frames, or a magnetic clip.

use super::base::Base;
use super::part::{BINDING, METAL, Part, WEBBING};
use super::surface::{WEB, ambient, on};
use crate::field::Field;
use crate::geometry::{Point, even, path, paths, tile};
use crate::light::{Finish, Light};
use crate::mask::{fill, inside};
use crate::relief::bevel;
use crate::ribbon::Ribbon;
use crate::sheet::Layer;
use crate::stitch::{FINE, Stitches};

/// Two webbing tabs through metal frames.
pub fn buckles(base: &Base) -> Part {
    let mut light = Light::default();
    let (mut webs, mut frames, mut sewn) = (Vec::new(), Vec::new(), Stitches::default());
    for x in [120.0, 280.0] {
        let lean = if x < 200.0 { -1.0 } else { 1.0 };
        let tab = Ribbon::new(&even(&[[x - lean, 178.0], [x + lean, 254.0]], 1.0), 7.6, |t| {
            1.0 - 0.10 * (t - 0.94).max(0.0) / 0.06
        });
        let anchor = Ribbon::new(&even(&[[x + lean, 249.0], [x + 1.4 * lean, 274.2]], 1.0), 7.6, |_| 1.0);
        let frame = |y: f32, w: f32, h: f32, r: f32| tile(x + lean - w / 2.0, y - h / 2.0, w, h, r);
        let metal = vec![
            frame(250.0, 24.0, 19.0, 3.4),
            frame(245.4, 17.0, 5.0, 1.2),
            frame(254.6, 17.0, 5.0, 1.2),
        ];
        let corner = |a: f32, b: f32| [x - lean + a, b];
        let rim = [
            corner(-5.6, 181.0),
            corner(5.6, 181.0),
            corner(5.6, 194.0),
            corner(-5.6, 194.0),
            corner(-5.6, 181.0),
        ];
        let crosses = [
            [corner(-5.6, 181.0), corner(5.6, 194.0)],
            [corner(5.6, 181.0), corner(-5.6, 194.0)],
        ];
        sewn = sewn
            .and(Stitches::sew(&rim, FINE, 110))
            .and(Stitches::sew(&crosses[0], FINE, 111))
            .and(Stitches::sew(&crosses[1], FINE, 112));
        for web in [&anchor, &tab] {
            light.rest(&web.mask, 0.9);
            let tip = bevel(&web.mask.distance(), 1.5).scaled(0.4);
            let height = on(base, &web.webbing(0.10).plus(&tip)).zip(&sewn.groove(0.18), |h, g| h - g);
            let form = Field::place(|_, y| 1.04 - 0.20 * (-((y - 237.0) / 5.0).powi(2)).exp());
            light.lay(&web.mask, &height, WEB, &form.times(&ambient(base)));
            light.catch(&web.mask, &height, 0.40);
        }
        let m = fill(&metal);
        light.rest(&m, 0.9);
        light.metal(&m, 1.9, 113);
        webs.extend([anchor.outline, tab.outline]);
        frames.extend(metal);
    }
    let each = |id: &str, o: &[Point]| Layer::shape(id, &path(o), WEBBING);
    let layers = vec![
        each("buckles-web-1", &webs[0]),
        each("buckles-web-2", &webs[1]),
        each("buckles-web-3", &webs[2]),
        each("buckles-web-4", &webs[3]),
        Layer::stitch("buckles-thread", &sewn.path(), BINDING, 0.6),
        Layer::shape("buckles-metal", &paths(&frames), METAL),
    ];
    Part {
        id: "buckles",
        when: Some("[closure] is buckles"),
        hotspot: "closure",
        layers,
        light,
    }
}

/// A magnetic clip in the middle of the flap's edge.
pub fn magnet(base: &Base) -> Part {
    let tab = Ribbon::new(&even(&[[200.0, 205.0], [200.0, 246.0]], 1.0), 8.6, |_| 1.0);
    let circle = |r: f32| tile(200.0 - r, 243.0 - r, 2.0 * r, 2.0 * r, r);
    let puck = vec![circle(12.0)];
    let dish = inside(&circle(7.6));
    let rim = [
        [193.6, 208.0],
        [206.4, 208.0],
        [206.4, 221.0],
        [193.6, 221.0],
        [193.6, 208.0],
    ];
    let sewn = Stitches::sew(&rim, FINE, 120);
    let mut light = Light::default();
    light.rest(&tab.mask, 0.8);
    light.lay(
        &tab.mask,
        &on(base, &tab.webbing(0.10)).zip(&sewn.groove(0.2), |h, g| h - g),
        WEB,
        &ambient(base),
    );
    let mask = fill(&puck);
    light.rest(&mask, 1.2);
    light.metal(&mask, 3.0, 121);
    let face = bevel(&dish.distance(), 1.6).scaled(-0.7);
    light.lay(
        &dish,
        &face,
        Finish {
            gleam: 0.5,
            sharp: 20.0,
            hollow: 0.3,
        },
        &Field::view(0.9),
    );
    let layers = vec![
        Layer::shape("magnet-web", &path(&tab.outline), WEBBING),
        Layer::stitch("magnet-thread", &sewn.path(), BINDING, 0.6),
        Layer::shape("magnet-puck", &paths(&puck), METAL),
    ];
    Part {
        id: "magnet",
        when: Some("[closure] is magnet"),
        hotspot: "closure",
        layers,
        light,
    }
}
