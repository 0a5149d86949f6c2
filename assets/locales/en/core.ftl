# Words that carry data: errors, reasons, sentences, history, papers. Fixed texts of the window are in ui.ftl.
# A message's name is the code that Rust uses, with hyphens for its dots; `.hint` says what to do about an error.
# Numbers, money, measures and dates come in finished. Both languages hold the same names and variables; a test says so.

## Small words

list-and = { $first } and { $last }
list-or = { $first } or { $last }
quoted = “{ $text }”

option-quantity = Quantity
answer-labelled = { $option }: { $answer }
answer-yes = yes
answer-no = no
answer-none = none
answer-picture = picture of { $width } × { $height } pixels
answer-picture_laid = { $picture } ({ $laid })
answer-picture_size = { $percent } %
answer-picture_right = turned { $many }° to the right
answer-picture_left = turned { $many }° to the left
answer-picture_across = { $many } % to the right
answer-picture_aback = { $many } % to the left
answer-picture_down = { $many } % down
answer-picture_up = { $many } % up

change-free = free again
change-away = goes away
price-same = same price

phrase-at = with { $what }
phrase-with = with { $what }
phrase-without = without { $what }

## Dates

date-day = { $day } { $month }
date-weekday = { $weekday }, { $day } { $month }
date-full = { $day } { $short_month } { $year }
date-long = { $day } { $month } { $year }
date-due = { $short_weekday } { $day } { $month } { $year }
date-about = about { $day }
date-until = until { $date }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-days_ago = { $days } days ago
date-moment = { $day }, { $time }
date-moment-near = { $day } { $time }

date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday

date-short_weekday-1 = Mon
date-short_weekday-2 = Tue
date-short_weekday-3 = Wed
date-short_weekday-4 = Thu
date-short_weekday-5 = Fri
date-short_weekday-6 = Sat
date-short_weekday-7 = Sun

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

date-short_month-1 = Jan
date-short_month-2 = Feb
date-short_month-3 = Mar
date-short_month-4 = Apr
date-short_month-5 = May
date-short_month-6 = Jun
date-short_month-7 = Jul
date-short_month-8 = Aug
date-short_month-9 = Sep
date-short_month-10 = Oct
date-short_month-11 = Nov
date-short_month-12 = Dec

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## Limits

limit-from_to = { $from } to { $to }
limit-letters = letters
limit-digits = digits
limit-spaces = spaces
limit-per_char = { $price } a character
limit-per_char_after = { $price } a character after the first { $free }
limit-spaces_free = { $price }, spaces are free

## Rules as sentences

rule-sentence = { $rule }.
rule-when = { $given }: { $asked }
rule-never_together = not together: { $list }
rule-is = { $option } { $values }
rule-is_not = { $option } not { $values }
rule-only = { $option } only { $values }
rule-only_with = { $what } needed
rule-only_without = no { $what }
rule-equal = { $left } is { $right }
rule-not_equal = { $left } is not { $right }
rule-less = { $left } less than { $right }
rule-at_most = { $left } at most { $right }
rule-more = { $left } more than { $right }
rule-at_least = { $left } at least { $right }
rule-count_equal = exactly { $right } { $left }
rule-count_not_equal = not { $right } { $left }
rule-count_less = fewer than { $right } { $left }
rule-count_at_most = at most { $right } { $left }
rule-count_more = more than { $right } { $left }
rule-count_at_least = at least { $right } { $left }
rule-contains = { $option } with “{ $word }” in it
rule-contains_not = { $option } without “{ $word }” in it
rule-starts = { $option } beginning with “{ $word }”
rule-starts_not = { $option } not beginning with “{ $word }”
rule-ends = { $option } ending with “{ $word }”
rule-ends_not = { $option } not ending with “{ $word }”
rule-each_row = each of { $rows }: { $said }
rule-any_row = at least one of { $rows }: { $said }
rule-given_each_row = each of { $rows }: { $said }
rule-given_any_row = at least one of { $rows }: { $said }

count-above_a_billion = more than a billion
count-at_least = at least { $count }

expression-word = “{ $word }”
expression-attribute = { $attribute } of { $option }
expression-count = { $what }
expression-lookup = { $table } for { $input }
expression-letters = letters of { $what }
expression-by = { $of } by { $by }
expression-characters = characters of { $what }
expression-words = words of { $what }
expression-sum = { $attribute } of all { $option }
expression-distinct = number of different ones among { $what }
expression-base_price = base price
expression-abs = { $what } without its sign
expression-if = { $then } { $given }, otherwise { $otherwise }
expression-round = { $what }, rounded to { $step }
expression-round_up = { $what }, rounded up to { $step }
expression-round_down = { $what }, rounded down to { $step }
expression-smallest = the smallest of { $what }
expression-largest = the largest of { $what }
expression-how_many = how many of ({ $what })
expression-how_many_rows = number of { $rows } { $given }
expression-sum_of_rows = { $what } of all { $rows } together
expression-smallest_of_rows = the smallest { $what } of all { $rows }
expression-largest_of_rows = the largest { $what } of all { $rows }
expression-distinct_of_rows = number of different { $what } among { $rows }

## What a look over a template found

