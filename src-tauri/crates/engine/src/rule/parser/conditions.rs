//! Conditions: `or`, `and`, `not`, and one comparison.

use super::{Parser, number, truth};
use crate::rule::fault::{self, Trouble};
use crate::rule::syntax::{Membership, Name, Node, Shape};
use crate::rule::{Comparison, Which, Within};

/// Comparisons as they are written, longer forms before those they begin with.
const COMPARISONS: [(&str, Comparison); 7] = [
    ("differs from", Comparison::NotEqual),
    ("at most", Comparison::AtMost),
    ("at least", Comparison::AtLeast),
    ("less than", Comparison::Less),
    ("more than", Comparison::More),
    ("is not", Comparison::NotEqual),
    ("is", Comparison::Equal),
];
const SIGNS: [(&str, Comparison); 9] = [
    ("<=", Comparison::AtMost),
    ("≤", Comparison::AtMost),
    (">=", Comparison::AtLeast),
    ("≥", Comparison::AtLeast),
    ("!=", Comparison::NotEqual),
    ("≠", Comparison::NotEqual),
    ("<", Comparison::Less),
    (">", Comparison::More),
    ("=", Comparison::Equal),
];

/// How many of a list.
#[derive(Clone, Copy)]
enum Of {
    Each,
    Any,
    None,
}

