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

## Error pages

web-set-up = This button isn’t set up correctly
web-not-found = This page doesn’t exist.
    .title = Page not found
    .advice = Open the panel from its button in Provet.
web-not-understood = We couldn’t read that request.
    .title = Something went wrong
    .advice = Close the panel and open it again from its button in Provet.
web-settings-not-found = This page doesn’t exist, or you don’t have access.
    .title = Page not found
    .advice = Go to Settings and open it from there.
web-settings-not-understood = We couldn’t read that request. Nothing was changed.
    .title = Something went wrong
    .advice = Reload the page and try again.
web-settings-broken = Something went wrong on our side.
    .title = Something went wrong
    .advice = Check whether your change was saved, then try again in a moment.
web-to-settings = Go to Settings
web-foreign-form = This form has expired. Nothing was changed.
    .title = Form expired
    .advice = Reload the page and try again.
web-sign-in = Sign in
web-signed-out = You’ve been signed out. Nothing was changed.
    .title = Signed out
    .advice = Sign in and try again.
web-too-large = That’s more than can be sent at once.
    .title = Too long
    .advice = Shorten the text and try again.
web-broken = Something went wrong on our side.
    .title = Something went wrong
    .advice = Try again in a moment. If it keeps happening, send the code below to support.
web-not-opened = This address only works when it’s opened from a button in Provet.
    .title = Open this from Provet
    .advice = Go to Provet and click the button there.
web-unknown-clinic = Cageside isn’t set up for this button’s clinic.
    .title = Unknown clinic
    .advice = Ask your administrator to add the application from Provet’s catalogue, and to check that the button’s URL is the one Cageside shows.
web-unknown-button = This clinic has no button for this page in Cageside.
    .title = Unknown button
    .advice = Ask your administrator to set up the button in Cageside, or to check that its URL in Provet is the one Cageside shows.
web-closed = This panel timed out, or your clinic’s settings changed.
    .title = Panel closed
    .advice = Reload Provet and open the panel again.
web-expired = This page has been open too long.
    .title = Page expired
    .advice = Reload Provet and click the button again.
web-ended = An administrator closed all panels opened from this page.
    .title = Page expired
    .advice = Reload Provet and click the button again.
web-hookup-many = Too many messages arrived for clinics that were never connected.
    .title = Too many messages
    .advice = Send the message again later.
web-many-records = Too many different records were opened from this page.
    .title = Page expired
    .advice = Reload Provet and click the button again.
web-other-origin = Provet is open at an address that isn’t set up for this clinic.
    .title = This panel can’t be shown here
    .advice = An administrator can add the address in Cageside’s settings, under Launch security.
web-sender = This request came from a network that isn’t allowed.
    .title = Not allowed
    .advice = Your operator can add the network to CAGESIDE_CALLBACK_NETWORKS.
web-browser = Background buttons only accept requests from Provet’s servers.
    .title = Opened in a browser
    .advice = Nothing was done. Click the button in Provet.
web-future = The button’s time is in the future.
    .title = Clock mismatch
    .advice = Reload Provet and try again. If it keeps happening, ask support to check the server’s clock.
web-bad-hash = The verification hash doesn’t match this button.
    .title = { web-set-up }
    .advice = Ask your administrator to enter the button’s verification salt in Provet again, as shown in Cageside.
web-no-hash = This button isn’t sending a verification hash.
    .title = { web-set-up }
    .advice = Ask your administrator to turn on “Add verification hash” for this button in Provet.
web-no-object = This button doesn’t say which record it was opened from.
    .title = { web-set-up }
    .advice = Ask your administrator to check the button’s parameter name in Provet. It should be “{ $parameter }”.
web-no-page = This button doesn’t say which page it was opened from.
    .title = { web-set-up }
    .advice = Ask your administrator to check that the button’s URL and parameter name in Provet match those in Cageside.
web-other-tenant = This button belongs to a different clinic than its URL says.
    .title = { web-set-up }
    .advice = Ask your administrator to check that the button’s URL in Provet is the one Cageside shows.
web-too-many = More records are selected than one panel can show.
    .title = Too many selected
    .advice = Select fewer in Provet and try again.
web-unreadable = This button is sending something we can’t read.
    .title = { web-set-up }
    .advice = Ask your administrator to check that the button’s settings in Provet match those in Cageside.
web-hookup-title = Not a hookup message
web-hookup-not-json = The body is not a JSON object.
web-hookup-field = The { $name } field { $problem }.
web-hookup-other-host = This clinic is connected on a different host. An operator must delete it here before it can move.
web-hookup-host = The host in { $name } isn’t on the list of allowed hosts.
web-hookup-token-url = The path of token_url isn’t this clinic’s token endpoint.
web-webhook-unreadable = The body must be a form or a JSON object that names a clinic or an object.
    .title = Not a webhook
    .advice = Set the webhook’s content type to one that Provet offers.
web-webhook-hookup = This is a hookup message.
    .title = Not a webhook
    .advice = Send it to the hookup URL.

## A section that fails

web-section-broken = Couldn’t show this section
web-section-broken-advice = Something went wrong on our side. The rest of the panel isn’t affected.

## Panel frame

layout-loading = Loading
layout-reload-hint = Saved. Reload Provet to see the change.
layout-unsaved-hint = Saved. You have other unsaved text here, so reload Provet when you’re done to see the change.
layout-provet-not-notified = Couldn’t reload Provet from here. Reload the Provet page yourself.
layout-no-answer = Cageside didn’t respond. If you were saving, check in Provet whether it was saved before you try again.
layout-reload-offer = Saved. Reload Provet when you’re ready to see the change.
layout-many-unread = Couldn’t load { $count } sections.
layout-retrying = Retrying in { $seconds } s.
layout-retry-all = Retry all
layout-newer = Updates available.
layout-refresh = Refresh
layout-refreshed = Updated from Provet.
layout-ended = This panel timed out or was closed. Open it again from Provet.
layout-copied = Copied { $what }
layout-copy-failed = Couldn’t copy. Select the number and copy it.

## Sections that couldn’t be loaded

section-try-again = Retry
section-forbidden = Permission needed
section-forbidden-advice = No permission to view { $what }. An administrator can grant it in Provet.
section-unreachable = Provet didn’t respond
section-unreachable-advice = Couldn’t load { $what }. Try again, or check in Provet.
section-throttled = Provet is busy
section-throttled-advice = Couldn’t load { $what }. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
section-refused = Connection lost
section-refused-advice = Couldn’t load { $what }: Provet rejected this clinic’s credentials. An administrator must add Cageside in Provet again to reconnect.
section-not-connected = Not connected
section-not-connected-advice = Couldn’t load { $what }: this clinic isn’t connected to Provet yet. An administrator must add Cageside in Provet.
section-checking = Checking the connection
section-checking-advice = Couldn’t load { $what }: Provet rejected this clinic’s credentials, so the connection is being checked. Try again in a few seconds.
section-sign-in = Sign in again
section-sign-in-advice = You’re no longer signed in with Provet. Sign in again to view { $what }.
section-nonsense = Unexpected response from Provet
section-nonsense-advice = The response can’t be read: { $what }. Check in Provet. If it keeps happening, contact support.
section-unfiltered = Couldn’t verify the response
section-unfiltered-advice = Provet returned the wrong records, so nothing is shown: { $what }. Check in Provet.
section-not-found = Not found
section-not-found-advice = Not found in Provet: { $what }. It may have been deleted or merged.
section-rejected = Rejected by Provet
section-rejected-advice = Couldn’t load { $what }. Provet says:

## Missing data beside other data, in one sentence

unavailable-forbidden = No permission to view { $what }.
unavailable-unreachable = Couldn’t load { $what }: Provet didn’t respond.
unavailable-throttled = Couldn’t load { $what }: Provet is busy.
unavailable-unreadable = Unexpected response from Provet: { $what } can’t be read.
unavailable-unfiltered = Couldn’t verify { $what }: Provet returned the wrong records.
unavailable-not-found = Not found in Provet: { $what }.
unavailable-sign-in = Sign in again to view { $what }.
unavailable-checking = Couldn’t load { $what }: the connection to Provet is being checked.
unavailable-refused = Couldn’t load { $what }: Provet rejected the connection.

## Failed writes

write-error-forbidden-advice = Not saved: { $what }. Cageside has no permission to change this in Provet. An administrator can grant it there.
write-error-unreachable = Couldn’t reach Provet
write-error-unreachable-advice = Not saved: { $what }. Try again.
write-error-unsure = We couldn’t confirm it was saved
write-error-unsure-advice = Provet didn’t respond in time: { $what }. Check in Provet whether it was saved before you try again.
write-error-throttled-advice = Not saved: { $what }. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
write-error-refused-advice = Not saved: { $what }. Provet rejected this clinic’s credentials. An administrator must add Cageside in Provet again to reconnect.
write-error-not-connected-advice = Not saved: { $what }. This clinic isn’t connected to Provet. An administrator must add Cageside in Provet.
write-error-checking-advice = Not saved: { $what }. The connection to Provet is being checked. Try again in a few seconds.
write-error-sign-in-advice = Not saved: { $what }. You’re no longer signed in with Provet. Sign in again and save once more.
write-error-not-found-advice = Not saved: { $what }. The record is no longer in Provet. It may have been deleted or merged.
write-error-rejected-advice = Not saved: { $what }. Provet says:
write-error-rejected-bare-advice = Not saved: { $what }. Provet rejected it without giving a reason.

## Forms

form-check = Review
form-save = Save
form-cancel = Cancel
form-change = Edit
form-review = Check before saving

## Notices

notice-reload-provet = Reload Provet
link-open = Open
link-open-name = Open { $what } in Provet, new tab
link-new-tab = { $what }, new tab
link-visit = visit of { $day }
link-visit-undated = visit without a date
phone-copy = Copy
phone-copy-name = Copy { $number }
print-button = Print

## Ages

age-born = born
age-not-recorded = age not recorded
age-birth-unreadable = age unknown: date of birth { $problem }
age-placeholder = age unknown
age-not-born = date of birth is in the future
age-death-doubtful = age unclear: check the date of death

## Writes

write-already = Already saved.
write-unsent = Not saved: { $what }. Open the form again and save once more.
write-changed = Not saved: { $what }. Someone changed this record. Review it and try again.

## Visit statuses

status-admitted = Admitted
status-in-progress = In progress
status-ready-for-discharge = Ready for discharge
status-discharged = Discharged
status-invoicing = Invoicing
status-invoice-paid = Invoice paid
status-finalized = Finalized
status-draft = Draft
status-unknown = Status { $number }
status-unavailable = Status unavailable

## Patient: identity

patient-what = the patient
patient-record-what = the patient’s record
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
patient-merged-open = Open the merged record
patient-insurance = Insurance
patient-blood-group = Blood group
patient-recorded-in-provet = Recorded (see Provet)
patient-archived = Archived
patient-not-for-food = Not for food
patient-microchip = Microchip
patient-other-client = Patient’s record names a different owner
species-dog = dog
species-cat = cat
species-rabbit = rabbit
species-horse = horse
species-guinea-pig = guinea pig
species-hamster = hamster
species-rat = rat
species-mouse = mouse
species-ferret = ferret
species-bird = bird
species-cattle = cattle
species-sheep = sheep
species-goat = goat
species-pig = pig
patient-lines-title = Patients
patient-number = no. { $number }
patient-weight-undated = date unknown
patient-weight-not-requested = Open the patient to see the weight.

## Owner

owner-title = Owner
owner-what = the owner
owner-nothing = No owner recorded.
owner-archived = Archived
owner-contact-title = Owner and phone
owner-balance-title = Owner’s balance
owner-balance-none = No unpaid invoices
owner-balance-overdue = { $sum } overdue, up to { $days } { $days ->
    [one] day
   *[other] days
}
client-unnamed = (no name recorded)

## Critical notes and remarks

notes-title = Critical notes
notes-what = critical notes and remarks
notes-critical = Critical notes
notes-remarks = Remarks
notes-no-critical = No critical notes recorded. Check for allergies elsewhere in the record.
notes-no-critical-client = No critical notes recorded.
notes-accounting = Billing note
notes-changes = { $what }: changes
diff-removed = removed
diff-added = added
notes-edit = Edit notes
notes-before = { $what } now
notes-after = { $what } after saving
notes-empty = (empty)
notes-formatted = This text has formatting. Edit it in Provet.
notes-changed = Someone else edited this. The latest version is shown below.
notes-saved = Saved.
notes-not-merged = This record was merged into another. Edit the notes there.
notes-tags-unread = { $count } { $count ->
    [one] tag
   *[other] tags
} can’t be read. Check in Provet.
notes-fields = Custom fields
notes-fields-unread = { $count } custom { $count ->
    [one] field
   *[other] fields
} can’t be read. Check in Provet.
notes-field-yes = Yes
notes-field-no = No

## Weight

