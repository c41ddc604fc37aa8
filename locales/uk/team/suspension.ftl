# Suspending: the till closed to somebody until an owner lets them back.

suspended =
    <b>Каса для вас поки що закрита.</b>

    Вашу роль у команді <b>{ $programme }</b> призупинено. Що сталося, запитайте у власника.
resumed = <b>{ $programme }</b>: каса знову відкрита для вас. Гарної роботи!
staff-suspended =
    ⏸ <b>{ $name }</b>: роль призупинено, касу закрито.
    Рішення: { $by }.

    Повернути до роботи: /team.
staff-resumed =
    ▶️ <b>{ $name }</b>: каса знову відкрита.
    Рішення: { $by }.

team-suspended = ⏸ { $line } · роль призупинено
suspend-button = ⏸ Призупинити
suspend-name-button = ⏸ Призупинити: { $name }
suspend-ask = <b>Призупинити роль?</b> Каса закриється одразу, відкриті розрахунки зникнуть. Власник може повернути її будь-коли: /team.
suspend-yes-button = ✅ Так, призупинити
suspend-done = ⏸ <b>{ $name }</b>: роль призупинено, касу закрито. Повернути до роботи може власник: /team.
suspend-repeated = Касу вже закрито, або цієї людини більше немає в команді.
resume-button = ▶️ Повернути до роботи
resume-done = ▶️ <b>{ $name }</b>: каса знову відкрита.
resume-repeated = Касу вже відкрито, або цієї людини більше немає в команді.
