//! The built-in fonts, and which stand in for which.

use std::sync::{LazyLock, OnceLock};

use lettering::Font;

/// One built-in font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Atkinson Hyperlegible Next, Latin.
    Text,
    /// The same, Latin Extended.
    TextExtended,
    /// Atkinson Hyperlegible Next Bold, Latin.
    Strong,
    /// The same, Latin Extended.
    StrongExtended,
    /// Bricolage Grotesque Bold, Latin.
    Title,
    /// The same, Latin Extended.
    TitleExtended,
    /// Noto Sans: Greek, Cyrillic and rarer Latin.
    Noto,
    /// Noto Sans Bold.
    NotoBold,
    /// Noto Sans Hebrew.
    Hebrew,
    /// Noto Sans Hebrew Bold.
    HebrewBold,
    /// Noto Sans Arabic.
    Arabic,
    /// Noto Sans Arabic Bold.
    ArabicBold,
    /// Noto Sans Symbols: arrows.
    Symbols,
    /// Noto Sans Symbols 2: hearts, stars, ticks.
    MoreSymbols,
    /// A large font of the system's, for what the built-in ones lack: Chinese, Japanese, Korean.
    System,
}

/// A voice on the paper: a list of fonts, the first that has a letter sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Voice {
    /// Running text and labels.
    Text,
    /// Answers: what the bench reads.
    Strong,
    /// The number and the headings.
    Title,
}

impl Voice {
    pub(crate) const fn faces(self) -> &'static [Face] {
        match self {
            Self::Text => &[
                Face::Text,
                Face::TextExtended,
                Face::Noto,
                Face::Hebrew,
                Face::Arabic,
                Face::Symbols,
                Face::MoreSymbols,
                Face::System,
            ],
            Self::Strong => &[
                Face::Strong,
                Face::StrongExtended,
                Face::NotoBold,
                Face::HebrewBold,
                Face::ArabicBold,
                Face::Symbols,
                Face::MoreSymbols,
                Face::System,
            ],
            Self::Title => &[
                Face::Title,
                Face::TitleExtended,
                Face::NotoBold,
                Face::HebrewBold,
                Face::ArabicBold,
                Face::Symbols,
                Face::MoreSymbols,
                Face::System,
            ],
        }
    }
}

/// How many faces are built in.
const COUNT: usize = 14;

impl Face {
    /// All that are built in, in the order of their declaration.
    pub(crate) const ALL: [Self; COUNT] = [
        Self::Text,
        Self::TextExtended,
        Self::Strong,
        Self::StrongExtended,
        Self::Title,
        Self::TitleExtended,
        Self::Noto,
        Self::NotoBold,
        Self::Hebrew,
        Self::HebrewBold,
        Self::Arabic,
        Self::ArabicBold,
        Self::Symbols,
        Self::MoreSymbols,
    ];

    /// Its PostScript name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "AtkinsonHyperlegibleNext-Regular",
            Self::TextExtended => "AtkinsonHyperlegibleNext-RegularExt",
            Self::Strong => "AtkinsonHyperlegibleNext-Bold",
            Self::StrongExtended => "AtkinsonHyperlegibleNext-BoldExt",
            Self::Title => "BricolageGrotesque-Bold",
            Self::TitleExtended => "BricolageGrotesque-BoldExt",
            Self::Noto => "NotoSans-Regular",
            Self::NotoBold => "NotoSans-Bold",
            Self::Hebrew => "NotoSansHebrew-Regular",
            Self::HebrewBold => "NotoSansHebrew-Bold",
            Self::Arabic => "NotoSansArabic-Regular",
            Self::ArabicBold => "NotoSansArabic-Bold",
            Self::Symbols => "NotoSansSymbols-Regular",
            Self::MoreSymbols => "NotoSansSymbols2-Regular",
            Self::System => "SystemFont",
        }
    }

    const fn bytes(self) -> &'static [u8] {
        macro_rules! file {
            ($name:literal) => {
                include_bytes!(concat!("../../../../assets/fonts/", $name, ".ttf"))
            };
        }
        match self {
            Self::Text => file!("AtkinsonHyperlegibleNext-Regular-Latin"),
            Self::TextExtended => file!("AtkinsonHyperlegibleNext-Regular-LatinExt"),
            Self::Strong => file!("AtkinsonHyperlegibleNext-Bold-Latin"),
            Self::StrongExtended => file!("AtkinsonHyperlegibleNext-Bold-LatinExt"),
            Self::Title => file!("BricolageGrotesque-Bold-Latin"),
            Self::TitleExtended => file!("BricolageGrotesque-Bold-LatinExt"),
            Self::Noto => file!("NotoSans-Regular"),
            Self::NotoBold => file!("NotoSans-Bold"),
            Self::Hebrew => file!("NotoSansHebrew-Regular"),
            Self::HebrewBold => file!("NotoSansHebrew-Bold"),
            Self::Arabic => file!("NotoSansArabic-Regular"),
            Self::ArabicBold => file!("NotoSansArabic-Bold"),
            Self::Symbols => file!("NotoSansSymbols-Regular"),
            // Stands for the system's font while there is none: it has nothing that wasn't found before.
            Self::MoreSymbols | Self::System => file!("NotoSansSymbols2-Regular"),
        }
    }

    /// The font, read once for the whole program.
    pub(crate) fn font(self) -> &'static Font<'static> {
        match self {
            Self::System => SYSTEM.get().unwrap_or(&FONTS[Self::MoreSymbols as usize]),
            built_in => &FONTS[built_in as usize],
        }
    }
}

static SYSTEM: OnceLock<Font<'static>> = OnceLock::new();

/// Gives the papers a font of the system's for letters that the built-in ones lack, once for the whole program. False when
/// it is no font, or there is one already.
pub fn use_system_font(bytes: Vec<u8>) -> bool {
    if SYSTEM.get().is_some() {
        return false;
    }
    // Kept as long as the program runs, as the built-in ones are.
    let Ok(font) = Font::parse(Vec::leak(bytes)) else {
        return false;
    };
    SYSTEM.set(font).is_ok()
}

static FONTS: LazyLock<[Font<'static>; COUNT]> = LazyLock::new(|| {
    // The files are part of the program and a test reads each of them.
    Face::ALL.map(|face| Font::parse(face.bytes()).expect("a built-in font is readable"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_font_can_be_read() {
        for face in Face::ALL {
            assert!(face.font().units_per_em() > 0, "{face:?} reads");
        }
    }

    #[test]
    fn each_voice_speaks_latin_greek_cyrillic_hebrew_and_arabic() {
        for voice in [Voice::Text, Voice::Strong, Voice::Title] {
            for letter in "aZäßÿőŁžșΆωЖёїґאשםعربيءپگ…“”„‚’«»–—€×²³½→♥★✓".chars()
            {
                assert!(
                    voice.faces().iter().any(|face| face.font().has(letter)),
                    "{voice:?} lacks {letter}"
                );
            }
        }
    }
}
