//! Looking at a ring: rays are walked to the nearest surface by its distance, mirrored there, and see the room or the ring again.

use super::room::room;
use super::solid::{Band, OUTER, Region, Seat, Setting, girdle};
use super::space::{V, along, cross, dot, minus, mirrored, ramp, unit};
use crate::field::{Field, PX, VIEW};

/// What stands on the table. The ring's own directions: its axis is the third.
pub struct Scene {
    pub band: Band,
    pub setting: Option<(Setting, Seat)>,
    /// How far the outside scatters what it mirrors, 0 when polished.
    pub rough: f32,
    /// The same of the inside.
    pub rough_inside: f32,
    /// The ring's directions in the room.
    pub frame: [V; 3],
}

/// From where it is seen.
#[derive(Clone, Copy)]
pub struct Camera {
    /// The eye; far away for a picture without perspective.
    pub eye: V,
    /// What is in the middle.
    pub at: V,
    /// Units of the picture to a millimetre, at that place.
    pub scale: f32,
    /// Where that place is in the picture, in units.
    pub middle: [f32; 2],
}

/// What a ray meets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Band(Region),
    Setting,
    Tips,
}

/// What was seen: pixels of the view.
pub struct Seen {
    /// How much of the pixel the wanted faces cover.
    pub cover: Field,
    /// How bright they are there, 1 for a plain white.
    pub bright: Field,
}

/// How far away the lamps are, in mm.
const NEAR: f32 = 42.0;

struct Hit {
    p: V,
    n: V,
    face: Face,
}

impl Camera {
    fn basis(&self) -> [V; 3] {
        let back = unit(minus(self.eye, self.at));
        let right = unit(cross([0.0, 1.0, 0.0], back));
        [right, cross(back, right), back]
    }

    /// The ray through a place of the picture.
    fn ray(&self, [right, up, back]: [V; 3], x: f32, y: f32) -> (V, V) {
        let (u, v) = ((x - self.middle[0]) / self.scale, (self.middle[1] - y) / self.scale);
        let target = along(along(self.at, right, u), up, v);
        let d = unit(minus(target, self.eye));
        let far = dot(minus(self.eye, target), back) - 24.0;
        (along(self.eye, d, far.max(0.0)), d)
    }

    /// Where a point is in the picture.
    pub fn place(&self, p: V) -> [f32; 2] {
        let [right, up, back] = self.basis();
        let far = dot(minus(self.eye, self.at), back);
        let q = minus(p, self.at);
        let k = far / (far - dot(q, back)) * self.scale;
        [self.middle[0] + dot(q, right) * k, self.middle[1] - dot(q, up) * k]
    }
}

impl Scene {
    /// A place of the room as the ring has it.
    fn local(&self, p: V) -> V {
        self.frame.map(|axis| dot(axis, p))
    }

    /// A place of the ring in the room.
    pub fn world(&self, q: V) -> V {
        let [a, b, c] = self.frame;
        [0, 1, 2].map(|i| a[i] * q[0] + b[i] * q[1] + c[i] * q[2])
    }

    fn parts(&self, q: V) -> (f32, f32) {
        let setting = self
            .setting
            .as_ref()
            .map_or(f32::INFINITY, |(setting, seat)| setting.distance(seat.local(q)));
        (self.band.distance(q), setting)
    }

    fn distance(&self, q: V) -> f32 {
        let (band, setting) = self.parts(q);
        band.min(setting)
    }

    /// The normal of the nearest surface.
    pub fn normal(&self, q: V) -> V {
        let e = 0.008;
        let slope = |i: usize| {
            let (mut a, mut b) = (q, q);
            a[i] += e;
            b[i] -= e;
            self.distance(a) - self.distance(b)
        };
        unit([slope(0), slope(1), slope(2)])
    }

    /// Walks a ray of the ring's own space.
    fn walk(&self, from: V, d: V, most: f32) -> Option<Hit> {
        let mut t = 0.0;
        // Between hammer marks the surface is nearer than it says.
        let sure = if self.band.marks.is_some() { 0.6 } else { 0.85 };
        for _ in 0..360 {
            let p = along(from, d, t);
            let gap = self.distance(p);
            if gap < 0.001 {
                let n = self.normal(p);
                return Some(Hit {
                    p,
                    n,
                    face: self.face(p, n),
                });
            }
            t += gap * sure;
            if t > most {
                return None;
            }
        }
        None
    }

    fn face(&self, q: V, n: V) -> Face {
        let (band, setting) = self.parts(q);
        match &self.setting {
            Some((kind, seat)) if setting < band => {
                if kind.tips(seat.local(q)) {
                    Face::Tips
                } else {
                    Face::Setting
                }
            }
            _ => Face::Band(Band::region(q, n)),
        }
    }

