//! Customers' own pictures on pieces.

use std::io::Cursor;

use domain::LineId;
use engine::answer::{Answer, Answers};
use engine::template::Folder;
use engine::upload::{PictureName, Placing, Upload};

use super::{Shop, path};
use crate::{Choice, Error};

const MUG: &str = r##"
format = 1
id = "mug"
label = "Mug"
currency = "EUR"

[[option]]
id = "logo"
label = "Logo"
kind = "upload"
dpi = 300

[[option]]
id = "glaze"
label = "Glaze"
kind = "switch"

[[rule]]
id = "print"
rule = "when [glaze] is on then not ([logo] is answered)"

[[price]]
id = "block"
label = "Block"
when = "[logo] is answered"
amount = "9 EUR"

[[picture.view]]
id = "front"
width = 100
height = 80
unit = 1

[[picture.view.layer]]
id = "body"
kind = "shape"
path = "M10 10h80v60h-80Z"
fill = "#c0c0c0"

[[picture.view.layer]]
id = "mark"
kind = "upload"
upload = "logo"
at = [30, 20, 40, 30]
"##;

/// A shop that also sells mugs, and a mug.
fn mug() -> (Shop, LineId) {
    let mut shop = Shop::new();
    let folder = Folder::from([("template.toml".to_owned(), MUG.as_bytes().to_vec())]);
    shop.workshop.template_import(&folder).unwrap();
    let id = shop.workshop.design_start("mug", None).unwrap().line.id;
    (shop, id)
}

