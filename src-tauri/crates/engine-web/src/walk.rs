//! A walk through a template: random choices, and a number for all that follows from each.

use std::fmt::Write;

use engine::answer::Answer;
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::{Open, Session};
use engine::template::{Folder, read};

/// Random choices in one template, the same for the same seed.
pub struct Walk {
    model: Model,
    session: Session,
    /// Indices of the options that wait for a choice.
    left: Vec<usize>,
    dice: u64,
}

impl Walk {
    /// Before the first choice; `None` when `template` is no sound `template.toml`.
    pub fn new(template: &[u8], seed: u64) -> Option<Self> {
        let folder = Folder::from([("template.toml".to_owned(), template.to_vec())]);
        let package = read(&folder).ok()?;
        let (model, _) = compile(&package.template, &package.library);
        let session = Session::new(&model, &Book::default(), 1);
        let left = (0..model.template().options.len()).collect();
        Some(Self {
            model,
            session,
            left,
            dice: seed,
        })
    }

    /// Chooses something that is open of some option, and looks at what is open of all of them then; gives how many options
    /// still wait. Behind the last it begins anew.
    pub fn click(&mut self) -> u32 {
        if self.left.is_empty() {
            self.left = (0..self.model.template().options.len()).collect();
            self.session = Session::new(&self.model, &Book::default(), 1);
        }
        let at = self.below(self.left.len());
        let option = self.left.swap_remove(at);
        if let Some(answer) = self.open_answer(option) {
            let path = engine::answer::Path::of(&self.model.template().options[option].id);
            let _ = self.session.choose(&path, answer);
        }
        let open = self.session.open_values();
        let waiting = self.left.iter().filter(|option| open[**option] != Open::Nothing);
        waiting.count() as u32
    }

    /// A number for everything that the engine says now: what is open, closed and finished, the price, how many pieces are
    /// left, and why the first closed value of each option is closed, with its ways round.
    pub fn answers(&self) -> u64 {
        let view = self.session.view();
        let mut all = String::new();
        let _ = write!(all, "{view:?} {:?} {:?}", self.session.price(), self.session.count());
        for option in &view.options {
            if let Some(value) = option.closed.first() {
                let why = self.session.why_closed(&option.path, &Answer::One(value.clone()));
                let _ = write!(all, "{why:?}");
            }
        }
        // FNV-1a
        all.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    fn open_answer(&mut self, option: usize) -> Option<Answer> {
        let open = self.session.open_values().swap_remove(option);
        let several = matches!(
            self.model.template().options[option].kind,
            engine::template::Kind::Several { .. }
        );
        match open {
            Open::Values(values) if values.is_empty() => None,
            Open::Values(values) => {
                let value = values[self.below(values.len())].clone();
                Some(match several {
                    true => Answer::Several([(value, 1)].into()),
                    false => Answer::One(value),
                })
            }
            Open::Ranges(ranges) => {
                let range = &ranges[self.below(ranges.len())];
                Some(Answer::Number(
                    if self.below(2) == 0 { &range.from } else { &range.to }.clone(),
                ))
            }
            Open::States(states) => {
                let at = self.below(states.len());
                Some(Answer::Switch(*states.iter().nth(at)?))
            }
            _ => None,
        }
    }

    /// A number below `many` (SplitMix64).
    fn below(&mut self, many: usize) -> usize {
        self.dice = self.dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.dice;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % many.max(1) as u64) as usize
    }
}
