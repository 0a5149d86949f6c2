//! The Studio: templates to start from, a design with its options, what came of a choice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::PriceView;
use super::play::UnderView;

/// One template in the gallery.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateCard {
    /// Its permanent name.
    pub id: String,
    /// Its label.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// What the cheapest piece costs.
    pub from: String,
    /// What the default piece costs, the one in the picture.
    pub plain: String,
    /// How many pieces can be made of it, for reading.
    pub count: String,
    /// The maker's picks.
    pub presets: Vec<PresetCard>,
    /// The picture of the default piece, as plain SVG.
    pub picture: String,
}

/// A maker's pick.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PresetCard {
    /// Its permanent name.
    pub id: String,
    /// Its label.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// Its price.
    pub price: String,
    /// Its picture, as changes to the template's picture.
    pub paint: Vec<Paint>,
    /// The piece at hand is just this.
    pub taken: bool,
}

/// One side of a piece, drawn.
#[derive(Serialize, TS)]
pub struct PictureView {
    /// Its name in the template.
    pub id: String,
    /// What people call it; empty where there is only one.
    pub label: String,
    /// Plain SVG.
    pub svg: String,
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
}

/// One changed attribute of one node of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Paint {
    /// The node's id within the picture.
    pub node: String,
    /// `fill`, `stroke`, `display`, `transform` …
    pub attribute: String,
    /// The value.
    pub value: String,
    /// The path of the option whose chosen colour this is and nothing else; else empty. A window shows a tapped colour with it
    /// before the answer comes.
    pub of: String,
}

/// A design as the lists show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DesignRow {
    /// Its id.
    pub id: String,
    /// Its name, or the template's.
    pub name: String,
    /// The template's label.
    pub template: String,
    /// Its price.
    pub price: String,
    /// The code it was kept under, or empty.
    pub code: String,
    /// When it was last touched, in words.
    pub when: String,
    /// Kept on purpose.
    pub kept: bool,
}

/// The whole Studio for one design.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DesignView {
    /// Its id.
    pub id: String,
    /// Of two views the one with the higher turn is the newer, while the program runs: answers can overtake one another on their way.
    pub turn: u32,
    /// The template's permanent name.
    pub template: String,
    /// The template's label.
    pub template_label: String,
    /// The name given to the piece; empty: none.
    pub name: String,
    /// How many of it.
    pub quantity: u32,
    /// The options under their headings, hidden ones left out.
    pub sections: Vec<SectionView>,
    /// The price.
    pub price: PriceView,
    /// "about 12 June".
    pub ready_about: String,
    /// Kept answers that can't be had any more; the piece is shown without them.
    pub misfits: Vec<MisfitView>,
    /// Can be ordered as it stands: nothing is missing, and nothing chosen can't be had any more.
    pub complete: bool,
    /// What is still to be answered, labels in order.
    pub missing: Vec<String>,
    /// How many pieces can still be made, for reading.
    pub count: String,
    /// Advice that this piece goes against.
    pub advice: Vec<String>,
    /// Every paintable attribute of the picture as it is now.
    pub paint: Vec<Paint>,
    /// Millimetres of a unit of each side of the picture as it is now, in their order; 0: nobody knows.
    pub units: Vec<f64>,
    /// The maker's picks.
    pub presets: Vec<PresetCard>,
    /// "Saved on this computer 14:02".
    pub saved: String,
    /// Kept on purpose.
    pub kept: bool,
    /// The code it was kept under ("K7M 4FX"), or empty.
    pub code: String,
    /// How many pieces are put beside it, to be compared.
    pub beside: u32,
    /// The sum that it is to keep under.
    pub under: Option<UnderView>,
    /// The template has a newer version; `None`: it has the newest.
    pub outdated: Option<OutdatedView>,
    /// The free line that it is to take the place of.
    pub instead_of: Option<InsteadView>,
}

/// What bringing a design up to its template's newest version changes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OutdatedView {
    /// The number of the version.
    pub number: u32,
    /// The answers that change, in words.
    pub changes: Vec<String>,
    /// Price now, for reading.
    pub from: String,
    /// Price afterwards, for reading.
    pub to: String,
}

/// A free line that a design is to take the place of.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct InsteadView {
    /// The order's number.
    pub number: String,
    /// The line's words.
    pub words: String,
    /// The price agreed for one, for reading.
    pub price: String,
}

/// What is made otherwise than any choice says.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OtherView {
    /// What is made.
    pub words: String,
    /// What it adds to the price, as typed.
    pub price: String,
    /// What it is made of, or empty.
    pub material: String,
    /// What it adds to the price, for reading ("+€15.00"), or empty.
    pub told: String,
}

