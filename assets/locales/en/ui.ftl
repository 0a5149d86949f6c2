# The fixed words of the window. What carries data is worded in core.ftl.

## The window
skip = To the content
rail = Rooms of the workshop
rail-today = Today
rail-studio = Studio
rail-orders = Orders
    .own = { $orders }
rail-customers = Custom{"\u00AD"}ers
    .own = { $customers }
rail-settings = Settings
notices = Messages
dismiss = Put away
close = Close
back = Back
undo = Undo
redo = Redo
draft-resumed = Here is what you had written.
draft-empty = Empty it
loading = One moment …
search = Search
search-placeholder = Name, number, piece …
    .own = Name, number, { $piece } …
list-more = Here are the first { $count }. A few more letters narrow it down.
search-empty = Clear the search
search-nothing = Nothing found for “{ $search }”.
ribbon-label = Sample workshop
ribbon = This is a sample workshop. Try everything, nothing here is real.
ribbon-end = Leave the sample

## First run
first-title = Come in
first-line = Design a piece together, take the order, print the sheet for the bench. All in one file on your own computer.
door-look = Look around
door-look-text = A sample workshop with pieces to design and orders on the bench.
samples-title = Which workshop?
sample-bag = Messenger bags
sample-bag-text = Fern & Fell: panels, colours, a cut list for the bench.
sample-chocolate = Chocolate bars
sample-chocolate-text = Pod & Nib: a hundred toppings, allergens, two at least.
sample-pen = Pens to give
sample-pen-text = Lathe & Line: turned casings, a name engraved, prices by quantity, a notebook to match.
sample-ring = Rings
sample-ring-text = Burr & Bezel: gold by the gram, stones, words inside the band.
sample-shirt = Bespoke shirts
sample-shirt-text = Placket & Pearl: forty shirtings, measures on a figure, monograms.
sample-shoe = Shoes
sample-shoe-text = Awl & Alder: five models, each part in 25 colours and 6 finishes, left and right apart.
door-start = Start with my work
door-start-text = Your own name and logo on the first sheet in three minutes.
door-open = Open a file
door-open-text = A workshop that is already on this computer.
opening = The workshop is being set up …
new-title = Your workshop
new-name = Name of the workshop
new-name-help = It stands on every paper.
new-name-missing = A workshop needs a name.
new-currency = Currency
new-paper = Paper in the printer
new-logo = Logo
new-logo-none = None yet. A PNG or JPEG will do.
new-logo-pick = Choose a picture
new-folder = Where the file lies
new-folder-none = In your documents
new-folder-pick = Choose a folder
new-create = Open the workshop
paper-a4 = A4
paper-a5 = A5
paper-letter = Letter
language = Language

## Today
today = Today
today-empty = Nothing on the bench. Enjoy your coffee, or start a piece.
today-due = Due
today-due-empty = Nothing is due this week.
today-making = In the making
today-making-empty = Nothing is being made just now.
today-next = Not begun yet
today-all = All orders
today-ready = Ready for pick-up
today-ready-empty = Nothing waits to be picked up.
today-sheets = Print today’s sheets
    .own = Print today’s { $sheets }
today-waiting = Waiting for the customer
designs = Pieces not ordered yet
    .own = { $pieces } not ordered yet
start-piece = Start a piece
    .own = New { $piece }

## Starting a piece
start-lead = Begin with a finished piece and change what you like.
    .own = Begin with a finished { $piece } and change what you like.
play = Play
play-surprise = Surprise me
play-colours = Other colours
play-everything = Everything
play-goes-well = Goes well with it
play-under = Keep it under
play-under-do = Watch the price
play-under-forget = Forget the sum
play-under-ways = This would do it:
play-under-none = No way there was found.
scan-which = { $swatch }: for which part?
scan-now = now { $answer }
scan-closed = { $swatch } can’t be had here
scan-nearest = Take { $swatch }, the nearest
scan-ways = What would have to change?
scan-nowhere = “{ $swatch }” is nothing that this piece can have.
over-sum = over your sum
compare = Compare
compare-count = Compare ({ $count } beside it)
compare-put = Put beside as { $letter }. Change what you like, then compare.
compare-now = as it is now
compare-same = They are the same so far.
compare-beside = Put this one beside, too
compare-take = Take { $letter }
compare-drop = Put { $letter } away
compare-on = Go on with A
picks = Maker’s picks
pick-plain = As it comes
pick-plain-text = Every choice as the maker would leave it.
price-from = from { $price }
template-count = It can be made as { $count } different pieces.
    .own = It can be made as { $count } different { $pieces }.
templates-empty = No templates here yet. Take one of these over and make it your own, or bring a template.
template-folder = Bring in a template …
template-taken = The template is here.
kept = Kept
keep = Keep it
drop-design = Put away { $name }
design-dropped = Piece put away

## Studio
studio-title = Studio: { $name }
studio-foot = Price and order
piece-name = Name of the piece
    .own = Name of the { $piece }
