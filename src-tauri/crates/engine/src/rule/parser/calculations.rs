//! Calculations: rounding, sums, products, and what stands in them.

use super::{Parser, number, truth};
use crate::rule::fault::Trouble;
use crate::rule::scan::Literal;
use crate::rule::syntax::{Name, Node, Shape};
use crate::rule::{Counted, Extreme, Gathered, Operator, Rounding};
use crate::slug::Slug;

impl Parser<'_> {
    /// A calculation with its `round to` and `or 0`.
    pub(super) fn calculated(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        let mut node = self.sum()?;
        let mut links = 0;
        loop {
            let shape = if self.scan.take_or_zero() {
                Shape::OrZero(Box::new(number(node)?))
            } else if let Some(rounding) = self.rounding() {
                let step = number(self.sum()?)?;
                Shape::Round(Box::new(number(node)?), rounding, Box::new(step))
            } else {
                return Ok(node);
            };
            links += 1;
            self.check_depth(links)?;
            node = self.node(start, shape);
        }
    }

    fn rounding(&mut self) -> Option<Rounding> {
        let forms = [
            ("round to", Rounding::Nearest),
            ("round up to", Rounding::Up),
            ("round down to", Rounding::Down),
        ];
        forms
            .into_iter()
            .find(|(words, _)| self.scan.take_words(words))
            .map(|(_, rounding)| rounding)
    }

    fn sum(&mut self) -> Result<Node, Trouble> {
        self.chain(
            Self::product,
            [
                ("+", Operator::Add),
                ("-", Operator::Subtract),
                ("−", Operator::Subtract),
            ],
        )
    }

    fn product(&mut self) -> Result<Node, Trouble> {
        self.chain(
            Self::signed,
            [
                ("*", Operator::Multiply),
                ("/", Operator::Divide),
                ("×", Operator::Multiply),
            ],
        )
    }

    fn chain(
        &mut self,
        inner: fn(&mut Self) -> Result<Node, Trouble>,
        operators: [(&str, Operator); 3],
    ) -> Result<Node, Trouble> {
        let start = self.scan.at();
        let mut node = inner(self)?;
        let mut links = 0;
        while let Some((_, operator)) = operators.iter().find(|(sign, _)| self.scan.take(sign)) {
            let left = number(node)?;
            let right = number(inner(self)?)?;
            links += 1;
            self.check_depth(links)?;
            node = self.node(start, Shape::Binary(Box::new(left), *operator, Box::new(right)));
        }
        Ok(node)
    }

    fn signed(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        if !self.scan.take("-") {
            return self.primary();
        }
        if self.scan.peek().is_some_and(|c| c.is_ascii_digit()) {
            let shape = match self.scan.literal()? {
                Literal::Measure(value, unit) => Shape::Measure(-value, unit),
                Literal::Money(value) => Shape::Money(-value),
                Literal::Rate(value, unit) => Shape::Rate(-value, unit),
            };
            return Ok(self.node(start, shape));
        }
        let inner = number(self.deeper(Self::signed)?)?;
        Ok(self.node(start, Shape::Negate(Box::new(inner))))
    }

    fn primary(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        match self.scan.peek() {
            Some('(') => self.bracketed(),
            Some('[') => self.option(),
            Some('"') => {
                let shape = Shape::Word(self.scan.quoted()?);
                Ok(self.node(start, shape))
            }
            Some(c) if c.is_ascii_digit() => {
                let shape = match self.scan.literal()? {
                    Literal::Measure(value, unit) => Shape::Measure(value, unit),
                    Literal::Money(value) => Shape::Money(value),
                    Literal::Rate(value, unit) => Shape::Rate(value, unit),
                };
                Ok(self.node(start, shape))
            }
            _ => self.called(),
        }
    }

    fn bracketed(&mut self) -> Result<Node, Trouble> {
        self.scan.take("(");
        let inner = self.deeper(Self::any)?;
        if !self.scan.take(")") {
            return Err(
                if inner.is_condition() || self.scan.is_at_end() || self.scan.word().is_empty() {
                    self.missing("`)`")
                } else {
                    self.comparison_missing()
                },
            );
        }
        Ok(inner)
    }

    /// `[size]`; `[pen/nib]` for what stands in a product within the product, or in rows.
    pub(super) fn bracket_name(&mut self) -> Result<Name, Trouble> {
        if !self.scan.take("[") {
            return Err(self.missing("An option in brackets, such as `[size]`,"));
        }
        let mut name = self.name("The name of an option")?;
        while self.scan.take("/") {
            let inner = self.name("The name of an option")?;
            name = Name {
                slug: Slug::within(&name.slug, &inner.slug),
                start: name.start,
                end: inner.end,
            };
        }
        self.close("]")?;
        Ok(name)
    }

    fn option(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        let option = self.bracket_name()?;
        let shape = if self.scan.take(".") {
            Shape::Attribute(option, self.name("The name of an attribute")?)
        } else {
            Shape::Option(option)
        };
        Ok(self.node(start, shape))
    }

    /// `count of …`, `sum of …`, `lookup …`, `letters of …`, `min(…)`, `if … then … else …` and their like.
    fn called(&mut self) -> Result<Node, Trouble> {
        let start = self.scan.at();
        let shape = if self.scan.take_words("count of distinct") {
            if self.scan.peek() == Some('[') {
                self.gathered(Gathered::Distinct)?
            } else {
                Shape::Distinct(self.arguments()?)
            }
        } else if self.scan.take_words("how many of") {
            self.how_many()?
        } else if self.scan.take_words("count of") {
            Shape::CountOf(self.bracket_name()?)
        } else if let Some(counted) = self.counted() {
            Shape::Written(counted, self.bracket_name()?)
        } else if self.scan.take_words("sum of") {
            let option = self.bracket_name()?;
            if self.scan.peek() == Some(':') {
                self.each_row(Gathered::Sum, option)?
            } else if self.scan.take(".") {
                Shape::SumOf(option, self.name("The name of an attribute")?)
            } else {
                return Err(self.missing("`.` and an attribute"));
            }
        } else if self.scan.take_words("base price") {
            Shape::BasePrice
        } else if self.scan.take_words("if") {
            self.deeper(Self::alternatives)?
        } else if self.scan.take_words("abs") {
            if !self.scan.take("(") {
                return Err(self.missing("`(`"));
            }
            let inner = number(self.deeper(Self::calculated)?)?;
            self.close(")")?;
            Shape::Abs(Box::new(inner))
        } else if self.scan.take_words("quantity of") {
            let value = self.name("A value")?;
            self.word("in")?;
            Shape::QuantityOf {
                value,
                option: self.bracket_name()?,
            }
        } else if self.scan.take_words("lookup") {
            let table = self.name("The name of a table")?;
            self.word("of")?;
            let of = number(self.deeper(Self::signed)?)?;
            if self.scan.take_words("by") {
                let by = number(self.deeper(Self::signed)?)?;
                Shape::LookupBy(table, Box::new(of), Box::new(by))
            } else {
                Shape::Lookup(table, Box::new(of))
            }
        } else if self.scan.take_words("min of") {
            self.gathered(Gathered::Min)?
        } else if self.scan.take_words("max of") {
            self.gathered(Gathered::Max)?
        } else if self.scan.take_words("min") {
            Shape::Extreme(Extreme::Min, self.arguments()?)
        } else if self.scan.take_words("max") {
            Shape::Extreme(Extreme::Max, self.arguments()?)
        } else {
            return Err(self.missing("An option, a number or a condition"));
        };
        Ok(self.node(start, shape))
    }

    /// Behind `how many of`: conditions in brackets, or rows and what is said of each.
    fn how_many(&mut self) -> Result<Shape, Trouble> {
        if self.scan.peek() == Some('[') {
            let rows = self.bracket_name()?;
            return Ok(Shape::HowManyRows(rows, Box::new(self.behind_colon()?)));
        }
        if !self.scan.take("(") {
            return Err(self.missing("`(`"));
        }
        let mut nodes = Vec::new();
        loop {
            let node = self.deeper(Self::any)?;
            if !node.is_condition() {
                return Err(self.comparison_missing());
            }
            nodes.push(node);
            if !self.scan.take(",") {
                break;
            }
        }
        self.close(")")?;
        Ok(Shape::HowMany(nodes))
    }

    fn gathered(&mut self, gathered: Gathered) -> Result<Shape, Trouble> {
        let rows = self.bracket_name()?;
        self.each_row(gathered, rows)
    }

    /// `: [names/width]`: what is calculated for each row.
    fn each_row(&mut self, gathered: Gathered, rows: Name) -> Result<Shape, Trouble> {
        self.close(":")?;
        let node = number(self.deeper(Self::signed)?)?;
        Ok(Shape::Gathered(gathered, rows, Box::new(node)))
    }

    fn counted(&mut self) -> Option<Counted> {
        let forms = [
            ("letters of", Counted::Letters),
            ("characters of", Counted::Characters),
            ("words of", Counted::Words),
        ];
        let form = forms.into_iter().find(|(words, _)| self.scan.take_words(words));
        form.map(|(_, counted)| counted)
    }

    /// Behind `if`: `[lid] is on then 5 EUR else 2 EUR`.
    fn alternatives(&mut self) -> Result<Shape, Trouble> {
        let condition = self.condition_before("then")?;
        self.word("then")?;
        let then = number(self.calculated()?)?;
        self.word("else")?;
        let otherwise = number(self.calculated()?)?;
        Ok(Shape::If(Box::new(condition), Box::new(then), Box::new(otherwise)))
    }

    fn condition_before(&mut self, word: &str) -> Result<Node, Trouble> {
        let node = self.any()?;
        if !node.is_condition() && self.scan.word() != word {
            return Err(self.comparison_missing());
        }
        truth(node)
    }

    fn word(&mut self, word: &str) -> Result<(), Trouble> {
        if self.scan.take_words(word) {
            Ok(())
        } else {
            Err(self.missing(&format!("`{word}`")))
        }
    }

    /// Calculations in round brackets.
    pub(super) fn arguments(&mut self) -> Result<Vec<Node>, Trouble> {
        if !self.scan.take("(") {
            return Err(self.missing("`(`"));
        }
        let mut nodes = Vec::new();
        loop {
            let node = self.deeper(Self::calculated)?;
            nodes.push(number(node)?);
            if !self.scan.take(",") {
                break;
            }
        }
        self.close(")")?;
        Ok(nodes)
    }
}
