//! The program with the window. All of it is in the library beside this file, so that tests of the tree can read it.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    atelier_app::run()
}