counter-screen = The customer’s screen
counter-busy = The customer’s screen shows a piece
counter-free = The customer’s screen is free
settings-counter-lead = What a customer sees while they play with a piece, and how the screen is closed.
settings-counter-greeting = Greeting
settings-counter-thanks = Said when a piece is kept
settings-counter-guided = One question after another, instead of all choices on one page
settings-counter-seconds = Seconds until an idle customer is asked
settings-counter-seconds-help = Counts only while nobody is beside them. Fifteen seconds later the screen is cleared; the piece is kept.
settings-pin-there = Whoever leaves the customer’s screen is asked for the PIN when you weren’t beside it.
settings-pin-none = No PIN: anybody can leave the customer’s screen with F11.
settings-pin-set = Set a PIN
settings-pin-change = Change the PIN
settings-pin-remove = Take the PIN away
settings-pin-title = PIN of the customer’s screen
settings-pin-digits = 4 to 12 digits
settings-pin-help = Only what proves it is kept in the workshop’s file.
settings-pin-keep = Set it
settings-pin-words = When you forget the PIN
settings-pin-words-help = These words open the customer’s screen too. Print them or write them down and keep them apart; they are not shown again.
settings-pin-words-done = I have them
settings-pin-words-print = Print a slip
settings-pin-words-slip = the slip
leave-title = Leave the customer’s screen
leave-digits = Digits
leave-help = If you have forgotten it, type the words you wrote down.
leave-do = Leave
counter-greeting = Tap a piece and make it yours.
counter-name = Give it a name
counter-done = I’m done
counter-back = Back
counter-asked = Are you still there?
counter-asked-more = Your piece is kept. The screen is cleared for the next customer soon.
counter-stay = I’m still here
keyboard = Keyboard
key-capitals = Capitals
key-rub = Rub out
key-space = Space
key-line = New line
key-done = Done
counter-show = Show to the customer
counter-shown = On the customer’s screen
counter-hide = Close the customer’s screen
counter-left = { $name }, { $when }
counter-kept = Kept on the customer’s screen: { $name }
counter-open-left = Open it
counter-card = Card for { $code }
counter-bring-back = Bring back
picture-of = Picture of { $name }
picture-of-side = Picture of { $name }: { $side }
view = Side
zoom = Size of the picture
zoom-in = Larger
zoom-out = Smaller
zoom-whole = All of it
beside = Size
beside-what = What stands beside it
beside-none = Nothing
beside-card = Bank card
beside-card-size = 8.6 cm
beside-hand = Hand
beside-hand-size = 19 cm
beside-a4 = A4 sheet
beside-a4-size = 29.7 cm
beside-laptop = Laptop, 14″
beside-laptop-size = 31 cm
beside-person = Person
beside-person-size = 1.70 m
beside-shown = Beside it, to scale: { $thing }, { $size }
true-size = True size
true-size-ratio = 1 : 1
true-size-end = Leave true size
true-size-again = Measure the screen again
screen-title = How large is this screen?
screen-how = Hold a bank card flat against the drawn one, corner to corner, and move the brass edge until both are the same size.
screen-more = A key card or a driving licence of that size will do. This computer remembers it for this screen.
screen-width = Width of the card
screen-narrower = A little narrower
screen-wider = A little wider
screen-fits = It fits
parts = Parts of the piece
choices = Choices
sections = Parts of the piece
guided-way = The way through the questions
guided-step = { $at } of { $count }
guided-all = All questions
guided-open = not chosen yet
guided-previous = Previous
guided-next = Next
guided-done = Done
advice = Advice
misfits = Chosen, but no longer to be had
misfit = No longer to be had: { $answer }. { $reason }
misfit-again = Choose again
misfit-again-for = Choose again in place of { $answer }
misfit-leave = Leave it out
misfit-leave-for = Leave it out: { $answer }
misfits-first = First choose again: { $list }
closed = not possible just now
set-for-you = set for you
needed-by = This is needed for: { $list }.
needed-let-go = Leave out: { $list }
several-between = { $min } to { $max } of these
several-max = Up to { $max } of these
several-min = At least { $min } of these
many-closed = { $count } are closed. { $reason }
many-find = Find among { $count }
many-in = Chosen so far
many-out = Take out: { $label }
fewer = Fewer: { $label }
more = More: { $label }
less = Less
greater = More
text-count = { $used } of { $max }
colour-code = Code
colour-hue = Colour
colour-light = Lightness
colour-none = Take it back
upload-choose = Choose a picture
upload-another = Another picture
upload-off = Take it off
upload-save = Save it for the bench
upload-how = PNG or JPEG. You can drop or paste it here, too.
upload-by-maker = Give your picture to the maker: it is put on here for you.
upload-hidden = It has no place on the piece as it is now.
upload-move = Place of the picture
upload-move-how = Drag the picture, or move it by arrow keys.
upload-lies = { $across } % right of the middle, { $down } % below it
upload-size = Size
upload-turn = Turn
upload-whole = Whole and straight again
colour-vivid = Vividness
date-how = Write it as you say it, like { $example }.
letter-space = space
letter-unseen = a character that can’t be seen
letter-line = new line
text-too-long = { $max } characters at most. This has { $used }.
conflict-because = Because of
conflict-ways = Ways round it
conflict-take = Change it
conflict-no-way = Nothing opens this with a small change. Try one of the maker’s picks.
conflict-leave = Leave it as it is
price = Price
price-breakdown = What it costs
price-show = { $price }, show what it costs
price-now = The price is { $price }
price-total = Total
price-each = One piece
price-each-is = { $price } each
price-for = All { $quantity }
ready-about = ready { $date }
missing-more = { $list } and { $count } more
still-missing = Still to choose: { $list }
quantity = How many

