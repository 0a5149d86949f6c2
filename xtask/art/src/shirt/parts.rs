//! The parts that differ from shirt to shirt: collars, cuffs, plackets, pockets.

use super::shapes::{Corner, MIDDLE, at_wrist, both, cuff, flip, half, open_inside};
use super::{FABRIC, FLAT, FLAT_GLEAM, Part, SECOND, SEED, SLEEVE, SLEEVE_LEFT, cloth};
use crate::field::Field;
use crate::geometry::{Point, path, paths};
use crate::light::{Finish, Light};
use crate::mask::{along, fill};
use crate::noise::cloth as rough;
use crate::relief::bevel;
use crate::sheet::Layer;
use crate::stitch::{Gauge, Stitches};

/// Shirts are sewn finely.
const SHIRT: Gauge = Gauge {
    long: 1.1,
    gap: 0.6,
    slant: 0.05,
};
/// How poplin takes light.
pub const POPLIN: Finish = Finish {
    gleam: 0.17,
    sharp: 4.0,
    hollow: 0.28,
};
/// Pearl and horn.
const BUTTON: Finish = Finish {
    gleam: 0.55,
    sharp: 26.0,
    hollow: 0.3,
};
const PEARL: &str = "[buttons].colour or #f0ece2";

/// A row of stitches along a line, in the cloth's own colour, and the groove it pulls.
fn sewn(id: &str, lines: &[Vec<Point>], thread: &str, seed: u64) -> (Layer, Field) {
    let sewn = lines.iter().enumerate().fold(Stitches::default(), |all, (i, line)| {
        all.and(Stitches::sew(line, SHIRT, seed + i as u64))
    });
    (Layer::stitch(id, &sewn.path(), thread, 0.34), sewn.groove(0.10))
}

/// Lays flat pieces of cloth: their shadow, their own round edges, their seams.
fn lay(light: &mut Light, outlines: &[Vec<Point>], lift: f32, groove: &Field, seed: u64) {
    for outline in outlines {
        let mask = fill(std::slice::from_ref(outline));
        light.rest(&mask, lift);
        let height = bevel(&mask.distance(), 1.7)
            .scaled(0.55)
            .plus(&rough(9.0, seed, 2).blur(1.6).scaled(0.35))
            .zip(groove, |h, g| h - g);
        light.lay(&mask, &height, POPLIN, &Field::view(1.0));
        light.dull(&mask, FLAT_GLEAM);
        light.catch(&mask, &height, 0.30);
    }
}

/// Buttons at these places.
fn buttons(id: &str, places: &[Point], size: f32, light: &mut Light) -> Vec<Layer> {
    let disc = |p: &Point, r: f32| -> Vec<Point> {
        (0..24)
            .map(|i| {
                let a = (i as f32 * 15.0).to_radians();
                [p[0] + r * a.cos(), p[1] + r * a.sin()]
            })
            .collect()
    };
    let discs: Vec<Vec<Point>> = places.iter().map(|p| disc(p, size)).collect();
    let holes: Vec<Vec<Point>> = places
        .iter()
        .flat_map(|p| {
            let by = size * 0.26;
            [[-by, -by], [by, -by], [-by, by], [by, by]].map(|[x, y]| disc(&[p[0] + x, p[1] + y], size * 0.13))
        })
        .collect();
    let mask = fill(&discs);
    light.rest(&mask, 0.35);
    let dish = fill(&places.iter().map(|p| disc(p, size * 0.66)).collect::<Vec<_>>());
    let height = bevel(&mask.distance(), size * 0.5)
        .zip(&dish.blur(0.25), |h, d| h - 0.35 * d)
        .zip(&fill(&holes).blur(0.1), |h, d| h - 0.7 * d);
    light.lay(&mask, &height, BUTTON, &Field::view(1.0));
    let dark = fill(&holes);
    light.shade = light.shade.zip(&dark, |s, d| s * (1.0 - 0.6 * d));
    vec![Layer::shape(id, &paths(&discs), PEARL).with("hotspot", "buttons")]
}

