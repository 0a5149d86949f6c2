//! Outlines of the five models seen from outside, the left shoe with its toe to the left. A unit is 0.94 mm of a shoe of size 42.

use crate::geometry::{Point, beside, curve, even, gap};

/// Where the shoe stands.
pub const FLOOR: f32 = 248.0;

/// The edges of an upper. All run on from each other but the feather, which runs from the toe to the heel.
pub struct Upper {
    /// From the toe's feather over the instep.
    pub ridge: Vec<Point>,
    /// The opening, from its front to its back.
    pub topline: Vec<Point>,
    /// The opening's far side, from front to back.
    pub far: Vec<Point>,
    /// Down the heel.
    pub back: Vec<Point>,
    /// Where upper and sole meet.
    pub feather: Vec<Point>,
}

/// Reads a curve in even small steps.
pub fn line(d: &str) -> Vec<Point> {
    even(&curve(d), 0.9)
}

/// Where the feather of the low last runs, from toe to heel.
pub fn feather() -> Vec<Point> {
    line("M40 229C66 235.5 98 239 126 238C164 236.5 198 230 233 224C262 219.5 306 218.5 353 217.5")
}

fn heel() -> &'static str {
    "C354 159 360 178 359 195C358.5 207 356 213 353 217.5"
}

/// The oxford and the derby share all but where the leather is cut.
pub fn laced() -> Upper {
    Upper {
        ridge: line(
            "M40 229C35 225 34 216 40 210.5C48 203.5 64 200 82 195C108 187.5 134 174 154 158C172 143.5 188 130 206 118",
        ),
        topline: line("M208.2 121C214 118 219 121 224 127C236 144 254 159 280 162C306 163.5 330 155 347 146"),
        far: line("M208.2 121C226 112 246 131 264 142C292 154 324 150 347 146"),
        back: line(&format!("M347 146{}", heel())),
        feather: feather(),
    }
}

/// The loafer.
pub fn loafer() -> Upper {
    Upper {
        ridge: line(
            "M40 229C35 225 34 216 40 210.5C48 203.5 64 200 82 195C108 187.5 134 174 154 158C164 150 173 143.5 182 138",
        ),
        topline: line("M184 151C191 160 208 168 236 171C276 174 318 162 347 149"),
        far: line("M184 151C198 139 214 153 236 158C284 164 322 155 347 149"),
        back: line(&format!("M347 149{}", heel())),
        feather: feather(),
    }
}

/// The chelsea boot.
pub fn chelsea() -> Upper {
    Upper {
        ridge: line(
            "M40 229C35 225 34 216 40 210.5C48 203.5 64 200 82 195C108 187.5 134 174 152 160C172 146 189 135 198 120C203.5 110 205 97 205.5 80",
        ),
        topline: line("M205.5 80C240 83.5 300 83.5 336 80"),
        far: line("M205.5 80C234 71 306 71 336 80"),
        back: line("M336 80C336 104 339 124 347 144C354 159 360 178 359 195C358.5 207 356 213 353 217.5"),
        feather: feather(),
    }
}

/// The sneaker; its feather lies hidden in the cup.
pub fn sneaker() -> Upper {
    Upper {
        ridge: line(
            "M41 228C33 219 34 203 47 197.5C64 190.5 92 188 116 180.5C138 173 156 160 174 144C186 133 196 123 206 112",
        ),
        topline: line("M208.4 114.8C214 112 219 116 224 123C236 139 254 151 280 151.5C306 152 332 138 348 122"),
        far: line("M208.4 114.8C230 106 246 122 264 131C292 142 324 133 348 122"),
        back: line("M348 122C355 121 357 127 356.5 136C354 156 360 176 360 194C360 204 359 212 357 220"),
        feather: line("M41 228C90 234 150 234 200 230C260 226 310 224 357 220"),
    }
}

impl Upper {
    /// All of it.
    pub fn outline(&self) -> Vec<Point> {
        [
            self.ridge.clone(),
            self.topline.clone(),
            self.back.clone(),
            back_to_front(&self.feather),
        ]
        .concat()
    }