/// A red picture of so many pixels.
fn red(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::RgbImage::from_pixel(width, height, image::Rgb([200, 0, 0]))
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

fn upload(shop: &mut Shop, id: LineId, bytes: &[u8]) -> Upload {
    match shop.workshop.design_upload(id, &path("logo"), bytes).unwrap() {
        Choice::Taken(design) => match &design.piece.session.answers()[&path("logo")] {
            Answer::Upload(upload) => upload.clone(),
            other => panic!("{other:?}"),
        },
        Choice::Closed { .. } => panic!("a mug takes a logo"),
    }
}

#[test]
fn it_is_kept_with_the_piece_and_drawn_on_it() {
    let (mut shop, id) = mug();
    let logo = upload(&mut shop, id, &red(400, 100));
    assert_eq!((logo.width, logo.height), (400, 100));
    let shop = shop.reopen();
    let design = shop.workshop.design(id).unwrap();
    assert_eq!(design.line.price.minor, 900);
    let scene = design.piece.scene(800).unwrap().unwrap();
    assert!(scene.svg.contains("mug-front-mark-picture"), "{}", scene.svg);
    let [laid] = design.piece.laid().try_into().unwrap();
    // 400 pixels across 40 mm.
    assert_eq!((laid.size, laid.dpi), (Some([40.0, 10.0]), Some(254)));
    assert!((laid.widest(300) - 33.87).abs() < 0.01);
    assert_eq!(
        shop.workshop.own_picture(&logo.picture).unwrap(),
        raster::own(&red(400, 100)).unwrap().bytes
    );
}

#[test]
fn another_one_lies_as_the_first_did_and_undo_brings_that_back() {
    let (mut shop, id) = mug();
    let first = upload(&mut shop, id, &red(400, 100));
    let placing = Placing {
        size: 500,
        turn: 90,
        ..Placing::default()
    };
    shop.choose(
        id,
        "logo",
        Answer::Upload(Upload {
            placing,
            ..first.clone()
        }),
    );
    let before = shop.dump();
    let second = upload(&mut shop, id, &red(100, 100));
    assert!(second.picture != first.picture && second.placing == placing);
    shop.workshop.undo().unwrap();
    assert_eq!(shop.dump(), before);
    let drawn = shop.workshop.design(id).unwrap().piece.scene(800).unwrap().unwrap();
    assert!(
        drawn.svg.contains(r#"transform="matrix(0 0.5 -0.5 0 50 35)""#),
        "{}",
        drawn.svg
    );
}

#[test]
fn what_cannot_be_had_keeps_nothing() {
    let (mut shop, id) = mug();
    shop.choose(id, "glaze", Answer::Switch(true));
    let before = shop.dump();
    let refused = shop.workshop.design_upload(id, &path("logo"), &red(9, 9)).unwrap();
    assert!(matches!(refused, Choice::Closed { .. }));
    let not_one = shop.workshop.design_upload(id, &path("logo"), b"%PDF-1.4");
    assert!(matches!(not_one, Err(Error::Photo(raster::RasterError::Format))));
    assert_eq!(shop.dump(), before);
}

#[test]
fn nobody_gets_another_ones_picture_by_its_name() {
    let (mut shop, id) = mug();
    let theirs = upload(&mut shop, id, &red(400, 100));
    let other = shop.workshop.design_start("mug", None).unwrap().line.id;
    let stolen = Answers::from([(path("logo"), Answer::Upload(theirs.clone()))]);
    let refused = shop.workshop.design_take_way(other, stolen.clone());
    assert!(matches!(refused, Err(Error::PhotoUnknown(_))));
    // Nor can anybody say that their own has other pixels than it has.
    let wider = Upload {
        width: 20_000,
        ..theirs.clone()
    };
    let forged = Answers::from([(path("logo"), Answer::Upload(wider))]);
    let refused = shop.workshop.design_take_way(id, forged);
    assert!(matches!(refused, Err(Error::PhotoUnknown(_))));
    // On their own piece it is a way like any other.
    assert!(matches!(
        shop.workshop.design_take_way(id, stolen).unwrap(),
        Choice::Taken(_)
    ));
    let nothing = PictureName::parse(&"0".repeat(64)).unwrap();
    assert!(shop.workshop.own_picture(&nothing).is_err());
}

#[test]
fn it_is_ordered_with_the_piece_and_goes_when_its_owner_is_forgotten() {
    let (mut shop, id) = mug();
    let logo = upload(&mut shop, id, &red(400, 100));
    let number = shop.take(id, "Ada");
    let order = shop.workshop.order(&number).unwrap();
    let line = &order.lines[0];
    let agreed = shop.workshop.agreed_picture(line).unwrap().unwrap();
    assert!(agreed.contains("mug-front-mark-picture"));
    let (called, found) = shop.workshop.uploaded(line.id, &path("logo")).unwrap().unwrap();
    assert_eq!((called, found), (number.clone(), logo.clone()));
    assert!(shop.workshop.own_picture(&logo.picture).is_ok());
    let ada = order.brief.order.customer;
    shop.cancel(&number);
    shop.workshop.customer_erase(ada).unwrap();
    assert!(
        shop.workshop.own_picture(&logo.picture).is_err(),
        "nothing of it is left"
    );
}

#[test]
fn what_was_swept_away_comes_back_with_its_piece() {
    let (mut shop, id) = mug();
    let logo = upload(&mut shop, id, &red(400, 100));
    let before = shop.workshop.design(id).unwrap().piece.session.answers().clone();
    shop.workshop.design_choose(id, &path("logo"), None).unwrap();
    let number = shop.order("Ada", "A");
    let ada = shop.workshop.order(&number).unwrap().brief.order.customer;
    shop.cancel(&number);
    shop.workshop.customer_erase(ada).unwrap();
    assert!(shop.workshop.own_picture(&logo.picture).is_err(), "nobody had it");
    // The customer's screen still knows the step before.
    let Choice::Taken(_) = shop.workshop.design_turn_back(id, before).unwrap() else {
        panic!("it was so before")
    };
    let shop = shop.reopen();
    assert!(shop.workshop.own_picture(&logo.picture).is_ok());
    let drawn = shop.workshop.design(id).unwrap().piece.scene(800).unwrap().unwrap();
    assert!(drawn.svg.contains("mug-front-mark-picture"));
}
