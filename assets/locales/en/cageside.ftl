cageside = Cageside

## Words for time

time-today = today
time-tomorrow = tomorrow
time-yesterday = yesterday
time-in-days = in { $days } { $days ->
    [one] day
   *[other] days
}
time-days-ago = { $days } { $days ->
    [one] day
   *[other] days
} ago
# Two or more.
time-in-months = in { $months } months
time-months-ago = { $months } months ago
time-in-years = in { $years } years
time-years-ago = { $years } years ago

## Refusals and failures

web-set-up = This button is not set up right
web-not-found = There is nothing at this address.
    .title = Not found
    .advice = Open the panel with its button in Provet.
web-not-understood = The request did not arrive in a form that can be answered.
    .title = That did not work
    .advice = Close the panel and open it again with its button in Provet.
web-settings-not-found = There is nothing here, or nothing that you may see.
    .title = Not found
    .advice = Look for it from the beginning of the settings.
web-settings-not-understood = The request did not arrive in a form that can be answered. Nothing was changed.
    .title = That did not work
    .advice = Open the page again and repeat what you did.
web-settings-broken = Cageside failed, and nothing of yours is the cause.
    .title = Something broke
    .advice = Try again in a moment, and look whether what you did was done.
web-to-settings = To the settings
web-foreign-form = This form was not shown to this browser, or too long ago. Nothing was changed.
    .title = That did not work
    .advice = Open the page again and send the form once more.
web-sign-in = Sign in
web-signed-out = You are no longer signed in. Nothing was changed.
    .title = Signed out
    .advice = Sign in again, then send the form once more.
web-too-large = More was sent than can be taken in at once.
    .title = Too long
    .advice = Shorten the text and send it again.
web-broken = Cageside failed, and nothing of yours is the cause.
    .title = Something broke
    .advice = Try again in a moment; if it stays, give the code below to whoever runs Cageside.
web-not-opened = This address shows a panel when a button in Provet opens it.
    .title = Open this from Provet
    .advice = Go to Provet and press the button there.
web-unknown-clinic = Cageside is not set up for the clinic that this button belongs to.
    .title = Clinic not known
    .advice = Ask your administrator to add the application in Provet’s catalogue, and to compare the button’s URL with the one Cageside gave.
web-unknown-button = This clinic has no button for this page in Cageside.
    .title = Button not known
    .advice = Ask your administrator to set the button up in Cageside, or to compare its URL in Provet with the one Cageside gave.
web-closed = It has been open too long, or the clinic’s settings have changed.
    .title = This panel has closed
    .advice = Reload the page in Provet and open the panel again.
web-expired = The page in Provet has been open too long.
    .title = This button is out of date
    .advice = Reload the page in Provet and press the button again.
web-ended = An administrator closed all panels that were opened from this page.
    .title = This button is out of date
    .advice = Reload the page in Provet and press the button again.
web-hookup-many = Too many messages about clinics that never worked have come.
    .title = Too many messages
    .advice = Send the message again later.
web-many-records = Many different records were opened with this one page of Provet, so no more are opened with it.
    .title = This button is out of date
    .advice = Reload the page in Provet and press the button again.
web-other-origin = Provet is shown at an address that is not set up for this clinic.
    .title = This panel can’t be shown here
    .advice = An administrator can add the address in the settings of Cageside, under Launch security.
web-sender = This request came from a network that is not allowed.
    .title = Not allowed
    .advice = Whoever runs Cageside can add the network to CAGESIDE_CALLBACK_NETWORKS.
web-future = The button carries a time that has not come yet.
    .title = The clocks disagree
    .advice = Reload the page in Provet and try again; if it stays, ask whoever runs Cageside to check the server’s clock.
web-bad-hash = The verification hash does not fit this button.
    .title = { web-set-up }
    .advice = Ask your administrator to enter the button’s verification salt in Provet again, as Cageside gave it.
web-no-hash = The button sends no verification hash.
    .title = { web-set-up }
    .advice = Ask your administrator to switch on “Add verification hash” for this button in Provet.
web-no-object = The button does not say what it was pressed on.
    .title = { web-set-up }
    .advice = Ask your administrator to check the button’s parameter name in Provet: it should be “{ $parameter }”.
web-no-page = The button does not say which page it was pressed on.
    .title = { web-set-up }
    .advice = Ask your administrator to compare the button’s URL and parameter name in Provet with those Cageside gave.
web-other-tenant = The button belongs to another clinic than its URL says.
    .title = { web-set-up }
    .advice = Ask your administrator to compare the button’s URL in Provet with the one Cageside gave.
web-too-many = More was ticked than one panel can show.
    .title = Too many at once
    .advice = Tick fewer in Provet and press the button again.
web-unreadable = The button sends something that cannot be read.
    .title = { web-set-up }
    .advice = Ask your administrator to compare the button’s settings in Provet with those Cageside gave.
web-hookup-title = Not a hookup message
web-hookup-not-json = The body is not a JSON object.
web-hookup-field = The field { $name } { $problem }.
web-hookup-other-host = This clinic is connected at another host; an operator must remove it here before it can move.
web-hookup-host = The host in { $name } is not one that may hold a clinic.
web-hookup-token-url = The path of token_url is not this clinic’s token endpoint.
web-webhook-unreadable = The body is neither a form nor a JSON object that names a clinic or an object.
    .title = Not a webhook
    .advice = Set the content type of the webhook to one that Provet offers.
web-webhook-hookup = This is a hookup message.
    .title = Not a webhook
    .advice = Send it to the hookup URL.

## What stands around every panel's sections

web-section-broken = Could not show this
web-section-broken-advice = Cageside failed here; the rest of the panel is not affected.

## Around every panel

layout-loading = Loading
layout-reload-hint = Saved. Reload Provet to see it there.
layout-unsaved-hint = Saved. Something else typed here is not saved yet; reload Provet when you are done to see the change there.
layout-provet-not-notified = This page cannot reach Provet. Reload the Provet page yourself.
layout-no-answer = Cageside did not answer. If you were saving, look in Provet whether it was saved before you try again.
layout-reload-offer = Saved. Reload Provet when you’re ready to see it there.
layout-many-unread = { $count } sections couldn’t be loaded.
layout-retrying = Retrying in { $seconds } s
layout-retry-all = Retry all
layout-newer = There may be newer data in Provet.
layout-refresh = Show it
layout-refreshed = Updated from Provet.

## Sections

section-try-again = Try again
section-forbidden = No permission
section-forbidden-advice = Provet does not let this integration read this ({ $what }). An administrator can grant it in Provet.
section-unreachable = Could not load
section-unreachable-advice = Provet did not answer ({ $what }). It may be there all the same: look in Provet, or try again.
section-throttled = Provet asks to wait
section-throttled-advice = Too much was asked of Provet in a short time ({ $what }). Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
section-refused = Not let in
section-refused-advice = Provet no longer accepts this clinic’s key ({ $what }). An administrator must add Cageside again in Provet.
section-not-connected = Not connected
section-not-connected-advice = This clinic is not connected to Provet yet ({ $what }). An administrator must add Cageside in Provet.
section-checking = Checking the connection
section-checking-advice = Provet refused this clinic’s key just now ({ $what }), so the connection is being checked. Try again in a few seconds.
section-sign-in = Sign in again
section-sign-in-advice = You are not signed in with Provet any more ({ $what }). Sign in again to go on.
section-nonsense = Not understood
section-nonsense-advice = Provet’s answer could not be read ({ $what }). Look in Provet, and tell who runs Cageside if it stays so.
section-unfiltered = Could not see
section-unfiltered-advice = Provet answered with other records than were asked for ({ $what }), so nothing can be said about them here. Look in Provet.
section-not-found = Not found
section-not-found-advice = Provet does not have this any more ({ $what }). It may have been deleted or merged.
section-rejected = Not accepted
section-rejected-advice = Provet did not accept this ({ $what }):

## Data beside other data that could not be read, in one sentence

unavailable-forbidden = No permission to view { $what }.
unavailable-unreachable = Couldn’t load { $what }: Provet didn’t respond.
unavailable-throttled = Couldn’t load { $what }: Provet is busy.
unavailable-unreadable = Unexpected response from Provet: { $what } can’t be read.
unavailable-unfiltered = Couldn’t verify { $what }: Provet returned the wrong records.
unavailable-not-found = Not in Provet any more: { $what }.
unavailable-sign-in = Sign in again to view { $what }.
unavailable-checking = Couldn’t load { $what }: the connection to Provet is being checked.
unavailable-refused = Couldn’t load { $what }: Provet rejected the connection.

## Writing that failed

write-error-forbidden-advice = Nothing was saved ({ $what }): Provet does not let this integration write it. An administrator can grant it in Provet.
write-error-unreachable = Not saved
write-error-unreachable-advice = Provet could not be reached ({ $what }). Nothing was saved; try again.
write-error-unsure = It is not known whether it was saved
write-error-unsure-advice = Provet did not answer in time ({ $what }). Look in Provet whether it is there before you try again.
write-error-throttled-advice = Nothing was saved ({ $what }): too much was asked of Provet in a short time. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
write-error-refused-advice = Nothing was saved ({ $what }): Provet no longer accepts this clinic’s key. An administrator must add Cageside again in Provet.
write-error-not-connected-advice = Nothing was saved ({ $what }): this clinic is not connected to Provet. An administrator must add Cageside in Provet.
write-error-checking-advice = Nothing was saved ({ $what }): the connection to Provet is being checked. Try again in a few seconds.
write-error-sign-in-advice = Nothing was saved ({ $what }): you are not signed in with Provet any more. Sign in again, then repeat it.
write-error-not-found-advice = Nothing was saved ({ $what }): Provet does not have the record any more. It may have been deleted or merged.
write-error-rejected-advice = Nothing was saved ({ $what }). Provet says:
write-error-rejected-bare-advice = Nothing was saved ({ $what }): Provet refused it and did not say why.

## Forms

form-check = Check
form-save = Save
form-cancel = Cancel
form-change = Change
form-review = Is this right?

## Notices

notice-reload-provet = Reload Provet

## Ages

age-born = born
age-not-recorded = age not recorded
age-birth-unreadable = age unknown: date of birth { $problem }
age-placeholder = age unknown (placeholder birth date)
age-not-born = birth date in the future
age-death-doubtful = age unclear: check the date of death

## Writes

write-already = Saved already, by the first press. Nothing was sent twice.
write-unsent = Nothing was sent ({ $what }). Open the form again and repeat.
write-changed = Nothing was saved ({ $what }): the record changed meanwhile. Look at it again and repeat.

## Where a consultation stands

status-admitted = Admitted
status-in-progress = In progress
status-ready-for-discharge = Ready for discharge
status-discharged = Discharged
status-invoicing = Invoicing
status-invoice-paid = Invoice paid
status-finalized = Finalized
status-draft = Draft
status-unknown = Status { $number }
status-unavailable = Status not seen

## Patient: who it is

patient-what = patient
patient-record-what = the animal’s record
names-vets-what = veterinarians’ names
names-authors-what = authors’ names
names-people-what = people’s names
names-owner-what = the owner’s name
patient-unnamed = (no name recorded)
patient-in-provet = Open in Provet
patient-deceased = Deceased { $day }
patient-deceased-undated = Deceased, date of death can’t be read
patient-deceased-unreadable = Deceased: { $problem }
patient-merged = Merged into patient { $id }
patient-merged-named = Merged into { $name } (patient { $id })
patient-merged-unread = Merged into another record
patient-merged-open = Go to the record it was merged into
patient-insurance = Insurance
patient-blood-group = Blood group
patient-recorded-in-provet = recorded, see Provet
patient-archived = Archived
patient-not-for-food = Not for food
patient-microchip = Chip
patient-other-client = The animal’s own record names another client
patient-number = no. { $number }
patient-weight-undated = weighing date unknown
patient-weight-not-requested = Open the patient to see its weight.

## Owner

owner-title = Owner
owner-what = owner
owner-nothing = No owner is recorded.
owner-archived = Archived
owner-open = Open in Provet
client-unnamed = (no name recorded)

## Critical notes and remarks

notes-title = Critical notes
notes-what = critical notes and remarks
notes-critical = Critical notes
notes-remarks = Remarks
notes-no-critical = No critical notes recorded. Allergies may be written elsewhere.
notes-no-critical-client = No critical notes recorded.
notes-accounting = About money
notes-change-critical = Change critical notes
notes-change-remarks = Change remarks
notes-changes = Changes to { $what }
diff-removed = removed
diff-added = added
notes-before = { $what } now
notes-after = { $what } after saving
notes-empty = (empty)
notes-formatted = This text has formatting. Edit it in Provet.
notes-changed = Somebody else changed this text meanwhile. What stands under “now” is newer than what you saw.
notes-saved = Saved.
notes-not-merged = The record was merged into another. Change the notes there.
notes-tags-unread = { $count } { $count ->
    [one] tag
   *[other] tags
} can’t be read. See Provet.
notes-fields = The clinic’s own fields
notes-fields-unread = { $count } of the clinic’s own fields can’t be read. See Provet.
notes-field-yes = yes
notes-field-no = no

## Weight

