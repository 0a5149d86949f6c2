//! Search over everything.

use super::Shop;
use crate::Hit;

fn kinds(shop: &Shop, text: &str) -> Vec<&'static str> {
    let kind = |hit: &Hit| match hit {
        Hit::Order(_) => "order",
        Hit::Customer(_) => "customer",
        Hit::Design(_) => "design",
        Hit::Template(_) => "template",
    };
    shop.workshop.search(text, 9).unwrap().iter().map(kind).collect()
}

#[test]
fn orders_customers_designs_and_templates_are_found() {
    let mut shop = Shop::new();
    shop.order("Jörg Müller", "Ada & Grace");
    let design = shop.design();
    shop.workshop.design_name(design, "Weihnachten").unwrap();
    assert_eq!(kinds(&shop, "mueler"), ["order", "customer"]);
    assert_eq!(kinds(&shop, "grace"), ["order"], "by the text on the piece");
    assert_eq!(kinds(&shop, "weihn"), ["design"]);
    assert_eq!(kinds(&shop, "schlussel"), ["design", "order", "template"]);
    assert_eq!(kinds(&shop, "1001"), ["order"]);
    assert_eq!(kinds(&shop, "zzz"), [""; 0]);
}
