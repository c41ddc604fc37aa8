# What the programme gives, in sentences: for people who are new to it.

gives-rate = You get { $rate } of every purchase back in { -points }.
gives-rate-up-to = You get up to { $rate } of your purchases back in { -points }.
gives-step = You get { points } for every { $step } of the bill.
gives-visit = You get { points } for every purchase.
gives-from = { CAPITAL(-points) } are for bills of { $bill } or more.
gives-first-purchase = The { -points } of your first purchase count { $times }.
gives-spending = { CAPITAL(-points) } can pay for up to { $share } of your next purchase.
gives-discount = You get { $rate } off every purchase.
gives-growing-discount = The more you buy, the bigger your discount: up to { $rate }.
gives-tiers = The higher your tier, the more you get: { $tiers }.
gives-card = Your card lives right here in Telegram, so there is nothing to install.
