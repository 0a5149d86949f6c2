//! What stands beside and below what, by paper.

use domain::paper::BenchSheet;

use crate::flow::{Band, Lane, Row, height};
use crate::um::{Um, mm};

use super::{answers, cuts, fitting, photos, work};
use crate::desk::header::Images;
use crate::desk::parts::Desk;
use crate::desk::sides::{beside, beside_width, found, large, small};

/// Where the picture would be too small above them, its other sides are no higher.
const LEAST_SIDE: Um = mm(16);

/// All bands of a sheet, and where the notes end them: left edge and width.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub bands: Vec<Band>,
    pub notes: (Um, Um),
}

/// A4 and Letter: picture beside the answers, cut list beside the steps.
pub(super) fn wide(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images) -> Plan {
    if is_words(sheet) {
        return words(desk, sheet, images, 3);
    }
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let column = (width - 2 * gutter) * 27 / 100;
    let broad = width - 2 * (column + gutter);
    let mut words = answers::texts(desk, sheet, broad);
    append(desk, &mut words, |desk| work::reminders(desk, sheet, broad));
    let rows = answers::answers(desk, sheet, column);
    let beside = Lane {
        columns: 2,
        pitch: column + gutter,
        ..lane(desk, broad + gutter, column, rows)
    };
    // The picture takes the height that the answers leave beside the words.
    let spare = height(&beside) - tall(&words) - desk.look.block_space;
    let mut piece = pictures(desk, sheet, images, broad, spare);
    append(desk, &mut piece, |_| words);
    let beside = loosened(desk, sheet, column, beside, tall(&piece));
    let top = match piece.is_empty() {
        true => vec![columns(desk, 3, |desk, width| answers::answers(desk, sheet, width))],
        false => vec![lane(desk, 0, broad, piece), beside],
    };
    let mut plan = below(desk, sheet);
    plan.bands.insert(0, band(desk, top));
    let fitting = fitting::fitting(desk, sheet, 2);
    plan.bands.insert(1, band(desk, fitting));
    let photos = photos::photos(desk, sheet, images, 3);
    plan.bands.insert(2, band(desk, photos));
    plan
}

/// Answers with more white between them, where what stands beside is taller.
fn loosened(desk: &mut Desk<'_>, sheet: &BenchSheet, column: Um, lane: Lane, room: Um) -> Lane {
    let gap = desk.look.gap;
    let spare = (room - height(&lane)).max(0);
    desk.look.gap += (spare * 2 / lane.rows.len().max(1) as i64).min(mm(1));
    let rows = answers::answers(desk, sheet, column);
    desk.look.gap = gap;
    let looser = Lane { rows, ..lane.clone() };
    if height(&looser) <= room { looser } else { lane }
}

/// A5: the same blocks below each other, the notes below the materials.
pub(super) fn narrow(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images) -> Plan {
    if is_words(sheet) {
        return words(desk, sheet, images, 2);
    }
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let half = (width - gutter) / 2;
    let (first, others) = found(sheet.picture, &sheet.side, &sheet.views, images);
    let room = if first.is_some() || !others.is_empty() {
        half
    } else {
        width
    };
    let mut words = answers::texts(desk, sheet, room);
    append(desk, &mut words, |desk| work::reminders(desk, sheet, room));
    let spare = tall(&words);
    let (highest, high) = (desk.look.sides, room_for_picture(desk, spare));
    let others = small(desk, &others, half, highest);
    let piece = match first {
        // Where the words leave the room, the other sides stand beneath them instead of making the picture smaller.
        Some(first) if !others.is_empty() && spare + tall(&others) <= high => {
            words.extend(others);
            let called = first.called(desk, half);
            vec![large(desk, first, half, high.min(desk.look.picture.1) - called)]
        }
        _ => pictures(desk, sheet, images, half, spare),
    };
    let top = vec![lane(desk, 0, half, piece), lane(desk, width - room, room, words)];
    let answers = columns(desk, 2, |desk, width| answers::answers(desk, sheet, width));
    let (rows, headings) = cuts::cuts(desk, sheet, width);
    let cuts = Lane {
        headings,
        ..lane(desk, 0, width, rows)
    };
    let left = (width - gutter) * 56 / 100;
    let right = width - left - gutter;
    let steps = work::steps(desk, sheet, left);
    let (room, at) = if steps.is_empty() {
        (width, 0)
    } else {
        (right, left + gutter)
    };
    let mut rest = work::materials(desk, sheet, room);
    append(desk, &mut rest, |desk| work::notes(desk, sheet, room));
    let rest = lane(desk, at, room, rest);
    let notes = (rest.x, rest.width);
    let work = vec![lane(desk, 0, left, steps), rest];
    let photos = photos::photos(desk, sheet, images, 2);
    let fitting = fitting::fitting(desk, sheet, 1);
    let bands = [top, vec![answers], fitting, photos, vec![cuts], work]
        .into_iter()
        .map(|lanes| band(desk, lanes))
        .collect();
    Plan { bands, notes }
}

