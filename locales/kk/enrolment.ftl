# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Қазақша

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Сәлеметсіз бе! Бұл — <b>{ $programme }</b> бонустық бағдарламасы.

    Сатып алған сайын чек сомасының { $rate } мөлшерінде ұпай аласыз. Оларды келесі сатып алуға жинаңыз. Картаңыз осында, Telegram ішінде: ештеңе орнатудың қажеті жоқ.

    <b>Сіз туралы не сақталады:</b> Telegram ID мен есіміңіз, сатып алуларыңыз бен ұпайларыңыз. Телефон мен туған күн — өзіңіз көрсетсеңіз ғана. Толығырақ: /privacy.

    Қосылу үшін ✅ басыңыз.

join-button = ✅ Қосылу
join-done =
    <b>Дайын, сіз бағдарламаға қосылдыңыз!</b> Картаңыз: /card

    Енді бірнеше қысқа сұрақ. Кез келгенін өткізіп жіберуге болады.
join-already = Сіз бағдарламаға қосылып қойғансыз. Картаңыз: /card
