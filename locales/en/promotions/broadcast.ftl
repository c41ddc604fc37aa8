# /broadcast: the message, and the screen from which it is sent.

promo-ask-message =
    <b>Send the message</b> as customers are to see it: text, photo, video, GIF, file or album.

    We fill in the name, balance, tier and { -points } that expire soon: {"{"}name{"}"}, {"{"}balance{"}"}, {"{"}tier{"}"}, {"{"}expiring{"}"}.
promo-draft-button = ✏️ Draft: { $name }
promo-left = All right, no broadcast.
promo-nameless = no text
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Message
promo-drop-ask = Delete the draft “{ $name }”?
promo-drop-yes-button = ✅ Yes, delete
promo-dropped = The draft is deleted. Nobody got anything.

# all windows of a draft

still-promotion-answer = The answer has to be a new message: the last window of the broadcast says which. To send nothing: /cancel.
still-promotion-figure = The answer has to be a new message: a number. The last window of the broadcast says which. To change nothing: /cancel.
promo-send-button = ✅ Send: { $count }
promo-plan-button = ✅ Schedule: { $count }
promo-ask-button = ✅ Ask an owner: { $count }
promo-withdraw-button = ❌ Take back and edit
promo-audience-button = 🎯 Who gets it
promo-when-button = 🗓 When
promo-languages-button = 🌐 Other languages
promo-extras-button = ➕ Button or offer
promo-show-button = 👁 Show me
promo-started = Starting. Will get it: { $count }.
promo-started-named = Starting “{ $name }”.
promo-planned = 🗓 <b>Scheduled:</b> { $name }. All broadcasts: /promos.
promo-drop-change-ask = Discard the changes to “{ $name }”? It stays as it was.
promo-drop-change-yes-button = ✅ Yes, discard
promo-change-yes-button = ✅ Save the changes
promo-changed = The changes are saved.
promo-at-once = At once
promo-today = Today at { $time }
promo-tomorrow = Tomorrow at { $time }
promo-weekly-button = 🗓 Every week
promo-monthly-button = 🗓 Every month
promo-trigger-button = 🗓 By itself, when…
promo-done-button = ✅ Done
promo-ask-when =
    <b>When shall it go out?</b>

    Choose, or send a time, for example { $example }. Time zone: { $zone }, now { $now }.
promo-ask-weekly = <b>On which days of the week?</b> Time: { $hour }. Send another one if you like: 18:30.
promo-ask-monthly = <b>On which days of the month?</b> Time: { $hour }. Send another one if you like: 18:30. In a shorter month it is the last day.
promo-ask-trigger = <b>What sets it off?</b> It goes out by itself, once to each person each time that happens.
promo-event-not-bought-yet = Joined but hasn’t bought
promo-event-not-bought-for = Hasn’t bought for a while
promo-event-points-expire = { CAPITAL(-points) } expire soon
promo-event-birthday = Birthday
promo-event-tier-reached = A new tier
promo-event-nth-purchase = Nth purchase
promo-event-low-score = Low rating
promo-ask-trigger-days = <b>{ $event }: how many days?</b> Choose, or send a number.
promo-ask-trigger-purchase = <b>Which purchase?</b> Choose, or send its number.
promo-ask-trigger-score = <b>Which rating?</b> This one or a lower one.
promo-languages = <b>In which languages is the message?</b> Who reads none of them gets the one for everybody.
promo-ask-language = <b>Send the message: { $language }</b>
promo-language-remove-button = 🗑 Remove this language
promo-language-all = For everybody
promo-extras = <b>What shall come with it?</b>
promo-remove-button = 🗑 { $label }
promo-add-link = ➕ Button with a link
promo-add-card = ➕ Button 💳
promo-add-balance = ➕ Button ⭐
promo-add-points = 🎁 { CAPITAL(-points) } now
promo-add-times = 🎁 More { -points }
promo-set-end = 🗓 Until when
promo-set-budget = 💸 Budget
promo-remove-offer-button = 🗑 Remove the offer
promo-compare-on-button = ➕ Comparison group
promo-compare-off-button = ➖ Comparison group
promo-leads-card = 💳 My card
promo-leads-balance = ⭐ Balance
promo-ask-label = <b>What shall the button say?</b> Send the words; the link comes next.
promo-ask-link = <b>Where does “{ $label }” lead?</b> Send the link, for example https://example.com.
promo-ask-points = <b>How many { -points } does each get?</b> Choose, or send a number.
promo-ask-factor = <b>How many times the { -points } for purchases?</b> Choose, or send, for example, 1.5.
promo-ask-days = <b>For how many days?</b> Counted from the message on. Choose, or send a number.
promo-ask-until = <b>Until when does the offer hold?</b> Send a time, for example { $example }.
promo-ask-budget = <b>How much may it cost?</b> Send a sum: once it is used up, the broadcast stops.
promo-budget-in-points = ⭐ In { -points }
promo-ask-budget-points = <b>How many { -points } may it give?</b> Send a number.
promo-ask-owner = <b>{ $staff }</b> suggests the broadcast “{ $name }”. Will get it: { $gets }.
promo-ask-owner-send = Send it?
promo-ask-yes-button = ✅ Send
promo-ask-owner-change = <b>{ $staff }</b> suggests changing the broadcast “{ $name }”. Will get it: { $gets }.
promo-ask-owner-replace = Change it?
promo-ask-change-yes-button = ✅ Change it
promo-answer-granted = ✅ The broadcast “{ $name }” goes out. Decided by: { $by }.
promo-answer-refused = ❌ The broadcast “{ $name }” isn’t sent. Decided by: { $by }.
promo-answer-lapsed = The broadcast “{ $name }”: nobody answered within a day, and it stays a draft.
promo-answer-withdrawn = The broadcast “{ $name }”: the request was withdrawn, no answer is needed.
promo-answer-change-granted = ✅ The broadcast “{ $name }” is changed. Decided by: { $by }.
promo-answer-change-refused = ❌ The broadcast “{ $name }” isn’t changed. Decided by: { $by }.
promo-answer-change-lapsed = The broadcast “{ $name }”: nobody answered within a day, and it stays as it was.
promo-answer-change-withdrawn = Changes to “{ $name }”: the request was withdrawn, no answer is needed.
promo-who =
    <b>Who gets it: { $audience }</b>

    There are { $count } now. May be written to: { $writable }.
