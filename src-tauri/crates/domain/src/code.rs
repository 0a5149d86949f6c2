//! Short codes that people read aloud and type: no letter looks or sounds like another, and a check letter catches a slip.

/// Letters and digits that nobody takes for another.
const CLEAR: &[u8; 26] = b"23456789ACDEFGHJKMNPRTVWXY";
/// Signs that say something; one more checks them.
const TOLD: usize = 5;
/// All signs of a code.
pub const SIGNS: usize = TOLD + 1;

/// A code from random bytes: five signs and one that checks them, some twelve million in all.
pub fn from_random(bytes: [u8; 16]) -> String {
    let mut left = u128::from_be_bytes(bytes);
    let told: Vec<usize> = (0..TOLD)
        .map(|_| {
            let sign = (left % 26) as usize;
            left /= 26;
            sign
        })
        .collect();
    told.iter()
        .copied()
        .chain([check(&told)])
        .map(|sign| char::from(CLEAR[sign]))
        .collect()
}

/// As it is read aloud: "K7M 4FX".
pub fn shown(code: &str) -> String {
    match code.char_indices().nth(3) {
        Some((middle, _)) => format!("{} {}", &code[..middle], &code[middle..]),
        None => code.to_owned(),
    }
}

/// The code in what somebody typed, with or without spaces and hyphens, in capitals or not; `None`: it can't be one.
pub fn parse(text: &str) -> Option<String> {
    let code: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let place = |c: u8| CLEAR.iter().position(|clear| *clear == c);
    let signs: Vec<usize> = code.bytes().map(place).collect::<Option<_>>()?;
    let (last, told) = signs.split_last()?;
    (told.len() == TOLD && check(told) == *last).then_some(code)
}

/// Each place weighs differently, and no weight shares a divisor with 26, so one wrong sign or two swapped neighbours are
/// noticed (swapped ones that lie thirteen apart are not).
fn check(told: &[usize]) -> usize {
    const WEIGHTS: [usize; TOLD] = [1, 3, 5, 7, 9];
    told.iter()
        .zip(WEIGHTS)
        .map(|(sign, weight)| sign * weight)
        .sum::<usize>()
        % 26
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_and_a_slip_is_noticed() {
        for seed in 0..500u128 {
            let code = from_random((seed * 0x9e37_79b9_7f4a_7c15).to_be_bytes());
            assert_eq!(parse(&shown(&code).to_lowercase()).as_deref(), Some(code.as_str()));
            for place in 0..code.len() {
                for other in CLEAR.iter().filter(|sign| **sign != code.as_bytes()[place]) {
                    let mut slip = code.clone().into_bytes();
                    slip[place] = *other;
                    assert_eq!(parse(&String::from_utf8(slip).unwrap()), None, "{code} at {place}");
                }
            }
        }
        assert_eq!(parse("K7M"), None);
        assert_eq!(parse("O0I1LS"), None, "none of them is a sign");
    }
}
