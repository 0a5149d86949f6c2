//! Rules and formulas of a file, read with all its names known.

use std::collections::{BTreeMap, BTreeSet};

use quantity::{Currency, Dimension};

use super::fields::Fields;
use super::names::{option_scope, table_scope};
use super::source::{Source, Text};
use super::{Derived, Kind, Labels, Lists, QUANTITY, Table, Template};
use crate::book::Library;
use crate::rule::check::{Checker, Kind as Gives, Place, Typed};
use crate::rule::fault::{self, Trouble};
use crate::rule::parser;
use crate::rule::scope::{OptionScope, ResultScope, Scope};
use crate::rule::syntax::Node;
use crate::rule::{Condition, Expression, print_condition, print_expression, print_rule};
use crate::slug::Slug;

/// Deepest nesting of results that is looked into.
const DEEPEST: u32 = 64;

/// All names of the template, and how texts are read with them.
#[derive(Clone)]
pub(super) struct Language {
    scope: Scope,
}

/// A result of `[[derive]]` while its formula waits for the results it needs.
pub(super) struct ResultText<'a> {
    pub source: &'a Source<'a>,
    pub id: Slug,
    pub text: Text<'a>,
    pub unit: Option<quantity::Unit>,
}

impl Language {
    /// Knows the tables, and no other names yet.
    pub fn new(currency: Currency, tables: &[Table]) -> Self {
        let mut scope = Scope::new(currency);
        scope.tables = tables
            .iter()
            .map(|table| (table.id.clone(), table_scope(table)))
            .collect();
        if let Ok(quantity) = Slug::new(QUANTITY) {
            scope.add_option(quantity, OptionScope::number(Dimension::NONE));
        }
        Self { scope }
    }

    /// Makes more names known; older ones of the same spelling are hidden.
    pub fn know(&mut self, names: &Scope) {
        self.scope.add(names);
    }

    /// What is read from here on stands in `rows` rows.
    pub fn stand_in_rows(&mut self, rows: u32) {
        self.scope.times = self.scope.times.saturating_mul(rows);
    }

    /// The currency of all prices.
    pub fn currency(&self) -> Currency {
        self.scope.currency
    }

    /// What is known of a result.
    pub fn result_named(&self, name: &Slug) -> Option<&ResultScope> {
        self.scope.results.get(name)
    }

    /// The condition under `key`; `None` when there is none, or after complaints.
    pub fn condition(&self, fields: &Fields<'_>, key: &'static str, place: Place) -> Option<Condition> {
        self.condition_text(fields.source, &fields.text(key)?, place)
    }

    /// The condition that a text is; `None` after complaints.
    pub fn condition_text(&self, source: &Source<'_>, text: &Text<'_>, place: Place) -> Option<Condition> {
        let read = parser::condition(text.value, self.scope.currency, &|id| self.scope.is_list(id));
        let node = self.sound(source, text, read)?;
        self.checked_condition(source, text, &node, place)
    }

    /// The condition of an option's own visibility.
    pub fn visibility(&self, fields: &Fields<'_>, id: &Slug) -> Option<Condition> {
        let text = fields.text("when")?;
        let read = parser::condition(text.value, self.scope.currency, &|id| self.scope.is_list(id));
        let node = self.sound(fields.source, &text, read)?;
        let mut names = Vec::new();
        node.options(&mut names);
        for name in names
            .into_iter()
            .filter(|name| name.slug == *id || name.slug.behind(id).is_some())
        {
            let fault = fault::own_condition(id.as_str());
            fields
                .source
                .say_inside(&text, Trouble::new(fault, name.start, name.end));
        }
        self.checked_condition(fields.source, &text, &node, Place::Rule)
    }

