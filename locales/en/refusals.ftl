# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-not-staff = You are no longer in the team, and the till is closed to you. If that is a mistake, ask the owner for a new link.
refusal-not-allowed = Your role does not allow this. Ask a manager or the owner.
refusal-not-member = This customer has left the programme, with their card and points. Nothing was changed.

refusal-card-unknown = This is not a card of our programme. Ask the customer to tap “{ card-button }”.
refusal-card-expired = This card was valid until { $at }. Ask the customer to tap “{ card-button }”.
refusal-guesses = Too many wrong codes. You can type codes again after { $at }. Until then, scan the QR code.

refusal-amount-unreadable = This does not look like an amount. Send it in digits, without a comma between the thousands: 2500 or 2 500.50.
refusal-amount-nothing = The amount must be more than zero. Send it in digits: 2500 or 2 500.50.
refusal-amount-large = That is too much: the largest bill is { $largest }. Check the amount and send it again, for example 2500.

refusal-own-card = This is your own card, and nobody can serve themselves. Ask a colleague.
refusal-quote-unknown = This quote is gone. Scan the customer’s card and send the amount again.
refusal-quote-withdrawn = This was cancelled, or another amount was sent after it. To make the sale, send the amount again.
refusal-quote-credited = The points have already been added. To undo the sale, tap ↩️ below the receipt.
refusal-sale-unknown = There is no such sale. Today’s sales: /shift.
refusal-sale-undone = This sale is already undone. There is nothing more to do.
refusal-undo-late = It is too late: this sale could be undone until { $at }. Please tell the manager.
refusal-sale-changed = Something of this sale was refunded meanwhile. Look at what is left and begin the refund again.
refusal-refund-late = It is too late: this purchase could be refunded until { $at }. Please talk to the owner.
refusal-refund-large = That is more than is left of this sale: { $left }. Send a smaller sum.
refusal-reason-unreadable = A reason is needed, in 3 to 200 characters. Please write it again.
refusal-correction-unreadable = This does not look like a number of points. Send, for example, +100 or −50.
refusal-correction-large = { $points ->
    [0] There is nothing to take away: this card has no points that can be spent.
   *[other] That is too many: this card has { points } to spend. Send a smaller number.
}
refusal-nobody-to-ask = That is more than one person may correct in a day, and there is no other manager or owner. Correct fewer points, or do it tomorrow.
refusal-approval-answered = This question is already answered.
refusal-approval-gone = It is too late to answer: this question is closed, and nothing more is needed.

refusal-invite-gone = This link no longer works: it was used or has expired. Ask for a new one.
refusal-invite-lowers = Your role is already higher than this link gives, and it stays. Pass the link on to the person it was meant for.
refusal-role-suspended = Your role is suspended, and a new link does not change that. Ask an owner to let you back: /team.
refusal-last-owner = This is the only owner. First invite another one: /team.

refusal-name-empty = That does not look like a name. Please send it in letters.
refusal-name-long = { $limit ->
    [one] That is too long: the limit is { $limit } character. Please send something shorter.
   *[other] That is too long: the limit is { $limit } characters. Please send something shorter.
}
refusal-birthday-unreadable = This does not look like a birthday. Send the day and the month, and the year if you like: 25.03 or 25.03.1990.
refusal-birthday-set = Your birthday is already set, and it is set only once. You can see it in /settings.
refusal-phone-unreadable = This does not look like a phone number. Please tap the button below and send your contact again.
refusal-not-own-phone = This is somebody else’s contact. Please send your own with “{ phone-button }” below.
refusal-typed-phone = A typed number cannot be checked. Please tap “{ phone-button }” below, or “{ skip-button }”.

refusal-points-unreadable = This does not look like a number of points. Send a whole number: 100 or 1 500.
refusal-customer-asked = The customer is being asked about points and may answer until { $at }. Wait, or tap ❌ under that message.
refusal-customer-unreachable = The customer has closed the chat with the bot and cannot confirm. Go on without points, or have them open the bot and tap /start.
refusal-question-over = This question is closed. To ask again, tap 💸 under the quote.
refusal-not-enough = { $points ->
    [0] No points can be spent on this bill now. Go on without them.
    [one] At most { $points } point can be spent here. Send a smaller number.
   *[other] At most { $points } points can be spent here. Send a smaller number.
}
refusal-conflict = This button has already done something else. Please begin again: /start.

refusal-limit-customer = This customer has had as many sales today as are allowed. The owner has been told: please ask them.
refusal-limit-cashier = You have added as many points today as are allowed in a day. The owner has been told: please ask them.
refusal-limit-pair = You have served this customer as often in 7 days as is allowed. A colleague may serve them. The owner has been told.
refusal-limit-burst = Too many sales within 10 minutes. Wait a little and try again. The owner has been told.
refusal-limit-late-refunds = Today you have refunded as many sales of earlier days as are allowed. The owner has been told: please ask them.
refusal-sale-disputed = You have told us of this purchase already, and the owner knows.
refusal-dispute-late = You can tell us of a purchase within 7 days. If something is wrong, please ask at the shop.
refusal-alert-unknown = This message is gone. The team: /team.
refusal-bill-manager = A bill this large is credited by a manager or an owner. Ask one of them to serve this customer.
refusal-currency-in-use = Sales are already recorded in the present currency, so it cannot be changed. A shop with another currency needs a bot and a database of its own.
