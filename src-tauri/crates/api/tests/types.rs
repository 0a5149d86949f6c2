//! The committed TypeScript types are those of the Rust types.

use std::path::Path;

/// With `ATELIER_GEN` set (`cargo xtask gen`) the file is written instead.
#[test]
fn the_committed_types_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated/index.ts");
    let made = api::typescript();
    if std::env::var_os("ATELIER_GEN").is_some() {
        std::fs::create_dir_all(file.parent().expect("the file lies in a folder")).expect("the folder can be made");
        std::fs::write(&file, &made).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == made, "ui/src/generated is stale: run `cargo xtask gen`");
}
