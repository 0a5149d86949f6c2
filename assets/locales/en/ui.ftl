# The fixed words of the window. What carries data is worded in core.ftl.

## The window
skip = To the content
rail = Rooms of the workshop
rail-today = Today
rail-studio = Studio
rail-orders = Orders
rail-customers = Customers
rail-settings = Settings
notices = Messages
dismiss = Put away
close = Close
back = Back
undo = Undo
redo = Redo
loading = One moment …
search = Search
search-placeholder = Name, number, piece …
search-nothing = Nothing found for “{ $search }”.
ribbon-label = Sample workshop
ribbon = This is a sample workshop. Try everything, nothing here is real.
ribbon-end = Leave the sample

## First run
first-title = Come in
first-line = Design a piece together, take the order, print the sheet for the bench. All in one file on your own computer.
door-look = Look around
door-look-text = A sample workshop with a bag to design and orders on the bench.
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
today-ready = Ready for pick-up
today-ready-empty = Nothing waits to be picked up.
designs = Pieces not ordered yet
start-piece = Start a piece

## Starting a piece
start-lead = Begin with a finished piece and change what you like.
picks = Maker’s picks
pick-plain = As it comes
pick-plain-text = Every choice as the maker would leave it.
price-from = from { $price }
template-count = { $count } different pieces can be made of it.
templates-empty = No templates here yet. Take over the messenger bag to change it into your own, or bring a template of yours.
template-sample = Take over the messenger bag
template-folder = Bring a template
template-taken = The template is here.
kept = Kept
keep = Keep it
drop-design = Put away { $name }
design-dropped = Piece put away

## Studio
studio-title = Studio: { $name }
studio-foot = Price and order
piece-name = Name of the piece
picture-of = Picture of { $name }
choices = Choices
sections = Parts of the piece
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
several-between = { $min } to { $max } of these
several-max = Up to { $max } of these
several-min = At least { $min } of these
fewer = Fewer: { $label }
more = More: { $label }
less = Less
greater = More
text-count = { $used } of { $max }
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
still-missing = Still to choose: { $list }
quantity = How many

## Taking the order
take-order = Take the order
not-yet = Not yet
customer = Customer
customer-help = Type to find someone, or a new name.
customer-known =
    { $count ->
        [0] Known, no orders yet
        [one] Known, one order so far
       *[other] Known, { $count } orders so far
    }
customer-new = A new customer. Pick from the list if you know each other.
customer-missing = Whom is it for?
contact = Telephone or mail
contact-help = So that you can say when it is ready.
due = Due
due-help = Leave it empty for { $date }.
due-unreadable = That is no date that I can read. Try 12 June.
due-past = That day has passed.
due-none = No date
note = Note
order-change = Change day or note
order-changed = { $number } changed
order-change-out = A sheet of this order is out. Print it again after the change.
note-help = It is printed on the sheet.
summary = What is ordered
order-taken = { $number } taken

## Orders
orders = Orders
orders-search = Search orders
orders-empty = No orders yet. The first one starts in the Studio.
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
to-agreed = Agree
to-making = Start making
to-ready = It is ready
to-delivered = Hand over
to-cancelled = Cancel the order
other-status = Otherwise
taken = Taken
papers = Papers
papers-empty = No paper is out yet.
history = What happened
undone = taken back
print-sheet = Print the sheet

## Papers
paper-title = Sheet for { $number }
paper-lead = For the bench. These are the pages as they are printed.
paper-size = Paper
paper-page = Sheet for { $number }, page { $page } of { $pages }
paper-warnings = To look at before printing
paper-open = Open the paper
print = Print

## Customers
customers = Customers
customers-search = Search customers
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
workshop-path = File
workshop-currency = Currency
workshop-paper = Paper
workshop-lead = Time to make a piece
workshop-logo = The workshop’s logo
workshop-close = Close this workshop
working-days =
    { $days ->
        [one] one working day
       *[other] { $days } working days
    }
version = Version { $version }

## Palette and keys
palette = Find and do
palette-label = Find a piece, an order or a person, or do something
palette-placeholder = Find or do …
palette-nothing = Nothing found.
kind-order = Order
kind-customer = Customer
kind-design = Piece
kind-template = Start a piece
help-keys = Keys
keys-make = Make
keys-go = Go
keys-change = Change
keys-help = Find
keys-arrows = Everywhere
keys-walk = On and back
keys-choices = Among the choices
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
erase-not = Keep the card
erase-do = Erase for good
erase-renew = Replace the copies now
copies-renewed = One fresh copy has taken the place of the older ones.
