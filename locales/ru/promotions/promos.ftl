# All promotions, and one of them.

promos =
    <b>Рассылки</b>

    { $promos }
promo-none-yet = Рассылок ещё не было. Начать: /broadcast.
promo-line = <b>{ $name }</b>: { $state }
promo-state-draft = черновик
promo-state-asked = ждём ответа владельца
promo-state-planned = запланирована
promo-state-live = идёт
promo-state-paused = пауза
promo-state-done = завершена
promo-state-stopped = остановлена
promo-state-taken-back = удалена у всех
promo-state-dropped = удалена
promo-next = Следующий раз: { $at }
promo-sent = Отправлено: { $count }
promo-newest-button = ⬅️ К новым
promo-older-button = ➡️ Раньше
promo-edit-button = ✏️ Исправить
promo-change-button = ✏️ Изменить
promo-correct-button = ✏️ Исправить отправленное
promo-remove-all-button = 🗑 Удалить
promo-call-off-button = 🗑 Остановить
promo-ask-correction = <b>Пришлите исправленное сообщение.</b> Текст изменится у всех, кто его уже получил.
promo-ask-correction-language = <b>На каком языке исправить?</b>
promo-ask-correction-in = <b>Пришлите исправленное сообщение: { $language }.</b> Текст изменится у всех, кто его уже получил.
promo-correcting = ✏️ Исправляем у всех. Сообщений: { $count }
promo-take-back-ask = Удалить «{ $name }» у всех, кто получил? Сообщений: { $count }. Больше никому не отправим.
promo-call-off-ask = Остановить рассылку «{ $name }»? Больше никому не отправим, продолжить будет нельзя.
promo-call-off-yes-button = ✅ Да, остановить
