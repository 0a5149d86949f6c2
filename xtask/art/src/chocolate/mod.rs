//! The chocolate bar: a moulded tablet on its opened paper, and a hundred toppings strewn over it.
//!
//! Start at [`make`]. `bar` lights the paper and the tablet, `toppings` says how each kind of topping looks and how much of it
//! lies on a bar, `sprites` makes the single nuts, berries and crumbs. Which toppings there are, and their colours, comes from the
//! sample's swatches.toml.

mod bar;
mod sprites;
mod toppings;

use ttf_parser::Face;

use crate::error::ArtError;
use crate::geometry::path;
use crate::maker;
use crate::pack::{Grain, grey_alpha, layer, warm_layer};
use crate::sheet::{self, Files, Layer, Sheet, Texture};

/// Everything else follows from it.
pub const SEED: u64 = 77;

/// What dark chocolate turns to in the shade: brown, never grey.
const SHADE: [u8; 3] = [34, 15, 6];
/// The same of white chocolate.
const PALE_SHADE: [u8; 3] = [112, 72, 38];
/// Of the tablet's light: which half, on which chocolate, and when that is there.
const LIGHTS: [(&str, bool, bool, &str); 4] = [
    ("light-left", false, false, "[base] is not choc-white"),
    ("light-right", true, false, "[base] in (choc-dark, choc-milk)"),
    ("pale-left", false, true, "[base] is choc-white"),
    ("pale-right", true, true, "[base] in (choc-white, half)"),
];

/// The tablet is 312 units wide, a little smaller where it is the smaller one.
const UNIT: &str = "[size].w / (312 * [size].drawn)";
/// The ink of the maker's mark.
const INK: &str = "#3b2016";

/// Makes the picture's table and all its images; `swatches` is the sample's swatches.toml.
pub fn make(face: &Face<'_>, swatches: &str) -> Result<Files, ArtError> {
    let mut files = Files::new();
    let mut light = |id: &str, pixels: &[u8], grain: Grain, shade: Option<[u8; 3]>| -> Result<Layer, ArtError> {
        let packed = match shade {
            Some(shade) => warm_layer(pixels, grain, shade)?,
            None => layer(pixels, grain)?,
        };
        let name = format!("picture-{id}.png");
        files.insert(name.clone(), packed.png);
        Ok(Layer::light(id, &name, packed.place))
    };
    let paper = bar::paper();
    let bar = bar::bar()?;
    let layers = vec![
        light("floor", &paper.floor.layer(None), Grain::Soft, None)?,
        Layer::shape("paper", &path(&paper.outline), "[paper].colour or #b58a5c")
            .with("texture", "fibres")
            .with("hotspot", "paper"),
        light(
            "paper-light",
            &paper.light.layer(Some(&paper.mask)),
            Grain::Stepped,
            Some(SHADE),
        )?,
    ];
    let mut on_paper = vec![
        light("bar-floor", &bar.floor.layer(None), Grain::Soft, None)?,
        Layer::shape("bar", &path(&bar.outline), "[base].colour or #3b2016").with("hotspot", "base"),
        Layer::shape("half", &path(&bar.half), "#ecdcb8")
            .with("when", "[base] is half")
            .with("hotspot", "base"),
    ];
    for (id, right, pale, when) in LIGHTS {
        let shade = if pale { PALE_SHADE } else { SHADE };
        let half = light(id, &bar.half_light(right, pale), Grain::Fine, Some(shade))?;
        on_paper.push(half.with("when", when));
    }
    files.insert(
        "picture-fibres.png".to_owned(),
        grey_alpha(&bar::fibres(), bar::FIBRES.0, bar::FIBRES.0)?,
    );
    let strewn = toppings::strewn(swatches, SEED)?;
    files.extend(strewn.files);
    on_paper.extend(strewn.layers);
    let tablet = Layer::group("tablet", on_paper)
        .raw("about = [200.0, 150.0]")
        .raw("scale = [{ when = \"[size] is answered\", by = \"[size].drawn\" }]");
    let sheet = Sheet {
        of: "chocolate bar",
        fonts: Vec::new(),
        textures: vec![Texture {
            id: "fibres".to_owned(),
            image: "picture-fibres.png".to_owned(),
            size: bar::FIBRES.1,
            bleed: 0.0,
            turn: 0.0,
        }],
        sprites: strewn.sprites,
        layers: layers.into_iter().chain([tablet]).collect(),
    };
    files.insert("picture.toml".to_owned(), sheet::write(&sheet, UNIT).into_bytes());
    files.extend(logo(face)?);
    Ok(files)
}

/// The maker's mark for papers: a cocoa pod and two words.
fn logo(face: &Face<'_>) -> Result<Files, ArtError> {
    let sign = bar::pod([24.0, 36.0], 15.0);
    maker::mark(face, &sign, 48.0, ["Pod & Nib", "CHOCOLATE · CORK"], INK)
}
