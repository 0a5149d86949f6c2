//! The pen: it lies on the desk with its tip to the left, over a slip on which it was tried and, if wished, over a notebook.
//!
//! Start at [`make`]. `turned` are the round parts, `finish` how each stuff takes light, `wood` the grains, `clip` and `desk` the
//! rest. Everything is drawn once in millimetres (`piece`, `canvas`) and seen through three lenses: the whole pen at its size,
//! clip and name twice as large, the tip twice as large.

mod canvas;
mod clip;
mod desk;
mod finish;
mod noise;
mod piece;
mod turned;
mod wood;

use ttf_parser::Face;

use self::canvas::{Place, lit, painted};
use self::finish::{Finish, light, shade_colour};
use self::piece::{Lens, Piece};
use self::turned::{Pen, Turned, UPPER};
use self::wood::{Spot, WOODS};
use crate::error::ArtError;
use crate::geometry::{curve, paths, tile};
use crate::maker;
use crate::sheet::{self, Files, Layer, Sheet, Texture, View};

/// Everything else follows from it.
pub const SEED: u64 = 140;
/// The first view's size, and pixels per unit of it.
pub const GRID: ((f32, f32), f32) = (VIEW, PX);

const VIEW: (f32, f32) = (160.0, 100.0);
/// Pixels per millimetre of the pen.
const PX: f32 = 10.0;
/// The same for grain, which is finer than any light.
const GRAIN: f32 = 14.0;
/// The ink of the maker's mark.
const INK: &str = "#3a2a1c";

/// A stuff that a half can be of: its name, its finish.
const STUFFS: [(&str, Finish); 4] = [
    ("wood", Finish::Oiled),
    ("aluminium", Finish::Anodised),
    ("brass", Finish::Brushed),
    ("lacquer", Finish::Lacquer),
];

/// Millimetres of bare metal at the ends of an anodised half.
const BROKEN: f32 = 0.40;

/// Where the name stands on the upper half.
const NAME: Place = [80.4, 0.15, 41.0, 3.7];

