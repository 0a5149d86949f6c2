//! Money and quantities as people write them in tables. Strict: what could mean two things is refused, except that
//! three digits behind a single mark are thousands, as both languages write them.

use domain::bill::MOST;
use quantity::{Currency, Money, Number};

use crate::design::checked_quantity;

/// The text is no sum of money of the workshop's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotMoney;

/// Reads `1.234,50 €`, `1,234.50`, `EUR 85`, `85,-`; nothing and a dash are none.
pub(super) fn money(text: &str, currency: Currency) -> Result<Option<Money>, NotMoney> {
    let bare = bare(text, currency);
    if matches!(bare.as_str(), "" | "-" | "–" | "—") {
        return Ok(None);
    }
    let (whole, places) = parts(&bare).ok_or(NotMoney)?;
    // More places than there are coins come from a formula and are rounded; one or two too many are another currency's.
    if places.len() > currency.exponent() as usize && places.len() < 4 {
        return Err(NotMoney);
    }
    let plain = match places.is_empty() {
        true => whole,
        false => format!("{whole}.{places}"),
    };
    let number = Number::parse(&plain).map_err(|_| NotMoney)?;
    let money = Money::from_number(&number, currency).map_err(|_| NotMoney)?;
    if money.minor > MOST {
        Err(NotMoney)
    } else {
        Ok(Some(money))
    }
}

/// True for what is money in a table without a header: a plain number may be anything.
pub(super) fn looks_like_money(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let reads = |code: &&str| {
        let currency = Currency::parse(code).ok();
        currency.is_some_and(|currency| matches!(money(text, currency), Ok(Some(_))))
    };
    !text.chars().all(plain) && ["EUR", "USD", "GBP", "CHF"].iter().any(reads)
}

/// Reads `2`, `2 x`, `3 pcs.`, `2,0`; nothing is one.
pub(super) fn quantity(text: &str) -> Option<u32> {
    /// Letters of a unit.
    const UNIT: usize = 10;
    let text = text.trim();
    if text.is_empty() {
        return Some(1);
    }
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let zeros = rest
        .strip_prefix(['.', ','])
        .map(|places| places.trim_start_matches('0'));
    let unit = zeros.unwrap_or(rest);
    if unit.chars().any(|c| c.is_numeric()) || unit.chars().count() > UNIT {
        return None;
    }
    digits
        .parse()
        .ok()
        .filter(|quantity| checked_quantity(*quantity).is_ok())
}

/// Without spaces, the currency's sign and the dash that stands for no coins.
pub(super) fn bare(text: &str, currency: Currency) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'));
    let lower: String = letters.flat_map(char::to_lowercase).collect();
    let code = currency.code().to_lowercase();
    let mut bare = without(&lower, &code);
    for sign in signs(currency) {
        bare = without(bare, sign);
    }
    for dash in [",--", ".--", ",-", ".-", ",–", ".–", ",—", ".—"] {
        if let Some(whole) = bare.strip_suffix(dash) {
            return whole.to_owned();
        }
    }
    bare.to_owned()
}

fn without<'t>(text: &'t str, sign: &str) -> &'t str {
    let text = text.strip_prefix(sign).unwrap_or(text);
    text.strip_suffix(sign).unwrap_or(text)
}

/// How people write a currency besides its code, the longer first.
fn signs(currency: Currency) -> &'static [&'static str] {
    match currency.code() {
        "EUR" => &["euros", "euro", "€"],
        "USD" => &["us$", "$"],
        "GBP" => &["£"],
        "CHF" => &["sfr.", "sfr", "fr.", "fr"],
        "JPY" | "CNY" => &["¥"],
        "SEK" | "NOK" | "DKK" => &["kr.", "kr"],
        "PLN" => &["zł"],
        "CZK" => &["kč"],
        "CAD" => &["ca$", "c$", "$"],
        "AUD" => &["au$", "a$", "$"],
        "NZD" => &["nz$", "$"],
        _ => &[],
    }
}