weight-title = Weight
weight-what = weights
weight-new = new weight
weight-nothing = No weight recorded.
weight-left-out = { $count } { $count ->
    [one] reading
   *[other] readings
} left out as impossible (zero, negative, too heavy or dated ahead).
weight-unread = { $count } { $count ->
    [one] reading
   *[other] readings
} can’t be read. See Provet.
weight-none-usable = No usable weight: { $count } recorded { $count ->
    [one] value can’t be right or can’t be read.
   *[other] values can’t be right or can’t be read.
}
weight-or = or
weight-same-time = { $count ->
    [2] two
   *[other] { $count }
} weights for the same time
weight-dated-ahead = dated { $day }
weight-slip-decimal = { $before } on { $day }, now { $after }: check the decimal point
weight-slip-pounds = { $before } on { $day }, now { $after }: check the unit (pounds?)
weight-older = Older readings were not looked at.
weight-over-months = { $months } { $months ->
    [one] month
   *[other] months
}:
weight-since = since { $kilograms } on { $day }
weight-field = Weight
weight-trend-down = Down { $percent } in { $time }: { $before } → { $after }
weight-trend-up = Up { $percent } in { $time }: { $before } → { $after }
weight-trend-same = No change in { $time }: { $after }
weight-trend-one-day = one day
weight-ask-meant = Did you mean { $kilograms }?
weight-ask-right = Is { $kilograms } right?
weight-ask-again = Save { $kilograms } again?
weight-odd-today = The same weight was recorded today at { $at }.
weight-undo = Undo
weight-undo-what = undoing { $kilograms }
weight-undone = Removed { $kilograms } from Provet.
weight-undo-gone = { $kilograms } can’t be undone: Provet no longer has it as it was saved.
weight-correct-in-provet = Correct it in Provet
weight-save = Record { $kilograms }
weight-saved = Recorded: { $kilograms }
weight-compared = { $change } since { $before } on { $day }
weight-changed = Somebody recorded { $kilograms } meanwhile ({ $at }). Compare before you record.
weight-not-deceased = The animal is deceased, so no weight is recorded here.
weight-not-merged = The record was merged into another. Record the weight there.
weight-not-blind = A weight can be recorded once the animal’s record can be read.
weight-impossible = No animal weighs that. Check the number.
weight-wrong-empty = Type the weight.
weight-wrong-unit = Type the weight in kilograms.
weight-wrong-ambiguous = Use one decimal comma or point only.
weight-wrong-negative = A weight cannot be negative.
weight-wrong-number = Type a number, such as 12.4.
weight-odd-decimal = Last time it was { $before }: is the decimal point right?
weight-odd-pounds = Last time it was { $before }: is this in pounds?
weight-odd-pounds-before = Last time it was { $before }: was that in pounds?
weight-odd-change = { $change } since last time ({ $before }): a large change.
weight-odd-light = Lighter than 1 g: is the decimal point right?

## Vitals

vitals-title = Vitals
vitals-what = vitals
vitals-nothing = No vitals recorded.
vitals-none = Not recorded
vitals-previous = Previous:
vitals-temperature = Temperature
vitals-temperature-what = temperatures
vitals-temperature-value = { $value }°
vitals-heart-rate = Heart rate
vitals-heart-rate-what = heart rates
vitals-heart-rate-value = { $value }{ "\u00A0" }beats/min
vitals-respiratory-rate = Respiratory rate
vitals-respiratory-rate-what = respiratory rates
vitals-respiratory-rate-value = { $value }{ "\u00A0" }breaths/min
vitals-body-condition = Body condition score
vitals-body-condition-what = body condition scores
vitals-body-condition-value = { $value } (scale not recorded)
vitals-unread = { $count } { $count ->
    [one] reading
   *[other] readings
} can’t be read. See Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] reading
   *[other] readings
} left out as dated ahead.
vitals-incomplete = Not every reading was looked at. There may be a newer one in Provet.

## What is due

due-title = Due
due-what = reminders
due-nothing = No open reminders recorded.
due-dead = The animal is deceased: nothing is due.
due-archived = The record is archived: nothing is due.
due-merged = The record was merged into another: see what is due there.
due-untitled = Reminder without a title
due-overdue = { $days } { $days ->
    [one] day
   *[other] days
} overdue
due-undated = no date
due-replaced = replaced by the one due { $by }
due-given = Given
due-last = Last given:
due-perhaps = Perhaps already given:
due-settled = Done or replaced
due-vaccinations = Vaccinations given ({ $count })
due-vaccinations-possible = Vaccinations possibly given ({ $count })
due-vaccinations-planned = Vaccinations planned ({ $count })
due-batch = batch
due-elsewhere = given elsewhere
due-dose-undated = (no date)
due-external-what = vaccinations given elsewhere
due-by-date-alone = Each reminder is judged by its date alone.
due-older = Older records were not looked at.

## Recent medicines

medicines-title = Recent medicines
medicines-what = medicines
medicines-nothing = No medicines recorded in the last { $days } days.
medicines-note = Recorded in the last { $days } days; Provet does not say whether they are still given.
medicines-no-instructions = No instructions recorded.
medicines-older = Older visits were not looked at.
medicines-planned = Planned, not given yet
line-recipient-unnamed = the line doesn’t say which animal
line-undone = quantity zero or taken back
line-visit-ahead = the visit is a draft or still ahead
line-possible = Possibly given: { $why }

## Recent consultations

consultations-title = Consultations
consultations-what = consultations
consultations-nothing = No consultations recorded.
consultations-no-complaint = no reason recorded
consultations-open = Open
consultations-older = Older consultations are in Provet.

## Consultation: whose it is, what was done

consultation-what = consultation
consultation-record-what = the consultation
consultation-open = Open in Provet
consultation-no-animals = Consultation without animals
consultation-animal-gone = The animal’s record wasn’t found in Provet.
consultation-animals-what = the animals of this visit
consultation-no-owner = not recorded
consultation-kind-inpatient = Inpatient
consultation-kind-outpatient = Outpatient
consultation-kind-home = Home call
consultation-kind-farm = Farm visit
consultation-kind-boarding = Boarding
consultation-kind-service = Pet service
consultation-kind-unknown = Kind of visit not known
consultation-other-animal = Names another animal: Animal { $number }
consultation-alerts-owner = { $owner } (owner)
consultation-alerts-animals = critical notes of the animals
consultation-alerts-client = critical notes of the owner
consultation-missing-title = Before discharge
consultation-missing-gaps = Missing or unknown before discharge:
consultation-missing-nothing = Nothing is missing before discharge
consultation-missing-unavailable-note = What is unknown here may be recorded: check in Provet.
consultation-part-there = there
consultation-part-missing = missing
consultation-part-unavailable = unknown
consultation-part-no-medicines = no medicines
consultation-part-no-items = no items
consultation-part-deceased = not needed: deceased
consultation-part-diagnosis = Diagnosis
consultation-part-note = Clinical note
consultation-part-instructions = Discharge instructions
consultation-part-dosage = Dosage of every medicine
consultation-part-weight = Weight at this visit
consultation-part-price = Price of every item
consultation-items-title = Items
consultation-items-what = items
consultation-items-nothing = Nothing is recorded as done, given or sold.
consultation-items-more = More items are in Provet.
consultation-items-procedures = Procedures
consultation-items-analyses = Laboratory analyses
consultation-items-medicines = Medicines
consultation-items-supplies = Supplies
consultation-items-foods = Food
consultation-items-other = Other items
consultation-items-quantity = Quantity
consultation-items-price = Price each
consultation-items-no-price = no price
consultation-items-planned = planned for { $day }, not given yet
consultation-total = Invoice total:
consultation-total-draft = (draft)
consultation-total-note = With tax, as Provet computed it for the whole invoice.
consultation-total-open = Open invoice
consultation-total-none = No invoice yet, so Provet has computed no total.
consultation-total-unavailable = Provet gives no total for this invoice. Open it in Provet.
consultation-diagnoses-title = Diagnoses
consultation-diagnoses-what = diagnoses
consultation-diagnoses-nothing = No diagnosis recorded.
consultation-diagnoses-more = More diagnoses are in Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnosis has no name that can be read. Look in Provet.
   *[other] { $count } diagnoses have no name that can be read. Look in Provet.
}
consultation-discharge-title = Discharge instructions
consultation-discharge-what = discharge instructions
consultation-discharge-nothing = No discharge instructions recorded.
consultation-discharge-more = More instructions are in Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } instruction has no text that can be read. Look in Provet.
   *[other] { $count } instructions have no text that can be read. Look in Provet.
}

## Consultation: where it stands

status-title = Where it stands
status-draft-note = A draft: it is not on its way yet.
status-unknown-note = Provet gives the status the number { $number }, which is not known here. Look in Provet.
status-unavailable-note = Where it stands could not be seen. Look in Provet.
status-no-next = From here it goes on in Provet.
status-move = Move to { $to }
status-moved = Moved to { $to }.
status-changed = Nothing was saved. Somebody moved it meanwhile: you saw “{ $seen }”, now it is “{ $now }”.

## Consultation: clinical notes

note-title = Clinical notes
note-what = clinical notes
note-one = new clinical note
note-nothing = No clinical notes recorded.
note-older = Older notes ({ $count })
note-more = More notes are in Provet.
note-textless = { $count ->
    [one] { $count } note has no text that can be read. Look in Provet.
   *[other] { $count } notes have no text that can be read. Look in Provet.
}
note-recipient-unnamed = doesn’t say which animal
note-undated = no date
note-add = Add a note
note-field = Note
note-animal = Animal
note-animal-choose = Choose the animal
note-wrong-empty = Type the note.
note-wrong-animal = Choose which animal the note is about.
note-not-blind = A note can be added once the consultation can be read.
note-not-merged = The animal’s record was merged into another record. Write the note in Provet.
note-late = { $status }: Provet may refuse a new note.
note-changed = The consultation or its notes changed meanwhile. Read them again before you save; nothing was saved yet.
note-same = A note with exactly these words is already there.
note-save = Save note
note-saved = Note saved.

## Appointments

appointments-title = Upcoming appointments
appointments-what = appointments
appointments-nothing = No upcoming appointments recorded.
appointments-no-time = no time
appointments-more = More appointments are in Provet.
time-age-days = { $days } { $days ->
    [one] day
   *[other] days
}
time-age-weeks = { $weeks } { $weeks ->
    [one] week
   *[other] weeks
}
time-age-months = { $months } { $months ->
    [one] month
   *[other] months
}
time-age-years = { $years } { $years ->
    [one] year
   *[other] years
}
time-age-both = { $years } { $months }
time-age-unknown = age unknown

## The weight chart

chart-title = Weight over time
chart-summary = { $count } { $count ->
    [one] weight
   *[other] weights
} from { $first } to { $last }. Lowest { $lowest } on { $lowest_date }, highest { $highest } on { $highest_date }, latest { $latest }.
chart-single = One weight: { $weight } on { $date }.
chart-values = { $count ->
    [one] The weight
   *[other] All { $count } weights
}
chart-date = Date
chart-weight = Weight

## Client: who it is

client-what = client
client-in-provet = Open in Provet
client-archived = Archived
client-no-address = No address recorded.

## Client: animals

client-animals-title = Animals
client-animals-what = animals
client-animals-nothing = No animals recorded.
client-animals-none-living = No living animals recorded.
client-animals-gone = Deceased or archived ({ $count })
client-animals-more = More animals are in Provet.
client-animals-named = Also named in this client’s record
client-animals-other-client = Its own record names another client.
client-animals-no-client = Its own record names no client.
client-animals-named-missing = { $count } more { $count ->
    [one] animal is
   *[other] animals are
} named in this client’s record and couldn’t be found. Look in Provet.
client-animals-named-what = other animals named in this client’s record
client-animals-critical = Critical notes
client-animals-remarks = Remarks or own fields
client-animals-open = Open

## Client: missed appointments

client-missed-title = Missed appointments
client-missed-what = missed appointments
client-missed-count = { $count } missed { $count ->
    [one] appointment
   *[other] appointments
} in the last 12 months
client-missed-when = When
client-missed-nothing = No missed appointments recorded in the last 12 months.
client-missed-more = Not all appointments of the last 12 months were looked at.

## Money

balance-title = Money
balance-what = invoices
balance-nothing = No invoices recorded.
balance-none-open = Nothing is open.
balance-no-others = No other invoices are open.
balance-none-open-seen = Nothing is open among the invoices that could be read.
balance-open = Open
balance-overdue = Overdue
balance-longest = up to { $days } { $days ->
    [one] day
   *[other] days
}
balance-overdue-by = { $days } { $days ->
    [one] day
   *[other] days
} overdue
balance-of = of { $total }
balance-due = due
balance-no-due = no due date
balance-others-due = others still have to pay { $sum }
balance-overdue-unknown = { $count } { $count ->
    [one] due date
   *[other] due dates
} can’t be read, so more may be overdue.
balance-owed-by-others = Nothing left for the client to pay, but others still have to ({ $count }):
balance-status = status
balance-invoice = Invoice
balance-unnumbered = Not numbered yet
balance-open-link = Open in Provet
balance-unclear = { $count } { $count ->
    [one] invoice is
   *[other] invoices are
} left out of the sums: Provet does not say whether { $count ->
    [one] it is
   *[other] they are
} to be paid. Look in Provet.
balance-overpaid = Paid too much ({ $count })
balance-drafts = Drafts ({ $count }), so far { $sum }
balance-drafts-unknown = Drafts ({ $count }), sum not known
balance-credit-notes = Credit notes ({ $count })
balance-settled = { $count } paid { $count ->
    [one] invoice
   *[other] invoices
}.
balance-older = Older invoices were not looked at.

## Invoice

