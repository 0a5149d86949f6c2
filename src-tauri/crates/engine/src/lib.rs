//! Option templates, their rules, and the exact answers they allow.
//!
//! What it is: the heart of the product. A [`Template`](template::Template) says all that can be chosen about a product;
//! [`compile`](model::compile()) turns it into a [`Model`](model::Model); a [`Session`](session::Session) answers, after every
//! choice, which values are still open, why the others are closed, which changes would open them, what the piece costs and
//! what it is made of.
//!
//! What it is not: it stores nothing, words nothing beyond the maker's own labels, draws nothing, and knows no customer.
//! It reads no clock and uses no randomness, floats or hash order: the same input gives the same answer everywhere.
//!
//! Where to start: [`template::read()`] makes a template of a folder, [`model::compile()`] a model of that, and
//! [`Session::new`](session::Session::new) a design. Options go by their [`Path`](answer::Path), what is chosen is an
//! [`Answer`](answer::Answer). `docs/template-format.md` and `docs/rules.md` tell what stands in a template. The tree of a rule
//! ([`rule`]) is for those who work on the language. From a template to an answer:
//!
//! ```
//! use engine::answer::{Answer, Path};
//! use engine::book::Book;
//! use engine::model;
//! use engine::session::{Goal, Open, Session};
//! use engine::slug::Slug;
//! use engine::template::{self, Folder, Package};
//!
//! let toml = r#"
//!     format = 1
//!     id = "box"
//!     label = "Box"
//!     currency = "EUR"
//!     base_price = "40.00"
//!     option = [
//!         { id = "size", label = "Size", kind = "one", values = [{ id = "m", label = "M" }, { id = "l", label = "L", price = "12.00" }] },
//!         { id = "wood", label = "Wood", kind = "one", values = [{ id = "ash", label = "Ash" }, { id = "walnut", label = "Walnut", price = "20.00" }] },
//!     ]
//!     rule = [
//!         { id = "short", rule = "when [size] is l then [wood] is not walnut", because = "Our walnut boards are too short." },
//!     ]
//! "#;
//! // The files of a template, by name and in memory. What is wrong with them comes back, all of it at once.
//! let folder = Folder::from([("template.toml".to_owned(), toml.into())]);
//! let Package { template, library } = template::read(&folder).expect("a template without faults");
//! // Beside the model comes what the diagrams were too small for, if anything.
//! let (model, _) = model::compile(&template, &library);
//!
//! // Nothing is sold out; one piece. Where rules ask how many are wanted, `Session::least_quantity` knows the fewest.
//! let mut session = Session::new(&model, &Book::default(), 1);
//! let (size, wood) = (Path::parse("size")?, Path::parse("wood")?);
//! session.choose(&size, Answer::One(Slug::new("l")?)).expect("it is open");
//! assert_eq!(session.view().options[1].open, Open::Values(vec![Slug::new("ash")?]));
//! assert_eq!(session.price().total.to_string(), "52.00 EUR");
//!
//! // How many pieces can still be made.
//! assert_eq!(session.count().number.to_string(), "1");
//!
//! // Why walnut is closed, in the maker's words, and a way to have it: what changes, and what that costs. A limit of an option itself
//! // (a text too long, a day too early) has no rules to blame and often no ways.
//! let walnut = Answer::One(Slug::new("walnut")?);
//! let closed = session.why_closed(&wood, &walnut).expect("it is closed");
//! let rule = model.rule(&closed.reason.rules[0]).expect("a rule of the template");
//! assert_eq!(rule.because.get("en"), "Our walnut boards are too short.");
//! let way = &closed.ways[0];
//! assert_eq!(way.changes, [(size, Some(Answer::One(Slug::new("m")?)))]);
//! assert_eq!(way.price_difference.to_string(), "8.00 EUR");
//! session.set_all(way.answers.clone()).expect("a way can be taken");
//!
//! // The cheapest piece with these choices.
//! let best = session.complete(&Goal::Cheapest).expect("there is one");
//! assert_eq!(best.price.to_string(), "60.00 EUR");
//! ```

pub mod answer;
pub mod book;
pub mod code;
pub mod colour;
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
pub mod upload;

pub use problem::{Problem, problem_codes};
