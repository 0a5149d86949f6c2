//! The room that metal and stones mirror: a goldsmith's photo table. A large soft lamp at the upper left, a tall narrow one at the
//! right, one behind; between them it is dark, above all at the horizon, or nothing would look like metal.

use super::space::{V, dot, unit};

/// A lamp: where its middle is, its half sizes across and up as tangents, how bright it is.
struct Lamp {
    at: V,
    half: [f32; 2],
    bright: f32,
}

const LAMPS: [Lamp; 5] = [
    Lamp {
        at: [-0.62, 0.60, 0.50],
        half: [0.52, 0.40],
        bright: 1.00,
    },
    Lamp {
        at: [0.86, 0.30, 0.42],
        half: [0.15, 0.62],
        bright: 0.85,
    },
    Lamp {
        at: [0.10, 0.62, -0.78],
        half: [0.75, 0.20],
        bright: 0.80,
    },
    Lamp {
        at: [-0.95, 0.10, -0.30],
        half: [0.10, 0.60],
        bright: 0.65,
    },
    Lamp {
        at: [0.15, 0.98, 0.12],
        half: [0.30, 0.22],
        bright: 0.50,
    },
];

/// How bright the room is in a direction. `rough`: how far a matt surface scatters what it mirrors, 0 for a polished one.
pub fn room(d: V, rough: f32) -> f32 {
    let up = d[1];
    let wide = |w: f32| (w * w + rough * rough).sqrt();
    let over = |w: f32| w / wide(w);
    let edge = |v: f32, w: f32| 0.5 + 0.5 * (v / wide(w)).tanh();
    // A dim ceiling; the pale table, which is darker far away.
    let ceiling = 0.40 + 0.14 * up;
    let table = 0.64 + 0.28 * (-up).max(0.0);
    let mut bright = ceiling + (table - ceiling) * edge(-up - 0.16, 0.07);
    let horizon = wide(0.13);
    bright -= 0.34 * over(0.13).sqrt() * (-((up - 0.02) / horizon).powi(2)).exp();
    // The maker before the table: a dark shape, low in front.
    let front = dot(d, unit([0.28, 0.06, 0.95]));
    bright -= 0.16 * edge(front - 0.93, 0.06);
    for lamp in &LAMPS {
        let at = unit(lamp.at);
        let ahead = dot(d, at);
        if ahead <= 0.05 {
            continue;
        }
        let side = unit([at[2], 0.0, -at[0]]);
        let rise = [
            at[1] * side[2] - at[2] * side[1],
            at[2] * side[0] - at[0] * side[2],
            at[0] * side[1] - at[1] * side[0],
        ];
        let (a, b) = (dot(d, side) / ahead, dot(d, rise) / ahead);
        let soft = wide(0.05);
        let inside = |v: f32, half: f32| 0.5 * (((v + half) / soft).tanh() - ((v - half) / soft).tanh());
        bright += lamp.bright * inside(a, lamp.half[0]) * inside(b, lamp.half[1]) * ahead.min(0.4) / 0.4;
    }
    bright.max(0.02)
}
