// Made by `cargo xtask gen` from src-tauri/crates/api/src/types; a test proves it fresh. Don't edit.

/**
 * A refusal or failure: a code for programs, a message for people, what they can do, and what is safe.
 */
export type ErrorView = { 
/**
 * Dotted code, stable (`workshop.in_use`).
 */
code: string, 
/**
 * One sentence for a person.
 */
message: string, 
/**
 * What to do about it; empty when there is nothing.
 */
hint: string, };

/**
 * Where the app stands when a window opens.
 */
export type StartView = { 
/**
 * The open workshop; `None` shows the three doors.
 */
workshop: WorkshopView | null, 
/**
 * What the first screen shows, so that nobody waits for a second answer; `None` where no workshop is open.
 */
today: TodayView | null, 
/**
 * Why the last workshop could not be opened again, if so.
 */
problem: ErrorView | null, 
/**
 * This computer's settings.
 */
settings: SettingsView, 
/**
 * Version of the program.
 */
version: string, };

/**
 * Settings of this installation (not of the workshop file).
 */
export type SettingsView = { 
/**
 * `en` or `de`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, };

/**
 * The open workshop.
 */
export type WorkshopView = { 
/**
 * The maker's own name for it.
 */
name: string, 
/**
 * Where the file lies.
 */
path: string, 
/**
 * What stands under the name on customers' papers; lines may be broken.
 */
address: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * `a4`, `a5` or `letter`.
 */
paper: string, 
/**
 * True for the sample workshop (a ribbon says so).
 */
sample: boolean, 
/**
 * `data:` address of the logo, or empty.
 */
logo: string, 
/**
 * Working days from order to hand-over.
 */
lead_days: number, 
/**
 * Language of papers, as a tag.
 */
language: string, 
/**
 * The rates of tax it knows, the usual one first; none: no tax is charged.
 */
taxes: Array<TaxView>, 
/**
 * Prices hold the tax already.
 */
inclusive: boolean, 
/**
 * Totals are whole multiples of this many of the smallest coin.
 */
step: number, 
/**
 * The colour of customers' papers as `#rrggbb`; empty: black.
 */
colour: string, 
/**
 * What becomes of it in print, in words, where it is too light to be read; else empty.
 */
colour_told: string, 
/**
 * What its trade calls things, every one of them.
 */
nouns: Array<NounView>, 
/**
 * Views of the orders that its maker keeps.
 */
views: Array<OwnView>, 
/**
 * The terms it takes orders on, in the maker's own words; empty: none.
 */
terms: string, 
/**
 * The customer of an order is asked to sign.
 */
sign: boolean, };

/**
 * What the first-run form asks.
 */
export type NewWorkshop = { 
/**
 * The maker's own name for it.
 */
name: string, 
/**
 * Folder to put the file in; empty: the documents folder.
 */
folder: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * `a4`, `a5` or `letter`.
 */
paper: string, 
/**
 * Path of a PNG or JPEG; empty: none.
 */
logo_path: string, 
/**
 * The colour of customers' papers as `#rrggbb`; empty: black.
 */
colour: string, 
/**
 * Folder for copies besides this computer's own; empty: none yet.
 */
copies_folder: string, 
/**
 * Language of the papers and labels.
 */
language: string, 
/**
 * IANA name (`Europe/Berlin`).
 */
time_zone: string, };

/**
 * What today needs.
 */
export type TodayView = { 
/**
 * Today in words ("Sunday, 22 November").
 */
date: string, 
/**
 * Orders due within a week or overdue, soonest first.
 */
due: Array<OrderRow>, 
/**
 * Orders in the making.
 */
making: Array<OrderRow>, 
/**
 * The first orders that are taken and not begun, due later or on no day.
 */
next: Array<OrderRow>, 
/**
 * How many there are of them.
 */
next_count: number, 
/**
 * Orders that wait for the customer.
 */
waiting: Array<WaitingOrder>, 
/**
 * Orders ready for pick-up.
 */
ready: Array<OrderRow>, 
/**
 * Unfinished and kept designs, latest first.
 */
designs: Array<DesignRow>, 
/**
 * How many orders the bench needs sheets of today.
 */
sheets: number, 
/**
 * The last copy off this computer; `None` in the sample.
 */
off: OffView | null, };

/**
 * One template in the gallery.
 */
export type TemplateCard = { 
/**
 * Its permanent name.
 */
id: string, 
/**
 * Its label.
 */
label: string, 
/**
 * One sentence.
 */
about: string, 
/**
 * What the cheapest piece costs.
 */
from: string, 
/**
 * What the default piece costs, the one in the picture.
 */
plain: string, 
/**
 * How many pieces can be made of it, for reading.
 */
count: string, 
/**
 * The maker's picks.
 */
presets: Array<PresetCard>, 
/**
 * The picture of the default piece, as plain SVG.
 */
picture: string, };

/**
 * A maker's pick.
 */
export type PresetCard = { 
/**
 * Its permanent name.
 */
id: string, 
/**
 * Its label.
 */
label: string, 
/**
 * One sentence.
 */
about: string, 
/**
 * Its price.
 */
price: string, 
/**
 * Its picture, as changes to the template's picture.
 */
paint: Array<Paint>, 
/**
 * The piece at hand is just this.
 */
taken: boolean, };

/**
 * One side of a piece, drawn.
 */
export type PictureView = { 
/**
 * Its name in the template.
 */
id: string, 
/**
 * What people call it; empty where there is only one.
 */
label: string, 
/**
 * Plain SVG.
 */
svg: string, 
/**
 * Width in its own units.
 */
width: number, 
/**
 * Height in its own units.
 */
height: number, };

/**
 * One changed attribute of one node of a picture.
 */
export type Paint = { 
/**
 * The node's id within the picture.
 */
node: string, 
/**
 * `fill`, `stroke`, `display`, `transform` …
 */
attribute: string, 
/**
 * The value.
 */
value: string, 
/**
 * The path of the option whose chosen colour this is and nothing else; else empty. A window shows a tapped colour with it
 * before the answer comes.
 */
of: string, };

/**
 * A design as the lists show it.
 */
export type DesignRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, or the template's.
 */
name: string, 
/**
 * The template's label.
 */
template: string, 
/**
 * Its price.
 */
price: string, 
/**
 * The code it was kept under, or empty.
 */
code: string, 
/**
 * When it was last touched, in words.
 */
when: string, 
/**
 * Kept on purpose.
 */
kept: boolean, };

/**
 * The whole Studio for one design.
 */
export type DesignView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Of two views the one with the higher turn is the newer, while the program runs: answers can overtake one another on their way.
 */