/// A collar's leaves, worn shut or open.
struct Collar {
    id: &'static str,
    /// The right leaf; x counts from the middle.
    leaf: &'static str,
    /// The neck band in front shows.
    band: bool,
    buttons: &'static [Point],
}

/// What shows of the neck band in front, below the leaves.
const BAND: &str = "M0 57C10 56 20 49 25 40L27.5 44C23 55 12 64 0 66";

const COLLARS: [Collar; 8] = [
    collar(
        "kent",
        "M26 39C22 48 12 55 1 58L19 88C25 80 33 66 37 52C35 46 31 41 26 39",
        true,
        &[],
    ),
    collar(
        "cutaway",
        "M26 39C22 48 12 55 1 58L44 79C43 70 41 60 38 52C35 46 31 41 26 39",
        true,
        &[],
    ),
    collar(
        "button-down",
        "M26 39C22 48 12 55 1 58C6 70 11 80 17 90C25 82 33 67 37 52C35 46 31 41 26 39",
        true,
        &[[18.0, 86.0], [-18.0, 86.0]],
    ),
    collar(
        "club",
        "M26 39C22 48 12 55 1 58C4 66 7 72 10 77C14 84 24 83 28 75C32 68 35 60 37 52C35 46 31 41 26 39",
        true,
        &[],
    ),
    collar(
        "tab",
        "M26 39C22 48 12 55 1 58L11 90C20 82 32 68 37 52C35 46 31 41 26 39",
        true,
        &[],
    ),
    collar("wing", "M3 58L21 66L13 51C9 54 6 56 3 58", true, &[]),
    collar("band", "", true, &[[0.0, 61.0]]),
    collar(
        "camp",
        "M26 39C20 54 10 84 2 104L34 96L29 84L45 76C45 66 42 57 38 51C35 46 31 41 26 39",
        false,
        &[],
    ),
];

const fn collar(id: &'static str, leaf: &'static str, band: bool, buttons: &'static [Point]) -> Collar {
    Collar {
        id,
        leaf,
        band,
        buttons,
    }
}

/// All collars, each with its light, in the shirt's cloth and in the second one.
pub fn collars() -> Vec<Part> {
    COLLARS.iter().map(one_collar).collect()
}

