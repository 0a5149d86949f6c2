//! Rules as sentences: "With size XS: laptop sleeve only None or 13 inch."
//!
//! A condition is read twice: as what is given ("with shoulder pad") and as what is asked ("strap length at least
//! 100 cm"). Negations are pushed inwards first, so that no sentence needs brackets.

mod expressions;
mod facts;

use engine::rule::{Condition, Rule};

use crate::lists::capital;
use crate::{Names, Words};
use facts::{Clause, clause};

pub(crate) use facts::{Fact, Link};

impl Words {
    /// A rule as one sentence.
    pub fn rule<'a>(&self, names: impl Into<Names<'a>>, rule: &Rule) -> String {
        let names = names.into();
        let then = self.asked(&names, &rule.then);
        let sentence = match &rule.when {
            None => then,
            Some(when) => self.text("rule.when", &[("given", self.given(names, when)), ("asked", then)]),
        };
        self.text("rule.sentence", &[("rule", capital(&sentence))])
    }

    /// A condition as something given: "with size XS and without reflectors".
    pub fn given<'a>(&self, names: impl Into<Names<'a>>, condition: &Condition) -> String {
        self.given_clause(&clause(self, &names.into(), condition, false))
    }

    pub(crate) fn given_clause(&self, clause: &Clause) -> String {
        match clause {
            Clause::Fact(fact) => self.phrase(fact.link, &fact.what),
            Clause::All(parts) => match facts_only(parts) {
                Some(facts) => self.phrases(&facts),
                None => self.and(&self.given_clauses(parts)),
            },
            Clause::Any(parts) => match facts_only(parts).filter(|facts| same_link(facts)) {
                Some(facts) => {
                    let whats: Vec<String> = facts.iter().map(|f| f.what.clone()).collect();
                    self.phrase(facts[0].link, &self.or(&whats))
                }
                None => self.or(&self.given_clauses(parts)),
            },
        }
    }

    fn given_clauses(&self, parts: &[Clause]) -> Vec<String> {
        parts.iter().map(|part| self.given_clause(part)).collect()
    }

    /// A condition as something asked for: "strap length at least 100 cm".
    fn asked(&self, names: &Names, condition: &Condition) -> String {
        if let Some(together) = self.never_together(names, condition) {
            return together;
        }
        self.asked_clause(&clause(self, names, condition, false))
    }

    pub(crate) fn asked_clause(&self, clause: &Clause) -> String {
        let each = |parts: &[Clause]| parts.iter().map(|part| self.asked_clause(part)).collect::<Vec<_>>();
        match clause {
            Clause::Fact(fact) => fact.asked.clone(),
            Clause::All(parts) => self.and(&each(parts)),
            Clause::Any(parts) => self.or(&each(parts)),
        }
    }

    /// `not (a and b)`: "not together: size S and laptop sleeve 16 inch".
    fn never_together(&self, names: &Names, condition: &Condition) -> Option<String> {
        let Condition::Not(inner) = condition else { return None };
        let Clause::All(parts) = clause(self, names, inner, false) else {
            return None;
        };
        let facts: Vec<String> = facts_only(&parts)?.iter().map(|f| f.what.clone()).collect();
        Some(self.text("rule.never_together", &[("list", self.and(&facts))]))
    }

    /// Facts one after the other, those with the same preposition together: "with a and b, without c".
    pub(crate) fn phrases(&self, facts: &[&Fact]) -> String {
        let mut groups: Vec<String> = Vec::new();
        for link in [Link::At, Link::With, Link::Without] {
            let whats: Vec<String> = facts
                .iter()
                .filter(|f| f.link.reads_as(link, self))
                .map(|f| f.what.clone())
                .collect();
            if !whats.is_empty() {
                groups.push(self.phrase(link, &self.and(&whats)));
            }
        }
        self.and(&groups)
    }

    /// A thing with its preposition: "with size XS", "without reflectors".
    pub(crate) fn phrase(&self, link: Link, what: &str) -> String {
        let code = match link {
            Link::At => "phrase.at",
            Link::With => "phrase.with",
            Link::Without => "phrase.without",
        };
        self.text(code, &[("what", what.to_owned())])
    }
}

fn facts_only(parts: &[Clause]) -> Option<Vec<&Fact>> {
    parts
        .iter()
        .map(|part| match part {
            Clause::Fact(fact) => Some(fact),
            _ => None,
        })
        .collect()
}

fn same_link(facts: &[&Fact]) -> bool {
    facts.windows(2).all(|pair| pair[0].link == pair[1].link)
}

#[cfg(test)]
mod tests;