## Taking the order
take-order = Take the order
not-yet = Cancel
customer = Customer
    .own = { $customer }
customer-help = Type to find someone, or a new name.
customer-known =
    { $count ->
        [0] Known, no orders yet
        [one] Known, one order so far
       *[other] Known, { $count } orders so far
    }
customer-new = A new customer. Pick from the list if you know each other.
customer-missing = Whom is it for?
customer-namesakes = { $count } people are called { $name }. Pick one from the list; otherwise it is somebody new.
customer-other = Somebody else called { $name }
contact = Telephone or mail
contact-help = So that you can say when it is ready.
due = Due
due-say = Leave it empty for that, or say another day: Friday, 12 June, in two weeks.
due-unreadable = That is no date that I can read. Try 12 June.
due-past = That day has passed.
due-none = No date
note = Note
order-change = Change day or notes
order-changed = { $number } changed
order-change-out = A sheet of this order is out. Print it again after the change.
note-help = It is printed on the sheet.
    .own = It is printed on the { $sheet }.
summary = What is ordered
order-taken = { $number } taken

## Terms and signature
terms = Our terms
terms-agreed = The customer agrees to the terms
signature = Signature
signature-there = Signed
signature-none = Not signed yet
sign-here = Sign here
sign-clear = Clear
sign-by-name = Agree by name
sign-draw = Sign instead
sign-name = Name of whoever agrees
sign-name-help = Counts as agreed by name.
sign-there = Sign on the customer’s screen
sign-waiting = Waiting on the customer’s screen …
sign-waiting-help = Your customer has this page before them. You take the order once they have signed.
sign-back = Take it back here
sign-add-waiting = Your customer is just signing this as an order of its own. Take the page back first, then add the piece.
sign-add-signed = This was signed as an order of its own. With a piece that is added, the signature isn’t kept.
signed-there = Signed on the customer’s screen. The order is yours to take.
sign-page = Your order
sign-page-day = Ready
sign-page-changed = Something has just changed. Read it once more, then sign.
sign-page-again = Again
sign-page-not-yet = Not yet
sign-page-do = That’s what I want
sign-page-by-name = Type my name instead
sign-page-name = Your name
sign-thanks = Thank you!
sign-thanks-more = We take it from here.
done-thanks-more = Your piece is with us. Come back to it whenever you like.
sign-thanks-on = Go on
deposit-no = None
deposit-told = { $deposit } now, { $rest } later
print-after = Print afterwards
order-printed =
    { $count ->
        [one] { $done }, one paper printed
       *[other] { $done }, { $count } papers printed
    }
print-waits = { $number } is taken, but not all of it is on paper
papers-open = { $count ->
    [one] Open the paper
   *[other] Open the papers
}
print-again = Print again
settings-terms = Terms and signature
settings-terms-lead = Shown while an order is taken, and printed on the customer’s paper. Orders keep the terms of their day.
settings-terms-text = Our terms
settings-terms-help = A few sentences of your own. Empty: no terms are shown.
settings-terms-example = Half in advance. What is made to measure can’t be given back.
settings-sign = Ask for a signature
settings-sign-yes = Customers sign with finger, pen or mouse, or agree by name. An order can be taken without it.
settings-sign-no = The customer’s paper has a line to sign on by hand.

## Orders
orders = Orders
    .own = { $orders }
orders-search = Search orders
    .own = Search { $orders }
orders-view = Which orders
orders-view-all = All
orders-view-open = Under way
orders-view-due = Due this week
orders-view-making = In the making
orders-view-ready = Ready
orders-view-empty = None of the orders is in this view.
orders-empty = No orders yet. The first one starts in the Studio, or in your own words.
orders-count =
    { $count ->
        [0] no orders
        [one] one order
       *[other] { $count } orders
    }
order-moved = { $number }: { $status }
overdue = { $due }, overdue
status = Where it stands
status-new = New
status-agreed = Agreed
status-making = In the making
status-ready = Ready
status-delivered = Handed over
to-new = Back to new
to-agreed = Mark as agreed
to-making = Start making
to-ready = It is ready
to-delivered = Hand over
to-cancelled = Cancel the order
other-status = Other steps
taken = Taken
papers = Papers
papers-empty = No paper is out yet.
history = What happened
undone = taken back
print-sheet = Print the sheet
    .own = Print the { $sheet }

