//! What holds the stone, and the stone: drawn for one of 5 mm, and grown with the size that is chosen.

use super::front::{frame, seat};
use super::march::{Camera, Face, Scene};
use super::solid::{Band, Outside, Setting, girdle};
use super::space::{V, along, cross, dot, minus, ramp, unit};
use super::stone::{Brilliant, Stance, moonstone};
use super::trace::outlines;
use super::{WIDTHS, image, lit, metal, metal_light, veil};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, path, paths};
use crate::light::{Light, blend};
use crate::mask::inside;
use crate::pack::{Grain, grey_alpha};
use crate::sheet::{Files, Layer};

/// Radius of the stone that is drawn, in mm.
const RADIUS: f32 = 2.5;
/// Pixels to a unit in the stone's own pictures: it is looked at most closely.
const FINE: f32 = 4.0;
/// How the group of a setting grows.
const GROWS: &str = "scale = [{ by = \"[stone-size].d / 5 mm\" }]";
const STONE: &str = "[stone].colour or #2550c8";

/// The settings with the stone in each of them.
pub fn layers(camera: &Camera, files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let view = View::new(camera);
    stones(&view, files)?;
    Ok(vec![
        soldered("bezel", Setting::Bezel, &view, files)?,
        soldered("claws", Setting::Claws, &view, files)?,
        flush(&view, files)?,
    ])
}

/// What all of it needs to know of the camera.
struct View<'a> {
    camera: &'a Camera,
    scene: Scene,
    stance: Stance,
    right: V,
    up: V,
    /// Units to the stone's radius.
    unit: f32,
}

impl<'a> View<'a> {
    fn new(camera: &'a Camera) -> Self {
        let seat = seat();
        let scene = Scene {
            band: Band {
                outside: Outside::Domed,
                comfort: true,
                half: WIDTHS[1].1,
                marks: None,
            },
            setting: None,
            rough: 0.0,
            rough_inside: 0.0,
            frame: frame(),
        };
        let look = unit(minus(scene.world(seat.at), camera.eye));
        let right = unit(cross(look, [0.0, 1.0, 0.0]));
        let stance = Stance {
            frame: [seat.across, seat.round, seat.out].map(|axis| scene.world(axis)),
            look,
        };
        Self {
            camera,
            scene,
            stance,
            right,
            up: cross(right, look),
            unit: RADIUS * camera.scale,
        }
    }

    /// Where a point above the seat is in the picture.
    fn over(&self, height: f32) -> Point {
        let seat = seat();
        self.camera.place(self.scene.world(along(seat.at, seat.out, height)))
    }

    /// A circle around the stone's axis, of `r` radii of it, as it is seen around its middle.
    fn circle(&self, r: f32, [x, y]: Point) -> Vec<Point> {
        (0..72)
            .map(|i| {
                let a = i as f32 / 72.0 * std::f32::consts::TAU;
                let [across, round, _] = self.stance.frame;
                let p = [0, 1, 2].map(|k| (across[k] * a.cos() + round[k] * a.sin()) * r * self.unit);
                [x + dot(p, self.right), y - dot(p, self.up)]
            })
            .collect()
    }

    /// A place of a stone's picture, `u` radii to the right of its middle and `v` above it, as the stone has it.
    fn from(&self, u: f32, v: f32) -> V {
        let p = along(along(self.right.map(|c| c * u), self.up, v), self.stance.look, -6.0);
        self.stance.frame.map(|axis| dot(axis, p))
    }

    /// Half the size of a stone's picture in units: whole ones.
    fn reach(&self) -> f32 {
        (self.unit * 1.06).ceil()
    }

    fn place(&self, [x, y]: Point) -> [f32; 4] {
        let reach = self.reach();
        [x - reach, y - reach, 2.0 * reach, 2.0 * reach].map(|v| (v * 100.0).round() / 100.0)
    }

    /// Every pixel of a stone's picture: the mean of `n`² looks, and how many of them met something.
    fn pixels<const N: usize>(&self, n: usize, look: impl Fn(V) -> Option<[f32; N]>) -> (usize, Vec<([f32; N], f32)>) {
        let size = (2.0 * self.reach() * FINE) as usize;
        let mut out = Vec::with_capacity(size * size);
        for i in 0..size * size {
            let (mut sum, mut met) = ([0.0; N], 0.0);
            for k in 0..n * n {
                let part = |cell: usize, at: usize| cell as f32 + (at as f32 + 0.5) / n as f32;
                let (x, y) = (part(i % size, k % n), part(i / size, k / n));
                let to = |v: f32| (v / FINE - self.reach()) / self.unit;
                if let Some(seen) = look(self.from(to(x), -to(y))) {
                    met += 1.0;
                    sum = std::array::from_fn(|j| sum[j] + seen[j]);
                }
            }
            let mean = sum.map(|s| if met > 0.0 { s / met } else { 0.0 });
            out.push((mean, met / (n * n) as f32));
        }
        (size, out)
    }
}

