# The screen below a promotion: whom it reaches, when, and what comes with it.

promo-gets = <b>Получат: { $count }</b> из { $all }
promo-audience = Кому: { $audience }
promo-without-consent = Без согласия на рекламу: { $count }
promo-blocked = Заблокировали бота: { $count }
promo-capped = Не получат из-за лимита: { $count }
promo-apart = Им не пишем ничего, чтобы видеть пользу всех рассылок: { $count }
promo-compared = Группе сравнения ({ $share }) не пишем: так видно, что дала рассылка. Примерно: { $count }
promo-when = Когда: { $when }
promo-begins = Начало: { $at }, через { $left }
promo-ends = Последнее сообщение уйдёт: { $at }
promo-quiet = Тихие часы. Начнём отправлять: { $at }
promo-rest = До тихих часов успеют не все. Остальные ({ $count }) получат с { $at }
promo-waits = Сейчас идёт другая рассылка: эта встанет в очередь за ней.
promo-asked = <b>Ждём ответа владельца.</b> До ответа ничего не отправляется.
promo-change = ✏️ <b>Изменения в рассылке «{ $name }».</b> До ✅ она остаётся, как была.
promo-change-asked = <b>Ждём ответа владельца.</b> До ответа рассылка остаётся, как была.
promo-days-left = { $days } дн. { $hours } ч
promo-hours-left = { $hours } ч { $minutes } мин
promo-minutes-left = { $minutes } мин
promo-offer-points = 🎁 Каждому с сообщением: { $points }
promo-offer-times = { $days ->
    [0] 🎁 { CAPITAL(-points) } за покупки: { $times }
   *[other] 🎁 { CAPITAL(-points) } за покупки: { $times }, дней: { $days }
}
promo-offer-until = Акция действует до { $at }
promo-budget = Бюджет: { $sum }, потом рассылка остановится
promo-in-chat = То же сообщение появится и в канале.
