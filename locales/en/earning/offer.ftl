# What the programme gives, line by line: for people who are new to it.

gives-rate = • { $rate } of every purchase comes back in { -points }
gives-rate-up-to = • Up to { $rate } of every purchase comes back in { -points }
gives-step = • { points } for every { $step } of the bill
gives-visit = • { points } for every purchase
gives-from = • { CAPITAL(-points) } come with bills of { $bill } or more
gives-worth = • One { -point } is worth { $worth }
gives-spending = • { CAPITAL(-points) } can pay for up to { $share } of a purchase
gives-spending-whole = • { CAPITAL(-points) } can pay for a whole purchase
gives-first-purchase = • Your first purchase earns more { -points }: { $times }
gives-birthday = • A gift on your birthday
gives-happy-hours = • More { -points } in happy hours: { $times }
gives-discount = • { $rate } off every purchase
gives-growing-discount = • The more you buy, the bigger your discount: up to { $rate }
gives-tiers = • The higher your tier, the more you get: { $tiers }
gives-card = • A regular customer’s card