finding-rule = “{ $sentence }” ({ $id })
finding-by_rules = because of { $rules }
finding-by_options = because conditions and limits of the options contradict each other
finding-contradiction = No piece can be made at all, { $because }.
finding-contradiction_mend = Leave one of these rules out, or loosen it.
finding-never = Nobody can ever choose { $chosen }, { $because }.
finding-never_mend = Loosen one of these rules, or take this choice off the list.
finding-never_shown = Nobody is ever asked for { $option }: its condition never holds.
finding-only = Nothing but { $chosen } can ever be chosen there, { $because }.
finding-only_mend = Loosen one of these rules, or take the other choices off the list.
finding-formula = { $place } can't be worked out: { $error }.
finding-never_applies = This rule never applies: { $rule }.
finding-never_applies_mend = Look at its condition, or leave the rule out.
finding-adds_nothing = This rule adds nothing, the others see to it already: { $rule }.
finding-adds_nothing_mend = It can be left out.
finding-unreached = { $place } never comes up: its condition never holds.
finding-checked_late = This rule is too much to look ahead; it is checked when something is chosen: { $rule }.
finding-example = For example { $piece }
finding-mend_none = Give { $option } one more choice that no rule closes, such as “none”; or loosen one of the rules.
finding-mend_or_nought = Write “or 0” behind what may be missing, or give every choice what is asked for.
finding-mend_table = Add rows to the table { $table }, or limit what can be chosen.
finding-place_total = The price
finding-place_price = Price line “{ $label }”
finding-place_material = Material “{ $label }”
finding-place_part = Part “{ $label }”
finding-place_step = Step “{ $label }”
finding-place_result = Result “{ $label }”
finding-error_absent = { $option } isn't there
finding-error_attribute = the choice at { $option } has no “{ $attribute }”
finding-error_table = table { $table } has no row for it
finding-error_division = something is divided by nought
finding-error_whole = a count is no whole number
finding-error_large = the result is too large
finding-error_units = the units don't fit together
finding-error_unknown = “{ $name }” can't be calculated with
finding-error_word = a word can't be calculated with
finding-unproven = { $count ->
        [one] Of one rule it takes too long to say whether it adds anything
       *[other] Of { $count } rules it takes too long to say whether they add anything
    }: { $rules }.

## Reasons: one sentence of at most 90 characters each

reason-not_with = Not { $list }.
reason-not_with_more = Not { $list } and { $more ->
        [one] one more choice
       *[other] { $more } more choices
    }.
reason-not_with_these = Not with what is chosen so far.
reason-never = No piece can have this.
reason-sold_out = Sold out.
reason-sold_out_until = Sold out until { $date }.
reason-ended = Only offered until { $date }.
reason-only = Only { $given }.
reason-falls_away = Goes away with it: { $list }.
reason-falls_away_more = { $more } more
reason-hidden = Not asked for this piece.
reason-unknown = { $option } has no choice “{ $answer }”.
reason-unknown_option = There is no option “{ $option }”.
reason-wrong_kind = { $option } takes another kind of answer than “{ $answer }”.
reason-range = { $range } can be had now.
reason-out_of_range = { $range } can be had now, not { $given }.
reason-between_steps = { $given } lies between steps of { $step }: take { $nearest }.
reason-days_between = Days from { $from } to { $until } can be chosen.
reason-days_from = Days from { $from } on can be chosen.
reason-days_until = Days until { $until } can be chosen.
reason-too_many = At most { $limit }, this would be { $given }.
reason-too_few = At least { $limit }, this would be { $given }.
reason-too_long = At most { $limit } characters, this has { $given }.
reason-too_many_lines = { $limit ->
        [one] One line only
       *[other] At most { $limit } lines
    }, this has { $given }.
reason-character = { $character } can’t be used here.
reason-character_of = { $character } can’t be used here, only { $allowed }.
reason-word = We don’t put that word on a piece.

## Errors: what happened, what is safe, and what to do

workshop-exists = There is a file { $path } already.
    .hint = Choose another name or folder. The file there was not touched.
workshop-leftover = The file { $path } is in the way: another workshop left it there.
    .hint = It may hold the last changes of that workshop. Move it away, or choose another name.
workshop-missing = There is no file { $path }.
    .hint = Was it moved or renamed? Open it from where it is now.
workshop-not_a_workshop = { $path } is not a workshop.
    .hint = What is inside is something else, whatever its name ends in. It was not touched.
workshop-is_copy = { $path } is a copy of a workshop.
    .hint = Open the workshop itself. The copy is put back under “Where is my work?” or with atelier-cli restore.
copy-other_workshop = This copy belongs to another workshop.
    .hint = Choose a copy of this one. Nothing was changed.
copy-place_missing = The place for copies is not there: { $path }.
    .hint = Plug the stick in or connect the drive, then try again. The workshop itself is safe.
copy-none = There is no copy of this workshop here.
    .hint = Say where the copies lie, or keep what can still be read of the file.
workshop-export_unreadable = This folder can't be read as a workshop: { $file }, line { $line }: { $reason }.
    .hint = Take the folder as it was written by “export”. Nothing was made.
workshop-newer = A newer version of Atelier wrote this workshop.
    .hint = Bring this computer's Atelier up to date. The file was not touched.
workshop-in_use = { $holder } has this workshop open.
    .hint = Close it there, then try again. Nothing was changed.
workshop-read_only = This workshop is open for reading only.
    .hint = Close it where it is open for writing, then open it again here.
workshop-damaged = The file of this workshop is damaged: { $reason }. It was left as it is.
    .hint = Put a copy back under “Where is my work?”; the damaged file is kept.
workshop-disk = The disk refused: { $reason }.
    .hint = Is it full, or may you not write there? What was saved before is safe.
workshop-name_missing = The workshop needs a name.
    .hint = Type the name that should stand on your papers.
workshop-logo_refused = This picture can't be the logo: { $reason }.
    .hint = Take a PNG or JPEG, or go on without a logo.
sample-unknown = There is no sample “{ $sample }”.
    .hint = There is: bag.

template-unknown = There is no template “{ $template }”.
    .hint = Look at the list of templates for its name.
template-unreadable = { $path } can't be read as a template: { $reason }.
    .hint = Give a folder that holds template.toml.
template-folder_taken = The folder { $path } holds something else, or what was changed there since.
    .hint = Choose an empty folder. Nothing was changed.