    /// The place on the band's outside at an angle around the axis and `t` across.
    pub fn on_outside(&self, angle: f32, t: f32) -> Option<V> {
        let at = |r: f32| [r * angle.cos(), r * angle.sin(), t];
        let mut r = OUTER + 0.5;
        for _ in 0..60 {
            let gap = self.band.distance(at(r));
            if gap < 0.003 {
                return Some(at(r));
            }
            r -= gap * 0.9;
        }
        None
    }

    /// Does the ring itself stand between a place and the eye?
    pub fn hidden(&self, q: V, eye: V) -> bool {
        let to = self.local(unit(minus(eye, self.world(q))));
        let n = self.normal(q);
        self.walk(along(q, n, 0.05), to, 30.0).is_some()
    }

    /// How bright a surface is that is seen along `d`.
    fn bright(&self, hit: &Hit, d: V, bounces: u32) -> f32 {
        let rough = match hit.face {
            Face::Band(_) => self.roughness(hit),
            Face::Setting | Face::Tips => 0.0,
        };
        let out = mirrored(d, hit.n);
        let start = along(hit.p, hit.n, 0.03);
        let seen = match self.walk(start, out, 30.0) {
            Some(next) if bounces > 0 => 0.80 * self.bright(&next, out, bounces - 1),
            Some(_) => 0.30,
            None => self.outdoors(start, out, rough),
        };
        let open = self.open(hit) * self.under_stone(hit);
        // A matt surface takes light from all around, not from one direction.
        let lamp = dot(self.world(hit.n), unit([-0.5, 0.75, 0.42]));
        let soft = 0.56 + 0.38 * lamp + 0.22 * lamp.max(0.0).powi(3);
        let matt = (rough * 1.1).min(0.55);
        (seen * (1.0 - matt) + soft * matt) * open
    }

    /// How far the band scatters there: the rim is brighter than what it divides, and goes over into both.
    fn roughness(&self, hit: &Hit) -> f32 {
        let outward = Band::outward(hit.p, hit.n);
        let (inner, outer) = (ramp(-0.25, -0.75, outward), ramp(0.20, 0.65, outward));
        let rim = self.rough.min(self.rough_inside) * (1.0 - inner - outer);
        self.rough_inside * inner + self.rough * outer + rim
    }

    /// The room, or the table, which the ring darkens where it stands.
    fn outdoors(&self, q: V, d: V, rough: f32) -> f32 {
        let (p, d) = (self.world(q), self.world(d));
        // The room is near: a flat face mirrors another part of it at either end.
        let bright = room(unit(along(d, p, 1.0 / NEAR)), rough);
        if d[1] >= -0.02 {
            return bright;
        }
        let far = (p[1] + OUTER) / -d[1];
        let there = along(p, d, far);
        let near = there[0].hypot(there[2] * 0.8);
        bright * (1.0 - 0.45 * (-near / 5.0).exp())
    }

    /// What stands below a stone has little light.
    fn under_stone(&self, hit: &Hit) -> f32 {
        let (Some((setting, seat)), Face::Setting) = (&self.setting, hit.face) else {
            return 1.0;
        };
        let q = seat.local(hit.p);
        let inward = ramp(2.5, 1.6, q[0].hypot(q[1])) * ramp(girdle(*setting), girdle(*setting) - 0.5, q[2]);
        1.0 - 0.58 * inward
    }

    /// How much of the sky a place sees.
    fn open(&self, hit: &Hit) -> f32 {
        let mut closed = 0.0;
        let mut weight = 1.0;
        for k in 1..=4 {
            let h = 0.22 * k as f32;
            closed += (h - self.distance(along(hit.p, hit.n, h))).max(0.0) * weight;
            weight *= 0.6;
        }
        (1.0 - 0.55 * closed).clamp(0.4, 1.0)
    }

    /// Looks at the scene; only faces that `wanted` names are kept.
    pub fn look(&self, camera: &Camera, wanted: impl Fn(Face) -> bool + Sync) -> Seen {
        self.look_for(camera, wanted, |hit, d| self.bright(hit, d, 2).min(1.9))
    }

    /// Where faces are that `wanted` names.
    pub fn cover(&self, camera: &Camera, wanted: impl Fn(Face) -> bool + Sync) -> Field {
        self.look_for(camera, wanted, |_, _| 0.0).cover
    }

