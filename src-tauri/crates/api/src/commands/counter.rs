//! The customer's screen: what its window may ask, and what the maker's window says to it.
//!
//! A customer gets the piece that is on their screen and what can be begun, and nothing else. Where a command of that window
//! names a piece, it only says which one it takes the one on the screen for: another is refused.

use domain::counter::{Attention, PATIENCE};
use domain::{Counter, CounterSettings, Instant, Letters, LineId, Settings};
use engine::answer::Answers;
use engine::colour::Colour;
use workshop::Tried;

use super::designs::path_of;
use super::orders::line_id;
use super::start::colour;
use crate::types::{
    AnswerInput, ChooseView, CompareView, ConflictView, CounterSettingsView, CounterState, CounterView, DesignView,
    KeepsakeView, KeptView, LeaveView, LeftView, MatchView, PictureView, StandsView, SwatchPhoto,
};
use crate::views::workshop as view;
use crate::{App, Error};

/// Most steps that a customer can take back.
const STEPS: usize = 500;

/// Seconds until a customer who does nothing is asked, unless the maker decides otherwise.
const USUAL: u32 = 120;

/// The customer's screen, while it is open.
#[derive(Debug)]
pub(crate) struct AtCounter {
    pub(super) counter: Counter,
    /// The answers of its piece before each change, the latest last.
    past: Vec<Answers>,
    /// What a customer kept there last.
    kept: Option<Kept>,
}

/// A piece that a customer kept, and the code it is kept under.
type Kept = (LineId, String);

/// What is told of the customer's screen when it is closed: on one screen that is the only time when the maker can read it.
#[derive(Debug, Default)]
pub(crate) struct AfterCounter {
    /// What was on it, or was left there, and when.
    left: Option<(LineId, Instant)>,
    /// What a customer kept there last.
    kept: Option<Kept>,
}

impl App {
    /// Opens the customer's screen, with a piece on it unless `id` is empty.
    pub fn open_counter(&mut self, id: &str) -> Result<CounterState, Error> {
        let piece = if id.is_empty() {
            None
        } else {
            Some(self.find(id)?.line.id)
        };
        let (now, patience) = (self.now(), self.patience());
        let at = self.counter.get_or_insert_with(|| AtCounter {
            counter: Counter::new(now, patience),
            past: Vec::new(),
            kept: None,
        });
        at.counter.patience = patience;
        at.counter.used(now);
        self.after = AfterCounter::default();
        if let Some(piece) = piece {
            self.put_on_counter(piece)?;
        }
        self.remember_counter(true)?;
        self.counter_state()
    }

    /// Puts a piece on the screen, which is open. Whoever was at another one keeps it.
    pub(super) fn put_on_counter(&mut self, piece: LineId) -> Result<(), Error> {
        if self.at_counter()?.counter.piece().is_some_and(|other| other != piece) {
            self.clear_counter()?;
        }
        let now = self.now();
        if let Some(at) = &mut self.counter {
            at.put(piece, now);
        }
        Ok(())
    }

    /// Closes it; its piece stays among the designs.
    pub fn close_counter(&mut self) -> Result<CounterState, Error> {
        let now = self.now();
        if let Some(at) = self.counter.take() {
            let shown = at.counter.piece().map(|piece| (piece, now));
            self.after = AfterCounter {
                left: shown.or(at.counter.left()),
                kept: at.kept,
            };
        }
        self.sign_page_gone(None);
        // Where that can't be written down, the screen is closed all the same and comes back with the next start.
        let _ = self.remember_counter(false);
        self.counter_state()
    }

    /// Was the customer's screen open when the program ended, by a power cut for example? Then it is again, and whoever wants
    /// to leave it needs the PIN.
    pub fn counter_again(&mut self) -> bool {
        let again = self.settings.counter;
        if again && self.counter.is_none() {
            self.counter = Some(AtCounter {
                counter: Counter::unattended(self.now(), PATIENCE),
                past: Vec::new(),
                kept: None,
            });
        }
        again
    }

