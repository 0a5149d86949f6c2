//! Where the pieces of a scatter lie: seeded, so that the same picture gives the same places everywhere.
//!
//! Each piece goes to the loneliest of a few random places, which spreads them as a hand does: neither in rows nor in heaps
//! (Mitchell's best candidate). Only sums, products and roots are taken, which every machine rounds alike.

/// How many places are looked at for each piece.
const CANDIDATES: usize = 9;

/// What is strewn, and where.
#[derive(Clone, Debug)]
pub(crate) struct Scatter {
    /// Left, top, width, height of the place.
    pub at: [f64; 4],
    /// How many pieces.
    pub count: u32,
    /// Another seed gives other places.
    pub seed: u64,
    /// Smallest and largest, as a factor.
    pub size: [f64; 2],
    /// From 0 (all over) to 1 (along the diagonal, as from a hand that moves).
    pub gather: f64,
}

/// One piece.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Which sprite.
    pub sprite: usize,
    /// Where its middle lies.
    pub x: f64,
    /// Where its middle lies.
    pub y: f64,
    /// How large.
    pub size: f64,
}

impl Scatter {
    /// The pieces, in the order in which they fell.
    pub fn pieces(&self, sprites: usize) -> Vec<Piece> {
        let mut dice = Dice(self.seed);
        // Else the next seed would give the same numbers, one later.
        dice = Dice(dice.next());
        let mut pieces: Vec<Piece> = Vec::new();
        for _ in 0..self.count {
            let place = self.place(&mut dice, &pieces);
            let [least, most] = self.size;
            pieces.push(Piece {
                sprite: (dice.next() % sprites.max(1) as u64) as usize,
                x: tenth(place[0]),
                y: tenth(place[1]),
                size: (100.0 * (least + (most - least) * dice.even())).round() / 100.0,
            });
        }
        pieces
    }

    fn place(&self, dice: &mut Dice, pieces: &[Piece]) -> [f64; 2] {
        let mut best = ([0.0, 0.0], -1.0);
        // The loneliest of many would undo the gathering.
        let candidates = CANDIDATES - (self.gather * 6.0) as usize;
        for _ in 0..candidates {
            let place = self.one(dice);
            let near = pieces
                .iter()
                .map(|piece| {
                    let (dx, dy) = (piece.x - place[0], piece.y - place[1]);
                    dx * dx + dy * dy
                })
                .fold(f64::MAX, f64::min);
            if near > best.1 {
                best = (place, near);
            }
        }
        best.0
    }

    /// A random place; where it lies far from the diagonal it is thrown again, the more often the more they gather.
    fn one(&self, dice: &mut Dice) -> [f64; 2] {
        let [x, y, w, h] = self.at;
        for _ in 0..8 {
            let (u, v) = (dice.even(), dice.even());
            let away = (u + v - 1.0) * 2.4;
            let likely = 1.0 / (1.0 + self.gather * away * away * 4.0);
            if dice.even() <= likely {
                return [x + u * w, y + v * h];
            }
        }
        [x + dice.even() * w, y + dice.even() * h]
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Even, from 0 to below 1.
    fn even(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scatter(gather: f64) -> Scatter {
        Scatter {
            at: [10.0, 20.0, 100.0, 50.0],
            count: 60,
            seed: 7,
            size: [0.8, 1.2],
            gather,
        }
    }

    #[test]
    fn pieces_lie_in_their_place_and_apart() {
        let pieces = scatter(0.0).pieces(5);
        assert_eq!(pieces.len(), 60);
        let mut nearest = f64::MAX;
        for (i, piece) in pieces.iter().enumerate() {
            assert!((10.0..=110.0).contains(&piece.x) && (20.0..=70.0).contains(&piece.y));
            assert!((0.8..=1.2).contains(&piece.size) && piece.sprite < 5);
            for other in &pieces[..i] {
                nearest = nearest.min((piece.x - other.x).hypot(piece.y - other.y));
            }
        }
        assert!(nearest > 2.0, "some lie on each other: {nearest}");
    }

    #[test]
    fn they_gather_along_the_diagonal() {
        let away = |gather| {
            let pieces = scatter(gather).pieces(1);
            let one = |piece: &Piece| ((piece.x - 10.0) / 100.0 + (piece.y - 20.0) / 50.0 - 1.0).abs();
            pieces.iter().map(one).sum::<f64>()
        };
        assert!(away(1.0) < 0.8 * away(0.0));
    }

    #[test]
    fn the_places_of_a_seed_never_change() {
        let pieces = scatter(0.5).pieces(4);
        let first: Vec<_> = pieces.iter().take(3).map(|p| (p.sprite, p.x, p.y, p.size)).collect();
        let places = [(2, 70.4, 37.4, 0.99), (3, 12.6, 64.6, 0.94), (1, 98.5, 62.6, 0.81)];
        assert_eq!(first, places);
    }
}
