# All promotions, and one of them.

promos =
    <b>Розсилки</b>

    { $promos }
promo-none-yet = Розсилок ще не було. Почати: /broadcast.
promo-line = <b>{ $name }</b>: { $state }
promo-state-draft = чернетка
promo-state-asked = чекаємо відповіді власника
promo-state-planned = заплановано
promo-state-live = іде
promo-state-paused = пауза
promo-state-done = завершено
promo-state-stopped = зупинено
promo-state-taken-back = видалено в усіх
promo-state-dropped = видалено
promo-next = Наступний раз: { $at }
promo-sent = Надіслано: { $count }
promo-newest-button = ⬅️ До нових
promo-older-button = ➡️ Раніше
promo-edit-button = ✏️ Виправити
promo-change-button = ✏️ Змінити
promo-correct-button = ✏️ Виправити надіслане
promo-remove-all-button = 🗑 Видалити
promo-call-off-button = 🗑 Зупинити
promo-ask-correction = <b>Надішліть виправлене повідомлення.</b> Текст зміниться в усіх, хто його вже отримав.
promo-ask-correction-language = <b>Якою мовою виправити?</b>
promo-ask-correction-in = <b>Надішліть виправлене повідомлення: { $language }.</b> Текст зміниться в усіх, хто його вже отримав.
promo-correcting = ✏️ Виправляємо в усіх. Повідомлень: { $count }
promo-take-back-ask = Видалити «{ $name }» в усіх, хто отримав? Повідомлень: { $count }. Більше нікому не надішлемо.
promo-call-off-ask = Зупинити розсилку «{ $name }»? Більше нікому не надішлемо, продовжити буде не можна.
promo-call-off-yes-button = ✅ Так, зупинити
