//! `atelier-cli`: the use cases of Atelier without a window, for scripts, backup jobs, printing and tests.
//!
//! What it is not: it has no rule and no word of its own beyond its help; every command is a call into `api`, told as text
//! for people or as JSON for programs. Exit code 0: done; 1: refused (with code, message and hint); 2: not understood.
//!
//! Where to start: [`arguments`] for what can be asked, then the file of the noun.

mod arguments;
mod article;
mod copies;
mod customer;
mod design;
mod order;
mod reply;
mod table;
mod template;
mod workshop;

use std::process::ExitCode;

use api::types::ErrorView;
use api::{App, Error, Places};
use arguments::{Arguments, Command};
use clap::Parser;
use reply::Reply;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let json = arguments.json;
    let Some(places) = Places::of_this_person() else {
        eprintln!("The system names no home folder (HOME).");
        return ExitCode::FAILURE;
    };
    let mut app = match App::new(places) {
        Ok(app) => app,
        Err(error) => return refused(&error, json),
    };
    match act(&mut app, arguments.command) {
        Ok(reply) => reply.print(json),
        Err(error) => refused(&app.word(&error), json),
    }
}

fn act(app: &mut App, command: Command) -> Result<Reply, Error> {
    match command {
        Command::New {
            file,
            sample,
            name,
            currency,
        } => workshop::new(app, &file, sample, name, &currency),
        Command::Check { file } => workshop::check(app, &file),
        Command::Export { file, folder } => workshop::export(app, &file, &folder),
        Command::Import { file, folder } => workshop::import(app, &file, &folder),
        Command::Fill { file, orders, seed } => workshop::fill(app, &file, orders, seed),
        Command::Backup { file, to, alone } => copies::back_up(app, &file, to.as_deref(), alone),
        Command::Copies { file, at } => copies::list(app, &file, at.as_deref()),
        Command::Restore {
            file,
            copy,
            at,
            remains,
        } => copies::restore(app, &file, at.as_deref(), copy.as_deref(), remains),
        Command::History { file, number } => workshop::history(app, &file, number.as_deref()),
        Command::Undo { file } => workshop::undo(app, &file),
        Command::Redo { file } => workshop::redo(app, &file),
        Command::Template(template) => template::act(app, template),
        Command::Design(design) => design::act(app, &design),
        Command::Customer(customer) => customer::act(app, customer),
        Command::Order(order) => order::act(app, order),
        Command::Settings(settings) => workshop::settings(app, settings),
        Command::Article(article) => article::act(app, article),
        Command::Table {
            file,
            table,
            columns,
            only_try,
            leave_out,
        } => table::act(app, &file, &table, &columns, only_try, leave_out),
        Command::List { file, what, out } => table::write(app, &file, &what, &out),
        Command::Card { file, code, paper, out } => design::card(app, &file, &code, &paper, &out),
        Command::Share { file, code, out } => design::share(app, &file, &code, &out),
        Command::Sheet {
            file,
            number,
            audience,
            paper,
            out,
        } => order::sheet(app, &file, &number, (&audience, &paper), &out),
    }
}

fn refused(error: &ErrorView, json: bool) -> ExitCode {
    if json {
        reply::print_json(error);
    } else {
        eprintln!("{}", error.message);
        if !error.hint.is_empty() {
            eprintln!("{}", error.hint);
        }
    }
    ExitCode::FAILURE
}
