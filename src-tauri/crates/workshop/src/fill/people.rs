//! People made up from a seed: names from several countries, telephone numbers that belong to nobody, short notes.

const FIRST: [&str; 40] = [
    "Ada",
    "Aoife",
    "Ben",
    "Bruno",
    "Carla",
    "Chloé",
    "Dávid",
    "Deirdre",
    "Elif",
    "Emre",
    "Fatima",
    "Freja",
    "Giulia",
    "Hugo",
    "Íñigo",
    "Ivana",
    "Jürgen",
    "Karin",
    "Lars",
    "Lena",
    "Łukasz",
    "Maja",
    "Mara",
    "Niamh",
    "Noor",
    "Ole",
    "Priya",
    "Quentin",
    "Rosa",
    "Sam",
    "Søren",
    "Tomasz",
    "Ursula",
    "Vera",
    "Walter",
    "Xenia",
    "Yusuf",
    "Zoë",
    "Åsa",
    "Þórdís",
];
const LAST: [&str; 40] = [
    "Andersson",
    "Brandt",
    "Costa",
    "Dubois",
    "Echeverría",
    "Fischer",
    "García",
    "Groß",
    "Haddad",
    "Ivanov",
    "Janssen",
    "Kaya",
    "Kowalski",
    "Lefèvre",
    "Lindqvist",
    "Marchetti",
    "Möller",
    "Müller",
    "Ní Bhriain",
    "Novák",
    "O’Brien",
    "Okafor",
    "Olsen",
    "Papadakis",
    "Quiroga",
    "Raman",
    "Rossi",
    "Schmidt",
    "Söderström",
    "Sørensen",
    "Tanaka",
    "Tóth",
    "Ueda",
    "van den Berg",
    "Walsh",
    "Weiß",
    "Wójcik",
    "Yılmaz",
    "Zeman",
    "Öztürk",
];
const NOTES: [&str; 6] = ["", "", "", "gift wrap", "call before cutting", "collects on a Saturday"];

/// A stream of numbers from a seed (xorshift): the same seed, the same people.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        // Nought would stay nought for ever.
        Self(seed ^ 0x9e37_79b9_7f4a_7c15 | 1)
    }

    /// A number from 0 up to, not including, `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    pub(super) fn name(&mut self) -> String {
        format!("{} {}", FIRST[self.below(FIRST.len())], LAST[self.below(LAST.len())])
    }

    pub(super) fn telephone(&mut self) -> String {
        format!("+49 171 {:07}", self.below(10_000_000))
    }

    pub(super) fn note(&mut self) -> String {
        NOTES[self.below(NOTES.len())].to_owned()
    }
}
