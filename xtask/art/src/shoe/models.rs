//! How each of the five models is cut: pieces of leather, the opening, laces and eyelets.

use super::laces::lacing;
use super::shapes::{self, Upper, back_to_front, line, nearest, piece, slim};
use super::upper::{Form, Piece, Seam, circles, lay};
use super::{Files, light_layer, warm_light_layer};
use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, beside, even, path, paths, walk};
use crate::light::{Finish, Light};
use crate::mask::{fill, inside};
use crate::pack::Grain;
use crate::relief::bevel;
use crate::sheet::Layer;

const FULL: &str = "[brogue] is full";
const HOLED: &str = "[brogue] is not none";
/// Where an oxford's and a derby's facings begin and end on the ridge.
const LACED: [Point; 2] = [[157.0, 156.0], [206.0, 118.0]];
/// The same on the sneaker.
const COURT: [Point; 2] = [[146.0, 166.0], [206.0, 112.0]];

/// Hills and hollows of the dress last: the ball, the waist, the heel, the dip under the ankle.
const DRESS: [(Point, Point, f32); 4] = [
    ([118.0, 216.0], [44.0, 26.0], 4.5),
    ([212.0, 206.0], [34.0, 26.0], -5.0),
    ([322.0, 192.0], [34.0, 34.0], 4.5),
    ([264.0, 168.0], [40.0, 18.0], -2.5),
];

/// All models, each in a group of its own.
pub fn all(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let upper = shapes::laced();
    let form = Form::new(&upper, 44.0, &DRESS);
    let mut layers = vec![oxford(&upper, &form, files)?, derby(&upper, &form, files)?];
    layers.extend(toes(&upper, &form, files)?);
    layers.extend(lacing("low", "[model] in (oxford, derby)", &upper, LACED, files)?);
    layers.push(loafer(files)?);
    layers.push(chelsea(files)?);
    layers.push(sneaker(files)?);
    Ok(layers)
}

/// The inside between the opening's two sides, and the far side's edge.
fn throat(name: &str, upper: &Upper, edge: &str, files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let outline = upper.throat();
    let mask = inside(&outline);
    let rim = crate::geometry::band(&even(&upper.far, 2.0), |t| {
        1.0 * (1.0 - (2.0 * t - 1.0).abs().powi(6)).max(0.0)
    });
    let rim_mask = inside(&rim);
    let near = inside(
        &[
            upper.topline.clone(),
            back_to_front(&shapes::lower(&upper.topline, 40.0)),
        ]
        .concat(),
    );
    let mut light = Light::default();
    let deep = mask.distance();
    light.shade = deep.zip(&mask, |d, m| 1.0 - m * (0.22 + 0.34 * (d / 9.0).min(1.0)));
    light.shadow(&near, (0.0, -3.0), 3.5, 0.5);
    light.lay(
        &rim_mask,
        &bevel(&rim_mask.distance(), 1.0).scaled(0.6),
        Finish {
            gleam: 0.1,
            sharp: 12.0,
            hollow: 0.2,
        },
        &Field::view(0.92),
    );
    let within = mask.zip(&rim_mask, f32::max);
    Ok(vec![
        Layer::shape(
            &format!("{name}-lining"),
            &path(&slim(&outline)),
            "[lining].colour or #d9b88a",
        )
        .with("hotspot", "lining"),
        Layer::shape(
            &format!("{name}-rim"),
            &path(&slim(&rim)),
            &format!("[{edge}].colour or #1d1c1c"),
        ),
        warm_light_layer(
            &format!("{name}-throat"),
            &light,
            Some(&within),
            Grain::Soft,
            [48, 24, 10],
            files,
        )?,
    ])
}

fn group(name: &str, when: &str, layers: Vec<Layer>) -> Layer {
    Layer::group(name, layers).with("when", when)
}

/// The tongue from the throat up, between the facings.
fn tongue(upper: &Upper, [from, _]: [Point; 2], tip: &str) -> Piece {
    let start = nearest(&upper.ridge, [from[0] - 8.0, from[1] + 7.0]);
    let mut outline = upper.ridge[start..].to_vec();
    let tip = line(tip);
    outline.extend_from_slice(&tip);
    outline.extend(back_to_front(&beside(&upper.ridge[start..], 8.0)));
    Piece {
        option: "tongue",
        outline,
        seams: vec![],
        bare: vec![upper.ridge[start..].to_vec(), tip],
    }
}

const TONGUE: &str = "M206 118C208.5 111.5 212 107.5 216 108.5C219.5 109.5 220 113 217 119L213 125";