weight-title = Weight
weight-what = weights
weight-new = new weight
weight-nothing = No weight recorded.
weight-left-out = { $count } implausible { $count ->
    [one] reading
   *[other] readings
} hidden.
weight-unread = { $count } { $count ->
    [one] reading
   *[other] readings
} can’t be read. Check in Provet.
weight-none-usable = No usable weight: { $count } recorded { $count ->
    [one] value is implausible or can’t be read.
   *[other] values are implausible or can’t be read.
}
weight-or = or
weight-same-time = { $count } conflicting weights at the same time
weight-dated-ahead = future date: { $day }
weight-slip-decimal = { $before } on { $day }, now { $after }. Check the decimal point.
weight-slip-pounds = { $before } on { $day }, now { $after }. Check the unit: pounds?
weight-older = Showing the most recent readings only.
weight-over-months = Over { $months } { $months ->
    [one] month
   *[other] months
}:
weight-since = from { $kilograms } on { $day }
weight-field = Weight
weight-trend-down = Down { $percent } in { $time }: { $before } → { $after }
weight-trend-up = Up { $percent } in { $time }: { $before } → { $after }
weight-trend-same = No change in { $time }: { $after }
weight-trend-one-day = one day
weight-ask-meant = Did you mean { $kilograms }?
weight-ask-right = Is { $kilograms } right?
weight-ask-again = Save { $kilograms } again?
weight-odd-today = The same weight was already recorded today at { $at }.
weight-undo = Undo
weight-undo-what = removal of { $kilograms }
weight-undone = Weight removed: { $kilograms }
weight-undo-gone = Couldn’t undo { $kilograms }. Provet no longer has it as it was saved.
weight-correct-in-provet = Correct the weight in Provet
weight-save = Save { $kilograms }
weight-saved = Weight saved: { $kilograms }
weight-compared = { $change } from { $before } on { $day }
weight-changed = Someone just recorded { $kilograms } ({ $at }). Compare before you save.
weight-not-deceased = The patient is deceased, so no weight can be recorded here.
weight-not-merged = This record was merged into another. Record the weight there.
weight-not-blind = The weight can’t be recorded until the patient’s record is available.
weight-impossible = That weight isn’t possible. Check the number.
weight-wrong-empty = Enter a weight.
weight-wrong-unit = Enter the weight in kilograms.
weight-wrong-ambiguous = Use only one decimal point or comma.
weight-wrong-negative = The weight can’t be negative.
weight-wrong-number = Enter a number, such as 12.4.
weight-odd-decimal = The last weight was { $before }. Check the decimal point.
weight-odd-pounds = The last weight was { $before }. Did you enter pounds?
weight-odd-pounds-before = The last weight was { $before }. Was that in pounds?
weight-odd-change = Large change: { $change } from the last weight ({ $before }).
weight-odd-light = Less than 1 g. Check the decimal point.

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
} can’t be read. Check in Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] reading with a future date
   *[other] readings with a future date
} hidden.
vitals-incomplete = Not all readings were checked. Provet may have newer ones.

## Care due

due-title = Care due
due-what = reminders
due-nothing = No open reminders recorded.
due-dead = The patient is deceased, so nothing is due.
due-archived = This record is archived, so nothing is due.
due-merged = This record was merged into another. Check there for what’s due.
due-untitled = Untitled reminder
due-overdue = { $days } { $days ->
    [one] day
   *[other] days
} overdue
due-undated = no date
due-replaced = replaced by the reminder due { $by }
due-given = Given
due-last = Last given:
due-perhaps = Possibly already given:
due-settled = Done or replaced
due-vaccinations = Vaccinations given ({ $count })
due-vaccinations-possible = Vaccinations possibly given ({ $count })
due-vaccinations-planned = Vaccinations planned ({ $count })
due-batch = batch
due-elsewhere = given elsewhere
due-dose-undated = (no date)
due-external-what = vaccinations given elsewhere
due-by-date-alone = Based on due dates only: reminders couldn’t be matched with vaccinations.
due-older = Showing the most recent records only.

## Recent medicines

medicines-title = Recent medicines
medicines-what = medicines
medicines-nothing = No medicines recorded in the last { $days } days.
medicines-note = From the last { $days } days. May no longer be current.
medicines-no-instructions = No instructions recorded.
medicines-older = Showing the most recent visits only.
medicines-planned = Planned, not yet given
line-recipient-unnamed = patient not specified
line-undone = zero quantity or reversed
line-visit-ahead = the visit is a draft or upcoming
line-possible = Possibly given: { $why }

## Visits

consultations-title = Visits
consultations-what = visits
consultations-nothing = No visits recorded.
consultations-no-complaint = no reason recorded
consultations-older = Older visits are in Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = the visit
consultation-record-what = the visit
consultation-no-animals = Visit without patients
consultation-animal-gone = The patient’s record wasn’t found in Provet.
consultation-animal-not-seen = Couldn’t load this animal’s record: Provet sent only some of the records. See Provet.
consultation-animals-what = the patients on this visit
consultation-kind-inpatient = Inpatient
consultation-kind-outpatient = Outpatient
consultation-kind-home = Home call
consultation-kind-farm = Farm visit
consultation-kind-boarding = Boarding
consultation-kind-service = Pet service
consultation-kind-unknown = Visit type unknown
consultation-other-animal = Different patient (no. { $number })
consultation-alerts-owner = { $owner } (owner)
consultation-alerts-animals = the patients’ critical notes
consultation-alerts-client = the owner’s critical notes
consultation-missing-title = Discharge checklist
consultation-missing-gaps = Missing or unknown before discharge:
consultation-missing-nothing = Discharge checklist complete
consultation-missing-unavailable-note = Unknown items may still be recorded. Check in Provet.
consultation-part-there = Done
consultation-part-missing = Missing
consultation-part-unavailable = Unknown
consultation-part-no-medicines = No medicines
consultation-part-no-items = No items
consultation-part-deceased = Not needed (deceased)
consultation-part-diagnosis = Diagnosis
consultation-part-note = Clinical note
consultation-part-instructions = Discharge instructions
consultation-part-dosage = Dosage for every medicine
consultation-part-weight = Weight at this visit
consultation-part-price = Price for every item
consultation-items-title = Items
consultation-items-what = items
consultation-items-nothing = No items recorded.
consultation-items-more = There are more items in Provet.
consultation-items-procedures = Procedures
consultation-items-analyses = Laboratory analyses
consultation-items-medicines = Medicines
consultation-items-supplies = Supplies
consultation-items-foods = Food
consultation-items-other = Other items
consultation-items-quantity = Quantity
consultation-items-price = Unit price
consultation-items-no-price = no price
consultation-items-planned = planned for { $day }, not yet given
consultation-total = Invoice total:
consultation-total-draft = (draft)
consultation-total-note = Including tax, as calculated by Provet for the whole invoice.
consultation-total-open = Open invoice
consultation-total-none = No invoice yet, so there’s no total.
consultation-total-unavailable = Provet gives no total for this invoice. Open the invoice in Provet.
consultation-diagnoses-title = Diagnoses
consultation-diagnoses-what = diagnoses
consultation-diagnoses-nothing = No diagnosis recorded.
consultation-diagnoses-more = There are more diagnoses in Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnosis has no readable name. Check in Provet.
   *[other] { $count } diagnoses have no readable name. Check in Provet.
}
consultation-discharge-title = Discharge instructions
consultation-discharge-what = discharge instructions
consultation-discharge-nothing = No discharge instructions recorded.
consultation-discharge-more = There are more instructions in Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } instruction has no readable text. Check in Provet.
   *[other] { $count } instructions have no readable text. Check in Provet.
}

## Visit: status

status-title = Visit status
status-what = visit status
status-draft-note = This visit is a draft.
status-unknown-note = Unknown status ({ $number }). Check in Provet.
status-unavailable-note = The status is unavailable. Check in Provet.
status-no-next = Continue in Provet.
status-move = Move to { $to }
status-moved = Moved to { $to }.
status-changed = Not saved. Someone changed the status from “{ $seen }” to “{ $now }”.

## Visit: clinical notes

note-title = Clinical notes
note-what = clinical notes
note-one = new clinical note
note-nothing = No clinical notes recorded.
note-older = Older notes ({ $count })
note-more = There are more notes in Provet.
note-textless = { $count ->
    [one] { $count } note has no readable text. Check in Provet.
   *[other] { $count } notes have no readable text. Check in Provet.
}
note-recipient-unnamed = patient not specified
note-undated = no date
note-add = Add note
note-field = Note
note-animal = Patient
note-animal-choose = Select a patient
note-wrong-empty = Enter a note.
note-wrong-animal = Select the patient this note is about.
note-not-blind = Notes can’t be added until the visit is available.
note-not-merged = The patient’s record was merged into another. Add the note in Provet.
note-late = { $status }: Provet may not accept a new note.
note-changed = Someone changed this visit or its notes, so nothing was saved yet. Review them before you save.
note-same = An identical note already exists.
note-save = Save note
note-saved = Note saved.

## Appointments

appointments-title = Upcoming appointments
appointments-what = appointments
appointments-nothing = No upcoming appointments recorded.
appointments-no-time = no time
appointments-more = There are more appointments in Provet.
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
    [one] Show the weight
   *[other] Show all { $count } weights
}
chart-date = Date
chart-weight = Weight

## Owner panel: identity

client-what = the owner
client-archived = Archived
client-no-address = No address recorded.

## Owner panel: patients

client-animals-title = Patients
client-animals-what = patients
client-animals-nothing = No patients recorded.
client-animals-none-living = No living patients recorded.
client-animals-gone = Deceased or archived ({ $count })
client-animals-more = There are more patients in Provet.
client-animals-named = Also listed in this owner’s record
client-animals-other-client = The patient’s record names a different owner.
client-animals-no-client = The patient’s record names no owner.
client-animals-named-missing = { $count } more { $count ->
    [one] patient listed in this owner’s record wasn’t found.
   *[other] patients listed in this owner’s record weren’t found.
} Check in Provet.
client-animals-named-what = other patients listed in this owner’s record
client-animals-critical = Critical notes
client-animals-remarks = Remarks or custom fields

## Owner panel: missed appointments

client-missed-title = Missed appointments
client-missed-what = missed appointments
client-missed-count = { $count } missed { $count ->
    [one] appointment
   *[other] appointments
} in the last 12 months
client-missed-when = Show dates
client-missed-nothing = No missed appointments recorded in the last 12 months.
client-missed-more = Not all appointments from the last 12 months were checked.

## Balance

balance-title = Balance
balance-what = invoices
balance-nothing = No invoices recorded.
balance-none-open = No balance due.
balance-no-others = No balance due on other invoices.
balance-none-open-seen = No balance due on the invoices that could be checked.
balance-open = Outstanding
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
balance-others-due = { $sum } due from others
balance-overdue-unknown = { $count } { $count ->
    [one] due date
   *[other] due dates
} can’t be read, so more may be overdue.
balance-owed-by-others = Nothing due from the owner, but others still have to pay ({ $count }):
balance-status = Status
balance-invoice = Invoice
balance-unnumbered = Unnumbered invoice
balance-unclear = { $count } { $count ->
    [one] invoice isn’t
   *[other] invoices aren’t
} included: Provet doesn’t say whether { $count ->
    [one] it has
   *[other] they have
} to be paid. Check in Provet.
balance-overpaid = Overpaid ({ $count })
balance-drafts = Drafts ({ $count }), { $sum } so far
balance-drafts-unknown = Drafts ({ $count }), total unknown
balance-credit-notes = Credit notes ({ $count })
balance-settled = { $count } paid { $count ->
    [one] invoice
   *[other] invoices
}.
balance-older = Showing the most recent invoices only.

## Invoice

invoice-what = the invoice
invoice-number = Invoice { $number }
invoice-unnumbered = Unnumbered invoice
invoice-credit-number = Credit note { $number }
invoice-credit-unnumbered = Unnumbered credit note
invoice-credit = Credit note
invoice-kind-unknown = May be a credit note (type unknown)
invoice-draft = Draft
invoice-sent = Sent
invoice-open = Open
invoice-finalised = Finalised
invoice-invoicing = To be paid later
invoice-voided = Voided
invoice-stage-unknown = Unknown status ({ $number })
invoice-stage-not-given = Status unknown
invoice-countersale = Counter sale
invoice-later = Agreed to pay later
invoice-payer = Payer
invoice-payer-nothing = No payer recorded.
invoice-dated = Dated
invoice-undated = No date
invoice-reference = Reference
invoice-visit = Open visit
invoice-visit-reversed = Open reversed visit
invoice-sums-title = Totals
invoice-net = Excl. VAT
invoice-vat = VAT
invoice-total = Total
invoice-credited = Total credited
invoice-unknown = unknown
invoice-due = Balance due
invoice-due-client = Due from owner
invoice-due-others = Due from others
invoice-overpaid = Overpaid by
invoice-due-voided = This invoice is voided. Nothing is owed.
invoice-due-credit = This is a credit note. Nothing is owed.
invoice-due-draft = This is a draft. Nothing is owed until it’s finalised.
invoice-paid = Paid
invoice-paid-but-open = Marked as paid, but an amount is still due:
invoice-print = Print view
invoice-print-draft = Draft, not an invoice
invoice-pdf = PDF from Provet
invoice-pdf-what = the invoice PDF
invoice-rows-title = Line items
invoice-total-what = the invoice’s total
invoice-rows-what = line items
invoice-rows-not-given = Provet gives no line items for this invoice.
invoice-rows-animals-what = the patients on the line items
invoice-rows-nothing = No line items recorded.
invoice-rows-draft = Line items aren’t available while this is a draft. Check in Provet.
invoice-rows-consolidated = The line items are on the invoices consolidated into this one. See “Related invoices”.
invoice-rows-more = There are more line items in Provet.
invoice-rows-name = Item
invoice-rows-unnamed = (no name)
invoice-rows-quantity = Qty
invoice-rows-vat = VAT %
invoice-rows-charged = Amount
invoice-rows-credits = Credit
invoice-rows-apart = The line items add up to { $rows }, but the invoice total is { $total }. The invoice total applies.
invoice-vat-title = VAT
invoice-vat-what = the invoice’s VAT
invoice-vat-sums-what = Provet’s VAT totals
invoice-vat-nothing = No line items, so no VAT.
invoice-vat-no-rows = Provet gives no line items for this invoice, so its VAT can’t be shown by rate.
invoice-vat-added = Calculated from the line items, because Provet’s VAT totals aren’t available.
invoice-vat-part = Not all line items were loaded, so VAT isn’t calculated here. Check in Provet.
invoice-vat-no-rate = no rate
invoice-vat-number = VAT number
invoice-account = Account
invoice-payments-title = Payments
invoice-payments-what = payments
invoice-payments-nothing = No payments recorded.
invoice-payments-more = There are more payments in Provet.
invoice-payments-how = Method
invoice-payments-when = Date
invoice-payments-paid = Amount
invoice-paid-back = { $sum } refunded
invoice-by-card = Card
invoice-by-cash = Cash
invoice-by-transfer = Bank transfer
invoice-by-rounding = Rounding
invoice-by-cheque = Cheque
invoice-by-voucher = Voucher
invoice-by-consolidation = Consolidated
invoice-by-mobile = Mobile payment
invoice-by-prepayment = Prepayment
invoice-by-gift-card = Gift card
invoice-by-finance = Financing
invoice-by-credit = Credit note
invoice-by-insurance = Insurance claim
invoice-by-other = Other
invoice-linked-title = Related invoices
invoice-linked-what = related invoices and credit notes
invoice-linked-nothing = No related invoices or credit notes.
invoice-linked-more = There may be more related invoices and credit notes. Check in Provet.
invoice-credits-this = Credits this invoice
invoice-credited-here = Credited by this credit note
invoice-credits-the-same = Credits the same invoice
invoice-first = First in the chain
invoice-drawn-in = Consolidated into this invoice
invoice-drawn-into = Consolidates this invoice
invoice-named = Linked in Provet
invoice-client-title = Owner
invoice-client-nothing = No owner on this invoice.
invoice-others-title = Owner’s other invoices
invoice-others-what = the owner’s other invoices
invoice-printed = As recorded in Provet on
invoice-print-how = Print from your browser. This copy is for reference only: the official invoice is in Provet.

