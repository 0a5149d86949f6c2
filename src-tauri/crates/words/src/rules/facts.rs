//! Conditions broken into facts, each with the words for it.

use engine::rule::{Choice, Comparison, Condition, Expression, Which, Within};
use engine::slug::Slug;
use quantity::Number;

use crate::lists::within;
use crate::{Names, Words};

/// How a fact hangs on a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// An option has a value: "with size XS", "bei Größe XS".
    At,
    /// A thing is there: "with reflectors", "mit Reflektoren".
    With,
    /// A thing is not there: "without reflectors", "ohne Reflektoren".
    Without,
}

impl Link {
    /// English has one word for two of them, and lists them together.
    pub(crate) fn reads_as(self, group: Link, words: &Words) -> bool {
        let one_word = words.phrase(Link::At, "") == words.phrase(Link::With, "");
        let shown = if one_word && self == Link::With { Link::At } else { self };
        shown == group
    }
}

/// One fact of a piece.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    /// How it hangs on a sentence.
    pub(crate) link: Link,
    /// What it is about: "size XS".
    pub(crate) what: String,
    /// The same as a demand: "only size XS".
    pub(crate) asked: String,
}

/// A condition without negations.
pub(crate) enum Clause {
    Fact(Fact),
    All(Vec<Clause>),
    Any(Vec<Clause>),
}

/// Reads a condition, or its opposite, into facts.
pub(crate) fn clause(words: &Words, names: &Names, condition: &Condition, opposite: bool) -> Clause {
    let each = |parts: &[Condition]| parts.iter().map(|c| clause(words, names, c, opposite)).collect();
    match condition {
        Condition::Not(inner) => clause(words, names, inner, !opposite),
        Condition::Rows(which, rows, inner) => {
            let [given, asked] = match (which, opposite) {
                (Which::Each, false) | (Which::Any, true) => ["rule.given_each_row", "rule.each_row"],
                (Which::Any, false) | (Which::Each, true) => ["rule.given_any_row", "rule.any_row"],
            };
            let inner = clause(words, names, inner, opposite);
            let rows = within(words, &words.option(names, rows));
            let of_rows = |code, said: String| words.text(code, &[("rows", rows.clone()), ("said", said)]);
            Clause::Fact(Fact {
                link: Link::At,
                what: of_rows(given, plainly(words, &inner)),
                asked: of_rows(asked, words.asked_clause(&inner)),
            })
        }
        Condition::All(parts) if opposite => Clause::Any(each(parts)),
        Condition::All(parts) => Clause::All(each(parts)),
        Condition::Any(parts) if opposite => Clause::All(each(parts)),
        Condition::Any(parts) => Clause::Any(each(parts)),
        _ => Clause::Fact(fact(&Reader { words, names }, condition, opposite)),
    }
}

/// What is so, without a preposition where one fact is all there is.
pub(crate) fn plainly(words: &Words, clause: &Clause) -> String {
    match clause {
        Clause::Fact(fact) if fact.link != Link::Without => fact.what.clone(),
        _ => words.given_clause(clause),
    }
}

struct Reader<'a> {
    words: &'a Words,
    names: &'a Names<'a>,
}

fn fact(reader: &Reader, condition: &Condition, opposite: bool) -> Fact {
    match condition {
        Condition::Is(option, Choice::Switch(on)) => reader.thing(reader.option(option), *on != opposite),
        Condition::IsNot(option, Choice::Switch(on)) => reader.thing(reader.option(option), *on == opposite),
        Condition::Is(option, Choice::Value(value)) => reader.one_of(option, std::slice::from_ref(value), !opposite),
        Condition::IsNot(option, Choice::Value(value)) => reader.one_of(option, std::slice::from_ref(value), opposite),
        Condition::In(option, values) => reader.one_of(option, values, !opposite),
        Condition::Includes(option, value) | Condition::Requires(option, value) => {
            reader.thing(reader.value(option, value), !opposite)
        }
        Condition::Excludes(option, value) => reader.thing(reader.value(option, value), opposite),
        Condition::Answered(option) => reader.thing(reader.option(option), !opposite),
        Condition::Text(option, within, word) => reader.text(option, *within, word, !opposite),
        Condition::Compare(left, how, right) => {
            reader.compare(left, if opposite { inverse(*how) } else { *how }, right)
        }
        // `clause` takes these apart before they come here; an empty fact says nothing.
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::Rows(..) => {
            reader.thing(String::new(), !opposite)
        }
    }
}

