# The card: the words on the picture, and below it.

card-balance-label = { CAPITAL(-points) }
card-discount-label = Discount
card-note = Show this code to the cashier

card-caption =
    Code: <code>{ $code }</code>

    Let the cashier scan the QR code, or read these digits out. The digits are good until { $until }.
renew-code-button = 💳 New code
card-old = This is an older card, and the till won’t take it. The new one is under “{ card-button }” at the bottom of the screen.
