//! Everything that must stand before the app can be built: system packages, the ui's packages, the ui itself.
//! Each step looks first and does nothing when there is nothing to do.

mod app;
mod system;
mod ui;

pub use app::{app, cli};
pub use system::{Need, browser, components, packages, web};
pub use ui::{install, pages};
