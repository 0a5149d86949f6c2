//! The letters a picture may use: those of the house, and the fonts of the template's own folder.

use std::cell::OnceCell;
use std::fmt;
use std::sync::Arc;

use lettering::Font;

/// The house's own letters, for whoever names no font, and for measures: Atkinson Hyperlegible Next
/// (assets/fonts/README.md).
const HOUSE: &[u8] = include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular-Latin.ttf");

/// The font files of a picture; the house's stands first.
#[derive(Clone, Debug)]
pub(crate) struct FontFiles(Vec<Bytes>);

/// A font file.
#[derive(Clone)]
enum Bytes {
    House,
    Own(Arc<[u8]>),
}

impl FontFiles {
    /// The house's alone.
    pub fn house() -> Self {
        Self(vec![Bytes::House])
    }

    /// Adds one that can be read as a font; its place. Says what is wrong with it.
    pub fn add(&mut self, bytes: Vec<u8>) -> Result<usize, String> {
        Font::parse(&bytes).map_err(|e| e.to_string())?;
        self.0.push(Bytes::Own(bytes.into()));
        Ok(self.0.len() - 1)
    }

    /// To be read while one drawing is made, each when it is first needed.
    pub fn reading(&self) -> Fonts<'_> {
        Fonts(self.0.iter().map(|bytes| (bytes, OnceCell::new())).collect())
    }
}

/// The fonts of a picture while one drawing is made.
pub(crate) struct Fonts<'a>(Vec<(&'a Bytes, OnceCell<Font<'a>>)>);

impl<'a> Fonts<'a> {
    /// The one in that place.
    pub fn get(&self, place: usize) -> &Font<'a> {
        let (bytes, read) = &self.0[place];
        read.get_or_init(|| Font::parse(bytes.bytes()).expect("a font that was readable when it was added"))
    }
}

impl Bytes {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::House => HOUSE,
            Self::Own(bytes) => bytes,
        }
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::House => f.write_str("House"),
            Self::Own(bytes) => write!(f, "Own({} bytes)", bytes.len()),
        }
    }
}
