//! A font, read from bytes.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, Feature, Script, ShapePlan, UnicodeBuffer};

use crate::EM;
use crate::outline::Outline;

/// One face. Cheap to share by reference; reading it is not, so read each face once.
pub struct Font<'a> {
    bytes: &'a [u8],
    face: rustybuzz::Face<'a>,
    /// Shaping plans made so far. A cache only: it never changes a result.
    plans: Mutex<Vec<Plan>>,
}

/// How text of one script is shaped with these features.
struct Plan {
    direction: Direction,
    script: Option<Script>,
    features: Vec<Feature>,
    made: Arc<ShapePlan>,
}

/// The bytes can't serve as a font.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    /// Not TrueType or OpenType, or damaged.
    #[error("this is not a TrueType or OpenType font, or it is damaged")]
    Unreadable,
    /// The embedded copy could not be made.
    #[error("the font can't be made smaller: {reason}")]
    Subset {
        /// What the subsetter says.
        reason: String,
    },
}

impl<'a> Font<'a> {
    /// Reads a TrueType or OpenType font.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, FontError> {
        let face = rustybuzz::Face::from_slice(bytes, 0).ok_or(FontError::Unreadable)?;
        Ok(Self {
            bytes,
            face,
            plans: Mutex::default(),
        })
    }

    /// The bytes it was read from.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Font units in an em.
    pub fn units_per_em(&self) -> i64 {
        i64::from(self.face.units_per_em())
    }

    /// Height of the ascenders above the baseline, in [`EM`]ths.
    pub fn ascent(&self) -> i64 {
        self.scaled(i64::from(self.face.ascender()))
    }

    /// Depth of the descenders below the baseline as a positive number, in [`EM`]ths.
    pub fn descent(&self) -> i64 {
        -self.scaled(i64::from(self.face.descender()))
    }

    /// Height of a capital letter, in [`EM`]ths; of the ascenders when the font doesn't say.
    pub fn cap_height(&self) -> i64 {
        // Old fonts say nought where they mean that nobody measured.
        self.face
            .capital_height()
            .filter(|height| *height > 0)
            .map_or(self.ascent(), |h| self.scaled(i64::from(h)))
    }

    /// True when the font has a glyph for this character.
    pub fn has(&self, letter: char) -> bool {
        self.face.glyph_index(letter).is_some_and(|id| id.0 != 0)
    }

    /// The shape of a glyph; empty for a space.
    pub fn outline(&self, glyph: u16) -> Outline {
        Outline::of(&self.face, glyph)
    }

    /// The advance that the font file states for a glyph, in font units.
    pub fn advance_units(&self, glyph: u16) -> u16 {
        self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0)
    }

    /// Font units in [`EM`]ths: exact for the usual units per em, else rounded down.
    pub(crate) fn scaled(&self, units: i64) -> i64 {
        units * EM / self.units_per_em()
    }

    /// Shapes a text of one direction; the glyphs come from left to right.
    pub(crate) fn shape(&self, text: &str, leftward: bool, features: &[Feature]) -> rustybuzz::GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let direction = if leftward {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        buffer.set_direction(direction);
        let script = Some(buffer.script()).filter(|s| *s != rustybuzz::script::UNKNOWN);
        let plan = self.plan(direction, script, features);
        rustybuzz::shape_with_plan(&self.face, &plan, buffer)
    }

    fn plan(&self, direction: Direction, script: Option<Script>, features: &[Feature]) -> Arc<ShapePlan> {
        // A poisoned cache still holds whole plans: nothing is changed in place.
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = plans
            .iter()
            .find(|plan| plan.direction == direction && plan.script == script && plan.features == features)
        {
            return Arc::clone(&plan.made);
        }
        let made = Arc::new(ShapePlan::new(&self.face, direction, script, None, features));
        plans.push(Plan {
            direction,
            script,
            features: features.to_vec(),
            made: Arc::clone(&made),
        });
        made
    }
}

impl fmt::Debug for Font<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Font")
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}
