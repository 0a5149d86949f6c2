//! Draws SVG, and keeps the pictures in it decoded and at the size they were drawn at.
//!
//! resvg decodes every picture anew for each drawing, and a tile once for each shape that has it. In ours they are most of
//! the work: light layers as large as the piece, and a few tiles of cloth. So the drawing is walked here: pictures and tiles
//! that lie straight are drawn from what is kept, everything else by resvg, node by node in the same order.

use std::sync::{Arc, Mutex, PoisonError};

use resvg::tiny_skia::{FillRule, FilterQuality, IntRect, Paint, Pattern, Pixmap, PixmapPaint, SpreadMode, Transform};
use resvg::usvg;
use resvg::usvg::{Group, ImageKind, Node, Path, Tree};

use crate::sample::{Lie, sample};

/// Bytes of decoded and of sized pictures that are kept.
const KEPT: usize = 160 << 20;

/// Most pixels of a tile.
const MOST_TILE: u64 = 16 << 20;

/// Draws, and remembers what it decoded. Cheap to make; keep one where the same templates are drawn again and again.
#[derive(Debug, Default)]
pub struct Drawer {
    kept: Mutex<Kept>,
}

/// What is kept; the last used stands last.
#[derive(Debug, Default)]
struct Kept {
    decoded: Vec<(Arc<Vec<u8>>, Arc<Pixmap>)>,
    sized: Vec<(Size, Arc<Placed>)>,
}

/// Which picture, at which size and fraction of a pixel, cut to what.
#[derive(Clone, Debug)]
struct Size {
    bytes: Arc<Vec<u8>>,
    lie: Lie,
    within: IntRect,
}

/// A picture in the drawing's own pixels.
#[derive(Debug)]
struct Placed {
    pixels: Pixmap,
    at: [i32; 2],
}

impl Drawer {
    /// One that has drawn nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn draw(&self, tree: &Tree, scale: f32, pixmap: &mut Pixmap) {
        self.group(tree.root(), Transform::from_scale(scale, scale), pixmap);
    }

    /// The nodes of a group that has no opacity, mask or the like of its own.
    fn group(&self, group: &Group, transform: Transform, pixmap: &mut Pixmap) {
        let transform = transform.pre_concat(group.transform());
        for node in group.children() {
            let drawn = match node {
                // What holds no picture goes as it is: alone, a level line has no box that resvg could place it by.
                Node::Group(inner) if !inner.should_isolate() && !plain(inner) => {
                    self.group(inner, transform, pixmap);
                    true
                }
                Node::Image(image) if image.is_visible() => self.image(image.kind(), transform, pixmap),
                Node::Path(path) => self.tiled(path, transform, pixmap),
                _ => false,
            };
            if !drawn {
                by_resvg(node, transform, pixmap);
            }
        }
    }

    /// A picture that lies straight, from what is kept. Was it drawn?
    fn image(&self, kind: &ImageKind, transform: Transform, pixmap: &mut Pixmap) -> bool {
        let Some(within) = IntRect::from_xywh(0, 0, pixmap.width(), pixmap.height()) else {
            return false;
        };
        let Some(lie) = straight(transform) else { return false };
        let Some(placed) = self.placed(kind, lie, within) else {
            return false;
        };
        let paint = PixmapPaint::default();
        let [x, y] = placed.at;
        pixmap.draw_pixmap(x, y, placed.pixels.as_ref(), &paint, Transform::identity(), None);
        true
    }

    /// A shape filled with a tile that is one picture. Was it drawn?
    fn tiled(&self, path: &Path, transform: Transform, pixmap: &mut Pixmap) -> bool {
        let Some((fill, usvg::Paint::Pattern(pattern))) = path.fill().map(|fill| (fill, fill.paint())) else {
            return false;
        };
        let Some((image, inner)) = only_image(pattern.root()) else {
            return false;
        };
        if path.stroke().is_some() || !path.is_visible() {
            return false;
        }
        let rect = pattern.rect();
        let (sx, sy) = transform.pre_concat(pattern.transform()).get_scale();
        let whole = |side: f32| (side.round() as u32).max(1);
        let (width, height) = (whole(rect.width() * sx), whole(rect.height() * sy));
        // A tile much larger than the drawing isn't made as a whole.
        if u64::from(width) * u64::from(height) > MOST_TILE {
            return false;
        }
        let fit = [width as f32 / rect.width(), height as f32 / rect.height()];
        let tile = IntRect::from_xywh(0, 0, width, height);
        let lie = straight(Transform::from_scale(fit[0], fit[1]).pre_concat(inner));
        let (Some(tile), Some(lie)) = (tile, lie) else {
            return false;
        };
        let placed = self
            .placed(image, lie, tile)
            .filter(|placed| (placed.pixels.width(), placed.pixels.height(), placed.at) == (width, height, [0, 0]));
        let Some(placed) = placed else { return false };
        let turned = pattern
            .transform()
            .pre_translate(rect.x(), rect.y())
            .pre_scale(1.0 / fit[0], 1.0 / fit[1]);
        let paint = Paint {
            shader: Pattern::new(
                placed.pixels.as_ref(),
                SpreadMode::Repeat,
                FilterQuality::Bilinear,
                fill.opacity().get(),
                turned,
            ),
            anti_alias: path.rendering_mode().use_shape_antialiasing(),
            ..Paint::default()
        };
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => FillRule::Winding,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        pixmap.fill_path(path.data(), &paint, rule, transform, None);
        true
    }

    /// The picture as it lies, from what is kept or made now.
    fn placed(&self, kind: &ImageKind, lie: Lie, within: IntRect) -> Option<Arc<Placed>> {
        let (ImageKind::PNG(bytes) | ImageKind::JPEG(bytes)) = kind else {
            return None;
        };
        // What is kept is whole even where somebody stopped in the midst of something else.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |size: &Size| size.lie == lie && size.within == within && same(&size.bytes, bytes);
        if let Some(at) = kept.sized.iter().position(|(size, _)| known(size)) {
            let found = kept.sized.remove(at);
            let placed = Arc::clone(&found.1);
            kept.sized.push(found);
            return Some(placed);
        }
        let picture = kept.decoded(bytes)?;
        let (pixels, at) = sample(&picture, lie, within)?;
        let placed = Arc::new(Placed { pixels, at });
        let size = Size {
            bytes: Arc::clone(bytes),
            lie,
            within,
        };
        kept.sized.push((size, Arc::clone(&placed)));
        kept.forget();
        Some(placed)
    }
}