promo-part-button = ✏️ { $part }
promo-joined-all = Let one condition be enough
promo-joined-any = Require all conditions
promo-add-condition = ➕ Condition
promo-keep-audience = ➕ Save as a group
promo-everyone-button = 🗑 Remove all conditions
promo-named-button = 👥 Saved groups
promo-part = <b>{ $part }</b>
promo-is-not-button = ➖ The other way round: all but them
promo-is-button = ➕ The other way round: just them
promo-remove-part = 🗑 Remove the condition
promo-ask-kind = <b>Which condition?</b>
promo-ask-value = <b>{ $condition }</b>
promo-ask-audience-name = <b>What shall the group be called?</b> Send a name.
promo-named = <b>Saved groups.</b> Choose one.
promo-none-named = No saved groups yet.
promo-forget-button = 🗑 Delete
promo-no-tier = No tier
promo-in-days = { $days ->
    [0] { $least } ever
    [one] { $least } in { $days } day
   *[other] { $least } in { $days } days
}
promo-last-days = { $days ->
    [one] In the last { $days } day
   *[other] In the last { $days } days
}
promo-habit-new = New
promo-habit-regular = Regular
promo-habit-best = Best
promo-habit-fading = Not seen lately
promo-habit-lost = Lost
promo-condition-habit = How they buy
promo-condition-language = Language
promo-condition-tier = Tier
promo-condition-branch = Branch
promo-condition-bought-within = Bought lately
promo-condition-not-bought = Bought nothing lately
promo-condition-never-bought = Never bought
promo-condition-purchases = Purchases at least
promo-condition-spent = Spent at least
promo-condition-average = Average bill at least
promo-condition-balance = Unspent { -points } at least
promo-condition-expiring = { CAPITAL(-points) } expire soon
promo-condition-birthday = Birthday soon
promo-condition-joined = When they joined
promo-condition-phone = Has a phone
promo-condition-poster = Came by a link
promo-condition-campaign = Got a broadcast
promo-condition-share = A random share
promo-hint-number = Choose, or send a number of your own.
promo-hint-days = How many days? Choose, or send a number.
promo-hint-several = Choose one or several, then ✅.
promo-hint-one = Please choose.
promo-hint-counted = Choose, or send a number and over how many days, with a space between.
promo-hint-dates = Choose, or send days: 01.11.2026 — 30.11.2026.
promo-set-chat = 📣 To the channel too
promo-no-chat-button = 🗑 Not to the channel
promo-chat-chosen = 📣 It goes here too: “{ $title }”
promo-ask-chat = <b>To which channel or group?</b> Make the bot an administrator there and send its name, for example @my_channel. If it has no name, send a link to any message there.
promo-condition-scored = Last rating at most
promo-condition-answered = Answered a survey
promo-condition-unasked = Not asked anything lately
promo-add-survey = ➕ Button ❓ with a survey
promo-ask-survey = <b>Which survey does the button open?</b>
promo-no-survey = No survey is open yet. Put one together: /surveys.
promo-leads-survey = ❓ Survey
promo-asks = Whoever was asked lately is left in peace. Days: { $days }
promotion-survey-button = ❓ Answer a few questions
