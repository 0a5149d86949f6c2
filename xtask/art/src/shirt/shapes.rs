//! The shirt's outlines: it lies flat, the front at the left, the back smaller beside it. A unit is about 3.3 mm of the front.

use crate::geometry::{Point, curve, even};

/// The front's middle.
pub const MIDDLE: f32 = 150.0;
/// How a sleeve lies: the way from shoulder to wrist, unit length, and the turn of its cloth in degrees.
pub const ALONG: Point = [0.3584, 0.9336];
/// See [`ALONG`].
pub const TURN: f32 = -21.0;
/// Where the right sleeve ends and the cuff begins, in the middle of it.
pub const WRIST: Point = [275.0, 227.0];

/// Left becomes right.
pub fn flip(line: &[Point]) -> Vec<Point> {
    line.iter().map(|p| [2.0 * MIDDLE - p[0], p[1]]).collect()
}

/// A right half, from top to bottom, and its mirror image as one outline.
pub fn both(half: &[Point]) -> Vec<Point> {
    let mut out = half.to_vec();
    out.extend(flip(half).into_iter().rev());
    out
}

/// The right half of what `d` draws around the middle: x counts from there.
pub fn half(d: &str) -> Vec<Point> {
    even(&curve(d), 1.2)
        .into_iter()
        .map(|p| [p[0] + MIDDLE, p[1]])
        .collect()
}

/// Front body.
pub fn body() -> Vec<Point> {
    both(&half(
        "M0 62C12 60 22 52 27 42L75 58C68 76 65 104 73 124C70 150 68 176 69 198C70 222 73 244 75 258C58 262 46 284 0 285",
    ))
}

/// The long right sleeve, without its cuff.
pub fn sleeve() -> Vec<Point> {
    half("M75 58C86 68 92 84 97 100C108 140 124 184 139 221.5L113 231.5C102 206 86 160 73 124C65 104 68 76 75 58")
}

/// The short right sleeve, with its hem.
pub fn short_sleeve() -> Vec<Point> {
    half("M75 58C86 68 92 80 97 94C101 106 106 118 111 132L75 146C74 138 74 130 73 124C65 104 68 76 75 58")
}

/// The line where a short sleeve's hem is sewn, from outside to inside.
pub fn short_hem() -> Vec<Point> {
    half("M107.6 122.5L74 135.5")
}

/// What shows of the back's inside, behind the neck.
pub fn inside() -> Vec<Point> {
    both(&half("M0 33C12 33 22 36 28 41C24 54 12 62 0 63"))
}

/// The same for an open collar.
pub fn open_inside() -> Vec<Point> {
    both(&half("M0 33C12 33 22 36 28 41C24 58 8 92 0 106"))
}

/// The back of the neck band, inside.
pub fn band_behind() -> Vec<Point> {
    both(&half("M0 29C14 29 23 33 27 38L26 45C20 40 12 38 0 38"))
}

/// A cuff around the wrist: `long` from its seam to its end, `half` its half width; `open` is how the far corner at the opening looks.
pub fn cuff(long: f32, half: f32, corner: Corner) -> Vec<Point> {
    let r = 5.5;
    let mut out = vec![[0.0, -half], [long, -half]];
    match corner {
        Corner::Round => out.extend((0..=8).map(|i| {
            let a = (i as f32 * 90.0 / 8.0).to_radians();
            [long - r + r * a.cos(), half - r + r * a.sin()]
        })),
        Corner::Mitred => out.extend([[long, half - r], [long - r, half]]),
        Corner::Square => out.push([long, half]),
    }
    out.push([0.0, half]);
    out.into_iter().map(|[along, across]| at_wrist(along, across)).collect()
}

/// The far corner of a cuff at its opening.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    Round,
    Mitred,
    Square,
}

/// A place on the right cuff: along the sleeve from its seam, and across to the inside.
pub fn at_wrist(along: f32, across: f32) -> Point {
    [
        WRIST[0] + ALONG[0] * along - ALONG[1] * across,
        WRIST[1] + ALONG[1] * along + ALONG[0] * across,
    ]
}

/// A patch pocket of the right breast as one looks at it.
pub fn pocket() -> Vec<Point> {
    half("M21 116L55 114L55.5 146L38.5 154L22 147.5L21 116")
}

/// The back's outline.
pub fn back() -> Vec<Point> {
    both(&half(
        "M0 36C12 36 22 38 27 42L75 58C68 76 65 104 73 124C70 150 68 176 69 198C70 222 73 244 75 258C58 262 46 288 0 289",
    ))
}

/// The seam below the yoke, from the left.
pub fn yoke_seam() -> Vec<Point> {
    let right = half("M0 84L68 82");
    let mut out: Vec<Point> = flip(&right).into_iter().rev().collect();
    out.extend(right);
    out
}

/// The front's outline drawn as the smaller back lies.
pub fn as_back(line: &[Point]) -> Vec<Point> {
    const SCALE: f32 = 0.36;
    line.iter()
        .map(|p| [338.0 + (p[0] - MIDDLE) * SCALE, 34.0 + (p[1] - 30.0) * SCALE])
        .collect()
}
