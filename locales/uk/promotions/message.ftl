# A promotion as customers get it: what its placeholders say, and what stands under it.

promotion-expiring = { points } до { $day }
promotion-from = <b>{ $programme }</b>
promotion-stop-button = 🔔 Більше не надсилати
promotion-enrol-button = 💳 Отримати картку
