//! The real window: started as a person starts it, driven by WebKitWebDriver.

mod chocolate;
mod counter;
mod customer;
mod first_day;
mod pen;
mod picture;
mod rescue;
mod screens;
mod shirt;
mod thread;
mod watch;
mod within;
