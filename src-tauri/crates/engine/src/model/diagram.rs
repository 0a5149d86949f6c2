//! A decision diagram: every way from its root to its end is one allowed combination, and no other is.
//!
//! Layers of nodes, one per level, top down; an edge carries a stretch of positions. All questions are answered by sweeps
//! over the edges: which nodes can be reached from the top, and from which the end can be reached, under the positions
//! that the choices leave to each level.

use num_bigint::BigUint;

use super::level::LevelId;
use super::positions::Positions;

/// The last node.
const END: u32 = u32::MAX;

/// A stretch of positions of the level of `from`, leading on to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Node in its layer's numbering.
    pub(crate) from: u32,
    /// Node in the next layer.
    pub(crate) to: u32,
    /// First position.
    pub(crate) lo: u32,
    /// Last position.
    pub(crate) hi: u32,
}

/// One level of a diagram.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// The level it decides.
    pub(crate) level: LevelId,
    /// Texts are left out of the count.
    pub(crate) counted: bool,
    /// Number of its first node.
    pub(crate) first: u32,
    /// How many nodes.
    pub(crate) nodes: u32,
    /// Sorted by `from`, then `lo`. Nodes are numbered through the whole diagram.
    pub(crate) edges: Vec<Edge>,
}

/// All allowed combinations of some levels.
#[derive(Clone, Debug)]
pub(crate) struct Diagram {
    /// Top down.
    pub(crate) layers: Vec<Layer>,
    /// How many nodes, the end (the last number) included.
    pub(crate) nodes: usize,
}

/// Which nodes can be reached, from the top and from the end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reach {
    /// From the root.
    pub(crate) down: Vec<bool>,
    /// From the end.
    pub(crate) up: Vec<bool>,
}

impl Diagram {
    /// From layers built top down, each with edges numbered within layers: drops dead ends and merges equal nodes.
    /// The last layer's edges lead to node 0 of a layer that is only the end.
    pub(crate) fn reduced(built: Vec<(LevelId, bool, Vec<Edge>)>) -> Self {
        let mut layers: Vec<Layer> = Vec::with_capacity(built.len());
        let mut names: Vec<Option<u32>> = vec![Some(0)];
        for (level, counted, edges) in built.into_iter().rev() {
            let (layer, above) = reduce_layer(level, counted, edges, &names);
            layers.push(layer);
            names = above;
        }
        layers.reverse();
        let mut diagram = Self { layers, nodes: 0 };
        diagram.number();
        diagram
    }

    /// Gives every node a number of its own, top down. Nodes are still numbered within layers before.
    fn number(&mut self) {
        let mut first = 0;
        for layer in &mut self.layers {
            let next = first + layer.nodes;
            layer.first = first;
            for edge in &mut layer.edges {
                edge.from += first;
                edge.to += next;
            }
            first = next;
        }
        self.nodes = first as usize + 1;
    }

    /// How many edges.
    pub(crate) fn edges(&self) -> usize {
        self.layers.iter().map(|l| l.edges.len()).sum()
    }

    /// Where `level` stands in it.
    pub(crate) fn layer_of(&self, level: LevelId) -> Option<&Layer> {
        self.layers.iter().find(|l| l.level == level)
    }

    /// Marks from where the end can be reached; true when the root is among them.
    pub(crate) fn sweep_up(&self, allowed: &[Positions], up: &mut Vec<bool>) -> bool {
        up.clear();
        up.resize(self.nodes, false);
        up[self.nodes - 1] = true;
        for layer in self.layers.iter().rev() {
            let positions = &allowed[layer.level as usize];
            for edge in &layer.edges {
                if up[edge.to as usize] && positions.meets(edge.lo, edge.hi) {
                    up[edge.from as usize] = true;
                }
            }
        }
        self.possible(up)
    }

    /// After [`Diagram::sweep_up`]: is there a way from the root to the end?
    pub(crate) fn possible(&self, up: &[bool]) -> bool {
        self.layers.first().is_none_or(|l| l.nodes > 0) && up[0]
    }

    /// Marks what can be reached from the root.
    pub(crate) fn sweep_down(&self, allowed: &[Positions], down: &mut Vec<bool>) {
        down.clear();
        down.resize(self.nodes, false);
        down[0] = true;
        for layer in &self.layers {
            let positions = &allowed[layer.level as usize];
            for edge in &layer.edges {
                if down[edge.from as usize] && positions.meets(edge.lo, edge.hi) {
                    down[edge.to as usize] = true;
                }
            }
        }
    }

