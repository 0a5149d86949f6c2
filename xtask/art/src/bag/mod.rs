//! The sample's piece: a courier bag with a flap of three panels, lit once, coloured by fills.
//!
//! Start at [`make`]. `shapes` are the outlines, `base` the light that is always there, `strap`, `tapes`, `pockets` and
//! `closures` the parts that come and go, `sheet` the table that `scene` reads.

mod base;
mod closures;
mod logo;
mod part;
mod pockets;
mod shapes;
mod strap;
mod surface;
mod tapes;

use self::part::{BINDING, CENTRE, Part};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{path, paths};
use crate::light::Light;
use crate::pack::{Grain, grey_alpha, layer};
use crate::sheet::{self, Files, Layer, Sheet, Texture};
use crate::weave::{Cloth, weave};

pub use self::logo::leaf;

/// Everything else follows from it.
pub const SEED: u64 = 1842;

const CLOTHS: [(&str, Cloth); 3] = [
    (
        "cloth",
        Cloth {
            pixels: 192,
            units: 32.0,
            threads: 26,
            strength: 0.46,
            glint: 0.13,
            heather: 0.022,
            slubs: 1.0,
            ripstop: 0,
            seed: 3,
        },
    ),
    (
        "ripstop",
        Cloth {
            pixels: 128,
            units: 21.333_334,
            threads: 21,
            strength: 0.30,
            glint: 0.05,
            heather: 0.0,
            slubs: 1.0,
            ripstop: 7,
            seed: 5,
        },
    ),
    (
        "tape",
        Cloth {
            pixels: 96,
            units: 12.0,
            threads: 12,
            strength: 0.46,
            glint: 0.17,
            heather: 0.0,
            slubs: 1.0,
            ripstop: 0,
            seed: 9,
        },
    ),
];

/// Makes the picture's table and all its images.
pub fn make() -> Result<Files, ArtError> {
    let mut files = Files::new();
    let textures = textures(&mut files)?;
    let shapes = shapes::shapes();
    let mark = logo::Logo::on_patch()?;
    let base = base::light(&shapes, &mark, SEED);

    let floor = layer(&floor(&base.mask).layer(None), Grain::Soft)?;
    files.insert(image("floor"), floor.png);
    let mut layers = vec![Layer::light("floor", &image("floor"), floor.place)];
    let behind = [
        strap::strap("strap-left", "[shoulder] is left", strap::Side::Right, SEED + 5),
        strap::strap("strap-right", "[shoulder] is right", strap::Side::Left, SEED + 5),
        strap::pad("pad-left", "[pad] is on and [shoulder] is left", strap::Side::Right),
        strap::pad("pad-right", "[pad] is on and [shoulder] is right", strap::Side::Left),
        strap::handle(),
    ];
    for part in behind {
        layers.push(pack(part, Grain::Medium, &mut files)?);
    }
    layers.extend(front(&shapes, &base, &mark));
    let light = layer(&base.light.layer(Some(&base.mask)), Grain::Fine)?;
    files.insert(image("light"), light.png);
    layers.push(Layer::light("light", &image("light"), light.place));
    let before = [
        pockets::open_pockets(&base),
        pockets::zip_pocket(&base),
        tapes::reflectors(&shapes, &base),
        tapes::compression(&base),
        closures::buckles(&base),
        closures::magnet(&base),
    ];
    for part in before {
        layers.push(pack(part, Grain::Fine, &mut files)?);
    }
    let sized = Layer::group("bag", layers).raw("about = [200.0, 170.0]").raw(SIZES);
    files.insert(
        "picture.toml".to_owned(),
        sheet::write(
            &Sheet {
                of: "bag",
                fonts: Vec::new(),
                textures,
                sprites: Vec::new(),
                layers: vec![sized],
            },
            UNIT,
        )
        .into_bytes(),
    );
    Ok(files)
}

