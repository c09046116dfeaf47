cageside = Cageside

## Words for time

words-today = tänään
words-tomorrow = huomenna
words-yesterday = eilen
words-in-days = { $days } päivän kuluttua
words-days-ago = { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten
