//! Tables with one measure and with two, from rows and from files: what a frame of a width and a height costs.

use engine::answer::{Answer, Path};
use engine::book::Book;
use engine::model::compile;
use engine::session::Session;
use engine::template::{self, Folder};
use quantity::Measure;

const FRAME: &str = "format = 1\nid = 't'\nlabel = 'T'\ncurrency = 'EUR'\nbase_price = '0'\n\
    [[option]]\nid = 'width'\nlabel = 'W'\nkind = 'number'\nunit = 'cm'\nmin = '1'\nmax = '90'\nstep = '1'\n\
    [[option]]\nid = 'height'\nlabel = 'H'\nkind = 'number'\nunit = 'mm'\nmin = '10'\nmax = '900'\nstep = '10'\n\
    [[price]]\nid = 'p'\nlabel = 'P'\namount = 'lookup frame of [width] by [height]'\n\
    [[table]]\nid = 'frame'\ninput = 'cm'\nacross = 'mm'\noutput = 'money'\n";

/// What a frame costs, in cents; `None` where the table has nothing for it.
fn costs(table: &str, csv: &str, width: &str, height: &str) -> Option<i64> {
    let folder = Folder::from([
        ("template.toml".to_owned(), format!("{FRAME}{table}").into_bytes()),
        ("frame.csv".to_owned(), csv.as_bytes().to_vec()),
    ]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"));
    let again = template::read(&template::write(&package)).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(again, package, "it comes back from its own text");
    let (model, _) = compile(&package.template, &package.library);
    let mut session = Session::new(&model, &Book::default(), 1);
    for (option, measure) in [("width", width), ("height", height)] {
        let path = Path::parse(option).expect("a path");
        let measure = Measure::parse(measure).expect("a measure");
        session.choose(&path, Answer::Number(measure)).expect("it is open");
    }
    session.problems().is_empty().then(|| session.price().total.minor)
}

#[test]
fn a_frame_of_two_measures() {
    let rows = "columns = ['200', '40 cm']\nrows = [['30', '10', '12.50'], ['600 mm', '14', '20']]\n";
    let up = |width, height| costs(rows, "", width, height);
    assert_eq!(up("30 cm", "200 mm"), Some(1_000), "on both bounds");
    assert_eq!(up("31 cm", "20 cm"), Some(1_400), "the next row");
    assert_eq!(up("1 cm", "210 mm"), Some(1_250), "the next column");
    assert_eq!(up("31 cm", "390 mm"), Some(2_000), "both");
    assert_eq!(up("61 cm", "10 mm"), None, "beyond the last row");
    assert_eq!(up("60 cm", "410 mm"), None, "beyond the last column");
    let down = format!("between = 'down'\n{rows}");
    let down = |width, height| costs(&down, "", width, height);
    assert_eq!(down("59 cm", "390 mm"), Some(1_000));
    assert_eq!(down("90 cm", "900 mm"), Some(2_000), "reached long ago");
    assert_eq!(down("29 cm", "400 mm"), None, "not reached");
    let exact = format!("between = 'exact'\n{rows}");
    assert_eq!(costs(&exact, "", "60 cm", "40 cm"), Some(2_000));
    assert_eq!(costs(&exact, "", "59 cm", "40 cm"), None, "between");
    let csv = "width;200;400\n30;10;12.50\n60;14;20\n";
    assert_eq!(costs("file = 'frame.csv'\n", csv, "31 cm", "390 mm"), Some(2_000));
}
