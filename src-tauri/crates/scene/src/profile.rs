//! Plain SVG: what every program draws alike, and nothing that could act.
//!
//! No style sheets, scripts, live text, filters, animation or addresses outside the picture. The check reads tags and
//! attributes only; it is for SVG that this crate wrote or that came with a template's older version.

use crate::error::SceneError;

const ELEMENTS: [&str; 14] = [
    "svg",
    "defs",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "image",
    "use",
    "pattern",
    "clipPath",
    "mask",
    "linearGradient",
    "stop",
];

const ATTRIBUTES: [&str; 46] = [
    "xmlns",
    "viewBox",
    "width",
    "height",
    "id",
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fill",
    "fill-rule",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "display",
    "transform",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "mask",
    "maskUnits",
    "patternUnits",
    "patternTransform",
    "gradientUnits",
    "gradientTransform",
    "offset",
    "stop-color",
    "stop-opacity",
    "preserveAspectRatio",
    "pointer-events",
    "href",
    "data-hotspot",
];

/// Is this plain SVG? Says the first thing that isn't.
pub fn check_profile(svg: &str) -> Result<(), SceneError> {
    let wrong = |what: String| Err(SceneError::Profile(what));
    if !svg.starts_with("<svg ") || !svg.ends_with("</svg>") {
        return wrong("it doesn't begin with <svg and end with </svg>".to_owned());
    }
    let mut open: Vec<&str> = Vec::new();
    let mut defined: Vec<String> = Vec::new();
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        if !rest[..at].trim().is_empty() {
            return wrong("text stands between the tags".to_owned());
        }
        let (tag, after) = split_tag(&rest[at + 1..])?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return wrong(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let tag_alone = tag.strip_suffix('/').unwrap_or(tag);
        let name = check_tag(tag_alone)?;
        // What is used stands among the definitions and uses nothing itself, so that a picture can't grow without end.
        let in_definitions = open.contains(&"defs");
        if in_definitions {
            defined.extend(attribute(tag_alone, "id").map(|id| format!("#{id}")));
        }
        let known = |used: &str| defined.iter().any(|id| id == used);
        if name == "use" && (in_definitions || !attribute(tag_alone, "href").is_some_and(known)) {
            return wrong("<use> stands outside the definitions and names one of them".to_owned());
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    if rest.is_empty() && open.is_empty() {
        Ok(())
    } else {
        wrong("a tag is left open".to_owned())
    }
}

/// Up to the `>` that ends the tag, outside quotes.
fn split_tag(text: &str) -> Result<(&str, &str), SceneError> {
    let mut quoted = false;
    for (i, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Ok((&text[..i], &text[i + 1..])),
            _ => {}
        }
    }
    Err(SceneError::Profile("a tag is left open".to_owned()))
}

fn check_tag(tag: &str) -> Result<&str, SceneError> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    if !ELEMENTS.contains(&name) {
        return Err(SceneError::Profile(format!("<{name}> is not part of it")));
    }
    while !rest.trim().is_empty() {
        let pair = rest
            .trim_start()
            .split_once("=\"")
            .and_then(|(key, more)| Some((key, more.split_once('"')?)));
        let Some((key, (value, more))) = pair else {
            return Err(SceneError::Profile(format!(
                "<{name}> has an attribute without a quoted value"
            )));
        };
        check_attribute(name, key, value)?;
        rest = more;
    }
    Ok(name)
}

/// The value of an attribute of a tag that has passed.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

fn check_attribute(element: &str, key: &str, value: &str) -> Result<(), SceneError> {
    if !ATTRIBUTES.contains(&key) {
        return Err(SceneError::Profile(format!("`{key}` of <{element}> is not part of it")));
    }
    let inline = ["data:image/png;base64,", "data:image/jpeg;base64,"];
    let outside = match key {
        "href" if element == "use" => !value.starts_with('#'),
        "href" => !inline.iter().any(|kind| value.starts_with(kind)),
        "xmlns" => value != "http://www.w3.org/2000/svg",
        _ => {
            value.contains("url(") && !value.starts_with("url(#") || value.contains(['<', '&']) || value.contains("://")
        }
    };
    if outside {
        return Err(SceneError::Profile(format!(
            "`{key}` of <{element}> points outside the picture"
        )));
    }
    Ok(())
}