fn one_collar(collar: &Collar) -> Part {
    let leaf = half(if collar.leaf.is_empty() { BAND } else { collar.leaf });
    // The band goes round the neck; each leaf falls aslant from it, and its threads run along it.
    let mut pieces: Vec<(&str, Vec<Point>, super::Lie)> = Vec::new();
    if collar.band {
        pieces.push(("front", both(&half(BAND)), FLAT));
    }
    if !collar.leaf.is_empty() {
        pieces.extend([("right", leaf.clone(), SLEEVE), ("left", flip(&leaf), SLEEVE_LEFT)]);
    }
    let outlines: Vec<Vec<Point>> = pieces.iter().map(|(_, outline, _)| outline.clone()).collect();
    let edge = |leaf: &[Point]| inner(leaf, 1.6);
    let lines: Vec<Vec<Point>> = if collar.leaf.is_empty() {
        Vec::new()
    } else {
        vec![edge(&leaf), flip(&edge(&leaf))]
    };
    let id = format!("collar-{}", collar.id);
    let (thread, groove) = sewn(&format!("{id}-thread"), &lines, FABRIC, SEED + 31);
    let mut light = Light::default();
    let mut layers = Vec::new();
    if !collar.band {
        // The open neck shows the inside of the back, in the shade.
        let open = open_inside();
        let deep = Field::place(|_, y| (0.46 - 0.30 * (y - 34.0) / 70.0).clamp(0.1, 0.46));
        light.shade = light
            .shade
            .zip(&fill(std::slice::from_ref(&open)).times(&deep), |s, k| s * (1.0 - k));
        layers.push(cloth(&format!("{id}-open"), &path(&open), FABRIC, "fabric", FLAT));
        let band = super::shapes::band_behind();
        let mask = fill(std::slice::from_ref(&band));
        light.rest(&mask, 0.8);
        light.lay(
            &mask,
            &bevel(&mask.distance(), 1.6).scaled(0.5),
            POPLIN,
            &Field::view(0.86),
        );
        for (name, option, fill, when) in [
            ("behind", "fabric", FABRIC, "[contrast] is none"),
            ("behind-second", "second", SECOND, "[contrast] is not none"),
        ] {
            layers.push(cloth(&format!("{id}-{name}"), &path(&band), fill, option, FLAT).with("when", when));
        }
    }
    lay(&mut light, &outlines, 0.9, &groove, SEED + 41);
    for (side, outline, lie) in &pieces {
        let shape = |name: &str, option: &str, fill: &str, when: &str| {
            cloth(&format!("{id}-{side}-{name}"), &path(outline), fill, option, *lie)
                .with("when", when)
                .with("hotspot", "collar")
        };
        layers.push(shape("cloth", "fabric", FABRIC, "[contrast] is none"));
        layers.push(shape("second", "second", SECOND, "[contrast] is not none"));
    }
    if !lines.is_empty() {
        layers.push(thread.with("when", "[contrast] is none"));
    }
    let places: Vec<Point> = collar.buttons.iter().map(|p| [MIDDLE + p[0], p[1]]).collect();
    if !places.is_empty() {
        layers.extend(buttons(&format!("{id}-buttons"), &places, 1.9, &mut light));
    }
    Part {
        when: format!("[collar] is {}", collar.id),
        id,
        hotspot: "collar",
        layers,
        light,
    }
}

/// A line along the inside of an outline's points, `by` from its edge.
fn inner(outline: &[Point], by: f32) -> Vec<Point> {
    let n = outline.len() as f32;
    let middle = outline
        .iter()
        .fold([0.0, 0.0], |m, p| [m[0] + p[0] / n, m[1] + p[1] / n]);
    outline
        .iter()
        .map(|p| {
            let d = (p[0] - middle[0]).hypot(p[1] - middle[1]).max(1.0);
            let k = 1.0 - by / d;
            [middle[0] + (p[0] - middle[0]) * k, middle[1] + (p[1] - middle[1]) * k]
        })
        .collect()
}

/// How a cuff looks.
struct Cuff {
    id: &'static str,
    long: f32,
    corner: Corner,
    /// Buttons, along and across.
    buttons: &'static [(f32, f32)],
    /// Folded back: a second layer over the first.
    folded: bool,
}

const CUFFS: [Cuff; 5] = [
    Cuff {
        id: "round-one",
        long: 19.0,
        corner: Corner::Round,
        buttons: &[(10.0, 8.5)],
        folded: false,
    },
    Cuff {
        id: "mitred-one",
        long: 19.0,
        corner: Corner::Mitred,
        buttons: &[(10.0, 8.5)],
        folded: false,
    },
    Cuff {
        id: "round-two",
        long: 21.0,
        corner: Corner::Round,
        buttons: &[(7.0, 8.5), (14.0, 8.5)],
        folded: false,
    },
    Cuff {
        id: "french",
        long: 22.0,
        corner: Corner::Square,
        buttons: &[],
        folded: true,
    },
    Cuff {
        id: "convertible",
        long: 19.0,
        corner: Corner::Round,
        buttons: &[(10.0, 8.5), (10.0, 3.0)],
        folded: false,
    },
];

/// All cuffs of long sleeves.
pub fn cuffs() -> Vec<Part> {
    CUFFS.iter().map(one_cuff).collect()
}

