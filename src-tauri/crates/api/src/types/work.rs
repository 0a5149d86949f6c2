//! Long work on its way.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far something long is; sent to the windows while it goes on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WorkView {
    /// Which it is, for stopping it.
    pub id: u32,
    /// `table_in`, `table_out`, `copy` or `print`.
    pub kind: String,
    /// Parts that are done.
    pub done: u64,
    /// Parts in all.
    pub total: u64,
    /// Milliseconds since it began.
    pub took: u64,
    /// It has ended.
    pub over: bool,
}
