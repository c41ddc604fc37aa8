# Points added or taken away by hand.

correction-button = ✏️ Бали
correction-points =
    <b>{ $name }</b>

    Скільки балів додати або забрати? Надішліть, наприклад, +100 або −50.
still-correction = Надішліть, скільки балів додати або забрати, наприклад +100 або −50. Передумали — надішліть /cancel.
correction-why =
    <b>Бали: { $points }</b>

    Чому? Покупець побачить причину. Оберіть або напишіть її.
why-not-credited = Не нарахували за покупку
why-mistake = Помилка на касі
why-apology = Вибачення за незручності
correction-ask =
    <b>Виправити бали?</b>

    { $name }
    Бали: <b>{ $points }</b>
    Баланс після: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Стільки балів за день виправляють удвох. Після ✅ спитаємо другу людину: керівника або власника.
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
correction-granted =
    ✅ <b>Виправлення підтверджено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-declined =
    ❌ <b>У виправленні відмовлено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-receipt =
    ✏️ <b>Ми виправили ваші бали: { $points }</b>

    Причина: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
