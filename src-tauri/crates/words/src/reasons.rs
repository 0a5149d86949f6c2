//! Why a choice is closed, in one sentence of at most [`REASON_LENGTH`] characters: the maker's own reason first, else
//! one derived from the choices and rules to blame.

use engine::answer::{Answer, Path};
use engine::rule::{Condition, Rule};
use engine::session::{Cause, Chosen, Conflict};
use engine::template::Kind;
use quantity::Measure;

use crate::lists::{shortened, within};
use crate::rules::{Fact, Link};
use crate::{Names, REASON_LENGTH, Words};

/// How far labels are cut, step by step, until a sentence fits.
const CUTS: [usize; 5] = [REASON_LENGTH, 36, 26, 18, 12];
/// More choices than this read as a riddle; the rest is counted.
const MOST_CHOICES: usize = 4;

impl Words {
    /// Why a choice can't be made now.
    pub fn reason<'a>(&self, names: impl Into<Names<'a>>, conflict: &Conflict) -> String {
        let names = names.into();
        let rules: Vec<&Rule> = conflict.reason.rules.iter().filter_map(|id| names.rule(id)).collect();
        let sentence = match &rules[..] {
            [] | [_] => self.makers_own(&rules),
            // One rule leads to the next. The one that is about the choice says the most, and what stands in the way of it is
            // said as well where there is room.
            _ => self.about_it(&rules, conflict).map(|own| {
                let both = self
                    .in_the_way(&names, conflict)
                    .filter(|_| own.ends_with(['.', '!', '?']))
                    .map(|rest| format!("{own} {rest}"));
                both.filter(|both| fits(both)).unwrap_or(own)
            }),
        };
        let sentence = sentence.unwrap_or_else(|| self.derived(&names, conflict, &rules));
        shortened(&sentence, REASON_LENGTH)
    }

    /// The maker's own words of a rule that is about the choice, else of any.
    fn about_it(&self, rules: &[&Rule], conflict: &Conflict) -> Option<String> {
        let name = conflict.wanted.option.name();
        let about: Vec<&Rule> = rules
            .iter()
            .copied()
            .filter(|rule| rule.names().contains(&name))
            .collect();
        self.makers_own(&about).or_else(|| self.makers_own(rules))
    }

    /// What a rule says when it is advice, or when a piece breaks it: the maker's own words, else the rule as a sentence.
    pub fn because<'a>(&self, names: impl Into<Names<'a>>, rule: &Rule) -> String {
        self.makers_own(&[rule]).unwrap_or_else(|| self.rule(names, rule))
    }

    /// "Not with size S.", where choices can be named.
    fn in_the_way(&self, names: &Names, conflict: &Conflict) -> Option<String> {
        let choices = &conflict.reason.choices;
        let sentence = (!choices.is_empty()).then(|| self.not_with(names, choices))?;
        (sentence != self.text("reason.not_with_these", &[])).then_some(sentence)
    }

    fn makers_own(&self, rules: &[&Rule]) -> Option<String> {
        rules
            .iter()
            .map(|rule| rule.because.get(self.language()))
            .find(|text| !text.is_empty())
            .map(str::to_owned)
    }

    fn derived(&self, names: &Names, conflict: &Conflict, rules: &[&Rule]) -> String {
        match &conflict.reason.cause {
            Cause::Rules => self.by_rules(names, &conflict.reason.choices, rules),
            Cause::SoldOut(until) => self.sold_out(until),
            Cause::Ended(last) => self.text("reason.ended", &[("date", self.date(*last))]),
            Cause::Hidden => self.hidden(names, &conflict.wanted),
            Cause::FallsAway(options) => self.falls_away(names, options),
            Cause::Unknown => self.unknown(names, &conflict.wanted),
            Cause::WrongKind => self.about_option(names, &conflict.wanted, "reason.wrong_kind"),
            Cause::Range {
                from,
                to,
                step,
                nearest,
            } => self.out_of_range(&conflict.wanted, (from, to), step, nearest),
            Cause::Count { min, max, given } => self.count_limit(*min, *max, *given),
            Cause::TooLong { max, given } => self.limit("reason.too_long", *max, *given),
            Cause::TooManyLines { max, given } => self.limit("reason.too_many_lines", *max, *given),
            Cause::Day { from, until } => self.days(*from, *until),
            Cause::Character(character) => self.character(names, &conflict.wanted, *character),
            Cause::Word => self.text("reason.word", &[]),
        }
    }

    /// A single rule about numbers says more than the choices do; else the choices are named.
    fn by_rules(&self, names: &Names, choices: &[Chosen], rules: &[&Rule]) -> String {
        if let [rule] = rules
            && (choices.is_empty() || matches!(rule.then, Condition::Compare(..)))
        {
            let sentence = self.rule(*names, rule);
            if fits(&sentence) {
                return sentence;
            }
        }
        match choices {
            [] => self.text("reason.never", &[]),
            _ => self.not_with(names, choices),
        }
    }

    /// "Not with size XS and without reflectors.", with as many choices and as much of their labels as there is room for.
    fn not_with(&self, names: &Names, choices: &[Chosen]) -> String {
        for shown in (1..=choices.len().min(MOST_CHOICES)).rev() {
            for cut in CUTS {
                let sentence = self.not_with_some(names, choices, shown, cut);
                if fits(&sentence) {
                    return sentence;
                }
            }
        }
        self.text("reason.not_with_these", &[])
    }

    fn not_with_some(&self, names: &Names, choices: &[Chosen], shown: usize, cut: usize) -> String {
        let facts: Vec<Fact> = choices[..shown]
            .iter()
            .map(|c| self.chosen_fact(names, c, cut))
            .collect();
        let list = self.phrases(&facts.iter().collect::<Vec<_>>());
        match choices.len() - shown {
            0 => self.text("reason.not_with", &[("list", list)]),
            more => self.text("reason.not_with_more", &[("list", list), ("more", more.to_string())]),
        }
    }

    /// A choice as it hangs on a sentence, labels cut to `cut` characters.
    fn chosen_fact(&self, names: &Names, chosen: &Chosen, cut: usize) -> Fact {
        let option = shortened(&within(self, &self.option_at(names, &chosen.option)), cut);
        let value = |id| shortened(&names.value(&chosen.option.name(), id, self.language()), cut);
        let at = |answer: String| self.text("rule.is", &[("option", option.clone()), ("values", answer)]);
        let (link, what) = match &chosen.answer {
            Answer::One(id) => (Link::At, at(value(id))),
            Answer::Switch(true) => (Link::With, option),
            Answer::Switch(false) => (Link::Without, option),
            Answer::Number(measure) => (Link::At, at(self.measure(measure))),
            Answer::Text(text) => (Link::At, at(self.text("quoted", &[("text", shortened(text, cut))]))),
            Answer::Date(day) => (Link::At, at(self.date(*day))),
            Answer::Colour(colour) => (Link::At, at(colour.to_string())),
            Answer::Upload(_) => (Link::With, option),
            Answer::Several(values) => {
                let there: Vec<String> = values
                    .iter()
                    .filter(|(_, many)| **many > 0)
                    .map(|(id, many)| self.times(&within(self, &value(id)), *many))
                    .collect();
                let first = values.keys().next().map_or(option, |id| within(self, &value(id)));
                if there.is_empty() {
                    (Link::Without, first)
                } else {
                    (Link::With, self.and(&there))
                }
            }
        };
        Fact {
            link,
            asked: what.clone(),
            what,
        }
    }

    /// "Goes away with it: Saddle and Apron.", with as many options as there is room for.
    fn falls_away(&self, names: &Names, options: &[Path]) -> String {
        let all: Vec<String> = options.iter().map(|option| self.option_at(names, option)).collect();
        // "Saddle, finish" goes without saying where the saddle does.
        let of_another = |label: &String| all.iter().any(|part| label.starts_with(&format!("{part},")));
        let labels: Vec<&String> = all.iter().filter(|label| !of_another(label)).collect();
        let some = |shown: usize, cut: usize| {
            let mut list: Vec<String> = labels[..shown].iter().map(|label| shortened(label, cut)).collect();
            if let more @ 1.. = labels.len() - shown {
                list.push(self.text("reason.falls_away_more", &[("more", more.to_string())]));
            }
            self.text("reason.falls_away", &[("list", self.and(&list))])
        };
        // One whole label and a count tell more than two that are cut.
        let sentences = CUTS.iter().flat_map(|cut| {
            (1..=labels.len().min(MOST_CHOICES))
                .rev()
                .map(|shown| some(shown, *cut))
        });
        let mut sentences = sentences.filter(|sentence| fits(sentence));
        sentences
            .next()
            .unwrap_or_else(|| self.text("reason.not_with_these", &[]))
    }

    fn sold_out(&self, until: &str) -> String {
        match until.parse::<chrono::NaiveDate>() {
            Ok(date) => self.text("reason.sold_out_until", &[("date", self.date(date))]),
            Err(_) => self.text("reason.sold_out", &[]),
        }
    }

    /// "Only with name inside.": the option's own condition.
    fn hidden(&self, names: &Names, wanted: &Chosen) -> String {
        let condition = names.option_def(&wanted.option.name()).and_then(|o| o.when.as_ref());
        condition
            .map(|when| self.text("reason.only", &[("given", self.given(*names, when))]))
            .filter(|sentence| fits(sentence))
            .unwrap_or_else(|| self.text("reason.hidden", &[]))
    }

    fn unknown(&self, names: &Names, wanted: &Chosen) -> String {
        match names.option_def(&wanted.option.name()) {
            Some(_) => self.about_option(names, wanted, "reason.unknown"),
            None => self.text(
                "reason.unknown_option",
                &[("option", shortened(&wanted.option.to_string(), 40))],
            ),
        }
    }

    /// A sentence that names the option and what was given.
    fn about_option(&self, names: &Names, wanted: &Chosen, code: &str) -> String {
        let option = shortened(&self.option_at(names, &wanted.option), 26);
        let answer = shortened(&self.answer(*names, &wanted.option, &wanted.answer), 26);
        self.text(code, &[("option", option), ("answer", answer)])
    }

    fn out_of_range(
        &self,
        wanted: &Chosen,
        (from, to): (&Measure, &Measure),
        step: &Measure,
        nearest: &[Measure],
    ) -> String {
        let given = match &wanted.answer {
            Answer::Number(measure) => measure,
            _ => return self.text("reason.range", &[("range", self.between(from, to))]),
        };
        let amount = given.quantity();
        let inside = amount >= from.quantity() && amount <= to.quantity();
        let given = shortened(&self.measure(given), 20);
        if inside && !nearest.is_empty() {
            let near: Vec<String> = nearest.iter().map(|m| self.measure(m)).collect();
            return self.text(
                "reason.between_steps",
                &[
                    ("given", given),
                    ("step", self.measure(step)),
                    ("nearest", self.or(&near)),
                ],
            );
        }
        self.text(
            "reason.out_of_range",
            &[("given", given), ("range", self.between(from, to))],
        )
    }

    fn count_limit(&self, min: u32, max: u32, given: u32) -> String {
        if given > max {
            self.limit("reason.too_many", max, given)
        } else {
            self.limit("reason.too_few", min, given)
        }
    }

    fn limit(&self, code: &str, limit: u32, given: u32) -> String {
        self.text(code, &[("limit", limit.to_string()), ("given", given.to_string())])
    }

    /// Names the letter, and what is allowed instead when there is room.
    fn character(&self, names: &Names, wanted: &Chosen, character: char) -> String {
        let shown = if character.is_control() || character.is_whitespace() && character != ' ' {
            format!("U+{:04X}", u32::from(character))
        } else {
            self.text("quoted", &[("text", character.to_string())])
        };
        let allowed = names.option_def(&wanted.option.name()).and_then(|o| match &o.kind {
            Kind::Text { allowed, .. } => allowed.as_ref(),
            _ => None,
        });
        allowed
            .map(|a| {
                self.text(
                    "reason.character_of",
                    &[("character", shown.clone()), ("allowed", self.allowed(a))],
                )
            })
            .filter(|sentence| fits(sentence))
            .unwrap_or_else(|| self.text("reason.character", &[("character", shown)]))
    }
}

fn fits(sentence: &str) -> bool {
    sentence.chars().count() <= REASON_LENGTH
}

#[cfg(test)]
mod tests;