turn: number, 
/**
 * The template's permanent name.
 */
template: string, 
/**
 * The template's label.
 */
template_label: string, 
/**
 * The name given to the piece; empty: none.
 */
name: string, 
/**
 * How many of it.
 */
quantity: number, 
/**
 * The options under their headings, hidden ones left out.
 */
sections: Array<SectionView>, 
/**
 * The price.
 */
price: PriceView, 
/**
 * "about 12 June".
 */
ready_about: string, 
/**
 * Kept answers that can't be had any more; the piece is shown without them.
 */
misfits: Array<MisfitView>, 
/**
 * Can be ordered as it stands: nothing is missing, and nothing chosen can't be had any more.
 */
complete: boolean, 
/**
 * What is still to be answered, labels in order.
 */
missing: Array<string>, 
/**
 * How many pieces can still be made, for reading.
 */
count: string, 
/**
 * Advice that this piece goes against.
 */
advice: Array<string>, 
/**
 * Every paintable attribute of the picture as it is now.
 */
paint: Array<Paint>, 
/**
 * Millimetres of a unit of each side of the picture as it is now, in their order; 0: nobody knows.
 */
units: Array<number>, 
/**
 * The maker's picks.
 */
presets: Array<PresetCard>, 
/**
 * "Saved on this computer 14:02".
 */
saved: string, 
/**
 * Kept on purpose.
 */
kept: boolean, 
/**
 * The code it was kept under ("K7M 4FX"), or empty.
 */
code: string, 
/**
 * How many pieces are put beside it, to be compared.
 */
beside: number, 
/**
 * The sum that it is to keep under.
 */
under: UnderView | null, 
/**
 * The template has a newer version; `None`: it has the newest.
 */
outdated: OutdatedView | null, 
/**
 * The free line that it is to take the place of.
 */
instead_of: InsteadView | null, };

/**
 * What a sum leaves of a piece.
 */
export type UnderView = { 
/**
 * The sum, for reading.
 */
total: string, 
/**
 * The sum, as one would type it.
 */
typed: string, 
/**
 * The piece as it stands costs no more.
 */
fits: boolean, 
/**
 * How things stand, in one sentence.
 */
said: string, 
/**
 * What brings it there, the least given up first.
 */
ways: Array<WayView>, };

/**
 * Pieces side by side, with what they differ in and nothing else.
 */
export type CompareView = { 
/**
 * The piece as it is now, then those put beside it.
 */
pieces: Array<ComparedView>, 
/**
 * What they differ in, in the template's order.
 */
rows: Array<ComparedRow>, };

/**
 * One of the pieces that are compared.
 */
export type ComparedView = { 
/**
 * Price of one, for reading.
 */
price: string, 
/**
 * What it costs more or less than the piece as it is now ("+€12.00"); empty for that one.
 */
difference: string, 
/**
 * Its picture, as changes to the template's picture.
 */
paint: Array<Paint>, };

/**
 * What the pieces say to one option.
 */
export type ComparedRow = { 
/**
 * The option's label.
 */
option: string, 
/**
 * The answer of each piece, in their order; empty: it isn't asked there.
 */
answers: Array<string>, };

/**
 * What earlier pieces had beside what is chosen.
 */
export type MatchView = { 
/**
 * The option's path.
 */
path: string, 
/**
 * What would be chosen.
 */
answer: AnswerInput, 
/**
 * What goes well ("Binding: Red tape").
 */
what: string, 
/**
 * How many had it, and beside what.
 */
why: string, 
/**
 * Its colour as `#rrggbb`, or empty.
 */
colour: string, };

/**
 * A kept answer that can't be had any more. It is let go when its option is answered or cleared.
 */
export type MisfitView = { 
/**
 * The option's path.
 */
path: string, 
/**
 * The answer in words ("Left panel: Plum Cordura").
 */
answer: string, 
/**
 * Why it can't be had: one sentence of at most 90 characters.
 */
reason: string, };

/**
 * A heading with its options.
 */
export type SectionView = { 
/**
 * Its permanent name; empty for options without a heading.
 */
id: string, 
/**
 * Its label.
 */
label: string, 
/**
 * Its options.
 */
options: Array<OptionView>, };

/**
 * One option.
 */
export type OptionView = { 
/**
 * Its path.
 */
path: string, 
/**
 * Its label.
 */
label: string, 
/**
 * A sentence of help, or empty.
 */
help: string, 
/**
 * What kind of answer it takes, with the choices or limits.
 */
kind: KindView, 
/**
 * The answer in words, or empty.
 */
answer: string, 
/**
 * The program filled it in (a default, or the only way left).
 */
set_for_you: boolean, 
/**
 * Nobody wrote it, and choices ask for it.
 */
needed_by: NeededView | null, 
/**
 * The maker's reminders for this answer.
 */
reminders: Array<string>, 
/**
 * The part of the picture that opens it, or empty.
 */
hotspot: string, 
/**
 * What is made instead of the answer, on this piece only.
 */
other: OtherView | null, 
/**
 * Where on a person it is measured.
 */
measure: MeasureView | null, };

/**
 * The kinds of option, as shown.
 */
export type KindView = { "kind": "one", 
/**
 * `tile` or `swatch`.
 */
show: string, 
/**
 * The choices.
 */
choices: Array<ChoiceView>, } | { "kind": "several", 
/**
 * `tile` or `swatch`.
 */
show: string, 
/**
 * Fewest.
 */
min: number, 
/**
 * Most; 0: as many as there are.
 */
max: number, 
/**
 * The choices.
 */
choices: Array<ChoiceView>, } | { "kind": "switch", 
/**
 * As it is.
 */
on: boolean, 
/**
 * The other state can be had.
 */
open: boolean, 
/**
 * Why not, or empty.
 */
reason: string, 
/**
 * What on adds ("+12.00 €"), or empty.
 */
price: string, 
/**
 * With the other state no piece keeps under the sum that it is to keep under.
 */
over: boolean, } | { "kind": "number", 
/**
 * As typed or filled in ("110 cm"), or empty.
 */
value: string, 
/**
 * Unit as shown.
 */
unit: string, 
/**
 * Smallest that can be had now, plain decimal in `unit`.
 */
from: string, 
/**
 * Largest that can be had now.
 */
to: string, 
/**
 * Grid.
 */
step: string, 
/**
 * "70 to 150 cm" in words, gaps named.
 */
limits: string, 
/**
 * It is how many rows there are.
 */
rows: boolean, } | { "kind": "text", 
/**
 * As typed.
 */
value: string, 
/**
 * Most characters.
 */
max_chars: number, 
/**
 * Most lines.
 */
max_lines: number, 
/**
 * "Letters and spaces" in words, or empty.
 */
allowed: string, 
/**
 * What a character costs, in words, or empty.
 */
price: string, } | { "kind": "date", 
/**
 * The day in words ("14 February 2027"), or empty.
 */
value: string, 
/**
 * Which days can be chosen, in words, or empty.
 */
limits: string, } | { "kind": "colour", 
/**
 * `#0e5c4d`, or empty.
 */
value: string, } | { "kind": "upload", 
/**
 * The place's width on the piece, to its height; it may not show now.
 */
place_width: number, 
/**
 * Its height.
 */
place_height: number, 
/**
 * The piece has a place for it as it is now.
 */
shows: boolean, 
/**
 * The picture and how it lies, or nothing.
 */
picture: LaidView | null, 
/**
 * How large it is on the piece ("14.2 × 5.7 mm, 210 dots an inch"), or empty.
 */
told: string, 
/**
 * What is wrong with that, or empty.
 */
warning: string, } | { "kind": "note" };

