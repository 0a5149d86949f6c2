//! What all papers share: the typesetter with its sizes, the head, headings, chips and boxes.

pub(crate) mod foot;
pub(crate) mod header;
pub(crate) mod look;
pub(crate) mod parts;
pub(crate) mod sides;
