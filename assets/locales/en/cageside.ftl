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
