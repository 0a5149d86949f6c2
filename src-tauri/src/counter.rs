//! The customer's screen: a window of its own, full screen, on a second screen where there is one.
//!
//! It may call the commands that `commands.txt` gives it and no other; nothing leads out of its page. On the only screen
//! the maker's window is hidden behind it, so that nothing of it comes into sight.

use tauri::window::Monitor;
use tauri::{
    AppHandle, Emitter, LogicalPosition, LogicalSize, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};

/// The customer's window.
pub const COUNTER: &str = "counter";
/// The maker's window.
pub const MAIN: &str = "main";

/// Sent to the maker's window when the customer did something, or left.
const TOLD: &str = "counter";

/// Shows the customer's window, made now if it isn't there.
pub fn show(handle: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = handle.get_webview_window(COUNTER) {
        return window.set_focus();
    }
    let main = handle.get_webview_window(MAIN);
    let screens = main.as_ref().map(WebviewWindow::available_monitors).transpose()?;
    let here = main.as_ref().and_then(|main| main.current_monitor().ok().flatten());
    let beside = |screen: &Monitor| here.as_ref().is_some_and(|here| here.position() != screen.position());
    let other = screens.unwrap_or_default().into_iter().find(beside);
    let mut window = WebviewWindowBuilder::new(handle, COUNTER, WebviewUrl::App("counter.html".into()))
        .title("Atelier")
        .decorations(false)
        .disable_drag_drop_handler()
        .zoom_hotkeys_enabled(false)
        .devtools(false)
        .on_navigation(|address| address.path() == "/counter.html");
    // Where no window manager makes it full, it is as large as the screen all the same.
    if let Some(screen) = other.as_ref().or(here.as_ref()) {
        let scale = screen.scale_factor();
        let at: LogicalPosition<f64> = screen.position().to_logical(scale);
        let size: LogicalSize<f64> = screen.size().to_logical(scale);
        window = window.position(at.x, at.y).inner_size(size.width, size.height);
    }
    window.build()?.set_fullscreen(true)?;
    if let (None, Some(main)) = (other, main) {
        main.hide()?;
    }
    Ok(())
}

/// Closes the customer's window; the maker's comes forward.
pub fn hide(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(COUNTER) {
        // It has nothing to ask before it goes. Where the system refuses, it stays, and says so by staying.
        let _ = window.destroy();
    }
    if let Some(main) = handle.get_webview_window(MAIN) {
        let _ = main.show();
        let _ = main.set_focus();
    }
}

/// Can the maker's window be seen?
pub fn maker_seen(handle: &AppHandle) -> bool {
    let main = handle.get_webview_window(MAIN);
    main.is_some_and(|main| main.is_visible().unwrap_or(true))
}

/// Tells the customer's window to look at what is on it again.
pub fn tell_customer(handle: &AppHandle) {
    // Closed, it has nothing to look at.
    let _ = handle.emit_to(COUNTER, crate::shared::CHANGED, ());
}

/// Tells the maker's window to look at the customer's screen again.
pub fn tell_maker(handle: &AppHandle) {
    // A window that is just closing can't hear it, and needn't.
    let _ = handle.emit_to(MAIN, TOLD, ());
}

/// May this window call this command? The system asks the same of the capabilities; here it is asked of the list itself.
pub fn may(window: &str, command: &str) -> bool {
    include_str!("../commands.txt").lines().any(|line| {
        let mut words = line.split_whitespace();
        words.next() == Some(command) && words.any(|word| word == window)
    })
}
