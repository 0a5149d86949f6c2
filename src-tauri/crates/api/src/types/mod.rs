//! The data that crosses. Everything a person reads is already worded in the asker's language; ids and codes are for
//! programs. Money crosses as text for reading and as minor units for sorting.

mod common;
mod copies;
mod counter;
mod customer;
mod order;
mod paper;
mod play;
mod start;
mod studio;
mod trade;
mod work;

pub use common::*;
pub use copies::*;
pub use counter::*;
pub use customer::*;
pub use order::*;
pub use paper::*;
pub use play::*;
pub use start::*;
pub use studio::*;
pub use trade::*;
pub use work::*;
