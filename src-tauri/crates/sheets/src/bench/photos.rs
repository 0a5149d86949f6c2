//! Photographs that the bench works from, side by side with their captions.

use domain::paper::BenchSheet;

use crate::desk::header::{Images, fitted};
use crate::desk::parts::Desk;
use crate::flow::{Lane, Row};
use crate::page::{Item, Placed};
use crate::um::mm;

use super::bands::lane;

/// The photographs in `across` lanes, filled from left to right; the heading stands over the first.
pub(super) fn photos(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, across: usize) -> Vec<Lane> {
    if sheet.photos.is_empty() {
        return Vec::new();
    }
    let many = i64::try_from(across).unwrap_or(1);
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let column = (width - gutter * (many - 1)) / many;
    let mut lanes: Vec<Lane> = (0..many)
        .map(|at| {
            // Every lane begins at one height.
            let title = if at == 0 { sheet.labels.photos.as_str() } else { "" };
            let heading = desk.heading(title, column);
            lane(desk, (column + gutter) * at, column, vec![heading])
        })
        .collect();
    for (at, photo) in sheet.photos.iter().enumerate() {
        let mut row = Row::default();
        if let Some(image) = images.get(&photo.picture) {
            let (wide, high) = fitted(image, column, mm(70));
            row.items.push(Item::Image(Placed {
                hash: photo.picture,
                x: 0,
                y: 0,
                width: wide,
                height: high,
            }));
            row.height = high + mm(1);
        }
        if !photo.caption.is_empty() {
            let note = desk.look.note;
            row.block(&desk.block(&photo.caption, &note, column), 0, row.height);
        }
        row.height += desk.look.gap;
        if let Some(lane) = lanes.get_mut(at % across) {
            lane.rows.push(row);
        }
    }
    // A heading over nothing heads nothing.
    lanes.retain(|lane| lane.rows.len() > 1);
    lanes
}
