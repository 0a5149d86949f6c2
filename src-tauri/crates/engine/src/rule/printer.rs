//! From a tree back to its text, with brackets only where the text would mean something else without them.

use quantity::{Currency, Number};

use super::{Choice, Comparison, Condition, Counted, Expression, Extreme, Gathered, Operator, Rounding, Which, Within};

/// A rule as text: `when … then …`, or what must hold alone.
pub fn print_rule(when: Option<&Condition>, then: &Condition, currency: Currency) -> String {
    let then = print_condition(then, currency);
    match when {
        Some(when) => format!("when {} then {then}", print_condition(when, currency)),
        None => then,
    }
}

/// A condition as text.
pub fn print_condition(condition: &Condition, currency: Currency) -> String {
    match condition {
        Condition::Is(option, choice) => format!("[{option}] is {}", choice_text(choice)),
        Condition::IsNot(option, choice) => format!("[{option}] is not {}", choice_text(choice)),
        Condition::In(option, values) => {
            let values: Vec<&str> = values.iter().map(|value| value.as_str()).collect();
            format!("[{option}] in ({})", values.join(", "))
        }
        Condition::Includes(option, value) => format!("[{option}] includes {value}"),
        Condition::Excludes(option, value) => format!("[{option}] excludes {value}"),
        Condition::Requires(option, value) => format!("[{option}] requires {value}"),
        Condition::Answered(option) => format!("[{option}] is answered"),
        Condition::Text(option, within, word) => {
            let said = match within {
                Within::Anywhere => "contains",
                Within::Start => "starts with",
                Within::End => "ends with",
            };
            format!("[{option}] {said} {}", quoted(word))
        }
        Condition::Compare(left, comparison, right) => {
            let (left, right) = (print_expression(left, currency), print_expression(right, currency));
            format!("{left} {} {right}", comparison_text(*comparison))
        }
        // Nothing at all is demanded, or nothing can satisfy: neither has a form of its own.
        Condition::All(none) if none.is_empty() => "0 is 0".to_owned(),
        Condition::Any(none) if none.is_empty() => "0 is 1".to_owned(),
        Condition::All(conditions) => {
            let bracket = |inner: &Condition| matches!(inner, Condition::All(_) | Condition::Any(_));
            join(conditions, " and ", bracket, currency)
        }
        Condition::Any(conditions) => join(conditions, " or ", |inner| matches!(inner, Condition::Any(_)), currency),
        Condition::Not(inner) => format!("not {}", single(inner, currency)),
        Condition::Rows(which, rows, inner) => {
            let word = match which {
                Which::Each => "each",
                Which::Any => "any",
            };
            format!("{word} of [{rows}]: {}", single(inner, currency))
        }
    }
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A condition that something before it takes whole.
fn single(condition: &Condition, currency: Currency) -> String {
    let text = print_condition(condition, currency);
    match condition {
        Condition::All(parts) | Condition::Any(parts) if !parts.is_empty() => format!("({text})"),
        _ => text,
    }
}

fn join(conditions: &[Condition], word: &str, bracket: fn(&Condition) -> bool, currency: Currency) -> String {
    let part = |(i, condition): (usize, &Condition)| {
        let text = print_condition(condition, currency);
        // `… or 0 is …` would read as the end of a calculation.
        let nought = i > 0 && text.starts_with('0') && !text.starts_with("0.");
        if bracket(condition) || nought {
            format!("({text})")
        } else {
            text
        }
    };
    conditions.iter().enumerate().map(part).collect::<Vec<_>>().join(word)
}

fn choice_text(choice: &Choice) -> &str {
    match choice {
        Choice::Value(value) => value.as_str(),
        Choice::Switch(true) => "on",
        Choice::Switch(false) => "off",
    }
}

fn comparison_text(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "is",
        Comparison::NotEqual => "is not",
        Comparison::Less => "less than",
        Comparison::AtMost => "at most",
        Comparison::More => "more than",
        Comparison::AtLeast => "at least",
    }
}

/// How tightly a form binds; what binds looser than its place asks needs brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Loosest,
    Whole,
    Sum,
    Product,
    Signed,
    /// Nothing binds as tightly as brackets do.
    Enclosed,
}