## Papers
paper-title = Papers for { $number }
paper-size = Paper
paper-page = { $number }, page { $page } of { $pages }
paper-warnings = To look at before printing
paper-open = Open the paper
print = Print

## Customers
customers = Customers
    .own = { $customers }
customers-search = Search customers
    .own = Search { $customers }
customers-empty = Nobody here yet. People come with their first order.
customer-empty = No orders yet.

## Settings
settings = Settings
settings-computer = This computer
settings-workshop = The workshop
settings-about = Atelier
theme = Brightness
theme-system = As the system
theme-light = Light
theme-dark = Dark
workshop-name = Name
workshop-lead = Time to make a piece
    .own = Working days for one { $piece }
workshop-logo = The workshop’s logo
logo-other = Another picture
logo-out = Take it out
workshop-close = Close this workshop
version = Version { $version }

## Palette and keys
palette = Find and do
palette-label = Find a piece, an order or a person, or do something
palette-placeholder = Find or do …
palette-nothing = Nothing found.
kind-conversion = Enter copies it
kind-order = Order
    .own = { $order }
kind-customer = Customer
    .own = { $customer }
kind-design = Piece
    .own = { $piece }
kind-template = Start a piece
    .own = New { $piece }
help-here-today = What needs your hands today: what is due, what is being made, what is to be fetched, and what waits for the customer. “Print today’s sheets” puts the sheets of all that is due or being made in one file.
help-here-studio = Every piece begins here: from one of your templates, from a pick of yours, or from a design that was put aside. A code typed into the palette opens a kept one.
help-here-design = Tap a part of the picture or choose at the right; price, day and picture follow at once, and every step is kept. What is closed says why: tap it, and ways round it are offered.
help-here-orders = All orders, the newest first; the views narrow them down, and words in the search field find numbers, names and what is made. W writes an order down that needs no template.
help-here-order = Everything about one order: pieces as agreed, payments, papers, photographs and what happened when. The large button is always the next step; Ctrl+P leads to its papers.
help-here-customers = The people you make for. Type a few letters of a name, a street or a number; I brings a list in from a spreadsheet.
help-here-customer = One person: how to reach them, their measures with the day they were taken, and every piece they had from you. “Make one like it” at a piece of an order begins the same again.
help-here-table = A list from a spreadsheet or the clipboard becomes cards. Nothing is kept before you have seen what was understood; rows that can’t be read stay out, with the reason.
help-here-paper = The paper as it will come out of the printer, page by page. For the bench it says nothing about people and prices; a new print tells what it takes the place of.
help-here-templates = What you offer, with everything that can be chosen about it. A template comes in from a folder, and each version that was ordered is kept.
help-here-settings = Your name, paper, taxes, articles and the look of the program. What you change holds from now on; orders already taken stay as they were agreed.
help-here-copies = Where your workshop’s file is, and the copies of it. Keep a second place on another disk: it is written by itself, and tried out by putting one back.
help-keys = Help and keys
keys-make = Make
keys-go = Go
keys-change = Change
keys-help = Find
keys-arrows = Everywhere
keys-walk = On and back
keys-choices = Among the choices
keys-headings = Headings of the Studio
keys-take = Take it
keys-back = Back, or leave it
keys-larger = Everything larger
keys-smaller = Everything smaller
keys-usual-size = Its usual size
key-ctrl = Ctrl
key-shift = Shift
go-today = Go to Today
go-studio = Go to the Studio
go-orders = Go to the orders
go-customers = Go to the customers
go-settings = Go to the settings

## Copies
where-is-my-work = Where is my work?
copies-file = The workshop
copies-here = Copies on this computer
copies-away = Copies off this computer
copies-away-none = No second place yet. Good places are a stick, a drive on the network, or a folder that is carried off this computer.
copies-choose = Choose a place
copies-other-place = Another place
copies-not-there = Not there now. Plug it in or connect it; copies go on by themselves.
copies-none = No copy yet.
copies-take = Take a copy now
copies-taken = Everything is copied.
copies-check = Test it
copies-check-of = Test the copy of { $when }
copies-put-back = Put back …
copies-put-back-of = Put back the copy of { $when } …
copies-put-back-title = Put back the copy of { $when }?
copies-put-back-do = Put it back
copies-lost = This would be lost:
copies-safe = The file as it is now is set aside, not deleted.
copies-older = { $count } older ones
rescue-copy = There is a sound copy of { $when }.
rescue-none = There is no copy of it on this computer. What can still be read of the file can be kept.
rescue-remains = Keep what can be read
new-copies = A second place for copies
new-copies-none = A stick or a drive on the network. Can wait.
new-copies-pick = Choose a place