    /// Leaves the customer's screen for the maker's window: as it is while the maker is beside it, else with the PIN or the words
    /// for when it is forgotten.
    pub fn leave_counter(&mut self, pin: &str) -> Result<LeaveView, Error> {
        let left = LeaveView {
            left: true,
            said: String::new(),
            wait: 0,
        };
        let now = self.now();
        let Some(at) = &self.counter else { return Ok(left) };
        let beside = at.counter.accompanied(now);
        // Without a workshop there is nothing to be kept from anybody.
        let settings = self.workshop().and_then(|workshop| Ok(workshop.settings()?));
        let locked = settings.is_ok_and(|settings| settings.counter.lock.is_some());
        if locked && !beside {
            let words = self.words();
            let say = |code: &str, wait: u32| LeaveView {
                left: false,
                said: words.text(code, &[("seconds", wait.to_string())]),
                wait,
            };
            if pin.trim().is_empty() {
                return Ok(say("counter.pin_asked", 0));
            }
            match self.workshop_mut()?.try_lock(pin)? {
                Tried::Open => {}
                Tried::Wrong { wait: 0 } => return Ok(say("counter.pin_wrong", 0)),
                Tried::Wrong { wait } => return Ok(say("counter.pin_wrong_wait", wait)),
                Tried::TooEarly { wait } => return Ok(say("counter.pin_early", wait)),
            }
        }
        self.close_counter()?;
        Ok(left)
    }

    /// What the maker decided about the customer's screen.
    pub fn counter_settings(&self) -> Result<CounterSettingsView, Error> {
        let counter = self.workshop()?.settings()?.counter;
        Ok(CounterSettingsView {
            greeting: counter.greeting,
            thanks: counter.thanks,
            guided: counter.guided,
            seconds: counter.seconds.unwrap_or(USUAL),
            second: shown(counter.second),
            letters: counter.letters.code().to_owned(),
            locked: counter.lock.is_some(),
        })
    }

    /// Decides it anew. The PIN has [its own](Self::set_counter_pin) way.
    pub fn change_counter(&mut self, input: &CounterSettingsView) -> Result<CounterSettingsView, Error> {
        let settings = self.workshop()?.settings()?;
        let letters = Letters::ALL.into_iter().find(|one| one.code() == input.letters);
        let counter = CounterSettings {
            greeting: input.greeting.trim().to_owned(),
            thanks: input.thanks.trim().to_owned(),
            guided: input.guided,
            seconds: (input.seconds != USUAL).then_some(input.seconds),
            second: colour(&input.second)?,
            letters: letters.ok_or_else(|| Error::Unknown(input.letters.clone()))?,
            lock: settings.counter.lock.clone(),
        };
        self.workshop_mut()?.change_settings(Settings { counter, ..settings })?;
        self.counter_settings()
    }

    /// Gives the customer's screen a PIN; empty takes it away. Gives the words that open it besides, told this once.
    pub fn set_counter_pin(&mut self, pin: &str) -> Result<String, Error> {
        Ok(self.workshop_mut()?.set_pin(pin.trim())?)
    }

    /// Another workshop is opened: no piece of the last one stays.
    pub(crate) fn empty_counter(&mut self) {
        self.end_signing();
        self.after = AfterCounter::default();
        if let Some(at) = &mut self.counter {
            *at = AtCounter {
                counter: Counter::unattended(at.counter.since(), PATIENCE),
                past: Vec::new(),
                kept: None,
            };
        }
    }

    fn remember_counter(&mut self, open: bool) -> Result<(), Error> {
        if self.settings.counter != open {
            self.settings.counter = open;
            self.keep_settings()?;
        }
        Ok(())
    }

    fn patience(&self) -> i64 {
        let decided = self
            .workshop()
            .and_then(|workshop| Ok(workshop.settings()?.counter.seconds));
        decided
            .ok()
            .flatten()
            .map_or(PATIENCE, |seconds| i64::from(seconds) * 1000)
    }

    /// What the maker's window knows of it.
    pub fn counter_state(&self) -> Result<CounterState, Error> {
        let (piece, left, kept) = match &self.counter {
            Some(at) => (at.counter.piece(), at.counter.left(), &at.kept),
            None => (None, self.after.left, &self.after.kept),
        };
        let left = left.and_then(|(id, when)| self.left(id, when).transpose());
        Ok(CounterState {
            open: self.counter.is_some(),
            piece: piece.map(|id| id.to_string()).unwrap_or_default(),
            left: left.transpose()?,
            kept: kept.as_ref().map(|(_, code)| self.kept(code)).transpose()?.flatten(),
        })
    }