/**
 * One choice.
 */
export type ChoiceView = { 
/**
 * Its permanent name.
 */
value: string, 
/**
 * Its label.
 */
label: string, 
/**
 * A sentence of help, or empty.
 */
help: string, 
/**
 * What it adds ("+12.00 €"), or empty when nothing.
 */
price: string, 
/**
 * `#rrggbb` for swatches, or empty.
 */
colour: string, 
/**
 * Which photo shows it, of a swatch that has one (see [`SwatchPhoto`]), or empty.
 */
photo: string, 
/**
 * Until when it is offered ("until 31 March 2027"), or empty.
 */
until: string, 
/**
 * It is chosen, or filled in.
 */
chosen: boolean, 
/**
 * How many of it (several).
 */
quantity: number, 
/**
 * Most of it (several; 1: a tick).
 */
max: number, 
/**
 * It can be taken now.
 */
open: boolean, 
/**
 * Why it is closed: one sentence of at most 90 characters; empty when open.
 */
reason: string, 
/**
 * With it no piece keeps under the sum that it is to keep under.
 */
over: boolean, };

/**
 * The photo of a swatch, small: always the same for its name, so a window asks for it once.
 */
export type SwatchPhoto = { 
/**
 * Its name, as choices say it.
 */
photo: string, 
/**
 * The photo as a `data:` address.
 */
address: string, };

/**
 * A customer's own picture as it lies on the piece.
 */
export type LaidView = { 
/**
 * Which picture; another name is another picture.
 */
picture: string, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, 
/**
 * Thousandths of the largest size that shows it whole.
 */
size: number, 
/**
 * Degrees to the right.
 */
turn: number, 
/**
 * Its middle right of the middle of its place, in thousandths of the place's width.
 */
across: number, 
/**
 * And below it, in thousandths of the place's height.
 */
down: number, };

/**
 * A picture that is put on a piece.
 */
export type UploadInput = { 
/**
 * The name of the file; empty: it was pasted.
 */
name: string, 
/**
 * Its bytes in base64.
 */
data: string, };

/**
 * A price.
 */
export type PriceView = { 
/**
 * The lines in reading order.
 */
lines: Array<PriceLineView>, 
/**
 * Price of one piece, for reading.
 */
total: string, 
/**
 * Price of all pieces, for reading.
 */
grand_total: string, 
/**
 * Price of one piece in the smallest coin.
 */
total_minor: number, 
/**
 * ISO 4217.
 */
currency: string, };

/**
 * One line of a price.
 */
export type PriceLineView = { 
/**
 * What it is for.
 */
label: string, 
/**
 * The amount, for reading.
 */
amount: string, 
/**
 * The option it comes from, or empty.
 */
path: string, };

/**
 * An answer as the window sends it.
 */
export type AnswerInput = { "kind": "one", 
/**
 * Its permanent name.
 */
value: string, } | { "kind": "quantity", 
/**
 * Its permanent name.
 */
value: string, 
/**
 * How many.
 */
quantity: number, } | { "kind": "switch", 
/**
 * On or off.
 */
on: boolean, } | { "kind": "number", 
/**
 * As typed.
 */
typed: string, } | { "kind": "text", 
/**
 * As typed.
 */
text: string, } | { "kind": "date", 
/**
 * As typed.
 */
typed: string, } | { "kind": "colour", 
/**
 * As typed or mixed.
 */
typed: string, } | { "kind": "laid", 
/**
 * Which picture.
 */
picture: string, 
/**
 * Thousandths of the largest size that shows it whole.
 */
size: number, 
/**
 * Degrees to the right.
 */
turn: number, 
/**
 * Thousandths of the place's width.
 */
across: number, 
/**
 * Thousandths of the place's height.
 */
down: number, } | { "kind": "clear" };

/**
 * What came of a choice.
 */
export type ChooseView = { "outcome": "taken", 
/**
 * The design.
 */
design: DesignView, } | { "outcome": "closed", 
/**
 * Why, and what would open it.
 */
conflict: ConflictView, };

/**
 * Why a choice is closed, and the ways round it.
 */
export type ConflictView = { 
/**
 * What was wanted ("Laptop sleeve: 16 inch").
 */
wanted: string, 
/**
 * One sentence of at most 90 characters.
 */
reason: string, 
/**
 * The earlier choices that close it ("Size: XS").
 */
because: Array<string>, 
/**
 * The ways round it, best first.
 */
ways: Array<WayView>, };

/**
 * One way round.
 */
export type WayView = { 
/**
 * What changes ("Size: XS → S").
 */
changes: Array<string>, 
/**
 * What it does to the price ("+10.00 €", "same price").
 */
price: string, 
/**
 * All answers after it, to hand back as they are.
 */
answers: string, };

/**
 * One order in a list.
 */
export type OrderRow = { 
/**
 * "W-1042".
 */
number: string, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * What it is ("Messenger bag, blue").
 */
what: string, 
/**
 * Status code (`new`, `agreed`, `making`, `ready`, `delivered`, `cancelled`).
 */
status: string, 
/**
 * Status in words.
 */
status_label: string, 
/**
 * Due date in words, or empty.
 */
due: string, 
/**
 * Past its date and not ready.
 */
overdue: boolean, 
/**
 * Total, for reading.
 */
total: string, 
/**
 * What is left to pay, for reading; empty when nothing is.
 */
to_pay: string, 
/**
 * Since when it stands where it stands: "since Tuesday".
 */
since: string, };

/**
 * A part of the orders, and how many there are.
 */
