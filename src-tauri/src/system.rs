//! What only the system can do: ask for a file or folder, open a paper in the person's own viewer, draft a mail. Done here rather than
//! in the page, so that the page needs no right to touch files.

use std::path::Path;

use api::FileQuestion;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// Asks for a path; empty when the person changed their mind. Blocks, so never on the main thread.
pub fn ask_for_path(handle: &AppHandle, question: &FileQuestion) -> String {
    let mut dialog = handle.dialog().file().set_title(&question.title);
    if question.folder {
        return path_text(dialog.blocking_pick_folder());
    }
    if !question.endings.is_empty() {
        let endings: Vec<&str> = question.endings.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&question.name, &endings);
    }
    path_text(dialog.blocking_pick_file())
}

/// Opens a paper in the viewer that the person has chosen for such files; false when there is none.
pub fn open_paper(handle: &AppHandle, paper: &Path) -> bool {
    handle.opener().open_path(paper.to_string_lossy(), None::<&str>).is_ok()
}

/// Opens a draft in the person's own mail program; false when there is none. Nothing is sent, and no network is waited for.
pub fn open_mail(handle: &AppHandle, url: &str) -> bool {
    url.starts_with("mailto:") && handle.opener().open_url(url, None::<&str>).is_ok()
}

fn path_text(answer: Option<tauri_plugin_dialog::FilePath>) -> String {
    let path = answer.and_then(|file| file.into_path().ok());
    path.map_or_else(String::new, |path| path.to_string_lossy().into_owned())
}