impl Kept {
    fn decoded(&mut self, bytes: &Arc<Vec<u8>>) -> Option<Arc<Pixmap>> {
        if let Some(at) = self.decoded.iter().position(|(known, _)| same(known, bytes)) {
            let found = self.decoded.remove(at);
            let picture = Arc::clone(&found.1);
            self.decoded.push(found);
            return Some(picture);
        }
        let picture = Arc::new(decode(bytes)?);
        self.decoded.push((Arc::clone(bytes), Arc::clone(&picture)));
        Some(picture)
    }

    /// Lets go of what was used longest ago.
    fn forget(&mut self) {
        let room = |picture: &Pixmap| picture.data().len();
        let mut taken: usize = self.decoded.iter().map(|(_, picture)| room(picture)).sum::<usize>()
            + self.sized.iter().map(|(_, placed)| room(&placed.pixels)).sum::<usize>();
        while taken > KEPT && self.sized.len() > 1 {
            taken -= room(&self.sized.remove(0).1.pixels);
        }
        while taken > KEPT && self.decoded.len() > 1 {
            taken -= room(&self.decoded.remove(0).1);
        }
    }
}

/// Holds it neither pictures nor tiles?
fn plain(group: &Group) -> bool {
    group.children().iter().all(|node| match node {
        Node::Group(inner) => plain(inner),
        Node::Path(path) => !path
            .fill()
            .is_some_and(|fill| matches!(fill.paint(), usvg::Paint::Pattern(_))),
        Node::Image(_) | Node::Text(_) => false,
    })
}

/// The same bytes, most often the very same.
fn same(a: &Arc<Vec<u8>>, b: &Arc<Vec<u8>>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

/// Its limits were looked at when the drawing was read.
fn decode(bytes: &[u8]) -> Option<Pixmap> {
    let rgba = image::load_from_memory(bytes).ok()?.into_rgba8();
    let mut picture = Pixmap::new(rgba.width(), rgba.height())?;
    for (out, from) in picture.data_mut().chunks_exact_mut(4).zip(rgba.pixels()) {
        let [r, g, b, alpha] = from.0.map(u32::from);
        let times = |c: u32| ((c * alpha + 127) / 255) as u8;
        out.copy_from_slice(&[times(r), times(g), times(b), alpha as u8]);
    }
    Some(picture)
}

/// Neither turned nor mirrored.
fn straight(transform: Transform) -> Option<Lie> {
    let Transform { sx, kx, ky, sy, tx, ty } = transform;
    let plain = kx == 0.0 && ky == 0.0 && sx > 0.0 && sy > 0.0;
    plain.then_some(Lie {
        scale: [sx, sy],
        corner: [tx, ty],
    })
}

/// The one picture that a tile is, and how it lies in it.
fn only_image(group: &Group) -> Option<(&ImageKind, Transform)> {
    let [only] = group.children() else { return None };
    if group.should_isolate() {
        return None;
    }
    match only {
        Node::Image(image) if image.is_visible() => Some((image.kind(), group.transform())),
        Node::Group(inner) => {
            let (image, within) = only_image(inner)?;
            Some((image, group.transform().pre_concat(within)))
        }
        _ => None,
    }
}

fn by_resvg(node: &Node, transform: Transform, pixmap: &mut Pixmap) {
    // It moves what it draws to the corner; here it stays where it belongs.
    let Some(bounds) = node.abs_layer_bounding_box() else {
        return;
    };
    let transform = transform.pre_translate(bounds.x(), bounds.y());
    resvg::render_node(node, transform, &mut pixmap.as_mut());
}
