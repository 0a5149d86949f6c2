//! A part that can be there or not: its coloured layers, and the light over them in a file of its own.

use crate::light::Light;
use crate::sheet::Layer;

/// A part before it is packed.
pub struct Part {
    /// Its name; the light's file is called after it.
    pub id: &'static str,
    /// When it is there; `None`: always.
    pub when: Option<&'static str>,
    /// What a tap on it opens.
    pub hotspot: &'static str,
    /// Its colours, from below.
    pub layers: Vec<Layer>,
    /// Its light and the shadow it throws.
    pub light: Light,
}

/// Black webbing, as the roll comes.
pub const WEBBING: &str = "#2a2c2f";
/// Moulded plastic.
pub const PLASTIC: &str = "#202224";
/// The option that colours metal.
pub const METAL: &str = "[hardware].colour or #222426";
/// The option that colours bindings and their threads.
pub const BINDING: &str = "[binding].colour or #1b1c1e";
/// The option that colours the middle, the base and the back.
pub const CENTRE: &str = "[centre].colour or #45494d";
