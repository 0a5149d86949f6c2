//! Drawing our own SVG, and looking at pictures from outside.

use raster::{Drawer, Format, Limits, RasterError, check_upload};

fn png(svg: &str, width: u32) -> Result<Vec<u8>, RasterError> {
    Drawer::new().png(svg, width)
}

fn jpeg(svg: &str, width: u32, ground: [u8; 3]) -> Result<Vec<u8>, RasterError> {
    Drawer::new().jpeg(svg, width, ground)
}

const HALF: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2"><path d="M0 0H2V2H0Z" fill="#0e5c4d"/></svg>"##;

#[test]
fn a_drawing_has_the_width_asked_for_and_its_colours() {
    let drawn = check_upload(&png(HALF, 40).expect("drawn"), &Limits::LOGO).expect("a PNG");
    assert_eq!((drawn.format, drawn.width, drawn.height), (Format::Png, 40, 20));
    assert_eq!(drawn.rgba[..4], [0x0e, 0x5c, 0x4d, 255], "painted left");
    assert_eq!(drawn.rgba[39 * 4..40 * 4], [0, 0, 0, 0], "empty right");
    assert_eq!(png(HALF, 40), png(HALF, 40), "drawn twice, drawn alike");
}

#[test]
fn a_level_line_is_drawn_though_it_has_no_height() {
    let line = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4" width="8" height="4"><g id="a"><path d="M1 2H7" stroke="#0e5c4d" stroke-width="1" fill="none"/></g></svg>"##;
    let drawn = check_upload(&png(line, 80).expect("drawn"), &Limits::LOGO).expect("a PNG");
    let at = |x: usize, y: usize| drawn.rgba[(y * 80 + x) * 4 + 3];
    assert_eq!((at(40, 20), at(40, 5)), (255, 0));
}

#[test]
fn a_jpeg_stands_on_its_ground() {
    let drawn = check_upload(&jpeg(HALF, 32, [255, 255, 255]).expect("drawn"), &Limits::LOGO).expect("a JPEG");
    assert_eq!(drawn.format, Format::Jpeg);
    assert!(drawn.rgba[31 * 4] > 250, "white where nothing is painted");
}

#[test]
fn inner_images_are_inline_pictures_or_refused() {
    let with = |href: &str| {
        HALF.replace(
            "</svg>",
            &format!(r#"<image width="2" height="2" href="{href}"/></svg>"#),
        )
    };
    let dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    assert!(png(&with(&format!("data:image/png;base64,{dot}")), 8).is_ok());
    for href in [
        "file.png",
        "http://localhost/a.png",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,AAAA",
    ] {
        assert!(
            matches!(png(&with(href), 8), Err(RasterError::Inner(_))),
            "{href} must not be drawn, nor left out in silence"
        );
    }
}

#[test]
fn wrong_drawings_are_refused() {
    assert!(matches!(png("<svg", 10), Err(RasterError::Svg(_))));
    for width in [0, 100_000] {
        assert!(
            matches!(png(HALF, width), Err(RasterError::Width { .. })),
            "{width} pixels"
        );
    }
    let tall = HALF
        .replace("0 0 4 2", "0 0 1 900")
        .replace("width=\"4\" height=\"2\"", "width=\"1\" height=\"900\"");
    assert!(matches!(png(&tall, 4000), Err(RasterError::Svg(_))), "too tall to hold");
}

#[test]
fn uploads_are_measured_before_they_are_decoded() {
    let picture = png(HALF, 40).expect("drawn");
    let refused = |bytes: &[u8], limits: Limits| check_upload(bytes, &limits).expect_err("refused");
    assert_eq!(refused(b"GIF89a", Limits::LOGO), RasterError::Format);
    assert_eq!(refused(b"", Limits::LOGO), RasterError::Format);
    assert!(matches!(
        refused(&picture[..picture.len() / 2], Limits::LOGO),
        RasterError::Damaged(_)
    ));
    assert!(matches!(
        refused(
            &picture,
            Limits {
                bytes: 20,
                ..Limits::LOGO
            }
        ),
        RasterError::Bytes { .. }
    ));
    assert!(matches!(
        refused(
            &picture,
            Limits {
                side: 39,
                ..Limits::LOGO
            }
        ),
        RasterError::Pixels { .. }
    ));
    // A header that promises 60,000 × 60,000 pixels costs nothing to refuse.
    let mut bomb = picture.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    assert!(matches!(
        refused(&bomb, Limits::LOGO),
        RasterError::Pixels { .. } | RasterError::Damaged(_)
    ));
}
