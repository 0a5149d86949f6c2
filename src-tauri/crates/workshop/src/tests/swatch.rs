//! Photos of swatches and their last day: taken over, shown, printed, over, and kept with what was ordered.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::paper::Colour;
use domain::{Hash, Instant, Line, LineId, PaperSize};
use engine::session::Cause;
use engine::slug::Slug;
use engine::template::Folder;
use sheets::{Item, Scale};
use store::{SwatchRow, hash_of};
use tempfile::TempDir;

use super::{NOW, one, path, settings};
use crate::{
    Choice, Clock, Env, Error, Form, NewPiece, NewWorkshop, PagePart, Piece, TakeOrder, Who, Workshop, transfer,
};

const SCARF: &str = r##"
format = 1
id = "scarf"
label = "Scarf"
currency = "EUR"

[[option]]
id = "cloth"
label = "Cloth"
kind = "one"
show = "swatch"
values = [{ id = "wool", swatch = true }, { id = "linen", swatch = true }]

[[picture.view]]
id = "front"
width = 100
height = 80
unit = 2

[[picture.view.layer]]
id = "body"
kind = "shape"
path = "M10 10h80v60h-80Z"
fill = "[cloth].colour or #c0c0c0"
texture = "[cloth].photo"
"##;
const SWATCHES: &str = r##"
[[swatch]]
id = "linen"
label = "Linen"
colour = "#d8c8a8"
photo = "linen.png"
photo_width = "60 mm"
until = "2027-03-31"

[[swatch]]
id = "wool"
label = "Wool"
colour = "#404048"
"##;
const DAY: i64 = 86_400_000;

/// A photo of something red to that degree.
fn photo(red: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let lit = |x: u32, y: u32| image::Rgb([red, (x / 4) as u8, (y / 4) as u8]);
    image::RgbImage::from_fn(480, 320, lit)
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

fn scarf(red: u8) -> Folder {
    Folder::from([
        ("template.toml".to_owned(), SCARF.as_bytes().to_vec()),
        ("swatches.toml".to_owned(), SWATCHES.as_bytes().to_vec()),
        ("linen.png".to_owned(), photo(red)),
    ])
}

/// A clock that stands where it is put.
struct Stands(Arc<AtomicI64>);

impl Clock for Stands {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::Relaxed))
    }
}

/// A workshop that sells scarves, on 22 November 2026 until somebody puts the clock on.
struct Weaver {
    folder: TempDir,
    workshop: Workshop,
    clock: Arc<AtomicI64>,
}

impl Weaver {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(NOW));
        let env = Env {
            clock: Arc::new(Stands(Arc::clone(&clock))),
            ..super::env(0)
        };
        let new = NewWorkshop {
            settings: settings(),
            logo: None,
        };
        let mut workshop = Workshop::create(&folder.path().join("weaver.atelier"), new, env).unwrap();
        workshop.template_import(&scarf(200)).unwrap();
        Self {
            folder,
            workshop,
            clock,
        }
    }

    fn wait(&self, days: i64) {
        self.clock.fetch_add(days * DAY, Ordering::Relaxed);
    }

    /// A scarf of linen.
    fn linen(&mut self) -> LineId {
        let id = self.workshop.design_start("scarf", None).unwrap().line.id;
        let choice = self
            .workshop
            .design_choose(id, &path("cloth"), Some(one("linen")))
            .unwrap();
        assert!(matches!(choice, Choice::Taken(_)), "linen can be had");
        id
    }

    fn order(&mut self, design: LineId) -> Result<Line, Error> {
        let customer = Who::New {
            name: "Ada".to_owned(),
            contact: String::new(),
        };
        let number = self.workshop.order_take(TakeOrder {
            piece: NewPiece::Design(design),
            customer,
            due: None,
            note: String::new(),
            deposit: None,
            agreed: None,
        })?;
        Ok(self.workshop.order(&number)?.lines.remove(0))
    }

    /// A newer version of the template is used.
    fn renew(&mut self, folder: &Folder) {
        self.workshop.template_import(folder).unwrap();
        self.workshop.template_release("scarf").unwrap();
    }

    fn row(&self, name: &str) -> SwatchRow {
        self.workshop.db().swatch(&slug(name)).unwrap().unwrap()
    }

    fn chips(&self) -> Vec<(Hash, Vec<u8>)> {
        let template = self.workshop.template("scarf").unwrap();
        let compiled = self.workshop.compiled(template.current).unwrap();
        let all = compiled.chips.values().copied().collect();
        self.workshop.swatch_chips(&compiled, &all).unwrap()
    }

    fn drawn(&self, design: LineId) -> String {
        self.workshop
            .design(design)
            .unwrap()
            .piece
            .scene(800)
            .unwrap()
            .unwrap()
            .svg
    }
}

fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

fn red_of(jpeg: &[u8]) -> u8 {
    let picture = image::load_from_memory(jpeg).unwrap().into_rgb8();
    picture.get_pixel(picture.width() / 2, picture.height() / 2).0[0]
}

#[test]
fn a_photo_becomes_a_small_chip_and_a_tile_at_its_true_scale() {
    let mut weaver = Weaver::new();
    let [(name, chip)] = &weaver.chips()[..] else {
        panic!("one of the two has a photo")
    };
    assert_eq!(*name, weaver.row("linen").look.unwrap().chip);
    assert!(
        red_of(chip).abs_diff(200) < 6 && chip.len() < 8_000,
        "{} bytes",
        chip.len()
    );
    let design = weaver.linen();
    let svg = weaver.drawn(design);
    // Sixty by forty millimetres, where a unit of the view is two.
    let tile = r#"width="60" height="40" patternTransform="scale(0.5)""#;
    assert!(svg.contains(tile), "{}", &svg[..400]);
    assert!(svg.contains(r#"fill="url(#scarf-front--linen)""#));
    let wool = weaver
        .workshop
        .design_choose(design, &path("cloth"), Some(one("wool")))
        .unwrap();
    assert!(matches!(wool, Choice::Taken(_)));
    assert!(
        !weaver.drawn(design).contains(r#"fill="url(#scarf-front--linen)""#),
        "wool has none"
    );
}

#[test]
fn a_folder_that_stands_alone_is_drawn_with_its_photos_too() {
    let folder = scarf(200);
    let package = engine::template::read(&folder).unwrap();
    let (model, _) = engine::model::compile(&package.template, &package.library);
    let mut session = engine::session::Session::new(&model, &engine::book::Book::default(), 1);
    session.choose(&path("cloth"), one("linen")).unwrap();
    let svg = crate::pictured(&folder, &session, "", Form::Svg(800)).unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert!(svg.contains("scarf-front--linen"), "{}", &svg[..400]);
}

#[test]
fn what_goes_out_comes_in_equal() {
    let weaver = Weaver::new();
    let out = weaver.workshop.template_export("scarf").unwrap();
    assert_eq!(out["linen.png"], photo(200));
    let (read, was) = (
        engine::template::read(&out).unwrap(),
        engine::template::read(&scarf(200)).unwrap(),
    );
    assert_eq!(read, was);
    // The whole workshop as plain files.
    let files = weaver.folder.path().join("files");
    weaver.workshop.export(&files).unwrap();
    let other = weaver.folder.path().join("other.atelier");
    transfer::import(&files, &other).unwrap();
    let other = Workshop::open(&other, super::env(1 << 32)).unwrap();
    assert_eq!(other.store.dump().unwrap(), weaver.workshop.store.dump().unwrap());
    let row = other.db().swatch(&slug("linen")).unwrap().unwrap();
    for hash in [
        row.look.as_ref().unwrap().chip,
        row.look.as_ref().unwrap().tile,
        hash_of(&photo(200)),
    ] {
        assert!(other.db().attachment(hash).unwrap().is_some(), "{hash}");
    }
}

#[test]
fn a_photo_that_is_damaged_is_refused_and_nothing_is_written() {
    let mut weaver = Weaver::new();
    let before = weaver.workshop.store.dump().unwrap();
    let mut damaged = scarf(100);
    damaged.insert("linen.png".to_owned(), photo(100)[..200].to_vec());
    let refused = weaver.workshop.template_import(&damaged).unwrap_err();
    assert_eq!(refused.code(), "swatch.photo");
    assert!(refused.to_string().contains("linen.png"), "{refused}");
    assert_eq!(weaver.workshop.store.dump().unwrap(), before);
}

#[test]
fn another_photo_reaches_designs_and_no_order() {
    let mut weaver = Weaver::new();
    let (ordered, design) = (weaver.linen(), weaver.linen());
    let line = weaver.order(ordered).unwrap();
    let frozen = |line: &Line| line.snapshot().unwrap().swatches[&slug("linen")].photo.clone().unwrap();
    assert_eq!(frozen(&line).picture, hash_of(&photo(200)));
    assert_eq!(frozen(&line).width.to_string(), "60 mm");
    let picture = weaver.workshop.agreed_picture(&line).unwrap().unwrap();
    let before = weaver.drawn(design);
    weaver.renew(&scarf(100));
    assert!(red_of(&weaver.chips()[0].1).abs_diff(100) < 6);
    assert_ne!(weaver.drawn(design), before);
    let line: Line = weaver.workshop.db().expect(line.id.0).unwrap();
    assert_eq!(frozen(&line).picture, hash_of(&photo(200)));
    assert_eq!(weaver.workshop.agreed_picture(&line).unwrap().unwrap(), picture);
    // The newest template names the older photo no more; the order alone keeps it, and what its picture is drawn with.
    assert!(weaver.workshop.db().attachment(hash_of(&photo(200))).unwrap().is_some());
    let colour_alone = Folder::from([
        ("template.toml".to_owned(), SCARF.as_bytes().to_vec()),
        (
            "swatches.toml".to_owned(),
            SWATCHES
                .replace("photo = \"linen.png\"\nphoto_width = \"60 mm\"\n", "")
                .into_bytes(),
        ),
    ]);
    weaver.renew(&colour_alone);
    assert_eq!((weaver.row("linen").look, weaver.chips()), (None, Vec::new()));
    assert!(
        !weaver.drawn(design).contains("<pattern"),
        "the colour stands for it again"
    );
}

#[test]
fn a_swatch_that_reads_or_looks_otherwise_makes_another_page_to_sign() {
    let mut weaver = Weaver::new();
    let linen = weaver.linen();
    let page = |weaver: &Weaver| weaver.workshop.order_page(linen, None, None).unwrap();
    let signed = page(&weaver);
    let written = |from: &str, to: &str| {
        let mut folder = scarf(200);
        let text = SWATCHES.replacen(from, to, 1);
        assert_ne!(text, SWATCHES, "{from}");
        folder.insert("swatches.toml".to_owned(), text.into_bytes());
        folder
    };
    for (from, to, wool) in [
        ("label = \"Linen\"", "label = \"Nettle\"", "Felt"),
        ("#d8c8a8", "#112233", "Loden"),
        ("60 mm", "1234 mm", "Tweed"),
        ("photo = \"linen.png\"\nphoto_width = \"60 mm\"\n", "", "Flannel"),
    ] {
        weaver.renew(&written(from, to));
        assert_eq!(page(&weaver).differs(&signed), Some(PagePart::Piece), "{from}");
        // What isn't on it changes nothing, and put back it is the same.
        weaver.renew(&written("label = \"Wool\"", &format!("label = \"{wool}\"")));
        assert_eq!(page(&weaver).differs(&signed), None, "{from}");
    }
    weaver.renew(&scarf(90));
    assert_eq!(page(&weaver).differs(&signed), Some(PagePart::Piece), "another photo");
}

#[test]
fn after_its_last_day_a_swatch_is_closed_for_new_pieces_and_no_order_is_touched() {
    let mut weaver = Weaver::new();
    let (ordered, begun) = (weaver.linen(), weaver.linen());
    let line = weaver.order(ordered).unwrap();
    let order: domain::Order = weaver.workshop.db().expect(line.order.unwrap().0).unwrap();
    let papers = |weaver: &Weaver| {
        let order = weaver.workshop.order(&order.number).unwrap();
        (
            weaver.workshop.bench_sheets(&order).unwrap(),
            weaver.workshop.customer_paper(&order).unwrap().pieces,
            weaver.workshop.agreed_picture(&line).unwrap(),
        )
    };
    let before = papers(&weaver);
    // 31 March 2027.
    weaver.wait(129);
    assert_eq!(weaver.workshop.today_date().unwrap().to_string(), "2027-03-31");
    assert!(weaver.workshop.design(begun).unwrap().misfits.is_empty());
    weaver.wait(1);
    let ended = Cause::Ended("2027-03-31".parse().unwrap());
    let design = weaver.workshop.design(begun).unwrap();
    assert_eq!(design.misfits.len(), 1, "the piece that was begun tells");
    assert_eq!(design.misfits[0].reason.cause, ended);
    let refused = weaver.order(begun).unwrap_err();
    assert_eq!(refused.code(), "design.closed", "{refused}");
    let fresh = weaver.workshop.design_start("scarf", None).unwrap();
    let effective = fresh.piece.effective();
    assert_eq!(effective[&path("cloth")], one("wool"), "the only one left");
    match weaver
        .workshop
        .design_choose(fresh.line.id, &path("cloth"), Some(one("linen")))
        .unwrap()
    {
        Choice::Closed { conflict, .. } => assert_eq!(conflict.reason.cause, ended),
        Choice::Taken(_) => panic!("linen is over"),
    }
    // Next year the name is given to another stuff, which has neither this one's colour nor its photo.
    let other = SWATCHES
        .replace(
            "label = \"Linen\"\ncolour = \"#d8c8a8\"",
            "label = \"Ramie\"\ncolour = \"#102030\"",
        )
        .replace("photo = \"linen.png\"\nphoto_width = \"60 mm\"\n", "")
        .replace("2027", "2028");
    let mut folder = scarf(200);
    folder.insert("swatches.toml".to_owned(), other.into_bytes());
    weaver.renew(&folder);
    assert_eq!(weaver.row("linen").swatch.label.get("en"), "Ramie");
    let (sheets, pieces, picture) = papers(&weaver);
    let cloth = &sheets[0].sections[0].answers[0];
    assert_eq!(
        (cloth.text.as_str(), &cloth.colours[..]),
        ("Linen", &[Colour([0xd8, 0xc8, 0xa8])][..])
    );
    assert_eq!((sheets, pieces, picture), before, "what was ordered stays as it is");
}

#[test]
fn a_tag_shows_the_photo_and_the_last_day() {
    let weaver = Weaver::new();
    let tags = weaver.workshop.swatch_tags("scarf", &[]).unwrap().tags;
    let [wool, linen] = &tags[..] else { panic!("{tags:?}") };
    assert_eq!(
        (linen.until.as_str(), linen.photo.is_some()),
        ("until 31 March 2027", true)
    );
    assert_eq!((wool.until.as_str(), wool.photo), ("", None));
    let (pages, _) = weaver
        .workshop
        .tags_pdf("scarf", &[], PaperSize::A4, Scale::TRUE)
        .unwrap();
    assert!(pages.warnings.is_empty(), "{:?}", pages.warnings);
    let photos = pages.pages[0]
        .items
        .iter()
        .filter(|item| matches!(item, Item::Image(_)));
    assert_eq!(photos.count(), 1);
    let image = &pages.images[&linen.photo.unwrap()];
    // At 8 pixels a millimetre, as the photo has them.
    assert_eq!((image.width, image.height), (96, 200));
}

#[test]
fn a_piece_is_drawn_alike_whoever_asks() {
    let mut weaver = Weaver::new();
    let design = weaver.linen();
    let again = |piece: &Piece| piece.scene(800).unwrap().unwrap().svg;
    let first = again(&weaver.workshop.design(design).unwrap().piece);
    let path = weaver.workshop.path().to_owned();
    drop(weaver.workshop);
    let workshop = Workshop::open(&path, super::env(1 << 32)).unwrap();
    assert_eq!(again(&workshop.design(design).unwrap().piece), first);
}
