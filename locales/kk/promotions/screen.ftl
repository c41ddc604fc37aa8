# The screen below a promotion: whom it reaches, when, and what comes with it.

promo-gets = <b>Алатындар саны: { $count }</b>, барлығы: { $all }
promo-audience = Кімге: { $audience }
promo-without-consent = Жарнамаға келісімі жоқ: { $count }
promo-blocked = Ботты бұғаттаған: { $count }
promo-capped = Шекке байланысты алмайтындар: { $count }
promo-apart = Барлық таратылымның пайдасын көру үшін ештеңе жазбаймыз: { $count }
promo-compared = Салыстыру тобына ({ $share }) жазбаймыз: таратылымның пайдасы содан көрінеді. Шамамен: { $count }
promo-when = Қашан: { $when }
promo-begins = Басталуы: { $at }, қалған уақыт: { $left }
promo-ends = Соңғы хабарлама жіберілетін уақыт: { $at }
promo-quiet = Тыныш сағаттар. Жіберіле бастайтын уақыты: { $at }
promo-rest = Тыныш сағаттарға дейін бәрі үлгермейді. Қалғандарының ({ $count }) алатын уақыты: { $at }
promo-waits = Қазір басқа таратылым жүріп жатыр: бұл соның артынан кезекке тұрады.
promo-asked = <b>Дүкен иесінің жауабын күтеміз.</b> Жауап болғанша ештеңе жіберілмейді.
promo-change = ✏️ <b>«{ $name }» таратылымын өзгерту.</b> ✅ басылғанша ол бұрынғыдай қалады.
promo-change-asked = <b>Дүкен иесінің жауабын күтеміз.</b> Жауап болғанша таратылым бұрынғыдай қалады.
promo-days-left = { $days } күн { $hours } сағ
promo-hours-left = { $hours } сағ { $minutes } мин
promo-minutes-left = { $minutes } мин
promo-offer-points = 🎁 Хабарламамен бірге әркімге: { $points }
promo-offer-times = { $days ->
    [0] 🎁 Сатып алуға берілетін { -points }: { $times }
   *[other] 🎁 Сатып алуға берілетін { -points }: { $times }, күн саны: { $days }
}
promo-offer-until = Акцияның соңы: { $at }
promo-budget = Бюджет: { $sum }, содан кейін таратылым тоқтайды
promo-in-chat = Осы хабарлама арнаға да шығады.
