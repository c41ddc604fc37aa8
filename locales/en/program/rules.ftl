# What each rule of the programme says, above it in the owner’s file. A message is called as the rule is: rule-<group>-<rule>.

rule-name = What customers read on their card.
rule-colour = The colour of the card.
rule-currency = What bills are counted in.
rule-time-zone = Whose clocks and calendar hold.
rule-point-value = What one { -point } is worth when it is earned by rate and when it is spent.
rule-largest-bill = A larger bill is refused as a slip of the finger.

rule-earning = How a purchase earns { -points }.
rule-earning-by = What { -points } are given for: a rate of the bill, each full step of the bill, each visit, or nothing.
rule-earning-rate = Where by is rate: the share of the bill that comes back as { -points }.
rule-earning-step = Where by is step: the sum for each full one of which { -points } are given.
rule-earning-points-per-step = Where by is step: the { -points } for each full step.
rule-earning-points-per-visit = Where by is visit: the { -points } for each visit.
rule-earning-smallest-bill = A smaller bill earns nothing.
rule-earning-stacking = Where several multipliers hold at once: what each of them gives is added up (add), or the best one alone counts (best).
rule-earning-first-purchase = How many times the { -points } a customer’s first purchase gives.
rule-earning-most-per-sale = The most { -points } that one sale gives; 0 for no limit.
rule-earning-most-per-day = The most { -points } that one customer earns in a day; 0 for no limit.
rule-earning-pending-days = After how many days earned { -points } can be spent; 0 for at once.
rule-earning-on-part-paid-with-points = Whether the part of a bill that is paid with { -points } earns { -points } as well.
rule-earning-happy-hours = Times of the week when { -points } are multiplied.
rule-earning-happy-hours-days = The days of the week on which they begin.
rule-earning-happy-hours-since = They begin at this time, by the clocks of time_zone.
rule-earning-happy-hours-until = They end before this time, on the next day where it is earlier than since. Both at 00:00 are the whole day.
rule-earning-happy-hours-multiplier = How many times the { -points } a purchase gives.
rule-earning-happy-hours-name = What people read beside the { -points } that these give; where it is empty: happy hours, in the language of each.
rule-earning-seasons = Days of the year when { -points } are multiplied.
rule-earning-seasons-first = The first day, by the calendar of time_zone.
rule-earning-seasons-last = The last day, which still belongs to them.
rule-earning-seasons-multiplier = How many times the { -points } a purchase gives.
rule-earning-seasons-name = What people read beside the { -points } that these give; where it is empty: special days, in the language of each.

rule-categories = Parts of the range that earn by rates of their own: the cashier taps one of them.
rule-categories-name = What the cashier taps and the customer reads.
rule-categories-rate = The share of the bill that comes back, instead of earning.rate.

rule-discount = The discount card, instead of { -points } or beside them.
rule-discount-kind = Which discount the card gives: none, the same to everybody (fixed), or one that grows with what the customer has spent (progressive).
rule-discount-discount = Where kind is fixed: the share of the bill that comes off.
rule-discount-period = Where kind is progressive: which spending counts: that of the last twelve months, of this calendar year, or of all time (life).
rule-discount-steps = Where kind is progressive: what was spent and the discount for it, smallest sum first.
rule-discount-steps-spent = What a customer has spent in the period, at least.
rule-discount-steps-discount = The share of the bill that comes off from then on.

rule-tiers = Tiers that customers reach. They move up at once. They move down a tier at a time, at a review that they are warned of thirty days ahead: twelve months later, or, by calendar years, at the end of the next one.
rule-tiers-by = What lifts a customer: money spent, visits, or { -points } earned.
rule-tiers-period = Over what time that is counted: the last twelve months, this calendar year, or all of it (life).
rule-tiers-levels = The tiers, lowest first; without any, the programme has none.
rule-tiers-levels-name = What customers read on their card.
rule-tiers-levels-reached-at = The tier is reached with so much of what tiers.by counts: units of the currency, visits, or { -points }.
rule-tiers-levels-rate = The share of the bill that comes back in this tier, instead of earning.rate.
rule-tiers-levels-multiplier = How many times the { -points } purchases give in this tier.
rule-tiers-levels-spend-share = The share of a bill that { -points } may pay in this tier, instead of spending.share.
rule-tiers-levels-discount = The share of the bill that comes off in this tier; of this and the discount card’s, the greater one counts.
rule-tiers-levels-birthday-points = The { -points } that somebody in this tier is given on a birthday.

rule-expiry = When { -points } expire, and when customers are told.
rule-expiry-points-expire = When { -points } expire: never, so many months after they were earned, or so many months after the customer’s last purchase.
rule-expiry-expiry-months = After how many months { -points } expire.
rule-expiry-expiry-at-month-end = Whether { -points } live on to the end of the month they expire in.
rule-expiry-expiry-notice-days = How many days ahead customers are told how many { -points } expire; [] for not at all.