invoice-what = invoice
invoice-number = Invoice { $number }
invoice-unnumbered = Invoice without a number yet
invoice-credit-number = Credit note { $number }
invoice-credit-unnumbered = Credit note without a number yet
invoice-credit = Credit note
invoice-kind-unknown = Provet does not say whether this is a credit note
invoice-draft = Draft
invoice-sent = Sent
invoice-open = Open
invoice-finalised = Finalised
invoice-invoicing = To be paid later
invoice-voided = Voided
invoice-stage-unknown = Status { $number }
invoice-stage-not-given = Status not told
invoice-countersale = Counter sale
invoice-later = Agreed to pay later
invoice-payer = Payer
invoice-payer-nothing = No payer on the invoice.
invoice-dated = Dated
invoice-undated = No date
invoice-reference = Reference
invoice-visit = The visit it is for
invoice-visit-reversed = The visit it takes back
invoice-sums-title = To pay
invoice-net = Without VAT
invoice-vat = VAT
invoice-total = Total
invoice-credited = Credited in total
invoice-unknown = not told
invoice-due = Still to pay
invoice-due-client = Client still has to pay
invoice-due-others = Others still have to pay
invoice-overpaid = Paid too much by
invoice-due-voided = It is voided: nothing is owed on it.
invoice-due-credit = A credit note: nothing is owed on it.
invoice-due-draft = A draft: nothing is owed before it is final.
invoice-paid = Paid
invoice-paid-but-open = Recorded as paid, though an amount is still open:
invoice-print = Print view
invoice-pdf = PDF from Provet
invoice-pdf-what = the invoice as a PDF
invoice-rows-title = Rows
invoice-total-what = the invoice’s total
invoice-rows-what = invoice rows
invoice-rows-not-given = Provet gives no rows for this invoice.
invoice-rows-animals-what = the animals on the rows
invoice-rows-nothing = No rows on this invoice.
invoice-rows-draft = No rows can be seen while it is a draft. Look in Provet.
invoice-rows-consolidated = The rows are on the invoices that were drawn together into this one. See “Credit notes and originals”.
invoice-rows-more = More rows are in Provet.
invoice-rows-name = What
invoice-rows-unnamed = (no name)
invoice-rows-quantity = Qty
invoice-rows-vat = VAT %
invoice-rows-charged = Charged
invoice-rows-credits = takes back a row
invoice-rows-apart = The rows come to { $rows }, the invoice to { $total }. The invoice’s own sum is the one that counts.
invoice-vat-title = VAT
invoice-vat-what = VAT of the invoice
invoice-vat-sums-what = Provet’s own VAT sums
invoice-vat-nothing = No rows, so no VAT.
invoice-vat-no-rows = Provet gives no rows for this invoice, so its VAT can’t be split by rate.
invoice-vat-added = Added up from the rows as charged; Provet’s own sums could not be had.
invoice-vat-part = Not all rows were seen, so the VAT is not added up here. Look in Provet.
invoice-vat-no-rate = no rate
invoice-vat-number = VAT number
invoice-account = Account
invoice-payments-title = Payments
invoice-payments-what = payments
invoice-payments-nothing = No payments recorded.
invoice-payments-more = More payments are in Provet.
invoice-payments-how = How
invoice-payments-when = When
invoice-payments-paid = Paid
invoice-paid-back = { $sum } paid back
invoice-by-card = Card
invoice-by-cash = Cash
invoice-by-transfer = Bank transfer
invoice-by-rounding = Rounding
invoice-by-cheque = Cheque
invoice-by-voucher = Voucher
invoice-by-consolidation = Drawn together with others
invoice-by-mobile = Mobile payment
invoice-by-prepayment = Prepayment
invoice-by-gift-card = Gift card
invoice-by-finance = Financing
invoice-by-credit = Credit note
invoice-by-insurance = Insurance claim
invoice-by-other = Other
invoice-linked-title = Credit notes and originals
invoice-linked-what = credit notes and originals
invoice-linked-nothing = No credit note and no other invoice belongs with it.
invoice-linked-more = More belongs with it than could be seen here. Look in Provet.
invoice-credits-this = takes this invoice back, whole or in part
invoice-credited-here = is what this credit note takes back
invoice-credits-the-same = takes back the same invoice as this one
invoice-first = is the first of the chain
invoice-drawn-in = was drawn together into this one
invoice-drawn-into = is what this one was drawn together into
invoice-named = is named by Provet as belonging with it
invoice-client-title = Client
invoice-client-nothing = No client on this invoice.
invoice-others-title = The client’s other invoices
invoice-others-what = the client’s other invoices
invoice-printed = As recorded in Provet, seen
invoice-print-how = Print this page with your browser. The invoice itself is Provet’s own.

## Prescriptions

prescription-title = Prescriptions
prescription-what = prescriptions
prescription-by-what = prescribers’ names
prescription-animals-what = which animal each prescription is for
prescription-nothing = No prescriptions recorded.
prescription-none-valid = No prescription is valid today.
prescription-over = No longer valid ({ $count })
prescription-more = More prescriptions are in Provet.
prescription-not-looked = Electronic prescriptions of a national service are not looked at here.
prescription-items-what = medicines on prescriptions
prescription-items-more = More medicines are in Provet.
prescription-no-items = No medicines on it.
prescription-unnamed = (medicine without a name)
prescription-undated = No date
prescription-here = written in this visit
prescription-valid = valid until { $until }
prescription-ended = ended { $until }
prescription-ahead = not valid yet
prescription-no-end = no end recorded
prescription-old = Older than a year, no end recorded ({ $count })
prescription-cancelled = Cancelled
prescription-cancelled-count = Cancelled ({ $count })
prescription-by = Prescribed by
prescription-repeats = to be repeated { $all } { $all ->
    [one] time
   *[other] times
}; how many are left is not told
prescription-repeats-of = { $left } of { $all } { $all ->
    [one] repeat
   *[other] repeats
} left
prescription-repeats-left = { $left } { $left ->
    [one] repeat
   *[other] repeats
} left
prescription-repeats-unknown = repeats not told
prescription-repeats-what = repeats
prescription-repeats-left-what = repeats left

## Health plan

plan-title = Health plan
plan-what = health plan
plan-animal = Animal
plan-animal-what = whose health plan this is
plan-check = Provet sends only a number with this button, taken here for the plan’s. Check that the animal above is the one you mean; changes are made on its own page.
plan-unnamed = (plan without a name)
plan-valid = valid, ends { $when }
plan-valid-open = valid, no end recorded
plan-ahead = begins { $when }
plan-over = ended { $when }
plan-validity-unknown = no days recorded
plan-validity-unread = validity unclear: a date can’t be read
plan-from = From
plan-until = Until
plan-renewal = When it ends
plan-renewed = goes on by itself
plan-not-renewed = stops
plan-price = Price
plan-next = Next payment
plan-items-title = What it includes
plan-items-what = what the plan includes
plan-items-nothing = Nothing is recorded as included.
plan-items-more = More is included; look in Provet.
plan-item = What
plan-included = Included
plan-used = Used
plan-left = Left
plan-payments-title = Payments of the plan
plan-payments-what = payments of the plan
plan-payments-nothing = No payments recorded.
plan-payments-note = Whether a payment went through is not told here. Look in Provet.
plan-payments-more = More payments are in Provet.
plan-payment-ahead = coming
plan-payment-due = was due

## Home deliveries

delivery-title = Orders
delivery-what = home deliveries
delivery-client-what = whose order this is
delivery-check = Provet sends only a number with this button, taken here for the order’s. Check that the client above is the one you mean; changes are made on their own page.
delivery-none-chosen = No order was chosen: the newest ones are shown.
delivery-nothing = No orders recorded.
delivery-more = Only the newest orders are shown; more are in Provet.
delivery-items-what = what is in the orders
delivery-items-more = More may be in it; look in Provet.
delivery-no-items = Nothing is recorded in it.
delivery-order = Order
delivery-ordered = ordered
delivery-due = to arrive
delivery-no-day = no day of delivery
delivery-placed = Ordered
delivery-packed = Packed
delivery-on-its-way = On its way
delivery-delivered = Delivered
delivery-cancelled = Cancelled
delivery-failed = Failed
delivery-out-of-stock = out of stock
delivery-replaced = replaced
delivery-again = again
delivery-track = Track

## Contact

contact-title = Contact
contact-what = contact details
contact-phones-what = phone numbers
contact-email-what = e-mail address
contact-phone = Phone
contact-email = E-mail
contact-no-phone = No phone number recorded.
contact-no-usable-phone = None of the recorded numbers can be dialled from here.
contact-not-callable = Can’t be dialled from here
contact-phone-empty = (no number)
contact-reminders = Reminders go here
contact-second-owner = Second owner’s
contact-more-phones = More phone numbers are in Provet.
contact-no-email = No e-mail address recorded.
contact-bad-email = Can’t be read as one e-mail address
contact-no-sms = Wants no text messages
contact-email-refused = Wants no e-mail
contact-wishes-unavailable = Provet does not say whether text messages and e-mails are wanted. Ask before sending.
contact-add = Add a phone number
contact-change-phone = Change a phone number
contact-change-email = Change e-mail
contact-add-email = Add e-mail
contact-new-number = New number
contact-number-hint = With country code, such as +358 40 123 4567
contact-description = Whose or where (optional)
contact-new-email = New e-mail
contact-instead-of = Instead of
contact-now = Now
contact-after = After saving
contact-none = (none)
contact-changed = Somebody else changed this meanwhile. What stands under “Now” is newer than what you saw.
contact-saved = Saved: { $value }
contact-new-what = new phone number
contact-wrong-empty-phone = Type the phone number.
contact-wrong-letters = Use digits only, with + at the start for the country. Whose number it is goes into the other field.
contact-wrong-short = Too few digits for a phone number.
contact-wrong-long = Too many digits for a phone number.
contact-wrong-empty-email = Type the e-mail address.
contact-wrong-at = An e-mail address has one @ with something on both sides.
contact-wrong-domain = What stands after the @ is not complete, such as example.com.
contact-wrong-character = There is a character that e-mail addresses do not have. Type one address only.
contact-wrong-long-email = Too long for an e-mail address.
contact-wrong-known = This number is recorded already.
contact-wrong-known-email = This address is recorded already.
contact-wrong-gone = This number does not belong to this client (any more). Nothing was changed.

## The days of a calendar

calendar-weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
calendar-department = Department { $number }
calendar-department-what = department
calendar-previous = ‹ Day before
calendar-next = Next day ›
calendar-today = Today
calendar-date = Day
calendar-all-day = all day
calendar-time-zone = All times are in the zone { $zone }.
calendar-go = Go
calendar-print = Open for printing
calendar-print-hint = Opens this day in a tab of its own; print it there.

## Appointment calendar: the sheet of the day

schedule-title = Appointments of the day
schedule-owners-what = clients’ names
schedule-nothing = No appointments recorded for this day.
schedule-count = { $count } { $count ->
    [one] appointment
   *[other] appointments
}
schedule-cancelled-count = { $count } cancelled
schedule-cancelled = Cancelled
schedule-missed = Did not come
schedule-arrived = Arrived
schedule-online = Booked online
schedule-own = The clinic’s own time
schedule-unknown-client = Unknown client
schedule-farm = Farm visit
schedule-preliminary = Preliminary
schedule-boarding = Boarding
schedule-pet-service = Pet service
schedule-nobody = Nobody named
schedule-owner = Client
schedule-animal = Animal { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } animal can’t be read
   *[other] { $count } animals can’t be read
}
schedule-client-unreadable = The client can’t be read

## Appointment calendar: what to know before they arrive

arrival-warning-title = Before they arrive
arrival-warning-nobody = Nobody is expected on this day.
arrival-warning-nothing = Nothing recorded that the front desk must know.
arrival-warning-clear = Nothing found for { $count ->
    [one] 1 appointment
   *[other] { $count } appointments
}
arrival-warning-clear-seen = Nothing found for { $count ->
    [one] 1 appointment
   *[other] { $count } appointments
} in what could be seen
arrival-warning-cut-off = There is more than was looked at: { $what }. It may concern those of whom nothing is said here.
arrival-warning-untitled = Reminders show their subject lines instead of titles.
arrival-warning-basis = Overdue by the reminders’ dates; whether the care was given meanwhile is not looked at. Owed by invoices without a day of payment.
arrival-warning-what-animals = the animals’ records
arrival-warning-what-owners = the clients’ records
arrival-warning-what-phones = phone numbers
arrival-warning-what-money = money owed
arrival-warning-what-reminders = reminders
arrival-warning-what-visits = earlier visits
arrival-warning-critical = Critical note on the animal
arrival-warning-owner-critical = Critical note on the client
arrival-warning-remarks = Remark on the animal
arrival-warning-marks = Tags and own fields of the animal
arrival-warning-owner-marks = Tags and own fields of the client
arrival-warning-marks-unread = { $count ->
    [one] { $count } tag or own field can’t be read
   *[other] { $count } tags or own fields can’t be read
}
arrival-warning-owner-remarks = Remark on the client
arrival-warning-animal-archived = Animal archived
arrival-warning-owner-archived = Client archived
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] day
   *[other] days
} overdue
arrival-warning-owes = Owes { $sum }, not yet due
arrival-warning-owes-late = Owes { $sum }, overdue
arrival-warning-owes-overdue = Owes { $sum }, of which { $overdue } overdue
arrival-warning-unclear = { $count ->
    [one] 1 invoice that cannot be judged
   *[other] { $count } invoices that cannot be judged
}
arrival-warning-first-visit = First visit
arrival-warning-no-phone = No phone number
arrival-warning-no-usable-phone = No phone number that can be dialled from here
arrival-warning-no-email = No e-mail address
arrival-warning-bad-email = An e-mail address can’t be read
arrival-warning-no-owner = No client on the appointment
arrival-warning-no-animal = No animal on the appointment
arrival-warning-unavailable-animal = The animal’s record wasn’t found in Provet
arrival-warning-unavailable-owner = The client’s record wasn’t found in Provet

## Shift calendar

