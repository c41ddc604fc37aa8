# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Ждёт очереди.</b> Сначала уйдёт другая рассылка.
progress-sending = 📣 <b>Отправлено: { $sent }</b> из { $all }
progress-paused = ⏸ <b>На паузе.</b> Отправлено: { $sent } из { $all }
progress-no-right = Кто её запустил, больше не может отправлять рассылки. Продолжите сами: ▶️
progress-quiet = Сейчас тихие часы. Продолжим: { $at }
progress-done = ✅ <b>Отправлено: { $sent }</b> из { $all }
progress-stopped = ❌ <b>Остановлена.</b> Отправлено: { $sent } из { $all }
delivery-left = Осталось: { $count }
delivery-blocked = Заблокировали бота: { $count }
delivery-unwanted = Уже не хотят акций: { $count }
delivery-called-off = Остановлено: { $count }
delivery-failed = Не дошло: { $count }
delivery-unknown = Без ответа от Telegram: { $count }
delivery-compared = Группа сравнения, им не пишем: { $count }
progress-taking-back = 🗑 Удаляем у всех. Удалено: { $mended } из { $all }
progress-taken-back = 🗑 <b>Удалено у всех, у кого можно:</b> { $mended } из { $all }
progress-correcting = ✏️ Исправляем у всех. Исправлено: { $mended } из { $all }
progress-corrected = ✏️ <b>Исправлено: { $mended }</b> из { $all }

promo-pause-button = ⏸ Приостановить
promo-resume-button = ▶️ Продолжить
progress-call-off-button = ❌ Остановить
progress-report-button = 📊 Обновить
progress-correct-button = ✏️ Исправить текст
progress-take-back-button = 🗑 Удалить у всех

take-back-ask = Удалить сообщение у всех, кто его получил? Вернуть его будет нельзя.
take-back-multiplier = { CAPITAL(-points) } за покупки снова начисляются без множителя.
take-back-points = Уже начисленные { -points } остаются у покупателей.
take-back-yes-button = ✅ Удалить у всех
take-back-no-button = ❌ Оставить