fn oxford(upper: &Upper, form: &Form, files: &mut Files) -> Result<Layer, ArtError> {
    let vamp_edge = line("M153 158.8C156 172 166 186 184 197C198 205.5 208 214 214 226");
    let counter_edge = line("M352 154C328 156 304 173 293 219");
    let lace_edge = upper.facing(1.3, LACED[0], LACED[1]);
    let under = line("M148 172C160 190 188 204 205 228");
    let mut quarters = lace_edge.clone();
    quarters.extend_from_slice(&upper.topline);
    quarters.extend_from_slice(&upper.back);
    let to = nearest(&upper.feather, [205.0, 228.0]);
    quarters.extend(back_to_front(&upper.feather[to..]));
    quarters.extend(back_to_front(&under));
    let facing_edge = line("M225 128C214 146 196 165 165 187");
    let mut facing = lace_edge.clone();
    facing.extend(piece(&upper.topline, upper.topline[0], [225.0, 128.0]));
    facing.extend_from_slice(&facing_edge);
    facing.push([157.0, 184.0]);
    facing.push([152.0, 166.0]);
    let pieces = [
        tongue(upper, LACED, TONGUE),
        Piece {
            option: "quarters",
            outline: quarters,
            seams: vec![Seam::sewn(upper.topline.clone(), 1.0)],
            bare: vec![],
        },
        Piece {
            option: "facing",
            outline: facing,
            seams: vec![Seam::sewn(facing_edge, 1.0).punched(FULL), Seam::sewn(lace_edge, 1.0)],
            bare: vec![],
        },
        Piece {
            option: "counter",
            outline: upper.rear(&counter_edge),
            seams: vec![Seam::sewn(counter_edge, -1.0).punched(FULL)],
            bare: vec![],
        },
        Piece {
            option: "vamp",
            outline: upper.front(&vamp_edge),
            seams: vec![Seam::sewn(vamp_edge, 1.0).punched(FULL)],
            bare: vec![],
        },
    ];
    let mut layers = throat("oxford", upper, "quarters", files)?;
    layers.extend(lay("oxford", form, &pieces, files)?);
    Ok(group("oxford", "[model] is oxford", layers))
}

fn derby(upper: &Upper, form: &Form, files: &mut Files) -> Result<Layer, ArtError> {
    let counter_edge = line("M352 154C328 156 304 173 293 219");
    let lace_edge = upper.facing(4.2, [162.0, 152.0], LACED[1]);
    let front_edge = line("M164.5 154.6C158 160 158 170 166 179C182 197 208 208 230 222.6");
    let to = nearest(&upper.feather, [230.0, 222.6]);
    let mut quarters = lace_edge.clone();
    quarters.extend_from_slice(&upper.topline);
    quarters.extend_from_slice(&upper.back);
    quarters.extend(back_to_front(&upper.feather[to..]));
    quarters.extend(back_to_front(&front_edge));
    let vamp = upper.front(&line("M170 145C186 170 220 200 238 221"));
    let pieces = [
        tongue(upper, LACED, TONGUE),
        Piece {
            option: "vamp",
            outline: vamp,
            seams: vec![],
            bare: vec![],
        },
        Piece {
            option: "quarters",
            outline: quarters,
            seams: vec![
                Seam::sewn(front_edge, -1.0).punched(FULL),
                Seam::sewn(lace_edge, 1.0),
                Seam::sewn(upper.topline.clone(), 1.0),
            ],
            bare: vec![],
        },
        Piece {
            option: "counter",
            outline: upper.rear(&counter_edge),
            seams: vec![Seam::sewn(counter_edge, -1.0).punched(FULL)],
            bare: vec![],
        },
    ];
    let mut layers = throat("derby", upper, "quarters", files)?;
    layers.extend(lay("derby", form, &pieces, files)?);
    Ok(group("derby", "[model] is derby", layers))
}

/// Caps and wings, which lie on the vamp of oxford and derby alike, and the medallion.
fn toes(upper: &Upper, form: &Form, files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let mut layers = Vec::new();
    for (name, edge) in [
        ("cap", "M92 192C87 206 88 224 97 238"),
        (
            "wing",
            "M116 184C110 186.5 104 192 103.5 198C103 205 112 209 124 212C146 217 168 222 190 231.2",
        ),
    ] {
        let edge = line(edge);
        let cap = Piece {
            option: "cap",
            outline: upper.front(&edge),
            seams: vec![Seam::sewn(edge, 1.0).punched(HOLED)],
            bare: vec![],
        };
        let inner = lay(name, form, &[cap], files)?;
        layers.push(group(
            name,
            &format!("[toe] is {name} and [model] in (oxford, derby)"),
            inner,
        ));
    }
    let holes = medallion();
    layers.push(
        Layer::group(
            "medallion",
            vec![
                Layer::shape("medallion-rims", &circles(&holes, [0.26, 0.34]), "#ffffff").raw("opacity = 0.24"),
                Layer::shape("medallion-holes", &circles(&holes, [0.0, 0.0]), "#120e0b"),
            ],
        )
        .with("when", "[medallion] is on")
        .with("hotspot", "medallion"),
    );
    Ok(layers)
}

