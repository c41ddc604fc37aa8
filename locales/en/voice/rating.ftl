# How was it? A score after a purchase, and what was wrong.

rating-ask =
    <b>How was it?</b>

    Your purchase of { $bill }, { $at }.
    From 1 (not good at all) to 5 (great).
rating-thanks = <b>Thank you!</b> Glad you liked it.
rating-sorry =
    <b>Sorry about that. What went wrong?</b>

    Tick whatever fits, then tap ➡️.
rating-say-button = ➡️ Next
rating-words = Anything to add? Write it, or send a photo.
rating-done-button = ➡️ Nothing to add
rating-said = <b>Thank you for telling us.</b> Whoever runs the shop can see your answer now.
review-button = 💬 Write a review
still-rated-words = Write what went wrong, or send a photo. If there’s nothing to add, tap ➡️.
cause-waiting = Long wait
cause-staff = Service
cause-quality = Quality
cause-cleanliness = Cleanliness
cause-price = Price
cause-mistake = Wrong order
