//! What a customer agreed to when an order was taken: the shop's terms as they stood that day, by whom, and how they signed.
//!
//! All of it is kept with the order and never read from today's settings again: terms may change, what was agreed doesn't.
//! What it is not: proof of who held the pen. Where to start: [`Agreement`].

use serde::{Deserialize, Serialize};

use crate::instant::Instant;

/// What a maker asks for when an order is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderTerms {
    /// The shop's terms, in the maker's own words; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The customer is asked to sign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sign: bool,
}

/// The terms that an order was taken on, and who agreed to them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The terms as they stood; empty: there were none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub terms: String,
    /// By whom; `None`: nobody was asked, or the paper is to be signed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed>,
}

/// Who agreed, when and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Their name; empty once they were erased.
    pub name: String,
    /// When.
    pub at: Instant,
    /// What they drew; `None`: agreed by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// A signature as it was drawn, stroke by stroke, in a box [`Signature::WIDTH`] wide and [`Signature::HEIGHT`] high.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Vec<[i32; 2]>>")]
pub struct Signature(Vec<Vec<[i32; 2]>>);

/// Why strokes are no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSignature {
    /// More strokes or points than anybody's name has.
    TooLarge,
    /// A point lies outside the box, or is half a point.
    Broken,
}

impl std::fmt::Display for NoSignature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "a signature of too many points",
            Self::Broken => "a signature outside its box",
        })
    }
}

impl Signature {
    /// Width of the box.
    pub const WIDTH: i32 = 3_000;
    /// Height of the box.
    pub const HEIGHT: i32 = 1_000;
    /// Strokes that a signature may have.
    pub const MOST_STROKES: usize = 200;
    /// Points that all of them may have together.
    pub const MOST_POINTS: usize = 4_000;

    /// Reads strokes as they come from a window: of each stroke x, y, x, y. Strokes without a point are left out; `None`: nothing
    /// was drawn.
    pub fn read(strokes: &[Vec<i32>]) -> Result<Option<Self>, NoSignature> {
        let pairs = |stroke: &Vec<i32>| match stroke.as_chunks() {
            (points, []) => Ok(points.to_vec()),
            _ => Err(NoSignature::Broken),
        };
        // Counted before anything is copied: it may be anything.
        if strokes.len() > Self::MOST_STROKES || strokes.iter().map(Vec::len).sum::<usize>() > 2 * Self::MOST_POINTS {
            return Err(NoSignature::TooLarge);
        }
        let mut strokes = strokes.iter().map(pairs).collect::<Result<Vec<Vec<[i32; 2]>>, _>>()?;
        strokes.retain(|stroke| !stroke.is_empty());
        if strokes.is_empty() {
            return Ok(None);
        }
        Self::try_from(strokes).map(Some)
    }

    /// The strokes, each a point at least, in their order.
    pub fn strokes(&self) -> &[Vec<[i32; 2]>] {
        &self.0
    }
}

impl TryFrom<Vec<Vec<[i32; 2]>>> for Signature {
    type Error = NoSignature;

    fn try_from(strokes: Vec<Vec<[i32; 2]>>) -> Result<Self, NoSignature> {
        let points = strokes.iter().map(Vec::len).sum::<usize>();
        if strokes.len() > Self::MOST_STROKES || points > Self::MOST_POINTS {
            return Err(NoSignature::TooLarge);
        }
        let inside = |[x, y]: &[i32; 2]| (0..=Self::WIDTH).contains(x) && (0..=Self::HEIGHT).contains(y);
        let whole = !strokes.is_empty() && strokes.iter().all(|stroke| !stroke.is_empty());
        match whole && strokes.iter().flatten().all(inside) {
            true => Ok(Self(strokes)),
            false => Err(NoSignature::Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_is_read_stroke_by_stroke() {
        let read = Signature::read(&[vec![1, 2, 3, 4], vec![], vec![3000, 1000]]);
        let strokes = read.unwrap().unwrap().strokes().to_vec();
        assert_eq!(strokes, [vec![[1, 2], [3, 4]], vec![[3000, 1000]]]);
        assert_eq!(Signature::read(&[vec![], vec![]]), Ok(None));
    }

    #[test]
    fn what_no_hand_draws_is_refused() {
        let cases = [
            (vec![vec![1]], NoSignature::Broken),
            (vec![vec![-1, 0]], NoSignature::Broken),
            (vec![vec![3001, 0]], NoSignature::Broken),
            (vec![vec![0, 1001]], NoSignature::Broken),
            (vec![vec![0, 0]; 201], NoSignature::TooLarge),
            (vec![vec![0; 8002]], NoSignature::TooLarge),
        ];
        for (strokes, why) in cases {
            assert_eq!(Signature::read(&strokes), Err(why));
        }
        assert!(Signature::read(&vec![vec![0; 40]; 200]).is_ok(), "as many as may be");
    }

    #[test]
    fn a_file_with_a_broken_one_does_not_read() {
        assert!(serde_json::from_str::<Signature>("[[[1,2]]]").is_ok());
        for broken in ["[]", "[[]]", "[[[1,4000]]]", "[[[1]]]"] {
            assert!(serde_json::from_str::<Signature>(broken).is_err(), "{broken}");
        }
    }
}
