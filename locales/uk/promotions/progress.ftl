# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Чекає черги.</b> Спершу піде інша розсилка.
progress-sending = 📣 <b>Надіслано: { $sent }</b> із { $all }
progress-paused = ⏸ <b>На паузі.</b> Надіслано: { $sent } із { $all }
progress-no-right = Хто її запустив, більше не може надсилати розсилки. Продовжте самі: ▶️
progress-quiet = Зараз тихі години. Продовжимо: { $at }
progress-done = ✅ <b>Надіслано: { $sent }</b> із { $all }
progress-stopped = ❌ <b>Зупинено.</b> Надіслано: { $sent } із { $all }
delivery-left = Залишилося: { $count }
delivery-blocked = Заблокували бота: { $count }
delivery-unwanted = Уже не хочуть акцій: { $count }
delivery-called-off = Зупинено: { $count }
delivery-failed = Не дійшло: { $count }
delivery-unknown = Без відповіді від Telegram: { $count }
delivery-compared = Група порівняння, їм не пишемо: { $count }
progress-taking-back = 🗑 Видаляємо в усіх. Видалено: { $mended } із { $all }
progress-taken-back = 🗑 <b>Видалено в усіх, у кого можна:</b> { $mended } із { $all }
progress-correcting = ✏️ Виправляємо в усіх. Виправлено: { $mended } із { $all }
progress-corrected = ✏️ <b>Виправлено: { $mended }</b> із { $all }

promo-pause-button = ⏸ Призупинити
promo-resume-button = ▶️ Продовжити
progress-call-off-button = ❌ Зупинити
progress-report-button = 📊 Оновити
progress-correct-button = ✏️ Виправити текст
progress-take-back-button = 🗑 Видалити в усіх

take-back-ask = Видалити повідомлення в усіх, хто його отримав? Повернути його буде не можна.
take-back-multiplier = { CAPITAL(-points) } за покупки знову нараховуються без множника.
take-back-points = Уже нараховані { -points } лишаються в покупців.
take-back-yes-button = ✅ Видалити в усіх
take-back-no-button = ❌ Залишити