## Prescriptions

prescription-title = Prescriptions
prescription-what = prescriptions
prescription-by-what = prescribers’ names
prescription-animals-what = which patient each prescription is for
prescription-nothing = No prescriptions recorded.
prescription-none-valid = No prescriptions valid today.
prescription-over = No longer valid ({ $count })
prescription-more = There are more prescriptions in Provet.
prescription-not-looked = National e-prescriptions aren’t shown here.
prescription-items-what = medicines on prescriptions
prescription-items-more = There are more medicines in Provet.
prescription-no-items = No medicines on this prescription.
prescription-unnamed = (unnamed medicine)
prescription-undated = No date
prescription-here = from this visit
prescription-valid = valid until { $until }
prescription-ended = expired { $until }
prescription-ahead = not valid yet
prescription-no-end = no end date recorded
prescription-old = Over a year old, no end date recorded ({ $count })
prescription-cancelled = Cancelled
prescription-cancelled-count = Cancelled ({ $count })
prescription-by = Prescribed by
prescription-repeats = { $all } { $all ->
    [one] repeat
   *[other] repeats
} prescribed (remaining unknown)
prescription-repeats-of = { $left } of { $all } { $all ->
    [one] repeat
   *[other] repeats
} left
prescription-repeats-left = { $left } { $left ->
    [one] repeat
   *[other] repeats
} left
prescription-repeats-unknown = repeats unknown
prescription-repeats-what = repeats
prescription-repeats-left-what = repeats left

## Health plan

plan-title = Health plan
plan-what = the health plan
plan-animal = Patient
plan-animal-what = the plan’s patient
plan-check = Check that this is the right patient: Provet only sends a number here. Make changes in Provet.
plan-unnamed = (unnamed plan)
plan-valid = valid, ends { $when }
plan-valid-open = valid, no end date recorded
plan-ahead = starts { $when }
plan-over = ended { $when }
plan-validity-unknown = no dates recorded
plan-validity-unread = validity unclear: a date can’t be read
plan-from = From
plan-until = Until
plan-renewal = Renewal
plan-renewed = Renews automatically
plan-not-renewed = Ends
plan-price = Price
plan-next = Next payment
plan-items-title = Included in the plan
plan-items-what = what the plan includes
plan-items-nothing = No included items recorded.
plan-items-more = There are more included items in Provet.
plan-item = Item
plan-included = Included
plan-used = Used
plan-left = Left
plan-payments-title = Plan payments
plan-payments-what = plan payments
plan-payments-nothing = No payments recorded.
plan-payments-note = Due dates only. Check in Provet whether a payment went through.
plan-payments-more = There are more payments in Provet.
plan-payment-ahead = upcoming
plan-payment-due = due

## Home deliveries

delivery-title = Orders
delivery-what = home deliveries
delivery-client-what = the owner for this order
delivery-check = Check that this is the right owner: Provet only sends a number here. Make changes in Provet.
delivery-none-chosen = No order was selected. Showing the most recent ones.
delivery-nothing = No orders recorded.
delivery-more = Showing the most recent orders only. There are more in Provet.
delivery-items-what = order items
delivery-items-more = There may be more items in Provet.
delivery-no-items = No items recorded.
delivery-order = Order
delivery-ordered = ordered
delivery-due = expected
delivery-no-day = no delivery date
delivery-placed = Ordered
delivery-packed = Packed
delivery-on-its-way = On its way
delivery-delivered = Delivered
delivery-cancelled = Cancelled
delivery-failed = Failed
delivery-out-of-stock = out of stock
delivery-replaced = replaced
delivery-again = next delivery
delivery-track = Track delivery

## Contact

contact-title = Contact
contact-what = contact details
contact-phones-what = phone numbers
contact-email-what = the email address
contact-phone = Phone
contact-email = Email
contact-no-phone = No phone number recorded.
contact-no-usable-phone = None of these numbers can be dialled from here.
contact-not-callable = Can’t be dialled from here
contact-phone-empty = (no number)
contact-reminders = Used for reminders
contact-second-owner = Second owner
contact-more-phones = There are more phone numbers in Provet.
contact-no-email = No email address recorded.
contact-bad-email = Not a valid email address
contact-no-sms = No SMS (opted out)
contact-email-refused = No email (opted out)
contact-wishes-unavailable = Provet doesn’t say whether SMS and email are allowed. Ask before sending.
contact-add = Add phone number
contact-change-phone = Change phone number
contact-change-email = Change email
contact-add-email = Add email
contact-new-number = New number
contact-number-hint = Include the country code, such as +358 40 123 4567
contact-description = Label (optional), such as work
contact-new-email = New email
contact-instead-of = Replaces
contact-now = Now
contact-after = After saving
contact-none = (none)
contact-changed = Someone else edited this. The latest version is shown under “Now”.
contact-saved = Saved: { $value }
contact-new-what = new phone number
contact-wrong-empty-phone = Enter a phone number.
contact-wrong-letters = Use digits only, starting with + and the country code. Names go in the label field.
contact-wrong-short = This phone number is too short.
contact-wrong-long = This phone number is too long.
contact-wrong-empty-email = Enter an email address.
contact-wrong-at = An email address needs one @ with text on both sides.
contact-wrong-domain = The part after the @ is incomplete. It should look like example.com.
contact-wrong-character = This contains a character that isn’t allowed in email addresses. Enter one address only.
contact-wrong-long-email = This email address is too long.
contact-wrong-known = This number is already recorded.
contact-wrong-known-email = This email address is already recorded.
contact-wrong-gone = This number isn’t recorded for this owner. Nothing was changed.

## Calendars: days

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
calendar-department-what = the department
calendar-today = Today
calendar-previous-day = Previous day
calendar-next-day = Next day
calendar-date = Date
calendar-all-day = all day
calendar-time-zone = All times are in the { $zone } time zone.
calendar-go = Go

## Appointment calendar: appointments for the day

schedule-title = Appointments for the day
schedule-owners-what = owners’ names
schedule-nothing = No appointments recorded for this day.
schedule-count = { $count } { $count ->
    [one] appointment
   *[other] appointments
}
schedule-cancelled-count = { $count } cancelled
schedule-arrived-count = { $count } arrived
schedule-alert-count = { $count } with alerts
schedule-past = { $count } earlier
schedule-now = Now
schedule-none-ahead = No more appointments today.
schedule-more = More about { $what }
schedule-vet = Vet
schedule-all-vets = All vets
schedule-vet-number = Vet { $number }
schedule-cancelled = Cancelled
schedule-missed = No-show
schedule-arrived = Arrived
schedule-online = Booked online
schedule-own = Blocked time
schedule-unknown-client = Unknown client
schedule-farm = Farm visit
schedule-preliminary = Preliminary
schedule-boarding = Boarding
schedule-pet-service = Pet service
schedule-nobody = No patient or owner
schedule-owner = Owner
schedule-animal = Patient { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } patient can’t be read
   *[other] { $count } patients can’t be read
}
schedule-client-unreadable = The owner can’t be read

## Appointment calendar: alerts before arrival

arrival-warning-title = Before they arrive
arrival-warning-nobody = No arrivals expected on this day.
arrival-warning-nothing = No alerts recorded for the front desk.
arrival-warning-clear = { $count ->
    [one] 1 appointment
   *[other] { $count } appointments
} with no alerts
arrival-warning-clear-seen = { $count ->
    [one] 1 appointment
   *[other] { $count } appointments
} with no alerts in what could be checked
arrival-warning-cut-off = Not everything could be checked ({ $what }). Missing alerts are possible.
arrival-warning-untitled = Reminders are shown by subject line, because their titles aren’t available.
arrival-warning-basis = Based on reminder dates and unpaid invoices.
arrival-warning-what-animals = patient records
arrival-warning-what-owners = owner records
arrival-warning-what-phones = phone numbers
arrival-warning-what-money = unpaid invoices
arrival-warning-what-reminders = reminders
arrival-warning-what-visits = previous visits
arrival-warning-critical = Critical note on the patient
arrival-warning-owner-critical = Critical note on the owner
arrival-warning-remarks = Remark on the patient
arrival-warning-marks = Patient tags and custom fields
arrival-warning-owner-marks = Owner tags and custom fields
arrival-warning-marks-unread = { $count ->
    [one] { $count } tag or custom field can’t be read
   *[other] { $count } tags or custom fields can’t be read
}
arrival-warning-owner-remarks = Remark on the owner
arrival-warning-animal-archived = Patient archived
arrival-warning-owner-archived = Owner archived
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] day
   *[other] days
} overdue
arrival-warning-owes = Owes { $sum }, not yet due
arrival-warning-owes-late = Owes { $sum }, overdue
arrival-warning-owes-overdue = Owes { $sum }, of which { $overdue } overdue
arrival-warning-unclear = { $count ->
    [one] 1 invoice
   *[other] { $count } invoices
}: unclear whether payment is due
arrival-warning-first-visit = First visit
arrival-warning-no-phone = No phone number
arrival-warning-no-usable-phone = No phone number that can be dialled from here
arrival-warning-no-email = No email address
arrival-warning-bad-email = Email address can’t be read
arrival-warning-no-owner = No owner on the appointment
arrival-warning-no-animal = No patient on the appointment
arrival-warning-unavailable-animal = The patient’s record wasn’t found in Provet
arrival-warning-unavailable-owner = The owner’s record wasn’t found in Provet

## Shift calendar

shifts-what = shifts
shifts-title = On shift this day
shifts-week-title = Week overview
shifts-nobody = No one is on shift.
shifts-no-kind = No shift type
shifts-kind-unknown = Shift type unknown
shifts-person = Name unknown (no. { $number })
shifts-no-person = (no one assigned)
shifts-types-what = shift types
shifts-more = Not all shifts could be checked.
shifts-untimed = { $count ->
    [one] { $count } shift isn’t shown because its times can’t be read.
   *[other] { $count } shifts aren’t shown because their times can’t be read.
}
shift-conflict-title = Conflicts until the end of the week
shift-conflict-nothing = Every appointment has someone on shift.
shift-conflict-types-unknown = Shift types aren’t available, so appointments with no one to take them may be missing here.
shift-conflict-nobody = No one on shift
shift-conflict-other-person = Assigned person not on shift, others are
shift-conflict-not-judged = Not all shifts could be checked, so appointments weren’t compared with them.
shift-conflict-untimed = { $count ->
    [one] { $count } appointment isn’t checked because its time can’t be read.
   *[other] { $count } appointments aren’t checked because their times can’t be read.
}
shift-conflict-twice-title = Double-booked shifts
shift-conflict-twice-nothing = No one has overlapping shifts.

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

web-nothing-to-do = This button has no action in Cageside.
    .title = { web-set-up }
    .advice = Ask your administrator to remove the button in Provet, or to add it in Cageside again.
web-static-header = This button’s static header is missing or has the wrong value.
    .title = { web-set-up }
    .advice = Ask your administrator to enter the header’s name and value in Provet again, as shown in Cageside.
job-done = Done.
job-queued = Accepted. This will be done as soon as possible.
job-not-connected = Cageside isn’t connected to this clinic. Ask your administrator to add the application from Provet’s catalogue again.
job-forbidden = Cageside has no permission to do this. Ask your administrator to grant it in Provet.
job-not-found = This record is no longer in Provet.
job-rejected = Provet rejected the change. Check the record and make the change there.
job-throttled = Provet is busy. Try again in a minute.
job-unreachable = We couldn’t confirm the change, because Provet didn’t respond as expected. Check the record before you try again.
job-moved-meanwhile = Someone changed the visit’s status. Check it before you try again.
job-button = This button no longer matches this page. Ask your administrator to add it in Cageside again.
job-clinic-off = Cageside is paused for this clinic. Contact support.
job-receiver-refused = The receiving system rejected the event. Contact that system’s support.
job-receiver-unreachable = The receiving system didn’t respond. Contact that system’s support.
job-receiver-not-allowed = Events can’t be sent to this button’s address. Ask your administrator to check it.
job-database = Something went wrong on our side. Contact support.
## Reminders: what is wrong with them before they are sent

