//! From rows to pages: rows are never cut, headings stay with what they head and come again on the next page.
//!
//! A paper is a list of bands from top to bottom. In a band, lanes stand side by side and fill on their own; a lane may
//! have several columns that end at about the same height. The next band begins below the longest lane.

use crate::page::Item;
use crate::um::Um;

/// Something that is never cut. Items stand in a box with its top left corner at 0, 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub height: Um,
    pub items: Vec<Item>,
    /// Stays on one page with the row after it.
    pub keep: bool,
    /// White between two blocks: left out at the top of a column.
    pub space: bool,
    /// What comes before it when it is the first on a new page: a place in [`Lane::headings`].
    pub heading: Option<usize>,
}

/// Rows below each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lane {
    /// Left edge on the page.
    pub x: Um,
    /// Width of a column.
    pub width: Um,
    /// How many columns of equal width.
    pub columns: usize,
    /// From the left edge of one column to that of the next.
    pub pitch: Um,
    pub rows: Vec<Row>,
    /// Headings to repeat.
    pub headings: Vec<Row>,
}

/// Lanes side by side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Band {
    /// White above it, unless it begins a page.
    pub space: Um,
    pub lanes: Vec<Lane>,
}

/// The part of a page that rows may fill.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Where rows begin on the first page.
    pub first_top: Um,
    /// Where they begin on the others.
    pub top: Um,
    /// Where they must end.
    pub bottom: Um,
}

/// A height on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub page: usize,
    pub y: Um,
}

/// Rows in their places.
#[derive(Clone, Debug)]
pub(crate) struct Flowed {
    pub pages: Vec<Vec<Item>>,
    /// Where each lane of the last band ends.
    pub ends: Vec<Place>,
}

impl Frame {
    pub const fn top(&self, page: usize) -> Um {
        if page == 0 { self.first_top } else { self.top }
    }
}

/// Fills pages with bands.
pub(crate) fn flow(bands: &[Band], frame: Frame) -> Flowed {
    let mut flowed = Flowed {
        pages: vec![Vec::new()],
        ends: Vec::new(),
    };
    for band in bands
        .iter()
        .filter(|band| band.lanes.iter().any(|lane| !lane.rows.is_empty()))
    {
        let end = flowed.ends.iter().max().copied().unwrap_or(Place {
            page: 0,
            y: frame.first_top,
        });
        let start = begin(band, end, frame);
        flowed.ends = band
            .lanes
            .iter()
            .map(|lane| fill(lane, start, frame, &mut flowed.pages))
            .collect();
    }
    flowed
}

/// Where a band begins: below the last one, or on the next page when a lane could not even begin here, or when little
/// room is left and a page of its own would hold it whole.
fn begin(band: &Band, end: Place, frame: Frame) -> Place {
    if end.y == frame.top(end.page) {
        return end;
    }
    let start = Place {
        y: end.y + band.space,
        ..end
    };
    let next = Place {
        page: end.page + 1,
        y: frame.top(end.page + 1),
    };
    let room = frame.bottom - start.y;
    let page = frame.bottom - next.y;
    let tall = band.lanes.iter().map(height).max().unwrap_or(0);
    let first = |lane: &Lane| group(&lane.rows).iter().map(|row| row.height).sum::<Um>();
    let begun = band
        .lanes
        .iter()
        .filter(|lane| !lane.rows.is_empty())
        .all(|lane| first(lane) <= room);
    let worth_it = tall <= room || tall > page || room * 4 >= page;
    if begun && worth_it { start } else { next }
}

/// How tall a lane is when it has all the room it wants.
pub(crate) fn height(lane: &Lane) -> Um {
    let all = lane.rows.iter().map(|row| row.height).sum();
    plan(lane, &lane.rows, all, false, false).height
}

/// Fills one lane, page after page; says where it ends.
fn fill(lane: &Lane, start: Place, frame: Frame, pages: &mut Vec<Vec<Item>>) -> Place {
    let mut place = start;
    let mut rows = &lane.rows[..];
    let mut continued = false;
    while !rows.is_empty() {
        let fresh = place.y == frame.top(place.page);
        let room = frame.bottom - place.y;
        let plan = plan(lane, rows, room, continued, fresh);
        if pages.len() <= place.page {
            pages.resize(place.page + 1, Vec::new());
        }
        put(lane, &plan, place, &mut pages[place.page]);
        rows = &rows[plan.taken..];
        if rows.is_empty() {
            return Place {
                y: place.y + plan.height,
                ..place
            };
        }
        continued |= plan.taken > 0;
        place = Place {
            page: place.page + 1,
            y: frame.top(place.page + 1),
        };
    }
    place
}

/// What goes on this page: columns of rows.
struct Plan<'a> {
    columns: Vec<Vec<&'a Row>>,
    taken: usize,
    height: Um,
}