template-problems = { $count ->
        [one] One thing needs mending
       *[other] { $count } things need mending
    } in this template. { $first }
    .hint = Mend the file and try again. The workshop was not touched.
template-currency = Prices of this template are in { $template }, the workshop's are in { $workshop }.
    .hint = Set `currency` and the prices in template.toml to { $workshop }.
preset-unknown = There is no pick “{ $preset }”.
    .hint = Start from one of the picks that are shown, or without one.

design-unknown = This piece is no longer there.
    .hint = It may have been thrown away: undo brings it back.
design-ordered = This piece is ordered as { $number } and stays as it was agreed.
    .hint = Start another one like it.
design-incomplete = Still to be answered: { $missing }.
    .hint = Answer it, then take the order.
design-closed = What was chosen for { $option } can't be had any more.
    .hint = Choose something else there; the other answers are kept.
design-unknowable = “{ $what }” can't be worked out for this piece.
    .hint = Mend its formula in the template, then take the order. The piece is kept.
design-code_unreadable = “{ $code }” is no code of a design, or has a mistake in it.
    .hint = Compare it letter by letter. There is no 1, I, L and U in a code.
design-code_unknown = No template here is the one that code { $code } is of.
    .hint = Take the template in first; a code holds the choices, not the template.
design-quantity = { $given } pieces can't be made.
    .hint = Take a number from 1 to 9999.
design-letter_missing = { $option }: the chosen letters have no “{ $letters }”.
    .hint = Write it another way, or choose other letters first.
counter-closed = There is no piece on the customer's screen.
    .hint = Begin one, or let the maker show it.
signing-changed = Something about this order has just changed.
    .hint = Read it once more, then sign.
signing-lapsed = The signature no longer holds: { $what }.
    .hint = Put it back as it was, or ask for the signature again.
counter-nobody_left = Nobody left a piece at the customer's screen.
    .hint = What was kept stands under Today.
compare-full = Four pieces are side by side already.
    .hint = Put one of them away first.
way-each = { $price } each
surprise-dear = Nothing else came up for at most { $under }.
    .hint = Try again, or forget the sum for a while.
app-system = The system wouldn't show it: { $reason }
    .hint = Nothing is lost. Close other windows and try again.
settings-pin = A PIN has 4 to 12 digits.
    .hint = Choose one that you don't use elsewhere.
settings-patience = A customer is asked after 20 seconds at the earliest and an hour at the latest.
    .hint = Two minutes do for most.
option-unknown = This piece has no option “{ $text }”.
    .hint = The piece's options and their names are in its list.
code-unknown = No piece was put aside under “{ $text }”.
    .hint = Codes look like K7M 4F6, and none has 0, 1, O or I. Read it once more, or look among the kept pieces.

order-unknown = There is no order { $number }.
    .hint = Numbers look like W-1042. Search by name if you don't know it.
order-status_refused = { $number } is { $from } and can't become { $to } from there.
    .hint = Take it one step at a time.
order-too_large = The price of this order is larger than money can count.
    .hint = Take fewer pieces.
order-due_past = { $day } has passed.
    .hint = Take a day from today on, or none: the lead time gives one.
order-cancelled_paper = { $number } is cancelled and gets no new paper.
    .hint = Set it back to new, or redo what was undone, then print it.
order-closed = { $number } is { $status } and can't be changed any more.
    .hint = Was that a slip? Set it back first: what was handed over to ready, what was cancelled to new.
order-last_piece = This is the only piece of { $number }, and an order needs one.
    .hint = Add another piece first, or cancel the order.
order-words_missing = It does not say yet what is to be made.
    .hint = Write a few words, such as “belt like last year, 3 cm”.
line-unknown = This piece is not in the order any more.
    .hint = It may have been taken out: undo brings it back.
line-not_free = This goes only with a free line, one that is nothing but words and a price.
    .hint = To have this piece otherwise, add a new one to the order and take this one out.
article-unknown = No article “{ $text }” is offered.
    .hint = Choose another one from the list, or write it as a free line.
article-name_missing = The article needs a name.
    .hint = Type what you call it, such as “leather balm, 50 ml”.
text-too_long = This text is too long: there is room for { $most } characters.
    .hint = Shorten it.
text-name_too_long = This name is too long: there is room for { $most } characters.
    .hint = Shorten it, and put the rest into the note.
order-signature_too_large = This signature has too many strokes to be kept.
    .hint = Clear it and sign once more, or type the name instead.
order-signature_broken = This signature can’t be read.
    .hint = Clear it and sign once more, or type the name instead.
order-words_too_long = What is made takes too many words: there is room for { $most } characters.
    .hint = Shorten it, or put the rest into the note of the order.

money-other_currency = This workshop counts in { $currency }.
    .hint = Write the amount in { $currency }.
money-below_nought = This amount can't be below nought.
    .hint = Write it without the minus sign. To take something off a price, give a discount.
discount-reason_missing = It does not say yet what the discount is for.
    .hint = Write the reason, such as “second bag” or “scratch on the flap”.
discount-percent = { $percent } per cent is no part of a price.
    .hint = Take a number from 0 to 100.
deposit-too_large = More is asked for in advance than the whole order costs.
    .hint = Take the total at most.
template-not_offered = “{ $template }” is not offered any more.
    .hint = It can be offered again on the page of templates.
work-stopped = Stopped.
    .hint = Nothing was changed.
settings-views = More than { $count } views of the orders are not kept.
    .hint = Take one away first.
settings-colour_printed = Printed as { $printed }, a little darker than yours, so that it can be read on white.
settings-lead_days = { $days } working days are more than a year.
    .hint = Take a number from 0 to 365.