export type OrdersListed = { 
/**
 * Those of the part.
 */
rows: Array<OrderRow>, 
/**
 * How many there are in the whole list.
 */
count: number, 
/**
 * A search found more than the list holds.
 */
more: boolean, };

/**
 * One order.
 */
export type OrderView = { 
/**
 * The row.
 */
row: OrderRow, 
/**
 * The customer's id.
 */
customer_id: string, 
/**
 * `2026-06-12`; empty: no day promised.
 */
due_day: string, 
/**
 * Taken when, in words.
 */
taken: string, 
/**
 * The order's note, for the bench.
 */
note: string, 
/**
 * The maker's own note.
 */
private: string, 
/**
 * What must not touch the customer, one a line, or empty.
 */
allergies: string, 
/**
 * The terms it was taken on.
 */
agreement: AgreementView, 
/**
 * Its pieces and its money may still change.
 */
open: boolean, 
/**
 * Its money.
 */
bill: BillView, 
/**
 * The ways of paying.
 */
ways: Array<ChoiceLabel>, 
/**
 * Photographs of the order as a whole.
 */
photos: Array<PhotoView>, 
/**
 * Its pieces.
 */
lines: Array<LineView>, 
/**
 * Statuses it can go to, code and label, the usual next one first.
 */
next: Array<StatusView>, 
/**
 * The papers that are out ("Bench sheet printed 14:02").
 */
papers: Array<string>, 
/**
 * What happened, latest first.
 */
history: Array<HistoryView>, };

/**
 * A status.
 */
export type StatusView = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its label.
 */
label: string, };

/**
 * One piece of an order.
 */
export type LineView = { 
/**
 * Its id.
 */
id: string, 
/**
 * `design`, `free` or `article`.
 */
kind: string, 
/**
 * The piece's name, or what it is.
 */
name: string, 
/**
 * A free line's words, as typed.
 */
words: string, 
/**
 * How many.
 */
quantity: number, 
/**
 * Every answer ("Size", "M").
 */
answers: Array<AnswerView>, 
/**
 * The price as agreed.
 */
price: PriceView, 
/**
 * Price of one, as it would be typed.
 */
price_typed: string, 
/**
 * Price of all of them, after what was taken off, for reading.
 */
total: string, 
/**
 * What is taken off it.
 */
discount: DiscountView, 
/**
 * Which of the workshop's rates of tax, by place; beyond the last: none; `null`: one of another day.
 */
rate: number | null, 
/**
 * A day of its own, in words, or empty.
 */
due: string, 
/**
 * `2026-06-12`, or empty.
 */
due_day: string, 
/**
 * Its photographs.
 */
photos: Array<PhotoView>, 
/**
 * The picture as agreed, plain SVG: the side that stands for the piece.
 */
picture: string, 
/**
 * Its sides that differ, that one first; empty where it has no other.
 */
sides: Array<SideView>, };

/**
 * One answer, worded.
 */
export type AnswerView = { 
/**
 * The option's label.
 */
label: string, 
/**
 * The answer.
 */
answer: string, 
/**
 * `#rrggbb`, or empty.
 */
colour: string, 
/**
 * The option's path where the answer is the customer's own picture, or empty.
 */
upload: string, };

/**
 * One side of an ordered piece.
 */
export type SideView = { 
/**
 * Its name in the template.
 */
id: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * A small picture on white, as a `data:` address.
 */
small: string, };

/**
 * One thing that happened.
 */
export type HistoryView = { 
/**
 * When, in words.
 */
when: string, 
/**
 * What ("Status: new → agreed").
 */
what: string, 
/**
 * Taken back later.
 */
undone: boolean, };

/**
 * What is agreed while an order is taken.
 */
export type ClosingInput = { 
/**
 * What is to be paid in advance.
 */
deposit: DepositView, 
/**
 * Who agrees to the terms; `null`: nobody was asked.
 */
agreed: AgreedInput | null, 
/**
 * The papers that are printed afterwards (`bench`, `counter`, `customer`): this computer remembers them. Left out: nobody was
 * asked.
 */
papers: Array<string> | null, };

/**
 * Somebody who agrees to the terms.
 */
export type AgreedInput = { 
/**
 * Their name; empty: the customer's.
 */
name: string, 
/**
 * What they drew in a box 3000 wide and 1000 high: of each stroke x, y, x, y; none: agreed by name.
 */
strokes: Array<Array<number>>, 
/**
 * They agreed on the customer's screen: what they gave there holds, and nothing else of this.
 */
there: boolean, };

/**
 * What an order would come to if it were taken now.
 */
export type AheadView = { 
/**
 * From the piece to the total, in reading order.
 */
sums: Array<SumView>, 
/**
 * The total, for reading.
 */
total: string, 
/**
 * What is to be paid in advance, for reading; empty: nothing.
 */
deposit: string, 
/**
 * What is left then, for reading; empty where nothing is asked in advance.
 */
rest: string, };

/**
 * The terms that an order was taken on, and who agreed to them.
 */
export type AgreementView = { 
/**
 * The terms as they stood; empty: none.
 */
terms: string, 
/**
 * "Terms agreed on 2 June 2026 by Ada Lovelace"; empty: nobody was asked.
 */
told: string, 
/**
 * What was drawn, as the `d` of a path in a box 3000 wide and 1000 high; empty: nothing.
 */
signature: string, };

/**
 * What taking an order asks.
 */
export type TakeOrder = { 
/**
 * The design; empty: `line` says what it is.
 */
design: string, 
/**
 * Words or an article, when `design` is empty.
 */
line: LineInput | null, 
/**
 * An existing customer's id, or empty.
 */
customer_id: string, 
/**
 * A new customer's name, when `customer_id` is empty.
 */
customer_name: string, 
/**
 * Telephone or mail of a new customer, or empty.
 */
customer_contact: string, 
/**
 * `2026-06-12`, or empty for the date that the lead time gives.
 */
due: string, 
/**
 * For the order.
 */
note: string, 
/**
 * What is agreed while it is taken.
 */
closing: ClosingInput, };

/**
 * One customer in a list.
 */
export type CustomerRow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Telephones and mail addresses, one a line, the one to use first.
 */
contact: string, 
/**
 * How many orders.
 */
orders: number, 
/**
 * Their latest order in words, or empty.
 */
latest: string, };

/**
 * A part of the customers, and how many there are.
 */
export type CustomersListed = { 
/**
 * Those of the part.
 */
rows: Array<CustomerRow>, 
/**
 * How many there are in the whole list.
 */
count: number, 
/**
 * A search found more than the list holds.
 */
more: boolean, };