shifts-what = shifts
shifts-title = On shift this day
shifts-week-title = The week
shifts-nobody = Nobody is on shift.
shifts-no-kind = No kind of shift
shifts-kind-unknown = Kind of shift unknown
shifts-person = Name unknown (no. { $number })
shifts-no-person = (nobody named)
shifts-types-what = kinds of shift
shifts-more = Not all shifts could be looked at.
shifts-untimed = { $count ->
    [one] { $count } shift isn’t shown because its times can’t be read.
   *[other] { $count } shifts aren’t shown because their times can’t be read.
}
shift-conflict-title = What does not fit, until the end of the week
shift-conflict-nothing = Every appointment has somebody on shift.
shift-conflict-types-unknown = Kinds of shift are unknown, so appointments with nobody to take them may be missing here.
shift-conflict-nobody = Nobody on shift
shift-conflict-other-person = Not on shift; others are
shift-conflict-not-judged = Not all shifts could be looked at, so appointments are not held against them.
shift-conflict-untimed = { $count ->
    [one] { $count } appointment isn’t checked because its time can’t be read.
   *[other] { $count } appointments aren’t checked because their times can’t be read.
}
shift-conflict-twice-title = Twice at the same time
shift-conflict-twice-nothing = Nobody has two shifts at once.

## Pages of Provet

page-client = Client
page-patient = Patient
page-invoice = Invoice
page-consultation = Consultation
page-laboratory-referral = Laboratory referral
page-appointment-calendar = Appointment calendar
page-shift-calendar = Shift calendar
page-diagnostic-imaging = Diagnostic imaging referral
page-reminder = Reminders
page-health-plan = Health plan
page-online-prescription-client = Online prescription for a client
page-online-prescription-patient = Online prescription for a patient
page-online-prescription-consultation = Online prescription in a consultation
page-home-deliveries = Home deliveries

## Background buttons

web-nothing-to-do = This button has nothing to do in Cageside.
    .title = { web-set-up }
    .advice = Ask your administrator to remove the button in Provet, or to add it in Cageside anew.
web-static-header = The static header that this button must send is missing or has another value.
    .title = { web-set-up }
    .advice = Ask your administrator to enter the header’s name and value in Provet as Cageside gave them.
job-done = Done.
job-queued = Accepted; it will be done as soon as possible.
job-not-connected = Cageside is not connected to this clinic; ask your administrator to add the application in Provet’s catalogue again.
job-forbidden = Provet does not allow Cageside to do this; ask your administrator to grant it the permission in Provet.
job-not-found = What the button was pressed on is no longer in Provet.
job-rejected = Provet refused the change; look at the record and make the change there.
job-throttled = Provet is taking no more requests at the moment; press the button again later.
job-unreachable = Provet did not answer well enough for Cageside to be sure; look at the record before pressing again.
job-moved-meanwhile = Somebody moved the consultation on in the meantime; look where it stands before pressing again.
job-button = The button does not fit this page any more; ask your administrator to add it in Cageside anew.
job-clinic-off = Cageside is switched off for this clinic; ask whoever runs it.
job-receiver-refused = The receiving system refused the event; ask whoever runs that system.
job-receiver-unreachable = The receiving system did not answer; ask whoever runs that system.
job-receiver-not-allowed = Events may not be sent to the address this button is set up with; ask your administrator to check it.
job-database = Cageside failed; ask whoever runs it to look at its jobs.
## Reminders: what is wrong with them before they are sent

reminders-title = Before they are sent
reminders-what = reminders
reminders-in-provet = Reminders in Provet
reminders-chosen = { $count } { $count ->
    [one] reminder
   *[other] reminders
} chosen
reminders-open = { $count } not sent yet
reminders-sent-count = { $count } sent
reminders-nothing = None of the chosen reminders is in Provet any more.
reminders-stop = { $count } should not go out as { $count ->
    [one] it is
   *[other] they are
}
reminders-look = { $count } to look at
reminders-fine = { $count } with nothing against { $count ->
    [one] it
   *[other] them
}
reminders-column-about = Animal and reminder
reminders-column-when = Goes out
reminders-column-to = To
reminders-column-found = Found
reminders-column-now = Now
reminders-column-after = After saving
reminders-patient = Patient
reminders-animal-unavailable = (animal not seen)
reminders-no-day = no day
reminders-due = due
reminders-channel-email = E-mail
reminders-channel-text = Text message
reminders-channel-letter = Letter
reminders-channel-unknown = Cageside does not know by which way this goes
reminders-none-found = Nothing found against it
reminders-none-seen = Nothing found, but not everything could be seen
reminders-animal-archived = Animal archived
reminders-animal-gone = No such animal in Provet
reminders-animal-not-seen = Animal’s record not seen
reminders-owner-archived = Owner archived
reminders-owner-gone = No owner in Provet
reminders-owner-not-seen = Owner’s record not seen
reminders-sent = Sent
reminders-on-its-way = On its way already
reminders-failed = Sending failed
reminders-status-unknown = Status not known
reminders-late = Should have gone out { $days } { $days ->
    [one] day
   *[other] days
} ago
reminders-unplanned = No day planned
reminders-due-unreadable = Due date not known
reminders-bad-phone = Phone number can’t be read as one number
reminders-given = Given already: { $dose }
reminders-given-since = Given since this was made: { $dose }
reminders-perhaps-given = Perhaps given already: { $dose }
reminders-duplicate = Twice: another one waits, { $day }
reminders-duplicate-chosen = Twice: another one is chosen too, { $day }
reminders-duplicate-sent = Twice: the same was sent, { $day }
reminders-wish-unavailable-email = Not said whether e-mail is wanted
reminders-wish-unavailable-text = Not said whether text messages are wanted
reminders-no-email = No e-mail address
reminders-no-phone = No phone number
reminders-no-post = No postal address
reminders-other-email = Not the address in the owner’s record
reminders-other-phone = Not a number in the owner’s record
reminders-phone-unavailable = Phone numbers not seen
reminders-address-unavailable = Address not seen
reminders-animals-what = animals
reminders-owners-what = owners
reminders-templates-what = titles of reminders
reminders-others-what = other reminders of these animals
reminders-doses-what = vaccinations given here
reminders-gone = { $count } of the chosen { $count ->
    [one] reminder was
   *[other] reminders were
} not found in Provet.
reminders-more = Some older records were not looked at.
reminders-not-looked = Vaccinations given elsewhere, and those from more than 13 months ago, were not looked at.
reminders-which = With
reminders-which-ticked = the ticked ones
reminders-which-clean = all with nothing against them ({ $count })
reminders-which-stopped = all that should not go out ({ $count })
reminders-do = Do this
reminders-do-sent = Mark as sent
reminders-do-move = Send on another day
reminders-day = The other day
reminders-ask-sent = Mark { $count } { $count ->
    [one] reminder
   *[other] reminders
} as sent
reminders-ask-move = Send { $count } { $count ->
    [one] reminder
   *[other] reminders
} on { $day }
reminders-ask-stopped = { $count } of these should not go out as { $count ->
    [one] it is
   *[other] they are
}
reminders-after-due = After the care falls due
reminders-sent-means = Provet then no longer sends them itself.
reminders-save-sent = Mark { $count } as sent
reminders-save-move = Move { $count }
reminders-left-out = { $count } left out: sent already, or planned for that day.
reminders-later = Provet takes { $most } at a time. { $count } more { $count ->
    [one] is
   *[other] are
} left for the next press.
reminders-wrong-nothing = Tick at least one reminder, or choose others.
reminders-wrong-left = Nothing to do: these are sent already, or planned for that day.
reminders-wrong-no-day = Choose the day on which they are to be sent.
reminders-wrong-past = That day has passed. Choose today or a later day.
reminders-wrong-far = That day is years away. Choose an earlier one.
reminders-done-sent = Marked as sent: { $count }
reminders-done-move = Moved to the other day: { $count }
reminders-done-which = Which ones
reminders-not-done = { $count } not done
reminders-number = Reminder number
reminders-row-done = Done
reminders-row-already = Done by the first press
reminders-row-changed = Not sent: it changed meanwhile. Look at it again.
reminders-row-doubtful = Not known whether it was saved. Look in Provet.
reminders-row-unsent = Nothing was sent. Tick it again and repeat.
reminders-row-what = this reminder

## Laboratory and imaging referrals

referral-what = referral
referral-by-what = who requested this
referral-visit = Consultation in Provet
referral-laboratory = Laboratory
referral-sample = Sample
referral-sent = Sent
referral-answered = Answered
referral-made = Made
referral-by = Asked by
referral-number = Laboratory’s number
referral-not-answered = Not answered yet
referral-asked = Asked for
referral-remarks = Remarks
referral-internal = Internal notes
referral-before-title = Earlier laboratory referrals
referral-before-what = earlier laboratory referrals
referral-before-nothing = No earlier laboratory referrals recorded.
referral-unattributed = { $count ->
    [one] { $count } referral was left out: Provet does not say of which animal of the consultation.
   *[other] { $count } referrals were left out: Provet does not say of which animal of the consultation.
}
referral-older = Older ones are in Provet.
results-title = Results
results-what = laboratory results
results-nothing = No analyses recorded for this referral.
results-others = Other analyses of this animal ({ $count })
results-unattributed = { $count } { $count ->
    [one] result was
   *[other] results were
} left out: Provet does not say of which animal of the consultation.
results-older = Older consultations were not looked at.
results-source = Reference ranges are those that Provet holds with each result, as the laboratory gave them. Cageside has none of its own.
results-column-analysis = Analysis
results-column-latest = Newest
results-column-range = Reference range
results-column-earlier = Earlier
results-waits = Not answered yet
results-low = Low
results-high = High
results-no-range = no range given
results-since = since { $day }
results-first = none
results-more = and { $count } more in Provet
imaging-no-examinations = No examinations recorded for this referral.
imaging-unreferred = { $count ->
    [one] { $count } examination of this animal names no referral. See Provet.
   *[other] { $count } examinations of this animal name no referral. See Provet.
}
imaging-examinations-what = examinations
imaging-not-performed = not done yet
imaging-pictures = Pictures
imaging-report = Report
imaging-no-report = No report recorded
imaging-before-title = Imaging before
imaging-before-what = earlier imaging referrals
imaging-before-nothing = No earlier imaging referrals recorded.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Skip to the page
settings-nav = Settings
settings-nav-clinics = Clinics
settings-nav-accounts = Accounts
settings-nav-audit = Audit
settings-nav-system = System
settings-nav-account = Your account
settings-sign-out = Sign out
settings-clinic-nav-label = This clinic
settings-clinic-unnamed = Clinic { $number }
settings-clinic-nav-overview = Overview
settings-clinic-nav-buttons = Buttons
settings-clinic-nav-panels = Panels
settings-clinic-nav-doctor = Launch doctor
settings-clinic-nav-people = People
settings-clinic-nav-audit = Audit
settings-clinic-nav-jobs = Jobs
settings-copy = Copy
settings-copy-what = Copy: { $what }
settings-copied = Copied
settings-not-copied = Could not be copied: select the text and copy it yourself.

## Settings: launch doctor

settings-doctor-paste = A button does not work?
settings-doctor-url = URL of the button as it was called
settings-doctor-url-hint = Copy it from the window or frame that was refused, with all that follows the “?”. It is not kept.
settings-doctor-explain = Explain it
settings-doctor-other-clinic = This is not a URL of this clinic: its path must hold the number { $number }.
settings-doctor-no-page = The last part of the path is not a page of Provet. Compare the URL in Provet with the one on the page of buttons.
settings-doctor-no-launch = This is not the URL of a button. Its path begins with /launch/ or /background/.
settings-doctor-fits = The hash fits the recipe { $recipe }.
settings-doctor-refused = Refused lately
settings-doctor-none = No launch was refused. When a button does not work, what to change is said here.
settings-doctor-when = When
settings-doctor-page = Page
settings-doctor-why = Why, and what to change
settings-doctor-unknown-page = not told
settings-doctor-no-parameters = no known parameters
settings-doctor-parameters = parameters: { $names }
settings-doctor-sound = Nothing is wrong with this launch: it opens the panel.
settings-doctor-no-button = There is no button here that this launch could come from.
    .advice = Set the button up on the page of buttons, or compare its URL in Provet with the one given there.
settings-doctor-switched-off = The clinic is switched off in Cageside.
    .advice = Switch it on under Overview, policies.
settings-doctor-too-large = The request carries more than a button sends.
    .advice = Take everything behind the “?” out of the button’s URL in Provet.
settings-doctor-no-hash = The button sends no verification hash.
    .advice = In Provet, switch on “Add verification hash” and enter the salt.
settings-doctor-repeated = A parameter of the verification came more than once.
    .advice = In Provet, take { $name } out of the button’s URL.
settings-doctor-malformed = The verification hash is not one.
    .advice = In Provet, take “verification” out of the button’s URL: Provet adds it.
settings-doctor-tenant = The request comes from another clinic than the button’s URL names.
    .advice = In Provet, replace the URL with the one given for this clinic.
settings-doctor-recipe = The salt is right, but the hash is made in another way than the button was set up with.
    .advice = In Provet, check “Include payload in verification hash”; it must be as the page of buttons says.
settings-doctor-altered = The time was changed on its way here.
    .advice = Send the button’s request with POST, or look for a proxy that changes addresses.
settings-doctor-salt = The hash fits no salt of this button.
    .advice = Make a new salt on the page of buttons and enter it in Provet.
settings-doctor-timestamp = The hash fits, but the time is written in a way that is not known.
    .advice = Tell whoever runs Cageside.
settings-doctor-expired = The page in Provet was open for too long before the button was pressed.
    .advice = Reload the page in Provet. If this happens often, allow more time under Overview, policies.
settings-doctor-ended = The page in Provet was loaded before the panels were closed under Launch security.
    .advice = Reload the page in Provet and press the button again.
settings-doctor-many-records = Many different records were opened with one plain hash.
    .advice = Reload the page in Provet. If people really work like this, allow more records under Launch security. If not, somebody may be using a leaked link: close all panels there.
