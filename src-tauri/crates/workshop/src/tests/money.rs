//! Free lines, articles, discounts, deposits, payments: the trade without a template.

use chrono::NaiveDate;
use domain::bill::TaxRate;
use domain::payment::Way;
use domain::{Deposit, Discount, Made, Off, Settings, Status};
use quantity::{Currency, Money};

use super::Shop;
use crate::{Error, FreeLine, NewPayment, NewPiece, TakeOrder, Who};

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::EUR,
    }
}

fn free(words: &str, minor: i64) -> FreeLine {
    FreeLine {
        words: words.to_owned(),
        quantity: 1,
        price: euros(minor),
        rate: Some(0),
        due: None,
    }
}

fn payment(minor: i64) -> NewPayment {
    NewPayment {
        amount: euros(minor),
        way: Way::Cash,
        day: None,
        note: String::new(),
    }
}

fn off(off: Off) -> Option<Discount> {
    Some(Discount {
        off,
        reason: "a friend".to_owned(),
    })
}

impl Shop {
    fn take_free(&mut self, words: &str, minor: i64) -> String {
        let customer = Who::New {
            name: "Zoë".to_owned(),
            contact: String::new(),
        };
        let take = TakeOrder {
            piece: NewPiece::Free(free(words, minor)),
            customer,
            due: None,
            note: String::new(),
            deposit: None,
            agreed: None,
        };
        self.workshop.order_take(take).unwrap()
    }

    fn charge(&mut self, percent: &str, inclusive: bool) {
        let settings = Settings {
            taxes: vec![TaxRate {
                label: "VAT".to_owned(),
                percent: percent.parse().unwrap(),
            }],
            inclusive,
            ..self.workshop.settings().unwrap()
        };
        self.workshop.change_settings(settings).unwrap();
    }

    fn balance(&self, number: &str) -> i64 {
        self.workshop.order(number).unwrap().brief.bill.balance.minor
    }
}

#[test]
fn an_order_of_words_is_priced_paid_and_undone_step_by_step() {
    let mut shop = Shop::new();
    shop.charge("19", true);
    let mut dumps = vec![shop.dump()];
    let number = shop.take_free("Belt like last year\nbrass buckle", 8_500);
    dumps.push(shop.dump());
    let line = shop.workshop.order(&number).unwrap().lines[0].id;
    let steps: [&dyn Fn(&mut Shop); 6] = [
        &|s| {
            s.workshop
                .order_discount(&number, Some(line), off(Off::To(euros(8_000))))
                .unwrap()
        },
        &|s| {
            let percent = Off::Percent("10".parse().unwrap());
            s.workshop.order_discount(&number, None, off(percent)).unwrap();
        },
        &|s| {
            let half = Some(Deposit::Percent("50".parse().unwrap()));
            s.workshop.order_deposit(&number, half).unwrap();
        },
        &|s| _ = s.workshop.order_pay(&number, payment(3_600)).unwrap(),
        &|s| _ = s.workshop.order_pay(&number, payment(-100)).unwrap(),
        &|s| s.workshop.line_change(line, free("Belt, 4 cm", 9_000)).unwrap(),
    ];
    for step in steps {
        step(&mut shop);
        dumps.push(shop.dump());
    }
    let order = shop.workshop.order(&number).unwrap();
    let bill = &order.brief.bill;
    assert_eq!(
        (bill.sum, bill.off, bill.total),
        (euros(8_000), euros(800), euros(7_200))
    );
    assert_eq!((bill.deposit, bill.deposit_open()), (euros(3_600), euros(100)));
    assert_eq!((bill.paid, bill.balance), (euros(3_500), euros(3_700)));
    assert_eq!(bill.taxes[0].tax, euros(1_150), "19/119 of 72.00");
    assert_eq!(order.brief.lines[0].label.get("en"), "Belt, 4 cm");
    // Everything back, one by one, to what it was: the number stays given, the rows don't.
    for before in dumps.iter().rev().skip(1) {
        shop.workshop.undo().unwrap();
        assert_eq!(shop.dump(), *before);
    }
    for after in &dumps[1..] {
        shop.workshop.redo().unwrap();
        assert_eq!(shop.dump(), *after);
    }
    assert!(shop.workshop.check().unwrap().is_sound());
}

