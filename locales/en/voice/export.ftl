# A survey's sheets in a file: its columns, and what the command line says.

export-week = Week
export-at = Finished
export-branch = Branch
export-cashier = Cashier
export-tier = Tier
export-who = Customer number
export-photo = photo
export-in-the-way = { $file } is there already: delete it, or name another file
export-written = Rows: { $rows }, file: { $file }
export-no-surveys = There are no surveys yet
export-unknown = There’s no survey “{ $name }”; the nearest is “{ $nearest }”
result-yes = yes
result-no = no
