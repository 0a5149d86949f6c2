//! Customers: finding and showing.

use domain::{Customer, CustomerId};
use workshop::OrderBrief;

use crate::commands::orders::MOST_ROWS;
use crate::types::{CustomerRow, CustomerView};
use crate::views::customer;
use crate::{App, Error};

impl App {
    /// Customers whose name, telephone or mail holds `search`, newest first.
    pub fn customers(&self, search: &str) -> Result<Vec<CustomerRow>, Error> {
        let wording = self.wording()?;
        let found = self.workshop()?.customers(search, MOST_ROWS)?;
        found
            .iter()
            .map(|one| Ok(customer::row(&wording, one, &self.orders_of(one)?)))
            .collect()
    }

    /// One customer.
    pub fn customer(&self, id: &str) -> Result<CustomerView, Error> {
        let id: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let card = self.workshop()?.customer(id)?;
        Ok(customer::customer(&self.wording()?, &card, &self.orders_of(&card)?))
    }

    fn orders_of(&self, customer: &Customer) -> Result<Vec<OrderBrief>, Error> {
        let workshop = self.workshop()?;
        let orders = workshop.orders_of(customer.id)?.into_iter();
        orders.map(|order| Ok(workshop.brief(order)?)).collect()
    }
}
