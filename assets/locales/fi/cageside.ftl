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

## Around every panel

layout-loading = Ladataan
layout-reload-hint = Tallennettu. Lataa Provet uudelleen, niin muutos näkyy siellä.
layout-unsaved-hint = Tallennettu. Täällä on vielä muuta tallentamatonta tekstiä; lataa Provet uudelleen, kun olet valmis, niin muutos näkyy siellä.
layout-not-told = Tämä sivu ei saa yhteyttä Provetiin. Lataa Provetin sivu itse uudelleen.
layout-no-answer = Cageside ei vastannut. Jos olit tallentamassa, tarkista Provetista, tallentuiko tieto, ennen kuin yrität uudelleen.

## Sections

section-try-again = Yritä uudelleen
section-forbidden = Ei oikeutta
section-forbidden-advice = Provet ei anna tämän integraation lukea tätä ({ $what }). Pääkäyttäjä voi antaa oikeuden Provetissa.
section-unreachable = Lataus ei onnistunut
section-unreachable-advice = Provet ei vastannut ({ $what }). Tieto voi silti olla olemassa: katso Provetista tai yritä uudelleen.
section-throttled = Provet pyytää odottamaan
section-throttled-advice = Provetille lähetettiin lyhyessä ajassa liian monta pyyntöä ({ $what }). Yritä uudelleen { $seconds } sekunnin kuluttua.
section-refused = Provet ei hyväksy yhteyttä
section-refused-advice = Klinikan tunnukset eivät enää kelpaa Provetille ({ $what }). Pääkäyttäjän on lisättävä Cageside Provetiin uudelleen.
section-not-connected = Ei yhteyttä
section-not-connected-advice = Tätä klinikkaa ei ole vielä yhdistetty Provetiin ({ $what }). Pääkäyttäjän on lisättävä Cageside Provetissa.
section-nonsense = Vastausta ei ymmärretty
section-nonsense-advice = Provetin vastausta ei voitu lukea ({ $what }). Katso tieto Provetista ja kerro Cagesiden ylläpidolle, jos vika toistuu.
section-unfiltered = Tietoa ei nähty
section-unfiltered-advice = Provet vastasi muilla tiedoilla kuin pyydettiin ({ $what }), joten niistä ei voi sanoa tässä mitään. Katso Provetista.
section-not-found = Ei löytynyt
section-not-found-advice = Tätä ei enää ole Provetissa ({ $what }). Se on voitu poistaa tai yhdistää toiseen.
section-rejected = Ei hyväksytty
section-rejected-advice = Provet ei hyväksynyt tätä ({ $what }):

## Writing that failed

unwritten-forbidden-advice = Mitään ei tallennettu ({ $what }): Provet ei anna tämän integraation kirjoittaa sitä. Pääkäyttäjä voi antaa oikeuden Provetissa.
unwritten-unreachable = Ei tallennettu
unwritten-unreachable-advice = Provetiin ei saatu yhteyttä ({ $what }). Mitään ei tallennettu; yritä uudelleen.
unwritten-unsure = Ei tiedetä, tallentuiko tieto
unwritten-unsure-advice = Provet ei vastannut ajoissa ({ $what }). Tarkista Provetista, onko tieto siellä, ennen kuin yrität uudelleen.
unwritten-throttled-advice = Mitään ei tallennettu ({ $what }): Provetille lähetettiin lyhyessä ajassa liian monta pyyntöä. Yritä uudelleen { $seconds } sekunnin kuluttua.
unwritten-refused-advice = Mitään ei tallennettu ({ $what }): klinikan tunnukset eivät enää kelpaa Provetille. Pääkäyttäjän on lisättävä Cageside Provetiin uudelleen.
unwritten-not-connected-advice = Mitään ei tallennettu ({ $what }): tätä klinikkaa ei ole yhdistetty Provetiin. Pääkäyttäjän on lisättävä Cageside Provetissa.
unwritten-not-found-advice = Mitään ei tallennettu ({ $what }): tietoa ei enää ole Provetissa. Se on voitu poistaa tai yhdistää toiseen.
unwritten-rejected-advice = Mitään ei tallennettu ({ $what }). Provet ilmoittaa:

## Forms

form-check = Tarkista
form-save = Tallenna
form-change = Muuta
form-look-again = Onko tämä oikein?

## Notices

notice-reload-provet = Lataa Provet uudelleen

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