fn one_cuff(form: &Cuff) -> Part {
    let right = cuff(form.long, 14.2, form.corner);
    let mut outlines = vec![right.clone(), flip(&right)];
    if form.folded {
        let over: Vec<Point> = [
            (7.0, -14.8),
            (form.long + 0.8, -14.8),
            (form.long + 0.8, 14.8),
            (7.0, 14.8),
        ]
        .iter()
        .map(|(along, across)| at_wrist(*along, *across))
        .collect();
        outlines.extend([over.clone(), flip(&over)]);
    }
    let edge: Vec<Point> = inner(&right, 1.7);
    let lines = vec![edge.clone(), flip(&edge)];
    let id = format!("cuff-{}", form.id);
    let (thread, groove) = sewn(&format!("{id}-thread"), &lines, FABRIC, SEED + 51);
    let mut light = Light::default();
    lay(&mut light, &outlines, 0.6, &groove, SEED + 53);
    let sides: [(&str, Vec<Vec<Point>>, super::Lie); 2] = [
        ("right", outlines.iter().step_by(2).cloned().collect(), SLEEVE),
        (
            "left",
            outlines.iter().skip(1).step_by(2).cloned().collect(),
            SLEEVE_LEFT,
        ),
    ];
    let mut layers = Vec::new();
    for (side, outlines, lie) in &sides {
        let shape = |name: &str, option: &str, fill: &str, when: &str| {
            cloth(&format!("{id}-{side}-{name}"), &union(outlines), fill, option, *lie)
                .with("when", when)
                .with("hotspot", "cuffs")
        };
        layers.push(shape("cloth", "fabric", FABRIC, "[contrast] is not collar-cuffs"));
        layers.push(shape("second", "second", SECOND, "[contrast] is collar-cuffs"));
    }
    layers.push(thread.with("when", "[contrast] is not collar-cuffs"));
    let on_right: Vec<Point> = form.buttons.iter().map(|(a, b)| at_wrist(*a, *b)).collect();
    let places: Vec<Point> = on_right.iter().copied().chain(flip(&on_right)).collect();
    if !places.is_empty() {
        layers.extend(buttons(&format!("{id}-buttons"), &places, 1.9, &mut light));
    }
    if form.folded {
        links(&id, &mut layers, &mut light);
    }
    Part {
        when: format!("[sleeves] is long and [cuff] is {}", form.id),
        id,
        hotspot: "cuffs",
        layers,
        light,
    }
}

/// The widest of outlines that lie on each other: even-odd would cut a hole where two overlap.
fn union(outlines: &[Vec<Point>]) -> String {
    outlines
        .iter()
        .map(|outline| path(outline))
        .collect::<Vec<_>>()
        .first()
        .cloned()
        .unwrap_or_default()
}

/// Cuff links, for there is no button.
fn links(id: &str, layers: &mut Vec<Layer>, light: &mut Light) {
    let at = at_wrist(14.5, 10.5);
    let square = |p: Point| -> Vec<Point> {
        [[-2.2, 0.0], [0.0, -2.2], [2.2, 0.0], [0.0, 2.2]]
            .map(|[x, y]| [p[0] + x, p[1] + y])
            .to_vec()
    };
    let knots = vec![square(at), square(flip(&[at])[0])];
    let mask = fill(&knots);
    light.rest(&mask, 0.4);
    light.metal(&mask, 1.0, SEED + 57);
    layers.push(Layer::shape(&format!("{id}-links"), &paths(&knots), "#c7ccd1"));
}

/// Half the width of a placket.
const BAND_HALF: f32 = 5.4;