fn inverse(how: Comparison) -> Comparison {
    match how {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::AtLeast,
        Comparison::AtMost => Comparison::More,
        Comparison::More => Comparison::AtMost,
        Comparison::AtLeast => Comparison::Less,
    }
}

impl Reader<'_> {
    fn option(&self, option: &Slug) -> String {
        within(self.words, &self.words.option(self.names, option))
    }

    fn value(&self, option: &Slug, value: &Slug) -> String {
        within(self.words, &self.names.value(option, value, self.words.language()))
    }

    /// Something that is there or not.
    fn thing(&self, what: String, there: bool) -> Fact {
        let link = if there { Link::With } else { Link::Without };
        let code = if there { "rule.only_with" } else { "rule.only_without" };
        Fact {
            link,
            asked: self.words.text(code, &[("what", what.clone())]),
            what,
        }
    }

    /// An option that has one of these values, or none of them.
    fn one_of(&self, option: &Slug, values: &[Slug], is: bool) -> Fact {
        let labels: Vec<String> = values
            .iter()
            .map(|v| self.names.value(option, v, self.words.language()))
            .collect();
        let args = [("option", self.option(option)), ("values", self.words.or(&labels))];
        let (what, asked) = if is {
            ("rule.is", "rule.only")
        } else {
            ("rule.is_not", "rule.is_not")
        };
        Fact {
            link: Link::At,
            what: self.words.text(what, &args),
            asked: self.words.text(asked, &args),
        }
    }

    /// A text that has a word in it, or not.
    fn text(&self, option: &Slug, within: Within, word: &str, is: bool) -> Fact {
        let code = match (within, is) {
            (Within::Anywhere, true) => "rule.contains",
            (Within::Anywhere, false) => "rule.contains_not",
            (Within::Start, true) => "rule.starts",
            (Within::Start, false) => "rule.starts_not",
            (Within::End, true) => "rule.ends",
            (Within::End, false) => "rule.ends_not",
        };
        let args = [("option", self.option(option)), ("word", word.to_owned())];
        let what = self.words.text(code, &args);
        Fact {
            link: Link::At,
            asked: what.clone(),
            what,
        }
    }

    fn compare(&self, left: &Expression, how: Comparison, right: &Expression) -> Fact {
        // People say "at most 3 extras"; with one the label would be wrong.
        let many = matches!(right, Expression::Measure(measure) if measure.value != Number::from(1));
        let counts = many && matches!(left, Expression::CountOf(_) | Expression::Written(..));
        let [plain, counted] = match how {
            Comparison::Equal => ["rule.equal", "rule.count_equal"],
            Comparison::NotEqual => ["rule.not_equal", "rule.count_not_equal"],
            Comparison::Less => ["rule.less", "rule.count_less"],
            Comparison::AtMost => ["rule.at_most", "rule.count_at_most"],
            Comparison::More => ["rule.more", "rule.count_more"],
            Comparison::AtLeast => ["rule.at_least", "rule.count_at_least"],
        };
        let code = if counts { counted } else { plain };
        let worded = |e| self.words.expression(self.names, e);
        let what = self
            .words
            .text(code, &[("left", worded(left)), ("right", worded(right))]);
        Fact {
            link: Link::At,
            asked: what.clone(),
            what,
        }
    }
}
