# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Чекає черги.</b> Спершу піде інша розсилка.
progress-sending = 📣 <b>Надіслано: { $sent }</b> із { $all }
progress-paused = ⏸ <b>На паузі.</b> Надіслано: { $sent } із { $all }
progress-no-right = Хто її запустив, більше не може надсилати розсилки. Продовжте самі: ▶️
progress-quiet = Зараз тихі години: продовжимо { $at }.
progress-done = ✅ <b>Надіслано: { $sent }</b> із { $all }
progress-stopped = ❌ <b>Зупинено.</b> Надіслано: { $sent } із { $all }
progress-left = Залишилося: { $count }
progress-blocked = Заблокували бота: { $count }
progress-unwanted = Уже не хочуть акцій: { $count }
progress-called-off = Зупинено: { $count }
progress-failed = Не дійшло: { $count }
progress-unknown = Без відповіді від Telegram: { $count }
progress-compared = Група порівняння, їм не пишемо: { $count }
progress-taking-back = 🗑 Видаляємо в усіх. Видалено: { $mended } із { $all }
progress-taken-back = 🗑 <b>Видалено в усіх, у кого можна:</b> { $mended } із { $all }
progress-correcting = ✏️ Виправляємо в усіх. Виправлено: { $mended } із { $all }
progress-corrected = ✏️ <b>Виправлено: { $mended }</b> із { $all }

progress-pause-button = ⏸ Пауза
progress-resume-button = ▶️ Продовжити
progress-call-off-button = ❌ Зупинити
progress-correct-button = ✏️ Виправити текст
progress-take-back-button = 🗑 Видалити в усіх

take-back-ask = Видалити повідомлення в усіх, хто його отримав? Повернути його буде не можна.
take-back-yes-button = ✅ Видалити в усіх
take-back-no-button = ❌ Залишити