settings-step = Totals can't be rounded to { $step } of the smallest coin.
    .hint = Take a number from 1 to 10000; 1 rounds nothing, 5 is usual where there are no smaller coins.
settings-tax_name = A rate of tax has no name yet.
    .hint = Write what stands on papers, such as “VAT”.
payment-unknown = This payment is no longer there.
    .hint = It may have been taken out: undo brings it back.
payment-nothing = A payment of nothing can't be noted.
    .hint = Write how much was paid, with a minus sign for what you gave back.
payment-ahead = { $day } is still to come.
    .hint = Take the day the money came, today at the latest.

customer-unknown = There is no such customer.
    .hint = Choose one from the list or write a new name.
customer-nobody = Erased customer
erase-done = Erased: the card, the notes, and what they wrote on their pieces. The orders keep their numbers and prices.
erase-papers = { $count ->
        [one] One printed paper was thrown away.
       *[other] { $count } printed papers were thrown away.
    } What hangs at the bench is for you to take down.
erase-tables = { $count ->
        [one] The table beside the papers was thrown away; it can be written again.
       *[other] { $count } tables beside the papers were thrown away; they can be written again.
    }
erase-beside = This older file still holds them; throw it away when you don't need it any more: { $path }
erase-elsewhere = Copies that you carried elsewhere yourself are not counted here.
erase-paper_stays = This paper could not be thrown away; please do it yourself: { $path }
erase-place_absent = Copies at { $path } may hold them too; it is not there now.
erase-copies = { $count ->
        [one] One copy still holds them
       *[other] { $count } copies still hold them
    }, until { $date } at the latest.
customer-name_missing = The customer needs a name.
    .hint = A first name is enough.
customer-orders_open = Not erased: { $numbers } { $count ->
        [one] is
       *[other] are
    } still under way.
    .hint = Hand over or cancel what is under way, then erase. Otherwise nobody would know what is to be made.
customer-several = Several cards are called “{ $name }”: { $cards }
    .hint = Name the one that is meant by its id.
customer-joined_to_itself = These are not two cards but one and the same.
    .hint = Choose the other card of this person.
measures-figure_unknown = Nothing called “{ $text }” is measured here.
    .hint = What can be measured: { $known }.
measures-landmark_unknown = “{ $text }” is not measured there.
    .hint = What is measured there: { $known }. Your own can be added under any other name in the window.
measures-twice = { $landmark } is measured twice.
    .hint = Keep the one that is right.
measures-missing = Nothing is measured here yet.
    .hint = Write at least one measure, such as 96, or 96+8 with what you add to it.
measures-ahead = { $day } is still to come.
    .hint = Take the day you measured, today at the latest.
measures-unknown = These measures are no longer there.
    .hint = They may have been taken out: undo brings them back.

picture-failed = The picture can't be drawn: { $reason }.
    .hint = The piece itself is safe. Check the template's picture.
paper-failed = The paper can't be written: { $reason }.
    .hint = The order itself is safe. Try another folder or paper.

undo-nothing = There is nothing to take back.
redo-nothing = There is nothing to do again.
undo-touched_since = “{ $action }” can't be taken back: it was changed again by “{ $by }”.
    .hint = Take that back first.
id-unreadable = “{ $text }” is not the name of anything here.
    .hint = Open it from a list.

app-no_workshop = No workshop is open.
    .hint = Open one, or look around in the sample.
app-settings = The settings of this computer can't be kept: { $reason }.
    .hint = The workshop is safe. Language and look may be asked for again.
app-unexpected = Something went wrong that should not.
    .hint = What was saved is safe. Close Atelier and open it again.
file-exists = { $path } is there already.
    .hint = Choose another name. Nothing was changed.
file-failed = { $path } can't be read or written: { $reason }.
    .hint = Try another folder, or look whether you may write there.
choice-not_taken = Not everything that was asked for can be had together: the lines with × say why. Price and answers are those of the piece without it.
choice-closed = { $wanted } can't be had: { $reason }
    .hint = See what is open with “atelier-cli design”, and change one of the two.
choice-no_best = No piece with these choices can be ordered.
choice-unsure = Not every piece could be looked at: there may be better ones.
choice-all_under = Everything that is open can be had for { $total }.
choice-over = More than { $total }: { $what }.
choice-none_under = No piece with these choices costs { $total } or less.
choice-way_under = For { $total }: { $changes } ({ $difference }).
paper-not_pdf = { $path } is not the name of a paper.
    .hint = Give a file that ends in .pdf.
paper-nothing_today = No order needs a sheet at the bench today.
    .hint = What is agreed and due this week, or in the making, comes here by itself.
paper-not_ours = { $path } is no paper of this workshop.
    .hint = Print it again from its order.
paper-no_viewer = No program on this computer shows { $path }.
    .hint = The paper is saved there. Open it with a program for PDF.
input-date = “{ $text }” is not a date.
    .hint = Write it like 2026-06-12.
input-percent = “{ $text }” is no per cent.
    .hint = Write it like 19 or 8.1.
input-colour = “{ $text }” is not a colour.
    .hint = Write it like #0e5c4d.
input-number = “{ $text }” is not a number that fits here.
    .hint = Write it like 110, 110 cm, 1.1 m or 43 1/4 in.
input-option = There is no option “{ $text }”.
    .hint = The piece's options and their names are in its list.
input-setting = “{ $text }” sets nothing.
    .hint = Write OPTION=CHOICE, such as size=m.
input-switch = “{ $text }” is neither on nor off.
    .hint = Write on or off.
input-upload = “{ $text }” takes a picture, which isn't typed.
    .hint = Put it on in the Studio.
input-twice = “{ $text }” is set twice.
    .hint = Set it once; only where several can be chosen may it be repeated.
