//! Fixed headings of papers, by message code.

use serde::{Deserialize, Serialize};

/// Makes the struct, its list of codes and its reader from one table, so that they can't drift apart.
macro_rules! labels {
    ($name:ident $codes:ident; $($(#[$doc:meta])* $field:ident = $code:literal [$($argument:literal),*];)*) => {
        /// Headings in the workshop's language. Made by `worded`.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$doc])* pub $field: String,)*
        }

        /// Every message code with the names of its arguments: what the locales must hold.
        pub const $codes: &[(&str, &[&str])] = &[$(($code, &[$($argument),*])),*];

        impl $name {
            /// Asks `word(code, arguments)` for each heading. Arguments that only the layout knows are given as
            /// `{name}` and come back inside the text, to be filled in there.
            pub fn worded(word: impl Fn(&str, &[(&str, String)]) -> String) -> Self {
                Self { $($field: word($code, &[$(($argument, concat!("{", $argument, "}").to_owned())),*]),)* }
            }
        }
    };
}

labels! {
    BenchLabels CODES;
    /// "Due".
    due = "sheet.due" [];
    /// "Rush".
    rush = "sheet.rush" [];
    /// "Taken".
    taken = "sheet.taken" [];
    /// "Piece": before "1 of 2".
    piece = "sheet.piece" [];
    /// "Body measures".
    fitting = "sheet.fitting" [];
    /// "Where": heading of a column.
    landmark = "sheet.landmark" [];
    /// "Body": heading of a column.
    body = "sheet.body" [];
    /// "Ease": heading of a column.
    added = "sheet.added" [];
    /// "Made": heading of a column.
    made = "sheet.made" [];
    /// "Measures".
    measures = "sheet.measures" [];
    /// "Cut list".
    cut_list = "sheet.cut_list" [];
    /// "Part": heading of a column.
    part = "sheet.part" [];
    /// "Pcs": heading of a column, short.
    count = "sheet.count" [];
    /// "Length": heading of a column.
    length = "sheet.length" [];
    /// "Width": heading of a column.
    width = "sheet.width" [];
    /// "Grain": heading of a column.
    grain = "sheet.grain" [];
    /// "Materials".
    materials = "sheet.materials" [];
    /// "Steps".
    steps = "sheet.steps" [];
    /// "Remember": heading of the reminders.
    reminders = "sheet.reminders" [];
    /// "Photographs".
    photos = "sheet.photos" [];
    /// "Notes".
    notes = "sheet.notes" [];
    /// "Made by": before a line to sign on.
    made_by = "sheet.made_by" [];
    /// "Page {page} of {pages}".
    page = "sheet.page" ["page", "pages"];
    /// "{title}, continued": on the next page.
    continued = "sheet.continued" ["title"];
}

labels! {
    OrderLabels ORDER_CODES;
    /// "Ready on".
    due = "order_paper.due" [];
    /// "Taken".
    taken = "sheet.taken" [];
    /// "Pieces".
    pieces = "order_paper.pieces" [];
    /// "For": heading above who it is for.
    customer = "order_paper.customer" [];
    /// "From": heading above whose paper it is.
    from = "order_paper.from" [];
    /// "For the maker only": heading above what only the maker may read.
    inner = "order_paper.inner" [];
    /// "To pay": heading of the sums.
    sums = "order_paper.sums" [];
    /// "Our terms".
    terms = "order_paper.terms" [];
    /// "Agreed": before a line to sign on.
    signed = "order_paper.signed" [];
    /// "Page {page} of {pages}".
    page = "sheet.page" ["page", "pages"];
}

labels! {
    CardLabels CARD_CODES;
    /// "To open it again": before the code.
    code = "card.code" [];
    /// "Show us this card …": what the code is for.
    how = "card.how" [];
    /// "and {count} more": after the choices that fit.
    more = "card.more" ["count"];
}

impl OrderLabels {
    /// "Page 1 of 2".
    pub fn page_of(&self, page: usize, pages: usize) -> String {
        page_of(&self.page, page, pages)
    }
}

impl CardLabels {
    /// "and 3 more".
    pub fn and_more(&self, count: usize) -> String {
        self.more.replace("{count}", &count.to_string())
    }
}

fn page_of(text: &str, page: usize, pages: usize) -> String {
    text.replace("{page}", &page.to_string())
        .replace("{pages}", &pages.to_string())
}

impl BenchLabels {
    /// "Page 1 of 2".
    pub fn page_of(&self, page: usize, pages: usize) -> String {
        page_of(&self.page, page, pages)
    }

    /// "Cut list, continued".
    pub fn continued_title(&self, title: &str) -> String {
        self.continued.replace("{title}", title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_the_layout_knows_is_filled_in_there() {
        let labels = BenchLabels::worded(|code, arguments| match code {
            "sheet.page" => format!("Seite {} von {}", arguments[0].1, arguments[1].1),
            "sheet.continued" => format!("{} (Fortsetzung)", arguments[0].1),
            _ => code.to_owned(),
        });
        assert_eq!(labels.page_of(2, 11), "Seite 2 von 11");
        assert_eq!(labels.continued_title("Zuschnitt"), "Zuschnitt (Fortsetzung)");
        assert_eq!(labels.due, "sheet.due");
    }

    #[test]
    fn codes_are_listed_once() {
        let mut codes: Vec<_> = CODES.iter().map(|(code, _)| code).collect();
        codes.dedup();
        assert_eq!(codes.len(), 24);
        assert!(codes.iter().all(|code| code.starts_with("sheet.")));
    }
}
