//! Everything that undo must restore, as text: for comparing a file with itself.

use crate::record::raw;
use crate::{Store, StoreError, table};

impl Store {
    /// All rows of every journalled table, the search documents and the attachments' references, one a line, in the order
    /// of their names. Local rowids, the journal, the series and the attachments themselves are left out: undo leaves
    /// those as they are.
    pub fn dump(&self) -> Result<String, StoreError> {
        let mut lines = Vec::new();
        for table in table::JOURNALLED {
            let mut statement = self.db().0.prepare(&table.select())?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, cells) = raw(table, row)?;
                lines.push(format!("{} {id} {cells:?}", table.name));
            }
        }
        lines.extend(self.texts("SELECT 'search ' || kind || ' ' || hex(row) || ' ' || folded FROM search_doc")?);
        lines.extend(
            self.texts("SELECT 'kept ' || hex(hash) || ' ' || table_name || ' ' || hex(row) FROM attachment_ref")?,
        );
        lines.sort_unstable();
        Ok(lines.join("\n"))
    }

    fn texts(&self, sql: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.db().0.prepare(sql)?;
        let texts = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(texts)
    }
}