/// Takes as many rows as the page has room for. When all fit, the columns are made as even as they can be. On a fresh
/// page at least one row is taken, or nothing would ever end.
fn plan<'a>(lane: &'a Lane, rows: &'a [Row], room: Um, continued: bool, fresh: bool) -> Plan<'a> {
    let most = pack(lane, rows, room, continued, fresh);
    if most.taken < rows.len() || lane.columns == 1 {
        return most;
    }
    let (mut low, mut high) = (0, most.height);
    while high - low > 200 {
        let middle = low + (high - low) / 2;
        if pack(lane, rows, middle, continued, false).taken == rows.len() {
            high = middle
        } else {
            low = middle
        }
    }
    let even = pack(lane, rows, high, continued, false);
    if even.taken == rows.len() { even } else { most }
}

fn pack<'a>(lane: &'a Lane, rows: &'a [Row], room: Um, continued: bool, force: bool) -> Plan<'a> {
    let mut plan = Plan {
        columns: Vec::new(),
        taken: 0,
        height: 0,
    };
    while plan.columns.len() < lane.columns.max(1) && plan.taken < rows.len() {
        let again = (continued || plan.taken > 0)
            .then(|| rows[plan.taken].heading)
            .flatten();
        let mut column: Vec<&Row> = again.and_then(|at| lane.headings.get(at)).into_iter().collect();
        let mut height: Um = column.iter().map(|row| row.height).sum();
        let white = if column.is_empty() {
            rows[plan.taken..].iter().take_while(|row| row.space).count()
        } else {
            0
        };
        plan.taken += white;
        let begun = plan.taken;
        while plan.taken < rows.len() {
            let group = group(&rows[plan.taken..]);
            let tall: Um = group.iter().map(|row| row.height).sum();
            let must = force && begun == plan.taken && plan.columns.is_empty();
            if height + tall > room && !must {
                break;
            }
            // A group that no page can hold is taken apart rather than lost.
            let group = if height + tall > room { &group[..1] } else { group };
            height += group.iter().map(|row| row.height).sum::<Um>();
            column.extend(group);
            plan.taken += group.len();
        }
        if begun == plan.taken {
            plan.taken -= white;
            break;
        }
        plan.height = plan.height.max(height);
        plan.columns.push(column);
    }
    plan
}

/// The rows that must stay together with the first.
fn group(rows: &[Row]) -> &[Row] {
    let kept = rows.iter().take_while(|row| row.keep).count();
    &rows[..(kept + 1).min(rows.len())]
}

fn put(lane: &Lane, plan: &Plan<'_>, place: Place, page: &mut Vec<Item>) {
    for (at, column) in (0..).zip(&plan.columns) {
        let mut y = place.y;
        for row in column {
            page.extend(row.items.iter().map(|item| item.moved(lane.x + lane.pitch * at, y)));
            y += row.height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        first_top: 100_000,
        top: 50_000,
        bottom: 200_000,
    };

    fn rows(heights: &[Um]) -> Vec<Row> {
        heights.iter().map(|height| Row::space(*height * 1000)).collect()
    }

    fn alone(rows: Vec<Row>) -> Vec<Band> {
        vec![Band {
            space: 10_000,
            lanes: vec![Lane {
                columns: 1,
                rows,
                ..Lane::default()
            }],
        }]
    }

    fn end(bands: &[Band]) -> Place {
        flow(bands, FRAME).ends[0]
    }

    #[test]
    fn a_row_that_does_not_fit_goes_to_the_next_page_whole() {
        assert_eq!(end(&alone(rows(&[60, 60]))), Place { page: 1, y: 110_000 });
    }

    #[test]
    fn what_must_stay_together_moves_together() {
        let mut kept = rows(&[30, 50, 40]);
        kept[1].keep = true;
        assert_eq!(end(&alone(kept)), Place { page: 1, y: 140_000 });
    }

    #[test]
    fn a_heading_comes_again_on_the_next_page() {
        let mut continued = rows(&[80, 60]);
        continued[1].heading = Some(0);
        let mut bands = alone(continued);
        bands[0].lanes[0].headings = rows(&[20]);
        assert_eq!(end(&bands), Place { page: 1, y: 130_000 });
    }

    #[test]
    fn columns_end_at_about_the_same_height() {
        let mut bands = alone(rows(&[10; 8]));
        bands[0].lanes[0].columns = 2;
        let end = end(&bands);
        assert!(
            end.page == 0 && end.y <= 141_000,
            "four rows each, not eight and none: {end:?}"
        );
    }

    #[test]
    fn what_is_taller_than_a_page_is_placed_all_the_same() {
        assert_eq!(end(&alone(rows(&[500, 10]))).page, 1, "the tall row, then the other");
    }

    #[test]
    fn a_band_that_cannot_begin_begins_on_the_next_page() {
        let mut bands = alone(rows(&[70]));
        bands.extend(alone(rows(&[60])));
        assert_eq!(end(&bands), Place { page: 1, y: 110_000 });
    }
}
