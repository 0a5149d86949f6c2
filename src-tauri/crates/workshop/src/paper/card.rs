//! The small papers about a design that isn't ordered: its card, and its picture to share. Both are made of what is
//! chosen, never of a customer.

use domain::paper::card::valid_until;
use domain::paper::order::Fact;
use domain::paper::{CardLabels, Colour, DesignCard, ShareCard};
use domain::{Carried, Hash, PaperSize, Settings, code};
use engine::answer::{Answer, Path};
use engine::template::{Kind, OptionDef};
use sheets::{Assets, Meta, Pages, Scale};
use store::hash_of;
use words::Words;

use crate::design::Design;
use crate::order::for_paper;
use crate::settings::printed_colour;
use crate::{Error, Workshop};

use super::laid_out_twice;

/// Pixels across a picture to share: what messengers show without making it smaller.
const SHARED_WIDTH: u32 = 1200;

impl Workshop {
    /// What is on the card of a design, but for its picture, which is drawn only where the card is laid out.
    pub fn design_card(&self, design: &Design) -> Result<DesignCard, Error> {
        let (settings, words) = (self.settings()?, self.paper_words()?);
        let valid = match is_complete(design) {
            true => {
                let day = words.long_date(valid_until(self.today_date()?));
                words.text("card.valid", &[("day", day)])
            }
            false => words.text("card.unfinished", &[]),
        };
        card(&words, &settings, design, valid)
    }

    /// The pages of a design's card on the workshop's paper.
    pub fn card(&self, design: &Design, size: PaperSize) -> Result<Pages, Error> {
        let (picture, assets) = self.printed_design(design, &self.settings()?)?;
        let card = DesignCard {
            picture,
            ..self.design_card(design)?
        };
        Ok(laid_out_twice(|| sheets::card_layout(&card, size, &assets)))
    }

    /// The same as a PDF file, with the pages it was written from.
    pub fn card_pdf(&self, design: &Design, size: PaperSize, scale: Scale) -> Result<(Pages, Vec<u8>), Error> {
        let pages = self.card(design, size)?;
        let meta = Meta {
            scale,
            ..self.design_meta(design, "card")?
        };
        let pdf = sheets::pdf(&pages, &meta).map_err(|error| Error::Paper(error.to_string()))?;
        Ok((pages, pdf))
    }

    /// The page with a design's picture to share.
    pub fn share(&self, design: &Design) -> Result<Pages, Error> {
        let (settings, words) = (self.settings()?, self.paper_words()?);
        let (picture, assets) = self.printed_design(design, &settings)?;
        let card = share(&words, &settings, design, picture);
        Ok(laid_out_twice(|| sheets::share_layout(&card, &assets)))
    }

    /// The same as a PDF file.
    pub fn share_pdf(&self, design: &Design) -> Result<Vec<u8>, Error> {
        let meta = self.design_meta(design, "share")?;
        sheets::pdf(&self.share(design)?, &meta).map_err(|error| Error::Paper(error.to_string()))
    }

    /// The same as a PNG.
    pub fn share_png(&self, design: &Design) -> Result<Vec<u8>, Error> {
        let svg = sheets::svg(&self.share(design)?, 0);
        let png = self.drawer.png(&svg, SHARED_WIDTH);
        png.map_err(|error| Error::Picture(error.to_string()))
    }

    /// A message about a design for whoever sends it on: what it is about, and the text.
    pub fn design_message(&self, design: &Design) -> Result<(String, String), Error> {
        let words = self.paper_words()?;
        let card = self.design_card(design)?;
        let args = [("title", card.title.clone()), ("workshop", card.workshop.clone())];
        let code = match card.code.as_str() {
            "" => String::new(),
            code => format!("{}: {code}", card.labels.code),
        };
        let piece = [card.title, card.under].join("\n");
        let price = [card.price, card.valid].join("\n");
        let maker = format!("{}\n{}", card.workshop, card.address.join("\n"));
        let parts = [piece, price, code, maker].into_iter();
        let parts = parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
        Ok((
            words.text("mail.subject", &args),
            parts.collect::<Vec<_>>().join("\n\n"),
        ))
    }

    /// A design as it is printed, and the workshop's logo.
    fn printed_design(&self, design: &Design, settings: &Settings) -> Result<(Option<Hash>, Assets), Error> {
        let mut assets = self.assets_of(settings.logo.into_iter().collect())?;
        let Some(svg) = design.piece.still()? else {
            return Ok((None, assets));
        };
        let jpeg = for_paper(&svg, &self.drawer)?;
        let hash = hash_of(&jpeg);
        let taken = assets.insert(hash, &jpeg);
        taken.map_err(|error| Error::Picture(error.to_string()))?;
        Ok((Some(hash), assets))
    }

