//! The picture of an ordered piece: drawn once, kept for ever.
//!
//! A drawing holds the template's images inside, which would be kept again with every order. So they are taken out, kept
//! by hash (where the template's own files already are), and put back when the picture is asked for.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::snapshot::{FrozenPicture, FrozenView};
use domain::{Hash, Line, LineId};
use engine::template::Labels;
use raster::Drawer;

use crate::piece::Piece;
use crate::workshop::Work;
use crate::{Error, Workshop};

/// Pixels across the picture that goes on papers: 300 dots an inch on 85 mm.
const PRINT_WIDTH: u32 = 1000;
/// And across its other sides, which stand there smaller: 300 dots an inch on 50 mm.
const SIDE_WIDTH: u32 = 600;
/// Papers are white.
const PAPER: [u8; 3] = [255; 3];

/// What stands before an image inside a drawing, up to its kind.
const INSIDE: &str = "data:image/";
/// What stands between its kind and its bytes.
const BASE64: &str = ";base64,";
/// What stands before an image's hash once it is taken out, up to its kind.
const OUTSIDE: &str = "attachment:image/";
/// What stands between its kind and its hash.
const SHA256: &str = ";sha256,";

/// A piece drawn from every side, ready to be attached.
pub(super) struct Drawn(Vec<Side>);

struct Side {
    id: String,
    label: Labels,
    svg: String,
    /// The same without what only its view is named after, to be compared.
    drawing: String,
    print: Vec<u8>,
}

impl Drawn {
    /// Draws a piece; nothing when its template has no picture.
    pub(super) fn of(piece: &Piece, drawer: &Drawer) -> Result<Self, Error> {
        let mut sides: Vec<Side> = Vec::new();
        for (view, svg) in piece.stills()? {
            let drawing = view.nameless(&svg);
            let print = match sides.iter().find(|side| side.drawing == drawing) {
                // A side that is drawn like an earlier one has its print, by which it is known.
                Some(alike) => alike.print.clone(),
                None if sides.is_empty() => printed(&svg, PRINT_WIDTH, drawer)?,
                None => printed(&svg, SIDE_WIDTH, drawer)?,
            };
            sides.push(Side {
                id: view.id.clone(),
                label: view.label.clone(),
                drawing,
                svg,
                print,
            });
        }
        Ok(Self(sides))
    }

    /// Keeps all sides among the attachments; `None` when there is none.
    pub(super) fn attach(&self, work: &mut Work<'_, '_>) -> Result<Option<FrozenPicture>, Error> {
        let views = self.0.iter().map(|side| side.attach(work));
        Ok(FrozenPicture::of(views.collect::<Result<_, _>>()?))
    }
}

impl Side {
    fn attach(&self, work: &mut Work<'_, '_>) -> Result<FrozenView, Error> {
        let mut images = Vec::new();
        let svg = replace(&self.svg, INSIDE, |kind_and_bytes| {
            let (kind, text) = kind_and_bytes.split_once(BASE64).ok_or_else(odd)?;
            let bytes = STANDARD.decode(text).map_err(|_| odd())?;
            let hash = work.writer.attach(&bytes)?;
            if !images.contains(&hash) {
                images.push(hash);
            }
            Ok(format!("{OUTSIDE}{kind}{SHA256}{hash}"))
        })?;
        Ok(FrozenView {
            id: self.id.clone(),
            label: self.label.clone(),
            svg: work.writer.attach(svg.as_bytes())?,
            images,
            print: work.writer.attach(&self.print)?,
        })
    }
}

/// A drawing as papers have it.
pub(crate) fn for_paper(svg: &str, drawer: &Drawer) -> Result<Vec<u8>, Error> {
    printed(svg, PRINT_WIDTH, drawer)
}

fn printed(svg: &str, width: u32, drawer: &Drawer) -> Result<Vec<u8>, Error> {
    let print = drawer.jpeg(svg, width, PAPER);
    print.map_err(|error| Error::Picture(error.to_string()))
}

impl Workshop {
    /// The picture of an ordered piece as it was agreed, plain SVG, character for character as it was drawn: the side that
    /// stands for it.
    pub fn agreed_picture(&self, line: &Line) -> Result<Option<String>, Error> {
        let picture = line.snapshot().and_then(|snapshot| snapshot.picture.as_ref());
        picture.map(|picture| self.agreed_view(&picture.first)).transpose()
    }

    /// The side of that name of an ordered piece; `None`: it has none.
    pub fn agreed_side(&self, line: LineId, side: &str) -> Result<Option<String>, Error> {
        let found: Option<Line> = self.db().get(line.0)?;
        let line = found.ok_or_else(|| Error::LineUnknown(line.to_string()))?;
        let picture = line.snapshot().and_then(|snapshot| snapshot.picture.as_ref());
        let view = picture.and_then(|picture| picture.views().find(|view| view.id == side));
        view.map(|view| self.agreed_view(view)).transpose()
    }

    /// One side of it, the same way.
    pub fn agreed_view(&self, view: &FrozenView) -> Result<String, Error> {
        let svg = String::from_utf8(self.kept(view.svg)?).map_err(|_| odd())?;
        replace(&svg, OUTSIDE, |kind_and_hash| {
            let (kind, hash) = kind_and_hash.split_once(SHA256).ok_or_else(odd)?;
            let bytes = self.kept(hash.parse().map_err(|_| odd())?)?;
            Ok(format!("{INSIDE}{kind}{BASE64}{}", STANDARD.encode(bytes)))
        })
    }

    /// The same side as papers have it: a JPEG on white.
    pub fn agreed_print(&self, view: &FrozenView) -> Result<Vec<u8>, Error> {
        self.kept(view.print)
    }

    fn kept(&self, hash: Hash) -> Result<Vec<u8>, Error> {
        self.db()
            .attachment(hash)?
            .ok_or_else(|| Error::Damaged(format!("attachment {hash} is missing")))
    }
}

/// Replaces everything from `start` to the next quote by what `with` makes of what follows `start`.
fn replace(svg: &str, start: &str, mut with: impl FnMut(&str) -> Result<String, Error>) -> Result<String, Error> {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once(start) {
        let (inner, behind) = after.split_at(after.find('"').ok_or_else(odd)?);
        out.push_str(before);
        out.push_str(&with(inner)?);
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

fn odd() -> Error {
    Error::Picture("an image in the drawing can't be read".to_owned())
}
