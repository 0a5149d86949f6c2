//! Logos as papers and the first-run screen show them: the bag maker's, and a sign with two words for the others.

use ttf_parser::Face;

use crate::bag::leaf;
use crate::error::ArtError;
use crate::lettering::set;
use crate::sheet::Files;

/// Ink of the logo.
const INK: &str = "#1f4a3a";

/// `logo.svg` and `logo.png` (960 pixels wide, transparent).
pub fn make(face: &Face<'_>) -> Result<Files, ArtError> {
    let mut path = leaf([22.0, 66.0], [20.0, 6.0], 14.5);
    let name = set(face, "Fern & Fell", 32.0, 0.2, (46.0, 43.0))?;
    let place = set(face, "BAGS · GALWAY", 9.5, 2.6, (47.5, 61.0))?;
    let width = (46.0 + name.width.max(place.width) + 8.0).ceil();
    path.push_str(&name.path);
    path.push_str(&place.path);
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 72" width="{width}" height="72"><path d="{path}" fill="{INK}"/></svg>"#
    );
    let png = raster::Drawer::new().png(&svg, 960)?;
    Ok(Files::from([
        ("logo.svg".to_owned(), svg.into_bytes()),
        ("logo.png".to_owned(), png),
    ]))
}

/// A mark for papers: a sign, at its right the maker's name with what they make below it, `at` units from the left; even-odd.
pub fn mark(face: &Face<'_>, sign: &str, at: f32, [name, made]: [&str; 2], ink: &str) -> Result<Files, ArtError> {
    let name = set(face, name, 32.0, 0.2, (at, 43.0))?;
    let made = set(face, made, 9.5, 2.2, (at + 1.5, 61.0))?;
    let width = (at + name.width.max(made.width) + 8.0).ceil();
    let drawn = [sign, &name.path, &made.path].concat();
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 72" width="{width}" height="72"><path d="{drawn}" fill="{ink}" fill-rule="evenodd"/></svg>"#
    );
    let png = raster::Drawer::new().png(&svg, 960)?;
    Ok(Files::from([
        ("logo.svg".to_owned(), svg.into_bytes()),
        ("logo.png".to_owned(), png),
    ]))
}
