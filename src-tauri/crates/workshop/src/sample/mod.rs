//! Sample workshops: a template with its swatches, people, and orders that are really taken, day by day, by the same
//! actions as any other, so that their journals are true.

mod files;
mod orders;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono_tz::Tz;
use domain::action::About;
use domain::book::BookEntry;
use domain::id::ArticleId;
use domain::{Action, Article, Instant, OwnNoun, Series, Settings, TaxRate};
use engine::colour::Colour;
use engine::slug::Slug;
use quantity::{Currency, Money, Number};
use serde::Deserialize;

use crate::draft::all_or_nothing;
use crate::workshop::{Deed, NewWorkshop};
use crate::{Clock, Env, Error, Workshop};

pub use files::{SAMPLES, sample_template};

/// `workshop.toml` of a sample.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleWorkshop {
    name: String,
    #[serde(default)]
    address: String,
    currency: String,
    time_zone: String,
    paper: String,
    lead_days: u32,
    language: String,
    #[serde(default)]
    colour: Option<Colour>,
    /// The nouns of its trade, by language.
    #[serde(default)]
    nouns: BTreeMap<String, Vec<OwnNoun>>,
    /// The terms it takes orders on, by language: with them it asks for a signature.
    #[serde(default)]
    terms: BTreeMap<String, String>,
    series: String,
    first_number: u32,
    #[serde(default)]
    sold_out_swatches: Vec<String>,
    #[serde(default)]
    tax: Vec<SampleTax>,
    #[serde(default)]
    article: Vec<SampleArticle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleTax {
    /// What it is called, by language.
    label: BTreeMap<String, String>,
    percent: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleArticle {
    name: String,
    code: String,
    price: String,
    rate: u32,
}

/// A clock that stands where it is put: the sample's past is acted out under it.
struct StagedClock(AtomicI64);

impl Clock for StagedClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::Relaxed))
    }
}

impl Workshop {
    /// Makes the sample workshop `name` at `path` and opens it. All or nothing.
    pub fn create_sample(path: &Path, name: &str, env: Env) -> Result<Self, Error> {
        Self::create_sample_in(path, name, "", env)
    }

    /// The same with papers and nouns in a language that somebody looks around in; empty: the sample's own.
    pub fn create_sample_in(path: &Path, name: &str, language: &str, env: Env) -> Result<Self, Error> {
        let staged = Arc::new(StagedClock(AtomicI64::new(0)));
        let stage = Env {
            clock: Arc::clone(&staged) as Arc<dyn Clock>,
            ..env.clone()
        };
        all_or_nothing(path, |part| fill(part, name, language, stage, &staged, env.clock.now()))?;
        Self::open(path, env)
    }
}

fn fill(path: &Path, name: &str, language: &str, stage: Env, clock: &StagedClock, now: Instant) -> Result<(), Error> {
    let broken = |error: &dyn std::fmt::Display| Error::Damaged(format!("sample {name}: {error}"));
    let file = |file: &str| files::text(name, file).ok_or_else(|| Error::SampleUnknown(name.to_owned()));
    let mut about: SampleWorkshop = toml::from_str(file("workshop.toml")?).map_err(|e| broken(&e))?;
    if !language.is_empty() {
        about.language = language.to_owned();
    }
    let scenes = orders::read(file("orders.toml")?).map_err(|e| broken(&e))?;
    let settings = settings(&about).map_err(|what| broken(&what))?;
    let (zone, currency) = (settings.time_zone, settings.currency);
    clock.0.store(scenes.first_morning(now, zone).0, Ordering::Relaxed);
    let station = stage.station;
    let mut workshop = Workshop::fill(
        path,
        NewWorkshop {
            settings,
            logo: files::logo(name),
        },
        stage,
    )?;
    let series = Series {
        prefix: about.series.clone(),
        next: about.first_number,
    };
    workshop.store.begin_order_series(station, &series)?;
    workshop.template_import(&sample_template(name).unwrap_or_default())?;
    for article in &about.article {
        workshop.article_new(article.priced(currency).map_err(|what| broken(&what))?)?;
    }
    scenes.act(&mut workshop, now, |at| clock.0.store(at.0, Ordering::Relaxed))?;
    clock.0.store(now.0, Ordering::Relaxed);
    for swatch in &about.sold_out_swatches {
        workshop.book_set(BookEntry::SoldOutSwatch(Slug::new(swatch).map_err(|e| broken(&e))?))?;
    }
    workshop.finish_sample(about.name)?;
    Ok(workshop.store.finish_filling()?)
}

impl SampleTax {
    fn called(&self, language: &str) -> TaxRate {
        let label = self.label.get(language).or_else(|| self.label.values().next());
        TaxRate {
            label: label.cloned().unwrap_or_default(),
            percent: self.percent.clone(),
        }
    }
}

impl SampleArticle {
    fn priced(&self, currency: Currency) -> Result<Article, String> {
        let price: Number = self.price.parse().map_err(|_| self.price.clone())?;
        Ok(Article {
            id: ArticleId::from([0; 16]),
            name: self.name.clone(),
            code: self.code.clone(),
            price: Money::from_number(&price, currency).map_err(|_| self.price.clone())?,
            rate: self.rate,
            stopped: false,
        })
    }
}

impl Workshop {
    /// Marks the file as the sample. Undo stops here.
    fn finish_sample(&mut self, name: String) -> Result<(), Error> {
        let settings = self.settings()?;
        self.transact(|work| {
            work.writer.update(&Settings {
                sample: true,
                ..settings
            })?;
            Ok(Deed::new(Action::SampleLoaded { name }, About::Workshop, ()))
        })
    }
}

fn settings(about: &SampleWorkshop) -> Result<Settings, String> {
    Ok(Settings {
        name: about.name.clone(),
        address: about.address.clone(),
        currency: about.currency.parse().map_err(|_| about.currency.clone())?,
        paper: about.paper.parse().map_err(|_| about.paper.clone())?,
        language: about.language.clone(),
        time_zone: about.time_zone.parse::<Tz>().map_err(|_| about.time_zone.clone())?,
        lead_days: about.lead_days,
        logo: None,
        sample: false,
        taxes: about.tax.iter().map(|tax| tax.called(&about.language)).collect(),
        inclusive: true,
        step: 1,
        colour: about.colour,
        nouns: about.nouns.get(&about.language).cloned().unwrap_or_default(),
        views: Vec::new(),
        counter: domain::CounterSettings::default(),
        terms: domain::OrderTerms {
            text: about.terms.get(&about.language).cloned().unwrap_or_default(),
            sign: !about.terms.is_empty(),
        },
    })
}
