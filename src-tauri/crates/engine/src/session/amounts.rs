//! What a piece is made of and the work it takes: materials, parts, steps, derived values, reminders.

use quantity::{Dimension, Number, Quantity, Unit};

use super::{DerivedLine, MaterialLine, PartLine, Reminder, Session, StepLine, check};
use crate::answer::{Answer, Path};
use crate::model::{EvalError, FormulaProblem, FormulaUse, Scope};
use crate::rule::Expression;
use crate::slug::Slug;
use crate::template::{Derived, Kind, Labels, MaterialUse, OptionDef, Part, Step, Value};

/// A material by what was chosen: its swatch if it is one, its label, and how many times it was chosen.
type Stuff = (Option<Slug>, Labels, u32);

/// A part's count, length and width.
type Cut = (u32, Quantity, Quantity);

impl Session {
    /// What one piece uses up.
    pub fn materials(&self) -> Vec<MaterialLine> {
        let scope = self.scope();
        let amounts = self.uses(&scope).filter_map(|m| Some((m, material(&scope, m).ok()?)));
        amounts
            .flat_map(|(m, quantity)| self.material_lines(m, &quantity))
            .collect()
    }

    /// What is cut for one piece.
    pub fn parts(&self) -> Vec<PartLine> {
        let scope = self.scope();
        let cuts = self.cuts(&scope).filter_map(|p| Some((p, part(&scope, p).ok()?)));
        cuts.flat_map(|(p, cut)| self.part_lines(p, &cut)).collect()
    }

    /// The work on one piece, in order.
    pub fn steps(&self) -> Vec<StepLine> {
        let scope = self.scope();
        let line = |step: &Step| {
            let (id, label, note) = (step.id.clone(), step.label.clone(), step.note.clone());
            Some(StepLine {
                id,
                label,
                note,
                minutes: minutes(&scope, step).ok()?,
            })
        };
        self.work(&scope).filter_map(line).collect()
    }

    /// The derived values that have a label, and the finished measures of measured options.
    pub fn derived(&self) -> Vec<DerivedLine> {
        let scope = self.scope();
        let line = |derived: &Derived| {
            let (id, unit) = (derived.id.clone(), derived.unit.unwrap_or(Unit::One));
            let measured = derived.of.as_ref().and_then(|of| self.option_called(of));
            let label = match measured {
                Some(option) if derived.label.is_empty() => option.label.clone(),
                _ => derived.label.clone(),
            };
            Some(DerivedLine {
                id,
                label,
                quantity: amount(&scope, &derived.formula, unit).ok()?,
                unit,
                of: derived.of.as_ref().map(Path::of),
            })
        };
        self.results(&scope).filter_map(line).collect()
    }

    /// Minutes of work on one piece: all steps, and what the chosen values and switches add. Rounded to whole minutes.
    pub fn minutes(&self) -> u32 {
        let steps: Number = self.steps().iter().map(|s| Number::from(s.minutes)).sum();
        let options = self.model.template().options.iter();
        let added: Number = options.map(|o| self.minutes_of(o)).sum();
        let total = (steps + added).round().to_integer().unwrap_or(0);
        u32::try_from(total.max(0)).unwrap_or(u32::MAX)
    }

    /// What the maker must not forget with this piece, in the template's order.
    pub fn reminders(&self) -> Vec<Reminder> {
        let mut reminders = Vec::new();
        for (index, option) in self.model.template().options.iter().enumerate() {
            let path = check::path_of(&self.model.template().options, index);
            let mut add = |text: &Labels| {
                if !text.is_empty() {
                    reminders.push(Reminder {
                        path: path.clone(),
                        text: text.clone(),
                    });
                }
            };
            let Some(answer) = self.effective().get(&path) else {
                continue;
            };
            let chosen = self.chosen_values(option);
            let answered =
                !chosen.is_empty() || !matches!(answer, Answer::One(_) | Answer::Several(_) | Answer::Switch(false));
            if answered {
                add(&option.reminder);
            }
            chosen.iter().for_each(|(value, _)| add(&value.reminder));
        }
        reminders
    }

