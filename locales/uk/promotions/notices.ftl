# What owners are told of promotions unasked.

promotion-sender-left = ⏸ <b>Розсилка на паузі:</b> «{ $name }». Хто її запустив, більше не може надсилати розсилки. Продовжити може власник: /promos
promotion-dates-missed = ⚠️ <b>Розсилка не вийшла:</b> «{ $name }». Бот у цей час не працював. Пропущено дат: { $dates }, остання: { $last }.
promotion-date-missed = ⚠️ <b>Розсилка не вийшла:</b> «{ $name }». У призначений час бот не працював: { $last }. Надіслати її зараз можна тут: /promos