/// The digits before and behind the decimal mark; `None` when they aren't a number that is written one way.
fn parts(bare: &str) -> Option<(String, String)> {
    let is_mark = |c: &char| matches!(c, '.' | ',');
    if bare.is_empty() || !bare.chars().all(|c| c.is_ascii_digit() || is_mark(&c)) {
        return None;
    }
    let Some((head, tail)) = bare.rsplit_once(['.', ',']) else {
        return Some((bare.to_owned(), String::new()));
    };
    let mark = bare.chars().rev().find(is_mark)?;
    let other = if mark == '.' { ',' } else { '.' };
    let (alone, mixed) = (!head.contains(mark), head.contains(other));
    if alone && (mixed || tail.len() != 3) {
        let whole = grouped(head, other)?;
        return (!tail.is_empty()).then(|| (whole, tail.to_owned()));
    }
    match mixed {
        true => None,
        false => grouped(bare, mark).map(|whole| (whole, String::new())),
    }
}

/// Digits in groups of three, put together; or digits without groups.
fn grouped(text: &str, mark: char) -> Option<String> {
    let (first, rest) = match text.split_once(mark) {
        None => return Some(text.to_owned()),
        Some(groups) => groups,
    };
    let groups: Vec<&str> = rest.split(mark).collect();
    let fits = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.iter().all(|group| group.len() == 3);
    fits.then(|| format!("{first}{}", groups.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(text: &str, currency: &str) -> Result<Option<i64>, NotMoney> {
        let money = money(text, Currency::parse(currency).unwrap())?;
        Ok(money.map(|money| money.minor))
    }

    #[test]
    fn money_reads_as_it_is_written() {
        for (text, minor) in [
            ("1.234,50 €", Some(123_450)),
            ("1,234.50", Some(123_450)),
            ("1234", Some(123_400)),
            ("1 234,5", Some(123_450)),
            ("1\u{a0}234,50\u{a0}€", Some(123_450)),
            ("1'234.50", Some(123_450)),
            ("1.234.567,89", Some(123_456_789)),
            ("€ 85", Some(8_500)),
            ("EUR 85.-", Some(8_500)),
            ("85 eur", Some(8_500)),
            ("85,-", Some(8_500)),
            ("1.234,-- €", Some(123_400)),
            (",50", Some(50)),
            ("0", Some(0)),
            ("1.234", Some(123_400)),
            ("1,234", Some(123_400)),
            ("33.3333333333333", Some(3_333)),
            ("12.3450", Some(1_235)),
            ("", None),
            (" - ", None),
            ("–", None),
            ("€ -", None),
        ] {
            assert_eq!(cents(text, "EUR"), Ok(minor), "{text}");
        }
        for text in [
            "-5",
            "(5)",
            "$ 85",
            "85 USD",
            "ca. 85",
            "85-90",
            "1.23.4",
            "1,2,3",
            "0.123",
            "12.34,567",
            "1.234,567",
            "5.",
            ".",
            "1234.567,00",
            "½",
            "1e3",
            "٣",
            "99999999999999999999",
            "100000000001",
        ] {
            assert_eq!(cents(text, "EUR"), Err(NotMoney), "{text}");
        }
        assert_eq!(cents("Fr. 1'250.50", "CHF"), Ok(Some(125_050)));
        assert_eq!(cents("¥1,250", "JPY"), Ok(Some(1_250)));
        assert_eq!(cents("12.5", "JPY"), Err(NotMoney));
    }

    #[test]
    fn quantities_read_as_they_are_written() {
        for (text, quantity_of) in [
            ("", Some(1)),
            ("2", Some(2)),
            ("2x", Some(2)),
            ("3 Stück", Some(3)),
            ("2,0", Some(2)),
            ("2.5", None),
            ("2-3", None),
            ("0", None),
            ("-1", None),
            ("10000", None),
            ("two", None),
        ] {
            assert_eq!(quantity(text), quantity_of, "{text}");
        }
    }

    #[test]
    fn only_money_looks_like_money() {
        for text in ["85,00", "$ 5", "1.234,50 €", "85,-"] {
            assert!(looks_like_money(text), "{text}");
        }
        for text in ["85", "0171 5550101", "+49 171", "12.6.2026", "Belt", "-", ""] {
            assert!(!looks_like_money(text), "{text}");
        }
    }
}
