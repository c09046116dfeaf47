cageside = Cageside

## Words for time

words-today = today
words-tomorrow = tomorrow
words-yesterday = yesterday
words-in-days = in { $days } { $days ->
    [one] day
   *[other] days
}
words-days-ago = { $days } { $days ->
    [one] day
   *[other] days
} ago

## Around every panel

layout-loading = Loading
layout-reload-hint = Saved. Reload Provet to see it there.
layout-unsaved-hint = Saved. Something else typed here is not saved yet; reload Provet when you are done to see the change there.
layout-not-told = This page cannot reach Provet. Reload the Provet page yourself.
layout-no-answer = Cageside did not answer. If you were saving, look in Provet whether it was saved before you try again.

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
section-nonsense = Not understood
section-nonsense-advice = Provet’s answer could not be read ({ $what }). Look in Provet, and tell who runs Cageside if it stays so.
section-unfiltered = Could not see
section-unfiltered-advice = Provet answered with other records than were asked for ({ $what }), so nothing can be said about them here. Look in Provet.
section-not-found = Not found
section-not-found-advice = Provet does not have this any more ({ $what }). It may have been deleted or merged.
section-rejected = Not accepted
section-rejected-advice = Provet did not accept this ({ $what }):

## Writing that failed

unwritten-forbidden-advice = Nothing was saved ({ $what }): Provet does not let this integration write it. An administrator can grant it in Provet.
unwritten-unreachable = Not saved
unwritten-unreachable-advice = Provet could not be reached ({ $what }). Nothing was saved; try again.
unwritten-unsure = It is not known whether it was saved
unwritten-unsure-advice = Provet did not answer in time ({ $what }). Look in Provet whether it is there before you try again.
unwritten-throttled-advice = Nothing was saved ({ $what }): too much was asked of Provet in a short time. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
unwritten-refused-advice = Nothing was saved ({ $what }): Provet no longer accepts this clinic’s key. An administrator must add Cageside again in Provet.
unwritten-not-connected-advice = Nothing was saved ({ $what }): this clinic is not connected to Provet. An administrator must add Cageside in Provet.
unwritten-not-found-advice = Nothing was saved ({ $what }): Provet does not have the record any more. It may have been deleted or merged.
unwritten-rejected-advice = Nothing was saved ({ $what }). Provet says:

## Forms

form-check = Check
form-save = Save
form-change = Change
form-look-again = Is this right?

## Notices

notice-reload-provet = Reload Provet

## Ages

age-born = born
age-not-recorded = age not recorded
age-placeholder = age unknown (placeholder birth date)
age-not-born = birth date in the future
age-death-doubtful = age unclear: check the date of death

## Writes

write-already = Saved already, by the first press. Nothing was sent twice.
write-unsent = Nothing was sent ({ $what }). Open the form again and repeat.

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
status-unseen = Status not seen

## Patient: who it is

patient-what = patient
patient-unnamed = (no name recorded)
patient-in-provet = Open in Provet
patient-deceased = Deceased { $day }
patient-archived = Archived
patient-not-for-food = Not for food
patient-microchip = Chip
patient-weight-undated = date of weighing not seen
patient-weight-unseen = Weight: could not be seen

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
notes-change-critical = Change critical notes
notes-change-remarks = Change remarks
notes-before = { $what } now
notes-after = { $what } after saving
notes-empty = (empty)
notes-changed = Somebody else changed this text meanwhile. What stands under “now” is newer than what you saw.
notes-saved = Saved.

## Weight

weight-title = Weight
weight-what = weights
weight-new = new weight
weight-nothing = No weight recorded.
weight-left-out = { $count } { $count ->
    [one] reading was
   *[other] readings were
} left out because it cannot be right (zero, negative or dated ahead).
weight-older = Older readings were not looked at.
weight-falling = Falling: { $percent }
weight-over-months = { $months } { $months ->
    [one] month
   *[other] months
}:
weight-since = since { $kilograms } on { $day }
weight-record = Record weight
weight-field = Weight
weight-field-hint = In kilograms, such as 12.4
weight-save = Record { $kilograms }
weight-saved = Recorded: { $kilograms }
weight-compared = { $change } since { $before } on { $day }
weight-changed = Somebody recorded { $kilograms } meanwhile ({ $at }). Compare before you record.
weight-not-deceased = The animal is deceased, so no weight is recorded here.
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

## What is due

due-title = Due
due-what = reminders
due-nothing = No open reminders recorded.
due-dead = The animal is deceased: nothing is due.
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
due-batch = batch
due-elsewhere = given elsewhere
due-dose-undated = (no date)
due-unseen-given = Vaccinations given here could not be seen.
due-unseen-external = Vaccinations given elsewhere could not be seen.
due-older = Older records were not looked at.

## Recent medicines