/// True for a sheet that says in words what is made, and asks nothing.
fn is_words(sheet: &BenchSheet) -> bool {
    let mut answers = sheet.sections.iter().flat_map(|section| &section.answers).peekable();
    answers.peek().is_some() && answers.all(|answer| answer.label.is_empty())
}

/// Words over the whole width, what must not be forgotten, photographs, and room to write.
fn words(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, across: usize) -> Plan {
    let width = desk.look.width();
    let said = columns(desk, 1, |desk, width| answers::answers(desk, sheet, width));
    let rows = work::reminders(desk, sheet, width);
    let reminders = lane(desk, 0, width, rows);
    let photos = photos::photos(desk, sheet, images, across);
    let rows = work::notes(desk, sheet, width);
    let notes = lane(desk, 0, width, rows);
    let place = (notes.x, notes.width);
    let bands = [vec![said], vec![reminders], photos, vec![notes]];
    Plan {
        bands: bands.into_iter().map(|lanes| band(desk, lanes)).collect(),
        notes: place,
    }
}

/// Cut list, steps, materials and notes in two lanes, in the order and width that makes them lowest. Notes have the whole
/// width below, unless one lane leaves room for them.
fn below(desk: &mut Desk<'_>, sheet: &BenchSheet) -> Plan {
    let (width, gutter, space) = (desk.look.width(), desk.look.gutter, desk.look.space);
    let notes = work::notes(desk, sheet, width);
    let shares = [61, 55].map(|share| Blocks::set(desk, sheet, (width - gutter) * share / 100));
    let tries = shares
        .iter()
        .flat_map(|blocks| UnderCuts::ALL.map(|under| (blocks, under)));
    let lowest = tries.min_by_key(|(blocks, under)| {
        // The whole width is better to write on: it is given up only for a good gain.
        let apart = if *under == UnderCuts::Notes {
            mm(8)
        } else {
            space + tall(&notes)
        };
        blocks.height(desk, *under) + apart
    });
    let Some((blocks, under)) = lowest else {
        return Plan::default();
    };
    let [left, right] = blocks.lanes(desk, under);
    if under == UnderCuts::Notes {
        let notes = (left.x, left.width);
        return Plan {
            bands: vec![band(desk, vec![right, left])],
            notes,
        };
    }
    let notes = lane(desk, 0, width, notes);
    let place = (notes.x, notes.width);
    let bands = [vec![left, right], vec![notes]].map(|lanes| band(desk, lanes));
    Plan {
        bands: bands.into(),
        notes: place,
    }
}

/// What stands below the cut list in the left lane. Materials that don't stand there stand below the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UnderCuts {
    Nothing,
    Materials,
    Notes,
}

impl UnderCuts {
    const ALL: [Self; 3] = [Self::Nothing, Self::Materials, Self::Notes];
}

/// The blocks of the work, set for one width of the left lane.
struct Blocks {
    left: Um,
    right: Um,
    cuts: Vec<Row>,
    headings: Vec<Row>,
    steps: Vec<Row>,
    /// In the left lane and in the right one.
    materials: [Vec<Row>; 2],
    notes: Vec<Row>,
}

impl Blocks {
    fn set(desk: &mut Desk<'_>, sheet: &BenchSheet, left: Um) -> Self {
        let right = desk.look.width() - desk.look.gutter - left;
        let (cuts, headings) = cuts::cuts(desk, sheet, left);
        Self {
            left,
            right,
            cuts,
            headings,
            steps: work::steps(desk, sheet, right),
            materials: [left, right].map(|width| work::materials(desk, sheet, width)),
            notes: work::notes(desk, sheet, left),
        }
    }