input-unknown = “{ $text }” is not known here.
    .hint = Choose one of those that are offered.
input-value = “{ $text }” can't be the name of a choice.
    .hint = Names have small letters, digits and hyphens, such as inch-13.

## Template problems

problem-placed = { $file }, line { $line }, column { $column }: { $text }
problem-near = Did you mean `{ $near }`?

## Asking for a file

file-workshop_title = Open a workshop
file-workshop_name = Workshops
file-logo_title = Choose a logo
file-logo_name = Pictures
file-copies_title = Where the copies go
file-copies_name = Folder
file-template_title = The folder of a template
file-template_name = Folder
file-folder_title = Choose a folder
file-folder_name = Folders

## Orders

play-goes_well = { $have } of { $pieces } with { $beside }
play-under_exact = Exactly { $total }.
play-under_fits = { $apart } to spare below { $total }.
play-under_over = { $apart } above { $total }.
signing-part_piece = the piece has changed since
signing-part_price = the price has changed since
signing-part_day = the day has changed since
signing-part_terms = your terms have changed since
signing-part_order = the order has changed since
signing-not_yet = Your customer says: not yet.
signing-gone = The customer's screen was cleared before anybody signed.
signing-unread = Nothing happened on the customer's screen for ten minutes. The page is put away, and nobody has signed.
signing-unfit = Nobody has signed, for it can't be ordered like this any more. { $why }
counter-left_now = just left
counter-left = left { $minutes } min ago
counter-pin_asked = Enter the PIN to leave the customer's screen.
counter-pin_wrong = That is not the PIN. Try again.
counter-pin_wrong_wait = That is not the PIN. The next try counts in { $seconds } seconds.
counter-pin_early = Too early. The next try counts in { $seconds } seconds.
studio-saved = Saved on this computer { $time }
order-paper_out = Paper { $audience }, { $size }: made { $time }
status-new = new
status-agreed = agreed
status-making = in the making
status-ready = ready
status-delivered = handed over
status-cancelled = cancelled

way-cash = Cash
way-card = Card
way-transfer = Transfer
way-other = Another way

## Customers

allowed-pictures = Pictures of their pieces may be shown
allowed-news = News may be sent to them
allowed-measures = Their measures may be kept

## Measures: what is measured, where, and how the tape is laid

figure-shirt = Shirt
figure-trousers = Trousers
figure-foot = Foot
figure-hand = Hand
figure-head = Head
figure-belt = Belt

landmark-neck = Neck
    .how = Around the neck where the collar sits, with one finger under the tape.
landmark-shoulders = Shoulders
    .how = Across the back, from the tip of one shoulder bone to the other.
landmark-shoulder-left = Shoulder, left
    .how = From the side of the neck to the tip of the left shoulder bone.
landmark-shoulder-right = Shoulder, right
    .how = From the side of the neck to the tip of the right shoulder bone.
landmark-across-front = Across the front
    .how = From arm crease to arm crease over the chest, arms hanging.
landmark-across-back = Across the back
    .how = From arm crease to arm crease over the shoulder blades, arms hanging.
landmark-chest = Chest
    .how = Around the fullest part, close under the arms and level at the back, arms hanging.
landmark-stomach = Stomach
    .how = Around the fullest part, standing as always; no drawing in.
landmark-waist = Waist
    .how = Around the body where it bends to the side, after breathing out; the tape lies without pulling.
landmark-hips = Hips
    .how = Around the fullest part of the seat, feet together and pockets empty.
landmark-nape-to-waist = Nape to waist
    .how = Down the spine, from the bone at the base of the neck to the waist.
landmark-back-length = Back length
    .how = Down the spine, from the bone at the base of the neck to where the shirt is to end.
landmark-front-length = Front length
    .how = From the side of the neck over the chest to where the shirt is to end.
landmark-sleeve = Sleeve
    .how = From the tip of the shoulder over the slightly bent elbow to the wrist bone.
landmark-sleeve-right = Sleeve, right
    .how = As the other sleeve, on the right arm; few people have two alike.
landmark-armhole = Armhole
    .how = Over the shoulder and under the arm, with two fingers under the tape.
landmark-upper-arm = Upper arm
    .how = Around the thickest part of the arm while it hangs loose.
landmark-elbow = Elbow
    .how = Around the elbow, with the arm bent.
landmark-wrist = Wrist
    .how = Around the wrist right over the bone, so that the tape still turns.
landmark-watch-wrist = Wrist with watch
    .how = Around the wrist and the watch that is worn under the cuff.
landmark-rise = Rise
    .how = Seated upright on a flat chair: down the side, from the waist to the seat.
landmark-thigh = Thigh
    .how = Around the thickest part, a hand below the crotch, weight on both legs.
landmark-knee = Knee
    .how = Around the middle of the kneecap, leg straight but loose.
landmark-outside-leg = Outside leg
    .how = Down the outside, from the waist over the hip to the floor, without shoes.
landmark-inside-leg = Inside leg
    .how = Down the inside, from the crotch to the floor, without shoes.
landmark-foot-length-left = Foot length, left
    .how = Standing on paper: mark behind the heel and before the longest toe, and measure between.
landmark-foot-length-right = Foot length, right
    .how = Standing on paper: mark behind the heel and before the longest toe, and measure between.
landmark-ball-left = Ball, left
    .how = Around the widest part of the foot, over both joints at the root of the toes, standing.
landmark-ball-right = Ball, right
    .how = Around the widest part of the foot, over both joints at the root of the toes, standing.
landmark-instep-left = Instep, left
    .how = Around the middle of the foot, over the highest point of the instep.
landmark-instep-right = Instep, right
    .how = Around the middle of the foot, over the highest point of the instep.
landmark-heel-left = Heel, left
    .how = Slanting around the foot, from under the heel up over the bend of the instep.