rule-spending = What { -points } can pay for.
rule-spending-allowed = Whether { -points } can be spent.
rule-spending-share = The largest share of a bill that { -points } may pay.
rule-spending-least-balance = { CAPITAL(-points) } can be spent once so many are on the card.
rule-spending-smallest-bill = A smaller bill is not paid with { -points }.

rule-limits = Limits against fraud. Crediting oneself is always refused.
rule-limits-sales-per-customer = The most sales to one customer in a day that are usual.
rule-limits-sales-per-customer-response = { rule-beyond-limit }
rule-limits-points-per-cashier = The most { -points } that one cashier usually gives in a day.
rule-limits-points-per-cashier-response = { rule-beyond-limit }
rule-limits-bill-alone = The largest bill that a cashier credits without a manager’s ✅.
rule-limits-bill-alone-response = What happens beyond it: nothing (off), the owner is told (warn), or a manager is asked (refuse).
rule-limits-sales-of-pair = The most sales of one cashier to one customer that are usual within seven days.
rule-limits-sales-of-pair-response = { rule-beyond-limit }
rule-limits-burst-sales = The most sales that one cashier usually makes within ten minutes.
rule-limits-burst-sales-response = { rule-beyond-limit }
rule-limits-late-refunds = The most sales of earlier days that one person usually refunds in a day.
rule-limits-late-refunds-response = { rule-beyond-limit }
rule-limits-correction = The most { -points } that a manager adds or takes away in a day without somebody else’s ✅.
rule-beyond-limit = What happens beyond it: nothing (off), the owner is told (warn), or it is refused and the owner is told (refuse).

rule-promotions = When promotions go out, and how many of them one customer gets.
rule-promotions-quiet-hours = Whether there are hours in which no promotion goes out, but waits until they are over.
rule-promotions-quiet-since = It is quiet from this time of the day on, by the clocks of time_zone. quiet_since and quiet_until both at 00:00 are the whole day.
rule-promotions-quiet-until = It is quiet before this time of the day. Where quiet_since is earlier, it is quiet from quiet_since until then.
rule-promotions-most-per-week = The most promotions that one customer gets within seven days, all kinds together; 0 for no limit.
rule-promotions-share-apart = The share of customers who get no promotion at all for a quarter of a year, so that one sees what all of them together bring; 0 for nobody. Where that is fewer than 100 of those who agreed to offers, nobody is set apart. A change holds from the next quarter on; 0 holds at once.
rule-promotions-fill-slow-hours = Whether owners are offered a promotion for the next hours when the last hour has brought less than 60% of what is usual.
rule-promotions-other-quiet-hours = Days of the week that have other quiet hours.
rule-promotions-other-quiet-hours-days = The days of the week that have these.
rule-promotions-other-quiet-hours-since = On such a day it is quiet from this time on. since and until both at 00:00 are the whole day.
rule-promotions-other-quiet-hours-until = On such a day it is quiet before this time. Where since is earlier, it is quiet from since until then.
rule-promotions-days-off = Days on which no promotion goes out.
rule-promotions-days-off-day = The day, by the calendar of time_zone.
rule-promotions-days-off-name = What day it is, such as a holiday’s name.

rule-voice = What customers are asked after a purchase, and what follows from a low score.
rule-voice-ask-after-purchase = Whether customers are asked how a purchase was, by a score of 1 to 5.
rule-voice-share-asked = After so large a share of purchases, drawn by chance.
rule-voice-ask-after-minutes = So many minutes after the purchase, or as soon as the hours below begin.
rule-voice-ask-since = Nobody is asked before this time of the day, by the clocks of time_zone.
rule-voice-ask-until = Nobody is asked from this time of the day on. Where ask_since is later, nobody is asked between the two; where they are the same, people are asked at any hour.
rule-voice-days-between = For so many days after somebody was asked something they are asked nothing else; 0 for no such pause.
rule-voice-answers-since = Whoever writes to the shop before this time of the day, by the clocks of time_zone, is told that an answer comes from then on.
rule-voice-answers-until = The same from this time of the day on. Where both are the same, the shop answers at any hour.
rule-voice-ring-again-minutes = Whoever leads is reminded of a customer who has waited so many minutes for an answer, and after as many more the owners are; 0 for never.
rule-voice-review-link = The page on which customers may write a review. It is offered after any score, good or bad, to the same person once in 90 days.
rule-voice-apology = The { -points } that an owner or a manager may give with one tap to whoever was unhappy; 0 for none. They count towards the limit on { -points } by hand.
rule-voice-causes = What may have been wrong, to be tapped after a low score, instead of the usual causes. The first twenty are shown.
rule-voice-causes-name = What the customer taps.
rule-voice-answers = Answers to customers who write, to be sent with one tap: in the customer’s language, before the usual ones. The first five of a language are offered.
rule-voice-answers-language = Of the customers to whom it is offered.
rule-voice-answers-words = What the customer reads.
