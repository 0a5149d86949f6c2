//! The people pieces are made for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::CustomerId;

/// A customer's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Permanent name.
    pub id: CustomerId,
    /// As they want to be called; never empty.
    pub name: String,
    /// Telephone and mail as given, one a line, the one to use first; may be empty.
    pub contact: String,
    /// Where they live, as on a letter; may be empty.
    pub address: String,
    /// What must not touch them (nickel, nuts); may be empty. Told wherever their order is.
    pub allergies: String,
    /// The maker's own notes, never on a paper for the customer.
    pub note: String,
    /// What they allow, each kind at most once.
    pub consents: Vec<Consent>,
    /// The card that this one was joined to; everything of theirs is found there. This one stays as it was.
    pub joined: Option<CustomerId>,
}

/// Something that a customer allowed, with the days it was given and taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// To what.
    pub to: Allowed,
    /// Since when.
    pub given: NaiveDate,
    /// Taken back when.
    pub withdrawn: Option<NaiveDate>,
}

/// What a customer may allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allowed {
    /// Pictures of their piece may be shown.
    Pictures,
    /// They may be written to about news.
    News,
    /// Their measures may be kept for the next piece.
    Measures,
}

impl Allowed {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pictures, Self::News, Self::Measures];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::News => "news",
            Self::Measures => "measures",
        }
    }

    /// The one of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Customer {
    /// A card with nothing but a name.
    pub fn named(id: CustomerId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            contact: String::new(),
            address: String::new(),
            allergies: String::new(),
            note: String::new(),
            consents: Vec::new(),
            joined: None,
        }
    }

    /// True when the person was erased: only the card's id is left, so that their orders still belong together.
    pub fn is_erased(&self) -> bool {
        self.name.is_empty()
    }

    /// True while the card is one that people look for.
    pub fn is_listed(&self) -> bool {
        !self.is_erased() && self.joined.is_none()
    }

    /// Telephones and mail addresses, the one to use first.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        self.contact.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// True while they allow it.
    pub fn allows(&self, what: Allowed) -> bool {
        self.consents
            .iter()
            .any(|consent| consent.to == what && consent.withdrawn.is_none())
    }

    /// The consents after one was given or taken back on that day.
    pub fn consenting(&self, what: Allowed, allow: bool, day: NaiveDate) -> Vec<Consent> {
        let mut consents = self.consents.clone();
        match consents.iter_mut().find(|consent| consent.to == what) {
            Some(consent) if allow && consent.withdrawn.is_some() => {
                *consent = Consent {
                    to: what,
                    given: day,
                    withdrawn: None,
                };
            }
            Some(consent) if !allow && consent.withdrawn.is_none() => consent.withdrawn = Some(day),
            None if allow => consents.push(Consent {
                to: what,
                given: day,
                withdrawn: None,
            }),
            _ => {}
        }
        consents
    }

    /// This card with all that another one says about the same person. Nothing is lost: what both say is said once, where
    /// they differ both stay, one below the other. Of consents the stricter holds: taken back on one card is taken back.
    pub fn joined_with(&self, other: &Self) -> Self {
        let mut names = vec![self.note.clone()];
        if other.name != self.name {
            names.push(other.name.clone());
        }
        names.push(other.note.clone());
        let mut consents = self.consents.clone();
        for consent in &other.consents {
            match consents.iter_mut().find(|own| own.to == consent.to) {
                None => consents.push(consent.clone()),
                Some(own) => {
                    own.given = own.given.max(consent.given);
                    own.withdrawn = own.withdrawn.max(consent.withdrawn);
                }
            }
        }
        Self {
            contact: lines_of(&[&self.contact, &other.contact]),
            address: blocks_of(&[&self.address, &other.address]),
            allergies: lines_of(&[&self.allergies, &other.allergies]),
            note: blocks_of(&names.iter().map(String::as_str).collect::<Vec<_>>()),
            consents,
            ..self.clone()
        }
    }
}

/// Every line of these texts once.
fn lines_of(texts: &[&str]) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in texts.iter().flat_map(|text| text.lines()).map(str::trim) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Every text once, whole: lines of an address mean nothing alone.
fn blocks_of(texts: &[&str]) -> String {
    let mut blocks: Vec<&str> = Vec::new();
    for text in texts.iter().map(|text| text.trim()) {
        if !text.is_empty() && !blocks.contains(&text) {
            blocks.push(text);
        }
    }
    blocks.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(name: &str) -> Customer {
        Customer::named(CustomerId::from([7; 16]), name)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn consent_is_given_and_taken_back_with_its_day() {
        let mut mara = card("Mara");
        mara.consents = mara.consenting(Allowed::Pictures, false, day("2026-01-01"));
        assert_eq!(mara.consents, [], "nothing to take back");
        mara.consents = mara.consenting(Allowed::Pictures, true, day("2026-02-01"));
        mara.consents = mara.consenting(Allowed::Pictures, true, day("2026-03-01"));
        assert_eq!(mara.consents[0].given, day("2026-02-01"), "given is given");
        mara.consents = mara.consenting(Allowed::Pictures, false, day("2026-04-01"));
        assert!(!mara.allows(Allowed::Pictures));
        mara.consents = mara.consenting(Allowed::Pictures, true, day("2026-05-01"));
        assert!(mara.allows(Allowed::Pictures) && mara.consents.len() == 1);
    }

    #[test]
    fn joining_keeps_what_either_says() {
        let mara = Customer {
            contact: "0171 5550101\nmara@example.org".to_owned(),
            note: "left-handed".to_owned(),
            consents: card("x").consenting(Allowed::News, true, day("2026-01-01")),
            ..card("Mara")
        };
        let other = Customer {
            contact: "mara@example.org\n0221 4711".to_owned(),
            address: "Am Hof 1\n50667 Köln".to_owned(),
            allergies: "nickel".to_owned(),
            consents: vec![Consent {
                to: Allowed::News,
                given: day("2025-01-01"),
                withdrawn: Some(day("2025-06-01")),
            }],
            ..card("M. Lindqvist")
        };
        let both = mara.joined_with(&other);
        assert_eq!(both.contact, "0171 5550101\nmara@example.org\n0221 4711");
        assert_eq!(
            (both.address.as_str(), both.allergies.as_str()),
            ("Am Hof 1\n50667 Köln", "nickel")
        );
        assert_eq!(both.note, "left-handed\nM. Lindqvist");
        assert!(!both.allows(Allowed::News), "taken back once is taken back");
    }
}