reminders-title = Check before sending
reminders-what = reminders
reminders-in-provet = Open reminders in Provet
reminders-chosen = { $count } { $count ->
    [one] reminder
   *[other] reminders
} selected
reminders-open = { $count } not sent
reminders-sent-count = { $count } sent
reminders-nothing = The selected reminders are no longer in Provet.
reminders-stop = { $count } { $count ->
    [one] needs attention
   *[other] need attention
}
reminders-look = { $count } to review
reminders-fine = { $count } with no issues found
reminders-column-about = Patient and reminder
reminders-column-when = Send date
reminders-column-to = To
reminders-column-found = Issues
reminders-column-now = Now
reminders-column-after = After saving
reminders-animal-unavailable = (patient unavailable)
reminders-no-day = no date
reminders-due = due
reminders-channel-email = Email
reminders-channel-text = Text message
reminders-channel-letter = Letter
reminders-channel-unknown = Unknown delivery method
reminders-none-found = No issues found
reminders-none-seen = No issues found, but not everything could be checked
reminders-animal-archived = Patient archived
reminders-animal-gone = Patient not found in Provet
reminders-animal-not-seen = Patient record unavailable
reminders-owner-archived = Owner archived
reminders-owner-gone = Owner not found in Provet
reminders-owner-not-seen = Owner record unavailable
reminders-sent = Sent
reminders-on-its-way = Already being sent
reminders-failed = Couldn’t be sent
reminders-status-unknown = Status unknown
reminders-late = Should have been sent { $days } { $days ->
    [one] day
   *[other] days
} ago
reminders-unplanned = No valid send date
reminders-due-unreadable = Due date unknown
reminders-bad-phone = Phone number can’t be read as a single number
reminders-given = Already given: { $dose }
reminders-given-since = Given since this reminder was created: { $dose }
reminders-perhaps-given = Possibly already given: { $dose }
reminders-duplicate = Duplicate: another is waiting ({ $day })
reminders-duplicate-chosen = Duplicate: another is also selected ({ $day })
reminders-duplicate-sent = Duplicate: the same reminder was sent ({ $day })
reminders-wish-unavailable-email = Email preference unknown
reminders-wish-unavailable-text = Text message preference unknown
reminders-no-email = No email address
reminders-no-phone = No phone number
reminders-no-post = No postal address
reminders-other-email = Email address isn’t in the owner’s record
reminders-other-phone = Phone number isn’t in the owner’s record
reminders-phone-unavailable = Phone numbers unavailable
reminders-address-unavailable = Address unavailable
reminders-animals-what = patients
reminders-owners-what = owners
reminders-templates-what = reminder titles
reminders-others-what = other reminders for these patients
reminders-doses-what = vaccinations given here
reminders-gone = { $count } selected { $count ->
    [one] reminder wasn’t
   *[other] reminders weren’t
} found in Provet.
reminders-more = Some older records weren’t checked.
reminders-not-looked = Vaccinations given elsewhere, or more than 13 months ago, weren’t checked.
reminders-which = Apply to
reminders-which-ticked = Selected reminders
reminders-which-clean = All with no issues found ({ $count })
reminders-which-stopped = All that need attention ({ $count })
reminders-do = Action
reminders-do-sent = Mark as sent
reminders-do-move = Reschedule
reminders-day = New date
reminders-ask-sent = Mark { $count } { $count ->
    [one] reminder
   *[other] reminders
} as sent?
reminders-ask-move = Send { $count } { $count ->
    [one] reminder
   *[other] reminders
} on { $day }?
reminders-ask-stopped = { $count } of these { $count ->
    [one] needs
   *[other] need
} attention before sending
reminders-after-due = After the due date
reminders-sent-means = This doesn’t send anything, and Provet won’t send these reminders either.
reminders-save-sent = Mark { $count } as sent
reminders-save-move = Reschedule { $count }
reminders-left-out = { $count } skipped: already sent, or already scheduled for that day.
reminders-later = Up to { $most } reminders can be changed at a time. Repeat for the remaining { $count }.
reminders-wrong-nothing = Select at least one reminder, or apply to a different group.
reminders-wrong-left = Nothing to change. These reminders are already sent, or already scheduled for that day.
reminders-wrong-no-day = Choose a new date.
reminders-wrong-past = That date is in the past. Choose today or later.
reminders-wrong-far = That date is years away. Choose an earlier one.
reminders-done-sent = Marked as sent: { $count }
reminders-done-move = Rescheduled: { $count }
reminders-done-which = Show reminders
reminders-not-done = { $count } not saved
reminders-number = Reminder
reminders-row-done = Saved
reminders-row-already = Already saved
reminders-row-changed = Not saved: this reminder has changed in Provet. Review it and try again.
reminders-row-doubtful = We couldn’t confirm it was saved. Check in Provet.
reminders-row-unsent = Not saved. Select it and try again.
reminders-row-what = this reminder

## Laboratory and imaging referrals

referral-what = the referral
referral-by-what = the requester’s name
referral-visit = Open visit in Provet
referral-laboratory = Laboratory
referral-sample = Sample
referral-sent = Sent
referral-answered = Answered
referral-made = Created
referral-by = Requested by
referral-number = Laboratory reference
referral-answer-undated = No answer date recorded
referral-asked = Requested
referral-remarks = Remarks
referral-internal = Internal notes
referral-before-title = Previous laboratory referrals
referral-before-what = previous laboratory referrals
referral-before-nothing = No previous laboratory referrals recorded.
referral-unattributed = { $count ->
    [one] { $count } referral isn’t shown: Provet doesn’t say which patient of the visit it’s for.
   *[other] { $count } referrals aren’t shown: Provet doesn’t say which patient of the visit they’re for.
}
referral-older = Older entries are in Provet.
results-title = Results
results-what = laboratory results
results-nothing = No tests recorded for this referral.
results-others = More results ({ $count })
results-unattributed = { $count ->
    [one] { $count } result isn’t shown: Provet doesn’t say which patient of the visit it’s for.
   *[other] { $count } results aren’t shown: Provet doesn’t say which patient of the visit they’re for.
}
results-older = Results from older visits aren’t shown.
results-source = Reference ranges are the laboratory’s, as recorded with each result in Provet.
results-column-analysis = Test
results-column-latest = Latest
results-column-range = Reference range
results-column-earlier = Previous
results-waits = Pending
results-low = Low
results-high = High
results-no-range = no reference range
results-since = since { $day }
results-first = none
results-more = { $count } more in Provet
imaging-no-examinations = No examinations recorded for this referral.
imaging-unreferred = { $count ->
    [one] { $count } examination of this patient isn’t linked to a referral. See Provet.
   *[other] { $count } examinations of this patient aren’t linked to a referral. See Provet.
}
imaging-examinations-what = examinations
imaging-not-performed = not performed yet
imaging-pictures = Images
imaging-report = Report
imaging-no-report = No report recorded
imaging-before-title = Previous imaging
imaging-before-what = previous imaging referrals
imaging-before-nothing = No previous imaging referrals recorded.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Skip to content
settings-nav = Settings
settings-nav-clinics = Clinics
settings-nav-accounts = Accounts
settings-nav-audit = Audit
settings-nav-system = System
settings-nav-account = My account
settings-sign-out = Sign out
settings-clinic-nav-label = This clinic
settings-clinic-unnamed = Clinic { $number }
settings-clinic-nav-overview = Overview
settings-clinic-nav-buttons = Buttons
settings-clinic-nav-panels = Panels
settings-clinic-nav-doctor = Troubleshooting
settings-clinic-nav-people = Users
settings-clinic-nav-audit = Audit
settings-clinic-nav-jobs = Jobs
settings-copy = Copy
settings-copy-what = Copy { $what }
settings-copied = Copied
settings-not-copied = Couldn’t copy. Select the text and copy it yourself.
settings-session-ended = You were signed out because you were inactive for 2 hours. Reload the page to sign in.

## Settings: launch doctor

settings-doctor-paste = Troubleshoot a button
settings-doctor-url = Button URL
settings-doctor-url-hint = Copy the full URL from the window or frame that showed the error, including everything after the “?”. It isn’t stored.
settings-doctor-explain = Diagnose
settings-doctor-other-clinic = This URL belongs to another clinic. Its path must contain { $number }.
settings-doctor-no-page = The URL doesn’t end in a known Provet page. Compare the URL in Provet with the one under Buttons.
settings-doctor-no-launch = This isn’t a button URL. Its path must start with /launch/ or /background/.
settings-doctor-fits = The hash matches the scheme { $recipe }.
settings-doctor-refused = Recently rejected
settings-doctor-none = No rejected launches. If a button stops working, the reason and the fix appear here.
settings-doctor-when = When
settings-doctor-page = Page
settings-doctor-why = Reason and fix
settings-doctor-unknown-page = Unknown
settings-doctor-no-parameters = no known parameters
settings-doctor-parameters = parameters: { $names }
settings-doctor-sound = This launch is valid. It opens the panel.
settings-doctor-no-button = No button in Cageside matches this launch.
    .advice = Set up the button under Buttons, or compare its URL in Provet with the one shown there.
settings-doctor-switched-off = Cageside is paused for this clinic.
    .advice = Turn it on under Overview › General.
settings-doctor-too-large = The request contains more data than a button sends.
    .advice = In Provet, remove everything after the “?” from the button’s URL.
settings-doctor-no-hash = The button isn’t sending a verification hash.
    .advice = In Provet, turn on “Add verification hash” and enter the salt.
settings-doctor-repeated = A verification parameter was sent more than once.
    .advice = In Provet, remove { $name } from the button’s URL.
settings-doctor-malformed = The verification hash isn’t in a valid format.
    .advice = In Provet, remove “verification” from the button’s URL. Provet adds it automatically.
settings-doctor-tenant = The request came from a different clinic than the one in the button’s URL.
    .advice = In Provet, replace the URL with this clinic’s URL.
settings-doctor-recipe = The salt is correct, but the hash uses a different scheme than this button was set up with.
    .advice = In Provet, check that “Include payload in verification hash” matches the value shown under Buttons.
settings-doctor-altered = The timestamp was changed on the way to Cageside.
    .advice = Use POST for this button, or check for a proxy that rewrites URLs.
settings-doctor-salt = The verification salt doesn’t match.
    .advice = Create a new salt under Buttons and enter it in Provet.
settings-doctor-timestamp = The hash matches, but the timestamp format isn’t recognized.
    .advice = Contact your operator.
settings-doctor-expired = The page in Provet had been open too long when the button was clicked.
    .advice = Reload the page in Provet. If this happens often, allow a longer launch link lifetime under Overview › General.
settings-doctor-ended = The page in Provet was loaded before all panels were closed under Launch security.
    .advice = Reload the page in Provet and click the button again.
settings-doctor-many-records = Too many different records were opened with one standard hash.
    .advice = Reload the page in Provet. If this is normal at your clinic, allow more records under Launch security. If it isn’t, a link may have leaked: close all panels there.
settings-doctor-other-origin = Provet was opened at an address that isn’t set up for this clinic, so the browser would show a blank panel.
    .advice = Add the Provet address under Launch security.
settings-doctor-payload-hash = This clinic requires a hash that covers the record, and this button’s hash doesn’t.
    .advice = In Provet, turn on “Include payload in verification hash” for the button, or change the requirement under Overview › General.
settings-doctor-department = Panels are off for this department.
    .advice = Turn on the application for the department in Provet, or change the departments under Overview › General.
settings-doctor-no-sign-in = Sign-in is required but not set up for this clinic.
    .advice = Add the sign-in application in Provet, or change the requirement under Overview › General.
settings-doctor-sender = The request came from a network that isn’t listed in CAGESIDE_CALLBACK_NETWORKS.
    .advice = If it came from Provet, ask your operator to add the network.
settings-doctor-clock = Clock mismatch. The launch time is in the future.
    .advice = Ask your operator to check the server’s clock.
settings-doctor-parameter = The record ID isn’t in the expected parameter.
    .advice = In Provet, set the parameter name to { $name }.
settings-doctor-parameter-kept = The record ID isn’t in the expected parameter.
    .advice = In Provet, set the parameter name to the value shown under Buttons.
settings-doctor-object = The parameter doesn’t contain a record ID.
    .advice = In Provet, enter only the given prefix after “{ $name }=”.
settings-doctor-object-kept = The parameter doesn’t contain a record ID.
    .advice = In Provet, enter only the given prefix after the parameter name.
settings-doctor-too-many = Too many records were selected for one launch.
    .advice = Select fewer rows in Provet.
settings-doctor-which-page = The parameters don’t show which page the button is on.
    .advice = Give each page its own button URL, or its own parameter name as shown under Buttons.
settings-doctor-header = The static header is missing or has the wrong value.
    .advice = In Provet, re-enter the button’s static header exactly as it was given.
settings-doctor-nothing-to-do = This button has no action.
    .advice = Choose its action under Buttons.
settings-doctor-else = The launch was rejected.
settings-doctor-ahead = Its time is { $hours } h { $minutes } min ahead of the server’s clock.
settings-doctor-behind = It was created { $hours } h { $minutes } min before it arrived.

## Settings: panels

settings-panels-intro = Choose which sections each panel shows and in what order. Patient identity and critical information always come first.
settings-panels-page = Panel
settings-panels-shown = Sections
settings-panels-usual = Default
settings-panels-own = { $shown } of { $all }, custom order
settings-panels-departments = Custom order for departments: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Department
settings-panels-every-department = All departments
settings-panels-one-department = Department { $number }
settings-panels-choose = Show
settings-panels-sections = Sections
settings-panels-up = Move up
settings-panels-up-what = Move up: { $section }
settings-panels-down = Move down
settings-panels-down-what = Move down: { $section }
settings-panels-fixed = always first
settings-panels-preview = Preview
settings-panels-save = Save
settings-panels-show-preview = Update preview
settings-panels-back = Reset to default
settings-panels-saved = Saved. Newly opened panels use this order.
settings-panels-reset = Reset to the default order.
settings-panels-unsaved = Preview only. Not saved yet.
settings-panels-conflict = Someone else changed this order. The latest version is shown below. Make your change again.

## Settings: audit

