//! An empty Tauri window: what Atelier's start is measured against in `bench window`.
//!
//! What it is not: a part of the product. It is built only with the feature `empty-window`.

fn main() {
    let context = tauri::generate_context!("tests/bench/empty-window/tauri.conf.json");
    if let Err(error) = tauri::Builder::default().run(context) {
        eprintln!("The empty window did not open: {error}");
    }
}