/// The rosette as it shows from the side: a drop of small holes around a row of larger ones.
fn medallion() -> Vec<(Point, f32)> {
    let mut holes = Vec::new();
    for curl in [
        "M46.5 212C51 205.5 62 203.2 71 205.2C77 206.6 81 208.6 85 211.4",
        "M46.5 212C50 217 60 219.4 70 217.8C76 216.6 81 214.4 85 211.4",
    ] {
        let line = line(curl);
        let total = crate::geometry::length(&line);
        let n = (total / 1.75).floor();
        holes.extend((0..n as usize).map(|i| (walk(&line, total * i as f32 / n).0, 0.42)));
    }
    for (x, y, r) in [
        (56.0, 211.6, 1.15),
        (63.5, 211.6, 1.35),
        (70.6, 211.5, 1.0),
        (76.2, 211.4, 0.7),
    ] {
        holes.push(([x, y], r));
    }
    holes.extend([[59.8, 208.6], [59.8, 214.6], [67.2, 208.6], [67.2, 214.6]].map(|p| (p, 0.5)));
    holes
}

fn loafer(files: &mut Files) -> Result<Layer, ArtError> {
    let upper = shapes::loafer();
    let form = Form::new(&upper, 44.0, &DRESS);
    let join = line("M183 153C187 172 196 198 204 229");
    let counter_edge = line("M352 157C328 159 304 175 293 219");
    let quarters = {
        let to = nearest(&upper.feather, [204.0, 228.0]);
        let mut out = upper.topline.clone();
        out.extend_from_slice(&upper.back);
        out.extend(back_to_front(&upper.feather[to..]));
        out.extend(back_to_front(&join));
        out
    };
    let vamp = upper.front(&line("M176 140C190 165 204 196 214 226"));
    let apron_edge = line("M181 157C160 173 130 190 98 199.5C76 206 60 208.5 47 206.5");
    let mut apron = piece(&upper.ridge, [47.0, 205.0], [182.0, 138.0]);
    apron.extend(line(
        "M182 138C186 133 191.5 129.5 195.5 131C199.5 133 197 139 192.5 145L185 154",
    ));
    apron.extend_from_slice(&apron_edge);
    let saddle_back = line("M175 141C182 164 200 194 232 222.2");
    let saddle_front = line("M147 163C154 184 168 208 186 232");
    let mut saddle = piece(&upper.ridge, saddle_front[0], saddle_back[0]);
    saddle.extend_from_slice(&saddle_back);
    saddle.extend(back_to_front(&piece(&upper.feather, [186.0, 232.0], [232.0, 222.2])));
    saddle.extend(back_to_front(&saddle_front));
    let slot = line("M152.5 164.5C156 159.5 162 155 169.5 152.5C168 159 161 164.5 152.5 164.5");
    let pieces = [
        Piece {
            option: "vamp",
            outline: vamp,
            seams: vec![],
            bare: vec![],
        },
        Piece {
            option: "quarters",
            outline: quarters,
            seams: vec![Seam::sewn(upper.topline.clone(), 1.0)],
            bare: vec![],
        },
        Piece {
            option: "apron",
            outline: apron,
            seams: vec![Seam::sewn(apron_edge, 1.0)],
            bare: vec![],
        },
        Piece {
            option: "counter",
            outline: upper.rear(&counter_edge),
            seams: vec![Seam::sewn(counter_edge, -1.0)],
            bare: vec![],
        },
        Piece {
            option: "saddle",
            outline: saddle,
            seams: vec![Seam::sewn(saddle_back, 1.0), Seam::sewn(saddle_front, -1.0)],
            bare: vec![],
        },
    ];
    let mut layers = throat("loafer", &upper, "quarters", files)?;
    layers.extend(lay("loafer", &form, &pieces, files)?);
    layers.push(Layer::shape("loafer-slot-rim", &path(&shapes::lower(&slot, 0.5)), "#ffffff").raw("opacity = 0.18"));
    layers.push(Layer::shape("loafer-slot", &path(&slim(&slot)), "#0f0c0a"));
    Ok(group("loafer", "[model] is loafer", layers))
}

