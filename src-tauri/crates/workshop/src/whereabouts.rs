//! What kind of folder a file lies in: some carry a workshop file off while it is being written to.
//!
//! A program that keeps a folder in step with other computers copies half-written files and brings back old ones, and a
//! network drive may not know the locks that keep two writers apart. Such a folder is a fine place for copies, and a bad
//! one for the workshop itself.

use std::path::Path;

/// Where a file lies, as far as it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// On a disk of this computer, as far as can be told.
    Here,
    /// In a folder that this program keeps in step with other computers.
    Synced(&'static str),
    /// On another computer.
    Network,
}

/// Folder names by which the programs are known, and what people call the program.
const SYNCED: [(&str, &str); 9] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("mobile documents", "iCloud Drive"),
    ("icloud drive", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud", "pCloud"),
];

/// Kinds of file system that lie on another computer; some come with "fuse." before them.
const NETWORK: [&str; 8] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "davfs", "9p"];

/// Where the file at `path` lies.
pub fn whereabouts(path: &Path) -> Whereabouts {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let has_marker = |folder: &Path| folder.join(".stfolder").exists();
    judge(&real, &mounts, &has_marker)
}

fn judge(path: &Path, mounts: &str, has_marker: &dyn Fn(&Path) -> bool) -> Whereabouts {
    for folder in path.ancestors().skip(1) {
        let name = folder
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        // "OneDrive - Fern & Fell", "Dropbox (Personal)"
        if let Some((_, program)) = SYNCED.iter().find(|(start, _)| name.starts_with(start)) {
            return Whereabouts::Synced(program);
        }
        if has_marker(folder) {
            return Whereabouts::Synced("Syncthing");
        }
    }
    let kind = file_system(path, mounts).unwrap_or_default();
    if NETWORK.contains(&kind.rsplit('.').next().unwrap_or_default()) {
        return Whereabouts::Network;
    }
    Whereabouts::Here
}

/// The kind of file system a path is on: that of the longest mount point that leads to it.
fn file_system<'m>(path: &Path, mounts: &'m str) -> Option<&'m str> {
    let mounted = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        // Blanks in names are written as octal numbers.
        Some((words.next()?.replace("\\040", " "), words.next()?))
    });
    let leading = mounted.filter(|(point, _)| path.starts_with(point));
    leading.max_by_key(|(point, _)| point.len()).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/sda1 / ext4 rw 0 0\n//nas/work /mnt/the\\040nas cifs rw 0 0\n/dev/sdb1 /mnt/the\\040nas/stick vfat rw 0 0\n";

    #[track_caller]
    fn check(path: &str, want: Whereabouts) {
        let marked = |folder: &Path| folder == Path::new("/home/mara/Sync");
        assert_eq!(judge(Path::new(path), MOUNTS, &marked), want, "{path}");
    }

    #[test]
    fn folders_that_carry_files_off_are_known() {
        check("/home/mara/Documents/Fern.atelier", Whereabouts::Here);
        check(
            "/home/mara/Dropbox (Personal)/Shop/Fern.atelier",
            Whereabouts::Synced("Dropbox"),
        );
        check(
            "/home/mara/OneDrive - Fern/Fern.atelier",
            Whereabouts::Synced("OneDrive"),
        );
        check("/home/mara/Sync/work/Fern.atelier", Whereabouts::Synced("Syncthing"));
        check("/mnt/the nas/Fern.atelier", Whereabouts::Network);
        check("/mnt/the nas/stick/Fern.atelier", Whereabouts::Here);
        check("/home/mara/Documents/Dropbox.atelier", Whereabouts::Here);
    }
}