    fn design_meta(&self, design: &Design, what: &str) -> Result<Meta, Error> {
        let (settings, words) = (self.settings()?, self.paper_words()?);
        let file = domain::RowId(self.db().file_identity()?.id);
        let (title, _) = titles(&words, design);
        Ok(Meta {
            title: format!("{title}, {}", settings.name),
            created: design.line.touched,
            language: words.language().to_owned(),
            id: format!("{file}/{}/{what}", design.line.id),
            scale: Scale::TRUE,
        })
    }
}

/// Can it be ordered as it stands?
fn is_complete(design: &Design) -> bool {
    design.misfits.is_empty() && design.piece.session.view().complete
}

fn card(words: &Words, settings: &Settings, design: &Design, valid: String) -> Result<DesignCard, Error> {
    let (title, under) = titles(words, design);
    let carried = design.carried();
    let choices = carried.as_ref().map(|carried| carried.code.to_string());
    let choices = choices.unwrap_or_default();
    let (code, choices) = match design.line.code.as_str() {
        "" => (choices, String::new()),
        kept => (code::shown(kept), choices),
    };
    Ok(DesignCard {
        language: words.language().to_owned(),
        labels: CardLabels::worded(|code, args| words.text(code, args)),
        workshop: settings.name.clone(),
        address: super::order::address(settings),
        logo: settings.logo,
        colour: printed_colour(settings),
        second: settings.counter.second.map(|colour| Colour(colour.rgb())),
        title: match design.line.quantity {
            1 => title,
            many => format!("{many} × {title}"),
        },
        under,
        picture: None,
        facts: facts(words, design),
        price: words.money(&design.price()?.checked_mul(design.line.quantity)?),
        valid,
        code,
        choices,
        qr: carried.map(|carried| carried.to_string()).unwrap_or_default(),
    })
}

fn share(words: &Words, settings: &Settings, design: &Design, picture: Option<Hash>) -> ShareCard {
    let (title, under) = titles(words, design);
    // Anybody may see it. The customer's name for the piece is its title and what is on the piece is drawn; nothing else that was
    // typed is told.
    let choices = design.carried().map(|carried| Carried::choices(carried.code));
    let web = settings.web().unwrap_or_default();
    ShareCard {
        language: words.language().to_owned(),
        workshop: settings.name.clone(),
        logo: settings.logo,
        colour: printed_colour(settings),
        second: settings.counter.second.map(|colour| Colour(colour.rgb())),
        title,
        under,
        picture,
        web: web.to_owned(),
        code: choices
            .as_ref()
            .map(|carried| carried.code.to_string())
            .unwrap_or_default(),
        qr: match web {
            "" => choices.map(|carried| carried.to_string()).unwrap_or_default(),
            web if web.contains("://") => web.to_owned(),
            web => format!("https://{web}"),
        },
    }
}

/// The piece's own name and what it is; what it is alone where it has no name.
fn titles(words: &Words, design: &Design) -> (String, String) {
    let label = design.line.label.get(words.language()).to_owned();
    match design.line.name.as_str() {
        "" => (label, String::new()),
        name => (name.to_owned(), label),
    }
}

/// What was chosen, as far as it says something: no "no", no "none", and no measure of somebody's body. What was written comes first, as
/// it is nobody else's.
fn facts(words: &Words, design: &Design) -> Vec<Fact> {
    let (answers, others) = (design.piece.effective(), design.others());
    let model = design.piece.model();
    let told = |option: &OptionDef| {
        let path = Path::of(&option.id);
        let answer = answers.get(&path)?;
        let other = others.get(&path);
        let nothing = match answer {
            Answer::Switch(on) => !on,
            Answer::Several(values) => values.is_empty(),
            Answer::One(value) => value.as_str() == "none",
            _ => false,
        };
        if option.is_quantity() || option.landmark.is_some() || (nothing && other.is_none()) {
            return None;
        }
        let chosen = words.answer(model, &path, answer);
        Some(Fact {
            label: option.called().get(words.language()).to_owned(),
            text: match other {
                None => chosen,
                Some(other) => words.text("answer.other", &[("words", other.words.clone()), ("instead", chosen)]),
            },
            colour: colour(design, option, answer),
        })
    };
    let is_written = |option: &&OptionDef| matches!(option.kind, Kind::Text { .. });
    let (written, chosen): (Vec<_>, Vec<_>) = model.template().options.iter().partition(is_written);
    written.into_iter().chain(chosen).filter_map(told).collect()
}

fn colour(design: &Design, option: &OptionDef, answer: &Answer) -> Option<Colour> {
    let (Kind::One { values, .. }, Answer::One(chosen)) = (&option.kind, answer) else {
        return None;
    };
    let swatch = values.iter().find(|value| value.id == *chosen && value.swatch)?;
    Colour::parse(&design.piece.model().library().get(&swatch.id)?.colour)
}
