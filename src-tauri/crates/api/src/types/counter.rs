//! The customer's screen. Nothing in here tells what something costs the maker, another customer or an order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::order::AheadView;
use super::studio::{DesignView, TemplateCard};
use super::trade::DepositView;

/// Everything the customer's screen shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CounterView {
    /// The maker's own name.
    pub maker: String,
    /// `data:` address of the logo, or empty.
    pub logo: String,
    /// The maker's colour as `#rrggbb`; empty: the house's.
    pub colour: String,
    /// The maker's second colour, likewise; empty: none.
    pub second: String,
    /// The letters of headings: `house`, `classic` or `script`.
    pub letters: String,
    /// `en` or `de`.
    pub language: String,
    /// What stands above the pieces to begin from; empty: the house's words.
    pub greeting: String,
    /// What is said when a piece is kept; empty: the house's words.
    pub thanks: String,
    /// One question after another, instead of all choices on one page.
    pub guided: bool,
    /// How things stand.
    pub stands: StandsView,
    /// What can be begun; empty while a piece is there.
    pub offer: Vec<TemplateCard>,
    /// The piece that the customer is at.
    pub piece: Option<DesignView>,
}

/// How things stand at the customer's screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StandsView {
    /// `waiting`, `there` or `asked`.
    pub attention: String,
    /// Seconds until it is cleared, while the customer is asked.
    pub seconds: u32,
    /// The id of the piece, or empty.
    pub piece: String,
    /// Something can be taken back.
    pub back: bool,
    /// Names the page that is to be signed; empty: there is none. One that says something else has another name.
    pub signing: String,
}

/// The order that a customer is asked to sign, as the maker's page has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignInput {
    /// The design.
    pub design: String,
    /// `2026-06-12`, or empty for the date that the lead time gives.
    pub due: String,
    /// What is to be paid in advance.
    pub deposit: DepositView,
}

/// What came of asking for a signature on the customer's screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SigningView {
    /// `none` (nobody is asked), `waiting`, `signed`, `lapsed` (signed, and changed since), `not_yet`, `gone` (the page
    /// is, unsigned: the screen was closed or cleared, nobody read it any more, or it couldn't be ordered any more).
    pub state: String,
    /// What is to be said of it; empty: nothing.
    pub said: String,
    /// The name that was typed; empty: it was drawn.
    pub name: String,
    /// What was drawn, as the `d` of a path in a box 3000 wide and 1000 high; empty: nothing.
    pub signature: String,
}

/// The page that a customer signs: everything that the order will say, nothing that only the maker knows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignPageView {
    /// Names it ([`StandsView::signing`]).
    pub page: String,
    /// The piece with every choice.
    pub piece: DesignView,
    /// Its picture, plain SVG; empty: it has none.
    pub svg: String,
    /// What it comes to.
    pub ahead: AheadView,
    /// The day promised: "Fri 12 June 2026".
    pub day: String,
    /// The shop's terms; empty: none.
    pub terms: String,
}

/// What the maker's window knows of the customer's screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CounterState {
    /// It is open.
    pub open: bool,
    /// The id of the piece on it, or empty.
    pub piece: String,
    /// The piece that was cleared away last, to be brought back; of a screen that is closed also the one that was on it.
    pub left: Option<LeftView>,
    /// What a customer kept there last: its card can be printed.
    pub kept: Option<KeptView>,
}

/// A piece that was kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KeptView {
    /// What it is called.
    pub name: String,
    /// The code it was kept under.
    pub code: String,
}

/// What a maker decides about the customer's screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CounterSettingsView {
    /// What stands above the pieces to begin from; empty: the house's words.
    pub greeting: String,
    /// What is said when a piece is kept; empty: the house's words.
    pub thanks: String,
    /// One question after another, instead of all choices on one page.
    pub guided: bool,
    /// Seconds until a customer who does nothing is asked.
    pub seconds: u32,
    /// The maker's second colour as `#rrggbb`; empty: none.
    pub second: String,
    /// The letters of headings: `house`, `classic` or `script`.
    pub letters: String,
    /// It has a PIN.
    pub locked: bool,
}

/// What came of leaving the customer's screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LeaveView {
    /// The maker's window is back.
    pub left: bool,
    /// What to say: the PIN is asked for, was wrong, or can't be tried yet. Empty: nothing.
    pub said: String,
    /// Seconds until the next try is looked at.
    pub wait: u32,
}

/// A piece that somebody left at the customer's screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LeftView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// "left 2 minutes ago".
    pub when: String,
}
