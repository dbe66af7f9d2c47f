### Mistakes in the way a file is written, whatever it says.

yaml-byte-order-mark = The file begins with an invisible mark (BOM).
    .help = It does no harm here. Save the file as “UTF-8” without “BOM” to be rid of it.
    .what = A file begins with an invisible mark (BOM).

yaml-line-ends = The file has Windows line ends.
    .help = It is read correctly. Set your editor to line ends “LF”, so that changes in Git show only what you changed.
    .what = A file has the line ends of Windows.

yaml-control-character = { $count ->
        [one] There is an invisible control character here ({ $code }).
       *[other] There is an invisible control character here ({ $code }), and { $count } of them in the file.
    }
    .help = It probably came along when text was pasted. Delete it, or type the place again.
    .what = A file holds an invisible control character.

yaml-tab = { $count ->
        [one] This line is indented with a tab.
       *[other] This line is indented with a tab, as are others; { $count } lines in all.
    }
    .help = Indent with spaces only, two for each step.
    .what = A line is indented with a tab.

yaml-hard-space = { $count ->
        [one] What looks like a space here is a special blank, such as a non-breaking space.
       *[other] What looks like a space here is a special blank, such as a non-breaking space; it is so in { $count } lines.
    }
    .help = It probably came along when text was pasted. Delete it and press the space bar.
    .what = A special blank, such as a non-breaking space, stands where a plain space is needed.

yaml-indentation = This line begins { $found ->
        [0] without a space
        [one] after { $found } space
       *[other] after { $found } spaces
    }, but nothing above lines up with it.
    .help = Lines that belong together begin below each other. This one probably belongs { $expected ->
        [0] at the beginning of the line, without a space
        [one] after { $expected } space
       *[other] after { $expected } spaces
    }.
    .what = A line begins at another column than those it belongs to.

yaml-duplicate-key = The field “{ $key }” stands here twice.
    .first = it stands here already
    .help = Only the first one counts. Delete one of the two, or bring both texts together in one.
    .what = A field stands twice in the same place.

yaml-not-a-key = Before the colon there must be the plain name of a field.
    .help = Write it like this: `title: Office Manager`. If the whole line is meant to be text, put it in quotation marks.
    .what = What stands before a colon cannot be the name of a field.

yaml-missing-colon = After “{ $key }” a colon is missing.
    .help = Write `{ $key }:`, and a space before what follows in the same line.
    .what = The name of a field has no colon behind it.

yaml-missing-comma = Before “{ $key }” a comma is missing.
    .help = In braces, fields are separated by commas: `{"{"} de: Einkauf, en: Procurement {"}"}`.
    .what = Two fields in braces have no comma between them.

yaml-no-space-after-colon = After “{ $key }:” a space is missing.
    .help = Write `{ $key }: …`, with a space after the colon.
    .what = A value follows its colon without a space.

yaml-no-space-after-dash = After the dash a space is missing.
    .help = Write every item of a list like this: `- Text`.
    .what = An item of a list follows its dash without a space.

yaml-list-beside-key = A list cannot begin in the same line as its field.
    .help = Begin a new line after the colon and put each item there, indented: `- Text`. If the dash is part of the text, put the text in quotation marks.
    .what = A list begins in the line of its field.

yaml-nested-list = This line looks like an item of a list, but it stands below a text and would run into it.
    .help = If it is an item of the same list, let its dash line up with the one above. A list within an item, or below a text, is not possible.
    .what = An item of a list would run into the text above it.

yaml-stray-text = It is not clear what this belongs to.
    .help = If it continues the text above, indent it further than that field. If it is a field, write it like this: `title: Office Manager`. Otherwise delete it.
    .what = A line belongs to nothing above it.

yaml-colon-in-text = This text contains a colon followed by a space, so it is mistaken for a field.
    .help = Put the text in quotation marks: `summary: "In short: you keep things running."`
    .what = A text without quotation marks holds a colon with a space behind it.

yaml-comma-in-text = In braces, the comma ends the text here.
    .help = Put the text in quotation marks: `{"{"} en: "Reading, writing" {"}"}`.
    .what = A text in braces is cut off by its own comma.

yaml-bracket-in-text = In brackets and braces, a text must not contain “{ $character }”.
    .help = Put the text in quotation marks: `{"{"} en: "Office [Berlin]" {"}"}`.
    .what = A text within brackets or braces holds one itself.

yaml-comment-in-text = From the “#” on, this is taken for a remark and will not be published.
    .help = If it belongs to the text, put the whole text in quotation marks: `title: "Office Clerk #1 Berlin"`. If it is a remark, put a space after the “#”.
    .what = Part of a text is taken for a remark because of a “#”.

yaml-reserved-start = A text cannot begin with “{ $character }”, for the character has a meaning of its own here.
    .help = Put the text in quotation marks: `title: "{ $character }…"`.
    .what = A text begins with a character that has a meaning of its own.

yaml-unclosed-quote = The quotation mark that opens here ({ $quote }) is never closed.
    .help = Put the same straight mark at the end of the text: `title: "Office Manager"`. Typographic marks (“ ”) do not close it.
    .what = A quotation mark is opened and never closed.

yaml-text-after-quote = The text ends at the closing quotation mark, but more follows.
    .help = If the marks belong to the text, put the whole text in single ones: `title: '"Senior" Office Clerk'`. An apostrophe within single marks is written twice: `'it''s'`.
    .what = Text follows behind the closing quotation mark.

yaml-backslash = Within double quotation marks, the backslash has a meaning of its own, and this combination has none.
    .help = Put the text in single quotation marks: `'C:\Texts'`.
    .what = A backslash in double quotation marks has no meaning there.

yaml-typographic-quotes = These quotation marks will be shown on the page.
    .help = If they are only meant to hold the text together, use straight ones: `"…"`. If they belong to the text, all is well.
    .what = A text stands in typographic quotation marks, which will be seen on the page.

yaml-unclosed-bracket = The “{ $open }” that opens here is never closed.
    .help = Put a “{ $close }” where it ends.
    .what = A bracket is opened and never closed.

yaml-wrong-bracket = Here “{ $close }” was expected.
    .opened = this is what it should close
    .help = What opens with “{ $open }” closes with “{ $close }”.
    .what = A bracket is closed by one of another kind.

yaml-anchor = “{ $mark }” is a shortcut that job postings do without.
    .help = If several postings share a wording, keep it as a clause and name it: `use: benefits/pension`. If the character belongs to the text, put the text in quotation marks.
    .what = A shortcut of YAML is used that vakanz does not follow (`&name`, `*name`, `<<`).

yaml-tag = “{ $mark }” is an addition that job postings do without.
    .help = Delete it. If the exclamation mark belongs to the text, put the text in quotation marks.
    .what = A value carries a type of YAML (`!!str`).

yaml-several-documents = A second document begins here; what follows is not read.
    .help = Write each posting in a file of its own, or delete this line.
    .what = A file holds a second document behind a line `---`.

yaml-too-deep = Here, more than { $limit } lists and fields stand within each other; the file is not read further.
    .help = Brackets or dashes were probably repeated by mistake. A posting needs four or five levels.
    .what = Lists and fields stand deeper within each other than any posting needs.

yaml-too-many = The file has more than { $limit } entries; it is not read further.
    .help = Divide it into several files.
    .what = A file has more entries than any posting needs.

yaml-syntax = From here on, the file cannot be understood.
    .help = Compare this line and the one above with a file that works: look at indentation, colons, quotation marks and brackets.
    .what = A file cannot be understood from some line on.
