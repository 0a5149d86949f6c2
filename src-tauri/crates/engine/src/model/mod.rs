//! A template compiled for exact answers.
//!
//! What it is: [`compile`] turns every option into finite variables (`level`), every rule into conditions over them
//! (`lower`, `arena`), and every group of options that rules tie together into a decision diagram (`build`,
//! `diagram`), once rows and products are written out (`written_out`). [`Scope`] evaluates conditions and formulas of one finished piece.
//!
//! What it is not: it holds no choices. That is the [`session`](crate::session).
//!
//! Where to start: [`compile`].

mod arena;
mod attributes;
pub(crate) mod blocks;
mod bounds;
pub(crate) mod build;
mod calculate;
mod conds;
mod cuts;
mod decide;
mod diagnostics;
pub(crate) mod estimate;
mod exprs;
pub(crate) mod hash;
pub(crate) mod level;
mod lower;
pub(crate) mod positions;
pub(crate) mod refute;
mod scope;
mod split;
mod threshold;
pub(crate) mod value;
mod written_out;

use std::sync::{Arc, OnceLock};

use crate::answer::Path;
use crate::book::Library;
use crate::diagram::laws::Laws;
use crate::diagram::modules::Modules;
use crate::diagram::modules::reach::Reach;
use crate::rule::{Condition, Expression, Force};
use crate::slug::Slug;
use crate::template::{Kind, Template, parse_calculation, parse_condition, parse_length};
use level::{LevelId, Levels};
use lower::Lowering;
use positions::Positions;
use split::Split;

pub use diagnostics::{Diagnostics, FormulaProblem, FormulaUse};
pub(crate) use lower::value_index;
pub use scope::Scope;
pub(crate) use scope::letters;
pub use value::{EvalError, Evaluated, Value};

/// A template ready to be asked. Cheap to clone; shared between threads.
#[derive(Clone, Debug)]
pub struct Model(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    original: Template,
    quantity: Option<usize>,
    template: Template,
    library: Library,
    levels: Levels,
    parts: Vec<Component>,
    part_of: Vec<usize>,
    /// Indices of rules that fail where nothing can be chosen.
    never: Vec<usize>,
    /// By level: every position; by part: what can be reached before any choice. Every design begins with it.
    fresh: OnceLock<Fresh>,
}

/// By level: every position; by part: what can be reached under these.
type Fresh = (Arc<[Positions]>, Vec<Arc<Reach>>);

/// Options that rules tie together, and all that they allow.
#[derive(Debug)]
pub(crate) struct Component {
    /// The levels of its options, rising.
    pub(crate) levels: Vec<LevelId>,
    /// Indices of its blocks.
    pub(crate) blocks: Vec<usize>,
    /// Indices of its rules, those released from the diagram included.
    pub(crate) rules: Vec<usize>,
    /// Indices of the rules that the diagrams don't hold; they are checked when something is chosen.
    pub(crate) released: Vec<usize>,
    /// What the other rules allow.
    pub(crate) modules: Modules,
    /// Those rules one by one.
    pub(crate) laws: Laws,
}

/// What compiling may cost. What needs more is released from the diagrams, named, and checked when it is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Most combinations of related numbers that a diagram knows one by one; more are divided into cells.
    pub plain: u64,
    /// Most edges of a diagram that is not divided into modules.
    pub whole: usize,
    /// Fewest options that have a diagram of their own where they hang on the others by one.
    pub module: usize,
    /// Most edges of one module's diagram.
    pub edges: usize,
    /// Most nodes made on the way to it.
    pub nodes: usize,
    /// Most positions tried while building the diagrams of one module, merged or not: what bounds the time.
    pub tries: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            plain: 1_000,
            whole: crate::diagram::modules::WHOLE,
            module: crate::diagram::modules::LEAST,
            edges: 300_000,
            nodes: 600_000,
            tries: 400_000,
        }
    }
}

/// Compiles `template`; `library` holds the swatches that its options offer, those of its
/// [`Package`](crate::template::Package) for example. Never fails: what is wrong with the template is told in the
/// [`Diagnostics`], and the model answers for what is left of it. Where they say `impossible` no piece can be made.
pub fn compile(template: &Template, library: &Library) -> (Model, Diagnostics) {
    compile_within(template, library, &Budget::default())
}

/// The same within a budget of its own.
pub fn compile_within(template: &Template, library: &Library, budget: &Budget) -> (Model, Diagnostics) {
    let original = template;
    let template = &*written_out::written_out(original);
    let used = |slug: &Slug| template.options.iter().any(|o| offers(o, slug));
    let library: Library = library
        .iter()
        .filter(|(id, _)| used(id))
        .map(|(id, s)| (id.clone(), s.clone()))
        .collect();
    let levels = Levels::new(template, &|name| split::mentions(template, name));
    let groups = split::groups(&mut Lowering::new(template, &library, &levels), template, budget);
    let levels = levels.with_blocks(groups);
    let Split {
        levels, parts, never, ..
    } = split::split(template, &library, &levels, budget);
    let mut part_of = vec![0; levels.len()];
    for (index, part) in parts.iter().enumerate() {
        let blocks = part.blocks.iter().map(|block| &levels.blocks[*block].level);
        part.levels
            .iter()
            .chain(blocks)
            .for_each(|l| part_of[*l as usize] = index);
    }
    let model = Model(Arc::new(Inner {
        original: original.clone(),
        quantity: template
            .options
            .iter()
            .position(crate::template::OptionDef::is_quantity),
        template: template.clone(),
        library,
        levels,
        parts,
        part_of,
        never,
        fresh: OnceLock::new(),
    }));
    let diagnostics = diagnostics::diagnose(&model);
    (model, diagnostics)
}

