//! How letters look: the copies of one outline that make it engraved, raised, gilded or embroidered.

use std::fmt::Write;

use serde::Deserialize;

use super::place::Set;
use crate::position::short;

/// What was done to the material.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Look {
    /// Ink or paint.
    #[default]
    Printed,
    /// Cut in: the upper left edge lies in the shadow, the lower right one catches the light.
    Engraved,
    /// Pressed up from behind.
    Embossed,
    /// Foil: it gleams across.
    Foil,
    /// Thread, side by side aslant.
    Stitched,
}

/// One drawing of the outline, lowest first.
pub(crate) struct Copy {
    /// To the right, in depths.
    pub dx: f64,
    /// Downwards, in depths.
    pub dy: f64,
    pub ink: Ink,
}

/// What a copy is drawn with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ink {
    /// The layer's colour.
    Own,
    /// Black, so opaque.
    Dark(f64),
    /// White, so opaque.
    Light(f64),
}

impl Look {
    /// The copies, lowest first; at least one of them is of the layer's own colour.
    pub fn copies(self) -> &'static [Copy] {
        const fn copy(dx: f64, dy: f64, ink: Ink) -> Copy {
            Copy { dx, dy, ink }
        }
        const PRINTED: &[Copy] = &[copy(0.0, 0.0, Ink::Own)];
        const ENGRAVED: &[Copy] = &[
            copy(0.9, 1.3, Ink::Light(0.5)),
            copy(0.0, 0.0, Ink::Own),
            copy(0.0, 0.0, Ink::Dark(0.55)),
            copy(0.5, 0.8, Ink::Own),
        ];
        const EMBOSSED: &[Copy] = &[
            copy(1.2, 1.8, Ink::Dark(0.42)),
            copy(-0.7, -1.0, Ink::Light(0.6)),
            copy(0.0, 0.0, Ink::Own),
        ];
        const FOIL: &[Copy] = &[
            copy(0.5, 0.8, Ink::Light(0.3)),
            copy(-0.4, -0.6, Ink::Dark(0.45)),
            copy(0.0, 0.0, Ink::Own),
        ];
        const STITCHED: &[Copy] = &[copy(0.8, 1.2, Ink::Dark(0.4)), copy(0.0, 0.0, Ink::Own)];
        match self {
            Self::Printed => PRINTED,
            Self::Engraved => ENGRAVED,
            Self::Embossed => EMBOSSED,
            Self::Foil => FOIL,
            Self::Stitched => STITCHED,
        }
    }
}

/// Satin stitch: threads aslant over the letters' bounds, dark between them and light on them, as path data to be stroked.
/// `thread` is how thick one lies.
pub(crate) fn threads(set: &Set, thread: f64) -> [String; 2] {
    let Some([left, top, right, bottom]) = set.bounds else {
        return Default::default();
    };
    let largest = (right - left).max(bottom - top);
    let step = thread.max(largest / MOST_THREADS).max(0.01);
    // They rise by a third of the way they run.
    let rise = (right - left) / 3.0;
    let mut paths = [String::new(), String::new()];
    let mut y = top - rise;
    while y < bottom + rise {
        for (path, at) in paths.iter_mut().zip([y, y + step * 0.45]) {
            let [x0, y0, x1, y1] = [left, at + rise, right, at].map(short);
            // Writing to a string can't fail.
            let _ = write!(path, "M{x0} {y0}L{x1} {y1}");
        }
        y += step;
    }
    paths
}

/// Most threads across the letters: more can't be told apart.
const MOST_THREADS: f64 = 160.0;