/**
 * One customer.
 */
export type CustomerView = { 
/**
 * The row.
 */
row: CustomerRow, 
/**
 * Where they live, or empty.
 */
address: string, 
/**
 * What must not touch them, one a line, or empty.
 */
allergies: string, 
/**
 * Inner notes.
 */
note: string, 
/**
 * What they may allow, all kinds.
 */
consents: Array<ConsentView>, 
/**
 * The names on cards that were joined to this one.
 */
joined: Array<string>, 
/**
 * What they still have to pay over all orders, or empty.
 */
to_pay: string, 
/**
 * Their measures, the latest first.
 */
measures: Array<MeasureSetView>, 
/**
 * Their photographs.
 */
photos: Array<PhotoView>, 
/**
 * Their orders, newest first.
 */
orders: Array<OrderRow>, };

/**
 * What a customer's card says.
 */
export type CustomerCard = { 
/**
 * Their id; empty for a new card.
 */
id: string, 
/**
 * As they want to be called.
 */
name: string, 
/**
 * Telephones and mail addresses, one a line; may be empty.
 */
contact: string, 
/**
 * Where they live; may be empty.
 */
address: string, 
/**
 * What must not touch them, one a line; may be empty.
 */
allergies: string, 
/**
 * The maker's own notes.
 */
note: string, };

/**
 * What came of erasing a customer.
 */
export type ErasedView = { 
/**
 * What was done, a sentence each.
 */
told: Array<string>, 
/**
 * How many copies still hold the person.
 */
copies: number, };

/**
 * A paper, laid out: the pages as drawn, the same data that the PDF is written from.
 */
export type PaperView = { 
/**
 * The pages as plain SVG.
 */
pages: Array<string>, 
/**
 * Width of a page in millimetres.
 */
width_mm: number, 
/**
 * Height of a page in millimetres.
 */
height_mm: number, 
/**
 * Warnings by name (a letter that no font has).
 */
warnings: Array<string>, };

/**
 * A paper, printed.
 */
export type PrintedView = { 
/**
 * It isn't on paper: there is no printer, or it would not take it. The file waits.
 */
waits: boolean, 
/**
 * Where the PDF lies.
 */
path: string, 
/**
 * "W-1042 for the bench, A4: printed" in words.
 */
message: string, };

/**
 * What a customer takes home of a design that isn't ordered.
 */
export type KeepsakeView = { 
/**
 * What is read aloud and typed to open it again: the code it was kept under, else that of its choices; empty: neither.
 */
code: string, 
/**
 * The code of its choices, where `code` is another one; it opens them wherever the template is.
 */
choices: string, 
/**
 * What all of it costs.
 */
price: string, 
/**
 * "Price valid until 12 July 2026", or that something is still to be chosen.
 */
valid: string, 
/**
 * What a camera reads to open it again; `None`: there is nothing to open.
 */
qr: QrView | null, };

/**
 * A message about a design, ready to be sent.
 */
export type SentView = { 
/**
 * It stands in a mail program; otherwise `text` is to be copied.
 */
drafted: boolean, 
/**
 * The text.
 */
text: string, 
/**
 * Where the picture lies that belongs to it.
 */
path: string, 
/**
 * What became of it, in words.
 */
message: string, };

/**
 * Where the work lies, and all its copies.
 */
export type CopiesView = { 
/**
 * The workshop file.
 */
path: string, 
/**
 * How large it is ("12.3 MB").
 */
size: string, 
/**
 * Why it lies badly there, in a sentence or two; empty: it lies well.
 */
warning: string, 
/**
 * This computer first, then the second place.
 */
places: Array<PlaceView>, 
/**
 * The last copy off this computer.
 */
off: OffView, };

/**
 * What a maker decides about the customer's screen.
 */
export type CounterSettingsView = { 
/**
 * What stands above the pieces to begin from; empty: the house's words.
 */
greeting: string, 
/**
 * What is said when a piece is kept; empty: the house's words.
 */
thanks: string, 
/**
 * One question after another, instead of all choices on one page.
 */
guided: boolean, 
/**
 * Seconds until a customer who does nothing is asked.
 */
seconds: number, 
/**
 * The maker's second colour as `#rrggbb`; empty: none.
 */
second: string, 
/**
 * The letters of headings: `house`, `classic` or `script`.
 */
letters: string, 
/**
 * It has a PIN.
 */
locked: boolean, };

/**
 * The order that a customer is asked to sign, as the maker's page has it.
 */
export type SignInput = { 
/**
 * The design.
 */
design: string, 
/**
 * `2026-06-12`, or empty for the date that the lead time gives.
 */
due: string, 
/**
 * What is to be paid in advance.
 */
deposit: DepositView, };

/**
 * What came of asking for a signature on the customer's screen.
 */
export type SigningView = { 
/**
 * `none` (nobody is asked), `waiting`, `signed`, `lapsed` (signed, and changed since), `not_yet`, `gone` (the page
 * is, unsigned: the screen was closed or cleared, nobody read it any more, or it couldn't be ordered any more).
 */
state: string, 
/**
 * What is to be said of it; empty: nothing.
 */
said: string, 
/**
 * The name that was typed; empty: it was drawn.
 */
name: string, 
/**
 * What was drawn, as the `d` of a path in a box 3000 wide and 1000 high; empty: nothing.
 */
signature: string, };

/**
 * The page that a customer signs: everything that the order will say, nothing that only the maker knows.
 */
export type SignPageView = { 
/**
 * Names it ([`StandsView::signing`]).
 */
page: string, 
/**
 * The piece with every choice.
 */
piece: DesignView, 
/**
 * Its picture, plain SVG; empty: it has none.
 */
svg: string, 
/**
 * What it comes to.
 */
ahead: AheadView, 
/**
 * The day promised: "Fri 12 June 2026".
 */
day: string, 
/**
 * The shop's terms; empty: none.
 */
terms: string, };

/**
 * What came of leaving the customer's screen.
 */
export type LeaveView = { 
/**
 * The maker's window is back.
 */
left: boolean, 
/**
 * What to say: the PIN is asked for, was wrong, or can't be tried yet. Empty: nothing.
 */
said: string, 
/**
 * Seconds until the next try is looked at.
 */
wait: number, };

/**
 * What the maker's window knows of the customer's screen.
 */
export type CounterState = { 
/**
 * It is open.
 */
open: boolean, 
/**
 * The id of the piece on it, or empty.
 */
piece: string, 
/**
 * The piece that was cleared away last, to be brought back; of a screen that is closed also the one that was on it.
 */
left: LeftView | null, 
/**
 * What a customer kept there last: its card can be printed.
 */
kept: KeptView | null, };