## A customer’s card
customer-change = Change the card
customer-change-do = Change it
customer-changed = { $name } changed
name = Name
customer-needs-name = A card needs a name.
customer-note = Your notes
customer-note-help = For you alone; on no paper for the customer.
erase = Erase …
erase-title = Erase { $name }?
erased-title = { $name } is erased
erase-goes = The card, your notes, the notes on their orders and everything they wrote on their pieces go, everywhere in this workshop.
erase-stays = Orders keep their numbers, dates, prices and choices.
erase-no-way-back = There is no way back, and nothing that was done before can be undone any more.
erase-waits = { $numbers } { $count ->
        [one] is
       *[other] are
    } still under way. Erased now, nobody would know what is to be made.
erase-waits-how = Hand over or cancel what is under way; then come back here.
erase-waits-open = Open { $number }
erase-not = Keep the card
erase-do = Erase for good
erase-renew = Replace the copies now
copies-renewed = One fresh copy has taken the place of the older ones.

## Photographs
photos = Photographs
photo = Photograph
photo-number = Photograph { $number }
photo-add = Add a photo
photo-ways = or paste it, or drop it here
photo-let-go = Let go here
photo-coming =
    { $count ->
        [one] One photo is on its way …
       *[other] { $count } photos are on their way …
    }
photo-added =
    { $count ->
        [one] Photo added
       *[other] { $count } photos added
    }
photo-changed = Photo changed
photo-removed = Photo taken out
photo-remove = Take it out
photo-caption = What it shows
photo-bench = For the bench: it goes on the sheet
photo-too-large = { $name } is larger than 40 MB.
photo-too-large-hint = Make the picture smaller, or take a photo of it.
photo-no-picture = { $name } is no picture that can be read here.
photo-kinds = PNG and JPEG can be taken.

## Customers: cards, measures, two cards of one person
customer-new-card = New customer
    .own = New { $customer }
customer-new-card-do = Make the card
customer-made = { $name } has a card
contact-nth = Telephone or mail, { $nth }
contact-first = The first is the one you use.
contact-add = One more
contact-remove = Take out { $contact }
customer-address = Address
customer-allergies = Must not touch
customer-allergies-help = Allergies, one a line. Told on every paper for the bench and the counter.
customer-to-pay = Still to pay
customer-joined-names = Also known as
customer-photos-count =
    { $count ->
        [one] one photograph
       *[other] { $count } photographs
    }
copy = Copy
copy-text = Copy { $text }
copied = Copied: { $text }
consents = What they allow
consent-given = { $name } allows it from today
consent-taken-back = { $name } doesn’t allow it any more
measures = Measures
measured-from-card = From a customer’s card
measured-all = All measured.
measured-open = { $count ->
    [one] one still to measure
   *[other] { $count } still to measure
}
measured-made = { $measure } made
measured-whose = Whose measures?
measured-name = Name
measured-nobody = Nobody called “{ $name }” has measures for this.
measured-none = Nobody has been measured for this yet. Measures are taken on a customer’s card.
measures-empty = No measures yet.
measures-take = Take measures
measures-ask = Ask whether you may keep them, and tick it under “What they allow”.
measures-of = { $figure }, { $day }
measures-where = Where
measures-body = Body
measures-added = Added
measures-finished = Finished
measures-since = Since { $day }
measures-change = Change the measures
measures-change-of = Change the measures: { $figure }, { $day }
measures-remove = Take out
measures-remove-of = Take out the measures: { $figure }, { $day }
measures-removed = Measures taken out: { $figure }
measures-kept = Measures of { $name } kept
measures-figure = What for
measures-day = Day
measures-today = Today. An earlier day can be typed: 2 June, 2.6., Friday.
measures-ahead = This day is still to come.
measures-unit = Unit
measures-how = Type what the tape says: 42. Or with what you add to it: 42+8. Enter goes on to the next one; what you don’t need stays empty.
measures-begin = Begin with the ones from { $day }
measures-before = before: { $typed }
measures-own = Another place
measures-own-nth = Another place, { $nth }
measures-own-name = Where you measure
measures-own-how = A measure of your own: name the place, then type what the tape says.
measures-own-remove = Take out: { $name }
measures-note-help = What else you saw, such as “left shoulder lower”.
measures-keep = Keep them
measures-count =
    { $count ->
        [one] measured once
       *[other] measured { $count } times
    }
unit-cm = cm
unit-mm = mm
unit-in = in
customer-join = These two are one person …
customer-join-title = Two cards, one person
customer-join-search = The other card
customer-join-help = Find the second card of { $name } by name, telephone or mail.
customer-join-nobody = Nobody else is found by that. Try another part of the name, or the number.
customer-join-stays = This card stays
customer-join-goes = This one is added to it
customer-join-told = Nothing is lost: orders, measures, photographs and notes of both stand on the one card, and both names find it. Undo parts them again.
customer-join-other = Another card
customer-join-do = Join them
customer-joined = { $other } is now on the card of { $name }

