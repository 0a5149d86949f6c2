//! How each stuff takes the light of one room: a long lamp above, a dark horizon, a pale table below.
//!
//! Angles are those of the surface about the axis: 0 faces the eye, below 0 upwards to the lamp, above 0 down to the table.

use super::canvas::Lit;
use super::noise::value;

/// What a surface is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// Polished fittings.
    Polished,
    /// Turned and brushed brass.
    Brushed,
    /// Blasted and anodised.
    Anodised,
    /// Matt lacquer.
    Lacquer,
    /// Oiled wood.
    Oiled,
}

/// What shade turns to, instead of black: grey shade looks dirty on what is light and warm.
pub fn shade_colour(finish: Finish, warm: bool) -> [u8; 3] {
    match finish {
        Finish::Lacquer => [44, 34, 30],
        Finish::Oiled => [34, 18, 8],
        Finish::Anodised => [31, 25, 23],
        Finish::Brushed => [62, 36, 8],
        _ if warm => [62, 36, 8],
        _ => [0; 3],
    }
}

/// The light on a point: its angle, how far it leans towards the tip, and where it is along the axis (for the marks of the lathe).
pub fn light(finish: Finish, angle: f32, lean: f32, along: f32) -> Lit {
    match finish {
        Finish::Polished => mirror(angle, lean, 0.0, 1.0),
        Finish::Brushed => {
            let line = value([along * 9.0, 0.0], 71) - 0.5 + 0.6 * (value([along * 2.1, 0.0], 72) - 0.5);
            let mut lit = mirror(angle + 0.05 * line, lean, 0.11, 0.82);
            lit.shade *= 1.0 + 0.05 * line;
            lit
        }
        Finish::Anodised => {
            // The dye lies on bare metal: what it mirrors keeps the dye's colour, so the bands are shade and hardly white. The
            // lathe's marks smear each band a little differently.
            let line = value([along * 9.0, 0.0], 73) - 0.5 + 0.3 * (value([along * 1.7, 0.0], 74) - 0.5);
            let t = angle + 0.4 * lean + 0.045 * line;
            let lamp = rise(-0.92, -0.72, t) * (1.0 - rise(-0.34, -0.12, t));
            let table = rise(0.72, 1.02, t) * (1.0 - rise(1.22, 1.42, t));
            Lit {
                shade: 0.42 + 0.62 * lamp + 0.40 * table + 0.20 * bell(t + 0.05, 0.42)
                    - 0.20 * rise(1.35, 1.56, t.abs())
                    + 0.25 * lean
                    + 0.06 * line,
                gleam: 0.34 * lamp * (0.90 + 0.30 * line) + 0.22 * bell(t + 0.56, 0.07) + 0.10 * table,
            }
        }
        Finish::Lacquer => {
            let t = angle + 0.5 * lean;
            Lit {
                shade: 0.575 + 0.445 * (t + 0.52).cos() + 0.12 * rise(0.95, 1.4, t) + 0.15 * lean,
                gleam: 0.17 * bell(t + 0.54, 0.38) + 0.15 * bell(t + 0.56, 0.15) + 0.05 * bell(t - 1.2, 0.2),
            }
        }
        Finish::Oiled => {
            let t = angle + 0.5 * lean;
            Lit {
                shade: 0.60 + 0.44 * (t + 0.48).cos() + 0.08 * rise(1.0, 1.4, t) + 0.15 * lean,
                gleam: 0.13 * bell(t + 0.54, 0.30) + 0.17 * bell(t + 0.56, 0.11) + 0.03 * bell(t - 1.2, 0.2),
            }
        }
    }
}

/// A mirror of the room; `soft` blurs it, `k` is how much of the lamp comes back.
fn mirror(angle: f32, lean: f32, soft: f32, k: f32) -> Lit {
    let t = angle + 0.55 * lean;
    let band = |from: f32, to: f32, edge: f32| {
        let e = edge + soft;
        rise(from - e, from + e, t) * (1.0 - rise(to - e, to + e, t))
    };
    let horizon = rise(0.40 - soft, 0.52 + soft, t) * (1.0 - rise(0.62, 1.18 + soft, t));
    let top = band(-1.34, -1.06, 0.09);
    let shade = 1.0 - 0.72 * horizon - 0.46 * top - 0.16 * band(-0.30, 0.34, 0.1) - 0.25 * rise(1.3, 1.55, t.abs());
    let gleam = 0.80 * band(-0.80, -0.42, 0.055) + 0.10 * band(-0.34, 0.2, 0.2) + 0.26 * band(1.1, 1.32, 0.08);
    Lit {
        shade: shade.max(0.14) + 0.25 * lean.clamp(-0.6, 0.6),
        gleam: (k * gleam).min(0.9),
    }
}

/// From 0 to 1 between two numbers, softly.
pub fn rise(from: f32, to: f32, t: f32) -> f32 {
    let t = ((t - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn bell(t: f32, wide: f32) -> f32 {
    (-(t / wide).powi(2)).exp()
}