impl Parser<'_> {
    /// A condition or a calculation, whichever comes.
    pub(super) fn any(&mut self) -> Result<Node, Trouble> {
        self.joined("or", Self::all, Shape::Any)
    }

    fn all(&mut self) -> Result<Node, Trouble> {
        self.joined("and", Self::negated, Shape::All)
    }

    fn joined(
        &mut self,
        word: &str,
        inner: fn(&mut Self) -> Result<Node, Trouble>,
        shape: fn(Vec<Node>) -> Shape,
    ) -> Result<Node, Trouble> {
        let start = self.scan.at();
        let first = inner(self)?;
        if !first.is_condition() {
            return Ok(first);
        }
        let mut nodes = vec![first];
        while self.scan.take_words(word) {
            let next = inner(self)?;
            if !next.is_condition() && !self.scan.is_at_end() {
                return Err(self.comparison_missing());
            }
            nodes.push(truth(next)?);
        }
        if nodes.len() > 1 {
            return Ok(self.node(start, shape(nodes)));
        }
        nodes.pop().ok_or_else(|| self.missing("A condition"))
    }

    fn negated(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        if !self.scan.take_words("not") {
            return self.compared();
        }
        let inner = self.deeper(Self::negated)?;
        if !inner.is_condition() && !self.scan.is_at_end() {
            return Err(self.comparison_missing());
        }
        let inner = truth(inner)?;
        Ok(self.node(start, Shape::Not(Box::new(inner))))
    }

    fn compared(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        if let Some(of) = self.quantified() {
            let list = self.arguments()?;
            let behind = self.scan.at();
            let (mut nodes, mut written) = (Vec::with_capacity(list.len()), 0);
            for left in list {
                self.scan.back_to(behind);
                let node = self.said(left.start, left)?;
                if !node.is_condition() {
                    return Err(self.comparison_missing());
                }
                written += node.size();
                self.check_size(written)?;
                nodes.push(node);
            }
            return Ok(self.of(start, of, nodes));
        }
        if let Some(of) = self.over_rows() {
            let rows = self.bracket_name()?;
            let said = self.behind_colon()?;
            let which = match of {
                Of::Each => Which::Each,
                Of::Any | Of::None => Which::Any,
            };
            let node = self.node(start, Shape::Rows(which, rows, Box::new(said)));
            return Ok(match of {
                Of::None => self.node(start, Shape::Not(Box::new(node))),
                Of::Each | Of::Any => node,
            });
        }
        let left = self.calculated()?;
        if left.is_condition() {
            return Ok(left);
        }
        self.said(start, left)
    }

    /// What is said of `left`; itself when nothing is.
    fn said(&mut self, start: usize, left: Node) -> Result<Node, Trouble> {
        if let Shape::Option(option) = &left.shape {
            let option = option.clone();
            if let Some(shape) = self.about_option(&option)? {
                return Ok(self.node(start, shape));
            }
        } else if matches!(self.scan.word(), "in" | "includes" | "excludes" | "requires") {
            return Err(Trouble::new(fault::needs_option(), left.start, left.end));
        }
        if self.scan.take_words("between") {
            return self.between(start, left);
        }
        let Some(comparison) = self.comparison() else {
            return Ok(left);
        };
        let shape = self.compares(start, left, comparison)?;
        Ok(self.node(start, shape))
    }

    /// `between 10 cm and 20 cm`, both ends included.
    fn between(&mut self, start: usize, left: Node) -> Result<Node, Trouble> {
        self.check_size(2 * left.size())?;
        let low = number(self.calculated()?)?;
        if !self.scan.take_words("and") {
            return Err(self.missing("`and`"));
        }
        let high = number(self.calculated()?)?;
        let ends = [(Comparison::AtLeast, low), (Comparison::AtMost, high)];
        let end = |(comparison, end)| Shape::Compare(Box::new(left.clone()), comparison, Box::new(end));
        let nodes = ends.map(end).map(|shape| self.node(start, shape));
        Ok(self.node(start, Shape::All(nodes.into())))
    }

    /// What stands behind a comparison: a calculation, or several of them.
    fn compares(&mut self, start: usize, left: Node, comparison: Comparison) -> Result<Shape, Trouble> {
        let Some(of) = self.quantified() else {
            let right = number(self.calculated()?)?;
            return Ok(Shape::Compare(Box::new(left), comparison, Box::new(right)));
        };
        let list = self.arguments()?;
        self.check_size(list.len() * left.size())?;
        // `is not any of` is what people say for `is none of`.
        let (of, comparison) = match (of, comparison) {
            (Of::Any, Comparison::NotEqual) => (Of::None, Comparison::Equal),
            other => other,
        };
        let one = |right: Node| Shape::Compare(Box::new(left.clone()), comparison, Box::new(right));
        let nodes = list.into_iter().map(one).map(|shape| self.node(start, shape)).collect();
        Ok(self.of(start, of, nodes).shape)
    }

    /// `: [names/font] is script`: what is said of a row, one comparison or a condition in brackets.
    pub(super) fn behind_colon(&mut self) -> Result<Node, Trouble> {
        self.close(":")?;
        let said = self.deeper(Self::negated)?;
        if said.is_condition() {
            Ok(said)
        } else {
            Err(self.comparison_missing())
        }
    }

    fn quantified(&mut self) -> Option<Of> {
        if self.quantified_comes("(") {
            self.take_of()
        } else {
            None
        }
    }

    fn over_rows(&mut self) -> Option<Of> {
        if self.quantified_comes("[") {
            self.take_of()
        } else {
            None
        }
    }

    fn take_of(&mut self) -> Option<Of> {
        let forms = [("each of", Of::Each), ("any of", Of::Any), ("none of", Of::None)];
        let form = forms.into_iter().find(|(words, _)| self.scan.take_words(words));
        form.map(|(_, of)| of)
    }

    /// Does `each of`, `any of` or `none of` come next, and this bracket behind it?
    fn quantified_comes(&self, bracket: &str) -> bool {
        let behind = ["each", "any", "none"]
            .iter()
            .find_map(|word| self.scan.rest().strip_prefix(word));
        let behind = behind.and_then(|behind| behind.trim_start().strip_prefix("of"));
        behind.is_some_and(|behind| behind.trim_start().starts_with(bracket))
    }

    /// All of these, one of them, or none.
    fn of(&self, start: usize, of: Of, mut nodes: Vec<Node>) -> Node {
        let joined = match (nodes.len(), of) {
            (1, _) => nodes.remove(0),
            (_, Of::Each) => self.node(start, Shape::All(nodes)),
            (_, Of::Any | Of::None) => self.node(start, Shape::Any(nodes)),
        };
        match of {
            Of::None => self.node(start, Shape::Not(Box::new(joined))),
            Of::Each | Of::Any => joined,
        }
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let words = COMPARISONS.iter().find(|(words, _)| self.scan.take_words(words));
        words
            .or_else(|| SIGNS.iter().find(|(sign, _)| self.scan.take(sign)))
            .map(|(_, comparison)| *comparison)
    }

    /// What can be said about a bare `[option]` and about nothing else; `None` when a plain comparison follows.
    fn about_option(&mut self, option: &Name) -> Result<Option<Shape>, Trouble> {
        for (word, membership) in [
            ("includes", Membership::Includes),
            ("excludes", Membership::Excludes),
            ("requires", Membership::Requires),
        ] {
            if self.scan.take_words(word) {
                return Ok(Some(Shape::Member(option.clone(), membership, self.name("A value")?)));
            }
        }
        for (words, within) in [
            ("contains", Within::Anywhere),
            ("starts with", Within::Start),
            ("ends with", Within::End),
        ] {
            if self.scan.take_words(words) {
                if self.scan.peek() != Some('"') {
                    return Err(self.missing("A word in quotes"));
                }
                return Ok(Some(Shape::Text(option.clone(), within, self.scan.quoted()?)));
            }
        }
        if self.scan.take_words("in") {
            return Ok(Some(Shape::In(option.clone(), self.names()?)));
        }
        if self.scan.take_words("is not answered") {
            let inner = self.node(option.start, Shape::Answered(option.clone()));
            return Ok(Some(Shape::Not(Box::new(inner))));
        }
        if self.scan.take_words("is answered") {
            return Ok(Some(Shape::Answered(option.clone())));
        }
        self.is_value(option)
    }

    /// `is xs`, `is not xs`, `= xs`; goes back when what follows is a calculation.
    fn is_value(&mut self, option: &Name) -> Result<Option<Shape>, Trouble> {
        let forms = [("is not", true), ("is", false), ("!=", true), ("≠", true), ("=", false)];
        for (form, negated) in forms {
            let sign = !form.starts_with("is");
            if (sign && self.scan.take(form)) || (!sign && self.scan.take_words(form)) {
                if self.value_comes(option) {
                    return Ok(Some(Shape::Is {
                        option: option.clone(),
                        negated,
                        value: self.name("A value")?,
                    }));
                }
                let comparison = if negated {
                    Comparison::NotEqual
                } else {
                    Comparison::Equal
                };
                let left = Node {
                    shape: Shape::Option(option.clone()),
                    start: option.start - 1,
                    end: option.end + 1,
                };
                return self.compares(left.start, left, comparison).map(Some);
            }
        }
        Ok(None)
    }

    /// Is the next word a value's name? For options with values any word is; elsewhere `count of`, `min(` begin a
    /// calculation and digits a number.
    fn value_comes(&self, option: &Name) -> bool {
        let word = self.scan.word();
        if self.quantified_comes("(") {
            return false;
        }
        if word.is_empty() || (self.is_list)(&option.slug) {
            return !word.is_empty();
        }
        let behind = self.scan.rest()[word.len()..].trim_start();
        let calls = match word {
            "count" | "letters" | "characters" | "words" | "quantity" | "sum" => behind.starts_with("of "),
            "how" => behind.starts_with("many"),
            "base" => behind.starts_with("price"),
            "if" => behind.contains(" then "),
            "lookup" => behind.contains(" of "),
            "min" | "max" | "abs" => behind.starts_with('(') || behind.starts_with("of "),
            _ => false,
        };
        !calls && !word.starts_with(|c: char| c.is_ascii_digit())
    }
}
