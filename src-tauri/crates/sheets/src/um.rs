//! Micrometres: the one unit on a page.

/// Whole micrometres.
pub type Um = i64;

/// Millimetres.
pub const fn mm(millimetres: i64) -> Um {
    millimetres * 1000
}

/// Type sizes, in tenths of a point (1/72 in), rounded to the micrometre.
pub const fn pt(tenths: i64) -> Um {
    (tenths * 25_400 + 360) / 720
}

/// A measure of `lettering` at a type size, rounded half away from zero.
pub(crate) const fn at_size(units: i64, size: Um) -> Um {
    let product = units * size;
    let half = lettering::EM / 2;
    if product < 0 {
        (product - half) / lettering::EM
    } else {
        (product + half) / lettering::EM
    }
}

/// The widest measure of `lettering` that stays within `width` at a type size.
pub(crate) const fn units_in(width: Um, size: Um) -> i64 {
    width * lettering::EM / size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_a_72nd_of_an_inch() {
        assert_eq!(pt(720), 25_400);
        assert_eq!(pt(10), 353);
        assert_eq!(at_size(lettering::EM, pt(280)), pt(280), "an em is the type size");
        assert_eq!(at_size(-lettering::EM / 2, 3), -2, "half away from zero");
    }
}
