//! What only the command line asks for: pieces that are tried without being kept, templates as folders, orders in one go,
//! a file's health.

use std::path::Path;

use engine::answer::{Answer, Answers, Path as EnginePath};
use engine::book::Book;
use engine::model::Model;
use engine::session::{Conflict, Goal, Session};
use words::Names;
use workshop::{Form, NewPiece, Piece, TakeOrder, Who, folder};

use crate::plain::design::{Best, Design, PlainWay, Under};
use crate::plain::{Checked, Fault, Found, Imported, TemplateChecked, TemplateRow};
use crate::types::{LineInput, OrderView};
use crate::{App, Error, typed};

/// An order with its piece, in one go.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// Who it is for: one who is known by this name or id, else a new card.
    pub customer: String,
    /// The template.
    pub template: String,
    /// The answers, `PATH=VALUE` each.
    pub settings: Vec<String>,
    /// How many alike.
    pub quantity: u32,
    /// The day promised, or empty.
    pub due: String,
    /// For the bench.
    pub note: String,
}

/// What is tried on a piece.
#[derive(Clone, Debug, Default)]
pub struct Trial<'t> {
    /// Answers, `PATH=VALUE` each.
    pub settings: &'t [String],
    /// The rest as the best piece has it.
    pub best: Option<Goal>,
    /// A total to keep to, as it was typed; empty for none.
    pub under: &'t str,
    /// Where to put its picture; `None`: nowhere. Of a template's folder only.
    pub picture: Option<PutDown<'t>>,
}

/// A picture to be put down.
#[derive(Clone, Copy, Debug)]
pub struct PutDown<'t> {
    /// Its file: plain SVG where the name ends so, else PNG.
    pub to: &'t Path,
    /// Which view, by name; empty: the first.
    pub view: &'t str,
    /// Pixels across.
    pub width: u32,
}

impl App {
    /// Tries answers on a template of the open workshop; nothing is kept.
    pub fn try_design(&self, template: &str, trial: &Trial<'_>) -> Result<Design, Error> {
        let piece = self.workshop()?.blank_piece(template, None)?;
        self.tried_piece(piece, trial, Vec::new())
    }

    /// Tries answers on the piece that a code stands for; nothing is kept. What of it can't be had any more is told.
    pub fn try_code(&self, code: &str, trial: &Trial<'_>) -> Result<Design, Error> {
        let (piece, refused) = self.workshop()?.piece_of_code(code)?;
        self.tried_piece(piece, trial, refused)
    }

    fn tried_piece(&self, mut piece: Piece, trial: &Trial<'_>, refused: Vec<Conflict>) -> Result<Design, Error> {
        let before = piece.session.answers().clone();
        let model = piece.model().clone();
        let mut tried = self.tried(&model, &mut piece.session, trial, before, refused)?;
        tried.code = piece.code().map(|code| code.to_string()).unwrap_or_default();
        Ok(tried)
    }

    /// Tries answers on a template's folder, without any workshop.
    pub fn try_folder(&self, path: &Path, trial: &Trial<'_>) -> Result<Design, Error> {
        let folder = folder::read(path)?;
        let package = engine::template::read(&folder).map_err(workshop::Error::TemplateProblems)?;
        let (model, _) = engine::model::compile(&package.template, &package.library);
        let book = Book::default();
        let mut session = Session::new(&model, &book, Session::least_quantity(&model, &book));
        let tried = self.tried(&model, &mut session, trial, Answers::new(), Vec::new())?;
        if let Some(PutDown { to, view, width }) = trial.picture {
            let plain = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
            let form = if plain { Form::Svg(width) } else { Form::Png(width) };
            super::put_down(to, &workshop::pictured(&folder, &session, view, form)?)?;
        }
        Ok(tried)
    }

    /// The answers so far and those that are given in place of them.
    fn tried(
        &self,
        model: &Model,
        session: &mut Session,
        trial: &Trial<'_>,
        mut answers: Answers,
        mut refused: Vec<Conflict>,
    ) -> Result<Design, Error> {
        let words = self.words();
        let given = typed::settings(&words, model.template(), trial.settings)?;
        for (path, answer) in given {
            match answer {
                Some(answer) => drop(answers.insert(path, answer)),
                None => drop(answers.remove(&path)),
            }
        }
        refused.extend(session.restore(answers));
        // A total is about what was given, not about what the best piece fills in.
        let under = match trial.under {
            "" => None,
            typed => {
                let total = typed::money(&words, typed, model.template().currency)?;
                Some(Under::of(&words, model, session, total))
            }
        };
        let best = trial.best.as_ref().map(|goal| session.complete(goal));
        if let Some(Some(best)) = &best {
            refused.extend(session.restore(best.answers.clone()));
        }
        let mut design = Design::of(&words, model, session, &refused);
        design.best = best.map(|best| Best {
            found: best.is_some(),
            proven: best.is_some_and(|best| best.proven),
        });
        design.under = under;
        Ok(design)
    }

