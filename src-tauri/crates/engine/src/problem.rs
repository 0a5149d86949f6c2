//! What is wrong with a template's files, and where.

use std::fmt;

/// One thing to mend in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, by its name in the folder.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Character within the line, from 1.
    pub column: u32,
    /// Stable name of the kind of problem, such as `template.unknown_key`; the wording in other languages hangs on it.
    pub code: &'static str,
    /// What the wording needs, by name.
    pub args: Vec<(&'static str, String)>,
    /// The problem in plain English, with what to write instead.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.text)
    }
}

/// Every code with its English text, arguments in braces: for translations and for the list in docs. Where `near` is among
/// the arguments it is what was probably meant, or empty.
pub fn problem_codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    crate::template::FAULTS.iter().chain(crate::rule::fault::ALL).copied()
}

/// A problem without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub code: &'static str,
    pub args: Vec<(&'static str, String)>,
    pub text: String,
}

/// Makes one function for each kind of fault, so that its code, arguments and words stand in one line. The code is
/// `template.` and the function's name.
macro_rules! fault {
    ($($name:ident($($arg:ident: $kind:ty),*) $text:literal;)*) => {$(
        pub(crate) fn $name($($arg: $kind),*) -> $crate::problem::Fault {
            $crate::problem::Fault {
                code: concat!("template.", stringify!($name)),
                args: vec![$((stringify!($arg), $arg.to_string())),*],
                text: format!($text),
            }
        }
    )*
        /// Codes and texts of the faults above, arguments in braces.
        pub(crate) const ALL: &[(&str, &str)] = &[$((concat!("template.", stringify!($name)), $text)),*];
    };
}
pub(crate) use fault;

impl Fault {
    /// Adds what was probably meant, if any known name is near to what was given.
    pub fn near<'a>(mut self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let near = nearest(given, known);
        if let Some(near) = near {
            self.text.push_str(&format!(" Did you mean `{near}`?"));
        }
        self.args.push(("near", near.unwrap_or_default().to_owned()));
        self
    }
}

/// The known name nearest to `given`, when it is near enough to be meant.
fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given: String = given.chars().take(60).collect();
    let allowed = given.chars().count().div_ceil(3).min(3);
    known
        .into_iter()
        .map(|name| (distance(&given, name), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many single-letter slips lie between two words; swapped neighbours count as one.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let slip = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + slip);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_find_their_word() {
        let known = ["laptop", "pad", "strap"];
        assert_eq!(nearest("labtop", known), Some("laptop"));
        assert_eq!(nearest("latpop", known), Some("laptop"));
        assert_eq!(nearest("pda", known), Some("pad"));
        assert_eq!(nearest("umbrella", known), None);
    }
}
