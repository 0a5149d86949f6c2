//! The customer's screen: whose piece it shows, and when it is cleared for the next one.
//!
//! Time counts only while the customer is alone at it. While the maker stands beside them (their Studio shows the same piece,
//! or they used it a short while ago), and while something is open that takes its time, nothing is cleared. All times come
//! in; nothing here reads a clock.

use crate::{Instant, LineId};

/// How long a customer may do nothing until they are asked, unless the maker decides otherwise.
pub const PATIENCE: i64 = 120_000;
/// How long the question stands.
pub const ASKING: i64 = 15_000;
/// How long the maker is taken to be beside the customer after they last did something.
pub const BESIDE: i64 = 600_000;
/// How long a page to sign stays open while the customer touches nothing and the maker does nothing about the piece.
pub const READING: i64 = 600_000;

/// How much longer a customer may do nothing while something is open that takes its time.
const HELD: i64 = 5;

/// How long the lock of the screen waits after so many wrong tries in a row, in milliseconds: three are free, then it takes
/// longer and longer.
pub fn wait_after(wrong: u32) -> i64 {
    match wrong {
        0..3 => 0,
        3 => 5_000,
        4 => 15_000,
        5 => 60_000,
        6 => 300_000,
        _ => 900_000,
    }
}

/// What is known of the customer's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// Milliseconds until an idle customer is asked.
    pub patience: i64,
    /// The piece on it; none: it shows what the maker makes.
    piece: Option<LineId>,
    /// When it was last touched.
    touched: Instant,
    /// Something is open on it that takes its time: keyboard, camera.
    held: bool,
    /// The maker has asked for a signature, and the page for this piece is open.
    signing: Option<LineId>,
    /// What the maker's Studio shows.
    beside: Option<LineId>,
    /// When the maker last did something, or looked away from the piece.
    maker: Option<Instant>,
    /// The piece that was cleared away last, and when.
    left: Option<(LineId, Instant)>,
}

/// How things stand at the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Nobody has begun: it shows what the maker makes.
    Waiting,
    /// Somebody is at it.
    There,
    /// Somebody was; they are asked whether they still are.
    Asked {
        /// Whole seconds until it is cleared, at least one.
        seconds: u32,
    },
    /// They left: it is to be cleared.
    Gone,
}

impl Counter {
    /// A screen that shows what the maker makes.
    pub fn new(now: Instant, patience: i64) -> Self {
        Self {
            patience,
            piece: None,
            touched: now,
            held: false,
            signing: None,
            beside: None,
            maker: Some(now),
            left: None,
        }
    }

    /// The same after the program was started anew: nobody knows who is before it.
    pub fn unattended(now: Instant, patience: i64) -> Self {
        Self {
            maker: None,
            ..Self::new(now, patience)
        }
    }

    /// When it was last touched, or opened.
    pub fn since(&self) -> Instant {
        self.touched
    }

    /// The piece on it.
    pub fn piece(&self) -> Option<LineId> {
        self.piece
    }

    /// The piece that was cleared away last, and when, unless it is back.
    pub fn left(&self) -> Option<(LineId, Instant)> {
        self.left
    }

    /// A piece is put on it, by either side.
    pub fn show(&mut self, piece: LineId, now: Instant) {
        self.piece = Some(piece);
        self.touched = now;
        self.held = false;
        self.left = self.left.filter(|(left, _)| *left != piece);
    }

    /// The customer touched it. `held`: something is open now that takes its time.
    pub fn touch(&mut self, held: bool, now: Instant) {
        // What was open took as long as it took.
        self.touched = now;
        self.held = held;
    }

    /// The page to sign on is open for this piece from now on, or no longer: nobody is hurried while they read what they sign.
    pub fn signing(&mut self, piece: Option<LineId>, now: Instant) {
        // What was open took as long as it took.
        self.touched = now;
        self.signing = piece;
    }

    /// Has the page to sign been open for so long that nobody is reading it any more?
    pub fn unread(&self, now: Instant) -> bool {
        let last = self.maker.map_or(self.touched.0, |used| self.touched.0.max(used.0));
        self.signing.is_some() && now.0 - last >= READING
    }