settings-audit-kind = Type
settings-audit-kind-write = Data saved
settings-audit-kind-open = Panels opened
settings-audit-kind-change = Settings changed
settings-audit-kind-sign-in = Sign-ins
settings-audit-kind-export = Exports
settings-audit-kind-purge = Deletions
settings-audit-any = Any
settings-audit-clinic = Clinic
settings-audit-who = User
settings-audit-what = Action
settings-audit-object = Record type
settings-audit-number = Record ID
settings-audit-outcome = Result
settings-audit-from = From
settings-audit-until = To
settings-audit-when = When
settings-audit-filter = Filter
settings-audit-all = Clear filters
settings-audit-wrong-day = Enter a date as YYYY-MM-DD.
settings-audit-wrong-number = Enter a number.
settings-audit-unsound = Correct the filters above to see entries.
settings-audit-none = No entries yet. Opened panels, saved data and changed settings appear here.
settings-audit-kept = Entries are kept for { $days } days.
settings-audit-values-kept = Field values before and after each change are kept.
settings-audit-values-left-out = Field values aren’t kept.
settings-audit-pages = Audit pages
settings-audit-newest = Newest
settings-audit-older = Older
settings-audit-looked = Searched back to { $until }.
settings-audit-file = Download as CSV
settings-audit-file-hint = Includes every page of this list. The download is recorded in the audit.
settings-audit-installation = All of Cageside
settings-audit-user = User { $number }
settings-audit-nobody = Unknown user
settings-audit-claimed = not verified
settings-audit-proved = verified
settings-audit-is-signed-in = signed in
settings-audit-command = Command line
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Department { $number }
settings-audit-values = Before and after
settings-audit-before = Before
settings-audit-after = After
settings-audit-empty = (empty)
settings-audit-row-unreadable = This entry can’t be read.
settings-audit-unreadable = The values before and after can no longer be read.
settings-audit-patient = Patient
settings-audit-client = Owner
settings-audit-consultation = Visit
settings-audit-invoice = Invoice
settings-audit-reminder = Reminder
settings-audit-department = Department
settings-audit-outcome-started = started, not finished
settings-audit-outcome-done = done
settings-audit-outcome-refused = rejected
settings-audit-outcome-failed = failed
settings-audit-outcome-unknown = unknown
settings-audit-open = Opened a panel
settings-audit-undo-weight = Undid a weight
settings-audit-record-weight = Recorded a weight
settings-audit-change-notes = Changed notes
settings-audit-add-note = Added a note
settings-audit-move-status = Changed the visit status
settings-audit-mark-sent = Marked as sent
settings-audit-set-integration-status = Set the integration status
settings-audit-add-phone-number = Added a phone number
settings-audit-change-phone-number = Changed a phone number
settings-audit-change-email = Changed an email address
settings-audit-mark-reminder-sent = Marked a reminder as sent
settings-audit-plan-reminder = Rescheduled a reminder
settings-audit-button-added = Added a button
settings-audit-button-removed = Removed a button
settings-audit-policy-changed = Changed general settings
settings-audit-layout-changed = Changed a panel’s sections
settings-audit-layout-reset = Reset a panel’s sections
settings-audit-clinic-added = Added a clinic
settings-audit-password-changed = Changed their password
settings-audit-sessions-ended = Signed out other sessions
settings-audit-second-factor-on = Turned on two-step verification
settings-audit-second-factor-off = Turned off two-step verification
settings-audit-person-signed-out = Signed a user out
settings-audit-people-signed-out = Signed all users out
settings-audit-signed-in = Signed in
settings-audit-signed-out = Signed out
settings-audit-sign-in-refused = Failed to sign in
settings-audit-sign-in-paused = Too many failed sign-ins
settings-audit-confirmation-refused = Failed to confirm their identity
settings-audit-confirmation-paused = Too many failed confirmations
settings-audit-link-refused = Opened a link that isn’t valid
settings-audit-access-refused = Tried to open a page without access
settings-audit-form-refused = Sent a form that isn’t valid
settings-audit-all-sessions-ended = Signed everyone out of Settings
settings-audit-urls-changed = Changed the URLs for Provet
settings-audit-exported = Downloaded the audit
settings-audit-clinic-purged = Deleted the clinic
settings-audit-key-added = Created a secret key
settings-audit-key-rotated = Re-encrypted all secrets
settings-audit-old-keys-forgotten = Removed the old secret keys
sign-in-title = Sign in with Provet
sign-in-why = At this clinic, you see and change only what you’re allowed to in Provet. Sign in once, and this browser remembers you if it can.
sign-in-why-clinic = At { $clinic }, you see and change only what you’re allowed to in Provet. Sign in once, and this browser remembers you if it can.
sign-in-ended = You’ve been signed out.
sign-in-signed-out = You signed out.
sign-in-other = This browser is signed in as { $name }, but someone else clicked the button.
sign-in-not-yet = Sign-in isn’t finished yet.
sign-in-to-write = Sign in to save. What you typed is kept.
sign-in-button = Sign in
sign-in-again = Sign in as someone else
sign-in-retry = Try again
sign-in-continue = Continue
sign-in-waiting = Complete sign-in in the new window. Nothing happening here afterwards? Select Continue.
sign-in-blocked = Your browser blocked the sign-in window. Allow pop-ups for this page, then try again.
sign-in-closed = You aren’t signed in yet. Finish in the other window, then select Continue. If you closed that window, start again.
sign-in-as = Signed in as
sign-in-as-nobody = Signed in with Provet
sign-in-out = Sign out
sign-in-not-you = Not you?
sign-in-leaving = Taking you to Provet …
sign-in-leave = Continue to Provet
sign-in-done = You’re signed in
sign-in-done-advice = Go back to the panel and select Continue. You can close this window.

sign-in-needed = You need to sign in with Provet to do this.
    .title = Sign-in required
    .advice = Sign in to continue. What you typed is kept.
sign-in-no-way = Sign-in is required but not set up for this clinic.
    .title = Sign-in not available
    .advice = Ask your administrator to add Cageside in Provet with the authorization code grant, or to change the clinic’s sign-in requirement.
sign-in-payload-hash = This clinic requires a hash that covers the whole launch, and this button’s hash doesn’t.
    .title = { web-set-up }
    .advice = Ask your administrator to turn on “Include payload in verification hash” for this button in Provet.
sign-in-department-off = Cageside is off for this department.
    .title = Not available in this department
    .advice = Ask your administrator to turn on Cageside for the department in Provet’s integration catalogue.
sign-in-malformed = We couldn’t read the response from Provet.
    .title = You’re not signed in
    .advice = Close this window and start again from the panel.
sign-in-shut-off = This sign-in didn’t start from a panel, or the panel is isolated from its own address.
    .title = You’re not signed in
    .advice = Open the panel in its own tab and sign in there.
sign-in-state = This sign-in has ended, took longer than 15 minutes, or didn’t start here.
    .title = You’re not signed in
    .advice = Close this window and start again from the panel.
sign-in-other-browser = This sign-in started in another browser, or this browser blocks cookies.
    .title = You’re not signed in
    .advice = Allow cookies for this address, then start again from the panel.
sign-in-other-person = You signed in as { $name }, but someone else clicked the button in Provet.
    .title = Different user
    .advice = Sign in as the person who is signed in to Provet, or open the panel again from your own Provet account.
sign-in-withdrawn = Someone changed the clinic’s application in Provet while you were signing in.
    .title = You’re not signed in
    .advice = Close this window and open the panel again from Provet.
sign-in-declined = You didn’t allow Cageside to act for you.
    .title = You’re not signed in
    .advice = Try again and allow access, or close this window.
sign-in-refused = Provet doesn’t let Cageside sign users in.
    .title = You’re not signed in
    .advice = Ask your administrator to add Cageside in Provet again.
sign-in-code = Provet no longer accepts this sign-in.
    .title = You’re not signed in
    .advice = Try again.
sign-in-throttled = Provet is busy.
    .title = You’re not signed in
    .advice = Try again in a minute.
sign-in-unreachable = Provet isn’t responding.
    .title = You’re not signed in
    .advice = Try again in a moment.
sign-in-nonsense = Unexpected response from Provet.
    .title = You’re not signed in
    .advice = Try again. If it keeps happening, send the code below to support.
sign-in-application = The clinic’s application in Provet isn’t set up for sign-in.
    .title = Sign-in not available
    .advice = Send the code below to your administrator.

background-person-unproved = This clinic requires a verified user, and this request doesn’t prove who clicked the button. In Provet, include the payload and the user ID in the verification hash.
background-signed-out = The user who clicked the button isn’t signed in. Open a Cageside panel, sign in, and click the button again.
job-signed-out = The user who clicked the button is no longer signed in. Open a Cageside panel, sign in, and run the action again.

## Settings: people

settings-signed-in-users-title = Signed-in users
settings-signed-in-users-intro = These users work with their own Provet rights in this clinic’s panels. After you sign someone out, they sign in again in the next panel they open.
settings-signed-in-users-nobody = No one is signed in. Users sign in from a panel when the clinic lets them work with their own Provet rights.
settings-signed-in-users-who = User
settings-signed-in-users-since = Signed in
settings-signed-in-users-used = Last used
settings-signed-in-users-browsers = Remembered browsers
settings-signed-in-users-user = User { $number } in Provet
settings-signed-in-users-unnamed = No name in Provet
settings-signed-in-users-end = Sign out
settings-signed-in-users-end-all = Sign everyone out
settings-signed-in-users-ended = User signed out.
settings-signed-in-users-all-ended = Everyone is signed out.
settings-signed-in-users-more = Show more
## Settings: buttons

settings-buttons-none = No buttons yet. Set them up, and each page in Provet gets a button that opens its panel.
settings-buttons-add-missing = { $count ->
    [one] Set up the missing button
   *[other] Set up the { $count } missing buttons
}
settings-buttons-add-background = Set up a background button
settings-buttons-add-one = Set up
settings-buttons-add-for = Set up a button for { $page }
settings-buttons-page = Page
settings-buttons-button = Button
settings-buttons-in-provet = In Provet
settings-buttons-shares-url = shares its URL with other pages
settings-buttons-compare = Compare with Provet
settings-buttons-not-compared = Couldn’t compare with Provet.
settings-buttons-some-changed = { $count ->
    [one] One button was changed in Provet.
   *[other] { $count } buttons were changed in Provet.
}
settings-buttons-none-changed = All buttons match Provet.
settings-buttons-by-hand = Added manually (can’t verify)
settings-buttons-changed = Changed in Provet
settings-buttons-gone = No longer in Provet
settings-buttons-same = In sync
settings-buttons-made = Created
settings-buttons-sending = Being created
settings-buttons-unsure = Couldn’t confirm it was created
settings-buttons-planned = Not created yet
settings-buttons-not-made = Rejected by Provet
settings-buttons-salt-behind = Provet still has the old salt.
settings-buttons-compared = Compared:
settings-buttons-add-title = Set up buttons
settings-buttons-add-background-title = Set up a background button
settings-buttons-pages = Pages
settings-buttons-no-page = Select at least one page.
settings-buttons-action = Action when clicked
settings-buttons-action-side-panel = Open in side panel
settings-buttons-action-window = Open in new window
settings-buttons-action-popup = Open in popup window
settings-buttons-action-background = Send HTTP request
settings-buttons-more = More options
settings-buttons-name = Button name
settings-buttons-bad-name = Enter a name of up to { $most } characters.
settings-buttons-method = HTTP method
settings-buttons-choose = Select one.
settings-buttons-one-url = Use one URL for all pages (the parameter name identifies the page)
settings-buttons-parameter = Parameter name
settings-buttons-parameter-hint = Leave empty to use id or, with one URL, the page’s own name, such as patient_id.
settings-buttons-bad-parameter = This isn’t a valid parameter name.
settings-buttons-parameter-tells = With one URL, the parameter name must be { $name }. Leave this field empty.
settings-buttons-prefix = Prefix
settings-buttons-prefix-hint = Text before the ID, such as client_. Usually empty.
settings-buttons-bad-prefix = Don’t use spaces, = & ? # or a digit at the end.
settings-buttons-recipe = Verification hash
settings-buttons-recipe-hint = Leave as is unless Troubleshooting suggests another scheme.
settings-buttons-recipe-usual = Default: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: covers the record
settings-buttons-method-make = Create in Provet for me
settings-buttons-method-hand = Show me what to enter in Provet
settings-buttons-methods = Before anything is created, you can review what will be sent.
settings-buttons-work = Action
settings-buttons-work-move-status = Change the visit status
settings-buttons-work-mark-sent = Mark as sent
settings-buttons-work-set-integration-status = Set integration status
settings-buttons-work-add-note = Add a note
settings-buttons-work-forward = Send the event to a webhook URL
settings-buttons-work-elsewhere = Available only on: { $pages }.
settings-buttons-status = New status (for “Change the visit status”)
settings-buttons-argument = Text or URL
settings-buttons-argument-hint = Depending on the action: the integration status, the note text ({ $placeholders }) or the webhook URL.
settings-buttons-bad-argument = Enter up to 200 characters, or a URL that starts with https://.
settings-buttons-bad-template = Enter the note text. You can use these placeholders: { $placeholders }.
settings-buttons-bad-address = Enter a URL that starts with https:// and is on the public internet.
settings-buttons-along = Include the record (webhook URL only)
settings-buttons-no-record = The record can only be included with a webhook URL.
settings-buttons-header = Also require a static header
settings-buttons-header-name = Header name
settings-buttons-bad-header = Use only letters, digits, - and _, and no name that HTTP itself uses.
settings-buttons-set-up = Saved in Cageside. Now add it in Provet.
settings-buttons-where = In Provet, go to Settings > Integrations > Custom integrations. Add one integration for each button and fill in these fields.
settings-buttons-typed-in = Done, I’ve added it in Provet
settings-buttons-type-title = What to enter in Provet
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
settings-buttons-field-header-value = Header value
settings-buttons-on = On
settings-buttons-off = Off
settings-buttons-salt-once = Copy the salt now. It won’t be shown again.
settings-buttons-salt-was-shown = Shown only when created. Lost it? Create a new salt.
settings-buttons-header-was-shown = { $name } (value shown only when created)
settings-buttons-signing = Signing secret
settings-buttons-signing-hint = For the system that receives the events. Copy it now: it won’t be shown again.
settings-buttons-plan-title = Review before creating
settings-buttons-plan-intro = { $count ->
    [one] This button will be created in Provet. Nothing has been sent yet.
   *[other] These { $count } buttons will be created in Provet. Nothing has been sent yet.
}
settings-buttons-plan-changed = Provet’s fields changed while you were reviewing. Review them again.
settings-buttons-plan-field = Field
settings-buttons-plan-sent = Value to send
settings-buttons-plan-salt = Generated automatically
settings-buttons-plan-header = Generated automatically
settings-buttons-make = { $count ->
    [one] Create button in Provet
   *[other] Create buttons in Provet
}
settings-buttons-nothing-sent = Nothing was sent.
settings-buttons-made-title = Buttons in Provet
settings-buttons-all-made = { $count ->
    [one] The button is in Provet. Reload a page there to see it.
   *[other] All { $count } buttons are in Provet. Reload a page there to see them.
}
settings-buttons-some-left = Some buttons aren’t in Provet yet.
settings-buttons-was-set-up = These buttons are already set up. Their salts were shown when they were created.
settings-buttons-finish = Finish creating
settings-buttons-undo = Remove all these buttons
settings-buttons-undo-hint = This removes them from Provet and from Cageside.
settings-buttons-to-all = All buttons
settings-buttons-ours-was = In Cageside
settings-buttons-theirs-is = In Provet
settings-buttons-launches-fail = The button won’t work with these values.
settings-buttons-put-back = Restore in Provet
settings-buttons-accept = Accept changes
settings-buttons-make-again = Create again
settings-buttons-send-salt = Send new salt to Provet
settings-buttons-show-fields = Show fields
settings-buttons-does = Action: { $work }.
settings-buttons-salt = Verification salt
settings-buttons-salt-about = Secret shared with Provet to verify launches. After you create a new salt, pages already open in Provet keep working with the old one for a while.
settings-buttons-make-salt = Create new salt
settings-buttons-new-salt = New salt created. Enter it in Provet.
settings-buttons-overlap = Old salt accepted until
settings-buttons-end-overlap = Old salt leaked: reject it now and close panels opened with it
settings-buttons-salt-leaked = Salt leaked: replace it now and close panels opened with it
settings-buttons-salt-leaked-hint = The button won’t work until the new salt is in Provet.
settings-buttons-panels = Open panels
settings-buttons-panels-about = If a link from this button has leaked, close every panel opened with it. Pages already open in Provet must be reloaded before the button works again.
settings-buttons-end-panels = Close all panels from this button
settings-buttons-done-panels-ended = All panels from this button are closed.
settings-buttons-remove = Remove
settings-buttons-remove-link = Remove button
settings-buttons-remove-title = Remove button for { $page }?
settings-buttons-remove-both = It’s removed from Provet too.
settings-buttons-remove-here = The button stops working at once. Cageside can’t remove it from Provet, so remove it there yourself.
settings-buttons-only-here = Remove from Cageside only. I’ll remove it from Provet myself.
settings-buttons-keep = Cancel
settings-buttons-done-removed = Removed from Cageside and Provet.
settings-buttons-done-removed-here = Removed from Cageside. Remove it from Provet too.
settings-buttons-done-undone = Buttons removed from Cageside and Provet.
settings-buttons-done-finished = Sent to Provet.
settings-buttons-done-restored = Restored in Provet.
settings-buttons-done-accepted = Changes accepted.
settings-buttons-done-salt-sent = Provet has the new salt.
settings-buttons-done-ended = Only the current salt is accepted. Panels opened with an older one are closed.
settings-buttons-busy = Someone else is changing this, or changed it just now. Try again in a few minutes.
settings-buttons-ours = Couldn’t save in Cageside. Try again.
settings-buttons-forbidden = Provet doesn’t allow this. In Provet, give the integration the permission “Settings: Integration settings”, or add the buttons manually.
settings-buttons-not-connected = This clinic has no working credentials. Add the application in Provet first, or add the buttons manually.
settings-buttons-credential-refused = Provet rejected this clinic’s credentials. Add the application in Provet again.
settings-buttons-not-found = Not found in Provet, or not visible to Cageside.
settings-buttons-throttled = Provet is busy. Try again in a minute.
settings-buttons-lost = Provet’s response was lost, so the button may already exist. “Finish creating” checks for it first.
settings-buttons-several = Several buttons in Provet look like this one. Remove the extra ones there, then finish creating.
settings-buttons-unreachable = Couldn’t reach Provet. Try again.
settings-buttons-nonsense = Unexpected response from Provet. Add the buttons manually.
settings-buttons-rejected = Provet rejected these fields: { $fields }.
settings-buttons-strangers = Provet requires fields that Cageside doesn’t know: { $fields }.
settings-buttons-no-field = Couldn’t find a field in Provet for: { $parts }.
settings-buttons-unfit = These fields in Provet can’t hold the value needed: { $fields }.
settings-buttons-by-hand-instead = Add the buttons manually.
## Settings: one clinic

