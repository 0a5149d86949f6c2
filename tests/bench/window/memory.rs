//! What a program and all it has started take of the memory, pages that they share counted in parts (PSS).

use std::collections::BTreeMap;

/// In megabytes.
pub fn of_tree(root: u32) -> f64 {
    let kilobytes: u64 = tree(root).into_iter().map(share).sum();
    kilobytes as f64 / 1024.0
}

/// The same by program, to be read.
pub fn by_program(root: u32) -> String {
    let named = |pid: u32| {
        let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        format!("{} {} MB", name.trim(), share(pid) / 1024)
    };
    tree(root).into_iter().map(named).collect::<Vec<_>>().join(", ")
}

/// A process and all that it has started.
fn tree(root: u32) -> Vec<u32> {
    let mut parents = BTreeMap::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        if let Some(parent) = parent(pid) {
            parents.insert(pid, parent);
        }
    }
    let below = |mut pid: u32| {
        loop {
            if pid == root {
                return true;
            }
            match parents.get(&pid) {
                Some(parent) => pid = *parent,
                None => return false,
            }
        }
    };
    parents.keys().copied().filter(|pid| below(*pid)).collect()
}

fn parent(pid: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}

fn share(pid: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok())
        .unwrap_or_default()
}
