//! Paths that the blocks are drawn with.

use domain::paper::Colour;

use crate::page::{PathStep, Shape};
use crate::um::Um;

impl Shape {
    /// A filled rectangle.
    pub(crate) fn filled(x: Um, y: Um, width: Um, height: Um, colour: Colour) -> Self {
        Self {
            path: rectangle(x, y, width, height),
            fill: Some(colour),
            stroke: None,
        }
    }

    /// The outline of a rectangle, the line's middle on the edge.
    pub(crate) fn framed(x: Um, y: Um, width: Um, height: Um, line: (Colour, Um)) -> Self {
        Self {
            path: rectangle(x, y, width, height),
            fill: None,
            stroke: Some(line),
        }
    }

    /// A straight line.
    pub(crate) fn line(from: (Um, Um), to: (Um, Um), line: (Colour, Um)) -> Self {
        Self {
            path: vec![PathStep::Move(from.0, from.1), PathStep::Line(to.0, to.1)],
            fill: None,
            stroke: Some(line),
        }
    }

    /// A rectangle with round corners.
    pub(crate) fn rounded(x: Um, y: Um, width: Um, height: Um, radius: Um, fill: Option<Colour>) -> Self {
        // The handle of a cubic quarter circle is 0.5523 of its radius.
        let k = radius * 4477 / 10_000;
        let (r, b) = (x + width, y + height);
        let path = vec![
            PathStep::Move(x + radius, y),
            PathStep::Line(r - radius, y),
            PathStep::Curve(r - k, y, r, y + k, r, y + radius),
            PathStep::Line(r, b - radius),
            PathStep::Curve(r, b - k, r - k, b, r - radius, b),
            PathStep::Line(x + radius, b),
            PathStep::Curve(x + k, b, x, b - k, x, b - radius),
            PathStep::Line(x, y + radius),
            PathStep::Curve(x, y + k, x + k, y, x + radius, y),
            PathStep::Close,
        ];
        Self {
            path,
            fill,
            stroke: None,
        }
    }
}

/// A closed rectangle.
pub(crate) fn rectangle(x: Um, y: Um, width: Um, height: Um) -> Vec<PathStep> {
    let (right, bottom) = (x + width, y + height);
    vec![
        PathStep::Move(x, y),
        PathStep::Line(right, y),
        PathStep::Line(right, bottom),
        PathStep::Line(x, bottom),
        PathStep::Close,
    ]
}
