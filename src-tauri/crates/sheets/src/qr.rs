//! QR codes, their modules snapped to the dots of a label printer.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::page::{Item, PathStep, Shape};
use crate::shapes::rectangle;
use crate::text::INK;
use crate::um::Um;

/// Modules of white that a reader needs on each side.
const QUIET: i64 = 4;

/// A code without its quiet zone, its top left corner at 0, 0.
#[derive(Debug)]
pub(crate) struct Qr {
    pub item: Item,
    /// Width and height.
    pub size: Um,
    /// The white that must stay around it.
    pub quiet: Um,
}

/// A code for a screen, its quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// Width and height in modules.
    pub side: u32,
    /// The dark ones as the data of an SVG path; a module is one unit.
    pub path: String,
}

/// The modules of a code that says `text`; `None` when the text is too long.
pub fn modules(text: &str) -> Option<Modules> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let bar = |(row, from, to): (i64, i64, i64)| {
        let (x, y, long) = (from + QUIET, row + QUIET, to - from);
        format!("M{x} {y}h{long}v1h-{long}z")
    };
    Some(Modules {
        side: (i64::from(code.size()) + 2 * QUIET).unsigned_abs() as u32,
        path: bars(&code).map(bar).collect(),
    })
}

/// Draws `text` as large as `room` allows, in whole dots of a 203 dpi printer. `None` when the text is too long or a
/// module would be smaller than two dots.
pub(crate) fn qr(text: &str, room: Um) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let modules = i64::from(code.size());
    // A dot is 1/203 in; compared and rounded in whole micrometres only at the end.
    let dots = room * 203 / (25_400 * modules);
    if dots < 2 {
        return None;
    }
    let edge = |module: i64| (module * dots * 25_400 + 101) / 203;
    let path = bars(&code)
        .flat_map(|(row, from, to)| rectangle(edge(from), edge(row), edge(to) - edge(from), edge(row + 1) - edge(row)));
    let shape = Shape {
        path: path.collect::<Vec<PathStep>>(),
        fill: Some(INK),
        stroke: None,
    };
    Some(Qr {
        item: Item::Shape(shape),
        size: edge(modules),
        quiet: edge(QUIET),
    })
}

/// Dark modules side by side as one bar: row, from, to. Bars don't show the hairline gaps that single squares do.
fn bars(code: &QrCode) -> impl Iterator<Item = (i64, i64, i64)> + '_ {
    (0..code.size()).flat_map(move |row| {
        let mut bars = Vec::new();
        let mut from = None;
        for column in 0..=code.size() {
            match (code.get_module(column, row), from) {
                (true, None) => from = Some(column),
                (false, Some(start)) => {
                    bars.push((i64::from(row), i64::from(start), i64::from(column)));
                    from = None;
                }
                _ => {}
            }
        }
        bars
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::um::mm;

    #[test]
    fn a_module_is_a_whole_number_of_dots() {
        let qr = qr("W-1042", mm(25)).expect("six letters fit");
        // Version 1 has 21 modules; 9 dots each are 23.65 mm, 10 would be 26.28.
        assert_eq!(qr.size, (21 * 9 * 25_400 + 101) / 203);
        assert!(qr.quiet * 21 / 4 - qr.size < 10, "four modules stay white");
    }

    #[test]
    fn on_a_screen_it_has_the_same_modules() {
        let drawn = modules("W-1042").expect("six letters fit");
        assert_eq!(drawn.side, 21 + 8);
        assert!(
            drawn.path.starts_with("M4 4h7v1h-7z"),
            "the first row of the eye in the corner: {}",
            drawn.path
        );
        let code = QrCode::encode_text("W-1042", QrCodeEcc::Medium).expect("it fits");
        let dark = (0..21).flat_map(|y| (0..21).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawn: usize = drawn
            .path
            .split('h')
            .skip(1)
            .step_by(2)
            .map(|long| {
                long.split('v')
                    .next()
                    .and_then(|n| n.parse::<usize>().ok())
                    .unwrap_or_default()
            })
            .sum();
        assert_eq!(drawn, dark);
        assert_eq!(modules(&"x".repeat(5000)), None);
    }

    #[test]
    fn too_much_text_is_refused() {
        assert!(qr(&"x".repeat(5000), mm(25)).is_none());
    }
}
