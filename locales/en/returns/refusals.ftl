# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-sale-unknown = There’s no such sale. Check the number on the receipt.
refusal-sale-undone = This sale is already undone. There’s nothing more to do.
refusal-undo-too-late = It’s too late: this sale could be undone until { $until_clock }. Please tell the manager.
refusal-sale-changed = Something of this sale was refunded meanwhile. Look at what is left and begin the refund again.
refusal-refund-too-late = It’s too late: this purchase could be refunded until { $until }. Please talk to the owner.
refusal-refund-too-large = That’s more than is left of this sale: { $left }. Send a smaller sum.
refusal-reason-unreadable = A reason is needed, in 3 to 200 characters. Please write it again.
refusal-correction-unreadable = This doesn’t look like a number of { -points }. Send, for example, +100 or −50.
refusal-correction-too-large = { $points ->
    [0] There’s nothing to take away: this card has no { -points } that can be spent.
   *[other] That’s too many: this card has { points } to spend. Send a smaller number.
}
refusal-sale-disputed = You’ve already reported this purchase. The owner knows.
refusal-dispute-too-late = You can tell us of a purchase within 7 days. If something is wrong, please ask at the shop.
