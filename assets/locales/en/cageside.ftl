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