/// The stones' pictures: a clear one, which breaks light into colours; a coloured one, whose colour is the fill's; a moonstone.
fn stones(view: &View<'_>, files: &mut Files) -> Result<(), ArtError> {
    let d = view.stance.d();
    let seen = |o: V| view.stance.seen(o);
    // What is below the girdle stands in its setting and isn't seen.
    let above = |p: V| p[2] > -0.03;
    let colours = [2.402, 2.417, 2.448].map(Brilliant::new);
    let (size, pixels) = view.pixels(5, |from| {
        let mut rgb = [0.0; 3];
        for (part, stone) in rgb.iter_mut().zip(&colours) {
            let (_, glint) = stone.look(from, d, 0.99, seen).filter(|(p, _)| above(*p))?;
            *part = glint.through * 1.02 + glint.mirrored;
        }
        Some(rgb)
    });
    files.insert(image("clear"), clear(&pixels, size)?);

    // Cut a little deeper than nature bends the light: seen so small, it would be a dark pane.
    let stone = Brilliant::new(2.05);
    let (size, pixels) = view.pixels(5, |from| {
        let (_, glint) = stone.look(from, d, 0.78, seen).filter(|(p, _)| above(*p))?;
        Some([glint.through, glint.mirrored])
    });
    let mut grey = Vec::with_capacity(pixels.len() * 2);
    for ([through, mirrored], cover) in pixels {
        let shade = (0.24 + 2.2 * through).min(1.0);
        // Of what the surface mirrors only the lamps are seen, or it would look dusty.
        let gleam = ((mirrored - 0.10).max(0.0) * 2.6 + (through - 0.36).max(0.0) * 0.62).min(0.95);
        grey.extend(blend(shade, gleam, cover));
    }
    files.insert(image("coloured"), grey_alpha(&grey, size, size)?);
    let (size, pixels) = view.pixels(4, |from| {
        moonstone(&view.stance, from).map(|(_, shade, gleam, blue)| [shade, gleam, blue])
    });
    files.insert(image("moon"), moon(&pixels, size)?);
    Ok(())
}

/// A clear stone's colours as PNG.
fn clear(pixels: &[([f32; 3], f32)], size: usize) -> Result<Vec<u8>, ArtError> {
    let mut rgba = Vec::with_capacity(pixels.len() * 4);
    for (rgb, cover) in pixels {
        let mean = (rgb[0] + rgb[1] + rgb[2]) / 3.0;
        let tone = |v: f32, cold: f32| {
            // Colours are pushed a little: on a screen they would hardly be seen.
            let v = mean + (v - mean) * 1.6;
            let v = 0.10 + 0.92 * (1.0 - (-2.3 * v.max(0.0)).exp());
            // Steps of eight pack to a good half.
            ((v * cold).clamp(0.0, 1.0) * 32.0).round() * 7.96
        };
        rgba.extend([
            tone(rgb[0], 0.985) as u8,
            tone(rgb[1], 0.995) as u8,
            tone(rgb[2], 1.0) as u8,
        ]);
        rgba.push((cover * 255.0).round() as u8);
    }
    colours(&rgba, size)
}

/// The moonstone's dome as PNG.
fn moon(pixels: &[([f32; 3], f32)], size: usize) -> Result<Vec<u8>, ArtError> {
    let mut rgba = Vec::with_capacity(pixels.len() * 4);
    for ([shade, gleam, blue], cover) in pixels {
        let milk = [0.86, 0.87, 0.89];
        let float = [0.62, 0.78, 1.0];
        for k in 0..3 {
            let own = (milk[k] + (float[k] - milk[k]) * blue * 0.85) * shade;
            let v = 1.0 - (1.0 - own.clamp(0.0, 1.0)) * (1.0 - gleam.clamp(0.0, 1.0));
            rgba.push((v * 85.0).round() as u8 * 3);
        }
        rgba.push((cover * 255.0).round() as u8);
    }
    colours(&rgba, size)
}

fn colours(rgba: &[u8], size: usize) -> Result<Vec<u8>, ArtError> {
    use image::ImageEncoder;
    use image::codecs::png::{CompressionType, FilterType, PngEncoder};
    let mut out = Vec::new();
    PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive).write_image(
        rgba,
        size as u32,
        size as u32,
        image::ExtendedColorType::Rgba8,
    )?;
    Ok(out)
}

/// The stone in its place: a colour to be tapped, and the picture that fits it.
fn stone(id: &str, middle: Point, view: &View<'_>) -> Vec<Layer> {
    let layer = |kind: &str, file: &str, when: &str| {
        Layer::light(&format!("{id}-{kind}"), &image(file), view.place(middle)).with("when", when)
    };
    let girdle = path(&view.circle(1.0, middle));
    vec![
        Layer::shape(&format!("{id}-stone"), &girdle, STONE).with("hotspot", "stone"),
        layer("clear", "clear", "[stone] in (diamond, diamond-lab)"),
        layer(
            "coloured",
            "coloured",
            "[stone] is not diamond and [stone] is not diamond-lab and [stone] is not moonstone",
        ),
        layer("moon", "moon", "[stone] is moonstone"),
    ]
}

