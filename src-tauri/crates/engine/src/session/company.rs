//! "Goes well with": what earlier pieces with the same choices had. Advice, never a rule.

use std::collections::BTreeMap;

use super::{Chosen, Open, Session, check};
use crate::answer::{Answer, Answers};
use crate::template::Kind;

/// Fewest earlier pieces that say anything.
const ENOUGH: u32 = 3;

/// A value that earlier pieces often had beside a choice: "7 of 9 in walnut have brass."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What goes well.
    pub value: Chosen,
    /// With which choice.
    pub beside: Chosen,
    /// How many earlier pieces have that choice, and an answer for the option.
    pub pieces: u32,
    /// How many of them have the value.
    pub have: u32,
}

impl Session {
    /// What goes well with the choices so far, by what earlier pieces of the same template had: for an option that isn't
    /// chosen yet and is asked for the value that at least half of the pieces with one of the choices have, and more often than pieces in
    /// general. Only what is open, and what the piece hasn't anyway. Best first.
    pub fn goes_well(&self, past: &[Answers]) -> Vec<Match> {
        let options = &self.model.template().options;
        let mut all = Vec::new();
        for option in (0..options.len()).filter(|option| self.chosen[*option].is_none() && self.is_visible(*option)) {
            let path = check::path_of(options, option);
            let mut every = BTreeMap::<&Answer, u32>::new();
            for answer in past
                .iter()
                .filter_map(|piece| piece.get(&path))
                .filter(|answer| is_listed(answer))
            {
                *every.entry(answer).or_default() += 1;
            }
            let best = self
                .order
                .iter()
                .rev()
                .filter_map(|choice| self.match_of(option, *choice, past, &every));
            all.extend(best.reduce(|best, next| if is_better(&next, &best) { next } else { best }));
        }
        all.sort_by(|a, b| match (is_better(a, b), is_better(b, a)) {
            (true, _) => std::cmp::Ordering::Less,
            (_, true) => std::cmp::Ordering::Greater,
            _ => std::cmp::Ordering::Equal,
        });
        all
    }

    /// What of `option` goes well with one choice; `every` counts its values over all earlier pieces.
    fn match_of(
        &self,
        option: usize,
        choice: usize,
        past: &[Answers],
        every: &BTreeMap<&Answer, u32>,
    ) -> Option<Match> {
        let options = &self.model.template().options;
        let (path, beside) = (check::path_of(options, option), check::path_of(options, choice));
        let chosen = self.chosen[choice]
            .as_ref()
            .filter(|answer| self.tells(choice, answer))?;
        let is_alike = |piece: &&Answers| piece.get(&beside) == Some(chosen) && piece.contains_key(&path);
        let alike: Vec<&Answers> = past.iter().filter(is_alike).collect();
        let mut counts = BTreeMap::<&Answer, u32>::new();
        for answer in alike.iter().filter_map(|piece| piece.get(&path)) {
            *counts.entry(answer).or_default() += 1;
        }
        let pieces = u32::try_from(alike.len()).unwrap_or(u32::MAX);
        let total: u64 = every.values().map(|many| u64::from(*many)).sum();
        let says = |(answer, have): &(&Answer, u32)| {
            let overall = every.get(answer).copied().unwrap_or(0);
            have * 2 >= pieces && u64::from(*have) * total > u64::from(overall) * u64::from(pieces)
        };
        let found = counts.into_iter().filter(says);
        // What the piece doesn't ask for now (the thread of a name that nobody gave) is no advice.
        let now = self.effective().get(&path)?;
        let found = found.filter(|(answer, _)| self.is_offered(option, answer) && now != *answer);
        // Of two that are as frequent, the first.
        let (answer, have) = found.max_by_key(|(answer, have)| (*have, std::cmp::Reverse((*answer).clone())))?;
        (pieces >= ENOUGH).then(|| Match {
            value: Chosen {
                option: path,
                answer: answer.clone(),
            },
            beside: Chosen {
                option: beside,
                answer: chosen.clone(),
            },
            pieces,
            have,
        })
    }

    /// Whether a choice says something of a taste that others may share: a stuff, or anything but what everybody gets.
    fn tells(&self, option: usize, answer: &Answer) -> bool {
        let def = &self.model.template().options[option];
        match (answer, &def.kind) {
            (Answer::Switch(on), _) => *on,
            (Answer::One(chosen), Kind::One { values, .. }) => {
                let is_stuff = values.iter().any(|value| value.swatch && value.id == *chosen);
                is_stuff || def.default.as_ref() != Some(answer)
            }
            _ => false,
        }
    }

    fn is_offered(&self, option: usize, answer: &Answer) -> bool {
        match (&self.open(option).0, answer) {
            (Open::Values(values), Answer::One(value)) => values.contains(value),
            (Open::States(states), Answer::Switch(on)) => states.contains(on),
            _ => false,
        }
    }
}

/// A value of a list or a state of a switch.
fn is_listed(answer: &Answer) -> bool {
    matches!(answer, Answer::One(_) | Answer::Switch(_))
}

/// More often among those alike; of equally often the one that more pieces say.
fn is_better(a: &Match, b: &Match) -> bool {
    let (left, right) = (
        u64::from(a.have) * u64::from(b.pieces),
        u64::from(b.have) * u64::from(a.pieces),
    );
    (left, a.pieces) > (right, b.pieces)
}