landmark-heel-right = Heel, right
    .how = Slanting around the foot, from under the heel up over the bend of the instep.
landmark-hand-round = Hand, around
    .how = Around the flat hand over the knuckles, without the thumb.
landmark-hand-length = Hand, length
    .how = On the palm, from the crease at the wrist to the tip of the middle finger.
landmark-finger-left = Finger, left
    .how = Around the thickest joint of the finger it is for; the tape must still slide off.
landmark-finger-right = Finger, right
    .how = Around the thickest joint of the finger it is for; the tape must still slide off.
landmark-head-round = Head, around
    .how = Around the widest part, over the middle of the forehead and just above the ears.
landmark-ear-to-ear = Ear to ear
    .how = Over the top of the head, from where one ear begins to where the other does.
landmark-worn-length = Length as worn
    .how = Lay a belt that is worn now flat: from the pin of the buckle to the hole in use.

unusual-range = { $landmark }: usually between { $from } and { $to }. Right?
unusual-larger = “{ $landmark }” is larger than “{ $than }”, which is seldom so. Right?

## Copies

copies-off_last = Last copy off this computer: { $when }
copies-off_never = No copy off this computer yet
copies-synced = The workshop lies in a folder of { $program }, which carries files off while they are being written.
copies-network = The workshop lies on another computer. When the line breaks while you work, changes can be lost.
copies-better = Better: keep the file on this computer, and send the copies there.
copies-same_disk = This place is on the same disk as the workshop. A stick or another computer is safer.
copies-since_added = { $count ->
        [0] Nothing was done after this copy, as far as can be read.
        [one] One later change is kept.
       *[other] { $count } later changes are kept.
    }
copies-since_lost = { $when }: { $what }
copies-since_more = There may have been more, which can't be read any more.
copies-put_back = Put back as it was { $time }.
copies-put_back_remains = Put together from what could still be read.
copies-aside = The old file was kept: { $path }
copies-missing = { $count ->
        [one] One picture is gone.
       *[other] { $count } pictures are gone.
    }
copies-sound = This copy is sound: it could be put back as it is.
copies-broken = This copy is damaged. Take a new one now.

## History and undo

workshop-created = Workshop “{ $name }” made
workshop-sample_loaded = Sample “{ $name }” set out
workshop-restored = Put back from the copy of { $time }; { $added ->
        [0] nothing had come after it
        [one] one later change was added
       *[other] { $added } later changes were added
    }
workshop-restored_remains = Put together from what could still be read of a damaged file
workshop-settings_changed = Settings changed
setting-name = Name of the workshop changed
setting-address = Address changed
setting-paper = Paper changed
setting-language = Language of the papers changed
setting-days = Time to make a piece changed
setting-tax = Taxes changed
setting-rounding = Rounding changed
setting-colour = Colour of the papers changed
setting-nouns = Your own words changed
setting-views = Views of the orders changed
setting-counter = Customer's screen changed
setting-pin = PIN of the customer's screen changed
setting-terms = Terms of your orders changed
setting-logo = Logo changed
workshop-book_changed = Book: { $entry }
template-imported = Template “{ $label }” taken in, version { $number }
template-drafted = Template “{ $label }”: version { $number } came in and waits
template-released = Template “{ $label }”: version { $number } used from now on
template-draft_dropped = Template “{ $label }”: version { $number } put away unused
template-stopped = Template “{ $label }” no longer offered
template-offered = Template “{ $label }” offered again
design-started = Started a { $label }
design-started_from = Started a { $label } from “{ $preset }”
design-answered = { $change }
design-way_taken = Way round it: { $changes }
design-filled_in = Filled in: { $changes }
design-turned_back = Back to before: { $changes }
design-surprised = Surprise: { $changes }
design-other = { $option }, made otherwise: “{ $words }”
design-other_taken_back = { $option }: made as chosen again
design-updated = Brought up to version { $number } of “{ $label }”
design-preset_taken = Took “{ $preset }”
design-quantity_set = Pieces: { $quantity }
design-named = Named “{ $name }”
design-unnamed = Name taken away
design-kept = Kept “{ $name }”
design-dropped = Threw “{ $name }” away
order-taken = Took { $number } for { $customer }
order-status_changed = { $number }: { $from } → { $to }
order-due_changed = { $number }: due { $from } → { $to }
order-noted = { $number }: note changed
order-private_noted = { $number }: private note changed
order-line_added = { $number }: { $what } added
order-line_changed = { $number }: { $what } changed
order-line_removed = { $number }: { $what } taken out
order-line_designed = { $number }: { $what } in place of a free line
order-discounted = { $number }: discount, “{ $reason }”
order-discounted_piece = { $number }: discount on { $what }, “{ $reason }”
order-discount_taken_back = { $number }: discount taken back
order-deposit_asked = { $number }: deposit of { $amount } asked for
order-deposit_none = { $number }: no deposit any more
order-paid = { $number }: { $amount } paid ({ $way })
order-paid_back = { $number }: { $amount } given back ({ $way })
order-payment_removed = { $number }: payment of { $amount } taken out
due-none = no day
article-added = New article “{ $name }”
article-changed = Article “{ $name }” changed
customer-added = New customer { $name }
customer-changed = Customer { $name } changed
customer-consented = { $name }: “{ $what }” allowed
customer-took_back = { $name }: “{ $what }” taken back
customer-joined = Cards of { $name } and { $other } joined
customer-measured = Measures of { $name } noted: { $figure }
customer-measures_removed = Measures of { $name } taken out: { $figure }
customer-erased = A customer was erased
erased = Erased
photo-added = { $to }: photo added
photo-changed = { $to }: photo changed
photo-removed = { $to }: photo taken out
import-done = From a table: new customers { $customers }, orders { $orders }
paper-printed = { $number } { $audience } printed, { $size }
undone = Taken back: { $action }
undone_as_cancelled = { $number } is cancelled. A sheet from { $time } is out.
redone = Done again: { $action }