medicines-title = Recent medicines
medicines-what = medicines
medicines-nothing = No medicines recorded in the last { $days } days.
medicines-note = Recorded in the last { $days } days; Provet does not say whether they are still given.
medicines-no-instructions = No instructions recorded.
medicines-older = Older visits were not looked at.

## Recent consultations

visits-title = Consultations
visits-what = consultations
visits-nothing = No consultations recorded.
visits-no-complaint = no reason recorded
visits-open = Open
visits-older = Older consultations are in Provet.

## Consultation: whose it is, what was done

visit-what = consultation
visit-open = Open in Provet
visit-no-animals = Consultation without animals
visit-animal-unseen = The animal’s record could not be seen.
visit-no-owner = not recorded
visit-owner-unseen = could not be seen
visit-kind-inpatient = Inpatient
visit-kind-outpatient = Outpatient
visit-kind-home = Home call
visit-kind-farm = Farm visit
visit-kind-boarding = Boarding
visit-kind-service = Pet service
visit-kind-unknown = Kind of visit not known
visit-alerts-owner = { $owner } (owner)
visit-alerts-animals = critical notes of the animals
visit-alerts-client = critical notes of the owner
visit-missing-title = Before discharge
visit-missing-gaps = Missing or not seen before discharge:
visit-missing-nothing = Nothing is missing before discharge
visit-missing-unseen-note = What could not be seen may be there all the same: look in Provet.
visit-part-there = there
visit-part-missing = missing
visit-part-unseen = could not see
visit-part-diagnosis = Diagnosis
visit-part-note = Clinical note
visit-part-instructions = Discharge instructions
visit-part-dosage = Dosage of every medicine
visit-part-weight = Weight at this visit
visit-part-price = Price of every item
visit-items-title = Items
visit-items-what = items
visit-items-nothing = Nothing is recorded as done, given or sold.
visit-items-more = More items are in Provet.
visit-items-procedures = Procedures
visit-items-analyses = Laboratory analyses
visit-items-medicines = Medicines
visit-items-supplies = Supplies
visit-items-foods = Food
visit-items-other = Other items
visit-items-quantity = Quantity
visit-items-price = Price each
visit-items-no-price = no price
visit-total = Invoice total:
visit-total-draft = (draft)
visit-total-note = With tax, as Provet computed it for the whole invoice.
visit-total-open = Open invoice
visit-total-none = No invoice yet, so Provet has computed no total.
visit-total-unseen = The total could not be seen: look at the invoice in Provet.
visit-diagnoses-title = Diagnoses
visit-diagnoses-what = diagnoses
visit-diagnoses-nothing = No diagnosis recorded.
visit-diagnoses-more = More diagnoses are in Provet.
visit-discharge-title = Discharge instructions
visit-discharge-what = discharge instructions
visit-discharge-nothing = No discharge instructions recorded.
visit-discharge-more = More instructions are in Provet.

## Consultation: where it stands

way-title = Where it stands
way-draft = A draft: it is not on its way yet.
way-unknown = Provet gives the status the number { $number }, which is not known here. Look in Provet.
way-unseen = Where it stands could not be seen. Look in Provet.
way-no-next = From here it goes on in Provet.
way-move = Move to { $to }
way-moved = Moved to { $to }.
way-changed = Nothing was saved. Somebody moved it meanwhile: you saw “{ $seen }”, now it is “{ $now }”.

## Consultation: clinical notes

note-title = Clinical notes
note-what = clinical notes
note-one = new clinical note
note-nothing = No clinical notes recorded.
note-older = Older notes ({ $count })
note-more = More notes are in Provet.
note-undated = no date
note-add = Add a note
note-field = Note
note-animal = Animal
note-animal-choose = Choose the animal
note-wrong-empty = Type the note.
note-wrong-animal = Choose which animal the note is about.
note-not-blind = A note can be added once the consultation can be read.
note-late = { $status }: Provet may refuse a new note.
note-changed = The consultation or its notes changed meanwhile. Read them again before you save; nothing was saved yet.
note-same = A note with exactly these words is already there.
note-save = Save note
note-saved = Note saved.

## Appointments

bookings-title = Upcoming appointments
bookings-what = appointments
bookings-nothing = No upcoming appointments recorded.
bookings-no-time = no time
bookings-with = with
bookings-more = More appointments are in Provet.
words-age-days = { $days } { $days ->
    [one] day
   *[other] days
}
words-age-weeks = { $weeks } { $weeks ->
    [one] week
   *[other] weeks
}
words-age-months = { $months } { $months ->
    [one] month
   *[other] months
}
words-age-years = { $years } { $years ->
    [one] year
   *[other] years
}
words-age-both = { $years } { $months }
words-age-unknown = age unknown

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

## Pages without a panel of their own

plain-opened = Number in Provet:
plain-nothing = Cageside has nothing to show beside this page.
plain-back = Open in Provet