settings-clinic-connection = Connection
settings-clinic-connected = Connected
settings-clinic-connected-advice = Provet accepts this clinic’s credentials.
settings-clinic-waiting = Checking credentials
settings-clinic-waiting-advice = Provet sent this clinic’s credentials. Checking them takes a few seconds.
settings-clinic-no-answer = Provet isn’t responding
settings-clinic-no-answer-advice = The clinic’s credentials were checked { $count } { $count ->
    [one] time
   *[other] times
} without a response. Cageside keeps trying.
settings-clinic-people = Connected with user sign-in
settings-clinic-people-advice = There’s no virtual user. Everyone works with their own Provet sign-in.
settings-clinic-needs-person = Waiting for the first sign-in
settings-clinic-needs-person-advice = These credentials are verified when the first user signs in. Open a panel in Provet and sign in there.
settings-clinic-refused = Not connected: Provet rejected the credentials
settings-clinic-refused-at = Rejected
settings-clinic-nothing = Not connected: no credentials from Provet yet
settings-clinic-nothing-advice = In Provet, open the integration catalogue and select “Add application” for Cageside.
settings-clinic-next-attempt = Next attempt:
settings-clinic-check-again = Refresh
settings-clinic-test = Test connection
settings-clinic-disabled = Cageside is paused for this clinic. Its buttons don’t open panels.
settings-launches-title = Launch security
settings-launches-about = panel protection, close all panels
settings-launches-end-title = Open panels
settings-launches-end-about = If a link has leaked, close every open panel at this clinic, on every computer. Pages already open in Provet must be reloaded before their buttons work again.
settings-launches-end = Close all open panels
settings-launches-ended = All panels at this clinic are closed.
settings-launches-plain-title = Buttons with a standard hash
settings-launches-plain-what = The hash of these buttons covers the time but not the record. Anyone with a link from one of them can open other patients and owners at this clinic until the link expires.
settings-launches-plain-do = In Provet, turn on “Include payload in verification hash”. Add the button here again with a payload hash. Then require that hash under General.
settings-launches-plain-add = Add a button with a payload hash
settings-launches-plain-none = Every button’s hash covers the record.
settings-launches-demanded = This clinic requires a hash that covers the record, so a standard hash doesn’t open panels.
settings-launches-settings = Limits
settings-launches-records = Records per Provet page
settings-launches-records-hint = How many different records one standard hash may open. To open more, users reload the page in Provet.
settings-launches-records-wrong = Enter a whole number from { $least } to { $most }.
settings-launches-origins = Other Provet addresses
settings-launches-origins-hint = Add any address other than { $origin } where your clinic uses Provet, such as https://provet.example. Enter one per line.
settings-launches-origins-wrong = Enter addresses such as https://provet.example, with nothing after the host.
settings-launches-save = Save
settings-launches-saved = Saved.
settings-launches-webhook = Webhook URL for this clinic
settings-launches-webhook-about = Enter it in Provet for this clinic’s webhooks. Keep it secret.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook of this clinic was sent to the shared URL or an earlier one, which other clinics may know. Replace it in Provet with the URL above.
   *[other] { $count } webhooks of this clinic were sent to the shared URL or an earlier one, which other clinics may know. Replace it in Provet with the URL above.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook of this clinic was sent to the shared URL or an earlier one. Those URLs are switched off. Use the URL above in Provet.
   *[other] { $count } webhooks of this clinic were sent to the shared URL or an earlier one. Those URLs are switched off. Use the URL above in Provet.
}
settings-launches-webhook-shared-last = Last received:
settings-clinic-facts = Summary
settings-clinic-number = Clinic ID
settings-clinic-host = Host
settings-clinic-departments = Departments
settings-clinic-departments-count = { $on } on, { $off } off
settings-clinic-buttons = Buttons
settings-clinic-since = Added
settings-clinic-errors = Errors today
settings-clinic-more = Clinic settings
settings-clinic-policies = General

## Settings: setting up a clinic

settings-setup-title = Set up this clinic
settings-setup-progress = { $done } of { $total } steps done
settings-setup-done = Done
settings-setup-to-do = To do
settings-setup-change = Change
settings-setup-connected = Connected to Provet
settings-setup-zone = Time zone
settings-setup-zone-missing = Until it’s set, panels show times in UTC.
settings-setup-zone-hint = Where the clinic is, such as Europe/Helsinki.
settings-setup-currency = Currency
settings-setup-currency-missing = Until it’s set, panels show amounts without a currency.
settings-setup-currency-hint = Three letters, such as EUR.
settings-setup-language = Language
settings-setup-language-own = The language of each person’s browser
settings-setup-buttons = Buttons in Provet
settings-setup-buttons-missing = Add the buttons that open Cageside
settings-setup-buttons-count = { $count ->
    [one] 1 button
   *[other] { $count } buttons
}
settings-setup-launch = First launch
settings-setup-launch-missing = Open a patient in Provet and click the Cageside button. This list updates when the launch arrives.
settings-setup-save = Save time zone and currency

## Settings: credentials

settings-credentials-title = Credentials
settings-credentials-about = what Provet sent and whether it works
settings-credentials-what = Credentials Provet sent for this clinic, newest first. Secrets are never shown.
settings-credentials-client = Client ID
settings-credentials-state = Status
settings-credentials-kind = Type
settings-credentials-back = Redirect URIs
settings-credentials-received = Received
settings-credentials-proved = Verified
settings-credentials-unverified = being checked
settings-credentials-working = in use
settings-credentials-refused = rejected
settings-credentials-replaced = replaced
settings-credentials-virtual = Virtual user
settings-credentials-people = User sign-in
settings-credentials-confidential = with a secret
settings-credentials-public = without a secret
settings-credentials-signed = ID tokens signed with { $algorithm }
settings-credentials-unsigned = no ID tokens
settings-credentials-no-back = none
settings-reason-client = Provet doesn’t recognize this client, or the secret is wrong.
settings-reason-client-advice = In Provet, remove the application and add it again from the integration catalogue. New credentials then arrive automatically.
settings-reason-grant = This client isn’t allowed to request tokens this way.
settings-reason-grant-advice = Ask Provet to allow the grant type for this integration, then add the application again.
settings-reason-scope = This client isn’t allowed to use the REST API.
settings-reason-scope-advice = Ask Provet to give the integration the scope “restapi”, then add the application again.
settings-reason-other-host = The credentials are for a different host than the one this clinic was verified on.
settings-reason-other-host-advice = If the clinic has moved, delete it here and add the application again.
settings-reason-foreign-host = The credentials are for a host that Cageside isn’t allowed to connect to.
settings-reason-foreign-host-advice = Your operator can allow the host in Cageside’s configuration.
settings-reason-else = Provet rejected the credentials.

## Settings: connection

settings-connection-title = Connection
settings-connection-about = test, panel permissions, request usage
settings-connection-test = Test connection
settings-connection-testing = Testing …
settings-connection-test-title = Test results
settings-connection-test-token = Access token
settings-connection-test-token-came = Valid for { $hours } { $hours ->
    [one] hour
   *[other] hours
}
settings-connection-test-superseded = Works, but newer credentials are in use.
settings-connection-test-superseded-advice = No action needed.
settings-connection-test-permissions = Virtual user’s permissions
settings-connection-test-permissions-came = { $count } { $count ->
    [one] permission
   *[other] permissions
}
settings-sign-in-wait-minutes = Too many attempts. Try again in { $minutes } minutes.
settings-sign-in-signed-out = You’re signed out.
settings-sign-in-too-late = That took too long. Sign in again.
settings-code-title = Two-step verification
settings-code-label = Code from your authenticator app
settings-code-hint = Six digits. A new code appears every 30 seconds.
settings-code-wrong = That code is wrong or already used. Wait for the next one.
settings-code-lost = Lost access to your app? Ask an operator to reset your account.
settings-code-back = Start over
settings-password-new = New password
settings-password-again = Confirm password
settings-password-hint = At least { $least } characters. A few words work well.
settings-password-short = Too short. Use at least { $least } characters.
settings-password-long = Too long. Use up to { $most } characters.
settings-password-easy = Too easy to guess. Choose a few words that have nothing to do with your email address.
settings-password-common = Too easy to guess. Choose words that no one would expect together.
settings-password-breached = This password is known from a data breach. Choose another one.
settings-password-different = The passwords don’t match.
settings-email-wrong = Enter a valid email address.
settings-email-taken = An account with this email already exists.
settings-link-send = Set password and sign in
settings-link-first = Create the first operator account
settings-link-first-lead = Operators see every clinic and invite other users. Choose the email and password you’ll sign in with.
settings-link-invitation = Welcome to Cageside
settings-link-invitation-lead = You’ll sign in as { $email }. Choose a password.
settings-link-reset = Choose a new password
settings-link-reset-lead = For { $email }. You’ll be signed out everywhere else.
settings-link-reset-code-lead = For { $email }. You’ll be signed out everywhere else, and two-step verification will be off until you set it up again.
settings-link-used = This link has already been used
settings-link-used-advice = Each link works once. Sign in with your password, or ask an operator for a new link.
settings-link-ended = This link has expired
settings-link-ended-advice = Ask an operator for a new link.
settings-link-unknown = This link isn’t valid
settings-link-unknown-advice = Check that you copied the whole link. A newer link replaces an older one.

