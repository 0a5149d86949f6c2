//! Heights: how far a part bulges, how its edge rounds off.

use crate::field::Field;

/// A quarter circle of radius `r` over the distance from the edge.
pub fn bevel(distance: &Field, r: f32) -> Field {
    distance.map(|d| {
        let t = (d / r).clamp(0.0, 1.0);
        r * (1.0 - (1.0 - t) * (1.0 - t)).max(0.0).sqrt()
    })
}

/// A cushion over the mask, `height` units at its highest: the root of a membrane under even pressure, found on a coarse
/// grid by over-relaxation.
pub fn inflate(mask: &Field, height: f32) -> Field {
    const COARSE: usize = 6;
    let (w, h) = (mask.w / COARSE, mask.h / COARSE);
    let inside: Vec<bool> = (0..w * h)
        .map(|i| mask.v[(i / w * COARSE + COARSE / 2) * mask.w + i % w * COARSE + COARSE / 2] > 0.5)
        .collect();
    let mut u = vec![0.0_f32; w * h];
    for _ in 0..700 {
        for y in 1..h - 1 {
            for x in 1..w - 1 {
                let i = y * w + x;
                if inside[i] {
                    let rest = (u[i - 1] + u[i + 1] + u[i - w] + u[i + w] + 1.0) * 0.25;
                    u[i] += 1.92 * (rest - u[i]);
                }
            }
        }
    }
    let top = u.iter().copied().fold(1e-6, f32::max);
    let coarse = Field {
        w,
        h,
        v: u.iter().map(|a| height * (a.max(0.0) / top).sqrt()).collect(),
    };
    enlarge(&coarse, mask.w, mask.h).blur(1.8)
}

/// Read between the pixels of a coarser field.
fn enlarge(coarse: &Field, w: usize, h: usize) -> Field {
    let mut out = Field::flat(w, h, 0.0);
    let (kx, ky) = (coarse.w as f32 / w as f32, coarse.h as f32 / h as f32);
    for y in 0..h {
        let fy = (y as f32 + 0.5) * ky - 0.5;
        let (y0, ty) = (fy.floor() as isize, fy - fy.floor());
        for x in 0..w {
            let fx = (x as f32 + 0.5) * kx - 0.5;
            let (x0, tx) = (fx.floor() as isize, fx - fx.floor());
            let row = |yy| coarse.at(x0, yy) * (1.0 - tx) + coarse.at(x0 + 1, yy) * tx;
            out.v[y * w + x] = row(y0) * (1.0 - ty) + row(y0 + 1) * ty;
        }
    }
    out
}