    fn checked_condition(&self, source: &Source<'_>, text: &Text<'_>, node: &Node, place: Place) -> Option<Condition> {
        let mut checker = Checker::new(&self.scope, place);
        let condition = checker.condition(node);
        self.tell(source, text, checker.troubles);
        let condition = condition?;
        let written = print_condition(&condition, self.scope.currency);
        let again = parser::condition(&written, self.scope.currency, &|id| self.scope.is_list(id));
        self.sound(source, text, anywhere(again))?;
        Some(condition)
    }

    /// A rule's `when` and `then`.
    pub fn rule(&self, fields: &Fields<'_>, key: &'static str) -> Option<(Option<Condition>, Condition)> {
        let text = fields.text(key)?;
        let read = parser::rule(text.value, self.scope.currency, &|id| self.scope.is_list(id));
        let rule = self.sound(fields.source, &text, read)?;
        let mut checker = Checker::new(&self.scope, Place::Rule);
        let when = rule.when.as_ref().map(|when| checker.condition(when));
        let then = checker.condition(&rule.then);
        self.tell(fields.source, &text, checker.troubles);
        let (when, then) = match when {
            Some(None) => return None,
            Some(when) => (when, then?),
            None => (None, then?),
        };
        let written = print_rule(when.as_ref(), &then, self.scope.currency);
        let again = parser::rule(&written, self.scope.currency, &|id| self.scope.is_list(id));
        self.sound(fields.source, &text, anywhere(again))?;
        Some((when, then))
    }

    /// The formula under `key`, which must give one of `expected`.
    pub fn formula(&self, fields: &Fields<'_>, key: &'static str, expected: &[Dimension]) -> Option<Expression> {
        let text = fields.formula(key)?;
        let read = parser::calculation(text.value, self.scope.currency, &|id| self.scope.is_list(id));
        let node = self.sound(fields.source, &text, read)?;
        self.checked_formula(fields.source, &text, &node, expected)
            .map(|(expression, _)| expression)
    }

    fn checked_formula(
        &self,
        source: &Source<'_>,
        text: &Text<'_>,
        node: &Node,
        expected: &[Dimension],
    ) -> Option<(Expression, ResultScope)> {
        let mut checker = Checker::new(&self.scope, Place::Piece);
        let typed = checker.calculation(node).filter(|typed| {
            let fits = matches!(typed.kind, Gives::Amount(found) if expected.contains(&found));
            let any = expected.is_empty() && typed.kind != Gives::Word;
            let wanted = expected.first().copied().unwrap_or_default();
            fits || any || checker.expect(typed, wanted, node).is_some()
        });
        self.tell(source, text, checker.troubles);
        let typed = typed?;
        let written = print_expression(&typed.expression, self.scope.currency);
        let again = parser::calculation(&written, self.scope.currency, &|id| self.scope.is_list(id));
        self.sound(source, text, anywhere(again))?;
        let known = as_result(&typed);
        Some((typed.expression, known))
    }

    fn sound<T>(&self, source: &Source<'_>, text: &Text<'_>, read: Result<T, Trouble>) -> Option<T> {
        read.map_err(|trouble| source.say_inside(text, trouble)).ok()
    }

    fn tell(&self, source: &Source<'_>, text: &Text<'_>, troubles: Vec<Trouble>) {
        for trouble in troubles {
            source.say_inside(text, trouble);
        }
    }

