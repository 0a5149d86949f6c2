//! What is wrong with a template's files, in words. In English the engine says it beside its code; other languages have
//! their own text for the code.

use engine::Problem;

use crate::lists::capital;
use crate::{Language, Words};

impl Words {
    /// A problem with its place: "template.toml, line 12, column 5: There is no table `x`."
    pub fn problem(&self, problem: &Problem) -> String {
        let place = [
            ("file", problem.file.clone()),
            ("line", problem.line.to_string()),
            ("column", problem.column.to_string()),
            ("text", self.problem_text(problem)),
        ];
        self.text("problem.placed", &place)
    }

    /// A problem without its place.
    pub fn problem_text(&self, problem: &Problem) -> String {
        if self.language == Language::English {
            return problem.text.clone();
        }
        let args: Vec<_> = problem
            .args
            .iter()
            .map(|(name, text)| (*name, self.said(text)))
            .collect();
        let Some(mut text) = self.known(problem.code, &args) else {
            return problem.text.clone();
        };
        text = capital(&text);
        let near = problem
            .args
            .iter()
            .find(|(name, near)| *name == "near" && !near.is_empty());
        if let Some((_, near)) = near {
            text.push(' ');
            text.push_str(&self.text("problem.near", &[("near", near.clone())]));
        }
        text
    }

    /// Some arguments are phrases ("a list of tables"); a language may have its own words for them. What is named
    /// piece by piece ("money per length") is said piece by piece.
    fn said(&self, phrase: &str) -> String {
        let whole = self.known(&format!("said-{}", name_of(phrase)), &[]);
        let pieces = || {
            let said = phrase
                .split(' ')
                .map(|piece| self.known(&format!("said-{}", name_of(piece)), &[]));
            said.collect::<Option<Vec<_>>>().map(|said| said.join(" "))
        };
        whole.or_else(pieces).unwrap_or_else(|| phrase.to_owned())
    }
}

/// `A comparison such as \`is\`` → `a-comparison-such-as-is`
fn name_of(phrase: &str) -> String {
    let words = phrase
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(code: &'static str, args: Vec<(&'static str, String)>, text: &str) -> Problem {
        Problem {
            file: "template.toml".into(),
            line: 12,
            column: 5,
            code,
            args,
            text: text.into(),
        }
    }

    #[test]
    fn a_problem_names_its_place() {
        let args = vec![("name", "strip-price".to_owned()), ("near", "strap-price".to_owned())];
        let wrong = problem(
            "template.unknown_table",
            args,
            "There is no table `strip-price`. Did you mean `strap-price`?",
        );
        assert_eq!(
            Words::new("en").problem(&wrong),
            "template.toml, line 12, column 5: There is no table `strip-price`. Did you mean `strap-price`?"
        );
        assert_eq!(
            Words::new("de").problem(&wrong),
            "template.toml, Zeile 12, Spalte 5: Es gibt keine Tabelle `strip-price`. Meinst du `strap-price`?"
        );
    }

    #[test]
    fn phrases_are_said_in_german() {
        let expected = |phrase: &str| vec![("expected", phrase.to_owned()), ("found", "a list".to_owned())];
        for (phrase, said) in [
            ("A length", "Hier wird eine Länge gebraucht, das ergibt eine Liste."),
            (
                "money per length",
                "Hier wird Geld je Länge gebraucht, das ergibt eine Liste.",
            ),
            (
                "twelve o'clock",
                "Hier wird twelve o'clock gebraucht, das ergibt eine Liste.",
            ),
        ] {
            let wrong = problem("template.wrong_measure", expected(phrase), "");
            assert_eq!(Words::new("de").problem_text(&wrong), said);
        }
    }

    #[test]
    fn what_has_no_german_stays_english() {
        let wrong = problem("template.of_a_later_day", vec![], "This is new.");
        assert_eq!(Words::new("de").problem_text(&wrong), "This is new.");
    }
}
