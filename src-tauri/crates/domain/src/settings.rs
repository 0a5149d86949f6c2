//! What a workshop decides once.

use chrono_tz::Tz;
use engine::colour::Colour;
use quantity::Currency;
use serde::{Deserialize, Serialize};

use crate::agreement::OrderTerms;
use crate::bill::TaxRate;
use crate::hash::Hash;
use crate::printed::PaperSize;

/// The settings that travel with the workshop file. (Language and theme of a window belong to the computer.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The maker's own name for it.
    pub name: String,
    /// What stands under the name on customers' papers, as the maker writes it: address, telephone, tax number; may be empty.
    pub address: String,
    /// What prices are in.
    pub currency: Currency,
    /// The paper in the printer.
    pub paper: PaperSize,
    /// Language of papers, as a tag (`en`, `de`).
    pub language: String,
    /// Where the workshop's calendar and clock hang.
    pub time_zone: Tz,
    /// Working days from order to hand-over.
    pub lead_days: u32,
    /// The logo among the attachments.
    pub logo: Option<Hash>,
    /// True for the sample workshop.
    pub sample: bool,
    /// The rates of tax it knows, the usual one first; none: it charges no tax.
    pub taxes: Vec<TaxRate>,
    /// Prices hold the tax already.
    pub inclusive: bool,
    /// The colour of customers' papers; none: black.
    pub colour: Option<Colour>,
    /// What its trade calls things; what is not among them is called as everywhere.
    pub nouns: Vec<OwnNoun>,
    /// Views of the orders that its maker keeps.
    pub views: Vec<OwnView>,
    /// Totals are whole multiples of this many of the smallest coin; 1 nearly everywhere.
    pub step: u32,
    /// How its customer's screen behaves.
    pub counter: CounterSettings,
    /// On which terms it takes orders.
    pub terms: OrderTerms,
}

/// What a maker decides about the customer's screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CounterSettings {
    /// What stands above the pieces to begin from, in the maker's own words; empty: the house's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub greeting: String,
    /// What is said when a piece is kept; empty: the house's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub thanks: String,
    /// Seconds until a customer who does nothing is asked; none: the usual two minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// One question after another, instead of all choices on one page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guided: bool,
    /// The maker's second colour, beside that of the papers; none: the screen has one colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Colour>,
    /// The letters of its headings.
    #[serde(default, skip_serializing_if = "Letters::is_house")]
    pub letters: Letters,
    /// What opens it for the maker when they weren't beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

/// The letters of the headings on the customer's screen; what is read stands in the house's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    /// The house's: plain and strong.
    #[default]
    House,
    /// With serifs, as in a book.
    Classic,
    /// As with a brush.
    Script,
}

impl Letters {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::House, Self::Classic, Self::Script];

    /// The code of it: `classic`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Classic => "classic",
            Self::Script => "script",
        }
    }

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
    fn is_house(&self) -> bool {
        *self == Self::House
    }
}

/// A lock, as hashes that can't be turned back (PHC strings).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Of the PIN.
    pub pin: String,
    /// Of the words that open it when the PIN is forgotten.
    pub words: String,
}

/// Something that trades call by other names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// What is made: bag, ring, shirt.
    Piece,
    /// What the bench works from: work order, ticket, job bag.
    Sheet,
    /// What a customer has ordered.
    Order,
    /// Who orders.
    Customer,
    /// What pieces begin from: model, pattern.
    Template,
    /// Where it is made: kitchen, cutting room.
    Bench,
}

impl Thing {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] = [
        Self::Piece,
        Self::Sheet,
        Self::Order,
        Self::Customer,
        Self::Template,
        Self::Bench,
    ];

    /// The code of it: `piece`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Piece => "piece",
            Self::Sheet => "sheet",
            Self::Order => "order",
            Self::Customer => "customer",
            Self::Template => "template",
            Self::Bench => "bench",
        }
    }
}

/// A noun of the trade, in the maker's own language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNoun {
    /// What is called so.
    pub thing: Thing,
    /// One of them: "bag"; empty: as everywhere.
    pub one: String,
    /// Several of them: "bags"; empty: as everywhere.
    pub many: String,
}

/// A view of the orders with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnView {
    /// What its maker calls it.
    pub name: String,
    /// The view that it narrows down (`open`).
    pub view: String,
    /// What is looked for in it.
    pub search: String,
}

impl Settings {
    /// What a workshop begins with until its maker says otherwise: A4, English papers, fifteen working days, no tax.
    pub fn new(name: impl Into<String>, currency: Currency) -> Self {
        Self {
            name: name.into(),
            address: String::new(),
            currency,
            paper: PaperSize::A4,
            language: "en".to_owned(),
            time_zone: Tz::UTC,
            lead_days: 15,
            logo: None,
            sample: false,
            taxes: Vec::new(),
            inclusive: true,
            step: 1,
            colour: None,
            nouns: Vec::new(),
            views: Vec::new(),
            counter: CounterSettings::default(),
            terms: OrderTerms::default(),
        }
    }

    /// What the workshop calls one of these; `None`: what everybody does.
    pub fn called(&self, thing: Thing) -> Option<&str> {
        let own = self.nouns.iter().find(|noun| noun.thing == thing);
        own.map(|noun| noun.one.as_str()).filter(|one| !one.is_empty())
    }

    /// The workshop's web address, where its maker wrote one under its name, as people read it: "www.example.org".
    pub fn web(&self) -> Option<&str> {
        let words = self
            .address
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '·'));
        let mut words = words.map(|word| word.trim_end_matches(['.', ')', '/']));
        words.find(|word| {
            let beyond = ["https://", "http://", "www."]
                .iter()
                .find_map(|start| word.get(..start.len()).filter(|own| own.eq_ignore_ascii_case(start)))
                .map(|start| &word[start.len()..]);
            beyond.is_some_and(|beyond| beyond.contains('.') && !beyond.starts_with('.'))
        })
    }

    /// The rate at that place; `None`: no tax.
    pub fn rate(&self, place: u32) -> Option<&TaxRate> {
        usize::try_from(place).ok().and_then(|place| self.taxes.get(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_before_there_were_two_colours_still_reads() {
        let old = r#"{"greeting":"Come in","guided":true}"#;
        let read: CounterSettings = serde_json::from_str(old).unwrap();
        assert_eq!((read.second, read.letters), (None, Letters::House));
        assert_eq!(serde_json::to_string(&read).unwrap(), old, "and is written as it was");
        let dressed = CounterSettings {
            second: Colour::parse("#e3a82b").ok(),
            letters: Letters::Classic,
            ..read
        };
        let again = serde_json::from_str(&serde_json::to_string(&dressed).unwrap()).unwrap();
        assert_eq!(dressed, again);
    }

    #[test]
    fn a_web_address_is_found_among_the_lines_under_the_name() {
        let web = |address: &str| {
            let settings = Settings {
                address: address.to_owned(),
                ..Settings::new("Fern & Fell", "EUR".parse().unwrap())
            };
            settings.web().map(str::to_owned)
        };
        let found = |text: &str| Some(text.to_owned());
        assert_eq!(web("1 Quay\nTel. 01 23\nwww.fern.example"), found("www.fern.example"));
        assert_eq!(
            web("Web: https://fern.example/bags/, 1 Quay"),
            found("https://fern.example/bags")
        );
        assert_eq!(web("WWW.Fern.Example."), found("WWW.Fern.Example"));
        for none in [
            "",
            "1 Quay",
            "ada@fern.example",
            "www.",
            "www..",
            "http://quay",
            "wwww.x",
        ] {
            assert_eq!(web(none), None, "{none}");
        }
    }
}
