//! The workshop's swatches: taken over from templates, with what is made of their photos once.

use std::collections::{BTreeMap, BTreeSet};

use domain::paper::Colour;
use domain::{Hash, RowId};
use engine::book::{Swatch, SwatchPhoto};
use engine::model::Model;
use engine::slug::Slug;
use engine::template::{Folder, Kind, Package};
use quantity::Unit;
use scene::PhotoTile;
use store::{SwatchLook, SwatchRow};

use crate::compiled::Compiled;
use crate::workshop::Work;
use crate::{Error, Workshop};

/// What was made of photos, by swatch, before anything is written.
pub(crate) type Looks = BTreeMap<Slug, raster::SwatchLook>;

impl Workshop {
    /// Makes the photos of a template's swatches ready, but for those that the workshop has in this very form.
    pub(crate) fn looks(&self, package: &Package, folder: &Folder) -> Result<Looks, Error> {
        let mut looks = Looks::new();
        for swatch in package.library.values() {
            let here = self.db().swatch(&swatch.id)?;
            if !here.is_some_and(|row| is_ready(&row, swatch))
                && let Some(look) = look(swatch, folder)?
            {
                looks.insert(swatch.id.clone(), look);
            }
        }
        Ok(looks)
    }

    /// Of these small photos those of swatches that a template offers: JPEG, by its name.
    pub fn swatch_chips(&self, compiled: &Compiled, named: &BTreeSet<Hash>) -> Result<Vec<(Hash, Vec<u8>)>, Error> {
        let offered: BTreeSet<Hash> = compiled.chips.values().copied().collect();
        let chip = |hash: Hash| {
            let bytes = self.db().attachment(hash)?;
            Ok((hash, bytes.ok_or_else(|| lost(hash))?))
        };
        offered.intersection(named).copied().map(chip).collect()
    }
}

fn lost(hash: Hash) -> Error {
    Error::Damaged(format!("attachment {hash} is missing"))
}

/// Is what was made of the swatch's photo still right for it?
fn is_ready(row: &SwatchRow, swatch: &Swatch) -> bool {
    let of = |swatch: &Swatch| {
        let photo = swatch.photo.clone();
        (photo.map(|photo| (photo.picture, photo.width)), swatch.colour.clone())
    };
    row.look.is_some() && of(&row.swatch) == of(swatch)
}

/// What becomes of the swatch's photo, which lies in the folder; `None`: it has none.
pub(crate) fn look(swatch: &Swatch, folder: &Folder) -> Result<Option<raster::SwatchLook>, Error> {
    let Some(photo) = &swatch.photo else { return Ok(None) };
    let bytes = folder.get(&photo.file).map(Vec::as_slice).unwrap_or_default();
    let made = raster::swatch_look(bytes, shows(photo), beneath(swatch));
    let refused = |why| Error::SwatchPhoto(photo.file.clone(), why);
    made.map(Some).map_err(refused)
}

/// How wide in truth what a photo shows is, in micrometres.
pub(crate) fn shows(photo: &SwatchPhoto) -> u32 {
    let width = photo.width.in_unit(Unit::Mm).map(|width| &width.value * &1_000.into());
    let whole = width.and_then(|width| width.round().to_integer());
    // A photo shows from one millimetre to two metres.
    whole.and_then(|whole| u32::try_from(whole).ok()).unwrap_or(1_000)
}

/// What shows through where a photo is clear.
pub(crate) fn beneath(swatch: &Swatch) -> [u8; 3] {
    Colour::parse(&swatch.colour).map_or([255; 3], |Colour(rgb)| rgb)
}

/// The package's swatches become the workshop's: an edit reaches designs, never placed orders.
pub(crate) fn put_swatches(work: &mut Work<'_, '_>, package: &Package, looks: &Looks) -> Result<(), Error> {
    for swatch in package.library.values() {
        put_swatch(work, swatch, looks.get(&swatch.id))?;
    }
    Ok(())
}

fn put_swatch(work: &mut Work<'_, '_>, swatch: &Swatch, made: Option<&raster::SwatchLook>) -> Result<(), Error> {
    let here = work.writer.db().swatch(&swatch.id)?;
    let look = match made {
        Some(made) => Some(SwatchLook {
            chip: work.writer.attach(&made.chip)?,
            tile: work.writer.attach(&made.tile)?,
            tile_height: made.tile_height,
            bleed: made.bleed,
        }),
        None => here.as_ref().and_then(|row| row.look.clone()),
    };
    let look = look.filter(|_| swatch.photo.is_some());
    let row = |id| SwatchRow {
        id,
        swatch: swatch.clone(),
        look,
    };
    match here {
        Some(here) => work.writer.update(&row(here.id))?,
        None => {
            let id = RowId(work.id());
            work.writer.insert(&row(id))?;
        }
    }
    Ok(())
}

/// The swatches that a template offers.
pub(crate) fn offered(model: &Model) -> BTreeSet<&Slug> {
    let options = model.template().options.iter();
    let values = options.flat_map(|option| match &option.kind {
        Kind::One { values, .. } | Kind::Several { values, .. } => values.as_slice(),
        _ => &[],
    });
    values.filter(|value| value.swatch).map(|value| &value.id).collect()
}

/// How large in truth the tile of a swatch's photo is.
pub(crate) fn photo_tile(photo: &SwatchPhoto, height: u32, bleed: u32) -> PhotoTile {
    let [width, height, bleed] = [shows(photo), height, bleed].map(|micrometres| f64::from(micrometres) / 1000.0);
    PhotoTile { width, height, bleed }
}
