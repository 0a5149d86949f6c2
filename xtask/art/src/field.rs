//! A grid of numbers over the picture: heights, masks, shades. Every operation is plain and deterministic.

/// Pixels per unit of the picture (a unit is about 1.7 mm of the real bag).
pub const PX: f32 = 3.0;
/// The picture's size in units.
pub const VIEW: (f32, f32) = (400.0, 300.0);

/// One number per pixel, row by row.
#[derive(Clone)]
pub struct Field {
    /// Pixels across.
    pub w: usize,
    /// Pixels down.
    pub h: usize,
    /// The numbers.
    pub v: Vec<f32>,
}

/// What lies beyond the edge when a field is blurred.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The edge's own value.
    Clamp,
    /// The other side: for tiles.
    Wrap,
}

impl Field {
    /// The same number everywhere.
    pub fn flat(w: usize, h: usize, value: f32) -> Self {
        Self {
            w,
            h,
            v: vec![value; w * h],
        }
    }

    /// The same number over the whole picture.
    pub fn view(value: f32) -> Self {
        Self::flat((VIEW.0 * PX) as usize, (VIEW.1 * PX) as usize, value)
    }

    /// A function of the place, in units, over the whole picture.
    pub fn place(f: impl Fn(f32, f32) -> f32) -> Self {
        let mut field = Self::view(0.0);
        for y in 0..field.h {
            for x in 0..field.w {
                field.v[y * field.w + x] = f((x as f32 + 0.5) / PX, (y as f32 + 0.5) / PX);
            }
        }
        field
    }

    /// Each number changed.
    pub fn map(&self, f: impl Fn(f32) -> f32) -> Self {
        Self {
            w: self.w,
            h: self.h,
            v: self.v.iter().map(|a| f(*a)).collect(),
        }
    }

    /// Each number joined with another field's.
    pub fn zip(&self, other: &Self, f: impl Fn(f32, f32) -> f32) -> Self {
        Self {
            w: self.w,
            h: self.h,
            v: self.v.iter().zip(&other.v).map(|(a, b)| f(*a, *b)).collect(),
        }
    }

    /// Sum.
    pub fn plus(&self, other: &Self) -> Self {
        self.zip(other, |a, b| a + b)
    }

    /// Product.
    pub fn times(&self, other: &Self) -> Self {
        self.zip(other, |a, b| a * b)
    }

    /// Everything by one factor.
    pub fn scaled(&self, k: f32) -> Self {
        self.map(|a| a * k)
    }

    /// Moved by whole pixels nearest to `(dx, dy)` units; zero comes in.
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        let (dx, dy) = ((dx * PX).round() as isize, (dy * PX).round() as isize);
        let mut out = Self::flat(self.w, self.h, 0.0);
        for y in 0..self.h {
            let Some(from) = y.checked_add_signed(-dy).filter(|r| *r < self.h) else {
                continue;
            };
            for x in 0..self.w {
                if let Some(col) = x.checked_add_signed(-dx).filter(|c| *c < self.w) {
                    out.v[y * self.w + x] = self.v[from * self.w + col];
                }
            }
        }
        out
    }

    /// Blurred by about `sigma` pixels (three box passes; a short kernel when small).
    pub fn blur_px(&self, sigma: f32, edge: Edge) -> Self {
        if sigma < 0.3 {
            return self.clone();
        }
        let rows = |f: &Self| blur_rows(f, sigma, edge).turned();
        rows(&rows(self))
    }

    /// Blurred by about `sigma` units.
    pub fn blur(&self, sigma: f32) -> Self {
        self.blur_px(sigma * PX, Edge::Clamp)
    }

    /// Rows become columns.
    fn turned(&self) -> Self {
        let mut out = Self::flat(self.h, self.w, 0.0);
        for y in 0..self.h {
            for x in 0..self.w {
                out.v[x * self.h + y] = self.v[y * self.w + x];
            }
        }
        out
    }

    /// The number at a pixel, the edge's own beyond it.
    pub fn at(&self, x: isize, y: isize) -> f32 {
        let x = x.clamp(0, self.w as isize - 1) as usize;
        let y = y.clamp(0, self.h as isize - 1) as usize;
        self.v[y * self.w + x]
    }

    /// Slopes down the columns and rows, per unit of `px` pixels.
    pub fn slopes(&self, px: f32, edge: Edge) -> (Self, Self) {
        let (mut gx, mut gy) = (self.clone(), self.clone());
        let (w, h) = (self.w as isize, self.h as isize);
        let get = |x: isize, y: isize| match edge {
            Edge::Clamp => self.at(x, y),
            Edge::Wrap => self.at(x.rem_euclid(w), y.rem_euclid(h)),
        };
        for y in 0..h {
            for x in 0..w {
                let i = (y * w + x) as usize;
                gx.v[i] = (get(x + 1, y) - get(x - 1, y)) * 0.5 * px;
                gy.v[i] = (get(x, y + 1) - get(x, y - 1)) * 0.5 * px;
            }
        }
        (gx, gy)
    }

    /// Mean and standard deviation.
    pub fn spread(&self) -> (f32, f32) {
        let n = self.v.len() as f64;
        let mean = self.v.iter().map(|a| f64::from(*a)).sum::<f64>() / n;
        let var = self.v.iter().map(|a| (f64::from(*a) - mean).powi(2)).sum::<f64>() / n;
        (mean as f32, var.sqrt() as f32)
    }

    /// Distance in units from every pixel inside the mask (above one half) to the nearest outside: exact, by parabolas.
    pub fn distance(&self) -> Self {
        let far = 1e12;
        let mut sq = self.map(|m| if m > 0.5 { far } else { 0.0 });
        for _ in 0..2 {
            for row in sq.v.chunks_mut(sq.w) {
                lower_envelope(row);
            }
            sq = sq.turned();
        }
        sq.map(|d| (d.min(far).sqrt() - 0.5).max(0.0) / PX)
    }
}

