//! The bespoke shirt: it lies flat on the mat, its back smaller beside it, in forty shirtings.
//!
//! Start at [`make`]. `shapes` are the outlines, `cloths` the shirtings, `parts` what differs from shirt to shirt.

mod cloths;
mod parts;
mod shapes;

use ttf_parser::Face;

use self::cloths::{Lie, chosen, textures};
use crate::error::ArtError;
use crate::field::{Field, PX};
use crate::geometry::{Point, number, path, paths};
use crate::light::{Finish, Light};
use crate::maker;
use crate::mask::{along, fill, inside};
use crate::noise::cloth as rough;
use crate::pack::{Grain, layer};
use crate::relief::{bevel, inflate};
use crate::sheet::{self, Files, Layer, Sheet};

/// Everything else follows from it.
pub const SEED: u64 = 3140;

const FABRIC: &str = "[fabric].colour or #f6f6f3";
const SECOND: &str = "[second].colour or #f6f6f3";
/// Straight, as on the body.
const FLAT: Lie = Lie("flat", 0.0);
/// Along the right sleeve.
const SLEEVE: Lie = Lie("right", shapes::TURN);
/// Along the left sleeve.
const SLEEVE_LEFT: Lie = Lie("left", -shapes::TURN);
/// How cloth over a form takes light.
const CUFFED: Finish = Finish {
    // Shirting is matt: a sharper gleam makes black cotton look like hide.
    gleam: 0.17,
    sharp: 4.0,
    hollow: 0.30,
};
/// What flat cloth throws back with such a finish: taken away, so that black stays black and only its folds show.
const FLAT_GLEAM: f32 = 0.053;
/// When the cloth has the thick threads of linen.
const LINEN: &str = "[fabric].pattern is \"linen\"";
/// What is drawn has one form, whoever wears it: half the chest is 146 units wide, the back 247 long, and the middle of both says how large
/// it is.
const UNIT: &str = "([chest-made] / 292 + [back-length-made] / 247) / 2";
/// The ink of the maker's mark.
const INK: &str = "#1d2b45";

/// A part that can be there or not.
struct Part {
    id: String,
    when: String,
    hotspot: &'static str,
    layers: Vec<Layer>,
    light: Light,
}

/// A piece of cloth whose pattern follows the swatch that an option has.
fn cloth(id: &str, path: &str, fill: &str, option: &str, lie: Lie) -> Layer {
    Layer::shape(id, path, fill).raw(&chosen(option, lie))
}

/// Makes the picture's table and all its images.
pub fn make(face: &Face<'_>) -> Result<Files, ArtError> {
    let mut files = Files::new();
    let textures = textures(&[FLAT, SLEEVE, SLEEVE_LEFT], &mut files)?;
    let mut layers = vec![
        lit("floor-long", &floor(&[shapes::sleeve()]), None, Grain::Soft, &mut files)?
            .with("when", "[sleeves] is long"),
        lit(
            "floor-short",
            &floor(&[shapes::short_sleeve()]),
            None,
            Grain::Soft,
            &mut files,
        )?
        .with("when", "[sleeves] is short"),
    ];
    layers.extend(back(&mut files)?);
    layers.extend(neck(&mut files)?);
    layers.push(monogram("collar", "at = [141, 50.5, 18, 5.5]"));
    layers.push(sleeves(
        "sleeves-long",
        &shapes::sleeve(),
        None,
        "[sleeves] is long",
        &mut files,
    )?);
    let hem = shapes::short_hem();
    layers.push(sleeves(
        "sleeves-short",
        &shapes::short_sleeve(),
        Some(&hem),
        "[sleeves] is short",
        &mut files,
    )?);
    let body = shapes::body();
    layers.push(cloth("body", &path(&body), FABRIC, "fabric", FLAT).with("hotspot", "body"));
    let (light, height) = body_light(&body);
    let mask = inside(&body);
    let thick = slubs(&mask, &height, 0.0, SEED + 81);
    layers.push(lit("body-linen", &thick, None, Grain::Stepped, &mut files)?.with("when", LINEN));
    layers.push(lit("body-light", &light, Some(&mask), Grain::Fine, &mut files)?);
    let parts = parts::plackets()
        .into_iter()
        .chain([parts::pocket(true), parts::pocket(false)])
        .chain(parts::cuffs())
        .chain(parts::collars());
    for part in parts {
        layers.push(pack(part, &mut files)?);
    }
    let [from, to] = [6.0, -13.0].map(|across| shapes::at_wrist(12.5, across));
    let cuff = format!(
        "along = \"M{} {}L{} {}\"",
        number(from[0]),
        number(from[1]),
        number(to[0]),
        number(to[1])
    );
    layers.extend([
        monogram("chest", "at = [177, 121, 24, 6]"),
        monogram("hem", "at = [168, 262, 24, 6]"),
        monogram("cuff", &cuff),
    ]);
    let sheet = Sheet {
        of: "shirt",
        fonts: vec![("script", "font-script.otf"), ("roman", "font-roman.otf")],
        textures,
        sprites: Vec::new(),
        layers,
    };
    files.insert("picture.toml".to_owned(), sheet::write(&sheet, UNIT).into_bytes());
    files.extend(logo(face)?);
    Ok(files)
}