## Papers

audience-bench = for the bench
audience-counter = for me
audience-customer = for the customer
paper-a4 = A4
paper-a5 = A5
paper-letter = Letter

sheet-due = Due
sheet-rush = Rush
sheet-taken = Taken
sheet-piece = Piece
convert-units = centimetre=cm centimetres=cm centimeter=cm centimeters=cm millimetre=mm millimetres=mm millimeter=mm millimeters=mm metre=m metres=m meter=m meters=m inch=in inches=in foot=ft feet=ft yard=yd yards=yd gram=g grams=g gramme=g grammes=g kilo=kg kilos=kg kilogram=kg kilograms=kg ounce=oz ounces=oz pound=lb pounds=lb lbs=lb carat=ct carats=ct litre=l litres=l liter=l liters=l millilitre=ml millilitres=ml minute=min minutes=min hour=h hours=h
convert-links = in to as into are =

measured-taken = { $count ->
    [one] One measure taken over.
   *[other] { $count } measures taken over.
}
measured-left = Left as they were: { $options }.
measured-count = { $count ->
    [one] one measure
   *[other] { $count } measures
}

sheet-fitting = Body measures
sheet-landmark = Where
sheet-body = Body
sheet-added = Ease
sheet-made = Made
sheet-measures = Measures
sheet-cut_list = Cut list
sheet-part = Part
sheet-more_time = Extra for what is chosen
sheet-count = Pcs
sheet-length = Length
sheet-width = Width
sheet-grain = Grain
sheet-materials = Materials
sheet-steps = Steps
sheet-reminders = Remember
sheet-notes = Notes
sheet-made_by = Made by
sheet-page = Page { $page } of { $pages }
sheet-continued = { $title }, continued

## Printing, warnings, checks

handed-printed = { $number } { $audience }, { $size }: printed.
handed-no_printer = { $number } { $audience }, { $size }: no printer is set up here. The paper is ready as a file.
handed-refused = { $number } { $audience }, { $size }: the printer did not take it. The paper is ready as a file.
handed_today-no_printer = Sheets of { $count } orders are ready as a file. No printer is set up here.
handed_today-printed = Sheets of { $count } orders printed.
handed_today-refused = Sheets of { $count } orders are ready as a file. The printer did not take it.
waits-answer = no word for { $days } days
waits-deposit = deposit of { $amount } open
warning-letter = No font here has “{ $text }”.
warning-picture = The picture is missing.
warning-qr = The text is too long for a QR code.
check-sound = All is well ({ $entries } entries).
check-damaged = Something is not as it should be ({ $entries } entries looked at).

## Errors of the trade

file-too_much = { $path } is larger than can be taken.
    .hint = Make it smaller, then try again.
import-faulty = { $count ->
    [one] One row can't be read.
   *[other] { $count } rows can't be read.
}
    .hint = Nothing was taken in. Mend them in the table, or leave them out.
import-empty = There is nothing in this table to take in.
    .hint = Say which column holds the names.
import-known = Everything in this table is there already.
    .hint = Nothing was changed.
import-too_large = This table is larger than can be taken in at once.
    .hint = Take it in parts of at most 10,000 rows.
import-unreadable = This can't be read as a table: { $reason }.
    .hint = Save it as CSV or XLSX and try again. Nothing was changed.
import-nothing_read = No table was read yet.
    .hint = Paste one, or choose a file.
import-name_missing = No name.
import-words_missing = It doesn't say what was ordered.
import-price = “{ $text }” is no price.
import-quantity = “{ $text }” is no number of pieces.
import-date = “{ $text }” is no day.
import-sums = “{ $text }” is not what the pieces cost together.
import-too_long = “{ $text }” is too long.
import-there = This is order { $text }, which is there already.
input-data = The file didn't arrive whole.
    .hint = Try it again.
input-measure = { $landmark }: “{ $text }” is no measure.
    .hint = Type it like 42, 42+8 or 16 1/2 in.
input-money = “{ $text }” is no sum of money.
    .hint = Type it like 85 or 85.50.
paper-nothing_to_make = Everything in { $number } is ready-made, so the bench needs no sheet.
    .hint = Print the paper for the customer instead.
reason-picture_format = it is neither a PNG nor a JPEG
reason-picture_bytes = it has more than { $most } MB
reason-picture_pixels = it is { $width } by { $height } pixels large, and { $megapixels } million pixels and { $side } a side is the most
reason-picture_damaged = it is damaged
reason-no_table = there is no table in it
reason-table_broken = the file is damaged, or no workbook
photo-refused = This picture can't be taken: { $reason }.
    .hint = Use a PNG or JPEG of up to 40 MB.
photo-unknown = This photograph is not there any more.
template-nothing_waits = No newer version of { $template } waits.
test_square-measured = “{ $text }” can't be the side of the square.
    .hint = Measure it in millimetres: near 100.

## Tables that come in

import-row = Row { $row }: { $faults }
import-learned = { $count ->
    [one] One card that was there learns something.
   *[other] { $count } cards that were there learn something.
}
import-would = New customers: { $customers }, known already: { $known }, orders: { $orders }
column-name = Name
column-contact = Telephone or mail
column-address = Address
column-note = Note
column-allergies = Allergies
column-what = What is made
column-price = Price of one
column-total = Price of all
column-quantity = How many
column-due = Due
column-paid = Paid already
column-number = Your own number

## Money, search, photographs, measures

