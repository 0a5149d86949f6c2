//! Outlines as rows of points, in units of the picture, y downwards.

/// A point.
pub type Point = [f32; 2];

/// Reads `M L Q C Z` (absolute) and flattens curves; good for one contour.
pub fn curve(d: &str) -> Vec<Point> {
    let mut numbers: Vec<f32> = Vec::new();
    let mut points: Vec<Point> = Vec::new();
    let mut command = 'M';
    for token in d
        .replace(',', " ")
        .split_inclusive(|c: char| c.is_ascii_alphabetic() || c == ' ')
    {
        let (number, next) = match token.chars().last() {
            Some(c) if c.is_ascii_alphabetic() => (&token[..token.len() - 1], Some(c)),
            _ => (token, None),
        };
        if let Ok(n) = number.trim().parse() {
            numbers.push(n);
        }
        if let Some(c) = next {
            draw(command, &std::mem::take(&mut numbers), &mut points);
            command = c;
        }
    }
    draw(command, &numbers, &mut points);
    points
}

fn draw(command: char, n: &[f32], points: &mut Vec<Point>) {
    let step = match command {
        'Q' => 4,
        'C' => 6,
        _ => 2,
    };
    for part in n.chunks_exact(step) {
        let from = points.last().copied().unwrap_or([part[0], part[1]]);
        let end = [part[step - 2], part[step - 1]];
        let (a, b) = match step {
            4 => {
                let c = [part[0], part[1]];
                (blend(from, c, 2.0 / 3.0), blend(end, c, 2.0 / 3.0))
            }
            6 => ([part[0], part[1]], [part[2], part[3]]),
            _ => {
                points.push(end);
                continue;
            }
        };
        let pieces = (gap(from, end) / 1.6).ceil().clamp(6.0, 120.0) as usize;
        points.extend((1..=pieces).map(|i| bezier(from, a, b, end, i as f32 / pieces as f32)));
    }
}

fn bezier(p: Point, a: Point, b: Point, q: Point, t: f32) -> Point {
    let (ab, r) = (1.0 - t, t);
    let k = [ab * ab * ab, 3.0 * ab * ab * r, 3.0 * ab * r * r, r * r * r];
    [0, 1].map(|i| k[0] * p[i] + k[1] * a[i] + k[2] * b[i] + k[3] * q[i])
}

/// Between two points.
pub fn blend(p: Point, q: Point, t: f32) -> Point {
    [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]
}

/// How far apart.
pub fn gap(p: Point, q: Point) -> f32 {
    (p[0] - q[0]).hypot(p[1] - q[1])
}

/// Length of a line.
pub fn length(line: &[Point]) -> f32 {
    line.windows(2).map(|w| gap(w[0], w[1])).sum()
}

/// The point `at` units along, and the direction there.
pub fn walk(line: &[Point], at: f32) -> (Point, Point) {
    let mut left = at.max(0.0);
    for w in line.windows(2) {
        let d = gap(w[0], w[1]);
        if left <= d && d > 0.0 {
            return (
                blend(w[0], w[1], left / d),
                [(w[1][0] - w[0][0]) / d, (w[1][1] - w[0][1]) / d],
            );
        }
        left -= d;
    }
    let (p, q) = (line[line.len() - 2], line[line.len() - 1]);
    let d = gap(p, q).max(1e-6);
    (q, [(q[0] - p[0]) / d, (q[1] - p[1]) / d])
}

/// The same line in even steps of about `step`.
pub fn even(line: &[Point], step: f32) -> Vec<Point> {
    let total = length(line);
    let n = (total / step).round().max(1.0) as usize;
    (0..=n).map(|i| walk(line, total * i as f32 / n as f32).0).collect()
}

/// The part of a line between two distances along it.
pub fn stretch(line: &[Point], from: f32, to: f32) -> Vec<Point> {
    let n = ((to - from) / 1.2).ceil().max(2.0) as usize;
    (0..=n)
        .map(|i| walk(line, from + (to - from) * i as f32 / n as f32).0)
        .collect()
}

/// A line beside a line, to the right of its direction when `by` is positive (y runs downwards).
pub fn beside(line: &[Point], by: f32) -> Vec<Point> {
    let n = line.len();
    (0..n)
        .map(|i| {
            let (p, q) = (line[i.saturating_sub(1)], line[(i + 1).min(n - 1)]);
            let d = gap(p, q).max(1e-6);
            [line[i][0] - (q[1] - p[1]) / d * by, line[i][1] + (q[0] - p[0]) / d * by]
        })
        .collect()
}