/// The letters, embroidered in a place: as large as they are worn, a good centimetre.
fn monogram(place: &str, lies: &str) -> Layer {
    Layer::text(
        &format!("monogram-{place}"),
        "[monogram]",
        "[monogram-thread].colour or #1d2b45",
    )
    .with("when", &format!("[monogram] is answered and [monogram-place] is {place}"))
    .with("hotspot", "monogram")
    .with("look", "stitched")
    .raw(lies)
    .raw("size = 6")
    .raw("depth = 0.24")
    .raw("tracking = 0.06")
    .raw("fonts = [{ when = \"[monogram-font] is script\", font = \"script\" }, { when = \"[monogram-font] is roman\", font = \"roman\" }]")
}

fn pack(part: Part, files: &mut Files) -> Result<Layer, ArtError> {
    let mut layers = part.layers;
    layers.push(lit(
        &format!("{}-light", part.id),
        &part.light,
        None,
        Grain::Fine,
        files,
    )?);
    Ok(Layer::group(&part.id, layers)
        .with("when", &part.when)
        .with("hotspot", part.hotspot))
}

/// A light layer and its file.
fn lit(id: &str, light: &Light, within: Option<&Field>, grain: Grain, files: &mut Files) -> Result<Layer, ArtError> {
    let packed = layer(&light.layer(within), grain)?;
    let image = format!("picture-{id}.png");
    files.insert(image.clone(), packed.png);
    Ok(Layer::light(id, &image, packed.place))
}

/// What the shirt throws on the mat, and its back beside it.
fn floor(sleeves: &[Vec<Point>]) -> Light {
    let mut outlines = vec![shapes::body(), shapes::band_behind()];
    for sleeve in sleeves {
        outlines.extend([sleeve.clone(), shapes::flip(sleeve)]);
    }
    if sleeves.iter().any(|sleeve| sleeve.len() == shapes::sleeve().len()) {
        let cuff = shapes::cuff(19.0, 14.2, shapes::Corner::Round);
        outlines.extend([cuff.clone(), shapes::flip(&cuff)]);
    }
    let small: Vec<Vec<Point>> = outlines.iter().map(|outline| shapes::as_back(outline)).collect();
    let mask = outlines
        .iter()
        .chain(&small)
        .fold(Field::view(0.0), |mask, outline| mask.zip(&inside(outline), f32::max));
    let mut light = Light::default();
    light.shadow(&mask, (1.4, 2.2), 2.4, 0.36);
    light.shadow(&mask, (4.0, 6.0), 8.0, 0.26);
    let fade = Field::place(|_, y| ((y - 290.0) / 10.0).clamp(0.0, 1.0));
    light.shade = light.shade.zip(&fade, |s, f| s + (1.0 - s) * f * f * (3.0 - 2.0 * f));
    light
}