/// What a laser leaves behind on each casing.
const ENGRAVED: [(&str, &str, &str); 6] = [
    (
        "wood",
        "#22120a",
        r#"[casing].stuff is "wood" and [casing] is not wood-smoked"#,
    ),
    ("smoked", "#c2a684", "[casing] is wood-smoked"),
    (
        "aluminium",
        "#e3e5e8",
        r#"[casing].stuff is "aluminium" and [casing] is not alu-silver and [casing] is not alu-champagne"#,
    ),
    ("pale", "#4a4c50", "[casing] in (alu-silver, alu-champagne)"),
    ("brass", "#4b340c", r#"[casing] in (brass-solid, lacquer-yellow)"#),
    (
        "lacquer",
        "#b98f3e",
        r#"[casing].stuff is "lacquer" and [casing] is not lacquer-yellow"#,
    ),
];

/// Where the mark stands on the lower half, beside the ring, and on the clip.
const MARK: Place = [54.0, -3.5, 16.0, 7.0];
const CLIP_MARK: Place = [107.0, -4.55, 14.0, 3.0];
/// What a laser leaves behind on a clip of metal.
const CLIP_ENGRAVED: [(&str, &str, &str); 2] = [
    ("metal", "#45464a", "[clip] in (metal-steel, metal-brass)"),
    ("black", "#d3d5d8", "[clip] is metal-black"),
];

/// Makes the picture's table and all its images.
pub fn make(face: &Face<'_>) -> Result<Files, ArtError> {
    let mut files = Files::new();
    let pen = Pen::new();
    let on_desk = desk::notebooks(&mut files)?;
    let slip = desk::slip(&mut files)?;
    let mut parts = vec![desk::pen_shadow(&pen, &mut files)?];
    parts.push(core());
    parts.extend(refill(&pen.refill, &mut files)?);
    parts.extend(fitting(&pen.nose, "nose", false, &mut files)?);
    parts.extend(lower(&pen.lower, &mut files)?);
    parts.extend(fitting(&pen.button, "button", true, &mut files)?);
    parts.extend(upper(&pen.upper, &mut files)?);
    parts.extend(fitting(&pen.ring, "ring", false, &mut files)?);
    parts.push(clip(&pen.upper, &mut files)?);
    parts.extend(fitting(&pen.cap, "ring", false, &mut files)?);

    let mut views = Vec::new();
    for (id, label, lens, with_slip) in lenses() {
        let mut layers: Vec<Layer> = on_desk.iter().filter_map(|piece| piece.seen(&lens)).collect();
        if with_slip {
            layers.extend(slip.seen(&lens));
        }
        layers.extend(parts.iter().filter_map(|piece| piece.seen(&lens)));
        views.push(View {
            id,
            label,
            size: lens.size,
            unit: (1.0 / lens.scale).to_string(),
            layers,
        });
    }
    let textures = ["", "-close"]
        .iter()
        .zip([1.0, 2.0])
        .map(|(suffix, scale)| Texture {
            id: format!("cover{suffix}"),
            image: "picture-cover.png".to_owned(),
            size: desk::TILE.0 * scale,
            bleed: 0.0,
            turn: 0.0,
        })
        .collect();
    files.insert("picture-cover.png".to_owned(), desk::cover_tile()?);
    let sheet = Sheet {
        of: "pen",
        fonts: vec![("script", "font-script.otf"), ("strong", "font-strong.ttf")],
        textures,
        sprites: Vec::new(),
        layers: Vec::new(),
    };
    files.insert(
        "picture.toml".to_owned(),
        sheet::write_views(&sheet, &views).into_bytes(),
    );
    files.extend(logo(face)?);
    Ok(files)
}

/// The views: name, label, how they look, whether the slip lies there.
fn lenses() -> [(&'static str, [&'static str; 2], Lens, bool); 3] {
    let lens = |scale, tip, suffix| Lens {
        scale,
        tip,
        size: VIEW,
        suffix,
    };
    [
        ("pen", ["The pen", "Der Stift"], lens(1.0, [10.0, 37.0], ""), true),
        (
            "close",
            ["Clip and name", "Clip und Name"],
            lens(2.0, [-101.0, 50.0], "-close"),
            false,
        ),
        (
            "tip",
            ["Tip and ink", "Spitze und Strich"],
            lens(2.0, [14.0, 34.0], "-close"),
            true,
        ),
    ]
}

/// Keeps a picture's file; the piece shows it at its place.
fn keep(files: &mut Files, id: &str, place: Place, png: Vec<u8>) -> Result<Piece, ArtError> {
    let image = format!("picture-{id}.png");
    files.insert(image.clone(), png);
    Ok(Piece::light(id, &image, place))
}

/// What shows in the joints.
fn core() -> Piece {
    let joint = |x: f32, r: f32| tile(x - 0.3, -r, 0.6, 2.0 * r, 0.1);
    let joints = [
        (18.07, 4.9),
        (72.9, 5.7),
        (78.07, 5.7),
        (124.4, 4.9),
        (131.6, 2.5),
        (15.55, 4.5),
    ];
    Piece::shape("core", joints.map(|(x, r)| joint(x, r)).to_vec(), "#15120f")
}

/// The light on a turned part.
fn turned_light(part: &Turned, finish: Finish, warm: bool, joints: bool) -> Result<Vec<u8>, ArtError> {
    let (from, to) = part.ends();
    lit(part.place(), PX, shade_colour(finish, warm), |x, y| {
        let r = part.radius(x).filter(|r| y.abs() <= *r && *r > 0.0)?;
        let slope = part.slope(x).clamp(-3.0, 3.0);
        let mut point = light(finish, (y / r).clamp(-1.0, 1.0).asin(), slope / slope.hypot(1.0), x);
        if joints {
            // Beside a ring it is a little darker.
            let near = (x - from).min(to - x);
            if finish == Finish::Anodised && near < BROKEN {
                // The edge is broken after anodising: bare aluminium mirrors there.
                point.shade = point.shade.max(0.75);
                point.gleam = 0.40 + 0.75 * point.gleam;
                return Some(point);
            }
            point.shade *= 1.0 - 0.30 * (-near / 0.5).exp();
            point.gleam *= 1.0 - 0.5 * (-near / 0.35).exp();
        }
        Some(point)
    })
}

