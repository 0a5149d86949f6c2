//! What the committed pictures were made from, written beside them.

use std::fmt::Write;

use crate::field::{PX, VIEW};
use crate::sheet::Files;

/// Grows by one whenever the generator draws differently.
const VERSION: u32 = 1;

/// The text of `recipe.toml`: the files' sizes tell whether a folder is whole.
pub fn write(files: &Files, seed: u64, font: &str) -> String {
    write_for(files, seed, font, (VIEW, PX))
}

/// The same for a piece that is drawn on a grid of its own: its first view's size, and the pixels of a unit.
pub fn write_for(files: &Files, seed: u64, font: &str, (view, px): ((f32, f32), f32)) -> String {
    let mut out =
        String::from("# How the pictures in this folder were made. To make them again: cargo run -p art --release\n");
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "version = {VERSION}\nseed = {seed}\nview = [{}, {}]\npixels_per_unit = {px}\nfont = \"{font}\"\n\n[bytes]\n",
        view.0, view.1
    );
    for (name, bytes) in files {
        let _ = writeln!(out, "\"{name}\" = {}", bytes.len());
    }
    out
}