    /// What stands in the left lane and what in the right one, from top to bottom.
    fn order(&self, under: UnderCuts) -> [Vec<&Vec<Row>>; 2] {
        let [left, right] = &self.materials;
        match under {
            UnderCuts::Nothing => [vec![&self.cuts], vec![&self.steps, right]],
            UnderCuts::Materials => [vec![&self.cuts, left], vec![&self.steps]],
            UnderCuts::Notes => [vec![&self.cuts, &self.notes], vec![&self.steps, right]],
        }
    }

    /// How tall the taller lane is.
    fn height(&self, desk: &Desk<'_>, under: UnderCuts) -> Um {
        let lane = |blocks: Vec<&Vec<Row>>| {
            let filled = blocks.iter().filter(|rows| !rows.is_empty()).count() as i64;
            blocks.iter().map(|rows| tall(rows)).sum::<Um>() + (filled - 1).max(0) * desk.look.block_space
        };
        self.order(under).map(lane).into_iter().max().unwrap_or(0)
    }

    /// The left and the right lane.
    fn lanes(&self, desk: &mut Desk<'_>, under: UnderCuts) -> [Lane; 2] {
        let [left, right] = self.order(under).map(|blocks| {
            let mut rows = Vec::new();
            blocks
                .into_iter()
                .for_each(|block| append(desk, &mut rows, |_| block.clone()));
            rows
        });
        let left = Lane {
            headings: self.headings.clone(),
            ..lane(desk, 0, self.left, left)
        };
        [left, lane(desk, self.left + desk.look.gutter, self.right, right)]
    }
}

fn tall(rows: &[Row]) -> Um {
    rows.iter().map(|row| row.height).sum()
}

/// How high the picture may be beside something of this height: as high, within what is large enough to work from.
fn room_for_picture(desk: &Desk<'_>, spare: Um) -> Um {
    let (least, most) = desk.look.picture;
    spare.clamp(least, most) + desk.look.picture_bonus
}

/// The picture, and smaller its other sides: below it or at its right, whichever leaves it larger. Never higher than the
/// picture alone may be.
fn pictures(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, width: Um, spare: Um) -> Vec<Row> {
    let (least, most) = desk.look.picture;
    let (first, others) = found(sheet.picture, &sheet.side, &sheet.views, images);
    let room = room_for_picture(desk, spare);
    let highest = desk.look.sides;
    let Some(first) = first else {
        return small(desk, &others, width, highest);
    };
    if others.is_empty() {
        return vec![large(desk, first, width, room.min(most))];
    }
    let room = room.max(spare);
    let called = first.called(desk, width);
    let mut below = small(desk, &others, width, highest);
    if room - tall(&below) - called < least {
        below = small(desk, &others, width, LEAST_SIDE);
    }
    let left = (room - tall(&below) - called).min(most);
    if first.wide(width, left) < first.wide(beside_width(width), room - called) {
        return vec![beside(desk, first, &others, width, room)];
    }
    below.insert(0, large(desk, first, width, left));
    below
}

/// Adds a block to a lane, with white between.
fn append(desk: &mut Desk<'_>, rows: &mut Vec<Row>, block: impl FnOnce(&mut Desk<'_>) -> Vec<Row>) {
    let block = block(desk);
    if !block.is_empty() && !rows.is_empty() {
        rows.push(desk.between());
    }
    rows.extend(block);
}

pub(super) fn lane(desk: &Desk<'_>, x: Um, width: Um, rows: Vec<Row>) -> Lane {
    Lane {
        x: desk.look.side + x,
        width,
        columns: 1,
        pitch: 0,
        rows,
        headings: Vec::new(),
    }
}

/// A lane of even columns over the whole width.
fn columns(desk: &mut Desk<'_>, count: usize, rows: impl FnOnce(&mut Desk<'_>, Um) -> Vec<Row>) -> Lane {
    let (width, gutter, many) = (desk.look.width(), desk.look.gutter, count as i64);
    let column = (width - gutter * (many - 1)) / many;
    let rows = rows(desk, column);
    Lane {
        columns: count,
        pitch: column + gutter,
        ..lane(desk, 0, column, rows)
    }
}

fn band(desk: &Desk<'_>, lanes: Vec<Lane>) -> Band {
    Band {
        space: desk.look.space,
        lanes,
    }
}