/**
 * Everything the customer's screen shows.
 */
export type CounterView = { 
/**
 * The maker's own name.
 */
maker: string, 
/**
 * `data:` address of the logo, or empty.
 */
logo: string, 
/**
 * The maker's colour as `#rrggbb`; empty: the house's.
 */
colour: string, 
/**
 * The maker's second colour, likewise; empty: none.
 */
second: string, 
/**
 * The letters of headings: `house`, `classic` or `script`.
 */
letters: string, 
/**
 * `en` or `de`.
 */
language: string, 
/**
 * What stands above the pieces to begin from; empty: the house's words.
 */
greeting: string, 
/**
 * What is said when a piece is kept; empty: the house's words.
 */
thanks: string, 
/**
 * One question after another, instead of all choices on one page.
 */
guided: boolean, 
/**
 * How things stand.
 */
stands: StandsView, 
/**
 * What can be begun; empty while a piece is there.
 */
offer: Array<TemplateCard>, 
/**
 * The piece that the customer is at.
 */
piece: DesignView | null, };

/**
 * A piece that somebody left at the customer's screen.
 */
export type LeftView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * "left 2 minutes ago".
 */
when: string, };

/**
 * A piece that was kept.
 */
export type KeptView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The code it was kept under.
 */
code: string, };

/**
 * A QR code, white around it included.
 */
export type QrView = { 
/**
 * Width and height in modules.
 */
side: number, 
/**
 * The dark modules as the data of an SVG path; a module is one unit.
 */
path: string, };

/**
 * How things stand at the customer's screen.
 */
export type StandsView = { 
/**
 * `waiting`, `there` or `asked`.
 */
attention: string, 
/**
 * Seconds until it is cleared, while the customer is asked.
 */
seconds: number, 
/**
 * The id of the piece, or empty.
 */
piece: string, 
/**
 * Something can be taken back.
 */
back: boolean, 
/**
 * Names the page that is to be signed; empty: there is none. One that says something else has another name.
 */
signing: string, };

/**
 * A place where copies go.
 */
export type PlaceView = { 
/**
 * `here` or `away`.
 */
kind: string, 
/**
 * The folder; empty: none chosen yet.
 */
path: string, 
/**
 * False while the stick isn't plugged in or the drive isn't connected.
 */
there: boolean, 
/**
 * Why the place is a poor one; empty: it is a good one.
 */
warning: string, 
/**
 * Newest first.
 */
copies: Array<CopyView>, };

/**
 * One copy.
 */
export type CopyView = { 
/**
 * Where it lies; names it to the program.
 */
path: string, 
/**
 * "today 14:02".
 */
when: string, };

/**
 * The last copy off this computer, in a sentence.
 */
export type OffView = { 
/**
 * "Last copy off this computer: 3 days ago".
 */
text: string, 
/**
 * More than a week ago.
 */
late: boolean, };

/**
 * An order that waits for the customer.
 */
export type WaitingOrder = { 
/**
 * The order.
 */
order: OrderRow, 
/**
 * What it waits for, in words.
 */
what: string, };

/**
 * What putting a copy back keeps and loses.
 */
export type SinceView = { 
/**
 * The copy.
 */
copy: CopyView, 
/**
 * What is kept of what was done after it, in a sentence.
 */
kept: string, 
/**
 * What is lost, a line each, oldest first.
 */
lost: Array<string>, 
/**
 * That there may have been more; empty: no.
 */
more: string, };

/**
 * What can be done about a file that can't be opened.
 */
export type RescueView = { 
/**
 * The file.
 */
path: string, 
/**
 * The newest sound copy, with what would be lost; `None`: there is none.
 */
since: SinceView | null, 
/**
 * Something stands at the path, so that what can be read of it may be kept.
 */
remains: boolean, };

/**
 * What came of putting a workshop back.
 */
export type PutBackView = { 
/**
 * The workshop, open again.
 */
workshop: WorkshopView, 
/**
 * What was done, a sentence each.
 */
told: Array<string>, };

/**
 * What undo or redo did.
 */
export type UndoView = { 
/**
 * What was taken back or done again, in words, for the toast.
 */
message: string, 
/**
 * What it was about: `order`, `design`, `customer`, `workshop`.
 */
about: string, 
/**
 * The number or id of it.
 */
id: string, };

/**
 * A line of the palette.
 */
export type HitView = { 
/**
 * `order`, `customer`, `design` or `template`.
 */
kind: string, 
/**
 * Number or id.
 */
id: string, 
/**
 * First line.
 */
title: string, 
/**
 * Second line.
 */
detail: string, };

/**
 * A rate of tax.
 */
export type TaxView = { 
/**
 * As it is called on papers: "VAT".
 */
label: string, 
/**
 * Per cent, as typed.
 */
percent: string, };

/**
 * How far something long is; sent to the windows while it goes on.
 */
export type WorkView = { 
/**
 * Which it is, for stopping it.
 */
id: number, 
/**
 * `table_in`, `table_out`, `copy` or `print`.
 */
kind: string, 
/**
 * Parts that are done.
 */
done: number, 
/**
 * Parts in all.
 */
total: number, 
/**
 * Milliseconds since it began.
 */
took: number, 
/**
 * It has ended.
 */
over: boolean, };

/**
 * Something that trades call by other names.
 */
export type NounView = { 
/**
 * `piece`, `sheet`, `order`, `customer`, `template` or `bench`.
 */
code: string, 
/**
 * One of them; empty: called as everywhere.
 */
one: string, 
/**
 * Several of them; empty: called as everywhere.
 */
many: string, };

/**
 * A view of the orders with a name.
 */
export type OwnView = { 
/**
 * What its maker calls it.
 */
name: string, 
/**
 * The view that it narrows down (`all`, `open`, `due`, `making` or `ready`).
 */
view: string, 
/**
 * What is looked for in it.
 */
search: string, };

/**
 * What of a workshop may be changed.
 */
export type WorkshopInput = { 
/**
 * The maker's own name for it.
 */
name: string, 
/**
 * What stands under the name on customers' papers: address, telephone, tax number; may be empty.
 */
address: string, 
/**
 * `a4`, `a5` or `letter`.
 */
paper: string, 
/**
 * Language of papers, as a tag.
 */
language: string, 
/**
 * Working days from order to hand-over.
 */
lead_days: number, 
/**
 * The rates of tax it knows, the usual one first.
 */
taxes: Array<TaxView>, 
/**
 * Prices hold the tax already.
 */
inclusive: boolean, 
/**
 * Totals are whole multiples of this many of the smallest coin.
 */
step: number, 
/**
 * The colour of customers' papers as `#rrggbb`; empty: black.
 */
colour: string, 
/**
 * What its trade calls things.
 */
nouns: Array<NounView>, 
/**
 * Views of the orders that its maker keeps.
 */
views: Array<OwnView>, 
/**
 * The terms it takes orders on, in the maker's own words; empty: none.
 */
terms: string, 
/**
 * The customer of an order is asked to sign.
 */
sign: boolean, };

