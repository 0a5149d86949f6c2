//! The ring: it stands on the goldsmith's table, its stone turned to the eye; in a second view one looks into it, at the words.
//!
//! Start at [`make`]. `solid` says what a ring is as distances, `march` looks at it, `room` is what its metal mirrors, `trace` turns
//! what is seen into outlines. `stone` follows the light through a cut stone, `held` puts it into its setting. `front` and
//! `inside` are the two views. Light depends on the outside of the band, its width and its surface, so each of these has a
//! layer of its own; the metal's colour is a fill below it.

mod front;
mod held;
mod inside;
mod march;
mod room;
mod solid;
mod space;
mod stone;
mod trace;

use ttf_parser::Face;

use self::march::Seen;
use self::solid::Outside;
use crate::error::ArtError;
use crate::field::{Edge, Field};
use crate::geometry::{Point, number, path, paths};
use crate::light::Light;
use crate::maker;
use crate::noise::noise;
use crate::pack::{Grain, grey_alpha, layer};
use crate::sheet::{self, Files, Layer, Sheet, Texture, View};

/// Everything else follows from it.
pub const SEED: u64 = 5854;

/// The option that colours the metal.
const METAL: &str = "[metal].colour or #f2c67a";
/// White gold under rhodium.
const RHODIUM: &str = "#e4e6e9";
/// The ink of the maker's mark.
const INK: &str = "#4a3a5c";

/// A width that is drawn: its name, half of it in mm, and when it serves.
struct Width(&'static str, f32, &'static str);

const WIDTHS: [Width; 3] = [
    Width("narrow", 1.25, "[width] less than 3 mm"),
    Width("middle", 2.05, "[width] between 3 mm and 5 mm"),
    Width("wide", 3.3, "[width] more than 5 mm"),
];

const OUTSIDES: [(&str, Outside, &str); 3] = [
    ("flat", Outside::Flat, "[profile] is flat"),
    ("domed", Outside::Domed, "[profile] in (court, d)"),
    ("knife", Outside::Knife, "[profile] is knife"),
];

/// When the middle width serves a knife edge, which is never very wide.
const KNIFE: &str = "[width] at least 3 mm";

/// Makes the picture's table and all its images.
pub fn make(face: &Face<'_>) -> Result<Files, ArtError> {
    let mut files = Files::new();
    let front = front::layers(&mut files)?;
    let inside = inside::layers(&mut files)?;
    let sheet = Sheet {
        of: "ring",
        fonts: vec![("script", "font-script.otf"), ("roman", "font-roman.otf")],
        textures: vec![Texture {
            id: "frost".to_owned(),
            image: image("frost"),
            size: 24.0,
            bleed: 0.0,
            turn: 0.0,
        }],
        sprites: Vec::new(),
        layers: Vec::new(),
    };
    // What is drawn is a ring of size 54, so many units to the millimetre.
    let view = |id, label, scale: f32, layers| View {
        id,
        label,
        size: crate::field::VIEW,
        unit: format!("\"[size] / {:.1}\"", 54.0 * scale),
        layers,
    };
    let views = [
        view("front", ["Front", "Vorn"], front::SCALE, front),
        view("inside", ["Inside", "Innen"], inside::SCALE, inside),
    ];
    files.insert(
        "picture.toml".to_owned(),
        sheet::write_views(&sheet, &views).into_bytes(),
    );
    files.insert(image("frost"), grey_alpha(&frost(), FROST, FROST)?);
    files.extend(logo(face)?);
    Ok(files)
}

fn image(id: &str) -> String {
    format!("picture-{id}.png")
}

/// What metal makes of the brightness it mirrors, shade and gleam: what is darker than the metal's own colour deepens it, what is brighter whitens it.
fn toned(bright: f32) -> [f32; 2] {
    let shade = (bright / 0.86).clamp(0.0, 1.0).powf(0.85).max(0.05);
    let gleam = ((bright - 0.80) * 0.85).clamp(0.0, 0.94);
    [shade, gleam]
}

