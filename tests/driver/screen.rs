//! What the screen really shows, read from the X server: pictures of the page lie where the window is painted plainly.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt, ImageFormat, MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// A connection to the screen that the windows of the tests are on.
pub struct Screen {
    connection: RustConnection,
    root: u32,
    size: [u16; 2],
}

/// What a part of the screen shows: red, green and blue, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// `width × height` colours.
    pub pixels: Vec<[u8; 3]>,
}

impl Screen {
    /// The screen of `DISPLAY`.
    pub fn open() -> Self {
        let (connection, number) = x11rb::connect(None).expect("a screen to look at");
        let screen = &connection.setup().roots[number];
        let (root, size) = (screen.root, [screen.width_in_pixels, screen.height_in_pixels]);
        Self { connection, root, size }
    }

    /// The colour of one place.
    pub fn pixel(&self, [x, y]: [i16; 2]) -> [u8; 3] {
        self.part(x, y, 1, 1).pixels[0]
    }

    /// Taps there as a mouse does: the pointer moves, a button goes down and up.
    pub fn tap(&self, [x, y]: [i16; 2]) {
        let events = [
            (MOTION_NOTIFY_EVENT, 0),
            (BUTTON_PRESS_EVENT, 1),
            (BUTTON_RELEASE_EVENT, 1),
        ];
        for (event, button) in events {
            let sent = self.connection.xtest_fake_input(event, button, 0, self.root, x, y, 0);
            sent.expect("the screen listens");
        }
        self.connection.flush().expect("the screen listens");
    }

    /// All of it.
    pub fn whole(&self) -> Shown {
        self.part(0, 0, self.size[0], self.size[1])
    }

    /// A part of it.
    pub fn part(&self, x: i16, y: i16, width: u16, height: u16) -> Shown {
        let asked = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, u32::MAX);
        let image = asked
            .expect("the screen listens")
            .reply()
            .expect("a part of the screen");
        // Blue, green, red and nothing: Xvfb with 24 bits on any machine we test on.
        let pixels = image.data.chunks_exact(4).map(|p| [p[2], p[1], p[0]]).collect();
        Shown {
            width: width.into(),
            height: height.into(),
            pixels,
        }
    }
}

impl Shown {
    /// Keeps it as a PNG for whoever looks at the shots; nothing where nobody does.
    pub fn keep(&self, name: &str) {
        let Some(folder) = std::env::var_os("ATELIER_SHOTS") else {
            return;
        };
        let bytes: Vec<u8> = self.pixels.iter().flatten().copied().collect();
        let picture = image::RgbImage::from_raw(self.width as u32, self.height as u32, bytes).expect("whole pixels");
        let to = std::path::Path::new(&folder).join(format!("{name}.png"));
        picture.save(to).expect("the shot is kept");
    }

    /// The colour there.
    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }

    /// The first place, by rows, that has this colour.
    pub fn find(&self, colour: [u8; 3]) -> Option<(usize, usize)> {
        let at = self.pixels.iter().position(|pixel| *pixel == colour)?;
        Some((at % self.width, at / self.width))
    }
}