    /// Designs a piece and takes an order for it. What can't be had together is refused before anything is
    /// begun; should the file refuse later, the begun piece is thrown away again.
    pub fn new_order(&mut self, new: &NewOrder) -> Result<OrderView, Error> {
        let words = self.words();
        let due = self.due(&new.due)?;
        let customer = self.known_or_new(&new.customer)?;
        let piece = self.workshop()?.blank_piece(&new.template, Some(new.quantity))?;
        let given = typed::settings(&words, piece.model().template(), &new.settings)?;
        self.can_be_had(piece, &given)?;
        let workshop = self.workshop_mut()?;
        workshop.check_order(new.quantity, &customer)?;
        let design = workshop.design_start(&new.template, None)?.line.id;
        let taken = workshop
            .design_quantity(design, new.quantity)
            .and_then(|_| workshop.design_fill_in(design, given))
            .and_then(|_| {
                let note = new.note.clone();
                workshop.order_take(TakeOrder {
                    piece: NewPiece::Design(design),
                    customer,
                    due,
                    note,
                    deposit: None,
                    agreed: None,
                })
            });
        let number = match taken {
            Ok(number) => number,
            Err(refused) => {
                workshop.design_drop(design)?;
                return Err(refused.into());
            }
        };
        self.order(&number)
    }

    /// Takes an order for words or an article.
    pub fn new_plain_order(
        &mut self,
        customer: &str,
        line: &LineInput,
        due: &str,
        note: &str,
    ) -> Result<OrderView, Error> {
        let take = TakeOrder {
            piece: self.new_piece(line)?,
            customer: self.known_or_new(customer)?,
            due: self.due(due)?,
            note: note.to_owned(),
            deposit: None,
            agreed: None,
        };
        let number = self.workshop_mut()?.order_take(take)?;
        self.order(&number)
    }

    /// The article of that id, name or code.
    pub fn find_article(&self, asked: &str) -> Result<String, Error> {
        let wanted = asked.trim().to_lowercase();
        let articles = self.articles()?.into_iter().filter(|article| !article.stopped);
        let mut named = articles.filter(|one| {
            [&one.id, &one.name, &one.code]
                .map(|name| name.to_lowercase())
                .contains(&wanted)
        });
        let found = named
            .next()
            .ok_or_else(|| workshop::Error::ArticleUnknown(asked.to_owned()))?;
        Ok(found.id)
    }

    fn can_be_had(&self, mut piece: Piece, given: &[(EnginePath, Option<Answer>)]) -> Result<(), Error> {
        let answers = given
            .iter()
            .filter_map(|(path, answer)| Some((path.clone(), answer.clone()?)))
            .collect();
        let Err(conflict) = piece.session.set_all(answers) else {
            return Ok(());
        };
        let words = self.words();
        Err(Error::Closed {
            wanted: words.chosen(piece.model(), &conflict.wanted),
            reason: words.reason(piece.model(), &conflict),
        })
    }

    fn known_or_new(&self, name: &str) -> Result<Who, Error> {
        match self.find_customer(name) {
            Ok(id) => Ok(Who::Known(id.parse().map_err(workshop::Error::from)?)),
            Err(Error::Workshop(workshop::Error::CustomerUnknown(_))) => Ok(Who::New {
                name: name.to_owned(),
                contact: String::new(),
            }),
            Err(several) => Err(several),
        }
    }

    /// Writes the whole open workshop to a folder as plain files.
    pub fn export_workshop(&self, to: &Path) -> Result<(), Error> {
        Ok(self.workshop()?.export(to)?)
    }

    /// Makes a workshop file of an exported folder, and opens it.
    pub fn import_workshop(&mut self, file: &Path, from: &Path) -> Result<(), Error> {
        workshop::transfer::import(from, file)?;
        self.open(file, crate::Access::Read)
    }

    /// Fills the open workshop with made-up orders.
    pub fn fill(&mut self, orders: u32, seed: u64, progress: &mut dyn FnMut(u32) -> bool) -> Result<u32, Error> {
        Ok(self.workshop_mut()?.fill_with_orders(orders, seed, progress)?)
    }

