//! From a rule's text to its tree.
//!
//! Loosest first: `or`, `and`, `not`, one comparison, then within a calculation `round …` and `or 0`, `+ -`, `* /`, and
//! the unary minus. One grammar reads conditions and calculations alike, since an opening bracket may begin either.

mod calculations;
mod conditions;

use quantity::Currency;

use super::fault::{self, Trouble};
use super::scan::Scanner;
use super::syntax::{Name, Node, RuleText, Shape};
use crate::problem::Fault;
use crate::slug::Slug;

/// Longest text of a rule or formula, in characters.
const LONGEST: usize = 2_000;
/// Deepest nesting, a chain of sums or products counted by its links.
const DEEPEST: usize = 64;

/// Most forms that a short one stands for.
const LARGEST: usize = 2_000;

/// Reads `when … then …`, or a condition alone. `is_list` tells options with values, whose names may look like numbers.
pub(crate) fn rule(text: &str, currency: Currency, is_list: &dyn Fn(&Slug) -> bool) -> Result<RuleText, Trouble> {
    let mut parser = Parser::new(text, currency, is_list)?;
    let when = if parser.scan.take_words("when") {
        let when = parser.condition()?;
        if !parser.scan.take_words("then") {
            return Err(parser.missing("`then`"));
        }
        Some(when)
    } else {
        None
    };
    let then = parser.condition()?;
    parser.finish(RuleText { when, then })
}

/// Reads a condition.
pub(crate) fn condition(text: &str, currency: Currency, is_list: &dyn Fn(&Slug) -> bool) -> Result<Node, Trouble> {
    let mut parser = Parser::new(text, currency, is_list)?;
    let node = parser.condition()?;
    parser.finish(node)
}

/// Reads a calculation.
pub(crate) fn calculation(text: &str, currency: Currency, is_list: &dyn Fn(&Slug) -> bool) -> Result<Node, Trouble> {
    let mut parser = Parser::new(text, currency, is_list)?;
    let node = parser.any()?;
    let node = number(node)?;
    parser.finish(node)
}

struct Parser<'a> {
    scan: Scanner<'a>,
    depth: usize,
    is_list: &'a dyn Fn(&Slug) -> bool,
}

/// Refuses a condition where a number is needed.
fn number(node: Node) -> Result<Node, Trouble> {
    if node.is_condition() {
        Err(Trouble::new(fault::not_a_calculation(), node.start, node.end))
    } else {
        Ok(node)
    }
}

/// Refuses a number where a condition is needed.
fn truth(node: Node) -> Result<Node, Trouble> {
    if node.is_condition() {
        Ok(node)
    } else {
        Err(Trouble::new(fault::not_a_condition(), node.start, node.end))
    }
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, currency: Currency, is_list: &'a dyn Fn(&Slug) -> bool) -> Result<Self, Trouble> {
        let given = text.chars().count();
        if given > LONGEST {
            return Err(Trouble::new(fault::rule_too_long(LONGEST, given), 0, 0));
        }
        Ok(Self {
            scan: Scanner::new(text, currency),
            depth: 0,
            is_list,
        })
    }

    fn finish<T>(&self, tree: T) -> Result<T, Trouble> {
        if self.scan.is_at_end() {
            return Ok(tree);
        }
        Err(self.here(fault::left_over(&self.scan.found())))
    }

    fn here(&self, fault: Fault) -> Trouble {
        let at = self.scan.at();
        Trouble::new(fault, at, at + self.scan.word().len().max(1))
    }

    fn missing(&self, what: &str) -> Trouble {
        let at = self.scan.end_of_last();
        if self.scan.is_at_end() {
            return Trouble::new(fault::ended(what), at, at);
        }
        self.here(fault::expected(what, &self.scan.found()))
    }

    fn node(&self, start: usize, shape: Shape) -> Node {
        Node {
            shape,
            start,
            end: self.scan.end_of_last(),
        }
    }

    /// Runs `inner` one level further in.
    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T, Trouble>) -> Result<T, Trouble> {
        self.check_depth(1)?;
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    fn check_depth(&self, more: usize) -> Result<(), Trouble> {
        if self.depth + more > DEEPEST {
            Err(self.here(fault::too_deep(DEEPEST)))
        } else {
            Ok(())
        }
    }

    /// What is short may stand for much: `each of (…)` and `between` are written out, one inside the other.
    fn check_size(&self, size: usize) -> Result<(), Trouble> {
        if size > LARGEST {
            Err(self.here(fault::written_out(LARGEST)))
        } else {
            Ok(())
        }
    }

    fn condition(&mut self) -> Result<Node, Trouble> {
        let node = self.any()?;
        if !node.is_condition() && !self.scan.is_at_end() {
            return Err(self.comparison_missing());
        }
        truth(node)
    }

    fn comparison_missing(&self) -> Trouble {
        let found = self.scan.found();
        let words = [
            "is", "in", "includes", "excludes", "requires", "at", "less", "more", "between", "differs", "contains",
            "starts", "ends",
        ];
        if self.scan.word().is_empty() || found == "then" || found == "and" || found == "or" {
            return self.missing("A comparison such as `is` or `at most`");
        }
        self.here(fault::unknown_comparison(&found).near(&found, words))
    }

    fn name(&mut self, what: &str) -> Result<Name, Trouble> {
        if self.scan.word().is_empty() {
            return Err(self.missing(what));
        }
        let (word, start, end) = self.scan.take_word();
        match Slug::new(word) {
            Ok(slug) => Ok(Name { slug, start, end }),
            Err(_) => Err(Trouble::new(fault::not_a_name(word), start, end)),
        }
    }

    fn names(&mut self) -> Result<Vec<Name>, Trouble> {
        if !self.scan.take("(") {
            return Err(self.missing("`(` and a list of values"));
        }
        let mut names = vec![self.name("A value")?];
        while self.scan.take(",") {
            names.push(self.name("A value")?);
        }
        self.close(")")?;
        Ok(names)
    }

    fn close(&mut self, bracket: &str) -> Result<(), Trouble> {
        if self.scan.take(bracket) {
            Ok(())
        } else {
            Err(self.missing(&format!("`{bracket}`")))
        }
    }
}
