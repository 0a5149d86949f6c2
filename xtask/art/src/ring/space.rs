//! Arithmetic of points and directions in space.

/// A point or a direction: right, up, towards the eye.
pub type V = [f32; 3];

pub fn dot(a: V, b: V) -> f32 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// `a + b·k`.
pub fn along(a: V, b: V, k: f32) -> V {
    [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]
}

pub fn minus(a: V, b: V) -> V {
    along(a, b, -1.0)
}

pub fn cross(a: V, b: V) -> V {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

/// Of length 1.
pub fn unit(a: V) -> V {
    let long = dot(a, a).sqrt().max(1e-9);
    a.map(|c| c / long)
}

/// What comes in along `d` leaves so from a mirror with the normal `n`.
pub fn mirrored(d: V, n: V) -> V {
    along(d, n, -2.0 * dot(d, n))
}

/// From 0 below `from` to 1 above `to`, softly.
pub fn ramp(from: f32, to: f32, v: f32) -> f32 {
    let t = ((v - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
