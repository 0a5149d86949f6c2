//! What is on the sheet for the bench: everything about the piece, nothing about the customer or prices.

use domain::paper::{
    Answer as SheetAnswer, BenchLabels, BenchSheet, Colour, CutGroup, CutRow, Fitted, Material, Measured, Reminder,
    Section, SheetPhoto, Step,
};
use domain::photo::Subject;
use domain::snapshot::{FrozenAnswer, FrozenSwatch};
use domain::{Customer, Line, Made, Settings, Snapshot, Thing};
use engine::answer::Answer;
use engine::session::{DerivedLine, MaterialLine, PartLine};
use engine::slug::Slug;
use engine::template::Labels;
use quantity::{Measure, Unit};
use words::Words;

use super::pictured::Pictured;
use crate::order::OrderFile;

/// The piece's place in its order.
pub(super) struct Position {
    pub(super) index: usize,
    pub(super) count: usize,
}

/// The sheet of one piece: a design as it was frozen, or a free line's words.
pub(super) fn sheet(
    words: &Words,
    settings: &Settings,
    file: &OrderFile,
    line: &Line,
    position: Position,
) -> BenchSheet {
    let order = &file.brief.order;
    let place = (position.count > 1).then(|| (position.index + 1, position.count));
    let piece = line.label.get(words.language()).to_owned();
    let due = line.due.or(order.due);
    let common = BenchSheet {
        language: words.language().to_owned(),
        labels: BenchLabels::worded(|code, args| words.text(code, args)),
        number: order.number.clone(),
        qr: format!(
            "atelier:{}{}",
            order.number,
            place.map(|(n, _)| format!("/{n}")).unwrap_or_default()
        ),
        due: due.map(|due| words.due_date(due)).unwrap_or_default(),
        rush: false,
        taken: words.long_date(order.taken.date(settings.time_zone)),
        workshop: settings.name.clone(),
        logo: settings.logo,
        footer: match settings.called(Thing::Sheet) {
            Some(sheet) => format!("{} · {} · {piece}", capitalised(sheet), order.number),
            None => format!("{} · {piece}", order.number),
        },
        piece,
        name: line.name.clone(),
        quantity: format!("{} ×", line.quantity),
        position: place.map(|(n, of)| format!("{n}/{of}")).unwrap_or_default(),
        reminders: allergies(words, &file.brief.customer),
        photos: photos(file, line),
        notes: order.note.clone(),
        ..BenchSheet::default()
    };
    match (&line.made, line.snapshot()) {
        (Made::Free(text), _) => BenchSheet {
            sections: vec![Section {
                title: words.text("sheet.words", &[]),
                answers: text.lines().map(said).collect(),
            }],
            ..common
        },
        (_, None) => common,
        (_, Some(snapshot)) => {
            let teller = Teller {
                words,
                snapshot,
                quantity: line.quantity,
            };
            let mut reminders = common.reminders;
            reminders.extend(teller.others());
            reminders.extend(teller.reminders());
            let Pictured { picture, side, views } = Pictured::of(snapshot, words);
            BenchSheet {
                picture,
                side,
                views,
                sections: teller.sections(),
                fitting: teller.fitting(),
                measures: teller.measures(),
                cuts: teller.cuts(),
                materials: teller.materials(),
                steps: teller.steps(),
                time: teller.time(),
                reminders,
                ..common
            }
        }
    }
}

/// What must not touch whoever it is for. The bench learns what, never who.
fn allergies(words: &Words, customer: &Customer) -> Vec<Reminder> {
    let each = customer
        .allergies
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    each.map(|text| Reminder {
        about: words.text("sheet.allergy", &[]),
        text: text.to_owned(),
    })
    .collect()
}

/// The photographs of the order and of this piece that are for the bench.
fn photos(file: &OrderFile, line: &Line) -> Vec<SheetPhoto> {
    let theirs = [Subject::Order(file.brief.order.id), Subject::Line(line.id)];
    let shown = file
        .photos
        .iter()
        .filter(|photo| photo.bench && theirs.contains(&photo.of));
    shown
        .map(|photo| SheetPhoto {
            picture: photo.picture,
            caption: photo.caption.clone(),
        })
        .collect()
}

/// A line of a free line's words.
fn said(text: &str) -> SheetAnswer {
    SheetAnswer {
        text: text.to_owned(),
        ..SheetAnswer::default()
    }
}