/// What shows of the inside behind the neck: the yoke in the shade of the collar.
fn neck(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let (shut, band) = (shapes::inside(), shapes::band_behind());
    let mut light = Light::default();
    let both = fill(std::slice::from_ref(&shut));
    let behind = inside(&band);
    let depth = Field::place(|_, y| ((y - 34.0) / 40.0).clamp(0.0, 1.0));
    light.shade = light
        .shade
        .zip(&both.times(&depth.map(|d| 0.42 - 0.22 * d)), |s, k| s * (1.0 - k));
    light.rest(&behind, 0.8);
    light.lay(
        &behind,
        &bevel(&behind.distance(), 1.6).scaled(0.5),
        CUFFED,
        &Field::view(0.86),
    );
    let label = crate::geometry::tile(shapes::MIDDLE - 9.0, 41.0, 18.0, 8.0, 0.8);
    Ok(vec![
        cloth("inside", &path(&shut), FABRIC, "fabric", FLAT),
        Layer::shape("label", &path(&label), INK),
        cloth("band-behind", &path(&band), FABRIC, "fabric", FLAT).with("when", "[contrast] is none"),
        cloth("band-behind-second", &path(&band), SECOND, "second", FLAT).with("when", "[contrast] is not none"),
        lit(
            "neck-light",
            &light,
            Some(&both.zip(&behind, f32::max)),
            Grain::Fine,
            files,
        )?,
    ])
}

/// Folds as pressed cotton has them: long, soft, aslant.
fn folds(seed: u64) -> Field {
    let slow = rough(26.0, seed, 2);
    let fine = rough(7.0, seed + 1, 2);
    slow.blur(4.0).scaled(2.4).plus(&fine.blur(1.6).scaled(0.20))
}

/// A pull in the cloth: a ridge `long` and `wide` at a place, along a way.
fn pull(at: Point, way: Point, long: f32, wide: f32) -> impl Fn(f32, f32) -> f32 {
    let n = way[0].hypot(way[1]);
    move |x, y| {
        let (u, v) = (
            ((x - at[0]) * way[0] + (y - at[1]) * way[1]) / n,
            ((y - at[1]) * way[0] - (x - at[0]) * way[1]) / n,
        );
        (-(u / long).powi(2) - (v / wide).powi(2)).exp()
    }
}

/// The thick threads of linen over `mask`: they run over the folds of `height` with the cloth, lying `turn` degrees to the right.
fn slubs(mask: &Field, height: &Field, turn: f32, seed: u64) -> Light {
    let (warp, weft) = (rough(0.34, seed, 1), rough(0.34, seed + 1, 1));
    let folds = height.zip(&height.blur(16.0), |h, around| h - around);
    let (c, s) = (turn.to_radians().cos(), turn.to_radians().sin());
    let mut light = Light::default();
    for i in 0..mask.v.len() {
        if mask.v[i] <= 0.0 {
            continue;
        }
        // Seen from above, cloth that rises towards the eye moves aside.
        let (x, y) = ((i % mask.w) as f32, (i / mask.w) as f32);
        let lean = PX * 1.8 * folds.v[i];
        let (u, v) = (x * c + y * s + lean, y * c - x * s + 0.7 * lean);
        let thread = |field: &Field, across: f32, along: f32| {
            let at = |k: isize| field.at(across.rem_euclid(field.w as f32 - 1.0) as isize, along as isize + k);
            (at(0) + at(1)) * 0.7
        };
        let (a, b) = (thread(&warp, u, 300.0 + v * 0.036), thread(&weft, v, 300.0 + u * 0.036));
        let thick = |t: f32| (t.abs() - 0.9).clamp(0.0, 1.3) * t.signum();
        let slub = thick(a) + thick(b);
        light.shade.v[i] = 1.0 - mask.v[i] * 0.042 * (-slub).clamp(0.0, 2.0);
        light.gleam.v[i] = mask.v[i] * 0.034 * slub.clamp(0.0, 2.0);
    }
    light
}