    /// Puts away what is told of the customer's screen after it was closed.
    pub fn forget_counter(&mut self) -> Result<CounterState, Error> {
        self.after = AfterCounter::default();
        self.counter_state()
    }

    /// The maker's Studio shows this piece now; empty: none.
    pub fn beside_counter(&mut self, id: &str) -> Result<(), Error> {
        let piece = if id.is_empty() { None } else { Some(line_id(id)?) };
        let now = self.now();
        if let Some(at) = &mut self.counter {
            at.counter.beside(piece, now);
        }
        Ok(())
    }

    /// Puts the piece that was left back on the customer's screen.
    pub fn bring_back(&mut self) -> Result<CounterState, Error> {
        let left = self.counter.as_ref().and_then(|at| at.counter.left());
        let (id, _) = left.ok_or(Error::NobodyLeft)?;
        self.open_counter(&id.to_string())
    }

    /// The maker does something to a piece: they are there, and where it is the one on the customer's screen, the customer can
    /// take it back.
    pub(super) fn by_maker<T>(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let now = self.now();
        if let Some(at) = &mut self.counter {
            at.counter.used(now);
        }
        let on = self.counter.as_ref().and_then(|at| at.counter.piece());
        match line_id(id).is_ok_and(|id| on == Some(id)) {
            true => self.stepping(change),
            false => change(self),
        }
    }

    /// Everything the customer's screen shows.
    pub fn counter_view(&self) -> Result<CounterView, Error> {
        let at = self.at_counter()?;
        let workshop = view::workshop(&self.words(), self.workshop()?)?;
        let piece = at.counter.piece().map(|_| self.counter_piece()).transpose()?;
        let own = self.workshop()?.settings()?.counter;
        Ok(CounterView {
            maker: workshop.name,
            logo: workshop.logo,
            colour: workshop.colour,
            second: shown(own.second),
            letters: own.letters.code().to_owned(),
            language: self.words().language().to_owned(),
            greeting: own.greeting,
            thanks: own.thanks,
            guided: own.guided,
            stands: self.stands(at),
            offer: if piece.is_some() { Vec::new() } else { self.templates()? },
            piece,
        })
    }

    /// How things stand; what was left is cleared, and a page to sign that nobody reads any more goes. `touched`: the customer did
    /// something since; `held`: something is open that takes its time. The second value: one of both happened just now.
    pub fn counter_tick(&mut self, touched: bool, held: bool) -> Result<(StandsView, bool), Error> {
        let (now, patience) = (self.now(), self.patience());
        let at = self.counter.as_mut().ok_or(Error::CounterClosed)?;
        at.counter.patience = patience;
        if touched {
            at.counter.touch(held, now);
        }
        let unread = self.sign_page_unread();
        let at = self.at_counter()?;
        let piece = at.counter.piece();
        let gone = at.counter.attention(now) == Attention::Gone;
        // Ordered, thrown away or undone meanwhile: there is nothing to play with any more.
        let gone = gone || piece.is_some_and(|piece| !self.workshop().is_ok_and(|w| w.design(piece).is_ok()));
        if gone {
            self.clear_counter()?;
        }
        Ok((self.stands(self.at_counter()?), gone || unread))
    }

    /// The customer is done: their piece is put aside and the screen is ready for the next.
    pub fn clear_counter(&mut self) -> Result<(), Error> {
        let now = self.now();
        let at = self.counter.as_mut().ok_or(Error::CounterClosed)?;
        let piece = at.counter.piece();
        // It stays a draft among the designs; a code has what somebody kept, and nobody would know of another.
        at.counter.clear(now);
        at.past.clear();
        if piece.is_some() {
            self.sign_page_gone(piece);
        }
        Ok(())
    }

    /// Begins a piece, from one of the maker's picks unless `preset` is empty.
    pub fn counter_begin(&mut self, template: &str, preset: &str) -> Result<CounterView, Error> {
        self.at_counter()?;
        let begun = self.start_design(template, preset)?;
        let (id, now) = (line_id(&begun.id)?, self.now());
        if let Some(at) = &mut self.counter {
            at.put(id, now);
        }
        self.counter_view()
    }

