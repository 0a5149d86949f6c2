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
        #[arg(long, value_parser = ["bag", "chocolate", "pen", "ring", "shirt", "shoe"])]
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
    /// Templates: list, import, use, stop, offer, export, tags, check
    #[command(subcommand)]
    Template(Template),
    /// What a piece still allows, what it costs and what it is made of
    Design(Design),
    /// Orders: new, add, list, show, edit, status; their money and photographs
    #[command(subcommand)]
    Order(Order),
    /// Customers: new, list, show, edit, allow, measure, join, export, erase
    #[command(subcommand)]
    Customer(Customer),
    /// What a workshop decides once: name, paper, taxes
    Settings(Settings),
    /// Ready-made articles: list, add
    #[command(subcommand)]
    Article(Article),
    /// Take customers and open orders from a table (CSV or XLSX)
    Table {
        /// The workshop
        file: PathBuf,
        /// The table
        table: PathBuf,
        /// What the columns are, in their order (name,contact,what,price …; "-" leaves one out); without, they are guessed
        #[arg(long, value_delimiter = ',')]
        columns: Vec<String>,
        /// Only say what would come of it
        #[arg(long = "try")]
        only_try: bool,
        /// Leave out rows that can't be read; without, one such row stops all
        #[arg(long)]
        leave_out: bool,
    },
    /// Write all orders or customers as a table (CSV)
    List {
        /// The workshop
        file: PathBuf,
        /// orders or customers
        #[arg(value_parser = ["orders", "customers"])]
        what: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a paper of an order as PDF; a file is not counted as printed
    Sheet {
        /// The workshop
        file: PathBuf,
        /// The order ("W-1042")
        number: String,
        /// Who reads it
        #[arg(long, value_parser = ["bench", "counter", "customer"])]
        audience: String,
        /// How large it is
        #[arg(long, value_parser = ["a4", "a5", "letter"])]
        paper: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Write the card of a design as PDF, to take home and to open it again by
    Card {
        /// The workshop
        file: PathBuf,
        /// The code it was kept under, the code of its choices, or what its QR code says
        code: String,
        /// How large the paper is; without, the workshop's own
        #[arg(long, default_value = "", hide_default_value = true, value_parser = ["a4", "a5", "letter", ""])]
        paper: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Write the picture of a design to share, without a price: PNG or PDF, as the name ends
    Share {
        /// The workshop
        file: PathBuf,
        /// The code it was kept under, the code of its choices, or what its QR code says
        code: String,
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
    /// Take a template's folder into a workshop, as a new template or as a version that waits to be used
    Import {
        /// The workshop
        file: PathBuf,
        /// The folder with `template.toml`
        path: PathBuf,
    },
    /// What a version that waits would change
    Changes {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
    },
    /// Use the version that waits from now on
    Use {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
    },
    /// Offer a template no longer
    Stop {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
    },
    /// Offer a template again
    Offer {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
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
    /// Write small tags of a template's swatches as PDF, to lie with the real ones: their QR code chooses them
    Tags {
        /// The workshop
        file: PathBuf,
        /// Its permanent name
        template: String,
        /// Only this swatch, by its permanent name; may be given more than once
        #[arg(long = "swatch", value_name = "NAME")]
        swatches: Vec<String>,
        /// How large the paper is; without, the workshop's own
        #[arg(long, default_value = "", hide_default_value = true, value_parser = ["a4", "a5", "letter", ""])]
        paper: String,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
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
    #[arg(required_unless_present_any = ["template_dir", "code"])]
    pub template: Option<String>,
    /// The code of a design instead of a template, or what its card's QR code says: what was chosen from lists comes back, as far as its template still allows; texts and measures are in the QR code alone
    #[arg(long, conflicts_with_all = ["template", "template_dir"])]
    pub code: Option<String>,
    /// A template's folder instead of a workshop and a template
    #[arg(long, conflicts_with_all = ["file", "template"])]
    pub template_dir: Option<PathBuf>,
    /// An answer; in any order
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
    /// What isn't answered as the best piece has it: the cheapest, or the one that is made quickest
    #[arg(long, value_parser = ["cheapest", "quickest"])]
    pub best: Option<String>,
    /// A total to keep to: what can't be had for it, and which changes bring the piece there
    #[arg(long, value_name = "AMOUNT", default_value = "")]
    pub under: String,
    /// Put its picture down, as the template in the folder draws it: plain SVG where the name ends so, else PNG
    // What it needs is passed over where that can't stand beside the rest; so what it can't stand beside is named, too.
    #[arg(long, value_name = "FILE", requires = "template_dir", conflicts_with_all = ["file", "template", "code"])]
    pub picture: Option<PathBuf>,
    /// Pixels across that picture
    #[arg(long, value_name = "PIXELS", default_value_t = 1600, requires = "picture")]
    pub width: u32,
    /// Which view of it, by its name in the template; left out: the one that stands for the piece
    #[arg(long, value_name = "NAME", default_value = "", requires = "picture")]
    pub view: String,
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
        /// Which of them: all, or those of one view, due first first
        #[arg(long, default_value = "all", value_parser = ["all", "open", "due", "making", "ready"])]
        view: String,
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
        /// For the maker alone
        #[arg(long)]
        private: Option<String>,
    },
    /// Add a piece to an order: words with a price, or an article
    Add {
        /// The workshop
        file: PathBuf,
        /// The order's number ("W-1042")
        number: String,
        /// What it is
        #[command(flatten)]
        piece: Piece,
    },
    /// Note a payment
    Pay {
        /// The workshop
        file: PathBuf,
        /// The order's number ("W-1042")
        number: String,
        /// How much; below nought: given back
        #[arg(allow_hyphen_values = true)]
        amount: String,
        /// cash, card, transfer or other
        #[arg(long, default_value = "cash", value_parser = ["cash", "card", "transfer", "other"])]
        way: String,
        /// On which day (2026-06-12); without it, today
        #[arg(long, default_value = "")]
        day: String,
    },
    /// Take something off the price of an order, or of one of its pieces
    Discount {
        /// The workshop
        file: PathBuf,
        /// The order's number ("W-1042")
        number: String,
        /// So many per cent
        #[arg(long, conflicts_with_all = ["amount", "to", "none"])]
        percent: Option<String>,
        /// A sum
        #[arg(long, conflicts_with_all = ["to", "none"])]
        amount: Option<String>,
        /// One piece costs this instead
        #[arg(long, conflicts_with = "none", requires = "piece")]
        to: Option<String>,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
        /// Which piece, counted from 1; without it, the whole order
        #[arg(long)]
        piece: Option<usize>,
        /// Nothing any more
        #[arg(long)]
        none: bool,
    },
    /// Ask for something in advance
    Deposit {
        /// The workshop
        file: PathBuf,
        /// The order's number ("W-1042")
        number: String,
        /// So many per cent
        #[arg(long, conflicts_with_all = ["amount", "none"])]
        percent: Option<String>,
        /// A sum
        #[arg(long, conflicts_with = "none")]
        amount: Option<String>,
        /// Nothing any more
        #[arg(long)]
        none: bool,
    },
    /// Add a photograph
    Photo {
        /// The workshop
        file: PathBuf,
        /// The order's number ("W-1042")
        number: String,
        /// The picture, PNG or JPEG
        picture: PathBuf,
        /// Keep all its pixels, not four million at most
        #[arg(long)]
        full: bool,
        /// What is written under it
        #[arg(long, default_value = "")]
        caption: String,
        /// Print it on the bench's sheet
        #[arg(long)]
        bench: bool,
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
    /// Make a card
    New {
        /// The workshop
        file: PathBuf,
        /// The name
        name: String,
        /// What else is known
        #[command(flatten)]
        card: Card,
    },
    /// Note that they allow something: pictures, news or measures
    Allow {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
        /// What
        #[arg(value_parser = ["pictures", "news", "measures"])]
        what: String,
        /// It is taken back
        #[arg(long)]
        withdraw: bool,
    },
    /// Keep measures
    Measure {
        /// The workshop
        file: PathBuf,
        /// Their id or name
        customer: String,
        /// What is measured
        #[arg(long, value_parser = ["shirt", "trousers", "foot", "hand", "head", "belt"])]
        figure: String,
        /// The unit of numbers without one
        #[arg(long, default_value = "cm", value_parser = ["mm", "cm", "in"])]
        unit: String,
        /// The day (2026-06-12); without it, today
        #[arg(long, default_value = "")]
        taken: String,
        /// A measure: chest=96+8
        #[arg(long, value_name = "LANDMARK=MEASURE", required = true)]
        set: Vec<String>,
    },
    /// Join another card of the same person to this one
    Join {
        /// The workshop
        file: PathBuf,
        /// Their id or name; this card stays
        customer: String,
        /// The other card's id or name
        other: String,
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
        /// What else changes
        #[command(flatten)]
        card: Card,
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
    /// The template's permanent name; without it, words or an article
    #[arg(long, conflicts_with_all = ["words", "article"], required_unless_present_any = ["words", "article"])]
    pub template: Option<String>,
    /// An answer; in any order
    #[arg(long, value_name = "PATH=VALUE", requires = "template")]
    pub set: Vec<String>,
    /// What it is, when it is no design
    #[command(flatten)]
    pub piece: Piece,
    /// The day promised (2026-06-12); without it, what the lead time gives
    #[arg(long, default_value = "")]
    pub due: String,
    /// For the bench
    #[arg(long, default_value = "")]
    pub note: String,
}

/// A piece that is no design.
#[derive(Args)]
pub struct Piece {
    /// What is made, in words
    #[arg(long, conflicts_with = "article", requires = "price")]
    pub words: Option<String>,
    /// Price of one
    #[arg(long)]
    pub price: Option<String>,
    /// An article, by name or code
    #[arg(long)]
    pub article: Option<String>,
    /// How many alike
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub quantity: u32,
}

/// What a customer's card says besides the name.
#[derive(Args)]
pub struct Card {
    /// Telephone and mail, one a line
    #[arg(long)]
    pub contact: Option<String>,
    /// Where they live
    #[arg(long)]
    pub address: Option<String>,
    /// What must not touch them, one a line
    #[arg(long)]
    pub allergies: Option<String>,
    /// Your own notes
    #[arg(long)]
    pub note: Option<String>,
}

/// About articles.
#[derive(Subcommand)]
pub enum Article {
    /// The articles of a workshop
    List {
        /// The workshop
        file: PathBuf,
    },
    /// Add an article
    Add {
        /// The workshop
        file: PathBuf,
        /// Its name
        name: String,
        /// What one costs
        #[arg(long)]
        price: String,
        /// Your own or the supplier's code
        #[arg(long, default_value = "")]
        code: String,
    },
}

/// What a workshop decides once. Without anything given, it is shown.
#[derive(Args)]
pub struct Settings {
    /// The workshop
    pub file: PathBuf,
    /// Its name
    #[arg(long)]
    pub name: Option<String>,
    /// What stands under its name on customers' papers: address, telephone, tax number
    #[arg(long)]
    pub address: Option<String>,
    /// The paper in the printer
    #[arg(long, value_parser = ["a4", "a5", "letter"])]
    pub paper: Option<String>,
    /// Language of papers
    #[arg(long, value_parser = ["en", "de"])]
    pub language: Option<String>,
    /// Working days from order to hand-over
    #[arg(long)]
    pub lead_days: Option<u32>,
    /// The colour of customers' papers, such as "#8a2148"; empty: black
    #[arg(long)]
    pub colour: Option<String>,
    /// A rate of tax, the usual one first
    #[arg(long, value_name = "NAME=PERCENT", conflicts_with = "no_tax")]
    pub tax: Vec<String>,
    /// Charge no tax
    #[arg(long)]
    pub no_tax: bool,
    /// Prices hold the tax already
    #[arg(long)]
    pub inclusive: Option<bool>,
}

impl Settings {
    /// True when something is to be changed.
    pub fn changes_anything(&self) -> bool {
        self.name.is_some()
            || self.address.is_some()
            || self.paper.is_some()
            || self.language.is_some()
            || self.lead_days.is_some()
            || self.colour.is_some()
            || !self.tax.is_empty()
            || self.no_tax
            || self.inclusive.is_some()
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn every_command_is_put_together_soundly() {
        Arguments::command().debug_assert();
    }
}