/**
 * What bringing a design up to its template's newest version changes.
 */
export type OutdatedView = { 
/**
 * The number of the version.
 */
number: number, 
/**
 * The answers that change, in words.
 */
changes: Array<string>, 
/**
 * Price now, for reading.
 */
from: string, 
/**
 * Price afterwards, for reading.
 */
to: string, };

/**
 * A free line that a design is to take the place of.
 */
export type InsteadView = { 
/**
 * The order's number.
 */
number: string, 
/**
 * The line's words.
 */
words: string, 
/**
 * The price agreed for one, for reading.
 */
price: string, };

/**
 * What is made otherwise than any choice says.
 */
export type OtherView = { 
/**
 * What is made.
 */
words: string, 
/**
 * What it adds to the price, as typed.
 */
price: string, 
/**
 * What it is made of, or empty.
 */
material: string, 
/**
 * What it adds to the price, for reading ("+€15.00"), or empty.
 */
told: string, };

/**
 * Something to be made otherwise; empty words take it back.
 */
export type OtherInput = { 
/**
 * What is made.
 */
words: string, 
/**
 * What it adds to the price, as typed; empty: nothing.
 */
price: string, 
/**
 * What it is made of, or empty.
 */
material: string, };

/**
 * Where on a person an option is measured, and what is made of it.
 */
export type MeasureView = { 
/**
 * The figure ("shirt").
 */
figure: string, 
/**
 * The place on it ("chest").
 */
landmark: string, 
/**
 * How the tape lies.
 */
how: string, 
/**
 * What is made of it ("112 cm"), or empty: as measured.
 */
made: string, };

/**
 * Choices that can't be made alone.
 */
export type NeededView = { 
/**
 * The paths of their options.
 */
paths: Array<string>, 
/**
 * What their options are called: "Place and Thread".
 */
list: string, };

/**
 * A customer's card that measures can be taken from.
 */
export type MeasuredView = { 
/**
 * The set's id.
 */
set: string, 
/**
 * Whose.
 */
customer: string, 
/**
 * The day they were taken.
 */
taken: string, 
/**
 * "18 measures".
 */
count: string, };

/**
 * A design that took measures over.
 */
export type MeasuresTakenView = { 
/**
 * As it is now.
 */
design: DesignView, 
/**
 * "18 measures taken over".
 */
said: string, 
/**
 * What was measured and not taken, in words, or empty.
 */
left: string, };

/**
 * A template on the shelf, offered or not.
 */
export type ShelfView = { 
/**
 * Its permanent name.
 */
id: string, 
/**
 * Its label.
 */
label: string, 
/**
 * The number of the version in use.
 */
number: number, 
/**
 * It is offered.
 */
offered: boolean, 
/**
 * A newer version that is not in use yet.
 */
waiting: WaitingView | null, };

/**
 * A version that waits to be used.
 */
export type WaitingView = { 
/**
 * Its number.
 */
number: number, 
/**
 * What it changes, a sentence each.
 */
changes: Array<string>, 
/**
 * Designs in the Studio that were begun with an earlier version.
 */
designs: number, };

/**
 * A sum with what it is.
 */
export type SumView = { 
/**
 * What it is: "Total".
 */
label: string, 
/**
 * How much, for reading.
 */
amount: string, 
/**
 * One that people look for.
 */
strong: boolean, };

/**
 * Something to choose by its code.
 */
export type ChoiceLabel = { 
/**
 * Its code.
 */
code: string, 
/**
 * What people read.
 */
label: string, };

/**
 * What is taken off, as it is typed and as it is told.
 */
export type DiscountView = { 
/**
 * `percent`, `amount`, `to` (one piece costs this instead), or empty: nothing is taken off.
 */
kind: string, 
/**
 * How much, as it would be typed.
 */
value: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What was asked for in advance, as it is typed.
 */
export type DepositView = { 
/**
 * `percent`, `amount`, or empty: nothing.
 */
kind: string, 
/**
 * How much, as it would be typed.
 */
value: string, };

/**
 * A payment that was noted.
 */
export type PaymentView = { 
/**
 * Its id.
 */
id: string, 
/**
 * How much, for reading; below nought: given back.
 */
amount: string, 
/**
 * How, in words.
 */
way: string, 
/**
 * When, in words.
 */
day: string, 
/**
 * What else is to be known, or empty.
 */
note: string, };

/**
 * A payment to note.
 */
export type PaymentInput = { 
/**
 * How much, as typed; below nought: given back.
 */
amount: string, 
/**
 * `cash`, `card`, `transfer` or `other`.
 */
way: string, 
/**
 * `2026-06-12`; empty: today.
 */
day: string, 
/**
 * What else is to be known, or empty.
 */
note: string, };

/**
 * An order's money.
 */
export type BillView = { 
/**
 * From the pieces to what is left to pay, in reading order.
 */
sums: Array<SumView>, 
/**
 * What is left to pay, for reading; empty when nothing is. "€20.00 to give back" when too much was paid.
 */
to_pay: string, 
/**
 * The same, as it would be typed: what a payment of all that is left is.
 */
to_pay_typed: string, 
/**
 * What of the deposit is still to come, for reading, or empty.
 */
deposit_open: string, 
/**
 * The same, as it would be typed.
 */
deposit_open_typed: string, 
/**
 * What is taken off the whole.
 */
discount: DiscountView, 
/**
 * What was asked for in advance.
 */
deposit: DepositView, 
/**
 * What was paid.
 */
payments: Array<PaymentView>, };

/**
 * A line that is no design: words, or an article.
 */
export type LineInput = { 
/**
 * The article's id; empty: a free line.
 */
article: string, 
/**
 * What is made, for a free line; lines may be broken.
 */
words: string, 
/**
 * How many.
 */
quantity: number, 
/**
 * Price of one free line's piece, as typed.
 */
price: string, 
/**
 * Which rate of tax, by place; beyond the last: none; `null`: the usual one, and of a line that is there already the one it
 * has.
 */
rate: number | null, 
/**
 * `2026-06-12`, or empty for the order's day.
 */
due: string, };

/**
 * A ready-made article.
 */
export type ArticleView = { 
/**
 * Its id; empty for a new one.
 */
id: string, 
/**
 * What people read.
 */
name: string, 
/**
 * The maker's or supplier's code, or empty.
 */
code: string, 
/**
 * What one costs, for reading. Ignored when it comes from the window.
 */
price: string, 
/**
 * What one costs, as typed.
 */
price_typed: string, 
/**
 * Which rate of tax, by place; beyond the last: none.
 */
rate: number, 
/**
 * No longer offered.
 */
stopped: boolean, };

/**
 * A photograph.
 */
export type PhotoView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The name of the file it came from, or empty.
 */
name: string, 
/**
 * What is written under it, or empty.
 */
caption: string, 
/**
 * The bench gets it.
 */
bench: boolean, 
/**
 * The small picture as a `data:` address.
 */
small: string, 
/**
 * "1600 × 1200, sharp up to 27 cm".
 */
told: string, };