/// The light on metal, cut to what is covered.
fn metal_light(seen: &Seen) -> Vec<u8> {
    // A little smoother than the rays are: their grain can't be seen, but it would be packed.
    let smooth = |field: &Field| field.blur_px(0.55, Edge::Clamp);
    let (weight, sum) = (smooth(&seen.cover), smooth(&seen.bright.times(&seen.cover)));
    let bright = sum.zip(&weight, |s, w| if w > 0.0 { s / w } else { 0.0 });
    let mut out = Vec::with_capacity(seen.cover.v.len() * 2);
    for (cover, bright) in seen.cover.v.iter().zip(&bright.v) {
        // Fuller at the edge, where only part of the metal's colour is: dark metal would have a pale seam.
        out.extend(pixel(toned(*bright), cover.powf(0.6)));
    }
    out
}

/// One pixel of shade and gleam: as `light::blend`, in finer steps, for metal is smooth and coarse ones would be seen as bands.
fn pixel([shade, gleam]: [f32; 2], cover: f32) -> [u8; 2] {
    let g = gleam * cover;
    let alpha = 1.0 - (1.0 - (1.0 - shade) * cover) * (1.0 - g);
    if alpha < 0.004 {
        return [0, 0];
    }
    let stepped = |v: f32, step: f32| ((v * 255.0 / step).round() * step).clamp(0.0, 255.0) as u8;
    [stepped(g / alpha, 8.0), stepped(alpha, 3.0)]
}

/// Packs a layer's pixels, keeps the file and names it.
fn lit(id: &str, pixels: &[u8], grain: Grain, files: &mut Files) -> Result<Layer, ArtError> {
    let packed = layer(pixels, grain)?;
    files.insert(image(id), packed.png);
    Ok(Layer::light(id, &image(id), packed.place))
}

/// A piece of metal: its colour, and what rhodium makes of it.
fn metal(id: &str, d: &str, hotspot: &str) -> [Layer; 2] {
    [
        Layer::shape(id, d, METAL).with("hotspot", hotspot),
        Layer::shape(&format!("{id}-rhodium"), d, RHODIUM)
            .with("when", "[rhodium] is on")
            .with("hotspot", hotspot),
    ]
}

/// The metal's own colour lies thinly over its light: what metal mirrors is tinted, the darkest and the brightest too.
fn veil(id: &str, d: &str) -> Layer {
    Layer::shape(id, d, METAL).raw("opacity = 0.08")
}

/// What can be tapped but not seen.
fn touch(id: &str, outlines: &[Vec<Point>], hotspot: &str) -> Layer {
    Layer::shape(id, &paths(outlines), "#ffffff")
        .raw("opacity = 0")
        .with("hotspot", hotspot)
}

/// Pixels of the frost's tile.
const FROST: usize = 128;

/// What glass beads leave: fine pits, dark and light.
fn frost() -> Vec<u8> {
    let pits = noise(FROST, FROST, 0.9, SEED + 7, 1, Edge::Wrap);
    let tone = |v: f32| {
        let alpha = (v.abs() * 90.0).min(255.0) as u8 / 32 * 32;
        [if v > 0.0 { 255 } else { 0 }, alpha]
    };
    pits.v.iter().flat_map(|v| tone(*v)).collect()
}

/// The shadow on the table, which ends softly before the picture does.
fn floor(dark: &Field) -> Vec<u8> {
    let fade = Field::place(|x, y| {
        let far = ((x - 222.0) / 172.0).hypot((y - 238.0) / 60.0);
        1.0 - space::ramp(0.50, 1.0, far)
    });
    let light = Light {
        shade: dark.zip(&fade, |d, f| 1.0 - d * f),
        ..Light::default()
    };
    light.layer(None)
}

/// The maker's mark for papers: a ring with a stone and two words.
fn logo(face: &Face<'_>) -> Result<Files, ArtError> {
    let circle = |x: f32, y: f32, r: f32| {
        format!(
            "M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 {} 0Z",
            number(x - r),
            number(2.0 * r),
            number(-2.0 * r)
        )
    };
    let gem = path(&[[19.0, 6.5], [33.0, 6.5], [38.0, 12.5], [26.0, 25.0], [14.0, 12.5]]);
    let cut = path(&[[20.5, 12.0], [26.0, 20.8], [31.5, 12.0]]);
    let sign = circle(26.0, 45.0, 20.6) + &circle(26.0, 45.0, 16.2) + &gem + &cut;
    maker::mark(face, &sign, 56.0, ["Burr & Bezel", "GOLDSMITHS · KILKENNY"], INK)
}