/// A setting that is soldered on the band.
fn soldered(id: &str, setting: Setting, view: &View<'_>, files: &mut Files) -> Result<Layer, ArtError> {
    let mut scene = Scene {
        setting: Some((setting, seat())),
        band: view.scene.band.clone(),
        ..view.scene
    };
    let all = scene.look(view.camera, |face| matches!(face, Face::Setting | Face::Tips));
    let tips = scene.look(view.camera, |face| face == Face::Tips);
    scene.setting = None;
    let band = scene.cover(view.camera, |face| matches!(face, Face::Band(_)));
    let mut shadow = Light::default();
    let foot = inside(&view.circle(0.74, view.over(0.0)));
    shadow.shadow(&foot, (1.2, 2.2), 3.4, 0.62);
    shadow.shadow(&foot, (0.2, 0.4), 1.0, 0.5);
    let mut layers = vec![lit(
        &format!("{id}-shadow"),
        &shadow.layer(Some(&band)),
        Grain::Soft,
        files,
    )?];
    let outline = paths(&outlines(&all.cover, 0.09));
    layers.extend(metal(&format!("{id}-metal"), &outline, "setting"));
    layers.push(lit(&format!("{id}-light"), &metal_light(&all), Grain::Fine, files)?);
    layers.push(veil(&format!("{id}-veil"), &outline));
    let middle = view.over(girdle(setting));
    if setting == Setting::Bezel {
        layers.push(hollow(id, view, middle, files)?);
    }
    layers.extend(stone(id, middle, view));
    if setting == Setting::Claws {
        layers.extend(metal(
            &format!("{id}-tips"),
            &paths(&outlines(&tips.cover, 0.09)),
            "setting",
        ));
        layers.push(lit(
            &format!("{id}-tips-light"),
            &metal_light(&tips),
            Grain::Fine,
            files,
        )?);
    }
    Ok(grown(id, layers, view))
}

/// What is dark around and below the stone.
fn hollow(id: &str, view: &View<'_>, middle: Point, files: &mut Files) -> Result<Layer, ArtError> {
    let mut light = Light::default();
    light.shadow(&inside(&view.circle(1.015, middle)), (0.0, 0.0), 0.5, 0.62);
    lit(&format!("{id}-hollow"), &light.layer(None), Grain::Medium, files)
}

/// A stone level with the band: around it a bright cut, which the burnisher leaves.
fn flush(view: &View<'_>, files: &mut Files) -> Result<Layer, ArtError> {
    let middle = view.over(0.12);
    let out = path(&view.circle(1.26, middle));
    let mut layers: Vec<Layer> = metal("flush-metal", &out, "setting").into();
    let mask = inside(&view.circle(1.26, middle));
    let [across, round, up] = view.stance.frame;
    let mut seen = super::march::Seen {
        cover: mask.clone(),
        bright: Field::view(0.0),
    };
    for (i, bright) in seen.bright.v.iter_mut().enumerate() {
        if mask.v[i] <= 0.0 {
            continue;
        }
        let (x, y) = ((i % mask.w) as f32 + 0.5, (i / mask.w) as f32 + 0.5);
        let (u, v) = (
            (x / crate::field::PX - middle[0]) / view.unit,
            (middle[1] - y / crate::field::PX) / view.unit,
        );
        // On the plane of the girdle below that place of the picture.
        let from = view.from(u, v);
        let d = view.stance.d();
        let p = along(from, d, -from[2] / d[2]);
        let r = p[0].hypot(p[1]).max(1e-4);
        // The cut leans inwards near the stone and rolls out into the band.
        let lean = 0.85 * (1.0 - ramp(1.04, 1.24, r));
        let local = unit([-p[0] / r * lean, -p[1] / r * lean, 1.0]);
        let n = [0, 1, 2].map(|k| across[k] * local[0] + round[k] * local[1] + up[k] * local[2]);
        let mirror = super::space::mirrored(view.stance.look, n);
        *bright = super::room::room(mirror, 0.04) * (0.55 + 0.45 * ramp(1.0, 1.06, r));
    }
    layers.push(lit("flush-light", &metal_light(&seen), Grain::Fine, files)?);
    layers.push(hollow("flush", view, middle, files)?);
    layers.extend(stone("flush", middle, view));
    Ok(grown("flush", layers, view))
}

/// Grown about the place where it stands on the band.
fn grown(id: &str, layers: Vec<Layer>, view: &View<'_>) -> Layer {
    let [x, y] = view.over(0.0).map(|v| (v * 100.0).round() / 100.0);
    Layer::group(id, layers)
        .with("when", &format!("[setting] is {id}"))
        .with("hotspot", "setting")
        .raw(&format!("about = [{x}, {y}]"))
        .raw(GROWS)
}