/**
 * A photograph that comes in.
 */
export type PhotoInput = { 
/**
 * `order` (with the order's number), `line` or `customer` (with their ids).
 */
of: string, 
/**
 * The order's number, or the id.
 */
id: string, 
/**
 * The name of the file; empty: it was pasted.
 */
name: string, 
/**
 * Its bytes in base64.
 */
data: string, 
/**
 * All its pixels are kept, not four million at most.
 */
full: boolean, };

/**
 * Something that a customer may allow.
 */
export type ConsentView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is, in words.
 */
label: string, 
/**
 * They allow it now.
 */
allowed: boolean, 
/**
 * Since when, or when it was taken back; empty: never asked.
 */
told: string, };

/**
 * What a craft measures.
 */
export type FigureView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What people read.
 */
label: string, 
/**
 * Its landmarks, in the order they are taken.
 */
landmarks: Array<LandmarkView>, };

/**
 * Where something is measured.
 */
export type LandmarkView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What people read.
 */
label: string, 
/**
 * How it is taken.
 */
how: string, };

/**
 * What was measured of one customer on one day.
 */
export type MeasureSetView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The figure's name.
 */
figure: string, 
/**
 * What people read.
 */
figure_label: string, 
/**
 * The day, in words.
 */
taken: string, 
/**
 * `2026-06-12`.
 */
taken_day: string, 
/**
 * What else was seen, or empty.
 */
note: string, 
/**
 * The measures.
 */
rows: Array<TakenView>, 
/**
 * What asks for a second look, a sentence each.
 */
questions: Array<string>, 
/**
 * The day of the earlier set of the same figure that `difference` compares with, in words, or empty.
 */
compared_with: string, };

/**
 * One measure.
 */
export type TakenView = { 
/**
 * The landmark's name; empty for the maker's own.
 */
landmark: string, 
/**
 * What people read.
 */
label: string, 
/**
 * As it was typed: "42+8 cm".
 */
typed: string, 
/**
 * What the tape said: "42 cm".
 */
body: string, 
/**
 * What is made: "50 cm".
 */
finished: string, 
/**
 * Against the earlier set: "+1.5 cm", "as before", or empty.
 */
difference: string, };

/**
 * Measures to keep.
 */
export type MeasuresInput = { 
/**
 * The set's id; empty for a new one.
 */
id: string, 
/**
 * The customer's id.
 */
customer: string, 
/**
 * The figure's name.
 */
figure: string, 
/**
 * `2026-06-12`; empty: today.
 */
taken: string, 
/**
 * The unit of what is typed without one: `cm`, `mm` or `in`.
 */
unit: string, 
/**
 * The measures; those with nothing typed are left out.
 */
rows: Array<TakenInput>, 
/**
 * What else was seen.
 */
note: string, };

/**
 * One measure to keep.
 */
export type TakenInput = { 
/**
 * The landmark's name; empty: the maker's own.
 */
landmark: string, 
/**
 * The maker's own words for it, when `landmark` is empty.
 */
own: string, 
/**
 * As typed: "42+8", "16 1/2 in".
 */
typed: string, };

/**
 * A table that came in, with its columns guessed.
 */
export type TableView = { 
/**
 * The name of the file; empty: it was pasted.
 */
file: string, 
/**
 * Its columns.
 */
columns: Array<TableColumnView>, 
/**
 * What a column may be.
 */
kinds: Array<ChoiceLabel>, 
/**
 * What would come of it with these columns.
 */
preview: TablePreview, };

/**
 * A column of a table.
 */
export type TableColumnView = { 
/**
 * What it says at the top, or its place in letters.
 */
title: string, 
/**
 * Its first cells.
 */
cells: Array<string>, 
/**
 * What it is taken for; empty: left out.
 */
kind: string, };

/**
 * What would come of a table.
 */
export type TablePreview = { 
/**
 * What would be made, in a sentence.
 */
told: string, 
/**
 * How many rows can be taken in.
 */
good: number, 
/**
 * Rows that can't be read, a sentence each with the row's number, at most a hundred.
 */
faults: Array<string>, 
/**
 * How many rows can't be read.
 */
faulty: number, 
/**
 * Rows that tell of an order that is there already, a sentence each, at most a hundred. They are left out.
 */
there: Array<string>, 
/**
 * How many of them there are.
 */
known: number, 
/**
 * The first rows as they were understood.
 */
rows: Array<TableRowView>, };

/**
 * A row as it was understood.
 */
export type TableRowView = { 
/**
 * The name.
 */
name: string, 
/**
 * Telephone and mail.
 */
contact: string, 
/**
 * What is made, or empty.
 */
what: string, 
/**
 * Price, for reading, or empty.
 */
price: string, 
/**
 * The day, in words, or empty.
 */
due: string, };

/**
 * How this computer prints.
 */
export type PrintingView = { 
/**
 * The printers that there are.
 */
printers: Array<string>, 
/**
 * The one to use; empty: the system's own choice.
 */
printer: string, 
/**
 * It was asked for once.
 */
asked: boolean, 
/**
 * The papers that were printed after the last order taken (`bench`, `counter`, `customer`).
 */
papers: Array<string>, 
/**
 * Millimetres that the test square's hundred came out across, as typed; empty: not measured.
 */
across: string, 
/**
 * The same, down.
 */
down: string, };

/**
 * How this computer is to print.
 */
export type PrintingInput = { 
/**
 * The printer to use; empty: the system's own choice.
 */
printer: string, 
/**
 * Millimetres that the test square's hundred came out across, as typed; empty: not measured.
 */
across: string, 
/**
 * The same, down.
 */
down: string, };
