# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = This broadcast is gone. Please start a new one.
refusal-campaign-underway = This broadcast is no draft any more: it was started, or is waiting for an owner.
refusal-changes-gone = These changes were discarded, and the broadcast stayed as it was. Please open it again.
refusal-changes-saved = These changes are saved already. To change more, please open the broadcast again.
refusal-no-longer-waits = This broadcast has gone out or is over: there is nothing left to change. Please start a new one.
refusal-going-out-now = This broadcast is going out now. Your changes are kept: wait until everybody has it, then tap again.
refusal-draft-changed = Changed while you were looking: { $what ->
    [contents] the message
    [buttons] the buttons
    [audience] who gets it
    [timing] the time
    [perk] the offer
    [budget] the budget
    [compared] the comparison group
    [chat] the channel
   *[several] several things
}. Changed by { $by }. Please look again.
refusal-nothing-to-say = There is no message yet. Send it as customers are to see it.
refusal-offer-gives-nothing = The offer gives nothing. Set { -points }, a multiplier, or both.
refusal-offer-is-over = That time has passed: { $until }. Say again until when the offer holds.
refusal-multiplier-out-of-bounds = A multiplier is more than one, and the limit is ×{ $most }. For example: ×2.
refusal-multiplier-without-days = For how many days? Send a number of days, the limit is { $most }. Or say when it ends.
refusal-days-without-multiplier = Days belong to a multiplier, and there isn’t one. Add a multiplier or take the days out.
refusal-budget-without-offer = There is no offer for the budget to limit. Add an offer first.
refusal-budget-of-nothing = A budget is more than zero. Send a sum or a number of { -points }.
refusal-budget-too-small = That budget doesn’t pay for even one message. Raise it or give fewer { -points }.
refusal-budget-too-large = That budget is too large: the most is { $most }. Check the sum and send it again.
refusal-slow-hour-over = That hour has passed. When it gets slow again, we’ll ask again.
refusal-slow-hour-answered = Somebody has answered already, so it isn’t sent twice.
refusal-placeholder-unknown = Line { $line }: “{ $near }”. There is no { $placeholder } to put in. Known words: name, balance, tier, expiring, each in curly braces.
refusal-brace-unclosed = Line { $line }: “{ $near }”. A curly brace opens and doesn’t close. If it is to be read as it is, write it twice.
refusal-message-too-long = { $by ->
    [one] Too long by { $by } character; { $limit } are allowed, with the longest names filled in. Please send a shorter text.
   *[other] Too long by { $by } characters; { $limit } are allowed, with the longest names filled in. Please send a shorter text.
}
refusal-placeholder-in-post = A channel has many readers, and { $placeholder ->
    [name] name
    [balance] balance
    [tier] tier
   *[expiring] expiring
} is about one of them. Take it out of the text, or leave the channel out.
refusal-only-words-change = In what was sent, only the words can be changed: pictures and files stay. Please send a text.
refusal-file-too-large = This file is too large: bots may take up to { $limit_mb } MB. Please send a smaller one.
refusal-cannot-be-copied = Telegram doesn’t let bots send such a message on. Please send a text, a picture, a video or a file.
refusal-button-without-link = Button { $button } has no link. Please send the address that it is to open.
refusal-link-unusable = Button { $button }: Telegram doesn’t open “{ $link }”. Send an address that begins with https://
refusal-label-empty = Nothing is written on button { $button }. Please send what it is to say.
refusal-label-too-long = Button { $button }: at most { $limit } characters fit. Please send something shorter.
refusal-too-many-buttons = There is room for { $limit } buttons. Take one away first.
refusal-time-unreadable = That doesn’t look like a time. Send a day and an hour, for example { $example }.
refusal-time-past = { $at } has passed. Send a time that lies ahead, for example { $example }.
refusal-time-too-far = That’s too far away: { $until } at the latest. Send a nearer day.
refusal-date-passed = The time to send it has passed: { $at }. Choose another one.
refusal-campaign-over = This broadcast is over: it can’t be paused or resumed.
refusal-too-late-to-mend = Telegram lets messages be deleted or changed for 48 hours only, and none of these is that young.
refusal-mending-goes-on = The last change is still on its way. Wait until everybody has it, then try again.
refusal-audience-too-deep = Too many conditions inside one another. The deepest allowed: { $limit }. Please make it simpler.
refusal-audience-too-long = Too many conditions. At most: { $limit }. Please take some out.
refusal-nobody-there = Nobody can meet one of the conditions: nothing is chosen in it, or its ends are mixed up. Please change it.
refusal-tier-gone = There is no tier “{ $tier }” any more. Please choose another.
refusal-not-there-any-more = { $condition ->
    [branch] The branch in this condition is gone. Please choose another.
    [came-by] The link in this condition is gone. Please choose another.
    [answered] The survey in this condition is gone. Please choose another.
   *[other] The broadcast in this condition is gone. Please choose another.
}
refusal-audience-gone = This group of customers is gone. Please choose another.
refusal-nobody-reached = Nobody would get this now. The screen says why.
refusal-no-day-chosen = No day is chosen. Choose days, or another time.
refusal-number-unreadable = A whole number is needed, at most: { $most }. Please send it again.
refusal-hour-unreadable = We couldn’t read the time. Send it like this: 18:30.
refusal-days-unreadable = Days are needed like this: 01.11.2026 — 30.11.2026, or one day.
refusal-choose-one = Nothing to type here: please tap a button.
refusal-chat-unknown = We found no such channel, or the bot isn’t in it. Make the bot an administrator there and send the channel’s name again.
