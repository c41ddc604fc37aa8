# /owner: today, what waits for a decision, and the ways.

owner-home =
    <b>{ $name }</b>
    Сьогодні, { $day }

    { $lines }

    { $waiting }
home-sales = Продажі: <b>{ $sales }</b>, на суму <b>{ $bills }</b>
home-sales-usual = Продажі: <b>{ $sales }</b>, на суму <b>{ $bills }</b> (до цієї години в такий день зазвичай { $usual })
home-points = Нараховано { -points-of }: <b>{ $given }</b>, витрачено: <b>{ $spent }</b>
home-customers = Покупці: <b>{ $customers }</b>
home-customers-new = Покупці: <b>{ $customers }</b>, приєдналися до програми: <b>{ $joined }</b>
home-waiting = Чекають на ваше рішення: <b>{ $count }</b>
home-done = Ніщо не чекає на ваше рішення.
home-broadcast-button = 📣 Нова розсилка
home-promos-button = 📣 Усі розсилки
home-surveys-button = 💬 Що кажуть покупці

waiting-request-button = ✅ Запити на підтвердження: { $count }
waiting-promotion-button = 📣 Розсилки на підтвердження: { $count }
waiting-letter-button = 💬 Повідомлення без відповіді: { $count }
waiting-score-button = 💬 Низькі оцінки без відповіді: { $count }
waiting-alert-button = 🔔 Підозрілі випадки: { $count }

undecided-request = <b>Запити на підтвердження</b>: { $count }
undecided-promotion = <b>Розсилки на підтвердження</b>: { $count }
undecided-letter = <b>Повідомлення без відповіді</b>: { $count }
undecided-score = <b>Низькі оцінки без відповіді</b>: { $count }
undecided-alert = <b>Підозрілі випадки за 30 днів</b>: { $count }
waiting-nameless = без імені
waiting-asked-here = Ось цей запит. Натисніть на цитату, кнопки під ним.
waiting-no-more = Тут уже нема чого вирішувати.