    /// The sides of the piece on the screen.
    pub fn counter_pictures(&self, across: u32) -> Result<Vec<PictureView>, Error> {
        self.design_picture(&self.piece_id()?, across)
    }

    /// Answers one option of it, unless that can't be had now. `piece`: the one that the page takes it for, here and below.
    pub fn counter_choose(&mut self, piece: &str, path: &str, input: &AnswerInput) -> Result<ChooseView, Error> {
        let design = self.find(&self.meant(piece)?)?;
        let path = path_of(path)?;
        let answer = self.answer(&design, &path, input)?;
        let chosen = self.stepping(|app| {
            let choice = app.workshop_mut()?.design_choose(design.line.id, &path, answer)?;
            app.outcome(choice)
        })?;
        Ok(match chosen {
            ChooseView::Taken { design } => ChooseView::Taken {
                design: Box::new(for_customer(*design)),
            },
            closed => closed,
        })
    }

    /// Why an answer can't be had.
    pub fn counter_why(&self, path: &str, input: &AnswerInput) -> Result<ConflictView, Error> {
        self.why(&self.piece_id()?, path, input)
    }

    /// Takes a way round.
    pub fn counter_take_way(&mut self, piece: &str, answers: &str) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.stepping(|app| app.way_taken(&id, answers)).map(for_customer)
    }

    /// Replaces all answers by a maker's pick.
    pub fn counter_preset(&mut self, piece: &str, preset: &str) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.stepping(|app| app.preset_taken(&id, preset)).map(for_customer)
    }

    /// The name that the customer gives the piece.
    pub fn counter_name(&mut self, piece: &str, name: &str) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.set_name(&id, name).map(for_customer)
    }

    /// Puts the piece aside under a code.
    pub fn counter_keep(&mut self) -> Result<DesignView, Error> {
        let id = self.piece_id()?;
        let kept = self.keep(&id)?;
        let line = line_id(&id)?;
        if let Some(at) = &mut self.counter {
            at.kept = Some((line, kept.code.clone()));
        }
        Ok(for_customer(kept))
    }

    /// What the customer takes home of the piece as it was kept last: its code and until when the price holds.
    pub fn counter_keepsake(&self, piece: &str) -> Result<KeepsakeView, Error> {
        let piece = line_id(&self.meant(piece)?)?;
        let kept = self.at_counter()?.kept.as_ref().filter(|(of, _)| *of == piece);
        let (_, code) = kept.ok_or(Error::CounterClosed)?;
        self.keepsake(code)
    }

    /// Another piece at random; the customer can come back from it.
    pub fn counter_surprise(&mut self, piece: &str, colours: bool) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.stepping(|app| app.surprised(&id, colours)).map(for_customer)
    }

    /// What earlier pieces often had beside what is chosen.
    pub fn counter_goes_well(&self) -> Result<Vec<MatchView>, Error> {
        self.goes_well(&self.piece_id()?)
    }

    /// Keeps an eye on what the piece costs; empty: no longer.
    pub fn counter_under(&mut self, piece: &str, total: &str) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.keep_under(&id, total).map(for_customer)
    }

    /// Puts the piece as it is now beside itself.
    pub fn counter_put_beside(&mut self, piece: &str) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.put_beside(&id).map(for_customer)
    }

    /// The piece and those beside it.
    pub fn counter_compare(&self) -> Result<CompareView, Error> {
        self.compare(&self.piece_id()?)
    }

    /// Takes one of those beside it.
    pub fn counter_take_beside(&mut self, piece: &str, at: u32) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.stepping(|app| app.beside_taken(&id, at)).map(for_customer)
    }

    /// Puts one of those beside it away.
    pub fn counter_drop_beside(&mut self, piece: &str, at: u32) -> Result<DesignView, Error> {
        let id = self.meant(piece)?;
        self.drop_beside(&id, at).map(for_customer)
    }

    /// Takes the latest change back, whoever made it; nothing happens when there is none.
    pub fn counter_back(&mut self) -> Result<DesignView, Error> {
        let id = line_id(&self.piece_id()?)?;
        let past = self.counter.as_mut().and_then(|at| at.past.pop());
        if let Some(answers) = past {
            let choice = self.workshop_mut()?.design_turn_back(id, answers)?;
            return self.taken(choice).map(for_customer);
        }
        self.counter_piece()
    }

    /// The small photos of these names, as far as they are of swatches for the piece on the screen.
    pub fn counter_swatches(&self, names: &[String]) -> Result<Vec<SwatchPhoto>, Error> {
        self.swatch_photos(&self.piece_id()?, names)
    }

    pub(super) fn at_counter(&self) -> Result<&AtCounter, Error> {
        self.counter.as_ref().ok_or(Error::CounterClosed)
    }

    pub(super) fn piece_id(&self) -> Result<String, Error> {
        let piece = self.at_counter()?.counter.piece().ok_or(Error::CounterClosed)?;
        Ok(piece.to_string())
    }

    fn counter_piece(&self) -> Result<DesignView, Error> {
        self.design(&self.piece_id()?).map(for_customer)
    }

    fn stands(&self, at: &AtCounter) -> StandsView {
        let (attention, seconds) = match at.counter.attention(self.now()) {
            Attention::Waiting | Attention::Gone => ("waiting", 0),
            Attention::There => ("there", 0),
            Attention::Asked { seconds } => ("asked", seconds),
        };
        StandsView {
            attention: attention.to_owned(),
            seconds,
            piece: at.counter.piece().map(|id| id.to_string()).unwrap_or_default(),
            back: !at.past.is_empty(),
            signing: self.signing.page().unwrap_or_default(),
        }
    }

    /// Changes the piece on the screen; what it was before can be come back to, unless nothing changed.
    fn stepping<T>(&mut self, change: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        let before = self.piece_answers();
        let done = change(self)?;
        if let Some(before) = before.filter(|before| self.piece_answers().as_ref() != Some(before))
            && let Some(at) = &mut self.counter
        {
            if at.past.len() == STEPS {
                at.past.remove(0);
            }
            at.past.push(before);
        }
        Ok(done)
    }

    fn piece_answers(&self) -> Option<Answers> {
        let design = self.find(&self.piece_id().ok()?).ok()?;
        design.line.designed().map(|designed| designed.answers.clone())
    }

    /// The page means the piece that is on the screen: the maker may have put another one there meanwhile.
    fn meant(&self, piece: &str) -> Result<String, Error> {
        let on = self.piece_id()?;
        if on == piece { Ok(on) } else { Err(Error::CounterClosed) }
    }

    /// The piece that a customer kept under this code; `None`: it is ordered or thrown away by now.
    fn kept(&self, code: &str) -> Result<Option<KeptView>, Error> {
        let Ok(design) = self.put_aside(code) else {
            return Ok(None);
        };
        let wording = self.wording()?;
        Ok(Some(KeptView {
            name: wording.label(&design.line.called()),
            code: domain::code::shown(&design.line.code),
        }))
    }

    /// A piece that somebody left; `None`: it is gone or ordered by now.
    fn left(&self, id: LineId, when: Instant) -> Result<Option<LeftView>, Error> {
        let Ok(design) = self.workshop()?.design(id) else {
            return Ok(None);
        };
        let wording = self.wording()?;
        let minutes = (self.now().0 - when.0).max(0) / 60_000;
        Ok(Some(LeftView {
            id: id.to_string(),
            name: wording.label(&design.line.called()),
            when: match minutes {
                0 => wording.words.text("counter.left_now", &[]),
                minutes => wording.words.text("counter.left", &[("minutes", minutes.to_string())]),
            },
        }))
    }
}

impl AtCounter {
    fn put(&mut self, piece: LineId, now: Instant) {
        if self.counter.piece() != Some(piece) {
            self.past.clear();
        }
        self.counter.show(piece, now);
    }
}

/// As `#rrggbb`, or empty.
fn shown(colour: Option<Colour>) -> String {
    colour.map(|colour| colour.to_string()).unwrap_or_default()
}

/// What the maker sees beside a piece and a customer doesn't: reminders, what was agreed in passing about other materials, the
/// order it is to go into, a newer version of the template.
pub(super) fn for_customer(mut design: DesignView) -> DesignView {
    design.instead_of = None;
    design.outdated = None;
    for option in design.sections.iter_mut().flat_map(|section| &mut section.options) {
        option.reminders.clear();
        if let Some(other) = &mut option.other {
            other.material.clear();
        }
    }
    design
}
