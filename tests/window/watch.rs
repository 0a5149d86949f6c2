//! A pair of eyes on the page: axe, and with `ATELIER_SHOTS` naming a folder a picture.

use std::path::PathBuf;

use product_tests::driver::Window;
use product_tests::root;
use serde_json::Value;

/// Runs axe on the page as it stands and gives what it found, a line each.
const AXE: &str = r"
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
        found => done(found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + n.failureSummary))),
        error => done([String(error)]));
";

/// True when the page has to be pushed sideways to be read.
const WIDER: &str = "return document.documentElement.scrollWidth > innerWidth;";

/// What looks at screens, and what it found.
pub struct Watch {
    axe: String,
    /// What the pictures' names begin with.
    pub name: String,
    pictures: Option<PathBuf>,
    found: Vec<String>,
}

impl Watch {
    /// Nothing seen yet.
    pub fn new(name: &str) -> Self {
        let axe = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js"));
        Self {
            axe: axe.expect("the ui's packages are installed"),
            name: name.to_owned(),
            pictures: std::env::var_os("ATELIER_SHOTS").map(PathBuf::from),
            found: Vec::new(),
        }
    }

    /// Fails when there was anything to mend.
    pub fn is_content(&self) {
        assert!(self.found.is_empty(), "axe found:\n{}", self.found.join("\n"));
    }

    /// Looks at a screen once it is painted: axe, and a picture if asked for.
    pub async fn look(&mut self, window: &Window, screen: &str) {
        window.settle().await;
        let name = format!("{}-{screen}", self.name);
        // Added as a script's text, because the page's policy lets no script in from elsewhere.
        if !window
            .ask("return typeof axe === 'object';")
            .await
            .as_bool()
            .unwrap_or(false)
        {
            window
                .page
                .execute(&format!("{}; window.axe = axe;", self.axe), Vec::new())
                .await
                .expect("axe can be added");
        }
        let found = window.page.execute_async(AXE, Vec::new()).await.expect("axe answers");
        self.found.extend(
            found
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(|line| format!("{name}: {line}")),
        );
        if window.ask(WIDER).await == true {
            self.found.push(format!("{name}: wider than its window"));
        }
        if let Some(folder) = &self.pictures {
            let png = window.page.screenshot().await.expect("the window can be pictured");
            std::fs::write(folder.join(format!("{name}.png")), png).expect("the picture can be kept");
        }
    }
}
