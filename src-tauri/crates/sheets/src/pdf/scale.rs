//! From whole micrometres to the points of a PDF: the one place where a page measure becomes a float.

use printpdf::Pt;

use crate::um::Um;

/// Points, rounded once to a thousandth (0.35 µm) so that files stay short and equal.
pub(super) fn points(length: Um) -> Pt {
    let thousandths = (length * 720_000 + if length < 0 { -127_000 } else { 127_000 }) / 254_000;
    Pt(thousandths as f32 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_has_its_true_size() {
        assert_eq!(points(210_000).0, 595.276);
        assert_eq!(points(297_000).0, 841.89);
        assert_eq!(points(25_400).0, 72.0);
        assert_eq!(points(-25_400).0, -72.0);
    }
}