    /// Reads the results in an order in which each finds those it needs, and makes them known. Results that need
    /// themselves are told.
    pub fn results(&mut self, texts: &[ResultText<'_>]) -> BTreeMap<Slug, Expression> {
        let mut nodes = BTreeMap::new();
        for text in texts {
            self.scope.add_result(text.id.clone(), ResultScope::unknown());
            let read = parser::calculation(text.text.value, self.scope.currency, &|id| self.scope.is_list(id));
            if let Some(node) = self.sound(text.source, &text.text, read) {
                nodes.insert(text.id.clone(), node);
            }
        }
        let mut waiting: Vec<&ResultText<'_>> = texts.iter().filter(|text| nodes.contains_key(&text.id)).collect();
        let mut read = BTreeMap::new();
        while !waiting.is_empty() {
            let open: BTreeSet<Slug> = waiting.iter().map(|text| text.id.clone()).collect();
            let needs_open = |text: &&ResultText<'_>| needs(&nodes[&text.id], &open).is_some();
            let (later, now): (Vec<_>, Vec<_>) = waiting.into_iter().partition(needs_open);
            if now.is_empty() {
                self.tell_circles(&later, &nodes, &open);
                break;
            }
            for text in now {
                if let Some(expression) = self.result(text, &nodes[&text.id]) {
                    read.insert(text.id.clone(), expression);
                }
            }
            waiting = later;
        }
        read
    }

    fn result(&mut self, text: &ResultText<'_>, node: &Node) -> Option<Expression> {
        let expected: Vec<Dimension> = text.unit.iter().map(|unit| unit.dimension()).collect();
        let (expression, scope) = self.checked_formula(text.source, &text.text, node, &expected)?;
        self.scope.add_result(text.id.clone(), scope);
        Some(expression)
    }

    /// Finds out of which kind the results are that a calculation of a finished template asks for, and those that they ask for: what is
    /// finished no longer says. Each is looked at once; what is nested deeper than any piece can calculate stays unknown.
    fn learn(&mut self, node: &Node, derived: &[Derived], seen: &mut BTreeSet<Slug>, depth: u32) {
        let mut names = Vec::new();
        node.options(&mut names);
        let results = derived
            .iter()
            .filter(|one| names.iter().any(|name| name.slug == one.id));
        for result in results.filter(|_| depth > 0) {
            let written = print_expression(&result.formula, self.scope.currency);
            let read = parser::calculation(&written, self.scope.currency, &|id| self.scope.is_list(id));
            let (Ok(inner), true) = (read, seen.insert(result.id.clone())) else {
                continue;
            };
            self.learn(&inner, derived, seen, depth - 1);
            if let Some(typed) = Checker::new(&self.scope, Place::Piece).calculation(&inner) {
                self.scope.add_result(result.id.clone(), as_result(&typed));
            }
        }
    }

    fn tell_circles(&self, stuck: &[&ResultText<'_>], nodes: &BTreeMap<Slug, Node>, open: &BTreeSet<Slug>) {
        for text in stuck.iter().filter(|text| reaches_itself(&text.id, nodes, open)) {
            if let Some(trouble) = needs(&nodes[&text.id], open) {
                text.source.say_inside(&text.text, trouble);
            }
        }
    }
}

/// What is known of a result with this calculation.
fn as_result(typed: &Typed) -> ResultScope {
    ResultScope {
        rows: Vec::new(),
        kind: typed.kind,
        bits: typed.bits,
        late: typed.late,
        cases: typed.cases,
    }
}

/// What is read is written out in one form, with words for signs and brackets of its own, and that must be readable, too. Its
/// places aren't those of the text.
fn anywhere<T>(again: Result<T, Trouble>) -> Result<T, Trouble> {
    again.map_err(|trouble| Trouble::new(trouble.fault, 0, 0))
}

/// The first of `open` that a formula asks for.
fn needs(node: &Node, open: &BTreeSet<Slug>) -> Option<Trouble> {
    let mut names = Vec::new();
    node.options(&mut names);
    let name = names.into_iter().find(|name| open.contains(&name.slug))?;
    Some(Trouble::new(fault::circular(name.slug.as_str()), name.start, name.end))
}

/// True for the members of a circle, false for what only hangs on one.
fn reaches_itself(id: &Slug, nodes: &BTreeMap<Slug, Node>, open: &BTreeSet<Slug>) -> bool {
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    let mut next = vec![id];
    while let Some(at) = next.pop() {
        let mut names = Vec::new();
        nodes[at].options(&mut names);
        for name in names.into_iter().filter(|name| open.contains(&name.slug)) {
            if name.slug == *id {
                return true;
            }
            if seen.insert(&name.slug) {
                next.push(&name.slug);
            }
        }
    }
    false
}

/// Puts the results together in the file's order.
pub(super) fn derived(texts: Vec<(ResultText<'_>, Labels)>, mut read: BTreeMap<Slug, Expression>) -> Vec<Derived> {
    let one = |(text, label): (ResultText<'_>, Labels)| {
        Some(Derived {
            formula: read.remove(&text.id)?,
            id: text.id,
            label,
            unit: text.unit,
            of: None,
            there: None,
        })
    };
    texts.into_iter().filter_map(one).collect()
}

/// All that can be asked of lists that are read already, what stands within them included.
fn names_of(lists: Lists<'_>, currency: Currency, library: &Library) -> Scope {
    let mut names = Scope::new(currency);
    for option in lists.options {
        names.add_option(option.id.clone(), option_scope(option, library));
        match &option.kind {
            Kind::Rows(rows) => {
                let within = names_of(rows.lists(), currency, library);
                names.add_within(&option.id, &within, Some(rows.max));
            }
            Kind::Product(product) => {
                names.add_within(&option.id, &names_of(product.lists(), currency, library), None);
            }
            _ => {}
        }
    }
    for derived in lists.derived {
        names.add_result(derived.id.clone(), ResultScope::unknown());
    }
    names
}

/// Reads a condition that stands outside `template.toml`'s own tables, in its picture for example, with the names of the
/// finished template; says in plain English what is wrong with it.
pub(crate) fn parse_condition(text: &str, template: &Template, library: &Library) -> Result<Condition, String> {
    let language = of_finished(template, library);
    let scope = &language.scope;
    let node =
        parser::condition(text, scope.currency, &|id| scope.is_list(id)).map_err(|trouble| trouble.fault.text)?;
    let mut checker = Checker::new(scope, Place::Piece);
    let condition = checker.condition(&node);
    match (condition, checker.troubles.into_iter().next()) {
        (Some(condition), None) => Ok(condition),
        (_, trouble) => Err(trouble.map_or_else(|| format!("`{text}` is no condition"), |t| t.fault.text)),
    }
}

/// The same for a calculation, which gives a length or a bare number.
pub(crate) fn parse_calculation(text: &str, template: &Template, library: &Library) -> Result<Expression, String> {
    match calculated(text, template, library)? {
        (Gives::Amount(Dimension::LENGTH | Dimension::NONE), expression) => Ok(expression),
        (other, _) => Err(format!(
            "`{text}` gives {}, neither a length nor a number",
            other.words()
        )),
    }
}

/// The same for a calculation of a length.
pub(crate) fn parse_length(text: &str, template: &Template, library: &Library) -> Result<Expression, String> {
    match calculated(text, template, library)? {
        (Gives::Amount(Dimension::LENGTH), expression) => Ok(expression),
        (other, _) => Err(format!("`{text}` gives {}, not a length", other.words())),
    }
}

/// A calculation, and what kind of thing it gives.
fn calculated(text: &str, template: &Template, library: &Library) -> Result<(Gives, Expression), String> {
    let mut language = of_finished(template, library);
    let read = parser::calculation(text, language.scope.currency, &|id| language.scope.is_list(id));
    let node = read.map_err(|trouble| trouble.fault.text)?;
    language.learn(&node, &template.derived, &mut BTreeSet::new(), DEEPEST);
    let mut checker = Checker::new(&language.scope, Place::Piece);
    let typed = checker.calculation(&node);
    match (typed, checker.troubles.into_iter().next()) {
        (Some(typed), None) => Ok((typed.kind, typed.expression)),
        (_, trouble) => Err(trouble.map_or_else(|| format!("`{text}` is no calculation"), |t| t.fault.text)),
    }
}

/// The language of a template that is read already.
fn of_finished(template: &Template, library: &Library) -> Language {
    let mut language = Language::new(template.currency, &template.tables);
    language.know(&names_of(template.lists(), template.currency, library));
    language
}