fn offers(option: &crate::template::OptionDef, swatch: &Slug) -> bool {
    let (Kind::One { values, .. } | Kind::Several { values, .. }) = &option.kind else {
        return false;
    };
    values.iter().any(|v| v.swatch && v.id == *swatch)
}

impl Model {
    /// The template it was made from, its rows and products written out: every option goes by its path.
    pub fn template(&self) -> &Template {
        &self.0.template
    }

    /// The rule of that name.
    pub fn rule(&self, name: &Slug) -> Option<&crate::rule::Rule> {
        self.template().rules.iter().find(|rule| rule.id == *name)
    }

    /// The template as the maker has it.
    pub fn original(&self) -> &Template {
        &self.0.original
    }

    /// The swatches that the template's options offer.
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// Reads a condition as the maker writes it, in a picture for example; says in plain English what is wrong with it.
    pub fn condition(&self, text: &str) -> Result<Condition, String> {
        let condition = parse_condition(text, self.original(), self.library())?;
        Ok(written_out::condition(self.original(), &condition))
    }

    /// Reads a calculation that gives a length or a bare number, as a picture has them.
    pub fn calculation(&self, text: &str) -> Result<Expression, String> {
        let expression = parse_calculation(text, self.original(), self.library())?;
        Ok(written_out::expression(self.original(), &expression))
    }

    /// Reads a calculation that gives a length and nothing else.
    pub fn length(&self, text: &str) -> Result<Expression, String> {
        let expression = parse_length(text, self.original(), self.library())?;
        Ok(written_out::expression(self.original(), &expression))
    }

    /// The index of the option that is how many equal pieces are wanted, where something asks for it.
    pub(crate) fn quantity(&self) -> Option<usize> {
        self.0.quantity
    }

    /// Is the option there the number of rows of something?
    pub fn counts_rows(&self, option: &Path) -> bool {
        let original = self.original().option_named(&option.without_rows());
        original.is_some_and(|option| matches!(option.kind, Kind::Rows(_)))
    }

    /// Is that the name of a product within the product?
    pub(crate) fn is_product(&self, name: &Slug) -> bool {
        let original = self.original().option_named(&Path::of(name).without_rows());
        original.is_some_and(|option| matches!(option.kind, Kind::Product(_)))
    }

    /// Its finite variables.
    pub(crate) fn levels(&self) -> &Levels {
        &self.0.levels
    }

    /// Its independent parts.
    pub(crate) fn parts(&self) -> &[Component] {
        &self.0.parts
    }

    /// Rules that fail although nothing can be chosen.
    pub(crate) fn never(&self) -> &[usize] {
        &self.0.never
    }

    /// By level every position, and by part what can be reached before any choice.
    pub(crate) fn fresh(&self) -> &Fresh {
        self.0.fresh.get_or_init(|| {
            let all: Arc<[Positions]> = self.levels().all.iter().map(|l| Positions::all(l.size)).collect();
            let reach = |part: &Component| Arc::new(Reach::new(&part.modules, &all));
            let reach = self.parts().iter().map(reach).collect();
            (all, reach)
        })
    }

    /// The index of the part that `level` belongs to.
    pub(crate) fn part_of(&self, level: LevelId) -> usize {
        self.0.part_of[level as usize]
    }

    /// Leaves the block of `level`, where one decides it, the cells that `allowed` leaves its numbers.
    pub(crate) fn settle(&self, level: LevelId, allowed: &mut [Positions]) {
        if let Some((block, _)) = self.levels().level(level).member {
            let block = &self.levels().blocks[block];
            let numbers: Vec<&Positions> = block.numbers.iter().map(|level| &allowed[*level as usize]).collect();
            let all = Positions::all(block.cells.cells.len() as u32);
            allowed[block.level as usize] = block.cells.possible(&all, &numbers);
        }
    }

    /// Fresh conditions over its levels, for questions that the diagrams don't answer.
    pub(crate) fn lowering(&self) -> Lowering<'_> {
        Lowering::new(&self.0.template, &self.0.library, &self.0.levels)
    }

    /// Does the rule with this index hang on a level of the option with this index?
    pub(crate) fn touches(&self, rule: usize, option: usize) -> bool {
        let mut lowering = self.lowering();
        let condition = lowering.rule(&self.0.template.rules[rule]);
        let support = lowering.arena.support(condition);
        self.0.levels.ids(option).any(|level| support.contains(&level))
    }
}

fn hard_rules(template: &Template) -> impl Iterator<Item = usize> + '_ {
    template
        .rules
        .iter()
        .enumerate()
        .filter(|(_, r)| r.force == Force::Must)
        .map(|(i, _)| i)
}
