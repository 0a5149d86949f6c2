//! The second view: one looks into the ring from close by, at the words on the inside.

use super::march::{Camera, Face, Scene};
use super::solid::{Band, INNER, Outside, Region};
use super::trace::outlines;
use super::{KNIFE, WIDTHS, Width, floor, lit, metal, metal_light, touch, veil};
use crate::error::ArtError;
use crate::geometry::{number, paths};
use crate::pack::Grain;
use crate::sheet::{Files, Layer};

/// Each profile has an inside of its own.
const PROFILES: [(&str, Outside, bool); 4] = [
    ("flat", Outside::Flat, false),
    ("court", Outside::Domed, true),
    ("d", Outside::Domed, false),
    ("knife", Outside::Knife, true),
];

/// How far the words reach to either side of the lowest place, in degrees.
const REACH: f32 = 56.0;
/// What the letters are cut as deep as.
const CUT: &str = "#2b2420";
/// Units of a millimetre.
pub const SCALE: f32 = 11.4;

fn camera() -> Camera {
    Camera {
        eye: [0.0, 10.4, 21.5],
        at: [0.0, -0.6, 0.0],
        scale: SCALE,
        middle: [200.0, 158.0],
    }
}

fn scene(outside: Outside, comfort: bool, half: f32) -> Scene {
    Scene {
        band: Band {
            outside,
            comfort,
            half,
            marks: None,
        },
        setting: None,
        rough: 0.05,
        rough_inside: 0.16,
        frame: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    }
}

/// All layers from below.
pub fn layers(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let camera = camera();
    let mut out = Vec::new();
    for width in &WIDTHS {
        let shadow = scene(Outside::Domed, true, width.1).table_shadow(&camera);
        out.push(
            lit(
                &format!("inside-floor-{}", width.0),
                &floor(&shadow),
                Grain::Soft,
                files,
            )?
            .with("when", width.2),
        );
    }
    for (profile, outside, comfort) in PROFILES {
        let knife = outside == Outside::Knife;
        for Width(width, half, when) in WIDTHS.iter().filter(|width| !knife || width.0 != "wide") {
            let when = if knife && *width == "middle" { KNIFE } else { when };
            let scene = scene(outside, comfort, *half);
            let seen = scene.look(&camera, |face| matches!(face, Face::Band(_)));
            let id = format!("inside-{profile}-{width}");
            let outline = paths(&outlines(&seen.cover, 0.09));
            let mut layers: Vec<Layer> = metal(&format!("{id}-metal"), &outline, "metal").into();
            layers.push(lit(&format!("{id}-light"), &metal_light(&seen), Grain::Medium, files)?);
            layers.push(veil(&format!("{id}-veil"), &outline));
            let group = Layer::group(&id, layers);
            out.push(group.with("when", &format!("[profile] is {profile} and {when}")));
        }
    }
    let scene = scene(Outside::Domed, true, WIDTHS[1].1);
    let hole = (0..40).map(|i| {
        let a = i as f32 / 40.0 * std::f32::consts::TAU;
        camera.place([INNER * a.cos(), INNER * a.sin(), -WIDTHS[1].1])
    });
    out.push(touch("inside-touch-size", &[hole.collect()], "size"));
    for (id, region, hotspot) in [
        ("inside-touch", Region::Inner, "engraving"),
        ("rim-touch", Region::Rim, "profile"),
    ] {
        let cover = scene.cover(&camera, |face| face == Face::Band(region));
        out.push(touch(id, &outlines(&cover, 0.4), hotspot));
    }
    for width in &WIDTHS {
        out.push(words(width, &camera));
    }
    Ok(out)
}

/// The words on the lowest part of the inside, their feet towards the eye.
fn words(Width(width, half, when): &Width, camera: &Camera) -> Layer {
    let foot = half * 0.50;
    let steps = 36;
    let line: Vec<String> = (0..=steps)
        .map(|i| {
            let a = (REACH * (2.0 * i as f32 / steps as f32 - 1.0)).to_radians();
            let [x, y] = camera.place([INNER * a.sin(), -INNER * a.cos(), foot]);
            format!("{} {}", number(x), number(y))
        })
        .collect();
    // As high as six tenths of the wall in the middle.
    let wall = |t: f32| camera.place([0.0, -INNER, t])[1];
    let size = (wall(*half) - wall(-half)) * 0.64;
    Layer::text(&format!("words-{width}"), "[engraving]", CUT)
        .with("when", &format!("[engraving] is answered and {when}"))
        .with("hotspot", "engraving")
        .with("look", "engraved")
        .with("along", &format!("M{}", line.join("L")))
        .raw(&format!("size = {}", number(size)))
        .raw(&format!("depth = {}", number(size * 0.02)))
        .raw("tracking = 0.04")
        .raw("fonts = [{ when = \"[letters] is script\", font = \"script\" }, { when = \"[letters] is roman\", font = \"roman\" }]")
}
