//! The first view: the ring stands, turned to the left, its stone leaning towards the eye.

use super::held;
use super::march::{Camera, Face, Scene};
use super::solid::{Band, Marks, OUTER, Outside, Region, Seat};
use super::space::{V, along, cross, dot, minus, unit};
use super::trace::outlines;
use super::{KNIFE, METAL, OUTSIDES, SEED, WIDTHS, Width, floor, lit, metal, metal_light, touch, veil};
use crate::error::ArtError;
use crate::geometry::{Point, cut, number, paths, tile};
use crate::noise::Rng;
use crate::pack::Grain;
use crate::sheet::{Files, Layer};

/// How far the ring is turned from facing the eye, in degrees.
const TURN: f32 = 38.0;
/// How far the eye stands above the table.
const RISE: f32 = 24.0;
/// How far the stone is turned from the top towards the eye.
const LEAN: f32 = 30.0;

/// How far a matt outside scatters what it mirrors, brushed or frosted.
const MATT: f32 = 0.36;
/// The same of hammer marks, which are only a little worn.
const WORN: f32 = 0.012;
/// Units of a millimetre.
pub const SCALE: f32 = 9.9;

/// The ring's directions in the room; its axis is the third.
pub fn frame() -> [V; 3] {
    let t = TURN.to_radians();
    let axis = [t.sin(), 0.0, t.cos()];
    let up = [0.0, 1.0, 0.0];
    [cross(up, axis), up, axis]
}

/// From where it is seen.
pub fn camera() -> Camera {
    let e = RISE.to_radians();
    let at = [0.0, 0.6, 0.0];
    Camera {
        eye: along(at, [0.0, e.sin(), e.cos()], 95.0),
        at,
        scale: SCALE,
        middle: [203.0, 154.0],
    }
}

/// Where the stone's setting stands, in the ring's own directions.
pub fn seat() -> Seat {
    let [side, ..] = frame();
    // Of the two ways to lean, the one towards the eye.
    let way = if side[2] > 0.0 { 1.0 } else { -1.0 };
    let l = LEAN.to_radians();
    let out = [way * l.sin(), l.cos(), 0.0];
    let across = [0.0, 0.0, 1.0];
    Seat {
        at: out.map(|c| c * OUTER),
        across,
        round: cross(out, across),
        out,
    }
}

fn scene(outside: Outside, half: f32, rough: f32, marks: Option<Marks>) -> Scene {
    Scene {
        band: Band {
            outside,
            comfort: outside != Outside::Flat,
            half,
            marks,
        },
        setting: None,
        rough,
        rough_inside: 0.02,
        frame: frame(),
    }
}

/// All layers from below.
pub fn layers(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let camera = camera();
    let mut out = Vec::new();
    for width in &WIDTHS {
        let shadow = scene(Outside::Domed, width.1, 0.0, None).table_shadow(&camera);
        let id = format!("floor-{}", width.0);
        out.push(lit(&id, &floor(&shadow), Grain::Soft, files)?.with("when", width.2));
    }
    for (name, outside, when) in OUTSIDES {
        // A knife edge is never very wide: the middle one serves.
        let knife = outside == Outside::Knife;
        for width in WIDTHS.iter().filter(|width| !knife || width.0 != "wide") {
            let inner = bands(name, outside, width, &camera, files)?;
            let group = Layer::group(&format!("{name}-{}", width.0), inner);
            let of = if knife && width.0 == "middle" { KNIFE } else { width.2 };
            out.push(group.with("when", &format!("{when} and {of}")));
        }
    }
    out.extend(touches(&camera));
    out.extend(held::layers(&camera, files)?);
    Ok(out)
}

/// One band: its metal and the light of a polished one; over its outside whatever else the surface is.
fn bands(
    name: &str,
    outside: Outside,
    Width(width, half, _): &Width,
    camera: &Camera,
    files: &mut Files,
) -> Result<Vec<Layer>, ArtError> {
    let id = format!("{name}-{width}");
    let polished = scene(outside, *half, 0.0, None);
    let seen = polished.look(camera, |face| matches!(face, Face::Band(_)));
    let outline = paths(&outlines(&seen.cover, 0.09));
    let mut out: Vec<Layer> = metal(&format!("{id}-metal"), &outline, "metal").into();
    out.push(lit(&format!("{id}-polished"), &metal_light(&seen), Grain::Fine, files)?);
    let cover = polished.cover(camera, |face| face == Face::Band(Region::Outer));
    let outer = paths(&outlines(&cover, 0.09));
    let mut over = |surface: &str, scene: &Scene, grain: Grain| -> Result<Vec<Layer>, ArtError> {
        let id = format!("{id}-{surface}");
        let mut seen = scene.look(camera, |face| matches!(face, Face::Band(Region::Outer | Region::Rim)));
        seen.cover = seen.cover.zip(&cover, f32::min);
        let mut layers: Vec<Layer> = metal(&format!("{id}-metal"), &outer, "metal").into();
        layers.push(lit(&format!("{id}-light"), &metal_light(&seen), grain, files)?);
        Ok(layers)
    };
    let matt = scene(outside, *half, MATT, None);
    let mut layers = over("matt", &matt, Grain::Medium)?;
    let [dark, bright] = brushed(&id, &matt, camera, *half);
    let pits = Layer::shape(&format!("{id}-pits"), &outer, METAL)
        .with("texture", "frost")
        .raw("opacity = 0.14");
    layers.push(dark.with("when", "[surface] is brushed"));
    layers.push(bright.with("when", "[surface] is brushed"));
    layers.push(pits.with("when", "[surface] is frosted"));
    out.push(Layer::group(&format!("{id}-matt"), layers).with("when", "[surface] in (brushed, frosted)"));
    // The rules keep a hammer off narrow bands and knife edges.
    if outside != Outside::Knife && *width != "narrow" {
        let hammered = scene(outside, *half, WORN, Some(Marks::new(*half, SEED)));
        let layers = over("hammered", &hammered, Grain::Fine)?;
        out.push(Layer::group(&format!("{id}-hammered"), layers).with("when", "[surface] is hammered"));
    }
    out.push(veil(&format!("{id}-veil"), &outline));
    Ok(out)
}