/// The ball in its cone, as every refill has it.
fn refill(part: &Turned, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    let light = turned_light(part, Finish::Polished, true, false)?;
    Ok(vec![
        Piece::shape("refill", vec![part.outline()], "#c2b28c").opens("refill"),
        keep(files, "refill-light", part.place(), light)?,
    ])
}

/// A metal part, its colour that of an option; a button can be lacquered too.
fn fitting(part: &Turned, option: &'static str, lacquer: bool, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    let (id, place) = (part.id, part.place());
    let mut out = vec![Piece::shape(id, vec![part.outline()], &format!("[{option}].colour or #c3c6c9")).opens(option)];
    let kinds = [
        (
            "light",
            Finish::Polished,
            false,
            format!("[{option}] in (metal-steel, metal-black)"),
        ),
        ("brass", Finish::Polished, true, format!("[{option}] is metal-brass")),
        (
            "lacquer",
            Finish::Lacquer,
            false,
            format!("[{option}].stuff is \"lacquer\""),
        ),
    ];
    for (kind, finish, warm, when) in kinds.into_iter().take(if lacquer { 3 } else { 2 }) {
        let png = turned_light(part, finish, warm, false)?;
        out.push(keep(files, &format!("{id}-{kind}"), place, png)?.when(&when));
    }
    Ok(out)
}