    /// The maker did something.
    pub fn used(&mut self, now: Instant) {
        self.maker = Some(now);
    }

    /// The maker's Studio shows this piece now; none: it shows none, or can't be seen.
    pub fn beside(&mut self, piece: Option<LineId>, now: Instant) {
        // Said again, it is no sign of life.
        if piece != self.beside {
            self.maker = Some(now);
        }
        self.beside = piece;
    }

    /// Is the maker beside the customer, with the same piece before them or busy a short while ago?
    pub fn accompanied(&self, now: Instant) -> bool {
        self.together() || self.maker.is_some_and(|used| now.0 - used.0 < BESIDE)
    }

    /// How things stand.
    pub fn attention(&self, now: Instant) -> Attention {
        if self.piece.is_none() {
            return Attention::Waiting;
        }
        if self.together() || self.signing.is_some() {
            return Attention::There;
        }
        let patience = if self.held { HELD * self.patience } else { self.patience };
        let alone = self
            .maker
            .map_or(self.touched.0, |used| self.touched.0.max(used.0 + BESIDE));
        let idle = now.0 - alone;
        if idle < patience {
            Attention::There
        } else if idle < patience + ASKING {
            let rest = patience + ASKING - idle;
            Attention::Asked {
                seconds: u32::try_from((rest + 999) / 1000).unwrap_or(1).max(1),
            }
        } else {
            Attention::Gone
        }
    }

    /// Clears it for the next customer; the piece stays known, to be brought back. With it goes the page to sign it on.
    pub fn clear(&mut self, now: Instant) {
        self.signing = self.signing.filter(|signing| self.piece != Some(*signing));
        self.left = self.piece.take().map(|piece| (piece, now)).or(self.left);
        self.held = false;
        self.touched = now;
    }

