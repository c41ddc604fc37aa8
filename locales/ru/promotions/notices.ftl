# What owners are told of promotions unasked.

promotion-sender-left = ⏸ <b>Рассылка на паузе:</b> «{ $name }». Кто её запустил, больше не может отправлять рассылки. Продолжить может владелец: /promos
promotion-dates-missed = ⚠️ <b>Рассылка не вышла:</b> «{ $name }». Бот в это время не работал. Пропущено дат: { $dates }, последняя: { $last }.
promotion-date-missed = ⚠️ <b>Рассылка не вышла:</b> «{ $name }». В назначенное время бот не работал: { $last }. Отправить её сейчас можно здесь: /promos