## A table that comes in
table-title = Bring in a table
table-lead = Customers and open orders out of a spreadsheet, all at once. You see everything before it is taken in.
table-bring = Bring in a table
today-table = Bring in customers and orders from a table
table-paste = Paste the cells here
table-help = Select the table in your spreadsheet, copy it and paste it anywhere on this page. Or drop a file here.
table-read = Look at it
table-choose = Choose a file
table-files = CSV, TSV, text or Excel (.xlsx)
table-let-go = Let go, and it is read.
table-too-large = { $name } is larger than 20 MB.
table-example = Such a table is understood
table-example-head = Name; Telephone; What; Price; Due
table-example-order = Mara Lind; 0170 555 0143; Belt, black, 3 cm; 89; 12 June
table-example-person = Tom Becker; tom@example.org; ; ;
table-example-told = One row for each order, or for each person without one. Other columns and another order are fine: you say what is what.
table-columns = What stands in which column
table-column-is = What “{ $title }” is
table-leave-out = Leave out
table-needs-name = Choose the column in which the names stand.
table-what = What is made
table-understood = How the first rows are understood
table-faults =
    { $count ->
        [one] One row can’t be read
       *[other] { $count } rows can’t be read
    }
table-there =
    { $count ->
        [one] One order is there already and is left out
       *[other] { $count } orders are there already and are left out
    }
table-faults-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
table-take = Take them in
table-take-others = Take in the others
table-again = Start again

## Papers: for whom, and how this computer prints
reader-bench = For the bench
    .own = For the { $bench }
reader-counter = For me
reader-customer = For the customer
paper-reader = Who reads it
paper-lead-bench = What is made, without names and prices. These are the pages as they are printed.
paper-lead-counter = All that the order says, for your own folder.
paper-lead-customer = What was agreed and what it costs. Nothing that is meant for you alone.
paper-customer-instead = Look at the customer’s paper
printer = Printer
printer-system = Whatever the system chooses
printer-none = No printer is set up on this computer. Papers are kept as files beside the workshop.
first-print = How this computer prints
first-print-later = All of this can be changed later under Settings.
test-square = Test square
test-square-why = Some printers make a page a little smaller. A test square of 100 mm shows it, so that patterns and sizes come out true.
test-square-print = Print a test square
test-square-measure = Measure the square with a ruler and type both sides, such as 99.2. From then on papers come out true to size.
test-square-across = Across
test-square-down = Down

## Settings that are kept as they are changed
saved = Saved
workshop-language = Language of the papers
workshop-currency-is = In { $currency }
workshop-address = Address
workshop-address-help = Stands under your name on what customers take home: street and town, telephone, tax number. As many lines as you like.
lead-days-help = Working days from order to hand-over. The day you promise starts from it.
lead-days-unit =
    { $days ->
        [one] working day
       *[other] working days
    }
lead-days-unreadable = Type a number of days, from 0 to 365.
settings-money = Money
taxes = Tax
taxes-none = No tax is charged.
tax-add = Add a tax rate
tax-new = the new rate
tax-label = Name of the tax
tax-example = VAT
tax-percent = { $label }, per cent
tax-usual = The usual one.
tax-remove = Take out { $label }
tax-removed = { $label } taken out
percent-sign = %
taxes-inclusive = Prices hold the tax already
taxes-inclusive-yes = The tax is told as part of each price.
taxes-inclusive-no = The tax comes on top of each price.
totals-round = Round totals to 0.05
totals-round-help = Where there are no smaller coins, as in Switzerland.
settings-articles = Ready-made articles
articles-lead = What you sell without designing it.
articles-none = None yet. Balm, thread, a book: what lies ready can be put into an order with one tap.
article-add = Add an article
article-add-do = Add it
article-added = { $name } added
article-change = Change
article-change-of = Change { $name }
article-changed = { $name } changed
article-stopped = { $name } is no longer offered
article-offered = { $name } is offered again
article-name = Name
article-name-help = As it stands on the customer’s paper.
article-needs-name = An article needs a name.
article-price = Price of one
article-needs-price = What does one cost?
article-code = Code
article-code-help = Yours or the supplier’s. May be empty.
article-tax = Tax
no-tax = no tax
offered = Offered
not-offered = Not offered
stop-offering = Stop offering
stop-offering-of = Stop offering { $name }
offer-again = Offer again
offer-again-of = Offer again: { $name }
settings-printing = Printing
printing-lead = On this computer.
settings-copies-title = Copies

## Templates
rail-templates = Tem{"\u00AD"}plates
    .own = { $templates }
go-templates = Go to the templates
templates = Templates
    .own = { $templates }
templates-change = Change one, or make your own
templates-change-how = A template is a folder with a few files: options, prices, rules and pictures. Save one as a folder, change it with any text editor, and bring it in again: it comes back as a new version, and nothing is used before you have seen what it changes.
templates-more = More to begin with
template-out = Save as a folder
template-out-of = Save as a folder: { $name }
template-tags = Print swatch tags
template-tags-of = Print swatch tags: { $name }
try-it = Try it
try-it-of = Try it: { $name }
templates-lead = What pieces are begun from.
    .own = What { $pieces } are begun from.
