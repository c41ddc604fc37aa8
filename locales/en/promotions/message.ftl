# A promotion as customers get it: what its placeholders say, and what stands under it.

promotion-expiring = { points } until { $day }
promotion-from = <b>{ $programme }</b>
promotion-stop-button = 🔔 Stop
promotion-enrol-button = 💳 Get a card
