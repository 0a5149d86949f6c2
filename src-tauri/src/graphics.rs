//! How the window is painted where there is no graphics card.
//!
//! WebKitGTK composes its layers on the graphics card; without one it does so in software, twenty times slower than
//! painting straight away. It reads its setting from the environment when GTK starts, so the program starts itself again
//! with the setting before anything else has begun.

#[cfg(target_os = "linux")]
const SETTING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Starts the program again with plain painting when there is no render node and nobody has decided otherwise.
#[cfg(target_os = "linux")]
pub fn settle() {
    use std::os::unix::process::CommandExt;

    if std::env::var_os(SETTING).is_some() || has_render_node() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // `exec` returns only when it failed; the window then opens all the same, only slower.
        let _ = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(SETTING, "1")
            .exec();
    }
}

/// Other systems have their own web views, which need nothing.
#[cfg(not(target_os = "linux"))]
pub fn settle() {}

#[cfg(target_os = "linux")]
fn has_render_node() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else {
        return false;
    };
    devices
        .flatten()
        .any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}