order-since = since { $day }
order-to_give_back = { $amount } to give back
search-paid = nothing to pay
search-due = due { $due }
search-to_pay = { $amount } to pay
upload-told = { $width } × { $height } on the piece, { $dots } dots an inch
upload-coarse = Too coarse for { $wanted } dots an inch: make it { $widest } wide at most, or take a larger picture.
upload-out = The picture lies in { $file }.
photo-told = { $width } × { $height }, sharp up to { $sharp } wide
measures-as_before = as before
consent-since = since { $day }
consent-withdrawn = taken back { $day }
answer-other = { $words } (instead of { $instead })

## What a template's version changes

revision-renamed = Called { $to } instead of { $from }
revision-base_price = Base price { $from } → { $to }
revision-option_added = New: { $option }
revision-option_removed = Gone: { $option }
revision-option_renamed = { $from } is called { $to }
revision-option_changed = { $option }: asked differently
revision-value_added = { $option }: new choice { $value }
revision-value_removed = { $option }: { $value } is gone
revision-value_changed = { $option }: { $value } changed
revision-value_price = { $option }: { $value } { $from } → { $to }
revision-rules_added = { $count ->
    [one] One new rule
   *[other] { $count } new rules
}
revision-rules_removed = { $count ->
    [one] One rule gone
   *[other] { $count } rules gone
}
revision-rules_changed = { $count ->
    [one] One rule changed
   *[other] { $count } rules changed
}
revision-prices = Other price lines
revision-presets = Other picks
revision-making = Other materials, parts or steps
revision-picture = Another picture

## Papers about a whole order

order_paper-title_customer = Your order
order_paper-title_counter = Counter copy
order_paper-pieces = Pieces
order_paper-customer = For
order_paper-from = From
order_paper-due = Ready on
order_paper-inner = Only for the workshop
order_paper-sums = To pay
order_paper-terms = Our terms
order_paper-terms_agreed = Terms agreed on { $day } by { $name }
order_paper-signed_by = Signed on { $day } by { $name }
order_paper-agreed_then = Agreed on { $day }
order_paper-agreed_by = Agreed on { $day } by { $name }
order_paper-signed = Agreed: date, signature
order_paper-sum = Pieces together
order_paper-discount = Less: { $reason }
order_paper-agreed_price = Agreed price: { $reason }
order_paper-as_agreed = As agreed
order_paper-each = Each
order_paper-tax_in = of which { $label } { $percent } %
order_paper-tax_on = { $label } { $percent } %
order_paper-rounding = Rounded
order_paper-total = Total
order_paper-deposit = Agreed in advance
order_paper-payment = Paid { $day }, { $way }
order_paper-paid_back = Given back { $day }, { $way }
order_paper-balance = Left to pay
order_paper-credit = To be given back
order_paper-allergies = Allergies
order_paper-private = My own note
order_paper-bench_note = Note for the bench
order_paper-customer_note = Note on the card
order_paper-time = Work
order_paper-allowed = Allowed
sheet-allergy = Allergy
sheet-instead = { $option }, instead of { $instead }
sheet-photos = Photographs
sheet-words = What is made
test_square-file = Test square
test_square-title = Test square
test_square-how = Measure both sides with a ruler, in millimetres, and type what you measured under Settings, Printing. From then on every paper comes out at its true size.
test_square-printed = The test square is printed. Measure both sides.
test_square-no_printer = No printer is set up here. The test square is ready as a file.
test_square-refused = The printer did not take it. The test square is ready as a file.
undo-paper_out = A paper of { $number } is out, so what came in with it stays.
    .hint = Cancel the orders that are wrong.
workshop-older = This file is from an earlier version and too large to be only looked at.
    .hint = Open it for work once; it is copied and brought up to date then.
table-status = Status
table-total = Total
table-to_pay = Left to pay
table-orders = Orders
table-customers = Customers
template-written = The template is in { $path }. Change it there, then bring it in again.
table-written = { $count ->
    [one] One row: { $path }
   *[other] { $count } rows: { $path }
}

## The small papers about a design

card-code = To open it again
card-how = Show us this card, or tell us the code, and we carry on from here.
card-more = and { $count } more
card-valid = Price valid until { $day }
card-unfinished = Something is still to be chosen. The price may change.
handed_card-printed = The card is printed, twice: one to take home, one to keep here.
handed_card-no_printer = No printer is set up here. The card is ready as a file.
handed_card-refused = The printer did not take it. The card is ready as a file.
share-saved = The picture is saved as { $file }.
mail-subject = { $title }, from { $workshop }
mail-drafted = The message is drafted in the mail program. Attach the picture: { $file }.
mail-no_program = No mail program took the message. Copy its text; the picture is saved as { $file }.
handed_tags-printed = The tags are printed.
handed_tags-no_printer = No printer is set up here. The tags are ready as a file.
handed_tags-refused = The printer did not take them. The tags are ready as a file.
recovery-title = When you forget the PIN
recovery-about = These words open the customer’s screen in place of the PIN. Type them in this order; small or capital letters, with or without spaces.
recovery-keep = Keep this slip where only you look, and not at the counter. A new PIN makes new words; then throw it away.
recovery-date = Printed on { $day }
handed_recovery-printed = The slip is printed. It is in no file.
handed_recovery-no_printer = No printer is set up here, and a file would give the words away. Write them down by hand.
handed_recovery-refused = The printer did not take it, and a file would give the words away. Write them down by hand.
swatch-unknown = This template offers no swatch “{ $swatch }”.
    .hint = Look up its permanent name in swatches.toml.
swatch-photo = The photo “{ $file }” of a swatch can't be used. { $reason }
    .hint = Nothing was changed. Save it anew as a JPEG, and bring the template again.
swatch-none = “{ $template }” offers no swatches.
    .hint = Swatches stand in swatches.toml; a choice offers them by a palette.