settings-doctor-other-origin = Provet was shown at an address that is not set up for this clinic, so the browser would leave the panel blank.
    .advice = Add the address of Provet’s page under Launch security.
settings-doctor-payload-hash = The clinic demands a hash that covers the payload, and this one does not.
    .advice = In Provet, switch on “Include payload in verification hash” for the button, or change what the policies demand.
settings-doctor-department = The panels are switched off for this department.
    .advice = Switch the application on for the department in Provet, or change the policies.
settings-doctor-no-sign-in = People must sign in, and nothing is set up to sign in through.
    .advice = Add the application for signing in, in Provet, or change what the policies demand.
settings-doctor-sender = The request came from a network that is not in CAGESIDE_CALLBACK_NETWORKS.
    .advice = If it came from Provet, ask whoever runs Cageside to add the network.
settings-doctor-clock = The launch comes from the future: a clock is wrong.
    .advice = Ask whoever runs Cageside to check the server’s clock.
settings-doctor-parameter = The object’s id does not come under the expected name.
    .advice = In Provet, set the parameter name to { $name }.
settings-doctor-parameter-kept = The object’s id does not come under the expected name.
    .advice = In Provet, set the parameter name to what the page of buttons says.
settings-doctor-object = The parameter holds no id.
    .advice = In Provet, write nothing but the given prefix behind “{ $name }=”.
settings-doctor-object-kept = The parameter holds no id.
    .advice = In Provet, write nothing but the given prefix behind the parameter’s name.
settings-doctor-too-many = More was ticked than one launch may carry.
    .advice = Tick fewer rows in Provet.
settings-doctor-which-page = The parameter names do not tell which page the button is on.
    .advice = Give each page a button with its own URL, or its own parameter name as the page of buttons says.
settings-doctor-header = The static header is absent or another.
    .advice = In Provet, enter the static header of the button again, as it was given.
settings-doctor-nothing-to-do = The button was not told what to do.
    .advice = Choose on the page of buttons what it does.
settings-doctor-else = The launch was refused.
settings-doctor-ahead = Its time is { $hours } h { $minutes } min ahead of ours.
settings-doctor-behind = It was made { $hours } h { $minutes } min before it came.

## Settings: panels

settings-panels-intro = Which sections each panel shows, in which order. Who it is about and what must not be overlooked always come first.
settings-panels-page = Panel
settings-panels-shown = Sections
settings-panels-usual = as usual
settings-panels-own = { $shown } of { $all }, own order
settings-panels-departments = Own order for departments: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = For
settings-panels-every-department = all departments
settings-panels-one-department = department { $number }
settings-panels-choose = Show
settings-panels-sections = Sections
settings-panels-up = Up
settings-panels-up-what = Up: { $section }
settings-panels-down = Down
settings-panels-down-what = Down: { $section }
settings-panels-fixed = always first
settings-panels-preview = Preview
settings-panels-save = Save
settings-panels-show-preview = Show the preview
settings-panels-back = Back to the usual order
settings-panels-saved = Saved. Panels opened from now on look like this.
settings-panels-reset = The usual order is back.
settings-panels-unsaved = Not saved yet.
settings-panels-conflict = Somebody else changed this order meanwhile. Below is theirs; make your change again.

## Settings: audit

settings-audit-kind = Kind
settings-audit-kind-write = Written
settings-audit-kind-open = Opened
settings-audit-kind-change = Settings changed
settings-audit-kind-sign-in = Signed in
settings-audit-kind-export = Exported
settings-audit-kind-purge = Removed
settings-audit-any = any
settings-audit-clinic = Clinic
settings-audit-who = Who
settings-audit-what = What
settings-audit-object = About
settings-audit-number = Its number
settings-audit-outcome = Result
settings-audit-from = From
settings-audit-until = Until
settings-audit-when = When
settings-audit-filter = Filter
settings-audit-all = Show everything
settings-audit-wrong-day = Write a day as year-month-day.
settings-audit-wrong-number = This is not a number.
settings-audit-unsound = Correct the filter above to see anything.
settings-audit-none = Nothing is on record here yet. What people open, write and change will be.
settings-audit-kept = Entries are kept for { $days } days.
settings-audit-values-kept = What a field said before and after a write is kept.
settings-audit-values-left-out = What was written is not kept.
settings-audit-pages = Pages of the audit
settings-audit-newest = Newest
settings-audit-older = Older
settings-audit-looked = Looked back to { $until }.
settings-audit-file = Download as CSV
settings-audit-file-hint = With all pages of this list. The download itself is put on record.
settings-audit-installation = all of Cageside
settings-audit-user = User { $number }
settings-audit-nobody = not told
settings-audit-claimed = claimed
settings-audit-proved = proved
settings-audit-is-signed-in = signed in
settings-audit-command = A command on the server
settings-audit-itself = Cageside itself
settings-audit-panel = panel: { $panel }
settings-audit-in-department = department { $number }
settings-audit-values = Before and after
settings-audit-before = Before
settings-audit-after = After
settings-audit-empty = (empty)
settings-audit-unreadable = What it said before and after cannot be read any more.
settings-audit-patient = patient
settings-audit-client = client
settings-audit-consultation = consultation
settings-audit-invoice = invoice
settings-audit-reminder = reminder
settings-audit-department = department
settings-audit-outcome-started = begun, not ended
settings-audit-outcome-done = done
settings-audit-outcome-refused = refused
settings-audit-outcome-failed = failed
settings-audit-outcome-unknown = nobody knows
settings-audit-open = Opened
settings-audit-undo-weight = Undid a weight
settings-audit-record-weight = Recorded a weight
settings-audit-change-notes = Changed notes
settings-audit-add-note = Added a note
settings-audit-move-status = Moved the status
settings-audit-mark-sent = Marked as sent
settings-audit-set-integration-status = Set the integration’s status
settings-audit-add-phone-number = Added a phone number
settings-audit-change-phone-number = Changed a phone number
settings-audit-change-email = Changed the e-mail address
settings-audit-mark-reminder-sent = Marked a reminder as sent
settings-audit-plan-reminder = Planned a reminder anew
settings-audit-button-added = Added a button
settings-audit-button-removed = Removed a button
settings-audit-policy-changed = Changed the policies
settings-audit-layout-changed = Changed the order of a panel
settings-audit-layout-reset = Reset the order of a panel
settings-audit-clinic-added = Added a clinic
settings-audit-password-changed = Changed their password
settings-audit-sessions-ended = Ended other sessions
settings-audit-second-factor-on = Switched the second factor on
settings-audit-second-factor-off = Switched the second factor off
settings-audit-person-signed-out = Signed somebody out
settings-audit-people-signed-out = Signed everybody out
settings-audit-signed-in = Signed in
settings-audit-signed-out = Signed out
settings-audit-sign-in-refused = Tried to sign in
settings-audit-exported = Downloaded the audit
settings-audit-clinic-purged = Removed the clinic
settings-audit-key-added = Made a new secret key
settings-audit-key-rotated = Sealed all secrets anew
settings-audit-old-keys-forgotten = Gave up the old secret keys
sign-in-title = Sign in with Provet
sign-in-why = At this clinic everybody sees and changes only what they may in Provet. Sign in once; this browser remembers it where it may.
sign-in-why-clinic = At { $clinic } everybody sees and changes only what they may in Provet. Sign in once; this browser remembers it where it may.
sign-in-ended = You are not signed in any more.
sign-in-signed-out = You have signed out.
sign-in-other = This browser is signed in as { $name }, but somebody else pressed the button.
sign-in-not-yet = Nobody has signed in yet.
sign-in-to-write = To save this, sign in first. What you typed is kept.
sign-in-button = Sign in
sign-in-again = Sign in as somebody else
sign-in-retry = Try again
sign-in-continue = Continue
sign-in-waiting = Sign in in the window that has opened. If nothing happens here afterwards, press Continue.
sign-in-blocked = Your browser did not open the window. Allow windows for this page, then press the button again.
sign-in-closed = You are not signed in yet. Finish in the other window, then press Continue. If you closed it, press the button again.
sign-in-as = Signed in as
sign-in-as-nobody = Signed in with Provet
sign-in-out = Sign out
sign-in-not-you = Not you?
sign-in-leaving = Taking you to Provet
sign-in-leave = Go to Provet
sign-in-done = You are signed in
sign-in-done-advice = Go back to the panel and press Continue. You can close this window.

sign-in-needed = This needs somebody who is signed in with Provet.
    .title = Sign in first
    .advice = Sign in; what you typed stays here.
sign-in-no-way = This clinic demands that people sign in, but its application in Provet offers no way to.
    .title = Nobody can sign in
    .advice = Ask your administrator to add Cageside in Provet with the authorization code grant, or to change what the clinic demands.
sign-in-payload-hash = This clinic demands a hash that covers the whole launch, and the button’s does not.
    .title = { web-set-up }
    .advice = Ask your administrator to switch on “Include payload in verification hash” for this button in Provet.
sign-in-department-off = Cageside is not switched on for this department.
    .title = Not for this department
    .advice = Ask your administrator to switch Cageside on for the department in Provet’s catalogue.
sign-in-malformed = What came back from Provet cannot be read.
    .title = Not signed in
    .advice = Close this window and begin again in the panel.
sign-in-shut-off = This was not begun in a panel, or in one that is shut off from its own address.
    .title = Not signed in
    .advice = Open the panel in a tab of its own, and sign in there.
sign-in-state = This sign-in has ended already, took longer than 15 minutes, or was not begun here.
    .title = Not signed in
    .advice = Close this window and begin again in the panel.
sign-in-other-browser = This sign-in was begun in another browser, or this browser keeps no cookies.
    .title = Not signed in
    .advice = Allow cookies for this address, then begin again in the panel.
sign-in-other-person = You signed in as { $name }, but somebody else pressed the button in Provet.
    .title = Somebody else
    .advice = Sign in as the person who is signed in to Provet, or open the panel again as yourself.
sign-in-withdrawn = The clinic’s application in Provet has changed meanwhile.
    .title = Not signed in
    .advice = Close this window and open the panel again from Provet.
sign-in-declined = You did not allow Cageside to act for you.
    .title = Not signed in
    .advice = Try again and choose to allow it, or close this window.
sign-in-refused = Provet does not let Cageside sign anybody in.
    .title = Not signed in
    .advice = Ask your administrator to add Cageside in Provet again.
sign-in-code = Provet does not accept the sign-in any more.
    .title = Not signed in
    .advice = Try again.
sign-in-throttled = Provet has had too many requests.
    .title = Not signed in
    .advice = Wait a minute, then try again.
sign-in-unreachable = Provet does not answer.
    .title = Not signed in
    .advice = Try again in a moment.
sign-in-nonsense = Provet’s answer cannot be used.
    .title = Not signed in
    .advice = Try again. If it stays like this, tell the operator of Cageside the code below.
sign-in-application = People cannot sign in through this clinic’s application as it is set up in Provet.
    .title = Nobody can sign in
    .advice = Tell your administrator the code below.

background-person-unproved = The clinic lets only people act, and this request does not prove who pressed the button; switch on the payload in the hash and the user id in Provet.
background-signed-out = Whoever pressed the button is not signed in; open a panel of Cageside, sign in, and press again.
job-signed-out = Whoever pressed the button is not signed in any more; open a panel of Cageside, sign in, and have it done again.

## Settings: people

settings-signed-in-users-title = People signed in
settings-signed-in-users-intro = These people act as themselves in panels of this clinic. Who is ended here signs in again with the next panel.
settings-signed-in-users-nobody = Nobody is signed in. People sign in from a panel, where the clinic lets them act as themselves.
settings-signed-in-users-who = Who
settings-signed-in-users-since = Since
settings-signed-in-users-used = Last used
settings-signed-in-users-browsers = Browsers that remember it
settings-signed-in-users-user = User { $number } in Provet
settings-signed-in-users-unnamed = Not named by Provet
settings-signed-in-users-end = End
settings-signed-in-users-end-all = End all
settings-signed-in-users-ended = That person is signed out.
settings-signed-in-users-all-ended = Everybody is signed out.
settings-signed-in-users-more = More
## Settings: buttons

