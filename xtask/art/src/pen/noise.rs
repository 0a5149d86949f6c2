//! Noise that can be asked at any point, stretched as one likes: grain runs fifty times as far along the pen as across.

/// Smooth between 0 and 1, one bump about every unit.
pub fn value(at: [f32; 2], seed: u32) -> f32 {
    let [x0, y0] = at.map(f32::floor);
    let soft = |t: f32| t * t * (3.0 - 2.0 * t);
    let (tx, ty) = (soft(at[0] - x0), soft(at[1] - y0));
    let corner = |dx: i32, dy: i32| lattice(x0 as i32 + dx, y0 as i32 + dy, seed);
    let row = |dy: i32| corner(0, dy) * (1.0 - tx) + corner(1, dy) * tx;
    row(0) * (1.0 - ty) + row(1) * ty
}

/// Three octaves of it, each half as strong, about 0.
pub fn rough(at: [f32; 2], seed: u32) -> f32 {
    (0..3)
        .map(|octave| {
            let k = 2_f32.powi(octave);
            (value(at.map(|a| a * k), seed + octave as u32) - 0.5) / k
        })
        .sum()
}

fn lattice(x: i32, y: i32, seed: u32) -> f32 {
    let mut h =
        (x as u32).wrapping_mul(0x8DA6_B343) ^ (y as u32).wrapping_mul(0xD816_3841) ^ seed.wrapping_mul(0xCB1A_B31F);
    h = (h ^ (h >> 16)).wrapping_mul(0x7FEB_352D);
    h = (h ^ (h >> 15)).wrapping_mul(0x846C_A68B);
    ((h ^ (h >> 16)) >> 8) as f32 / (1 << 24) as f32
}
