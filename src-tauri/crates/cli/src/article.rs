//! Ready-made articles.

use api::types::ArticleView;
use api::{Access, App, Error};
use serde_json::json;

use crate::arguments::Article;
use crate::reply::{Reply, table};

pub fn act(app: &mut App, article: Article) -> Result<Reply, Error> {
    let all = match article {
        Article::List { file } => {
            app.open(&file, Access::Read)?;
            app.articles()?
        }
        Article::Add {
            file,
            name,
            price,
            code,
        } => {
            app.open(&file, Access::Work)?;
            app.keep_article(&ArticleView {
                id: String::new(),
                name,
                code,
                price: String::new(),
                price_typed: price,
                rate: 0,
                stopped: false,
            })?
        }
    };
    let rows: Vec<_> = all
        .iter()
        .map(|one| [one.name.clone(), one.code.clone(), one.price.clone()])
        .collect();
    Ok(Reply::new(&json!({ "articles": all }), table(&rows)))
}
