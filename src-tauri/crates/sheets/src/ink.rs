//! The maker's colour as ink: dark enough to be read on white paper.

use domain::paper::Colour;
use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, IsWithinBounds, Oklch, Srgb};

/// The least contrast of letters, WCAG 2.2 AA.
const READABLE: f32 = 4.5;
/// Halvings of the way from a colour to black: finer than a step of its channels.
const HALVINGS: u32 = 16;

/// The colour itself where it can be read on white, else the lightest of its hue that can. Lightness is that of OKLCH, in which a
/// colour made darker stays what it is to the eye.
pub fn on_white(chosen: Colour) -> Colour {
    let own = Srgb::from(chosen.0);
    if readable(own) {
        return chosen;
    }
    let whole = Oklch::from_color(own.into_format::<f32>());
    let (mut dark, mut light) = (0.0, whole.l);
    for _ in 0..HALVINGS {
        let middle = (dark + light) / 2.0;
        if readable(printed(whole, middle)) {
            dark = middle;
        } else {
            light = middle;
        }
    }
    Colour(printed(whole, dark).into())
}

/// The colour at another lightness, as strong as the printer's colours allow there.
fn printed(whole: Oklch, lightness: f32) -> Srgb<u8> {
    let strengths = (0..=20).map(|less| 1.0 - less as f32 / 20.0);
    let at = |strength: f32| Srgb::from_color(Oklch::new(lightness, whole.chroma * strength, whole.hue));
    let fits = strengths.map(at).find(IsWithinBounds::is_within_bounds);
    fits.unwrap_or_else(|| at(0.0)).into_format()
}

fn readable(colour: Srgb<u8>) -> bool {
    let white = Srgb::new(1.0_f32, 1.0, 1.0);
    colour.into_format::<f32>().relative_contrast(white) >= READABLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dark_colour_is_printed_as_it_is() {
        for dark in [[0x0e, 0x5c, 0x4d], [0, 0, 0], [0x8a, 0x21, 0x48]] {
            assert_eq!(on_white(Colour(dark)), Colour(dark));
        }
    }

    #[test]
    fn a_light_one_becomes_the_lightest_of_its_hue_that_can_be_read() {
        let white = Srgb::new(1.0_f32, 1.0, 1.0);
        for light in [
            [255, 255, 255],
            [255, 215, 0],
            [227, 168, 43],
            [143, 189, 245],
            [255, 0, 255],
            [0, 255, 255],
            [255, 138, 122],
        ] {
            let Colour(printed) = on_white(Colour(light));
            let now = Srgb::from(printed).into_format::<f32>().relative_contrast(white);
            assert!((4.5..4.8).contains(&now), "{light:?}: {now}");
        }
        let Colour([red, green, blue]) = on_white(Colour([255, 215, 0]));
        assert!(red > green && green > blue, "yellow stays yellow: {red} {green} {blue}");
    }
}