## Settings: accounts

settings-account-who = You’re signed in as { $email }.
settings-account-provet = You’re signed in with Provet. Your password is managed there.
settings-account-password-current = Current password
settings-account-password-confirm = Password
settings-account-password-change = Change password
settings-account-password-wrong = Wrong password.
settings-account-password-changed = Password changed. You’ve been signed out everywhere else.
settings-second-factor-title = Two-step verification
settings-second-factor-required = Set up two-step verification to continue. Enter your password and select the button below.
settings-second-factor-is-on = On. You enter a code from your authenticator app when you sign in.
settings-second-factor-is-off = Off. A code from an app on your phone protects your account if someone learns your password.
settings-second-factor-on = Set up
settings-second-factor-off = Turn off
settings-second-factor-switched-off = Two-step verification is off.
settings-second-factor-lead = Scan this QR code with an authenticator app, or enter the key in the app. Then enter the code it shows.
settings-second-factor-picture = QR code for the key below
settings-second-factor-secret = Key
settings-second-factor-confirm = Turn on
settings-second-factor-wrong = That code doesn’t match. Check that your phone’s clock is right.
settings-sessions-title = Active sessions
settings-sessions-browser = Browser
settings-sessions-on = { $browser } on { $system }
settings-sessions-unknown = Unknown browser
settings-sessions-began = Signed in
settings-sessions-used = Last used
settings-sessions-this = This session
settings-sessions-end = Sign out
settings-sessions-end-others = Sign out everywhere else
settings-sessions-ended = Signed out.
settings-sessions-sign-in-again = To confirm it’s you, sign out, sign in with Provet again, and try within 10 minutes.
settings-all-sessions-title = Sessions of people without an account
settings-all-sessions-about = Administrators who signed in to Settings with Provet. They have no account here.
settings-all-sessions-none = No one is signed in with Provet.
settings-all-sessions-name = Name
settings-all-sessions-clinic = Clinic
settings-all-sessions-end = Sign everyone out
settings-all-sessions-end-about = Everyone except you is signed out of Settings, with or without an account. Open panels stay open.
settings-all-sessions-ended = Everyone else is signed out.
settings-accounts-invite = Invite user
settings-accounts-find = Email or clinic ID
settings-accounts-find-send = Search
settings-accounts-none = No accounts found.
settings-accounts-more = Show more
settings-accounts-all = All accounts
settings-accounts-email = Email
settings-accounts-sees = Access
settings-accounts-state = Status
settings-accounts-last = Last sign-in
settings-accounts-never = never
settings-accounts-everything = Everything
settings-accounts-clinics = { $count ->
    [one] Clinic { $clinics }
   *[other] Clinics { $clinics }
}
settings-accounts-clinics-more = Clinics { $clinics } and { $more } more
settings-accounts-no-clinic = No clinics
settings-accounts-no-clinic-yet = No clinics yet. Enter a clinic ID to add one.
settings-accounts-off = Disabled
settings-accounts-invited = Invited
settings-accounts-on = Active
settings-accounts-on-with-code = Active, two-step verification on
settings-accounts-allow = Add clinic
settings-accounts-forbid = Remove
settings-accounts-clinics-changed = Clinic access updated.
settings-accounts-reset = Reset password
settings-accounts-reset-lead = Creates a link for choosing a new password. The current password works until the link is used.
settings-accounts-reset-code = Also turn off two-step verification (authenticator app lost)
settings-accounts-invite-again = Invitation
settings-accounts-invite-again-lead = No password chosen yet. A new link replaces the previous one.
settings-accounts-make-link = Create link
settings-accounts-no-sessions = No active sessions.
settings-accounts-end-sessions = Sign out everywhere
settings-accounts-switch-off = Disable account
settings-accounts-switch-off-lead = Signs the account out everywhere and blocks sign-in. You can enable it again.
settings-accounts-switch-on = Enable account
settings-accounts-switch-on-lead = This account is disabled. No one can sign in with it.
settings-accounts-switched-on = Account enabled.
settings-accounts-switched-off = Account disabled and signed out everywhere.
settings-accounts-last-operator = This is the last operator who can sign in. Invite another operator first.
settings-invite-lead = We’ll create a one-time link, valid for 7 days.
settings-invite-operator = Operator: everything
settings-invite-administrator = Administrator: one clinic
settings-invite-clinic = Clinic ID
settings-invite-clinic-hint = The number in the clinic’s Provet address. Leave empty for operators.
settings-invite-clinic-wrong = Enter a clinic ID.
settings-invite-clinic-unknown = No clinic with this ID.
settings-invite-taken = An account with this email already exists. Find it under Accounts.
settings-invite-send = Create link
settings-invite-link-title = One-time link
settings-invite-link-lead = Send this link to { $email }. It works once, within 7 days.
settings-invite-reset-lead = Send this link to { $email }. It works once, within 24 hours.
settings-invite-link = Link
settings-invite-link-once = Copy it now: it won’t be shown again. Anyone with the link can open the account.
settings-invite-to-account = Go to account
## Settings: signing in with Provet

settings-sign-in-with-provet = Sign in with Provet
settings-provet-clinic = Clinic ID
settings-provet-clinic-hint = The number in your Provet address. For provetcloud.com/54321, enter 54321.
settings-provet-send = Continue with Provet
settings-provet-no-clinic = Sign-in with Provet isn’t available for this clinic ID. Check the number, or ask an operator for an invitation.
settings-provet-not-set-up = Sign-in with Provet isn’t set up for this clinic ({ $code }). Ask an operator for an invitation.
settings-provet-onwards = Taking you to Provet to sign in …
settings-provet-go-on = Continue
settings-provet-other-browser = You came back in a different browser. Start again here.
settings-provet-right = You aren’t allowed to change integrations in Provet. Ask for the permission “{ $right }” there, or ask an operator for an invitation.
settings-provet-declined = You didn’t allow access in Provet. You can start again.
settings-provet-odd = Unexpected response from Provet ({ $code }). Start again. If it keeps happening, tell an operator.
settings-provet-unreachable = Provet didn’t respond. Try again in a few minutes.
settings-connection-test-permissions-unknown = None of these matches a permission the panels need, so each was tested by reading a record.
settings-connection-test-permissions-tried = Each permission was tested by reading a record instead. See below.
settings-connection-test-read = Read one patient
settings-connection-test-read-came = Patient loaded
settings-connection-test-read-empty = List loaded. It contains no patients.
settings-connection-test-not-asked = The other tests need a token, so they weren’t run.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet rejected the credentials.
settings-provet-error-refused-advice = In Provet, remove the application and add it again from the integration catalogue.
settings-provet-error-checking-advice = Provet rejected the credentials just now. They’re being checked. Reload this page in a few seconds.
settings-provet-error-forbidden = Provet doesn’t allow this.
settings-provet-error-forbidden-advice = In Provet, grant the permission to the integration’s virtual user. The permissions are listed below.
settings-provet-error-not-found = Provet has nothing at this address.
settings-provet-error-not-found-advice = Check that the host and clinic ID match the clinic’s Provet address.
settings-provet-error-throttled = Provet is busy.
settings-provet-error-throttled-advice = Try again in { $seconds } seconds.
settings-provet-error-unreachable = Provet didn’t respond.
settings-provet-error-unreachable-advice = Try again in a few minutes. If it keeps happening, ask your operator to check that the server can reach the host.
settings-provet-error-nonsense = Unexpected response from Provet.
settings-provet-error-nonsense-advice = Try again later. If it keeps happening, contact your operator.
settings-permissions-title = Permissions for panels
settings-permissions-not-yet = Test the connection to see what Provet allows.
settings-permissions-by-provet = Reported by Provet for the virtual user. Where Provet reported nothing, checked by reading one record.
settings-permissions-by-trying = Checked by reading one record of each type. Writing wasn’t tested.
settings-permissions-section = Section
settings-permissions-needed = Permissions in Provet
settings-permissions-nothing-wanted = No permission needed
settings-permissions-undocumented = Permission not documented by Provet
settings-permissions-to-save = { $permission } (to save):
settings-permissions-allowed = allowed
settings-permissions-refused = not allowed
settings-permissions-unavailable = couldn’t check
settings-permissions-no-record = No record to test with yet.
settings-permissions-would-write = Not tested, because it would change data.
settings-usage-title = Requests in the last minute
settings-usage-what = Requests this server used for the clinic’s virtual user, in Provet’s units. Other servers of this installation share the same limits.
settings-usage-none = No requests to Provet.
settings-usage-endpoint = Endpoint
settings-usage-spent = Used
settings-usage-limit = Limit per minute
settings-usage-closed = On hold for { $seconds } s, as Provet requested

## Settings: policies

settings-policies-title = General
settings-policies-about = name, formats, access, audit
settings-policies-saved = Saved.
settings-policies-mistakes = Nothing was saved. Correct the fields below.
settings-policies-conflict = Someone else changed these settings. Nothing was saved. Saving will overwrite their changes.
settings-policies-field = Field
settings-policies-theirs = Their value
settings-policies-yours = Your value
settings-policies-save = Save
settings-policies-itself = Clinic
settings-policies-name = Name
settings-policies-state = Cageside
settings-policies-enabled = On
settings-policies-disabled = Paused (data kept)
settings-policies-language = Panel language
settings-policies-own-language = Each user’s browser language
# A language in the list of languages, of which not every sentence was checked by somebody who speaks it.
settings-policies-draft-language = { $name } (draft translation)
settings-policies-zone = Time zone
settings-policies-zone-hint = For example Europe/Helsinki. Leave empty for UTC.
settings-policies-currency = Currency
settings-policies-currency-hint = Three letters, for example EUR.
settings-policies-reload = Reload Provet after saving
settings-policies-reload-hint = Provet shows what was saved in a panel after its page reloads. Reloading closes a side panel.
settings-policies-reload-moment = After 2 seconds
settings-policies-reload-leaving = When the user leaves the panel
settings-policies-reload-press = Only when the user clicks Reload Provet
settings-policies-windows = Launch link lifetime
settings-policies-foreground = Panel buttons
settings-policies-foreground-hint = From 1 minute to 7 days. Provet creates the link when its page loads, so allow as much time as people stay on one page.
settings-policies-background = Background buttons
settings-policies-background-hint = From 1 minute to 7 days. Provet creates the link when it sends the request.
settings-policies-unit = Unit
settings-policies-minutes = minutes
settings-policies-hours = hours
settings-policies-days-unit = days
settings-policies-demands = Access
settings-policies-show = To view
settings-policies-write = To save
settings-policies-plain = Standard (signed button)
settings-policies-payload = Strict (signed record and user)
settings-policies-person = Signed-in user
settings-policies-plain-costs = Confirms the request came from your Provet. Doesn’t identify the user or the record. In Provet: “Add verification hash”.
settings-policies-payload-costs = Buttons that don’t sign the record and user won’t open. In Provet: also “Include payload in verification hash” for each button.
settings-policies-person-costs = Each user signs in with Provet once per browser.
settings-policies-person-absent = Not available: needs authorization_code credentials. Ask Provet to add that grant to the integration, then add the application again.
settings-policies-acting = Act in Provet as
settings-policies-acting-hint = Provet logs this user’s name, and their Provet permissions apply.
settings-policies-acting-no-choice = Act in Provet as: no choice, because this clinic has only one type of credentials. To choose, add both client_credentials and authorization_code credentials.
settings-policies-acting-clinic = Virtual user for everything
settings-policies-acting-writes = Virtual user to view, signed-in user to save
settings-policies-acting-person = Signed-in user for everything
settings-policies-departments = Departments
settings-policies-departments-hint = Provet tells Cageside which departments have the application turned on.
settings-policies-departments-all = All departments
settings-policies-departments-on = Only departments with the application turned on
settings-policies-administrators = Administrators
settings-policies-second-factor = Two-step verification
settings-policies-second-factor-hint = For administrators with a Cageside account. Those who sign in with Provet use Provet’s.
settings-policies-second-factor-optional = optional
settings-policies-second-factor-required = required
settings-policies-warnings = Warnings
settings-policies-warning-fields = Custom fields shown as warnings
settings-policies-warning-fields-hint = Panels show these fields beside the critical notes. A field that has no label or can’t be read is always shown.
settings-policies-warning-all = all that are filled in
settings-policies-warning-only = only those listed below
settings-policies-warning-none = none
settings-policies-warning-labels = Labels of the fields to show
settings-policies-warning-labels-hint = One label on each line, spelled as in Provet. Only used with “only those listed below”.
settings-policies-labels-look = Look up the labels in Provet
settings-policies-labels-known = Labels in Provet:
settings-policies-labels-none = No custom fields are set up in Provet.
settings-policies-labels-unknown = Saved, but not a label in Provet. Panels show no field for it:
settings-policies-labels-more = Provet may have more labels than these.
settings-policies-labels-failed = Couldn’t load the labels from Provet.
settings-policies-audit = Audit
settings-policies-values = Field values before and after
settings-policies-values-hint = May contain clinical text. Stored encrypted.
settings-policies-values-left-out = Don’t keep
settings-policies-values-kept = Keep
settings-policies-days = Days to keep entries
settings-policies-days-hint = Older entries are deleted automatically.
settings-policies-meaning = Effect on open panels
settings-policies-meaning-state = When paused, open panels close with their next request.
settings-policies-meaning-windows = Link lifetimes apply to buttons clicked from now on. Open panels stay open.
settings-policies-meaning-demands = Access settings apply from an open panel’s next request.
settings-policies-meaning-warnings = Custom fields: open panels follow the choice from their next request.
settings-policies-meaning-audit = Field values are kept, or not kept, from now on. If you reduce the number of days, older entries are deleted within a day.
settings-policies-wrong-name = Use up to { $longest } characters, on one line.
settings-policies-wrong-choice = Select one of these.
settings-policies-wrong-zone = No time zone has this name. Enter one such as Europe/Helsinki.
settings-policies-wrong-currency = Enter three letters, such as EUR.
settings-policies-wrong-window = Enter a time from 1 minute to 7 days.
settings-policies-wrong-person = This needs credentials for user sign-in, and the clinic has none.
settings-policies-wrong-labels = Enter 1 to { $most } labels of at most { $longest } characters, one on each line, or select another choice.
settings-policies-wrong-days = Enter a number from { $from } to { $to }.

