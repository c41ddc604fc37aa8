# The programme’s file, and what the command line says of it: what is allowed, what is wrong, what changes.

rules-head = The rules of the programme. To change them: python -m bot program apply FILE
rules-head-left-out = Above each rule stands what it says and what is allowed. What a file leaves out stays as it is. What is to go is named: a list as [], and a table written as [] is again as in a new programme.
rules-head-unset = Where a rule begins with # it is not set: delete the sign, and it is.
rules-block = Write one such block for each.
rules-block-instead = None so far. Write one such block for each, in place of the line { $line }.
allowed-optional = { $allowed }; it may be left out
allowed-otherwise = { $allowed }; { $value } where it is left out

allowed-whole = a whole number, { $least } to { $most }
allowed-percent = a number of percent, { $least } to { $most }, with at most two decimals
allowed-times = how many times, { $least } to { $most }, with at most two decimals
allowed-money = a sum in units of the currency, { $least } to { $most }, with at most two decimals
allowed-numbers = a list of whole numbers such as { $example }, { $least } to { $most }, none twice
allowed-switch = true or false
allowed-choice = one of { $listed }
allowed-name = a text; characters: { $least } to { $most }
allowed-name-short = a text; characters: at most { $most }
allowed-colour = a colour, written as { $example }
allowed-country = a country such as { $example }, or { $nothing } for that of time_zone
allowed-zone = a time zone such as { $example }
allowed-currency = the code of a currency with hundredths, such as { $example }
allowed-weekdays = a list such as { $example } of { $listed }, at least one, none twice
allowed-time = a time from { $first } to { $last }
allowed-link = the address of a page, such as { $example }, or { $nothing } for none
allowed-date = a day such as { $example }

wrong-value = { $key } is { $given }: it must be { $allowed }
wrong-item = { $key } has { $given } in it: it must be { $allowed }
wrong-missing = { $key } is missing: it must be { $allowed }
wrong-name = { $key } is not a rule. Allowed here: { $listed }
wrong-name-meant = { $key } is not a rule (is { $meant } meant?). Allowed here: { $listed }
wrong-place = { $key } is not a rule: { $name } stands at the top, above the first [table]
wrong-table = { $key } is not a table of rules: it must be written as { $form }
wrong-list = { $key } is not a list of tables: it must be written as { $form }, once for each
wrong-many = { $key } has too many entries: { $count }, and at most { $most } are allowed
wrong-nothing = the file sets nothing: name at least one rule. For those of a new programme, apply what this prints: program presets blank
wrong-currency = currency: there are sales in it by now, so it must stay { $currency }
given-foreign = { $given }, with letters that are not Latin or special signs
given-long-text = a long text
given-long-number = a long number
given-table = a table
given-list = a list

clash-categories-need-rate = categories have rates of their own, which only work with by = rate: choose that, or no categories
clash-tier-rate-needs-rate = a tier’s rate only works with earning.by = rate: choose that, or leave it out
clash-tier-rate-beside-categories = with categories, these have the rates: leave it out, or use multiplier instead
clash-name-twice = another one above has the same name: each needs a name of its own
clash-tiers-not-rising = each tier must be reached with more than the one above it
clash-steps-not-rising = each step must ask for more than the one above it
clash-steps-falling = whoever has spent more must not get a smaller discount than at the step above
clash-steps-need-progressive = steps only work with kind = progressive: choose that, or write steps = []
clash-no-steps = kind = progressive needs at least one [[discount.steps]]
clash-discount-needs-fixed = it only works with kind = fixed: choose that, or set it to 0
clash-no-discount = kind = fixed needs a discount above 0: say which, or choose none
clash-tiers-need-points = with earning.by = nothing nobody earns { -points }: choose spend or visits, or no tiers
clash-cap-below-award = a single step or visit gives more than that: take a larger cap, or 0 for none
clash-expires-pending = { -points } would expire before they can be spent: take fewer days, or more expiry_months
clash-season-ends-first = it must not be before the first day
clash-hours-of-nothing = it must differ from since; for the whole day, set both to 00:00
clash-quiet-always = with the whole of every day quiet no broadcast could ever go out: leave some hours
clash-weekday-twice = one of these days has quiet hours of its own above: name each day once

program-changes = Changes:
program-holds = version { $version } holds from the next sale on
program-same = nothing to change: version { $version } already says this
program-by-command = the command line
program-by-start = the first start
program-in-force = in force
program-no-version = there is no version { $version }; versions: 1 to { $newest }
program-silent = there is no programme yet, and Telegram does not say what the bot is called: start the bot first
program-old-rules = version { $version } cannot be restored as it is: { $why }

rehearsal-nothing = only tried on: nothing was changed
rehearsal-sales = sales since { $since }: { $count }, over { $sum }
rehearsal-before = as it was
rehearsal-after = by these rules
rehearsal-points = { -points }
rehearsal-worth = their worth
rehearsal-discounts = discounts
rehearsal-together = together
rehearsal-share = { $sum } ({ $share } of the bills)
rehearsal-unknown = of a category that these rules do not know, so by earning.rate: { $count }
rehearsal-on-cards = { -points } on cards: { $points }, worth { $before } as it was and { $after } by these rules

holidays-none = no other holidays are known of { $country }
