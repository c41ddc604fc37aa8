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

toml-large = the file is too large; bytes: at most { $limit }
toml-no-text = it cannot be read: the file must be plain text in UTF-8
toml-sign-zero = a text cannot contain the zero character: no database keeps it
toml-deep = tables and lists are nested too deeply; levels: at most { $limit }
toml-long-number = this number has too many digits
toml-value = not a value: a text stands in straight quotation marks, a switch is true or false, a number has plain digits
toml-moment = not a day or time: a day is written as 2030-03-21, a time as 14:00 in straight quotation marks
toml-one-value = one value to a line; a number has a dot before its decimals, and neither spaces nor signs of percent or currency
toml-equals = a line is a name in Latin letters, the sign = and a value
toml-rule-twice = this rule is already above
toml-table-twice = this table is already above
toml-list-above = this list is already above: delete the line that ends with = [], or write each block once
toml-list-unended = a list ends with ]
toml-text-unended = a text ends on its line, with a quotation mark
toml-line = a line is a [table], a name with = and a value, or a comment
slip-line = line { $line }: { $what }
