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

## Refusals and failures

web-not-found-title = Not found
web-not-found = There is nothing at this address.
web-not-found-advice = Open the panel with its button in Provet.
web-not-understood-title = That did not work
web-not-understood = The request did not arrive in a form that can be answered.
web-not-understood-advice = Close the panel and open it again with its button in Provet.
web-too-large-title = Too long
web-too-large = More was sent than can be taken in at once.
web-too-large-advice = Shorten the text and send it again.
web-broken-title = Something broke
web-broken = Cageside failed, and nothing of yours is the cause.
web-broken-advice = Try again in a moment; if it stays, give the code below to whoever runs Cageside.
web-not-opened-title = Open this from Provet
web-not-opened = This address shows a panel when a button in Provet opens it.
web-not-opened-advice = Go to Provet and press the button there.
web-unknown-clinic-title = Clinic not known
web-unknown-clinic = Cageside is not set up for the clinic that this button belongs to.
web-unknown-clinic-advice = Ask your administrator to add the application in Provet’s catalogue, and to compare the button’s URL with the one Cageside gave.
web-unknown-button-title = Button not known
web-unknown-button = This clinic has no button for this page in Cageside.
web-unknown-button-advice = Ask your administrator to set the button up in Cageside, or to compare its URL in Provet with the one Cageside gave.
web-closed-title = This panel has closed
web-closed = It has been open too long, or the clinic’s settings have changed.
web-closed-advice = Reload the page in Provet and open the panel again.
web-expired-title = This button is out of date
web-expired = The page in Provet has been open too long.
web-expired-advice = Reload the page in Provet and press the button again.
web-future-title = The clocks disagree
web-future = The button carries a time that has not come yet.
web-future-advice = Reload the page in Provet and try again; if it stays, ask whoever runs Cageside to check the server’s clock.
web-set-up-title = This button is not set up right
web-bad-hash = The verification hash does not fit this button.
web-bad-hash-advice = Ask your administrator to enter the button’s verification salt in Provet again, as Cageside gave it.
web-no-hash = The button sends no verification hash.
web-no-hash-advice = Ask your administrator to switch on “Add verification hash” for this button in Provet.
web-no-object = The button does not say what it was pressed on.
web-no-object-advice = Ask your administrator to check the button’s parameter name in Provet: it should be “{ $parameter }”.
web-no-page = The button does not say which page it was pressed on.
web-no-page-advice = Ask your administrator to compare the button’s URL and parameter name in Provet with those Cageside gave.
web-other-tenant = The button belongs to another clinic than its URL says.
web-other-tenant-advice = Ask your administrator to compare the button’s URL in Provet with the one Cageside gave.
web-too-many-title = Too many at once
web-too-many = More was ticked than one panel can show.
web-too-many-advice = Tick fewer in Provet and press the button again.
web-unreadable = The button sends something that cannot be read.
web-unreadable-advice = Ask your administrator to compare the button’s settings in Provet with those Cageside gave.
web-hookup-title = Not a hookup message
web-hookup-not-json = The body is not a JSON object.
web-hookup-field = The field { $name } { $problem }.
web-hookup-other-host = This clinic is connected at another host; an operator must remove it here before it can move.
web-hookup-host = The host in { $name } is not one that may hold a clinic.
web-hookup-token-url = The path of token_url is not this clinic’s token endpoint.
## What stands around every panel's sections

web-section-broken = Could not show this
web-section-broken-advice = Cageside failed here; the rest of the panel is not affected.

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
