# Suspending: the till closed to somebody until an owner lets them back.

suspended =
    <b>Касса для вас пока закрыта.</b>

    Ваша роль в команде <b>{ $programme }</b> приостановлена. Что случилось, спросите у владельца.
resumed = <b>{ $programme }</b>: касса снова открыта для вас. Хорошей работы!
staff-suspended =
    ⏸ <b>{ $name }</b>: роль приостановлена, касса закрыта.
    Решение: { $by }.

    Вернуть к работе: /team.
staff-resumed =
    ▶️ <b>{ $name }</b>: касса снова открыта.
    Решение: { $by }.

team-suspended = ⏸ { $line } · роль приостановлена
suspend-button = ⏸ Приостановить
suspend-name-button = ⏸ Приостановить: { $name }
suspend-ask = <b>Приостановить роль?</b> Касса закроется сразу, открытые расчёты пропадут. Владелец может вернуть её в любой момент: /team.
suspend-yes-button = ✅ Да, приостановить
suspend-done = ⏸ <b>{ $name }</b>: роль приостановлена, касса закрыта. Вернуть к работе может владелец: /team.
suspend-repeated = Касса уже закрыта, или этого человека больше нет в команде.
resume-button = ▶️ Вернуть к работе
resume-done = ▶️ <b>{ $name }</b>: касса снова открыта.
resume-repeated = Касса уже открыта, или этого человека больше нет в команде.
