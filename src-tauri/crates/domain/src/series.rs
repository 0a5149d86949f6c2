//! Numbers that people see: "W-1042".

/// A run of numbers. A number that was given out is never given again, also when its order is taken back; gaps are
/// allowed. Each station has its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What stands before the count ("W-").
    pub prefix: String,
    /// The count that comes next.
    pub next: u32,
}

impl Series {
    /// The orders' series of a new workshop. It begins at 1001 so that all numbers of the first years are equally long.
    pub fn orders() -> Self {
        Self {
            prefix: "W-".to_owned(),
            next: 1001,
        }
    }

    /// The number that is given now, and the series after giving it.
    pub fn take(self) -> (String, Self) {
        let number = format!("{}{}", self.prefix, self.next);
        (
            number,
            Self {
                next: self.next + 1,
                ..self
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rise() {
        let (first, series) = Series::orders().take();
        let (second, _) = series.take();
        assert_eq!((first.as_str(), second.as_str()), ("W-1001", "W-1002"));
    }
}