fn blur_rows(f: &Field, sigma: f32, edge: Edge) -> Field {
    let mut out = f.clone();
    if sigma < 3.0 {
        let reach = (sigma * 3.0).ceil() as isize;
        let kernel: Vec<f32> = (-reach..=reach)
            .map(|i| (-(i * i) as f32 / (2.0 * sigma * sigma)).exp())
            .collect();
        let sum: f32 = kernel.iter().sum();
        for (row, to) in f.v.chunks(f.w).zip(out.v.chunks_mut(f.w)) {
            for (x, cell) in to.iter_mut().enumerate() {
                let taps = kernel.iter().enumerate();
                *cell = taps
                    .map(|(k, weight)| weight * row[reflect(x as isize + k as isize - reach, f.w, edge)])
                    .sum::<f32>()
                    / sum;
            }
        }
        return out;
    }
    let radius = ((sigma * sigma * 4.0 + 1.0).sqrt() * 0.5 - 0.5).round().max(1.0) as isize;
    for _ in 0..3 {
        let from = out.clone();
        for (row, to) in from.v.chunks(f.w).zip(out.v.chunks_mut(f.w)) {
            box_row(row, to, radius, edge);
        }
    }
    out
}

/// One running mean over `2·radius + 1` pixels, summed in double so that long rows don't drift.
fn box_row(row: &[f32], to: &mut [f32], radius: isize, edge: Edge) {
    let w = row.len();
    let at = |x: isize| f64::from(row[reflect(x, w, edge)]);
    let mut sum: f64 = (-radius..=radius).map(at).sum();
    let n = (2 * radius + 1) as f64;
    for (x, cell) in to.iter_mut().enumerate() {
        *cell = (sum / n) as f32;
        sum += at(x as isize + radius + 1) - at(x as isize - radius);
    }
}

fn reflect(x: isize, w: usize, edge: Edge) -> usize {
    match edge {
        Edge::Clamp => x.clamp(0, w as isize - 1) as usize,
        Edge::Wrap => x.rem_euclid(w as isize) as usize,
    }
}

/// Squared distances along one row: the lower envelope of the parabolas standing on it (Felzenszwalb and Huttenlocher).
fn lower_envelope(row: &mut [f32]) {
    let n = row.len();
    let f: Vec<f64> = row.iter().map(|a| f64::from(*a)).collect();
    let (mut at, mut from) = (vec![0_usize; n], vec![f64::NEG_INFINITY; n + 1]);
    let mut k = 0;
    from[1] = f64::INFINITY;
    for q in 1..n {
        let cross = |p: usize| ((f[q] + (q * q) as f64) - (f[p] + (p * p) as f64)) / (2.0 * (q as f64 - p as f64));
        let mut s = cross(at[k]);
        while s <= from[k] {
            k -= 1;
            s = cross(at[k]);
        }
        k += 1;
        at[k] = q;
        from[k] = s;
        from[k + 1] = f64::INFINITY;
    }
    k = 0;
    for (q, cell) in row.iter_mut().enumerate() {
        while from[k + 1] < q as f64 {
            k += 1;
        }
        let d = q as f64 - at[k] as f64;
        *cell = (d * d + f[at[k]]) as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_is_to_the_nearest_pixel_outside() {
        let v = (0..81)
            .map(|i| {
                if (1..8).contains(&(i % 9)) && (1..8).contains(&(i / 9)) {
                    1.0
                } else {
                    0.0
                }
            })
            .collect();
        let d = Field { w: 9, h: 9, v }.distance();
        assert_eq!(d.v[0], 0.0, "outside");
        assert!(
            (d.v[4 * 9 + 4] - 3.5 / PX).abs() < 1e-3,
            "the middle is four pixels from the nearest outside"
        );
        assert!((d.v[9 + 1] - 0.5 / PX).abs() < 1e-3, "a corner is one pixel from it");
    }

    #[test]
    fn blurring_keeps_the_sum_of_a_tile() {
        let mut field = Field::flat(24, 24, 0.0);
        field.v[5] = 1.0;
        for sigma in [1.0, 4.0] {
            let sum: f32 = field.blur_px(sigma, Edge::Wrap).v.iter().sum();
            assert!((sum - 1.0).abs() < 1e-3, "sigma {sigma}: {sum}");
        }
    }
}
