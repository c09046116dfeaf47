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
