promos-none = There are no broadcasts yet.
promos-kept = Broadcast { $number } “{ $name }” is kept. An owner starts it in chat: /promos
promos-same = Broadcast { $number } “{ $name }”: the file says the same, nothing has changed.
promos-unknown = There is no broadcast { $number }: promos list shows their numbers
promos-over = Broadcast { $number } has gone out, or waits for an owner; without id the file makes a new one
promos-no-owner = There is no owner yet: open the owner’s link first
promos-file-head = A broadcast. To save changes: python -m bot promos apply FILE
    Times are by the clocks of { $zone }. What is left out is not there; without comparison it is as usual.
    Without id it becomes a new broadcast. An owner starts it in chat.
promos-about-when = When: { $once } once; { $weekly } or { $monthly }
    with { $hour }; or by itself: { $trigger } (days).
promos-about-offer = What it gives: { "points" } at once; multiplier: how many times the { -points } for purchases,
    for so many days; until: not after that time.
promos-about-budget = What it may cost: { "points" }, or { "money" }.
promos-about-buttons = A button: { $link } with text and url, { $survey }, { $card } or { $balance }. Six at most.
promos-about-messages = The message: without language, for everybody else. Text is HTML as in Telegram;
    a file: { $file } beside this file, kept = the number of one that is kept already.
slip-language-twice = { $key }: there are two messages in one language; keep one
slip-empty-message = { $key }: the message has neither text nor file
slip-markup = { $key }: Telegram cannot read “{ $near }”; the sign { $sign } itself is written { $instead }
slip-album = { $key }: an album has photos and videos together, or documents alone, or music alone
slip-which-file = { $key }: say one of the two: file or kept
slip-when = { $key }: say one of: at; weekdays or month_days together with at; trigger
slip-hour = { $key }: it must be a time, such as { $example }
slip-condition-unfit = { $key }: this condition is not written so; see what promos show prints
slip-no-such-name = { $key }: “{ $name }” is not known. There are: { $listed }
promos-no-file = there is no file { $name } beside this one
promos-large-file = the file { $name } is too large; at most { $limit } MB
slip-unknown-kept = { $key }: this broadcast has no file of this number
