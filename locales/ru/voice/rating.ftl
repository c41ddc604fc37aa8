# How was it? A score after a purchase, and what was wrong.

rating-ask =
    <b>Как всё прошло?</b>

    Покупка на { $bill }, { $at }.
    1 — совсем не понравилось, 5 — всё отлично.
rating-thanks = <b>Спасибо!</b> Рады, что вам понравилось.
rating-sorry =
    <b>Жаль, что так вышло. Что было не так?</b>

    Отметьте, что подходит, и нажмите ➡️.
rating-say-button = ➡️ Дальше
rating-words = Хотите что-то добавить? Напишите или пришлите фото.
rating-done-button = ➡️ Нечего добавить
rating-said = <b>Спасибо, что сказали.</b> Тот, кто отвечает за магазин, уже видит ваш ответ.
review-button = 💬 Оставить отзыв
still-rated-words = Напишите, что было не так, или пришлите фото. Если добавить нечего, нажмите ➡️.
cause-waiting = Долго ждать
cause-staff = Обслуживание
cause-quality = Качество
cause-cleanliness = Чистота
cause-price = Цена
cause-mistake = Ошибка в заказе
