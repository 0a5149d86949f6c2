//! The house stands as docs/ARCHITECTURE.md draws it.

mod commands;
mod purity;
mod rooms;
