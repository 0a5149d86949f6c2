//! The real window: started as a person starts it, driven by WebKitWebDriver.

mod both;
mod chocolate;
mod counter;
mod customer;
mod first_day;
mod idle;
mod pen;
mod picture;
mod rescue;
mod screens;
mod shirt;
mod shoe;
mod thread;
mod watch;
mod within;
