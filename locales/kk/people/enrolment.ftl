# Enrolling: the language, what the programme gives and keeps, ✅.

language-name = Қазақша

# Asked where we do not know the person's language: the same in every file.
language-which =
    Здравствуйте! Выберите язык.
    Вітаємо! Оберіть мову.
    Сәлеметсіз бе! Тілді таңдаңыз.
    Hello! Please choose a language.

join-offer =
    Сәлеметсіз бе! Бұл — <b>{ $programme }</b> бағдарламасы.

    { $gives }

    <b>Сіз туралы не сақталады:</b> Telegram ID мен есіміңіз, сатып алуларыңыз бен { -points }. Телефон мен туған күн — өзіңіз айтсаңыз ғана. Толығырақ: /privacy.

    Қосылу үшін ✅ түймесін басыңыз.

join-button = ✅ Қосылу
join-done =
    <b>Құттықтаймыз, сіз бағдарламаға қосылдыңыз!</b> Картаңыз: /card

    Енді бірнеше қысқа сұрақ. Кез келгенін өткізіп жіберуге болады.
join-already = Сіз бағдарламаға қосылып қойғансыз.
