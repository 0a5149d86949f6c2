//! The mark on the bag's patch: a fern leaf, ours and no one else's. No name stands there: whoever takes the template over makes
//! bags of their own.

use crate::error::ArtError;
use crate::field::Field;
use crate::geometry::{Point, number};
use crate::mask::outlined;

/// The mark as path data.
pub struct Logo {
    /// The leaf.
    pub path: String,
    mask: Field,
}

impl Logo {
    /// Sets the mark for the patch on the bag.
    pub fn on_patch() -> Result<Self, ArtError> {
        let path = leaf([182.5, 154.5], [219.5, 138.5], 10.4);
        let mask = outlined(&path)?;
        Ok(Self { path, mask })
    }

    /// The mark's mask over the view.
    pub fn mask(&self) -> &Field {
        &self.mask
    }
}

/// A fern leaf from `foot` to `tip`: a tapering stem and pairs of leaflets that grow shorter towards the tip.
pub fn leaf(foot: Point, tip: Point, reach: f32) -> String {
    let up = [tip[0] - foot[0], tip[1] - foot[1]];
    let long = up[0].hypot(up[1]);
    let (u, v) = ([up[0] / long, up[1] / long], [-up[1] / long, up[0] / long]);
    let at = |a: f32, b: f32| {
        let (x, y) = (foot[0] + u[0] * a + v[0] * b, foot[1] + u[1] * a + v[1] * b);
        format!("{} {}", number(x), number(y))
    };
    let k = long / 29.0;
    let mut d = format!("M{}L{}L{}Z", at(-k, 0.75 * k), at(-k, -0.75 * k), at(long, 0.0));
    for i in 0..7 {
        let t = i as f32 / 7.0;
        let from = long * (0.14 + 0.80 * t);
        let far = reach * (1.0 - t).powf(0.75) * if i == 0 { 0.86 } else { 1.0 };
        for side in [-1.0, 1.0] {
            let (w, rise) = (1.55 * k * (1.1 - 0.45 * t), 0.62);
            // The stem tapers; a leaflet begins at its edge, for one outline crossing another would leave a hole.
            let stem = 0.75 * k * (1.0 - from / long) + 0.12 * k;
            d.push_str(&format!(
                "M{}Q{} {}Q{} {}Z",
                at(from + w * 0.4, side * stem),
                at(from + far * 0.18 + w, side * far * 0.45),
                at(from + far * rise, side * far),
                at(from + far * 0.40 - w * 1.3, side * far * 0.72),
                at(from - w * 0.7, side * (stem + 0.1 * k)),
            ));
        }
    }
    d
}