/// The light on the front, and how it rises in folds.
fn body_light(outline: &[Point]) -> (Light, Field) {
    let mask = inside(outline);
    let distance = mask.distance();
    let pulls = [
        (pull([86.0, 138.0], [1.0, 0.7], 26.0, 4.0), 1.5),
        (pull([216.0, 132.0], [-1.0, 0.9], 20.0, 3.6), 1.2),
        (pull([92.0, 152.0], [1.0, 0.35], 22.0, 3.6), -1.0),
        (pull([205.0, 158.0], [-1.0, 0.22], 26.0, 4.2), -0.9),
        (pull([112.0, 206.0], [0.3, 1.0], 44.0, 5.0), 1.2),
        (pull([190.0, 214.0], [-0.24, 1.0], 40.0, 5.0), 1.1),
        (pull([132.0, 236.0], [0.12, 1.0], 30.0, 4.0), -0.9),
    ];
    let creases = Field::place(|x, y| pulls.iter().map(|(pull, k)| k * pull(x, y)).sum());
    // The yoke's seam in front, a hand's breadth below the shoulder's ridge.
    let shoulder = shapes::half("M28 52L72 67");
    let seams = along(&[shoulder.clone(), shapes::flip(&shoulder)], 0.7).blur(0.3);
    let hem = along(&[outline[outline.len() / 3..outline.len() * 2 / 3].to_vec()], 0.5)
        .moved(0.0, -2.2)
        .blur(0.3);
    let height = inflate(&mask, 8.0)
        .plus(&bevel(&distance, 2.4).scaled(0.6))
        .plus(&folds(SEED + 1))
        .plus(&creases)
        .zip(&seams, |h, s| h - 0.55 * s)
        .zip(&hem, |h, s| h - 0.3 * s);
    let form = Field::place(|x, y| {
        let near = 1.0 - ((x - 120.0) / 150.0).hypot((y - 120.0) / 190.0);
        1.0 + 0.07 * near.clamp(-0.9, 1.0)
    });
    let mut light = Light::default();
    light.lay(&mask, &height, CUFFED, &form);
    light.dull(&mask, FLAT_GLEAM);
    light.catch(&mask, &height, 0.24);
    (light, height)
}

/// Both sleeves with their light; a short one has its hem.
fn sleeves(id: &str, right: &[Point], hem: Option<&[Point]>, when: &str, files: &mut Files) -> Result<Layer, ArtError> {
    let left = shapes::flip(right);
    let mask = fill(&[right.to_vec(), left.clone()]);
    // Nobody lays down two sleeves alike: the left one creases lower and less.
    let creases = Field::place(|x, y| {
        let (x, y, k) = if x > shapes::MIDDLE {
            (x, y, 1.0)
        } else {
            (2.0 * shapes::MIDDLE - x + 2.0, y - 11.0, 0.75)
        };
        let at = |from: Point, way: Point, long, wide| pull(from, way, long, wide)(x, y);
        let all = 1.6 * at([236.0, 112.0], [0.5, 1.0], 30.0, 3.4) - 1.2 * at([228.0, 128.0], [0.42, 1.0], 24.0, 3.0)
            + 1.3 * at([254.0, 168.0], [0.30, 1.0], 30.0, 3.6)
            - 1.0 * at([244.0, 182.0], [1.0, 0.5], 12.0, 2.6)
            + 0.9 * at([262.0, 208.0], [0.5, 1.0], 16.0, 2.6)
            + 0.8 * at([272.0, 214.0], [0.2, 1.0], 14.0, 2.2);
        k * all
    });
    let mut height = inflate(&mask, 7.0)
        .plus(&bevel(&mask.distance(), 2.2).scaled(0.6))
        .plus(&folds(SEED + 5).scaled(0.7))
        .plus(&creases);
    if let Some(hem) = hem {
        let lines = [hem.to_vec(), shapes::flip(hem)];
        height = height.zip(&along(&lines, 0.7).blur(0.3), |h, s| h - 0.5 * s);
    }
    let form = Field::place(|x, y| {
        1.0 + 0.05 * (1.0 - (x / 200.0)).clamp(-1.0, 1.0) - 0.05 * ((y - 150.0) / 120.0).clamp(-1.0, 1.0)
    });
    let mut light = Light::default();
    light.lay(&mask, &height, CUFFED, &form);
    light.dull(&mask, FLAT_GLEAM);
    light.catch(&mask, &height, 0.24);
    let sides = [(right, shapes::TURN), (&left[..], -shapes::TURN)];
    let thick = sides
        .map(|(side, turn)| slubs(&inside(side), &height, turn, SEED + 85))
        .into_iter()
        .reduce(|a, b| Light {
            shade: a.shade.times(&b.shade),
            gleam: a.gleam.plus(&b.gleam),
        })
        .unwrap_or_default();
    // The body lies over them and keeps the light from their upper ends.
    let body = inside(&shapes::body());
    light.shadow(&body, (0.0, 1.2), 2.2, 0.30);
    Ok(Layer::group(
        id,
        vec![
            cloth(&format!("{id}-right"), &path(right), FABRIC, "fabric", SLEEVE),
            cloth(&format!("{id}-left"), &path(&left), FABRIC, "fabric", SLEEVE_LEFT),
            lit(&format!("{id}-linen"), &thick, None, Grain::Stepped, files)?.with("when", LINEN),
            lit(&format!("{id}-light"), &light, Some(&mask), Grain::Fine, files)?,
        ],
    )
    .with("when", when)
    .with("hotspot", "sleeves"))
}

