//! A font of the system's for scripts that are too large to be built in: Chinese, Japanese, Korean.
//!
//! It is looked for once, when a paper first has a letter that no built-in font has.

use std::path::Path;
use std::sync::Once;

use sheets::{Pages, Warning, use_system_font};

/// Where systems keep a font with all three scripts, the best first.
const PLACES: [&str; 12] = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:\\Windows\\Fonts\\msyh.ttc",
    "C:\\Windows\\Fonts\\YuGothM.ttc",
    "C:\\Windows\\Fonts\\malgun.ttf",
];
/// Largest font that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// True when a font was found just now that may have what these pages lack: they are worth laying out again.
pub(super) fn found_for(pages: &Pages) -> bool {
    static LOOKED: Once = Once::new();
    let lacks = pages
        .warnings
        .iter()
        .any(|warning| matches!(warning, Warning::MissingGlyph { .. }));
    let mut found = false;
    if lacks {
        LOOKED.call_once(|| found = PLACES.iter().map(Path::new).any(use_font));
    }
    found
}

fn use_font(path: &Path) -> bool {
    let small_enough = path
        .metadata()
        .is_ok_and(|about| about.is_file() && about.len() <= LARGEST);
    small_enough && std::fs::read(path).is_ok_and(use_system_font)
}
