# The screen below a promotion: whom it reaches, when, and what comes with it.

promo-gets = <b>Отримають: { $count }</b> із { $all }
promo-audience = Кому: { $audience }
promo-without-consent = Без згоди на рекламу: { $count }
promo-blocked = Заблокували бота: { $count }
promo-capped = Не отримають через ліміт: { $count }
promo-apart = Їм не пишемо нічого, щоб бачити користь усіх розсилок: { $count }
promo-compared = Групі порівняння ({ $share }) не пишемо: так видно, що дала розсилка. Приблизно: { $count }
promo-when = Коли: { $when }
promo-begins = Початок: { $at }, через { $left }
promo-ends = Останнє повідомлення піде: { $at }
promo-quiet = Тихі години. Почнемо надсилати: { $at }
promo-rest = До тихих годин встигнуть не всі. Решта ({ $count }) отримає з { $at }
promo-waits = Зараз іде інша розсилка: ця стане в чергу за нею.
promo-asked = <b>Чекаємо відповіді власника.</b> До відповіді нічого не надсилається.
promo-change = ✏️ <b>Зміни в розсилці «{ $name }».</b> До ✅ вона лишається, як була.
promo-change-asked = <b>Чекаємо відповіді власника.</b> До відповіді розсилка лишається, як була.
promo-days-left = { $days } дн. { $hours } год
promo-hours-left = { $hours } год { $minutes } хв
promo-minutes-left = { $minutes } хв
promo-offer-points = 🎁 Кожному з повідомленням: { $points }
promo-offer-times = { $days ->
    [0] 🎁 { CAPITAL(-points) } за покупки: { $times }
   *[other] 🎁 { CAPITAL(-points) } за покупки: { $times }, днів: { $days }
}
promo-offer-until = Акція діє до { $at }
promo-budget = Бюджет: { $sum }, потім розсилка зупиниться
promo-in-chat = Те саме повідомлення з’явиться й у каналі.
