//! Changing what a workshop decides once.

use domain::action::{About, Setting};
use domain::paper::Colour;
use domain::{Action, Article, CounterSettings, Settings, TaxRate};

use crate::order::checked_percent;
use crate::workshop::{Deed, check_logo};
use crate::{Error, Workshop, limits};

/// Working days from order to hand-over: a year.
const MOST_DAYS: u32 = 365;
/// Letters of the address.
const ADDRESS: usize = 500;
/// Largest step that totals are rounded to, in the smallest coin.
const MOST_STEP: u32 = 10_000;
/// Letters of what the customer's screen says in the maker's own words.
const GREETING: usize = 200;
/// Letters of the terms: they stand on the customer's paper, beside the sums.
const TERMS: usize = 2_000;
/// Seconds until an idle customer is asked.
const PATIENCE: std::ops::RangeInclusive<u32> = 20..=3_600;
/// Views of the orders that a workshop keeps.
const MOST_VIEWS: usize = 20;

impl Workshop {
    /// Gives the workshop a logo, PNG or JPEG; `None` takes it out.
    pub fn change_logo(&mut self, logo: Option<&[u8]>) -> Result<(), Error> {
        let logo = logo.map(check_logo).transpose()?;
        let settings = self.settings()?;
        self.transact(|work| {
            let logo = logo.map(|bytes| work.writer.attach(bytes)).transpose()?;
            work.writer.update(&Settings { logo, ..settings })?;
            let what = Some(Setting::Logo);
            Ok(Deed::new(Action::SettingsChanged { what }, About::Workshop, ()))
        })
    }

    /// Changes the settings. The currency stays: prices that were agreed are in it. The logo has [its own](Self::change_logo) way.
    /// Orders that were taken keep the taxes and the rounding of their day.
    pub fn change_settings(&mut self, settings: Settings) -> Result<(), Error> {
        check(&settings)?;
        let old = self.settings()?;
        let (currency, logo, sample) = (old.currency, old.logo, old.sample);
        let articles = self.articles()?;
        let what = changed(&old, &settings);
        self.transact(|work| {
            for article in articles {
                let rate = moved_rate(&old.taxes, &settings.taxes, article.rate);
                work.writer.update(&Article { rate, ..article })?;
            }
            work.writer.update(&Settings {
                currency,
                logo,
                sample,
                ..settings
            })?;
            Ok(Deed::new(Action::SettingsChanged { what }, About::Workshop, ()))
        })
    }
}

/// The one thing that is otherwise; `None`: none, or several.
fn changed(old: &Settings, new: &Settings) -> Option<Setting> {
    let differs = [
        (Setting::Name, old.name != new.name),
        (Setting::Address, old.address != new.address),
        (Setting::Paper, old.paper != new.paper),
        (Setting::Language, old.language != new.language),
        (Setting::Days, old.lead_days != new.lead_days),
        (Setting::Tax, old.taxes != new.taxes || old.inclusive != new.inclusive),
        (Setting::Rounding, old.step != new.step),
        (Setting::Colour, old.colour != new.colour),
        (Setting::Nouns, old.nouns != new.nouns),
        (Setting::Views, old.views != new.views),
        (Setting::Terms, old.terms != new.terms),
        (Setting::Pin, old.counter.lock != new.counter.lock),
        (
            Setting::Counter,
            apart_from_lock(&old.counter) != apart_from_lock(&new.counter),
        ),
    ];
    let mut changed = differs.into_iter().filter(|(_, differs)| *differs);
    let first = changed.next().map(|(setting, _)| setting);
    first.filter(|_| changed.next().is_none())
}

/// Without the lock, which is a matter of its own.
fn apart_from_lock(counter: &CounterSettings) -> CounterSettings {
    CounterSettings {
        lock: None,
        ..counter.clone()
    }
}

/// The workshop's colour as it is printed: dark enough to be read on white.
pub fn printed_colour(settings: &Settings) -> Option<Colour> {
    settings.colour.map(|colour| sheets::on_white(Colour(colour.rgb())))
}

fn check(settings: &Settings) -> Result<(), Error> {
    if limits::name(&settings.name)?.is_empty() {
        return Err(Error::NameMissing);
    }
    limits::text(&settings.address, ADDRESS)?;
    if settings.lead_days > MOST_DAYS {
        return Err(Error::LeadDays(settings.lead_days));
    }
    if !(1..=MOST_STEP).contains(&settings.step) {
        return Err(Error::Step(settings.step));
    }
    limits::text(&settings.terms.text, TERMS)?;
    limits::text(&settings.counter.greeting, GREETING)?;
    limits::text(&settings.counter.thanks, GREETING)?;
    if settings
        .counter
        .seconds
        .is_some_and(|seconds| !PATIENCE.contains(&seconds))
    {
        return Err(Error::Patience);
    }
    for noun in &settings.nouns {
        limits::name(&noun.one)?;
        limits::name(&noun.many)?;
    }
    if settings.views.len() > MOST_VIEWS {
        return Err(Error::ViewsTooMany(MOST_VIEWS));
    }
    for view in &settings.views {
        if limits::name(&view.name)?.is_empty() {
            return Err(Error::NameMissing);
        }
        limits::name(&view.search)?;
    }
    for rate in &settings.taxes {
        checked_percent(&rate.percent)?;
        if limits::name(&rate.label)?.is_empty() {
            return Err(Error::TaxNameMissing);
        }
    }
    Ok(())
}

/// Where a rate of tax stands now that stood at `place` before. One that was taken out is no rate any more; one that was
/// only changed keeps its place.
fn moved_rate(before: &[TaxRate], after: &[TaxRate], place: u32) -> u32 {
    let Some(rate) = usize::try_from(place).ok().and_then(|place| before.get(place)) else {
        return place;
    };
    let found = after.iter().position(|other| other == rate);
    let found = found.and_then(|place| u32::try_from(place).ok());
    match found {
        Some(place) => place,
        None if before.len() == after.len() => place,
        None => u32::MAX,
    }
}
