//! The shoe: five models from outside, in leather whose finish changes the light on it, and their soles.
//!
//! Start at [`make`]. `shapes` are the outlines, `leather` the finishes, `upper` lays pieces of leather over a last, `models` says how
//! each model is cut, `laces` what ties it, `bottom` what it stands on, `soles` the pair from below, `words` what is pressed in.

mod bottom;
mod laces;
mod leather;
mod models;
mod shapes;
mod soles;
mod upper;
mod words;

use ttf_parser::Face;

use crate::error::ArtError;
use crate::field::{Field, VIEW};
use crate::light::Light;
use crate::maker;
use crate::pack::{Grain, layer, warm_layer};
use crate::sheet::{self, Files, Layer, Sheet, View};

/// Everything else follows from it.
pub const SEED: u64 = 4207;
/// The ink of the maker's mark.
const INK: &str = "#3a241a";

/// Units from one end of the left last to the other as the view from outside draws it, whatever its size: 280 mm of 0.94 mm, 1.06 times
/// as large.
const LAST: u32 = 316;

/// Makes the picture's table and all its images.
pub fn make(face: &Face<'_>) -> Result<Files, ArtError> {
    let mut files = Files::new();
    let textures = leather::textures(&mut files)?;
    let mut shoe = vec![Layer::group("bottom", bottom::welted(&mut files)?).with("when", "[model] is not sneaker")];
    shoe.extend(models::all(&mut files)?);
    shoe.push(Layer::group("cup", bottom::cup(&mut files)?).with("when", "[model] is sneaker"));
    shoe.extend(words::heel());
    let lift = format!(
        "move = [0, \"if [sole] is commando or [sole] is crepe then -{} else 0\"]",
        bottom::LIFT
    );
    let standing = vec![
        bottom::floor(&mut files, false)?,
        bottom::floor(&mut files, true)?,
        Layer::group("shoe", shoe).raw(&lift),
    ];
    // A boot fills the picture by its height, a shoe by its length.
    let outside = vec![
        Layer::group("standing", standing)
            .raw("about = [198.0, 200.0]")
            .raw("scale = [{ by = 1.06 }]")
            .raw("move = [0, \"if [model] is chelsea then 4 else -18\"]"),
    ];
    let sheet = Sheet {
        of: "shoe",
        fonts: Vec::new(),
        textures,
        sprites: Vec::new(),
        layers: Vec::new(),
    };
    let views = [
        View {
            id: "outside",
            label: ["Outside", "Außen"],
            size: VIEW,
            unit: format!("\"[last-left] / {LAST}\""),
            layers: outside,
        },
        View {
            id: "soles",
            label: ["Soles", "Sohlen"],
            size: VIEW,
            unit: soles::UNIT.to_owned(),
            layers: soles::view(&mut files)?,
        },
    ];
    files.insert(
        "picture.toml".to_owned(),
        sheet::write_views(&sheet, &views).into_bytes(),
    );
    files.extend(logo(face)?);
    Ok(files)
}

/// A light layer and its file.
fn light_layer(
    id: &str,
    light: &Light,
    within: Option<&Field>,
    grain: Grain,
    files: &mut Files,
) -> Result<Layer, ArtError> {
    let mut pixels = light.layer(within);
    if grain == Grain::Fine {
        // Every second level of a shade on leather is enough, and packs a fifth smaller; bare shadows are of the soft grain.
        pixels.iter_mut().skip(1).step_by(2).for_each(|alpha| *alpha &= !1);
    }
    let packed = layer(&pixels, grain)?;
    let image = format!("picture-{id}.png");
    files.insert(image.clone(), packed.png);
    Ok(Layer::light(id, &image, packed.place))
}

/// The same with a shade of another colour: on warm and pale stuff grey looks dirty.
fn warm_light_layer(
    id: &str,
    light: &Light,
    within: Option<&Field>,
    grain: Grain,
    shade: [u8; 3],
    files: &mut Files,
) -> Result<Layer, ArtError> {
    let packed = warm_layer(&light.layer(within), grain, shade)?;
    let image = format!("picture-{id}.png");
    files.insert(image.clone(), packed.png);
    Ok(Layer::light(id, &image, packed.place))
}

/// The maker's mark for papers: a sole with its channel and heel, and two words.
fn logo(face: &Face<'_>) -> Result<Files, ArtError> {
    let sign = soles::sign(62.0, [8.0, 5.0]);
    maker::mark(face, &sign, 42.0, ["Awl & Alder", "SHOEMAKERS"], INK)
}