/// A band around a line, `half(t)` units to either side, `t` from 0 to 1.
pub fn band(line: &[Point], half: impl Fn(f32) -> f32) -> Vec<Point> {
    let n = line.len() as f32 - 1.0;
    let side = |sign: f32| -> Vec<Point> {
        let far = beside(line, sign);
        (0..line.len())
            .map(|i| blend(line[i], far[i], half(i as f32 / n)))
            .collect()
    };
    let mut out = side(-1.0);
    out.extend(side(1.0).into_iter().rev());
    out
}

/// What of a closed outline lies to the right of the line from `a` to `b` (y runs downwards).
pub fn cut(outline: &[Point], a: Point, b: Point) -> Vec<Point> {
    let side = |p: Point| (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    let mut out = Vec::new();
    for i in 0..outline.len() {
        let (p, q) = (outline[i], outline[(i + 1) % outline.len()]);
        let (sp, sq) = (side(p), side(q));
        if sp >= 0.0 {
            out.push(p);
        }
        if (sp >= 0.0) != (sq >= 0.0) {
            out.push(blend(p, q, sp / (sp - sq)));
        }
    }
    out
}

/// Left becomes right.
pub fn mirrored(line: &[Point]) -> Vec<Point> {
    line.iter().map(|p| [crate::field::VIEW.0 - p[0], p[1]]).collect()
}

/// A rectangle with round corners.
pub fn tile(x: f32, y: f32, w: f32, h: f32, r: f32) -> Vec<Point> {
    let corner = |cx: f32, cy: f32, from: f32| {
        (0..=6).map(move |i| {
            let a = (from + 15.0 * i as f32).to_radians();
            [cx + r * a.cos(), cy + r * a.sin()]
        })
    };
    corner(x + w - r, y + r, -90.0)
        .chain(corner(x + w - r, y + h - r, 0.0))
        .chain(corner(x + r, y + h - r, 90.0))
        .chain(corner(x + r, y + r, 180.0))
        .collect()
}

/// A number with two places at most.
pub fn number(v: f32) -> String {
    let text = format!("{v:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A closed outline as path data: steps from point to point in hundredths of a unit, which is short and doesn't drift.
pub fn path(points: &[Point]) -> String {
    let mut d = String::new();
    let mut at = [0_i32; 2];
    for (i, p) in points.iter().enumerate() {
        let to = p.map(|a| (a * 100.0).round() as i32);
        let step = [to[0] - at[0], to[1] - at[1]].map(hundredths);
        at = to;
        let gap = if step[1].starts_with('-') { "" } else { " " };
        d.push_str(&format!(
            "{}{}{gap}{}",
            if i == 0 { "M" } else { "l" },
            step[0],
            step[1]
        ));
    }
    d.push('Z');
    d
}

fn hundredths(v: i32) -> String {
    let text = number(v as f32 / 100.0);
    text.replacen(
        "0.",
        ".",
        usize::from(text.starts_with("0.") || text.starts_with("-0.")),
    )
}

/// Several closed outlines as path data (holes by even-odd).
pub fn paths(outlines: &[Vec<Point>]) -> String {
    outlines.iter().map(|o| path(o)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_are_read_flat() {
        let line = curve("M0 0L10 0Q20 0 20 10C20 20 10 20 0 20Z");
        assert_eq!(line[..2], [[0.0, 0.0], [10.0, 0.0]]);
        assert_eq!(line.last(), Some(&[0.0, 20.0]));
        assert!(
            line.iter()
                .any(|p| (p[0] - 17.5).abs() < 1.0 && (p[1] - 2.5).abs() < 1.0),
            "the round corner"
        );
    }

    #[test]
    fn cutting_keeps_what_lies_to_the_right() {
        let square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        let left = cut(&square, [1.0, 0.0], [1.0, 4.0]);
        assert!(
            left.len() == 4 && left.iter().all(|p| p[0] <= 1.0),
            "looking down, right is west: {left:?}"
        );
    }

    #[test]
    fn paths_are_short_and_dont_drift() {
        assert_eq!(path(&[[1.0, 2.0], [1.5, 1.25], [1.506, 1.254]]), "M1 2l.5-.75l.01 0Z");
        assert_eq!(paths(&[tile(0.0, 0.0, 2.0, 2.0, 0.0)]).matches('Z').count(), 1);
    }
}