#[test]
fn a_line_keeps_the_rate_of_its_day_unless_another_is_chosen() {
    let mut shop = Shop::new();
    shop.charge("19", true);
    let number = shop.take_free("Belt", 8_500);
    shop.charge("21", true);
    let line = |shop: &Shop| shop.workshop.order(&number).unwrap().lines.remove(0);
    let keep = FreeLine {
        rate: None,
        ..free("Belt, wide", 8_500)
    };
    let id = line(&shop).id;
    shop.workshop.line_change(id, keep).unwrap();
    let percent = |shop: &Shop| line(shop).tax.map(|tax| tax.percent.to_string());
    assert_eq!(percent(&shop).as_deref(), Some("19"));
    shop.workshop.line_change(id, free("Belt, wide", 8_500)).unwrap();
    assert_eq!(percent(&shop).as_deref(), Some("21"));
}

#[test]
fn an_order_is_rounded_as_on_its_day() {
    let mut shop = Shop::new();
    let round = |shop: &mut Shop, step: u32| {
        let settings = Settings {
            step,
            ..shop.workshop.settings().unwrap()
        };
        shop.workshop.change_settings(settings)
    };
    round(&mut shop, 5).unwrap();
    let number = shop.take_free("Belt", 8_498);
    round(&mut shop, 1).unwrap();
    assert_eq!(shop.balance(&number), 8_500);
    let later = shop.take_free("Belt", 8_498);
    assert_eq!(shop.balance(&later), 8_498);
    assert!(matches!(round(&mut shop, 0), Err(Error::Step(0))));
}

