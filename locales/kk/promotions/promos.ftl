# All promotions, and one of them.

promos =
    <b>Таратылымдар</b>

    { $promos }
promo-none-yet = Таратылым әлі болған жоқ. Бастау: /broadcast.
promo-line = <b>{ $name }</b>: { $state }
promo-state-draft = нобай
promo-state-asked = дүкен иесінің жауабын күтеміз
promo-state-planned = жоспарланған
promo-state-live = жүріп жатыр
promo-state-paused = кідіртілді
promo-state-done = аяқталды
promo-state-stopped = тоқтатылды
promo-state-taken-back = барлығынан өшірілген
promo-state-dropped = жойылды
promo-next = Келесі жолы: { $at }
promo-sent = Жіберілді: { $count }
promo-newest-button = ⬅️ Жаңалары
promo-older-button = ➡️ Бұрынғылары
promo-edit-button = ✏️ Түзету
promo-change-button = ✏️ Өзгерту
promo-correct-button = ✏️ Жіберілгенін түзету
promo-remove-all-button = 🗑 Жою
promo-call-off-button = 🗑 Тоқтату
promo-ask-correction = <b>Түзетілген хабарламаны жіберіңіз.</b> Оны алғандардың бәрінде мәтін өзгереді.
promo-ask-correction-language = <b>Қай тілде түзетеміз?</b>
promo-ask-correction-in = <b>Түзетілген хабарламаны жіберіңіз: { $language }.</b> Оны алғандардың бәрінде мәтін өзгереді.
promo-correcting = ✏️ Бәрінде түзетіп жатырмыз. Хабарлама саны: { $count }
promo-take-back-ask = «{ $name }» хабарламасын алғандардың бәрінен жоямыз ба? Саны: { $count }. Енді ешкімге жібермейміз.
promo-call-off-ask = «{ $name }» таратылымын тоқтатамыз ба? Енді ешкімге жібермейміз, жалғастыру мүмкін болмайды.
promo-call-off-yes-button = ✅ Иә, тоқтату