/// The back, smaller: its yoke, and how its width is taken in.
fn back(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let small = shapes::as_back;
    let outline = small(&shapes::back());
    let (long, short) = (shapes::sleeve(), shapes::short_sleeve());
    let arms = |sleeve: &[Point]| vec![small(sleeve), small(&shapes::flip(sleeve))];
    let cuff = shapes::cuff(19.0, 14.2, shapes::Corner::Round);
    let (long_arms, short_arms) = (arms(&long), arms(&short));
    let cuffs = arms(&cuff);
    let collar = small(&shapes::both(&shapes::half(
        "M0 27C14 27 26 32 31 40L33 50C22 43 12 41 0 41",
    )));
    let line = |d: &str| small(&shapes::half(d));
    let yoke = small(&shapes::yoke_seam());
    let mask = fill(std::slice::from_ref(&outline));
    let neck = inside(&collar);
    let seams = along(std::slice::from_ref(&yoke), 0.45).blur(0.2);
    let height = inflate(&mask, 3.2)
        .plus(&bevel(&mask.distance(), 1.0).scaled(0.5))
        .plus(&folds(SEED + 9).scaled(0.35))
        .zip(&seams, |h, s| h - 0.6 * s);
    let mut body = Light::default();
    body.lay(&mask, &height, CUFFED, &Field::view(0.99));
    body.dull(&mask, FLAT_GLEAM);
    body.catch(&mask, &height, 0.24);
    body.rest(&neck, 0.5);
    body.lay(
        &neck,
        &bevel(&neck.distance(), 0.9).scaled(0.5),
        CUFFED,
        &Field::view(1.0),
    );
    let arm_light = |arms: &[Vec<Point>], ends: &[Vec<Point>]| {
        let mask = fill(arms);
        let mut light = Light::default();
        let height = inflate(&mask, 2.8).plus(&bevel(&mask.distance(), 0.9).scaled(0.5));
        light.lay(&mask, &height, CUFFED, &Field::view(0.97));
        light.dull(&mask, FLAT_GLEAM);
        light.shadow(&inside(&outline), (0.0, 0.6), 1.0, 0.30);
        let ends = fill(ends);
        light.rest(&ends, 0.3);
        light.lay(
            &ends,
            &bevel(&ends.distance(), 0.8).scaled(0.4),
            CUFFED,
            &Field::view(1.0),
        );
        light
    };
    let crease = |lines: &[Vec<Point>], wide: f32| {
        let mut light = Light::default();
        let fold = along(lines, wide).blur(0.22);
        light.shade = light.shade.zip(&fold, |s, m| s * (1.0 - 0.34 * m));
        light.gleam = light.gleam.zip(&fold.moved(-0.5, 0.0), |g, m| g + 0.12 * m);
        light
    };
    let boxed = [line("M-6 84L-5 150"), line("M6 84L5 150")];
    let sides = [
        line("M-42 84L-40 140"),
        line("M42 83L40 140"),
        line("M-46 84L-44 128"),
        line("M46 83L44 128"),
    ];
    let darts = [
        line("M-34 150C-31 180 -31 200 -35 240"),
        line("M34 150C31 180 31 200 35 240"),
    ];
    let split = [line("M0 41L0 84")];
    let shape = |id: &str, outlines: &[Vec<Point>], lie: Lie| cloth(id, &paths(outlines), FABRIC, "fabric", lie);
    // A cuff goes on as its sleeve lies.
    let end = |side: &str, outline: &[Point], lie: Lie| {
        cloth(&format!("back-cuff-{side}"), &path(outline), FABRIC, "fabric", lie)
            .with("when", "[contrast] is not collar-cuffs")
    };
    let end_second = |side: &str, outline: &[Point], lie: Lie| {
        cloth(
            &format!("back-cuff-{side}-second"),
            &path(outline),
            SECOND,
            "second",
            lie,
        )
        .with("when", "[contrast] is collar-cuffs")
    };
    let hidden = |id: &str, lines: &[Vec<Point>], when: &str, files: &mut Files| -> Result<Layer, ArtError> {
        Ok(lit(id, &crease(lines, 0.5), Some(&mask), Grain::Fine, files)?.with("when", when))
    };
    Ok(vec![
        Layer::group(
            "back-arms-long",
            vec![
                shape("back-arms-long-right", &[long_arms[0].clone()], SLEEVE),
                shape("back-arms-long-left", &[long_arms[1].clone()], SLEEVE_LEFT),
                end("right", &cuffs[0], SLEEVE),
                end("left", &cuffs[1], SLEEVE_LEFT),
                end_second("right", &cuffs[0], SLEEVE),
                end_second("left", &cuffs[1], SLEEVE_LEFT),
                lit(
                    "back-arms-long-light",
                    &arm_light(&long_arms, &cuffs),
                    None,
                    Grain::Fine,
                    files,
                )?,
            ],
        )
        .with("when", "[sleeves] is long"),
        Layer::group(
            "back-arms-short",
            vec![
                shape("back-arms-short-right", &[short_arms[0].clone()], SLEEVE),
                shape("back-arms-short-left", &[short_arms[1].clone()], SLEEVE_LEFT),
                lit(
                    "back-arms-short-light",
                    &arm_light(&short_arms, &[]),
                    None,
                    Grain::Fine,
                    files,
                )?,
            ],
        )
        .with("when", "[sleeves] is short"),
        shape("back-body", std::slice::from_ref(&outline), FLAT),
        shape("back-collar", std::slice::from_ref(&collar), FLAT).with("when", "[contrast] is none"),
        cloth("back-collar-second", &path(&collar), SECOND, "second", FLAT).with("when", "[contrast] is not none"),
        lit("back-light", &body, None, Grain::Fine, files)?,
        hidden("back-split", &split, "[yoke] is split", files)?,
        hidden("back-box", &boxed, "[pleats] is box", files)?,
        hidden("back-sides", &sides, "[pleats] is side", files)?,
        hidden("back-darts", &darts, "[pleats] is darts", files)?,
    ])
}