    fn together(&self) -> bool {
        self.piece.is_some() && self.piece == self.beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RowId;

    const START: i64 = 1_000_000_000;

    fn at(seconds: i64) -> Instant {
        Instant(START + seconds * 1000)
    }

    fn piece(n: u8) -> LineId {
        LineId(RowId([n; 16]))
    }

    /// A customer who has begun at 0, the maker long gone.
    fn alone() -> Counter {
        let mut counter = Counter::new(at(-3600), PATIENCE);
        counter.show(piece(1), at(0));
        counter
    }

    #[test]
    fn a_customer_alone_is_asked_and_then_cleared() {
        let counter = alone();
        let stands = |seconds: i64| counter.attention(at(seconds));
        assert_eq!(stands(119), Attention::There);
        assert_eq!(stands(120), Attention::Asked { seconds: 15 });
        assert_eq!(
            counter.attention(Instant(at(134).0 + 500)),
            Attention::Asked { seconds: 1 }
        );
        assert_eq!(stands(135), Attention::Gone);
    }

    #[test]
    fn a_touch_begins_the_time_anew() {
        let mut counter = alone();
        counter.touch(false, at(130));
        assert_eq!(counter.attention(at(249)), Attention::There);
        assert_eq!(counter.attention(at(250)), Attention::Asked { seconds: 15 });
    }

    #[test]
    fn nothing_is_cleared_in_a_talk_together() {
        let mut counter = alone();
        counter.beside(Some(piece(1)), at(10));
        assert_eq!(
            counter.attention(at(3600)),
            Attention::There,
            "an hour before the same piece"
        );
        // The maker looks up something else: ten minutes more, and then the usual time.
        counter.beside(None, at(3600));
        assert_eq!(counter.attention(at(3600 + 600 + 119)), Attention::There);
        assert_eq!(
            counter.attention(at(3600 + 600 + 120)),
            Attention::Asked { seconds: 15 }
        );
    }

    #[test]
    fn another_piece_in_the_studio_is_no_company_for_longer_than_ten_minutes() {
        let mut counter = alone();
        counter.beside(Some(piece(2)), at(0));
        assert!(counter.accompanied(at(599)) && !counter.accompanied(at(600)));
        assert_eq!(counter.attention(at(719)), Attention::There);
        assert_eq!(counter.attention(at(735)), Attention::Gone);
        counter.used(at(700));
        assert_eq!(counter.attention(at(735)), Attention::There);
    }

    #[test]
    fn said_again_it_is_no_sign_of_life() {
        let mut counter = alone();
        counter.beside(Some(piece(2)), at(0));
        counter.beside(Some(piece(2)), at(700));
        assert_eq!(counter.attention(at(735)), Attention::Gone);
    }

    #[test]
    fn what_takes_its_time_holds() {
        let mut counter = alone();
        counter.touch(true, at(5));
        assert_eq!(counter.attention(at(604)), Attention::There);
        assert_eq!(
            counter.attention(at(605)),
            Attention::Asked { seconds: 15 },
            "not for ever"
        );
        counter.touch(false, at(700));
        assert_eq!(counter.attention(at(819)), Attention::There);
        assert_eq!(counter.attention(at(835)), Attention::Gone);
    }

    #[test]
    fn nobody_is_hurried_while_they_read_what_they_sign() {
        let mut counter = alone();
        counter.signing(Some(piece(1)), at(60));
        assert_eq!(counter.attention(at(7200)), Attention::There);
        counter.signing(None, at(7200));
        assert_eq!(counter.attention(at(7200 + 119)), Attention::There);
        assert_eq!(counter.attention(at(7200 + 135)), Attention::Gone);
        counter.signing(Some(piece(1)), at(7400));
        counter.clear(at(7400));
        counter.show(piece(2), at(7400));
        assert_eq!(counter.attention(at(7535)), Attention::Gone, "cleared, it is closed");
        counter.signing(Some(piece(1)), at(7600));
        counter.clear(at(7600));
        counter.show(piece(2), at(7600));
        assert_eq!(
            counter.attention(at(7735)),
            Attention::There,
            "another piece has its own page"
        );
    }

    #[test]
    fn a_page_that_nobody_reads_any_more_has_an_end() {
        let mut counter = alone();
        assert!(!counter.unread(at(7200)), "there is none");
        counter.signing(Some(piece(1)), at(60));
        assert!(!counter.unread(at(659)) && counter.unread(at(660)));
        counter.touch(false, at(600));
        assert!(!counter.unread(at(1199)) && counter.unread(at(1200)));
        counter.used(at(1100));
        counter.beside(Some(piece(1)), at(1150));
        assert!(!counter.unread(at(1749)), "the maker did something");
        assert!(
            counter.unread(at(1750)),
            "and looks at the piece, which is no sign of life"
        );
        counter.signing(None, at(1800));
        assert!(!counter.unread(at(7200)));
    }

    #[test]
    fn what_was_cleared_can_be_brought_back() {
        let mut counter = alone();
        counter.clear(at(200));
        assert_eq!(
            (counter.piece(), counter.attention(at(999))),
            (None, Attention::Waiting)
        );
        assert_eq!(counter.left(), Some((piece(1), at(200))));
        counter.clear(at(300));
        assert_eq!(
            counter.left(),
            Some((piece(1), at(200))),
            "clearing nothing forgets nothing"
        );
        counter.show(piece(1), at(400));
        assert_eq!((counter.piece(), counter.left()), (Some(piece(1)), None));
    }

    #[test]
    fn guessing_takes_longer_and_longer() {
        let waits: Vec<i64> = (0..20).map(wait_after).collect();
        assert_eq!(waits[..4], [0, 0, 0, 5_000]);
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]) && waits[19] == 900_000);
    }

    #[test]
    fn after_a_start_nobody_is_beside_it() {
        let counter = Counter::unattended(at(0), PATIENCE);
        assert!(!counter.accompanied(at(1)));
        assert!(Counter::new(at(0), PATIENCE).accompanied(at(1)));
    }

    #[test]
    fn a_shorter_patience_is_the_makers_to_choose() {
        let mut counter = Counter::new(at(-3600), 30_000);
        counter.show(piece(1), at(0));
        assert_eq!(counter.attention(at(30)), Attention::Asked { seconds: 15 });
    }
}