    /// What lies in front of a line from the ridge to the feather.
    pub fn front(&self, cut: &[Point]) -> Vec<Point> {
        let (from, to) = (nearest(&self.ridge, cut[0]), nearest(&self.feather, cut[cut.len() - 1]));
        let mut out = self.ridge[..=from].to_vec();
        out.extend_from_slice(&cut[1..]);
        out.extend(back_to_front(&self.feather[..to]));
        out
    }

    /// What lies behind a line from the back or the topline to the feather.
    pub fn rear(&self, cut: &[Point]) -> Vec<Point> {
        let edge = [self.topline.clone(), self.back.clone()].concat();
        let (from, to) = (nearest(&edge, cut[0]), nearest(&self.feather, cut[cut.len() - 1]));
        let mut out = cut[..cut.len() - 1].to_vec();
        out.extend_from_slice(&self.feather[to..]);
        out.extend(back_to_front(&edge[from..]));
        out
    }

    /// What shows of the inside between both sides of the opening.
    pub fn throat(&self) -> Vec<Point> {
        [self.far.clone(), back_to_front(&self.topline)].concat()
    }

    /// The edge that the laces draw together, `by` units beside the ridge, between two places of it.
    pub fn facing(&self, by: f32, from: Point, to: Point) -> Vec<Point> {
        let (from, to) = (nearest(&self.ridge, from), nearest(&self.ridge, to));
        beside(&self.ridge[from..=to], by)
    }
}

/// The other way round.
pub fn back_to_front(line: &[Point]) -> Vec<Point> {
    line.iter().rev().copied().collect()
}

/// The point of a line that is nearest to another point, as its place in the line.
pub fn nearest(line: &[Point], to: Point) -> usize {
    let mut best = (f32::MAX, 0);
    for (i, p) in line.iter().enumerate() {
        let d = gap(*p, to);
        if d < best.0 {
            best = (d, i);
        }
    }
    best.1
}

/// Part of a line between the points nearest to two others.
pub fn piece(line: &[Point], from: Point, to: Point) -> Vec<Point> {
    let (a, b) = (nearest(line, from), nearest(line, to));
    line[a.min(b)..=a.max(b)].to_vec()
}

/// The same line lower by `by`.
pub fn lower(line: &[Point], by: f32) -> Vec<Point> {
    line.iter().map(|p| [p[0], p[1] + by]).collect()
}

/// A closed outline with as few points as keep it to three hundredths of a unit.
pub fn slim(outline: &[Point]) -> Vec<Point> {
    let far = (0..outline.len()).fold(0, |best, i| {
        if gap(outline[i], outline[0]) > gap(outline[best], outline[0]) {
            i
        } else {
            best
        }
    });
    let mut out = vec![outline[0]];
    keep(&outline[..=far], &mut out);
    let rest: Vec<Point> = outline[far..].iter().chain(&outline[..1]).copied().collect();
    keep(&rest, &mut out);
    out.pop();
    out
}

/// What of a stretch has to stay, without its first point (Douglas and Peucker).
fn keep(line: &[Point], out: &mut Vec<Point>) {
    let (Some(a), Some(b)) = (line.first().copied(), line.last().copied()) else {
        return;
    };
    let long = gap(a, b).max(1e-6);
    let off = |p: &Point| ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])).abs() / long;
    let mut worst = (0.0, 0);
    for (i, p) in line.iter().enumerate() {
        if off(p) > worst.0 {
            worst = (off(p), i);
        }
    }
    if worst.0 > 0.03 && worst.1 > 0 && worst.1 + 1 < line.len() {
        keep(&line[..=worst.1], out);
        keep(&line[worst.1..], out);
    } else {
        out.push(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_parts_an_upper_into_front_and_rear() {
        let upper = laced();
        let cap = upper.front(&line("M89 193C85 212 90 226 97 238"));
        assert!(cap.iter().all(|p| p[0] < 98.0), "the cap ends at its seam");
        let counter = upper.rear(&line("M351 152C330 154 304 168 293 216"));
        assert!(counter.iter().all(|p| p[0] > 292.0), "the counter begins at its seam");
    }

    #[test]
    fn a_slim_outline_keeps_its_corners() {
        let square = line("M0 0L20 0L20 10L0 10L0 0.5");
        let slim = slim(&square);
        assert!(slim.len() < 8, "straight sides need no points: {}", slim.len());
        assert!(slim.iter().any(|p| gap(*p, [20.0, 10.0]) < 0.5));
    }
}