settings-buttons-none = No buttons yet. Set them up, and each page of Provet gets a button that opens its panel.
settings-buttons-add-missing = { $count ->
    [one] Set up the missing button
   *[other] Set up the { $count } missing buttons
}
settings-buttons-add-background = Set up a button that works in the background
settings-buttons-add-one = Set up
settings-buttons-add-for = Set up a button: { $page }
settings-buttons-page = Page
settings-buttons-button = Button
settings-buttons-in-provet = In Provet
settings-buttons-shares-url = shares its URL with other pages
settings-buttons-compare = Compare with Provet
settings-buttons-not-compared = Not compared with Provet just now.
settings-buttons-some-changed = { $count ->
    [one] Somebody changed one of these buttons in Provet.
   *[other] Somebody changed { $count } of these buttons in Provet.
}
settings-buttons-none-changed = In Provet the buttons are as we made them.
settings-buttons-by-hand = Typed in by hand: Provet does not let us look
settings-buttons-changed = Somebody changed this button
settings-buttons-gone = Not there any more
settings-buttons-same = As we made it
settings-buttons-made = Made
settings-buttons-sending = Being made at this moment
settings-buttons-unsure = Not known whether it was made
settings-buttons-planned = Not made yet
settings-buttons-not-made = Provet did not make it
settings-buttons-salt-behind = Provet has the old salt still.
settings-buttons-compared = Compared:
settings-buttons-add-title = Set up buttons
settings-buttons-add-background-title = Set up a background button
settings-buttons-pages = On these pages
settings-buttons-no-page = Choose a page.
settings-buttons-action = When it is pressed
settings-buttons-action-side-panel = Open in side panel
settings-buttons-action-window = Open in new window
settings-buttons-action-popup = Open in popup window
settings-buttons-action-background = Send HTTP request
settings-buttons-more = More choices
settings-buttons-name = Name of the button
settings-buttons-bad-name = Give it a name of at most { $most } characters.
settings-buttons-method = HTTP method
settings-buttons-choose = Choose one.
settings-buttons-one-url = One URL for all of them: the parameter’s name tells the page
settings-buttons-parameter = Parameter name
settings-buttons-parameter-hint = Empty: id, or with one URL the page’s own, such as patient_id.
settings-buttons-bad-parameter = This cannot be a parameter’s name.
settings-buttons-parameter-tells = With one URL the parameter must be { $name }. Leave the field empty.
settings-buttons-prefix = Prefix
settings-buttons-prefix-hint = Text before the id, such as client_. Mostly empty.
settings-buttons-bad-prefix = No blanks, none of = & ? #, and no digit at the end.
settings-buttons-recipe = Verification hash
settings-buttons-recipe-hint = Leave it, unless the launch doctor names another.
settings-buttons-recipe-usual = Usual: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: covers the payload
settings-buttons-method-make = Create in Provet for me
settings-buttons-method-hand = Show what to type into Provet
settings-buttons-methods = Before anything is created you see what will be sent.
settings-buttons-work = What it does
settings-buttons-work-move-status = Move the consultation to a status
settings-buttons-work-mark-sent = Mark as sent
settings-buttons-work-set-integration-status = Leave a word on the consultation
settings-buttons-work-add-note = Write a note
settings-buttons-work-forward = Send the event to an address
settings-buttons-work-elsewhere = This is possible on: { $pages }.
settings-buttons-status = Status, for moving there
settings-buttons-argument = Text or address
settings-buttons-argument-hint = The word, the text of the note ({ $placeholders }), or the address.
settings-buttons-bad-argument = A word has up to 200 characters; an address begins with https://.
settings-buttons-bad-template = Write the text of the note. Between braces there may be: { $placeholders }.
settings-buttons-bad-address = The address must begin with https:// and lie on the public internet.
settings-buttons-along = Send the record along (only to an address)
settings-buttons-no-record = Only an event that goes to an address takes the record along.
settings-buttons-header = Also demand a static header
settings-buttons-header-name = Name of the header
settings-buttons-bad-header = Letters, digits, - and _ only, and none that HTTP uses itself.
settings-buttons-set-up = Set up here. Now type it into Provet.
settings-buttons-where = In Provet, open Settings > Integrations > Custom integrations, add one for each button, and fill in these fields.
settings-buttons-typed-in = I have typed it in
settings-buttons-type-title = What to type into Provet
settings-buttons-field-name = Name
settings-buttons-field-page = Visible page
settings-buttons-field-action = Action
settings-buttons-field-method = HTTP method
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parameter name
settings-buttons-field-enabled = Enabled
settings-buttons-field-hash = Add verification hash
settings-buttons-field-salt = Verification salt
settings-buttons-field-payload = Include payload in verification hash
settings-buttons-field-organization = Add organization and department information
settings-buttons-field-headers = Static headers
settings-buttons-field-header-value = Value of the header
settings-buttons-on = On
settings-buttons-off = Off
settings-buttons-salt-once = The salt is shown only here and now.
settings-buttons-salt-was-shown = Was shown when it was made. Lost? Make a new one.
settings-buttons-header-was-shown = { $name }; its value was shown when it was made
settings-buttons-signing = Signing secret
settings-buttons-signing-hint = For whoever receives the events: shown only here and now.
settings-buttons-plan-title = What will be sent to Provet
settings-buttons-plan-intro = { $count ->
    [one] Nothing was sent yet. This button will be created:
   *[other] Nothing was sent yet. These { $count } buttons will be created:
}
settings-buttons-plan-changed = Provet’s fields changed meanwhile. Look again.
settings-buttons-plan-field = Field
settings-buttons-plan-sent = Will be sent
settings-buttons-plan-salt = a new salt, which nobody sees
settings-buttons-plan-header = a new header, which nobody sees
settings-buttons-make = { $count ->
    [one] Create it in Provet
   *[other] Create them in Provet
}
settings-buttons-nothing-sent = Nothing was sent.
settings-buttons-made-title = Buttons in Provet
settings-buttons-all-made = { $count ->
    [one] The button is in Provet. Reload a page there to see it.
   *[other] The { $count } buttons are in Provet. Reload a page there to see them.
}
settings-buttons-some-left = Not all of them are in Provet.
settings-buttons-was-set-up = These were set up already. Their salts were shown then.
settings-buttons-finish = Finish creating
settings-buttons-undo = Undo: remove them all
settings-buttons-undo-hint = Undoing removes them in Provet and here.
settings-buttons-to-all = All buttons
settings-buttons-ours-was = Ours
settings-buttons-theirs-is = In Provet
settings-buttons-launches-fail = With this the button does not work.
settings-buttons-put-back = Put it back
settings-buttons-accept = Accept as it is
settings-buttons-make-again = Create it again
settings-buttons-send-salt = Send the new salt to Provet
settings-buttons-show-fields = Show the fields
settings-buttons-does = It does this: { $work }.
settings-buttons-salt = Salt
settings-buttons-salt-about = The salt is the secret that Provet and we share. Pages in Provet that are open keep working with the old one for a while.
settings-buttons-make-salt = Make a new salt
settings-buttons-new-salt = Here is the new salt. Type it into Provet.
settings-buttons-overlap = The old salt is accepted until
settings-buttons-end-overlap = The old salt leaked: stop accepting it and close what it opened
settings-buttons-salt-leaked = The salt leaked: replace it now and close what it opened
settings-buttons-salt-leaked-hint = The button does nothing until the new salt is in Provet.
settings-buttons-panels = Open panels
settings-buttons-panels-about = If a link of this button got into the wrong hands, close everything that was opened with it. Pages of Provet that are open must be reloaded before the button works again.
settings-buttons-end-panels = Close all open panels of this button
settings-buttons-done-panels-ended = All panels of this button are closed.
settings-buttons-remove = Remove
settings-buttons-remove-link = Remove this button
settings-buttons-remove-title = Remove the button: { $page }?
settings-buttons-remove-both = It is removed in Provet too.
settings-buttons-remove-here = Whoever presses it then is refused. Remove it in Provet too: we cannot see it there.
settings-buttons-only-here = Remove it here only; I remove it in Provet myself
settings-buttons-keep = Keep it
settings-buttons-done-removed = Removed, in Provet too.
settings-buttons-done-removed-here = Removed here. Remove it in Provet too.
settings-buttons-done-undone = Undone.
settings-buttons-done-finished = Sent.
settings-buttons-done-restored = Put back.
settings-buttons-done-accepted = Accepted.
settings-buttons-done-salt-sent = Provet has the new salt.
settings-buttons-done-ended = Only the present salt is accepted now, and panels that were opened with an older one are closed.
settings-buttons-busy = This changed just now, or somebody else is at it. Look again in a few minutes.
settings-buttons-ours = Our own records could not be written. Try again.
settings-buttons-forbidden = Provet does not allow it. Give the integration the permission “Settings: Integration settings” in Provet, or type the buttons in by hand.
settings-buttons-not-connected = The clinic has no working credential. Add the app in Provet first, or type the buttons in by hand.
settings-buttons-credential-refused = Provet does not accept the clinic’s credential. Add the app in Provet again.
settings-buttons-not-found = Provet does not have it, or not for us.
settings-buttons-throttled = Provet asks to wait. Try again in a minute.
settings-buttons-lost = Provet’s answer was lost. Finishing looks first whether it is there.
settings-buttons-several = Several buttons in Provet look like this one. Remove those that are too many there, then finish.
settings-buttons-unreachable = Provet cannot be reached. Try again.
settings-buttons-nonsense = Provet’s answer makes no sense. Type the buttons in by hand.
settings-buttons-rejected = Provet does not take these fields: { $fields }.
settings-buttons-strangers = Provet demands fields that we do not know: { $fields }.
settings-buttons-no-field = Provet names no field for: { $parts }.
settings-buttons-unfit = These fields do not take our value: { $fields }.
settings-buttons-by-hand-instead = Type the buttons in by hand.
## Settings: one clinic

settings-clinic-connection = Connection
settings-clinic-connected = Connected
settings-clinic-connected-advice = Provet accepts the clinic’s credential.
settings-clinic-waiting = Waiting for Provet
settings-clinic-waiting-advice = Provet has sent the clinic’s credential. It is being tried now; this takes a few seconds.
settings-clinic-no-answer = Provet does not answer
settings-clinic-no-answer-advice = The clinic’s credential was tried { $count } { $count ->
    [one] time
   *[other] times
} without an answer. It is tried again by itself.
settings-clinic-people = Connected for people who sign in
settings-clinic-people-advice = There is no virtual user: everybody works with their own sign-in to Provet.
settings-clinic-needs-person = Waiting for a person to sign in
settings-clinic-needs-person-advice = This credential is proven when the first person of the clinic signs in. Open a panel in Provet and sign in there.
settings-clinic-refused = Not connected: Provet refused the credential
settings-clinic-refused-at = Refused on
settings-clinic-nothing = Not connected: nothing has come from Provet
settings-clinic-nothing-advice = In Provet, open the integration catalogue and choose “Add application” for Cageside.
settings-clinic-next-attempt = Next attempt:
settings-clinic-check-again = Look again
settings-clinic-test = Test the connection
settings-clinic-disabled = This clinic is switched off: its buttons open nothing.
settings-clinic-next = Next step
settings-clinic-next-buttons = The clinic has no button yet. Begin with the one on the patient’s page.
settings-clinic-set-up-button = Set up the patient button
settings-launches-title = Launch security
settings-launches-about = what protects the panels, and closing them all
settings-launches-end-title = Open panels
settings-launches-end-about = If a link got into the wrong hands, close everything that is open at this clinic, on every computer. Pages of Provet that are open must be reloaded before their buttons work again.
settings-launches-end = End all open panels
settings-launches-ended = All panels of this clinic are closed.
settings-launches-plain-title = Protected by the plain hash only
settings-launches-plain-what = The hash of these buttons covers the time and not the record. Whoever has one link of such a button can open other patients and clients of this clinic with it, until the link is too old.
settings-launches-plain-do = In Provet, switch on “Include payload in verification hash”, add the button here again with a payload hash, and then demand that hash under policies.
settings-launches-plain-add = Add a button with the payload hash
settings-launches-plain-none = The hash of every button covers the record too.
settings-launches-demanded = The policies demand a hash that covers the record, so the plain hash opens nothing.
settings-launches-settings = Limits
settings-launches-records = Records per page of Provet
settings-launches-records-hint = How many different records one plain hash may open. Whoever needs more reloads the page in Provet.
settings-launches-records-wrong = Enter a whole number from { $least } to { $most }.
settings-launches-origins = Further addresses of Provet’s pages
settings-launches-origins-hint = Where people use Provet at another address than { $origin }, such as https://provet.example. One in each line.
settings-launches-origins-wrong = Enter addresses such as https://provet.example, without anything behind the host.
settings-launches-save = Save
settings-launches-saved = Saved.
settings-launches-webhook = Webhook URL of this clinic
settings-launches-webhook-about = Enter it in Provet for the webhooks of this clinic, and show it to nobody else.
settings-clinic-facts = In short
settings-clinic-number = Provet ID
settings-clinic-host = Host
settings-clinic-departments = Departments
settings-clinic-departments-count = { $on } on, { $off } off
settings-clinic-buttons = Buttons
settings-clinic-since = Here since
settings-clinic-errors = Errors today
settings-clinic-more = Settings of this clinic
settings-clinic-policies = Policies

## Settings: credentials

settings-credentials-title = Credentials
settings-credentials-about = what Provet sent, and what became of it
settings-credentials-what = What Provet sent for this clinic, newest first. Secrets are never shown.
settings-credentials-client = Client id
settings-credentials-state = State
settings-credentials-kind = Kind
settings-credentials-back = Sends people back to
settings-credentials-received = Received
settings-credentials-proved = Proved
settings-credentials-unverified = being tried
settings-credentials-working = in use
settings-credentials-refused = refused
settings-credentials-replaced = replaced
settings-credentials-virtual = Virtual user
settings-credentials-people = People sign in
settings-credentials-confidential = with a secret
settings-credentials-public = without a secret
settings-credentials-signed = ID tokens signed with { $algorithm }
settings-credentials-unsigned = no ID tokens
settings-credentials-no-back = nowhere
settings-reason-client = Provet does not know this client, or its secret is another.
settings-reason-client-advice = In Provet, remove the application and add it again from the integration catalogue. A new credential then comes by itself.
settings-reason-grant = This client may not ask for tokens in this way.
settings-reason-grant-advice = Ask Provet to allow the grant type for this integration, then add the application again.
settings-reason-scope = This client may not use the REST API.
settings-reason-scope-advice = Ask Provet to give the integration the scope “restapi”, then add the application again.
settings-reason-other-host = The credential is for another host than the one this clinic was proven to be on.
settings-reason-other-host-advice = If the clinic has really moved, purge it here and add the application again.
settings-reason-foreign-host = The credential is for a host that Cageside may not talk to.
settings-reason-foreign-host-advice = Whoever runs Cageside can allow the host in its configuration.
settings-reason-else = It was refused.

## Settings: connection

