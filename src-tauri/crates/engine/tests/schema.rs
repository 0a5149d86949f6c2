//! The JSON Schema in docs is the one that the types give, and the types know every key that is written.

mod dice;

use std::path::Path;

use engine::template::form::{SwatchesFile, TemplateFile, schema};
use engine::template::{self, Folder};
use proptest::prelude::*;

#[test]
fn the_schema_in_docs_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/template.schema.json");
    if std::env::var_os("ATELIER_GEN").is_some() {
        std::fs::write(&path, schema()).expect("docs can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        written,
        schema(),
        "run this test with ATELIER_GEN=1 to write docs/template.schema.json anew"
    );
}

fn fits_the_types(folder: &Folder) -> Result<(), String> {
    let text = |name: &str| {
        folder
            .get(name)
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    };
    let template = text("template.toml").unwrap_or_default();
    toml::from_str::<TemplateFile>(&template).map_err(|error| error.to_string())?;
    let swatches = text("swatches.toml").unwrap_or_default();
    toml::from_str::<SwatchesFile>(&swatches).map_err(|error| error.to_string())?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_fits_the_types(bytes in prop::collection::vec(any::<u8>(), 0..1_500)) {
        let written = template::write(&dice::Dice::new(&bytes).package());
        prop_assert_eq!(fits_the_types(&written), Ok(()));
    }
}
