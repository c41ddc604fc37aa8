# Suspending: the till closed to somebody until an owner lets them back.

suspended =
    <b>Касса для вас пока закрыта.</b>

    Ваша роль в <b>{ $programme }</b> приостановлена. Что случилось, спросите у владельца.
resumed = Касса в <b>{ $programme }</b> снова открыта для вас. Хорошей работы!
staff-suspended =
    ⏸ <b>{ $name }</b>: роль приостановлена, касса закрыта.
    Решение: { $by }.

    Вернуть: /team.
staff-resumed =
    ▶️ <b>{ $name }</b>: касса снова открыта.
    Решение: { $by }.

team-suspended = ⏸ { $line } · роль приостановлена
suspend-button = ⏸ Приостановить
suspend-name-button = ⏸ Приостановить: { $name }
suspend-ask = <b>Приостановить роль?</b> Касса закроется сразу, открытые расчёты пропадут. Вернуть роль можно в любой момент: /team.
suspend-yes-button = ✅ Да, приостановить
suspend-done = ⏸ <b>{ $name }</b>: роль приостановлена, касса закрыта. Вернуть: /team.
suspend-repeated = Здесь уже нечего приостанавливать. Кто работает сейчас: /team.
resume-button = ▶️ Вернуть к работе
resume-done = ▶️ <b>{ $name }</b>: касса снова открыта.
resume-repeated = Здесь возвращать некого: роль действует или уже закончилась.