/// Fine lines around the band, dark and light.
fn brushed(id: &str, scene: &Scene, camera: &Camera, half: f32) -> [Layer; 2] {
    let mut rng = Rng::new(SEED + 3);
    let mut lines = |count: usize| -> String {
        (0..count)
            .filter_map(|_| {
                let t = (rng.even() * 2.0 - 1.0) * (half - 0.2);
                let (from, long) = (rng.even() * 360.0, 10.0 + 24.0 * rng.even());
                scratch(scene, camera, t, [from, from + long], 0.06 + 0.08 * rng.even())
            })
            .collect()
    };
    let count = (86.0 * half) as usize;
    let (dark, light) = (lines(count), lines(count));
    [
        Layer::shape(&format!("{id}-dark"), &dark, "#000000").raw("opacity = 0.20"),
        Layer::shape(&format!("{id}-bright"), &light, "#ffffff").raw("opacity = 0.32"),
    ]
}

/// A scratch around the outside that tapers to both ends, two curves; `None` where it doesn't face the eye.
fn scratch(scene: &Scene, camera: &Camera, t: f32, [from, to]: [f32; 2], wide: f32) -> Option<String> {
    let at = |degrees: f32| -> Option<Point> {
        let q = scene.on_outside(degrees.to_radians(), t)?;
        let p = scene.world(q);
        let facing = dot(scene.world(scene.normal(q)), unit(minus(camera.eye, p)));
        (facing > 0.18 && !scene.hidden(q, camera.eye)).then(|| camera.place(p))
    };
    let (a, m, b) = (at(from)?, at((from + to) * 0.5)?, at(to)?);
    let chord = [b[0] - a[0], b[1] - a[1]];
    let long = chord[0].hypot(chord[1]).max(1e-3);
    let side = [-chord[1] / long * wide, chord[0] / long * wide];
    let bend = |k: f32| [0, 1].map(|i| number(2.0 * m[i] - (a[i] + b[i]) * 0.5 + k * side[i]));
    let [[cx, cy], [dx, dy]] = [bend(1.0), bend(-1.0)];
    let [[ax, ay], [bx, by]] = [a, b].map(|p| p.map(number));
    Some(format!("M{ax} {ay}Q{cx} {cy} {bx} {by}Q{dx} {dy} {ax} {ay}Z"))
}

/// What opens which option: the hole the size, the faces of the band what is chosen about them.
fn touches(camera: &Camera) -> Vec<Layer> {
    let scene = scene(Outside::Domed, WIDTHS[1].1, 0.0, None);
    let region = |wanted: Region| outlines(&scene.cover(camera, |face| face == Face::Band(wanted)), 0.4);
    let outer = region(Region::Outer);
    let middle = camera.middle[1];
    // The outside has more to ask than the others: above its surface, below its width; the metal is what is left of it.
    let part = |from: f32, to: f32| -> Vec<Vec<Point>> {
        let low = |o: &Vec<Point>| cut(o, [0.0, from], [400.0, from]);
        let high = |o: Vec<Point>| cut(&o, [400.0, to], [0.0, to]);
        outer.iter().map(|o| high(low(o))).filter(|o| o.len() > 2).collect()
    };
    let hole: Vec<Point> = (0..40)
        .map(|i| {
            let a = i as f32 / 40.0 * std::f32::consts::TAU;
            let r = super::solid::INNER;
            camera.place(scene.world([r * a.cos(), r * a.sin(), WIDTHS[1].1]))
        })
        .collect();
    let place = camera.place(scene.world(seat().at));
    let top = tile(place[0] - 22.0, place[1] - 18.0, 44.0, 36.0, 16.0);
    vec![
        touch("touch-size", &[hole], "size"),
        touch("touch-inside", &region(Region::Inner), "engraving"),
        touch("touch-profile", &region(Region::Rim), "profile"),
        touch("touch-surface", &part(middle - 40.0, middle + 40.0), "surface"),
        touch("touch-width", &part(middle + 40.0, 300.0), "width"),
        touch("touch-setting", &[top], "setting").with("when", "[setting] is none"),
    ]
}
