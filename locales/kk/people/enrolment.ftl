# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Қазақша

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Сәлеметсіз бе! Сізді <b>{ $programme }</b> картасы күтіп тұр: ол осында, Telegram ішінде, ештеңе орнатудың қажеті жоқ.

    { $gives }

    <b>Не сақталады:</b> Telegram ID мен есіміңіз, сатып алуларыңыз бен { -points }. Телефон мен туған күн — өзіңіз айтсаңыз ғана. Толығырақ: /privacy

    ✅ түймесін бассаңыз, карта сіздікі.

join-button = ✅ Карта алу
join-done = <b>Дайын, карта сіздікі!</b>
join-already = Сіз бағдарламаға қосылып қойғансыз. Карта — экранның төменгі жағындағы «{ card-button }» түймесінде.
card-at-hand =
    Карта әрқашан қол астыңызда: кассаға келгенде экранның төменгі жағындағы «{ card-button }» түймесін басыңыз.

    Есім, телефон және басқасы: /settings

# Before anybody has pressed START: plain text, the first of at most 512 characters, the second 120.
bot-description =
    { $programme } картасы Telegram ішінде: ештеңе орнатудың қажеті жоқ.

    { $gives }
bot-short-description = { $programme } картасы Telegram ішінде.
bot-short-description-gain =
    { bot-short-description }
    { $gain }
