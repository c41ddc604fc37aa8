# A promotion as customers get it: what its placeholders say, and what stands under it.

promotion-expiring = { points }, соңғы күні { $day }
promotion-from = <b>{ $programme }</b>
promotion-stop-button = 🔔 Енді жібермеу
promotion-enrol-button = 💳 Карта алу