settings-connection-title = Connection
settings-connection-about = test it, what the panels may see, requests spent
settings-connection-test = Test the connection now
settings-connection-testing = Asking Provet …
settings-connection-test-title = What came
settings-connection-test-token = A new access token
settings-connection-test-token-came = It came, and is good for { $hours } h.
settings-connection-test-superseded = It works, but a newer credential is in use.
settings-connection-test-superseded-advice = Nothing needs to be done.
settings-connection-test-permissions = What the virtual user may do
settings-connection-test-permissions-came = { $count } { $count ->
    [one] permission
   *[other] permissions
}
settings-sign-in-wait-minutes = Too many attempts. Try again in { $minutes } minutes.
settings-sign-in-signed-out = You have signed out.
settings-sign-in-too-late = That took too long. Please sign in again.
settings-code-title = Enter the code
settings-code-label = Code from your app
settings-code-hint = Six digits. A new code comes every 30 seconds.
settings-code-wrong = This code is not right, or was used already. Wait for the next one.
settings-code-lost = App lost? Ask an operator to reset your account.
settings-code-back = Start again
settings-password-new = New password
settings-password-again = The same again
settings-password-hint = At least { $least } characters. A few words are fine.
settings-password-short = Too short: at least { $least } characters.
settings-password-long = Too long: at most { $most } characters.
settings-password-easy = Too easy to guess. Choose a few words that have nothing to do with your address.
settings-password-common = This password is easy to guess. Choose words that nobody would expect together.
settings-password-different = The two are not the same.
settings-email-wrong = This is not an e-mail address.
settings-email-taken = This address has an account already.
settings-link-send = Set password and sign in
settings-link-first = Become the first operator
settings-link-first-lead = Operators see every clinic and invite the others. Choose the address and password you will sign in with.
settings-link-invitation = Welcome
settings-link-invitation-lead = You will sign in as { $email }. Choose a password.
settings-link-reset = Choose a new password
settings-link-reset-lead = For { $email }. You will be signed out everywhere else.
settings-link-reset-code-lead = For { $email }. You will be signed out everywhere else, and signing in will ask for no code until you set that up again.
settings-link-used = This link was used already
settings-link-used-advice = A link works once. Sign in with your password, or ask an operator for a new link.
settings-link-ended = This link is too old
settings-link-ended-advice = Ask an operator for a new one.
settings-link-unknown = This link is not known
settings-link-unknown-advice = Check that you copied all of it. A newer link takes the place of an older one.

## Settings: accounts

settings-account-who = You are signed in as { $email }.
settings-account-provet = You are signed in with Provet. Your password is the one you have there.
settings-account-password-current = Your present password
settings-account-password-confirm = Your password
settings-account-password-change = Change password
settings-account-password-wrong = This is not your password.
settings-account-password-changed = Your password has changed. You were signed out everywhere else.
settings-second-factor-title = Code from an app
settings-second-factor-is-on = Signing in asks for a code from your app.
settings-second-factor-is-off = Signing in asks for your password alone. A code from an app on your phone protects your account when the password becomes known.
settings-second-factor-on = Set up
settings-second-factor-off = Switch off
settings-second-factor-switched-off = Signing in no longer asks for a code.
settings-second-factor-lead = Take a picture of this with an authenticator app, or type the key into it. Then enter the code it shows.
settings-second-factor-picture = QR code of the key below
settings-second-factor-secret = Key
settings-second-factor-confirm = Switch on
settings-second-factor-wrong = This code does not fit. Is the clock of your phone right?
settings-sessions-title = Signed in
settings-sessions-browser = Browser
settings-sessions-on = { $browser } on { $system }
settings-sessions-unknown = Unknown browser
settings-sessions-began = Since
settings-sessions-used = Last used
settings-sessions-this = This one
settings-sessions-end = Sign out
settings-sessions-end-others = Sign out everywhere else
settings-sessions-ended = Signed out.
settings-accounts-invite = Invite somebody
settings-accounts-find = E-mail address or number of a clinic
settings-accounts-find-send = Find
settings-accounts-none = Nobody found.
settings-accounts-more = More
settings-accounts-all = All accounts
settings-accounts-email = E-mail address
settings-accounts-sees = May see
settings-accounts-state = State
settings-accounts-last = Last signed in
settings-accounts-never = never
settings-accounts-everything = Everything
settings-accounts-clinics = { $count ->
    [one] Clinic { $clinics }
   *[other] Clinics { $clinics }
}
settings-accounts-clinics-more = Clinics { $clinics } and { $more } more
settings-accounts-no-clinic = No clinic
settings-accounts-no-clinic-yet = No clinic yet. Enter the number of one.
settings-accounts-off = Switched off
settings-accounts-invited = Invited
settings-accounts-on = On
settings-accounts-on-with-code = On, with a code
settings-accounts-allow = Add clinic
settings-accounts-forbid = Remove
settings-accounts-clinics-changed = The clinics have changed.
settings-accounts-reset = New password
settings-accounts-reset-lead = Makes a link that lets its owner choose a new password. Until it is used the present one holds.
settings-accounts-reset-code = The app for codes is lost too: ask for no code afterwards
settings-accounts-invite-again = Invitation
settings-accounts-invite-again-lead = No password was chosen yet. A new link takes the place of the one before.
settings-accounts-make-link = Make a link
settings-accounts-no-sessions = Signed in nowhere.
settings-accounts-end-sessions = Sign out everywhere
settings-accounts-switch-off = Switch off
settings-accounts-switch-off-lead = Signs the account out everywhere and lets nobody in with it. It can be switched on again.
settings-accounts-switch-on = Switch on
settings-accounts-switch-on-lead = Nobody can sign in with this account.
settings-accounts-switched-on = The account is switched on.
settings-accounts-switched-off = The account is switched off, and signed out everywhere.
settings-accounts-last-operator = This is the last operator who can sign in. Invite another one first.
settings-invite-lead = You get a link to send to them. It opens their account once, within seven days.
settings-invite-operator = Everything, as an operator
settings-invite-administrator = One clinic, as its administrator
settings-invite-clinic = Number of the clinic
settings-invite-clinic-hint = The number in the address of its Provet. Operators need none.
settings-invite-clinic-wrong = Enter the number of a clinic.
settings-invite-clinic-unknown = No clinic with this number is known here.
settings-invite-taken = This address has an account already. Find it in the list of accounts.
settings-invite-send = Make a link
settings-invite-link-title = Link
settings-invite-link-lead = Send this to { $email }. It works once, within seven days.
settings-invite-reset-lead = Send this to { $email }. It works once, within a day.
settings-invite-link = Link
settings-invite-link-once = It is not shown again. Whoever has it can open the account.
settings-invite-to-account = To the account
## Settings: signing in with Provet

settings-sign-in-with-provet = With Provet
settings-provet-clinic = Number of your clinic
settings-provet-clinic-hint = The number in the address of your Provet: provetcloud.com/54321 is clinic 54321.
settings-provet-send = Sign in with Provet
settings-provet-no-clinic = Nobody can sign in with Provet at a clinic of this number. Ask an operator for an invitation.
settings-provet-not-set-up = Signing in with Provet is not set up at this clinic ({ $code }). Ask an operator for an invitation.
settings-provet-onwards = On to the sign-in page of your Provet …
settings-provet-go-on = Go on
settings-provet-other-browser = You came back in another browser than you left. Start again here.
settings-provet-right = In Provet you may not change integrations. Ask whoever manages permissions there for “{ $right }”, or an operator for an invitation.
settings-provet-declined = You did not allow it in Provet. Start again if you want to.
settings-provet-odd = What came back from Provet does not fit ({ $code }). Start again; if that does not help, tell an operator.
settings-provet-unreachable = Provet did not answer. Try again in a few minutes.
settings-connection-test-permissions-unknown = None of them is one that the panels need by a name that is known, so each was tried instead.
settings-connection-test-permissions-tried = So each was tried instead: see below.
settings-connection-test-read = Reading one patient
settings-connection-test-read-came = It came.
settings-connection-test-read-empty = The list came; there is no patient in it.
settings-connection-test-not-asked = Without a token nothing else can be asked.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet no longer accepts the credential.
settings-provet-error-refused-advice = In Provet, remove the application and add it again from the integration catalogue.
settings-provet-error-checking-advice = Provet refused the credentials just now. They are being checked; reload this page in a few seconds.
settings-provet-error-forbidden = Provet does not allow it.
settings-provet-error-forbidden-advice = In Provet, grant the permission to the integration’s virtual user. The permissions are named below.
settings-provet-error-not-found = Provet has nothing at this address.
settings-provet-error-not-found-advice = Compare the host and the Provet ID with the clinic’s own address.
settings-provet-error-throttled = Too much was asked of Provet within a minute.
settings-provet-error-throttled-advice = Try again in { $seconds } seconds.
settings-provet-error-unreachable = Provet did not answer.
settings-provet-error-unreachable-advice = Try again in a few minutes. If it stays so, whoever runs Cageside can check whether the server reaches the host.
settings-provet-error-nonsense = The answer made no sense.
settings-provet-error-nonsense-advice = Try again later. If it stays so, tell whoever runs Cageside.
settings-permissions-title = What the panels need
settings-permissions-not-yet = Test the connection to see what Provet allows.
settings-permissions-by-provet = As Provet says what the virtual user may do. Where it does not say, one row was read to see.
settings-permissions-by-trying = Provet did not say what the virtual user may do, so one row of each list was read to see. Writing was not tried.
settings-permissions-section = Section
settings-permissions-needed = Permissions in Provet
settings-permissions-nothing-wanted = No permission needed
settings-permissions-undocumented = Provet does not say which permission
settings-permissions-to-save = { $permission }, to save:
settings-permissions-allowed = allowed
settings-permissions-refused = not allowed
settings-permissions-unavailable = could not see
settings-permissions-no-record = There is no record to try it with yet.
settings-permissions-would-write = Not tried, because it would change something.
settings-usage-title = Requests in the last minute
settings-usage-what = What this server spent for the clinic’s virtual user, in Provet’s units. Other servers of this installation spend from the same limits.
settings-usage-none = Nothing was asked of Provet.
settings-usage-endpoint = Endpoint
settings-usage-spent = Spent
settings-usage-limit = Allowed a minute
settings-usage-closed = Provet asks to wait { $seconds } s

## Settings: policies

settings-policies-title = Policies
settings-policies-about = name, formats, who may do what, what the audit keeps
settings-policies-saved = Saved.
settings-policies-mistakes = Nothing was saved. Look at the fields below.
settings-policies-conflict = Somebody else changed the policies meanwhile. Nothing was saved. Saving now puts yours in the place of theirs.
settings-policies-field = Field
settings-policies-theirs = Saved now
settings-policies-yours = Yours
settings-policies-save = Save
settings-policies-itself = The clinic
settings-policies-name = Name
settings-policies-state = Buttons
settings-policies-enabled = open panels
settings-policies-disabled = switched off; nothing is lost
settings-policies-language = Language of its panels
settings-policies-own-language = each person’s own
settings-policies-zone = Time zone
settings-policies-zone-hint = Such as Europe/Helsinki. Empty for UTC.
settings-policies-currency = Currency
settings-policies-reload = After saving, reload Provet
settings-policies-reload-hint = Provet shows what was saved in a panel once its page reloads. A reload closes a side panel.
settings-policies-reload-moment = After two seconds
settings-policies-reload-leaving = When you leave the panel
settings-policies-reload-press = Only on request
settings-policies-currency-hint = Three letters, such as EUR.
settings-policies-windows = How old a launch may be
settings-policies-foreground = Buttons that open a panel
settings-policies-foreground-hint = From 1 minute to 7 days. Provet makes the hash when its page is loaded, so people need as long as they stay on one page.
settings-policies-background = Background buttons
settings-policies-background-hint = From 1 minute to 7 days. Provet makes the hash when it sends the request.
settings-policies-unit = Unit
settings-policies-minutes = minutes
settings-policies-hours = hours
settings-policies-days-unit = days
settings-policies-demands = Who may see and do what
settings-policies-show = Before anything is shown
settings-policies-write = Before anything is written
settings-policies-plain = the hash of the button
settings-policies-payload = a hash that covers the object and the user
settings-policies-person = a person who signed in
settings-policies-plain-costs = Costs nothing. Shows that Provet’s page was opened by somebody of the clinic, not who pressed the button on what. In Provet: “Add verification hash”.
settings-policies-payload-costs = Every button must send it, or it opens nothing. In Provet: also “Include payload in verification hash” on each button.
settings-policies-person-costs = Everybody signs in with Provet once in each browser.
settings-policies-person-absent = Cannot be chosen: it needs an authorization_code credential. Ask Provet to add that grant to the integration, then add the application again.
settings-policies-acting = Who acts in Provet
settings-policies-acting-hint = Provet’s own log names whoever acts, and only what they may do can be done.
settings-policies-acting-no-choice = Who acts in Provet: there is one kind of credential, so there is no choice. With both a client_credentials and an authorization_code credential there is.
settings-policies-acting-clinic = the virtual user, for everything
settings-policies-acting-writes = the virtual user reads, the person who signed in writes
settings-policies-acting-person = the person who signed in, for everything
settings-policies-departments = Departments
settings-policies-departments-hint = Provet says for which departments the application is switched on.
settings-policies-departments-all = all
settings-policies-departments-on = only those it is switched on for
settings-policies-audit = Audit
settings-policies-values = What a field said before and after
settings-policies-values-hint = That is clinical text. Where it is kept, it is encrypted.
settings-policies-values-left-out = left out
settings-policies-values-kept = kept
settings-policies-days = Days that entries are kept
settings-policies-days-hint = Older entries are deleted by themselves.
settings-policies-meaning = What a change means for open panels
settings-policies-meaning-state = Switched off: open panels end with their next request.
settings-policies-meaning-windows = Windows count for buttons pressed from now on. Open panels stay open.
settings-policies-meaning-demands = Demands, departments and who acts count from the next request of an open panel.
settings-policies-meaning-audit = The audit keeps values of writes from now on. With fewer days, older entries are deleted within a day.
settings-policies-wrong-name = At most { $longest } characters, on one line.
settings-policies-wrong-choice = Choose one of these.
settings-policies-wrong-zone = No time zone has this name. Write it as Europe/Helsinki.
settings-policies-wrong-currency = Write three letters, such as EUR.
settings-policies-wrong-window = Write a number; from 1 minute to 7 days.
settings-policies-wrong-person = That needs a credential that people sign in with, and there is none.
settings-policies-wrong-days = Write a number from { $from } to { $to }.

