//! How each kind of topping lies on a bar: how many pieces, how large, how gathered.

use super::bar::{LEFT, SIZE, TOP};
use super::sprites::{self, Look};
use crate::error::ArtError;
use crate::sheet::{Files, Layer, Sprite};

/// A kind's pieces on a bar.
struct Heap {
    look: Look,
    /// How many different ones are drawn.
    kinds: u32,
    count: u32,
    size: [f32; 2],
    gather: f32,
}

const fn heap(look: Look, kinds: u32, count: u32, size: [f32; 2], gather: f32) -> Heap {
    Heap {
        look,
        kinds,
        count,
        size,
        gather,
    }
}

/// By the word in swatches.toml.
const HEAPS: [(&str, Heap); 12] = [
    ("nut", heap(Look::Nut, 7, 26, [0.95, 1.25], 0.55)),
    ("chunk", heap(Look::Chunk, 6, 26, [0.85, 1.3], 0.55)),
    ("seed", heap(Look::Seed, 6, 70, [0.8, 1.2], 0.5)),
    ("berry", heap(Look::Berry, 6, 44, [0.8, 1.3], 0.6)),
    ("cube", heap(Look::Cube, 6, 32, [0.85, 1.3], 0.5)),
    ("flake", heap(Look::Flake, 6, 30, [0.8, 1.25], 0.5)),
    ("crumb", heap(Look::Crumb, 6, 70, [0.65, 1.5], 0.6)),
    ("stick", heap(Look::Stick, 7, 42, [0.8, 1.2], 0.5)),
    ("petal", heap(Look::Petal, 6, 26, [0.85, 1.3], 0.5)),
    ("dust", heap(Look::Dust, 5, 190, [0.6, 1.4], 0.7)),
    ("bean", heap(Look::Bean, 6, 30, [0.9, 1.2], 0.5)),
    ("pearl", heap(Look::Pearl, 1, 70, [0.6, 1.25], 0.5)),
];

/// All toppings' layers, and what they are strewn with.
pub struct Strewn {
    pub sprites: Vec<Sprite>,
    pub layers: Vec<Layer>,
    pub files: Files,
}

/// Reads which toppings there are from swatches.toml and strews each.
pub fn strewn(swatches: &str, seed: u64) -> Result<Strewn, ArtError> {
    let mut strewn = Strewn {
        sprites: Vec::new(),
        layers: Vec::new(),
        files: Files::new(),
    };
    for (word, heap) in &HEAPS {
        for n in 1..=heap.kinds {
            let (sprite, png) = sprites::make(heap.look, &format!("{word}-{n}"), n, heap.kinds, seed)?;
            strewn.files.insert(sprite.image.clone(), png);
            strewn.sprites.push(sprite);
        }
    }
    let table: toml::Table = swatches
        .parse()
        .map_err(|e: toml::de::Error| ArtError::Swatches(e.to_string()))?;
    let all = table.get("swatch").and_then(toml::Value::as_array);
    let mut layers: Vec<(usize, Layer)> = Vec::new();
    for (n, swatch) in all.into_iter().flatten().enumerate() {
        let text = |key: &str| swatch.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        let look = swatch
            .get("attributes")
            .and_then(|a| a.get("look"))
            .and_then(toml::Value::as_str);
        let Some(look) = look else { continue };
        let found = HEAPS.iter().position(|(word, _)| *word == look);
        let at = found.ok_or_else(|| ArtError::Swatches(format!("nothing looks like `{look}`")))?;
        layers.push((
            at,
            layer(text("id"), text("colour"), &HEAPS[at], seed * 1000 + n as u64),
        ));
    }
    // What is small lies on what is large.
    const ORDER: [usize; 12] = [5, 8, 4, 1, 0, 10, 3, 7, 6, 2, 11, 9];
    layers.sort_by_key(|(at, _)| ORDER.iter().position(|o| o == at));
    strewn.layers = layers.into_iter().map(|(_, layer)| layer).collect();
    Ok(strewn)
}

fn layer(id: &str, colour: &str, (word, heap): &(&str, Heap), seed: u64) -> Layer {
    let names: Vec<String> = (1..=heap.kinds).map(|n| format!("\"{word}-{n}\"")).collect();
    // Nothing hangs over the edge.
    let edge = 9.0;
    let at = [LEFT + edge, TOP + edge, SIZE.0 - 2.0 * edge, SIZE.1 - 2.0 * edge];
    Layer::scatter(&format!("on-{id}"), colour)
        .with("when", &format!("[toppings] includes {id}"))
        .with("hotspot", "toppings")
        .raw(&format!("sprites = [{}]", names.join(", ")))
        .raw(&format!("at = [{}, {}, {}, {}]", at[0], at[1], at[2], at[3]))
        .raw(&format!("count = {}\nseed = {seed}", heap.count))
        .raw(&format!(
            "size = [{}, {}]\ngather = {}",
            heap.size[0], heap.size[1], heap.gather
        ))
}
