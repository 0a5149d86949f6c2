//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The use cases of Atelier without a window.
#[derive(Parser)]
#[command(name = "atelier-cli", version, about, max_term_width = 100)]
pub struct Arguments {
    /// Print JSON for programs
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands; those about one noun are grouped under it.
#[derive(Subcommand)]
pub enum Command {
    /// Make a workshop file
    New {
        /// The file to make
        file: PathBuf,
        /// Fill it with a sample workshop
        #[arg(long, value_parser = ["bag"])]
        sample: Option<String>,
        /// The workshop's name; without it, the file's
        #[arg(long, conflicts_with = "sample")]
        name: Option<String>,
        /// What prices are in
        #[arg(long, default_value = "EUR", conflicts_with = "sample")]
        currency: String,
    },
    /// Look a workshop file over, down to its last page
    Check {
        /// The workshop
        file: PathBuf,
    },
    /// Templates: list, import, export, check
    #[command(subcommand)]
    Template(Template),
    /// What a piece still allows, what it costs and what it is made of
    Design(Design),
    /// Orders: new, list, show, status
    #[command(subcommand)]
    Order(Order),
    /// Customers: list, show, edit, export, erase
    #[command(subcommand)]
    Customer(Customer),
    /// Write a paper of an order as PDF; a file is not counted as printed
    Sheet {
        /// The workshop
        file: PathBuf,
        /// The order ("W-1042")
        number: String,
        /// Who reads it
        #[arg(long, value_parser = ["bench"])]
        audience: String,
        /// How large it is
        #[arg(long, value_parser = ["a4", "a5"])]
        paper: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a whole workshop as plain files: JSON lines and attachments
    Export {
        /// The workshop
        file: PathBuf,
        /// The folder to write; it must be empty or not there yet
        folder: PathBuf,
    },
    /// Make a workshop file of such a folder
    Import {
        /// The file to make
        file: PathBuf,
        /// The exported folder
        folder: PathBuf,
    },
    /// Fill a workshop with made-up orders of its templates, for trying out and measuring
    Fill {
        /// The workshop
        file: PathBuf,
        /// How many orders
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=2_000_000))]
        orders: u32,
        /// The same seed makes the same people
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Take a copy of a workshop and thin the older ones
    Backup {
        /// The workshop
        file: PathBuf,
        /// The place for it; without, this computer's own
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
        /// Throw all older copies away, so that nothing erased is in one
        #[arg(long)]
        alone: bool,
    },
    /// The copies of a workshop, newest first
    Copies {
        /// The workshop, which may be damaged or gone
        file: PathBuf,
        /// The place to look; without, wherever this computer keeps some
        #[arg(long, value_name = "FOLDER")]
        at: Option<PathBuf>,
    },
    /// Put a workshop back from a copy, with all that can be read of what was done since; the old file is set aside
    Restore {
        /// The workshop, which may be damaged or gone
        file: PathBuf,
        /// The copy; without, the newest that is sound
        #[arg(long, conflicts_with = "remains")]
        copy: Option<PathBuf>,
        /// The place to look for it
        #[arg(long, value_name = "FOLDER", conflicts_with = "remains")]
        at: Option<PathBuf>,
        /// Use no copy: keep what can still be read of the file
        #[arg(long)]
        remains: bool,
    },
    /// What happened, latest first
    History {
        /// The workshop
        file: PathBuf,
        /// Only what happened to this order
        number: Option<String>,
    },
    /// Take the latest change back
    Undo {
        /// The workshop
        file: PathBuf,
    },
    /// Do again what was taken back
    Redo {
        /// The workshop
        file: PathBuf,
    },
}

/// About templates.
#[derive(Subcommand)]
pub enum Template {
    /// The templates of a workshop
    List {
        /// The workshop
        file: PathBuf,
    },
    /// Take a template's folder into a workshop, as a new template or a new version
    Import {
        /// The workshop
        file: PathBuf,
        /// The folder with `template.toml`
        path: PathBuf,
    },
    /// Write a template as a folder
    Export {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
        /// The folder to write
        path: PathBuf,
    },
    /// Read a template's folder and say what is wrong with it
    Check {
        /// The folder with `template.toml`
        path: PathBuf,
    },
}

/// About one piece.
#[derive(Args)]
pub struct Design {
    /// The workshop
    #[arg(required_unless_present = "template_dir")]
    pub file: Option<PathBuf>,
    /// The template's permanent name
    #[arg(required_unless_present = "template_dir")]
    pub template: Option<String>,
    /// A template's folder instead of a workshop and a template
    #[arg(long, conflicts_with_all = ["file", "template"])]
    pub template_dir: Option<PathBuf>,
    /// An answer; in any order
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
}

/// About orders.
#[derive(Subcommand)]
pub enum Order {
    /// Design a piece and take an order for it
    New(NewOrder),
    /// The orders of a workshop, newest first
    List {
        /// The workshop
        file: PathBuf,
        /// Only those that hold this text
        #[arg(long, default_value = "")]
        search: String,
    },
    /// One order
    Show {
        /// The workshop
        file: PathBuf,
        /// Its number ("W-1042")
        number: String,
    },
    /// Change the day promised, or the note for the bench
    Edit {
        /// The workshop
        file: PathBuf,
        /// Its number ("W-1042")
        number: String,
        /// The day promised (2026-06-12); empty: none
        #[arg(long)]
        due: Option<String>,
        /// For the bench
        #[arg(long)]
        note: Option<String>,
    },
    /// Move an order to another status
    Status {
        /// The workshop
        file: PathBuf,
        /// Its number ("W-1042")
        number: String,
        /// new, agreed, making, ready, delivered or cancelled
        #[arg(value_parser = ["new", "agreed", "making", "ready", "delivered", "cancelled"])]
        status: String,
    },
}

/// About customers.
#[derive(Subcommand)]
pub enum Customer {
    /// The customers of a workshop, newest first
    List {
        /// The workshop
        file: PathBuf,
        /// Only those that hold this text
        #[arg(long, default_value = "")]
        search: String,
    },
    /// One customer with their orders
    Show {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
    },
    /// Change a card
    Edit {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
        /// The name now
        #[arg(long)]
        name: Option<String>,
        /// Telephone or mail
        #[arg(long)]
        contact: Option<String>,
        /// Your own notes
        #[arg(long)]
        note: Option<String>,
    },
    /// Write everything about a customer as JSON
    Export {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Erase a customer for good; orders keep numbers and prices
    Erase {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
    },
}

/// What a new order says.
#[derive(Args)]
pub struct NewOrder {
    /// The workshop
    pub file: PathBuf,
    /// The customer's name; one who is known by it is found, another is added
    #[arg(long)]
    pub customer: String,
    /// The template's permanent name
    #[arg(long)]
    pub template: String,
    /// An answer; in any order
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
    /// How many alike
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub quantity: u32,
    /// The day promised (2026-06-12); without it, what the lead time gives
    #[arg(long, default_value = "")]
    pub due: String,
    /// For the bench
    #[arg(long, default_value = "")]
    pub note: String,
}
