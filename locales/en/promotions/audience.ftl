# Who gets a promotion, as one sentence that goes on after a colon: so each part begins in lower case
# and has no comma.

who-everyone = all customers
who-nobody = nobody
who-or = or
who-named = “{ $name }”
who-nameless = #{ $number }

who-speaks = speak { $languages }
who-not-speaks = don’t speak { $languages }
who-in-ru = Russian
who-in-uk = Ukrainian
who-in-kk = Kazakh
who-in-en = English

who-tier = in tier { $tiers }
who-not-tier = not in tier { $tiers }
who-no-tier = in no tier
who-not-no-tier = in any tier
who-branch = bought at { $branches }
who-not-branch = never bought at { $branches }
who-came-by = came by the link { $posters }
who-not-came-by = didn’t come by the link { $posters }
who-took-part = got the broadcast { $campaign }
who-not-took-part = didn’t get the broadcast { $campaign }

who-joined = got the card from { $first } to { $last }
who-joined-since = got the card on { $day } or later
who-joined-until = got the card on { $day } or earlier
who-joined-before = got the card before { $day }
who-joined-after = got the card after { $day }

who-never-bought = haven’t bought anything yet
who-ever-bought = have bought at least once
who-lately = bought in the last { $days ->
    [1] day
    [one] { $days } day
   *[other] { $days } days
}
who-not-lately = bought nothing in the last { $days ->
    [1] day
    [one] { $days } day
   *[other] { $days } days
}
who-idle = bought nothing for { $days ->
    [one] { $days } day
   *[other] { $days } days
} or more
who-days-since = days since the last purchase: { $figure }

who-sum-purchases = purchases: { $figure }
who-sum-spent = spent: { $figure }
who-sum-average = average bill: { $figure }
who-recent-purchases = purchases in the last { $days ->
    [1] day: { $figure }
    [one] { $days } day: { $figure }
   *[other] { $days } days: { $figure }
}
who-recent-spent = spent in the last { $days ->
    [1] day: { $figure }
    [one] { $days } day: { $figure }
   *[other] { $days } days: { $figure }
}
who-recent-average = average bill in the last { $days ->
    [1] day: { $figure }
    [one] { $days } day: { $figure }
   *[other] { $days } days: { $figure }
}
who-least = { $figure } or more
who-most = at most { $figure }
who-between = { $least } to { $most }
who-below = less than { $figure }
who-above = more than { $figure }
who-balance = unspent { -points }: { $figure }

who-expiring = { -points } expire in the next { $days ->
    [1] day
    [one] { $days } day
   *[other] { $days } days
}
who-not-expiring = no { -points } expire in the next { $days ->
    [1] day
    [one] { $days } day
   *[other] { $days } days
}
who-comes-about = usually come about { $hour } ({ schedule-weekday })
who-not-comes-about = don’t usually come about { $hour } ({ schedule-weekday })
who-birthday-today = birthday today
who-not-birthday-today = birthday not today
who-birthday = birthday { $days ->
    [1] today or tomorrow
    [one] in the next { $days } day
   *[other] in the next { $days } days
}
who-not-birthday = no birthday { $days ->
    [1] today or tomorrow
    [one] in the next { $days } day
   *[other] in the next { $days } days
}
who-has-phone = with a phone number
who-lacks-phone = without a phone number
who-share = a random { $share }
who-rest = the other { $share } at random

who-habit-new = new
who-habit-regular = regular
who-habit-best = best
who-habit-fading = not seen lately
who-habit-lost = lost
who-no-habit-new = not new
who-no-habit-regular = not regular
who-no-habit-best = not best
who-no-habit-fading = not of those unseen lately
who-no-habit-lost = not lost
who-borders-new = fewer than { $often } purchases, the last within { $fading } days
who-borders-regular = { $often } purchases or more, the last within { $fading } days, less than { $much } in a year
who-borders-best = { $often } purchases or more, the last within { $fading } days, { $much } or more in a year
who-borders-fading = nothing for more than { $fading } days, up to { $lost }
who-borders-lost = nothing for more than { $lost } days
who-scored = last rating: { $figure }
who-never-scored = gave no rating yet
who-answered = answered the survey { $surveys }
who-not-answered = didn’t answer the survey { $surveys }
who-unasked = weren’t asked anything for { $days ->
    [one] { $days } day
   *[other] { $days } days
}
who-not-unasked = were asked something in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
}, or want no questions
