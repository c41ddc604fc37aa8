# Questions about oneself.

no-name = Guest

ask-name =
    What name should be on your card? Now it is <b>{ $name }</b>.

    Send another name, or tap ➡️ to keep this one.
name-saved = The name on your card: <b>{ $name }</b>.
name-sure = Put the name “{ $name }” on your card?
name-yes-button = ✅ Yes, it’s my name
name-no-button = ❌ No
name-not-meant =
    The name on your card stays: <b>{ $name }</b>.

    If you wanted to ask the shop something, send it again: a person will answer.
still-profile-name = Please send your name as text, or tap ➡️ to keep the one you have.

ask-first-phone = Would you like to leave your phone number? If your phone dies, the till can find you by it.
ask-phone =
    Would you like to add your phone number? It helps the shop recognise you.

    Tap “{ phone-button }” below.
phone-button = ✅ Send my number
phone-saved = Saved. Your number: <b>{ $phone }</b>.
phone-skipped = All right, nothing has changed. You can add your number at any time: /settings.
still-profile-phone = Please tap “{ phone-button }” below, or “{ skip-button }”.

ask-birthday =
    When is your birthday? Send the day and the month, and the year if you like: 25.03 or 25.03.1990.

    We’d like to wish you a happy one. You can set it only once.
confirm-birthday =
    <b>{ $birthday }</b>: is that right?

    You won’t be able to change it later.
birthday-saved = Saved. Your birthday: <b>{ $birthday }</b>.
birthday-skipped = All right, we’ll leave it out. You can add it at any time: /settings.
still-profile-birthday = Please send the day and the month as numbers, for example 25.03 or 25.03.1990. If you’d rather not, tap “{ skip-button }” above.

ask-advertising =
    May we write to you about offers and news?

    You can change your mind at any time in /settings.
skip-birthday-button = ➡️ Skip birthday
skip-phone-button = ➡️ Skip phone
offers-yes-button = ✅ Yes, write to me
offers-no-button = ❌ No, thanks
advertising-yes = Thank you! We’ll write when there is something worth it. To stop: /settings.
advertising-no = All right, no advertising. We’ll only write about your purchases and your card.
