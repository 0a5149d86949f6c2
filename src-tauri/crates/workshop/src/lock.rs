//! The lock of the customer's screen: a PIN, and words for when it is forgotten. Neither is kept, only what proves them
//! (Argon2id, RFC 9106). Wrong tries are counted in the file and cost time.

use argon2::password_hash::SaltString;
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use domain::counter::wait_after;
use domain::{Instant, Lock, Settings};

use crate::{Error, Workshop};

/// Digits of a PIN.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;
/// Words for when it is forgotten.
const WORDS: usize = 5;

/// What came of a try at the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It opened.
    Open,
    /// It was wrong; the next try waits so many whole seconds.
    Wrong {
        /// Seconds.
        wait: u32,
    },
    /// It was too early to be looked at; so many whole seconds are left.
    TooEarly {
        /// Seconds.
        wait: u32,
    },
}

impl Workshop {
    /// Gives the customer's screen a PIN; empty takes it away. Gives the words that open it besides, told this once.
    pub fn set_pin(&mut self, pin: &str) -> Result<String, Error> {
        let settings = self.settings()?;
        let mut counter = settings.counter.clone();
        if pin.is_empty() {
            counter.lock = None;
            self.change_settings(Settings { counter, ..settings })?;
            return Ok(String::new());
        }
        if !DIGITS.contains(&pin.len()) || !pin.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Error::Pin);
        }
        let words = self.fresh_words();
        counter.lock = Some(Lock {
            pin: self.hashed(pin)?,
            words: self.hashed(&plain(&words))?,
        });
        self.change_settings(Settings { counter, ..settings })?;
        self.store.keep_lock_tries(0, Instant(0))?;
        Ok(words)
    }

    /// Tries a PIN or the words. A workshop without a PIN has no lock.
    pub fn try_lock(&mut self, given: &str) -> Result<Tried, Error> {
        let Some(lock) = self.settings()?.counter.lock else {
            return Ok(Tried::Open);
        };
        let (wrong, mut last) = self.store.lock_tries()?;
        let now = self.now();
        // A clock that was put back doesn't open it sooner, nor keep it shut until it is where it was: the wait begins anew.
        if now < last {
            self.store.keep_lock_tries(wrong, now)?;
            last = now;
        }
        let left = wait_after(wrong) - (now.0 - last.0);
        if left > 0 {
            return Ok(Tried::TooEarly { wait: seconds(left) });
        }
        // Counted before it is looked at: whoever pulls the plug meanwhile has tried all the same.
        let wrong = wrong.saturating_add(1);
        self.store.keep_lock_tries(wrong, now)?;
        if proves(&lock.pin, given.trim()) || proves(&lock.words, &plain(given)) {
            self.store.keep_lock_tries(0, Instant(0))?;
            return Ok(Tried::Open);
        }
        Ok(Tried::Wrong {
            wait: seconds(wait_after(wrong)),
        })
    }

    /// Words that can be said and written in any language: two syllables each.
    fn fresh_words(&self) -> String {
        const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
        const VOWELS: &[u8; 4] = b"aeio";
        let salt = self.env.ids.salt();
        let mut chance = salt.iter().flat_map(|byte| [byte & 15, byte >> 4]).cycle();
        let mut next = || usize::from(chance.next().unwrap_or(0));
        let mut word = || {
            let letters = [
                CONSONANTS[next()],
                VOWELS[next() % 4],
                CONSONANTS[next()],
                VOWELS[next() % 4],
            ];
            letters.map(char::from).iter().collect::<String>()
        };
        (0..WORDS).map(|_| word()).collect::<Vec<_>>().join(" ")
    }

    fn hashed(&self, secret: &str) -> Result<String, Error> {
        let salt = SaltString::encode_b64(&self.env.ids.salt());
        let hashed = salt.and_then(|salt| Ok(Argon2::default().hash_password(secret.as_bytes(), &salt)?.to_string()));
        hashed.map_err(|error| Error::Damaged(error.to_string()))
    }
}

fn proves(hash: &str, given: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(given.as_bytes(), &hash).is_ok())
}

/// However it was written down: small letters, nothing between.
fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

fn seconds(wait: i64) -> u32 {
    u32::try_from((wait + 999) / 1000).unwrap_or(0)
}