## Settings: export

settings-export-title = Data export
settings-export-about = everything held about this clinic, as one file
settings-export-what = The file holds every row that Cageside keeps about this clinic, as JSON. Clinical records stay in Provet and are not in it.
settings-export-no-secrets = Secrets are left out: tokens, salts, client secrets and what they could be guessed from.
settings-export-left-out = Left out
settings-export-audited = Downloaded all data of the clinic
settings-export-download = Download

## Settings: purge

settings-purge-title = Purge
settings-purge-about = delete everything held about this clinic
settings-purge-what = Everything that Cageside keeps about this clinic is deleted: credentials, buttons, audit, jobs, settings. Open panels end. It cannot be undone.
settings-purge-provet = Nothing changes in Provet. Remove the buttons and the application there yourself.
settings-purge-export-first = Download the data first
settings-purge-typed = To confirm, type the Provet ID: { $number }
settings-purge-wrong = This is not { $number }. Nothing was deleted.
settings-purge-do = Delete everything
## Settings: the list of clinics

settings-clinics-title = Clinics
settings-clinics-add = Add a clinic by hand
settings-clinics-search = Search
settings-clinics-search-hint = The search finds how words begin: of the name, the host and the number.
settings-clinics-state = Connection
settings-clinics-any-state = Any
settings-clinics-sort = Sort by
settings-clinics-sort-name = Name
settings-clinics-sort-number = Number
settings-clinics-sort-launch = Last launch
settings-clinics-sort-errors = Errors today
settings-clinics-show = Show
settings-clinics-clinic = Clinic
settings-clinics-departments = Departments
settings-clinics-launch = Last launch
settings-clinics-errors = Errors today (UTC)
settings-clinics-never = None yet
settings-clinics-off = Switched off
settings-clinics-departments-unknown = Not told
settings-clinics-departments-on = { $on } on
settings-clinics-departments-both = { $on } on, { $off } off
settings-clinics-working = Working
settings-clinics-unverified = Not verified yet
settings-clinics-needs-person = Needs somebody to sign in
settings-clinics-refused = Refused
settings-clinics-absent = No credential
settings-clinics-why-waiting = It is being tried; reload in a moment.
settings-clinics-why-absent = Add the application again in this clinic’s Provet.
settings-clinics-why-client = Provet does not know these credentials: the application was removed there, or the secret is wrong. Add the application again in this clinic’s Provet.
settings-clinics-why-grant = Provet does not give this application tokens in this way. Check the grant type it is registered with.
settings-clinics-why-scope = The application lacks the scope “restapi” in Provet.
settings-clinics-why-foreign-host = Its host is not among the allowed hosts; see System.
settings-clinics-why-other-host = The clinic is connected on another host. Purge it first if it has moved.
settings-clinics-why-unreachable = Provet does not answer. It is tried again by itself.
settings-clinics-why-nonsense = Provet’s answer made no sense. It is tried again by itself.
settings-clinics-why-throttled = Provet asked to wait. It is tried again by itself.
settings-clinics-why-needs-person = Somebody of the clinic must sign in with Provet once.
settings-clinics-none-found = No clinic fits.
settings-clinics-none-yet-found = None of those looked at so far fits. Look further, or search for more.
settings-clinics-no-more = There are no more.
settings-clinics-all = Show all
settings-clinics-pages = Pages of the list
settings-clinics-first = Back to the beginning
settings-clinics-next = Next page
settings-clinics-none-of-yours = No clinic is in your care yet. Ask whoever runs Cageside to add you to one.
settings-clinics-begin = Connect the first clinic
settings-clinics-begin-register = Have the application registered with Provet for the Integration Catalogue, with these addresses:
settings-clinics-begin-catalogue = In the clinic’s Provet, open Settings, then Integrations, and add the application from the Integration Catalogue.
settings-clinics-begin-here = Reload this page: the clinic appears here by itself, and its page goes on from there.
settings-clinics-begin-by-hand = Did Provet send the credentials by e-mail instead?

## Settings: adding a clinic

settings-add-title = Add a clinic by hand
settings-add-why = For an application whose credentials Provet sent by e-mail. They are tried at once; nothing works with them before Provet has accepted them.
settings-add-paste = Paste the message
settings-add-message = Hookup message (JSON)
settings-add-message-hint = All of it, from { "{" } to { "}" }.
settings-add-secret-again = The secret is not shown again: type it between the quotation marks of client_secret.
settings-add-send-message = Add this clinic
settings-add-fields = Or type it field by field
settings-add-number = Provet id
settings-add-number-hint = The number in the clinic’s address in Provet, such as 54321.
settings-add-place = Address in Provet
settings-add-place-hint = The host, such as us.provetcloud.com, or the token URL.
settings-add-client = Client id
settings-add-secret = Client secret
settings-add-secret-hint = Empty for a public client. It is sealed, and never shown again.
settings-add-grant = Grant type
settings-add-grant-clinic = client_credentials: acts as the clinic’s virtual user
settings-add-grant-person = authorization_code: people sign in
settings-add-type = Client type
settings-add-type-confidential = confidential
settings-add-type-public = public
settings-add-algorithm = Algorithm of ID tokens
settings-add-algorithm-none = None
settings-add-redirect = Redirect URIs
settings-add-redirect-hint = With blanks between them; empty where nobody signs in.
settings-add-discovery = OpenID discovery URL
settings-add-discovery-hint = Empty where OpenID is not used.
settings-add-send-fields = Add this clinic
settings-add-not-json = This is not JSON. Paste the whole message, with its braces.
settings-add-foreign-host = This host may not hold a clinic. Allowed: { $hosts }
settings-add-foreign-token-url = This is not the token URL of the clinic with this id: it ends in the id and /oauth2/token/.
settings-add-other-host = Clinic { $number } is connected on another host. Purge it first if it has moved.
settings-add-wrong-number = A positive whole number, such as 54321.
settings-add-wrong-client = The client id is needed.
settings-add-wrong-secret = A confidential client needs its secret.
settings-add-wrong-algorithm = RS256, HS256 or nothing.
settings-add-wrong-grant = client_credentials or authorization_code.
settings-add-wrong-type = confidential or public.
settings-add-wrong-redirect = Addresses with blanks between them.
settings-add-wrong-place = An address on a host of Provet’s.
settings-add-wrong-discovery = An address, or nothing.
settings-add-wrong-other = The field { $field } cannot be read.

## Settings: the installation

settings-system-title = System
settings-system-addresses = Addresses for Provet
settings-system-hookup = Hookup URL
settings-system-hookup-hint = Give it to Provet when the application is registered for the Integration Catalogue. Provet sends a clinic’s credentials there when the clinic adds the application. Keep it secret.
settings-system-webhook = Webhook URL
settings-system-webhook-hint = In each clinic’s Provet, under Settings, General, Integrations, Webhooks. Open panels then show changes at once. Keep it secret.
settings-system-redirect = Redirect URI
settings-system-redirect-hint = Give it to Provet with the hookup URL, so that people can sign in with Provet.
settings-system-health = Health
settings-system-database = Database
settings-system-answers = Answers
settings-system-silent = Does not answer
settings-system-prover = Proof of credentials
settings-system-runner = Background jobs
settings-system-runs = Runs
settings-system-stands = Does not run in this process
settings-system-last-turn = Last turn:
settings-system-metrics = Metrics
settings-system-metrics-hint = Only for this machine and private networks; through a proxy only if it is a trusted one.
settings-system-metrics-off = Off
settings-system-installation = Installation
settings-system-version = Version
settings-system-public-url = Public URL
settings-system-not-https = Without https browsers do not keep the sign-in to these settings, and secrets travel openly. Put a proxy with a certificate before Cageside and set CAGESIDE_PUBLIC_URL.
settings-system-hosts = Hosts that may hold a clinic
settings-system-http-provet = Plain http to Provet is allowed. This is for development only.
settings-system-schema = { $kind }, schema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Secret keys
settings-system-keys-count = { $count ->
    [one] One: it seals and opens everything.
   *[other] { $count }: the first seals, the others only open what was sealed before.
}

## Settings: jobs of background buttons

settings-jobs-none = No background button has asked for anything yet.
settings-jobs-none-buttons = Buttons
settings-jobs-none-found = No job is in this state.
settings-jobs-state = State
settings-jobs-any-state = Any
settings-jobs-show = Show
settings-jobs-queued = Waiting
settings-jobs-running = Running
settings-jobs-done = Done
settings-jobs-failed = Failed
settings-jobs-discarded = Discarded
settings-jobs-what = Job
settings-jobs-asked = Asked for
settings-jobs-attempts = Attempts
settings-jobs-act = Decide
settings-jobs-retry = Try again
settings-jobs-discard = Discard
settings-jobs-retried = It is waiting for its turn again.
settings-jobs-was-discarded = Discarded.
settings-jobs-meanwhile = Nothing was changed: the job is in another state by now.
settings-jobs-next = Next attempt:
settings-jobs-pages = Pages of the list
settings-jobs-first = Back to the newest
settings-jobs-next-page = Older ones
settings-jobs-move-status = Move a consultation to another status
settings-jobs-mark-sent = Mark as sent
settings-jobs-set-integration-status = Leave a word on a consultation
settings-jobs-add-note = Write a note
settings-jobs-forward = Hand the event on
settings-jobs-nobody = Nobody was named
settings-jobs-claimed = User { $user }, as the button claims
settings-jobs-proved = User { $user }
settings-jobs-why-not-connected = The clinic is not connected, or Provet refused its credential; look at the clinic’s overview.
settings-jobs-why-signed-out = The person who pressed the button is no longer signed in. Have them open a panel and sign in, then try again.
settings-jobs-why-forbidden = Provet does not allow it: grant the application the permission in Provet, then try again.
settings-jobs-why-not-found = It is no longer in Provet. Discard the job.
settings-jobs-why-rejected = Provet refused the change: look at the record and make the change there.
settings-jobs-why-throttled = Provet takes no more requests at the moment.
settings-jobs-why-unreachable = Provet does not answer.
settings-jobs-why-unreadable = Provet’s answer made no sense.
settings-jobs-why-unavailable = It cannot be seen in Provet whether the change was made: look at the record.
settings-jobs-why-moved = Somebody moved the consultation on in the meantime: look where it stands.
settings-jobs-why-button-removed = The button was removed. Discard the job.
settings-jobs-why-clinic-off = The clinic is switched off.
settings-jobs-why-button = The button does not fit its page any more: add it anew.
settings-jobs-why-receiver-refused = The receiving system refused the event: ask whoever runs it.
settings-jobs-why-receiver-unreachable = The receiving system does not answer: ask whoever runs it.
settings-jobs-why-receiver-not-allowed = Events may not be sent to the address this button is set up with.
settings-jobs-why-database = Cageside’s own database did not answer.
settings-jobs-why-interrupted = The attempts were cut off again and again: look at the record, then try again.

## Settings: audit

settings-audit-button-made-in-provet = Created a button in Provet
settings-audit-button-put-back = Put a button in Provet back
settings-audit-button-change-accepted = Accepted a changed button
settings-audit-button-salt-changed = Made a new salt
settings-audit-button-salt-sent = Sent a new salt to Provet
settings-audit-button-salt-overlap-ended = Ended the old salt
settings-audit-panels-ended = Closed all panels
settings-audit-button-panels-ended = Closed all panels of a button
settings-audit-button-salt-leaked = Replaced a leaked salt
settings-audit-launch-settings-changed = Changed launch security
## Settings: signing in

settings-sign-in-title = Sign in
settings-sign-in-with-password = With e-mail and password
settings-sign-in-email = E-mail address
settings-sign-in-password = Password
settings-sign-in-send = Sign in
settings-sign-in-lost = Password lost? Ask an operator for a new link.
settings-sign-in-wrong = E-mail address or password is not right.
settings-sign-in-disabled = This account is switched off. An operator can switch it on again.
settings-sign-in-wait-seconds = Too many attempts. { $seconds ->
    [one] Try again in a second.
   *[other] Try again in { $seconds } seconds.
}

## Settings: keys that are being replaced

settings-system-keys-done = Nothing is sealed with the older keys any more: they can be removed.
settings-system-keys-left = { $count } values are still sealed with the older keys. Run: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Invited somebody
settings-audit-link-made = Made a link for an account
settings-audit-account-switched-on = Switched an account on
settings-audit-account-switched-off = Switched an account off
settings-audit-clinic-allowed = Let an account see the clinic
settings-audit-clinic-forbidden = No longer lets an account see the clinic

# What stands for that which text cannot show.
text-struck = [crossed out: { $text }]
text-picture = [picture: look in Provet]
text-picture-described = [picture: { $description }]
text-attachment = [recording or file: look in Provet]
text-other-format = [Text in another format ({ $format }): read it in Provet]
text-cut-off = [The text is longer: read the rest in Provet]

# A value that is there and is no such value; what stands there is shown.
field-unreadable-date = “{ $text }” can’t be read as a date
field-unreadable-time = “{ $text }” can’t be read as a date and time
field-unreadable-number = “{ $text }” can’t be read as a number
field-unreadable-amount = “{ $text }” can’t be read as an amount
field-unreadable = “{ $text }” can’t be read
