//! Option templates, their rules, and the exact answers they allow.
//!
//! What it is: the heart of the product. A [`Template`] says all that can be chosen about a product; [`compile`] turns it
//! into a [`Model`]; a [`Session`] answers, after every choice, which values are still open, why the others are closed,
//! which changes would open them, what the piece costs and what it is made of.
//!
//! What it is not: it stores nothing, words nothing beyond the maker's own labels, draws nothing, and knows no customer.
//! It reads no clock and uses no randomness, floats or hash order: the same input gives the same answer everywhere.
//!
//! Where to start: [`template`] for the data, [`rule`] for the language, [`session`] for the answers.

pub mod answer;
pub mod book;
pub mod code;
mod diagram;
pub mod model;
pub mod network;
mod numbers;
mod problem;
pub mod review;
pub mod rule;
pub mod session;
pub mod slug;
pub mod template;

pub use problem::{Problem, problem_codes};
