# How was it? A score after a purchase, and what was wrong.

rating-ask =
    <b>Бәрі ұнады ма?</b>

    Сатып алу: { $bill }, { $at }.
    1 — мүлде ұнамады, 5 — бәрі тамаша.
rating-thanks = <b>Рақмет!</b> Ұнағанына қуаныштымыз.
rating-sorry =
    <b>Өкінішті. Не ұнамады?</b>

    Сәйкес келгенін белгілеп, ➡️ түймесін басыңыз.
rating-say-button = ➡️ Әрі қарай
rating-words = Қосарыңыз бар ма? Жазыңыз немесе фото жіберіңіз.
rating-done-button = ➡️ Қосарым жоқ
rating-said = <b>Айтқаныңызға рақмет.</b> Жауабыңыз дүкенді басқаратын адамға жетті.
review-button = 💬 Пікір қалдыру
still-rated-words = Не ұнамағанын жазыңыз немесе фото жіберіңіз. Қосарыңыз болмаса, ➡️ түймесін басыңыз.
cause-waiting = Ұзақ күту
cause-staff = Қызмет көрсету
cause-quality = Сапа
cause-cleanliness = Тазалық
cause-price = Бағасы
cause-mistake = Тапсырыстағы қате
