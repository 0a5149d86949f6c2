//! Signing on the customer's screen: the maker asks, the customer sees one page and signs it, the maker takes the order.
//!
//! What was signed must be what is ordered. The page is kept as it was signed and compared with what the order would say now,
//! each time that somebody asks and once more when the order is taken: put back as it was, it holds again. What a customer
//! gave stays here, in memory, until the order is taken or the maker's page puts it away; the maker's page only sees it.

use domain::{LineId, Signature};
use workshop::{NewAgreed, OrderPage};

use super::counter::for_customer;
use super::orders::line_id;
use crate::types::{DepositView, SignInput, SignPageView, SigningView};
use crate::views::order::drawn;
use crate::{App, Error};

/// Pixels across of the picture on the page: a large one shrunk by a browser has stripes.
const ACROSS: u32 = 520;

/// What is to be signed on the customer's screen, or was.
#[derive(Debug, Default)]
pub(crate) struct Signing {
    /// How many pages were shown since the program was started: the last one's name.
    pages: u64,
    asked: Option<Asked>,
}

#[derive(Debug)]
struct Asked {
    input: SignInput,
    design: LineId,
    /// As it is shown, or was when it was signed.
    page: OrderPage,
    came: Came,
}

/// What came of asking.
#[derive(Debug)]
enum Came {
    /// The page is open on the customer's screen.
    Waiting,
    Signed(NewAgreed),
    /// The customer would rather talk about it first.
    NotYet,
    /// The screen was closed or cleared before.
    Gone,
    /// The customer touched nothing for a long while, and the maker changed nothing about it.
    Unread,
    /// It couldn't be ordered any more, and why.
    Unfit(String),
}

impl Signing {
    /// The page that is open on the customer's screen.
    pub(super) fn page(&self) -> Option<String> {
        let asked = self.asked.as_ref()?;
        matches!(asked.came, Came::Waiting).then(|| self.pages.to_string())
    }

    /// The page that is open now says this.
    fn show(&mut self, asked: Asked) {
        self.pages += 1;
        self.asked = Some(asked);
    }

    fn waiting(&mut self) -> Option<&mut Asked> {
        self.asked.as_mut().filter(|asked| matches!(asked.came, Came::Waiting))
    }
}

impl App {
    /// Asks for a signature on the customer's screen, which is open. The piece comes there with its page: whoever has signed is
    /// led back to it, and not to somebody else's.
    pub fn sign_there(&mut self, input: &SignInput) -> Result<SigningView, Error> {
        self.at_counter()?;
        let design = line_id(&input.design)?;
        let asked = Asked {
            design,
            page: self.order_page(input)?,
            input: input.clone(),
            came: Came::Waiting,
        };
        self.put_on_counter(design)?;
        self.signing.show(asked);
        let now = self.now();
        if let Some(at) = &mut self.counter {
            at.counter.used(now);
            at.counter.signing(Some(design), now);
        }
        Ok(self.signing_view(input))
    }

    /// Takes the page back from the customer's screen, and what was signed on it.
    pub fn sign_back(&mut self) {
        self.end_signing();
    }

    /// What came of it, for an order that would be taken so now. A page that is still open follows; the second value: it did.
    pub fn sign_state(&mut self, input: &SignInput) -> Result<(SigningView, bool), Error> {
        let design = line_id(&input.design)?;
        let waiting = self.signing.waiting().filter(|asked| asked.design == design);
        let of_it = waiting.is_some();
        // What is asked otherwise the maker has typed: they are there. Asked again, it is no sign of life.
        if waiting.is_some_and(|asked| asked.input != *input) {
            let now = self.now();
            if let Some(at) = &mut self.counter {
                at.counter.used(now);
            }
        }
        // What can't be ordered so, half typed maybe, is told to the maker where it stands; the page stays as it was.
        let followed = of_it && self.order_page(input).is_ok_and(|page| self.follow(input, page));
        Ok((self.signing_view(input), followed))
    }

    /// The page to be signed, as it is now.
    pub fn counter_sign_page(&mut self) -> Result<SignPageView, Error> {
        self.at_counter()?;
        let input = self.fresh_page()?;
        let id = &input.design;
        let ahead = self.order_ahead(id, &input.deposit)?;
        let pictures = self.design_picture(id, ACROSS)?;
        let asked = self.signing.asked.as_ref().ok_or(Error::SignPageChanged)?;
        Ok(SignPageView {
            page: self.signing.pages.to_string(),
            piece: for_customer(self.design(id)?),
            svg: pictures.into_iter().next().map(|side| side.svg).unwrap_or_default(),
            ahead,
            day: self.words().due_date(asked.page.due),
            terms: asked.page.terms.clone(),
        })
    }

    /// The customer signs: with strokes as [`Signature::read`] takes them, or by a typed name. `page`: the one they have before
    /// them; where it says something else by now, it is refused and the new one waits.
    pub fn counter_signed(&mut self, page: &str, name: &str, strokes: Vec<Vec<i32>>) -> Result<(), Error> {
        self.meant_page(page)?;
        let agreed = NewAgreed {
            name: name.trim().to_owned(),
            strokes,
            at: Some(self.now()),
        };
        agreed.check()?;
        self.came(Came::Signed(agreed))
    }

    /// The customer doesn't sign now.
    pub fn counter_not_yet(&mut self, page: &str) -> Result<(), Error> {
        self.meant_page(page)?;
        self.came(Came::NotYet)
    }