/// The four plackets.
pub fn plackets() -> Vec<Part> {
    let seven: Vec<Point> = (0..7).map(|i| [MIDDLE, 84.0 + 27.5 * i as f32]).collect();
    let strip = |top: f32, bottom: f32| -> Vec<Point> {
        vec![
            [MIDDLE - BAND_HALF, top],
            [MIDDLE + BAND_HALF, top],
            [MIDDLE + BAND_HALF, bottom],
            [MIDDLE - BAND_HALF, bottom],
        ]
    };
    let rows = |top: f32, bottom: f32, by: f32| -> Vec<Vec<Point>> {
        [-by, by]
            .map(|x| vec![[MIDDLE + x, top], [MIDDLE + x, bottom]])
            .to_vec()
    };
    let classic = placket("classic", strip(63.0, 284.5), rows(64.0, 283.0, 3.9), &seven);
    let covered = placket(
        "covered",
        strip(63.0, 284.5),
        vec![vec![[MIDDLE - 4.4, 66.0], [MIDDLE - 4.4, 283.0]]],
        &[],
    );
    let mut plain = placket("plain", strip(63.0, 284.5), Vec::new(), &seven);
    // There is no strip of its own: the front's edge lies over the other front.
    plain.layers.remove(0);
    plain.light = edge(&seven);
    let low: Vec<Point> = seven[..3].to_vec();
    let mut boxed = rows(64.0, 158.0, 3.9);
    boxed.push(vec![[MIDDLE - 4.0, 158.0], [MIDDLE + 4.0, 158.0]]);
    boxed.push(vec![[MIDDLE - 4.0, 151.0], [MIDDLE + 4.0, 151.0]]);
    let half = placket("half", strip(63.0, 161.0), boxed, &low);
    vec![classic, plain, covered, half]
}

fn placket(kind: &str, strip: Vec<Point>, rows: Vec<Vec<Point>>, places: &[Point]) -> Part {
    let id = format!("placket-{kind}");
    let (thread, groove) = sewn(&format!("{id}-thread"), &rows, FABRIC, SEED + 61);
    let mut light = Light::default();
    lay(&mut light, std::slice::from_ref(&strip), 0.42, &groove, SEED + 63);
    let mut layers = vec![cloth(&format!("{id}-cloth"), &path(&strip), FABRIC, "fabric", FLAT)];
    if !rows.is_empty() {
        layers.push(thread);
    }
    if !places.is_empty() {
        layers.extend(buttons(&format!("{id}-buttons"), places, 2.1, &mut light));
    }
    Part {
        when: format!("[placket] is {kind}"),
        id,
        hotspot: "placket",
        layers,
        light,
    }
}

/// A front without a placket: one edge lies over the other.
fn edge(places: &[Point]) -> Light {
    let mut light = Light::default();
    let line = vec![[MIDDLE + BAND_HALF, 64.0], [MIDDLE + BAND_HALF, 284.0]];
    let step = along(std::slice::from_ref(&line), 0.8).blur(0.3);
    light.shade = light
        .shade
        .zip(&step.moved(0.7, 0.3).blur(0.5), |s, m| s * (1.0 - 0.42 * m));
    light.gleam = light.gleam.zip(&step, |g, m| g + 0.16 * m);
    buttons("placket-plain-again", places, 2.1, &mut light);
    light
}

/// One pocket, at the heart or opposite.
pub fn pocket(left: bool) -> Part {
    let outline = if left {
        flip(&super::shapes::pocket())
    } else {
        super::shapes::pocket()
    };
    let side = if left { "left" } else { "right" };
    let id = format!("pocket-{side}");
    let hem: Vec<Point> = if left {
        flip(&half("M21.3 122L54.8 120"))
    } else {
        half("M21.3 122L54.8 120")
    };
    let (thread, groove) = sewn(&format!("{id}-thread"), &[inner(&outline, 1.3), hem], FABRIC, SEED + 71);
    let mut light = Light::default();
    lay(&mut light, std::slice::from_ref(&outline), 0.45, &groove, SEED + 73);
    Part {
        when: if left {
            "[pockets] is two"
        } else {
            "[pockets] in (one, two)"
        }
        .to_owned(),
        layers: vec![
            cloth(&format!("{id}-cloth"), &path(&outline), FABRIC, "fabric", FLAT).with("hotspot", "pockets"),
            thread,
        ],
        id,
        hotspot: "pockets",
        light,
    }
}
