//! An `.xlsx` workbook to a table of plain texts. Anybody may have made the file, so what it unpacks to is measured
//! before it is read, cells are taken one by one rather than as the area that they span, and a reader that gives up is
//! no crash.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, DataType, ExcelDateTime, ExcelDateTimeType, Reader, Xlsx, XlsxError};
use chrono::{NaiveDate, TimeDelta};
use zip::ZipArchive;

use super::read::{Grid, Sheet, Unreadable, broken};

/// Most files within a workbook.
const MAX_ENTRIES: usize = 2_000;
/// Most bytes of all of them together, unpacked.
const MAX_UNPACKED: u64 = 200 << 20;
/// A file of more bytes than this may be at most [`MAX_RATIO`] times as large as it is packed.
const SMALL: u64 = 1 << 20;
/// What no honest table comes to.
const MAX_RATIO: u64 = 200;

/// Reads the first sheet that has anything in it.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    measure(bytes)?;
    catch_unwind(AssertUnwindSafe(|| first_table(bytes)))
        .unwrap_or_else(|_| Err(Unreadable::Broken("the workbook makes no sense".to_owned())))
}

/// Refuses what would unpack to more than a table can be.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::TooLarge);
    }
    if archive.has_duplicate_names() {
        return Err(Unreadable::Broken("a name stands in it twice".to_owned()));
    }
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(broken)?;
        let (packed, size) = (file.compressed_size().max(1), file.size());
        total = total.saturating_add(size);
        if total > MAX_UNPACKED || (size > SMALL && size / packed > MAX_RATIO) {
            return Err(Unreadable::TooLarge);
        }
        let name = file.name().map(|name| name.to_lowercase()).unwrap_or_default();
        // What is said about its size may be a lie.
        let file = file.take(size + 1);
        let unpacked = match name.ends_with("sharedstrings.xml") {
            true => measure_strings(file)?,
            false => measure_any(file)?,
        };
        if unpacked > size {
            return Err(Unreadable::Broken("a size in it is wrong".to_owned()));
        }
    }
    Ok(())
}

fn measure_any(mut file: impl Read) -> Result<u64, Unreadable> {
    io::copy(&mut file, &mut io::sink()).map_err(broken)
}

/// The texts of all sheets say beforehand how many they are, and the reader makes room for so many, whatever they are.
fn measure_strings(mut file: impl Read) -> Result<u64, Unreadable> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(broken)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if promises_too_much(bytes) {
        return Err(Unreadable::TooLarge);
    }
    Ok(size)
}

fn promises_too_much(mut bytes: Vec<u8>) -> bool {
    const KEY: &[u8] = b"uniqueCount";
    /// Digits of a number that there may be room for.
    const DIGITS: usize = 7;
    // In UTF-16 every other byte is nought.
    bytes.retain(|byte| *byte != 0);
    let counts = bytes.windows(KEY.len()).enumerate().filter(|(_, bytes)| *bytes == KEY);
    let mut behind = counts.filter_map(|(place, _)| bytes.get(place + KEY.len()..));
    behind.any(|rest| {
        let number = rest.iter().skip_while(|byte| b" \t\r\n=+\"'".contains(byte));
        number.take_while(|byte| byte.is_ascii_digit()).count() > DIGITS
    })
}

fn first_table(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    for name in book.sheet_names() {
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(broken(error)),
        };
        let mut grid = Grid::default();
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            grid.put(place(row), place(column), &text(cell.get_value()))?;
        }
        if !grid.is_empty() {
            return grid.sheet();
        }
    }
    Err(Unreadable::NotATable)
}

fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// A cell as its owner would read it out. Errors (`#REF!`) say nothing.
fn text<'v>(value: &'v DataRef<'_>) -> Cow<'v, str> {
    match value {
        DataRef::Int(whole) => Cow::Owned(whole.to_string()),
        DataRef::Float(number) => Cow::Owned(decimal(*number)),
        DataRef::Bool(true) => Cow::Borrowed("yes"),
        DataRef::Bool(false) => Cow::Borrowed("no"),
        DataRef::DateTime(moment) => Cow::Owned(day(moment)),
        DataRef::DateTimeIso(moment) => Cow::Borrowed(moment.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(duration) => Cow::Borrowed(duration),
        other => Cow::Borrowed(other.get_string().unwrap_or_default()),
    }
}

/// A number with the fifteen digits that spreadsheets show: 19.99 is kept as 19.989999999999998.
fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = shown.to_string();
    // Three digits behind the point would be read as thousands.
    let ambiguous = text.split_once('.').is_some_and(|(_, places)| places.len() == 3);
    if ambiguous { text + "0" } else { text }
}

/// The day of a moment. A time of day or a length of time is the number that it is.
fn day(moment: &ExcelDateTime) -> String {
    /// From the first day of the older calendar of spreadsheets to that of the one that begins in 1904.
    const FROM_1904: i64 = 1_462;
    let serial = moment.as_f64();
    let is_day = |of_1904| *moment == ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, of_1904);
    let shift = match (is_day(false), is_day(true)) {
        (true, _) if serial >= 1.0 => 0,
        (_, true) if serial >= 0.0 => FROM_1904,
        _ => return decimal(serial),
    };
    // A number of days far beyond any calendar ends at the largest number there is, and gives no day.
    let days = (serial.floor() as i64).saturating_add(shift);
    let first = NaiveDate::from_ymd_opt(1899, 12, 30);
    let day = first
        .zip(TimeDelta::try_days(days))
        .and_then(|(first, days)| first.checked_add_signed(days));
    day.map_or_else(|| decimal(serial), |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_they_are_shown() {
        for (number, shown) in [
            (85.0, "85"),
            (-0.5, "-0.5"),
            (19.99 - 2e-15, "19.99"),
            (12.345, "12.3450"),
            (491_715_550_101.0, "491715550101"),
            (f64::NAN, ""),
        ] {
            assert_eq!(decimal(number), shown);
        }
    }

    #[test]
    fn days_are_counted_from_either_beginning() {
        let day_of = |serial, kind, of_1904| day(&ExcelDateTime::new(serial, kind, of_1904));
        assert_eq!(day_of(46_185.5, ExcelDateTimeType::DateTime, false), "2026-06-12");
        assert_eq!(day_of(44_723.0, ExcelDateTimeType::DateTime, true), "2026-06-12");
        assert_eq!(day_of(0.5, ExcelDateTimeType::DateTime, false), "0.5");
        assert_eq!(day_of(1.5, ExcelDateTimeType::TimeDelta, false), "1.5");
        assert_eq!(day_of(1e300, ExcelDateTimeType::DateTime, false).len(), 301);
    }
}