    /// What was signed there for an order that is taken so.
    pub(super) fn signed_there(&self, design: &str, due: &str, deposit: &DepositView) -> Result<NewAgreed, Error> {
        let input = SignInput {
            design: design.to_owned(),
            due: due.to_owned(),
            deposit: deposit.clone(),
        };
        let asked = self.signing.asked.as_ref().filter(|asked| asked.input.design == design);
        match asked.map(|asked| (&asked.came, self.changed_since(asked, &input))) {
            Some((Came::Signed(agreed), None)) => Ok(agreed.clone()),
            Some((Came::Signed(_), Some(what))) => Err(Error::SignatureLapsed { what }),
            _ => Err(Error::SignatureLapsed {
                what: self.words().text("signing.part_order", &[]),
            }),
        }
    }

    /// Nothing is to be signed any more, and nothing stays of what was.
    pub(crate) fn end_signing(&mut self) {
        let now = self.now();
        if self.signing.page().is_some()
            && let Some(at) = &mut self.counter
        {
            at.counter.signing(None, now);
        }
        self.signing.asked = None;
    }

    /// The same, where it was about this design: it is ordered.
    pub(super) fn end_signing_of(&mut self, design: &str) {
        let asked = self.signing.asked.as_ref();
        if asked.is_some_and(|asked| asked.input.design == design) {
            self.end_signing();
        }
    }

    /// The customer's screen was closed, or cleared of this piece: the page for it is gone, too.
    pub(super) fn sign_page_gone(&mut self, cleared: Option<LineId>) {
        let asked = self.signing.waiting();
        let Some(asked) = asked.filter(|asked| cleared.is_none_or(|piece| piece == asked.design)) else {
            return;
        };
        let input = asked.input.clone();
        // Where it was cleared because there is no such piece any more, that is what is to be said.
        let came = self.unfit(&input).unwrap_or(Came::Gone);
        if let Some(asked) = self.signing.waiting() {
            asked.came = came;
        }
    }

    /// Takes away a page that nobody reads any more. True: it did.
    pub(super) fn sign_page_unread(&mut self) -> bool {
        let now = self.now();
        let unread = self.counter.as_ref().is_some_and(|at| at.counter.unread(now));
        unread && self.came(Came::Unread).is_ok()
    }

    /// Why such an order can't be any more; `None`: it can.
    fn unfit(&self, input: &SignInput) -> Option<Came> {
        let error = self.order_page(input).err()?;
        Some(Came::Unfit(self.word(&error).message))
    }

    fn order_page(&self, input: &SignInput) -> Result<OrderPage, Error> {
        let (due, deposit) = (self.due(&input.due)?, self.deposit(&input.deposit)?);
        Ok(self.workshop()?.order_page(line_id(&input.design)?, due, deposit)?)
    }

    /// The open page says this from now on. True: it said something else.
    fn follow(&mut self, input: &SignInput, page: OrderPage) -> bool {
        let Some(asked) = self.signing.waiting() else {
            return false;
        };
        asked.input = input.clone();
        let followed = asked.page.differs(&page).is_some();
        if followed {
            asked.page = page;
            self.signing.pages += 1;
        }
        followed
    }

    /// Sees to it that the open page says what the order would say now: choices, prices and terms may have changed meanwhile.
    /// What can't be ordered any more can't be signed.
    fn fresh_page(&mut self) -> Result<SignInput, Error> {
        let input = self.signing.waiting().ok_or(Error::SignPageChanged)?.input.clone();
        match self.order_page(&input) {
            Ok(page) => {
                self.follow(&input, page);
                Ok(input)
            }
            Err(why) => {
                let why = self.word(&why).message;
                self.came(Came::Unfit(why))?;
                Err(Error::SignPageChanged)
            }
        }
    }

    /// The page is open, and it is the one that the customer has before them.
    fn meant_page(&mut self, page: &str) -> Result<(), Error> {
        self.at_counter()?;
        self.fresh_page()?;
        match self.signing.page().as_deref() == Some(page) {
            true => Ok(()),
            false => Err(Error::SignPageChanged),
        }
    }

    /// The open page is done with.
    fn came(&mut self, came: Came) -> Result<(), Error> {
        let now = self.now();
        self.signing.waiting().ok_or(Error::SignPageChanged)?.came = came;
        if let Some(at) = &mut self.counter {
            at.counter.signing(None, now);
        }
        Ok(())
    }

    fn signing_view(&self, input: &SignInput) -> SigningView {
        let words = self.words();
        let view = |state: &str, said: String| SigningView {
            state: state.to_owned(),
            said,
            name: String::new(),
            signature: String::new(),
        };
        let asked = self.signing.asked.as_ref();
        let Some(asked) = asked.filter(|asked| asked.input.design == input.design) else {
            return view("none", String::new());
        };
        match &asked.came {
            Came::Waiting => view("waiting", String::new()),
            Came::NotYet => view("not_yet", words.text("signing.not_yet", &[])),
            Came::Gone => view("gone", words.text("signing.gone", &[])),
            Came::Unread => view("gone", words.text("signing.unread", &[])),
            Came::Unfit(why) => view("gone", words.text("signing.unfit", &[("why", why.clone())])),
            Came::Signed(agreed) => match self.changed_since(asked, input) {
                Some(what) => view("lapsed", self.word(&Error::SignatureLapsed { what }).message),
                None => SigningView {
                    name: agreed.name.clone(),
                    // It was checked when it came in.
                    signature: Signature::read(&agreed.strokes)
                        .ok()
                        .flatten()
                        .map(|signature| drawn(&signature))
                        .unwrap_or_default(),
                    ..view("signed", String::new())
                },
            },
        }
    }

    /// What such an order would say otherwise than what was signed, worded; `None`: nothing.
    fn changed_since(&self, asked: &Asked, input: &SignInput) -> Option<String> {
        let part = match self.order_page(input) {
            Ok(page) => asked.page.differs(&page)?.code(),
            Err(_) => "order",
        };
        Some(self.words().text(&format!("signing.part_{part}"), &[]))
    }
}
