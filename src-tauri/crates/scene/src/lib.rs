//! From a design to its picture: plain SVG, and what of it changes with the answers.
//!
//! What it is: a template's `picture` table, read once into a [`Picture`]; [`render`] draws a view of one finished piece as an SVG
//! string, [`still`] the same for paper and for keeping, [`paint`] lists every attribute that depends on the answers, so that a window patches attributes instead of
//! drawing anew. The same design gives the same SVG, character for character.
//!
//! What it is not: it makes no pixels (that is `raster`), reads no files (the caller hands them over by name) and decides
//! nothing about a design.
//!
//! Where to start: `table` for what can be written in the file, `read` for how it is checked, `picture` for what becomes of it,
//! `svg` for the drawing, `letters` for words on the piece,
//! [`check_profile`] for what a picture may contain.

mod colour;
mod dimension;
mod error;
mod fonts;
mod letters;
mod paint;
mod picture;
mod position;
mod profile;
mod read;
mod scale;
mod scatter;
mod svg;
mod table;
mod upload;

pub use error::SceneError;
pub use letters::Missing;
pub use paint::{Paint, paint};
pub use picture::{PhotoTile, Picture, Source, View, Wanted};
pub use profile::check_profile;
pub use svg::{Files, Scene, render, still};
pub use upload::Laid;