    /// Closes what is told of a piece that can't be had as it was asked for.
    pub fn not_taken(&self) -> String {
        self.words().text("choice.not_taken", &[])
    }

    /// What is to be said of a best piece; nothing where it is one for sure.
    pub fn told_best(&self, best: &Best) -> String {
        let words = self.words();
        let said = match (best.found, best.proven) {
            (false, _) => words.text("choice.no_best", &[]),
            (true, false) => words.text("choice.unsure", &[]),
            (true, true) => return String::new(),
        };
        format!("\n{said}\n")
    }

    /// What a total leaves, line by line.
    pub fn told_under(&self, under: &Under) -> String {
        let words = self.words();
        let total = || under.total_told.clone();
        let unsure = (!under.proven).then(|| words.text("choice.unsure", &[]));
        let said = match (under.too_little, under.told.is_empty()) {
            (false, true) if !under.proven => None,
            (true, _) => Some(words.text("choice.none_under", &[("total", total())])),
            (false, true) => Some(words.text("choice.all_under", &[("total", total())])),
            (false, false) => {
                let what = words.and(&under.told);
                Some(words.text("choice.over", &[("total", total()), ("what", what)]))
            }
        };
        let way = |way: &PlainWay| {
            let changes = words.and(&way.changes);
            words.text(
                "choice.way_under",
                &[
                    ("total", total()),
                    ("changes", changes),
                    ("difference", way.told.clone()),
                ],
            )
        };
        let lines = said.into_iter().chain(under.ways.iter().map(way)).chain(unsure);
        lines.map(|line| format!("\n{line}\n")).collect()
    }

    /// The templates of the open workshop.
    pub fn template_rows(&self) -> Result<Vec<TemplateRow>, Error> {
        let cards = self.templates()?.into_iter();
        Ok(cards
            .map(|card| TemplateRow {
                id: card.id,
                label: card.label,
                about: card.about,
                from: card.from,
                count: card.count,
            })
            .collect())
    }

    /// Takes a template's folder or zip into the open workshop.
    pub fn import_template(&mut self, path: &Path) -> Result<Imported, Error> {
        let imported = self.workshop_mut()?.template_import(&folder::read(path)?)?;
        Ok(Imported {
            template: imported.shelved.slug.to_string(),
            version: imported.number,
            new: imported.new,
        })
    }

    /// Writes a template of the open workshop as a folder.
    pub fn export_template(&self, template: &str, path: &Path) -> Result<(), Error> {
        Ok(folder::write(&self.workshop()?.template_export(template)?, path)?)
    }

    /// Reads a template's folder and says what is wrong with it.
    pub fn check_template(&self, path: &Path) -> Result<TemplateChecked, Error> {
        let words = self.words();
        let problems = match engine::template::read(&folder::read(path)?) {
            Err(problems) => problems,
            Ok(package) => {
                let (model, _) = engine::model::compile(&package.template, &package.library);
                let count = Session::new(&model, &Book::default(), 1).count();
                let label = package.template.label.get(words.language()).to_owned();
                let review = engine::review::review(&package.template, &package.library);
                let names = Names::from(&model);
                let findings = review.findings.iter();
                return Ok(TemplateChecked {
                    ok: !review.has_faults(),
                    label,
                    count: words.pieces(&count),
                    problems: Vec::new(),
                    findings: findings.map(|finding| Found::of(&words, names, finding)).collect(),
                    unproven: words.unproven(&review.unproven),
                });
            }
        };
        let problems = problems.iter().map(|problem| Fault::of(&words, problem)).collect();
        Ok(TemplateChecked {
            ok: false,
            label: String::new(),
            count: String::new(),
            problems,
            findings: Vec::new(),
            unproven: String::new(),
        })
    }

    /// Looks the open workshop over, down to its last page.
    pub fn check(&self) -> Result<Checked, Error> {
        let found = self.workshop()?.check()?;
        Ok(Checked {
            ok: found.is_sound(),
            entries: found.entries,
            journal: found.journal.is_none(),
            database: found.database,
            attachments: found.attachments,
            rows: found.rows,
        })
    }

    /// The result of [`App::check`] in a sentence.
    pub fn told(&self, checked: &Checked) -> String {
        let code = if checked.ok { "check.sound" } else { "check.damaged" };
        self.words().text(code, &[("entries", checked.entries.to_string())])
    }
}
