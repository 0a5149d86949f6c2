//! What a workshop needs from the world: the time, fresh ids, and which computer this is. Injected, so that tests repeat.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use domain::Instant;
use sha2::{Digest, Sha256};
use uuid::{NoContext, Timestamp, Uuid};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
}

/// Gives out ids.
pub trait Ids: Send + Sync {
    /// A fresh UUIDv7 for a row made at `at`.
    fn id(&self, at: Instant) -> [u8; 16];
    /// Sixteen bytes that nobody can guess.
    fn salt(&self) -> [u8; 16];
}

/// The world around an open workshop. Cheap to clone.
#[derive(Clone)]
pub struct Env {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Fresh ids.
    pub ids: Arc<dyn Ids>,
    /// This computer, from the installation's settings (never from the workshop file: a copied file would clone it).
    pub station: [u8; 16],
    /// What others are told who find the file in use: program and computer ("Atelier on anna-laptop").
    pub holder: String,
}

impl Env {
    /// The real world.
    pub fn system(station: [u8; 16], holder: impl Into<String>) -> Self {
        Self {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            station,
            holder: holder.into(),
        }
    }
}

/// A fresh id for a computer that has none yet.
pub fn new_station() -> [u8; 16] {
    RandomIds.salt()
}

/// The computer's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        // A clock before 1970 is out of order; 1970 then stands in, and the journal keeps its own order anyway.
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// Ids from the system's randomness.
#[derive(Clone, Copy, Debug)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn id(&self, at: Instant) -> [u8; 16] {
        let milliseconds = u64::try_from(at.0).unwrap_or(0);
        let nanos = (milliseconds % 1000) as u32 * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(NoContext, milliseconds / 1000, nanos)).into_bytes()
    }

    fn salt(&self) -> [u8; 16] {
        // Two ids hold 148 random bits; hashing spreads them over all sixteen bytes.
        let mut hasher = Sha256::new();
        hasher.update(self.id(Instant(0)));
        hasher.update(self.id(Instant(0)));
        let mut salt = [0; 16];
        salt.copy_from_slice(&hasher.finalize()[..16]);
        salt
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuid_version_7_and_carry_their_time() {
        let id = RandomIds.id(Instant(0x0123_4567_89ab));
        assert_eq!(id[..6], [0x01, 0x23, 0x45, 0x67, 0x89, 0xab]);
        assert_eq!(id[6] >> 4, 7);
        assert_ne!(RandomIds.id(Instant(1)), RandomIds.id(Instant(1)));
        assert_ne!(RandomIds.salt(), RandomIds.salt());
    }
}