#[test]
fn settings_that_can_not_be_are_refused() {
    let mut shop = Shop::new();
    let settings = shop.workshop.settings().unwrap();
    let rate = |label: &str, percent: &str| {
        vec![TaxRate {
            label: label.to_owned(),
            percent: percent.parse().unwrap(),
        }]
    };
    for (settings, code) in [
        (
            Settings {
                taxes: rate("VAT", "-100"),
                ..settings.clone()
            },
            "discount.percent",
        ),
        (
            Settings {
                taxes: rate("VAT", "101"),
                ..settings.clone()
            },
            "discount.percent",
        ),
        (
            Settings {
                taxes: rate(" ", "19"),
                ..settings.clone()
            },
            "settings.tax_name",
        ),
        (
            Settings {
                lead_days: 366,
                ..settings.clone()
            },
            "settings.lead_days",
        ),
        (
            Settings {
                step: 10_001,
                ..settings.clone()
            },
            "settings.step",
        ),
        (
            Settings {
                name: " ".to_owned(),
                ..settings.clone()
            },
            "workshop.name_missing",
        ),
    ] {
        let refused = shop.workshop.change_settings(settings).unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(shop.workshop.settings().unwrap(), settings);
}

#[test]
fn sums_that_no_workshop_takes_are_refused() {
    let mut shop = Shop::new();
    let number = shop.take_free("Belt", 8_500);
    let dear = FreeLine {
        quantity: 9_999,
        ..free("Ring", 10_000_000_000)
    };
    let refused = shop.workshop.order_add(&number, NewPiece::Free(dear));
    assert!(matches!(refused, Err(Error::PriceTooLarge)));
    let refused = shop.workshop.order_pay(&number, payment(10_000_000_000_001));
    assert!(matches!(refused, Err(Error::PriceTooLarge)));
    let deposit = |minor| Some(Deposit::Amount(euros(minor)));
    assert!(matches!(
        shop.workshop.order_deposit(&number, deposit(8_501)),
        Err(Error::DepositTooLarge)
    ));
    shop.workshop.order_deposit(&number, deposit(8_500)).unwrap();
}

#[test]
fn a_free_line_becomes_a_design_and_keeps_what_was_agreed() {
    let mut shop = Shop::new();
    let number = shop.take_free("Key ring with a name", 1_500);
    shop.workshop.order_pay(&number, payment(500)).unwrap();
    let before = shop.workshop.order(&number).unwrap();
    let line = before.lines[0].id;
    let rows = shop.dump();
    let design = shop.workshop.line_design(line, "key-ring", None).unwrap();
    assert_eq!(shop.workshop.line_fit(design.line.id, false).unwrap(), number);
    let after = shop.workshop.order(&number).unwrap();
    assert_eq!(after.lines[0].id, line, "the line is the same");
    assert!(matches!(after.lines[0].made, Made::Design(_)));
    assert_eq!(
        (after.lines[0].price, after.brief.bill.balance),
        (euros(1_500), euros(1_000))
    );
    assert_eq!(after.payments, before.payments);
    assert!(
        after.brief.order.note.contains("Key ring with a name"),
        "the words stay"
    );
    assert!(after.history.len() > before.history.len());
    shop.workshop.undo().unwrap();
    shop.workshop.undo().unwrap();
    assert_eq!(shop.dump(), rows);
}

#[test]
fn a_new_price_is_taken_only_when_asked_for() {
    let mut shop = Shop::new();
    let number = shop.take_free("Key ring", 9_999);
    let line = shop.workshop.order(&number).unwrap().lines[0].id;
    let design = shop.workshop.line_design(line, "key-ring", None).unwrap();
    let price = design.price().unwrap();
    shop.workshop.line_fit(design.line.id, true).unwrap();
    assert_eq!(shop.workshop.order(&number).unwrap().brief.bill.total, price);
}

#[test]
fn pieces_are_added_and_taken_out_and_the_last_one_stays() {
    let mut shop = Shop::new();
    let number = shop.take_free("Belt", 8_500);
    let wax = shop
        .workshop
        .article_new(domain::Article {
            id: [0; 16].into(),
            name: "Wax".to_owned(),
            code: "WX".to_owned(),
            price: euros(950),
            rate: 0,
            stopped: false,
        })
        .unwrap();
    let piece = NewPiece::Article {
        article: wax.id,
        quantity: 2,
    };
    shop.workshop.order_add(&number, piece).unwrap();
    let design = shop.design();
    shop.workshop.order_add(&number, NewPiece::Design(design)).unwrap();
    let order = shop.workshop.order(&number).unwrap();
    assert_eq!(order.lines.len(), 3);
    // A later price of the article is not this order's.
    shop.workshop
        .article_change(domain::Article {
            price: euros(1),
            stopped: true,
            ..wax.clone()
        })
        .unwrap();
    assert_eq!(shop.workshop.order(&number).unwrap().lines[1].price, euros(950));
    let gone = NewPiece::Article {
        article: wax.id,
        quantity: 1,
    };
    assert!(matches!(
        shop.workshop.order_add(&number, gone),
        Err(Error::ArticleUnknown(_))
    ));
    // The design goes back to the Studio, the belt is gone, the wax stays.
    shop.workshop.line_remove(design).unwrap();
    assert!(shop.workshop.design(design).is_ok());
    shop.workshop.line_remove(order.lines[0].id).unwrap();
    let last = shop.workshop.line_remove(order.lines[1].id);
    assert!(matches!(last, Err(Error::LastPiece(_))), "{last:?}");
    // Only what is ready-made: no sheet for the bench.
    let sheet = shop
        .workshop
        .paper(&number, domain::Audience::Bench, domain::PaperSize::A4);
    assert!(matches!(sheet, Err(Error::NothingToMake(_))));
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let mut shop = Shop::new();
    let number = shop.take_free("Belt", 8_500);
    let line = shop.workshop.order(&number).unwrap().lines[0].id;
    let before = shop.dump();
    let franc = Money {
        currency: Currency::parse("CHF").unwrap(),
        ..euros(5)
    };
    let tomorrow: NaiveDate = shop.workshop.today_date().unwrap().succ_opt().unwrap();
    let w = &mut shop.workshop;
    let no_reason = Some(Discount {
        off: Off::Amount(euros(5)),
        reason: " ".to_owned(),
    });
    let refusals: Vec<(Error, &str)> = vec![
        (w.line_change(line, free(" \n", 5)).unwrap_err(), "order.words_missing"),
        (
            w.line_change(line, free(&"x".repeat(2_001), 5)).unwrap_err(),
            "order.words_too_long",
        ),
        (w.line_change(line, free("x", -5)).unwrap_err(), "money.below_nought"),
        (
            w.line_change(
                line,
                FreeLine {
                    quantity: 0,
                    ..free("x", 5)
                },
            )
            .unwrap_err(),
            "design.quantity",
        ),
        (
            w.line_change(
                line,
                FreeLine {
                    price: franc,
                    ..free("x", 5)
                },
            )
            .unwrap_err(),
            "money.other_currency",
        ),
        (w.order_pay(&number, payment(0)).unwrap_err(), "payment.nothing"),
        (
            w.order_pay(
                &number,
                NewPayment {
                    day: Some(tomorrow),
                    ..payment(5)
                },
            )
            .unwrap_err(),
            "payment.ahead",
        ),
        (w.order_pay(&number, payment(i64::MIN)).unwrap_err(), "order.too_large"),
        (
            w.order_discount(&number, None, no_reason).unwrap_err(),
            "discount.reason_missing",
        ),
        (
            w.order_discount(&number, None, off(Off::Percent("101".parse().unwrap())))
                .unwrap_err(),
            "discount.percent",
        ),
        (
            w.order_discount(&number, Some([9; 16].into()), None).unwrap_err(),
            "line.unknown",
        ),
    ];
    for (refusal, code) in refusals {
        assert_eq!(refusal.code(), code);
    }
    assert_eq!(shop.dump(), before);
    shop.workshop.order_status(&number, Status::Cancelled).unwrap();
    let late = shop.workshop.order_add(&number, NewPiece::Free(free("x", 5)));
    assert!(matches!(late, Err(Error::OrderClosed { .. })));
    assert!(
        shop.workshop.order_pay(&number, payment(-500)).is_ok(),
        "money goes back all the same"
    );
    assert_eq!(shop.balance(&number), 9_000);
}

#[test]
fn an_article_keeps_its_rate_of_tax_when_another_is_taken_out() {
    let mut shop = Shop::new();
    let rates = |percents: &[&str]| {
        let rate = |percent: &&str| TaxRate {
            label: "VAT".to_owned(),
            percent: percent.parse().unwrap(),
        };
        percents.iter().map(rate).collect::<Vec<_>>()
    };
    let set = |shop: &mut Shop, percents: &[&str]| {
        let settings = Settings {
            taxes: rates(percents),
            ..shop.workshop.settings().unwrap()
        };
        shop.workshop.change_settings(settings).unwrap();
    };
    set(&mut shop, &["19", "7", "0"]);
    for (name, rate) in [("Book", 1), ("Stamp", 2), ("Tin", 0), ("Gift", 9)] {
        let article = domain::Article {
            id: [0; 16].into(),
            name: name.to_owned(),
            code: String::new(),
            price: euros(100),
            rate,
            stopped: false,
        };
        shop.workshop.article_new(article).unwrap();
    }
    let taxed = |shop: &Shop| {
        let settings = shop.workshop.settings().unwrap();
        let articles = shop.workshop.articles().unwrap().into_iter();
        let told = articles.map(|a| {
            settings
                .rate(a.rate)
                .map_or("-".to_owned(), |rate| rate.percent.to_string())
        });
        told.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(taxed(&shop), "7 - 0 19");
    set(&mut shop, &["7", "0"]);
    assert_eq!(taxed(&shop), "7 - 0 -", "the tin's rate is gone, the others stay");
    set(&mut shop, &["8", "0"]);
    assert_eq!(taxed(&shop), "8 - 0 -", "a rate that changed is still theirs");
}