    /// The positions of a layer's level that the other levels leave open, its own choice taken back.
    pub(crate) fn open(&self, layer: &Layer, reach: &Reach) -> Positions {
        let open = |e: &&Edge| reach.down[e.from as usize] && reach.up[e.to as usize];
        Positions::from_stretches(layer.edges.iter().filter(open).map(|e| (e.lo, e.hi)).collect())
    }

    /// How many combinations of the counted levels are allowed.
    pub(crate) fn count(&self, allowed: &[Positions], up: &[bool]) -> BigUint {
        self.count_small(allowed, up)
            .map_or_else(|| self.count_large(allowed, up), BigUint::from)
    }

    fn count_small(&self, allowed: &[Positions], up: &[bool]) -> Option<u128> {
        let mut ways = vec![0u128; self.nodes];
        ways[self.nodes - 1] = 1;
        for layer in self.layers.iter().rev() {
            let positions = &allowed[layer.level as usize];
            for edge in layer.edges.iter().filter(|e| up[e.to as usize]) {
                let many = positions.len_within(edge.lo, edge.hi);
                let from = edge.from as usize;
                if layer.counted {
                    let more = ways[edge.to as usize].checked_mul(many.into())?;
                    ways[from] = ways[from].checked_add(more)?;
                } else if many > 0 {
                    ways[from] = 1;
                }
            }
        }
        Some(ways[0])
    }

    fn count_large(&self, allowed: &[Positions], up: &[bool]) -> BigUint {
        let mut ways = vec![BigUint::ZERO; self.nodes];
        ways[self.nodes - 1] = BigUint::from(1u8);
        for layer in self.layers.iter().rev() {
            let positions = &allowed[layer.level as usize];
            for edge in layer.edges.iter().filter(|e| up[e.to as usize]) {
                let many = positions.len_within(edge.lo, edge.hi);
                let from = edge.from as usize;
                if layer.counted {
                    let more = &ways[edge.to as usize] * many;
                    ways[from] += more;
                } else if many > 0 {
                    ways[from] = BigUint::from(1u8);
                }
            }
        }
        std::mem::take(&mut ways[0])
    }

    /// One way from the root to the end, level by level: at each node the position that `prefer` ranks first among the
    /// allowed stretches from which the end can still be reached.
    pub(crate) fn walk(
        &self,
        allowed: &[Positions],
        up: &[bool],
        mut prefer: impl FnMut(LevelId, &Positions) -> u32,
    ) -> Vec<(LevelId, u32)> {
        let mut way = Vec::with_capacity(self.layers.len());
        let mut node = 0;
        for layer in &self.layers {
            let from = layer.edges.partition_point(|e| e.from < node);
            let own = layer.edges[from..]
                .iter()
                .take_while(|e| e.from == node)
                .filter(|e| up[e.to as usize]);
            let stretches = own.clone().map(|e| (e.lo, e.hi)).collect();
            let open = Positions::from_stretches(stretches).intersect(&allowed[layer.level as usize]);
            let position = prefer(layer.level, &open);
            way.push((layer.level, position));
            node = own
                .clone()
                .find(|e| (e.lo..=e.hi).contains(&position))
                .map_or(END, |e| e.to);
        }
        way
    }
}

/// Numbers the nodes of one layer anew; `names` are the new numbers of the next layer's nodes (`None`: dead end).
fn reduce_layer(level: LevelId, counted: bool, edges: Vec<Edge>, names: &[Option<u32>]) -> (Layer, Vec<Option<u32>>) {
    let mut above = vec![None; edges.last().map_or(1, |e| e.from as usize + 1)];
    let mut known = super::hash::IdMap::<Box<[(u32, u32, u32)]>, u32>::default();
    let mut kept: Vec<Edge> = Vec::new();
    let mut nodes = 0;
    for own in edges.chunk_by(|a, b| a.from == b.from) {
        let mut signature: Vec<(u32, u32, u32)> = Vec::with_capacity(own.len());
        for edge in own {
            let Some(to) = names.get(edge.to as usize).copied().flatten() else {
                continue;
            };
            match signature.last_mut() {
                Some(last) if last.2 == to && last.1 + 1 == edge.lo => last.1 = edge.hi,
                _ => signature.push((edge.lo, edge.hi, to)),
            }
        }
        if signature.is_empty() {
            continue;
        }
        let name = *known.entry(signature.into()).or_insert_with_key(|signature| {
            kept.extend(signature.iter().map(|(lo, hi, to)| Edge {
                from: nodes,
                to: *to,
                lo: *lo,
                hi: *hi,
            }));
            nodes += 1;
            nodes - 1
        });
        above[own[0].from as usize] = Some(name);
    }
    (
        Layer {
            level,
            counted,
            first: 0,
            nodes,
            edges: kept,
        },
        above,
    )
}