/// The picture grows a little with the bag: enough to be felt, not so much that an XS is hard to see.
const SIZES: &str = "scale = [{ when = \"[size] is answered\", by = \"[size].drawn\" }]";
/// The flap, as wide as the bag, is 268 units wide before that.
const UNIT: &str = "[size].w / (268 * [size].drawn)";

fn image(id: &str) -> String {
    format!("picture-{id}.png")
}

fn textures(files: &mut Files) -> Result<Vec<Texture>, ArtError> {
    let mut out = Vec::new();
    for (id, cloth) in &CLOTHS {
        let name = image(id);
        files.insert(name.clone(), grey_alpha(&weave(cloth), cloth.pixels, cloth.pixels)?);
        out.push(Texture {
            id: (*id).to_owned(),
            image: name,
            size: cloth.units,
            bleed: 0.0,
            turn: 0.0,
        });
    }
    Ok(out)
}

/// What the bag throws on the mat: close and dark below it, wide and faint to the lower right.
fn floor(mask: &Field) -> Light {
    let mut light = Light::default();
    light.shadow(mask, (5.5, 7.0), 11.0, 0.34);
    light.shadow(mask, (2.2, 4.0), 3.6, 0.38);
    // It ends softly before the picture does.
    let fade = Field::place(|x, y| ((y - 284.0) / 15.0).max((x - 376.0) / 23.0).clamp(0.0, 1.0));
    light.shade = light.shade.zip(&fade, |s, f| s + (1.0 - s) * f * f * (3.0 - 2.0 * f));
    light
}

fn pack(part: Part, grain: Grain, files: &mut Files) -> Result<Layer, ArtError> {
    let packed = layer(&part.light.layer(None), grain)?;
    let name = image(part.id);
    files.insert(name.clone(), packed.png);
    let mut layers = part.layers;
    layers.push(Layer::light(&format!("{}-light", part.id), &name, packed.place));
    let group = Layer::group(part.id, layers);
    let group = part.when.into_iter().fold(group, |g, when| g.with("when", when));
    Ok(group.with("hotspot", part.hotspot))
}

/// The colours of body, flap, corner and patch, from below.
fn front(shapes: &shapes::Shapes, base: &base::Base, mark: &logo::Logo) -> Vec<Layer> {
    let cloth = |id: &str, outline: &[[f32; 2]], fill: &str, hotspot: &str| {
        Layer::shape(id, &path(outline), fill)
            .with("texture", "cloth")
            .with("hotspot", hotspot)
    };
    let [flap_band, corner_band] = shapes.bindings();
    let tape = |id: &str, bands: &[Vec<[f32; 2]>]| {
        Layer::shape(id, &paths(bands), BINDING)
            .with("texture", "tape")
            .with("hotspot", "binding")
    };
    vec![
        cloth("body", &shapes.body, CENTRE, "centre"),
        Layer::stitch("foot-thread", &base.foot.path(), BINDING, 0.75),
        cloth("centre", &shapes.centre, CENTRE, "centre"),
        cloth("left", &shapes.left, "[left].colour or #0e5c63", "left"),
        cloth("right", &shapes.right, "[right].colour or #0e5c63", "right"),
        Layer::stitch("seam-thread", &base.seam.path(), BINDING, 0.75),
        tape("binding", &flap_band),
        Layer::stitch("edge-thread", &base.edge.path(), BINDING, 0.6),
        Layer::shape("lining", &path(&shapes.lining), "[lining].colour or #f0d648")
            .with("texture", "ripstop")
            .with("hotspot", "lining"),
        tape("corner-binding", &corner_band),
        Layer::stitch("corner-thread", &base.corner.path(), BINDING, 0.6),
        Layer::shape("patch", &path(&shapes.patch), "[logo].colour or #f6f4ee").with("hotspot", "logo"),
        Layer::shape("mark", &mark.path, CENTRE).with("hotspot", "logo"),
        Layer::stitch("patch-thread", &base.patch.path(), CENTRE, 0.55),
    ]
}
