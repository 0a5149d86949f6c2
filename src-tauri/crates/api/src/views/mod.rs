//! From what the workshop knows to what a face shows: every sentence in the asker's language, one file per noun.

pub(crate) mod bill;
pub(crate) mod conflict;
pub(crate) mod copies;
pub(crate) mod customer;
pub(crate) mod history;
pub(crate) mod measures;
pub(crate) mod option;
pub(crate) mod order;
pub(crate) mod paint;
pub(crate) mod photo;
pub(crate) mod play;
pub(crate) mod price;
pub(crate) mod search;
pub(crate) mod studio;
pub(crate) mod upload;
pub(crate) mod workshop;
