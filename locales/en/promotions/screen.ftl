# The screen below a promotion: whom it reaches, when, and what comes with it.

promo-gets = <b>Will get it: { $count }</b> of { $all }
promo-audience = Who gets it: { $audience }
promo-without-consent = Without consent to advertising: { $count }
promo-blocked = Blocked the bot: { $count }
promo-capped = Left out by the cap: { $count }
promo-apart = Get no broadcasts at all, to show what all of them bring: { $count }
promo-compared = The comparison group ({ $share }) gets nothing: that is how you see what it did. About { $count }
promo-when = When: { $when }
promo-begins = Starts { $at }, in { $left }
promo-ends = The last message goes out: { $at }
promo-quiet = Quiet hours. It begins to go out: { $at }
promo-rest = Not all before quiet hours: the last { $count } get it from { $at }
promo-waits = Another broadcast is going out: this one waits in line behind it.
promo-asked = <b>Waiting for an owner.</b> Nothing is sent before they answer.
promo-change = ✏️ <b>Changes to “{ $name }”.</b> Until ✅ it stays as it was.
promo-change-asked = <b>Waiting for an owner.</b> The broadcast stays as it was until they answer.
promo-days-left = { $days } d { $hours } h
promo-hours-left = { $hours } h { $minutes } min
promo-minutes-left = { $minutes } min
promo-offer-points = 🎁 For everybody with the message: { $points }
promo-offer-times = { $days ->
    [0] 🎁 { CAPITAL(-points) } for purchases: { $times }
   *[other] 🎁 { CAPITAL(-points) } for purchases: { $times }, days: { $days }
}
promo-offer-until = The offer ends { $at }
promo-budget = Budget: { $sum }, after which it stops
promo-in-chat = The same message goes to the channel too.
