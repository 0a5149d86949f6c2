//! The engine in a browser.
//!
//! What it is: the engine compiled for `wasm32-unknown-unknown`, with plain functions over numbers and no code generator between
//! them and the page: files go in byte by byte, answers come out as numbers. What it can do so far is take a template and walk
//! through it ([`Walk`]), which proves that it answers there as it does here, and how fast.
//!
//! What it is not: a page. Catalogs bring theirs, and with them the functions that they need.
//!
//! Where to start: [`Walk`]; `tests/node.rs` calls it from Node.
#![allow(
    unsafe_code,
    reason = "exported names are kept by an attribute that counts as unsafe"
)]

mod walk;

use std::cell::RefCell;

pub use walk::Walk;

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static WALK: RefCell<Option<Walk>> = const { RefCell::new(None) };
}

/// Takes one more byte of a `template.toml`.
#[unsafe(no_mangle)]
pub extern "C" fn feed(byte: u32) {
    INPUT.with_borrow_mut(|input| input.push(byte as u8));
}

/// Begins a walk through the template that was fed; 1 when it could be read, else 0.
#[unsafe(no_mangle)]
pub extern "C" fn begin(seed: u32) -> u32 {
    let input = INPUT.take();
    WALK.set(Walk::new(&input, u64::from(seed)));
    WALK.with_borrow(|walk| u32::from(walk.is_some()))
}

/// One choice, and what it leaves open of every option: how many options still have something to choose.
#[unsafe(no_mangle)]
pub extern "C" fn click() -> u32 {
    WALK.with_borrow_mut(|walk| walk.as_mut().map_or(0, Walk::click))
}

/// A number for all that the engine says now.
#[unsafe(no_mangle)]
pub extern "C" fn answers() -> u64 {
    WALK.with_borrow(|walk| walk.as_ref().map_or(0, Walk::answers))
}