/// Something to be made otherwise; empty words take it back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OtherInput {
    /// What is made.
    pub words: String,
    /// What it adds to the price, as typed; empty: nothing.
    pub price: String,
    /// What it is made of, or empty.
    pub material: String,
}

/// A kept answer that can't be had any more. It is let go when its option is answered or cleared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MisfitView {
    /// The option's path.
    pub path: String,
    /// The answer in words ("Left panel: Plum Cordura").
    pub answer: String,
    /// Why it can't be had: one sentence of at most 90 characters.
    pub reason: String,
}

/// A heading with its options.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SectionView {
    /// Its permanent name; empty for options without a heading.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its options.
    pub options: Vec<OptionView>,
}

/// One option.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OptionView {
    /// Its path.
    pub path: String,
    /// Its label.
    pub label: String,
    /// A sentence of help, or empty.
    pub help: String,
    /// What kind of answer it takes, with the choices or limits.
    pub kind: KindView,
    /// The answer in words, or empty.
    pub answer: String,
    /// The program filled it in (a default, or the only way left).
    pub set_for_you: bool,
    /// Nobody wrote it, and choices ask for it.
    pub needed_by: Option<NeededView>,
    /// The maker's reminders for this answer.
    pub reminders: Vec<String>,
    /// The part of the picture that opens it, or empty.
    pub hotspot: String,
    /// What is made instead of the answer, on this piece only.
    pub other: Option<OtherView>,
    /// Where on a person it is measured.
    pub measure: Option<MeasureView>,
}

/// Choices that can't be made alone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NeededView {
    /// The paths of their options.
    pub paths: Vec<String>,
    /// What their options are called: "Place and Thread".
    pub list: String,
}

/// Where on a person an option is measured, and what is made of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeasureView {
    /// The figure ("shirt").
    pub figure: String,
    /// The place on it ("chest").
    pub landmark: String,
    /// How the tape lies.
    pub how: String,
    /// What is made of it ("112 cm"), or empty: as measured.
    pub made: String,
}

/// A customer's card that measures can be taken from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeasuredView {
    /// The set's id.
    pub set: String,
    /// Whose.
    pub customer: String,
    /// The day they were taken.
    pub taken: String,
    /// "18 measures".
    pub count: String,
}

/// A design that took measures over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeasuresTakenView {
    /// As it is now.
    pub design: DesignView,
    /// "18 measures taken over".
    pub said: String,
    /// What was measured and not taken, in words, or empty.
    pub left: String,
}

/// The kinds of option, as shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KindView {
    /// One of a list.
    One {
        /// `tile` or `swatch`.
        show: String,
        /// The choices.
        choices: Vec<ChoiceView>,
    },
    /// Several of a list.
    Several {
        /// `tile` or `swatch`.
        show: String,
        /// Fewest.
        min: u32,
        /// Most; 0: as many as there are.
        max: u32,
        /// The choices.
        choices: Vec<ChoiceView>,
    },
    /// Yes or no.
    Switch {
        /// As it is.
        on: bool,
        /// The other state can be had.
        open: bool,
        /// Why not, or empty.
        reason: String,
        /// What on adds ("+12.00 €"), or empty.
        price: String,
        /// With the other state no piece keeps under the sum that it is to keep under.
        over: bool,
    },
    /// A number.
    Number {
        /// As typed or filled in ("110 cm"), or empty.
        value: String,
        /// Unit as shown.
        unit: String,
        /// Smallest that can be had now, plain decimal in `unit`.
        from: String,
        /// Largest that can be had now.
        to: String,
        /// Grid.
        step: String,
        /// "70 to 150 cm" in words, gaps named.
        limits: String,
        /// It is how many rows there are.
        rows: bool,
    },
    /// Text.
    Text {
        /// As typed.
        value: String,
        /// Most characters.
        max_chars: u32,
        /// Most lines.
        max_lines: u32,
        /// "Letters and spaces" in words, or empty.
        allowed: String,
        /// What a character costs, in words, or empty.
        price: String,
    },
    /// A day.
    Date {
        /// The day in words ("14 February 2027"), or empty.
        value: String,
        /// Which days can be chosen, in words, or empty.
        limits: String,
    },
    /// Any colour.
    Colour {
        /// `#0e5c4d`, or empty.
        value: String,
    },
    /// A picture of the customer's own.
    Upload {
        /// The place's width on the piece, to its height; it may not show now.
        place_width: f64,
        /// Its height.
        place_height: f64,
        /// The piece has a place for it as it is now.
        shows: bool,
        /// The picture and how it lies, or nothing.
        picture: Option<LaidView>,
        /// How large it is on the piece ("14.2 × 5.7 mm, 210 dots an inch"), or empty.
        told: String,
        /// What is wrong with that, or empty.
        warning: String,
    },
    /// Shown only.
    Note,
}

