# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = English

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Hello! Your <b>{ $programme }</b> card is waiting. It lives right here in Telegram, so there is nothing to install.

    { $gives }

    <b>What we keep:</b> your Telegram ID and name, purchases and { -points }. Your phone and birthday only if you add them. More: /privacy

    Tap ✅ and the card is yours.

join-button = ✅ Get my card
join-done = <b>Done, the card is yours!</b>
join-already = You’re in already. Your card is under “{ card-button }” at the bottom of the screen.
card-at-hand =
    Your card is always at hand: at the till, tap “{ card-button }” at the bottom of the screen.

    Your name, your phone and the rest are in /settings.

# Before anybody has pressed START: plain text, the first of at most 512 characters, the second 120.
bot-description =
    Your { $programme } card, right in Telegram: nothing to install.

    { $gives }
bot-short-description = Your { $programme } card, right in Telegram.
bot-short-description-gain =
    { bot-short-description }
    { $gain }
