//! A picture brought to the pixels that it covers on a drawing, once and well: shrunk by weighing all that a pixel covers,
//! enlarged smoothly, placed to a fraction of a pixel.

use resvg::tiny_skia::{IntRect, Pixmap};

/// Where a picture comes to lie: pixels of the drawing for one of its own, and where its upper left corner is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lie {
    pub scale: [f32; 2],
    pub corner: [f32; 2],
}

/// The part of `picture`, lying so, that falls within `within` (pixels of the drawing), and where that part begins. `None`:
/// nothing of it does.
pub(crate) fn sample(picture: &Pixmap, lie: Lie, within: IntRect) -> Option<(Pixmap, [i32; 2])> {
    let across = Axis::new(
        picture.width(),
        lie.scale[0],
        lie.corner[0],
        within.left(),
        within.right(),
    )?;
    let down = Axis::new(
        picture.height(),
        lie.scale[1],
        lie.corner[1],
        within.top(),
        within.bottom(),
    )?;
    let (width, height) = (across.taps.len(), down.taps.len());
    let rows = picture.height() as usize;
    let source = picture.data();
    // Across first, one row after the other, then down.
    let mut middle = vec![[0.0_f32; 4]; width * rows];
    for (row, out) in middle.chunks_exact_mut(width).enumerate() {
        let line = &source[row * picture.width() as usize * 4..];
        for (out, taps) in out.iter_mut().zip(&across.taps) {
            for (at, weight) in taps.each() {
                for (out, part) in out.iter_mut().zip(&line[at * 4..at * 4 + 4]) {
                    *out += weight * f32::from(*part);
                }
            }
        }
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32)?;
    let mut sums = vec![[0.0_f32; 4]; width];
    for (out, taps) in pixmap.data_mut().chunks_exact_mut(width * 4).zip(&down.taps) {
        sums.fill([0.0; 4]);
        for (at, weight) in taps.each() {
            for (sum, part) in sums.iter_mut().zip(&middle[at * width..(at + 1) * width]) {
                for (sum, part) in sum.iter_mut().zip(part) {
                    *sum += weight * part;
                }
            }
        }
        for (out, sum) in out.chunks_exact_mut(4).zip(&sums) {
            // Colours are multiplied by their opacity already and never exceed it.
            let alpha = (sum[3] + 0.5) as u8;
            for (out, part) in out.iter_mut().zip(sum) {
                *out = ((part + 0.5) as u8).min(alpha);
            }
            out[3] = alpha;
        }
    }
    Some((pixmap, [across.begin, down.begin]))
}

/// What each pixel of a row takes from the picture.
struct Axis {
    /// The first pixel that takes anything.
    begin: i32,
    taps: Vec<Taps>,
}

/// Pixels of the picture from `first` on, each with its weight.
struct Taps {
    first: usize,
    weights: Vec<f32>,
}

impl Taps {
    fn each(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        self.weights
            .iter()
            .enumerate()
            .map(|(i, weight)| (self.first + i, *weight))
    }
}

impl Axis {
    fn new(size: u32, scale: f32, corner: f32, least: i32, end: i32) -> Option<Self> {
        let far = corner + size as f32 * scale;
        let begin = (corner.floor() as i32).max(least);
        let until = (far.ceil() as i32).min(end);
        let reach = (1.0 / scale).max(1.0);
        let tap = |pixel: i32| {
            let pixel = pixel as f32;
            // How much of the pixel the picture covers: its edges are soft.
            let covered = ((pixel + 1.0).min(far) - pixel.max(corner)).clamp(0.0, 1.0);
            let middle = (pixel + 0.5 - corner) / scale;
            let first = (middle - reach).floor().max(0.0) as usize;
            let last = ((middle + reach).ceil() as usize)
                .min(size as usize - 1)
                .max(first.min(size as usize - 1));
            let first = first.min(last);
            let mut weights: Vec<f32> = (first..=last)
                .map(|at| weight(at as f32 + 0.5 - middle, reach))
                .collect();
            let sum: f32 = weights.iter().sum();
            weights
                .iter_mut()
                .for_each(|weight| *weight *= covered / sum.max(f32::EPSILON));
            Taps { first, weights }
        };
        (begin < until && size > 0).then(|| Self {
            begin,
            taps: (begin..until).map(tap).collect(),
        })
    }
}

