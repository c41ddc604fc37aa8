# A customer says that a purchase was not theirs.

not-me-button = 💬 Not my purchase
not-me-ask =
    <b>Tell the owner that this purchase wasn’t yours?</b>

    Bill: { $bill }
    { $at }
not-me-yes-button = ✅ Yes, tell the owner
not-me-no-button = ❌ No, it was mine
not-me-thanks = Thank you for telling us. The owner of the shop will look into it. If the purchase is undone, you’ll get a message.
not-me-kept = All right, the purchase stays as it is.