    /// Everything that could not be worked out for this piece.
    pub fn problems(&self) -> Vec<FormulaProblem> {
        self.problems_beside(self.price_and_problems().1)
    }

    /// What could not be worked out, after what is known about the price.
    pub(super) fn problems_beside(&self, price: Vec<FormulaProblem>) -> Vec<FormulaProblem> {
        if !self.is_alive() {
            return Vec::new();
        }
        let scope = self.scope();
        let mut problems = price;
        let mut add = |place: FormulaUse, error: Option<EvalError>| {
            problems.extend(error.map(|error| FormulaProblem { place, error }));
        };
        for d in self.results(&scope) {
            let error = amount(&scope, &d.formula, d.unit.unwrap_or(Unit::One)).err();
            // A derived value about hidden options is simply not printed.
            add(
                FormulaUse::Derived(d.id.clone()),
                error.filter(|e| !matches!(e, EvalError::Absent(_))),
            );
        }
        self.uses(&scope)
            .for_each(|m| add(FormulaUse::Material(m.id.clone()), material(&scope, m).err()));
        self.cuts(&scope)
            .for_each(|p| add(FormulaUse::Part(p.id.clone()), part(&scope, p).err()));
        self.work(&scope)
            .for_each(|s| add(FormulaUse::Step(s.id.clone()), minutes(&scope, s).err()));
        problems
    }

    fn option_called(&self, id: &Slug) -> Option<&OptionDef> {
        self.model.template().options.iter().find(|option| option.id == *id)
    }

    fn results<'s>(&'s self, scope: &Scope<'s>) -> impl Iterator<Item = &'s Derived> {
        let derived = self.model.template().derived.iter();
        let told = |d: &&Derived| !d.label.is_empty() || d.of.is_some();
        derived.filter(told).filter(move |d| scope.applies(d.there.as_ref()))
    }

    fn uses<'s>(&'s self, scope: &Scope<'s>) -> impl Iterator<Item = &'s MaterialUse> {
        self.model
            .template()
            .materials
            .iter()
            .filter(move |m| scope.applies(m.when.as_ref()))
    }

    fn cuts<'s>(&'s self, scope: &Scope<'s>) -> impl Iterator<Item = &'s Part> {
        self.model
            .template()
            .parts
            .iter()
            .filter(move |p| scope.applies(p.when.as_ref()))
    }

    fn work<'s>(&'s self, scope: &Scope<'s>) -> impl Iterator<Item = &'s Step> {
        self.model
            .template()
            .steps
            .iter()
            .filter(move |s| scope.applies(s.when.as_ref()))
    }

    fn material_lines(&self, material: &MaterialUse, quantity: &Quantity) -> Vec<MaterialLine> {
        let line = |(swatch, label, many): Stuff| MaterialLine {
            id: material.id.clone(),
            swatch,
            label,
            used_as: match material.swatch_of {
                Some(_) => material.label.clone(),
                None => Labels::default(),
            },
            quantity: Quantity {
                value: &quantity.value * Number::from(many),
                dimension: quantity.dimension,
            },
            unit: material.unit,
        };
        self.stuff(material.swatch_of.as_ref(), &material.label)
            .into_iter()
            .map(line)
            .collect()
    }

    fn part_lines(&self, part: &Part, (count, length, width): &Cut) -> Vec<PartLine> {
        let line = |(swatch, material, many): Stuff| PartLine {
            id: part.id.clone(),
            label: part.label.clone(),
            swatch,
            material,
            count: count.saturating_mul(many),
            length: length.clone(),
            width: width.clone(),
            grain: part.grain.clone(),
        };
        let stuff = self.stuff(part.swatch_of.as_ref(), &part.material);
        stuff.into_iter().map(line).filter(|l| l.count > 0).collect()
    }

