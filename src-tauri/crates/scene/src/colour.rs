//! Colours of a picture: fixed, or the colour chosen for an option, by its swatch or mixed freely.

use std::borrow::Cow;

use engine::answer::Answer;
use engine::model::{Model, Scope};
use engine::slug::Slug;

/// A colour that is known at the latest when the piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    /// `#rrggbb`.
    Fixed(String),
    /// `[left].colour or #0e5c63`: the chosen swatch's colour or the colour itself, else the other (nothing chosen, or hidden).
    Of(Slug, String),
}

impl Colour {
    /// Reads `#rrggbb` or `[option].colour or #rrggbb`; says what to write instead.
    pub fn read(text: &str, model: &Model) -> Result<Self, String> {
        if is_hex(text) {
            return Ok(Self::Fixed(text.to_owned()));
        }
        let wrong = || format!("`{text}` is no colour; write `#0e5c63`, or `[option].colour or #0e5c63`");
        let (option, rest) = text
            .strip_prefix('[')
            .and_then(|t| t.split_once("].colour or "))
            .ok_or_else(wrong)?;
        let option = Slug::new(option).map_err(|e| e.to_string())?;
        if !is_hex(rest) {
            return Err(wrong());
        }
        if !model.template().options.iter().any(|o| o.id == option) {
            return Err(format!("the template has no option `{option}`"));
        }
        Ok(Self::Of(option, rest.to_owned()))
    }

    /// The colour for these answers.
    pub fn resolve<'a>(&'a self, model: &'a Model, scope: &Scope<'_>) -> Cow<'a, str> {
        match self {
            Self::Fixed(colour) => Cow::Borrowed(colour),
            Self::Of(option, other) => chosen(option, model, scope).unwrap_or(Cow::Borrowed(other)),
        }
    }
}

fn chosen<'a>(option: &Slug, model: &'a Model, scope: &Scope<'_>) -> Option<Cow<'a, str>> {
    match scope.answer(option)? {
        Answer::One(swatch) => {
            let colour = model.library().get(swatch)?.colour.as_str();
            is_hex(colour).then_some(Cow::Borrowed(colour))
        }
        Answer::Colour(colour) => Some(Cow::Owned(colour.to_string())),
        _ => None,
    }
}

/// The colour times itself: deeper and more of itself, as a light, warm material is in its own shade.
pub(crate) fn deep(colour: &str) -> String {
    let channel = |at: usize| u32::from_str_radix(colour.get(at..at + 2).unwrap_or("00"), 16).unwrap_or(0);
    let [r, g, b] = [1, 3, 5].map(channel).map(|c| (c * c + 127) / 255);
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn is_hex(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|b| b.is_ascii_hexdigit())
}
