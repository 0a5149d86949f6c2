//! The app's icon: an A in tailor's chalk on a cutting mat, its bar a brass tape measure.

use std::fmt::Write;

use crate::error::ArtError;
use crate::sheet::Files;

/// Below this many pixels the icon is drawn plainer.
const SMALL: u32 = 64;

/// All files of assets/icons.
pub fn make() -> Result<Files, ArtError> {
    let sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
    let drawn: Vec<(u32, Vec<u8>)> = sizes
        .iter()
        .map(|size| Ok((*size, raster::Drawer::new().png(&icon(*size), *size)?)))
        .collect::<Result<_, ArtError>>()?;
    let of = |size: u32| {
        drawn
            .iter()
            .find(|(s, _)| *s == size)
            .map(|(_, png)| png.clone())
            .unwrap_or_default()
    };
    let mut files = Files::new();
    for (name, size) in [
        ("icon.png", 512),
        ("128x128.png", 128),
        ("128x128@2x.png", 256),
        ("32x32.png", 32),
    ] {
        files.insert(name.to_owned(), of(size));
    }
    files.insert("icon.svg".to_owned(), icon(512).into_bytes());
    files.insert(
        "icon.ico".to_owned(),
        ico(&[16, 24, 32, 48, 64, 256].map(|s| (s, of(s)))),
    );
    let kinds = [
        (b"icp4", 16),
        (b"icp5", 32),
        (b"icp6", 64),
        (b"ic07", 128),
        (b"ic08", 256),
        (b"ic09", 512),
        (b"ic10", 1024),
    ];
    files.insert("icon.icns".to_owned(), icns(&kinds.map(|(kind, s)| (*kind, of(s)))));
    Ok(files)
}

/// The icon for a size: small ones lose the grid and the fine ticks and gain weight.
fn icon(size: u32) -> String {
    let plain = size < SMALL;
    let mut svg =
        String::from(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">"##);
    svg.push_str(r##"<rect x="16" y="16" width="480" height="480" rx="108" fill="#0b4a3e"/><rect x="16" y="16" width="480" height="470" rx="108" fill="#0e5c4d"/>"##);
    if !plain {
        svg.push_str(&grid());
    }
    let weight = if plain { 62 } else { 50 };
    let leg = "M124 408L256 112L388 408";
    let _ = write!(
        svg,
        r##"<path d="{leg}" transform="translate(6 10)" fill="none" stroke="#000000" stroke-opacity="0.22" stroke-width="{weight}" stroke-linecap="round" stroke-linejoin="round"/><path d="{leg}" fill="none" stroke="#f5f1e4" stroke-width="{weight}" stroke-linecap="round" stroke-linejoin="round"/>"##
    );
    svg.push_str(&tape(plain));
    svg.push_str("</svg>");
    svg
}

/// The mat's grid, a stronger line every fourth.
fn grid() -> String {
    let mut svg = String::new();
    for i in 1..12 {
        let at = 16.0 + 40.0 * i as f32;
        let (opacity, inset) = (
            if i % 4 == 0 { 0.20 } else { 0.09 },
            if (2..=10).contains(&i) { 44 } else { 64 },
        );
        let far = 512 - inset;
        let _ = write!(
            svg,
            r##"<path d="M{at} {inset}V{far}M{inset} {at}H{far}" stroke="#ffffff" stroke-opacity="{opacity}" stroke-width="2.5"/>"##
        );
    }
    svg
}

/// A length of tape measure with its hook.
fn tape(plain: bool) -> String {
    let (y, h) = if plain { (268, 84) } else { (276, 72) };
    let mut svg = String::from(r##"<g transform="rotate(-7 256 312)">"##);
    let _ = write!(
        svg,
        r##"<rect x="62" y="{}" width="392" height="{h}" rx="6" fill="#000000" fill-opacity="0.24"/><rect x="58" y="{y}" width="396" height="{h}" rx="6" fill="#e3a82b"/><rect x="58" y="{y}" width="396" height="9" rx="4" fill="#f4c85d"/><rect x="440" y="{}" width="22" height="{}" rx="5" fill="#b9bfc0"/>"##,
        y + 11,
        y - 7,
        h + 14,
    );
    let step = if plain { 48.0 } else { 18.0 };
    let mut i = 1;
    while 58.0 + step * (i as f32) < 432.0 {
        let x = 58.0 + step * i as f32;
        let long = if plain {
            40.0
        } else {
            [22.0, 22.0, 22.0, 22.0, 42.0][(i - 1) % 5]
        };
        let wide = if plain { 13.0 } else { 5.0 };
        let _ = write!(
            svg,
            r##"<path d="M{x} {}v-{long}" stroke="#16201c" stroke-width="{wide}"/>"##,
            y + h
        );
        i += 1;
    }
    svg.push_str("</g>");
    svg
}

/// A Windows icon of PNGs.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![0, 0, 1, 0];
    out.extend((pictures.len() as u16).to_le_bytes());
    let mut at = 6 + 16 * pictures.len() as u32;
    for (size, png) in pictures {
        // A side of 256 is written as 0.
        let side = (size % 256) as u8;
        out.extend([side, side, 0, 0, 1, 0, 32, 0]);
        out.extend((png.len() as u32).to_le_bytes());
        out.extend(at.to_le_bytes());
        at += png.len() as u32;
    }
    pictures.iter().for_each(|(_, png)| out.extend(png));
    out
}

/// A Mac icon of PNGs.
fn icns(pictures: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (kind, png) in pictures {
        body.extend(kind);
        body.extend((png.len() as u32 + 8).to_be_bytes());
        body.extend(png);
    }
    let mut out = b"icns".to_vec();
    out.extend((body.len() as u32 + 8).to_be_bytes());
    out.extend(body);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icon_files_begin_as_their_readers_expect() {
        let files = make().expect("icons");
        assert_eq!(files["icon.ico"][..6], [0, 0, 1, 0, 6, 0]);
        assert_eq!(files["icon.icns"][..4], *b"icns");
        let told = u32::from_be_bytes(files["icon.icns"][4..8].try_into().expect("four bytes"));
        assert_eq!(told as usize, files["icon.icns"].len(), "the file tells its own length");
        let icon = image::load_from_memory(&files["icon.png"]).expect("a PNG");
        assert_eq!(
            (icon.width(), icon.color()),
            (512, image::ColorType::Rgba8),
            "the app wants RGBA"
        );
    }
}
