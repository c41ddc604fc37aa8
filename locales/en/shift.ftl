# The till's home, and the shift.

till-home =
    <b>{ $programme }</b>
    Your role: { $role }

    To add points, scan the customer’s QR code with your phone’s camera. Or send here a photo of the code, or the six digits of the card. Then send the amount.
shift-button = 📊 Today’s sales
team-button = 👥 Team
own-card-button = 💳 Get a card of my own

shift =
    <b>{ $day }</b>

    Sales: <b>{ $sales }</b>
    Total: <b>{ $bills }</b>
    Points added: <b>{ $points }</b>
    Undone: { $undone }

    { $lines }
shift-empty =
    <b>{ $day }</b>

    No sales yet today. To begin, scan a customer’s card.
shift-line = { $at } · { $name } · { $bill } · <b>+{ $points }</b>
shift-line-undone = ↩️ { $at } · { $name } · { $bill } · undone: −{ $points }
shift-undo-button = ↩️ { $at } · { $bill }