/// The maker's mark for papers: a button and two words.
fn logo(face: &Face<'_>) -> Result<Files, ArtError> {
    let circle = |x: f32, y: f32, r: f32| {
        format!(
            "M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 {} 0Z",
            number(x - r),
            number(2.0 * r),
            number(-2.0 * r)
        )
    };
    let mut drawn = circle(28.0, 36.0, 20.0) + &circle(28.0, 36.0, 16.8) + &circle(28.0, 36.0, 14.6);
    for (x, y) in [(-4.6, -4.6), (4.6, -4.6), (-4.6, 4.6), (4.6, 4.6)] {
        drawn += &circle(28.0 + x, 36.0 + y, 2.5);
    }
    maker::mark(face, &drawn, 58.0, ["Placket & Pearl", "SHIRTMAKERS"], INK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_black_cloth_throws_no_light_back() {
        let mask = Field::view(1.0);
        let mut light = Light::default();
        light.lay(&mask, &Field::view(2.0), CUFFED, &Field::view(1.0));
        light.dull(&mask, FLAT_GLEAM);
        assert!(
            light.gleam.at(600, 450) < 0.002,
            "or black poplin looks grey: {}",
            light.gleam.at(600, 450)
        );
    }

    #[test]
    fn linens_threads_run_over_its_folds() {
        let mask = Field::view(1.0);
        let fold = pull([200.0, 150.0], [0.2, 1.0], 60.0, 5.0);
        let flat = slubs(&mask, &Field::view(0.0), 0.0, SEED);
        let folded = slubs(&mask, &Field::place(|x, y| 2.0 * fold(x, y)), 0.0, SEED);
        let differ = |x: isize, y: isize| {
            let at = |light: &Light, k: isize| light.gleam.at(x + k, y) - light.shade.at(x + k, y);
            (-20..20).map(|k| (at(&flat, k) - at(&folded, k)).abs()).sum::<f32>()
        };
        assert!(differ(600, 450) > 0.1, "on the fold they are moved");
        assert!(differ(100, 100) < 1e-3, "far from it they aren't");
    }
}
