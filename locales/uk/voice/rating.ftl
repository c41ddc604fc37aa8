# How was it? A score after a purchase, and what was wrong.

rating-ask =
    <b>Як усе пройшло?</b>

    Покупка на { $bill }, { $at }.
    1 — зовсім не сподобалося, 5 — усе чудово.
rating-thanks = <b>Дякуємо!</b> Раді, що вам сподобалося.
rating-sorry =
    <b>Шкода, що так сталося. Що було не так?</b>

    Позначте, що підходить, і натисніть ➡️.
rating-say-button = ➡️ Далі
rating-words = Хочете щось додати? Напишіть або надішліть фото.
rating-done-button = ➡️ Нема чого додати
rating-said = <b>Дякуємо, що сказали.</b> Той, хто відповідає за магазин, уже бачить вашу відповідь.
review-button = 💬 Залишити відгук
still-rated-words = Напишіть, що було не так, або надішліть фото. Якщо додати нема чого, натисніть ➡️.
cause-waiting = Довго чекати
cause-staff = Обслуговування
cause-quality = Якість
cause-cleanliness = Чистота
cause-price = Ціна
cause-mistake = Помилка в замовленні