/// A calculation as text.
pub fn print_expression(expression: &Expression, currency: Currency) -> String {
    match expression {
        Expression::Measure(measure) => measure.to_string(),
        Expression::Money(value) => format!("{} {currency}", coins(value, currency)),
        Expression::Rate(value, unit) => {
            let unit = if unit.symbol().is_empty() {
                quantity::Unit::Piece
            } else {
                *unit
            };
            format!("{} {currency}/{unit}", coins(value, currency))
        }
        Expression::Word(word) => quoted(word),
        Expression::Option(option) => format!("[{option}]"),
        Expression::Attribute(option, attribute) => format!("[{option}].{attribute}"),
        Expression::CountOf(option) => format!("count of [{option}]"),
        Expression::QuantityOf(value, option) => format!("quantity of {value} in [{option}]"),
        Expression::Lookup(table, of) => format!("lookup {table} of {}", within(of, Binding::Signed, currency)),
        Expression::LookupBy(table, of, by) => {
            let mut innermost = of;
            while let Expression::Negate(inner) = &**innermost {
                innermost = inner;
            }
            // Another lookup would take the `by` for its own.
            let place = match **innermost {
                Expression::Lookup(..) => Binding::Enclosed,
                _ => Binding::Signed,
            };
            let (of, by) = (within(of, place, currency), within(by, Binding::Signed, currency));
            format!("lookup {table} of {of} by {by}")
        }
        Expression::Written(counted, option) => {
            let word = match counted {
                Counted::Letters => "letters",
                Counted::Characters => "characters",
                Counted::Words => "words",
            };
            format!("{word} of [{option}]")
        }
        Expression::SumOf(option, attribute) => format!("sum of [{option}].{attribute}"),
        Expression::Distinct(parts) => format!("count of distinct ({})", listed(parts, currency)),
        Expression::BasePrice => "base price".to_owned(),
        Expression::Abs(inner) => format!("abs({})", print_expression(inner, currency)),
        Expression::If(condition, then, otherwise) => {
            let (then, otherwise) = (print_expression(then, currency), print_expression(otherwise, currency));
            format!(
                "if {} then {then} else {otherwise}",
                print_condition(condition, currency)
            )
        }
        Expression::HowMany(conditions) => {
            let all: Vec<String> = conditions.iter().map(|one| print_condition(one, currency)).collect();
            format!("how many of ({})", all.join(", "))
        }
        Expression::HowManyRows(rows, inner) => {
            let text = print_condition(inner, currency);
            // What ends in a calculation would take in what stands behind.
            match **inner {
                Condition::Is(..) | Condition::IsNot(..) | Condition::In(..) | Condition::Answered(_) => {
                    format!("how many of [{rows}]: {text}")
                }
                _ => format!("how many of [{rows}]: ({text})"),
            }
        }
        Expression::Rows(gathered, rows, inner) => {
            let word = match gathered {
                Gathered::Sum => "sum of",
                Gathered::Min => "min of",
                Gathered::Max => "max of",
                Gathered::Distinct => "count of distinct",
            };
            format!("{word} [{rows}]: {}", within(inner, Binding::Signed, currency))
        }
        Expression::Negate(inner) => negated(inner, currency),
        Expression::Binary(left, operator, right) => {
            let (sign, on_left, on_right) = match operator {
                Operator::Add => ('+', Binding::Sum, Binding::Product),
                Operator::Subtract => ('-', Binding::Sum, Binding::Product),
                Operator::Multiply => ('*', Binding::Product, Binding::Signed),
                Operator::Divide => ('/', Binding::Product, Binding::Signed),
            };
            format!(
                "{} {sign} {}",
                within(left, on_left, currency),
                within(right, on_right, currency)
            )
        }
        Expression::Round(inner, rounding, step) => {
            let word = match rounding {
                Rounding::Nearest => "round to",
                Rounding::Up => "round up to",
                Rounding::Down => "round down to",
            };
            format!(
                "{} {word} {}",
                within(inner, Binding::Whole, currency),
                within(step, Binding::Sum, currency)
            )
        }
        Expression::OrZero(inner) => format!("{} or 0", within(inner, Binding::Whole, currency)),
        Expression::Extreme(extreme, expressions) => {
            let name = match extreme {
                Extreme::Min => "min",
                Extreme::Max => "max",
            };
            format!("{name}({})", listed(expressions, currency))
        }
    }
}

fn listed(expressions: &[Expression], currency: Currency) -> String {
    let all: Vec<String> = expressions
        .iter()
        .map(|inner| print_expression(inner, currency))
        .collect();
    all.join(", ")
}

fn within(expression: &Expression, place: Binding, currency: Currency) -> String {
    let text = print_expression(expression, currency);
    if binding(expression) < place {
        format!("({text})")
    } else {
        text
    }
}

fn binding(expression: &Expression) -> Binding {
    match expression {
        Expression::If(..) | Expression::HowManyRows(..) => Binding::Loosest,
        Expression::Round(..) | Expression::OrZero(_) => Binding::Whole,
        Expression::Binary(_, Operator::Add | Operator::Subtract, _) => Binding::Sum,
        Expression::Binary(..) => Binding::Product,
        _ => Binding::Signed,
    }
}

/// A minus before a bare number would be read as that number's own sign.
fn negated(inner: &Expression, currency: Currency) -> String {
    let text = within(inner, Binding::Signed, currency);
    match inner {
        Expression::Measure(_) | Expression::Money(_) | Expression::Rate(..) => format!("-({text})"),
        _ => format!("-{text}"),
    }
}

/// Money with the digits that its coins have, or more where it is finer.
fn coins(value: &Number, currency: Currency) -> String {
    let plain = value.to_string();
    let places = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let usual = currency.exponent();
    if plain.contains('/') || places > usual as usize {
        plain
    } else {
        value.to_decimal(usual)
    }
}
