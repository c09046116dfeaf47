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
words-age-days = { $days } { $days ->
    [one] päivä
   *[other] päivää
}
words-age-weeks = { $weeks } { $weeks ->
    [one] viikko
   *[other] viikkoa
}
words-age-months = { $months } { $months ->
    [one] kuukausi
   *[other] kuukautta
}
words-age-years = { $years } { $years ->
    [one] vuosi
   *[other] vuotta
}
words-age-both = { $years } { $months }
words-age-unknown = ikä ei tiedossa

## The weight chart

chart-title = Painon kehitys
chart-summary = { $count } { $count ->
    [one] punnitus
   *[other] punnitusta
} aikaväliltä { $first } – { $last }. Pienin { $lowest } ({ $lowest_date }), suurin { $highest } ({ $highest_date }), viimeisin { $latest }.
chart-single = Yksi punnitus: { $weight } ({ $date }).
chart-values = { $count ->
    [one] Punnitus
   *[other] Kaikki { $count } punnitusta
}
chart-date = Päivä
chart-weight = Paino
