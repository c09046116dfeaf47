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
web-hookup-host = The host in { $name } is not one that may hold a clinic.
web-hookup-token-url = The path of token_url is not this clinic’s token endpoint.