    fn scope(&self) -> Scope<'_> {
        Scope::new(&self.model, self.effective())
    }

    /// The material in question: what was chosen for `swatch_of`, or the words given.
    fn stuff(&self, swatch_of: Option<&Slug>, words: &Labels) -> Vec<Stuff> {
        let Some(name) = swatch_of else {
            return vec![(None, words.clone(), 1)];
        };
        let option = self.model.template().options.iter().find(|o| o.id == *name);
        let chosen = option.map(|option| self.chosen_values(option)).unwrap_or_default();
        let stuff = |(value, many): (&Value, u32)| (value.swatch.then(|| value.id.clone()), self.label_of(value), many);
        chosen.into_iter().map(stuff).collect()
    }

    /// The values of a list that the finished piece has, with how many.
    fn chosen_values<'o>(&self, option: &'o OptionDef) -> Vec<(&'o Value, u32)> {
        let path = Path::of(&option.id);
        match (&option.kind, self.effective().get(&path)) {
            (Kind::One { values, .. }, Some(Answer::One(chosen))) => {
                values.iter().filter(|v| v.id == *chosen).map(|v| (v, 1)).collect()
            }
            (Kind::Several { values, .. }, Some(Answer::Several(pieces))) => values
                .iter()
                .filter_map(|v| Some((v, *pieces.get(&v.id)?)))
                .filter(|(_, n)| *n > 0)
                .collect(),
            _ => Vec::new(),
        }
    }

    fn minutes_of(&self, option: &OptionDef) -> Number {
        let path = Path::of(&option.id);
        match (&option.kind, self.effective().get(&path)) {
            (Kind::Switch { minutes, .. }, Some(Answer::Switch(true))) => minutes.clone(),
            _ => self
                .chosen_values(option)
                .iter()
                .map(|(v, many)| &v.minutes * Number::from(*many))
                .sum(),
        }
    }
}

/// The formula's result, if it measures what `unit` measures.
fn amount(scope: &Scope<'_>, formula: &Expression, unit: Unit) -> Result<Quantity, EvalError> {
    let quantity = scope.quantity(formula)?;
    if quantity.dimension == unit.dimension() {
        Ok(quantity)
    } else if quantity.value.is_zero() {
        Ok(Quantity {
            dimension: unit.dimension(),
            ..quantity
        })
    } else {
        Err(EvalError::Dimension)
    }
}

/// How much of a material, which must be there if it is what was chosen somewhere.
fn material(scope: &Scope<'_>, material: &MaterialUse) -> Result<Quantity, EvalError> {
    present(scope, material.swatch_of.as_ref())?;
    amount(scope, &material.amount, material.unit)
}

fn part(scope: &Scope<'_>, part: &Part) -> Result<Cut, EvalError> {
    present(scope, part.swatch_of.as_ref())?;
    let count = whole(&scope.quantity(&part.count)?.value)?;
    Ok((
        count,
        amount(scope, &part.length, Unit::Mm)?,
        amount(scope, &part.width, Unit::Mm)?,
    ))
}

fn present(scope: &Scope<'_>, option: Option<&Slug>) -> Result<(), EvalError> {
    match option {
        Some(name) if scope.answer(name).is_none() => Err(EvalError::Absent(name.clone())),
        _ => Ok(()),
    }
}

fn minutes(scope: &Scope<'_>, step: &Step) -> Result<u32, EvalError> {
    let minutes = scope.quantity(&step.minutes)?;
    if minutes.dimension != Dimension::TIME && !minutes.dimension.is_none() {
        return Err(EvalError::Dimension);
    }
    whole(&minutes.value.round())
}

fn whole(number: &Number) -> Result<u32, EvalError> {
    number
        .to_integer()
        .and_then(|n| u32::try_from(n).ok())
        .ok_or(EvalError::NotWhole)
}
