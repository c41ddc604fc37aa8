# Points added or taken away by hand.

correction-button = ✏️ Бали
correction-points =
    <b>{ $name }</b>

    Скільки балів додати або забрати? Надішліть, наприклад, +100 або −50.
still-correction-points = Надішліть, скільки балів додати або забрати, наприклад +100 або −50. Передумали — надішліть /cancel.
correction-why =
    <b>Бали: { $points }</b>

    Чому? Покупець побачить причину. Оберіть або напишіть її.
why-not-credited = Не нарахували за покупку
why-mistake = Помилка на касі
why-apology = Вибачення за незручності
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Виправити бали?</b>

    { $name }
    Бали: <b>{ $points }</b>
    Баланс після: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Це більше, ніж одна людина може виправити за день. Після ✅ спитаємо другу: керівника або власника.
correction-yes-button = ✅ Виправити
correction-done =
    <b>Бали виправлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Чекаємо на другу людину: { $points }</b>

    { $name }
    Поки що нічого не змінилося. Відповісти можна протягом доби.
correction-refused =
    <b>Відмовлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Гаразд, бали лишаються як є.
correction-repeated = Уже зроблено.
correction-second =
    <b>Виправити бали? Потрібна ваша відповідь.</b>

    { $name }
    Бали: <b>{ $points }</b>
    Причина: { $reason }
    Просить: { $asker }

    Відповісти можна протягом доби.
correction-answer-granted =
    ✅ <b>Виправлення підтверджено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-answer-refused =
    ❌ <b>У виправленні відмовлено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-answer-lapsed =
    <b>Виправлення не підтверджено: { $points }</b>

    { $name }
    За добу ніхто не відповів, нічого не змінилося.
correction-answer-gone =
    <b>Виправлення не підтверджено: { $points }</b>

    Покупець вийшов із програми, нічого не змінилося.
correction-receipt =
    ✏️ <b>Ми виправили ваші бали: { $points }</b>

    Причина: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