/// A customer's own picture as it lies on the piece.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LaidView {
    /// Which picture; another name is another picture.
    pub picture: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Thousandths of the largest size that shows it whole.
    pub size: u32,
    /// Degrees to the right.
    pub turn: i32,
    /// Its middle right of the middle of its place, in thousandths of the place's width.
    pub across: i32,
    /// And below it, in thousandths of the place's height.
    pub down: i32,
}

/// A picture that is put on a piece.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UploadInput {
    /// The name of the file; empty: it was pasted.
    pub name: String,
    /// Its bytes in base64.
    pub data: String,
}

/// One choice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChoiceView {
    /// Its permanent name.
    pub value: String,
    /// Its label.
    pub label: String,
    /// A sentence of help, or empty.
    pub help: String,
    /// What it adds ("+12.00 €"), or empty when nothing.
    pub price: String,
    /// `#rrggbb` for swatches, or empty.
    pub colour: String,
    /// Which photo shows it, of a swatch that has one (see [`SwatchPhoto`]), or empty.
    pub photo: String,
    /// Until when it is offered ("until 31 March 2027"), or empty.
    pub until: String,
    /// It is chosen, or filled in.
    pub chosen: bool,
    /// How many of it (several).
    pub quantity: u32,
    /// Most of it (several; 1: a tick).
    pub max: u32,
    /// It can be taken now.
    pub open: bool,
    /// Why it is closed: one sentence of at most 90 characters; empty when open.
    pub reason: String,
    /// With it no piece keeps under the sum that it is to keep under.
    pub over: bool,
}

/// The photo of a swatch, small: always the same for its name, so a window asks for it once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SwatchPhoto {
    /// Its name, as choices say it.
    pub photo: String,
    /// The photo as a `data:` address.
    pub address: String,
}

/// An answer as the window sends it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerInput {
    /// One of a list.
    One {
        /// Its permanent name.
        value: String,
    },
    /// How many of one value of a several (0 takes it out).
    Quantity {
        /// Its permanent name.
        value: String,
        /// How many.
        quantity: u32,
    },
    /// A switch.
    Switch {
        /// On or off.
        on: bool,
    },
    /// A number as typed ("110", "1.1 m", "43 1/4 in"); without a unit, the option's.
    Number {
        /// As typed.
        typed: String,
    },
    /// Text, verbatim; empty takes it back.
    Text {
        /// As typed.
        text: String,
    },
    /// A day as people write it ("14 Feb", "2027-02-14"); empty takes it back.
    Date {
        /// As typed.
        typed: String,
    },
    /// A colour (`#0e5c4d`); empty takes it back.
    Colour {
        /// As typed or mixed.
        typed: String,
    },
    /// How the picture lies that is there; another one that is there by now stays as it is.
    Laid {
        /// Which picture.
        picture: String,
        /// Thousandths of the largest size that shows it whole.
        size: u32,
        /// Degrees to the right.
        turn: i32,
        /// Thousandths of the place's width.
        across: i32,
        /// Thousandths of the place's height.
        down: i32,
    },
    /// Take the answer back.
    Clear,
}

/// What came of a choice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ChooseView {
    /// Taken; the design as it is now.
    Taken {
        /// The design.
        design: Box<DesignView>,
    },
    /// It can't be had now: nothing changed.
    Closed {
        /// Why, and what would open it.
        conflict: ConflictView,
    },
}

/// Why a choice is closed, and the ways round it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// What was wanted ("Laptop sleeve: 16 inch").
    pub wanted: String,
    /// One sentence of at most 90 characters.
    pub reason: String,
    /// The earlier choices that close it ("Size: XS").
    pub because: Vec<String>,
    /// The ways round it, best first.
    pub ways: Vec<WayView>,
}

/// One way round.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WayView {
    /// What changes ("Size: XS → S").
    pub changes: Vec<String>,
    /// What it does to the price ("+10.00 €", "same price").
    pub price: String,
    /// All answers after it, to hand back as they are.
    pub answers: String,
}

/// A template on the shelf, offered or not.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShelfView {
    /// Its permanent name.
    pub id: String,
    /// Its label.
    pub label: String,
    /// The number of the version in use.
    pub number: u32,
    /// It is offered.
    pub offered: bool,
    /// A newer version that is not in use yet.
    pub waiting: Option<WaitingView>,
}

/// A version that waits to be used.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WaitingView {
    /// Its number.
    pub number: u32,
    /// What it changes, a sentence each.
    pub changes: Vec<String>,
    /// Designs in the Studio that were begun with an earlier version.
    pub designs: u32,
}