/// Something that was measured on a person, and nothing else agreed instead.
fn is_fitted(answer: &FrozenAnswer) -> bool {
    answer.landmark.is_some() && answer.other.is_none()
}

struct Teller<'a> {
    words: &'a Words,
    snapshot: &'a Snapshot,
    quantity: u32,
}

impl Teller<'_> {
    fn label(&self, labels: &Labels) -> String {
        labels.get(self.words.language()).to_owned()
    }

    /// The snapshot is for one piece; where the line has more, the sheet says so wherever it counts: "4 × 2".
    fn times(&self, text: String) -> String {
        if self.quantity == 1 {
            text
        } else {
            format!("{} × {text}", self.quantity)
        }
    }

    fn swatch(&self, id: Option<&Slug>) -> Option<&FrozenSwatch> {
        id.and_then(|id| self.snapshot.swatches.get(id))
    }

    /// Answers under their headings, a heading once, in the order of first use.
    fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for answer in self.snapshot.answers.iter().filter(|answer| !is_fitted(answer)) {
            let title = self.label(&answer.section);
            let told = self.answer(answer);
            match sections.iter_mut().find(|section| section.title == title) {
                Some(section) => section.answers.push(told),
                None => sections.push(Section {
                    title,
                    answers: vec![told],
                }),
            }
        }
        sections
    }

    fn answer(&self, answer: &FrozenAnswer) -> SheetAnswer {
        let swatches = answer
            .values
            .iter()
            .filter(|value| value.swatch)
            .filter_map(|value| self.swatch(Some(&value.id)));
        // Words on the piece stand apart from their heading.
        let large = matches!(answer.answer, Answer::Text(_));
        SheetAnswer {
            label: self.label(&if large { answer.called() } else { answer.label.clone() }),
            text: self.words.frozen_answer(answer),
            colours: match &answer.answer {
                Answer::Colour(mixed) => Colour::parse(&mixed.to_string()).into_iter().collect(),
                _ => swatches.filter_map(|swatch| Colour::parse(&swatch.colour)).collect(),
            },
            side: self.label(&answer.side),
            large,
        }
    }

    /// What was measured on a person, each with what is made of it.
    fn fitting(&self) -> Vec<Fitted> {
        let fitted = self.snapshot.answers.iter().filter(|answer| is_fitted(answer));
        fitted.map(|answer| self.fitted(answer)).collect()
    }

    fn fitted(&self, answer: &FrozenAnswer) -> Fitted {
        let label = self.label(&answer.called());
        let told = Fitted {
            label,
            body: self.words.frozen_answer(answer),
            ..Fitted::default()
        };
        let (Answer::Number(body), Some(made)) = (&answer.answer, self.made_of(answer)) else {
            return told;
        };
        let made_text = self.words.amount(&made.quantity, made.unit);
        // Where both measure the same, what is added lies between them.
        let added = made.quantity.in_unit(body.unit).map(|value| &value - &body.value);
        Fitted {
            added: added
                .filter(|added| !added.is_zero())
                .map(|added| self.words.signed_measure(&Measure::new(added, body.unit)))
                .unwrap_or_default(),
            made: made_text,
            ..told
        }
    }

    /// The finished measure of a measured answer.
    fn made_of(&self, answer: &FrozenAnswer) -> Option<&DerivedLine> {
        let derived = &self.snapshot.derived;
        derived.iter().find(|derived| derived.of.as_ref() == Some(&answer.path))
    }

    fn measures(&self) -> Vec<Measured> {
        let answers = &self.snapshot.answers;
        let fitted = |derived: &DerivedLine| {
            let of = answers.iter().find(|answer| Some(&answer.path) == derived.of.as_ref());
            of.is_some_and(is_fitted)
        };
        let others = self.snapshot.derived.iter().filter(|derived| !fitted(derived));
        let measured = others.map(|derived| Measured {
            label: self.label(&derived.label),
            text: self.words.amount(&derived.quantity, derived.unit),
        });
        measured.collect()
    }

    /// Parts by the material they are cut from, in the order of first use.
    fn cuts(&self) -> Vec<CutGroup> {
        let mut groups: Vec<CutGroup> = Vec::new();
        for part in &self.snapshot.parts {
            let (material, colour) = self.cut_from(part);
            let row = self.cut(part);
            match groups.iter_mut().find(|group| group.material == material) {
                Some(group) => group.rows.push(row),
                None => groups.push(CutGroup {
                    material,
                    colour,
                    rows: vec![row],
                }),
            }
        }
        groups
    }

    fn cut_from(&self, part: &PartLine) -> (String, Option<Colour>) {
        let Some(swatch) = self.swatch(part.swatch.as_ref()) else {
            return (self.label(&part.material), None);
        };
        let parts = [
            Some(self.label(&swatch.label)),
            swatch.supplier_code.clone(),
            swatch.width.clone(),
        ];
        (
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            Colour::parse(&swatch.colour),
        )
    }

    fn cut(&self, part: &PartLine) -> CutRow {
        CutRow {
            label: self.label(&part.label),
            count: self.times(part.count.to_string()),
            length: self.words.amount(&part.length, Unit::Mm),
            width: self.words.amount(&part.width, Unit::Mm),
            grain: self.label(&part.grain),
        }
    }

    /// What is used up, the same material in the same unit once, in the order of first use.
    fn materials(&self) -> Vec<Material> {
        let mut sums: Vec<MaterialLine> = Vec::new();
        for line in &self.snapshot.materials {
            let what = |line: &MaterialLine| (line.swatch.clone(), line.label.clone(), line.used_as.clone(), line.unit);
            let same = |sum: &&mut MaterialLine| what(sum) == what(line);
            let sum = sums.iter_mut().find(same);
            match sum.and_then(|sum| Some((sum.quantity.checked_add(&line.quantity)?, sum))) {
                Some((quantity, sum)) => sum.quantity = quantity,
                None => sums.push(line.clone()),
            }
        }
        sums.iter().map(|sum| self.material(sum)).collect()
    }

    fn material(&self, material: &MaterialLine) -> Material {
        Material {
            label: self.label(&material.label.joined(" · ", &material.used_as)),
            amount: self.times(self.words.amount(&material.quantity, material.unit)),
            colour: self
                .swatch(material.swatch.as_ref())
                .and_then(|swatch| Colour::parse(&swatch.colour)),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let step = |step: &engine::session::StepLine| Step {
            label: self.label(&step.label),
            note: self.label(&step.note),
            time: if step.minutes == 0 {
                String::new()
            } else {
                self.times(self.words.minutes(step.minutes))
            },
        };
        let mut steps: Vec<Step> = self.snapshot.steps.iter().map(step).collect();
        let counted: u32 = self.snapshot.steps.iter().map(|step| step.minutes).sum();
        // What values and switches add belongs to no step; without it the times wouldn't add up to the whole.
        let more = self.snapshot.minutes.saturating_sub(counted);
        if more > 0 {
            steps.push(Step {
                label: self.words.text("sheet.more_time", &[]),
                note: String::new(),
                time: self.times(self.words.minutes(more)),
            });
        }
        steps
    }

    fn time(&self) -> String {
        let minutes = self.snapshot.minutes;
        if minutes == 0 {
            String::new()
        } else {
            self.words.minutes(minutes.saturating_mul(self.quantity))
        }
    }

    /// What is made otherwise than the cut list and the materials say.
    fn others(&self) -> impl Iterator<Item = Reminder> {
        let otherwise = self
            .snapshot
            .answers
            .iter()
            .filter_map(|answer| Some((answer, answer.other.as_ref()?)));
        otherwise.map(|(answer, other)| {
            let instead = self.words.kept_answer(&answer.answer, &answer.values);
            let about = [("option", self.label(&answer.called())), ("instead", instead)];
            let text = match other.material.as_str() {
                "" => other.words.clone(),
                material => format!("{} ({material})", other.words),
            };
            Reminder {
                about: self.words.text("sheet.instead", &about),
                text,
            }
        })
    }

    fn reminders(&self) -> Vec<Reminder> {
        let reminder = |reminder: &engine::session::Reminder| {
            let answer = self.snapshot.answers.iter().find(|answer| answer.path == reminder.path);
            let about = answer.map(|answer| {
                format!(
                    "{}: {}",
                    self.label(&answer.called()),
                    self.words.kept_answer(&answer.answer, &answer.values)
                )
            });
            Reminder {
                about: about.unwrap_or_default(),
                text: self.label(&reminder.text),
            }
        };
        self.snapshot.reminders.iter().map(reminder).collect()
    }
}

/// A noun as it begins a line.
fn capitalised(noun: &str) -> String {
    let mut letters = noun.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}
