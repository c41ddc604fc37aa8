# Points added or taken away by hand.

correction-button = ✏️ Бали
correction-points =
    <b>{ $name }</b>

    Скільки балів додати або забрати? Надішліть, наприклад, +100 або −50.
still-correction = Надішліть, скільки балів додати або забрати, наприклад +100 або −50. Передумали — надішліть /cancel.
correction-why =
    <b>Бали: { $points }</b>

    Чому? Покупець побачить причину. Оберіть або напишіть її.
correction-why-1 = Не нарахували за покупку
correction-why-2 = Помилка касира
correction-why-3 = Вибачення за незручність
correction-ask =
    <b>Виправити бали?</b>

    { $name }
    Бали: <b>{ $points }</b>
    Баланс після: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Це більше, ніж можна одному. Після ✅ спитаємо другого: керівника або власника.
correction-yes-button = ✅ Виправити
correction-done =
    <b>Бали виправлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Чекаємо на другого: { $points }</b>

    { $name }
    Поки що нічого не змінилося. Відповісти можна протягом доби.
correction-refused =
    <b>Відмовлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Гаразд, бали залишилися як є.
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
    Відповідь: { $by }
correction-declined =
    ❌ <b>У виправленні відмовлено: { $points }</b>

    { $name }
    Відповідь: { $by }
correction-receipt =
    ✏️ <b>Ми виправили ваші бали: { $points }</b>

    Причина: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
