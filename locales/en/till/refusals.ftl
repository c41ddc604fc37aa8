# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-quote-unknown = This quote is gone. Scan the customer’s card and send the amount again.
refusal-quote-withdrawn = This was cancelled, or another amount was sent after it. To make the sale, send the amount again.
refusal-quote-credited = The points have already been added. To undo the sale, tap ↩️ below the receipt.
refusal-customer-asked = The customer is being asked about points and may answer until { $until_clock }. Wait, or tap ❌ under that message.
refusal-customer-unreachable = The customer has closed the chat with the bot and cannot confirm. Go on without points, or have them open the bot and tap /start.
refusal-question-over = This question is closed. To ask again, tap 💸 under the quote.
refusal-bill-needs-manager = A bill this large is credited by a manager or an owner. Ask one of them to serve this customer.
