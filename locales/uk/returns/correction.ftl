# Points added or taken away by hand.

correction-button = ✏️ { CAPITAL(-points) }
correction-points =
    <b>{ $name }</b>

    Скільки { -points-of } додати або забрати? Надішліть, наприклад, +100 або −50.
still-correction-points = Надішліть, скільки { -points-of } додати або забрати, наприклад +100 або −50. Передумали — надішліть /cancel.
correction-why =
    <b>{ CAPITAL(-points) }: { $points }</b>

    Чому? Покупець побачить причину. Оберіть або напишіть її.
why-not-credited = Не нарахували за покупку
why-mistake = Помилка на касі
why-apology = Перепрошуємо за незручності
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Виправити { -points }?</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Баланс після: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Це більше за ваш денний ліміт. Після ✅ попросимо керівника або власника це підтвердити.
correction-yes-button = ✅ Виправити
correction-done =
    <b>{ CAPITAL(-points) } виправлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Чекаємо на підтвердження: { $points }</b>

    { $name }
    Поки що нічого не змінилося. Відповісти можна протягом доби.
correction-refused =
    <b>Відмовлено: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Гаразд, { -points } лишаються як є.
correction-repeated = Уже зроблено.
correction-second =
    <b>Виправити { -points }? Потрібна ваша відповідь.</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Причина: { $reason }
    Просить: { $asker }

    Відповісти можна протягом доби.
correction-answer-granted =
    ✅ <b>Виправлення підтверджено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-answer-refused =
    ❌ <b>У виправленні відмовлено: { $points }</b>

    { $name }
    Рішення: { $by }
correction-answer-lapsed =
    <b>Виправлення не підтверджено: { $points }</b>

    { $name }
    За добу ніхто не відповів, нічого не змінилося.
correction-answer-gone =
    <b>Виправлення не підтверджено: { $points }</b>

    Покупець вийшов із програми, нічого не змінилося.
correction-receipt =
    { $way ->
        [more] <b>+{ points }</b> на вашій картці
       *[less] <b>−{ points }</b>: ми виправили помилку
    }
    { $reason }

    Баланс: <b>{ $balance }</b>
