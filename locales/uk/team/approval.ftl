# What several were asked, once nobody needs to answer any more.

approval-closed =
    <b>{ $what }</b>

    { $ending }
approval-of-bill = Чек на { $bill }
approval-of-correction = Виправлення { -points-of }: { $points }
approval-ending-granted = ✅ Підтверджено. Рішення: { $by }.
approval-ending-refused = ❌ Відмовлено. Рішення: { $by }.
approval-ending-lapsed = Час на відповідь минув, нічого не змінилося.
approval-ending-withdrawn = Запит відкликано, відповідати не потрібно.
