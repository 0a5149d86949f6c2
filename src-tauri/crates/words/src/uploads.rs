//! Customers' own pictures in words, exactly enough to lay them again.

use engine::upload::{Placing, Upload};

use crate::Words;

impl Words {
    /// "picture of 1200 × 480 pixels", and how it lies where that isn't whole, upright and in the middle.
    pub fn upload(&self, upload: &Upload) -> String {
        let picture = self.text(
            "answer.picture",
            &[
                ("width", upload.width.to_string()),
                ("height", upload.height.to_string()),
            ],
        );
        let laid = self.placing(&upload.placing);
        if laid.is_empty() {
            return picture;
        }
        self.text(
            "answer.picture_laid",
            &[("picture", picture), ("laid", laid.join(", "))],
        )
    }

    fn placing(&self, placing: &Placing) -> Vec<String> {
        let mut parts = Vec::new();
        if placing.size != Placing::default().size {
            parts.push(self.text("answer.picture_size", &[("percent", self.tenths(placing.size))]));
        }
        let ways = [
            (placing.turn, ["answer.picture_right", "answer.picture_left"], false),
            (placing.across, ["answer.picture_across", "answer.picture_aback"], true),
            (placing.down, ["answer.picture_down", "answer.picture_up"], true),
        ];
        for (by, [on, back], thousandths) in ways {
            let many = by.unsigned_abs();
            let told = if thousandths {
                self.tenths(many)
            } else {
                many.to_string()
            };
            match by {
                0 => {}
                1.. => parts.push(self.text(on, &[("many", told)])),
                _ => parts.push(self.text(back, &[("many", told)])),
            }
        }
        parts
    }

    /// Thousandths as a percentage: "75", "2.5".
    fn tenths(&self, thousandths: u32) -> String {
        self.measure(&quantity::Measure::new(
            quantity::Number::ratio(i64::from(thousandths), 10).unwrap_or_default(),
            quantity::Unit::One,
        ))
    }
}

#[cfg(test)]
mod tests {
    use engine::upload::PictureName;

    use super::*;

    #[test]
    fn it_says_which_and_how_it_lies() {
        let name = PictureName::parse(&"5f".repeat(32)).expect("a name");
        let plain = Upload::new(name, 1200, 480).expect("a picture");
        let placing = Placing {
            size: 755,
            turn: -12,
            across: 25,
            down: -10,
        };
        let laid = Upload {
            placing,
            ..plain.clone()
        };
        for (language, whole, moved) in [
            (
                "en",
                "picture of 1200 × 480 pixels",
                "picture of 1200 × 480 pixels (75.5 %, turned 12° to the left, 2.5 % to the right, 1 % up)",
            ),
            (
                "de",
                "Bild mit 1200 × 480 Pixeln",
                "Bild mit 1200 × 480 Pixeln (75,5 %, 12° nach links gedreht, 2,5 % nach rechts, 1 % nach oben)",
            ),
        ] {
            let words = Words::new(language);
            assert_eq!(words.upload(&plain), whole);
            assert_eq!(words.upload(&laid), moved);
        }
    }
}
