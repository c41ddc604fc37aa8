# What is wrong with a file of the owner’s, whatever it is about.

no-programme-yet = There is no programme yet: start the bot first
slip-unknown = { $key }: there is no such key. Allowed here: { $listed }
slip-unknown-meant = { $key }: there is no such key (is { $meant } meant?). Allowed here: { $listed }
slip-missing = { $key }: it is needed
slip-choice = { $key }: it must be one of { $listed }
slip-bound-least = { $key }: at least { $bound }
slip-bound-above = { $key }: more than { $bound }
slip-bound-most = { $key }: at most { $bound }
slip-bound-least-long = { $key }: it is empty; at least { $bound}
slip-bound-most-long = { $key }: it is too long; at most { $bound }
slip-kind = { $key }: it must be { $kind }
slip-a-string = a text in straight quotation marks
slip-a-int = a number
slip-a-bool = true or false
slip-a-list = a list in square brackets
slip-a-dict = a table: { "{" }…{ "}" }
slip-a-moment = a time in quotation marks
slip-a-value = another value
slip-moment = { $key }: it must be a day and a time, such as { $example }
