//! The money of orders: what is taken off, what is asked for in advance, what was paid; articles and their prices.

use domain::id::PaymentId;
use domain::payment::Way;
use domain::{Article, Deposit, Discount, Off};
use quantity::Money;
use workshop::NewPayment;

use super::orders::line_id;
use crate::types::{ArticleView, DepositView, DiscountView, OrderView, PaymentInput};
use crate::views::bill;
use crate::{App, Error, typed};

impl App {
    /// Takes something off an order, or off one of its pieces when `line` names one. An empty kind takes that back.
    pub fn discount(&mut self, number: &str, line: &str, discount: &DiscountView) -> Result<OrderView, Error> {
        let off = match discount.kind.as_str() {
            "" => None,
            "percent" => Some(Off::Percent(typed::decimal(&discount.value)?)),
            "amount" => Some(Off::Amount(self.typed_money(&discount.value)?)),
            "to" => Some(Off::To(self.typed_money(&discount.value)?)),
            other => return Err(Error::Unknown(other.to_owned())),
        };
        let reason = discount.reason.clone();
        let discount = off.map(|off| Discount { off, reason });
        let line = match line {
            "" => None,
            id => Some(line_id(id)?),
        };
        self.workshop_mut()?.order_discount(number, line, discount)?;
        self.order(number)
    }

    /// Agrees what is to be paid in advance. An empty kind: nothing.
    pub fn ask_deposit(&mut self, number: &str, deposit: &DepositView) -> Result<OrderView, Error> {
        let deposit = self.deposit(deposit)?;
        self.workshop_mut()?.order_deposit(number, deposit)?;
        self.order(number)
    }

    /// What is to be paid in advance, as it was typed.
    pub(super) fn deposit(&self, deposit: &DepositView) -> Result<Option<Deposit>, Error> {
        Ok(match deposit.kind.as_str() {
            "" => None,
            "percent" => Some(Deposit::Percent(typed::decimal(&deposit.value)?)),
            "amount" => Some(Deposit::Amount(self.typed_money(&deposit.value)?)),
            other => return Err(Error::Unknown(other.to_owned())),
        })
    }

    /// Notes a payment.
    pub fn pay(&mut self, number: &str, payment: &PaymentInput) -> Result<OrderView, Error> {
        let way: Way = payment.way.parse().map_err(|_| Error::Unknown(payment.way.clone()))?;
        let payment = NewPayment {
            amount: self.typed_money(&payment.amount)?,
            way,
            day: self.due(&payment.day)?,
            note: payment.note.clone(),
        };
        self.workshop_mut()?.order_pay(number, payment)?;
        self.order(number)
    }

    /// Takes a payment out that was noted by mistake.
    pub fn remove_payment(&mut self, number: &str, id: &str) -> Result<OrderView, Error> {
        let id: PaymentId = id.parse().map_err(workshop::Error::from)?;
        self.workshop_mut()?.payment_remove(id)?;
        self.order(number)
    }

    /// All articles by name, those that are no longer offered last.
    pub fn articles(&self) -> Result<Vec<ArticleView>, Error> {
        let wording = self.wording()?;
        let told = |article: Article| ArticleView {
            id: article.id.to_string(),
            name: article.name,
            code: article.code,
            price: wording.money(article.price),
            price_typed: bill::typed(&wording, article.price),
            rate: article.rate,
            stopped: article.stopped,
        };
        Ok(self.workshop()?.articles()?.into_iter().map(told).collect())
    }

    /// Adds an article, or changes the one whose id is given.
    pub fn keep_article(&mut self, article: &ArticleView) -> Result<Vec<ArticleView>, Error> {
        let price = self.typed_money(&article.price_typed)?;
        let known = |id| Article {
            id,
            name: article.name.clone(),
            code: article.code.clone(),
            price,
            rate: article.rate,
            stopped: article.stopped,
        };
        let workshop = self.workshop_mut()?;
        match article.id.as_str() {
            "" => drop(workshop.article_new(known([0; 16].into()))?),
            id => workshop.article_change(known(id.parse().map_err(workshop::Error::from)?))?,
        }
        self.articles()
    }

    /// A sum as it was typed, in the workshop's currency.
    pub(crate) fn typed_money(&self, typed: &str) -> Result<Money, Error> {
        let currency = self.workshop()?.settings()?.currency;
        Ok(typed::money(&self.words(), typed, currency)?)
    }
}
