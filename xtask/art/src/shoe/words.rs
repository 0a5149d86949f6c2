//! What is pressed into the shoe: the customer's letters on the heel or the sole, the size in the sole's waist.

use super::soles::Foot;
use crate::sheet::Layer;

/// The heel's middle.
const LINE: &str = "M301 205C316 200 334 197.5 354 197";

/// The letters on the heel: pressed with a hot iron, which leaves them dark, or in foil.
pub fn heel() -> Vec<Layer> {
    let pressed = |look: &str, drawn: &str, fill: &str| {
        let when = format!("[stamp] is answered and [stamp-place] is heel and [stamp-look] is {look}");
        Layer::text(&format!("letters-{look}"), "[stamp]", fill)
            .with("when", &when)
            .with("hotspot", "stamp")
            .with("look", drawn)
            .with("along", LINE)
            .with("align", "middle")
            .with("fit", "shrink")
            .raw("size = 8")
            .raw("depth = 0.3")
            .raw("tracking = 0.08")
            .raw("capitals = true")
    };
    vec![
        pressed("blind", "engraved", "#26180f"),
        pressed("gold", "foil", "#c9a24e"),
        pressed("silver", "foil", "#c3c6ca"),
    ]
}

/// Size and width in the waist, and the customer's letters below them.
pub fn sole(foot: Foot) -> Vec<Layer> {
    let name = foot.name();
    let [x, y] = foot.middle();
    let sign = match foot {
        Foot::Left => "L",
        Foot::Right => "R",
    };
    let shift = match foot {
        Foot::Left => -2.6,
        Foot::Right => 2.6,
    };
    let pressed = |id: String, text: &str, at: [f32; 4], size: f32, look: &str, fill: &str| {
        Layer::text(&id, text, fill)
            .with("look", look)
            .with("align", "middle")
            .with("fit", "shrink")
            .raw(&format!(
                "at = [{:.1}, {:.1}, {:.1}, {:.1}]",
                at[0], at[1], at[2], at[3]
            ))
            .raw(&format!("size = {size:.1}"))
            .raw("depth = 0.3")
            .raw("tracking = 0.06")
    };
    // Dark in leather, raised and pale in rubber.
    let shown = [
        ("leather", "engraved", "#8a6238", "[sole] in (leather, half)"),
        ("crepe", "engraved", "#94703f", "[sole] is crepe"),
        ("rubber", "embossed", "#4a4846", "[sole] in (studded, commando)"),
        ("court", "embossed", "[cup].colour or #f2f0ea", "[model] is sneaker"),
    ];
    let mut layers = Vec::new();
    for (on, look, fill, when) in shown {
        let mut inner = Vec::new();
        for width in ["e", "f", "g", "h", "k"] {
            let text = format!("{sign} [size-{name}] {}", width.to_uppercase());
            let at = [x + shift - 17.0, y - 43.0, 34.0, 10.0];
            inner.push(
                pressed(format!("pair-{name}-{on}-{width}"), &text, at, 7.6, look, fill)
                    .with("when", &format!("[width-{name}] is {width}")),
            );
        }
        layers.push(
            Layer::group(&format!("pair-{name}-{on}-size"), inner)
                .with("when", when)
                .with("hotspot", &format!("size-{name}")),
        );
    }
    for (look, drawn, fill) in [
        ("blind", "engraved", "#8a6238"),
        ("gold", "foil", "#c9a24e"),
        ("silver", "foil", "#c3c6ca"),
    ] {
        let at = [x + shift - 17.0, y - 28.0, 34.0, 9.0];
        layers.push(
            pressed(format!("pair-{name}-letters-{look}"), "[stamp]", at, 7.0, drawn, fill)
                .raw("capitals = true")
                .with(
                    "when",
                    &format!("[stamp] is answered and [stamp-place] is sole and [stamp-look] is {look}"),
                )
                .with("hotspot", "stamp"),
        );
    }
    layers
}