template-take = Bring in a template …
template-version = Version { $number }
template-released = { $label }: version { $number } is used from now on
template-dropped = { $label }: version { $number } put away
template-stopped = { $label } is no longer offered
template-offered = { $label } is offered again
waiting-title = Version { $number } waits
waiting-same = Nothing that can be seen changes.
waiting-designs =
    { $count ->
        [0] No piece that isn’t ordered yet was begun with an earlier version. What is ordered stays as agreed.
        [one] One piece is under way with an earlier version. It stays as it is until you bring it up to date.
       *[other] { $count } pieces are under way with an earlier version. They stay as they are until you bring them up to date.
    }
use-from-now-on = Use from now on
put-it-away = Put it away

## Studio: newer versions, free lines, codes, and what no choice says
newer-title = Version { $number } of the template is here
newer-changes = It would change:
newer-fits = All your choices stay.
newer-price = Price: { $from } → { $to }
newer-same-price = The price stays { $price }.
newer-do = Bring this piece up to date
updated = This piece is now of version { $number }
instead-label = For { $number }
instead-for = For { $number }:
instead-agreed = Agreed at { $price }.
fit-do = Put into { $number }
fit-price = Price in { $number }
fit-agreed = { $price } as agreed
fit-new = { $price } new
fitted = Put into { $number }
kept-as = Kept: { $code }
open-code = Open { $code }
other = Other …
other-for = Other: { $label }
other-words = What is made
other-words-help = As the bench is to read it, such as “lining from the customer’s old coat”.
other-needs-words = Write a few words about what is made.
other-price = What it adds to the price ({ $currency })
other-price-help = Empty: nothing. With a minus sign it costs less.
other-material = What of
other-material-help = May be empty.
other-near = “{ $answer }” stays chosen as what comes nearest: rules, sizes and cut list go by it.
other-near-none = Choose what comes nearest too: rules, sizes and cut list go by it.
other-near-is = “{ $answer }” stays chosen as what comes nearest.
other-do = Make it so
other-made = Made otherwise:
other-material-is = Of { $material }
other-adds = On the price: { $price }
other-change = Change
other-change-of = Change what is made otherwise: { $label }
other-take-back = Take back
other-take-back-of = Take back what is made otherwise: { $label }
other-agreed = Made otherwise, as you wrote
other-taken-back = Made as chosen again

## Pieces in words, and writing an order down
write-order = Write an order down
    .own = Write the { $order } down
write-due-help = Leave it empty for the usual time.
add-to-open = Where does it go?
add-to-new = A new order
add-to = Add to { $number }
line-add = Add a piece
    .own = Add: { $piece }
line-add-do = Add it
line-added = Added to { $number }
line-change = Change the piece
line-changed = Piece changed
line-removed = { $name } taken out
line-kind = What it is
line-kind-words = In my words
line-kind-article = One of the articles
line-words = What is made
line-words-help = Such as “belt like last year, 3 cm”. The first line is its name.
line-words-missing = What is to be made?
line-price-missing = What does it cost? 0 will do.
line-price-each = Price of one
line-price-with-tax = With the tax in it.
line-price-without-tax = The tax comes on top.
line-due = Due { $due }
line-due-help = Only where it is another day than the order’s.
line-doings = What can be done with { $name }
line-do-again = Make one like it
line-do-change = Change
line-do-design = Design it
line-do-discount = Discount
line-do-remove = Take out
line-no-template = There is no template to design with yet.
line-no-template-hint = Take one over in the Studio first.
line-instead-of = { $price } instead of { $before }
line-off = Taken off: { $reason }
article = Article
article-search = Find an article
article-missing = Which one is it?
tax = Tax
tax-none = No tax
tax-agreed = As agreed
photos-of = Photographs of { $name }

## The money of an order
money = Money
money-paid = All is paid.
money-nothing = There is nothing to pay.
to-pay = To pay
row-open = open: { $amount }
row-paid = nothing open
row-unpaid = not paid yet
payments = Payments
payment-told = { $way }, { $day }
payment-noted = { $number }: payment noted
payment-removed = { $number }: payment of { $amount } taken out
payment-remove = Take out the payment of { $amount }
pay = Note a payment
pay-title = What came in?
pay-do = Note it
pay-amount = How much
pay-amount-help = With a minus sign for what you gave back.
pay-amount-missing = How much was it?
pay-is-deposit = This is the deposit.
pay-all = All that is left: { $amount }
pay-way = How
pay-day = On which day
pay-day-help = Leave it empty for today.
pay-ahead = That day is still to come.
discount = Give a discount …
discount-change = Change the discount …
discount-title = Give a discount
discount-of = Discount on { $name }
discount-kind = How it is counted
by-percent = Per cent
by-amount = A sum
by-price = Another price
discount-value = How much
discount-value-missing = How much is it?
discount-to = One of them costs
discount-reason = Why
discount-reason-help = It stands on the papers, such as “second bag”.
discount-reason-missing = A word on why, such as “second bag”.
discount-do = Give it
discount-none = No discount
deposit = Deposit
deposit-ask = Ask for a deposit …
deposit-change = Change the deposit …
deposit-title = What comes in advance?
deposit-do = Ask for it
deposit-none = No deposit
deposit-percent = Deposit of { $percent } %
deposit-open = { $amount } still to come
deposit-here = it is here
order-private = Your notes
order-private-help = For you alone; on no paper for the customer.
order-private-told = For you alone:
order-allergies = Must not touch them:

