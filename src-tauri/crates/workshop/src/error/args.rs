//! What the sentence of an error is about, worded.

use domain::measures::FIGURES;
use raster::RasterError;
use words::{Calendar, Words};

use super::Error;
use crate::spreadsheet::Unreadable;

impl Error {
    /// What its sentence is about, worded in the asker's language: the arguments of the text for [`Error::code`].
    pub fn args(&self, words: &Words, calendar: Calendar) -> Vec<(&'static str, String)> {
        match self {
            Self::Exists(path)
            | Self::Leftover(path)
            | Self::Missing(path)
            | Self::IsCopy(path)
            | Self::PlaceMissing(path)
            | Self::NotAWorkshop(path)
            | Self::FolderTaken(path) => vec![("path", show(path))],
            Self::ExportUnreadable { file, line, reason } => vec![
                ("file", file.clone()),
                ("line", line.to_string()),
                ("reason", reason.clone()),
            ],
            Self::InUse(holder) => vec![("holder", holder.clone())],
            Self::Photo(why) | Self::Logo(why) => vec![("reason", picture_reason(words, why))],
            Self::ImportUnreadable(why) => vec![("reason", table_reason(words, why))],
            Self::Damaged(what) | Self::Disk(what) | Self::Picture(what) | Self::Paper(what) => {
                vec![("reason", what.clone())]
            }
            Self::LetterMissing { letters, option } => vec![
                ("letters", letters.join(" ")),
                ("option", option.get(words.language()).to_owned()),
            ],
            Self::SampleUnknown(name) => vec![("sample", name.clone())],
            Self::TemplateUnknown(name) | Self::NothingWaits(name) => vec![("template", name.clone())],
            Self::TemplateUnreadable { path, reason } => vec![("path", show(path)), ("reason", reason.clone())],
            Self::TemplateProblems(problems) => {
                let first = problems
                    .first()
                    .map(|problem| words.problem(problem))
                    .unwrap_or_default();
                vec![("count", problems.len().to_string()), ("first", first)]
            }
            Self::TemplateCurrency { template, workshop } => {
                vec![("template", template.clone()), ("workshop", workshop.clone())]
            }
            Self::PresetUnknown(name) => vec![("preset", name.clone())],
            Self::DesignUnknown(id) => vec![("design", id.to_string())],
            Self::DesignOrdered(number) | Self::OrderUnknown(number) | Self::CancelledPaper(number) => {
                vec![("number", number.clone())]
            }
            Self::DesignIncomplete { missing } => {
                let labels: Vec<String> = missing
                    .iter()
                    .map(|label| label.get(words.language()).to_owned())
                    .collect();
                vec![("missing", words.and(&labels))]
            }
            Self::DesignClosed(option) => vec![("option", option.get(words.language()).to_owned())],
            Self::DesignUnknowable(what) => vec![("what", what.clone())],
            Self::DesignCodeUnreadable(code, _) | Self::DesignCodeUnknown(code) => vec![("code", code.clone())],
            Self::Quantity(given) => vec![("given", given.to_string())],
            Self::StatusRefused { number, from, to } => {
                vec![
                    ("number", number.clone()),
                    ("from", words.status(*from)),
                    ("to", words.status(*to)),
                ]
            }
            Self::DuePast(day) => vec![("day", words.long_date(*day))],
            Self::CustomerUnknown(id) => vec![("customer", id.clone())],
            Self::TouchedSince(blocked) => vec![
                ("action", words.action(blocked.wanted.action.root(), calendar)),
                ("by", words.action(&blocked.by.action, calendar)),
            ],
            Self::Unreadable(text)
            | Self::LineUnknown(text)
            | Self::ArticleUnknown(text)
            | Self::PaymentUnknown(text)
            | Self::OptionUnknown(text)
            | Self::CodeUnknown(text)
            | Self::PhotoUnknown(text)
            | Self::MeasuresUnknown(text) => vec![("text", text.clone())],
            Self::TooLong(most) | Self::NameTooLong(most) | Self::WordsTooLong(most) => {
                vec![("most", most.to_string())]
            }
            Self::OtherCurrency(code) => vec![("currency", code.clone())],
            Self::ImportFaulty(count) => vec![("count", count.to_string())],
            Self::PaperOut(number) | Self::NothingToMake(number) | Self::LastPiece(number) => {
                vec![("number", number.clone())]
            }
            Self::PaidAhead(day) | Self::MeasuredAhead(day) => vec![("day", words.long_date(*day))],
            Self::Percent(percent) => vec![("percent", words.number(percent, 3))],
            Self::OrdersOpen(numbers) => vec![("numbers", words.and(numbers)), ("count", numbers.len().to_string())],
            Self::CustomerSeveral { name, cards } => vec![("name", name.clone()), ("cards", cards.join("; "))],
            Self::FigureUnknown(name) => {
                let known: Vec<&str> = FIGURES.iter().map(|figure| figure.name).collect();
                vec![("text", name.clone()), ("known", known.join(", "))]
            }
            Self::LandmarkUnknown { figure, landmark } => {
                let known: Vec<&str> = figure.landmarks.iter().map(|mark| mark.name).collect();
                vec![("text", landmark.clone()), ("known", known.join(", "))]
            }
            Self::MeasuredTwice(landmark) => vec![("landmark", words.landmark(landmark))],
            Self::ViewsTooMany(most) => vec![("count", most.to_string())],
            Self::LeadDays(days) => vec![("days", days.to_string())],
            Self::Step(step) => vec![("step", step.to_string())],
            Self::SwatchUnknown(name) => vec![("swatch", name.clone())],
            Self::SwatchPhoto(file, why) => vec![("file", file.clone()), ("reason", picture_reason(words, why))],
            Self::TemplateNotOffered(label) | Self::NoSwatches(label) => {
                vec![("template", label.get(words.language()).to_owned())]
            }
            Self::OrderClosed { number, status } => {
                vec![("number", number.clone()), ("status", words.status(*status))]
            }
            Self::Newer
            | Self::Older
            | Self::ImportEmpty
            | Self::ImportKnown
            | Self::ImportTooLarge
            | Self::WordsMissing
            | Self::BelowNought
            | Self::SignatureTooLarge
            | Self::SignatureBroken
            | Self::DepositTooLarge
            | Self::TaxNameMissing
            | Self::NotFree
            | Self::ArticleNameMissing
            | Self::NothingPaid
            | Self::ReasonMissing
            | Self::MeasuresMissing
            | Self::JoinedToItself
            | Self::OtherWorkshop
            | Self::NoCopy
            | Self::ReadOnly
            | Self::NameMissing
            | Self::CustomerNameMissing
            | Self::UndoNothing
            | Self::RedoNothing
            | Self::PriceTooLarge
            | Self::Pin
            | Self::Patience
            | Self::Stopped => Vec::new(),
        }
    }
}

/// Why a picture can't be taken. What a decoder says of a broken file helps nobody.
fn picture_reason(words: &Words, why: &RasterError) -> String {
    match why {
        RasterError::Format => words.text("reason.picture_format", &[]),
        RasterError::Bytes { max, .. } => words.text("reason.picture_bytes", &[("most", (max >> 20).to_string())]),
        RasterError::Pixels {
            width,
            height,
            max,
            side,
        } => {
            let sizes = [
                ("width", width),
                ("height", height),
                ("megapixels", max),
                ("side", side),
            ];
            words.text(
                "reason.picture_pixels",
                &sizes.map(|(name, size)| (name, size.to_string())),
            )
        }
        RasterError::Svg(_)
        | RasterError::Width { .. }
        | RasterError::Inner(_)
        | RasterError::Damaged(_)
        | RasterError::Encode(_) => words.text("reason.picture_damaged", &[]),
    }
}

fn table_reason(words: &Words, why: &Unreadable) -> String {
    match why {
        Unreadable::NotATable => words.text("reason.no_table", &[]),
        Unreadable::TooLarge | Unreadable::Broken(_) => words.text("reason.table_broken", &[]),
    }
}

fn show(path: &std::path::Path) -> String {
    path.display().to_string()
}
