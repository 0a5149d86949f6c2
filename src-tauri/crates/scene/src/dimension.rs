//! A measure beside the piece: two lines out, an arrow between them and the figure, as on a drawing.

use std::fmt::Write;

use engine::model::Scope;
use engine::rule::Expression;
use quantity::Unit;

use crate::fonts::Fonts;
use crate::letters::{self, Align, Curve, Place};
use crate::position::{Position, short};

/// A layer that tells one measure.
#[derive(Clone, Debug)]
pub(crate) struct Dimension {
    pub from: [Position; 2],
    pub to: [Position; 2],
    /// How far beside the two points its line runs; to the left of the way from one to the other when positive.
    pub offset: Position,
    /// What is measured, and in what it is told.
    pub value: Expression,
    pub unit: Unit,
    pub decimals: u32,
    /// Type size in units of the view.
    pub size: f64,
    pub colour: String,
}

/// A drawn measure, as path data.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drawn {
    /// To be stroked.
    pub lines: String,
    /// To be filled: arrows and figure.
    pub solid: String,
}

impl Dimension {
    /// The measure for these answers; nothing when it can't be told.
    pub fn draw(&self, scope: &Scope<'_>, fonts: &Fonts<'_>) -> Drawn {
        let at = |point: &[Position; 2]| [point[0].at(scope), point[1].at(scope)];
        let (from, to, offset) = (at(&self.from), at(&self.to), self.offset.at(scope));
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let long = (dx * dx + dy * dy).sqrt();
        let told = scope
            .quantity(&self.value)
            .ok()
            .and_then(|value| value.in_unit(self.unit));
        let (Some(told), true) = (told, long > 0.0) else {
            return Drawn::default();
        };
        let along = [dx / long, dy / long];
        let beside = [along[1], -along[0]];
        let side = if offset < 0.0 { -1.0 } else { 1.0 };
        let out = |point: [f64; 2], far: f64, on: f64| {
            [
                point[0] + beside[0] * far + along[0] * on,
                point[1] + beside[1] * far + along[1] * on,
            ]
        };
        let (begin, end) = (out(from, offset, 0.0), out(to, offset, 0.0));
        let mut drawn = Drawn::default();
        let figure = format!("{} {}", told.to_decimal(self.decimals), self.unit.symbol());
        // Read from below or from the right, as on any drawing.
        let upside = along[0] < -0.001 || along[0].abs() <= 0.001 && along[1] > 0.0;
        let reading = if upside { along.map(|part| -part) } else { along };
        let half = self.figure(&figure, fonts, &mut drawn, out(from, offset, long / 2.0), reading);
        let gap = self.size * 0.4;
        let arrow = (self.size * 0.75).min(long / 3.0);
        for (point, foot) in [(from, begin), (to, end)] {
            line(
                &mut drawn.lines,
                out(point, side * gap, 0.0),
                out(point, offset + side * gap, 0.0),
            );
            let inward = if foot == begin { arrow } else { -arrow };
            let wing = |aside: f64| {
                [
                    foot[0] + along[0] * inward + beside[0] * aside,
                    foot[1] + along[1] * inward + beside[1] * aside,
                ]
            };
            polygon(&mut drawn.solid, &[foot, wing(arrow * 0.28), wing(-arrow * 0.28)]);
        }
        let room = half + gap;
        if room * 2.0 < long {
            line(&mut drawn.lines, begin, out(from, offset, long / 2.0 - room));
            line(&mut drawn.lines, out(from, offset, long / 2.0 + room), end);
        }
        drawn
    }

    /// Adds the figure around a point; half its width.
    fn figure(&self, figure: &str, fonts: &Fonts<'_>, drawn: &mut Drawn, [x, y]: [f64; 2], [dx, dy]: [f64; 2]) -> f64 {
        // The line its feet stand on, a little below the middle; long enough for any figure.
        let low = self.size * 0.34;
        let far = self.size * 20.0;
        let foot = [x - dy * low, y + dx * low];
        let path = format!(
            "M{} {}L{} {}",
            foot[0] - dx * far,
            foot[1] - dy * far,
            foot[0] + dx * far,
            foot[1] + dy * far
        );
        let Ok(line) = Curve::read(&path) else {
            return 0.0;
        };
        let place = Place::Along {
            line,
            align: Align::Middle,
        };
        let (set, width) = letters::plain(figure, self.size, &place, fonts.get(0));
        drawn.solid.push_str(&set.path);
        width / 2.0
    }
}

fn line(out: &mut String, from: [f64; 2], to: [f64; 2]) {
    let ([x, y], [a, b]) = (from.map(short), to.map(short));
    // Writing to a string can't fail.
    let _ = write!(out, "M{x} {y}L{a} {b}");
}

fn polygon(out: &mut String, corners: &[[f64; 2]]) {
    for (i, [x, y]) in corners.iter().map(|corner| corner.map(short)).enumerate() {
        let _ = write!(out, "{}{x} {y}", if i == 0 { 'M' } else { 'L' });
    }
    out.push('Z');
}
