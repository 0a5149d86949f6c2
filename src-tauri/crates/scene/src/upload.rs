//! The customer's own picture in its place on the piece.

use engine::answer::{Answer, Answers, Path};
use engine::model::{Model, Scope};
use engine::slug::Slug;
use engine::upload::Upload;
use serde::Deserialize;

use crate::colour::Colour;
use crate::picture::{Kind, Picture, Source, Wanted};
use crate::position::{Outline, short};

/// Millimetres of an inch.
const INCH: f64 = 25.4;

/// A place for a picture.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The option that says which picture.
    pub option: Slug,
    /// Left, top, width, height.
    pub at: [f64; 4],
    /// What lies outside is cut away.
    pub clip: Outline,
    /// Its own colours, or one of ours.
    pub look: Look,
    /// The one colour.
    pub fill: Colour,
}

/// How a picture is put on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Look {
    /// As it is.
    #[default]
    Colours,
    /// What is dark in it, in one colour, as a laser or a block leaves it.
    OneColour,
}

impl Place {
    /// The picture that is chosen for it.
    pub fn chosen<'a>(&self, scope: &Scope<'a>) -> Option<&'a Upload> {
        match scope.answer(&self.option)? {
            Answer::Upload(upload) => Some(upload),
            _ => None,
        }
    }

    /// Where it comes from.
    pub fn source(&self) -> Source {
        Source::Upload {
            one_colour: self.look == Look::OneColour,
        }
    }

    /// The pixels it needs: as many as its largest size in this place, at most as many as it has.
    pub fn wanted<'a>(&self, upload: &'a Upload) -> Wanted<'a> {
        let [width, height] = self.whole(upload);
        let size = f64::from(upload.placing.size.max(1_000)) / 1_000.0;
        Wanted {
            name: upload.picture.as_str(),
            source: self.source(),
            width: width * size,
            height: height * size,
        }
    }

    /// Its width and height where it shows whole, as large as fits.
    pub fn whole(&self, upload: &Upload) -> [f64; 2] {
        let [wide, high] = [f64::from(upload.width), f64::from(upload.height)];
        let fits = (self.at[2] / wide).min(self.at[3] / high);
        [wide * fits, high * fits].map(short)
    }

    /// Makes it larger, turns it about its middle and moves that, from where it lies whole about 0, 0.
    pub fn transform(&self, upload: &Upload) -> String {
        let [x, y, width, height] = self.at;
        let placing = &upload.placing;
        let part = |thousandths: i32| f64::from(thousandths) / 1_000.0;
        let (sin, cos) = turned(placing.turn);
        let size = f64::from(placing.size) / 1_000.0;
        let [right, down] = [
            x + width * (0.5 + part(placing.across)),
            y + height * (0.5 + part(placing.down)),
        ]
        .map(short);
        let [along, aside] = [size * cos, size * sin].map(|k| (k * 10_000.0).round() / 10_000.0 + 0.0);
        let aback = 0.0 - aside;
        format!("matrix({along} {aside} {aback} {along} {right} {down})")
    }
}

/// Sine and cosine of whole degrees; those of right angles are whole.
fn turned(degrees: i32) -> (f64, f64) {
    f64::from(degrees).to_radians().sin_cos()
}

/// A picture of the customer's as it lies on the piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The option that it answers.
    pub option: Slug,
    /// The place's width and height, in units of its view.
    pub place: [f64; 2],
    /// The picture's own width and height on the piece in millimetres; `None`: the view isn't to scale.
    pub size: Option<[f64; 2]>,
    /// Dots of an inch on the piece, rounded down.
    pub dpi: Option<u32>,
    /// The width in millimetres at which it would have so many dots an inch.
    dots: u32,
}

impl Laid {
    /// How wide it can be, in millimetres, with so many dots an inch.
    pub fn widest(&self, dpi: u32) -> f64 {
        f64::from(self.dots) / f64::from(dpi.max(1)) * INCH
    }
}

impl Picture {
    /// The customer's own pictures that show with these effective answers; each once for every place it has. `missing`: the
    /// options that are still to be answered, from which no size can follow.
    pub fn laid(&self, model: &Model, answers: &Answers, missing: &[Path]) -> Vec<Laid> {
        let scope = Scope::new(model, answers);
        let mut laid = Vec::new();
        for view in &self.views {
            let unit = view.unit.as_ref().and_then(|unit| unit.at(&scope, missing));
            view.walk(&|layer| scope.applies(layer.when.as_ref()), &mut |layer| {
                let Kind::Upload(place) = &layer.kind else { return };
                if let Some(upload) = place.chosen(&scope) {
                    laid.push(lies(unit, place, upload));
                }
            });
        }
        laid
    }

    /// The places for a picture that show with these effective answers, whether or not there is one: option, width, height.
    pub fn places(&self, model: &Model, answers: &Answers) -> Vec<(Slug, [f64; 2])> {
        let scope = Scope::new(model, answers);
        let mut places = Vec::new();
        for view in &self.views {
            view.walk(&|layer| scope.applies(layer.when.as_ref()), &mut |layer| {
                if let Kind::Upload(place) = &layer.kind {
                    places.push((place.option.clone(), [place.at[2], place.at[3]]));
                }
            });
        }
        places
    }
}

/// `unit`: millimetres of one of the view.
fn lies(unit: Option<f64>, place: &Place, upload: &Upload) -> Laid {
    let whole = place.whole(upload);
    let size = unit.map(|unit| whole.map(|side| side * unit * f64::from(upload.placing.size) / 1_000.0));
    let dpi = size.map(|[wide, _]| (f64::from(upload.width) / wide.max(0.001) * INCH).min(1e6) as u32);
    Laid {
        option: place.option.clone(),
        place: [place.at[2], place.at[3]],
        size,
        dpi,
        dots: upload.width,
    }
}