## Settings: export

settings-export-title = Data export
settings-export-about = everything stored about this clinic, in one file
settings-export-what = A JSON file with everything Cageside stores about this clinic. Clinical records stay in Provet and aren’t included.
settings-export-no-secrets = Secrets are left out: tokens, salts, client secrets and anything they could be derived from.
settings-export-left-out = Left out
settings-export-audited = Exported all clinic data
settings-export-download = Download

## Settings: purge

settings-purge-title = Delete clinic
settings-purge-about = delete everything stored about this clinic
settings-purge-what = This deletes everything Cageside stores about this clinic: credentials, buttons, audit, jobs and settings. Open panels close. You can’t undo this.
settings-purge-provet = Nothing changes in Provet. Remove the buttons and the application there yourself.
settings-purge-export-first = Download the data first
settings-purge-typed = To confirm, enter the clinic ID: { $number }
settings-purge-wrong = Enter { $number } to confirm. Nothing was deleted.
settings-purge-do = Delete everything
## Settings: the list of clinics

settings-clinics-title = Clinics
settings-clinics-add = Add clinic manually
settings-clinics-search = Search
settings-clinics-search-hint = Search by name, host or clinic ID.
settings-clinics-state = Connection
settings-clinics-any-state = Any
settings-clinics-sort = Sort by
settings-clinics-sort-name = Name
settings-clinics-sort-number = Clinic ID
settings-clinics-sort-launch = Last launch
settings-clinics-sort-errors = Errors today
settings-clinics-show = Apply
settings-clinics-clinic = Clinic
settings-clinics-departments = Departments
settings-clinics-launch = Last launch
settings-clinics-errors = Errors today (UTC)
settings-clinics-unreadable = This clinic can’t be read. Contact support.
settings-clinics-never = None yet
settings-clinics-off = Paused
settings-clinics-departments-unknown = Unknown
settings-clinics-departments-on = { $on } on
settings-clinics-departments-both = { $on } on, { $off } off
settings-clinics-working = Connected
settings-clinics-unverified = Not verified yet
settings-clinics-needs-person = Waiting for the first sign-in
settings-clinics-refused = Rejected
settings-clinics-absent = No credentials
settings-clinics-why-waiting = Being checked. Reload in a moment.
settings-clinics-why-absent = Add the application again in this clinic’s Provet.
settings-clinics-why-client = Provet doesn’t recognize these credentials: the application was removed there, or the secret is wrong. Add the application again in this clinic’s Provet.
settings-clinics-why-grant = Provet doesn’t give this application tokens this way. Check the grant type it’s registered with.
settings-clinics-why-scope = The application doesn’t have the scope “restapi” in Provet.
settings-clinics-why-foreign-host = The host isn’t allowed. See System.
settings-clinics-why-other-host = This clinic is connected on another host. If it has moved, delete it first.
settings-clinics-why-unreachable = Provet isn’t responding. Cageside keeps trying.
settings-clinics-why-nonsense = Unexpected response from Provet. Cageside keeps trying.
settings-clinics-why-throttled = Provet is busy. Cageside keeps trying.
settings-clinics-why-needs-person = One user of the clinic must sign in with Provet once.
settings-clinics-none-found = No clinics match your filters.
settings-clinics-none-yet-found = No matches yet, and there are more clinics to search. Go to the next page, or narrow your search.
settings-clinics-no-more = No more clinics.
settings-clinics-all = Clear filters
settings-clinics-pages = Clinic pages
settings-clinics-first = Back to first page
settings-clinics-next = Next page
settings-clinics-none-of-yours = You don’t have access to any clinics yet. Ask your operator to add one to your account.
settings-clinics-begin = Connect the first clinic
settings-clinics-begin-register = Ask Provet to register the application for the Integration Catalogue with these addresses:
settings-clinics-begin-catalogue = In the clinic’s Provet, go to Settings > Integrations and add the application from the Integration Catalogue.
settings-clinics-begin-here = Reload this page. The clinic appears here automatically. Continue on its page.
settings-clinics-begin-by-hand = Did Provet email the credentials instead?

## Settings: adding a clinic

settings-add-title = Add clinic manually
settings-add-why = Use this if Provet emailed you the application’s credentials. They’re checked right away, and nothing works until Provet accepts them.
settings-add-paste = Paste the message
settings-add-message = Hookup message (JSON)
settings-add-message-hint = The whole message, from { "{" } to { "}" }.
settings-add-secret-again = The secret isn’t shown again. Enter it between the quotation marks after client_secret.
settings-add-send-message = Add clinic
settings-add-fields = Or enter the fields
settings-add-number = Clinic ID
settings-add-number-hint = The number in the clinic’s Provet address, such as 54321.
settings-add-place = Provet address
settings-add-place-hint = The host, such as us.provetcloud.com, or the token URL.
settings-add-client = Client ID
settings-add-secret = Client secret
settings-add-secret-hint = Leave empty for a public client. Stored encrypted and never shown again.
settings-add-grant = Grant type
settings-add-grant-clinic = client_credentials: acts as the clinic’s virtual user
settings-add-grant-person = authorization_code: users sign in
settings-add-type = Client type
settings-add-type-confidential = confidential
settings-add-type-public = public
settings-add-algorithm = ID token algorithm
settings-add-algorithm-none = None
settings-add-redirect = Redirect URIs
settings-add-redirect-hint = Separate with spaces. Leave empty if no one signs in.
settings-add-discovery = OpenID discovery URL
settings-add-discovery-hint = Leave empty if you don’t use OpenID.
settings-add-send-fields = Add clinic
settings-add-not-json = This isn’t valid JSON. Paste the whole message, including the braces.
settings-add-foreign-host = Clinics on this host aren’t allowed. Allowed hosts: { $hosts }
settings-add-foreign-token-url = This token URL doesn’t match the clinic ID. It must end in the ID followed by /oauth2/token/.
settings-add-other-host = Clinic { $number } is connected on another host. If it has moved, delete it first.
settings-add-wrong-number = Enter a positive whole number, such as 54321.
settings-add-wrong-client = Enter the client ID.
settings-add-wrong-secret = Enter the client secret. A confidential client needs one.
settings-add-wrong-algorithm = Enter RS256 or HS256, or leave empty.
settings-add-wrong-grant = Enter client_credentials or authorization_code.
settings-add-wrong-type = Enter confidential or public.
settings-add-wrong-redirect = Enter URLs separated by spaces.
settings-add-wrong-place = Enter an address on a Provet host.
settings-add-wrong-discovery = Enter a URL, or leave empty.
settings-add-wrong-other = The field { $field } can’t be read.

## Settings: the installation

settings-system-title = System
settings-system-addresses = URLs for Provet
settings-system-hookup = Hookup URL
settings-system-hookup-hint = Give this to Provet when you register the application for the Integration Catalogue. Provet sends a clinic’s credentials here when the clinic adds the application. Keep it secret.
settings-system-webhook = Webhook URL
settings-system-webhook-hint = Enter this in each clinic’s Provet under Settings > General > Integrations > Webhooks, so that open panels show changes at once. Keep it secret.
settings-system-redirect = Redirect URI
settings-system-redirect-hint = Give this to Provet together with the hookup URL, so that users can sign in with Provet.
settings-system-health = Health
settings-system-clock = The clocks of this server and the database differ by { $seconds } s. Work may be done twice. Synchronize both with NTP.
settings-system-database = Database
settings-system-answers = Responding
settings-system-silent = Not responding
settings-system-prover = Credential check
settings-system-runner = Background jobs
settings-system-runs = Running
settings-system-stands = Not running on this server
settings-system-last-turn = Last active:
settings-system-metrics = Metrics
settings-system-metrics-hint = Available only to this server and private networks, and through a proxy only if it’s trusted.
settings-system-metrics-off = Off
settings-system-installation = Installation
settings-system-version = Version
settings-system-public-url = Public URL
settings-system-not-https = Without HTTPS, browsers don’t keep you signed in to Settings and secrets are sent unencrypted. Put a proxy with a certificate in front of Cageside and set CAGESIDE_PUBLIC_URL.
settings-system-hosts = Allowed Provet hosts
settings-system-http-provet = Plain HTTP to Provet is allowed. Use this for development only.
settings-system-schema = { $kind }, schema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Encryption keys
settings-system-keys-count = { $count ->
    [one] 1 active key
   *[other] { $count } keys: the first encrypts, the others only decrypt older data
}

## Settings: jobs of background buttons

settings-jobs-none = No jobs yet. Background buttons create jobs.
settings-jobs-none-buttons = Buttons
settings-jobs-none-found = No jobs with this status.
settings-jobs-state = Status
settings-jobs-any-state = Any
settings-jobs-show = Apply
settings-jobs-queued = Waiting
settings-jobs-running = Running
settings-jobs-done = Done
settings-jobs-failed = Failed
settings-jobs-discarded = Discarded
settings-jobs-what = Action
settings-jobs-asked = Requested
settings-jobs-attempts = Attempts
settings-jobs-act = Actions
settings-jobs-retry = Retry
settings-jobs-discard = Discard
settings-jobs-retried = Job queued again.
settings-jobs-was-discarded = Job discarded.
settings-jobs-meanwhile = Nothing changed. The job’s status has changed since you opened this page.
settings-jobs-next = Next attempt:
settings-jobs-pages = Job pages
settings-jobs-first = Newest
settings-jobs-next-page = Older
settings-jobs-move-status = Change the visit status
settings-jobs-mark-sent = Mark as sent
settings-jobs-set-integration-status = Set integration status
settings-jobs-add-note = Add a note
settings-jobs-forward = Send the event to a webhook URL
settings-jobs-nobody = Unknown user
settings-jobs-claimed = User { $user } (not verified)
settings-jobs-proved = User { $user }
settings-jobs-why-not-connected = The clinic isn’t connected, or Provet rejected its credentials. See the clinic’s overview.
settings-jobs-why-signed-out = The user who clicked the button is no longer signed in. Ask them to sign in from a panel, then retry.
settings-jobs-why-forbidden = Provet doesn’t allow this. Grant the application the permission in Provet, then retry.
settings-jobs-why-not-found = The record is no longer in Provet. Discard the job.
settings-jobs-why-rejected = Provet rejected the change. Review the record and make the change in Provet.
settings-jobs-why-throttled = Provet is busy.
settings-jobs-why-unreachable = Provet isn’t responding.
settings-jobs-why-unreadable = Unexpected response from Provet.
settings-jobs-why-unavailable = Couldn’t confirm in Provet whether the change was made. Review the record.
settings-jobs-why-moved = Someone changed the visit’s status first. Review the visit.
settings-jobs-why-button-removed = The button was removed. Discard the job.
settings-jobs-why-clinic-off = Cageside is paused for this clinic.
settings-jobs-why-button = The button no longer fits its page. Add the button again.
settings-jobs-why-receiver-refused = The receiving system rejected the event. Contact its administrator.
settings-jobs-why-receiver-unreachable = The receiving system isn’t responding. Contact its administrator.
settings-jobs-why-receiver-not-allowed = Events can’t be sent to the URL set for this button.
settings-jobs-why-database = Cageside’s database didn’t respond.
settings-jobs-why-interrupted = Every attempt was interrupted. Review the record, then retry.

## Settings: audit

settings-audit-button-made-in-provet = Created a button in Provet
settings-audit-button-put-back = Restored a button in Provet
settings-audit-button-change-accepted = Accepted changes to a button
settings-audit-button-salt-changed = Created a new salt
settings-audit-button-salt-sent = Sent a new salt to Provet
settings-audit-button-salt-overlap-ended = Stopped accepting the old salt
settings-audit-panels-ended = Closed all panels
settings-audit-button-panels-ended = Closed all panels from a button
settings-audit-button-salt-leaked = Replaced a leaked salt
settings-audit-launch-settings-changed = Changed launch security
## Settings: signing in

settings-sign-in-title = Sign in
settings-sign-in-with-password = Sign in with email and password
settings-sign-in-email = Email
settings-sign-in-password = Password
settings-sign-in-send = Sign in
settings-sign-in-lost = Forgot your password? Ask an operator for a new link.
settings-sign-in-wrong = Wrong email or password.
settings-sign-in-disabled = This account is disabled. An operator can enable it again.
settings-sign-in-wait-seconds = Too many attempts. { $seconds ->
    [one] Try again in { $seconds } second.
   *[other] Try again in { $seconds } seconds.
}

## Settings: keys that are being replaced

settings-system-keys-done = Nothing is encrypted with the older keys any more. You can remove them.
settings-system-keys-left = { $count } { $count ->
    [one] value is
   *[other] values are
} still encrypted with the older keys. Run: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Invited a user
settings-audit-link-made = Created an account link
settings-audit-account-switched-on = Enabled an account
settings-audit-account-switched-off = Disabled an account
settings-audit-clinic-allowed = Gave an account access to the clinic
settings-audit-clinic-forbidden = Removed an account’s access to the clinic

# Placeholders for what plain text can’t show.
text-struck = [crossed out: { $text }]
text-picture = [image: view it in Provet]
text-picture-described = [image: { $description }]
text-attachment = [recording or file: open it in Provet]
text-other-format = [Text in another format ({ $format }): read it in Provet]
text-cut-off = [This text continues: read the rest in Provet]

# A value that can’t be read, shown as it is in Provet.
field-unreadable-date = “{ $text }” can’t be read as a date
field-unreadable-time = “{ $text }” can’t be read as a date and time
field-unreadable-number = “{ $text }” can’t be read as a number
field-unreadable-amount = “{ $text }” can’t be read as an amount
field-unreadable = “{ $text }” can’t be read