/// How much a pixel of the picture counts whose middle is so far from that of a pixel of the drawing, which is `reach` of them
/// wide: as much of it as is covered. For `reach` 1 that mixes two neighbours by how near they are.
fn weight(far: f32, reach: f32) -> f32 {
    (0.5 * reach + 0.5 - far.abs()).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Color, PremultipliedColorU8};

    use super::*;

    fn within(width: u32, height: u32) -> IntRect {
        IntRect::from_xywh(0, 0, width, height).expect("a size")
    }

    /// Left half red, right half clear.
    fn half(width: u32, height: u32) -> Pixmap {
        let mut picture = Pixmap::new(width, height).expect("a size");
        for (i, pixel) in picture.pixels_mut().iter_mut().enumerate() {
            if (i as u32 % width) < width / 2 {
                *pixel = PremultipliedColorU8::from_rgba(200, 0, 0, 255).expect("a colour");
            }
        }
        picture
    }

    fn alpha(picture: &Pixmap, x: u32, y: u32) -> u8 {
        picture.pixel(x, y).expect("a pixel").alpha()
    }

    #[test]
    fn as_it_is_it_stays_as_it_is() {
        let picture = half(8, 4);
        let lie = Lie {
            scale: [1.0, 1.0],
            corner: [3.0, 2.0],
        };
        let (sampled, at) = sample(&picture, lie, within(20, 20)).expect("it lies within");
        assert_eq!(at, [3, 2]);
        assert_eq!(sampled, picture);
    }

    #[test]
    fn shrunk_it_is_weighed_and_its_edges_are_soft() {
        let mut picture = Pixmap::new(100, 100).expect("a size");
        picture.fill(Color::from_rgba8(100, 50, 20, 255));
        let lie = Lie {
            scale: [0.1, 0.1],
            corner: [0.5, 0.0],
        };
        let (sampled, _) = sample(&picture, lie, within(20, 20)).expect("it lies within");
        assert_eq!((sampled.width(), sampled.height()), (11, 10));
        assert_eq!(alpha(&sampled, 5, 5), 255);
        assert!(
            alpha(&sampled, 0, 5).abs_diff(128) <= 1,
            "half a pixel is covered: {}",
            alpha(&sampled, 0, 5)
        );
    }

    #[test]
    fn enlarged_it_is_smooth() {
        let lie = Lie {
            scale: [10.0, 10.0],
            corner: [0.0, 0.0],
        };
        let (sampled, _) = sample(&half(4, 4), lie, within(40, 40)).expect("it lies within");
        let row: Vec<u8> = (12..28).map(|x| alpha(&sampled, x, 20)).collect();
        assert!(
            row.windows(2).all(|pair| pair[0] >= pair[1]),
            "from red to clear without a step back: {row:?}"
        );
        assert!(
            row.iter().filter(|a| **a > 20 && **a < 235).count() >= 7,
            "over several pixels: {row:?}"
        );
    }

    #[test]
    fn what_lies_beyond_is_left_out() {
        let lie = Lie {
            scale: [1.0, 1.0],
            corner: [-5.0, 0.0],
        };
        let (sampled, at) = sample(&half(8, 4), lie, within(20, 2)).expect("a part lies within");
        assert_eq!((at, sampled.width(), sampled.height()), ([0, 0], 3, 2));
        let away = Lie {
            corner: [-9.0, 0.0],
            ..lie
        };
        assert!(sample(&half(8, 4), away, within(20, 2)).is_none());
    }
}
