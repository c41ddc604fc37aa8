# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-quote-unknown = This calculation is gone. Scan the customer’s card and send the amount again.
refusal-quote-withdrawn = This calculation was cancelled or replaced by a new one. To record the sale, send the amount again.
refusal-quote-credited = The { -points } have already been added. To undo the sale, tap ↩️ below the receipt.
refusal-customer-asked = Waiting for the customer’s answer until { $until_clock }. Wait, or tap ❌ under that message.
refusal-customer-unreachable = The customer has blocked the bot and can’t confirm. Go on without { -points }, or have them unblock it and tap /start.
refusal-question-over = This request is closed. To send a new one, tap 💸 under the total.
refusal-bill-needs-manager = A bill this large is recorded by a manager or an owner. Ask one of them to serve this customer.
refusal-found-by-phone = The customer was found by phone number. To spend { -points }, their card is needed: the QR code or the six digits.
