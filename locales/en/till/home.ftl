# The till's home.

till-home =
    <b>{ $programme }</b>
    Your role: { $role }

    To record a sale, scan the customer’s QR code with your phone’s camera. Or send here a photo of the code, or the six digits of the card. Then send the amount, or both at once: 482913 2500. Is the customer’s phone dead? Send its number or the last digits: *4567.
shift-button = 📊 Today’s sales
team-button = 👥 Team
own-card-button = 💳 Get a card of my own