/// The lower half: of the casing's stuff, or of its own.
fn lower(part: &Turned, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    let outline = vec![part.outline()];
    let mut out = vec![
        Piece::shape("lower", outline.clone(), "[casing].colour or #6b4730")
            .when("[two-tone] is off")
            .opens("casing"),
        Piece::shape("lower-own", outline, "[lower].colour or #6b4730")
            .when("[two-tone] is on")
            .opens("lower"),
    ];
    let is = |what: &str, word: &str| {
        format!(r#"[two-tone] is off and [casing].{what} is "{word}" or [lower].{what} is "{word}""#)
    };
    out.extend(grains(part, &is, files)?);
    // The mark bends with the round, like the name.
    let on = "[mark] is casing and [mark-way] is";
    out.push(Piece::mark("mark-printed", MARK, None).when(&format!("{on} printed")));
    for (id, fill, when) in ENGRAVED {
        for (of, two_tone) in [("casing", "off"), ("lower", "on")] {
            let stuff = when.replace("[casing]", &format!("[{of}]"));
            let when = format!("{on} engraved and [two-tone] is {two_tone} and ({stuff})");
            out.push(Piece::mark(&format!("mark-{of}-{id}"), MARK, Some(fill)).when(&when));
        }
    }
    out.extend(lights(part, &is, files)?);
    Ok(out)
}

/// The upper half, with the name below its light so that it bends with the round.
fn upper(part: &Turned, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    let is = |what: &str, word: &str| format!(r#"[casing].{what} is "{word}""#);
    let mut out = vec![Piece::shape("upper", vec![part.outline()], "[casing].colour or #6b4730").opens("casing")];
    out.extend(grains(part, &is, files)?);
    out.extend(ENGRAVED.iter().map(|(id, fill, when)| {
        Piece::text(&format!("name-{id}"), NAME, 3.1, fill)
            .when(&format!("[name] is answered and ({when})"))
            .opens("name")
    }));
    out.extend(lights(part, &is, files)?);
    Ok(out)
}

/// The four woods on a half.
fn grains(part: &Turned, is: &dyn Fn(&str, &str) -> String, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    let place = part.place();
    // The halves were sawn from one block, but turned apart: the grain doesn't run through the ring.
    let turn = if part.ends().0 < UPPER.0 { 0.0 } else { 0.5 };
    let mut out = Vec::new();
    for wood in &WOODS {
        let png = painted(place, GRAIN, |x, y| {
            let r = part.radius(x).filter(|r| y.abs() <= *r)?;
            let angle = (y / r).clamp(-1.0, 1.0).asin() + turn;
            Some(wood.at(Spot {
                along: x,
                aside: r * angle.sin(),
                near: r * angle.cos(),
                round: r * angle,
            }))
        })?;
        let id = format!("{}-{}", part.id, wood.id);
        out.push(keep(files, &id, place, png)?.when(&is("grain", wood.id)));
    }
    Ok(out)
}

/// The light on a half, for each stuff.
fn lights(part: &Turned, is: &dyn Fn(&str, &str) -> String, files: &mut Files) -> Result<Vec<Piece>, ArtError> {
    STUFFS
        .iter()
        .map(|(stuff, finish)| {
            let png = turned_light(part, *finish, false, true)?;
            Ok(keep(files, &format!("{}-{stuff}", part.id), part.place(), png)?.when(&is("stuff", stuff)))
        })
        .collect()
}

/// The clip with its shadow on the upper half.
fn clip(upper: &Turned, files: &mut Files) -> Result<Piece, ArtError> {
    const SHADOW: f32 = 6.0;
    let (place, shade) = clip::shadow(upper, SHADOW);
    let shadow = canvas::shadow(place, SHADOW, &shade)?;
    let mut pieces = vec![
        keep(files, "clip-shadow", place, shadow)?,
        Piece::shape("clip-metal", vec![clip::outline()], "[clip].colour or #c3c6c9")
            .when("[clip] is not lacquered")
            .opens("clip"),
        Piece::shape(
            "clip-lacquered",
            vec![clip::outline()],
            "[clip-colour].colour or #1b1c1e",
        )
        .when("[clip] is lacquered")
        .opens("clip"),
    ];
    for (id, finish, warm, when) in [
        (
            "clip-light",
            Finish::Polished,
            false,
            "[clip] in (metal-steel, metal-black)",
        ),
        ("clip-brass", Finish::Polished, true, "[clip] is metal-brass"),
        ("clip-lacquer", Finish::Lacquer, false, "[clip] is lacquered"),
    ] {
        let png = lit(clip::PLACE, PX, shade_colour(finish, warm), |x, y| {
            clip::lit(finish, x, y)
        })?;
        pieces.push(keep(files, id, clip::PLACE, png)?.when(when));
    }
    let on = "[mark] is clip and [mark-way] is";
    pieces.push(Piece::mark("clip-mark", CLIP_MARK, None).when(&format!("{on} printed")));
    for (id, fill, when) in CLIP_ENGRAVED {
        let piece = Piece::mark(&format!("clip-mark-{id}"), CLIP_MARK, Some(fill));
        pieces.push(piece.when(&format!("{on} engraved and {when}")));
    }
    Ok(Piece::group("clip", pieces).when("[clip] is not none").opens("clip"))
}

/// The maker's mark for papers: a pen's tip that ends a line, and two words.
fn logo(face: &Face<'_>) -> Result<Files, ArtError> {
    let tip = curve("M33 10L38.5 15.5C37 24 31 35 19 48.6L18.2 47.8C23 36 27.5 20 33 10Z");
    let slit = tile(27.6, 24.4, 3.4, 3.4, 1.7);
    let line = tile(9.0, 54.6, 33.0, 3.0, 1.5);
    maker::mark(
        face,
        &paths(&[tip, slit, line]),
        50.0,
        ["Lathe & Line", "PENS · KILKENNY"],
        INK,
    )
}