fn chelsea(files: &mut Files) -> Result<Layer, ArtError> {
    let upper = shapes::chelsea();
    let mut bulges = DRESS.to_vec();
    bulges[3] = ([250.0, 150.0], [46.0, 26.0], 2.0);
    bulges.push(([210.0, 148.0], [26.0, 22.0], -4.0));
    bulges.push(([338.0, 118.0], [16.0, 30.0], -3.0));
    let form = Form::new(&upper, 46.0, &bulges);
    let front_edge = line("M245 83C247 112 254 142 264 158C266.5 162 269 164.5 271.5 165.5");
    let back_edge = line("M294 83C292 112 287 142 279 158C277 162 274.5 164.5 271.5 165.5");
    let seam = line("M271.5 165.5C269 186 263 204 257 217");
    let mut vamp = upper.ridge.clone();
    vamp.extend(piece(&upper.topline, [205.5, 80.0], [245.0, 83.0]));
    vamp.extend_from_slice(&front_edge);
    vamp.extend_from_slice(&seam);
    vamp.extend(back_to_front(&piece(&upper.feather, [40.0, 229.0], [257.0, 217.0])));
    let mut quarters = piece(&upper.topline, [294.0, 83.0], [336.0, 80.0]);
    quarters.extend_from_slice(&upper.back);
    quarters.extend(back_to_front(&piece(&upper.feather, [250.0, 218.0], [353.0, 214.0])));
    quarters.extend(line("M250 218C258 200 263 180 266 164"));
    quarters.extend(back_to_front(&back_edge));
    let elastic = line("M241 82.6L298 82.6C297 114 290 146 281 162C276 169 267 169 262 162C251 146 243 114 241 82.6");
    let elastic_mask = inside(&elastic);
    let mut elastic_light = Light::default();
    elastic_light.lay(
        &elastic_mask,
        &form.height,
        Finish {
            gleam: 0.0,
            sharp: 8.0,
            hollow: 0.2,
        },
        &form.painted,
    );
    let leather = [inside(&vamp), inside(&quarters)];
    for mask in &leather {
        elastic_light.shadow(mask, (0.4, 0.6), 0.9, 0.55);
    }
    let top = piece(&upper.topline, [205.5, 80.0], [245.0, 83.0]);
    let top_back = piece(&upper.topline, [294.0, 83.0], [336.0, 80.0]);
    let pieces = [
        Piece {
            option: "quarters",
            outline: quarters,
            seams: vec![Seam::sewn(back_edge, -1.0), Seam::sewn(top_back, 1.0)],
            bare: vec![],
        },
        Piece {
            option: "vamp",
            outline: vamp,
            seams: vec![Seam::sewn([front_edge, seam].concat(), 1.0), Seam::sewn(top, 1.0)],
            bare: vec![],
        },
    ];
    let mut layers = throat("chelsea", &upper, "quarters", files)?;
    layers.push(
        Layer::shape("chelsea-elastic", &path(&slim(&elastic)), "[elastic].colour or #232323")
            .with("texture", "elastic")
            .with("hotspot", "elastic"),
    );
    layers.push(light_layer(
        "chelsea-elastic-light",
        &elastic_light,
        Some(&elastic_mask),
        Grain::Medium,
        files,
    )?);
    layers.extend(lay("chelsea", &form, &pieces, files)?);
    layers.extend(tab(files)?);
    Ok(group("chelsea", "[model] is chelsea", layers))
}

/// The loop at the back of the boot.
fn tab(files: &mut Files) -> Result<Vec<Layer>, ArtError> {
    let outer = line("M325.5 106L326.5 66C326.8 59.5 338.6 59.5 338.9 66L340.5 106Z");
    let hole = line("M330 79L330.4 68C330.6 64.6 335 64.6 335.2 68L335.6 79Z");
    let mask = fill(&[outer.clone(), hole.clone()]);
    let rows = line("M327.6 100L338.4 100");
    let sides = [line("M327.6 104L328 82"), line("M338.6 104L337.6 82")];
    let mut light = Light::default();
    light.rest(&mask, 0.7);
    light.lay(
        &mask,
        &bevel(&mask.distance(), 1.6).scaled(0.8),
        Finish {
            gleam: 0.12,
            sharp: 12.0,
            hollow: 0.3,
        },
        &Field::view(0.92),
    );
    let stitches = [rows, sides[0].clone(), sides[1].clone()]
        .into_iter()
        .enumerate()
        .map(|(i, row)| crate::stitch::Stitches::sew(&row, crate::stitch::FINE, 70 + i as u64).path())
        .collect::<String>();
    Ok(vec![
        Layer::shape("chelsea-tab-inside", &path(&slim(&hole)), "#2a2018"),
        Layer::shape(
            "chelsea-tab",
            &paths(&[slim(&outer), slim(&hole)]),
            "[tab].colour or #1d1c1c",
        )
        .raw(&super::leather::chosen("tab"))
        .with("hotspot", "tab"),
        light_layer("chelsea-tab-light", &light, None, Grain::Fine, files)?,
        Layer::stitch("chelsea-tab-thread", &stitches, "[thread].colour or #201f1f", 0.5),
    ])
}