# Tables that go out
orders-out = All orders as a table
customers-out = All customers as a table
open = Open

# Other words that the palette finds an entry by. Never shown.
find-new = design create make product configure
find-write-order = note job commission quick free words
find-new-customer = add person client address contact card
find-customer = second screen customer counter display present full screen touch tablet
find-table = import excel spreadsheet csv xlsx paste list upload
find-orders-out = export excel spreadsheet csv download bookkeeping
find-customers-out = export excel spreadsheet csv download addresses contacts
find-print = paper pdf receipt confirmation bench label printer
find-go-today = home start due overview week
find-go-studio = design kept pieces drafts picks presets
find-go-orders = jobs money payments pay paid unpaid deposit discount invoice bill receipt history cancel photos
find-go-customers = people clients contacts addresses measures measure sizes allergy allergies erase delete forget privacy gdpr consent join duplicate merge
find-go-templates = versions patterns products shelf update
find-go-settings = preferences options language theme dark light brightness printer paper tax vat rates rounding articles logo name lead currency terms conditions signature sign
find-copies = backup backups copy copies save safe safety restore recover stick drive file folder
find-undo = back revert mistake
find-deposit = deposit down payment advance
find-pay = money paid payment cash card
find-again = again repeat another same like before
find-take-order = order take sell
find-redo = again repeat
find-help = shortcuts keyboard hotkeys

## The maker's own colour and words
settings-words = Words of your trade
settings-words-lead = A piece may be a bag here, and a sheet a job ticket. What you leave empty is called as everywhere.
noun = Everywhere
noun-one = One
noun-many = Several
noun-piece = Piece
noun-sheet = Sheet
noun-order = Order
noun-customer = Customer
noun-template = Template
noun-bench = Bench
noun-piece-one = bag, ring, shirt
noun-piece-many = bags, rings, shirts
noun-sheet-one = job ticket
noun-sheet-many = job tickets
noun-order-one = commission
noun-order-many = commissions
noun-customer-one = client
noun-customer-many = clients
noun-template-one = model
noun-template-many = models
noun-bench-one = kitchen, cutting room
brand-colour = Your colour
brand-colour-help = It dresses the papers that your customers get. Sheets for the bench stay black.
brand-ink = Black
brand-green = Green
brand-blue = Blue
brand-violet = Violet
brand-berry = Berry
brand-red = Red
brand-copper = Copper
brand-olive = Olive
brand-own = Any other
brand-own-label = Another colour, by its number
brand-own-wrong = Write it as six digits, such as #8a2148.
brand-none = None
brand-brass = Brass
brand-sand = Sand
brand-rose = Rose
brand-sky = Sky blue
brand-letters = Headings on the customer’s screen
brand-letters-house = Plain
brand-letters-classic = Classic
brand-letters-script = Script
brand-preview = How the customer’s screen looks, light and dark
brand-preview-piece = A piece of yours
brand-preview-price = { $currency } 89
second-colour = Your second colour
second-colour-help = On the customer’s screen: the edge under your name, and prices where it can be read; on cards a line. Your first colour stands behind your greeting and on buttons.
own-views = Your views
own-view-keep = Keep this view
own-view-name = Its name
own-view-name-help = Such as “Weddings” or “Waiting for leather”.
own-view-remove = Take the view “{ $name }” away
own-view-removed = View “{ $name }” taken away
keep-do = Keep it

## Long work
works = What goes on now
work-table_in = Bringing in the table
work-table_out = Writing the table
work-copy = Taking a copy
work-print = Setting the sheets
work-counts = { $done } of { $total }
work-left-soon = a few seconds left
work-left-seconds = about { $count } seconds left
work-left-minutes = about { $count } minutes left
work-stopping = Stopping …
work-stop = Cancel

## A kept piece, to take home

kept-title = Kept: { $name }
kept-code = Kept under
kept-qr = Code to scan
kept-take = Photograph this, or ask for it on a card. The code opens your piece again.
kept-on = Go on playing
kept-choices = Without names and measures, on any computer:
code-choices = Opened by its choices. Names and measures aren’t in this code.
kept-print = Print the card
kept-save = Save the picture
kept-send = Send as a message
kept-copy = Copy the code
kept-open = Open it
kept-text = Text to send
kept-text-copy = Copy the text
kept-text-copied = The text is copied.