    fn look_for(
        &self,
        camera: &Camera,
        wanted: impl Fn(Face) -> bool + Sync,
        bright_of: impl Fn(&Hit, V) -> f32 + Sync,
    ) -> Seen {
        let basis = camera.basis();
        let (w, h) = ((VIEW.0 * PX) as usize, (VIEW.1 * PX) as usize);
        let mut cover = Field::flat(w, h, 0.0);
        let mut bright = Field::flat(w, h, 0.0);
        // Two halves at once: rows are independent, so the picture is the same.
        let half = h / 2 * w;
        let (upper, lower) = cover.v.split_at_mut(half);
        let (above, below) = bright.v.split_at_mut(half);
        std::thread::scope(|scope| {
            for (first, covers, brights) in [(0, upper, above), (h / 2, lower, below)] {
                let (basis, wanted, bright_of) = (&basis, &wanted, &bright_of);
                scope.spawn(move || {
                    for (i, (c, b)) in covers.iter_mut().zip(brights.iter_mut()).enumerate() {
                        (*c, *b) = self.pixel(camera, *basis, [i % w, first + i / w], wanted, bright_of);
                    }
                });
            }
        });
        Seen { cover, bright }
    }

    /// One pixel by four rays that stand askew; where an edge runs through it by sixteen, so that it is smooth.
    fn pixel(
        &self,
        camera: &Camera,
        basis: [V; 3],
        [x, y]: [usize; 2],
        wanted: &impl Fn(Face) -> bool,
        bright_of: &impl Fn(&Hit, V) -> f32,
    ) -> (f32, f32) {
        const ASKEW: [[f32; 2]; 4] = [[0.375, 0.125], [0.875, 0.375], [0.125, 0.625], [0.625, 0.875]];
        let ray = |[dx, dy]: [f32; 2]| {
            let (from, d) = camera.ray(basis, (x as f32 + dx) / PX, (y as f32 + dy) / PX);
            let (from, d) = (self.local(from), self.local(d));
            let hit = self.walk(from, d, 60.0).filter(|hit| wanted(hit.face))?;
            Some(bright_of(&hit, d))
        };
        let mean = |rays: &[Option<f32>]| {
            let met: Vec<f32> = rays.iter().copied().flatten().collect();
            let n = met.len() as f32;
            (n / rays.len() as f32, met.iter().sum::<f32>() / n.max(1.0))
        };
        let few = ASKEW.map(ray);
        if few.iter().all(Option::is_some) || few.iter().all(Option::is_none) {
            return mean(&few);
        }
        let many: [_; 16] = std::array::from_fn(|i| {
            let [row, column] = [(i / 4) as f32, (i % 4) as f32];
            ray([(column + 0.125 + 0.25 * row) / 4.0, (row + 0.5) / 4.0])
        });
        mean(&many)
    }

    /// How dark the table is below the ring: for each place the nearness of what stands over it.
    pub fn table_shadow(&self, camera: &Camera) -> Field {
        let basis = camera.basis();
        let coarse = 3;
        let (w, h) = ((VIEW.0 * PX) as usize, (VIEW.1 * PX) as usize);
        let mut out = Field::flat(w, h, 0.0);
        let sun = unit([-0.42, 0.78, 0.35]);
        for y in (0..h).step_by(coarse) {
            for x in (0..w).step_by(coarse) {
                let (from, d) = camera.ray(basis, (x as f32 + 1.5) / PX, (y as f32 + 1.5) / PX);
                if d[1] >= -0.01 {
                    continue;
                }
                let t = (from[1] + OUTER) / -d[1];
                let p = along(from, d, t);
                let dark = self.shade_at(p, sun);
                for dy in 0..coarse.min(h - y) {
                    for dx in 0..coarse.min(w - x) {
                        out.v[(y + dy) * w + x + dx] = dark;
                    }
                }
            }
        }
        out.blur(2.6)
    }

    fn shade_at(&self, p: V, sun: V) -> f32 {
        if p[0].hypot(p[2]) > 30.0 {
            return 0.0;
        }
        let (q, d) = (self.local(p), self.local(sun));
        // A large lamp: the penumbra widens with the way to what stands in it.
        let (mut light, mut t) = (1.0_f32, 0.05);
        while t < 30.0 {
            let gap = self.distance(along(q, d, t));
            light = light.min(0.5 + 0.5 * (gap - 0.02) / (0.10 + 0.34 * t));
            t += gap.abs().max(0.12);
        }
        let up = self.local([0.0, 1.0, 0.0]);
        let mut near = 0.0;
        for k in 1..=5 {
            let h = 0.35 * k as f32;
            near += (h - self.distance(along(q, up, h))).max(0.0) / h * 0.6_f32.powi(k);
        }
        1.0 - (1.0 - 0.24 * (1.0 - light.clamp(0.0, 1.0))) * (1.0 - 0.52 * (near / 1.1).min(1.0))
    }
}