fn sneaker(files: &mut Files) -> Result<Layer, ArtError> {
    let upper = shapes::sneaker();
    let form = Form::new(
        &upper,
        44.0,
        &[
            ([104.0, 208.0], [44.0, 24.0], 4.0),
            ([212.0, 204.0], [36.0, 24.0], -3.0),
            ([326.0, 190.0], [32.0, 34.0], 4.0),
            ([278.0, 158.0], [50.0, 9.0], 3.4),
        ],
    );
    let lace_edge = upper.facing(3.2, COURT[0], COURT[1]);
    let vamp_edge = line("M139.5 172C140 186 153 206 174 232");
    let facing_edge = line("M226 125.5C216 146 192 168 166 189C156 197 146 190 146.5 174");
    let counter_edge = line("M320 143C308 160 303 190 302 223");
    let to = nearest(&upper.feather, [170.0, 232.0]);
    let mut quarters = lace_edge.clone();
    quarters.extend_from_slice(&upper.topline);
    quarters.extend_from_slice(&upper.back);
    quarters.extend(back_to_front(&upper.feather[to..]));
    quarters.extend(line("M168 232C152 206 140 192 138 176"));
    let mut facing = lace_edge.clone();
    facing.extend(piece(&upper.topline, upper.topline[0], [226.0, 125.5]));
    facing.extend_from_slice(&facing_edge);
    let cap_edge = line("M34.5 211C60 217.5 96 217 124 209C146 203 164 212 176 231");
    let pieces = [
        tongue(
            &upper,
            COURT,
            "M206 112C209 104 214 98 219.5 99.5C224 101 224 106 220 113L214 120",
        ),
        Piece {
            option: "quarters",
            outline: quarters,
            seams: vec![Seam::sewn(upper.topline.clone(), 1.0)],
            bare: vec![],
        },
        Piece {
            option: "vamp",
            outline: upper.front(&vamp_edge),
            seams: vec![Seam::sewn(vamp_edge, 1.0)],
            bare: vec![],
        },
        Piece {
            option: "facing",
            outline: facing,
            seams: vec![Seam::sewn(facing_edge, 1.0), Seam::sewn(lace_edge, 1.0)],
            bare: vec![],
        },
        Piece {
            option: "counter",
            outline: upper.rear(&counter_edge),
            seams: vec![Seam::sewn(counter_edge, -1.0)],
            bare: vec![],
        },
    ];
    let mut layers = throat("sneaker", &upper, "quarters", files)?;
    layers.extend(lay("sneaker", &form, &pieces, files)?);
    let cap = Piece {
        option: "cap",
        outline: {
            let mut out = cap_edge.clone();
            out.extend(back_to_front(&piece(&upper.feather, [41.0, 228.0], [176.0, 231.0])));
            out.extend(piece(&upper.ridge, [41.0, 228.0], [34.5, 211.0]));
            out
        },
        seams: vec![Seam::sewn(cap_edge, 1.0)],
        bare: vec![],
    };
    layers.push(group(
        "court-cap",
        "[toe] is cap",
        lay("court-cap", &form, &[cap], files)?,
    ));
    // Air for the toes.
    let mut holes = Vec::new();
    for (row, d) in [
        "M84 196C98 194 112 190 126 184",
        "M86 201.5C101 199.5 116 195 131 188.5",
    ]
    .iter()
    .enumerate()
    {
        let line = line(d);
        let total = crate::geometry::length(&line);
        holes.extend((0..8).map(|i| (walk(&line, total * (i as f32 + 0.3 * row as f32) / 8.0).0, 0.8)));
    }
    layers.push(Layer::shape("sneaker-rims", &circles(&holes, [0.24, 0.32]), "#ffffff").raw("opacity = 0.24"));
    layers.push(Layer::shape("sneaker-holes", &circles(&holes, [0.0, 0.0]), "#120e0b"));
    layers.extend(lacing("court", "[model] is sneaker", &upper, COURT, files)?);
    Ok(group("sneaker", "[model] is sneaker", layers))
}
