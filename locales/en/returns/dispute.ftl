# A customer says that a purchase was not theirs.

not-me-button = 💬 This was not me
not-me-ask =
    <b>Was this purchase really not yours?</b>

    Bill: { $bill }
    { $at }

    Tap ✅, and the owner is told at once.
not-me-yes-button = ✅ Yes, it was not me
not-me-no-button = ❌ No, it is right
not-me-thanks = Thank you for telling us. The owner sees this purchase now and will look into it. If it is undone, you will get a message.
not-me-kept = All right, the purchase stays as it is.
