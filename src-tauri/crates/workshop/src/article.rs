//! Ready-made articles: the list of them.

use domain::action::About;
use domain::id::ArticleId;
use domain::{Action, Article};

use crate::workshop::Deed;
use crate::{Error, Workshop, limits};

impl Workshop {
    /// All articles by name, those that are no longer offered last.
    pub fn articles(&self) -> Result<Vec<Article>, Error> {
        Ok(self.db().articles()?)
    }

    /// An article that is offered.
    pub fn article(&self, id: ArticleId) -> Result<Article, Error> {
        let found: Option<Article> = self.db().get(id.0)?;
        match found {
            Some(article) if !article.stopped => Ok(article),
            Some(stopped) => Err(Error::ArticleUnknown(stopped.name)),
            None => Err(Error::ArticleUnknown(id.to_string())),
        }
    }

    /// Adds an article (its `id` is ignored), and gives it back.
    pub fn article_new(&mut self, article: Article) -> Result<Article, Error> {
        let article = self.checked(article)?;
        self.transact(|work| {
            let article = Article {
                id: ArticleId::from(work.id()),
                ..article
            };
            work.writer.insert(&article)?;
            let name = article.name.clone();
            Ok(Deed::new(Action::ArticleAdded { name }, About::Workshop, article))
        })
    }

    /// Changes an article; stopping to offer it is a change like any other. Past orders keep it as it was.
    pub fn article_change(&mut self, article: Article) -> Result<(), Error> {
        let article = self.checked(article)?;
        let known: Option<Article> = self.db().get(article.id.0)?;
        known.ok_or_else(|| Error::ArticleUnknown(article.id.to_string()))?;
        self.transact(|work| {
            work.writer.update(&article)?;
            let name = article.name;
            Ok(Deed::new(Action::ArticleChanged { name }, About::Workshop, ()))
        })
    }

    fn checked(&self, article: Article) -> Result<Article, Error> {
        let name = limits::name(&article.name)?;
        let code = limits::text(&article.code, limits::NAME)?;
        if name.is_empty() {
            return Err(Error::ArticleNameMissing);
        }
        self.own_money(article.price)?;
        Ok(Article { name, code, ..article })
    }
}
